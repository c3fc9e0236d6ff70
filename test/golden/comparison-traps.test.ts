import { describe, expect, it } from 'vitest';
import { between, month, year } from '../../src/calendar/index.js';
import {
  compareCounts,
  comparePeriods,
  compareRates,
  compareStocks,
  decomposeRate,
  stockAndFlow,
  stockAndFlowByUnit,
} from '../../src/comparison/index.js';
import { percent, ratio } from '../../src/core/index.js';
import { describeChange, describeDecomposition } from '../../src/report/index.js';

describe('traps of print', () => {
  it('"bằng 59,1% so với cùng kỳ", Nghệ An 2020 (published-figures.json, nghe-an-2020-h1), is a fall of 40.9 %', () => {
    // The base is not printed; 2,026 to 2,028 are those of which 1,198 is 59.1 % when rounded.
    for (const base of [2026, 2027, 2028]) {
      const change = compareCounts(base, 1198);
      expect(percent(change.times)).toBe('59.1');
      expect(describeChange(change, { against: 'cùng kỳ', show: 'relative' })).toBe('giảm 40,9% so với cùng kỳ');
    }
  });

  it('grassroots organisations, Nghệ An 2020 (published-figures.json, nghe-an-2020-h1), are 110 fewer and 47 fewer', () => {
    expect(compareCounts(1564, 1454).difference).toBe(-110);
    expect(compareCounts(1501, 1454).difference).toBe(-47);
  });

  it('a rise of 1.2 % is not 1.2 times', () => {
    expect(percent(compareCounts(1000, 1012).relative)).toBe('1.2');
    expect(percent(compareCounts(1000, 1200).times)).toBe('120.0');
    expect(percent(compareCounts(1000, 1200).relative)).toBe('20.0');
  });

  it('early August is not compared with mid-August', () => {
    const early = between('2023-08-01', '2023-08-05');
    const mid = between('2022-08-01', '2022-08-15');
    expect(() => comparePeriods([], early, { against: mid })).toThrow(
      expect.objectContaining({ code: 'unequal-periods' }),
    );
    expect(comparePeriods([], month(2023, 8), { against: 'same-period-last-year' }).against.id).toBe('2022-08');
  });

  it('one stock, Nghệ An 2020 (published-figures.json, nghe-an-2020-h1), has two bases', () => {
    const series = [
      { on: '2019-06-30', value: 1564 },
      { on: '2019-12-31', value: 1501 },
      { on: '2020-06-30', value: 1454 },
    ];
    const fallen = (against: 'start-of-year' | 'same-day-last-year') =>
      compareStocks(series, { asOf: '2020-06-30', against }).change.difference;
    expect([fallen('same-day-last-year'), fallen('start-of-year')]).toEqual([-110, -47]);
  });

  it('"cao hơn 15,83%", Lào Cai (published-figures.json, lao-cai-2020), is points above a goal of 65 %', () => {
    const change = compareRates('65%', '80.83%');
    expect(describeChange(change, { digits: 2 })).toBe('tăng 15,83 điểm phần trăm');
    expect(percent(change.relative, { digits: 2 })).toBe('24.35');
    // As a relative change it would have been a goal of 69.78 %.
    expect(percent(compareRates('69.78%', '80.83%').relative, { digits: 1 })).toBe('15.8');
  });

  it('"tăng 1,2%", Chư Sê (published-figures.json, chu-se-2020), is from 1,482, and 1.2 times from 1,250', () => {
    expect(percent(compareCounts(1482, 1500).relative)).toBe('1.2');
    expect(compareCounts(1250, 1500).times).toEqual({ numerator: 1500, denominator: 1250 });
    expect(describeChange(compareCounts(1250, 1500), { show: 'relative' })).toBe('tăng 20,0%');
  });

  it('combined hamlets, Thái Nguyên (published-figures.json, thai-nguyen-2020), are 181 less 63 = 118', () => {
    expect(stockAndFlow({ opening: 181, outflows: { reduced: 63 }, closing: 118 }).reading).toBe('balanced');
  });

  it('branches, Cẩm Giàng (published-figures.json, cam-giang-merge), are 146 less 13 by mergers = 133', () => {
    const merged = { 'Phú An': 2, 'Đào Xá': 1, 'Phú Lộc': 1, 'Văn Thai': 3, 'Thạch Lỗi': 3, 'Quý Dương': 3 };
    expect(stockAndFlow({ opening: null, outflows: merged, closing: 133 })).toMatchObject({
      outflow: 13,
      unknown: [{ item: 'opening', lowest: 146, highest: 146 }],
    });
  });

  it('quotas, Quảng Nam 2024 (published-figures.json, quang-nam-2024-quota), add up to 1,950 and not 1,905', () => {
    const quotas = [150, 110, 150, 125, 90, 115, 115, 87, 87, 30, 48, 77, 80, 95, 95, 110, 95, 80, 12, 29, 15, 155];
    const units = quotas.map((quota, at) => ({ id: String(at), opening: 0, inflows: { quota }, closing: quota }));
    const result = stockAndFlowByUnit(units, { total: { opening: 0, inflows: { quota: 1905 }, closing: 1905 } });
    expect(result.items[1]).toMatchObject({ units: 1950, stated: 1905, rest: -45, verdict: 'fails' });
  });

  it('shares whose whole changes within a sentence, Kon Tum (published-figures.json, kon-tum-2023-07), are no change', () => {
    const [ofAdmitted, ofMinority] = [ratio(1542, 2892), ratio(934, 1542)];
    // Printed side by side they look like 7.3 points; the wholes are 2,892 and 1,542, and no unit is in both.
    expect([percent(ofAdmitted, { digits: 2 }), percent(ofMinority, { digits: 2 })]).toEqual(['53.32', '60.57']);
    const { sums, units } = decomposeRate(
      [{ id: 'of all admitted', part: 1542, whole: 2892 }],
      [{ id: 'of those in minority communes', part: 934, whole: 1542 }],
    );
    expect(units.map(({ status }) => status)).toEqual(['left', 'entered']);
    expect([percent(sums.rateEffect), percent(sums.mixEffect)]).toEqual(['0.0', '0.0']);
  });

  it('a rate can fall though it rises in every unit: the mix is told apart from the rates', () => {
    const change = decomposeRate(
      [
        { id: 'A', part: 135, whole: 150 },
        { id: 'B', part: 25, whole: 50 },
      ],
      [
        { id: 'A', part: 46, whole: 50 },
        { id: 'B', part: 78, whole: 150 },
      ],
    );
    expect(describeDecomposition(change, { name: 0 })).toBe(
      'giảm 18,0 điểm phần trăm, trong đó: tỷ lệ của từng đơn vị tăng 2,0 điểm phần trăm; ' +
        'cơ cấu giữa các đơn vị giảm 20,0 điểm phần trăm',
    );
  });

  it('a year so far is compared with the same days of the year before, early August with early August', () => {
    const { period, against } = comparePeriods([], year(2023), {
      against: 'same-period-last-year',
      asOf: '2023-08-05',
    });
    expect([period.id, against.id]).toEqual(['2023-01-01/2023-08-05', '2022-01-01/2022-08-05']);
  });
});
