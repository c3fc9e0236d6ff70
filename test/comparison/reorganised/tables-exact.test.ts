import { describe, expect, it } from 'vitest';
import { compareTables } from '../../../src/comparison/index.js';
import type { Column, Table } from '../../../src/organisation/index.js';

const MOST = Number.MAX_SAFE_INTEGER;
const NEVER = Number.NEGATIVE_INFINITY;
type Cell = readonly [numerator: number, denominator: number];

const ratios = (...cells: Cell[]): Column => ({
  name: 'r',
  kind: 'ratio',
  numerators: Float64Array.from(cells, ([numerator]) => numerator),
  denominators: Float64Array.from(cells, ([, denominator]) => denominator),
});
const numbers = (kind: 'count' | 'date', ...values: number[]): Column => ({
  name: 'm',
  kind,
  values: Float64Array.from(values),
});
const table = (column: Column, unitIds = ['a']): Table => ({ unitIds, columns: [column] });
/** The difference of two ratios as it stands in the columns. */
const differenceOf = (before: Cell, after: Cell, boundaries: 'before' | 'after' = 'after'): number[] => {
  const { table: changes } = compareTables(table(ratios(before)), table(ratios(after)), { boundaries });
  const [column] = changes.columns;
  return column?.kind === 'ratio' ? [column.numerators[0]!, column.denominators[0]!] : [];
};
const UNKNOWN = [Number.NaN, Number.NaN];

describe('a difference of ratios', () => {
  it('is over the denominator of both, or over the product of the two, and not reduced', () => {
    expect(differenceOf([1, 4], [3, 4])).toEqual([2, 4]);
    expect(differenceOf([1, 4], [1, 2])).toEqual([2, 8]);
    expect(differenceOf([1, 2], [1, 4], 'before')).toEqual([-2, 8]);
  });

  it('is unknown where a numerator or a denominator is, and of nothing', () => {
    const cells: Cell[] = [
      [1, 2],
      [Number.NaN, 2],
      [1, Number.NaN],
      [Number.NaN, Number.NaN],
      [0, 0],
      [1, 0],
    ];
    for (const [place, before] of cells.entries()) {
      for (const [other, after] of cells.entries()) {
        expect(differenceOf(before, after)).toEqual(place + other === 0 ? [0, 2] : UNKNOWN);
      }
    }
  });

  it('is exact up to the last safe integer, and reduced where a product goes beyond', () => {
    expect(differenceOf([6361, MOST], [0, 1])).toEqual([-6361, MOST]);
    // 3 × (2^52 + 1) is no number that a float holds.
    const [above, below]: [Cell, Cell] = [
      [2 ** 52 + 1, 1],
      [MOST, 3],
    ];
    expect(differenceOf(below, above)).toEqual([2 ** 52 + 4, 3]);
    expect(differenceOf(above, below)).toEqual([-(2 ** 52 + 4), 3]);
  });

  it('of nothing is 0 without a sign', () => {
    expect(differenceOf([1, 2], [1, 2], 'before')).toEqual([0, 2]);
    expect(differenceOf([2 ** 40, 2 ** 41], [2 ** 39, 2 ** 40], 'before')).toEqual([0, 1]);
  });
});

describe('a difference of dates', () => {
  it('may be as large as a safe integer is, beside one that never was', () => {
    const changes = compareTables(
      table(numbers('date', 0, NEVER, 4), ['a', 'b', 'c']),
      table(numbers('date', MOST, 5, 5), ['a', 'b', 'c']),
    );
    expect(changes.table.columns).toEqual([numbers('count', MOST, Number.NaN, 1)]);
    expect(changes.unmatched).toEqual([]);
  });
});

describe('the table that comes out', () => {
  it('has no index where that of the rows has none', () => {
    const { table: changes } = compareTables(table(numbers('count', 1)), table(numbers('count', 2)));
    expect(changes).toStrictEqual({ unitIds: ['a'], columns: [numbers('count', 1)] });
  });

  it('has the rows of the one where the other begins or goes on alike', () => {
    const [short, long] = [
      table(numbers('count', 1, 2), ['a', 'b']),
      table(numbers('count', 5, 7, 9), ['a', 'b', 'c']),
    ];
    expect(compareTables(short, long).table.columns).toEqual([numbers('count', 4, 5, Number.NaN)]);
    const back = compareTables(long, short);
    expect(back.table.columns).toEqual([numbers('count', -4, -5)]);
    expect(back.unmatched).toEqual(['c']);
  });
});

describe('what cannot be compared', () => {
  const refusalOf = (run: () => unknown): unknown => {
    try {
      run();
    } catch (error) {
      const { code, message, details } = error as { code: string; message: string; details: unknown };
      return [code, message, details];
    }
    return null;
  };
  const count = (value: number): Table => table(numbers('count', value));

  it('is refused in words that name it', () => {
    for (const [before, after, which] of [
      [5, count(1), 'before'],
      [count(1), 5, 'after'],
    ] as const) {
      expect(refusalOf(() => compareTables(before as never, after as never))).toEqual([
        'not-a-table',
        `A table has unitIds and columns: ${which}.`,
        { found: 'number' },
      ]);
    }
    expect(refusalOf(() => compareTables(count(1), count(1), { boundaries: 'both' as never }))).toEqual([
      'unknown-boundaries',
      "Say whose units are the rows: 'before' or 'after'.",
      { found: 'text' },
    ]);
    expect(refusalOf(() => compareTables(count(1), count(1), { columns: ['n'] }))).toEqual([
      'unknown-column',
      'A table has no column n.',
      { name: 'n' },
    ]);
    expect(refusalOf(() => compareTables(count(1), table(numbers('date', 1))))).toEqual([
      'unlike-columns',
      'There is no difference between count and date under m.',
      { name: 'm' },
    ]);
    const beyond = (column: string) => [
      'not-safe',
      `A difference under ${column} is beyond 2^53 − 1.`,
      { certificate: { column, unitId: 'a' } },
    ];
    expect(refusalOf(() => compareTables(count(-MOST), count(1)))).toEqual(beyond('m'));
    expect(refusalOf(() => compareTables(count(1 - MOST), count(1)))).toBeNull();
    expect(refusalOf(() => compareTables(table(ratios([1, MOST])), table(ratios([1, MOST - 1]))))).toEqual(beyond('r'));
  });
});
