/**
 * Quotas: places shared out in proportion to weights, exactly, within bounds, with every tie told.
 *
 * @module quota
 */
export {
  allocateQuota,
  type QuotaAllocation,
  type QuotaClaim,
  type QuotaOptions,
  type QuotaResult,
  tryAllocateQuota,
} from './allocate-quota.js';
export { allocateWeights, tryAllocateWeights, type WeightsOptions, type WeightsResult } from './allocate-weights.js';
export type { CountsById, Succession } from './carry-plan.js';
export type { CascadeValue } from './cascade-columns.js';
export {
  type CascadeOptions,
  type CascadeResult,
  type CascadeTie,
  cascadeQuota,
  tryCascadeQuota,
} from './cascade-quota.js';
export {
  type CascadeWeightsOptions,
  type CascadeWeightsResult,
  cascadeWeights,
  tryCascadeWeights,
} from './cascade-weights.js';
export { drawnOrder } from './drawn-order.js';
export type { WeightStep } from './explain.js';
export type { DivisorInterval, DivisorReason } from './explain-divisor.js';
export { explainQuota, type QuotaExplanation, tryExplainQuota } from './explain-quota.js';
export type { RemainderReason } from './explain-remainder.js';
export type { StepsReason } from './explain-steps.js';
export { type Fairness, type FairnessEnd, fairnessOf, tryFairnessOf } from './fairness-of.js';
export type { InfeasibilityCertificate } from './infeasibility.js';
export {
  allocateMatrix,
  type MatrixMethod,
  type MatrixProblem,
  type MatrixResult,
  tryAllocateMatrix,
} from './matrix/allocate-matrix.js';
export {
  type CascadeMatrixProblem,
  type CascadeMatrixResult,
  type CascadeMatrixTie,
  cascadeMatrix,
  tryCascadeMatrix,
} from './matrix/cascade-matrix.js';
export type { MatrixProofFault } from './matrix/check-matrix-proof.js';
export type { MatrixCell, MatrixTie, MatrixTieRule } from './matrix/matrix-ties.js';
export { QUOTA_METHODS, type QuotaMethod, type QuotaMethodName, type SignpostMethod } from './methods.js';
export {
  type QuotaChange,
  type ReallocateOptions,
  type ReallocationResult,
  reallocateQuota,
  tryReallocateQuota,
} from './reallocate-quota.js';
export type { QuotaTie, TieRule } from './ties.js';
export type { QuotaTree } from './tree.js';
export type { AllocationFault, AllocationProof } from './verify.js';
export { tryVerifyAllocation, type VerifyOptions, verifyAllocation } from './verify-allocation.js';
export { type MatrixProof, tryVerifyMatrix, verifyMatrix } from './verify-matrix.js';
