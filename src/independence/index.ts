/**
 * Which localities have a branch of their own, and the ratio of those that do.
 *
 * @module independence
 */
export {
  type CombinedConcentration,
  type CombinedShare,
  type ConcentrationOptions,
  concentrationOfCombined,
} from './concentration-of-combined.js';
export {
  type AfterOptions,
  type ChangeWarning,
  type IndependenceAfter,
  independenceAfter,
  type StepResult,
} from './independence-after.js';
export { type IndependentBranchRatio, independenceByUnit, independentBranchRatio } from './independent-branch-ratio.js';
export { type DistanceToTarget, localitiesToTarget } from './localities-to-target.js';
export { type IndependenceOptions, type LocalityStateRow, localityStates } from './locality-states.js';
export type { MemberRange } from './member-range.js';
export { planIndependence, tryPlanIndependence } from './plan-independence.js';
export type {
  IndependencePlan,
  PlannedAdmission,
  PlannedTransfer,
  PlanOptions,
  PlanStep,
  UnreachableLocality,
  WillingMember,
} from './plan-types.js';
export type {
  ProposedAdmission,
  ProposedChange,
  ProposedFounding,
  ProposedMerger,
  ProposedSplit,
  ProposedTransfer,
  TransferPlace,
} from './proposed-change.js';
export {
  type IndependenceRanking,
  type RankedUnit,
  type RankOptions,
  rankIndependence,
  type UnrankedUnit,
} from './rank-independence.js';
export {
  type BranchLeft,
  type ReadyLocality,
  type ReadyOptions,
  type ReadyToSplit,
  readyToSplit,
} from './ready-to-split.js';
export type { HostConvention, LocalityState } from './state-codes.js';
