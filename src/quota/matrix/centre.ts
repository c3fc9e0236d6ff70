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
  const longest = paths.reduce((most, path) => (path < Infinity ? Math.max(most, path) : most), 0);
  const open = 2 * longest + 1;
  const all = Array.from(columnLevels.keys());
  const moves = all.map((to) => {
    return all.reduce((sum, from) => sum + Math.min(paths[from * columns + to]!, open), 0) / columns;
  });
  for (const to of all) columnLevels[to] = columnLevels[to]! + moves[to]!;
  let slack = 1;
  for (const from of all) {
    for (const to of all) {
      const left = gaps[from * columns + to]! + moves[from]! - moves[to]!;
      if (from !== to && left > 4 * costs.band) slack = Math.min(slack, left);
    }
  }
  return slack / (2 * columns + 2);
}

/** By how much one column's level may rise against another's before a row would move a place between them. */
function columnGaps({ grid, next, last, columnLevels }: Filling): Float64Array {
  const { rows, columns } = grid;
  const gaps = new Float64Array(columns * columns).fill(Infinity);
  const all = Array.from(columnLevels.keys());
  for (let row = 0; row < rows; row += 1) {
    const start = row * columns;
    for (const from of all) {
      const base = columnLevels[from]! - last[start + from]!;
      for (const to of all) {
        const at = from * columns + to;
        gaps[at] = Math.min(gaps[at]!, Math.max(base + next[start + to]! - columnLevels[to]!, 0));
      }
    }
  }
  return gaps;
}

function shortestPaths(gaps: Float64Array, columns: number): Float64Array {
  const paths = gaps.map((gap, at) => (at % (columns + 1) === 0 ? 0 : gap));
  const all = Array.from({ length: columns }, (_, column) => column);
  for (const via of all) {
    for (const from of all) {
      for (const to of all) {
        const at = from * columns + to;
        paths[at] = Math.min(paths[at]!, paths[from * columns + via]! + paths[via * columns + to]!);
      }
    }
  }
  return paths;
}
