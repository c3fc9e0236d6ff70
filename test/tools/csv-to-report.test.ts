import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, folderOf, runExample } from './run-example.js';

const TABLE = [
  '| Đơn vị      | Số bản | Độc lập | Ghép | Chưa có chi bộ | Tỷ lệ |',
  '| ----------- | -----: | ------: | ---: | -------------: | ----: |',
  '| Xã thứ nhất |      4 |       2 |    2 |              0 | 50,0% |',
  '| Xã thứ hai  |      3 |       2 |    0 |              1 | 66,7% |',
  '| Huyện mẫu   |      7 |       4 |    2 |              1 | 57,1% |',
];
const headings = 'Huyện,Xã,Bản,Chi bộ,Đảng viên';

describe('the CSV example', { timeout: 30_000 }, () => {
  it('reads a file that starts with a byte-order mark', () => {
    expect([...fs.readFileSync('examples/data/levels.csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('prints the ratios of the communes and of the district, and what they leave open', () => {
    const { out, faults, code } = runExample('csv-to-report.mjs');
    expect(out.slice(0, 5)).toEqual(TABLE);
    expect(out[5]).toContain('Huyện mẫu: 4/7 bản có chi bộ độc lập, chiếm 57,1%');
    expect(out[5]).toContain('1 chi bộ ghép chưa rõ mang tên nơi nào');
    expect([faults, code]).toEqual([[], 0]);
  });

  it('writes the report as a folder, with the chart drawn', () => {
    const folder = folderOf();
    const { out, faults, code } = runExample('csv-to-report.mjs', '--out', folder);
    expect([out, faults, code]).toEqual([['report.md, ty-le.svg'], [], 0]);
    const report = fs.readFileSync(path.join(folder, 'report.md'), 'utf8');
    expect(report.split('\n').slice(0, 5)).toEqual(TABLE);
    expect(report).toContain('](ty-le.svg)\n');
    const svg = fs.readFileSync(path.join(folder, 'ty-le.svg'), 'utf8');
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>$/);
    for (const text of ['Xã thứ hai', '66,7%', '95%']) expect(svg).toContain(text);
  });

  it('prints the same of a file with semicolons, and of one whose tone marks stand apart from their letters', () => {
    const text = fs.readFileSync('examples/data/levels.csv', 'utf8');
    const semicolons = text.replace('"Bản 3, khu trên"', 'Bản 3; khu trên').replaceAll(',', ';');
    const quoted = semicolons.replace('Bản 3; khu trên', '"Bản 3; khu trên"');
    for (const other of [quoted, text.normalize('NFD')]) {
      expect(runExample('csv-to-report.mjs', fileOf('other.csv', other)).out.slice(0, 5)).toEqual(TABLE);
    }
  });

  it('names the row of the spreadsheet and the column of every fault', () => {
    const text = `${headings}\nHuyện,Xã,Bản 1,A,1.200\n,,,,\n,,Bản 2,B,-1\n,,Bản 2,B,3\n,,Bản 2,B,4\n`;
    const { out, faults, code } = runExample('csv-to-report.mjs', fileOf('bad.csv', text));
    expect([out, code]).toEqual([[], 1]);
    expect(faults[0]).toBe('3 faults:');
    expect(faults[1]).toMatch(/^ {2}row 2, column Đảng viên: .*\(not-a-count, found "1\.200"\)$/);
    expect(faults[2]).toMatch(/^ {2}row 4, column Đảng viên: .*\(not-a-count, found "-1"\)$/);
    // The row that it contradicts is numbered in the same way.
    expect(faults[3]).toMatch(/^ {2}row 6, column Đảng viên: Row 5 .*\(conflicting-value, found 4\)$/);
  });

  it.each([
    ['in the format that loses Vietnamese letters', Buffer.from('Huyện,Xã\n', 'latin1'), 'not-utf-8'],
    ['with a comma too many', `${headings}\nHuyện,Xã,Bản 3, khu trên,A,4\n`, 'CSV_RECORD_INCONSISTENT_COLUMNS'],
    ['without rows', `${headings}\n`, 'no-rows'],
    ['without a heading', 'Huyện,Xã,Bản\nHuyện,Xã,Bản 1\n', 'missing-column'],
  ])('says of a file %s that it is one', (_, content, kind) => {
    const { out, faults, code } = runExample('csv-to-report.mjs', fileOf('file.csv', content));
    expect([out, code]).toEqual([[], 1]);
    expect(faults.join('\n')).toContain(`(${kind}`);
  });

  it('says that a file is not there', () => {
    const { faults, code } = runExample('csv-to-report.mjs', 'no-such-file.csv');
    expect([faults.length, code]).toEqual([1, 1]);
    expect(faults[0]).toContain('(ENOENT)');
  });
});
