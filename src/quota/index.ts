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
export {
  type CascadeOptions,
  type CascadeResult,
  type CascadeTie,
  cascadeQuota,
  tryCascadeQuota,
} from './cascade-quota.js';
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
export type { MatrixCell, MatrixTie, MatrixTieRule } from './matrix/matrix-ties.js';
export { QUOTA_METHODS, type QuotaMethod, type QuotaMethodName, type SignpostMethod } from './methods.js';
export type { QuotaTie, TieRule } from './ties.js';
export type { QuotaTree } from './tree.js';
