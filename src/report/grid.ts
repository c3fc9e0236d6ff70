import {
  type AnyRatio,
  abbreviate,
  ContractError,
  type FormatOptions,
  type IssueList,
  isRatio,
  kindOfValue,
} from '../core/index.js';
import { type Cell, type Table, tableRows } from '../organisation/index.js';
import { checkFormat } from './check-format.js';

/**
 * One line of a list that is printed as a table: a cell under each column's name, `null` where unknown.
 *
 * @category Tables
 */
export type ReportRow = Readonly<Record<string, Cell | AnyRatio>>;

/**
 * What can be printed as a table: a `Table` of the organisation room, or any list of plain rows.
 *
 * @category Tables
 */
export type TableLike = Table | readonly ReportRow[];

/** Which columns are printed, under which headings, and how their figures are. */
export interface ColumnOptions extends FormatOptions {
  readonly columns?: readonly string[] | undefined;
  readonly headings?: Readonly<Record<string, string>> | undefined;
  readonly decimals?: readonly string[] | undefined;
}

/** A column as it is about to be printed. */
export interface GridColumn {
  readonly name: string;
  readonly heading: string;
  readonly kind: 'text' | 'number' | 'date';
  /** Whether its ratios are numbers of something, such as places, and no shares. */
  readonly decimal: boolean;
}

/** A checked table, ready to be printed line by line. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly (Cell | AnyRatio)[])[];
}

/** Reads what is to be printed, and how, and reports all faults of both. */
export function readGrid(issues: IssueList, table: TableLike, options: ColumnOptions): Grid {
  checkFormat(issues, options);
  if (!Array.isArray(table) && !isTable(table)) {
    issues.add(['table'], 'not-a-table', 'What is printed is a table or a list of rows.', table);
    throw issues.toError();
  }
  const source = Array.isArray(table) ? listSource(issues, table) : tableSource(table);
  const { headings = {}, decimals = [], columns: asked = source.names } = options;
  // What is wrong with the cells is told beside what is wrong with the columns.
  const names = isNames(issues, 'columns', asked) ? asked : source.names;
  isNames(issues, 'decimals', decimals);
  checkHeadings(issues, headings);
  if (names.length === 0) issues.add(['options', 'columns'], 'no-columns', 'A table has a column or more.', names);
  const rows = source.rows.map((row, index) => names.map((name) => readCell(issues, row, index, name)));
  issues.throwIfAny();
  const missing = names.find((name) => !source.names.includes(name));
  // A list without rows cannot say which columns it would have had.
  if (missing !== undefined && source.names.length > 0) {
    throw new ContractError('unknown-column', `The table has no column ${abbreviate(missing)}.`, { name: missing });
  }
  const columns = names.map((name, at): GridColumn => {
    const heading = Object.hasOwn(headings, name) ? (headings[name] ?? name) : name;
    const kind = source.kinds.get(name) ?? kindOf(rows.map((row) => row[at] ?? null));
    return { name, heading, kind, decimal: decimals.includes(name) };
  });
  return { columns, rows };
}

function isNames(issues: IssueList, option: 'columns' | 'decimals', names: unknown): boolean {
  if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return true;
  issues.add(['options', option], 'not-column-names', 'Expected a list of names of columns.', names);
  return false;
}

function checkHeadings(issues: IssueList, headings: unknown): void {
  if (typeof headings !== 'object' || headings === null) {
    const message = `Expected headings by the names of their columns, found ${kindOfValue(headings)}.`;
    issues.add(['options', 'headings'], 'wrong-type', message, headings);
    return;
  }
  for (const [name, heading] of Object.entries(headings)) {
    if (heading === undefined || typeof heading === 'string') continue;
    const message = `Expected a heading as text, found ${kindOfValue(heading)}.`;
    issues.add(['options', 'headings', name], 'wrong-type', message, heading);
  }
}

interface Source {
  readonly names: readonly string[];
  readonly kinds: ReadonlyMap<string, GridColumn['kind']>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const KINDS = { count: 'number', ratio: 'number', date: 'date', text: 'text' } as const;

function tableSource(table: Table): Source {
  const kinds = new Map(table.columns.map(({ name, kind }) => [name, KINDS[kind]]));
  const names = [...new Set(['unitId', ...kinds.keys()])];
  return { names, kinds: new Map([['unitId', 'text'], ...kinds]), rows: [...tableRows(table)] };
}

function listSource(issues: IssueList, list: readonly unknown[]): Source {
  const names = new Set<string>();
  const rows: Readonly<Record<string, unknown>>[] = [];
  for (const [index, row] of list.entries()) {
    if (typeof row !== 'object' || row === null) {
      issues.add(['table', index], 'not-a-row', 'A row is an object with a cell under each column.', row);
      // Its place is kept, so that the faults of later rows have the right path.
      rows.push({});
      continue;
    }
    rows.push(row as Readonly<Record<string, unknown>>);
    for (const name of Object.keys(row)) names.add(name);
  }
  return { names: [...names], kinds: new Map(), rows };
}

function readCell(
  issues: IssueList,
  row: Readonly<Record<string, unknown>>,
  index: number,
  name: string,
): Cell | AnyRatio {
  const cell = Object.hasOwn(row, name) ? (row[name] ?? null) : null;
  if (cell === null || typeof cell === 'string' || isRatio(cell)) return cell;
  if (typeof cell === 'number' && Number.isSafeInteger(cell)) return cell;
  const message = 'A cell is a whole number up to 2^53 − 1, a ratio, text, or null where it is unknown.';
  issues.add(['table', index, name], 'not-a-cell', message, cell);
  return null;
}

function kindOf(cells: readonly (Cell | AnyRatio)[]): GridColumn['kind'] {
  const known = cells.filter((cell) => cell !== null);
  return known.length > 0 && known.every((cell) => typeof cell !== 'string') ? 'number' : 'text';
}

function isTable(value: unknown): value is Table {
  if (typeof value !== 'object' || value === null) return false;
  const { unitIds, columns } = value as Partial<Record<keyof Table, unknown>>;
  return Array.isArray(unitIds) && Array.isArray(columns);
}
