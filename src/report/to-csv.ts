import { type AnyRatio, checkOptions, decimal, type FormatOptions, IssueList, percent } from '../core/index.js';
import type { Cell } from '../organisation/index.js';
import { readGrid } from './grid.js';
import { type PrintableTable, readMarks } from './marked-table.js';

/**
 * What a CSV file holds, and how it is written.
 *
 * @category Tables
 */
export interface CsvOptions extends FormatOptions {
  /** The columns in the order in which they are written; `unitId` and all others unless told. */
  readonly columns?: readonly string[] | undefined;
  /** The heading of each column, by its name; the name itself unless told. */
  readonly headings?: Readonly<Record<string, string>> | undefined;
  /** The columns whose ratios are numbers of something, such as places: decimals, where others are percentages. */
  readonly decimals?: readonly string[] | undefined;
  /** What stands between two fields; a comma unless told. Excel set to Vietnamese expects a semicolon. */
  readonly separator?: ',' | ';' | '\t' | undefined;
  /** Whether the text begins with a byte-order mark, without which Excel garbles Vietnamese; yes unless told. */
  readonly bom?: boolean | undefined;
  /** What stands in a cell that is withheld; an asterisk unless told. */
  readonly mark?: string | undefined;
}

/**
 * Writes a table as CSV that programs read and Excel opens with its Vietnamese intact (RFC 4180).
 *
 * Counts are plain digits, dates `YYYY-MM-DD`, ratios percentages without grouped thousands, such as `65.0%`; with
 * `locale: 'vi'` they have a decimal comma. What is unknown is an empty field, empty text is `""`. A cell that is
 * withheld (`suppressSmallCounts`) has a mark. Every line ends in CR LF.
 *
 * A spreadsheet runs text that begins like a formula. So a text field or heading that begins with `=`, `+`, `-`, `@`
 * (or their full-width forms), a tab or a line break gets an apostrophe in front, which stays there for whoever reads the file. Counts and
 * percentages are never touched.
 *
 * @param table - A `Table`, or a list of rows; of a list the columns stand in the order in which they first occur. Or a
 *   table with withheld cells.
 * @param options - `columns`, `headings`, `decimals`, `separator` (comma), `bom` (true), `mark` (`*`), and of percentages
 *   `locale` (here `en`), `digits` (1) and `rounding` (half-up).
 * @returns The file's text.
 * @throws An `InvalidInputError` with `not-a-table`, `not-a-row`, `not-a-cell`, `not-column-names`, `no-columns`,
 *   `wrong-type`, `bad-separator`, `bad-mark`, `bad-digits`, `unknown-rounding`, `unknown-locale`; a `ContractError`
 *   with `unknown-column`, `missing-options`.
 * @example
 * ```ts
 * import { ratio } from 'chibo/core';
 * import { toCsv } from 'chibo/report';
 *
 * const rows = [{ name: 'Điện Biên Đông', villages: 1243, share: ratio(158, 243) }, { name: '=1+1', villages: null }];
 * toCsv(rows); // => '\uFEFFname,villages,share\r\nĐiện Biên Đông,1243,65.0%\r\n\'=1+1,,\r\n'
 * toCsv(rows, { columns: ['share'], separator: ';', locale: 'vi', bom: false }); // => 'share\r\n"65,0%"\r\n\r\n'
 * toCsv(rows, { columns: ['members'] }); // throws ContractError
 * ```
 * @see RFC 4180; OWASP, CSV Injection.
 * @category Tables
 */
export function toCsv(table: PrintableTable, options: CsvOptions = {}): string {
  checkOptions(options);
  const { separator = ',', bom = true, mark = '*' } = options;
  const issues = new IssueList('toCsv');
  if (![',', ';', '\t'].includes(separator)) {
    issues.add(
      ['options', 'separator'],
      'bad-separator',
      'Fields are separated by a comma, semicolon or tab.',
      separator,
    );
  }
  const marks = readMarks(issues, table, mark);
  const { columns, rows } = readGrid(issues, marks.table, options);
  const lines = [
    columns.map((column) => textField(column.heading)),
    ...rows.map((row, line) =>
      columns.map(({ name, decimal: isDecimal }, at) =>
        marks.isWithheld(line, name) ? textField(mark) : fieldOf(row[at] ?? null, isDecimal, options),
      ),
    ),
  ];
  return `${bom ? '\uFEFF' : ''}${lines.map((line) => `${line.join(separator)}\r\n`).join('')}`;
}

function fieldOf(cell: Cell | AnyRatio, isDecimal: boolean, options: CsvOptions): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return textField(cell);
  if (typeof cell === 'number') return String(cell);
  const text = isDecimal ? decimal(cell, options) : `${percent(cell, options)}%`;
  return quoted(options.locale === 'vi' ? text.replace('.', ',') : text);
}

function textField(text: string): string {
  if (text === '') return '""';
  return quoted(/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
}

function quoted(text: string): string {
  // Whichever the separator: a program that guesses another one must not see more fields.
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
