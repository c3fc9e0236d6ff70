import { IssueList, kindOfValue, ratioParts, readResult } from '../../core/index.js';
import { type MatrixProblem, type MatrixResult, readMatrixMethod } from './allocate-matrix.js';
import { type Arranged, arrange } from './arrange.js';
import { compareFractions, type Fraction } from './fraction.js';
import type { MatrixCell } from './matrix-ties.js';
import { readMatrix } from './read-matrix.js';
import { costsOf } from './solve.js';

/**
 * What is wrong with a matrix said to be filled.
 *
 * @category Verification
 */
export interface MatrixProofFault {
  /**
   * A cell that is no whole number or beyond its bounds, a row or column that misses its total, or a cell that the
   * multipliers would round otherwise.
   */
  readonly kind: 'bound' | 'row-total' | 'column-total' | 'too-few' | 'too-many';
  /** The row, the column, or both. */
  readonly at: Partial<MatrixCell>;
}

/**
 * Checks a filled matrix against its multipliers, in exact arithmetic and one pass over the cells: whole numbers
 * within bounds, totals met (but for places left open), and every cell between the prices of its last and its next
 * place. No faults are a proof that no matrix is better.
 */
export function matrixProofFaults(
  problem: MatrixProblem,
  result: Pick<MatrixResult, 'cells' | 'rowMultipliers' | 'columnMultipliers' | 'open' | 'outside'>,
): MatrixProofFault[] {
  const issues = new IssueList('verifyMatrix');
  if (typeof (problem as unknown) !== 'object' || (problem as unknown) === null) {
    issues.add(['problem'], 'not-an-object', `Expected a problem, got ${kindOfValue(problem)}.`, problem);
    throw issues.toError();
  }
  const input = readMatrix(problem, issues);
  const rule = readMatrixMethod(problem.method ?? 'webster', issues);
  issues.throwIfAny();
  const arranged = arrange(input, rule?.signposts.first === 1);
  return readResult('verifyMatrix', result, () => faultsOf(arranged, rule, result));
}

function faultsOf(
  arranged: Arranged,
  rule: ReturnType<typeof readMatrixMethod>,
  result: Parameters<typeof matrixProofFaults>[1],
): MatrixProofFault[] {
  const [costs, joining, grid] = costsOf(arranged.grid, arranged.turned, rule, result.outside);
  const faults: MatrixProofFault[] = [];
  const rows = pricesOf(arranged.turned ? result.columnMultipliers : result.rowMultipliers, arranged.rowOrder);
  const columns = pricesOf(arranged.turned ? result.rowMultipliers : result.columnMultipliers, arranged.columnOrder);
  const rowsLeft = grid.rowTotals.slice();
  const columnsLeft = grid.columnTotals.slice();
  for (let row = 0, cell = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1, cell += 1) {
      const places = placesAt(arranged, result.cells, row, column);
      rowsLeft[row] = rowsLeft[row]! - places;
      columnsLeft[column] = columnsLeft[column]! - places;
      const at = arranged.names.name(cell);
      const [least, most] = [grid.min[cell]!, grid.max[cell]!];
      if (!Number.isSafeInteger(places) || places < least || places > most) {
        faults.push({ kind: 'bound', at });
        continue;
      }
      const price = joining.join(rows[row]!, columns[column]!);
      if (places > least && compareFractions(costs.exact(cell, places), price) > 0) {
        faults.push({ kind: 'too-many', at });
      }
      if (places < most && compareFractions(price, costs.exact(cell, places + 1)) > 0) {
        faults.push({ kind: 'too-few', at });
      }
    }
  }
  for (const [lines, left] of [
    [arranged.rowIds, rowsLeft],
    [arranged.columnIds, columnsLeft],
  ] as const) {
    const open = left.reduce((sum, places) => sum + places, 0);
    lines.forEach((id, index) => {
      const missing = left[index]!;
      if (missing === 0 || (missing > 0 && result.open > 0 && open === result.open)) return;
      const isRow = (lines === arranged.rowIds) !== arranged.turned;
      faults.push(isRow ? { kind: 'row-total', at: { row: id } } : { kind: 'column-total', at: { column: id } });
    });
  }
  return faults;
}

const ONE: Fraction = { top: 1n, bottom: 1n };

function pricesOf(multipliers: MatrixResult['rowMultipliers'], order: readonly number[]): Fraction[] {
  return order.map((place) => {
    const multiplier = multipliers[place];
    if (multiplier === undefined) return ONE;
    const [top, bottom] = ratioParts(multiplier);
    return { top, bottom };
  });
}

function placesAt(
  { turned, rowOrder, columnOrder }: Arranged,
  cells: readonly (readonly number[])[],
  row: number,
  column: number,
): number {
  const [line, at] = turned ? [columnOrder[column]!, rowOrder[row]!] : [rowOrder[row]!, columnOrder[column]!];
  return cells[line]?.[at] ?? Number.NaN;
}
