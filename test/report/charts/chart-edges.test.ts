import { describe, expect, it } from 'vitest';
import { year } from '../../../src/calendar/index.js';
import { ratio } from '../../../src/core/index.js';
import { parseOrganisation } from '../../../src/organisation/index.js';
import { wrapped } from '../../../src/report/charts/chart-text.js';
import { timeAxis } from '../../../src/report/charts/time-axis.js';
import {
  atRiskChart,
  type ChartSpec,
  forecastChart,
  periodChart,
  quotaChart,
  ratioChart,
} from '../../../src/report/index.js';
import { forecastRisk } from '../../../src/risk/index.js';
import { attainment } from '../../../src/target/index.js';
import { faultsOf } from '../../calendar/faults.js';

const idsOf = ({ datasets }: ChartSpec): unknown[] => (datasets['lines'] ?? []).map(({ label }) => label);

describe('the order of charts', () => {
  const bounds = (low: number, high: number) => ({ lowest: ratio(low, 4), highest: ratio(high, 4) });
  const ratios = [
    { unitId: 'half', ratio: ratio(1, 2) },
    { unitId: 'none', ratio: null },
    { unitId: 'all', ratio: ratio(1, 1) },
    { unitId: 'half or more', ratio: null, bounds: bounds(2, 3) },
  ];

  it('of ratios is the lowest first, the highest first, or as given; those without one last', () => {
    expect(idsOf(ratioChart(ratios, { order: 'lowest' }))).toEqual(['half', 'half or more', 'all', 'none']);
    expect(idsOf(ratioChart(ratios, { order: 'highest' }))).toEqual(['all', 'half or more', 'half', 'none']);
    expect(idsOf(ratioChart(ratios))).toEqual(['all', 'half or more', 'half', 'none']);
    expect(idsOf(ratioChart(ratios, { order: 'given' }))).toEqual(['half', 'none', 'all', 'half or more']);
    expect(ratioChart(ratios, { order: 'given' }).description).toContain('Giữ thứ tự đã cho');
  });

  it('of quotas is the lowest share first, the highest first, or as given; those without one last', () => {
    const quotas = [
      { unitId: 'half', quota: 4, achieved: 2 },
      { unitId: 'none', quota: 4, achieved: null },
      { unitId: 'all', quota: 4, achieved: 4 },
      { unitId: 'nothing', quota: 4, achieved: 0 },
    ];
    expect(idsOf(quotaChart(quotas, { order: 'lowest' }))).toEqual(['nothing', 'half', 'all', 'none']);
    expect(idsOf(quotaChart(quotas, { order: 'highest' }))).toEqual(['all', 'half', 'nothing', 'none']);
    expect(idsOf(quotaChart(quotas, { order: 'given' }))).toEqual(['half', 'none', 'all', 'nothing']);
    expect(quotaChart(quotas, { order: 'lowest' }).description).toContain('Xếp theo tỷ lệ thực hiện, từ thấp lên cao');
  });
});

describe('the title of a chart', () => {
  it('is the one given, and that of its kind where a blank is given', () => {
    const titled = (title?: string): string =>
      ratioChart([{ unitId: 'a', ratio: ratio(1, 2) }], { title }).description.split('. ')[0] ?? '';
    expect(titled('Điện Biên Đông, 2018')).toBe('Điện Biên Đông, 2018');
    expect(titled()).not.toBe('');
    expect([titled(''), titled('  ')]).toEqual([titled(), titled()]);
  });
});

describe('what charts refuse', () => {
  it('is a table without the column that is drawn', () => {
    const table = {
      unitIds: ['a'],
      columns: [{ name: 'members', kind: 'count', values: Float64Array.of(3) }],
    } as const;
    expect(faultsOf(() => ratioChart(table))).toEqual(['source not-ratios']);
    expect(faultsOf(() => quotaChart(table))).toEqual(['source not-quotas']);
  });

  it('is a quota below 0, also where it is no whole number', () => {
    const quota = { numerator: -1, denominator: 2 };
    expect(faultsOf(() => quotaChart([{ unitId: 'a', quota, achieved: 1 }]))).toEqual(['source.0.quota negative']);
  });

  it('is a period of a series without any', () => {
    expect(faultsOf(() => periodChart([], { period: '2017' }))).toEqual(['options.period unknown-period']);
  });
});

describe('quotaChart', () => {
  it('has no key for units of which nothing is drawn', () => {
    const chart = quotaChart([{ unitId: 'a', quota: 7, achieved: null }], { locale: 'en' });
    expect(JSON.stringify(chart['layer'])).toContain('"domain":["Quota (heavy line)"]');
  });

  it('tells targets of one unit apart by who set them, for which part and period', () => {
    const target = { unitId: 'a', measure: 'admissions', period: '2024', bound: 'at-least' } as const;
    const versions = [{ from: '2024-01-01', value: 7 }];
    const reached = [{ issuedBy: 'x' }, { issuedBy: 'x', category: 'women' }].map((each) =>
      attainment(8, { ...target, ...each, versions }, { asOf: '2024-12-31' }),
    );
    expect(idsOf(quotaChart(reached))).toEqual(['a (x, 2024)', 'a (x, women, 2024)']);
  });

  it('keeps the verdict of an attainment that missed its target, even one that was passed', () => {
    const target = { unitId: 'a', measure: 'admissions', period: '2024', issuedBy: 'x', bound: 'exactly' } as const;
    const over = attainment(9, { ...target, versions: [{ from: '2024-01-01', value: 7 }] }, { asOf: '2024-12-31' });
    const { datasets } = quotaChart([over], { locale: 'en' });
    expect(datasets['bars']?.map(({ figure, state }) => [figure, state])).toEqual([
      ['9/7 (128.6%)', 'Quota not reached'],
    ]);
  });
});

