import { describe, expect, it } from 'vitest';
import { allocateMatrix } from '../../../src/index.js';
import { matrixProofFaults } from '../../../src/quota/matrix/check-matrix-proof.js';

describe('controlled rounding', () => {
  const method = 'controlled-rounding' as const;

  it('rounds shares of rows up or down so that columns meet their totals', () => {
    // Shares: 1.5 1 0.5, 0.5 1 1.5 and 1 1 1.
    const problem = {
      rows: ['A', 'B', 'C'],
      columns: ['x', 'y', 'z'],
      weights: [
        [3, 2, 1],
        [1, 2, 3],
        [1, 1, 1],
      ],
      rowTotals: [3, 3, 3],
      columnTotals: [3, 3, 3],
      method,
    };
    const result = allocateMatrix(problem);
    expect(result).toMatchObject({
      cells: [
        [2, 1, 0],
        [0, 1, 2],
        [1, 1, 1],
      ],
      method,
      outside: 0,
      unique: false,
    });
    expect(result.ties).toMatchObject([{ places: 2, settledBy: 'id' }]);
    expect(matrixProofFaults(problem, result)).toEqual([]);
  });

  it('leaves the range of rounding only by as many places as the totals force', () => {
    const problem = {
      rows: ['A', 'B'],
      columns: ['x', 'y'],
      weights: [
        [1, 1],
        [1, 3],
      ],
      rowTotals: [4, 4],
      columnTotals: [6, 2],
      method,
    };
    // Shares are 2 2 and 1 3: three places must go to the first column.
    const result = allocateMatrix(problem);
    expect(result.outside).toBe(6);
    expect(result.cells.map((row) => row.reduce((a, b) => a + b))).toEqual([4, 4]);
    expect(result.cells).toEqual([
      [4, 0],
      [2, 2],
    ]);
    expect(matrixProofFaults(problem, result)).toEqual([]);
    expect(result.unique).toBe(false);
  });

  it('knows shares within bounds before it rounds, as largest remainder does', () => {
    const problem = {
      rows: ['A'],
      columns: ['x', 'y', 'z'],
      weights: [[78, 14, 8]],
      rowTotals: [12],
      columnTotals: [3, 6, 3],
      min: [[1, 2, 2]],
      max: [[3, 8, 8]],
      method,
    };
    expect(allocateMatrix(problem)).toMatchObject({ cells: [[3, 6, 3]], outside: 0 });
  });
});
