import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stockAndFlow, stockAndFlowByUnit } from '../../../src/comparison/index.js';
import {
  describeStockAndFlow,
  type StockAndFlowWords,
  stockAndFlowTable,
  toCsv,
  toMarkdown,
} from '../../../src/report/index.js';
import { hidden, trueFlows, withHidden } from '../../arbitraries/decompositions.js';
import { faultsOf } from '../../calendar/faults.js';

const VI: StockAndFlowWords = {
  unit: 'đảng viên',
  nameOf: (flow) =>
    new Map([
      ['admitted', 'kết nạp'],
      ['left', 'chuyển đi'],
      ['in', 'chuyển đến'],
    ]).get(flow) ?? flow,
};
const EN: StockAndFlowWords = { locale: 'en', unit: { one: 'member', other: 'members' } };
const both = (told: Parameters<typeof describeStockAndFlow>[0]): string[] => [
  describeStockAndFlow(told, VI),
  describeStockAndFlow(told, EN),
];
const LUAN_GIOI = { opening: 221, inflows: { admitted: 56 }, closing: 274 };

describe('describeStockAndFlow', () => {
  it('tells a residual as a net flow that is not named', () => {
    expect(both(stockAndFlow(LUAN_GIOI))).toEqual([
      'đầu kỳ 221, tăng 56 (kết nạp 56), cuối kỳ 274: tính ra 277, giảm ròng 3 đảng viên chưa nêu lý do',
      'opening 221, in 56 (admitted 56), closing 274: 277 expected, a net outflow of 3 members is not named',
    ]);
    expect(both(stockAndFlow({ ...LUAN_GIOI, closing: 1278 }))).toEqual([
      'đầu kỳ 221, tăng 56 (kết nạp 56), cuối kỳ 1.278: tính ra 277, tăng ròng 1.001 đảng viên chưa nêu lý do',
      'opening 221, in 56 (admitted 56), closing 1,278: 277 expected, a net inflow of 1,001 members is not named',
    ]);
  });

  it('tells a balance that holds', () => {
    expect(both(stockAndFlow({ ...LUAN_GIOI, outflows: { left: 3 } }))).toEqual([
      'đầu kỳ 221, tăng 56 (kết nạp 56), giảm 3 (chuyển đi 3), cuối kỳ 274: khớp',
      'opening 221, in 56 (admitted 56), out 3 (left 3), closing 274: balanced',
    ]);
  });

  it('tells what an unknown must be, exactly, between two counts, or from one on', () => {
    expect(both(stockAndFlow({ ...LUAN_GIOI, outflows: { left: null } }))).toEqual([
      'đầu kỳ 221, tăng 56 (kết nạp 56), giảm chưa rõ (chuyển đi chưa rõ), cuối kỳ 274: ' +
        'nếu không thiếu khoản nào khác thì chuyển đi là 3',
      'opening 221, in 56 (admitted 56), out not known (left not known), closing 274: ' +
        'if nothing else is missing, left is 3',
    ]);
    const end = (told: string | undefined) => told?.split(': ').at(-1);
    expect(both(stockAndFlow({ ...LUAN_GIOI, outflows: { left: null, died: null } })).map(end)).toEqual([
      'nếu không thiếu khoản nào khác thì chuyển đi là từ 0 đến 3, died là từ 0 đến 3',
      'if nothing else is missing, left is 0 to 3, died is 0 to 3',
    ]);
    expect(
      both(stockAndFlow({ ...LUAN_GIOI, inflows: { admitted: 56, in: null }, outflows: { left: null } })).map(end),
    ).toEqual([
      'nếu không thiếu khoản nào khác thì chuyển đến là bao nhiêu cũng được, chuyển đi là từ 3 trở lên',
      'if nothing else is missing, in is any number, left is 3 or more',
    ]);
    expect(both(stockAndFlow({ ...LUAN_GIOI, closing: null })).map(end)).toEqual([
      'nếu không thiếu khoản nào khác thì cuối kỳ là 277',
      'if nothing else is missing, closing is 277',
    ]);
  });

  it('tells by how much it cannot balance, whatever the unknown is', () => {
    const lost = stockAndFlow({ ...LUAN_GIOI, inflows: { admitted: 56, in: null } });
    expect(both(lost).map((told) => told.split(': ').at(-1))).toEqual([
      'giảm ròng ít nhất 3 đảng viên chưa nêu lý do',
      'a net outflow of at least 3 members is not named',
    ]);
    const gained = stockAndFlow({ opening: 1, outflows: { left: null }, closing: 2 });
    expect(both(gained).map((told) => told.split(': ').at(-1))).toEqual([
      'tăng ròng ít nhất 1 đảng viên chưa nêu lý do',
      'a net inflow of at least 1 member is not named',
    ]);
  });

  it('tells whether units agree with the stated total, and where they do not', () => {
    const units = [
      { id: 'A', opening: 21, closing: 20 },
      { id: 'B', opening: 23, closing: 24 },
    ];
    expect(both(stockAndFlowByUnit(units, { total: { opening: 44, closing: 44 } }))).toEqual([
      'đầu kỳ 44, cuối kỳ 44: khớp; các đơn vị cộng lại khớp với số chung',
      'opening 44, closing 44: balanced; the units add up to what was stated',
    ]);
    expect(both(stockAndFlowByUnit(units, { total: { opening: 44, closing: 47 } }))).toEqual([
      'đầu kỳ 44, cuối kỳ 47: tính ra 44, tăng ròng 3 đảng viên chưa nêu lý do; cuối kỳ các đơn vị cộng lại là 44, số chung là 47',
      'opening 44, closing 47: 44 expected, a net inflow of 3 members is not named; closing: the units add up to 44, stated 47',
    ]);
    const unsure = [...units, { id: 'C', opening: 0, closing: null }];
    expect(
      both(stockAndFlowByUnit(unsure, { total: { opening: 44, closing: 40 } })).map((told) => told.split('; ')[1]),
    ).toEqual([
      'cuối kỳ các đơn vị cộng lại là ít nhất 44, số chung là 40',
      'closing: the units add up to at least 44, stated 40',
    ]);
    expect(describeStockAndFlow(stockAndFlowByUnit(units))).toBe('đầu kỳ 44, cuối kỳ 44: khớp');
  });

  it('has a line without signs for every balance', () => {
    fc.assert(
      fc.property(trueFlows, hidden, fc.boolean(), (truth, hide, lost) => {
        const input = withHidden({ ...truth, ...(lost ? { opening: truth.opening + 3 } : {}) }, hide);
        for (const locale of ['vi', 'en'] as const) {
          const told = describeStockAndFlow(stockAndFlow(input), { locale, nameOf: () => 'x' });
          expect(told).not.toMatch(/[-−]|null|undefined|NaN|Infinity/);
        }
      }),
    );
  });

  it('refuses a language that it does not have', () => {
    expect(faultsOf(() => describeStockAndFlow(stockAndFlow(LUAN_GIOI), { locale: 'fr' as 'en' }))).toEqual([
      'options.locale unknown-locale',
    ]);
  });
});

