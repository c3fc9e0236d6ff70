import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BranchCase, BranchTables } from '../../../src/independence/planning/plan-branch.js';

const limit = fc.constantFrom(0, 1, 2, 3, 4, Number.POSITIVE_INFINITY);

/** A branch with up to five localities that may leave; more may live in them than belong to it. */
const branchCase: fc.Arbitrary<BranchCase> = fc
  .record({
    needed: fc.constantFrom(1, 3, 4),
    villages: fc.array(fc.record({ residents: fc.nat(5), helped: fc.constantFrom(0, 0, 1), limit }), { maxLength: 5 }),
    elsewhere: fc.integer({ min: -4, max: 5 }),
    staying: fc.nat(2),
    stayingLimit: limit,
    lastGains: fc.boolean(),
    free: fc.boolean(),
  })
  .map(({ needed, villages, elsewhere, staying, stayingLimit, lastGains, free }) => ({
    needed,
    members: Math.max(0, villages.reduce((sum, { residents }) => sum + residents, 0) + elsewhere),
    residents: villages.map(({ residents }) => residents),
    lacks: villages.map(({ residents, helped }) => Math.max(0, needed - residents - helped)),
    limits: villages.map((each) => (free ? Number.POSITIVE_INFINITY : each.limit)),
    staying,
    stayingLimit: staying === 0 ? 0 : free ? Number.POSITIVE_INFINITY : stayingLimit,
    lastGains: staying === 1 && lastGains,
  }));

/** What it gains and costs when localities leave, reckoned from the start; `null` where it cannot be. */
function outcomeOf(branch: BranchCase, leaving: readonly number[]): { gain: number; cost: number } | null {
  const { needed, members, residents, lacks, limits, staying, stayingLimit, lastGains } = branch;
  const goes = new Set(leaving);
  const stay = residents.map((_, item) => item).filter((item) => !goes.has(item));
  const places = staying + stay.length;
  if (places === 0 || leaving.some((item) => (lacks[item] ?? 0) > (limits[item] ?? 0))) return null;
  const left = members - leaving.reduce((sum, item) => sum + (residents[item] ?? 0), 0);
  const rest = Math.max(0, needed - Math.max(0, left));
  if (rest > stay.reduce((sum, item) => sum + (limits[item] ?? 0), stayingLimit)) return null;
  const alone = places === 1 && (staying === 0 || lastGains) ? 1 : 0;
  return { gain: leaving.length + alone, cost: leaving.reduce((sum, item) => sum + (lacks[item] ?? 0), rest) };
}

/** Every set of localities that may leave, none of them left out. */
const setsOf = (count: number): number[][] =>
  Array.from({ length: 2 ** count - 1 }, (_, set) =>
    Array.from({ length: count }, (__, item) => item).filter((item) => Math.floor((set + 1) / 2 ** item) % 2 === 1),
  );

describe('BranchTables', () => {
  it('finds for each gain what the cheapest set of localities costs, and such a set', () => {
    fc.assert(
      fc.property(branchCase, (branch) => {
        const count = branch.residents.length;
        const best = new Float64Array(count + 2).fill(Number.POSITIVE_INFINITY);
        best[0] = 0;
        for (const set of setsOf(count)) {
          const outcome = outcomeOf(branch, set);
          if (outcome !== null) best[outcome.gain] = Math.min(best[outcome.gain] ?? 0, outcome.cost);
        }
        const tables = new BranchTables(branch, 'all');
        expect(tables.profile()).toEqual(best);
        expect(new BranchTables(branch, 'last').profile()).toEqual(best);
        best.forEach((cost, gain) => {
          if (gain === 0 || cost === Number.POSITIVE_INFINITY) return;
          const splits = tables.splitsFor(gain);
          expect(splits).toEqual([...new Set(splits)].sort((left, right) => left - right));
          expect(outcomeOf(branch, splits)).toEqual({ gain, cost });
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('of equal answers gives the one with the first localities', () => {
    const branch: BranchCase = {
      needed: 3,
      members: 9,
      residents: [2, 2, 2, 3],
      lacks: [1, 1, 1, 1],
      limits: [9, 9, 9, 9],
      staying: 1,
      stayingLimit: 0,
      lastGains: true,
    };
    const tables = new BranchTables(branch, 'all');
    // Once all four have left nobody is there, and where the last stays nobody can be admitted.
    expect([...tables.profile()]).toEqual([0, 1, 2, 3, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect([1, 2, 3].map((gain) => tables.splitsFor(gain))).toEqual([[0], [0, 1], [0, 1, 2]]);
  });

  it('of equal answers leaves most members in the branch, and then most candidates', () => {
    const free: BranchCase = {
      needed: 4,
      members: 6,
      residents: [3, 2],
      lacks: [1, 2],
      limits: [4, 4],
      staying: 1,
      stayingLimit: 3,
      lastGains: false,
    };
    // Without the first the branch has three of its own, without the second four: two are lacking either way.
    const [members, candidates] = [free, { ...free, needed: 3, members: 9, lacks: [0, 0], stayingLimit: 0 }];
    expect([...new BranchTables(members, 'all').profile()].slice(0, 2)).toEqual([0, 2]);
    expect(new BranchTables(members, 'all').splitsFor(1)).toEqual([1]);
    const limited = (first: number, second: number) =>
      new BranchTables({ ...candidates, limits: [first, second] }, 'all').splitsFor(1);
    expect([limited(2, 1), limited(1, 2), limited(1, 1), limited(9, 9)]).toEqual([[1], [0], [0], [0]]);
    const three = { ...candidates, members: 8, residents: [4, 2, 3], lacks: [0, 0, 0] };
    const tables = new BranchTables({ ...three, limits: [1, 2, 0], lastGains: true }, 'all');
    expect([...tables.profile()].slice(0, 3)).toEqual([0, 0, 0]);
    expect([tables.splitsFor(1), tables.splitsFor(2)]).toEqual([[2], [1, 2]]);
  });
});
