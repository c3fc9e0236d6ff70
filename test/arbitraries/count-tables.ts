import fc from 'fast-check';
import type { CellPlace, ReportRow, SuppressedTable } from '../../src/report/index.js';

/** A table of counts that adds up, and how. */
export interface CountTable {
  readonly rows: readonly ({ readonly id: string } & ReportRow)[];
  readonly parents: readonly (string | null)[];
  readonly counts: readonly string[];
  readonly total: string | null;
}

const SHAPES: readonly { readonly name: string; readonly parents: readonly (number | null)[] }[] = [
  { name: 'rows apart', parents: [null, null, null] },
  { name: 'one row', parents: [null] },
  { name: 'a total of one', parents: [null, 0] },
  { name: 'rows and their total', parents: [3, 3, 3, null] },
  { name: 'four rows and their total', parents: [4, 4, 4, 4, null] },
  { name: 'two levels', parents: [null, 0, 0, 1, 1, 2] },
  { name: 'a chain with a side', parents: [null, 0, 1, 1, 0] },
  { name: 'two trees', parents: [null, 0, 0, null, 3] },
];

/** Tables of every shape, many counts small, zeros and ties among them. */
export function countTable(maxColumns: number, count: fc.Arbitrary<number>): fc.Arbitrary<CountTable> {
  return fc
    .record({
      shape: fc.constantFrom(...SHAPES),
      columns: fc.integer({ min: 1, max: maxColumns }),
      hasTotal: fc.boolean(),
    })
    .chain(({ shape: { parents }, columns, hasTotal }) =>
      fc
        .array(fc.array(count, { minLength: columns, maxLength: columns }), {
          minLength: parents.length,
          maxLength: parents.length,
        })
        .map((own) => tableOf(parents, own, hasTotal)),
    );
}

function tableOf(parents: readonly (number | null)[], own: readonly number[][], hasTotal: boolean): CountTable {
  const width = own[0]?.length ?? 0;
  const names = Array.from({ length: width }, (_, column) => `c${String(column)}`);
  const sumOf = (row: number, column: number): number => {
    const parts = parents.flatMap((parent, child) => (parent === row ? [child] : []));
    if (parts.length === 0) return own[row]?.[column] ?? 0;
    return parts.reduce((sum, child) => sum + sumOf(child, column), 0);
  };
  const rows = parents.map((_, row) => {
    const counts = names.map((_name, column) => sumOf(row, column));
    const cells = names.map((name, column): [string, number] => [name, counts[column] ?? 0]);
    const all = counts.reduce((sum, value) => sum + value, 0);
    return { id: `r${String(row)}`, ...Object.fromEntries(cells), ...(hasTotal ? { all } : {}) };
  });
  return {
    rows,
    parents: parents.map((parent) => (parent === null ? null : `r${String(parent)}`)),
    counts: hasTotal ? [...names, 'all'] : names,
    total: hasTotal ? 'all' : null,
  };
}

/** The options that say how a table adds up. */
export function shapeOf({ rows, parents, counts, total }: CountTable): {
  counts: readonly string[];
  total?: string;
  parent: (id: string) => string | null;
} {
  const parentOf = new Map(rows.map((row, at) => [row.id, parents[at] ?? null]));
  return { counts, ...(total === null ? {} : { total }), parent: (id) => parentOf.get(id) ?? null };
}

/** The cells of a table, row by row. */
export function placesOf({ rows, counts }: CountTable): CellPlace[] {
  return rows.flatMap((row) => counts.map((column) => ({ id: row.id, column })));
}

/** A table with cells withheld and others missing, as chance has it. */
export function withheldByHand(
  table: CountTable,
  fates: readonly ('published' | 'withheld' | 'missing')[],
  least: 0 | 1,
  missing: 'counted' | 'left-out',
): SuppressedTable {
  const places = placesOf(table);
  const fate = (id: unknown, column: string): string => {
    const at = places.findIndex((place) => place.id === id && place.column === column);
    const known = table.rows.find((row) => row.id === id)?.[column];
    const chosen = fates[at] ?? 'published';
    // With these, something would be left that no reader could think of.
    if (chosen === 'withheld' && Number(known) < least) return 'published';
    if (chosen === 'missing' && missing === 'left-out' && Number(known) > 0) return 'published';
    return chosen;
  };
  return {
    rows: table.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [
          name,
          name !== 'id' && fate(row.id, name) !== 'published' ? null : cell,
        ]),
      ),
    ),
    withheld: places.filter(({ id, column }) => fate(id, column) === 'withheld'),
    id: 'id',
    parents: table.parents,
    counts: table.counts,
    total: table.total,
    least,
    missing,
  };
}
