import { fromDayNumber } from '../../calendar/index.js';
import { abbreviate, ContractError, type IdIndex, kindOfValue, type Ratio, rowIn } from '../../core/index.js';
import { fieldsOf, isIndex } from './check-argument.js';

/**
 * A column of a {@link Table}. What is unknown is `NaN` in a column of numbers and `null` in one of text.
 *
 * `count` holds counts; `date` holds day numbers (days since 1 January 1970; −Infinity stands for "never");
 * `ratio` holds a numerator and a denominator; `text` holds words or ids.
 *
 * @category Tables
 */
export type Column =
  | { readonly name: string; readonly kind: 'count'; readonly values: Float64Array }
  | { readonly name: string; readonly kind: 'date'; readonly values: Float64Array }
  | {
      readonly name: string;
      readonly kind: 'ratio';
      readonly numerators: Float64Array;
      readonly denominators: Float64Array;
    }
  | { readonly name: string; readonly kind: 'text'; readonly values: readonly (string | null)[] };

/**
 * One line for each unit, in unit order, as columns: plain data that `structuredClone` carries.
 *
 * Read it with {@link tableRow}, {@link tableRows} or {@link tableToJson}, or take a column as it is.
 *
 * @category Tables
 */
export interface Table {
  /** The unit of each row. */
  readonly unitIds: readonly string[];
  /** Where each unit's id stands: of a whole country, {@link tableRow} needs it to be quick. */
  readonly index?: IdIndex;
  /** The columns, each as long as `unitIds`. */
  readonly columns: readonly Column[];
}

/**
 * What a row of a {@link Table} has under a column's name: a count, a date, a ratio or text; `null` where it
 * is unknown, and `'never'` for a date known never to have been.
 *
 * @category Tables
 */
export type Cell = number | string | Ratio | null;

/**
 * A row of a {@link Table} as a plain object: `unitId`, and a cell under each column's name.
 *
 * @category Tables
 */
export type TableRow = { readonly unitId: string } & Readonly<Record<string, Cell>>;

/**
 * One unit's row of a table.
 *
 * @param table - The table.
 * @param unitId - The unit.
 * @returns The row as a plain object.
 * @throws A `ContractError` with `unknown-id` when the table has no row for the unit.
 * @example
 * ```ts
 * import { tableRow } from 'chibo/organisation';
 *
 * const table = {
 *   unitIds: ['a', 'b'],
 *   columns: [{ name: 'members', kind: 'count' as const, values: Float64Array.of(12, Number.NaN) }],
 * };
 * tableRow(table, 'a'); // => { unitId: 'a', members: 12 }
 * tableRow(table, 'b'); // => { unitId: 'b', members: null }
 * ```
 * @category Tables
 */
export function tableRow(table: Table, unitId: string): TableRow {
  checkTable(table);
  const row = table.index === undefined ? table.unitIds.indexOf(unitId) : rowIn(table.index, table.unitIds, unitId);
  if (row < 0) {
    throw new ContractError('unknown-id', `The table has no row for ${shown(unitId)}.`, { id: plain(unitId) });
  }
  return rowAt(table, row);
}

/**
 * Goes through a table row by row, making one object at a time.
 *
 * @param table - The table.
 * @returns The rows, lazily, in unit order.
 * @example
 * ```ts
 * import { tableRows } from 'chibo/organisation';
 *
 * const table = {
 *   unitIds: ['a', 'b'],
 *   columns: [{ name: 'members', kind: 'count' as const, values: Float64Array.of(12, 30) }],
 * };
 * [...tableRows(table)].map((row) => row['members']); // => [12, 30]
 * ```
 * @category Tables
 */
export function* tableRows(table: Table): Generator<TableRow, void, undefined> {
  checkTable(table);
  for (let row = 0; row < table.unitIds.length; row += 1) yield rowAt(table, row);
}

