import { describe, expect, it } from 'vitest';
import { allocateMatrix, InfeasibleError, type MatrixProblem, tryAllocateMatrix } from '../../../src/index.js';
import { EVEN } from './even.js';

function certificateOf(problem: MatrixProblem): unknown {
  const outcome = tryAllocateMatrix(problem);
  if (outcome.success) return outcome.data;
  expect(outcome.error).toBeInstanceOf(InfeasibleError);
  return { code: outcome.error.code, ...(outcome.error.details['certificate'] as object) };
}

describe('totals that nothing can meet', () => {
  it('come back with the rows and columns that prove it, though each by itself could be met', () => {
    const problem = {
      rows: ['A', 'B', 'C'],
      columns: ['1', '2', '3', '4'],
      weights: [
        [5, 5, 0, 0],
        [5, 5, 0, 0],
        [5, 5, 5, 5],
      ],
      rowTotals: [2, 2, 2],
      columnTotals: [1, 2, 1, 2],
    };
    expect(certificateOf(problem)).toEqual({
      ...{ code: 'margins-infeasible', rows: ['A', 'B'], columns: ['1', '2'] },
      ...{ need: 4, available: 3, by: 1, rowsNeed: 4, columnsGive: 3, least: 0, most: 0 },
    });
  });

  it('name a row or a column whose own bounds miss its total', () => {
    const ones = [
      [1, 1],
      [0, 0],
    ];
    expect(
      certificateOf({
        ...EVEN,
        min: [
          [2, 1],
          [0, 0],
        ],
      }),
    ).toEqual({
      ...{ code: 'minima-exceed-total', rows: ['A'], columns: ['x', 'y'], need: 3, available: 2, by: 1 },
    });
    expect(
      certificateOf({
        ...EVEN,
        max: [
          [9, 9],
          [0, 1],
        ],
      }),
    ).toEqual({
      ...{ code: 'maxima-below-total', rows: ['B'], columns: ['x', 'y'], need: 2, available: 1, by: 1 },
    });
    expect(
      certificateOf({
        ...EVEN,
        max: [
          [1, 9],
          [1, 9],
        ],
      }),
    ).toEqual({
      ...{ code: 'maxima-below-total', rows: ['A', 'B'], columns: ['x'], need: 3, available: 2, by: 1 },
    });
    expect(certificateOf({ ...EVEN, weights: ones })).toMatchObject({ code: 'maxima-below-total', rows: ['B'] });
  });

  it('are told in words, of a row as of a column', () => {
    const told = (problem: MatrixProblem): string => {
      const outcome = tryAllocateMatrix(problem);
      return outcome.success ? '' : outcome.error.message;
    };
    const min = [
      [2, 2],
      [2, 0],
    ];
    expect(told({ ...EVEN, min })).toBe(
      'allocateMatrix: the total of row A is 2, and the minima of its cells add up to 4.',
    );
    expect(told({ ...EVEN, rowTotals: [4, 2], columnTotals: [3, 3], min })).toBe(
      'allocateMatrix: the total of column x is 3, and the minima of its cells add up to 4.',
    );
    const max = [
      [1, 0],
      [9, 9],
    ];
    expect(told({ ...EVEN, max })).toBe(
      'allocateMatrix: the total of row A is 2, and its cells can take 1 at most; a cell of weight 0 takes its minimum.',
    );
  });

  it('name only the lines that ask for something, in their own order', () => {
    const wide = {
      rows: ['B', 'A', 'C'],
      columns: ['z', 'y', 'x'],
      weights: [1, 1, 1].map(() => [1, 1, 1]),
      rowTotals: [2, 3, 1],
      columnTotals: [2, 2, 2],
    };
    const least = [
      [2, 0, 1],
      [0, 0, 0],
      [0, 0, 0],
    ];
    expect(certificateOf({ ...wide, min: least })).toEqual({
      ...{ code: 'minima-exceed-total', rows: ['B'], columns: ['x', 'z'], need: 3, available: 2, by: 1 },
    });
    const down = [
      [0, 1, 0],
      [0, 2, 0],
      [0, 0, 0],
    ];
    expect(certificateOf({ ...wide, min: down })).toEqual({
      ...{ code: 'minima-exceed-total', rows: ['A', 'B'], columns: ['y'], need: 3, available: 2, by: 1 },
    });
  });

  it('arise where a method gives every cell with a weight a place', () => {
    for (const method of ['adams', 'dean', 'huntington-hill'] as const) {
      const problem = { ...EVEN, rowTotals: [1, 3], columnTotals: [2, 2], method };
      expect(certificateOf(problem)).toMatchObject({ code: 'minima-exceed-total', rows: ['A'], need: 2, available: 1 });
      expect(allocateMatrix({ ...problem, rowTotals: [2, 2] }).cells).toEqual([
        [1, 1],
        [1, 1],
      ]);
    }
  });
});
