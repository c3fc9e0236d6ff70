import { describe, expect, it } from 'vitest';
import { allocateMatrix, type MatrixProblem } from '../../../src/index.js';
import { matrixProofFaults } from '../../../src/quota/matrix/check-matrix-proof.js';
import { EVEN } from './even.js';

const UNITS = {
  rows: ['Keo Lôm', 'Luân Giói', 'Pú Hồng'],
  columns: ['2016', '2017', '2018'],
  weights: [
    [123, 45, 815],
    [912, 714, 414],
    [312, 255, 215],
  ],
  rowTotals: [5, 11, 4],
  columnTotals: [7, 5, 8],
} satisfies MatrixProblem;

describe('allocateMatrix', () => {
  it('meets totals, and its multipliers prove it', () => {
    const result = allocateMatrix(UNITS);
    expect(result).toMatchObject({
      cells: [
        [1, 0, 4],
        [4, 4, 3],
        [2, 1, 1],
      ],
      ties: [],
      unique: true,
      open: 0,
      outside: 0,
      method: 'webster',
    });
    expect(matrixProofFaults(UNITS, result)).toEqual([]);
    expect(structuredClone(result)).toEqual(result);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('has one row or one column as an ordinary allocation with nothing to choose', () => {
    const row = { rows: ['A'], columns: ['x', 'y'], weights: [[1, 5]], rowTotals: [4], columnTotals: [3, 1] };
    expect(allocateMatrix(row)).toMatchObject({ cells: [[3, 1]], unique: true });
    const none = { rows: [], columns: ['x'], weights: [], rowTotals: [], columnTotals: [0] };
    expect(allocateMatrix(none)).toMatchObject({ cells: [], rowMultipliers: [], unique: true });
    expect(allocateMatrix({ ...none, columns: [], columnTotals: [] }).cells).toEqual([]);
  });

  it('keeps the bounds of every cell', () => {
    const min = [
      [2, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ];
    const max = [
      [undefined, undefined, 2],
      [undefined, undefined, undefined],
      [1, undefined, undefined],
    ] as (number | undefined)[][];
    const problem = { ...UNITS, min, max };
    const result = allocateMatrix(problem);
    expect(result.cells[0]![0]).toBeGreaterThanOrEqual(2);
    expect(result.cells[0]![2]).toBeLessThanOrEqual(2);
    expect(result.cells[2]![0]).toBeLessThanOrEqual(1);
    expect(matrixProofFaults(problem, result)).toEqual([]);
    expect(matrixProofFaults(UNITS, result)).not.toEqual([]);
  });

  it('gives a weight of 0 its minimum and no more', () => {
    const problem = {
      ...UNITS,
      weights: [[0, 45, 815], ...UNITS.weights.slice(1)],
      min: [
        [1, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    };
    expect(allocateMatrix(problem).cells[0]![0]).toBe(1);
    expect(allocateMatrix({ ...problem, min: undefined }).cells[0]![0]).toBe(0);
  });

  it('takes signposts of the caller', () => {
    const own = { name: 'a third', signposts: (place: number) => `${String(place - 1)}.33` };
    const result = allocateMatrix({ ...UNITS, method: own });
    expect(result.method).toBe('a third');
    expect(matrixProofFaults({ ...UNITS, method: own }, result)).toEqual([]);
    const webster = { signposts: (place: number) => `${String(place - 1)}.5` };
    expect(allocateMatrix({ ...UNITS, method: webster }).cells).toEqual(allocateMatrix(UNITS).cells);
  });

  it('is exact where doubles are not', () => {
    // One more in 2^53 + 1 decides, and equal weights beside it tie.
    const big = 2n ** 53n;
    const problem = {
      ...EVEN,
      weights: [
        [big, big],
        [big, big + 1n],
      ],
    };
    expect(allocateMatrix(problem)).toMatchObject({
      cells: [
        [2, 0],
        [1, 1],
      ],
      unique: true,
    });
    expect(
      allocateMatrix({
        ...EVEN,
        weights: [
          [big, big + 1n],
          [big, big],
        ],
      }),
    ).toMatchObject({
      cells: [
        [1, 1],
        [2, 0],
      ],
      unique: true,
    });
    expect(
      allocateMatrix({
        ...EVEN,
        weights: [
          [0.1, 0.3],
          [0.1, 0.3],
        ],
      }).unique,
    ).toBe(false);
    // 0.1 + 0.2 is the double just above 0.3.
    expect(
      allocateMatrix({
        ...EVEN,
        weights: [
          [0.1, 0.1 + 0.2],
          [0.1, 0.3],
        ],
      }),
    ).toMatchObject({
      cells: [
        [1, 1],
        [2, 0],
      ],
      unique: true,
    });
  });
});

describe('matrixProofFaults', () => {
  it('finds what is wrong with a matrix from elsewhere', () => {
    const result = allocateMatrix(UNITS);
    const kinds = (cells: number[][]): string[] =>
      matrixProofFaults(UNITS, { ...result, cells }).map(({ kind }) => kind);
    expect(
      kinds([
        [2, 0, 3],
        [3, 4, 4],
        [2, 1, 1],
      ]),
    ).toEqual(['too-many', 'too-few', 'too-few', 'too-many']);
    expect(
      kinds([
        [1, 0, 4],
        [4, 4, 3],
        [2, 1, 2],
      ]).toSorted(),
    ).toEqual(['column-total', 'row-total', 'too-many']);
    expect(
      kinds([
        [1, 0, 4],
        [4, 4, 3],
        [2, 1.5, 1],
      ]),
    ).toContain('bound');
    expect(
      kinds([
        [1, 0, 4],
        [4, 4, 3],
      ]),
    ).toContain('bound');
  });
});
