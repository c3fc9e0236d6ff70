import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type StockAndFlow,
  type StockAndFlowInput,
  stockAndFlow,
  stockAndFlowByUnit,
  type UnknownItem,
} from '../../src/comparison/index.js';
import { hidden, trueFlows, withHidden } from '../arbitraries/decompositions.js';

const shifts = fc.oneof(fc.constantFrom(1, 3), fc.integer({ min: 1, max: 2 ** 40 }));

/** The count that a balance has for one of its items. */
function countOf(input: StockAndFlowInput, { item, name }: Pick<UnknownItem, 'item' | 'name'>): number | null {
  if (item === 'opening' || item === 'closing') return input[item];
  const entry = Object.entries(input[`${item}s`] ?? {}).find(([flow]) => flow === name);
  return entry === undefined ? null : entry[1];
}

/** The balance with the unknown items filled in. */
function filled(input: StockAndFlowInput, counts: ReadonlyMap<string, number>): StockAndFlowInput {
  const fill = (item: string, flows: Readonly<Record<string, number | null>> = {}) =>
    Object.fromEntries(
      Object.entries(flows).map(([name, count]) => [name, count ?? counts.get(`${item} ${name}`) ?? null]),
    );
  return {
    opening: input.opening ?? counts.get('opening null') ?? null,
    inflows: fill('inflow', input.inflows),
    outflows: fill('outflow', input.outflows),
    closing: input.closing ?? counts.get('closing null') ?? null,
  };
}

const key = ({ item, name }: Pick<UnknownItem, 'item' | 'name'>) => `${item} ${String(name)}`;
const isIn = ({ item }: Pick<UnknownItem, 'item'>) => item === 'opening' || item === 'inflow';

describe('a balance', () => {
  it('holds where all flows are named, and its residual is what is taken from it or put to it unnamed', () => {
    fc.assert(
      fc.property(trueFlows, shifts, (truth, shift) => {
        expect(stockAndFlow(truth)).toMatchObject({ residual: 0, reading: 'balanced', expected: truth.closing });
        const more = stockAndFlow({ ...truth, closing: truth.closing + shift });
        expect([more.residual, more.reading]).toEqual([shift, 'net-inflow']);
        const less = stockAndFlow({ ...truth, opening: truth.opening + shift });
        expect([less.residual, less.reading]).toEqual([-shift, 'net-outflow']);
      }),
    );
  });

  it('is balanced by a flow of the size of its residual, on the side that the reading names', () => {
    fc.assert(
      fc.property(trueFlows, shifts, fc.boolean(), (truth, shift, lost) => {
        const input = lost
          ? { ...truth, opening: truth.opening + shift }
          : { ...truth, closing: truth.closing + shift };
        const { residual, reading } = stockAndFlow(input);
        const side = reading === 'net-inflow' ? 'inflows' : 'outflows';
        const flows = { ...input[side], unnamed: Math.abs(residual ?? Number.NaN) };
        expect(stockAndFlow({ ...input, [side]: flows }).reading).toBe('balanced');
      }),
    );
  });

  it('has the opposite residual when it runs backwards', () => {
    fc.assert(
      fc.property(trueFlows, fc.integer({ min: 0, max: 2 ** 40 }), (truth, shift) => {
        const { opening, closing, inflows, outflows } = { ...truth, closing: truth.closing + shift };
        const back = stockAndFlow({ opening: closing, inflows: outflows, outflows: inflows, closing: opening });
        const there = stockAndFlow({ opening, inflows, outflows, closing });
        expect((back.residual ?? Number.NaN) + (there.residual ?? Number.NaN)).toBe(0);
      }),
    );
  });
});

