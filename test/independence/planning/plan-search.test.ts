import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SearchCase, searchSplits } from '../../../src/independence/planning/plan-search.js';

/** Two to four branches with three to eight localities, each of which meets in one, two or three of them. */
const searchCase: fc.Arbitrary<SearchCase> = fc
  .record({
    members: fc.array(fc.nat(9), { minLength: 2, maxLength: 4 }),
    villages: fc.array(
      fc.record({
        meets: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
        residents: fc.nat(4),
        limit: fc.constantFrom(0, 1, 2, 3, Number.POSITIVE_INFINITY),
      }),
      { minLength: 3, maxLength: 8 },
    ),
    hosts: fc.nat(2),
  })
  .map(({ members, villages, hosts }) => ({
    needed: 3,
    members,
    served: members.map((_, branch) =>
      villages.flatMap(({ meets }, row) => (meets.some((each) => each % members.length === branch) ? [row] : [])),
    ),
    movable: villages.map((_, row) => row).slice(hosts),
    residents: Uint32Array.from(villages, ({ residents }) => residents),
    lacks: new Map(villages.map(({ residents }, row) => [row, Math.max(0, 3 - residents)])),
    limits: Float64Array.from(villages, ({ limit }) => limit),
    open: new Uint8Array(villages.length).fill(1),
  }))
  .map((each) => ({ ...each, served: each.served.map((rows) => (rows.length === 0 ? [0] : rows)) }));

describe('searchSplits', () => {
  it('finds nothing cheaper with fewer steps, and its limits stay below what all steps find', () => {
    fc.assert(
      fc.property(searchCase, fc.constantFrom(0, 3, 7), (problem, budget) => {
        const whole = searchSplits(problem, 2 ** 10);
        expect(whole.lower).toBe(whole.profile);
        const part = searchSplits(problem, budget);
        let best = Number.POSITIVE_INFINITY;
        for (let gain = whole.profile.length - 1; gain >= 0; gain -= 1) {
          best = Math.min(best, whole.profile[gain] ?? 0);
          expect(part.profile[gain]).toBeGreaterThanOrEqual(whole.profile[gain] ?? 0);
          expect(part.lower[gain]).toBeLessThanOrEqual(part.lower === part.profile ? (whole.profile[gain] ?? 0) : best);
        }
        expect(part.steps).toBeLessThanOrEqual(Math.max(budget, 2 ** problem.movable.length));
      }),
      { numRuns: 500 },
    );
  });

  it('knows that two branches with two localities between them leave the second gain for nothing', () => {
    const problem: SearchCase = {
      needed: 3,
      members: [3, 3],
      served: [
        [0, 1],
        [1, 2],
      ],
      movable: [0, 1, 2],
      residents: Uint32Array.of(0, 0, 0),
      lacks: new Map([0, 1, 2].map((row) => [row, 3])),
      limits: new Float64Array(3).fill(Number.POSITIVE_INFINITY),
      open: new Uint8Array(3).fill(1),
    };
    // Who meets in both splits off, and both others are alone.
    expect([...searchSplits(problem, 8).profile].slice(0, 4)).toEqual([0, Number.POSITIVE_INFINITY, 3, 3]);
    expect([...searchSplits(problem, 0).lower].slice(0, 4)).toEqual([0, 0, 0, 3]);
  });
});
