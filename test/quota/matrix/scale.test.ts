import { describe, expect, it } from 'vitest';
import { scaledStart } from '../../../src/quota/matrix/scale.js';
import { gridOf, table, totalsOf } from './grids.js';

/** Nothing is known of these factors but that they are none of them 1 and lie up to 100 apart. */
const rowFactor = (row: number): number => [0.3, 4, 0.07, 1.9, 6, 0.5][row % 6]!;
const columnFactor = (column: number): number => [2.5, 0.11, 0.8, 7, 0.4][column % 5]!;

/** Which cells of a matrix are held by a bound, and what they would have without. */
type Bounds = 'none' | 'some' | 'most';
const heldBy = (bounds: Bounds, row: number, column: number): 'min' | 'max' | null => {
  if (bounds === 'none') return null;
  const kind = (row * 3 + column * 5) % (bounds === 'some' ? 7 : 4);
  return kind === 1 ? 'min' : kind === 2 ? 'max' : null;
};

/** A matrix made from its solution: weight × row × column + shift is a whole number, or beyond a bound. */
function planted(rows: number, columns: number, shift: number, bounds: Bounds) {
  const free = table(rows, columns, (row, column) => 120 + ((row * 7919 + column * 104_729) % 517));
  const bound = (row: number, column: number, side: 'min' | 'max'): number | null =>
    heldBy(bounds, row, column) === side ? free[row]![column]! + (side === 'min' ? 60 : -60) : null;
  const cells = free.map((line, row) =>
    line.map((value, column) => bound(row, column, 'min') ?? bound(row, column, 'max') ?? value),
  );
  const weights = free.map((line, row) =>
    line.map((value, column) => (value - shift) / (rowFactor(row) * columnFactor(column))),
  );
  const min = table(rows, columns, (row, column) => bound(row, column, 'min') ?? 0);
  const max = table(rows, columns, (row, column) => bound(row, column, 'max') ?? Infinity);
  return { cells, weights, min, max, ...totalsOf(cells) };
}

function expectFound(told: ReturnType<typeof planted>, shift: number): void {
  const { cells, columnFactors } = scaledStart(gridOf(told), shift);
  expect([...cells]).toEqual(told.cells.flat());
  columnFactors.forEach((factor, column) => {
    const expected = columnFactor(column) / columnFactor(0);
    expect(Math.abs(factor / columnFactors[0]! / expected - 1), `column ${String(column)}`).toBeLessThan(0.003);
  });
}

describe('the guess by scaling', () => {
  for (const bounds of ['none', 'some', 'most'] as const) {
    for (const shift of [0, 0.5, -0.5]) {
      it(`finds the matrix that was scaled, bounds: ${bounds}, shift ${String(shift)}`, () => {
        for (const [rows, columns] of [
          [1, 1],
          [4, 3],
          [6, 5],
          [12, 4],
        ] as const) {
          // Bounds on most of a small matrix leave several solutions.
          if (bounds !== 'none' && rows < 6) continue;
          expectFound(planted(rows, columns, shift, bounds), shift);
        }
      });
    }
  }

  it('is no other where rows are told in units that lie far apart', () => {
    for (const [large, small] of [
      [1e70, 1e-70],
      [1e70, 1],
      [1, 1e-70],
      [1e60, 1],
      [1, 1e-60],
      [1e250, 1],
      [1, 1e-250],
      [1e250, 1e-250],
    ] as const) {
      for (const bounds of ['none', 'some'] as const) {
        const told = planted(6, 5, 0.5, bounds);
        const weights = told.weights.map((line, row) => {
          const largest = Math.max(...line);
          const unit = row === 1 ? large / largest : row === 4 ? small / Math.min(...line) : 1;
          return line.map((weight) => weight * unit);
        });
        expectFound({ ...told, weights }, 0.5);
      }
    }
  });

  it('takes the largest doubles as equal, and those below their reach as next to nothing', () => {
    const beyond = {
      weights: [
        [Number.MAX_VALUE, Number.MAX_VALUE, 0],
        [5, 5, 5],
      ],
      rowTotals: [40, 30],
      columnTotals: [30, 30, 10],
    };
    expect([...scaledStart(gridOf(beyond), 0).cells]).toEqual([20, 20, 0, 10, 10, 10]);
    const tiny = {
      weights: [
        [1e70, 1e-100],
        [1e70, 1e70],
      ],
      rowTotals: [50, 60],
      columnTotals: [80, 30],
    };
    expect([...scaledStart(gridOf(tiny), 0).cells]).toEqual([50, 0, 30, 30]);
  });

  it('stops as soon as rows and columns are met', () => {
    const grid = gridOf(planted(6, 5, 0.5, 'none'));
    let read = 0;
    const rowTotals = new Proxy(grid.rowTotals, {
      get: (totals, key) => {
        read += 1;
        return Reflect.get(totals, key, totals) as unknown;
      },
    });
    scaledStart({ ...grid, rowTotals }, 0.5);
    // Each row is solved once a round, and each cell is held against its row's total in the end.
    expect(read).toBeLessThanOrEqual(6 * 6 + 6 * 5);
  });

  it('comes down from above all maxima, and up from below all minima', () => {
    const told = planted(6, 5, 0, 'some');
    for (const unit of [1e25, 1e-25]) {
      const weights = told.weights.map((line) => line.map((weight) => weight * unit));
      const max = told.max.map((line) => line.map((bound) => Math.min(bound, 5000)));
      const min = told.min.map((line) => line.map((bound) => Math.max(bound, 1)));
      expectFound({ ...told, weights, min, max }, 0);
    }
  });

  it('gives no cell more than its row has, where totals cannot be met', () => {
    const impossible = {
      weights: [
        [1, 1],
        [1, 0],
      ],
      rowTotals: [5, 5],
      columnTotals: [2, 8],
    };
    expect([...scaledStart(gridOf(impossible), 0).cells]).toEqual([0, 5, 2, 0]);
  });

  it('gives a minimum that is more than the row has', () => {
    const beyond = {
      weights: [
        [1, 1],
        [1, 1],
      ],
      min: [
        [7, 0],
        [0, 0],
      ],
      rowTotals: [5, 5],
      columnTotals: [5, 5],
    };
    const { cells } = scaledStart(gridOf(beyond), 0);
    expect(cells[0]).toBe(7);
    expect(cells[1]).toBe(0);
  });

  it('lifts every cell by the shift', () => {
    // Rounding up, ½ more on average: 3 of 2½, and 8 of 7½.
    const told = {
      weights: [
        [1, 3],
        [1, 3],
      ],
      rowTotals: [11, 11],
      columnTotals: [6, 16],
    };
    expect([...scaledStart(gridOf(told), 0.5).cells]).toEqual([3, 8, 3, 8]);
  });
});
