import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTables, tryCompareTables } from '../../../src/comparison/index.js';
import { indexIds } from '../../../src/core/index.js';
import { type Column, type Table, tableRow, tableToJson } from '../../../src/organisation/index.js';

const count = (name: string, ...values: number[]): Column => ({
  name,
  kind: 'count',
  values: Float64Array.from(values),
});
const date = (name: string, ...values: number[]): Column => ({ name, kind: 'date', values: Float64Array.from(values) });
const share = (name: string, ...values: (readonly [number, number])[]): Column => ({
  name,
  kind: 'ratio',
  numerators: Float64Array.from(values, ([numerator]) => numerator),
  denominators: Float64Array.from(values, ([, denominator]) => denominator),
});
const NEVER = Number.NEGATIVE_INFINITY;

describe('compareTables', () => {
  const before: Table = {
    unitIds: ['a', 'b', '__proto__', 'd'],
    columns: [
      count('members', 120, 80, 7, Number.NaN),
      date('lastAdmission', 17_000, NEVER, NEVER, 17_001),
      share('independent', [158, 243], [1, 2], [1, 3], [0, 0]),
      { name: 'state', kind: 'text', values: ['x', 'x', null, 'x'] },
      count('gone', 1, 1, 1, 1),
    ],
  };
  const after: Table = {
    unitIds: ['__proto__', 'd', 'e', 'a'],
    columns: [
      share('independent', [1, 2], [1, 2], [1, 2], [120, 243]),
      date('lastAdmission', NEVER, NEVER, 17_300, 17_400),
      { name: 'state', kind: 'text', values: ['x', 'x', null, 'x'] },
      count('members', 0, 5, 9, 118),
    ],
  };

  it('gives differences by id, in the order of the later table, and names who is not in it', () => {
    const { table, unmatched } = compareTables(before, after);
    expect(unmatched).toEqual(['b']);
    expect(tableToJson(table)).toEqual([
      { unitId: '__proto__', members: -7, lastAdmission: null, independent: { numerator: 1, denominator: 6 } },
      { unitId: 'd', members: null, lastAdmission: null, independent: null },
      { unitId: 'e', members: null, lastAdmission: null, independent: null },
      { unitId: 'a', members: -2, lastAdmission: 400, independent: { numerator: -38, denominator: 243 } },
    ]);
  });

  it('gives the same differences on the rows of the earlier table', () => {
    const { table, unmatched } = compareTables(before, after, { boundaries: 'before', columns: ['members'] });
    expect(unmatched).toEqual(['e']);
    expect(tableToJson(table)).toEqual([
      { unitId: 'a', members: -2 },
      { unitId: 'b', members: null },
      { unitId: '__proto__', members: -7 },
      { unitId: 'd', members: null },
    ]);
  });

  it('keeps the index of the table whose rows it has', () => {
    const indexed = { ...after, index: indexIds(after.unitIds) };
    const { table } = compareTables(before, indexed);
    expect(table.index).toBe(indexed.index);
    expect(tableRow(table, 'a')['members']).toBe(-2);
  });

  it('reduces a ratio that safe integers would not hold otherwise, and refuses one that cannot be', () => {
    const [large, half] = [2 ** 40, 2 ** 39];
    const one: Table = { unitIds: ['a'], columns: [share('r', [half + 1, large])] };
    const two: Table = { unitIds: ['a'], columns: [share('r', [half, 3 * large])] };
    expect(tableToJson(compareTables(one, two).table)).toEqual([
      { unitId: 'a', r: { numerator: -(2 ** 40 + 3), denominator: 3 * large } },
    ]);
    const primes: Table = { unitIds: ['a'], columns: [share('r', [1, 2 ** 31 - 1])] };
    const others: Table = { unitIds: ['a'], columns: [share('r', [1, 2 ** 52 + 1])] };
    expect(tryCompareTables(primes, others)).toMatchObject({ success: false, error: { code: 'not-safe' } });
    const far: Table = { unitIds: ['a'], columns: [count('m', -Number.MAX_SAFE_INTEGER)] };
    const near: Table = { unitIds: ['a'], columns: [count('m', 2)] };
    expect(tryCompareTables(far, near)).toMatchObject({ success: false, error: { code: 'not-safe' } });
  });

  it('refuses what it cannot compare', () => {
    const codeOf = (...args: Parameters<typeof compareTables>): unknown => {
      const result = tryCompareTables(...args);
      return result.success ? null : result.error.code;
    };
    expect(codeOf(before, after, { columns: ['gone'] })).toBe('unknown-column');
    expect(codeOf(before, after, { columns: ['state'] })).toBe('unlike-columns');
    expect(codeOf(before, { ...after, columns: [date('members', 1, 2, 3, 4)] })).toBe('unlike-columns');
    expect(codeOf(before, after, { boundaries: 'both' as never })).toBe('unknown-boundaries');
    expect(codeOf(null as never, after)).toBe('not-a-table');
    expect(codeOf(before, {} as never)).toBe('not-a-table');
    expect(codeOf(before, after)).toBeNull();
  });

  it('is what objects in a Map give, id by id, with an index and without, and turned round is the opposite', () => {
    const ids = fc.uniqueArray(
      fc.oneof(fc.constantFrom('__proto__', 'constructor', '0'), fc.string({ maxLength: 2 })),
      {
        maxLength: 12,
      },
    );
    const cell = fc.oneof(
      { weight: 1, arbitrary: fc.constant(Number.NaN) },
      { weight: 4, arbitrary: fc.nat({ max: 9 }) },
    );
    const table = ids.chain((unitIds) =>
      fc.tuple(fc.array(cell, { minLength: unitIds.length, maxLength: unitIds.length }), fc.boolean()).map(
        ([values, indexed]): Table => ({
          unitIds,
          ...(indexed ? { index: indexIds(unitIds) } : {}),
          columns: [count('m', ...values)],
        }),
      ),
    );
    const pair = fc.oneof(
      fc.tuple(table, table),
      table.map((each): [Table, Table] => [each, { unitIds: [...each.unitIds], columns: each.columns }]),
    );
    const mapOf = ({ unitIds, columns: [column] }: Table) =>
      new Map(
        unitIds.map((id, row) => [id, column?.kind === 'count' ? (column.values[row] ?? Number.NaN) : Number.NaN]),
      );
    fc.assert(
      fc.property(pair, ([early, late]) => {
        const [left, right] = [mapOf(early), mapOf(late)];
        const { table: changes, unmatched } = compareTables(early, late);
        expect(unmatched).toEqual(early.unitIds.filter((id) => !right.has(id)));
        const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
        expect(tableToJson(changes)).toEqual(
          late.unitIds.map((unitId) => ({
            unitId,
            m: known((right.get(unitId) ?? Number.NaN) - (left.get(unitId) ?? Number.NaN)),
          })),
        );
        const back = compareTables(late, early, { boundaries: 'before' });
        expect(tableToJson(back.table)).toEqual(
          tableToJson(changes).map(({ unitId, m }) => ({ unitId, m: m === null ? null : 0 - Number(m) })),
        );
      }),
      { numRuns: 300 },
    );
  });
});
