import * as fc from 'fast-check';
import { expect } from 'vitest';
import { allocateMatrix, type MatrixProblem } from '../../src/quota/index.js';
import { problemOf } from '../arbitraries/matrices.js';
import { EVERY, law, matricesOf, RUNS, SCALED } from './matrix-law.js';

law('scaling the weights of a row or a column changes no cell and no tie', SCALED, (method) => {
  const factor = fc.constantFrom(2n, 3n, 7n, 1n, 10n ** 20n);
  fc.assert(
    fc.property(matricesOf(method), fc.array(factor, { minLength: 7, maxLength: 7 }), (matrix, factors) => {
      const whole = matrix.weights.map((row) =>
        row.map((w) => (typeof w === 'bigint' || Number.isSafeInteger(w) ? BigInt(w) : 1n)),
      );
      const problem = { ...problemOf(matrix), method, weights: whole };
      const scaled = whole.map((row, i) => row.map((w, j) => w * factors[i]! * factors[3 + j]!));
      const [before, after] = [allocateMatrix(problem), allocateMatrix({ ...problem, weights: scaled })];
      expect(after.cells).toEqual(before.cells);
      expect(after.ties).toEqual(before.ties);
    }),
    RUNS,
  );
});

law('multiplying all weights by one power of two changes no cell and no tie', EVERY, (method) => {
  fc.assert(
    fc.property(matricesOf(method), fc.constantFrom(0.25, 8), (matrix, factor) => {
      const narrow = matrix.weights.map((row) =>
        row.map((w) => (Number(w) > 1e200 || Number(w) < 1e-200 ? Number(w > 0) : Number(w))),
      );
      const problem = { ...problemOf(matrix), method, weights: narrow };
      const [before, after] = [problem, { ...problem, weights: narrow.map((row) => row.map((w) => w * factor)) }].map(
        allocateMatrix,
      );
      expect(after?.cells).toEqual(before?.cells);
      expect(after?.ties).toEqual(before?.ties);
    }),
    RUNS,
  );
});

law('the order of rows and columns never matters', EVERY, (method) => {
  fc.assert(
    fc.property(matricesOf(method), fc.array(fc.nat(), { minLength: 7, maxLength: 7 }), (matrix, keys) => {
      const problem = { ...problemOf(matrix), method };
      const before = allocateMatrix(problem);
      const shuffled = (size: number, from: number): number[] =>
        Array.from({ length: size }, (_, i) => i).sort((a, b) => keys[from + a]! - keys[from + b]! || a - b);
      const [rows, columns] = [shuffled(problem.rows.length, 0), shuffled(problem.columns.length, 3)];
      const mixed = <T>(cells: readonly (readonly T[])[]): T[][] => rows.map((i) => columns.map((j) => cells[i]![j]!));
      const after = allocateMatrix({
        ...problem,
        rows: rows.map((i) => problem.rows[i]!),
        columns: columns.map((j) => problem.columns[j]!),
        weights: mixed(matrix.weights),
        min: mixed(matrix.min),
        max: mixed(matrix.max),
        rowTotals: rows.map((i) => matrix.rowTotals[i]!),
        columnTotals: columns.map((j) => matrix.columnTotals[j]!),
      });
      expect(after.cells).toEqual(mixed(before.cells));
      expect(after.ties).toEqual(before.ties);
      expect(after.rowMultipliers).toEqual(rows.map((i) => before.rowMultipliers[i]));
      expect(after.columnMultipliers).toEqual(columns.map((j) => before.columnMultipliers[j]));
    }),
    RUNS,
  );
});

law('turning rows into columns turns the cells and the ties', SCALED, (method) => {
  const turn = <T>(cells: readonly (readonly T[])[], columns: number): T[][] =>
    Array.from({ length: columns }, (_, j) => cells.map((row) => row[j]!));
  fc.assert(
    fc.property(matricesOf(method), (matrix) => {
      const problem = { ...problemOf(matrix), method };
      const width = problem.columns.length;
      const turned: MatrixProblem = {
        ...problem,
        ...{ rows: problem.columns, columns: problem.rows },
        ...{ rowTotals: matrix.columnTotals, columnTotals: matrix.rowTotals },
        weights: turn(matrix.weights, width),
        min: turn(matrix.min, width),
        max: turn(matrix.max, width),
      };
      // Which tied cells come first depends on what is called a row: without ties settled, nothing does.
      const [before, after] = [problem, turned].map((each) => allocateMatrix({ ...each, ties: 'leave-open' }));
      expect(after?.cells).toEqual(turn(before?.cells ?? [], width));
      const cellsOf = (result: typeof before, around: boolean): string[] =>
        (result?.ties ?? [])
          .flatMap(({ cells }) => cells.map(({ row, column }) => (around ? column + row : row + column)))
          .sort();
      expect(cellsOf(after, true)).toEqual(cellsOf(before, false));
      expect(after?.unique).toBe(before?.unique);
    }),
    RUNS,
  );
});
