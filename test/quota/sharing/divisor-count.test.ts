import { describe, expect, it } from 'vitest';
import { IssueList } from '../../../src/core/index.js';
import { count, describe as outlineOf } from '../../../src/quota/sharing/divisor-count.js';
import { createEngine, type Engine, SMALL_GROUP } from '../../../src/quota/sharing/engine.js';
import { readMethod } from '../../../src/quota/sharing/methods.js';
import { type Bounds, scattered } from './counted.js';

const METHODS = ['webster', 'dhondt', 'huntington-hill', 'adams', 'dean'] as const;
type Method = (typeof METHODS)[number];

/** What a claim with `y` = weight × t has won, by going up its signposts until one is above y. */
function wonBy(method: Method, y: number): number {
  const post = (k: number): number =>
    ({
      // Odd numbers, as its quotients are told in floats.
      webster: 2 * k - 1,
      dhondt: k,
      'huntington-hill': Math.sqrt(k * (k - 1)),
      adams: k - 1,
      dean: (2 * k * (k - 1)) / (2 * k - 1),
    })[method];
  let won = 0;
  while (post(won + 1) <= y) won += 1;
  return won;
}

function engineOf(method: Method, weights: readonly number[], bounds: Bounds | null): Engine {
  const rule = readMethod(method, new IssueList('test'))!;
  const columns = bounds && { min: Float64Array.from(bounds.min), max: Float64Array.from(bounds.max) };
  return createEngine({ rule, weights: Float64Array.from(weights), bounds: columns });
}

const firstOf = (method: Method): 0 | 1 => (method === 'webster' || method === 'dhondt' ? 0 : 1);

describe('the places won at a multiplier', () => {
  const weights = scattered(60).map((x, i) => (i % 9 === 4 ? 0 : 0.5 + x * 40));
  const bounds = {
    min: weights.map((_, i) => (i % 4 === 0 ? 3 : i % 11 === 4 ? 2 : 0)),
    max: weights.map((_, i) => (i % 4 === 0 ? 5 : i % 3 === 0 ? 6 : Infinity)),
  };

  for (const method of METHODS) {
    it(`are those of each claim added up, by ${method}`, () => {
      for (const [from, to] of [
        [0, 60],
        [0, 20],
        [7, 45],
      ] as const) {
        for (const t of [0.001, 0.037, 0.11, 0.27, 1.31]) {
          const ranged = weights.slice(from, to);
          const plain = engineOf(method, weights, null);
          const outline = outlineOf(plain, from, to, firstOf(method));
          const won = ranged.map((weight) => (weight === 0 ? 0 : wonBy(method, weight * t)));
          expect(count(plain, plain.rule.signposts.curve!, from, to, t, outline)).toBe(won.reduce((a, b) => a + b, 0));
          expect(plain.freeWeight).toBeCloseTo(
            ranged.reduce((a, b) => a + b, 0),
            9,
          );
          const bounded = engineOf(method, weights, bounds);
          const held = won.map((places, i) => {
            const [least, most] = [bounds.min[from + i]!, bounds.max[from + i]!];
            return ranged[i] === 0 ? least : Math.max(least, Math.min(most, places));
          });
          expect(count(bounded, bounded.rule.signposts.curve!, from, to, t, outline)).toBe(
            held.reduce((a, b) => a + b, 0),
          );
          const free = ranged.filter((weight, i) => {
            return weight > 0 && won[i]! >= bounds.min[from + i]! && won[i]! < bounds.max[from + i]!;
          });
          expect(bounded.freeWeight).toBeCloseTo(
            free.reduce((a, b) => a + b, 0),
            9,
          );
        }
      }
    });
  }
});

describe('what a group comes to', () => {
  const outline = { positive: 4, weight: 20, heaviest: 9, least: 0, floor: 0, roof: Infinity };

  it('is its weights, and its fewest and most places with first places and without', () => {
    const weights = [0, 5, 9, 4, 2, 100];
    for (const [method, floor] of [
      ['webster', 0],
      ['adams', 4],
    ] as const) {
      const engine = engineOf(method, weights, null);
      expect({ ...outlineOf(engine, 0, 5, firstOf(method)) }).toEqual({ ...outline, floor });
      expect([...engine.low.subarray(0, 5)]).toEqual(weights.slice(0, 5).map((w) => (w > 0 ? floor / 4 : 0)));
      expect([...engine.high.subarray(0, 5)]).toEqual([0, Infinity, Infinity, Infinity, Infinity]);
    }
    const bounds = { min: [2, 0, 3, 0, 0, 7], max: [8, 4, 5, 0, 6, 9] };
    const bounded = engineOf('adams', weights, bounds);
    // A weight of 0 stays at its minimum, and a maximum of 0 leaves no first place.
    expect({ ...outlineOf(bounded, 0, 5, 1) }).toEqual({ ...outline, least: 5, floor: 7, roof: 17 });
    expect([...bounded.low.subarray(0, 5)]).toEqual([2, 1, 3, 0, 1]);
    expect([...bounded.high.subarray(0, 5)]).toEqual([2, 4, 5, 0, 6]);
    expect({ ...outlineOf(bounded, 1, 6, 0) }).toEqual({
      ...{ positive: 5, weight: 120, heaviest: 100, least: 10, floor: 10, roof: 24 },
    });
  });

  it('is known before of all claims together, and is the same as when it is counted', () => {
    const weights = scattered(SMALL_GROUP + 6).map((x, i) => (i % 5 === 2 ? 0 : Math.floor(1 + x * 90)));
    const bounds = { min: weights.map((_, i) => i % 3), max: weights.map((_, i) => 3 + (i % 4)) };
    const sums = {
      leastSum: bounds.min.reduce((a, b) => a + b, 0),
      mostSum: weights.reduce((sum, weight, i) => sum + (weight > 0 ? bounds.max[i]! : bounds.min[i]!), 0),
      starters: weights.filter((weight, i) => weight > 0 && bounds.min[i] === 0).length,
    };
    for (const method of ['webster', 'adams'] as const) {
      const first = firstOf(method);
      const counted = engineOf(method, weights, bounds);
      const expected = { ...outlineOf(counted, 0, weights.length, first) };
      expect({ ...outlineOf({ ...counted, sums }, 0, weights.length, first) }).toEqual(expected);
      expect(expected.floor).toBe(sums.leastSum + first * sums.starters);
      // Without bounds nothing has to be known but the weights; one more claim, and the range is not all.
      const plain = engineOf(method, weights, null);
      const free = { ...expected, least: 0, floor: first * expected.positive, roof: Infinity };
      expect({ ...outlineOf(plain, 0, weights.length, first) }).toEqual(free);
      const more = engineOf(method, [...weights, 1000], null);
      expect({ ...outlineOf(more, 0, weights.length, first) }).toEqual(free);
      const before = engineOf(method, [1000, ...weights], null);
      expect({ ...outlineOf(before, 1, weights.length + 1, first) }).toEqual(free);
    }
    const none = engineOf('adams', new Array<number>(30).fill(0), null);
    expect({ ...outlineOf(none, 0, 30, 1) }).toEqual({
      ...{ positive: 0, weight: 0, heaviest: 0, least: 0, floor: 0, roof: 0 },
    });
  });

  it('of a small group in the middle of others is not what all come to', () => {
    const weights = scattered(SMALL_GROUP).map((x) => Math.floor(1 + x * 90));
    const engine = engineOf('adams', weights, null);
    outlineOf(engine, 0, SMALL_GROUP, 1);
    expect([...engine.low]).toEqual(weights.map(() => 1));
    expect([...engine.high]).toEqual(weights.map(() => Infinity));
  });
});
