import type { IsoDate } from '../../calendar/index.js';
import type { RiskVerdict } from '../rules/verdict.js';

/**
 * One kind of action and how often it is done. `admit`: the branch admits `count` new members. `transfer`: `count`
 * official members come from another branch. `reinforce`: `count` official members are sent from elsewhere. `combine`:
 * the branch and another become one.
 *
 * @category Remedies
 */
export type RemedyAction =
  | { readonly action: 'admit'; readonly count: number }
  | { readonly action: 'transfer'; readonly fromBranchId: string; readonly count: number }
  | { readonly action: 'reinforce'; readonly count: number }
  | { readonly action: 'combine'; readonly withBranchId: string };

/**
 * Days from the first to the last, both included.
 *
 * @category Remedies
 */
export interface ClearSpan {
  /** The first day. */
  readonly from: IsoDate;
  /** The last day. */
  readonly to: IsoDate;
}

/**
 * A set of actions that takes a branch out of every rule.
 *
 * @category Remedies
 */
export interface Remedy {
  /** What is done, each kind once; nothing where time alone does it. */
  readonly actions: readonly RemedyAction[];
  /** How many actions these are: everyone admitted, transferred or sent counts as one, and combining too. */
  readonly size: number;
  /** The first day on which no rule is met or unknown. */
  readonly from: IsoDate;
  /** All days on which no rule is met or unknown, up to `until`; the first span starts on `from`. */
  readonly spans: readonly ClearSpan[];
}

/**
 * The remedies of one branch.
 *
 * @category Remedies
 */
export interface Remedies {
  /** The branch. */
  readonly branchId: string;
  /** The day on which actions are taken. */
  readonly asOf: IsoDate;
  /** The last day looked at. */
  readonly until: IsoDate;
  /**
   * `nothing-needed`: no rule is met or unknown on `asOf`. `found`: there are remedies, of which waiting may be one.
   * `none`: no set of so many actions takes the branch out of every rule by `until`.
   */
  readonly outcome: 'nothing-needed' | 'found' | 'none';
  /** What each rule says on `asOf` where nothing is done, in the order of the rules. */
  readonly verdicts: readonly { readonly ruleId: string; readonly verdict: RiskVerdict }[];
  /** The smallest sets: by their number of actions, then by the day from which they help, then in the order asked. */
  readonly remedies: readonly Remedy[];
  /**
   * How far was searched: all sets of up to so many `actions` that could be a smallest one, which were `sets` in number.
   * Fewer actions than `maxActions` where the sets would have been more than 20,000.
   */
  readonly searched: { readonly actions: number; readonly sets: number };
}
