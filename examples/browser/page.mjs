// The script of index.html: a CSV file to a table, or to a list of what is wrong with it.
import { formatCount, formatPercent } from 'chibo/core';
import { getUnit, organisationFromLevels } from 'chibo/organisation';
import { describeIndependence, toCsv } from 'chibo/report';
import { faultLines } from '../shared/fault-lines.mjs';
import { headings, levels, ratios, reportRows } from '../shared/levels.mjs';
import { readCsv } from '../shared/read-csv.mjs';

const at = (id) => document.getElementById(id);

at('file').addEventListener('change', ({ target }) => {
  const [file] = target.files;
  if (file !== undefined) show(file.name, file.arrayBuffer());
});
// The same file, put right, is to be read again: a value that stays makes no change.
at('file').addEventListener('click', ({ target }) => {
  target.value = '';
});
at('sample').addEventListener('click', async () => {
  at('file').value = '';
  const response = await fetch(new URL('../data/levels.csv', import.meta.url));
  show('levels.csv', response.arrayBuffer());
});

/** Shows one file: the table, or the faults; of an earlier file nothing is left. */
async function show(name, content) {
  at('result').hidden = true;
  at('faults').hidden = true;
  try {
    const org = organisationFromLevels(readCsv(new Uint8Array(await content)), levels);
    showReport(org);
    at('status').textContent = `${name}: ${formatCount(org.localities.ids.length)} bản`;
  } catch (error) {
    const lines = faultLines(error, { firstRow: 2 });
    if (lines === null) {
      // A mistake of the page's own belongs in the console, with its stack.
      at('status').textContent = `${name}: chương trình gặp lỗi`;
      throw error;
    }
    showFaults(lines);
    at('status').textContent = `${name}: tệp có lỗi, chưa tính`;
  }
}

function showReport(org) {
  const rows = reportRows(org);
  const names = Object.keys(headings);
  const [head, body] = ['thead', 'tbody'].map((part) => at('result').querySelector(part));
  at('result').querySelector('caption').textContent = `Bản có chi bộ độc lập, ${levels.asOf}`;
  head.replaceChildren(line(names.map((each) => cell('th', headings[each], 'col'))));
  body.replaceChildren(
    ...rows.map((row) =>
      line([cell('th', row.name, 'row'), ...names.slice(1).map((each) => cell('td', text(row[each])))]),
    ),
  );
  const nameOf = (id) => getUnit(org, id).name;
  at('sentence').textContent = `${describeIndependence(ratios(org).at(-1), { nameOf, unit: 'bản' })}.`;
  URL.revokeObjectURL(at('download').href);
  // Excel set to Vietnamese expects semicolons.
  const csv = toCsv(rows, { headings, separator: ';' });
  at('download').href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  at('result').hidden = false;
}

/** The text of the file is shown as text: names may hold what HTML would take for its own. */
function showFaults([first, ...others]) {
  at('faults').querySelector('p').textContent = first;
  at('faults')
    .querySelector('ul')
    .replaceChildren(...others.map((each) => cell('li', each.trim())));
  at('faults').hidden = false;
}

function text(value) {
  if (value === null) return '–';
  return typeof value === 'number' ? formatCount(value) : formatPercent(value);
}

function line(cells) {
  const row = document.createElement('tr');
  row.append(...cells);
  return row;
}

function cell(kind, content, scope) {
  const made = document.createElement(kind);
  made.textContent = content;
  if (scope !== undefined) made.scope = scope;
  return made;
}
