import { allocateQuota, type QuotaClaim } from '../allocating/allocate-quota.js';
import type { QuotaMethod } from '../sharing/methods.js';
import type { TieRule } from '../sharing/ties.js';

/** A tie rule that puts those first whom a contested place brings nearer to their plan. */
export function nearestPlan(
  claims: readonly QuotaClaim[],
  total: number,
  method: QuotaMethod,
  ties: TieRule<string>,
  before: readonly number[],
): TieRule<string> {
  if (ties === 'leave-open') return ties;
  const open = allocateQuota(claims, total, { method, ties: 'leave-open' });
  const wanting = new Set<string>();
  open.allocations.forEach(({ id, quota }, claim) => {
    if (before[claim]! > quota) wanting.add(id);
  });
  return (left, right) => {
    const nearer = Number(wanting.has(right)) - Number(wanting.has(left));
    return nearer !== 0 || ties === 'by-id' ? nearer : ties(left, right);
  };
}
