import { describe, expect, it } from 'vitest';
import { between, firstMonths, month, type Period, quarter, term, year } from '../../../src/calendar/index.js';
import { comparePeriods, type Series, tryComparePeriods } from '../../../src/comparison/index.js';
import { faultsOf } from '../../calendar/faults.js';

const MONTHLY = [3, 0, 5, 2, 8, 1, 4].map((value, index) => ({ period: month(2017, index + 1).id, value }));
const ids = (periods: readonly Period[]): string[] => periods.map(({ id }) => id);
const settled = (series: Series, period: Period): [number | null, string[]] => {
  const { after, gaps } = comparePeriods(series, period, { against: period });
  return [after, ids(gaps.after)];
};

describe('comparePeriods', () => {
  it('names both periods and tells what changed', () => {
    expect(comparePeriods(MONTHLY, month(2017, 3), { against: 'previous' })).toEqual({
      period: month(2017, 3),
      against: month(2017, 2),
      before: 0,
      after: 5,
      change: { before: 0, after: 5, difference: 5, relative: null, times: null },
      gaps: { before: [], after: [] },
    });
  });

  it('compares with the same period last year, and with any other', () => {
    const series = [{ period: firstMonths(2016, 7), value: 20 }, ...MONTHLY];
    const lastYear = comparePeriods(series, firstMonths(2017, 7), { against: 'same-period-last-year' });
    expect([lastYear.against.id, lastYear.before, lastYear.after]).toEqual(['2016-01..07', 20, 23]);
    const other = comparePeriods(MONTHLY, month(2017, 7), { against: month(2017, 1) });
    expect([other.against.id, other.change.difference]).toEqual(['2017-01', 1]);
  });

  it('has periods that the calendar says are like, though a leap day sets them apart', () => {
    const like: [Period, Period][] = [
      [year(2016), year(2015)],
      [month(2016, 2), month(2016, 1)],
      [between('2016-01-01', '2016-05-13'), between('2015-01-01', '2015-05-13')],
      [term('2020-10-15', '2025-10-14'), term('2015-10-15', '2020-10-14')],
      [between('2018-05-13', '2018-05-13'), between('2016-02-29', '2016-02-29')],
      [between('2018-03-02', '2018-03-31'), between('2018-04-01', '2018-04-30')],
      [between('9999-12-01', '9999-12-31'), month(2017, 2)],
    ];
    for (const [period, against] of like) expect(comparePeriods([], period, { against }).change.difference).toBeNull();
  });
});

describe('what settles a count', () => {
  it('is a total, or totals that add up', () => {
    expect(settled([{ period: '2017-Q1', value: 8 }], quarter(2017, 1))).toEqual([8, []]);
    expect(settled(MONTHLY, quarter(2017, 1))).toEqual([8, []]);
  });

  it('is what longer totals leave over', () => {
    const series = [
      { period: '2017', value: 40 },
      { period: '2017-01..07', value: 23 },
    ];
    expect(settled(series, between('2017-08-01', '2017-12-31'))).toEqual([17, []]);
    expect(settled(series, month(2017, 7))).toEqual([null, ['2017-07-01/2017-07-31']]);
  });

  it('is events within the days that they cover, and there no event is a zero', () => {
    const series = { events: [{ on: '2017-02-28', count: 2 }, { on: '2017-01-31' }], covers: '2017-Q1' };
    expect(settled(series, month(2017, 1))).toEqual([1, []]);
    expect(settled(series, month(2017, 3))).toEqual([0, []]);
    expect(settled(series, month(2017, 4))).toEqual([null, ['2017-04-01/2017-04-30']]);
    expect(settled({ events: [], covers: year(2017) }, month(2017, 4))).toEqual([0, []]);
  });

  it('is events and totals together', () => {
    const series = {
      events: [{ on: '2017-08-15', count: 3 }],
      covers: '2017-08-10/2017-12-31',
      totals: [
        { period: '2017-01..07', value: 23 },
        { period: '2017-08-01/2017-08-09', value: 1 },
      ],
    };
    expect(settled(series, year(2017))).toEqual([27, []]);
  });

  it('is not a total that is unknown, nor a longer one', () => {
    const series = [
      { period: '2017-04', value: null },
      { period: '2016-01-01/2017-12-31', value: 90 },
    ];
    expect(settled(series, month(2017, 4))).toEqual([null, ['2017-04-01/2017-04-30']]);
  });

  it('is not two totals that overlap: what they share would settle it', () => {
    const series = [
      { period: '2017-01..07', value: 23 },
      { period: '2017-06-01/2017-12-31', value: 30 },
    ];
    expect(settled(series, year(2017))).toEqual([null, ['2017-06-01/2017-07-31']]);
  });

  it('leaves the fewest days to be found', () => {
    const series = [...MONTHLY.filter(({ period }) => period !== '2017-02'), { period: '2017-Q4', value: 6 }];
    expect(settled(series, year(2017))).toEqual([null, ['2017-02-01/2017-02-28', '2017-08-01/2017-09-30']]);
    const overlapping = [
      { period: '2017-01..07', value: 23 },
      { period: '2017-01-31/2017-08-05', value: 20 },
      { period: '2017-08-06/2017-12-31', value: 9 },
    ];
    expect(settled(overlapping, year(2017))).toEqual([null, ['2017-08-01/2017-08-05']]);
  });

  it('finds the fewest days also by way of totals that lie further on', () => {
    const series = [
      { period: '2017-01-01/2017-11-30', value: 23 },
      { period: '2017-03-10/2017-11-19', value: 10 },
      { period: '2017-03-01/2017-12-31', value: 20 },
    ];
    expect(settled(series, year(2017))).toEqual([null, ['2017-03-01/2017-03-09', '2017-11-20/2017-11-30']]);
  });

  it('has one gap where nothing is known on either side of a day', () => {
    const series = [
      { period: '2017-01', value: 1 },
      { period: '2016-12-15/2017-03-15', value: 9 },
    ];
    expect(settled(series, year(2017))).toEqual([null, ['2017-02-01/2017-12-31']]);
  });
});

