import { describe, expectTypeOf, it } from 'vitest';
import { between, year } from '../../src/calendar/index.js';
import {
  type CountChange,
  compareCounts,
  comparePeriods,
  compareRates,
  type PaceChange,
  type PeriodComparison,
  tryCompareCounts,
} from '../../src/comparison/index.js';
import { type AnyRatio, percent, type Ratio, type Result, ratio } from '../../src/core/index.js';

declare const unknown: number | null;

describe('compareCounts', () => {
  it('has a difference of known counts, and perhaps none of others', () => {
    expectTypeOf(compareCounts(1, 2).difference).toEqualTypeOf<number>();
    expectTypeOf(compareCounts(unknown, 2).difference).toEqualTypeOf<number | null>();
    expectTypeOf(compareCounts(1, 2).relative).toEqualTypeOf<Ratio | null>();
    expectTypeOf(tryCompareCounts(1, 2)).toEqualTypeOf<Result<CountChange>>();
  });

  it('does not let "no base" pass for a ratio, nor text for a count', () => {
    const change = compareCounts(0, 2);
    expectTypeOf(percent(change.relative)).toEqualTypeOf<string | null>();
    // @ts-expect-error: over 0 there is no relative change
    const relative: Ratio = change.relative;
    expectTypeOf(relative);
    // @ts-expect-error: counts are numbers
    compareCounts('1', 2);
    // @ts-expect-error: an unknown is null
    compareCounts(undefined, 2);
  });
});

describe('compareRates', () => {
  it('has points of rates that exist', () => {
    expectTypeOf(compareRates(ratio(1, 2), '50%').points).toEqualTypeOf<AnyRatio>();
    expectTypeOf(compareRates(ratio(1, unknown ?? 0), '50%').points).toEqualTypeOf<AnyRatio | null>();
  });

  it('has no difference: rates differ in points', () => {
    // @ts-expect-error: points, not a difference
    expectTypeOf(compareRates('1', '2').difference);
  });
});

describe('comparePeriods', () => {
  const against = between('2015-01-01', '2017-12-31');

  it('compares counts, and with normalise paces', () => {
    expectTypeOf(comparePeriods([], year(2018), { against })).toEqualTypeOf<PeriodComparison<CountChange>>();
    expectTypeOf(comparePeriods([], year(2018), { against, normalise: 'year' }).change).toEqualTypeOf<PaceChange>();
  });

  it('takes neither bare events nor an unknown way to compare', () => {
    // @ts-expect-error: events state the span they cover
    comparePeriods([{ on: '2018-01-01' }], year(2018), { against });
    // @ts-expect-error: no such period
    comparePeriods([], year(2018), { against: 'last-year' });
    // @ts-expect-error: no such unit of time
    comparePeriods([], year(2018), { against, normalise: 'week' });
    // @ts-expect-error: it must be said with what
    comparePeriods([], year(2018), {});
  });
});
