import type { ReportRow } from './grid.js';

/**
 * A cell of a table, by the id of its row and the name of its column.
 *
 * @category Small counts
 */
export interface CellPlace {
  /** What stands in the column of ids. */
  readonly id: string;
  /** The column's name. */
  readonly column: string;
}

/**
 * A table as it is published, with small counts withheld: plain data that JSON carries, and all that a reader has.
 *
 * `toMarkdown` and `toCsv` print it with a mark in every withheld cell. Which of them are small, and below which number
 * a count is, is not in it: a reader who knew would know more.
 *
 * @category Small counts
 */
export interface SuppressedTable {
  /** The rows in their order; a withheld cell is `null`, every other cell as it was. */
  readonly rows: readonly ReportRow[];
  /** The cells that are withheld, row by row. A cell that is `null` and not among them is unknown. */
  readonly withheld: readonly CellPlace[];
  /** The column of ids. */
  readonly id: string;
  /** The id of the row that each row is a part of, in the order of `rows`; `null` where there is none. */
  readonly parents: readonly (string | null)[];
  /** The columns of counts. */
  readonly counts: readonly string[];
  /** The column of counts that is the sum of the others, or `null`. */
  readonly total: string | null;
  /** The least that a withheld cell can be: 1 where no zero is ever withheld, otherwise 0. */
  readonly least: 0 | 1;
  /** Whether totals count what is missing or leave it out. */
  readonly missing: 'counted' | 'left-out';
}
