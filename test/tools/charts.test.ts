import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { between, year } from '../../src/calendar/index.js';
import { comparePeriods } from '../../src/comparison/index.js';
import { ratio } from '../../src/core/index.js';
import { parseOrganisation } from '../../src/organisation/index.js';
import {
  atRiskChart,
  type ChartSpec,
  forecastChart,
  periodChart,
  quotaChart,
  ratioChart,
} from '../../src/report/index.js';
import { atRiskBranches, forecastRisk, members, yearsSinceAdmission } from '../../src/risk/index.js';
import { drawnOrganisations, HOSTILE } from '../arbitraries/charts.js';
import { rendered, schemaTest } from './render-chart.js';

const isValid = schemaTest();
const zone = process.env['TZ'];

const communes = ['Na Son', 'Keo Lôm', 'Tìa Dình'];
const org = parseOrganisation({
  asOf: '2017-07-31',
  units: [
    { id: 'huyen', name: 'Điện Biên Đông', kind: 'district', parentId: null },
    ...communes.map((id) => ({ id, name: id, kind: 'commune' as const, parentId: 'huyen' })),
    ...communes.map((id) => ({ id: `${id} 1`, name: id, kind: 'branch' as const, parentId: id })),
  ],
  localities: [],
  figures: [
    { unitId: 'Na Son 1', members: 2, lastAdmission: '2013-05-19' },
    { unitId: 'Keo Lôm 1', members: 7, lastAdmission: '2010-02-03' },
  ],
});
const rules = [
  { id: 'constructor', when: members({ lessThan: 3 }) },
  { id: '__proto__', when: yearsSinceAdmission({ moreThan: 5 }) },
];
const forecast = forecastRisk(org, null, rules, { from: '2017-07-31', until: '2019-12-31' });
const risk = atRiskBranches(org, null, rules, { asOf: '2017-07-31' });
const shares = communes.map((unitId, at) => ({
  unitId,
  ratio: ratio(5 + 5 * at, 20),
  bounds: { lowest: ratio(5 + 5 * at, 20), highest: ratio(5 + 6 * at, 20) },
}));

