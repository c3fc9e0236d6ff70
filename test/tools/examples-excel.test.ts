import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FILE, ninhThuan } from './ninh-thuan-workbook.mjs';
import { fileOf, folderOf, runExample } from './run-example.js';
import { workbook } from './workbook.mjs';

describe('the Excel example', { timeout: 30_000 }, () => {
  it('reads the workbook that its generator writes, byte by byte', () => {
    expect(readFileSync(FILE).equals(ninhThuan())).toBe(true);
  });

  it('prints quotas, what was done and what is left, and how the printed percentages come about', () => {
    const { out, faults, code } = runExample('excel-to-report.mjs');
    expect([faults, code]).toEqual([[], 0]);
    expect(out[0]).toBe('# Ninh Thuận: kết nạp đảng viên 6 tháng đầu năm 2022');
    expect(out.filter((line) => line.startsWith('|')).map((line) => line.split(/ *\| */).slice(1, -1))).toEqual([
      ['Đơn vị', 'Chỉ tiêu năm', 'Kết nạp', 'Tỷ lệ', 'Còn thiếu', 'Cần mỗi tháng', 'Báo in'],
      expect.anything(),
      ['Công an', '20', '21', '105,0%', '0', '0,00', '105%: khớp'],
      ['Ninh Phước', '102', '52', '51,0%', '50', '8,33', '50,98%: khớp'],
      ['Quân sự', '10', '5', '50,0%', '5', '0,83', '50%: khớp'],
      ['Biên phòng', '8', '4', '50,0%', '4', '0,67', '50%: khớp'],
      ['Ninh Sơn', '75', '13', '17,3%', '62', '10,33', '17,33%: khớp'],
      ['(đơn vị không được nêu tên)', '–', '–', '–', '–', '–', '–'],
      ['Ninh Thuận', '815', '288', '35,3%', '527', '87,83', '35,34%: khớp (làm tròn)'],
    ]);
    expect(out.at(-1)).toBe(
      'Các đơn vị cộng lại: chỉ tiêu 215, kết nạp 95. Chênh với số của tỉnh: 600 chỉ tiêu, 193 kết nạp: phần của 1 dòng chưa rõ số liệu.',
    );
  });

  it('writes the report as a folder, with the chart drawn', () => {
    const folder = folderOf();
    const { out, faults, code } = runExample('excel-to-report.mjs', '--out', folder);
    expect([out, faults, code]).toEqual([['report.md, chi-tieu.svg'], [], 0]);
    expect(readFileSync(path.join(folder, 'report.md'), 'utf8')).toMatch(
      /^# Ninh Thuận[\s\S]*\n\n!\[[^\]]+\]\(chi-tieu\.svg\)\n$/,
    );
    const svg = readFileSync(path.join(folder, 'chi-tieu.svg'), 'utf8');
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>$/);
    for (const text of ['Ninh Sơn', '52/102', 'Kết nạp so với chỉ tiêu năm']) expect(svg).toContain(text);
  });

  it('names the row of Excel and the column of every fault', () => {
    const bad = ninhThuan({ 8: [null, 'Ninh Phước', '1.020', 52.5, null], 11: [null, 'Ninh Sơn', 75, -13, null] });
    const { out, faults, code } = runExample('excel-to-report.mjs', fileOf('bad.xlsx', bad));
    expect([out, code]).toEqual([[], 1]);
    expect(faults.map((line) => line.replace(/: .* \(/, ': ('))).toEqual([
      '3 faults:',
      '  row 8, column Chỉ tiêu năm: (not-a-count, found "1.020")',
      '  row 8, column Kết nạp: (not-a-count, found "52.5")',
      '  row 11, column Kết nạp: (not-a-count, found "-13")',
    ]);
  });

  it('tells faults of its own in the same way', () => {
    const bad = ninhThuan({ 6: ['Ninh Thuận', null, 815, 288, 0.3534], 7: [null, 'Công an', 20, 21, 'vượt'] });
    const { out, faults, code } = runExample('excel-to-report.mjs', fileOf('bad.xlsx', bad));
    expect([out, code]).toEqual([[], 1]);
    expect(faults.map((line) => line.replace(/: .* \(/, ': ('))).toEqual([
      '2 faults:',
      '  row 6, column Báo in: (not-a-percentage, found 0.3534)',
      '  row 7, column Báo in: (not-a-percentage, found "vượt")',
    ]);
  });

  it.each([
    ['a workbook without rows', workbook('a', [['Tỉnh', 'Đơn vị', 'Chỉ tiêu năm', 'Kết nạp', 'Báo in']]), 'no-rows'],
    [
      'a workbook with another heading',
      ninhThuan({ 5: ['Tỉnh', 'Tên', 'Chỉ tiêu năm', 'Kết nạp', 'Báo in'] }),
      'no-headings',
    ],
    ['a file that is no workbook', 'Tỉnh,Đơn vị\n', 'FILE_NOT_SUPPORTED'],
    [
      'a workbook of the old format',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'XLS_FILE_NOT_SUPPORTED',
    ],
  ])('says of %s that it is one', (_, content, kind) => {
    const { out, faults, code } = runExample('excel-to-report.mjs', fileOf('file.xlsx', content));
    expect([out, faults.length, code]).toEqual([[], 1, 1]);
    expect(faults[0]).toContain(`(${kind})`);
  });

  it('takes a day of Excel as the same day in any zone, and a letter as one letter', () => {
    const rows = [
      ['Ngày', 'Tên'],
      [new Date('2018-05-13T00:00:00Z'), ' Kế '.normalize('NFD')],
    ];
    const script = `
      import { sheetRows } from './examples/shared/sheet-rows.mjs';
      const [head, [day, name]] = ${JSON.stringify(rows)};
      console.log(JSON.stringify(sheetRows([head, [new Date(day), name]], head).rows));`;
    const env = { ...process.env, TZ: 'America/Los_Angeles' };
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      env,
    });
    expect(JSON.parse(printed)).toEqual([{ Ngày: '2018-05-13', Tên: 'Kế' }]);
  });

  it('takes the words of print for what they say', () => {
    const worded = ninhThuan({ 6: ['Ninh Thuận', null, 815, 288, 'hơn 35%'], 11: [null, 'Ninh Sơn', 75, 13, '17,3%'] });
    const { out } = runExample('excel-to-report.mjs', fileOf('worded.xlsx', worded));
    expect(out.find((line) => line.startsWith('| Ninh Thuận'))).toContain('hơn 35%: khớp');
    expect(out.find((line) => line.startsWith('| Ninh Sơn'))).toContain('17,3%: khớp');
  });

  it('says nothing of a gap where all units are there and add up', () => {
    const whole = ninhThuan({ 12: [null, 'Các đơn vị khác', 600, 193, '32,17%'] });
    const { out } = runExample('excel-to-report.mjs', fileOf('whole.xlsx', whole));
    expect(out.at(-1)).toMatch(/^\| Ninh Thuận +\| +815 \| +288 /);
  });

  it('says of a printed percentage that does not hold what it would be', () => {
    const wrong = ninhThuan({ 6: ['Ninh Thuận', null, 815, 288, '35,43%'] });
    const { out } = runExample('excel-to-report.mjs', fileOf('wrong.xlsx', wrong));
    expect(out.find((line) => line.startsWith('| Ninh Thuận'))).toContain('35,43%: không khớp, 288 ÷ 815 = 35,3374…%');
  });
});
