/**
 * A table of counts that add up, its rows in the order of their ids: whatever is chosen goes by this order, so that the
 * order in which rows are given changes nothing.
 */
export interface SumTable {
  /** The id of each row. */
  readonly ids: readonly string[];
  /** The row above each row, −1 where there is none. */
  readonly parents: Int32Array;
  /** 1 for rows that have no row under them. */
  readonly isLeaf: Uint8Array;
  /** The columns of counts. */
  readonly columns: readonly string[];
  /** The column that is the sum of the others, −1 where there is none. */
  readonly total: number;
  /** The counts row by row; NaN where a cell is `null`. */
  readonly values: Float64Array;
  /** Where each row stands in the input. */
  readonly givenAt: Int32Array;
}