/**
 * A table as an array of plain objects that JSON can carry.
 *
 * @param table - The table.
 * @returns The rows in unit order; unknown is `null`.
 * @example
 * ```ts
 * import { tableToJson } from 'chibo/organisation';
 *
 * tableToJson({
 *   unitIds: ['a'],
 *   columns: [{ name: 'lastAdmission', kind: 'date', values: Float64Array.of(17167) }],
 * }); // => [{ unitId: 'a', lastAdmission: '2017-01-01' }]
 * ```
 * @category Tables
 */
export function tableToJson(table: Table): TableRow[] {
  return [...tableRows(table)];
}

/**
 * One column of a table by its name.
 *
 * @param table - The table.
 * @param name - The column's name.
 * @returns The column.
 * @throws A `ContractError` with `unknown-column`.
 * @example
 * ```ts
 * import { tableColumn } from 'chibo/organisation';
 *
 * const values = Float64Array.of(12, 30);
 * const table = { unitIds: ['a', 'b'], columns: [{ name: 'members', kind: 'count' as const, values }] };
 * tableColumn(table, 'members').kind; // => 'count'
 * tableColumn(table, 'official'); // throws ContractError
 * ```
 * @category Tables
 */
export function tableColumn(table: Table, name: string): Column {
  checkTable(table);
  const found = table.columns.find((column) => column.name === name);
  if (found === undefined) {
    throw new ContractError('unknown-column', `The table has no column ${shown(name)}.`, { name: plain(name) });
  }
  return found;
}

/**
 * Tells whether something is a table, as far as a look can tell: what stands in the rows is not read.
 *
 * @param value - Anything.
 * @returns Whether it has ids and columns, each of a kind and with the values of that kind.
 * @example
 * ```ts
 * import { isTable } from 'chibo/organisation';
 *
 * isTable({ unitIds: ['a'], columns: [{ name: 'members', kind: 'count', values: Float64Array.of(12) }] }); // => true
 * isTable({ unitIds: ['a'], columns: [{ name: 'members', kind: 'count', values: '12' }] }); // => false
 * ```
 * @category Tables
 */
export function isTable(value: unknown): value is Table {
  const { unitIds, columns, index } = fieldsOf<Table>(value);
  if (index !== undefined && !isIndex(index)) return false;
  return Array.isArray(unitIds) && Array.isArray(columns) && Array.from(columns).every(isColumn);
}

function isColumn(column: unknown): boolean {
  const { name, kind, values, numerators, denominators } = fieldsOf<Record<string, unknown>>(column);
  if (typeof name !== 'string') return false;
  if (kind === 'ratio') return ArrayBuffer.isView(numerators) && ArrayBuffer.isView(denominators);
  return kind === 'text' ? Array.isArray(values) : (kind === 'count' || kind === 'date') && ArrayBuffer.isView(values);
}

function checkTable(table: unknown): asserts table is Table {
  if (isTable(table)) return;
  const message = 'A table has unitIds and columns.';
  throw new ContractError('not-a-table', message, { found: kindOfValue(table) });
}

function plain(id: unknown): string {
  return typeof id === 'string' ? id : kindOfValue(id);
}

function shown(id: unknown): string {
  return abbreviate(plain(id));
}

function rowAt(table: Table, row: number): TableRow {
  const cells: [string, Cell][] = table.columns.map((column) => [column.name, cellAt(column, row)]);
  // fromEntries defines own properties, so a column may even be called __proto__.
  return Object.fromEntries<Cell>([['unitId', table.unitIds[row]!], ...cells]) as TableRow;
}

function cellAt(column: Column, row: number): Cell {
  switch (column.kind) {
    case 'text':
      return column.values[row] ?? null;
    case 'ratio': {
      const [numerator, denominator] = [column.numerators[row]!, column.denominators[row]!];
      return Number.isNaN(numerator) || !(denominator > 0) ? null : { numerator, denominator };
    }
    case 'count': {
      const value = column.values[row]!;
      return Number.isNaN(value) ? null : value;
    }
    case 'date': {
      const value = column.values[row]!;
      if (Number.isNaN(value)) return null;
      return value === Number.NEGATIVE_INFINITY ? 'never' : fromDayNumber(value);
    }
  }
}
