import { compareFractions, type Fraction, type Joining, reduced } from './fraction.js';
import { changeCell, type Filling } from './grid.js';

/** Exact prices of rows and columns: what they make together lies between each cell's last and next price. */
export interface Proof {
  readonly rows: readonly Fraction[];
  readonly columns: readonly Fraction[];
  /** The rows whose price is fixed by a cell at each end: there ties may be. */
  readonly fixedRows: readonly FixedRow[];
}

/** A row in which the dearest place held costs exactly what the cheapest place refused does. */
export interface FixedRow {
  readonly row: number;
  /** The columns that could give a place, and those that could take one. */
  readonly givers: readonly number[];
  readonly takers: readonly number[];
}

/**
 * Finds exact prices that prove the cells, or mends the cells until there are some.
 *
 * Prices of columns start near the levels of floats and are lowered, row by row, where a place held in one column
 * would cost more than one refused in another (the rule of Bellman and Ford). Where that comes round in a circle,
 * moving a place each along the circle makes the whole strictly cheaper, which can happen only so often. Floats
 * pick out the rows to look at: those further from doubt than `band` are right.
 */
export function prove(filling: Filling, joining: Joining, tolerance: number): Proof {
  const { grid, columnLevels } = filling;
  const prices = Array.from(columnLevels, (level) => joining.near(level, tolerance));
  prices.forEach((price, column) => {
    columnLevels[column] = joining.level(price);
  });
  const origin = { column: new Int32Array(grid.columns).fill(-1), row: new Int32Array(grid.columns) };
  const job: Job = { filling, joining, prices, origin };
  for (let settled = 0, row = 0; settled < grid.rows; row = (row + 1) % grid.rows) {
    settled = lowerBy(job, row) ? 0 : settled + 1;
  }
  const fixedRows: FixedRow[] = [];
  const rows = Array.from({ length: grid.rows }, (_, row) => rowPrice(job, row, fixedRows));
  return { rows, columns: prices, fixedRows };
}

interface Job {
  readonly filling: Filling;
  readonly joining: Joining;
  readonly prices: Fraction[];
  /** From which column, through which row, each column's price was lowered last. */
  readonly origin: { readonly column: Int32Array; readonly row: Int32Array };
}

/** Lowers a price that one row finds too high; says whether there was any. */
function lowerBy(job: Job, row: number): boolean {
  const { filling, joining, prices } = job;
  const { grid, costs, cells, next, columnLevels } = filling;
  const [held, refused] = floatEnds(filling, row);
  if (refused > held + costs.band) return false;
  const start = row * grid.columns;
  const dearest = exactEnd(job, row, 'last', held);
  for (let column = 0; column < grid.columns; column += 1) {
    const cell = start + column;
    if (next[cell]! - columnLevels[column]! > held + costs.band) continue;
    const price = costs.exact(cell, cells[cell]! + 1);
    const left = joining.without(price, prices[column]!);
    if (compareFractions(left, dearest.price) >= 0) continue;
    const lower = reduced(joining.without(price, dearest.price));
    prices[column] = lower;
    columnLevels[column] = joining.level(lower);
    job.origin.column[column] = dearest.columns[0]!;
    job.origin.row[column] = row;
    mendCircle(job, column);
    return true;
  }
  return false;
}

/** Moves places along the circle that a column's price came from, if it came from itself. */
function mendCircle({ filling, origin }: Job, column: number): void {
  // No other circle can be met: each is mended as soon as it closes.
  let at = column;
  do {
    at = origin.column[at]!;
    if (at < 0) return;
  } while (at !== column);
  const { columns } = filling.grid;
  do {
    const start = origin.row[at]! * columns;
    changeCell(filling, start + at, 1);
    at = origin.column[at]!;
    changeCell(filling, start + at, -1);
  } while (at !== column);
  origin.column.fill(-1);
}

/** The dearest place held and the cheapest refused in a row, less what the columns pay, in floats. */
function floatEnds({ grid, next, last, columnLevels }: Filling, row: number): [held: number, refused: number] {
  let [held, refused] = [-Infinity, Infinity];
  for (let column = 0, cell = row * grid.columns; column < grid.columns; column += 1, cell += 1) {
    const level = columnLevels[column]!;
    const [take, add] = [last[cell]! - level, next[cell]! - level];
    if (take > held) held = take;
    if (add < refused) refused = add;
  }
  return [held, refused];
}

/** The same for one end that there is, exactly, with all columns that are at it. */
function exactEnd(
  { filling, joining, prices }: Job,
  row: number,
  end: 'last' | 'next',
  near: number,
): { price: Fraction; columns: number[] } {
  const { grid, costs, cells, columnLevels } = filling;
  const sign = end === 'last' ? 1 : -1;
  let best: Fraction | null = null;
  let columns: number[] = [];
  for (let column = 0, cell = row * grid.columns; column < grid.columns; column += 1, cell += 1) {
    const level = filling[end][cell]! - columnLevels[column]!;
    if (!Number.isFinite(level) || sign * (near - level) > costs.band) continue;
    const price = costs.exact(cell, cells[cell]! + (end === 'next' ? 1 : 0));
    const left = joining.without(price, prices[column]!);
    const order = best === null ? 1 : sign * compareFractions(left, best);
    if (order > 0) {
      best = left;
      columns = [column];
    } else if (order === 0) columns.push(column);
  }
  return { price: best!, columns };
}

function rowPrice(job: Job, row: number, fixedRows: FixedRow[]): Fraction {
  const { filling, joining } = job;
  const [held, refused] = floatEnds(filling, row);
  if (held === -Infinity && refused === Infinity) return joining.near(0, 0.25);
  if (held === -Infinity) return joining.near(refused - 1, 0.5);
  if (refused === Infinity) return joining.near(held + 1, 0.5);
  if (refused > held + 8 * filling.costs.band) return joining.near((held + refused) / 2, (refused - held) / 2);
  const dearest = exactEnd(job, row, 'last', held);
  const cheapest = exactEnd(job, row, 'next', refused);
  if (compareFractions(dearest.price, cheapest.price) === 0) {
    fixedRows.push({ row, givers: dearest.columns, takers: cheapest.columns });
  }
  return reduced(dearest.price);
}
