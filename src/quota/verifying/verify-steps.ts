import { allocateQuota } from '../allocating/allocate-quota.js';
import { type AllocationFault, type AllocationProof, type Checked, openFault, proofOf, refutedBy } from './verify.js';

/** Runs the quota method again: whoever is in no tie has that number, and each tie's places are among its claims. */
export function faultsBySteps({ claims, places, method, quotas, open }: Checked): AllocationProof {
  const again = allocateQuota(claims, places, { method, ties: 'leave-open' });
  const contested = new Map(again.ties.flatMap((tie) => tie.ids.map((id) => [id, tie] as const)));
  const given = new Map(again.ties.map((tie) => [tie, 0]));
  const faults: AllocationFault[] = [];
  again.allocations.forEach(({ id, quota }, claim) => {
    const extra = quotas[claim]! - quota;
    const tie = contested.get(id);
    if (extra === 0) return;
    if (extra === 1 && tie !== undefined) given.set(tie, given.get(tie)! + 1);
    else faults.push({ kind: 'steps', id, quota: quotas[claim]!, expected: quota });
  });
  if (faults.length > 0) return refutedBy(faults);
  // A tie is settled as a whole or left open as a whole; then as many places are open as the total leaves.
  const whole = again.ties.every((tie) => [0, tie.places].includes(given.get(tie)!));
  if (!whole) faults.push(openFault(contested.size, open));
  return proofOf(faults, again.ties.length === 0);
}
