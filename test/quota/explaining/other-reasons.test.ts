import { describe, expect, it } from 'vitest';
import { explainQuota, type QuotaClaim, type QuotaExplanation, type QuotaOptions } from '../../../src/quota/index.js';
import { named } from '../claims.js';

const ratio = (numerator: number, denominator = 1): unknown => ({ numerator, denominator });
const tieAt = (numerator: number, denominator = 1): unknown => {
  return { weight: ratio(numerator, denominator), squared: false, atWeight: 'tie' };
};
const explained = (
  claims: readonly QuotaClaim[],
  total: number,
  id: string,
  options?: QuotaOptions,
): QuotaExplanation => explainQuota(claims, total, { method: 'hamilton', ...options }, id);

describe('why a claim has its number by largest remainder', () => {
  // Exact shares 4, 2.4 and 1.6: the last place goes to C.
  const branches = named([5, 3, 2]);

  it('names all who are first, or last, in line', () => {
    // Exact shares 2 11/12, 2 11/12 and 1 1/6: A and B are rounded up with the same remainder.
    const up = explained(named([5, 5, 2]), 7, 'C');
    expect([up.nextInLine, up.lastInLine]).toEqual([['C'], ['A', 'B']]);
    // Exact shares 2 1/12, 2 1/12 and 5/6: A and B are rounded down with the same remainder.
    const down = explained(named([5, 5, 2]), 5, 'C');
    expect([down.nextInLine, down.lastInLine]).toEqual([['A', 'B'], ['C']]);
  });

  it('is told by its share, its remainder, and the remainders that decided', () => {
    expect(explained(branches, 8, 'C').why).toEqual({
      kind: 'largest-remainder',
      share: ratio(8, 5),
      floor: 1,
      remainder: ratio(3, 5),
      roundedUp: true,
      leastRoundedUp: ratio(3, 5),
      greatestRoundedDown: ratio(2, 5),
    });
    const b = explained(branches, 8, 'B');
    expect(b.why).toMatchObject({ share: ratio(12, 5), floor: 2, remainder: ratio(2, 5), roundedUp: false });
    expect([b.quota, b.nextInLine, b.lastInLine]).toEqual([2, ['B'], ['C']]);
    const a = explained(branches, 8, 'A');
    expect(a.why).toMatchObject({ share: ratio(4), floor: 4, remainder: ratio(0), roundedUp: false });
  });

  it('is told by the weights at which its remainder meets another', () => {
    // 8w ÷ (7 + w) − 2 = 16 ÷ (7 + w) − 1, and 8w ÷ (7 + w) − 1 = 40 ÷ (7 + w) − 4.
    const b = explained(branches, 8, 'B');
    expect([b.gain, b.lose]).toEqual([tieAt(23, 7), tieAt(19, 11)]);
    // In tenths the weights are a tenth.
    const tenths = explained(named([0.625, 0.375, 0.25]), 8, 'B');
    expect([tenths.gain, tenths.lose]).toEqual([tieAt(23, 56), tieAt(19, 88)]);
  });

  it('is at its weight itself where it is tied now', () => {
    // Shares 1.5 and 1.5.
    const [a, b] = [explained(named([1, 1]), 3, 'A'), explained(named([1, 1]), 3, 'B')];
    expect([a.quota, a.lose]).toEqual([2, tieAt(1)]);
    expect([b.quota, b.gain]).toEqual([1, tieAt(1)]);
    expect([a.nextInLine, a.lastInLine]).toEqual([['B'], ['A']]);
  });

  it('may grow by the last place that the minima of others leave', () => {
    const claims = [
      { id: 'A', weight: 1, min: 2 },
      { id: 'B', weight: 1, min: 1 },
    ];
    expect(explained(claims, 4, 'A').gain).toEqual(tieAt(5, 3));
    expect(explained(claims, 3, 'A').gain).toBeNull();
  });

  it('has nobody next or last where every share is whole', () => {
    const a = explained(named([2, 1]), 3, 'A');
    expect([a.nextInLine, a.lastInLine]).toEqual([[], []]);
    expect(a.why).toMatchObject({ leastRoundedUp: null, greatestRoundedDown: null, remainder: ratio(0) });
  });

  it('names all of an open tie as last', () => {
    const a = explained(named([1, 1, 1]), 4, 'A', { ties: 'leave-open' });
    expect([a.quota, a.nextInLine, a.lastInLine]).toEqual([1, ['A', 'B', 'C'], ['A', 'B', 'C']]);
    expect(a.why).toMatchObject({ roundedUp: false, leastRoundedUp: null, greatestRoundedDown: ratio(1, 3) });
  });
});

