import { describe, expect, it } from 'vitest';
import { month, parsePeriod } from '../../../src/calendar/index.js';
import { comparePeriods } from '../../../src/comparison/index.js';
import { ratio } from '../../../src/core/index.js';
import { parseOrganisation } from '../../../src/organisation/index.js';
import {
  atRiskChart,
  type ChartSpec,
  forecastChart,
  periodChart,
  quotaChart,
  ratioChart,
} from '../../../src/report/index.js';
import { type AtRiskBranches, forecastRisk, yearsSinceAdmission } from '../../../src/risk/index.js';

/** A chart a line for each field, layer and row of data, as it is on record. */
function recorded(chart: ChartSpec): string {
  const line = (name: string, value: unknown): string => `${name}: ${JSON.stringify(value)}`;
  return Object.entries(chart)
    .flatMap(([name, value]) => {
      if (name === 'layer') return (value as unknown[]).map((each) => line(name, each));
      if (name !== 'datasets') return [line(name, value)];
      return Object.entries(chart.datasets).flatMap(([set, rows]) => rows.map((row) => line(set, row)));
    })
    .join('\n');
}

/** The chart on a light page in Vietnamese, and on a dark one in English, narrower and with a title. */
const both = (
  draw: (options: { locale?: 'en'; theme?: 'dark'; width?: number; title?: string }) => ChartSpec,
): string =>
  [draw({}), draw({ locale: 'en', theme: 'dark', width: 480, title: 'Điện Biên Đông' })].map(recorded).join('\n\n');

const ratios = [
  { unitId: 'na-son', ratio: ratio(12, 12), host: 'counts' as const },
  { unitId: 'keo-lom', ratio: null, bounds: { lowest: ratio(4, 20), highest: ratio(16, 20) }, host: 'counts' as const },
  { unitId: 'Đảng bộ xã có tên rất dài cần mấy dòng mới viết hết được', ratio: ratio(1, 3), host: 'counts' as const },
  { unitId: 'noong-u', ratio: null, missingCommunes: 1, host: 'counts' as const },
];
const risk: AtRiskBranches = {
  ...{ asOf: '2024-05-15', atRisk: 5, unknown: 2, assessed: 1200, findings: [], unitsTouched: 2, unitsUnknown: 1 },
  byRule: ['few', 'old'].map((ruleId) => ({ ruleId, met: 3, unknown: 1 })),
  groups: [
    {
      ...{ unitId: 'xa', branches: 4, unknown: 2, assessed: 30 },
      byRule: [
        { ruleId: 'few', met: 3, unknown: 1 },
        { ruleId: 'old', met: 2, unknown: 0 },
      ],
    },
    {
      ...{ unitId: null, branches: 1, unknown: 0, assessed: 4 },
      byRule: [
        { ruleId: 'few', met: 0, unknown: 0 },
        { ruleId: 'old', met: 1, unknown: 0 },
      ],
    },
  ],
};
const months = ['2023-05', '2024-03', '2024-04', '2024-05'].map((period, at) => ({ period, value: 1200 - at * 100 }));
const quotas = [
  { unitId: 'a', quota: 4, achieved: 5 },
  { unitId: 'b', quota: { numerator: 45, denominator: 4 }, achieved: 3 },
  { unitId: 'c', quota: null, achieved: 2 },
  { unitId: 'd', quota: 7, achieved: null },
];

