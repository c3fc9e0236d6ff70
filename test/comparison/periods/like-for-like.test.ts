import { describe, expect, it } from 'vitest';
import { firstMonths, halfYear, month, type Period, term, year } from '../../../src/calendar/index.js';
import {
  branchTerm,
  type ComparePeriodsOptions,
  type CompareStocksOptions,
  comparePeriods,
  compareStocks,
  type DatedStock,
  tryCompareStocks,
} from '../../../src/comparison/index.js';
import { faultsOf } from '../../calendar/faults.js';

const cut = (period: Period, asOf: string, against: ComparePeriodsOptions['against']): string[] => {
  const result = comparePeriods([], period, { against, asOf });
  return [result.period.id, result.against.id];
};

describe('comparePeriods as of a day', () => {
  it('compares the months that are over with the same of the year before, a leap day or not', () => {
    expect(cut(year(2017), '2017-07-31', 'previous')).toEqual(['2017-01..07', '2016-01..07']);
    expect(cut(year(2016), '2016-02-29', 'same-period-last-year')).toEqual(['2016-01..02', '2015-01..02']);
    expect(cut(year(2017), '2017-02-28', 'previous')).toEqual(['2017-01..02', '2016-01..02']);
    expect(cut(firstMonths(2017, 7), '2017-05-31', 'previous')).toEqual(['2017-01..05', '2016-01..05']);
  });

  it('cuts both at the same day', () => {
    expect(cut(year(2023), '2023-08-05', 'same-period-last-year')).toEqual([
      '2023-01-01/2023-08-05',
      '2022-01-01/2022-08-05',
    ]);
    expect(cut(month(2023, 8), '2023-08-05', 'previous')).toEqual(['2023-08-01/2023-08-05', '2023-07-01/2023-07-05']);
    expect(cut(halfYear(2018, 1), '2018-05-13', 'previous')).toEqual([
      '2018-01-01/2018-05-13',
      '2017-07-01/2017-11-13',
    ]);
  });

  it('compares a 31st with a month that has none, and refuses 30 days against 28', () => {
    expect(cut(month(2018, 7), '2018-07-31', 'previous')).toEqual(['2018-07', '2018-06']);
    expect(cut(month(2018, 7), '2018-07-30', 'previous')).toEqual(['2018-07-01/2018-07-30', '2018-06']);
    expect(() => cut(month(2018, 3), '2018-03-30', 'previous')).toThrow(
      expect.objectContaining({ code: 'unequal-periods' }),
    );
  });

  it('compares a term since its start in October with the same stretch of the term before', () => {
    const [last, now] = [term('2015-10-15', '2020-10-14'), term('2020-10-15', '2025-10-14')];
    expect(cut(now, '2023-08-15', last)).toEqual(['2020-10-15/2023-08-15', '2015-10-15/2018-08-15']);
    expect(cut(now, '2024-02-29', last)).toEqual(['2020-10-15/2024-02-29', '2015-10-15/2019-03-01']);
    expect(cut(now, '2026-01-01', last)).toEqual([now.id, last.id]);
    expect(faultsOf(() => cut(now, '2023-08-15', 'previous'))).toEqual(['ContractError no-previous-period']);
  });

  it('compares two terms of a branch', () => {
    const [first, second] = [
      branchTerm('2017-06-15', { rule: 'charter' }),
      branchTerm('2019-12-15', { rule: 'charter' }),
    ];
    expect(cut(second, '2022-06-14', first)).toEqual(['term:2019-12-15/2022-06-14', 'term:2017-06-15/2019-12-14']);
    const pilot = branchTerm('2025-08-01', { rule: 'pilot-2025' });
    expect(() => cut(pilot, '2030-07-31', second)).toThrow(expect.objectContaining({ code: 'unequal-periods' }));
    expect(cut(pilot, '2026-07-31', second)).toEqual(['2025-08-01/2026-07-31', '2019-12-15/2020-12-14']);
  });

  it('refuses a day before the period and no day', () => {
    expect(faultsOf(() => cut(year(2017), '2016-12-31', 'previous'))).toEqual(['options.asOf before-start']);
    expect(faultsOf(() => cut(year(2017), '2017-02-30', 'previous'))).toEqual(['options.asOf not-a-date']);
  });
});

