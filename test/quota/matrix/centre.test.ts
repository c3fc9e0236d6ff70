import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centreColumns } from '../../../src/quota/matrix/centre.js';
import type { Filling } from '../../../src/quota/matrix/grid.js';
import { gridOf, guardedFilling, table } from './grids.js';

const BAND = 1e-9;

/** A row as the levels of its columns see it: what each last place is below its column's level, and each next above. */
interface Row {
  readonly below: readonly number[];
  readonly above: readonly number[];
}

/** A matrix between the levels given: prices are told by how far they are from the levels. */
function fillingAt(levels: readonly number[], rows: readonly Row[]): Filling {
  const columns = levels.length;
  const weights = table(rows.length, columns, () => 1);
  const grid = gridOf({ weights, rowTotals: rows.map(() => columns), columnTotals: levels.map(() => rows.length) });
  return guardedFilling({
    ...{ grid, costs: { price: () => 0, exact: () => ({ top: 0n, bottom: 1n }), band: BAND } },
    ...{ cells: new Float64Array(weights.flat()), rowLevels: new Float64Array(rows.length), step: 1 },
    next: Float64Array.from(rows.flatMap(({ above }) => above.map((far, column) => levels[column]! + far))),
    last: Float64Array.from(rows.flatMap(({ below }) => below.map((far, column) => levels[column]! - far))),
    columnLevels: Float64Array.from(levels),
  });
}

/** How far one column may rise against another: the least that it takes in any row. */
function gapOf(rows: readonly Row[], from: number, to: number): number {
  return Math.max(0, Math.min(...rows.map(({ below, above }) => below[from]! + above[to]!)));
}

/** The shortest way from one column to another, by trying all of them. */
function shortest(rows: readonly Row[], left: readonly number[], from: number, to: number): number {
  if (from === to) return 0;
  const others = left.filter((column) => column !== from);
  return Math.min(...others.map((via) => gapOf(rows, from, via) + shortest(rows, others, via, to)));
}

/** What centring is to do, from its definition: each column moves by the mean of the ways to it. */
function centred(levels: readonly number[], rows: readonly Row[]): { levels: number[]; slack: number } {
  const all = levels.map((_, column) => column);
  const ways = all.map((from) => all.map((to) => shortest(rows, all, from, to)));
  const open = 2 * Math.max(...ways.flat().filter(Number.isFinite)) + 1;
  const moves = all.map((to) => ways.reduce((sum, row) => sum + Math.min(row[to]!, open), 0) / levels.length);
  const left = all.flatMap((from) =>
    all.filter((to) => to !== from).map((to) => gapOf(rows, from, to) + moves[from]! - moves[to]!),
  );
  const slack = Math.min(1, ...left.filter((gap) => gap > 4 * BAND));
  return { levels: levels.map((level, column) => level + moves[column]!), slack: slack / (2 * levels.length + 2) };
}

const far = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 40 }).map((n) => n / 8) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, Infinity, Infinity) },
);
const matrices = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 4 })).chain(([columns, rows]) => {
  const list = <T>(value: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
    fc.array(value, { minLength: length, maxLength: length });
  return fc.record({
    levels: list(fc.integer({ min: -20, max: 20 }), columns),
    rows: list(fc.record({ below: list(far, columns), above: list(far, columns) }), rows),
  });
});

describe('centring the levels of columns', () => {
  it('moves each by the mean of the ways to it, and tells how far it may stray', () => {
    let [free, tied] = [0, 0];
    fc.assert(
      fc.property(matrices, ({ levels, rows }) => {
        const filling = fillingAt(levels, rows);
        const slack = centreColumns(filling);
        const expected = centred(levels, rows);
        expected.levels.forEach((level, column) => expect(filling.columnLevels[column]).toBeCloseTo(level, 9));
        expect(slack).toBeCloseTo(expected.slack, 9);
        if (expected.levels.some((level, column) => level !== levels[column])) free += 1;
        if (expected.slack < 1 / (2 * levels.length + 2)) tied += 1;
      }),
      { numRuns: 400 },
    );
    expect(Math.min(free, tied)).toBeGreaterThan(50);
  });

  it('leaves every cell between its prices, and every column that could move between them', () => {
    fc.assert(
      fc.property(matrices, ({ levels, rows }) => {
        const { columnLevels } = ((filling) => [filling, centreColumns(filling)] as const)(fillingAt(levels, rows))[0];
        const moves = levels.map((level, column) => columnLevels[column]! - level);
        rows.forEach(({ below, above }, row) => {
          levels.forEach((_, from) => {
            levels.forEach((__, to) => {
              if (from === to || below[from] === Infinity || above[to] === Infinity) return;
              const room = below[from]! + moves[from]! + above[to]! - moves[to]!;
              expect([row, from, to, room >= -1e-9]).toEqual([row, from, to, true]);
            });
          });
        });
      }),
    );
  });

  it('sets two columns with room between them to the middle of it', () => {
    // The second may rise by 3 and sink by 1.
    const filling = fillingAt(
      [5, 5],
      [
        { below: [1, Infinity], above: [Infinity, 2] },
        { below: [9, 1], above: [0, 9] },
      ],
    );
    expect(centreColumns(filling)).toBe(1 / 6);
    expect([...filling.columnLevels]).toEqual([5.5, 6.5]);
  });

  it('is left undone beyond 64 columns', () => {
    for (const columns of [64, 65]) {
      const levels = Array.from({ length: columns }, () => 0);
      const rows = [{ below: levels.map(() => 1), above: levels.map((_, column) => 1 + column) }];
      const filling = fillingAt(levels, rows);
      expect(centreColumns(filling) > 0).toBe(columns === 64);
      expect(filling.columnLevels.every((level) => level === 0)).toBe(columns === 65);
    }
  });
});
