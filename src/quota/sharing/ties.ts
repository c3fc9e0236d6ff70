import type { Engine } from './engine.js';

/**
 * Several claims with exactly the same right to fewer places.
 *
 * @category Allocation
 */
export interface QuotaTie<Id> {
  /** Who is tied, in ascending order. */
  readonly ids: readonly Id[];
  /** How many places there are between them, fewer than there are ids; each of them can have one. */
  readonly places: number;
  /** Who got one; empty where the tie was left open. */
  readonly given: readonly Id[];
  /** What settled it: the order of the ids, the caller's comparator, or nothing yet. */
  readonly settledBy: 'id' | 'comparator' | null;
}

/**
 * What becomes of a tie: the smallest ids by code unit get the places (`by-id`), or nobody does
 * (`leave-open`), or those get them whom a comparator of ids puts first. A drawn lot is the comparator that
 * `drawnOrder` makes of it. Where a comparator gives 0 the ids decide.
 *
 * @category Allocation
 */
export type TieRule<Id> = 'by-id' | 'leave-open' | ((left: Id, right: Id) => number);

/** Orders claims as a tie rule does; equal by the comparator is ordered by id. */
export function preference<Id extends string | number>(
  idOf: (claim: number) => Id,
  rule: TieRule<Id>,
): (left: number, right: number) => number {
  const byId = (left: number, right: number): number => {
    return idOf(left) < idOf(right) ? -1 : 1;
  };
  return typeof rule === 'function' ? (a, b) => rule(idOf(a), idOf(b)) || byId(a, b) : byId;
}

/** Settles the ties that the engine noted, adds the places to its quotas, and says what was done. */
export function settleTies<Id extends string | number>(
  engine: Engine,
  idOf: (claim: number) => Id,
  rule: TieRule<Id>,
): { ties: QuotaTie<Id>[]; open: number } {
  const ties: QuotaTie<Id>[] = [];
  const byId = preference(idOf, 'by-id');
  let open = 0;
  let start = 0;
  for (let index = 0; index < engine.tieCount; index++) {
    const end = engine.tieEnds[index]!;
    const places = engine.tiePlaces[index]!;
    const noted = Array.from(engine.tied.subarray(start, end));
    start = end;
    const sorted = inOrder(noted, byId);
    const ids = sorted.map(idOf);
    if (rule === 'leave-open') {
      open += places;
      ties.push({ ids, places, given: [], settledBy: null });
      continue;
    }
    const ranked = inOrder(sorted, engine.prefer);
    // The quota method settled on the way and noted its winners first; elsewhere all were equal until now.
    const settled = engine.rule.kind === 'quota-method' ? inOrder(noted.slice(0, places), engine.prefer) : ranked;
    const winners = settled.slice(0, places);
    for (const claim of winners) engine.quotas[claim] = engine.quotas[claim]! + 1;
    const settledBy = typeof rule === 'function' && decides(rule, idOf, ranked, places) ? 'comparator' : 'id';
    ties.push({ ids, places, given: winners.map(idOf), settledBy });
  }
  return { ties, open };
}

/** Ties of thousands are usual, and mostly in order already. */
function inOrder(claims: readonly number[], compare: (left: number, right: number) => number): readonly number[] {
  for (let i = 1; i < claims.length; i++) {
    if (compare(claims[i - 1]!, claims[i]!) > 0) return claims.toSorted(compare);
  }
  return claims;
}

function decides<Id>(
  rule: (left: Id, right: Id) => number,
  idOf: (claim: number) => Id,
  ranked: readonly number[],
  places: number,
): boolean {
  return rule(idOf(ranked[places - 1]!), idOf(ranked[places]!)) !== 0;
}
