import { type IssueList, kindOfValue } from '../../core/index.js';
import { addTotalFault, addWeightFault, isCount, notAList } from '../allocating/check.js';

/** A matrix as the caller has it, checked, in one column of cells row after row. */
export interface MatrixInput {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly weights: Float64Array;
  /** The weights themselves where a bigint does not fit a safe integer. */
  readonly wide: readonly (number | bigint)[] | null;
  readonly min: Float64Array;
  readonly max: Float64Array;
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
}

/** What a caller gives; anything, until it was read. */
export type RawMatrix = Partial<
  Record<'rows' | 'columns' | 'weights' | 'min' | 'max' | 'rowTotals' | 'columnTotals', unknown>
>;

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** Reads a matrix, and adds every fault. What it returns may be used only if there were none. */
export function readMatrix(raw: RawMatrix, issues: IssueList): MatrixInput {
  const rows = readIds('rows', raw.rows, issues);
  const columns = readIds('columns', raw.columns, issues);
  const size = rows.length * columns.length;
  const weights = new Float64Array(size);
  let wide: (number | bigint)[] | null = null;
  readCells('weights', raw.weights, rows.length, columns.length, issues, (cell, weight, row, column) => {
    if (typeof weight === 'number' && weight >= 0 && weight < Infinity) {
      weights[cell] = weight;
    } else if (typeof weight === 'bigint' && weight >= 0n) {
      if (weight > MOST) {
        wide ??= new Array<number>(size).fill(0);
        wide[cell] = weight;
      }
      weights[cell] = Math.min(Number(weight), Number.MAX_VALUE);
    } else addWeightFault(['weights', row, column], weight, issues);
  });
  fillUp(wide, weights);
  const min = readBounds('min', raw.min, 0, rows.length, columns.length, issues);
  const max = readBounds('max', raw.max, Infinity, rows.length, columns.length, issues);
  for (let cell = 0; cell < size; cell += 1) {
    const [least, most] = [min[cell]!, max[cell]!];
    if (least <= most) continue;
    const path = ['min', Math.floor(cell / columns.length), cell % columns.length];
    issues.add(path, 'min-above-max', `The minimum is above the maximum, ${String(most)}.`, least);
  }
  const rowTotals = readTotals('rowTotals', raw.rowTotals, rows.length, issues);
  const columnTotals = readTotals('columnTotals', raw.columnTotals, columns.length, issues);
  checkSums(rowTotals, columnTotals, issues);
  return { rows, columns, weights, wide, min, max, rowTotals, columnTotals };
}

/** Where some weights are bigints beyond any safe integer, the others stand beside them. */
function fillUp(wide: (number | bigint)[] | null, weights: Float64Array): void {
  wide?.forEach((weight, cell) => {
    if (typeof weight === 'number') wide[cell] = weights[cell]!;
  });
}

/** Reads the ids of rows or columns, or adds their faults. */
export function readIds(name: 'rows' | 'columns', ids: unknown, issues: IssueList): readonly string[] {
  if (!Array.isArray(ids)) {
    notAList(name, ids, issues);
    return [];
  }
  const known = new Set<unknown>();
  (ids as unknown[]).forEach((id, index) => {
    if (typeof id !== 'string' || id === '') {
      issues.add([name, index], 'empty-id', 'An id is a text with at least one character.', id);
    } else if (known.has(id)) {
      issues.add([name, index], 'duplicate-id', `Another of the ${name} has this id.`, id);
    }
    known.add(id);
  });
  return ids as string[];
}

function readCells(
  name: 'weights' | 'min' | 'max',
  matrix: unknown,
  rows: number,
  columns: number,
  issues: IssueList,
  read: (cell: number, value: unknown, row: number, column: number) => void,
): void {
  if (!isList(matrix)) {
    notAList(name, matrix, issues);
    return;
  }
  if (matrix.length !== rows) {
    const message = `There are ${String(rows)} rows and ${String(matrix.length)} lists.`;
    issues.add([name], 'unequal-lengths', message, matrix.length);
  }
  for (let row = 0; row < matrix.length; row += 1) {
    const line: unknown = matrix[row];
    if (!isList(line)) {
      issues.add([name, row], 'not-a-list', `Expected a list, got ${kindOfValue(line)}.`, line);
      continue;
    }
    if (line.length !== columns) {
      const message = `There are ${String(columns)} columns and ${String(line.length)} values in this row.`;
      issues.add([name, row], 'ragged-matrix', message, line.length);
    }
    const inside = row < rows ? Math.min(line.length, columns) : 0;
    for (let column = 0; column < inside; column += 1) {
      read(row * columns + column, line[column], row, column);
    }
  }
}

function readBounds(
  name: 'min' | 'max',
  matrix: unknown,
  none: number,
  rows: number,
  columns: number,
  issues: IssueList,
): Float64Array {
  const bounds = new Float64Array(rows * columns).fill(none);
  if (matrix === undefined) return bounds;
  readCells(name, matrix, rows, columns, issues, (cell, bound, row, column) => {
    if (bound === undefined || bound === none) return;
    if (isCount(bound)) bounds[cell] = bound;
    else issues.add([name, row, column], 'bad-bound', 'A bound is a whole number from 0 to 2^53 − 1.', bound);
  });
  return bounds;
}

/** Reads the totals of rows or columns, or adds their faults; NaN where there are any. */
export function readTotals(
  name: 'rowTotals' | 'columnTotals',
  totals: unknown,
  count: number,
  issues: IssueList,
): Float64Array {
  const values = new Float64Array(count);
  if (!isList(totals)) {
    notAList(name, totals, issues);
    return values.fill(Number.NaN);
  }
  if (totals.length !== count) {
    const message = `There are ${String(count)} ${name === 'rowTotals' ? 'rows' : 'columns'} and ${String(totals.length)} totals.`;
    issues.add([name], 'unequal-lengths', message, totals.length);
  }
  let faulty = totals.length !== count;
  for (let i = 0; i < totals.length; i += 1) {
    const total: unknown = totals[i];
    const value = typeof total === 'bigint' ? Number(total) : total;
    if (isCount(value)) values[i] = value + 0;
    else {
      addTotalFault([name, i], total, issues);
      faulty = true;
    }
  }
  return faulty ? values.fill(Number.NaN) : values;
}

/** Compares the sums of both sets of totals, if each could be read. */
function checkSums(rowTotals: Float64Array, columnTotals: Float64Array, issues: IssueList): void {
  const [rows, columns] = [exactSum(rowTotals), exactSum(columnTotals)];
  if (rows === null || columns === null) return;
  if (rows !== columns) {
    const message = `The row totals add up to ${String(rows)} and the column totals to ${String(columns)}.`;
    issues.add(['columnTotals'], 'margins-differ', message, plain(columns));
  }
  if (rows > MOST) issues.add(['rowTotals'], 'total-too-large', 'The totals add up to 2^53 − 1 at most.', plain(rows));
}

function exactSum(values: Float64Array): bigint | null {
  if (values.includes(Number.NaN)) return null;
  return values.reduce((all, value) => all + BigInt(value), 0n as bigint);
}

function plain(value: bigint): number | bigint {
  return value <= MOST ? Number(value) : value;
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);
}
