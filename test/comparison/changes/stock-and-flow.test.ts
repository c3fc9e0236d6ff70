import { describe, expect, it } from 'vitest';
import {
  type StockAndFlowInput,
  stockAndFlow,
  stockAndFlowByUnit,
  tryStockAndFlow,
  tryStockAndFlowByUnit,
} from '../../../src/comparison/index.js';
import { issuesOf } from '../../core/faults.js';

const MOST = Number.MAX_SAFE_INTEGER;

describe('stockAndFlow', () => {
  it('names what the flows leave unaccounted for', () => {
    expect(stockAndFlow({ opening: 221, inflows: { admitted: 56 }, closing: 274 })).toEqual({
      opening: 221,
      inflows: [{ name: 'admitted', count: 56 }],
      outflows: [],
      closing: 274,
      inflow: 56,
      outflow: 0,
      expected: 277,
      residual: -3,
      residualBounds: { lowest: -3, highest: -3 },
      reading: 'net-outflow',
      unknown: [],
      unknownNet: null,
    });
  });

  it('expects a stock below 0 where more left than there were, and says that so many must have come', () => {
    const result = stockAndFlow({ opening: 2, outflows: { left: 5 }, closing: 0 });
    expect([result.expected, result.residual, result.reading]).toEqual([-3, 3, 'net-inflow']);
  });

  it('says what unknowns on both sides must be: a difference, and no more', () => {
    const result = stockAndFlow({ opening: 10, inflows: { in: null }, outflows: { out: null }, closing: 14 });
    expect(result.unknown).toEqual([
      { item: 'inflow', name: 'in', lowest: 4, highest: null },
      { item: 'outflow', name: 'out', lowest: 0, highest: null },
    ]);
    expect([result.unknownNet, result.reading, result.residualBounds]).toEqual([
      4,
      'open',
      { lowest: null, highest: null },
    ]);
  });

  it('tells an unknown closing stock, and knows nothing of both stocks', () => {
    expect(stockAndFlow({ opening: 221, inflows: { admitted: 56 }, closing: null })).toMatchObject({
      expected: 277,
      residual: null,
      unknown: [{ item: 'closing', name: null, lowest: 277, highest: 277 }],
    });
    expect(stockAndFlow({ opening: null, closing: null }).unknown).toEqual([
      { item: 'opening', name: null, lowest: 0, highest: null },
      { item: 'closing', name: null, lowest: 0, highest: null },
    ]);
  });

  it('takes flows of any name', () => {
    const inflows = JSON.parse('{"__proto__": 2, "constructor": 3}') as Record<string, number>;
    const result = stockAndFlow({ opening: 0, inflows, closing: 5 });
    expect(result.inflows).toEqual([
      { name: '__proto__', count: 2 },
      { name: 'constructor', count: 3 },
    ]);
    expect(result.reading).toBe('balanced');
  });

  it('refuses all that is wrong at once, and sums that no number holds', () => {
    const input = { opening: -1, inflows: { admitted: 0.5, '': 1 }, outflows: [3] } as unknown as StockAndFlowInput;
    expect(issuesOf(() => stockAndFlow(input))).toEqual([
      ['negative', ['opening'], -1],
      ['not-an-integer', ['inflows', 'admitted'], 0.5],
      ['empty-name', ['inflows', ''], ''],
      ['not-flows', ['outflows'], 'array'],
      ['not-an-integer', ['closing'], undefined],
    ]);
    for (const bad of [null, 3, []]) {
      expect(issuesOf(() => stockAndFlow(bad as unknown as StockAndFlowInput))[0]?.[0]).toBe('not-an-object');
    }
    expect(stockAndFlow({ opening: MOST, closing: 0 }).residual).toBe(-MOST);
    expect(issuesOf(() => stockAndFlow({ opening: MOST, inflows: { a: 1 }, closing: 0 }))).toEqual([
      ['not-safe', ['inflows'], MOST + 1],
    ]);
    expect(issuesOf(() => stockAndFlow({ opening: 0, outflows: { a: 1, b: null }, closing: MOST }))).toEqual([
      ['not-safe', ['outflows'], MOST + 1],
    ]);
  });
});

