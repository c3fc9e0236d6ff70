import type { IsoDate } from '../../calendar/index.js';
import type { HostConvention, LocalityState } from '../../independence/index.js';
import type { Reorganisation, Table, Tally, UnitKind } from '../../organisation/index.js';
import type { CountChange, KnownCountChange } from '../changes/compare-counts.js';

/**
 * How two organisations are compared.
 *
 * @category Reorganisation
 */
export interface CompareOrganisationsOptions {
  /** The reorganisations, in any order; those between the days of the two are followed. */
  readonly reorganisations: readonly Reorganisation[];
  /** On whose boundaries units are set side by side. */
  readonly boundaries: 'before' | 'after';
  /** Whether the host of a shared branch counts as having a branch of its own. */
  readonly host: HostConvention;
  /** Members of either day, to tell villages without members from those whose members have no branch. */
  readonly tallies?: { readonly before?: Tally | undefined; readonly after?: Tally | undefined } | undefined;
}

/**
 * Why the number of combined localities changed.
 *
 * `localityMergers`, `localitySplits`: localities became one, or one several. `branchSplits`, `branchMergers`: the
 * same of branches; a shared branch that splits gives a locality its own. `newBranches`: a branch was founded, by an
 * event or by standing only in the later organisation, and localities went over to it. `branchesLost`: a branch was
 * dissolved, for want of members or otherwise, or stands only in the earlier organisation. `other`: what is left.
 *
 * @category Reorganisation
 */
export type CombinedCause =
  | 'localityMergers'
  | 'localitySplits'
  | 'branchSplits'
  | 'branchMergers'
  | 'newBranches'
  | 'branchesLost'
  | 'other';

/**
 * By how much one event changed the number of combined localities.
 *
 * @category Reorganisation
 */
export interface CombinedEvent {
  /** The event. */
  readonly id: string;
  /** Under which cause it is counted. */
  readonly cause: CombinedCause;
  /** Combined localities after it less those before it. */
  readonly change: number;
}

/**
 * The change in combined localities, and its parts.
 *
 * @category Reorganisation
 */
export interface CombinedChange extends CountChange {
  /** `cannot-tell` where localities are not all listed, so that nothing shows what became of each. */
  readonly attribution: 'attributed' | 'cannot-tell';
  /** Why nothing can be told; `null` where it can. */
  readonly reason: 'totals-only' | 'stated-figures' | 'missing-communes' | null;
  /**
   * In which order the events were taken, since the parts depend on it: by date; of one day those that establish,
   * split, merge, dissolve; units before localities where they establish or split, localities before units where
   * they merge or dissolve; then by id. `null` where nothing can be told.
   */
  readonly order: 'date, establish-split-merge-dissolve, id' | null;
  /** How much of the difference is due to each cause: they add up to it exactly. `null` where nothing can be told. */
  readonly parts: Readonly<Record<CombinedCause, number>> | null;
  /** The part of each event, in the order in which they were taken. What no event explains is in `parts` alone. */
  readonly events: readonly CombinedEvent[];
}

/**
 * What became of units, or of localities.
 *
 * @category Reorganisation
 */
export interface LineageChanges {
  /** Those that come from nothing: the event that established each, or `null` where none tells of it. */
  readonly added: readonly { readonly id: string; readonly event: string | null }[];
  /** Those that became nothing: the event that dissolved each, or `null` where none tells of it. */
  readonly gone: readonly { readonly id: string; readonly event: string | null }[];
  /** Those of which several became one. */
  readonly merged: readonly { readonly into: string; readonly from: readonly string[] }[];
  /** Those of which one became several. */
  readonly split: readonly { readonly from: string; readonly into: readonly string[] }[];
  /** Those that kept their id and changed their name. */
  readonly renamed: readonly { readonly id: string; readonly before: string; readonly after: string }[];
  /** Those that kept their id and came under another unit, other than what the one above them became. */
  readonly moved: readonly { readonly id: string; readonly before: string; readonly after: string }[];
}

/**
 * Two organisations side by side.
 *
 * @category Reorganisation
 */
export interface OrganisationComparison {
  /** The day of the earlier organisation. */
  readonly from: IsoDate;
  /** The day of the later organisation. */
  readonly to: IsoDate;
  /** The boundaries of `byUnit`. */
  readonly boundaries: 'before' | 'after';
  /** The host convention. */
  readonly host: HostConvention;
  /** How many units there are of each kind that either has, and how many localities are listed. */
  readonly counts: readonly ({ readonly kind: UnitKind | 'locality' } & KnownCountChange)[];
  /** What became of units. */
  readonly units: LineageChanges;
  /** What became of localities. */
  readonly localities: LineageChanges;
  /** Localities by state in the whole organisation, stated figures included. */
  readonly states: readonly ({ readonly state: LocalityState | 'total' } & KnownCountChange)[];
  /** Of the localities that one listed locality became and that came from it alone: how many went from state to state. */
  readonly transitions: readonly {
    readonly before: LocalityState;
    readonly after: LocalityState;
    readonly count: number;
  }[];
  /** The change in combined localities and its parts. */
  readonly combined: CombinedChange;
  /**
   * For each unit of the boundaries wanted, branches and groups apart, counts before and after and their difference:
   * of `localities`, of each state and of `branches`, as `localities.before`, `localities.after`,
   * `localities.difference` and so on. A count of the other day is unknown where something of it lies only partly
   * in the unit. `missingCommunes.before` and `.after` are communes that gave neither localities nor figures.
   */
  readonly byUnit: Table;
}
