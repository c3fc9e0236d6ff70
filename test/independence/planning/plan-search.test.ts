import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SearchCase, searchSplits } from '../../../src/independence/planning/plan-search.js';
import { canAdmit } from './can-admit.js';

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
    closed: fc.boolean(),
  })
  .map(({ members, villages, hosts, closed }) => ({
    needed: 3,
    members,
    served: members.map((_, branch) =>
      villages.flatMap(({ meets }, row) => (meets.some((each) => each % members.length === branch) ? [row] : [])),
    ),
    movable: villages.map((_, row) => row).slice(hosts),
    residents: Uint32Array.from(villages, ({ residents }) => residents),
    lacks: new Map(villages.map(({ residents }, row) => [row, Math.max(0, 3 - residents)])),
    limits: Float64Array.from(villages, ({ limit }) => limit),
    open: Uint8Array.from(villages, (_, row) => (closed && row < hosts ? 0 : 1)),
  }))
  .map((each) => ({ ...each, served: each.served.map((rows) => (rows.length === 0 ? [0] : rows)) }));

/** What it gains and costs when localities leave, reckoned from the start; `null` where it cannot be. */
function outcomeOf(problem: SearchCase, leaving: readonly number[]): { gain: number; cost: number } | null {
  const { needed, members, served, residents, lacks, limits, open } = problem;
  const lackOf = (row: number): number => lacks.get(row) ?? 0;
  if (leaving.some((row) => lackOf(row) > (limits[row] ?? 0))) return null;
  const staying = served.map((rows) => rows.filter((row) => !leaving.includes(row)));
  if (staying.some((rows) => rows.length === 0)) return null;
  const lacking = served.map((rows, branch) => {
    const gone = rows.filter((row) => leaving.includes(row));
    const left = gone.reduce((sum, row) => sum - (residents[row] ?? 0), members[branch] ?? 0);
    return gone.length === 0 ? 0 : Math.max(0, needed - Math.max(0, left));
  });
  if (!canAdmit(lacking, staying, limits)) return null;
  const alone = staying.flatMap((rows) => (rows.length === 1 ? rows : [])).filter((row) => open[row] === 1);
  const cost = [...leaving.map(lackOf), ...lacking].reduce((sum, lack) => sum + lack, 0);
  return { gain: leaving.length + new Set(alone).size, cost };
}