async function draw(chart: ChartSpec) {
  const valid = isValid(chart);
  expect(isValid.errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  const picture = await rendered(chart);
  expect(picture.warnings).toEqual([]);
  return picture;
}

describe('charts, drawn', () => {
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('show ratios against a target, with frames where states are unknown', async () => {
    const { texts, bars, width } = await draw(ratioChart(shares, { target: '75%' }));
    expect(bars).toBe(3 + 2);
    expect(texts).toEqual(expect.arrayContaining(['Tìa Dình', '75,0% – 85,0%', '25,0%', 'Mục tiêu: từ 75%', '100%']));
    expect(texts.indexOf('Tìa Dình')).toBeLessThan(texts.indexOf('Na Son'));
    expect(width).toBe(720);
  });

  it('show quotas and what was achieved, and no bar for what is not known', async () => {
    const rows = [
      { unitId: 'Na Son', quota: 1200, achieved: 1311 },
      { unitId: 'Keo Lôm', quota: 2000, achieved: null },
      { unitId: 'Tìa Dình', quota: null, achieved: 0 },
    ];
    const { texts, svg } = await draw(quotaChart(rows, { measure: 'đảng viên mới' }));
    expect(texts).toEqual(expect.arrayContaining(['1.311/1.200 (109,3%)', 'chưa rõ/2.000', '0/chưa rõ', '1.500']));
    expect(svg.match(/aria-roledescription="bar"/g)?.length).toBe(2 + 2);
    expect((await draw(quotaChart(rows, { locale: 'en' }))).texts).toContain('1,500');
  });

  it('show at-risk branches, also by numbered rules with any id', async () => {
    expect((await draw(atRiskChart(risk))).texts).toEqual(expect.arrayContaining(['Na Son', '1/1', 'Keo Lôm']));
    const { texts, bars } = await draw(atRiskChart(risk, { show: 'rules' }));
    expect(bars).toBe(2);
    expect(texts).toEqual(expect.arrayContaining(['1', '2', '1. constructor', '2. __proto__']));
  });

  it('show periods in order of time, those between them too', async () => {
    const series = [
      { period: '2024-Q1', value: 52 },
      { period: '2023-Q1', value: 40 },
    ];
    const { texts, bars } = await draw(periodChart(series));
    expect(bars).toBe(2);
    expect(texts).toEqual(expect.arrayContaining(['Quý I/2023 (cùng kỳ năm trước)', 'Quý II/2023', 'chưa rõ', '52']));
    const totals = [
      { period: '2015-01-01/2018-12-31', value: 9711 },
      { period: '2018', value: 2338 },
    ];
    const against = between('2015-01-01', '2017-12-31');
    const pace = periodChart(comparePeriods(totals, year(2018), { against, normalise: 'year' }), { locale: 'en' });
    expect((await draw(pace)).texts).toEqual(expect.arrayContaining(['2,457.67', '2,338.00']));
  });

  it('show the same days in every time zone', async () => {
    const pictures: string[] = [];
    for (const each of ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Apia']) {
      process.env['TZ'] = each;
      const { svg, texts } = await draw(forecastChart(forecast));
      expect(texts).toEqual(expect.arrayContaining(['Na Son 1 (2)', 'từ 20/05/2018', '2018', '7/2018', '2019']));
      pictures.push(svg);
    }
    expect(new Set(pictures).size).toBe(1);
    expect(new Date(0).getDate()).toBe(31);
  });

  it('are written the same under any setting of language that the page has', async () => {
    const vega = await import('vega');
    const chart = quotaChart([{ unitId: 'Na Son', quota: 12_000, achieved: 9000 }]);
    const before = await draw(chart);
    vega.formatLocale({ decimal: '~', thousands: '~', grouping: [3], currency: ['', ''] });
    try {
      expect((await draw(chart)).texts).toEqual(before.texts);
    } finally {
      vega.formatLocale({ decimal: '.', thousands: ',', grouping: [3], currency: ['$', ''] });
    }
  });

  it('hold no unit, one and 400', async () => {
    const many = Array.from({ length: 400 }, (_, at) => ({ unitId: String(at), ratio: ratio(at, 400) }));
    const empty = await draw(ratioChart([], { locale: 'en' }));
    expect([empty.bars, empty.texts.at(-1)]).toEqual([0, 'No figures to draw']);
    expect((await draw(ratioChart(many.slice(0, 1)))).bars).toBe(1);
    const { bars, texts } = await draw(ratioChart(many));
    expect(bars).toBe(40);
    expect(texts.join()).toContain('Chỉ vẽ 40 trong 400; còn 360 không có trong hình');
    const all = await draw(ratioChart(many, { most: 400 }));
    expect([all.bars, all.height > 400 * 26]).toEqual([400, true]);
    for (const chart of [quotaChart([]), periodChart([]), atRiskChart({ ...risk, groups: [] })]) {
      expect((await draw(chart)).texts.at(-1)).toBe('Không có số liệu để vẽ');
    }
  });

  it('draw names as they are, whatever they look like', async () => {
    const rows = HOSTILE.map((unitId, at) => ({ unitId, ratio: ratio(at, 20) }));
    const { svg, texts } = await draw(ratioChart(rows, { target: '50%' }));
    expect(svg).not.toContain('<script');
    for (const name of HOSTILE.slice(0, 11)) expect(texts).toContain(name);
    // Characters that no picture can hold are marked, and long names end in an ellipsis.
    expect(svg).not.toMatch(/[\p{Cs}\u202e]/u);
    expect(svg.includes('\0')).toBe(false);
    expect(texts.filter((text) => text.endsWith('…')).length).toBe(2);
  });

  it('of any organisation obey the schema and draw a line for each that they list', async () => {
    await fc.assert(
      fc.asyncProperty(drawnOrganisations, async ({ charts }) => {
        for (const chart of Object.values(charts)) {
          const { svg, texts } = await draw(chart);
          expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
          for (const line of chart.datasets['lines'] ?? []) expect(texts).toContain(String(line['figure']));
        }
      }),
      { numRuns: 8 },
    );
  }, 30_000);
});
