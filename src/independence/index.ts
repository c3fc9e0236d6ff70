/**
 * Which localities have a branch of their own, and the ratio of those that do.
 *
 * @module independence
 */
export { type IndependentBranchRatio, independenceByUnit, independentBranchRatio } from './independent-branch-ratio.js';
export { type IndependenceOptions, type LocalityStateRow, localityStates } from './locality-states.js';
export type { HostConvention, LocalityState } from './state-codes.js';
