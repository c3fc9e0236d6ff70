import { describe, expect, it } from 'vitest';
import { explainQuota, type QuotaClaim, type QuotaExplanation, type QuotaOptions } from '../../../src/quota/index.js';
import { named } from '../claims.js';

const ratio = (numerator: number, denominator = 1): unknown => ({ numerator, denominator });
const tieAt = (numerator: number, denominator = 1, squared = false): unknown => {
  return { weight: ratio(numerator, denominator), squared, atWeight: 'tie' };
};
const explained = (
  claims: readonly QuotaClaim[],
  total: number,
  id: string,
  options?: QuotaOptions,
): QuotaExplanation => explainQuota(claims, total, options ?? {}, id);

describe('why a claim has its number by a divisor method', () => {
  // Places are held with 7 ÷ 5.5 = 14/11, 2 ÷ 1.5 = 4/3 and 4/3; refused with 7 ÷ 6.5 = 14/13, 4/5 and 4/5.
  const branches = named([7, 2, 2]);

  it('is told by the divisors that round it so', () => {
    const a = explained(branches, 10, 'A');
    expect(a).toMatchObject({ id: 'A', quota: 6, method: 'webster', total: 10, tie: null, bound: null });
    expect(a.why).toEqual({
      kind: 'divisor',
      squared: false,
      divisors: { lowest: ratio(14, 13), highest: ratio(14, 11) },
      common: { lowest: ratio(14, 13), highest: ratio(14, 11) },
    });
    const b = explained(branches, 10, 'B');
    expect(b.why).toMatchObject({
      divisors: { lowest: ratio(4, 5), highest: ratio(4, 3) },
      common: { lowest: ratio(14, 13), highest: ratio(14, 11) },
    });
  });

  it('is told by who comes next and who last, and by the weights at which that changes', () => {
    const [a, b] = [explained(branches, 10, 'A'), explained(branches, 10, 'B')];
    expect([a.nextInLine, a.lastInLine]).toEqual([['A'], ['A']]);
    // The 7th place against the 4/3 of the others, the 6th against the 4/5 that they were refused with.
    expect([a.gain, a.lose]).toEqual([tieAt(26, 3), tieAt(22, 5)]);
    expect([b.gain, b.lose]).toEqual([tieAt(35, 11), tieAt(21, 13)]);
  });

  it('names several who are next or last, by id', () => {
    const equal = explained(named([1, 1, 1]).reverse(), 3, 'C');
    expect([equal.nextInLine, equal.lastInLine]).toEqual([
      ['A', 'B', 'C'],
      ['A', 'B', 'C'],
    ]);
  });

  it('knows fractions of a weight', () => {
    // 0.75 ÷ 0.5 against 0.25 ÷ 0.5, in places 1 and 0; the second place of A is 0.75 ÷ 1.5.
    const a = explained(named([0.75, 0.25]), 1, 'A');
    expect([a.gain, a.lose]).toEqual([null, tieAt(1, 4)]);
    expect(explained(named([0.75, 0.25]), 1, 'B').gain).toEqual(tieAt(3, 4));
  });
});

describe('bounds among the reasons', () => {
  it('leave a place to gain up to the maximum', () => {
    const of = (max: number): unknown => {
      return explained([{ id: 'A', weight: 7, max }, ...named([7, 2, 2]).slice(1)], 10, 'A').gain;
    };
    expect([of(6), of(7)]).toEqual([null, tieAt(26, 3)]);
  });

  it('leave nothing to lose where there is no weight', () => {
    for (const method of ['webster', 'dhondt', 'adams', 'hamilton'] as const) {
      const claims = [{ id: 'A', weight: 0, min: 1 }, ...named([7, 2]).slice(1), { id: 'C', weight: 3 }];
      expect(explained(claims, 5, 'A', { method }).lose).toBeNull();
    }
  });

  const claims = [
    { id: 'A', weight: 7, max: 5 },
    { id: 'B', weight: 2 },
    { id: 'C', weight: 0.5, min: 2 },
  ];

  it('leave one end of the divisors open, and nothing to gain beyond a maximum or to lose below a minimum', () => {
    // Quotas 5, 3 and 2.
    const [a, c] = [explained(claims, 10, 'A'), explained(claims, 10, 'C')];
    expect([a.quota, a.bound, a.why]).toMatchObject([5, 'max', { divisors: { lowest: null, highest: ratio(14, 9) } }]);
    expect([a.gain, a.nextInLine]).toEqual([null, ['B']]);
    expect([c.quota, c.bound, c.why]).toMatchObject([2, 'min', { divisors: { lowest: ratio(2, 10), highest: null } }]);
    expect([c.lose, c.lastInLine]).toEqual([null, ['B']]);
    // B holds its third place with 4/5; A's fifth would go to B at w ÷ 4.5 = 2 ÷ 3.5.
    expect(a.lose).toEqual(tieAt(18, 7));
    // A third place of C against the worst of the others: w ÷ 2.5 = 4/5.
    expect(c.gain).toEqual(tieAt(2));
  });

  it('of a weight of 0 are its only reason', () => {
    const idle = explained([...claims, { id: 'idle', weight: 0, min: 1 }], 11, 'idle');
    expect([idle.quota, idle.why]).toMatchObject([1, { divisors: { lowest: null, highest: null } }]);
    expect(idle.lose).toBeNull();
    expect(idle.gain).toEqual(tieAt(6, 5));
  });

  it('leave nobody to win from or to lose to', () => {
    const alone = explained(named([3]), 4, 'A');
    expect([alone.gain, alone.lose, alone.nextInLine, alone.lastInLine]).toEqual([null, null, ['A'], ['A']]);
    const full = explained(
      [
        { id: 'A', weight: 1, max: 1 },
        { id: 'B', weight: 1, max: 1 },
      ],
      2,
      'A',
    );
    expect([full.nextInLine, full.lastInLine, full.gain, full.lose]).toEqual([[], ['A', 'B'], null, null]);
  });
});

