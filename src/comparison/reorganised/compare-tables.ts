import {
  abbreviate,
  attempt,
  ContractError,
  type IdIndex,
  InfeasibleError,
  indexIds,
  kindOfValue,
  type Result,
  ratioOf,
  reduceRatio,
  rowsIn,
} from '../../core/index.js';
import { type Column, isTable, type Table } from '../../organisation/index.js';

/**
 * Whose rows a comparison of tables has, and of which columns.
 *
 * @category Reorganisation
 */
export interface CompareTablesOptions {
  /** The table whose units, in its order, are the rows of the result; `after` unless told. */
  readonly boundaries?: 'before' | 'after' | undefined;
  /** The columns to compare; those that both tables have, text apart, unless told. */
  readonly columns?: readonly string[] | undefined;
}

/**
 * What changed between two tables.
 *
 * @category Reorganisation
 */
export interface TableComparison {
  /** after − before under the name of each column; unknown where a unit stands in one of the tables only. */
  readonly table: Table;
  /** Units of the other table that have no row here, in its order. */
  readonly unmatched: readonly string[];
}

/**
 * Compares two tables by the ids of their units: one column of differences for each measure that both have.
 *
 * A difference is that of `after` less `before`: of counts a count, of dates a number of days, of ratios an exact
 * ratio, of which 1/100 is a percentage point. It is unknown where either side is unknown, where a date is "never",
 * and where a unit stands in one table only. Units are matched by id alone: restate figures first where
 * reorganisations lie in between.
 *
 * @param before - The earlier table.
 * @param after - The later table. Where a table has an index of its ids, it is used; otherwise one is made.
 * @param options - `boundaries`, whose rows; `columns`, by name.
 * @returns The differences, and the units that only the other table has.
 * @throws A `ContractError` with `not-a-table`, `unknown-column` for a name that a table does not have,
 *   `unlike-columns` where a column is of another kind in the other table or of text, or `unknown-boundaries`; an
 *   `InfeasibleError` with `not-safe` where a difference is beyond what safe integers hold.
 * @example Members of two communes
 * ```ts
 * import { compareTables } from 'chibo/comparison';
 * import { tableToJson } from 'chibo/organisation';
 *
 * const members = (values: number[]) => [{ name: 'members', kind: 'count' as const, values: Float64Array.from(values) }];
 * const before = { unitIds: ['a', 'b', 'gone'], columns: members([120, 80, 5]) };
 * const after = { unitIds: ['b', 'a', 'new'], columns: members([85, 118, 30]) };
 * const { table, unmatched } = compareTables(before, after);
 * tableToJson(table); // => [{ unitId: 'b', members: 5 }, { unitId: 'a', members: -2 }, { unitId: 'new', members: null }]
 * unmatched; // => ['gone']
 * ```
 * @category Reorganisation
 */
export function compareTables(before: Table, after: Table, options: CompareTablesOptions = {}): TableComparison {
  checkTable('before', before);
  checkTable('after', after);
  const { boundaries = 'after' } = options;
  if ((boundaries as unknown) !== 'before' && (boundaries as unknown) !== 'after') {
    const message = "Say whose units are the rows: 'before' or 'after'.";
    throw new ContractError('unknown-boundaries', message, { found: kindOfValue(boundaries) });
  }
  const pairs = pairsOf(before, after, options.columns);
  const [home, other] = boundaries === 'after' ? [after, before] : [before, after];
  const rows = matched(home, other);
  const columns = pairs.map(([left, right]): Column => {
    const [own, there] = boundaries === 'after' ? [right, left] : [left, right];
    const sign = boundaries === 'after' ? 1 : -1;
    return own.kind === 'ratio' && there.kind === 'ratio'
      ? ratioDifferences(home.unitIds, own, there, rows, sign)
      : differences(home.unitIds, own, there, rows, sign);
  });
  const found = new Uint8Array(other.unitIds.length);
  // Of row −1 an array of numbers keeps nothing.
  for (const row of rows) found[row] = 1;
  return {
    table: { unitIds: home.unitIds, ...(home.index === undefined ? {} : { index: home.index }), columns },
    unmatched: other.unitIds.filter((_, row) => found[row] === 0),
  };
}

/**
 * Compares two tables as {@link compareTables} does, and returns the error instead of throwing it.
 *
 * @param before - The earlier table.
 * @param after - The later table.
 * @param options - As for {@link compareTables}.
 * @returns The comparison under `data`, or what {@link compareTables} would throw under `error`.
 * @example
 * ```ts
 * import { tryCompareTables } from 'chibo/comparison';
 *
 * const table = { unitIds: ['a'], columns: [] };
 * tryCompareTables(table, table).success; // => true
 * tryCompareTables(table, table, { columns: ['members'] }).success; // => false
 * ```
 * @category Reorganisation
 */
export function tryCompareTables(
  before: Table,
  after: Table,
  options: CompareTablesOptions = {},
): Result<TableComparison> {
  return attempt(() => compareTables(before, after, options));
}

