import type { SuppressedTable } from '../suppressed-table.js';
import { inGivenOrder, placeOf } from './places.js';
import type { ReadTable } from './read-sum-table.js';
import type { ReadOptions } from './read-suppress-options.js';

/** The table without the cells that are withheld, and these in the order in which it names them. */
export function publish(
  { id, parentIds, rows, table }: ReadTable,
  chosen: readonly number[],
  { missing, zeros }: ReadOptions,
): { readonly published: SuppressedTable; readonly cells: readonly number[] } {
  const { columns, givenAt, total } = table;
  const cells = inGivenOrder(table, chosen);
  const hidden = rows.map(() => new Set<string>());
  for (const cell of cells) {
    hidden[givenAt[Math.floor(cell / columns.length)]!]!.add(columns[cell % columns.length]!);
  }
  const published: SuppressedTable = {
    rows: rows.map((row, at) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, hidden[at]!.has(name) ? null : cell])),
    ),
    withheld: cells.map((cell) => placeOf(table, cell)),
    id,
    parents: parentIds,
    counts: columns,
    total: columns[total] ?? null,
    least: zeros === 'published' ? 1 : 0,
    missing,
  };
  return { published, cells };
}
