import type { IssueList } from '../core/index.js';
import type { TableLike } from './grid.js';
import type { CellPlace, SuppressedTable } from './suppressed-table.js';

/**
 * What `toMarkdown` and `toCsv` print: a table, a list of rows, or a table whose small counts are withheld.
 *
 * @category Tables
 */
export type PrintableTable = TableLike | SuppressedTable;

/** A table to print, and which of its cells are withheld. */
export interface MarkedTable {
  readonly table: TableLike;
  /** The columns of counts of a table with withheld cells. */
  readonly counts: ReadonlySet<string>;
  /** Whether any cell is withheld. */
  readonly isMarked: boolean;
  /** Whether a cell is withheld. */
  readonly isWithheld: (row: number, column: string) => boolean;
}

/** Finds out which cells are withheld, and reports a mark that could be taken for a count or for nothing. */
export function readMarks(issues: IssueList, table: PrintableTable, mark: unknown): MarkedTable {
  if (typeof mark !== 'string' || !/[^\s\d.,+\-–—]/u.test(mark)) {
    const message = 'A mark is text that is neither empty nor a number nor a dash, which stands for what is unknown.';
    issues.add(['options', 'mark'], 'bad-mark', message, mark);
  }
  if (!isSuppressed(table)) return { table, counts: new Set(), isMarked: false, isWithheld: () => false };
  const { counts, id, rows, withheld } = table;
  const columnsOf = new Map<unknown, Set<unknown>>();
  for (const each of withheld) {
    const place = Object(each) as Partial<CellPlace>;
    columnsOf.set(place.id, (columnsOf.get(place.id) ?? new Set()).add(place.column));
  }
  const hidden = rows.map((row) => columnsOf.get((Object(row) as Record<string, unknown>)[id]));
  return {
    table: rows,
    counts: new Set(Array.isArray(counts) ? counts : []),
    isMarked: withheld.length > 0,
    isWithheld: (row, column) => hidden[row]?.has(column) === true,
  };
}

function isSuppressed(table: PrintableTable): table is SuppressedTable {
  if (typeof table !== 'object' || (table as unknown) === null || Array.isArray(table)) return false;
  const { rows, withheld } = table as Partial<Record<keyof SuppressedTable, unknown>>;
  return Array.isArray(rows) && Array.isArray(withheld);
}
