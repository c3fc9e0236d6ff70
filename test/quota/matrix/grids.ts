import type { Filling, Grid } from '../../../src/quota/matrix/grid.js';
import { guarded } from '../guarded.js';

/** A matrix as a grid has it, told row by row. */
export interface Told {
  readonly weights: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly min?: readonly (readonly number[])[];
  readonly max?: readonly (readonly number[])[];
}

/** The grid of a matrix; a weight of 0 takes its minimum and no more. */
export function gridOf({ weights, rowTotals, columnTotals, min, max }: Told): Grid {
  const flat = Float64Array.from(weights.flat());
  const least = Float64Array.from(min?.flat() ?? flat.map(() => 0));
  const most = Float64Array.from(max?.flat() ?? flat.map(() => Infinity));
  return {
    ...{
      rows: rowTotals.length,
      columns: columnTotals.length,
      weights: guarded(flat),
      wide: null,
      min: guarded(least),
    },
    max: guarded(most.map((bound, cell) => (flat[cell] === 0 ? least[cell]! : bound))),
    rowTotals: guarded(Float64Array.from(rowTotals)),
    columnTotals: guarded(Float64Array.from(columnTotals)),
  };
}

/** A table of numbers by row and column. */
export function table<T>(rows: number, columns: number, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => at(row, column)));
}

/** What the rows of a table come to, and its columns. */
export function totalsOf(cells: readonly (readonly number[])[]): Pick<Told, 'rowTotals' | 'columnTotals'> {
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  return {
    rowTotals: cells.map(sum),
    columnTotals: cells[0]!.map((_, column) => sum(cells.map((row) => row[column]!))),
  };
}

/** The same filling, of which nothing beyond its ends can be read or written. */
export function guardedFilling(filling: Filling): Filling {
  const { cells, next, last, rowLevels, columnLevels } = filling;
  return {
    ...filling,
    ...{ cells: guarded(cells), next: guarded(next), last: guarded(last) },
    ...{ rowLevels: guarded(rowLevels), columnLevels: guarded(columnLevels) },
  };
}
