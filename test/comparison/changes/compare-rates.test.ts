import { describe, expect, it } from 'vitest';
import { compareRates, tryCompareRates } from '../../../src/comparison/index.js';
import { percent, ratio } from '../../../src/core/index.js';
import { issuesOf } from '../../core/faults.js';

describe('compareRates', () => {
  it('keeps a shared denominator, and brings the relative change to lowest terms', () => {
    expect(compareRates(ratio(120, 243), ratio(158, 243))).toEqual({
      before: { numerator: 120, denominator: 243 },
      after: { numerator: 158, denominator: 243 },
      points: { numerator: 38, denominator: 243 },
      relative: { numerator: 19, denominator: 60 },
    });
  });

  it('tells points from per cent', () => {
    const { points, relative } = compareRates('40%', '50%');
    expect([percent(points), percent(relative)]).toEqual(['10.0', '25.0']);
  });

  it('has points but no relative change over a rate of 0', () => {
    expect(compareRates('0', '12.5%')).toMatchObject({ points: { numerator: 1, denominator: 8 }, relative: null });
    expect(compareRates(ratio(0, 4), ratio(0, 4)).relative).toBeNull();
  });

  it('knows nothing where there is no rate', () => {
    expect(compareRates(ratio(1, 0), ratio(1, 2))).toEqual({
      before: null,
      after: { numerator: 1, denominator: 2 },
      points: null,
      relative: null,
    });
    expect(compareRates(ratio(1, 2), null)).toMatchObject({ after: null, points: null, relative: null });
  });

  it('takes rates above 1 and ratios beyond safe integers', () => {
    expect(percent(compareRates(1, '114.25%').points, { digits: 2 })).toBe('14.25');
    const big = { numerator: '20000000000000000001', denominator: '10000000000000000000' };
    expect(compareRates('2', big).points).toEqual({ numerator: '1', denominator: '10000000000000000000' });
  });

  it('refuses all that is no rate, at once', () => {
    expect(issuesOf(() => compareRates(0.65, '-5%'))).toEqual([
      ['inexact-threshold', ['before'], 0.65],
      ['negative', ['after'], '-5%'],
    ]);
    for (const bad of [Number.NaN, '65,0%', undefined, {}, { numerator: 1, denominator: 0 }]) {
      expect(issuesOf(() => compareRates('1%', bad as string)).map(([code, path]) => [code, path])).toEqual([
        ['not-a-ratio', ['after']],
      ]);
    }
  });
});

describe('tryCompareRates', () => {
  it('returns what compareRates returns or throws', () => {
    expect(tryCompareRates('40%', '50%')).toEqual({ success: true, data: compareRates('40%', '50%') });
    expect(tryCompareRates('40%', 0.5)).toMatchObject({ success: false, error: { code: 'invalid-input' } });
  });
});