describe('periods of unequal length', () => {
  const half = between('2018-01-01', '2018-06-30');
  const series = [
    { period: '2017', value: 120 },
    { period: half, value: 90 },
  ];

  it('are refused, with both lengths', () => {
    expect(tryComparePeriods(series, half, { against: year(2017) })).toMatchObject({
      success: false,
      error: {
        name: 'InfeasibleError',
        code: 'unequal-periods',
        certificate: {
          period: { id: half.id, days: 181, months: 6, extraDays: 0 },
          against: { id: '2017', days: 365, months: 12, extraDays: 0 },
        },
      },
    });
    const early = between('2018-08-01', '2018-08-05');
    expect(faultsOf(() => comparePeriods([], early, { against: between('2018-08-01', '2018-08-15') }))).toEqual([
      'InfeasibleError unequal-periods',
    ]);
  });

  it('are compared per day, month or year when that is asked for', () => {
    const per = (normalise: 'day' | 'month' | 'year') =>
      comparePeriods(series, half, { against: year(2017), normalise });
    expect(per('month')).toMatchObject({
      before: 120,
      after: 90,
      change: {
        before: { numerator: 120, denominator: 12 },
        after: { numerator: 90, denominator: 6 },
        difference: { numerator: 5, denominator: 1 },
        relative: { numerator: 1, denominator: 2 },
        times: { numerator: 3, denominator: 2 },
        per: 'month',
      },
    });
    expect(per('day').change.after).toEqual({ numerator: 90, denominator: 181 });
    expect(per('year').change.after).toEqual({ numerator: 1080, denominator: 6 });
    expect(per('year').change.before).toEqual({ numerator: 120, denominator: 1 });
  });

  it('are not compared per month where they have no whole number of months', () => {
    const cut = between('2018-01-01', '2018-05-13');
    for (const normalise of ['month', 'year'] as const) {
      expect(faultsOf(() => comparePeriods(series, cut, { against: year(2017), normalise }))).toEqual([
        'InfeasibleError not-whole-months',
      ]);
    }
    expect(comparePeriods(series, cut, { against: year(2017), normalise: 'day' }).change).toEqual({
      before: { numerator: 120, denominator: 365 },
      after: null,
      difference: null,
      relative: null,
      times: null,
      per: 'day',
    });
  });

  it('count a term that starts within a month in whole months', () => {
    const branchTerm = term('2020-04-15', '2022-10-14');
    const { change } = comparePeriods([{ period: branchTerm, value: 60 }], branchTerm, {
      against: year(2017),
      normalise: 'month',
    });
    expect(change.after).toEqual({ numerator: 60, denominator: 30 });
  });
});
