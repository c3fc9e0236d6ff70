import type { CellPlace, SuppressedTable } from '../suppressed-table.js';

/**
 * A withheld cell, and what a reader can work out about it.
 *
 * @category Small counts
 */
export interface WithheldCell extends CellPlace {
  /** The least count that fits the published table. */
  readonly low: number;
  /** The largest count that fits the published table; `null` where every larger one does. */
  readonly high: number | null;
}

/**
 * A cell that is withheld for the sake of another.
 *
 * @category Small counts
 */
export interface SecondaryCell extends WithheldCell {
  /** The small count for which it was withheld first; others may need it too. */
  readonly for: CellPlace;
}

/**
 * A table to publish, with what its keeper may know about it.
 *
 * @category Small counts
 */
export interface Suppression {
  /** What may leave the house. */
  readonly published: SuppressedTable;
  /** The small counts, row by row. Not to be published: that a cell is small is what is withheld. */
  readonly primary: readonly WithheldCell[];
  /** The cells without which a small count could be worked out, row by row. */
  readonly secondary: readonly SecondaryCell[];
}

/**
 * How far from a small count a reader must stay.
 *
 * @category Small counts
 */
export interface Protection {
  /** The largest possible count less the least one is this number or more. */
  readonly width?: number | undefined;
  /** The least possible count is at least so far below the true one, or is the least that any withheld cell can be. */
  readonly below?: number | undefined;
  /** The largest possible count is at least so far above the true one. */
  readonly above?: number | undefined;
}

/**
 * Which columns are counts, how they add up, and what is to be withheld.
 *
 * @category Small counts
 */
export interface SuppressOptions {
  /** Counts below this number are small: a whole number, 1 or more. */
  readonly below: number;
  /** The width of the interval that a reader may work out for a small count: a whole number, 1 or more; or more exactly. */
  readonly protect: number | Protection;
  /** The columns of counts. */
  readonly counts: readonly string[];
  /** The column of counts that is the sum of the others; none unless told. */
  readonly total?: string | undefined;
  /** The column of ids; `unitId` unless told, or `id` where there is no such column. */
  readonly id?: string | undefined;
  /** The row that a row is a part of: a column with its id, or a function from id to id; `null` where there is none. */
  readonly parent?: string | ((id: string) => string | null) | undefined;
  /** The id of a row that is the sum of all rows that are no part of another. */
  readonly totalRow?: string | undefined;
  /** The columns of figures that tell nothing about the counts, such as years. */
  readonly unrelated?: readonly string[] | undefined;
  /**
   * What happens to zeros. `complementary`: a zero is not small, and may be withheld for the sake of others (the
   * default). `sensitive`: a zero is as small as any count below `below`. `published`: no zero is withheld, and readers
   * know from that that a withheld cell is 1 or more.
   */
  readonly zeros?: 'complementary' | 'sensitive' | 'published' | undefined;
  /** Whether totals include what is missing (`counted`, the default), or are sums of what is known (`left-out`). */
  readonly missing?: 'counted' | 'left-out' | undefined;
  /**
   * What withholding a cell costs: its count and one (`counts`, the default), one (`cells`), or what a function says, a
   * whole number up to 2^53 − 1.
   */
  readonly weights?: 'counts' | 'cells' | ((cell: CellPlace, count: number) => number) | undefined;
  /** Cells that readers know anyway, such as a total that is printed elsewhere: never withheld, small or not. */
  readonly keep?: readonly CellPlace[] | undefined;
}
