// From a spreadsheet saved as CSV to a Markdown report of ratios. The places in the sample file are made up.
//
//   node examples/csv-to-report.mjs                          the sample, printed
//   node examples/csv-to-report.mjs file.csv --out folder    a file with the same headings, as report.md with a chart
//
// Needs csv-parse, for the chart also vega and vega-lite, and the files under shared/ and charts/. What a heading means
// stands in shared/levels.mjs.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { getUnit, organisationFromLevels } from 'chibo/organisation';
import { describeIndependence, ratioChart, toMarkdown } from 'chibo/report';
import { headings, levels, ratios, reportRows } from './shared/levels.mjs';
import { readCsv } from './shared/read-csv.mjs';
import { run } from './shared/run.mjs';
import { saveReport } from './shared/save-report.mjs';

await run(
  async () => {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
    const rows = readCsv(readFileSync(positionals[0] ?? new URL('data/levels.csv', import.meta.url)));
    const org = organisationFromLevels(rows, levels);
    const nameOf = (id) => getUnit(org, id).name;
    const results = ratios(org);
    const markdown = [
      toMarkdown(reportRows(org), { headings }),
      `${describeIndependence(results.at(-1), { nameOf, unit: 'bản' })}.`,
    ].join('\n\n');
    const title = 'Tỷ lệ bản có chi bộ độc lập';
    const spec = ratioChart(results, { title, target: '95%', nameOf });
    await saveReport(markdown, { 'ty-le': { title, spec } }, values.out);
  },
  { firstRow: 2 },
);
