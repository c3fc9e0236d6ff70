import * as fc from 'fast-check';
import type { MatrixProblem } from '../../src/quota/index.js';
import type { OracleMatrix } from '../oracles/matrix-oracle.js';

/** How often each law of matrices is tried in an ordinary run. */
export const MATRIX_RUNS = 250;

/** A matrix to fill, with bounds for every cell. */
export type Matrix = OracleMatrix;

const shape = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }));

function grid<T>(value: fc.Arbitrary<T>, rows: number, columns: number): fc.Arbitrary<T[][]> {
  return fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
}

const small = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 20 }) },
  { weight: 2, arbitrary: fc.constantFrom(1, 2, 3) },
  { weight: 1, arbitrary: fc.constant(0) },
);

const hard = fc.oneof<fc.Arbitrary<number | bigint>[]>(
  fc.integer({ min: -3, max: 3 }).map((n) => 2 ** 52 + n),
  fc.bigInt({ min: 2n ** 53n - 2n, max: 2n ** 53n + 2n }),
  fc.integer({ min: 1, max: 9 }).map((n) => n / 10),
  fc.constantFrom<number | bigint>(0, 1, 1e300, 1e-300, 5e-324, 10n ** 400n, 2 ** 60, 3 * 2 ** -40),
);

/** Weights of which many cells are tied: each is in the ratio of a signpost, times a factor of its row and column. */
function tied(cells: number[][]): fc.Arbitrary<(number | bigint)[][]> {
  const factor = fc.constantFrom(1, 2, 3, 5);
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  return fc
    .tuple(
      fc.array(factor, { minLength: rows, maxLength: rows }),
      fc.array(factor, { minLength: columns, maxLength: columns }),
      grid(fc.constantFrom(0, 1), rows, columns),
      fc.constantFrom(1, 2),
    )
    .map(([a, b, up, step]) =>
      cells.map((row, i) => row.map((x, j) => a[i]! * b[j]! * Math.max(1, step * (x + up[i]![j]!) - (step - 1)))),
    );
}

/** A row for all rows to have: who gets what more is then a tie, unless the totals decide. */
function alike(columns: number): fc.Arbitrary<number[]> {
  return fc.array(fc.constantFrom(1, 1, 2, 3), { minLength: columns, maxLength: columns });
}

/** Matrices whose totals can be met without bounds that bind against them. */
export const feasibleMatrix: fc.Arbitrary<Matrix> = shape.chain(([rows, columns]) =>
  grid(fc.constantFrom(0, 0, 1, 1, 2, 3), rows, columns).chain((cells) =>
    fc
      .tuple(
        fc.oneof(
          { weight: 3, arbitrary: grid<number | bigint>(small, rows, columns) },
          { weight: 2, arbitrary: tied(cells) },
          { weight: 3, arbitrary: alike(columns).map((row) => cells.map(() => row)) },
          { weight: 1, arbitrary: grid<number | bigint>(hard, rows, columns) },
        ),
        fc.boolean(),
        grid(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 2 })), rows, columns),
      )
      .map(([weights, bounded, bounds]) => {
        // A cell without a weight takes its minimum: that is what it must hold here.
        const min = cells.map((row, i) =>
          row.map((x, j) => {
            if (!(weights[i]![j]! > 0)) return x;
            return bounded ? Math.max(0, x - bounds[i]![j]![0] - 1) : 0;
          }),
        );
        const max = cells.map((row, i) => row.map((x, j) => (bounded ? x + bounds[i]![j]![1] : Infinity)));
        return withTotals(weights, cells, min, max);
      }),
  ),
);

/** The same with at least one place in every cell that has a weight. */
export const filledMatrix: fc.Arbitrary<Matrix> = feasibleMatrix.map((matrix) => {
  const { weights, min, max } = matrix;
  const extra = weights.map((row, i) => row.map((w, j) => (w > 0 && max[i]![j]! > 0 ? 1 : 0)));
  const plus = (totals: readonly number[], sums: number[]): number[] => totals.map((t, i) => t + sums[i]!);
  return {
    ...matrix,
    min: min.map((row, i) => row.map((m, j) => m + extra[i]![j]!)),
    max: max.map((row, i) => row.map((m, j) => m + extra[i]![j]!)),
    rowTotals: plus(matrix.rowTotals, extra.map(sumOf)),
    columnTotals: plus(
      matrix.columnTotals,
      matrix.columnTotals.map((_, j) => sumOf(extra.map((row) => row[j]!))),
    ),
  };
});

/** Matrices with totals drawn apart from the cells: often nothing meets them. */
export const anyMatrix: fc.Arbitrary<Matrix> = shape.chain(([rows, columns]) =>
  fc
    .tuple(
      grid<number | bigint>(
        fc.oneof({ weight: 2, arbitrary: small }, { weight: 1, arbitrary: fc.constant(0) }),
        rows,
        columns,
      ),
      grid(fc.integer({ min: 0, max: 2 }), rows, columns),
      fc.array(fc.nat(columns - 1), { minLength: 0, maxLength: 8 }),
      fc.array(fc.nat(rows - 1), { minLength: 8, maxLength: 8 }),
      grid(fc.constantFrom(Infinity, Infinity, Infinity, 3, 4), rows, columns),
      fc.boolean(),
    )
    .map(([weights, drawn, places, owners, max, bounded]) => {
      const count = (size: number, list: number[]): number[] =>
        Array.from({ length: size }, (_, i) => list.filter((at) => at === i).length);
      return {
        weights,
        rowTotals: count(rows, owners.slice(0, places.length)),
        columnTotals: count(columns, places),
        min: drawn.map((row) => row.map((m) => (bounded && m === 2 ? 1 : 0))),
        max: max.map((row) => row.map((m) => (bounded ? m : Infinity))),
      };
    }),
);

export function sumOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function withTotals(weights: (number | bigint)[][], cells: number[][], min: number[][], max: number[][]): Matrix {
  const columnTotals = (cells[0] ?? []).map((_, j) => sumOf(cells.map((row) => row[j]!)));
  return { weights, rowTotals: cells.map(sumOf), columnTotals, min, max };
}

/** A matrix as the library takes it, with ids in the order of its rows and columns. */
export function problemOf(matrix: Matrix): MatrixProblem & { readonly rows: string[]; readonly columns: string[] } {
  return {
    ...matrix,
    rows: matrix.rowTotals.map((_, i) => `r${String(i)}`),
    columns: matrix.columnTotals.map((_, j) => `c${String(j)}`),
  };
}

/** Matrices too large to try them all, around cells that meet the totals. */
export const largeMatrix: fc.Arbitrary<Matrix> = fc
  .tuple(
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom(4, 40, 4000, 2 ** 31),
    fc.constantFrom(3, 400, 2 ** 40),
    fc.infiniteStream(fc.nat(2 ** 31 - 1)),
  )
  .map(([rows, columns, places, heaviest, numbers]) => {
    const below = (limit: number): number => Number(numbers.next().value) % limit;
    const drawn = (value: () => number): number[][] =>
      Array.from({ length: rows }, () => Array.from({ length: columns }, value));
    const cells = drawn(() => 1 + below(places));
    const weights = drawn(() => 1 + below(heaviest) + below(2) / 4);
    return {
      weights,
      rowTotals: cells.map(sumOf),
      columnTotals: Array.from({ length: columns }, (_, j) => sumOf(cells.map((row) => row[j]!))),
      min: drawn(() => 0),
      max: drawn(() => Infinity),
    };
  });