describe('first places that come before all others', () => {
  it('are lost to nobody’s later place', () => {
    const a = explained(named([3, 1]), 2, 'A', { method: 'huntington-hill' });
    expect(a).toMatchObject({ quota: 1, quotient: null, gain: null, nextInLine: ['A'], lastInLine: ['B'] });
    expect(a.why).toEqual({
      kind: 'divisor',
      squared: true,
      divisors: { lowest: ratio(9, 2), highest: null },
      common: { lowest: ratio(9, 2), highest: null },
    });
    expect(a.lose).toEqual({ weight: ratio(0), squared: true, atWeight: 'changed' });
  });

  it('rank by weight among themselves, where no divisor decides', () => {
    for (const [method, squared] of [
      ['adams', false],
      ['huntington-hill', true],
    ] as const) {
      const b = explained(named([3, 1]), 1, 'B', { method });
      expect(b.why).toEqual({ kind: 'divisor', squared, divisors: null, common: null });
      expect(b.gain).toEqual(tieAt(squared ? 9 : 3, 1, squared));
      const a = explained(named([3, 1]), 1, 'A', { method });
      expect([a.gain, a.lose]).toEqual([null, tieAt(1, 1, squared)]);
      expect(a.why).toMatchObject({ common: null });
    }
  });

  it('are won by any weight at all against later places', () => {
    const idle = explained(named([3, 0]), 2, 'B', { method: 'adams' });
    expect([idle.quota, idle.gain]).toEqual([0, { weight: ratio(0), squared: false, atWeight: 'unchanged' }]);
    // A second place of A's is won from B's second: w ÷ 1 = 3 ÷ 2.
    expect(explained(named([1, 3]), 4, 'A', { method: 'adams' }).gain).toEqual(tieAt(3, 2));
  });

  it('of later places square what they compare', () => {
    // Three places and two: 10² ÷ 6 and 8² ÷ 2 are held, 10² ÷ 12 and 8² ÷ 6 refused.
    const a = explained(named([10, 8]), 5, 'A', { method: 'huntington-hill' });
    expect([a.quota, a.quotient]).toEqual([3, { numerator: 100, denominator: 6 }]);
    expect(a.why).toMatchObject({ divisors: { lowest: ratio(100, 12), highest: ratio(100, 6) } });
    expect(a.gain).toEqual(tieAt(384, 1, true));
    expect(a.lose).toEqual(tieAt(64, 1, true));
    // Halves, squared: quarters.
    expect(explained(named([5, 2.5]), 3, 'A', { method: 'huntington-hill' }).lose).toEqual(tieAt(25, 4, true));
  });
});

describe('a tie left open among the reasons', () => {
  const leave = { ties: 'leave-open' } as const;

  it('is told with all who are in it', () => {
    const a = explained(named([1, 1, 1]), 4, 'A', leave);
    expect(a).toMatchObject({ quota: 1, tie: { ids: ['A', 'B', 'C'], places: 1, settledBy: null } });
    expect([a.nextInLine, a.lastInLine]).toEqual([
      ['A', 'B', 'C'],
      ['A', 'B', 'C'],
    ]);
    // One certain place is lost to the second of the others: w ÷ 0.5 = 1 ÷ 1.5.
    expect(a.lose).toEqual(tieAt(1, 3));
    expect(a.gain).toEqual(tieAt(1));
  });

  it('between as many as there are places but one: without the claim all others are served', () => {
    // The place in contest would be B's; one more of A's goes to B's third: w ÷ 0.5 = 1 ÷ 2.5.
    expect(explained(named([1, 1]), 3, 'A', leave).lose).toEqual(tieAt(1, 5));
  });

  it('does not concern who is not in it', () => {
    const d = explained(named([1, 1, 1, 6]), 13, 'D', leave);
    expect([d.quota, d.tie]).toEqual([9, null]);
    // Its ninth place is lost to the second of the others: w ÷ 8.5 = 1 ÷ 1.5.
    expect(d.lose).toEqual(tieAt(17, 3));
  });
});

describe('explainQuota', () => {
  it('refuses a claim that is none', () => {
    expect(() => explainQuota(named([1]), 1, {}, 'x')).toThrow(/No claim has this id/);
  });

  it('refuses signposts that are others when they are asked for again', () => {
    let asked = 0;
    const signposts = (place: number): number => {
      asked += 1;
      return asked > 2 ? -1 : place;
    };
    expect(() => explainQuota(named([1]), 1, { method: { signposts } }, 'A')).toThrow(/Signposts start at 0 or more/);
  });
});
