import type { IsoDate } from '../../calendar/index.js';
import type { RiskAssessment } from '../assessing/assess-branches.js';
import type { LocalityAssessment } from '../assessing/assess-localities.js';
import type { RiskVerdict } from '../rules/verdict.js';

/**
 * What a watch takes from an assessment: one made by `assessBranches`, or its columns as they were stored.
 *
 * @category Memory
 */
export type WatchSnapshot = Pick<RiskAssessment, 'asOf' | 'ruleIds' | 'branchIds' | 'verdicts'>;

/**
 * What a watch over localities takes: an assessment made by `assessLocalities`, or its columns.
 *
 * @category Memory
 */
export type LocalitySnapshot = Pick<LocalityAssessment, 'asOf' | 'ruleIds' | 'localityIds' | 'verdicts'>;

/**
 * What a branch or a locality was the day before the first snapshot: never watched until then, watched for the first time, watched
 * once and cleared since, or watched again after that.
 *
 * @category Memory
 */
export type WatchStart = 'never' | 'watched' | 'cleared' | 'watched-again';

/**
 * When branches come under watch and when they leave it.
 *
 * @category Memory
 */
export interface WatchOptions {
  /** The rule that puts a branch under watch. */
  readonly enter: string;
  /** The rule that lets it leave. */
  readonly leave: string;
  /** For how many months the leave rule has to hold without a break before the branch leaves; 0 unless told. */
  readonly forMonths?: number | undefined;
  /**
   * The longest span between two snapshots over which nothing is taken to have come and gone unseen: each day between
   * was as at the one snapshot up to some day, and as at the other from then on. Nothing is accepted unless told.
   */
  readonly maxGap?: { readonly months: number } | undefined;
  /** What branches of the first snapshot were the day before, by id; a branch that is left out is unknown. */
  readonly start?: Readonly<Record<string, WatchStart>> | ReadonlyMap<string, WatchStart> | undefined;
}

/**
 * The states in the order of their codes in a column: 0 `not-watched`, 1 `unknown`, 2 `watched`, and 3 `absent` for a
 * branch that is not there.
 *
 * @category Memory
 */
export const WATCH_STATES = ['not-watched', 'unknown', 'watched', 'absent'] as const;

/**
 * Whether a branch is under watch.
 *
 * @category Memory
 */
export type WatchState = (typeof WATCH_STATES)[number];

/** The code of `absent`. */
export const ABSENT_THEN = 3;
/** Stands in `timesHighest` for a number that nothing bounds. */
export const UNBOUNDED = 0xffff;

/**
 * How many branches were in each state at a snapshot.
 *
 * @category Memory
 */
export interface WatchCounts {
  /** The day of the snapshot. */
  readonly asOf: IsoDate;
  /** Branches known to be under watch. */
  readonly watched: number;
  /** Branches known not to be. */
  readonly notWatched: number;
  /** Branches of which it is not known. */
  readonly unknown: number;
  /** Branches known to be under watch again after having been cleared; they are among the watched. */
  readonly relapsed: number;
}

/**
 * States with memory of branches or localities, as columns: plain data that `structuredClone` carries. Read one branch with
 * {@link watchOf}.
 *
 * @category Memory
 */
export interface RiskWatch {
  /** The rule that puts a branch under watch. */
  readonly enter: string;
  /** The rule that lets it leave. */
  readonly leave: string;
  /** For how many months the leave rule had to hold. */
  readonly forMonths: number;
  /** The day of each snapshot; the columns below have an entry for each. */
  readonly days: readonly IsoDate[];
  /** The branches, or localities, of any snapshot: those of the last in its order, then those gone by then. */
  readonly ids: readonly string[];
  /** States by branch, as codes of {@link WATCH_STATES}. */
  readonly states: readonly Uint8Array[];
  /** Whether the branch is watched again after having been cleared: codes of `VERDICTS`, 3 where it is absent. */
  readonly relapsed: readonly Uint8Array[];
  /** The first day on which the state may have begun, as a day number; −2^31 where nothing bounds it. */
  readonly sinceEarliest: readonly Int32Array[];
  /** The last day on which the state may have begun, as a day number; −2^31 where the state is unknown or absent. */
  readonly sinceLatest: readonly Int32Array[];
  /** How many times the branch has been watched, at least. */
  readonly timesLowest: readonly Uint16Array[];
  /** How many times the branch has been watched, at most; 65,535 where nothing bounds it. */
  readonly timesHighest: readonly Uint16Array[];
  /** How many branches were in each state, by snapshot. */
  readonly counts: readonly WatchCounts[];
}

/**
 * What is known of one branch, or locality, at one snapshot.
 *
 * @category Memory
 */
export interface WatchEntry {
  /** The day of the snapshot. */
  readonly asOf: IsoDate;
  /** Whether the branch is under watch. */
  readonly state: WatchState;
  /** Whether it is watched again after having been cleared; `null` where it is absent. */
  readonly relapsed: RiskVerdict | null;
  /**
   * Bounds of the day on which the state began, `earliest` being `null` where it may be any day before; `null` where the
   * state is unknown or the branch is absent.
   */
  readonly since: { readonly earliest: IsoDate | null; readonly latest: IsoDate } | null;
  /**
   * Bounds of how many times it has been watched, this time included; `highest` is `null` where nothing bounds it, and the whole
   * where the branch is absent.
   */
  readonly times: { readonly lowest: number; readonly highest: number | null } | null;
}
