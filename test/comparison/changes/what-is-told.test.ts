import { describe, expect, it } from 'vitest';
import {
  decomposeRate,
  decomposeTotal,
  type RateUnit,
  type StockAndFlowInput,
  stockAndFlow,
  stockAndFlowByUnit,
} from '../../../src/comparison/index.js';
import { InvalidInputError, ratio } from '../../../src/core/index.js';

const MOST = Number.MAX_SAFE_INTEGER;
const ZERO = ratio(0, 1);
const unit = (id: string, part: number | null, whole: number | null): RateUnit => ({ id, part, whole });

/** Path, code and words of every fault. */
function told(run: () => unknown): unknown[] {
  try {
    run();
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.issues.map(({ path, code, message }) => [path.join('.'), code, message]);
  }
  return [];
}

describe('a rate that is decomposed', () => {
  it('does not know the parts of a unit of which the whole is unknown on either day', () => {
    const unknown = { status: 'unknown', rateEffect: null, mixEffect: null, entered: null, left: null };
    for (const [one, two] of [
      [null, 5],
      [5, null],
      [null, null],
      [null, 0],
      [0, null],
    ] as const) {
      const { units } = decomposeRate([unit('A', one === 0 ? 0 : 1, one)], [unit('A', two === 0 ? 0 : 1, two)]);
      expect(units).toEqual([{ id: 'A', ...unknown }]);
    }
  });

  it('does not know what enters or leaves beside a whole that is unknown, or none', () => {
    const [known, hidden] = [unit('A', 1, 2), unit('A', 1, null)];
    const [entered] = decomposeRate([hidden], [known, unit('N', 1, 2)]).units.slice(1);
    expect(entered).toMatchObject({ id: 'N', status: 'entered', rateEffect: ZERO, entered: null, left: ZERO });
    const [left] = decomposeRate([known, unit('N', 1, 2)], [hidden]).units.slice(1);
    expect(left).toMatchObject({ id: 'N', status: 'left', entered: ZERO, left: null });
    expect(decomposeRate([known], []).units).toEqual([
      { id: 'A', status: 'left', rateEffect: ZERO, mixEffect: ZERO, entered: ZERO, left: null },
    ]);
    // Nor what stays: its share of the whole is unknown.
    expect(decomposeRate([hidden, unit('B', 1, 2)], [known, unit('B', 2, 2)]).units[1]).toMatchObject({
      status: 'stayed',
      rateEffect: null,
      mixEffect: null,
    });
  });

  it('does not know what a unit adds or changes of which the part is unknown', () => {
    const before = [unit('A', 1, 2), unit('B', 1, 2)];
    const after = [unit('A', null, 2), unit('B', 1, 2), unit('N', null, 4)];
    expect(decomposeRate(before, after).units).toEqual([
      { id: 'A', status: 'stayed', rateEffect: null, mixEffect: null, entered: ZERO, left: ZERO },
      expect.objectContaining({ id: 'B', status: 'stayed', rateEffect: ZERO }),
      { id: 'N', status: 'entered', rateEffect: ZERO, mixEffect: ZERO, entered: null, left: ZERO },
    ]);
    expect(decomposeRate(after, before).units.map(({ id, rateEffect, left }) => [id, rateEffect, left])).toEqual([
      ['A', null, ZERO],
      ['B', ZERO, ZERO],
      ['N', ZERO, null],
    ]);
  });

  it('has no mean where a part or a whole of either day is unknown', () => {
    const known = [unit('A', 1, 2), unit('B', 1, 2)];
    for (const other of [[unit('A', null, 2), unit('B', 1, 2)], [unit('A', 1, null), unit('B', 1, 2)], []]) {
      for (const [before, after] of [
        [known, other],
        [other, known],
      ] as const) {
        expect(decomposeRate(before, after, { from: 'mean' }).sums.mixEffect ?? null).toEqual(
          other.length === 0 ? ZERO : null,
        );
      }
    }
  });

  it('is refused in words that say what is wrong', () => {
    for (const options of [5, 'mean', null]) {
      expect(told(() => decomposeRate([], [], options as never))).toEqual([
        ['options', 'not-options', 'The options are {from}.'],
      ]);
    }
    expect(told(() => decomposeRate([unit('A', 1, 0)], [], { from: 'median' as never }))).toEqual([
      ['before.0.part', 'part-without-whole', 'Of a whole of 0 nothing can be counted.'],
      ['options.from', 'unknown-from', 'Effects are measured from zero or mean.'],
    ]);
    for (const from of ['zero', 'mean'] as const) expect(told(() => decomposeRate([], [], { from }))).toEqual([]);
  });
});

describe('a total that is decomposed', () => {
  it('has no negative zero, and words where it is too large', () => {
    const { units } = decomposeTotal([{ id: 'A', value: -0 }], [{ id: 'A', value: -0 }]);
    expect(units).toStrictEqual([
      { id: 'A', status: 'stayed', before: 0, after: 0, difference: 0, share: null, rank: 1 },
    ]);
    const values = [
      { id: 'A', value: MOST },
      { id: 'B', value: 1 },
    ];
    expect(told(() => decomposeTotal([], values))).toEqual([
      ['after', 'not-safe', 'What the units add up to is beyond 2^53 − 1.'],
    ]);
    expect(told(() => decomposeTotal([{ id: 'A', value: MOST - 1 }, ...values.slice(1)], []))).toEqual([]);
  });
});