describe('stockAndFlowByUnit', () => {
  const units = [
    { id: 'A', opening: 221, inflows: { admitted: 56 }, closing: 274 },
    { id: 'B', opening: 100, inflows: { admitted: 43 }, closing: 145 },
  ];

  it('balances each unit, their sum, and the stated total', () => {
    const total = { opening: 321, inflows: { admitted: 99 }, closing: 419 };
    const result = stockAndFlowByUnit(units, { total });
    expect(result.units.map(({ id, residual }) => [id, residual])).toEqual([
      ['A', -3],
      ['B', 2],
    ]);
    expect([result.sum.residual, result.total?.residual, result.verdict]).toEqual([-1, -1, 'holds']);
    expect(
      result.items.map(({ item, name, units: sum, stated, verdict }) => [item, name, sum, stated, verdict]),
    ).toEqual([
      ['opening', null, 321, 321, 'holds'],
      ['inflow', 'admitted', 99, 99, 'holds'],
      ['closing', null, 419, 419, 'holds'],
    ]);
  });

  it('says which item of the total the units do not have', () => {
    const result = stockAndFlowByUnit(units, { total: { opening: 321, inflows: { transferred: 1 }, closing: 420 } });
    expect(result.items).toEqual([
      { item: 'opening', name: null, units: 321, known: 321, unknown: [], stated: 321, rest: 0, verdict: 'holds' },
      {
        item: 'inflow',
        name: 'admitted',
        units: 99,
        known: 99,
        unknown: [],
        stated: null,
        rest: null,
        verdict: 'cannot-tell',
      },
      {
        item: 'inflow',
        name: 'transferred',
        units: null,
        known: null,
        unknown: [],
        stated: 1,
        rest: null,
        verdict: 'cannot-tell',
      },
      { item: 'closing', name: null, units: 419, known: 419, unknown: [], stated: 420, rest: 1, verdict: 'fails' },
    ]);
    expect(result.verdict).toBe('fails');
  });

  it('cannot tell without a total, and has a sum of nothing without units', () => {
    expect(stockAndFlowByUnit(units)).toMatchObject({ total: null, verdict: 'cannot-tell' });
    expect(stockAndFlowByUnit([])).toMatchObject({
      units: [],
      sum: { opening: 0, closing: 0, reading: 'balanced' },
      items: [],
      verdict: 'cannot-tell',
    });
    expect(stockAndFlowByUnit([], { total: { opening: 1, closing: 1 } }).items.map(({ verdict }) => verdict)).toEqual([
      'cannot-tell',
      'cannot-tell',
    ]);
  });

  it('refuses a flow that one unit leaves out, and all else at once', () => {
    const list = [...units, { id: 'A', opening: 1, outflows: { left: 1 }, closing: 0 }, null] as typeof units;
    expect(issuesOf(() => stockAndFlowByUnit(list, { total: { opening: -1, closing: 0 } }))).toEqual([
      ['not-an-object', ['units', 3], null],
      ['duplicate-id', ['units', 2, 'id'], 'A'],
      ['missing-flow', ['units', 2, 'inflows', 'admitted'], undefined],
      ['missing-flow', ['units', 0, 'outflows', 'left'], undefined],
      ['missing-flow', ['units', 1, 'outflows', 'left'], undefined],
      ['negative', ['options', 'total', 'opening'], -1],
    ]);
    expect(issuesOf(() => stockAndFlowByUnit('A' as unknown as typeof units, null as unknown as object))).toEqual([
      ['not-a-list', ['units'], 'A'],
      ['not-options', ['options'], null],
    ]);
    const most = [
      { id: 'A', opening: MOST, closing: 0 },
      { id: 'B', opening: 1, closing: null },
    ];
    expect(issuesOf(() => stockAndFlowByUnit(most))[0]).toEqual(['not-safe', ['units'], MOST + 1]);
  });
});

describe('tryStockAndFlow and tryStockAndFlowByUnit', () => {
  it('return what their twins return or throw', () => {
    const input = { opening: 1, closing: 2 };
    expect(tryStockAndFlow(input)).toEqual({ success: true, data: stockAndFlow(input) });
    expect(tryStockAndFlow({ ...input, opening: -1 })).toMatchObject({ success: false });
    const unit = { id: 'A', ...input };
    expect(tryStockAndFlowByUnit([unit])).toEqual({ success: true, data: stockAndFlowByUnit([unit]) });
    expect(tryStockAndFlowByUnit([unit, unit])).toMatchObject({ success: false, error: { code: 'invalid-input' } });
  });
});
