import type { QuotaClaim } from '../allocating/allocate-quota.js';

/**
 * Bounds within which every allocation has the smallest Σ |new − old|: the old quotas, moved to a bound where they are
 * beyond it, are the minima where places are to be added, and the maxima where some are to be taken away.
 */
export function leastChangeBounds(
  claims: readonly QuotaClaim[],
  total: number,
  before: readonly number[],
): readonly QuotaClaim[] {
  const kept = claims.map(({ weight, min = 0, max = Infinity }, i) => {
    // A weight of 0 has its minimum and no more.
    const most = weight > 0 ? max : min;
    return Math.min(Math.max(before[i]!, min), most);
  });
  const sum = kept.reduce((all, places) => all + BigInt(places), 0n);
  if (sum === BigInt(total)) return claims.map((claim, i) => ({ ...claim, min: kept[i]!, max: kept[i]! }));
  if (sum < BigInt(total)) return claims.map((claim, i) => ({ ...claim, min: kept[i]! }));
  return claims.map((claim, i) => ({ ...claim, max: kept[i]! }));
}
