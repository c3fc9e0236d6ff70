import { bestRefused, comparePlaces, quotientAt, type Standing, worstHeld } from '../sharing/exchange.js';
import { type AllocationFault, type AllocationProof, type Checked, openFault, proofOf } from './verify.js';

/** The max–min inequality: no place refused is better claimed than one held. */
export function faultsByExchange({ claims, rule, whole, quotas, min, max, open }: Checked): AllocationProof {
  const { signposts } = rule;
  const standing: Standing = { signposts, whole, quotas, min, max };
  const [held, refused] = [worstHeld(standing), bestRefused(standing)];
  const faults: AllocationFault[] = [];
  // Without a place that is held, or one that is refused, there is none to move.
  const order = held.length === 0 || refused.length === 0 ? 1 : comparePlaces(standing, held[0]!, refused[0]!);
  if (order < 0) {
    const weightOf = (claim: number): number | bigint => claims[claim]!.weight;
    const idOf = (claim: number): string => claims[claim]!.id;
    const pair = { from: idOf(held[0]!.claim), to: idOf(refused[0]!.claim) };
    const quotients = {
      held: quotientAt(signposts, weightOf, held),
      refused: quotientAt(signposts, weightOf, refused),
    };
    faults.push({ kind: 'pair', ...pair, ...quotients });
  } else if (open > 0 && (refused.length <= open || order === 0)) {
    faults.push(openFault(order === 0 ? 0 : refused.length, open));
  }
  return proofOf(faults, open === 0 && order > 0);
}
