import { describe, expect, it } from 'vitest';
import { allocateMatrix, type MatrixProblem, tryAllocateMatrix, verifyMatrix } from '../../../src/quota/index.js';

/** The same with rows for columns. */
function turned(problem: MatrixProblem): MatrixProblem {
  const flipped = <T>(table: readonly (readonly T[])[]): T[][] =>
    problem.columns.map((_, column) => problem.rows.map((__, row) => table[row]![column]!));
  const { rows, columns, weights, min, max, rowTotals, columnTotals } = problem;
  return {
    ...problem,
    ...{ rows: columns, columns: rows, weights: flipped(weights), rowTotals: columnTotals, columnTotals: rowTotals },
    min: min === undefined ? undefined : flipped(min),
    max: max === undefined ? undefined : flipped(max),
  };
}

function refused(problem: MatrixProblem): [message: string, certificate: unknown] {
  const outcome = tryAllocateMatrix(problem);
  return outcome.success ? ['', null] : [outcome.error.message, outcome.error.details['certificate']];
}

describe('the certificate that totals cannot be met', () => {
  // A and B have 9 for x and y, which lack 4 of it: z takes 1 of each at most, and C has 2 in x in any case.
  const problem: MatrixProblem = {
    rows: ['A', 'B', 'C', 'D'],
    columns: ['x', 'y', 'z'],
    weights: [
      [5, 5, 5],
      [5, 5, 5],
      [5, 5, 5],
      [5, 5, 5],
    ],
    min: [
      [0, 0, 0],
      [0, 0, 0],
      [2, 0, 0],
      [0, 1, 0],
    ],
    max: [
      [9, 9, 1],
      [9, 9, 2],
      [9, 9, 9],
      [9, 9, 9],
    ],
    rowTotals: [6, 5, 4, 3],
    columnTotals: [5, 4, 9],
  };

  it('counts what rows can take elsewhere and what other rows must have there', () => {
    expect(refused(problem)).toEqual([
      'allocateMatrix: 2 rows need 14 places and the 2 columns open to them give 12.',
      {
        ...{ rows: ['A', 'B'], columns: ['x', 'y'], need: 14, available: 12, by: 2 },
        ...{ rowsNeed: 11, columnsGive: 9, least: 3, most: 3 },
      },
    ]);
  });

  it('says the same of rows where the matrix is wider than high, told from the other side', () => {
    expect(refused(turned(problem))).toEqual([
      'allocateMatrix: 1 rows need 12 places and the 2 columns open to them give 10.',
      {
        ...{ rows: ['z'], columns: ['C', 'D'], need: 12, available: 10, by: 2 },
        ...{ rowsNeed: 9, columnsGive: 7, least: 3, most: 3 },
      },
    ]);
  });
});

describe('a matrix and the same with rows for columns', () => {
  const square: MatrixProblem = {
    rows: ['c', 'a', 'b'],
    columns: ['b', 'a', 'd'],
    weights: [
      [123, 45, 815],
      [912, 714, 414],
      [312, 255, 215],
    ],
    rowTotals: [5, 11, 4],
    columnTotals: [7, 5, 8],
  };

  it('have the same multipliers, ids of the one telling which is worked on', () => {
    for (const method of ['webster', 'dhondt', 'huntington-hill'] as const) {
      const [one, other] = [
        { ...square, method },
        { ...turned(square), method },
      ];
      const [result, back] = [allocateMatrix(one), allocateMatrix(other)];
      expect(back.cells).toEqual(result.cells[0]!.map((_, column) => result.cells.map((row) => row[column])));
      expect(back.rowMultipliers).toEqual(result.columnMultipliers);
      expect(back.columnMultipliers).toEqual(result.rowMultipliers);
    }
  });
});

describe('summands of controlled rounding', () => {
  const method = 'controlled-rounding' as const;

  it('prove every cell, free and bounded, of whole weights and of broken ones', () => {
    const weights = Array.from({ length: 7 }, (_, row) => [3 + row, 5 + ((row * 5) % 7), 2 + ((row * 3) % 5), 4]);
    const rowTotals = weights.map((_, row) => 9 + row);
    const shares = weights.map((line, row) => {
      const sum = line.reduce((a, b) => a + b);
      return line.map((weight) => (weight * rowTotals[row]!) / sum);
    });
    const exact = [0, 1, 2, 3].map((column) => shares.reduce((sum, line) => sum + line[column]!, 0));
    const columnTotals = exact.map((sum, column) => (column === 3 ? 0 : Math.round(sum)));
    columnTotals[3] = rowTotals.reduce((a, b) => a + b) - columnTotals.reduce((a, b) => a + b);
    const rows = weights.map((_, row) => `r${String(row)}`);
    const problem = { rows, columns: ['w', 'x', 'y', 'z'], weights, rowTotals, columnTotals, method };
    const broken = { ...problem, weights: weights.map((line) => line.map((weight) => weight / 8)) };
    for (const each of [problem, broken, turned(problem), turned(broken)]) {
      const result = allocateMatrix(each);
      expect(verifyMatrix(each, result)).toEqual({ holds: true, faults: [] });
    }
    expect(allocateMatrix(broken)).toEqual(allocateMatrix(problem));
    const close = allocateMatrix(problem);
    expect(close.outside).toBe(0);
    close.cells.forEach((line, row) => {
      line.forEach((places, column) => expect(Math.abs(places - shares[row]![column]!)).toBeLessThan(1));
    });
    const max = weights.map((_, row) => [undefined, row === 2 ? 2 : undefined, undefined, undefined]) as number[][];
    const bounded = { ...problem, max };
    expect(verifyMatrix(bounded, allocateMatrix(bounded))).toEqual({ holds: true, faults: [] });
  });

  it('are no larger than they need be where all cells can be rounded up or down', () => {
    for (const [weights, rowTotals, columnTotals] of [
      // Shares 1½ ½; each column just at one end of what it can have.
      [[[3, 1]], [2], [2, 0]],
      [[[3, 1]], [2], [1, 1]],
      // 1½ ½, ½ 1½ and 1 1.
      [
        [
          [3, 1],
          [1, 3],
          [1, 1],
        ],
        [2, 2, 2],
        [4, 2],
      ],
      [
        [
          [3, 1],
          [1, 3],
          [1, 1],
        ],
        [2, 2, 2],
        [2, 4],
      ],
      [
        [
          [3, 1],
          [1, 3],
          [1, 1],
        ],
        [2, 2, 2],
        [3, 3],
      ],
    ] as const) {
      const rows = rowTotals.map((_, row) => `r${String(row)}`);
      const problem = { rows, columns: ['x', 'y'], weights, rowTotals, columnTotals, method };
      const { outside, rowMultipliers, columnMultipliers } = allocateMatrix(problem);
      expect(outside).toBe(0);
      for (const { numerator, denominator } of [...rowMultipliers, ...columnMultipliers]) {
        expect(Math.abs(Number(numerator) / Number(denominator))).toBeLessThanOrEqual(2);
      }
    }
  });
});
