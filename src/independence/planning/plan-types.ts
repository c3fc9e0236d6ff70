import type { IsoDate } from '../../calendar/index.js';
import type { AnyRatio, Ratio, RatioInput } from '../../core/index.js';
import type { Threshold, ThresholdName } from '../../organisation/index.js';
import type { HostConvention } from '../states/state-codes.js';

/**
 * A member who is willing to move to another branch.
 *
 * @category Planning
 */
export interface WillingMember {
  /** The member's id, if the plan is to name the member. */
  readonly id?: string | undefined;
  /** The branch that the member belongs to; he or she counts as an official member of it on the day of the target. */
  readonly branchId: string;
  /** Localities to whose branch the member would move. */
  readonly localityIds: readonly string[];
}

/**
 * What is to be reached, where, by when and with what means.
 *
 * @category Planning
 */
export interface PlanOptions {
  /** The share of localities with a branch of their own that is to be reached: 0 to 1, such as `"95%"`. */
  readonly target: RatioInput;
  /** The unit whose localities are counted. */
  readonly under: string;
  /** The day on which the share is to be reached. */
  readonly by: IsoDate;
  /** Whether the host of a shared branch counts as having a branch of its own. */
  readonly host: HostConvention;
  /** How many can be admitted in a locality, at most; without limit where a locality is not listed. */
  readonly candidates?: readonly { readonly localityId: string; readonly count: number }[] | undefined;
  /** Members who may move: those that any branch of the commune has above the threshold, or named ones. */
  readonly transfers?: 'commune-surplus' | readonly WillingMember[] | undefined;
  /** How many sets of localities are looked at where no quick way to the best plan is known; 100,000 unless told. */
  readonly maxSteps?: number | undefined;
  /** The caller's own versions of thresholds, as `thresholdOn` takes them. */
  readonly thresholds?: Partial<Readonly<Record<ThresholdName, readonly Threshold[]>>> | undefined;
}

/**
 * Members who are to be admitted for a step.
 *
 * @category Planning
 */
export interface PlannedAdmission {
  /** The locality in which they are admitted. */
  readonly localityId: string;
  /** The branch that is left behind and needs them; `null` where it is the step's new branch. */
  readonly branchId: string | null;
  /** How many. */
  readonly count: number;
}

/**
 * Official members who move for a step.
 *
 * @category Planning
 */
export interface PlannedTransfer {
  /** The branch that they belong to before any step; `null` where it is not known, their locality having none. */
  readonly fromBranchId: string | null;
  /** The locality whose new branch they leave, where it is one of the plan; else `null`. */
  readonly fromLocalityId: string | null;
  /** The branch that is left behind and needs them; `null` where it is the step's new branch. */
  readonly branchId: string | null;
  /** How many. */
  readonly count: number;
  /** The member's id where one was given, else `null`. */
  readonly memberId: string | null;
}

/**
 * One locality that gets a branch of its own.
 *
 * @category Planning
 */
export interface PlanStep {
  /** The place in the order in which gains come fastest, from 1. */
  readonly order: number;
  /** The locality that gets a branch. */
  readonly localityId: string;
  /** The combined branches that it leaves; none where it has no branch. */
  readonly branchIds: readonly string[];
  /** The localities that are independent from then on: this one, and whoever is left alone in its branch. */
  readonly gains: readonly string[];
  /** Official members who live there and go with it. */
  readonly official: number;
  /** Admissions that the step needs. */
  readonly admissions: readonly PlannedAdmission[];
  /** Transfers that the step needs. */
  readonly transfers: readonly PlannedTransfer[];
  /** The last day for these admissions; `null` where there are none. */
  readonly admitBy: IsoDate | null;
  /** The first day on which the step is known to be possible, if its admissions are made on the day of the tally. */
  readonly from: IsoDate;
  /** What is left of the branches: localities, and official members on the day of the target. */
  readonly left: readonly { readonly branchId: string; readonly localities: number; readonly official: number }[];
  /** Localities gained, admissions and transfers, with those of all steps before. */
  readonly soFar: { readonly gained: number; readonly admissions: number; readonly transfers: number };
}

/**
 * A locality that cannot have a branch of its own by the day, and why.
 *
 * `no-candidates`: more are lacking than can be admitted; `deadline-past`: admissions no longer count in time;
 * `rest-too-small`: the branch that it would leave cannot be kept up; `guests-stay`: it hosts others who cannot all
 * leave; `unknown-state`: it is not known whether it has members.
 *
 * @category Planning
 */
export interface UnreachableLocality {
  /** The locality. */
  readonly localityId: string;
  /** Why. */
  readonly reason: 'no-candidates' | 'deadline-past' | 'rest-too-small' | 'guests-stay' | 'unknown-state';
  /** Official members who live there. */
  readonly official: number;
  /** How many more it needs for a branch of its own. */
  readonly lacking: number;
}

/**
 * The way to a share of independent localities with the fewest admissions.
 *
 * @category Planning
 */
export interface IndependencePlan {
  /** The unit. */
  readonly unitId: string;
  /** The convention used. */
  readonly host: HostConvention;
  /** The day of the tally, from which the plan starts. */
  readonly asOf: IsoDate;
  /** The day on which the target is to be reached. */
  readonly by: IsoDate;
  /** The target share. */
  readonly target: AnyRatio;
  /** All localities of the unit. */
  readonly total: number;
  /** Those with a branch of their own today. */
  readonly independent: number;
  /** The smallest number of independent localities that reaches the target. */
  readonly required: number;
  /** How many are missing today. */
  readonly needed: number;
  /** How many the plan gains. */
  readonly gained: number;
  /** How many of `needed` it does not gain. */
  readonly shortBy: number;
  /** No plan gains more than this, localities of unknown state left out: a proven limit. */
  readonly mostGained: number;
  /** Whether the plan reaches the target. */
  readonly reached: boolean;
  /** The share today and at the end of the plan; `null` where there is no locality. */
  readonly ratio: { readonly before: Ratio | null; readonly after: Ratio | null };
  /** Admissions that the plan needs. */
  readonly admissions: number;
  /** No plan that gains as many localities needs fewer admissions: a proven limit. */
  readonly lowerBound: number;
  /**
   * Whether it is proven that no plan gains more towards the target, or as much with fewer admissions. Localities of
   * unknown state, and those known from stated figures only, are in no plan.
   */
  readonly optimal: boolean;
  /** Members who move. */
  readonly transfers: number;
  /** The last day on which an admission counts in time; `null` where it has passed. */
  readonly admitBy: IsoDate | null;
  /** The thresholds used, with their sources. */
  readonly thresholds: { readonly branch: Threshold; readonly probation: Threshold };
  /** The steps in the order in which gains come fastest. Done in this order, no branch falls below the threshold. */
  readonly steps: readonly PlanStep[];
  /** Localities that cannot be reached, by id. */
  readonly unreachable: readonly UnreachableLocality[];
  /** How many localities are known from stated figures only, and therefore in no step. */
  readonly notListed: number;
  /** What the plan takes for granted, each with a stable code. */
  readonly assumptions: readonly { readonly code: string; readonly message: string }[];
}
