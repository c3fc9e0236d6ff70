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
import { checkChoice } from './check-choice.js';
import { type GridColumn, readGrid, type TableLike } from './grid.js';

/**
 * Which columns plain objects have, and what their cells are.
 *
 * @category Tables
 */
export interface ObjectsOptions extends FormatOptions {
  /** The columns in the order of the objects' fields; `unitId` and all others unless told. */
  readonly columns?: readonly string[] | undefined;
  /** The field of each column, by its name; the name itself unless told. No two columns may have one. */
  readonly headings?: Readonly<Record<string, string>> | undefined;
  /** The columns whose ratios are numbers of something, such as places: decimals, where others are percentages. */
  readonly decimals?: readonly string[] | undefined;
  /** Cells as they are (`exact`, unless told), or as text for people (`text`). */
  readonly cells?: 'exact' | 'text' | undefined;
}

/**
 * A line of a table as a plain object that JSON can carry.
 *
 * @category Tables
 */
export type PlainRow = Readonly<Record<string, Cell | AnyRatio>>;

/**
 * Turns a table into plain objects, for programs and for components that show tables.
 *
 * With `cells: 'exact'` a count is a number, a ratio its two numbers, a date `YYYY-MM-DD` or `never`. With
 * `cells: 'text'` counts and ratios are printed as `toMarkdown` prints them, text and dates stay as they are. What is
 * unknown is `null` either way. Every object has every column, also one that is called `__proto__`.
 *
 * @param table - A `Table`, or a list of rows; of a list the columns stand in the order in which they first occur.
 * @param options - `columns`, `headings`, `decimals`, `cells`, and of text `locale` (`vi`), `digits` (1) and `rounding`
 *   (half-up).
 * @returns One object for each row.
 * @throws An `InvalidInputError` with `not-a-table`, `not-a-row`, `not-a-cell`, `not-column-names`, `no-columns`,
 *   `wrong-type`, `duplicate-heading`, `unknown-cells`, `bad-digits`, `unknown-rounding`, `unknown-locale`; a
 *   `ContractError` with `unknown-column`, `missing-options`.
 * @example
 * ```ts
 * import { ratio } from 'chibo/core';
 * import { toObjects } from 'chibo/report';
 *
 * const rows = [{ name: 'Điện Biên Đông', villages: 1243, share: ratio(158, 243) }, { name: 'Na Son' }];
 * toObjects(rows)[1]; // => { name: 'Na Son', villages: null, share: null }
 * toObjects(rows, { columns: ['share', 'villages'], headings: { share: 'Tỷ lệ' }, cells: 'text' })[0];
 * // => { 'Tỷ lệ': '65,0%', villages: '1.243' }
 * toObjects(rows, { columns: ['members'] }); // throws ContractError
 * ```
 * @category Tables
 */
export function toObjects(table: TableLike, options: ObjectsOptions = {}): PlainRow[] {
  checkOptions(options);
  const issues = new IssueList('toObjects');
  const { cells = 'exact' } = options;
  checkChoice(issues, 'cells', ['exact', 'text'], cells);
  const { columns, rows } = readGrid(issues, table, options);
  const fields = columns.map(({ heading }) => heading);
  for (const [at, field] of fields.entries()) {
    if (fields.indexOf(field) === at) continue;
    issues.add(['options', 'headings'], 'duplicate-heading', 'Two columns would be one field of an object.', field);
  }
  issues.throwIfAny();
  return rows.map((row) =>
    // fromEntries defines own fields, whatever they are called.
    Object.fromEntries(
      columns.map((column, at): [string, Cell | AnyRatio] => {
        const cell = row[at] ?? null;
        return [column.heading, cells === 'text' ? textOf(cell, column, options) : copied(cell)];
      }),
    ),
  );
}

function textOf(cell: Cell | AnyRatio, { decimal }: GridColumn, options: FormatOptions): string | null {
  if (cell === null || typeof cell === 'string') return cell;
  if (typeof cell === 'number') return formatCount(cell, options);
  return decimal ? formatDecimal(cell, options) : formatPercent(cell, options);
}

function copied(cell: Cell | AnyRatio): Cell | AnyRatio {
  return typeof cell === 'object' && cell !== null ? { ...cell } : cell;
}
