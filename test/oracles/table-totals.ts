import type { SlowRow, SlowTotals } from './slow-totals.js';

/** What one value of a unit costs, and how many ways there are to it. */
interface Cell {
  readonly changes: number;
  readonly change: number;
  readonly ways: number;
}

/**
 * The fewest figures, the least change and the number of ways, for trees too large to try everything: a table with
 * a cell for every value of every unit. Ways are counted as assignments, so every figure must be printed.
 */
export function tableTotals(rows: readonly SlowRow[], most: number): Omit<SlowTotals, 'answers'> & { ways: number } {
  const none = { changes: 0, change: 0, ways: 1 };
  const sum = rows
    .filter(({ parentId }) => parentId === undefined || parentId === null)
    .map((root) => tableOf(rows, root, most).reduce(better))
    .reduce<Cell>(both, none);
  return sum;
}

const IMPOSSIBLE: Cell = { changes: Infinity, change: Infinity, ways: 0 };

function tableOf(rows: readonly SlowRow[], row: SlowRow, most: number): Cell[] {
  const below = rows.filter(({ parentId }) => parentId === row.id);
  const zero = { changes: 0, change: 0, ways: 1 };
  let sums = Array.from({ length: most + 1 }, (_, value) => (value === 0 ? zero : IMPOSSIBLE));
  const parts = below.map((child) => tableOf(rows, child, most));
  // What a leaf is worth, or what an incomplete list leaves out: anything.
  if (below.length === 0 || row.open === true) parts.push(sums.map(() => zero));
  for (const part of parts) {
    sums = sums.map((_, value) => {
      let best = IMPOSSIBLE;
      for (let own = 0; own <= value; own += 1) best = better(best, both(sums[value - own]!, part[own]!));
      return best;
    });
  }
  return sums.map((cell, value) => {
    if (row.value === undefined || row.value === null || row.value === value) return cell;
    return { ...cell, changes: cell.changes + 1, change: cell.change + Math.abs(value - row.value) };
  });
}

function both(one: Cell, other: Cell): Cell {
  return {
    changes: one.changes + other.changes,
    change: one.change + other.change,
    ways: one.ways * other.ways,
  };
}

function better(one: Cell, other: Cell): Cell {
  if (one.changes === other.changes && one.change === other.change) return { ...one, ways: one.ways + other.ways };
  const isLess = one.changes < other.changes || (one.changes === other.changes && one.change < other.change);
  return isLess ? one : other;
}
