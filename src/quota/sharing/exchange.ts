import type { AnyRatio } from '../../core/index.js';
import type { Signposts } from './methods.js';
import { quotientOf } from './quotients.js';
import { compareKeys } from './weights.js';

/** A place of a claim, counted from 1. */
export interface Place {
  readonly claim: number;
  readonly place: number;
}

/** Places that are claimed equally well, one of each claim. */
export type Places = readonly Place[];

/** An allocation as an exchange of places sees it. */
export interface Standing {
  readonly signposts: Signposts;
  /** The weights as whole numbers in one unit. */
  readonly whole: readonly bigint[];
  readonly quotas: ArrayLike<number>;
  readonly min: ArrayLike<number>;
  readonly max: ArrayLike<number>;
}

/** The places that nobody got and somebody could have, best claimed; ahead by `beyond` for some claims. */
export function bestRefused(standing: Standing, skip = -1, beyond?: (claim: number) => number): Places {
  const { whole, quotas, max } = standing;
  return extreme(standing, 1, skip, (claim) => {
    const place = quotas[claim]! + (beyond?.(claim) ?? 1);
    return whole[claim]! > 0n && place <= max[claim]! ? place : 0;
  });
}

/** The places held beyond a minimum that are claimed worst; those of `contested` claims one place further on. */
export function worstHeld(standing: Standing, skip = -1, contested?: ReadonlySet<number>): Places {
  const { whole, quotas, min } = standing;
  return extreme(standing, -1, skip, (claim) => {
    const place = quotas[claim]! + (contested?.has(claim) === true ? 1 : 0);
    return whole[claim]! > 0n && place > min[claim]! ? place : 0;
  });
}

function extreme(standing: Standing, side: 1 | -1, skip: number, placeOf: (claim: number) => number): Places {
  let best: Place[] = [];
  for (let claim = 0; claim < standing.whole.length; claim += 1) {
    const place = claim === skip ? 0 : placeOf(claim);
    if (place === 0) continue;
    const head = best[0];
    const order = head === undefined ? 1 : side * comparePlaces(standing, { claim, place }, head);
    if (order > 0) best = [{ claim, place }];
    else if (order === 0) best.push({ claim, place });
  }
  return best;
}

/** Below 0, 0 or above 0 as the left place is claimed worse than, like or better than the right. */
export function comparePlaces({ signposts, whole }: Standing, left: Place, right: Place): number {
  return compareKeys(signposts, whole[left.claim]!, left.place, whole[right.claim]!, right.place);
}

/** weight ÷ signpost of the first of some places; `null` where there is none, or the signpost is 0. */
export function quotientAt(
  signposts: Signposts,
  weightOf: (claim: number) => number | bigint,
  places: Places,
): AnyRatio | null {
  const [head] = places;
  return head === undefined ? null : quotientOf(signposts, weightOf(head.claim), head.place);
}
