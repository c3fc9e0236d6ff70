import { describe, expect, it } from 'vitest';
import type { Claim, ClaimFigure } from '../../../src/audit/index.js';
import { type AnyRatio, ratio } from '../../../src/core/index.js';
import { audit, readings } from '../audited.js';

/** A figure of which only the ends are known; null where there is none. */
const span = (low: number | null, high: number | null) => ({
  low: low === null ? null : ratio(low, 1),
  high: high === null ? null : ratio(high, 1),
  lowOpen: low === null,
  highOpen: high === null,
});
const change = (printed: string, before: ClaimFigure, after: ClaimFigure): Claim => ({
  kind: 'change',
  printed,
  before,
  after,
});
const balance = (inflow: ClaimFigure, outflow: ClaimFigure, closing: number): Claim => ({
  kind: 'balance',
  opening: 100,
  inflows: [inflow],
  outflows: [outflow],
  closing,
});
const verdicts = (claims: readonly Claim[]) => claims.map((claim) => audit(claim).verdict);

describe('a balance of figures that are no one number', () => {
  it('can be told only where no number between the ends would do', () => {
    // 100 + [50; 60] − 0 is [150; 160].
    expect(verdicts([149, 150, 155, 160, 161].map((closing) => balance(span(50, 60), 0, closing)))).toEqual([
      'fails',
      'cannot-tell',
      'cannot-tell',
      'cannot-tell',
      'fails',
    ]);
    // 100 + 50 − [10; 20] is [130; 140].
    expect(verdicts([129, 130, 140, 141].map((closing) => balance(50, span(10, 20), closing)))).toEqual([
      'fails',
      'cannot-tell',
      'cannot-tell',
      'fails',
    ]);
  });

  it('has no residual, and names no flow that would make it good', () => {
    const finding = audit(balance(span(50, 60), 0, 140));
    expect(finding).toMatchObject({ verdict: 'fails', residual: null, readings: [] });
    expect(finding.arithmetic).toEqual(['100 + [50; 60] − 0 = [150; 160]']);
    expect(finding.computed).toMatchObject({ low: ratio(150, 1), high: ratio(160, 1) });
  });

  it('names digits that changed places on the side on which they did', () => {
    // 21 for 12 is 9 more: of what came in, the closing is 9 above; of what went out, 9 below.
    expect(readings(balance(12, 4, 117))).toEqual([
      ['net-inflow', 'missing', null, 9],
      ['transposed-digits', 'mistake', 'inflows[0]', 21],
    ]);
    expect(readings(balance(4, 12, 83))).toEqual([
      ['net-outflow', 'missing', null, 9],
      ['transposed-digits', 'mistake', 'outflows[0]', 21],
    ]);
    expect(readings(balance(4, 12, 101))).toEqual([['net-inflow', 'missing', null, 9]]);
    expect(audit(balance(4, 12, 83)).arithmetic).toEqual(['100 + 4 − 12 = 92', '83 − 92 = -9']);
  });
});

describe('a change of figures that are no one number', () => {
  const [about100, about120] = [span(90, 110), span(115, 125)];

  it.each([
    ['tăng 20%', 'relative', '([115; 125] − [90; 110]) ÷ [90; 110] = [4,5454…%; 38,8888…%]'],
    ['20%', 'relative', '([115; 125] − [90; 110]) ÷ [90; 110] = [4,5454…%; 38,8888…%]'],
    ['20 điểm phần trăm', 'points', '[115%; 125%] − [90%; 110%] = [5%; 35%]'],
    ['1,2 lần', 'times', '[115; 125] ÷ [90; 110] = [1,0454…; 1,3888…]'],
    ['20', 'difference', '[115; 125] − [90; 110] = [5; 35]'],
    ['bằng 120%', 'share-of-before', '[115; 125] ÷ [90; 110] = [104,5454…%; 138,8888…%]'],
  ])('of %s may be %s, and cannot be told', (printed, reading, arithmetic) => {
    const finding = audit(change(printed, about100, about120));
    expect(finding).toMatchObject({ verdict: 'cannot-tell', residual: null, arithmetic: [arithmetic] });
    expect(finding.readings).toMatchObject([{ reading, certain: false, printing: ['as-worded'], arithmetic }]);
  });

  it('fails where no numbers between the ends would do', () => {
    const grown = ['tăng 3%', 'tăng 5%', 'tăng 38%', 'tăng 40%', 'giảm 20%'];
    expect(verdicts(grown.map((printed) => change(printed, about100, about120)))).toEqual([
      'fails',
      'cannot-tell',
      'cannot-tell',
      'fails',
      'fails',
    ]);
    const fallen = ['giảm 14%', 'giảm 15%', 'giảm 25%', '20%', 'giảm 26%', 'tăng 20%'];
    expect(verdicts(fallen.map((printed) => change(printed, 100, span(75, 85))))).toEqual([
      'fails',
      'cannot-tell',
      'cannot-tell',
      'cannot-tell',
      'fails',
      'fails',
    ]);
  });

  it('of the other direction is read with both figures exchanged', () => {
    expect(readings(change('tăng 20%', 100, span(75, 85)))).toEqual([['exchanged', 'mistake', null, null]]);
    expect(readings(change('tăng 1,2 lần', 100, span(75, 85)))).toEqual([['exchanged', 'mistake', null, null]]);
  });

  it('over what is nothing, or may be, is none', () => {
    for (const before of [0, span(0, 5)]) {
      const text = before === 0 ? '0' : '[0; 5]';
      expect(audit(change('tăng 20%', before, 5))).toMatchObject({
        verdict: 'cannot-tell',
        computed: null,
        readings: [],
        arithmetic: [`(5 − ${text}) ÷ ${text} = ?`],
      });
      expect(audit(change('1,2 lần', before, 5)).arithmetic).toEqual([`5 ÷ ${text} = ?`]);
    }
    // The change to nothing is that by all, and on the later figure there is none.
    expect(audit(change('giảm 100%', about100, 0))).toMatchObject({ verdict: 'holds' });
    expect(readings(change('tăng 20%', about100, 0))).toEqual([]);
    expect(audit(change('5 điểm phần trăm', 0, 5)).verdict).toBe('holds');
  });
});