describe('compareStocks', () => {
  const series: DatedStock[] = [
    { on: '2020-10-14', value: 221 },
    { on: '2022-12-31', value: 260 },
    { on: '2023-01-01', value: 261 },
    { on: '2023-02-28', value: null },
    { on: '2023-02-28', value: 262 },
    { on: '2024-02-29', value: 274 },
  ];
  const days = (options: CompareStocksOptions): [string, number | null] => {
    const { against, before } = compareStocks(series, options);
    return [against, before];
  };

  it('finds the stock with which a year, a term or a period began', () => {
    expect(days({ asOf: '2023-02-28', against: 'start-of-year' })).toEqual(['2022-12-31', 260]);
    const office = term('2020-10-15', '2025-10-14');
    expect(days({ asOf: '2023-02-28', against: 'start-of-term', term: office })).toEqual(['2020-10-14', 221]);
    expect(days({ asOf: '2023-02-28', against: month(2023, 2) })).toEqual(['2023-01-31', null]);
  });

  it('finds the same day last year, for a leap day the 28th, and any day', () => {
    expect(days({ asOf: '2024-02-29', against: 'same-day-last-year' })).toEqual(['2023-02-28', 262]);
    expect(days({ asOf: '2024-02-29', against: { on: '2023-01-01' } })).toEqual(['2023-01-01', 261]);
  });

  it('reports gaps and does not fill them', () => {
    expect(compareStocks(series, { asOf: '2023-06-30', against: 'same-day-last-year' })).toEqual({
      asOf: '2023-06-30',
      against: '2022-06-30',
      before: null,
      after: null,
      change: { before: null, after: null, difference: null, relative: null, times: null },
      gaps: {
        before: {
          on: '2022-06-30',
          earlier: { on: '2020-10-14', value: 221 },
          later: { on: '2022-12-31', value: 260 },
        },
        after: {
          on: '2023-06-30',
          earlier: { on: '2023-02-28', value: 262 },
          later: { on: '2024-02-29', value: 274 },
        },
      },
    });
    const { gaps } = compareStocks([], { asOf: '2023-06-30', against: 'start-of-year' });
    expect(gaps.after).toEqual({ on: '2023-06-30', earlier: null, later: null });
  });

  it('refuses a stock outside the term, and all that is wrong at once', () => {
    const office = term('2020-10-15', '2025-10-14');
    const outside = (asOf: string) =>
      faultsOf(() => compareStocks([], { asOf, against: 'start-of-term', term: office }));
    expect(outside('2020-10-13')).toEqual(['InfeasibleError outside-period']);
    expect(outside('2020-10-14')).toEqual([]);
    expect(outside('2025-10-15')).toEqual(['InfeasibleError outside-period']);
    const bad = [{ on: '2023-01-01', value: 1 }, { on: '2023-01-01', value: 2 }, { on: '2023-02-30', value: -1 }, 3];
    expect(faultsOf(() => compareStocks(bad as DatedStock[], { asOf: '2023', against: 'start-of-term' }))).toEqual([
      'series.1.value contradiction',
      'series.2.on not-a-date',
      'series.2.value negative',
      'series.3 not-a-stock',
      'options.asOf not-a-date',
      'options.term missing-term',
    ]);
    const against = (given: unknown) =>
      faultsOf(() => compareStocks([], { asOf: '2023-01-01', against: given } as CompareStocksOptions));
    expect(against('last-year')).toEqual(['options.against unknown-against']);
    expect(against({ on: '2023-13-01' })).toEqual(['options.against.on not-a-date']);
    expect(against(null)).toEqual(['options.against not-a-period']);
    expect(faultsOf(() => compareStocks(null as unknown as [], null as unknown as CompareStocksOptions))).toEqual([
      'series not-a-list',
      'options not-options',
    ]);
  });

  it('has a twin that returns the error', () => {
    const options = { asOf: '2023-01-01', against: 'start-of-year' } as const;
    expect(tryCompareStocks(series, options)).toEqual({ success: true, data: compareStocks(series, options) });
    expect(tryCompareStocks(series, { ...options, asOf: '' })).toMatchObject({ success: false });
  });
});

describe('branchTerm', () => {
  it('is two and a half years, or five in the pilot', () => {
    expect(branchTerm('2022-06-15', { rule: 'charter' })).toEqual(term('2022-06-15', '2024-12-14'));
    expect(branchTerm('2025-08-01', { rule: 'pilot-2025' })).toEqual(term('2025-08-01', '2030-07-31'));
    expect(branchTerm('2022-08-31', { rule: 'charter' }).end).toBe('2025-02-27');
    expect(branchTerm('2020-02-29', { rule: 'pilot-2025' }).end).toBe('2025-02-27');
  });

  it('has to be told which, and from when', () => {
    for (const options of [undefined, null, {}, { rule: 'constructor' }]) {
      expect(faultsOf(() => branchTerm('2022-06-15', options as { rule: 'charter' }))).toEqual([
        'options.rule unknown-rule',
      ]);
    }
    expect(faultsOf(() => branchTerm('2022-06-31', { rule: 'charter' }))).toEqual(['date not-a-date']);
  });
});
