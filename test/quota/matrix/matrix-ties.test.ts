import { describe, expect, it } from 'vitest';
import { allocateMatrix } from '../../../src/index.js';
import { matrixProofFaults } from '../../../src/quota/matrix/check-matrix-proof.js';
import { EVEN } from './even.js';

describe('ties in a matrix', () => {
  const cells = ['A', 'B'].flatMap((row) => ['x', 'y'].map((column) => ({ row, column })));

  it('go to the smallest row id, and in it to the smallest column id', () => {
    const given = [cells[0]!, cells[3]!];
    expect(allocateMatrix(EVEN)).toMatchObject({
      cells: [
        [2, 0],
        [1, 1],
      ],
      ties: [{ cells, places: 2, given, settledBy: 'id' }],
      unique: false,
      open: 0,
    });
    const turned = { ...EVEN, rows: ['B', 'A'] };
    expect(allocateMatrix(turned).cells).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });

  it('are told in the order of rows, and in each of columns, also where a matrix is wider than high', () => {
    const wide = {
      rows: ['B', 'A'],
      columns: ['z', 'x', 'y'],
      weights: [
        [1, 1, 1],
        [1, 1, 1],
      ],
      rowTotals: [1, 2],
      columnTotals: [1, 1, 1],
    };
    const { cells, ties } = allocateMatrix(wide);
    expect(cells).toEqual([
      [1, 0, 0],
      [0, 1, 1],
    ]);
    const at = (list: readonly { row: string; column: string }[]): string => {
      return list.map(({ row, column }) => row + column).join(' ');
    };
    expect(ties.map((tie) => [at(tie.cells), tie.places, at(tie.given)])).toEqual([
      ['Ax Ay Az Bx By Bz', 3, 'Ax Ay Bz'],
    ]);
  });

  it('are left open', () => {
    const result = allocateMatrix({ ...EVEN, ties: 'leave-open' });
    expect(result).toMatchObject({
      cells: [
        [1, 0],
        [1, 0],
      ],
      ties: [{ cells, places: 2, given: [], settledBy: null }],
      open: 2,
      unique: false,
    });
    expect(matrixProofFaults(EVEN, result)).toEqual([]);
  });

  it('are settled by a comparator, and by id where it is silent', () => {
    const last = allocateMatrix({ ...EVEN, ties: (a, b) => (a.row < b.row ? 1 : a.row > b.row ? -1 : 0) });
    expect(last.cells).toEqual([
      [1, 1],
      [2, 0],
    ]);
    expect(last.ties.map(({ settledBy }) => settledBy)).toEqual(['comparator']);
    expect(allocateMatrix({ ...EVEN, ties: () => 0 })).toEqual(allocateMatrix(EVEN));
  });

  it('that have nothing to do with each other are told apart', () => {
    const weights = [
      [10, 10, 0, 0],
      [10, 10, 0, 0],
      [0, 0, 7, 7],
      [0, 0, 7, 7],
    ];
    const columns = ['w', 'x', 'y', 'z'];
    const problem = {
      rows: ['A', 'B', 'C', 'D'],
      columns,
      weights,
      rowTotals: [1, 1, 1, 1],
      columnTotals: [1, 1, 1, 1],
    };
    const { ties, cells: filled } = allocateMatrix(problem);
    expect(ties.map((tie) => [tie.cells.length, tie.places, tie.cells[0]])).toEqual([
      [4, 2, { row: 'A', column: 'w' }],
      [4, 2, { row: 'C', column: 'y' }],
    ]);
    expect(filled).toEqual([
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]);
  });

  it('of thousands of cells are settled too, as where units weigh the same in every year', () => {
    const sizes = Array.from({ length: 700 }, (_, row) => 5 + ((row * 7919) % 60));
    const rowTotals = sizes.map((size) => Math.ceil(size / 4));
    const total = rowTotals.reduce((a, b) => a + b, 0);
    const columns = ['2021', '2022', '2023', '2024', '2025'];
    const columnTotals = columns.map((_, year) => Math.floor((total + year) / 5));
    const rows = sizes.map((_, row) => `u${String(row).padStart(3, '0')}`);
    const weights = sizes.map((size) => columns.map(() => size));
    for (const method of ['webster', 'controlled-rounding'] as const) {
      const problem = { rows, columns, weights, rowTotals, columnTotals, method };
      const result = allocateMatrix(problem);
      expect(matrixProofFaults(problem, result)).toEqual([]);
      expect(result.ties.length).toBe(1);
      expect(result.ties[0]!.cells.length).toBeGreaterThan(2000);
      // Each year holds the whole part; what the first unit has over goes to its first years.
      const over = rowTotals[0]! % 5;
      const whole = Math.floor(rowTotals[0]! / 5);
      expect(result.cells[0]).toEqual(columns.map((_, year) => whole + (year < over ? 1 : 0)));
    }
  });
});
