import { type AnyRatio, ratioOf, reduceRatio } from '../../core/index.js';
import { exactShares, remainderEnds } from '../sharing/exact-shares.js';
import { type AllocationFault, type AllocationProof, type Checked, openFault, proofOf, refutedBy } from './verify.js';

/** Quotas are exact shares rounded down or up, and no remainder rounded down is greater than one rounded up. */
export function faultsByRemainder(checked: Checked): AllocationProof {
  const { claims, rule, whole, quotas, min, max, places, open } = checked;
  const shares = exactShares(whole, min, max, places, rule.extra);
  const over = (top: bigint): AnyRatio => reduceRatio(ratioOf(top, shares.over)!);
  const faults = claims.flatMap(({ id }, claim): AllocationFault[] => {
    const [quota, floor, rest] = [quotas[claim]!, shares.floors[claim]!, shares.rest[claim]!];
    const up = BigInt(quota) - floor;
    if (up === 0n || (up === 1n && rest > 0n)) return [];
    return [{ kind: 'off-share', id, quota, share: over(floor * shares.over + rest) }];
  });
  if (faults.length > 0) return refutedBy(faults);
  const { up, down } = remainderEnds(shares, quotas);
  // Without a claim that is rounded up, or one that is rounded down, there is no place to move.
  const lead = up.length === 0 || down.length === 0 ? 1n : shares.rest[up[0]!]! - shares.rest[down[0]!]!;
  if (lead < 0n) {
    const pair = { from: claims[up[0]!]!.id, to: claims[down[0]!]!.id };
    faults.push({ kind: 'pair', ...pair, held: over(shares.rest[up[0]!]!), refused: over(shares.rest[down[0]!]!) });
  } else if (open > 0 && (down.length <= open || lead === 0n)) {
    faults.push(openFault(lead === 0n ? 0 : down.length, open));
  }
  return proofOf(faults, open === 0 && lead !== 0n);
}