describe('searchSplits', () => {
  it('finds for each gain the first of the cheapest sets, where it may look at all', () => {
    fc.assert(
      fc.property(searchCase, (problem) => {
        const { movable, members } = problem;
        const size = movable.length + members.length + 1;
        const profile = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
        const splits: (readonly number[])[] = Array.from({ length: size }, () => []);
        profile[0] = 0;
        for (let set = 1; set < 2 ** movable.length; set += 1) {
          const leaving = movable.filter((_, place) => Math.floor(set / 2 ** place) % 2 === 1);
          const outcome = outcomeOf(problem, leaving);
          if (outcome === null || outcome.cost >= (profile[outcome.gain] ?? 0)) continue;
          profile[outcome.gain] = outcome.cost;
          splits[outcome.gain] = leaving;
        }
        const steps = 2 ** movable.length - 1;
        expect(searchSplits(problem, steps + 1)).toEqual({ profile, lower: profile, splits, steps });
      }),
      { numRuns: 300 },
    );
  });

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
        const all = 2 ** problem.movable.length;
        expect(part.steps).toBeLessThanOrEqual(all <= budget ? all - 1 : budget);
        part.profile.forEach((cost, gain) => {
          if (gain === 0 || cost === Number.POSITIVE_INFINITY) expect(part.splits[gain]).toEqual([]);
          else expect(outcomeOf(problem, part.splits[gain] ?? [])).toEqual({ gain, cost });
        });
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

  it('looks first at one set for each number of splits, those that lack least first', () => {
    const never = Number.POSITIVE_INFINITY;
    const residents = [0, 2, 1, 3, 0];
    const limited = (...limits: readonly number[]): SearchCase => ({
      needed: 3,
      members: [30],
      served: [[0, 1, 2, 3, 4]],
      movable: [0, 1, 2, 3],
      residents: Uint32Array.from(residents),
      lacks: new Map(residents.map((count, row) => [row, 3 - count])),
      limits: Float64Array.from(limits),
      open: new Uint8Array(5).fill(1),
    });
    const free = limited(9, 9, 9, 9, 9);
    // With all four gone, the last is alone: of five gains four are dear.
    const lower = Float64Array.of(0, 0, 0, 1, 3, 6);
    expect(searchSplits(free, 4)).toEqual({
      profile: Float64Array.of(0, 0, 1, 3, never, 6),
      lower,
      splits: [[], [3], [3, 1], [3, 1, 2], [], [3, 1, 2, 0]],
      steps: 4,
    });
    expect(searchSplits(free, 2)).toEqual({
      profile: Float64Array.of(0, 0, 1, never, never, never),
      lower,
      splits: [[], [3], [3, 1], [], [], []],
      steps: 2,
    });
    // Nobody can be admitted in 1, which lacks one: it is in no set.
    expect(searchSplits(limited(9, 0, 9, 9, 9), 4)).toEqual({
      profile: Float64Array.of(0, 0, 2, 5, never, never),
      lower: Float64Array.of(0, 0, 0, 2, 5, never),
      splits: [[], [3], [3, 2], [3, 2, 0], [], []],
      steps: 4,
    });
  });

  it('then adds to a set whoever costs least for what it gains, and exchanges one for another', () => {
    const never = Number.POSITIVE_INFINITY;
    // 0 meets in both branches with one other each: without it, these are alone.
    const problem: SearchCase = {
      needed: 3,
      members: [3, 3, 9],
      served: [
        [0, 1],
        [0, 2],
        [3, 4, 5, 0],
      ],
      movable: [0, 1, 2, 3, 4, 5],
      residents: Uint32Array.of(0, 1, 1, 2, 2, 1),
      lacks: new Map([3, 2, 2, 1, 1, 2].map((lack, row) => [row, lack])),
      limits: new Float64Array(6).fill(9),
      open: new Uint8Array(6).fill(1),
    };
    const found = (budget: number) => {
      const { profile, splits, steps } = searchSplits(problem, budget);
      return { costs: [...profile], splits, steps };
    };
    expect(found(7)).toEqual({
      costs: [0, 1, 2, 3, 5, 8, 10, never, never, never],
      splits: [[], [3], [3, 4], [0], [3, 4, 1], [3, 4, 1, 2], [3, 4, 1, 2, 5], [], [], []],
      steps: 7,
    });
    expect(found(20)).toEqual({
      costs: [0, 1, 2, 3, 4, 8, 5, never, never, never],
      splits: [[], [3], [3, 4], [0], [0, 3], [3, 4, 1, 2], [0, 3, 4], [], [], []],
      steps: 20,
    });
    // Without 5 in place of 1 five gains cost one more.
    expect(found(63)).toEqual({
      costs: [0, 1, 2, 3, 4, 7, 5, never, never, never],
      splits: [[], [3], [3, 4], [0], [0, 3], [3, 4, 2, 5], [0, 3, 4], [], [], []],
      steps: 63,
    });
    expect(found(64).costs).toEqual(found(63).costs);
    const backwards = searchSplits({ ...problem, movable: problem.movable.toReversed() }, 24);
    // Whoever comes first, the one that leaves two others alone is found among the last.
    expect({ costs: [...backwards.profile], splits: backwards.splits }).toEqual({
      costs: [0, 1, 2, 3, 4, 7, 5, never, never, never],
      splits: [[], [4], [4, 3], [0], [4, 3, 5], [4, 3, 5, 2], [4, 3, 0], [], [], []],
    });
  });
});
