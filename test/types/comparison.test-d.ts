import { describe, expectTypeOf, it } from 'vitest';
import { between, year } from '../../src/calendar/index.js';
import {
  branchTerm,
  type CountChange,
  compareCounts,
  comparePeriods,
  compareRates,
  compareStocks,
  decomposeRate,
  decomposeTotal,
  type PaceChange,
  type PeriodComparison,
  stockAndFlow,
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

describe('decomposeRate and decomposeTotal', () => {
  it('may know no part, and say so in the type', () => {
    expectTypeOf(decomposeRate([], []).sums.mixEffect).toEqualTypeOf<AnyRatio | null>();
    expectTypeOf(decomposeTotal([], []).sums.left).toEqualTypeOf<number | null>();
    // @ts-expect-error: a rate has a part and a whole
    decomposeRate([{ id: 'A', value: 1 }], []);
    // @ts-expect-error: an unknown is null
    decomposeTotal([{ id: 'A', value: undefined }], []);
    // @ts-expect-error: from zero or from the mean
    decomposeRate([], [], { from: 'before' });
  });
});

describe('stockAndFlow', () => {
  it('needs both stocks, if only as unknown', () => {
    expectTypeOf(stockAndFlow({ opening: null, closing: 1 }).residual).toEqualTypeOf<number | null>();
    // @ts-expect-error: an unknown closing stock is null
    stockAndFlow({ opening: 1 });
    // @ts-expect-error: flows have names
    stockAndFlow({ opening: 1, inflows: 3, closing: 4 });
  });
});

describe('compareStocks and branchTerm', () => {
  it('take a day under its name, and a rule that exists', () => {
    expectTypeOf(
      compareStocks([], { asOf: '2020-06-30', against: { on: '2020-01-01' } }).change,
    ).toEqualTypeOf<CountChange>();
    // @ts-expect-error: a bare day could be mistaken for a word
    compareStocks([], { asOf: '2020-06-30', against: '2020-01-01' });
    // @ts-expect-error: which rule is the caller's to say
    branchTerm('2020-06-30');
  });
});
