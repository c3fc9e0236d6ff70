import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatios, ratio } from '../../../src/core/index.js';
import { independenceByUnit, independentBranchRatio, rankIndependence } from '../../../src/independence/index.js';
import { parseOrganisation } from '../../../src/organisation/index.js';
import { type RatioChartOptions, type RatioFigure, ratioChart } from '../../../src/report/index.js';
import { faultsOf } from '../../calendar/faults.js';

const org = parseOrganisation({
  asOf: '2018-05-13',
  units: [
    { id: 'dbd', name: 'Điện Biên Đông', kind: 'district', parentId: null },
    ...['na-son', 'keo-lom', 'pu-nhi', 'noong-u'].map((id) => ({
      id,
      name: id,
      kind: 'commune' as const,
      parentId: 'dbd',
    })),
  ],
  localities: [],
  figures: [
    { unitId: 'na-son', localities: 12, independent: 12 },
    { unitId: 'keo-lom', localities: 20, combined: 4 },
    { unitId: 'pu-nhi', localities: 0, independent: 0 },
  ],
});

const figures = (...args: Parameters<typeof ratioChart>) =>
  ratioChart(...args).datasets['lines']?.map(({ label, figure }) => [label, figure]);

/** A share with its bounds, also of numbers that doubles do not tell apart. */
const share = fc
  .tuple(fc.constantFrom(1, 3, 20, Number.MAX_SAFE_INTEGER), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(2))
  .map(([whole, at, more]) => {
    const part = Math.floor(at * whole);
    return {
      lowest: { numerator: part, denominator: whole },
      highest: { numerator: Math.min(whole, part + more), denominator: whole },
    };
  });

describe('ratioChart', () => {
  it('draws tables, rankings and results alike, and says what is not known', () => {
    const vi = [
      ['na-son', '100,0%'],
      ['keo-lom', '0,0% – 80,0%'],
      ['pu-nhi', 'không có địa bàn'],
      ['noong-u', 'chưa có số liệu (thiếu 1 xã)'],
    ];
    const host = 'does-not-count';
    expect(figures(independenceByUnit(org, { host, kind: 'commune' }), { host })).toEqual(vi);
    const results = ['na-son', 'keo-lom', 'pu-nhi', 'noong-u'].map((unitId) =>
      independentBranchRatio(org, { host, unitId }),
    );
    expect(figures(results)).toEqual(vi);
    const ranked = figures(rankIndependence(org, { host, kind: 'commune' }), { locale: 'en' });
    expect(ranked).toEqual([
      ['na-son', '100.0%'],
      ['keo-lom', '0.0% – 80.0%'],
      ['pu-nhi', 'no localities'],
      ['noong-u', 'no figures (communes missing)'],
    ]);
  });

  it('names the host convention, and says that the ratio may be higher where hosts count and are not named', () => {
    const row = { unitId: 'a', ratio: ratio(1, 2), hostUnnamed: 1 };
    const [counts, not] = (['counts', 'does-not-count'] as const).map((host) => ({ ...row, host }));
    expect(ratioChart([counts ?? row]).description).toContain('Tính cả nơi chi bộ ghép mang tên');
    expect(figures([counts ?? row])).toEqual([['a', '50,0% (hoặc cao hơn)']]);
    expect(figures([not ?? row])).toEqual([['a', '50,0%']]);
    const states = [counts, not].map((each) => ratioChart([each ?? row], { target: '60%', locale: 'en' }));
    expect(states.map(({ datasets }) => datasets['bars']?.[0]?.['state'])).toEqual([
      'Not known whether reached',
      'Target not reached',
    ]);
  });

  it('judges each unit exactly and keeps the order exactly', () => {
    fc.assert(
      fc.property(
        fc.array(share, { maxLength: 8 }),
        share,
        fc.constantFrom('at-least' as const, 'more-than' as const),
        (bounds, { lowest: target }, bound) => {
          const rows = bounds.map(
            (each, at): RatioFigure => ({ unitId: String(at), ratio: each.lowest, bounds: each }),
          );
          const bars = ratioChart(rows, { target, bound, locale: 'en' }).datasets['bars'] ?? [];
          expect(bars.length).toBe(rows.length);
          const drawn = bars.map(({ id }) => bounds[Number(id)] ?? { lowest: target, highest: target });
          for (const [at, { lowest, highest }] of drawn.entries()) {
            const enough = bound === 'at-least' ? 0 : 1;
            const expected =
              compareRatios(lowest, target) >= enough
                ? 'Target reached'
                : compareRatios(highest, target) >= enough
                  ? 'Not known whether reached'
                  : 'Target not reached';
            expect(bars[at]?.['state']).toBe(expected);
            expect(bars[at]).toMatchObject({ part: lowest.numerator, whole: lowest.denominator, row: at });
            const before = drawn[at - 1];
            if (before !== undefined) expect(compareRatios(before.lowest, lowest)).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });

  it('never rounds to 0 or 100 per cent', () => {
    const rows = [
      { unitId: 'a', ratio: ratio(9999, 10_000) },
      { unitId: 'b', ratio: ratio(1, 10_000) },
    ];
    expect(figures(rows)).toEqual([
      ['a', 'chưa đến 100,0%'],
      ['b', 'chưa đến 0,1%'],
    ]);
  });

  it('refuses what it cannot draw, all at once', () => {
    const rows = [{ unitId: 1, ratio: 0.5 }, null, { unitId: 'a', ratio: ratio(3, 2) }] as unknown as RatioFigure[];
    const options = {
      target: 0.95,
      bound: 'x',
      order: 'x',
      host: 'x',
      theme: 'x',
      locale: 'fr',
      title: 1,
      width: 10,
      most: 0,
      nameOf: 'x',
    } as unknown as RatioChartOptions;
    expect(faultsOf(() => ratioChart(rows, options)).sort()).toEqual([
      'options.bound unknown-bound',
      'options.host unknown-host',
      'options.locale unknown-locale',
      'options.most out-of-range',
      'options.nameOf wrong-type',
      'options.order unknown-order',
      'options.target inexact-threshold',
      'options.theme unknown-theme',
      'options.title wrong-type',
      'options.width out-of-range',
      'source.0.ratio not-a-ratio',
      'source.0.unitId wrong-type',
      'source.1 not-a-row',
      'source.2.ratio out-of-range',
    ]);
    expect(faultsOf(() => ratioChart({} as never))).toEqual(['source not-ratios']);
    expect(faultsOf(() => ratioChart([], null as never))).toEqual(['options wrong-type']);
    const upside = [{ unitId: 'a', ratio: null, bounds: { lowest: ratio(2, 3), highest: ratio(1, 3) } }];
    expect(faultsOf(() => ratioChart(upside))).toEqual(['source.0 min-above-max']);
    expect(faultsOf(() => ratioChart([], { target: '101%' }))).toEqual(['options.target out-of-range']);
  });
});
