import { InvalidInputError, type Issue } from '../../src/core/index.js';
import { allocateQuota, type QuotaClaim, type QuotaOptions } from '../../src/quota/index.js';

/** Claims called A, B, C … of these weights. */
export const named = (weights: readonly (number | bigint)[]): QuotaClaim[] =>
  weights.map((weight, i) => ({ id: String.fromCharCode(65 + i), weight }));

/** What claims of these weights get. */
export const quotas = (weights: readonly (number | bigint)[], total: number, options?: QuotaOptions): number[] =>
  allocateQuota(named(weights), total, options).allocations.map(({ quota }) => quota);

/** The faults of an error that there must be. */
export function issuesOf(error: unknown): readonly Issue[] {
  if (error instanceof InvalidInputError) return error.issues;
  throw error;
}

/** Every fault that an allocation is refused for: its path and code. */
export function faultsOf(claims: unknown, total: unknown, options?: unknown): string[] {
  try {
    allocateQuota(claims as QuotaClaim[], total as number, options as QuotaOptions);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
  }
  return [];
}
