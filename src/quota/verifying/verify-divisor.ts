import { bestRefused, comparePlaces, quotientAt, type Standing, worstHeld } from '../sharing/exchange.js';
import { type AllocationFault, type AllocationProof, type Checked, openFault, proofOf } from './verify.js';

/** The max–min inequality: no place refused is better claimed than one held. */
export function faultsByExchange({ claims, rule, whole, quotas, min, max, open }: Checked): AllocationProof {
  const { signposts } = rule;
  const standing: Standing = { signposts, whole, quotas, min, max };
  const [held, refused] = [worstHeld(standing), bestRefused(standing)];
  const [last] = held;
  const [next] = refused;
  const faults: AllocationFault[] = [];
  const order = last === undefined || next === undefined ? 1 : comparePlaces(standing, last, next);
  if (last !== undefined && next !== undefined && order < 0) {
    const weightOf = (claim: number): number | bigint => claims[claim]!.weight;
    const idOf = (claim: number): string => claims[claim]!.id;
    const pair = { from: idOf(last.claim), to: idOf(next.claim) };
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