describe('stocks and flows', () => {
  it('have no negative zero', () => {
    const { opening, inflows, closing } = stockAndFlow({ opening: -0, inflows: { in: -0 }, closing: -0 });
    expect([opening, inflows, closing]).toStrictEqual([0, [{ name: 'in', count: 0 }], 0]);
  });

  it('are refused with the stock that goes beyond what a number holds', () => {
    const beyond = (stock: string) => `With the ${stock} stock they go beyond 2^53 − 1.`;
    expect(told(() => stockAndFlow({ opening: MOST, inflows: { a: 1 }, outflows: { b: 1 }, closing: MOST }))).toEqual([
      ['inflows', 'not-safe', beyond('opening')],
      ['outflows', 'not-safe', beyond('closing')],
    ]);
    const most = { opening: MOST - 1, inflows: { a: 1 }, outflows: { b: 1 }, closing: MOST - 1 };
    expect(told(() => stockAndFlow(most))).toEqual([]);
    expect(told(() => stockAndFlow({ ...most, outflows: [] as never }))).toEqual([
      ['outflows', 'not-flows', 'Flows are counts by name, such as { admitted: 56 }.'],
    ]);
    expect(told(() => stockAndFlow({ opening: 1, inflows: { '': 1 }, closing: 1 }))).toEqual([
      ['inflows.', 'empty-name', 'A flow has a name.'],
    ]);
  });

  it('of units are refused by unit, by total, and for what they add up to', () => {
    const [large, small] = [
      { id: 'A', opening: MOST, inflows: { a: 0 }, closing: 0 },
      { id: 'B', opening: 0, inflows: { a: 1 }, closing: 0 },
    ];
    const total: StockAndFlowInput = { opening: MOST, inflows: { a: 1 }, closing: 0 };
    const words = 'With the opening stock they go beyond 2^53 − 1.';
    expect(told(() => stockAndFlowByUnit([small, { ...large, inflows: { a: 1 } }], { total }))).toEqual([
      ['units.1.inflows', 'not-safe', words],
      ['options.total.inflows', 'not-safe', words],
    ]);
    expect(told(() => stockAndFlowByUnit([large, small]))).toEqual([['units.inflows', 'not-safe', words]]);
    const most = (count: number, opening: number, id: string) => ({ id, opening, inflows: { a: count }, closing: 0 });
    expect(told(() => stockAndFlowByUnit([most(MOST, 0, 'A'), most(1, 0, 'B')]))).toContainEqual([
      'units',
      'not-safe',
      'The a of all units is beyond 2^53 − 1.',
    ]);
    expect(told(() => stockAndFlowByUnit([most(0, MOST, 'A'), most(0, 1, 'B')]))).toContainEqual([
      'units',
      'not-safe',
      'The opening of all units is beyond 2^53 − 1.',
    ]);
    expect(stockAndFlowByUnit([most(0, MOST, 'A'), most(0, 0, 'B')]).sum.opening).toBe(MOST);
    const closing = (id: string) => ({ id, opening: 0, inflows: { a: MOST - 1 }, closing: MOST - 1 });
    expect(told(() => stockAndFlowByUnit([closing('A'), closing('B')]))).toEqual([
      ['units', 'not-safe', 'The a of all units is beyond 2^53 − 1.'],
      ['units', 'not-safe', 'The closing of all units is beyond 2^53 − 1.'],
      ['units.inflows', 'not-safe', words],
      ['units.outflows', 'not-safe', 'With the closing stock they go beyond 2^53 − 1.'],
    ]);
  });

  it('of units have options and flows that all of them state', () => {
    for (const options of [5, 'total', null]) {
      expect(told(() => stockAndFlowByUnit([], options as never))).toEqual([
        ['options', 'not-options', 'The options are {total}.'],
      ]);
    }
    expect(told(() => stockAndFlowByUnit({} as never))).toEqual([['units', 'not-a-list', 'The units are a list.']]);
    const units = [
      null,
      { id: 'A', opening: 1, inflows: [], outflows: { b: 1 }, closing: 1 },
      { id: 'B', opening: 1, inflows: { a: 1 }, closing: 2 },
    ];
    expect(told(() => stockAndFlowByUnit(units as never))).toEqual([
      ['units.0', 'not-an-object', 'A unit is an object with an id and its counts.'],
      ['units.1.inflows', 'not-flows', 'Flows are counts by name, such as { admitted: 56 }.'],
      ['units.1.inflows.a', 'missing-flow', 'Another unit states this flow: state 0 for none, null for unknown.'],
      ['units.2.outflows.b', 'missing-flow', 'Another unit states this flow: state 0 for none, null for unknown.'],
    ]);
  });

  it('read as what is certain', () => {
    const reading = (input: StockAndFlowInput) => stockAndFlow(input).reading;
    // At least 5 must have left whatever came, or have come whatever left.
    expect(reading({ opening: 9, inflows: { in: null }, closing: 4 })).toBe('net-outflow');
    expect(reading({ opening: 4, outflows: { out: null }, closing: 9 })).toBe('net-inflow');
    expect(reading({ opening: 4, inflows: { in: null }, closing: 9 })).toBe('open');
    expect(reading({ opening: 9, outflows: { out: null }, closing: 4 })).toBe('open');
  });
});