describe('stockAndFlowTable', () => {
  const units = [
    { id: 'lg', ...LUAN_GIOI, outflows: { left: null } },
    { id: '__proto__', opening: 1, inflows: { admitted: 0 }, outflows: { left: 1 }, closing: 0 },
  ];

  it('has a unit a line, their sum, and the stated total', () => {
    const result = stockAndFlowByUnit(units, { total: { opening: 222, inflows: { admitted: 56 }, closing: 274 } });
    const { rows, options } = stockAndFlowTable(result, {
      nameOf: (id) => (id === 'lg' ? 'Luân Giói' : 'B'),
      flowName: (flow) => (flow === 'admitted' ? 'kết nạp' : 'chuyển đi'),
    });
    expect(toMarkdown(rows, options).split('\n')).toEqual([
      '| Đơn vị    | Đầu kỳ | Tăng: kết nạp | Giảm: chuyển đi | Tính ra | Cuối kỳ | Chênh lệch chưa nêu |',
      '| --------- | -----: | ------------: | --------------: | ------: | ------: | ------------------: |',
      '| Luân Giói |    221 |            56 |               – |       – |     274 |                   – |',
      '| B         |      1 |             0 |               1 |       0 |       0 |                   0 |',
      '| Cộng      |    222 |            56 |               – |       – |     274 |                   – |',
      '| Số chung  |    222 |            56 |               – |     278 |     274 |                  -4 |',
    ]);
  });

  it('has the flows of the stated total too, where the units have none of them', () => {
    const result = stockAndFlowByUnit([{ id: 'A', opening: 5, inflows: { admitted: 2 }, closing: 7 }], {
      total: { opening: 5, inflows: { admitted: 2, moved: 1 }, outflows: { left: 1 }, closing: 7 },
    });
    const { rows, options } = stockAndFlowTable(result);
    expect(toMarkdown(rows, options).split('\n')).toEqual([
      '| Đơn vị   | Đầu kỳ | Tăng: admitted | Tăng: moved | Giảm: left | Tính ra | Cuối kỳ | Chênh lệch chưa nêu |',
      '| -------- | -----: | -------------: | ----------: | ---------: | ------: | ------: | ------------------: |',
      '| A        |      5 |              2 |           – |          – |       7 |       7 |                   0 |',
      '| Cộng     |      5 |              2 |           – |          – |       7 |       7 |                   0 |',
      '| Số chung |      5 |              2 |           1 |          1 |       7 |       7 |                   0 |',
    ]);
  });

  it('goes to CSV, in English', () => {
    const balances = stockAndFlowByUnit([{ id: 'A', ...LUAN_GIOI, outflows: { left: 4 } }]);
    const { rows, options } = stockAndFlowTable(balances, { locale: 'en' });
    const { columns, headings } = options;
    expect(toCsv(rows, { columns, headings, bom: false })).toBe(
      'Unit,Opening,In: admitted,Out: left,Expected,Closing,Not accounted for\r\nA,221,56,4,273,274,1\r\nSum,221,56,4,273,274,1\r\n',
    );
    expect(faultsOf(() => stockAndFlowTable(stockAndFlowByUnit([]), { locale: 'fr' as 'en' }))).toEqual([
      'options.locale unknown-locale',
    ]);
  });
});
