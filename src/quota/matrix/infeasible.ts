import { InfeasibleError } from '../../core/index.js';
import type { Arranged } from './arrange.js';
import type { Cut } from './transfer.js';

/** Refuses a row or column whose bounds alone miss its total. */
export function checkLines(where: string, arranged: Arranged): void {
  const { grid } = arranged;
  for (let row = 0; row < grid.rows; row += 1) {
    checkLine(where, arranged, true, row, row * grid.columns, 1, grid.columns, grid.rowTotals[row]!);
  }
  for (let column = 0; column < grid.columns; column += 1) {
    checkLine(where, arranged, false, column, column, grid.columns, grid.rows, grid.columnTotals[column]!);
  }
}

function checkLine(
  where: string,
  arranged: Arranged,
  isGridRow: boolean,
  index: number,
  start: number,
  step: number,
  length: number,
  total: number,
): void {
  const { min, max } = arranged.grid;
  let [least, most] = [0, 0];
  for (let i = 0, cell = start; i < length; i += 1, cell += step) {
    least += min[cell]!;
    most += max[cell]!;
  }
  if (least <= total && total <= most) return;
  const tooMuch = least > total;
  const across = isGridRow ? arranged.columnIds : arranged.rowIds;
  const own = (isGridRow ? arranged.rowIds : arranged.columnIds)[index]!;
  const isRow = isGridRow !== arranged.turned;
  const others = across.filter((_, i) => (tooMuch ? min[start + i * step]! > 0 : true)).toSorted();
  const [need, available] = tooMuch ? [least, total] : [total, most];
  const code = tooMuch ? 'minima-exceed-total' : 'maxima-below-total';
  const bounds = tooMuch
    ? `the minima of its cells add up to ${String(least)}`
    : `its cells can take ${String(most)} at most; a cell of weight 0 takes its minimum`;
  const message = `${where}: the total of ${isRow ? 'row' : 'column'} ${own} is ${String(total)}, and ${bounds}.`;
  const [rows, columns] = isRow ? [[own], others] : [others, [own]];
  throw new InfeasibleError(code, message, { rows, columns, need, available, by: need - available });
}

/** The error that says which rows need more than the columns open to them can give, or the other way round. */
export function cutError(where: string, arranged: Arranged, cut: Cut): InfeasibleError {
  const { grid, turned, rowIds, columnIds } = arranged;
  const [inRows, inColumns] = [new Set(cut.rows), new Set(cut.columns)];
  const sumOver = (values: Float64Array, chosen: Iterable<number>): number => {
    let sum = 0;
    for (const index of chosen) sum += values[index]!;
    return sum;
  };
  let [least, most] = [0, 0];
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      if (inRows.has(row) === inColumns.has(column)) continue;
      if (inRows.has(row)) most += grid.max[row * grid.columns + column]!;
      else least += grid.min[row * grid.columns + column]!;
    }
  }
  const rowsNeed = sumOver(grid.rowTotals, inRows);
  const columnsGive = sumOver(grid.columnTotals, inColumns);
  const [rows, columns] = [cut.rows.map((i) => rowIds[i]!), cut.columns.map((i) => columnIds[i]!)];
  if (!turned) return marginsError(where, { rows, columns, rowsNeed, columnsGive, least, most });
  // The grid's columns are the caller's rows: said of those outside the cut, the same inequality reads rows first.
  const outside = (ids: readonly string[], inside: ReadonlySet<number>): string[] =>
    ids.filter((_, i) => !inside.has(i));
  const total = sumOver(grid.rowTotals, grid.rowTotals.keys());
  return marginsError(where, {
    ...{ rows: outside(columnIds, inColumns), columns: outside(rowIds, inRows) },
    ...{ rowsNeed: total - columnsGive, columnsGive: total - rowsNeed, least, most },
  });
}

function marginsError(
  where: string,
  cut: {
    readonly rows: readonly string[];
    readonly columns: readonly string[];
    readonly rowsNeed: number;
    readonly columnsGive: number;
    readonly least: number;
    readonly most: number;
  },
): InfeasibleError {
  const { rows, columns, rowsNeed, columnsGive, least, most } = cut;
  const [need, available] = [rowsNeed + least, columnsGive + most];
  const message =
    `${where}: ${String(rows.length)} rows need ${String(need)} places ` +
    `and the ${String(columns.length)} columns open to them give ${String(available)}.`;
  const certificate = { rows, columns, need, available, by: need - available, rowsNeed, columnsGive, least, most };
  return new InfeasibleError('margins-infeasible', message, certificate);
}