describe('figures without an end', () => {
  const texts = (claims: readonly Claim[]) => claims.map((claim) => audit(claim).arithmetic[0]);

  it('are written with the end that they have', () => {
    const total = (part: ClaimFigure): Claim => ({ kind: 'total', printed: 10, parts: [part, 0] });
    expect(texts([total(span(3, null)), total(span(null, 3)), total(span(null, null)), total(span(3, 3))])).toEqual([
      expect.stringContaining('≥ 3'),
      expect.stringContaining('≤ 3'),
      expect.stringContaining('?'),
      expect.stringContaining('3'),
    ]);
    const open = { low: null, high: ratio(3, 1), lowOpen: true, highOpen: true } as const;
    expect(texts([total(open)])).toEqual([expect.stringContaining('< 3')]);
  });

  it('are compared by the end that they have', () => {
    const compare = (left: ClaimFigure, relation: 'more-than' | 'at-least' | 'at-most' | 'less-than') =>
      audit({ kind: 'comparison', left, relation, right: 10 }).verdict;
    expect(compare(span(10, null), 'at-least')).toBe('holds');
    expect(compare(span(10, null), 'less-than')).toBe('fails');
    expect(compare(span(10, null), 'more-than')).toBe('cannot-tell');
    expect(compare(span(10, null), 'at-most')).toBe('cannot-tell');
    expect(compare(span(null, 10), 'at-most')).toBe('holds');
    expect(compare(span(null, 10), 'more-than')).toBe('fails');
    expect(compare(span(null, 10), 'at-least')).toBe('cannot-tell');
    expect(compare(span(null, 10), 'less-than')).toBe('cannot-tell');
    expect(compare(span(11, null), 'more-than')).toBe('holds');
    expect(compare(span(null, 9), 'less-than')).toBe('holds');
  });

  it('are each what is said where they lie in it wholly', () => {
    const every = (value: ClaimFigure) => audit({ kind: 'every', printed: 'trên 5', values: [value] });
    const cases: readonly (readonly [ClaimFigure, string])[] = [
      [span(6, null), 'holds'],
      [span(6, 8), 'holds'],
      [span(5, 8), 'cannot-tell'],
      [span(null, null), 'cannot-tell'],
      [span(3, 5), 'fails'],
      [span(null, 5), 'fails'],
    ];
    for (const [value, verdict] of cases) expect([value, every(value).verdict]).toEqual([value, verdict]);
    expect(every(span(6, 8)).arithmetic).toEqual(['[6; 8]: ✓']);
    expect(every(span(3, 5)).arithmetic).toEqual(['[3; 5]: ✗']);
    expect(every(span(5, 8)).arithmetic).toEqual(['[5; 8]: ?']);
  });
});

describe('a mean or a pace of figures that are no one number', () => {
  const mean = (printed: string, total: ClaimFigure | null, count: ClaimFigure | null): Claim => ({
    kind: 'mean',
    printed,
    total,
    count,
  });

  it('can be told only where no number between the ends would do', () => {
    // [90; 110] ÷ 10 is [9; 11], 100 ÷ [8; 12] is [8,33…; 12,5].
    expect(verdicts(['8', '9', '11', '12'].map((printed) => mean(printed, span(90, 110), 10)))).toEqual([
      'fails',
      'cannot-tell',
      'cannot-tell',
      'fails',
    ]);
    expect(verdicts(['7,0', '8,4', '12,5', '12,6'].map((printed) => mean(printed, 100, span(8, 12))))).toEqual([
      'fails',
      'cannot-tell',
      'cannot-tell',
      'fails',
    ]);
  });

  it('names no digits that changed places in what has none', () => {
    expect(readings(mean('20', span(90, 110), 10))).toEqual([]);
    expect(readings(mean('20', 100, span(8, 12)))).toEqual([]);
    const value: AnyRatio = ratio(12, 1);
    expect(audit(mean('21', 120, 10)).readings).toMatchObject([
      { reading: 'transposed-digits', figure: 'printed', value },
      { reading: 'transposed-digits', figure: 'total', value: ratio(210, 1) },
    ]);
  });

  it('over what is nothing is none', () => {
    expect(audit(mean('20', 100, 0))).toMatchObject({
      verdict: 'cannot-tell',
      computed: null,
      arithmetic: ['100 ÷ 0 = ?'],
    });
  });
});
