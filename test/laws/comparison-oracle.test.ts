import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePeriods,
  compareTables,
  decomposeRate,
  decomposeTotal,
  type StockAndFlowInput,
  stockAndFlow,
} from '../../src/comparison/index.js';
import { type Column, type Table, tableToJson } from '../../src/organisation/index.js';
import { settledRateCases, totalCases } from '../arbitraries/decompositions.js';
import { periodWithin, totalOf, trueCount, truth } from '../arbitraries/series.js';
import { differential } from '../oracles/differential.js';
import { fraction, minus, written, writtenRatio } from '../oracles/fractions.js';
import { slowBalance } from '../oracles/slow-balance.js';
import { slowDecomposeRate, slowDecomposeTotal } from '../oracles/slow-decomposition.js';
import { type SlowTotal, slowCount } from '../oracles/slow-periods.js';

const PARTS = ['rateEffect', 'mixEffect', 'entered', 'left'] as const;

describe('changes equal slow exact ones', () => {
  it(
    'of a rate: every part of every unit, and the sums',
    differential(
      300,
      fc.property(settledRateCases, fc.constantFrom('zero' as const, 'mean' as const), ({ before, after }, from) => {
        const found = decomposeRate(before, after, { from });
        const slow = slowDecomposeRate(before, after, from);
        expect(writtenRatio(found.points)).toBe(written(slow.points));
        const lines = found.units.map((unit) => [unit.id, ...PARTS.map((part) => writtenRatio(unit[part]))]);
        expect(lines).toEqual(slow.units.map((unit) => [unit.id, ...PARTS.map((part) => written(unit[part]))]));
        expect(PARTS.map((part) => writtenRatio(found.sums[part]))).toEqual(
          PARTS.map((part) => written(slow.sums[part])),
        );
      }),
    ),
  );

  it(
    'of a total: every unit’s contribution, share and rank, and the sums',
    differential(
      500,
      fc.property(totalCases, ({ before, after }) => {
        const { units, difference, sums } = decomposeTotal(before, after);
        const slow = slowDecomposeTotal(before, after);
        expect([difference, sums]).toEqual([slow.difference, slow.sums]);
        expect(
          units.map((unit) => [unit.id, unit.status, unit.difference, writtenRatio(unit.share), unit.rank]),
        ).toEqual(slow.units.map((unit) => [unit.id, unit.status, unit.difference, written(unit.share), unit.rank]));
      }),
    ),
  );

  const maybe = fc.option(fc.nat(4), { freq: 2 });
  const balances = fc
    .tuple(maybe, maybe, maybe, maybe, maybe)
    // Of three unknowns all can be tried.
    .filter((counts) => counts.filter((count) => count === null).length <= 3);

  it(
    'of a stock: what each unknown item can be, and what is left over, by trying every count',
    differential(
      150,
      fc.property(balances, ([opening, admitted, left, died, closing]) => {
        const input: StockAndFlowInput = { opening, inflows: { admitted }, outflows: { left, died }, closing };
        const found = stockAndFlow(input);
        const items = [
          { side: 'in' as const, count: opening },
          { side: 'in' as const, count: admitted },
          { side: 'out' as const, count: left },
          { side: 'out' as const, count: died },
          { side: 'out' as const, count: closing },
        ];
        const slow = slowBalance(items, 16);
        expect(found.unknown.map(({ lowest, highest }) => ({ lowest, highest }))).toEqual(slow.unknown);
        expect(found.residualBounds).toEqual(slow.residual);
        const { lowest, highest } = slow.residual;
        const settled = found.unknown.length === 0 ? 'balanced' : 'open';
        const isLost = highest !== null && highest < 0;
        expect(found.reading).toBe(isLost ? 'net-outflow' : lowest !== null && lowest > 0 ? 'net-inflow' : settled);
      }),
    ),
  );

  it(
    'of periods: a count is given where, and only where, the published totals settle it',
    differential(
      150,
      fc.property(
        truth,
        fc.array(periodWithin, { maxLength: 7 }),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
        periodWithin,
        (events, published, pairs, other) => {
          const totals = published.map((period) => totalOf(events, period));
          const known = published.map(({ start, end }, at): SlowTotal => {
            return { span: [start, end], value: totals[at]?.value ?? 0 };
          });
          // What lies between a start and an end that are published is often settled, by several steps.
          const asked = pairs.flatMap(([a, b]) => {
            const [from, to] = [published[a % published.length], published[b % published.length]];
            return from === undefined || to === undefined || from.start > to.end ? [] : [[from.start, to.end] as const];
          });
          for (const [start, end] of [...asked, [other.start, other.end] as const]) {
            const period = { ...other, kind: 'interval' as const, id: `${start}/${end}`, start, end };
            const { after } = comparePeriods(totals, period, { against: period });
            const slow = slowCount(known, [start, end]);
            expect([start, end, after]).toEqual([start, end, slow]);
            if (slow !== null) expect(slow).toBe(trueCount(events, period));
          }
        },
      ),
    ),
  );

  const NAN = Number.NaN;
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', '__proto__', '1'), { maxLength: 6 });
  const cell = fc.oneof(fc.nat(20), fc.constantFrom(NAN, Number.MAX_SAFE_INTEGER));
  const day = fc.oneof(fc.nat(20_000), fc.constantFrom(NAN, -Infinity));
  const six = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { minLength: 6, maxLength: 6 });
  const tables = fc
    .tuple(ids, six(cell), six(day), six(fc.tuple(fc.nat(9), fc.constantFrom(0, 1, 3, 6, 243))))
    .map(([unitIds, counts, days, shares]): Table => {
      const rows = <T>(list: readonly T[]): T[] => list.slice(0, unitIds.length);
      const columns: Column[] = [
        { name: 'members', kind: 'count', values: Float64Array.from(rows(counts)) },
        { name: 'last', kind: 'date', values: Float64Array.from(rows(days)) },
        {
          name: 'share',
          kind: 'ratio',
          numerators: Float64Array.from(rows(shares), ([top]) => top),
          denominators: Float64Array.from(rows(shares), ([, bottom]) => bottom),
        },
      ];
      return { unitIds, columns };
    });

  it(
    'of tables: row by row, looked up by id',
    differential(
      300,
      fc.property(tables, tables, fc.constantFrom('before' as const, 'after' as const), (before, after, boundaries) => {
        const [rows, others] = boundaries === 'after' ? [after, before] : [before, after];
        const { table, unmatched } = compareTables(before, after, { boundaries });
        const numberAt = ({ unitIds, columns }: Table, id: string, name: string) => {
          const [at, column] = [unitIds.indexOf(id), columns.find((each) => each.name === name)];
          if (at < 0 || column === undefined || column.kind === 'text') return null;
          if (column.kind === 'ratio') {
            const [top, bottom] = [column.numerators[at] ?? 0, column.denominators[at] ?? 0];
            return bottom === 0 ? null : fraction(top, bottom);
          }
          const value = column.values[at] ?? NAN;
          return Number.isFinite(value) ? fraction(value) : null;
        };
        expect(unmatched).toEqual(others.unitIds.filter((id) => !rows.unitIds.includes(id)));
        const found = tableToJson(table).map((row) => [
          row.unitId,
          ...['members', 'last', 'share'].map((name) => {
            const value = row[name] as number | { numerator: number; denominator: number } | null;
            return typeof value === 'number' ? written(fraction(value)) : writtenRatio(value);
          }),
        ]);
        const expected = rows.unitIds.map((id) => [
          id,
          ...['members', 'last', 'share'].map((name) => {
            const [one, two] = [numberAt(before, id, name), numberAt(after, id, name)];
            return one === null || two === null ? null : written(minus(two, one));
          }),
        ]);
        expect(found).toEqual(expected);
      }),
    ),
  );
});