describe('the Droop quota', () => {
  it('shares one place more than there is, for which whole shares too must compete', () => {
    // Of 3 + 1: 2 and 2, one place each for certain, and one for both.
    const a = explained(named([1, 1]), 3, 'A', { method: 'hamilton-droop' });
    expect([a.quota, a.why]).toMatchObject([
      2,
      { share: ratio(2), floor: 1, remainder: ratio(1), roundedUp: true, leastRoundedUp: ratio(1) },
    ]);
    // Of 4 + 1: 3⅓ and 1⅔.
    const b = explained(named([2, 1]), 4, 'B', { method: 'hamilton-droop' });
    expect([b.quota, b.why]).toMatchObject([1, { share: ratio(5, 3), floor: 1, remainder: ratio(2, 3) }]);
  });
});

describe('what bounds leave to gain and to lose under largest remainder', () => {
  const pair = (a: Partial<QuotaClaim>, b: Partial<QuotaClaim>): QuotaClaim[] => [
    { id: 'A', weight: 3, ...a },
    { id: 'B', weight: 1, ...b },
  ];

  it('is nothing above a maximum, and nothing that the minima of others hold', () => {
    // Shares 3 and 1.
    expect(explained(pair({ max: 3 }, {}), 4, 'A').gain).toBeNull();
    expect(explained(pair({ max: 4 }, {}), 4, 'A').gain).toEqual(tieAt(7));
    expect(explained(pair({}, { min: 1 }), 4, 'A').gain).toBeNull();
    // Shares 3 and 2: of the fourth place, A wins half at 14/3.
    expect(explained(pair({}, { weight: 2, min: 1 }), 5, 'A').gain).toEqual(tieAt(14, 3));
    expect(explained(pair({}, { weight: 2, min: 2 }), 5, 'A').gain).toBeNull();
  });

  it('is nothing at a minimum, nothing without a weight, and nothing that the maxima of others refuse', () => {
    expect(explained(pair({ min: 3 }, {}), 4, 'A').lose).toBeNull();
    expect(explained(pair({ min: 2 }, {}), 4, 'A').lose).toEqual(tieAt(5, 3));
    expect(explained(pair({}, { max: 1 }), 4, 'A').lose).toBeNull();
    expect(explained(pair({}, { max: 2 }), 4, 'A').lose).toEqual(tieAt(5, 3));
    expect(explained(pair({ weight: 0, min: 1 }, {}), 4, 'A').lose).toBeNull();
    // What weighs nothing takes its minimum and no more from A.
    expect(explained(pair({}, { weight: 0, max: 9 }), 4, 'A').lose).toBeNull();
  });

  it('is nothing where nobody else has a weight', () => {
    expect(explained(named([3]), 4, 'A')).toMatchObject({ gain: null, lose: null });
    expect(explained(named([3, 0]), 4, 'A')).toMatchObject({ quota: 4, gain: null, lose: null });
    // A weight of its own wins places from B.
    expect(explained(named([3, 0]), 4, 'B').gain).toEqual(tieAt(3, 7));
  });
});

describe('why a claim has its number by the quota method', () => {
  const method = 'balinski-young';
  const branches = named([5, 3, 2]);

  it('is told by its quota and by when it may have one more', () => {
    // A B A C A B A, and then B and C are tied for the eighth place with 3 ÷ 3 and 2 ÷ 2.
    const [b, c] = [explained(branches, 8, 'B', { method }), explained(branches, 8, 'C', { method })];
    expect(b).toMatchObject({ quota: 3, gain: null, lose: null, tie: { ids: ['B', 'C'], given: ['B'] } });
    expect(b.why).toEqual({ kind: 'quota-method', lower: 2, upper: 3, eligibleFrom: 11 });
    expect(c.why).toEqual({ kind: 'quota-method', lower: 1, upper: 2, eligibleFrom: 6 });
    expect(explained(branches, 8, 'A', { method }).why).toMatchObject({ lower: 4, upper: 4 });
  });

  it('names who got the last place and who gets the next one', () => {
    const c = explained(branches, 7, 'C', { method });
    expect([c.nextInLine, c.lastInLine]).toEqual([['B'], ['A']]);
    expect(explained(branches, 0, 'C', { method }).lastInLine).toEqual([]);
  });

  it('names all who are tied where ties are left open', () => {
    const c = explained(branches, 7, 'C', { method, ties: 'leave-open' });
    expect(c.nextInLine).toEqual(['B', 'C']);
  });

  it('is nothing without a weight', () => {
    expect(explained(named([0]), 0, 'A', { method }).why).toEqual({
      kind: 'quota-method',
      lower: 0,
      upper: 0,
      eligibleFrom: null,
    });
    expect(explained(named([0]), 0, 'A', { method })).toMatchObject({ nextInLine: [], lastInLine: [] });
    expect(explained(named([0, 2]), 3, 'A', { method }).why).toMatchObject({ lower: 0, upper: 0, eligibleFrom: null });
  });
});
