// A report as a folder: report.md and the pictures that it shows.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Prints a report, or with a folder writes it there with its charts.
 *
 * @param {string} markdown - The report without the charts.
 * @param {Record<string, { title: string, spec: object }>} charts - Vega-Lite specifications by file name.
 * @param {string | undefined} folder - Where to; printed when not told.
 */
export async function saveReport(markdown, charts, folder) {
  if (folder === undefined) return console.log(markdown);
  // Vega is loaded where it is needed: to print a table takes none of it.
  const { toSvg } = await import('../charts/to-svg.mjs');
  mkdirSync(folder, { recursive: true });
  const pictures = [];
  for (const [name, { title, spec }] of Object.entries(charts)) {
    writeFileSync(path.join(folder, `${name}.svg`), await toSvg(spec));
    pictures.push(`![${title}](${name}.svg)`);
  }
  writeFileSync(path.join(folder, 'report.md'), `${[markdown, ...pictures].join('\n\n')}\n`);
  console.log(['report.md', ...Object.keys(charts).map((name) => `${name}.svg`)].join(', '));
}
