import { describe, expect, it } from 'vitest';
import { allocateWeights } from '../../../src/quota/index.js';

/** One value of an order that is found out while it is looked at. */
interface Token {
  rank: number;
}

const UNRANKED = -1;

/**
 * An order of `count` values on which a selection by the median of nine gains four values a round, and no more: of
 * the nine that it looks at, four are always the largest that are left.
 */
function unluckyOrder(count: number): number[] {
  const tokens: Token[] = Array.from({ length: count }, () => ({ rank: UNRANKED }));
  const placed = [...tokens];
  let next = count;
  for (let from = 0; count - from > 16; ) {
    const step = (count - from) >> 3;
    const seen = Array.from({ length: 9 }, (_, i) => placed[Math.min(from + i * step, count - 1)]!);
    for (const i of [0, 1, 3, 4]) seen[i]!.rank = next--;
    const pivot = next + 1;
    // What the selection does with values above, at and below its pivot.
    let [above, below] = [from, count];
    for (let i = from; i < below; ) {
      const value = placed[i]!;
      if (value.rank > pivot) {
        placed[i++] = placed[above]!;
        placed[above++] = value;
      } else if (value.rank < pivot) {
        placed[i] = placed[--below]!;
        placed[below] = value;
      } else i += 1;
    }
    from = below;
  }
  for (const token of placed) if (token.rank === UNRANKED) token.rank = next--;
  return tokens.map(({ rank }) => rank);
}

/** Whether exactly the `places` heaviest of some nearly equal weights got a place. */
function expectHeaviest(ranks: readonly number[], places: number): void {
  const count = ranks.length;
  const weights = ranks.map((rank) => 1_000_000 + rank);
  const { quotas, ties } = allocateWeights(weights, places, { method: 'hamilton' });
  expect(ties).toEqual([]);
  expect(Array.from(quotas)).toEqual(ranks.map((rank) => Number(rank > count - places)));
}

describe('the places that are left go to the largest remainders', () => {
  it('also in an order made to make that long', () => {
    const count = 500;
    const ranks = unluckyOrder(count);
    expect(ranks.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    for (const places of [1, 2, 250, 300, count - 17, count - 16, count - 2, count - 1]) expectHeaviest(ranks, places);
  });

  it('in any order, of few and of many', () => {
    for (const count of [2, 15, 16, 17, 18, 100, 256, 257, 1000]) {
      const rising = Array.from({ length: count }, (_, i) => i + 1);
      const orders = [
        rising,
        rising.toReversed(),
        rising.toSorted((a, b) => ((a * 7919) % 1009) - ((b * 7919) % 1009)),
        rising.map((rank) => (rank % 2 === 0 ? rank : count + 1 - (count % 2 === 0 ? rank : rank - 1))),
      ].filter((order) => new Set(order).size === count);
      for (const order of orders) {
        for (const places of [1, Math.ceil(count / 2), count - 1]) expectHeaviest(order, places);
      }
    }
  });
});