function checkTable(name: string, table: unknown): void {
  if (isTable(table)) return;
  throw new ContractError('not-a-table', `A table has unitIds and columns: ${name}.`, { found: kindOfValue(table) });
}

/** The columns of either table that are compared, side by side. */
function pairsOf(before: Table, after: Table, names: readonly string[] | undefined): (readonly [Column, Column])[] {
  const later = new Map(after.columns.map((column) => [column.name, column]));
  if (names === undefined) {
    return before.columns.flatMap((column) => {
      const other = later.get(column.name);
      return other === undefined || (column.kind === 'text' && other.kind === 'text') ? [] : [like(column, other)];
    });
  }
  const earlier = new Map(before.columns.map((column) => [column.name, column]));
  return names.map((name) => {
    const [column, other] = [earlier.get(name), later.get(name)];
    if (column === undefined || other === undefined) {
      throw new ContractError('unknown-column', `A table has no column ${abbreviate(name)}.`, { name });
    }
    return like(column, other);
  });
}

function like(left: Column, right: Column): readonly [Column, Column] {
  if (left.kind === right.kind && left.kind !== 'text') return [left, right];
  const message = `There is no difference between ${left.kind} and ${right.kind} under ${abbreviate(left.name)}.`;
  throw new ContractError('unlike-columns', message, { name: left.name });
}

/** For each row of the one table, that of the other with the same id; −1 where there is none. */
function matched(home: Table, other: Table): Int32Array {
  // Two days of one organisation mostly list the same units in the same rows.
  const same = sameRows(home.unitIds, other.unitIds);
  if (same !== null) return same;
  const index: IdIndex = other.index ?? indexIds(other.unitIds);
  return rowsIn(index, other.unitIds, home.unitIds);
}

function sameRows(left: readonly string[], right: readonly string[]): Int32Array | null {
  for (let row = 0; row < left.length; row += 1) if (left[row] !== right[row]) return null;
  const rows = new Int32Array(left.length);
  for (let row = 0; row < rows.length; row += 1) rows[row] = row;
  return rows;
}

function valuesOf(column: Column): Float64Array {
  return column.kind === 'count' || column.kind === 'date' ? column.values : new Float64Array(0);
}

function differences(ids: readonly string[], own: Column, there: Column, rows: Int32Array, sign: 1 | -1): Column {
  const [left, right] = [valuesOf(own), valuesOf(there)];
  const values = new Float64Array(rows.length);
  let worst = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const match = rows[row]!;
    // A row that is not there reads as undefined, whose difference would be NaN as well, but slowly.
    const difference = match < 0 ? Number.NaN : sign * (left[row]! - right[match]!) + 0;
    values[row] = difference;
    if (difference > worst) worst = difference;
    else if (-difference > worst) worst = -difference;
  }
  if (worst > Number.MAX_SAFE_INTEGER) settleExtremes(ids, own, values);
  return { name: own.name, kind: 'count', values };
}

/** A date that never was has no distance in days; of counts, what cannot be told exactly is refused. */
function settleExtremes(ids: readonly string[], { name, kind }: Column, values: Float64Array): void {
  for (let row = 0; row < values.length; row += 1) {
    if (!(Math.abs(values[row]!) > Number.MAX_SAFE_INTEGER)) continue;
    if (kind !== 'date') throw notSafe(name, ids[row]);
    values[row] = Number.NaN;
  }
}

type RatioColumn = Extract<Column, { kind: 'ratio' }>;

function ratioDifferences(
  ids: readonly string[],
  own: RatioColumn,
  there: RatioColumn,
  rows: Int32Array,
  sign: 1 | -1,
): Column {
  const numerators = new Float64Array(rows.length).fill(Number.NaN);
  const denominators = new Float64Array(rows.length).fill(Number.NaN);
  for (let row = 0; row < rows.length; row += 1) {
    const match = rows[row]!;
    const [a, b] = [own.numerators[row]!, own.denominators[row]!];
    const [c, d] = [there.numerators[match]!, there.denominators[match]!];
    if (!(b > 0 && d > 0) || Number.isNaN(a) || Number.isNaN(c)) continue;
    const [numerator, denominator] = b === d ? [a - c, b] : [a * d - c * b, b * d];
    // Every product below the limit is exact, and so is the difference of two of them.
    const largest = Math.max(Math.abs(a * d), Math.abs(c * b), Math.abs(numerator), denominator);
    if (largest <= Number.MAX_SAFE_INTEGER) {
      numerators[row] = sign * numerator + 0;
      denominators[row] = denominator;
      continue;
    }
    const exact = ratioOf(BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b), BigInt(b) * BigInt(d))!;
    const reduced = reduceRatio(exact);
    if (typeof reduced.numerator !== 'number') throw notSafe(own.name, ids[row]);
    numerators[row] = sign * reduced.numerator + 0;
    denominators[row] = Number(reduced.denominator);
  }
  return { name: own.name, kind: 'ratio', numerators, denominators };
}

function notSafe(column: string, unitId: string | undefined): InfeasibleError {
  const message = `A difference under ${abbreviate(column)} is beyond 2^53 − 1.`;
  return new InfeasibleError('not-safe', message, { column, unitId });
}
