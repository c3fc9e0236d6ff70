// From an Excel workbook to a Markdown report: what was admitted in half a year against the year's quotas.
//
//   node examples/excel-to-report.mjs                           the sample, printed
//   node examples/excel-to-report.mjs file.xlsx --out folder    a workbook with the same headings, as report.md with a chart
//
// Needs read-excel-file, for the chart also vega and vega-lite, and the files under shared/ and charts/. The sample has
// the published figures of Ninh Thuận for the first half of 2022; its first lines say what stands in it and from where.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { auditFigures, safeParsePublishedNumber } from 'chibo/audit';
import { InvalidInputError } from 'chibo/core';
import { getUnit, organisationFromLevels, rollUp, tableRow } from 'chibo/organisation';
import { quotaChart, toMarkdown } from 'chibo/report';
import { attainment, requiredPace } from 'chibo/target';
import { readSheet } from 'read-excel-file/node';
import { run } from './shared/run.mjs';
import { saveReport } from './shared/save-report.mjs';
import { sheetRows } from './shared/sheet-rows.mjs';

const asOf = '2022-06-30';
const columns = {
  Tỉnh: { level: 'province' },
  'Đơn vị': { level: 'district' },
  'Chỉ tiêu năm': { figure: 'quota' },
  'Kết nạp': { figure: 'admitted' },
};
const headings = {
  name: 'Đơn vị',
  quota: 'Chỉ tiêu năm',
  admitted: 'Kết nạp',
  ratio: 'Tỷ lệ',
  shortBy: 'Còn thiếu',
  pace: 'Cần mỗi tháng',
  printed: 'Báo in',
};

// Which row of Excel's the first row of figures is: known once the headings are found.
const numbering = { firstRow: 0 };

await run(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  const cells = await readSheet(
    readFileSync(positionals[0] ?? new URL('data/ninh-thuan-2022-h1.xlsx', import.meta.url)),
  );
  const { rows, firstRow, above } = sheetRows(cells, [...Object.keys(columns), 'Báo in']);
  numbering.firstRow = firstRow;
  checkPrinted(rows);
  const org = organisationFromLevels(rows, { asOf, columns, fillDown: ['province'] });

  // A unit without figures leaves the sum open: the province's own stated figure then stands, and the gap is told.
  const measures = { quota: { measure: 'quota', by: 'sum' }, admitted: { measure: 'admitted', by: 'sum' } };
  const table = rollUp(org, org.figures, measures);
  const printedOf = new Map(rows.map((row) => [row['Đơn vị'] ?? row['Tỉnh'], row['Báo in']]));
  const reached = [];
  const lines = org.units.ids.map((id, at) => {
    const { quota, admitted } = tableRow(table, id);
    const name = org.units.names[at];
    const printed = printedOf.get(name) ?? null;
    if (quota === null) return { name, quota, admitted, ratio: null, shortBy: null, pace: null, printed };
    const target = {
      ...{ unitId: id, measure: 'admissions', period: '2022', bound: 'at-least', issuedBy: 'assigned' },
      versions: [{ from: '2022-01-01', value: quota }],
    };
    const result = attainment(admitted, target, { asOf });
    reached.push(result);
    const { ratio, shortBy } = result;
    const { pace } = requiredPace(admitted, target, { asOf, per: 'month' });
    return { name, quota, admitted, ratio, shortBy, pace, printed: withReading(printed, admitted, quota) };
  });
  // The province stands first in the workbook and last in the report.
  const report = [...lines.slice(1), lines[0]];

  const [title, ...notes] = above;
  const markdown = [
    `# ${title}`,
    ...notes,
    toMarkdown(report, { headings, decimals: ['pace'] }),
    ...gapLines(tableRow(table, org.units.ids[0])),
  ].join('\n\n');
  // Without the province: beside it no bar of a unit could be read.
  const chartTitle = `Kết nạp so với chỉ tiêu năm, đến ${asOf}`;
  const nameOf = (id) => getUnit(org, id).name;
  const spec = quotaChart(reached.slice(1), { title: chartTitle, measure: 'đảng viên mới', nameOf });
  await saveReport(markdown, { 'chi-tieu': { title: chartTitle, spec } }, values.out);
}, numbering);

/** What the units add up to, where the province states otherwise: `null` is of a unit or a total without figures. */
function gapLines(province) {
  const [quota, admitted] = ['quota', 'admitted'].map((name) => province[`${name}.difference`]);
  if (quota === null || admitted === null || (quota === 0 && admitted === 0)) return [];
  const missing = province['quota.children'] - province['quota.reported'];
  const whose = missing === 0 ? '' : `: phần của ${missing} dòng chưa rõ số liệu`;
  return [
    `Các đơn vị cộng lại: chỉ tiêu ${province['quota.summed']}, kết nạp ${province['admitted.summed']}. ` +
      `Chênh với số của tỉnh: ${quota} chỉ tiêu, ${admitted} kết nạp${whose}.`,
  ];
}

/** Faults of one's own, in the form of the library's: all at once, each with its place, and told in the same way. */
function checkPrinted(rows) {
  const message = 'A percentage is the text in print, such as 35,34%: a number does not say to how many digits.';
  const faults = rows.flatMap(({ 'Báo in': value }, at) => {
    const read = value === null ? null : safeParsePublishedNumber(value, { locale: 'vi' });
    if (read === null || (read.success && read.data.unit === 'percent')) return [];
    return [{ path: ['rows', at, 'Báo in'], code: 'not-a-percentage', message, value }];
  });
  if (faults.length > 0) throw new InvalidInputError('checkPrinted', faults);
}

/** The printed percentage, and whether the counts give it: rounded, with its further digits cut off, or both ways. */
function withReading(printed, part, whole) {
  if (printed === null || part === null) return printed;
  const [{ verdict, readings }] = auditFigures([{ kind: 'percentage', printed, part, whole }], { locale: 'vi' });
  const [reading] = readings;
  if (verdict !== 'holds') return `${printed}: không khớp, ${reading?.arithmetic ?? `${part} trên ${whole}`}`;
  const [rounded, cut] = ['half-up', 'truncate'].map((way) => reading.printing.includes(way));
  return `${printed}: khớp${rounded === cut ? '' : rounded ? ' (làm tròn)' : ' (cắt bớt)'}`;
}
