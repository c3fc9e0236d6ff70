import { abbreviate, ContractError, type IssueList, kindOfValue } from '../../core/index.js';
import { type Grid, type ReportRow, readGrid, type TableLike } from '../grid.js';
import { readParents } from './read-parents.js';
import type { SumTable } from './sum-table.js';

/** Which columns are what. */
export interface Shape {
  readonly id?: string | undefined;
  readonly parent?: string | ((id: string, row: number) => unknown) | undefined;
  readonly totalRow?: string | undefined;
  readonly counts: readonly string[];
  readonly total: string | null;
  /** Columns of figures that may stand beside the counts; `null` for any. */
  readonly unrelated: readonly string[] | null;
}

/** A table of counts with the rows that it was read from. */
export interface ReadTable {
  readonly table: SumTable;
  /** The rows in the order in which they were given, with every column. */
  readonly rows: readonly ReportRow[];
  /** The column of ids. */
  readonly id: string;
  /** The id above each row, in the order in which they were given. */
  readonly parentIds: readonly (string | null)[];
}

/** Reads the counts of a table and how its rows hang together, and refuses what cannot be read, with all faults. */
export function readSumTable(issues: IssueList, source: TableLike, shape: Shape): ReadTable {
  const grid = readGrid(issues, source, {});
  const names = grid.columns.map(({ name }) => name);
  const id = shape.id ?? (names.includes('unitId') ? 'unitId' : 'id');
  const { counts, total, parent, unrelated } = shape;
  const named = [id, ...counts, ...(unrelated ?? []), ...(typeof parent === 'string' ? [parent] : [])];
  const missing = named.find((name) => !names.includes(name));
  if (missing !== undefined) {
    throw new ContractError('unknown-column', `The table has no column ${abbreviate(missing)}.`, { name: missing });
  }
  const givenIds = readIds(issues, grid, names.indexOf(id), id);
  if (unrelated !== null) checkFigures(issues, grid, names, [id, ...counts, ...unrelated]);
  const above = (row: number): unknown => {
    if (typeof parent === 'string') return grid.rows[row]?.[names.indexOf(parent)] ?? null;
    return parent?.(givenIds[row]!, row) ?? null;
  };
  const order = Array.from(givenIds.keys()).sort((one, other) => compare(givenIds[one]!, givenIds[other]!));
  const ids = order.map((row) => givenIds[row]!);
  const values = new Float64Array(order.length * counts.length).fill(Number.NaN);
  const places = counts.map((name) => names.indexOf(name));
  order.forEach((given, row) => {
    places.forEach((place, column) => {
      const cell = grid.rows[given]?.[place] ?? null;
      if (cell !== null) values[row * counts.length + column] = readCount(issues, given, counts[column]!, cell);
    });
  });
  const parents = readParents(issues, ids, order, above, shape.totalRow);
  if (values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0) > Number.MAX_SAFE_INTEGER) {
    issues.add(['table'], 'sum-not-safe', 'All counts together are 2^53 − 1 at most.', 'number');
  }
  issues.throwIfAny();
  const isLeaf = new Uint8Array(ids.length).fill(1);
  for (const parentRow of parents) if (parentRow >= 0) isLeaf[parentRow] = 0;
  const parentIds = new Array<string | null>(ids.length).fill(null);
  order.forEach((given, row) => {
    parentIds[given] = ids[parents[row]!] ?? null;
  });
  const columns = [...counts];
  const totalAt = total === null ? -1 : columns.indexOf(total);
  return {
    table: { ids, parents, isLeaf, columns, total: totalAt, values, givenAt: Int32Array.from(order) },
    rows: grid.rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null]))),
    id,
    parentIds,
  };
}

function readIds(issues: IssueList, grid: Grid, at: number, column: string): string[] {
  const seen = new Set<string>();
  return grid.rows.map((row, index) => {
    const id = row[at];
    const path = ['table', index, column];
    if (typeof id !== 'string' || id === '') {
      issues.add(path, 'empty-id', 'An id is a non-empty text.', kindOfValue(id));
      return '';
    }
    if (seen.has(id)) issues.add(path, 'duplicate-id', 'Another row has this id.', id);
    seen.add(id);
    return id;
  });
}

/** A count is shown in no error: it may be one of those that are to be withheld. */
function readCount(issues: IssueList, row: number, column: string, cell: unknown): number {
  if (typeof cell === 'number' && cell >= 0) return cell;
  issues.add(['table', row, column], 'not-a-count', 'A count is 0 or more, or null.', kindOfValue(cell));
  return Number.NaN;
}

/** A share of a withheld count would give it away. */
function checkFigures(issues: IssueList, grid: Grid, names: readonly string[], known: readonly string[]): void {
  names.forEach((name, at) => {
    if (known.includes(name)) return;
    const row = grid.rows.findIndex((cells) => typeof (cells[at] ?? '') !== 'string');
    if (row < 0) return;
    const message = 'Figures beside the counts may give them away: leave them out, or name them in unrelated.';
    issues.add(['table', row, name], 'open-figure', message, kindOfValue(grid.rows[row]?.[at]));
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
