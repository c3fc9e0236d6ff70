import { allocateQuota, type QuotaClaim, type QuotaOptions } from '../allocating/allocate-quota.js';
import type { TieRule } from '../sharing/ties.js';

/** A tie rule that puts those first whom a contested place brings nearer to their plan. */
export function nearestPlan(
  claims: readonly QuotaClaim[],
  total: number,
  options: QuotaOptions,
  before: readonly number[],
): TieRule<string> {
  const { ties = 'by-id' } = options;
  if (ties === 'leave-open') return ties;
  const open = allocateQuota(claims, total, { ...options, ties: 'leave-open' });
  if (open.ties.length === 0) return ties;
  const wanting = new Set<string>();
  open.allocations.forEach(({ id, quota }, claim) => {
    if (before[claim]! > quota) wanting.add(id);
  });
  return (left, right) => {
    const nearer = Number(wanting.has(right)) - Number(wanting.has(left));
    return nearer !== 0 || ties === 'by-id' ? nearer : ties(left, right);
  };
}
