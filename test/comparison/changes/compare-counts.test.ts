import { describe, expect, it } from 'vitest';
import { compareCounts, tryCompareCounts } from '../../../src/comparison/index.js';
import { issuesOf } from '../../core/faults.js';

describe('compareCounts', () => {
  it('gives the difference, the relative change and the multiple as they are, not reduced', () => {
    expect(compareCounts(120, 158)).toEqual({
      before: 120,
      after: 158,
      difference: 38,
      relative: { numerator: 38, denominator: 120 },
      times: { numerator: 158, denominator: 120 },
    });
  });

  it('tells a fall to nothing from a rise from nothing', () => {
    expect(compareCounts(4, 0)).toEqual({
      before: 4,
      after: 0,
      difference: -4,
      relative: { numerator: -4, denominator: 4 },
      times: { numerator: 0, denominator: 4 },
    });
    expect(compareCounts(0, 4)).toEqual({ before: 0, after: 4, difference: 4, relative: null, times: null });
    expect(compareCounts(0, 0)).toEqual({ before: 0, after: 0, difference: 0, relative: null, times: null });
  });

  it('keeps an unknown unknown, and what is known beside it', () => {
    expect(compareCounts(null, 4)).toEqual({ before: null, after: 4, difference: null, relative: null, times: null });
    expect(compareCounts(4, null)).toEqual({ before: 4, after: null, difference: null, relative: null, times: null });
  });

  it('has no negative zero', () => {
    expect(compareCounts(-0, -0)).toStrictEqual(compareCounts(0, 0));
    expect(compareCounts(3, -0).times).toStrictEqual({ numerator: 0, denominator: 3 });
  });

  it('is exact at the end of safe integers', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(compareCounts(most - 1, most).relative).toEqual({ numerator: 1, denominator: most - 1 });
  });

  it('refuses all that is no count, at once', () => {
    expect(issuesOf(() => compareCounts(1.5, -2))).toEqual([
      ['not-an-integer', ['before'], 1.5],
      ['negative', ['after'], -2],
    ]);
    for (const bad of [Number.NaN, Infinity, 2 ** 53, '4', undefined, 4n, {}]) {
      expect(issuesOf(() => compareCounts(bad as number, 1)).map(([code]) => code)).toEqual(['not-an-integer']);
    }
  });
});

describe('tryCompareCounts', () => {
  it('returns what compareCounts returns or throws', () => {
    expect(tryCompareCounts(19, 4)).toEqual({ success: true, data: compareCounts(19, 4) });
    expect(tryCompareCounts(Number.NaN, 4)).toMatchObject({ success: false, error: { code: 'invalid-input' } });
  });
});
