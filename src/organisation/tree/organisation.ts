import type { IdIndex } from '../../core/index.js';
import type { UnitKind } from './kinds.js';

/**
 * The units of an organisation as columns in preorder: a unit comes before everything under it, and all
 * that is under unit `i` stands in the rows from `i + 1` up to, not including, `ends[i]`.
 *
 * @category Units
 */
export interface UnitColumns {
  /** Ids, one a row. */
  readonly ids: readonly string[];
  /** Names as printed. */
  readonly names: readonly string[];
  /** Kinds. */
  readonly kinds: readonly UnitKind[];
  /** Row of the unit above; −1 for the root. */
  readonly parents: Int32Array;
  /** First row after the unit's subtree. */
  readonly ends: Int32Array;
  /** First day of existence, or `null` where the document gives none. */
  readonly from: readonly (string | null)[];
  /** Last day of existence, or `null` where the document gives none. */
  readonly to: readonly (string | null)[];
}

/**
 * The localities of an organisation as columns, in the order of their communes' rows.
 *
 * @category Units
 */
export interface LocalityColumns {
  /** Ids, one a row. */
  readonly ids: readonly string[];
  /** Names as printed. */
  readonly names: readonly string[];
  /** What the place is called, or `null`. */
  readonly kinds: readonly (string | null)[];
  /** First day of existence, or `null` where the document gives none. */
  readonly from: readonly (string | null)[];
  /** Last day of existence, or `null` where the document gives none. */
  readonly to: readonly (string | null)[];
  /** Row of the commune in the unit columns. */
  readonly communes: Int32Array;
  /** Where locality `i`'s branches start in `branches`; they end where those of `i + 1` start. */
  readonly branchStarts: Int32Array;
  /** Rows of the branches in the unit columns. */
  readonly branches: Int32Array;
  /** 1 where the locality at this place of `branches` is the branch's host. */
  readonly hosts: Uint8Array;
}

/**
 * Figures that the document states for a unit or a locality, with names for counts beside the usual ones.
 *
 * @category Units
 */
export interface StatedFigure {
  /** Row of the unit, or −1 when the figure is a locality's. */
  readonly unit: number;
  /** Row of the locality, or −1 when the figure is a unit's. */
  readonly locality: number;
  /** The day of the figures. */
  readonly asOf: string;
  /** The last admission: a day, `null` for never, `undefined` for unknown. */
  readonly lastAdmission?: string | null;
  /** The counts by name, in the order of the document. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * An organisation on one day: a checked tree of units with the localities that its branches serve.
 *
 * It is plain data: `structuredClone` and `postMessage` carry it, and no function depends on its
 * prototype. Make one with {@link parseOrganisation}; do not change it.
 *
 * @category Units
 */
export interface Organisation {
  /** The day that the document describes. */
  readonly asOf: string;
  /** A digest of the tree by which a {@link Tally} knows its organisation. */
  readonly fingerprint: string;
  /** The units in preorder. */
  readonly units: UnitColumns;
  /** The localities, by commune. */
  readonly localities: LocalityColumns;
  /** The stated figures, in the order of the document. */
  readonly figures: readonly StatedFigure[];
  /** Where each unit's id stands; ask it with {@link findUnitRow}. */
  readonly unitIndex: IdIndex;
  /** Where each locality's id stands; ask it with {@link findLocalityRow}. */
  readonly localityIndex: IdIndex;
}

/**
 * A unit as a plain object.
 *
 * @category Units
 */
export interface Unit {
  /** The id. */
  readonly id: string;
  /** The name as printed. */
  readonly name: string;
  /** The level. */
  readonly kind: UnitKind;
  /** The unit above, or `null` for the root. */
  readonly parentId: string | null;
  /** First day of existence, or `null` where the document gives none. */
  readonly from: string | null;
  /** Last day of existence, or `null` where the document gives none. */
  readonly to: string | null;
}

/**
 * A locality as a plain object.
 *
 * @category Units
 */
export interface Locality {
  /** The id. */
  readonly id: string;
  /** The name as printed. */
  readonly name: string;
  /** What the place is called, or `null`. */
  readonly kind: string | null;
  /** The commune it belongs to. */
  readonly communeId: string;
  /** The branches that serve it. */
  readonly branchIds: readonly string[];
  /** Those of its branches of which it is the host. */
  readonly hostOf: readonly string[];
}
