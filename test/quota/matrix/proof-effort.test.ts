import { describe, expect, it } from 'vitest';
import { IssueList } from '../../../src/core/index.js';
import { centreColumns } from '../../../src/quota/matrix/centre.js';
import { divisorCosts } from '../../../src/quota/matrix/divisor-costs.js';
import { FACTORS } from '../../../src/quota/matrix/fraction.js';
import { type Costs, fillingOf } from '../../../src/quota/matrix/grid.js';
import { prove } from '../../../src/quota/matrix/prove.js';
import { roundRows } from '../../../src/quota/matrix/round-rows.js';
import { transferSurplus } from '../../../src/quota/matrix/transfer.js';
import { readMethod } from '../../../src/quota/sharing/methods.js';
import { scattered } from '../sharing/counted.js';
import { gridOf, guardedFilling, type Told, table } from './grids.js';

/** Proves a matrix by webster, and tells which cells' prices were asked for exactly on the way. */
function askedFor(told: Told): number[] {
  const grid = gridOf(told);
  const asked: number[] = [];
  const costs = divisorCosts(grid, readMethod('webster', new IssueList('test'))!.signposts);
  const counted: Costs = {
    ...costs,
    exact: (cell, place) => {
      asked.push(cell);
      return costs.exact(cell, place);
    },
  };
  const start = new Float64Array(grid.weights.length);
  const filling = guardedFilling(fillingOf(grid, counted, start, new Float64Array(grid.columns)));
  roundRows(filling);
  expect(transferSurplus(filling, false)).toBeNull();
  prove(filling, FACTORS, centreColumns(filling));
  return asked;
}

describe('what a proof asks for exactly', () => {
  const [rows, columns] = [40, 5];
  const chance = scattered(rows * columns);
  const weights = table(rows, columns, (row, column) => 1 + chance[row * columns + column]! * 100);

  it('is nothing where floats leave no doubt', () => {
    const rowTotals = weights.map(() => 10);
    expect(askedFor({ weights, rowTotals, columnTotals: [80, 80, 80, 80, 80] })).toEqual([]);
  });

  it('is the cells that are in doubt, where some are', () => {
    // The first two rows share two columns with nobody else: each of their places there could be the other's.
    const apart = weights.map((row, index) => (index < 2 ? [7, 7, 60, 0, 0] : [0, 0, ...row.slice(2)]));
    const rowTotals = weights.map((_, row) => (row < 2 ? 5 : 10));
    const asked = askedFor({ weights: apart, rowTotals, columnTotals: [1, 1, 138, 130, 120] });
    expect(new Set(asked)).toEqual(new Set([0, 1, columns, columns + 1]));
    // Each once to see that it need not be lowered, and once for the price of its row.
    expect(asked).toHaveLength(8);
  });
});
