import { changeCell, type Filling } from './grid.js';

/**
 * Makes every row add up to its total with the cells that cost least at the columns' levels, and sets the rows'
 * levels between the dearest place held and the cheapest one refused.
 */
export function roundRows(filling: Filling): void {
  const { grid } = filling;
  for (let row = 0; row < grid.rows; row += 1) roundRow(filling, row);
}

function roundRow(filling: Filling, row: number): void {
  const { grid, cells, next, last, rowLevels, columnLevels, costs, step } = filling;
  const { columns } = grid;
  const start = row * columns;
  let wanted = grid.rowTotals[row]!;
  for (let column = 0; column < columns; column += 1) wanted -= cells[start + column]!;
  if (Math.abs(wanted) > 4 * columns + 64) {
    jumpToLevel(filling, row);
    wanted = grid.rowTotals[row]!;
    for (let column = 0; column < columns; column += 1) wanted -= cells[start + column]!;
  }
  for (;;) {
    let [cheapest, dearest] = [Infinity, -Infinity];
    // A row that wants a place, or has one too many, has a cell for it: its bounds were held against its total.
    let up = 0;
    let down = 0;
    for (let column = 0; column < columns; column += 1) {
      const level = columnLevels[column]!;
      const [add, take] = [next[start + column]! - level, last[start + column]! - level];
      if (add < cheapest) {
        cheapest = add;
        up = column;
      }
      if (take > dearest) {
        dearest = take;
        down = column;
      }
    }
    const swap = wanted === 0 && dearest > cheapest + costs.band;
    if (wanted > 0 || swap) changeCell(filling, start + up, step);
    if (wanted < 0 || swap) changeCell(filling, start + down, -step);
    if (wanted === 0 && !swap) {
      rowLevels[row] = between(dearest, cheapest);
      return;
    }
    wanted -= step * Math.sign(wanted);
  }
}

function between(low: number, high: number): number {
  if (low === -Infinity) return high === Infinity ? 0 : high;
  return high === Infinity ? low : (low + high) / 2;
}

/** Finds by bisection the level at which the row's cells come nearest to its total, and takes those cells. */
function jumpToLevel(filling: Filling, row: number): void {
  const { grid, costs, cells, columnLevels } = filling;
  const total = grid.rowTotals[row]!;
  const start = row * grid.columns;
  const placesAt = (column: number, level: number): number => {
    const cell = start + column;
    let low = grid.min[cell]!;
    let high = Math.max(low, Math.min(grid.max[cell]!, total));
    while (low < high) {
      const middle = low + Math.ceil((high - low) / 2);
      if (costs.price(cell, middle) <= level + columnLevels[column]!) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const sumAt = (level: number): number => {
    let sum = 0;
    for (let column = 0; column < grid.columns; column += 1) sum += placesAt(column, level);
    return sum;
  };
  let [low, high] = [-8, 8];
  while (sumAt(high) < total) high *= 8;
  while (sumAt(low) > total) low *= 8;
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (sumAt(middle) <= total) low = middle;
    else high = middle;
  }
  for (let column = 0; column < grid.columns; column += 1) {
    const cell = start + column;
    changeCell(filling, cell, placesAt(column, low) - cells[cell]!);
  }
}
