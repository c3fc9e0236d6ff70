import { describe, expect, it } from 'vitest';
import { IssueList } from '../../../src/core/index.js';
import { allocateMatrix, type MatrixMethod } from '../../../src/quota/index.js';
import { divisorCosts } from '../../../src/quota/matrix/divisor-costs.js';
import { type Costs, type Filling, fillingOf, type Grid } from '../../../src/quota/matrix/grid.js';
import { roundRows } from '../../../src/quota/matrix/round-rows.js';
import { transferSurplus } from '../../../src/quota/matrix/transfer.js';
import { readMethod } from '../../../src/quota/sharing/methods.js';
import { gridOf, guardedFilling, type Told } from './grids.js';

/** Prices that are counted: what is far from its totals is to come near them without asking one for each place. */
function counted(costs: Costs): { costs: Costs; asked: () => number } {
  let asked = 0;
  const price = (cell: number, place: number): number => {
    asked += 1;
    return costs.price(cell, place);
  };
  return { costs: { ...costs, price }, asked: () => asked };
}

const METHODS = ['webster', 'dhondt', 'huntington-hill', 'adams', 'dean'] as const;
const signpostsOf = (method: MatrixMethod) => readMethod(method, new IssueList('test'))!.signposts;

/** A filling of cells that know nothing of the totals. */
function started(
  grid: Grid,
  method: MatrixMethod,
  start: readonly number[],
): { filling: Filling; asked: () => number } {
  const { costs, asked } = counted(divisorCosts(grid, signpostsOf(method)));
  const filling = fillingOf(grid, costs, Float64Array.from(start), new Float64Array(grid.columns));
  return { filling: guardedFilling(filling), asked };
}

const solved = (told: Told, method: MatrixMethod): number[][] => {
  return allocateMatrix({
    rows: told.weights.map((_, row) => `r${String(row)}`),
    columns: told.columnTotals.map((_, column) => `c${String(column)}`),
    ...told,
    method,
  }).cells;
};

describe('rows far from their totals', () => {
  const line = { weights: [[3, 5, 11.5, 0.25, 0, 40]], columnTotals: [0, 0, 0, 0, 0, 0] };

  /** The row's cells when all of it is shared by the method, as columns would have it that ask for nothing. */
  const sharedOut = (told: Told, method: MatrixMethod, start: readonly number[]): [cells: number[], asked: number] => {
    const { filling, asked } = started(gridOf(told), method, start);
    roundRows(filling);
    return [[...filling.cells], asked()];
  };

  it('come to them in few steps, from far below and from far above', () => {
    for (const method of METHODS) {
      const ones = method === 'webster' || method === 'dhondt' ? 0 : 1;
      const min = [[ones, ones, ones, ones, 0, ones]];
      for (const total of [89, 90, 500, 12_345, 1_000_000, 12_345_678]) {
        const told = { ...line, min, rowTotals: [total] };
        // The same from a start that is close, one place at a time.
        const weight = 59.75;
        const close = line.weights[0]!.map((w) => (w === 0 ? 0 : Math.max(ones, Math.floor((w * total) / weight))));
        const [expected] = sharedOut(told, method, close);
        expect(expected.reduce((a, b) => a + b)).toBe(total);
        for (const start of [min[0]!, line.weights[0]!.map((w) => (w === 0 ? 0 : 2 * total + 7))]) {
          const [cells, asked] = sharedOut(told, method, start);
          expect(cells).toEqual(expected);
          expect(asked, `${method} ${String(total)}`).toBeLessThan(20_000);
        }
      }
    }
  });

  it('keep to bounds and to the levels of columns on the way', () => {
    const told = {
      ...line,
      min: [[1, 400_000, 1, 1, 0, 1]],
      max: [[20_000, Infinity, Infinity, Infinity, 0, 300_000]],
      rowTotals: [1_000_000],
    };
    // 280,000 are left for 11.5 and ¼, which is twice as much where its column pays that its places cost half.
    const { filling, asked } = started(gridOf(told), 'webster', [1, 400_000, 1, 1, 0, 1]);
    filling.columnLevels[3] = Math.log(2);
    roundRows(filling);
    expect([...filling.cells]).toEqual([20_000, 400_000, 268_333, 11_667, 0, 300_000]);
    expect(asked()).toBeLessThan(20_000);
    const level = filling.rowLevels[0]!;
    expect(level).toBeGreaterThanOrEqual(Math.log(268_332.5 / 11.5));
    expect(level).toBeLessThanOrEqual(Math.log(268_333.5 / 11.5));
  });

  it('come to them where every price is far from 1', () => {
    for (const unit of [1e-280, 1e280]) {
      const weights = line.weights.map((row) => row.map((weight) => weight * unit));
      const total = 4_000_000;
      const [near] = sharedOut({ ...line, rowTotals: [total] }, 'webster', [0, 0, 0, 0, 0, 0]);
      const [cells, asked] = sharedOut({ ...line, weights, rowTotals: [total] }, 'webster', [0, 0, 0, 0, 0, 0]);
      expect(cells).toEqual(near);
      expect(asked).toBeLessThan(20_000);
    }
  });
});

