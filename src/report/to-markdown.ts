import {
  type AnyRatio,
  checkOptions,
  type FormatOptions,
  formatCount,
  formatDecimal,
  formatPercent,
  IssueList,
} from '../core/index.js';
import type { Cell } from '../organisation/index.js';
import { type GridColumn, readGrid } from './grid.js';
import { type PrintableTable, readMarks } from './marked-table.js';

/**
 * What a Markdown table shows, and in which language.
 *
 * @category Tables
 */
export interface MarkdownOptions extends FormatOptions {
  /** The columns in the order in which they are printed; `unitId` and all others unless told. */
  readonly columns?: readonly string[] | undefined;
  /** The heading of each column, by its name; the name itself unless told. */
  readonly headings?: Readonly<Record<string, string>> | undefined;
  /** The columns whose ratios are numbers of something, such as places: decimals, where others are percentages. */
  readonly decimals?: readonly string[] | undefined;
  /** What stands in a cell that is withheld; an asterisk unless told. */
  readonly mark?: string | undefined;
}

/**
 * Prints a table in Markdown (GitHub's tables), with the figures of Vietnamese or English.
 *
 * Counts have grouped thousands, ratios are percentages unless their column stands in `decimals`, and what is unknown is an en dash. Columns of figures stand
 * to the right. Text is shown as it is: whatever Markdown or HTML would take for its own is escaped, and a line break
 * becomes `<br>`. There is no line break at the end.
 *
 * Of a table whose small counts are withheld (`suppressSmallCounts`), withheld cells have a mark, and a note under the
 * table says what it means.
 *
 * @param table - A `Table`, or a list of rows; of a list the columns stand in the order in which they first occur. Or a
 *   table with withheld cells.
 * @param options - `columns`, `headings`, `decimals`, `mark` (`*`), `locale` (`vi`), `digits` (1) and `rounding`
 *   (half-up) of percentages.
 * @returns The table's lines.
 * @throws An `InvalidInputError` with `not-a-table`, `not-a-row`, `not-a-cell`, `not-column-names`, `no-columns`,
 *   `wrong-type`, `bad-mark`, `bad-digits`, `unknown-rounding`, `unknown-locale`; a `ContractError` with
 *   `unknown-column`, `missing-options`.
 * @example
 * ```ts
 * import { ratio } from 'chibo/core';
 * import { toMarkdown } from 'chibo/report';
 *
 * const rows = [
 *   { name: 'Điện Biên Đông', villages: 243, share: ratio(158, 243) },
 *   { name: 'Luân Giói', villages: null, share: null },
 * ];
 * toMarkdown(rows, { headings: { name: 'Đơn vị', villages: 'Bản', share: 'Tỷ lệ' } }).split('\n');
 * // => [
 * //   '| Đơn vị         | Bản | Tỷ lệ |',
 * //   '| -------------- | --: | ----: |',
 * //   '| Điện Biên Đông | 243 | 65,0% |',
 * //   '| Luân Giói      |   – |     – |',
 * // ]
 * toMarkdown(rows, { columns: ['members'] }); // throws ContractError
 * toMarkdown([{ id: 'A', share: ratio(100, 21) }], { decimals: ['share'], locale: 'en' }).split('\n')[2];
 * // => '| A   |  4.76 |'
 * ```
 * @category Tables
 */
export function toMarkdown(table: PrintableTable, options: MarkdownOptions = {}): string {
  checkOptions(options);
  const { mark = '*' } = options;
  const issues = new IssueList('toMarkdown');
  const marks = readMarks(issues, table, mark);
  const grid = readGrid(issues, marks.table, options);
  // A column of counts is one of figures even if all of them are withheld.
  const columns = grid.columns.map(
    (column): GridColumn => (marks.counts.has(column.name) ? { ...column, kind: 'number' } : column),
  );
  const lines = [
    columns.map((column) => escaped(column.heading)),
    ...grid.rows.map((row, line) =>
      columns.map((column, at) =>
        marks.isWithheld(line, column.name) ? escaped(mark) : cellText(row[at] ?? null, column, options),
      ),
    ),
  ];
  // Three is the shortest rule that every reader of Markdown takes for one.
  const widths = columns.map((_, at) => lines.reduce((width, line) => Math.max(width, lengthOf(line[at]!)), 3));
  const rule = columns.map(({ kind }, at) => {
    const width = widths[at]!;
    return kind === 'number' ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width);
  });
  const [head = [], ...body] = lines;
  const printed = [head, rule, ...body].map((line) => `| ${padded(line, columns, widths).join(' | ')} |`);
  const note = marks.isMarked ? ['', `${escaped(mark)} ${WITHHELD[options.locale ?? 'vi']}`] : [];
  return [...printed, ...note].join('\n');
}

const WITHHELD = {
  vi: 'Không công bố, để không suy ra được những số liệu quá nhỏ.',
  en: 'Withheld, so that small counts cannot be worked out.',
} as const;

const NEVER = { vi: 'chưa bao giờ', en: 'never' } as const;

function cellText(cell: Cell | AnyRatio, { kind, decimal }: GridColumn, options: MarkdownOptions): string {
  if (cell === null) return '–';
  if (typeof cell === 'number') return formatCount(cell, options);
  if (typeof cell !== 'string') return decimal ? formatDecimal(cell, options) : formatPercent(cell, options);
  return kind === 'date' && cell === 'never' ? NEVER[options.locale ?? 'vi'] : escaped(cell);
}

function escaped(text: string): string {
  return text
    .replace(/[\\|<&[*`~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/\r\n|[\n\r\u2028\u2029]/g, '<br>');
}

function padded(line: readonly string[], columns: readonly GridColumn[], widths: readonly number[]): string[] {
  return line.map((text, at) => {
    const space = ' '.repeat(widths[at]! - lengthOf(text));
    return columns[at]?.kind === 'number' ? space + text : text + space;
  });
}

/** How many characters a reader sees: tone marks may stand apart from their letters. */
function lengthOf(text: string): number {
  return text.match(/\P{M}/gu)?.length ?? 0;
}
