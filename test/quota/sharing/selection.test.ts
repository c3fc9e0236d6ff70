import { describe, expect, it } from 'vitest';
import { allocateWeights } from '../../../src/quota/index.js';
import { selectLargest } from '../../../src/quota/sharing/select.js';
import { scattered } from './counted.js';

/** One value of an order that is found out while it is looked at. */
interface Token {
  rank: number;
}

const UNRANKED = -1;

/**
 * An order of `count` values on which a selection gains one value a round, and no more: the one it picks to compare
 * the others with is always the largest that is left.
 */
function unluckyOrder(count: number): number[] {
  const tokens: Token[] = Array.from({ length: count }, () => ({ rank: UNRANKED }));
  const placed = [...tokens];
  let next = count;
  for (let from = 0; count - from > 16; from += 1) {
    const picked = from + Math.floor((count - from) * (((from + 1) * 0.618033988749895) % 1));
    const largest = placed[picked]!;
    largest.rank = next--;
    // What the selection does with values below its pivot: the last comes to their place, and is looked at next.
    const below = placed.splice(from, count - from);
    const order: Token[] = [];
    for (let start = 0, end = below.length; start < end; ) {
      const value = below[start]!;
      if (value === largest) {
        order.push(value);
        start += 1;
        continue;
      }
      end -= 1;
      [below[start], below[end]] = [below[end]!, value];
    }
    placed.push(...order, ...below.slice(order.length));
  }
  for (const token of placed) if (token.rank === UNRANKED) token.rank = next--;
  return tokens.map(({ rank }) => rank);
}

/** A column that counts how often its values are read, and how often a part of it is sorted. */
function watched(values: readonly number[]): { column: Float64Array; reads: () => number; sorts: () => number } {
  let [read, sorted] = [0, 0];
  const column = new Proxy(Float64Array.from(values), {
    get: (target, key) => {
      if (key === 'subarray') {
        sorted += 1;
        return target.subarray.bind(target);
      }
      read += 1;
      return Reflect.get(target, key, target) as unknown;
    },
  });
  return { column, reads: () => read, sorts: () => sorted };
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

  it('in at most 64 rounds, and then by sorting', () => {
    const { column, reads, sorts } = watched(unluckyOrder(500));
    expect(selectLargest(column, 500, 400)).toBe(101);
    expect(sorts()).toBe(1);
    // Every round reads each value that is left, and those again that it moves.
    expect(reads()).toBeLessThan(60_500);
  });

  it('in a few rounds and without sorting, by chance', () => {
    for (const [k, most] of [
      [1, 4600],
      [20, 4700],
      [1000, 18_600],
      [1999, 9100],
      [2000, 9100],
    ] as const) {
      const { column, reads, sorts } = watched(scattered(2000));
      selectLargest(column, 2000, k);
      expect([k, sorts()]).toEqual([k, 0]);
      expect(reads()).toBeLessThan(most);
    }
  });

  it('also of values that rise and fall in a rhythm', () => {
    for (const period of [2, 10, 100, 1000]) {
      for (const k of [1, 100, 5000, 9999]) {
        const { column, reads, sorts } = watched(Array.from({ length: 10_000 }, (_, i) => i % period));
        selectLargest(column, 10_000, k);
        expect([period, k, sorts()]).toEqual([period, k, 0]);
        expect(reads()).toBeLessThan(83_000);
      }
    }
  });

  it('as many equal values are one', () => {
    const { column, reads } = watched(Array.from({ length: 2000 }, (_, i) => i % 3));
    expect([1, 667, 1333, 1334, 2000].map((k) => selectLargest(column, 2000, k))).toEqual([2, 1, 1, 0, 0]);
    expect(reads()).toBeLessThan(20_700);
  });
});
