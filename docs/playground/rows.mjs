/*
 * Tables as a spreadsheet copies or saves them: cells between tabs, semicolons or commas, in quotation marks where they
 * hold one of these, the first line with the names of the columns.
 */

const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .trim();

/** Names under which spreadsheets have the columns. */
const COLUMNS = {
  id: ['id', 'don vi', 'ten', 'ten don vi', 'unit', 'name'],
  weight: ['weight', 'trong so', 'so dang vien', 'dang vien', 'members'],
  min: ['min', 'toi thieu', 'it nhat'],
  max: ['max', 'toi da', 'nhieu nhat'],
};

/** The rows of a text, each with its line and its cells by column. `named` says which columns a heading may mean. */
export function readRows(text, named = (heading) => heading) {
  const lines = splitLines(text.replace(/^\uFEFF/, ''));
  const head = lines.shift();
  if (head === undefined) return { columns: [], rows: [] };
  const columns = head.cells.map((cell) => named(cell.trim()));
  const rows = lines.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? '').trim()])),
  }));
  return { columns, rows };
}

/** Claims for a quota, and what is wrong with them in the terms of the library: a path, a code and a sentence. */
export function readClaims(text) {
  const named = (heading) => Object.keys(COLUMNS).find((column) => COLUMNS[column].includes(fold(heading))) ?? heading;
  const { columns, rows } = readRows(text, named);
  const faults = ['id', 'weight']
    .filter((column) => !columns.includes(column))
    .map((column) => fault(`columns.${column}`, 'missing-column', `The first line names no column "${column}".`));
  if (faults.length > 0) return { claims: [], faults };
  const claims = rows.map(({ line, cells }, index) => {
    const number = (column) => {
      const { value, problem } = readNumber(cells[column]);
      if (problem !== null) faults.push(fault(`claims[${index}].${column}`, ...problem, line));
      return value;
    };
    const bounds = ['min', 'max'].filter((column) => (cells[column] ?? '') !== '');
    const entries = bounds.map((column) => [column, number(column)]);
    return { id: cells.id, weight: number('weight'), ...Object.fromEntries(entries) };
  });
  return { claims, faults };
}

/**
 * A number as Vietnamese spreadsheets print it: `1.200` is twelve hundred, `95,3` has a decimal comma. `95.3` is read
 * as well, as it can be nothing else; `1,200` could be both, and is refused.
 */
export function readNumber(text) {
  const bare = text.replace(/\s/g, '');
  const read = (digits) => ({ value: Number(digits), problem: null });
  if (bare === '') return { value: Number.NaN, problem: ['missing', 'A number is missing.'] };
  if (/^\d{1,3}(,\d{3})+$/.test(bare)) {
    const message = `"${bare}" is a decimal comma or a mark of thousands: write ${bare.replaceAll(',', '.')} or ${bare.replaceAll(',', '')}.`;
    return { value: Number.NaN, problem: ['ambiguous-number', message] };
  }
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return read(bare.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d+([.,]\d+)?$/.test(bare)) return read(bare.replace(',', '.'));
  return { value: Number.NaN, problem: ['not-a-number', `"${bare.slice(0, 60)}" is no number.`] };
}

function fault(path, code, message, line) {
  return { path, code, message, line };
}

function splitLines(text) {
  const first = text.split('\n', 1)[0] ?? '';
  const mark = ['\t', ';', ','].find((each) => first.includes(each)) ?? '\t';
  const lines = [];
  let cells = [''];
  let quoted = false;
  let line = 1;
  let start = 1;
  const end = () => {
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line: start, cells });
    cells = [''];
  };
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index];
    if (letter === '\n') line += 1;
    if (quoted) {
      if (letter !== '"') cells[cells.length - 1] += letter;
      else if (text[index + 1] !== '"') quoted = false;
      else {
        cells[cells.length - 1] += '"';
        index += 1;
      }
    } else if (letter === '"' && cells.at(-1).trim() === '') {
      quoted = true;
      cells[cells.length - 1] = '';
    } else if (letter === mark) cells.push('');
    else if (letter === '\n') {
      end();
      start = line;
    } else if (letter !== '\r') cells[cells.length - 1] += letter;
  }
  end();
  return lines;
}