describe('the level of a row', () => {
  it('lies between its dearest place held and the cheapest refused, or at the one that there is', () => {
    const prices = { weights: [[1, 1]], columnTotals: [2, 2], rowTotals: [4] };
    const levelOf = (min: number[], max: number[]): number => {
      const { filling } = started(gridOf({ ...prices, min: [min], max: [max] }), 'dhondt', [2, 2]);
      roundRows(filling);
      return filling.rowLevels[0]!;
    };
    expect(levelOf([0, 0], [9, 9])).toBeCloseTo((Math.log(2) + Math.log(3)) / 2, 12);
    expect(levelOf([0, 0], [2, 2])).toBe(Math.log(2));
    expect(levelOf([2, 2], [9, 9])).toBe(Math.log(3));
    expect(levelOf([2, 2], [2, 2])).toBe(0);
    expect(levelOf([2, 0], [9, 2])).toBeCloseTo((Math.log(2) + Math.log(3)) / 2, 12);
  });
});

describe('columns far from their totals', () => {
  const told = {
    weights: [
      [30, 7, 12],
      [4, 50, 3],
      [9, 9, 80],
      [25, 1, 6],
    ],
    rowTotals: [100_000, 200_000, 300_000, 50_000],
    columnTotals: [250_000, 90_000, 310_000],
  };

  it('come to them in few transfers of many places, with the same end as from close by', () => {
    for (const method of METHODS) {
      const expected = solved(told, method).flat();
      const { filling, asked } = started(
        gridOf(told),
        method,
        told.weights.flat().map(() => 1),
      );
      roundRows(filling);
      const before = asked();
      expect(transferSurplus(filling, false)).toBeNull();
      expect([...filling.cells]).toEqual(expected);
      expect(asked() - before, method).toBeLessThan(20_000);
      expect(filling.step).toBe(1);
    }
  });

  it('move one place at a time once they are near', () => {
    // 60 rows of 10 places are rounded as if all columns were alike: 40 of a column's 320 have to move.
    const weights = Array.from({ length: 60 }, (_, row) => [100 + row, 150 + ((row * 37) % 61)]);
    const near = { weights, rowTotals: weights.map(() => 10), columnTotals: [280, 320] };
    const { filling } = started(
      gridOf(near),
      'webster',
      weights.flat().map(() => 5),
    );
    roundRows(filling);
    expect(transferSurplus(filling, false)).toBeNull();
    expect([...filling.cells]).toEqual(solved(near, 'webster').flat());
  });

  it('are told with the fewest lines that cannot meet them, or with the most', () => {
    // The first two rows are open to the first column only, the third to the next two, the last to the last.
    const apart = {
      weights: [
        [2, 0, 0, 0],
        [3, 0, 0, 0],
        [0, 4, 5, 0],
        [0, 0, 0, 6],
      ],
      rowTotals: [2, 4, 5, 3],
      columnTotals: [4, 3, 4, 3],
    };
    const cut = (largest: boolean): unknown => {
      const { filling } = started(
        gridOf(apart),
        'webster',
        apart.weights.flat().map(() => 0),
      );
      roundRows(filling);
      return transferSurplus(filling, largest);
    };
    expect([cut(false), cut(true)]).toEqual([
      { rows: [0, 1], columns: [0] },
      { rows: [0, 1, 3], columns: [0, 3] },
    ]);
  });
});
