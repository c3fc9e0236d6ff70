import { ContractError } from '../../../core/index.js';
import type { MatrixProblem, MatrixResult } from '../../../quota/index.js';
import { countText, firstText, inBrackets, languageOf } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import { unitWord } from '../language/unit-name.js';
import { NAMED, type QuotaWords, tieText } from './describe-tie.js';
import { methodName, QUOTA_WORDS } from './quota-words.js';

const WORDS = {
  vi: {
    filled: (total: string, unit: string, rows: string, columns: string) =>
      `chia ${total} ${unit} vào ${rows} hàng và ${columns} cột`,
    rounding: 'làm tròn có kiểm soát',
    row: (name: string, sum: string, cells: string) => `${name} ${sum} (${cells})`,
    cell: (name: string, cell: string) => `${name}: ${cell}`,
    more: (count: string, sum: string) => `${count} hàng khác (${sum})`,
    moreCells: (count: string, sum: string) => `${count} cột khác: ${sum}`,
    columns: (sums: string) => `cộng theo cột: ${sums}`,
    unique: 'chỉ có một cách điền như vậy',
    notUnique: 'có chỗ ngang nhau nên cách điền khác cũng đúng',
    outside: (count: string, unit: string) =>
      `${count} ${unit} nằm ngoài mức làm tròn lên hoặc xuống vì không khớp được các tổng`,
  },
  en: {
    filled: (total: string, unit: string, rows: string, columns: string) =>
      `${total} ${unit} in a matrix (rows: ${rows}, columns: ${columns})`,
    rounding: 'controlled rounding',
    row: (name: string, sum: string, cells: string) => `${name} ${sum} (${cells})`,
    cell: (name: string, cell: string) => `${name}: ${cell}`,
    more: (count: string, sum: string) =>
      count === '1' ? `${count} other row (${sum})` : `${count} other rows (${sum})`,
    moreCells: (count: string, sum: string) =>
      count === '1' ? `${count} other column: ${sum}` : `${count} other columns: ${sum}`,
    columns: (sums: string) => `by column: ${sums}`,
    unique: 'no other matrix is as good',
    notUnique: 'there are ties, so another matrix is as good',
    outside: (count: string, unit: string) =>
      `${count} ${unit} beyond rounding up or down, as the totals cannot be met within`,
  },
} as const;

/**
 * Tells a filled matrix in Vietnamese or English: every row with its cells and its sum, the sums of the columns, the
 * method, and whether the matrix is the only one as good.
 *
 * The sums are of what was given; what ties left open is told beside them. Rows and columns beyond `name` are counted
 * with their places. There is no full stop.
 *
 * @param problem - The `rows` and `columns` of what `allocateMatrix` was given.
 * @param result - What `allocateMatrix` gave.
 * @param options - `unit`, `name` (10), `nameOf` of rows and columns, and `locale` (`vi`).
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`, `bad-name`, `wrong-type`; a
 *   `ContractError` with `missing-options`, or `not-a-result`, also where the rows and columns are not those of the cells.
 * @example Three communes, three years
 * ```ts
 * import { allocateMatrix } from 'chibo/quota';
 * import { describeMatrix } from 'chibo/report';
 *
 * const problem = {
 *   rows: ['Keo Lôm', 'Luân Giói', 'Pú Hồng'],
 *   columns: ['2021', '2022', '2023'],
 *   weights: [[51, 98, 45], [60, 100, 120], [63, 102, 144]],
 *   rowTotals: [4, 5, 6],
 *   columnTotals: [4, 5, 6],
 * };
 * describeMatrix(problem, allocateMatrix(problem), { name: 1 });
 * // => 'chia 15 chỉ tiêu vào 3 hàng và 3 cột (phương pháp Webster): Keo Lôm 4 (2021: 1 và 2 cột khác: 3) và 2 hàng khác (11); cộng theo cột: 2021: 4 và 2 cột khác: 11; chỉ có một cách điền như vậy'
 * describeMatrix(problem, allocateMatrix(problem), { locale: 'en' }).split('; ')[1];
 * // => 'by column: 2021: 4, 2022: 5 and 2023: 6'
 * ```
 * @category Sentences
 */
export function describeMatrix(
  problem: Pick<MatrixProblem, 'rows' | 'columns'>,
  result: MatrixResult,
  options: QuotaWords = {},
): string {
  return tellResult('describeMatrix', result, options, (own) => tellMatrix(problem, result, own));
}

function tellMatrix(
  problem: Pick<MatrixProblem, 'rows' | 'columns'>,
  result: MatrixResult,
  options: QuotaWords,
): string {
  const language = languageOf('describeMatrix', options, options.name);
  const words = WORDS[language.locale];
  const { unit = QUOTA_WORDS[language.locale].unit, name = NAMED, nameOf = (id: string) => id } = options;
  const { rows, columns } = problem;
  const { cells, ties, unique, open, outside, method } = result;
  if (cells.length !== rows.length || cells.some((row) => row.length !== columns.length)) {
    throw new ContractError('not-a-result', 'The rows and columns of a matrix are those it was filled by.', {
      rows: rows.length,
      columns: columns.length,
    });
  }
  const count = (value: number): string => countText(value, language);
  const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const rowSums = cells.map(sumOf);
  const columnSums = columns.map((_, column) => sumOf(cells.map((row) => row[column] ?? 0)));
  const cellTexts = (values: readonly number[]): string => {
    const told = columns.map((column, at) => words.cell(nameOf(column), count(values[at] ?? 0)));
    return firstText(told, name, language, (more) => words.moreCells(more, count(sumOf(values.slice(name)))));
  };
  const rowTexts = rows.map((row, at) => words.row(nameOf(row), count(rowSums[at]!), cellTexts(cells[at]!)));
  const total = sumOf(rowSums) + open;
  const head = words.filled(count(total), unitWord(unit, total), count(rows.length), count(columns.length));
  const by =
    method === 'controlled-rounding' ? words.rounding : QUOTA_WORDS[language.locale].method(methodName(method));
  const told = firstText(rowTexts, name, language, (more) => words.more(more, count(sumOf(rowSums.slice(name)))));
  return [
    `${head}${inBrackets(by)}: ${told}`,
    words.columns(cellTexts(columnSums)),
    unique ? words.unique : words.notUnique,
    ...ties.map((tie) => tieText(tie, language, options)),
    ...(outside > 0 ? [words.outside(count(outside), unitWord(unit, outside))] : []),
    ...(open > 0 ? [QUOTA_WORDS[language.locale].open(count(open), unitWord(unit, open))] : []),
  ].join('; ');
}
