import { describe, expect, it } from 'vitest';
import { compareTables } from '../../../src/comparison/index.js';
import type { Column, Table } from '../../../src/organisation/index.js';

const BEYOND = Number.MAX_SAFE_INTEGER;
const { NaN: NONE, POSITIVE_INFINITY: LATE, NEGATIVE_INFINITY: EARLY } = Number;

const table = (column: Column, ...unitIds: string[]): Table => ({ unitIds, columns: [column] });
const count = (...values: number[]): Column => ({ name: 'm', kind: 'count', values: Float64Array.from(values) });
const date = (...values: number[]): Column => ({ name: 'm', kind: 'date', values: Float64Array.from(values) });
const share = (numerators: number[], denominators: number[]): Column => ({
  name: 'm',
  kind: 'ratio',
  numerators: Float64Array.from(numerators),
  denominators: Float64Array.from(denominators),
});
const columnOf = (before: Table, after: Table, boundaries: 'before' | 'after' = 'after') =>
  compareTables(before, after, { boundaries }).table.columns[0];

describe('the columns of a comparison', () => {
  it('are counts without a negative zero, on the rows of either table', () => {
    for (const boundaries of ['before', 'after'] as const) {
      expect(columnOf(table(count(5, 3), 'a', 'b'), table(count(5, 1), 'a', 'b'), boundaries)).toEqual(count(0, -2));
    }
  });

  it('have nothing where the other table has no such row, or neither knows', () => {
    const one = table(count(1, 2, NONE), 'a', 'b', 'c');
    expect(columnOf(one, table(count(4, 6, 8), 'c', 'x', 'a'))).toEqual(count(NONE, NONE, 7));
    expect(columnOf(one, table(count(4, 6, 8), 'c', 'x', 'a'), 'before')).toEqual(count(7, NONE, NONE));
    expect(columnOf(one, table(count(4, 6), 'a', 'b'))).toEqual(count(3, 4));
    expect(columnOf(one, table(count(4, 6, 8, 9), 'a', 'b', 'c', 'd'))).toEqual(count(3, 4, NONE, NONE));
  });

  it('have no days between a day and never', () => {
    const [one, two] = [
      table(date(10, EARLY, LATE, 7), 'a', 'b', 'c', 'd'),
      table(date(12, 9, 9, 7), 'a', 'b', 'c', 'd'),
    ];
    // Days that differ are counted in days, so that what comes out is a count.
    expect(columnOf(one, two)).toEqual(count(2, NONE, NONE, 0));
    expect(columnOf(two, one)).toEqual(count(-2, NONE, NONE, 0));
  });

  it('hold differences up to 2^53 − 1, and none beyond', () => {
    expect(columnOf(table(count(BEYOND, 0), 'a', 'b'), table(count(0, BEYOND), 'a', 'b'))).toEqual(
      count(-BEYOND, BEYOND),
    );
    for (const [before, after] of [
      [-1, BEYOND],
      [BEYOND, -1],
    ] as const) {
      expect(() => columnOf(table(count(0, before), 'a', 'b'), table(count(1, after), 'a', 'b'))).toThrow(
        expect.objectContaining({ code: 'not-safe', certificate: { column: 'm', unitId: 'b' } }),
      );
    }
  });

  it('have no share where a share is not known, or is one of nothing', () => {
    const known = share([1, 1, 1, 1, 1], [2, 2, 2, 2, 2]);
    const odd = share([NONE, 1, 0, 1, 3], [2, NONE, 0, -2, 4]);
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const nothing = [NONE, NONE, NONE, NONE];
    expect(columnOf(table(known, ...ids), table(odd, ...ids))).toEqual(share([...nothing, 2], [...nothing, 8]));
    expect(columnOf(table(odd, ...ids), table(known, ...ids))).toEqual(share([...nothing, -2], [...nothing, 8]));
    expect(columnOf(table(odd, ...ids), table(odd, ...ids))).toEqual(share([...nothing, 0], [...nothing, 4]));
    expect(columnOf(table(known, ...ids), table(share([1], [3]), 'x'))).toEqual(share([NONE], [NONE]));
  });

  it('are shares over the common whole where both have one, without a negative zero', () => {
    for (const boundaries of ['before', 'after'] as const) {
      expect(columnOf(table(share([3], [7]), 'a'), table(share([3], [7]), 'a'), boundaries)).toEqual(share([0], [7]));
      expect(columnOf(table(share([3], [7]), 'a'), table(share([5], [7]), 'a'), boundaries)).toEqual(share([2], [7]));
      expect(columnOf(table(share([1], [2]), 'a'), table(share([2], [3]), 'a'), boundaries)).toEqual(share([1], [6]));
      // Halves told in ways that no product of safe integers compares.
      const [half, other] = [share([2 ** 51], [2 ** 52]), share([2 ** 50], [2 ** 51])];
      expect(columnOf(table(half, 'a'), table(other, 'a'), boundaries)).toEqual(share([0], [1]));
    }
  });

  it('are shares as they come as long as every product is a safe integer', () => {
    // 3 × (2^51 − 1) is below 2^53, 5 × is not: reduced, where it need not be otherwise.
    const [whole, third] = [2 ** 51 - 1, share([1], [3])];
    expect(columnOf(table(third, 'a'), table(share([3], [whole]), 'a'))).toEqual(share([9 - whole], [3 * whole]));
    expect(columnOf(table(share([2], [6]), 'a'), table(share([3], [whole]), 'a'))).toEqual(
      share([9 - whole], [3 * whole]),
    );
  });
});
