import type { MatrixProblem } from '../../../src/index.js';

/** Four equal cells whose columns get three places and one. */
export const EVEN = {
  rows: ['A', 'B'],
  columns: ['x', 'y'],
  weights: [
    [10, 10],
    [10, 10],
  ],
  rowTotals: [2, 2],
  columnTotals: [3, 1],
} satisfies MatrixProblem;
