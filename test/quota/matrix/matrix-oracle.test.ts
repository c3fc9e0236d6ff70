import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateMatrix, tryAllocateMatrix } from '../../../src/quota/index.js';
import { matrixProofFaults } from '../../../src/quota/matrix/check-matrix-proof.js';
import { anyMatrix, feasibleMatrix, filledMatrix, type Matrix, problemOf } from '../../arbitraries/matrices.js';
import { SEED } from '../../arbitraries/seed.js';
import { differential, timeFor } from '../../oracles/differential.js';
import { bestMatrices, foremost, type MatrixOracleMethod } from '../../oracles/matrix-oracle.js';

const METHODS = ['webster', 'dhondt', 'huntington-hill', 'adams', 'dean', 'controlled-rounding'] as const;

const first = (method: MatrixOracleMethod): boolean => ['huntington-hill', 'adams', 'dean'].includes(method);

function agree(method: MatrixOracleMethod, matrix: Matrix): number {
  const best = bestMatrices(method, matrix);
  const problem = { ...problemOf(matrix), method };
  const result = allocateMatrix(problem);
  expect(result.cells).toEqual(foremost(best));
  expect(result.unique).toBe(best.length === 1);
  const contested = problem.rows.flatMap((row, i) =>
    problem.columns.flatMap((column, j) =>
      new Set(best.map((cells) => cells[i]![j]!)).size > 1 ? [{ row, column }] : [],
    ),
  );
  const told = result.ties.flatMap(({ cells }) => cells);
  expect(told.toSorted((a, b) => (a.row + a.column < b.row + b.column ? -1 : 1))).toEqual(contested);
  expect(matrixProofFaults(problem, result)).toEqual([]);
  return best.length;
}

describe('equals the best of all matrices, with the ties between them and the multipliers that prove it', {
  timeout: timeFor(120_000),
}, () => {
  for (const method of METHODS) {
    let ties = 0;
    const property = fc.property(first(method) ? filledMatrix : feasibleMatrix, (matrix) => {
      if (agree(method, matrix) > 1) ties += 1;
    });
    // Without ties among the cases this would prove little.
    it(method, differential(250, property, { seed: SEED, afterwards: () => expect(ties).toBeGreaterThan(0) }));
  }
});

describe('finds an answer exactly when there is one, and a certificate when there is none', {
  timeout: timeFor(120_000),
}, () => {
  for (const method of METHODS) {
    it(
      method,
      differential(
        250,
        fc.property(anyMatrix, (matrix) => {
          const best = bestMatrices(method, matrix);
          const problem = { ...problemOf(matrix), method };
          const outcome = tryAllocateMatrix(problem);
          expect(outcome.success).toBe(best.length > 0);
          if (outcome.success) {
            expect(outcome.data.cells).toEqual(foremost(best));
            return;
          }
          expect(outcome.error.name).toBe('InfeasibleError');
          expectProof(method, matrix, outcome.error.code, outcome.error.details['certificate'] as Certificate);
        }),
      ),
    );
  }
});

interface Certificate {
  readonly rows: string[];
  readonly columns: string[];
  readonly need: number;
  readonly available: number;
  readonly by: number;
}

/** Counts again, from the problem alone, what a certificate says of its rows and columns. */
function expectProof(method: MatrixOracleMethod, matrix: Matrix, code: string, certificate: Certificate): void {
  const { need, available, by } = certificate;
  const rows = certificate.rows.map((id) => Number(id.slice(1)));
  const columns = certificate.columns.map((id) => Number(id.slice(1)));
  const least = (i: number, j: number): number => {
    const [w, m] = [matrix.weights[i]![j]!, matrix.min[i]![j]!];
    return first(method) && w > 0 && matrix.max[i]![j]! > 0 ? Math.max(m, 1) : m;
  };
  const most = (i: number, j: number): number => (matrix.weights[i]![j]! > 0 ? matrix.max[i]![j]! : least(i, j));
  const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
  expect(by).toBe(need - available);
  expect(by).toBeGreaterThan(0);
  if (code === 'margins-infeasible') {
    const inside = (i: number, j: number): [boolean, boolean] => [rows.includes(i), columns.includes(j)];
    const cells = matrix.rowTotals.flatMap((_, i) => matrix.columnTotals.map((__, j) => [i, j] as const));
    const needed = sum(rows.map((i) => matrix.rowTotals[i]!));
    const given = sum(columns.map((j) => matrix.columnTotals[j]!));
    const extra = cells.filter(([i, j]) => !inside(i, j)[0] && inside(i, j)[1]).map(([i, j]) => least(i, j));
    const spare = cells.filter(([i, j]) => inside(i, j)[0] && !inside(i, j)[1]).map(([i, j]) => most(i, j));
    expect([need, available]).toEqual([needed + sum(extra), given + sum(spare)]);
    return;
  }
  // One row or one column: the cells named are those of the line that count.
  const cells = rows.flatMap((i) => columns.map((j) => [i, j] as const));
  const isRow = rows.length === 1 && (columns.length !== 1 || code === 'maxima-below-total');
  const totals = [matrix.rowTotals[rows[0]!], matrix.columnTotals[columns[0]!]];
  if (code === 'minima-exceed-total') {
    expect(need).toBe(sum(cells.map(([i, j]) => least(i, j))));
    expect(totals).toContain(available);
  } else {
    expect(totals).toContain(need);
    expect(available).toBe(sum(cells.map(([i, j]) => most(i, j))));
    expect(isRow || columns.length === 1).toBe(true);
  }
}
