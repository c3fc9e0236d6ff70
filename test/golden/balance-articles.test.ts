import { describe, expect, it } from 'vitest';
import { decomposeRate, decomposeTotal, stockAndFlow, stockAndFlowByUnit } from '../../src/comparison/index.js';
import { percent } from '../../src/core/index.js';
import { describeStockAndFlow } from '../../src/report/index.js';

describe('Bắc Kạn, 2016 to August 2023 (000_c062febcddf88707.txt)', () => {
  it('leaves 3 of the 47 to a district that is not named', () => {
    const districts = [
      { id: 'Pác Nặm', value: 21 },
      { id: 'Ngân Sơn', value: 12 },
      { id: 'Na Rì', value: 6 },
      { id: 'Chợ Đồn', value: 4 },
      { id: 'Chợ Mới', value: 1 },
      { id: 'thành phố Bắc Kạn', value: 0 },
      { id: 'Ba Bể', value: 0 },
    ];
    const units = [...districts, { id: 'huyện không nêu tên', value: null }];
    // Of 2020 only the 61 in all are printed, so what each district changed cannot be told.
    const { difference, sums, unknown, units: ranked } = decomposeTotal([{ id: 'toàn tỉnh', value: 61 }], units);
    expect([difference, sums.entered, sums.left, unknown]).toEqual([null, null, -61, ['huyện không nêu tên']]);
    expect(ranked.slice(1, 4).map(({ id }) => id)).toEqual(['Pác Nặm', 'Ngân Sơn', 'Na Rì']);
    const stocks = units.map(({ id, value }) => ({ id, opening: null, closing: value }));
    const { items } = stockAndFlowByUnit(stocks, { total: { opening: 61, closing: 47 } });
    expect(items.at(-1)).toMatchObject({ known: 44, stated: 47, rest: 3, verdict: 'cannot-tell' });
    const withoutIt = stockAndFlowByUnit(stocks.slice(0, -1), { total: { opening: 61, closing: 47 } });
    expect(withoutIt.items.at(-1)).toMatchObject({ units: 44, rest: 3, verdict: 'fails' });
  });
});

describe('Thanh Chương, first seven months of 2017 (002_0389e7916834b017.txt)', () => {
  it('has 82 grassroots organisations = 40 + 18 + 24', () => {
    const kinds = [40, 18, 24].map((count, at) => ({ id: String(at), opening: count, closing: count }));
    expect(stockAndFlowByUnit(kinds, { total: { opening: 82, closing: 82 } }).verdict).toBe('holds');
  });
});

describe('Quảng An, mid-May 2024 (003_0d550297d7f56544.txt)', () => {
  it('has 17 branches, 11 of villages and 6 of agencies', () => {
    const kinds = [11, 6].map((count, at) => ({ id: String(at), opening: count, closing: count }));
    expect(stockAndFlowByUnit(kinds, { total: { opening: 17, closing: 17 } }).verdict).toBe('holds');
  });
});

describe('Điện Biên Đông, 2016 to 13 May 2018 (004_043b8b2e351a343a.txt)', () => {
  it('has 274 members in Luân Giói where 221 and 56 admitted make 277: a net outflow of 3', () => {
    const members = stockAndFlow({ opening: 221, inflows: { admitted: 56 }, closing: 274 });
    expect(members).toMatchObject({ expected: 277, residual: -3, reading: 'net-outflow' });
    expect(describeStockAndFlow(members, { unit: 'đảng viên', nameOf: () => 'kết nạp' })).toBe(
      'đầu kỳ 221, tăng 56 (kết nạp 56), cuối kỳ 274: tính ra 277, giảm ròng 3 đảng viên chưa nêu lý do',
    );
    const left = stockAndFlow({ opening: 221, inflows: { admitted: 56 }, outflows: { left: null }, closing: 274 });
    expect(left.unknown).toEqual([{ item: 'outflow', name: 'left', lowest: 3, highest: 3 }]);
  });

  it('would have 22 independent branches in Luân Giói after three pairs were split: 16 and 6, which is not printed', () => {
    const branches = stockAndFlow({ opening: 16, inflows: { 'from three pairs': 6 }, closing: null });
    expect([branches.expected, branches.unknown[0]?.item]).toEqual([22, 'closing']);
  });

  it('has 38 more independent villages in 2018, 120 before them', () => {
    const villages = stockAndFlow({ opening: null, inflows: { 'new independent branches': 38 }, closing: 158 });
    expect(villages.unknown).toEqual([{ item: 'opening', name: null, lowest: 120, highest: 120 }]);
  });

  it('has 244 branches and 38 new ones make 282, though 27 were split: splits are among the new', () => {
    expect(stockAndFlow({ opening: 244, inflows: { new: 38 }, closing: 282 }).reading).toBe('balanced');
    const twice = stockAndFlow({ opening: 244, inflows: { new: 38, split: 27 }, closing: 282 });
    expect([twice.reading, twice.residual]).toEqual(['net-outflow', -27]);
  });

  it('took two combined branches of Pú Hồng away for two independent ones', () => {
    const input = { opening: null, inflows: { independent: 2 }, outflows: { combined: 2 }, closing: null };
    expect(stockAndFlow(input)).toMatchObject({ inflow: 2, outflow: 2, unknownNet: 0, reading: 'open' });
  });

  it('cleared 5 memberless villages of which 4 are named', () => {
    const named = [
      { id: 'Keo Lôm', cleared: 1 },
      { id: 'Chiềng Sơ', cleared: 2 },
      { id: 'Noong U', cleared: 1 },
    ];
    const { items } = stockAndFlowByUnit(
      named.map(({ id, cleared }) => ({ id, opening: cleared, outflows: { cleared }, closing: 0 })),
      { total: { opening: 5, outflows: { cleared: 5 }, closing: 0 } },
    );
    expect(items.map(({ item, known, rest, verdict }) => [item, known, rest, verdict])).toEqual([
      ['opening', 4, 1, 'fails'],
      ['outflow', 4, 1, 'fails'],
      ['closing', 0, 0, 'holds'],
    ]);
  });

  it('rose by the rate of its villages alone only while there were 243 in 2016 too', () => {
    const [before, later] = [
      { id: 'huyện', part: 120, whole: 243 },
      { id: 'huyện', part: 158, whole: 243 },
    ];
    const change = decomposeRate([before], [later]);
    expect([percent(change.sums.rateEffect), percent(change.sums.mixEffect)]).toEqual(['15.6', '0.0']);
    expect(decomposeRate([{ ...before, whole: null }], [later]).points).toBeNull();
  });
});
