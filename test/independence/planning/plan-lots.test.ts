import { describe, expect, it } from 'vitest';
import { commune, official, plan } from './plan-commune.js';

describe('the sets that may be looked at', () => {
  it('are shared out among the lots of branches, the smallest first', () => {
    const org = commune([
      ['a', ['p']],
      ['v', ['p', 'q']],
      ['b', ['q']],
      ['c', ['r']],
      ['w', ['r', 's']],
      ['d', ['s']],
    ]);
    const members = [
      ...official(2, 'p', 'a'),
      ...official(1, 'q', 'b'),
      ...official(2, 'r', 'c'),
      ...official(2, 's', 'd'),
    ];
    const found = (maxSteps: number) => {
      const { gained, admissions, lowerBound, optimal } = plan(org, members, { maxSteps });
      return [maxSteps, gained, admissions, lowerBound, optimal];
    };
    // Of each lot there are eight sets, one of which is that nobody leaves, and three of them are kept for the other.
    expect([0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 14, 15, 16].map(found)).toEqual([
      [0, 0, 0, 0, false],
      [1, 2, 4, 0, false],
      [2, 3, 9, 0, false],
      [3, 3, 9, 0, false],
      [4, 5, 13, 1, false],
      [5, 6, 17, 2, false],
      [8, 6, 17, 2, false],
      [9, 6, 14, 2, false],
      [10, 6, 14, 2, false],
      [11, 6, 14, 6, false],
      [12, 6, 14, 6, false],
      [13, 6, 11, 6, false],
      [14, 6, 11, 6, false],
      [15, 6, 11, 11, true],
      [16, 6, 11, 11, true],
    ]);
  });

  it('are all looked at in a small lot, however large another is', () => {
    const org = commune([
      ...['c', 'd', 'e', 'f', 'g'].map((id) => [id, ['p']] as const),
      ['w', ['p', 'q']],
      ['h', ['q']],
      ['a', ['r']],
      ['v', ['r', 's']],
      ['b', ['s']],
    ]);
    const found = (maxSteps: number) => {
      const { mostGained, gained, admissions, lowerBound } = plan(org, [], { maxSteps });
      return [mostGained, gained, admissions, lowerBound];
    };
    // The small lot has eight sets, the large one 128, and a step is kept for each of its seven localities.
    expect([14, 15, 134, 135].map(found)).toEqual([
      [10, 10, 36, 18],
      [10, 10, 33, 24],
      [10, 10, 30, 24],
      [10, 10, 30, 30],
    ]);
  });

  it('are those of one lot where one branch after the other has a locality in common', () => {
    const villages = [
      ['a', ['p']],
      ['v', ['p', 'q']],
      ['b', ['s']],
      ['w', ['s', 'r']],
      ['u', ['r', 'q']],
      ['c', ['t']],
      ['d', ['t']],
    ] as const;
    const found = (list: Parameters<typeof commune>[0], maxSteps: number) => {
      const { steps, gained, admissions, lowerBound, optimal } = plan(commune(list), official(3, 'q', 'v'), {
        maxSteps,
      });
      return {
        gained,
        admissions,
        lowerBound,
        optimal,
        order: steps.map(({ localityId, gains }) => [localityId, gains]),
      };
    };
    // Five villages may leave the four branches: 32 sets, of which none is empty. Those of t are no matter of sets.
    const whole = found(villages, 32);
    expect(whole).toEqual({
      gained: 7,
      admissions: 18,
      lowerBound: 18,
      optimal: true,
      order: [
        ['v', ['v', 'a', 'u']],
        ['c', ['c', 'd']],
        ['b', ['b', 'w']],
      ],
    });
    expect(found(villages.toReversed(), 32)).toEqual(whole);
    expect(found(villages, 31)).toMatchObject({ optimal: false });
  });
});
