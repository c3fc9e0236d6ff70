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
} from './allocating/allocate-quota.js';
export {
  allocateWeights,
  tryAllocateWeights,
  type WeightsOptions,
  type WeightsResult,
} from './allocating/allocate-weights.js';
export type { CascadeValue } from './cascade/cascade-columns.js';
export {
  type CascadeOptions,
  type CascadeResult,
  type CascadeTie,
  cascadeQuota,
  tryCascadeQuota,
} from './cascade/cascade-quota.js';
export {
  type CascadeWeightsOptions,
  type CascadeWeightsResult,
  cascadeWeights,
  tryCascadeWeights,
} from './cascade/cascade-weights.js';
export type { QuotaTree } from './cascade/tree.js';
export type { WeightStep } from './explaining/explain.js';
export type { DivisorInterval, DivisorReason } from './explaining/explain-divisor.js';
export { explainQuota, type QuotaExplanation, tryExplainQuota } from './explaining/explain-quota.js';
export type { RemainderReason } from './explaining/explain-remainder.js';
export type { StepsReason } from './explaining/explain-steps.js';
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
export { type MatrixProof, tryVerifyMatrix, verifyMatrix } from './matrix/verify-matrix.js';
export type { CountsById, Succession } from './reallocating/carry-plan.js';
export {
  type QuotaChange,
  type ReallocateOptions,
  type ReallocationResult,
  reallocateQuota,
  tryReallocateQuota,
} from './reallocating/reallocate-quota.js';
export { drawnOrder } from './sharing/drawn-order.js';
export { QUOTA_METHODS, type QuotaMethod, type QuotaMethodName, type SignpostMethod } from './sharing/methods.js';
export type { QuotaTie, TieRule } from './sharing/ties.js';
export { type Fairness, type FairnessEnd, fairnessOf, tryFairnessOf } from './verifying/fairness-of.js';
export type { InfeasibilityCertificate } from './verifying/infeasibility.js';
export type { AllocationFault, AllocationProof } from './verifying/verify.js';
export { tryVerifyAllocation, type VerifyOptions, verifyAllocation } from './verifying/verify-allocation.js';
