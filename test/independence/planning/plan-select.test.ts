import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestGain, mostGains, selectGains } from '../../../src/independence/planning/plan-select.js';

/** Costs of gaining 0, 1, 2 … in a group: any whole numbers, often equal, now and then impossible. */
const profile = fc
  .array(fc.constantFrom(0, 1, 2, 3, 3, 4, 5, 6, 6, 9, Number.POSITIVE_INFINITY), { maxLength: 5 })
  .map((costs) => Float64Array.from([0, ...costs]));

/** The least cost for each total gain, group by group. */
function leastCosts(profiles: readonly Float64Array[]): Map<number, number> {
  let least = new Map([[0, 0]]);
  for (const costs of profiles) {
    const next = new Map<number, number>();
    for (const [gain, cost] of least) {
      costs.forEach((more, own) => {
        const value = cost + more;
        if (value < (next.get(gain + own) ?? Number.POSITIVE_INFINITY)) next.set(gain + own, value);
      });
    }
    least = next;
  }
  return least;
}

describe('selectGains', () => {
  it('costs as little as any choice, and proves it; without room to look, its bound still holds', () => {
    let closed = 0;
    fc.assert(
      fc.property(fc.array(profile, { maxLength: 14 }), fc.nat(1000), (profiles, place) => {
        const most = mostGains(profiles);
        const goal = most === 0 ? 0 : 1 + (place % most);
        const best = Math.min(...[...leastCosts(profiles)].filter(([gain]) => gain >= goal).map(([, cost]) => cost));
        const found = selectGains(profiles, goal, 2 ** 24);
        expect([found.cost, found.bound]).toEqual([best, best]);
        expect(found.gains.reduce((sum, gain) => sum + gain, 0)).toBeGreaterThanOrEqual(goal);
        const hasty = selectGains(profiles, goal, 0);
        expect(hasty.cost).toBeGreaterThanOrEqual(best);
        expect(hasty.bound).toBeLessThanOrEqual(best);
        if (hasty.cost > found.cost) closed += 1;
      }),
      { numRuns: 2000 },
    );
    // The search is met: rounding alone would not do.
    expect(closed).toBeGreaterThan(50);
  });

  it('does so where each group gains all at once or nothing', () => {
    // Sums must be met exactly to be cheap: many groups differ from the first answer, to both sides.
    const lump = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: -1, max: 2 })).map(([gain, more]) => {
      const costs = new Float64Array(gain + 1).fill(Number.POSITIVE_INFINITY);
      costs[0] = 0;
      costs[gain] = 3 * gain + more;
      return costs;
    });
    fc.assert(
      fc.property(fc.array(lump, { minLength: 5, maxLength: 40 }), fc.nat(1000), (profiles, place) => {
        const goal = 1 + (place % mostGains(profiles));
        const best = Math.min(...[...leastCosts(profiles)].filter(([gain]) => gain >= goal).map(([, cost]) => cost));
        expect(selectGains(profiles, goal, 2 ** 24)).toMatchObject({ cost: best, bound: best });
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a dear pair before a cheap first step that leads nowhere', () => {
    // One gain costs 2 in the first group and no second can be had; two cost 3 in the other.
    const profiles = [Float64Array.of(0, 2), Float64Array.of(0, 3, 3)];
    expect([...selectGains(profiles, 2, 1000).gains]).toEqual([0, 2]);
    expect([...selectGains(profiles, 1, 1000).gains]).toEqual([1, 0]);
  });

  it('proves what many equal groups cost, however many of them could make the same change', () => {
    // Two gains at once for five, or none: three gains cost as much as four, and as few groups as two.
    const pair = Float64Array.of(0, Number.POSITIVE_INFINITY, 5);
    for (const groups of [2, 4, 5, 40]) {
      const profiles = Array.from({ length: groups }, () => pair);
      for (const goal of [3, 4]) {
        const { gains, cost, bound } = selectGains(profiles, goal, 2 ** 20);
        // Of equal groups the first are chosen.
        expect([[...gains], cost, bound]).toEqual([profiles.map((_, group) => (group < 2 ? 2 : 0)), 10, 10]);
      }
    }
    // One alone that gains a third for two is better than a second pair.
    const profiles = [...Array.from({ length: 40 }, () => pair), Float64Array.of(0, 4)];
    expect(selectGains(profiles, 3, 2 ** 20)).toMatchObject({ cost: 9, bound: 9 });
    expect(selectGains(profiles, 3, 0)).toMatchObject({ bound: 8 });
  });

  it('proves as much with as little room, however many equal groups there are', () => {
    const never = Number.POSITIVE_INFINITY;
    const [pair, trio] = [Float64Array.of(0, never, 5), Float64Array.of(0, never, never, 7)];
    for (const groups of [9, 40, 400]) {
      const pairs = [...Array.from({ length: groups }, () => pair), Float64Array.of(0, 4)];
      expect(selectGains(pairs, 3, 91)).toMatchObject({ cost: 9, bound: 9 });
      expect(selectGains(pairs, 3, 90)).toMatchObject({ cost: 10, bound: 8 });
      const both = [...Array.from({ length: groups }, () => trio), ...pairs];
      expect(selectGains(both, 7, 496)).toMatchObject({ cost: 17, bound: 17 });
      expect(selectGains(both, 7, 495)).toMatchObject({ cost: 21, bound: 17 });
    }
  });

  it('gains no more than is asked for where more costs the same', () => {
    const gainsFor = (goal: number, ...costs: readonly (readonly number[])[]) => [
      ...selectGains(
        costs.map((each) => Float64Array.from(each)),
        goal,
        1000,
      ).gains,
    ];
    expect([gainsFor(1, [0, 3, 3]), gainsFor(2, [0, 3, 3])]).toEqual([[1], [2]]);
    expect([gainsFor(1, [0, 0, 6, 6, 6]), gainsFor(2, [0, 0, 6, 6, 6])]).toEqual([[1], [2]]);
    expect([gainsFor(2, [0, 9, 5, 5, 4, 8]), gainsFor(3, [0, 9, 5, 5, 4, 8])]).toEqual([[4], [4]]);
    // Of choices that cost the same the one is kept that is met first.
    expect(gainsFor(1, [0, 3, Number.POSITIVE_INFINITY, 5], [0, 2], [0, 2])).toEqual([0, 1, 0]);
    expect(gainsFor(5, [0, 9, 6], [0, 3], [0, 1], [0, 4, 6, 9])).toEqual([0, 1, 1, 3]);
    expect([gainsFor(1, [0, 2], [0, 2, 2]), gainsFor(2, [0, 2], [0, 2, 2])]).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  it('costs nothing where nothing is to be gained, or gains are free', () => {
    const free = [Float64Array.of(0, 0, 0), Float64Array.of(0, 1)];
    expect(selectGains(free, 0, 100)).toEqual({ gains: Int32Array.of(0, 0), cost: 0, bound: 0 });
    expect(selectGains(free, -1, 100)).toEqual({ gains: Int32Array.of(0, 0), cost: 0, bound: 0 });
    expect(selectGains([], 0, 100)).toEqual({ gains: new Int32Array(0), cost: 0, bound: 0 });
    expect(selectGains(free, 2, 100)).toMatchObject({ cost: 0, bound: 0 });
    expect(selectGains(free, 3, 100)).toEqual({ gains: Int32Array.of(2, 1), cost: 1, bound: 1 });
  });
});

describe('mostGains', () => {
  it('is the sum of the largest gains that can be had', () => {
    const never = Number.POSITIVE_INFINITY;
    const profiles = [[], [0], [0, never], [0, 1, never], [0, never, 1]].map((costs) => Float64Array.from(costs));
    expect(profiles.map(largestGain)).toEqual([0, 0, 0, 1, 2]);
    expect(mostGains(profiles)).toBe(3);
    expect(mostGains([])).toBe(0);
  });
});
