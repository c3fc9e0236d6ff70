import type { SuppressedTable } from '../../src/report/index.js';

/** The least and the largest count of a cell; −1 and −1 where no table fits. */
export interface Extremes {
  readonly low: number;
  readonly high: number | null;
}

/**
 * Tries tables one by one: counts for the lowest rows, from which all sums follow, and holds them against the published
 * table. Knows nothing of networks. `cap` is more than any bound that is there, so that a count that can reach it has
 * none.
 */
export function extremesByTrying(published: SuppressedTable, cap: number): Map<string, Extremes> {
  const table = lay(published);
  return new Map(
    published.withheld.map(({ id, column }) => {
      const cell = table.cellOf(id, column);
      const counts = Array.from({ length: cap + 1 }, (_, count) => count);
      const fits = (count: number): boolean => exists(table, cell, count, cap);
      const low = counts.find(fits) ?? -1;
      const high = counts.reverse().find(fits) ?? -1;
      return [`${id}/${column}`, { low, high: high === cap ? null : high }];
    }),
  );
}

interface Laid {
  readonly cellOf: (id: string, column: string) => number;
  /** The cells that are free to choose: lowest rows, no total. */
  readonly free: readonly number[];
  /** The cells that each free cell is part of, itself too. */
  readonly partOf: readonly (readonly number[])[];
  /** For each cell the least and the largest count that it may have. */
  readonly least: readonly number[];
  readonly most: readonly number[];
}

function lay({ rows, withheld, id, parents, counts, total, least, missing }: SuppressedTable): Laid {
  const ids = rows.map((row) => (typeof row[id] === 'string' ? row[id] : ''));
  const cellOf = (rowId: string, column: string): number => ids.indexOf(rowId) * counts.length + counts.indexOf(column);
  const hidden = new Set(withheld.map((place) => cellOf(place.id, place.column)));
  const isLowest = (row: number): boolean => !parents.includes(ids[row] ?? '');
  const up = (row: number): number[] => {
    const parent = parents[row] ?? null;
    return [row, ...(parent === null ? [] : up(ids.indexOf(parent)))];
  };
  const free: number[] = [];
  const partOf: number[][] = [];
  rows.forEach((_, row) => {
    if (!isLowest(row)) return;
    for (const column of counts) {
      if (column === total) continue;
      free.push(row * counts.length + counts.indexOf(column));
      const columns = total === null ? [column] : [column, total];
      partOf.push(up(row).flatMap((each) => columns.map((name) => each * counts.length + counts.indexOf(name))));
    }
  });
  const limits = rows.flatMap((row, at) =>
    counts.map((column): [number, number] => {
      const count = row[column] ?? null;
      if (typeof count === 'number') return [count, count];
      if (hidden.has(at * counts.length + counts.indexOf(column))) return [least, Number.POSITIVE_INFINITY];
      // What totals leave out adds nothing to them.
      return missing === 'left-out' ? [0, 0] : [0, Number.POSITIVE_INFINITY];
    }),
  );
  return { cellOf, free, partOf, least: limits.map(([low]) => low), most: limits.map(([, high]) => high) };
}

/** Whether there is a table in which one cell has a count, no count of a free cell being above `cap`. */
function exists({ free, partOf, least, most }: Laid, wanted: number, count: number, cap: number): boolean {
  const sums = least.map(() => 0);
  const low = [...least];
  const high = [...most];
  if (count < (low[wanted] ?? 0) || count > (high[wanted] ?? 0)) return false;
  low[wanted] = count;
  high[wanted] = count;
  /** The last free cell that is part of each cell: from there on its sum is final. */
  const lastPart = least.map((_, cell) => partOf.reduce((last, parts, at) => (parts.includes(cell) ? at : last), -1));
  // Two ways to the same unfinished sums end alike; of a sum without a limit it matters only what it still lacks.
  const failed = new Set<string>();
  const state = (at: number): string => {
    const open = sums.map((sum, cell) => {
      if ((lastPart[cell] ?? -1) < at) return 0;
      return high[cell] === Number.POSITIVE_INFINITY ? Math.min(sum, low[cell] ?? 0) : sum;
    });
    return [at, ...open].join(' ');
  };
  const tryFrom = (at: number): boolean => {
    if (at === free.length) return true;
    const key = state(at);
    if (failed.has(key)) return false;
    const parts = partOf[at] ?? [];
    const room = Math.min(cap, ...parts.map((cell) => (high[cell] ?? 0) - (sums[cell] ?? 0)));
    // Where this is the last part of a sum, nothing but the rest will do.
    const rests = parts.filter((cell) => lastPart[cell] === at).map((cell) => (low[cell] ?? 0) - (sums[cell] ?? 0));
    for (let value = Math.max(0, ...rests); value <= room; value += 1) {
      for (const cell of parts) sums[cell] = (sums[cell] ?? 0) + value;
      const found = tryFrom(at + 1);
      for (const cell of parts) sums[cell] = (sums[cell] ?? 0) - value;
      if (found) return true;
    }
    failed.add(key);
    return false;
  };
  return tryFrom(0);
}