describe('periodChart', () => {
  it('draws counts of 0 on the ground of a scale that has a height', () => {
    const chart = periodChart([
      { period: '2016', value: 0 },
      { period: '2017', value: 0 },
    ]);
    const domains = JSON.stringify(chart).match(/"domain":\[0,\d+\]/gu);
    expect(new Set(domains)).toEqual(new Set(['"domain":[0,1]']));
    expect(chart.datasets['columns']?.map(({ figure }) => figure)).toEqual(['0', '0']);
  });

  it('draws nothing of no period', () => {
    const chart = periodChart([], { locale: 'en' });
    expect(chart.datasets).toEqual({ empty: [{ text: 'No figures to draw' }] });
  });

  it('begins with the first year that there is', () => {
    const chart = periodChart([
      { period: year(1), value: 3 },
      { period: year(2), value: 4 },
    ]);
    expect(chart.datasets['columns']?.map(({ label, figure }) => [label, figure])).toEqual([
      ['Năm 1', '3'],
      ['Năm 2', '4'],
    ]);
  });
});

describe('forecastChart', () => {
  it('draws nothing where there is no rule, and says how many branches are left out', () => {
    const org = parseOrganisation({
      asOf: '2017-07-31',
      units: [
        { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
        ...['a', 'b'].map((id) => ({ id, name: id, kind: 'branch' as const, parentId: 'xa' })),
      ],
      localities: [],
    });
    const chart = forecastChart(forecastRisk(org, null, [], { from: '2017-07-31', until: '2018-07-31' }));
    expect(Object.keys(chart.datasets)).toEqual(['empty']);
    expect(chart.description).toContain('còn 2 không có trong hình');
  });

  it('marks whole centuries where nothing shorter has room', () => {
    const { axis } = timeAxis('2000-01-01', '2200-12-31', 160, 'en') as { axis: { values: number[] } };
    expect(axis.values.map((value) => new Date(value).toISOString().slice(0, 10))).toEqual([
      '2000-01-01',
      '2100-01-01',
      '2200-01-01',
    ]);
  });
});

describe('wrapped', () => {
  it('makes no line of nothing', () => {
    expect([wrapped('', 80, 12, 3), wrapped('  ', 80, 12, 3)]).toEqual([[], []]);
  });
});

describe('periods and what is missing of them', () => {
  it('tell no change from a period whose count is not known, and intervals by their days', () => {
    const series = [
      { period: '2016', value: null },
      { period: '2017', value: 4 },
    ];
    expect(periodChart(series).description).toBe(
      'So sánh các kỳ. Theo thời gian. Năm 2016 (Cùng kỳ năm trước): chưa rõ. Năm 2017 (Kỳ này): 4.',
    );
    const spans = ['2016-01-15/2016-03-20', '2017-01-15/2017-03-20'].map((period, at) => ({ period, value: at }));
    const labels = (['vi', 'en'] as const).map((locale) =>
      periodChart(spans, { locale }).datasets['columns']?.map(({ label }) => label),
    );
    expect(labels).toEqual([
      ['15/01/2016 – 20/03/2016', '15/01/2017 – 20/03/2017'],
      ['2016-01-15 to 2016-03-20', '2017-01-15 to 2017-03-20'],
    ]);
  });
});

describe('charts in English', () => {
  it('say 1 commune, 1 branch and 1 unit', () => {
    const missing = ratioChart([{ unitId: 'a', ratio: null, missingCommunes: 1 }], { locale: 'en' });
    expect(missing.datasets['lines']?.map(({ figure }) => figure)).toEqual(['no figures (1 commune missing)']);
    const all = ratioChart([{ unitId: 'a', ratio: null, missingCommunes: 1200 }], { locale: 'en' });
    expect(all.datasets['lines']?.map(({ figure }) => figure)).toEqual(['no figures (1,200 communes missing)']);
    const two = ratioChart([{ unitId: 'a', ratio: null, missingCommunes: 2 }], { locale: 'en' });
    expect(two.datasets['lines']?.map(({ figure }) => figure)).toEqual(['no figures (2 communes missing)']);
    const risk = (atRisk: number, assessed: number, unitsUnknown: number): string => {
      const result = { asOf: '2024-05-15', atRisk, unknown: 0, assessed, groups: [], byRule: [], findings: [] };
      return atRiskChart({ ...result, unitsTouched: 0, unitsUnknown }, { locale: 'en' }).description;
    };
    expect(risk(1, 1, 1)).toContain('1 branch at risk, 0 not known, of 1 branch');
    expect(risk(1, 1, 1)).toContain('Besides, of 1 unit it is not known whether it has at-risk branches');
    expect(risk(0, 2, 2)).toContain('0 branches at risk, 0 not known, of 2 branches');
    expect(risk(0, 2, 2)).toContain('Besides, of 2 units it is not known whether they have at-risk branches');
  });
});
