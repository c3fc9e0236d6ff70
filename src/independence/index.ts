/**
 * Which localities have a branch of their own, and the ratio of those that do.
 *
 * @module independence
 */

export { planIndependence, tryPlanIndependence } from './planning/plan-independence.js';
export type {
  IndependencePlan,
  PlannedAdmission,
  PlannedTransfer,
  PlanOptions,
  PlanStep,
  UnreachableLocality,
  WillingMember,
} from './planning/plan-types.js';
export {
  type CombinedConcentration,
  type CombinedShare,
  type ConcentrationOptions,
  concentrationOfCombined,
} from './ranking/concentration-of-combined.js';
export { type DistanceToTarget, localitiesToTarget } from './ranking/localities-to-target.js';
export {
  type IndependenceRanking,
  type RankedUnit,
  type RankOptions,
  rankIndependence,
  type UnrankedUnit,
} from './ranking/rank-independence.js';
export {
  type AfterOptions,
  type ChangeWarning,
  type IndependenceAfter,
  independenceAfter,
  type StepResult,
} from './splitting/independence-after.js';
export type {
  ProposedAdmission,
  ProposedChange,
  ProposedFounding,
  ProposedMerger,
  ProposedSplit,
  ProposedTransfer,
  TransferPlace,
} from './splitting/proposed-change.js';
export {
  type BranchLeft,
  type ReadyLocality,
  type ReadyOptions,
  type ReadyToSplit,
  readyToSplit,
} from './splitting/ready-to-split.js';
export {
  type IndependentBranchRatio,
  independenceByUnit,
  independentBranchRatio,
} from './states/independent-branch-ratio.js';
export { type IndependenceOptions, type LocalityStateRow, localityStates } from './states/locality-states.js';
export type { MemberRange } from './states/member-range.js';
export type { HostConvention, LocalityState } from './states/state-codes.js';
