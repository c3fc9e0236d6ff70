import * as fc from 'fast-check';
import { expect } from 'vitest';
import { ratioParts } from '../../src/core/index.js';
import { allocateMatrix, allocateQuota } from '../../src/quota/index.js';
import { matrixProofFaults } from '../../src/quota/matrix/check-matrix-proof.js';
import { largeMatrix, problemOf, sumOf } from '../arbitraries/matrices.js';
import { wholeWeights } from '../oracles/apportion.js';
import { EVERY, law, matricesOf, PLAIN, RUNS, SCALED } from './matrix-law.js';

law('row totals and column totals are met exactly', EVERY, (method) => {
  fc.assert(
    fc.property(fc.oneof(matricesOf(method), largeMatrix), (matrix) => {
      const { cells } = allocateMatrix({ ...problemOf(matrix), method });
      cells.forEach((row, i) => expect([i, sumOf(row)]).toEqual([i, matrix.rowTotals[i]]));
      matrix.columnTotals.forEach((total, j) => expect([j, sumOf(cells.map((row) => row[j]!))]).toEqual([j, total]));
    }),
    { numRuns: 150 },
  );
});

law('every cell lies between the prices of its last and its next place, and within its bounds', EVERY, (method) => {
  fc.assert(
    fc.property(fc.oneof(matricesOf(method), largeMatrix), (matrix) => {
      const problem = { ...problemOf(matrix), method };
      expect(matrixProofFaults(problem, allocateMatrix(problem))).toEqual([]);
      const open = allocateMatrix({ ...problem, ties: 'leave-open' });
      expect(matrixProofFaults(problem, open)).toEqual([]);
      expect(open.open).toBe(sumOf(open.ties.map(({ places }) => places)));
      open.cells.flat().forEach((places, at) => {
        const [i, j] = [Math.floor(at / matrix.columnTotals.length), at % matrix.columnTotals.length];
        expect(places).toBeGreaterThanOrEqual(matrix.min[i]![j]!);
        expect(places).toBeLessThanOrEqual(matrix.max[i]![j]!);
      });
    }),
    { numRuns: 150 },
  );
});

law('every tied cell has one place more than when the tie is left open, or none more', EVERY, (method) => {
  fc.assert(
    fc.property(matricesOf(method), (matrix) => {
      const problem = { ...problemOf(matrix), method };
      const [settled, open] = [allocateMatrix(problem), allocateMatrix({ ...problem, ties: 'leave-open' })];
      const given = new Set(settled.ties.flatMap((tie) => tie.given.map(({ row, column }) => row + column)));
      expect(given.size).toBe(open.open);
      problem.rows.forEach((row, i) => {
        problem.columns.forEach((column, j) => {
          const more = given.has(row + column) ? 1 : 0;
          expect([row, column, settled.cells[i]![j]]).toEqual([row, column, open.cells[i]![j]! + more]);
        });
      });
      expect(settled.unique).toBe(open.open === 0);
    }),
    RUNS,
  );
});

law('any two rows and two columns of a solution solve their own part', SCALED, (method) => {
  fc.assert(
    fc.property(matricesOf(method), fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (matrix, picks) => {
      const problem = { ...problemOf(matrix), method };
      const { cells } = allocateMatrix(problem);
      const choose = (size: number, a: number, b: number): number[] => [...new Set([a % size, b % size])].sort();
      const rows = choose(problem.rows.length, picks[0]!, picks[1]!);
      const columns = choose(problem.columns.length, picks[2]!, picks[3]!);
      const part = <T>(all: readonly (readonly T[])[]): T[][] => rows.map((i) => columns.map((j) => all[i]![j]!));
      const own = part(cells);
      const result = allocateMatrix({
        ...problem,
        rows: rows.map((i) => problem.rows[i]!),
        columns: columns.map((j) => problem.columns[j]!),
        weights: part(matrix.weights),
        min: part(matrix.min),
        max: part(matrix.max),
        rowTotals: own.map(sumOf),
        columnTotals: columns.map((_, j) => sumOf(own.map((row) => row[j]!))),
      });
      expect(result.cells).toEqual(own);
    }),
    RUNS,
  );
});

law('every row is what allocateQuota gives the weights times the multipliers of the columns', PLAIN, (method) => {
  if (method === 'controlled-rounding') return;
  fc.assert(
    fc.property(fc.oneof(matricesOf(method), largeMatrix), (matrix) => {
      const problem = { ...problemOf(matrix), method };
      const { cells, columnMultipliers } = allocateMatrix(problem);
      const parts = columnMultipliers.map(ratioParts);
      const over = parts.reduce((product, [, bottom]) => product * bottom, 1n);
      cells.forEach((row, i) => {
        const whole = wholeWeights(matrix.weights[i]!);
        const claims = row.map((_, j) => {
          const [top, bottom] = parts[j]!;
          const max = matrix.max[i]![j]!;
          const first = method === 'adams' || method === 'dean' ? 1 : 0;
          const min = whole[j]! > 0n && max > 0 ? Math.max(first, matrix.min[i]![j]!) : matrix.min[i]![j]!;
          return { id: `c${String(j)}`, weight: (whole[j]! * top * over) / bottom, min, max };
        });
        const { allocations, ties } = allocateQuota(claims, matrix.rowTotals[i]!, { method, ties: 'leave-open' });
        const tied = new Set(ties.flatMap(({ ids }) => ids));
        allocations.forEach(({ id, quota }, j) => {
          expect([i, j, row[j]]).toEqual([i, j, tied.has(id) && row[j] === quota + 1 ? quota + 1 : quota]);
        });
      });
    }),
    { numRuns: 60 },
  );
});

law('controlled rounding stays within rounding up or down wherever it can', ['controlled-rounding'], (method) => {
  fc.assert(
    fc.property(largeMatrix, (matrix) => {
      const rows = matrix.weights.map((row, i) => {
        const all = sumOf(row.map(Number));
        return row.map((w) => (Number(w) * matrix.rowTotals[i]!) / all);
      });
      // Column totals that the shares add up to, rounded so that all are given.
      const sums = matrix.columnTotals.map((_, j) => sumOf(rows.map((row) => row[j]!)));
      const columnTotals = sums.map((sum) => Math.floor(sum + 1e-9));
      const order = sums.map((sum, j) => [sum - columnTotals[j]!, j] as const).sort((a, b) => b[0] - a[0]);
      const left = sumOf([...matrix.rowTotals]) - sumOf(columnTotals);
      for (const [, j] of order.slice(0, left)) columnTotals[j]! += 1;
      const result = allocateMatrix({ ...problemOf(matrix), columnTotals, method });
      expect(result.outside).toBe(0);
      result.cells.forEach((row, i) => {
        row.forEach((places, j) => expect(Math.abs(places - rows[i]![j]!)).toBeLessThan(1.001));
      });
    }),
    { numRuns: 60 },
  );
});
