/** A matrix to fill, with its rows and columns in an order that does not depend on the caller's. */
export interface Grid {
  readonly rows: number;
  /** Never more than there are rows: the matrix is turned where it must be. */
  readonly columns: number;
  /** Row after row. */
  readonly weights: Float64Array;
  /** The weights themselves where a bigint does not fit a safe integer. */
  readonly wide: readonly (number | bigint)[] | null;
  /** Fewest places of each cell. */
  readonly min: Float64Array;
  /** Most places of each cell: its minimum where the weight is 0; Infinity where nothing bounds it. */
  readonly max: Float64Array;
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
}

/** What the k-th place of a cell costs: rising strictly with k, finite between the cell's bounds. */
export interface Costs {
  /** In floats: the logarithm where prices are factors. */
  readonly price: (cell: number, place: number) => number;
  /** Exactly. */
  readonly exact: (cell: number, place: number) => { readonly top: bigint; readonly bottom: bigint };
  /** Floats further apart than this are told apart rightly. */
  readonly band: number;
}

/**
 * A matrix being filled: every row adds up to its total, and `rowLevels` + `columnLevels` lie between the price
 * of each cell's last place and that of its next one, as far as floats can tell.
 */
export interface Filling {
  readonly grid: Grid;
  readonly costs: Costs;
  readonly cells: Float64Array;
  /** What each cell's next place costs; Infinity at the maximum. */
  readonly next: Float64Array;
  /** What each cell's last place costs; −Infinity at the minimum. */
  readonly last: Float64Array;
  readonly rowLevels: Float64Array;
  readonly columnLevels: Float64Array;
  /** How many places move at a time: 1 where it counts, more while far from the totals. */
  step: number;
}

/** Starts a filling with the cells as given. */
export function fillingOf(grid: Grid, costs: Costs, cells: Float64Array, columnLevels: Float64Array): Filling {
  const size = cells.length;
  const filling: Filling = {
    ...{ grid, costs, cells, columnLevels },
    ...{ next: new Float64Array(size), last: new Float64Array(size), rowLevels: new Float64Array(grid.rows) },
    step: 1,
  };
  changeStep(filling, 1);
  return filling;
}

/** Sets how many places move at a time. */
export function changeStep(filling: Filling, step: number): void {
  filling.step = step;
  for (let cell = 0; cell < filling.cells.length; cell += 1) changeCell(filling, cell, 0);
}

/** Adds places to a cell, or takes some. Several at a time cost what the middle one of them does. */
export function changeCell({ grid, costs, cells, next, last, step }: Filling, cell: number, change: number): void {
  const places = cells[cell]! + change;
  cells[cell] = places;
  const less = Math.floor(step / 2);
  next[cell] = places + step <= grid.max[cell]! ? costs.price(cell, places + step - less) : Infinity;
  last[cell] = places - step >= grid.min[cell]! ? costs.price(cell, places - less) : -Infinity;
}
