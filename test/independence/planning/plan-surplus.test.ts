import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BranchCase } from '../../../src/independence/planning/plan-branch.js';
import {
  foundingOptions,
  type SurplusOption,
  surplusChoices,
  surplusOptions,
} from '../../../src/independence/planning/plan-surplus.js';

const NEEDED = 3;
const limit = fc.constantFrom(0, 1, 2, 3, Number.POSITIVE_INFINITY);

/** A branch to which all belong who live where it meets. */
const branchCase: fc.Arbitrary<BranchCase> = fc
  .record({
    villages: fc.array(fc.record({ residents: fc.nat(5), limit }), { minLength: 1, maxLength: 3 }),
    elsewhere: fc.nat(5),
    staying: fc.nat(2),
    stayingLimit: limit,
    lastGains: fc.boolean(),
  })
  .map(({ villages, elsewhere, staying, stayingLimit, lastGains }) => ({
    needed: NEEDED,
    members: villages.reduce((sum, { residents }) => sum + residents, elsewhere),
    residents: villages.map(({ residents }) => residents),
    lacks: villages.map(({ residents }) => Math.max(0, NEEDED - residents)),
    limits: villages.map((each) => each.limit),
    staying,
    stayingLimit: staying === 0 ? 0 : stayingLimit,
    lastGains: staying === 1 && lastGains,
  }));

/** Branches that result: how many lack, how many of them cannot be admitted, how many are above. */
interface Result {
  readonly gain: number;
  readonly lack: number;
  readonly must: number;
  readonly above: number;
}

const place = (members: number, most: number) => {
  const lack = Math.max(0, NEEDED - members);
  return { lack, must: Math.max(0, lack - most), above: Math.max(0, members - NEEDED) };
};

const sumOf = (results: readonly Omit<Result, 'gain'>[]): Omit<Result, 'gain'> => ({
  lack: results.reduce((sum, { lack }) => sum + lack, 0),
  must: results.reduce((sum, { must }) => sum + must, 0),
  above: results.reduce((sum, { above }) => sum + above, 0),
});

/** Every way to let localities leave a branch, none of them too. */
function resultsOf({ members, residents, limits, staying, stayingLimit, lastGains }: BranchCase): Result[] {
  const items = residents.map((_, item) => item);
  return Array.from({ length: 2 ** items.length }, (_, set) => {
    const leaving = items.filter((item) => Math.floor(set / 2 ** item) % 2 === 1);
    const stay = items.filter((item) => !leaving.includes(item));
    const left = members - leaving.reduce((sum, item) => sum + (residents[item] ?? 0), 0);
    if (leaving.length === 0) return { gain: 0, lack: 0, must: 0, above: place(left, 0).above };
    if (stay.length + staying === 0) return null;
    const alone = stay.length + staying === 1 && (staying === 0 || lastGains) ? 1 : 0;
    const rest = place(
      left,
      stay.reduce((sum, item) => sum + (limits[item] ?? 0), stayingLimit),
    );
    const own = leaving.map((item) => place(residents[item] ?? 0, limits[item] ?? 0));
    return { gain: leaving.length + alone, ...sumOf([rest, ...own]) };
  }).filter((result) => result !== null);
}

/** For each gain the fewest admissions, and then transfers. */
type Least = ReadonlyMap<number, readonly [admissions: number, transfers: number]>;

function leastOf(choices: Iterable<readonly [gain: number, admissions: number, transfers: number]>): Least {
  const least = new Map<number, readonly [number, number]>();
  for (const [gain, admissions, transfers] of choices) {
    const known = least.get(gain);
    const isLess = known === undefined || admissions < known[0] || (admissions === known[0] && transfers < known[1]);
    if (isLess) least.set(gain, [admissions, transfers]);
  }
  return new Map([...least].sort(([left], [right]) => left - right));
}

describe('the surplus of a commune', () => {
  it('costs as few admissions, then transfers, as any way to split its branches', () => {
    const founder = fc.record({ residents: fc.nat(5), limit });
    fc.assert(
      fc.property(
        fc.array(branchCase, { maxLength: 2 }),
        fc.array(founder, { maxLength: 2 }),
        fc.nat(4),
        fc.boolean(),
        (branches, founders, above, limited) => {
          const free = (most: number): number => (limited ? most : Number.POSITIVE_INFINITY);
          const cases = branches.map((branch) => ({
            ...branch,
            limits: branch.limits.map(free),
            stayingLimit: branch.staying === 0 ? 0 : free(branch.stayingLimit),
          }));
          let ways: Result[] = [{ gain: 0, lack: 0, must: 0, above }];
          const each = [
            ...cases.map(resultsOf),
            ...founders.map(({ residents, limit: most }) => [
              { gain: 0, ...place(NEEDED, 0) },
              { gain: 1, ...place(residents, free(most)) },
            ]),
          ];
          for (const results of each) {
            ways = ways.flatMap((way) =>
              results.map((result) => ({ gain: way.gain + result.gain, ...sumOf([way, result]) })),
            );
          }
          const expected = leastOf(
            ways
              .filter(({ must, above: most }) => must <= most)
              .map(({ gain, lack, above: most }) => [gain, lack - Math.min(lack, most), Math.min(lack, most)]),
          );
          const options: readonly SurplusOption[][] = [
            ...cases.map((branch) => surplusOptions(branch, limited)),
            ...founders.map(({ residents, limit: most }) => foundingOptions(NEEDED, residents, free(most), limited)),
          ];
          const choices = surplusChoices(options, above, limited).flatMap((list, gain) =>
            list.map(({ net, lack }) => [gain, Math.max(0, net), lack - Math.max(0, net)] as const),
          );
          expect(leastOf(choices)).toEqual(expected);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('never offers those above the threshold where more live than belong to the branch', () => {
    const branch: BranchCase = {
      needed: NEEDED,
      members: 4,
      residents: [5, 1],
      lacks: [0, 2],
      limits: [9, 9],
      staying: 1,
      stayingLimit: 9,
      lastGains: false,
    };
    const options = (members: number) =>
      surplusOptions({ ...branch, members }, false)
        .sort((left, right) => left.gain - right.gain)
        .map(({ gain, net, lack, splits }) => [gain, net, lack, splits]);
    // Five belong to it and six live there: of the four who stay when the one leaves, none is offered to the new branch.
    expect(options(5)).toEqual([
      [0, -2, 0, []],
      [1, 2, 2, [1]],
      [2, 5, 5, [0, 1]],
    ]);
    // Where six belong to it, the new branch of five has two for the rest.
    expect(options(6)).toEqual([
      [0, -3, 0, []],
      [1, 0, 2, [0]],
      [2, 3, 5, [0, 1]],
    ]);
  });
});
