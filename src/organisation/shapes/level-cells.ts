import type { IssueList } from '../../core/index.js';
import type { Layout } from './level-columns.js';

/**
 * A row of a spreadsheet by heading, such as a CSV parser gives. Cells are text or numbers; an empty one is
 * blank.
 *
 * @category Reading
 */
export type LevelRow = Readonly<Record<string, string | number | null | undefined>>;

/** The cells of one row by heading: text without the blanks around it; a blank cell is not there. */
export type Cells = ReadonlyMap<string, string>;

/**
 * The cells of a row. Only what the table of columns names is looked at. Gives `null` for what is no row.
 */
export function readCells(row: unknown, index: number, { headings }: Layout, faults: IssueList): Cells | null {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    faults.add(['rows', index], 'wrong-type', 'A row is an object: what stands under each heading.', row);
    return null;
  }
  const cells = new Map<string, string>();
  for (const heading of headings) {
    const value: unknown = Object.hasOwn(row, heading) ? (row as Record<string, unknown>)[heading] : undefined;
    if (value === undefined || value === null) continue;
    if (typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) {
      const text = String(value).trim();
      if (text !== '') cells.set(heading, text);
    } else faults.add(['rows', index, heading], 'wrong-type', 'A cell is text or a number.', value);
  }
  return cells;
}

/** Adds the declared headings that no row has: they are spelled otherwise, or the file is another one. */
export function addMissingColumns(rows: readonly unknown[], { headings }: Layout, faults: IssueList): void {
  if (rows.length === 0) return;
  const absent = new Set(headings);
  for (const row of rows) {
    if (absent.size === 0) return;
    if (typeof row !== 'object' || row === null) continue;
    for (const heading of absent) if (Object.hasOwn(row, heading)) absent.delete(heading);
  }
  for (const heading of absent) {
    faults.add(['columns', heading], 'missing-column', 'No row has this heading.', heading);
  }
}

/** One segment of an id made of names, with the separator escaped as in JSON Pointer: ~ is ~0, / is ~1. */
export function segment(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
