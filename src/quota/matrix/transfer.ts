import { changeCell, changeStep, type Filling } from './grid.js';
import { roundRows } from './round-rows.js';

/** Rows and columns that prove that the totals cannot be met: every place that could still move lies among them. */
export interface Cut {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * Tie-and-transfer: takes places from a column that has too many to one that has too few, through the rows, along
 * the path on which the levels must be moved least to tie its cells; in the end one place at a time.
 *
 * Each transfer takes some off the places that columns have too many, so there is an end. Where no path leads on,
 * the proof is returned: the fewest rows and columns that need too little, or, with `largest`, the most.
 */
export function transferSurplus(filling: Filling, largest: boolean): Cut | null {
  const { rows, columns } = filling.grid;
  const search = newSearch(rows, columns);
  const far = surplusOf(filling).reduce((most, over) => Math.max(most, over), 0);
  if (far > rows + 64) {
    for (let step = 2 ** Math.floor(Math.log2(far)); step > 1; step /= 2) {
      changeStep(filling, step);
      roundRows(filling);
      transferBy(filling, surplusOf(filling), search);
    }
    changeStep(filling, 1);
    roundRows(filling);
  }
  const surplus = surplusOf(filling);
  return transferBy(filling, surplus, search) ? null : cutOf(filling, surplus, largest);
}

/** By how much each column's cells exceed its total. */
function surplusOf({ grid, cells }: Filling): Float64Array {
  const surplus = grid.columnTotals.map((total) => -total);
  for (let cell = 0, column = 0; cell < cells.length; cell += 1) {
    surplus[column] = surplus[column]! + cells[cell]!;
    column = column + 1 === grid.columns ? 0 : column + 1;
  }
  return surplus;
}

/** Transfers a step at a time while a column has as many too many; false where some is left and cannot move. */
function transferBy(filling: Filling, surplus: Float64Array, search: Search): boolean {
  const { step } = filling;
  while (surplus.some((over) => over >= step)) {
    const end = findPath(filling, surplus, search);
    if (end < 0) return false;
    moveLevels(filling, search, search.columnCosts[end]!);
    const start = movePlace(filling, search, end);
    surplus[end] = surplus[end]! + step;
    surplus[start] = surplus[start]! - step;
  }
  return true;
}

interface Search {
  /** What it costs to reach each column, and each row, from the columns that have too many. */
  readonly columnCosts: Float64Array;
  readonly rowCosts: Float64Array;
  /** The row through which a column is reached, and the column from which a row is. */
  readonly through: Int32Array;
  readonly from: Int32Array;
  readonly done: Uint8Array;
}

function newSearch(rows: number, columns: number): Search {
  return {
    ...{ columnCosts: new Float64Array(columns), rowCosts: new Float64Array(rows) },
    ...{ through: new Int32Array(columns), from: new Int32Array(rows), done: new Uint8Array(columns) },
  };
}

/** The column short of places that is cheapest to reach, by Dijkstra's rule over the columns; −1 for none. */
function findPath(filling: Filling, surplus: Float64Array, search: Search): number {
  const { grid, step } = filling;
  const { columns } = grid;
  const { columnCosts, rowCosts, through, done } = search;
  rowCosts.fill(Infinity);
  done.fill(0);
  for (let column = 0; column < columns; column += 1) {
    columnCosts[column] = surplus[column]! >= step ? 0 : Infinity;
    through[column] = -1;
  }
  for (;;) {
    let [best, least, limit] = [-1, Infinity, Infinity];
    for (let column = 0; column < columns; column += 1) {
      const cost = columnCosts[column]!;
      if (surplus[column]! <= -step) limit = Math.min(limit, cost);
      if (done[column] === 0 && cost < least) [best, least] = [column, cost];
    }
    if (best < 0 || surplus[best]! <= -step) return best;
    done[best] = 1;
    reachFrom(filling, search, best, limit);
  }
}

/** Relaxes what leads on from a column, through every row that it now reaches more cheaply. */
function reachFrom(filling: Filling, search: Search, column: number, limit: number): void {
  const { grid, next, last, rowLevels, columnLevels } = filling;
  const { rows, columns } = grid;
  const { columnCosts, rowCosts, through, from } = search;
  const base = columnCosts[column]! + columnLevels[column]!;
  for (let row = 0, cell = column; row < rows; row += 1, cell += columns) {
    const rowLevel = rowLevels[row]!;
    // Floats may put a price on the wrong side of a level by a hair.
    const cost = Math.max(base + rowLevel - last[cell]!, columnCosts[column]!);
    if (!(cost < rowCosts[row]!) || cost > limit) continue;
    rowCosts[row] = cost;
    from[row] = column;
    const start = row * columns;
    for (let other = 0; other < columns; other += 1) {
      const reached = cost + Math.max(next[start + other]! - rowLevel - columnLevels[other]!, 0);
      if (reached < columnCosts[other]!) {
        columnCosts[other] = reached;
        through[other] = row;
      }
    }
  }
}

/** Moves the levels so that the path found is tied from end to end, and none other is passed. */
function moveLevels({ rowLevels, columnLevels }: Filling, { columnCosts, rowCosts }: Search, most: number): void {
  for (let column = 0; column < columnLevels.length; column += 1) {
    columnLevels[column] = columnLevels[column]! + Math.min(columnCosts[column]!, most);
  }
  for (let row = 0; row < rowLevels.length; row += 1) {
    rowLevels[row] = rowLevels[row]! - Math.min(rowCosts[row]!, most);
  }
}

function movePlace(filling: Filling, { through, from }: Search, end: number): number {
  const { grid, step } = filling;
  const { columns } = grid;
  let column = end;
  for (let row = through[column]!; row >= 0; row = through[column]!) {
    changeCell(filling, row * columns + column, step);
    column = from[row]!;
    changeCell(filling, row * columns + column, -step);
  }
  return column;
}

/** What columns with too many can reach, or all but what can reach a column with too few. */
function cutOf({ grid, next, last }: Filling, surplus: Float64Array, largest: boolean): Cut {
  const { rows, columns } = grid;
  const inColumns = Uint8Array.from(surplus, (over) => Number(largest ? over < 0 : over > 0));
  const inRows = new Uint8Array(rows);
  // Places leave a column through a cell that can give one, and enter the next through one that can take one.
  const gives = (cell: number): boolean => last[cell]! > -Infinity;
  const takes = (cell: number): boolean => next[cell]! < Infinity;
  const [enters, leaves] = largest ? [takes, gives] : [gives, takes];
  const queue = Array.from(inColumns.keys()).filter((column) => inColumns[column] === 1);
  for (let column = queue.pop(); column !== undefined; column = queue.pop()) {
    for (let row = 0; row < rows; row += 1) {
      if (inRows[row] === 1 || !enters(row * columns + column)) continue;
      inRows[row] = 1;
      for (let other = 0; other < columns; other += 1) {
        if (inColumns[other] === 1 || !leaves(row * columns + other)) continue;
        inColumns[other] = 1;
        queue.push(other);
      }
    }
  }
  const chosen = (inside: Uint8Array): number[] => {
    return Array.from(inside.keys()).filter((index) => (inside[index] === 1) !== largest);
  };
  return { rows: chosen(inRows), columns: chosen(inColumns) };
}
