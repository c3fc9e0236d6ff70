import { describe, expect, it } from 'vitest';
import { compareTables } from '../../../src/comparison/index.js';
import type { Column, Table } from '../../../src/organisation/index.js';

const count = (name: string, ...values: number[]): Column => ({
  name,
  kind: 'count',
  values: Float64Array.from(values),
});
const text = (name: string, ...values: string[]): Column => ({ name, kind: 'text', values });
const table = (...columns: Column[]): Table => ({ unitIds: ['a'], columns });

describe('columns of words', () => {
  it('are passed over where both tables have them, and refused where one is of numbers', () => {
    const both = compareTables(table(text('m', 'x'), count('n', 1)), table(text('m', 'y'), count('n', 3)));
    expect(both.table.columns.map(({ name }) => name)).toEqual(['n']);
    for (const [before, after] of [
      [text('m', 'x'), count('m', 1)],
      [count('m', 1), text('m', 'x')],
    ] as const) {
      expect(() => compareTables(table(before), table(after))).toThrow(
        expect.objectContaining({ code: 'unlike-columns', details: { name: 'm' } }),
      );
    }
  });

  it('are refused where they are asked for', () => {
    const words = table(text('m', 'x'));
    expect(() => compareTables(words, words, { columns: ['m'] })).toThrow(
      expect.objectContaining({ code: 'unlike-columns', details: { name: 'm' } }),
    );
  });
});

describe('what is no table, or not in both', () => {
  it('is told by its kind or its name', () => {
    const one = table(count('m', 1));
    expect(() => compareTables(5 as never, one)).toThrow(
      expect.objectContaining({ code: 'not-a-table', details: { found: 'number' } }),
    );
    expect(() => compareTables(one, one, { boundaries: 'both' as never })).toThrow(
      expect.objectContaining({ code: 'unknown-boundaries', details: { found: 'text' } }),
    );
    for (const [before, after] of [
      [one, table()],
      [table(), one],
    ] as const) {
      expect(() => compareTables(before, after, { columns: ['m'] })).toThrow(
        expect.objectContaining({ code: 'unknown-column', details: { name: 'm' } }),
      );
    }
  });
});