/** Forecasts of three branches by two rules, of months or of days. */
function forecastUntil(until: string) {
  const last = { a: '2013-05-19', b: '2010-01-01' };
  const org = parseOrganisation({
    asOf: '2018-05-01',
    units: [
      { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
      ...['a', 'b', 'c'].map((id) => ({ id, name: id, kind: 'branch' as const, parentId: 'xa' })),
    ],
    localities: [],
    figures: Object.entries(last).map(([unitId, lastAdmission]) => ({ unitId, lastAdmission })),
  });
  const rules = [5, 6].map((moreThan) => ({ id: `r${String(moreThan)}`, when: yearsSinceAdmission({ moreThan }) }));
  return forecastRisk(org, null, rules, { from: '2018-05-01', until });
}

describe('what a chart draws is on record', () => {
  it('for ratios', () => {
    expect(both((options) => ratioChart(ratios, { ...options, target: '95%' }))).toMatchSnapshot();
    expect(both((options) => ratioChart(ratios, { ...options, most: 2, order: 'lowest' }))).toMatchSnapshot();
  });

  it('for ratios against a target below half, hosts told or not, in every order', () => {
    const rows = [
      { unitId: 'a', ratio: ratio(1, 2), hostUnnamed: 1, host: 'counts' as const },
      { unitId: 'b', ratio: ratio(1, 2), bounds: { lowest: ratio(1, 4), highest: ratio(3, 4) } },
      { unitId: 'c', ratio: ratio(1, 4), hostsUnstated: 1200, missingCommunes: 1, host: 'does-not-count' as const },
      { unitId: 'd', ratio: null },
    ];
    expect(both((options) => ratioChart(rows, { ...options, target: '50%', bound: 'more-than' }))).toMatchSnapshot();
    expect(both((options) => ratioChart(rows, { ...options, target: '20%', order: 'given' }))).toMatchSnapshot();
    const named = (unitId: string) => (unitId === 'a' ? 'Xã A' : undefined);
    expect(both((options) => ratioChart(rows.slice(0, 1), { ...options, nameOf: named }))).toMatchSnapshot();
  });

  it('for quotas', () => {
    expect(both((options) => quotaChart(quotas, { ...options, measure: 'kết nạp' }))).toMatchSnapshot();
  });

  it('for branches at risk', () => {
    expect(both((options) => atRiskChart(risk, options))).toMatchSnapshot();
    expect(both((options) => atRiskChart(risk, { ...options, show: 'rules' }))).toMatchSnapshot();
  });

  it('for more rules than there are colours, some with long names, and no unit that is unknown', () => {
    const ids = Array.from({ length: 9 }, (_, at) => `r${String(at)}`);
    const byRule = ids.map((ruleId, at) => ({ ruleId, met: at, unknown: 0 }));
    const many: AtRiskBranches = {
      ...{ asOf: '2024-05-15', atRisk: 1, unknown: 0, assessed: 1, findings: [], unitsTouched: 1, unitsUnknown: 0 },
      ...{ byRule, groups: [{ unitId: 'xa', branches: 40, unknown: 0, assessed: 1200, byRule }] },
    };
    const ruleName = (id: string) => (id === 'r8' ? 'Không kết nạp được đảng viên nào '.repeat(4) : undefined);
    expect(both((options) => atRiskChart(many, { ...options, show: 'rules', ruleName }))).toMatchSnapshot();
    expect(both((options) => atRiskChart(many, { ...options, nameOf: () => 'Xã Luân Giói' }))).toMatchSnapshot();
  });

  it('for periods', () => {
    expect(both((options) => periodChart(months, { ...options, measure: 'kết nạp' }))).toMatchSnapshot();
    const means = comparePeriods(months, month(2024, 5), { against: 'previous', normalise: 'day' });
    expect(both((options) => periodChart(means, options))).toMatchSnapshot();
  });

  it('for periods that are missing, of which only some are drawn, and means of whole numbers', () => {
    const years = [2010, 2011, 2013, 2014, 2015].map((year) => ({ period: String(year), value: year - 2010 }));
    expect(both((options) => periodChart(years, { ...options, most: 4, period: '2011' }))).toMatchSnapshot();
    expect(both((options) => periodChart(years, options))).toMatchSnapshot();
    const means = comparePeriods(years, parsePeriod('2015'), { against: 'previous', normalise: 'year' });
    expect(both((options) => periodChart(means, { ...options, measure: ' ' }))).toMatchSnapshot();
  });

  it('for forecasts', () => {
    expect(both((options) => forecastChart(forecastUntil('2020-12-31'), options))).toMatchSnapshot();
    expect(both((options) => forecastChart(forecastUntil('2018-06-15'), options))).toMatchSnapshot();
  });

  it('for nothing', () => {
    expect(both((options) => ratioChart([], options))).toMatchSnapshot();
  });
});
