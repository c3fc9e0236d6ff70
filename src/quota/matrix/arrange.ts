import type { Grid } from './grid.js';
import type { CellNames } from './matrix-ties.js';
import type { MatrixInput } from './read-matrix.js';

/** A matrix in an order of its own, and the way back to the caller's. */
export interface Arranged {
  readonly grid: Grid;
  readonly names: CellNames;
  /** Whether the caller's rows are the grid's columns. */
  readonly turned: boolean;
  /** The caller's place of each row of the grid, and of each column. */
  readonly rowOrder: readonly number[];
  readonly columnOrder: readonly number[];
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
}

/**
 * Sorts rows and columns by id, and turns the matrix so that there are no more columns than rows: whoever
 * works on it cannot depend on the caller's order. With `first`, every cell that can take a place has one at least.
 */
export function arrange(input: MatrixInput, first: boolean): Arranged {
  const { rows, columns } = input;
  const turned = columns.length > rows.length || (columns.length === rows.length && precedes(columns, rows));
  const byId = (ids: readonly string[]): number[] => {
    return Array.from(ids.keys()).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  };
  const [rowOrder, columnOrder] = turned ? [byId(columns), byId(rows)] : [byId(rows), byId(columns)];
  const source = sourceOf(rowOrder, columnOrder, turned);
  const pick = (values: Float64Array): Float64Array => values.map((_, cell) => values[source[cell]!]!);
  const weights = pick(input.weights);
  const wide = input.wide;
  const [min, max] = [pick(input.min), pick(input.max)];
  for (let cell = 0; cell < weights.length; cell += 1) {
    if (weights[cell] === 0) max[cell] = min[cell]!;
    else if (first) min[cell] = Math.max(min[cell]!, Math.min(1, max[cell]!));
  }
  const [rowTotals, columnTotals] = turned
    ? [input.columnTotals, input.rowTotals]
    : [input.rowTotals, input.columnTotals];
  const [rowIds, columnIds] = turned ? [columns, rows] : [rows, columns];
  const width = columnOrder.length;
  const grid: Grid = {
    ...{ rows: rowOrder.length, columns: width, weights },
    wide: wide && Array.from(source, (from) => wide[from]!),
    ...{ min, max },
    rowTotals: Float64Array.from(rowOrder, (row) => rowTotals[row]!),
    columnTotals: Float64Array.from(columnOrder, (column) => columnTotals[column]!),
  };
  const names: CellNames = {
    name: (cell) => {
      const row = rowIds[rowOrder[Math.floor(cell / width)]!]!;
      const column = columnIds[columnOrder[cell % width]!]!;
      return turned ? { row: column, column: row } : { row, column };
    },
    byId: (left, right) => {
      if (!turned) return left - right;
      // Of one row of the caller's the cells come in the order of his columns.
      return (left % width) - (right % width);
    },
  };
  return {
    ...{ grid, names, turned, rowOrder, columnOrder },
    rowIds: rowOrder.map((row) => rowIds[row]!),
    columnIds: columnOrder.map((column) => columnIds[column]!),
  };
}

/** The caller's cell of each cell of the grid. */
function sourceOf(rowOrder: readonly number[], columnOrder: readonly number[], turned: boolean): Int32Array {
  const source = new Int32Array(rowOrder.length * columnOrder.length);
  let at = 0;
  for (const row of rowOrder) {
    for (const column of columnOrder) {
      source[at] = turned ? column * rowOrder.length + row : row * columnOrder.length + column;
      at += 1;
    }
  }
  return source;
}

/** Which of a square's sides is worked on as rows, whatever order its ids come in. */
function precedes(left: readonly string[], right: readonly string[]): boolean {
  return JSON.stringify(left.toSorted()) < JSON.stringify(right.toSorted());
}

/** Brings cells back into the caller's order. */
export function cellsOf({ grid, turned, rowOrder, columnOrder }: Arranged, cells: Float64Array): number[][] {
  const [lines, length] = turned ? [grid.columns, grid.rows] : [grid.rows, grid.columns];
  const matrix = Array.from({ length: lines }, () => new Array<number>(length).fill(0));
  for (let row = 0, cell = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1, cell += 1) {
      const [line, at] = turned ? [columnOrder[column]!, rowOrder[row]!] : [rowOrder[row]!, columnOrder[column]!];
      matrix[line]![at] = cells[cell]!;
    }
  }
  return matrix;
}
