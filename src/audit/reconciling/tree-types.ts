/**
 * One printed figure of a tree of totals, as a flat row.
 *
 * @category Reconciliation
 */
export interface TotalRow {
  /** The unit's id: any text but the empty one. */
  readonly id: string;
  /** The unit above; absent or null for a unit at the top. */
  readonly parentId?: string | null;
  /** The printed figure: a whole number of 0 or more. Absent or null: not printed, so that any value will do. */
  readonly value?: number | null;
  /** Whether its list of children is incomplete: then they need not make up the whole, but no more than it. */
  readonly open?: boolean;
}

/**
 * One printed figure of a tree of totals, with those under it inside.
 *
 * @category Reconciliation
 */
export interface TotalNode {
  /** The unit's id, unlike all others of the tree. */
  readonly id: string;
  /** The printed figure, as in {@link TotalRow}. */
  readonly value?: number | null;
  /** Whether its list of children is incomplete. */
  readonly open?: boolean;
  /** The units under it. */
  readonly children?: readonly TotalNode[];
}

/**
 * A tree of totals, or several: flat rows in any order, one node with all under it, or a list of such nodes.
 *
 * A list in which any entry says `parentId` is a list of rows.
 *
 * @category Reconciliation
 */
export type TotalTree = readonly TotalRow[] | TotalNode | readonly TotalNode[];

/** A tree as it was read: every unit after the one above it, those under one unit by id. */
export interface Tree {
  readonly ids: readonly string[];
  /** The place of the unit above, −1 at the top. */
  readonly parents: readonly number[];
  readonly children: readonly (readonly number[])[];
  readonly printed: readonly (number | null)[];
  readonly open: readonly boolean[];
}
