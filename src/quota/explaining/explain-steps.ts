import { type QuotaOptions, tryAllocateQuota } from '../allocating/allocate-quota.js';
import type { Matter, Reasons } from './explain.js';

/**
 * Why the quota method gave a claim its number.
 *
 * @category Explanation
 */
export interface StepsReason {
  /** Tells the three kinds of reasons apart. */
  readonly kind: 'quota-method';
  /** The exact share rounded down: the method gives nobody less. */
  readonly lower: number;
  /** The exact share rounded up: the method gives nobody more. */
  readonly upper: number;
  /** The least total at which the claim may have one place more without leaving its quota; `null` for a weight of 0. */
  readonly eligibleFrom: number | null;
}

/** Reads the reasons off an allocation by the quota method, which takes nothing back when the total grows. */
export function explainBySteps(matter: Matter, options: QuotaOptions): Reasons<StepsReason> {
  const { claims, claim, whole, quotas, result } = matter;
  const sum = whole.reduce((a, b) => a + b, 0n);
  const weight = whole[claim]!;
  const product = BigInt(result.total) * weight;
  const changed = (total: number): number[] => {
    const other = tryAllocateQuota(claims, total, options);
    if (!other.success) return [];
    const moved = other.data.allocations.flatMap(({ quota }, index) => (quota === quotas[index] ? [] : [index]));
    const tied = new Set(other.data.ties.flatMap(({ ids }) => ids));
    return moved.length > 0 ? moved : claims.flatMap(({ id }, index) => (tied.has(id) ? [index] : []));
  };
  return {
    why: {
      kind: 'quota-method',
      lower: sum === 0n ? 0 : Number(product / sum),
      upper: sum === 0n ? 0 : Number((product + sum - 1n) / sum),
      eligibleFrom: weight === 0n ? null : Number((BigInt(quotas[claim]!) * sum) / weight) + 1,
    },
    next: changed(result.total + 1),
    last: changed(result.total - 1),
    gain: null,
    lose: null,
  };
}
