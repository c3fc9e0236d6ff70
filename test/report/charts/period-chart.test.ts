import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstMonths, month, parsePeriod, previousPeriod, quarter, term, year } from '../../../src/calendar/index.js';
import { comparePeriods } from '../../../src/comparison/index.js';
import { periodChart } from '../../../src/report/index.js';
import { faultsOf } from '../../calendar/faults.js';

const columns = (...args: Parameters<typeof periodChart>) =>
  periodChart(...args).datasets['columns']?.map(({ label, figure, mark }) => [label, figure, mark].join(' | '));

describe('periodChart', () => {
  it('names periods of every kind', () => {
    const names = ['2017', '2017-H1', '2017-H2', '2017-Q3', '2017-07', '2017-01..07', 'term:2020-10-15/2025-10-14'];
    const told = (locale: 'vi' | 'en') =>
      names.map((period) => periodChart([{ period, value: 1 }], { locale }).datasets['columns']?.[0]?.['label']);
    expect(told('vi')).toEqual([
      'Năm 2017',
      '6 tháng đầu năm 2017',
      '6 tháng cuối năm 2017',
      'Quý III/2017',
      'Tháng 7/2017',
      '7 tháng đầu năm 2017',
      '15/10/2020 – 14/10/2025',
    ]);
    expect(told('en')).toEqual([
      '2017',
      'First half of 2017',
      'Second half of 2017',
      'Q3 2017',
      'Jul 2017',
      'First 7 months of 2017',
      '2020-10-15 to 2025-10-14',
    ]);
  });

  it('marks the period before and the same a year earlier, and tells the changes', () => {
    const series = [
      { period: firstMonths(2017, 7), value: 252 },
      { period: firstMonths(2016, 7), value: 231 },
    ];
    expect(columns(series)).toEqual([
      '7 tháng đầu năm 2016 | 231 | Cùng kỳ năm trước',
      '7 tháng đầu năm 2017 | 252 | Kỳ này',
    ]);
    const chart = periodChart(
      [...[3, 4].map((at) => ({ period: quarter(2016, at), value: 60 })), { period: quarter(2017, 4), value: 72 }],
      { period: '2017-Q4', locale: 'en', measure: 'members admitted' },
    );
    expect(chart.description).toContain('Q4 2017: up 12 (20.0%) compared with Q4 2016');
    expect(chart.description).toContain('members admitted');
    expect(chart.datasets['bars']?.length).toBe(3);
    expect(chart.datasets['columns']?.length).toBe(6);
  });

  it('draws periods in order of time without a gap, those that are marked and the latest', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 25 }),
        fc.nat(),
        fc.integer({ min: 3, max: 15 }),
        (months, pick, most) => {
          const series = months.map((at) => ({ period: month(2020 + Math.floor(at / 12), (at % 12) + 1), value: at }));
          const chosen = series[pick % series.length]?.period ?? month(2020, 1);
          const chart = periodChart(series, { period: chosen, most });
          const ids = (chart.datasets['columns'] ?? []).map(({ id }) => String(id));
          expect(ids).toEqual([...ids].sort());
          expect(ids.length).toBeLessThanOrEqual(most);
          const given = new Map(series.map(({ period, value }) => [period.id, value]));
          for (const { id, count } of chart.datasets['columns'] ?? []) {
            expect(count).toBe(given.get(String(id)) ?? null);
          }
          for (const id of [chosen.id, previousPeriod(chosen).id]) if (given.has(id)) expect(ids).toContain(id);
          const latest =
            months.length === 0
              ? ''
              : (series
                  .map(({ period }) => period.id)
                  .sort()
                  .at(-1) ?? '');
          if (most > 4) expect(ids).toContain(latest);
        },
      ),
    );
  });

  it('draws a comparison with what was compared', () => {
    const totals = [
      { period: '2017', value: 100 },
      { period: '2018', value: 59 },
    ];
    expect(columns(comparePeriods(totals, year(2018), { against: 'previous' }))).toEqual([
      'Năm 2017 | 100 | Kỳ so sánh',
      'Năm 2018 | 59 | Kỳ này',
    ]);
    const pace = comparePeriods(totals, year(2018), { against: parsePeriod('2017'), normalise: 'month' });
    expect(columns(pace, { locale: 'en', digits: 1 })).toEqual([
      '2017 | 8.3 | Compared with',
      '2018 | 4.9 | This period',
    ]);
    const unknown = comparePeriods(totals, year(2018), { against: year(2015) });
    expect(columns(unknown)?.[0]).toBe('Năm 2015 | chưa rõ | Kỳ so sánh');
  });

  it('says where periods are not equally long', () => {
    const terms = [
      { period: term('2015-10-15', '2020-10-14'), value: 3 },
      { period: term('2020-10-15', '2025-06-30'), value: 4 },
    ];
    expect(periodChart(terms).description).toContain('Các kỳ không dài bằng nhau');
    expect(columns(terms)?.length).toBe(2);
  });

  it('refuses what it cannot draw, all at once', () => {
    const series = [
      { period: '2017', value: 1 },
      { period: '2017', value: -1 },
      { period: '2017-Q1', value: 0.5 },
      { period: 'x', value: null },
      7,
    ];
    expect(faultsOf(() => periodChart(series as never, { measure: 1 } as never)).sort()).toEqual([
      'options.measure wrong-type',
      'series.1 duplicate-period',
      'series.1.value negative',
      'series.2.period mixed-periods',
      'series.2.value not-an-integer',
      'series.3.period not-a-period',
      'series.4 not-a-total',
    ]);
    expect(faultsOf(() => periodChart(7 as never))).toEqual(['series not-a-series']);
    const one = [{ period: '2017', value: 1 }];
    expect(faultsOf(() => periodChart(one, { period: '2016' }))).toEqual(['options.period unknown-period']);
    const months = ['2017-01..07', '2016-01..08'].map((period) => ({ period, value: 1 }));
    expect(faultsOf(() => periodChart(months))).toEqual(['series.1.period mixed-periods']);
  });
});
