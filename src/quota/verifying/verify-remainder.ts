import { type AnyRatio, ratioOf, reduceRatio } from '../../core/index.js';
import { exactShares, remainderEnds } from '../sharing/exact-shares.js';
import { type AllocationFault, type AllocationProof, type Checked, openFault, proofOf } from './verify.js';

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
  if (faults.length > 0) return proofOf(faults, true);
  const { up, down } = remainderEnds(shares, quotas);
  const restOf = (claim: number | undefined): bigint | null => (claim === undefined ? null : shares.rest[claim]!);
  const [held, refused] = [restOf(up[0]), restOf(down[0])];
  if (held !== null && refused !== null && held < refused) {
    const pair = { from: claims[up[0]!]!.id, to: claims[down[0]!]!.id };
    faults.push({ kind: 'pair', ...pair, held: over(held), refused: over(refused) });
  } else if (open > 0 && (down.length <= open || held === refused)) {
    faults.push(openFault(held === refused ? 0 : down.length, open));
  }
  return proofOf(faults, open === 0 && (held === null || held !== refused));
}
