/**
 * Which localities have a branch of their own, and the ratio of those that do.
 *
 * @module independence
 */
export { independenceByUnit, type IndependentBranchRatio, independentBranchRatio } from './independent-branch-ratio.js';
export { type IndependenceOptions, localityStates, type LocalityStateRow } from './locality-states.js';
export type { HostConvention, LocalityState } from './state-codes.js';