describe('what is unknown of a balance', () => {
  it('holds the truth within its bounds and adds up to it, and nothing unnamed is read into it', () => {
    fc.assert(
      fc.property(trueFlows, hidden, (truth, hide) => {
        const result = stockAndFlow(withHidden(truth, hide));
        expect(result.unknown).toHaveLength(hide.filter(Boolean).length);
        expect(result.reading).toBe(result.unknown.length === 0 ? 'balanced' : 'open');
        if (result.unknown.length === 0) return;
        expect([result.residual, result.expected === null || result.closing === null]).toEqual([null, true]);
        let net = 0;
        for (const item of result.unknown) {
          const count = countOf(truth, item) ?? Number.NaN;
          net += isIn(item) ? count : -count;
          expect(count).toBeGreaterThanOrEqual(item.lowest ?? Number.NaN);
          if (item.highest !== null) expect(count).toBeLessThanOrEqual(item.highest);
        }
        expect(result.unknownNet).toBe(net);
        const { lowest, highest } = result.residualBounds;
        expect([lowest ?? 0, highest ?? 0].map(Math.sign)).not.toEqual([1, 1]);
        if (lowest !== null) expect(lowest).toBeLessThanOrEqual(0);
        if (highest !== null) expect(highest).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('reaches each bound: some counts of the others balance with it, and none with one less or one more', () => {
    fc.assert(
      fc.property(trueFlows, hidden, fc.nat(), (truth, hide, pick) => {
        const input = withHidden(truth, hide);
        const { unknown, unknownNet } = stockAndFlow(input);
        const item = unknown[pick % Math.max(unknown.length, 1)];
        if (item === undefined) return;
        const others = unknown.filter((other) => other !== item);
        /** Gives the item a count, and one other item all that is then left over. */
        const balances = (count: number): boolean => {
          const rest = (unknownNet ?? Number.NaN) - (isIn(item) ? count : -count);
          const taker = others.find((other) => (rest >= 0 ? isIn(other) : !isIn(other)));
          if (count < 0 || (taker === undefined && rest !== 0)) return false;
          const counts = new Map(others.map((other) => [key(other), other === taker ? Math.abs(rest) : 0]));
          return stockAndFlow(filled(input, counts.set(key(item), count))).reading === 'balanced';
        };
        expect(balances(item.lowest ?? Number.NaN)).toBe(true);
        expect(balances((item.lowest ?? Number.NaN) - 1)).toBe(false);
        if (item.highest === null) expect(balances((item.lowest ?? Number.NaN) + 1000)).toBe(true);
        else {
          expect(balances(item.highest)).toBe(true);
          expect(balances(item.highest + 1)).toBe(false);
        }
      }),
    );
  });

  it('never explains away a residual of the wrong sign', () => {
    fc.assert(
      fc.property(trueFlows, shifts, (truth, shift) => {
        const lost = stockAndFlow({
          ...truth,
          inflows: { ...truth.inflows, transferred: null },
          opening: truth.opening + shift,
        });
        expect([lost.reading, lost.residualBounds]).toEqual(['net-outflow', { lowest: null, highest: -shift }]);
        expect(lost.unknown).toEqual([{ item: 'inflow', name: 'transferred', lowest: null, highest: null }]);
        const gained = stockAndFlow({
          ...truth,
          outflows: { ...truth.outflows, transferred: null },
          closing: truth.closing + shift,
        });
        expect([gained.reading, gained.residualBounds]).toEqual(['net-inflow', { lowest: shift, highest: null }]);
      }),
    );
  });
});

describe('the balances of units', () => {
  const units = fc
    .array(fc.tuple(trueFlows, fc.nat({ max: 5 }), fc.boolean()), { minLength: 1, maxLength: 3 })
    .map((list) =>
      list.map(([truth, shift, lost], at) => ({
        id: `unit ${String(at)}`,
        ...truth,
        ...(lost ? { opening: truth.opening + shift } : { closing: truth.closing + shift }),
      })),
    );
  const items = (balance: StockAndFlow): (number | null)[] => [
    balance.opening,
    ...balance.inflows.map(({ count }) => count),
    ...balance.outflows.map(({ count }) => count),
    balance.closing,
    balance.inflow,
    balance.outflow,
    balance.expected,
    balance.residual,
  ];

  it('add up item by item to that of the sum, the residuals too', () => {
    fc.assert(
      fc.property(units, (list) => {
        const { units: each, sum } = stockAndFlowByUnit(list);
        for (const [at, item] of items(sum).entries()) {
          expect(item).toBe(each.reduce((total, unit) => total + (items(unit)[at] ?? Number.NaN), 0));
        }
      }),
    );
  });

  it('are each what the unit alone has, and agree with a total that is their sum, and with no other', () => {
    fc.assert(
      fc.property(units, shifts, (list, shift) => {
        const { units: each, sum } = stockAndFlowByUnit(list);
        for (const [at, { id, ...unit }] of list.entries()) expect(each[at]).toEqual({ id, ...stockAndFlow(unit) });
        const inflows = Object.fromEntries(sum.inflows.map(({ name, count }) => [name, count]));
        const outflows = Object.fromEntries(sum.outflows.map(({ name, count }) => [name, count]));
        const total = { opening: sum.opening, inflows, outflows, closing: sum.closing };
        const agreeing = stockAndFlowByUnit(list, { total });
        expect([agreeing.verdict, agreeing.items.map(({ rest }) => rest)]).toEqual(['holds', [0, 0, 0, 0, 0, 0]]);
        const more = stockAndFlowByUnit(list, { total: { ...total, closing: (sum.closing ?? 0) + shift } });
        expect([more.verdict, more.items.at(-1)?.rest]).toEqual(['fails', shift]);
      }),
    );
  });

  it('leave to the unknown units what the known ones do not have of the total', () => {
    fc.assert(
      fc.property(units, fc.nat(), (list, pick) => {
        const { sum } = stockAndFlowByUnit(list);
        const unit = list[pick % list.length];
        const veiled = list.map((each) => (each === unit ? { ...each, closing: null } : each));
        const total = { opening: null, closing: sum.closing };
        const { items: all, verdict, sum: unsure } = stockAndFlowByUnit(veiled, { total });
        expect(unsure.closing).toBeNull();
        expect(all.at(-1)).toMatchObject({ units: null, unknown: [unit?.id], rest: unit?.closing });
        expect([all.at(-1)?.verdict, verdict]).toEqual(['cannot-tell', 'cannot-tell']);
        const short = (sum.closing ?? 0) - (unit?.closing ?? 0) - 1;
        if (short >= 0) {
          expect(stockAndFlowByUnit(veiled, { total: { ...total, closing: short } }).verdict).toBe('fails');
        }
      }),
    );
  });
});
