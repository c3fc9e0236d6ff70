import type { Filling } from './grid.js';

/** Beyond this many columns the levels stay as they are: centring compares each column with each. */
const MOST_COLUMNS = 64;

/**
 * Moves the columns' levels to the middle of what the cells allow, so that they are fixed only by cells that are
 * truly tied, and says how far each may stray from there without touching any other cell.
 */
export function centreColumns(filling: Filling): number {
  const { grid, columnLevels, costs } = filling;
  const { columns } = grid;
  if (columns > MOST_COLUMNS) return 0;
  const gaps = columnGaps(filling);
  const paths = shortestPaths(gaps, columns);
  let longest = 0;
  for (const path of paths) if (path < Infinity && path > longest) longest = path;
  const open = 2 * longest + 1;
  const moves = new Float64Array(columns);
  for (let to = 0; to < columns; to += 1) {
    let sum = 0;
    for (let from = 0; from < columns; from += 1) sum += Math.min(paths[from * columns + to]!, open);
    moves[to] = sum / columns;
    columnLevels[to] = columnLevels[to]! + sum / columns;
  }
  let slack = 1;
  for (let from = 0; from < columns; from += 1) {
    for (let to = 0; to < columns; to += 1) {
      if (from === to) continue;
      const left = gaps[from * columns + to]! + moves[from]! - moves[to]!;
      if (left > 4 * costs.band && left < slack) slack = left;
    }
  }
  return slack / (2 * columns + 2);
}

/** By how much one column's level may rise against another's before a row would move a place between them. */
function columnGaps({ grid, next, last, columnLevels }: Filling): Float64Array {
  const { rows, columns } = grid;
  const gaps = new Float64Array(columns * columns).fill(Infinity);
  for (let row = 0; row < rows; row += 1) {
    const start = row * columns;
    for (let from = 0; from < columns; from += 1) {
      const held = last[start + from]!;
      if (held === -Infinity) continue;
      const base = columnLevels[from]! - held;
      for (let to = 0; to < columns; to += 1) {
        const gap = base + next[start + to]! - columnLevels[to]!;
        const at = from * columns + to;
        if (gap < gaps[at]!) gaps[at] = Math.max(gap, 0);
      }
    }
  }
  return gaps;
}

function shortestPaths(gaps: Float64Array, columns: number): Float64Array {
  const paths = Float64Array.from(gaps);
  for (let column = 0; column < columns; column += 1) paths[column * columns + column] = 0;
  for (let via = 0; via < columns; via += 1) {
    for (let from = 0; from < columns; from += 1) {
      const first = paths[from * columns + via]!;
      if (first === Infinity) continue;
      for (let to = 0; to < columns; to += 1) {
        const sum = first + paths[via * columns + to]!;
        if (sum < paths[from * columns + to]!) paths[from * columns + to] = sum;
      }
    }
  }
  return paths;
}
