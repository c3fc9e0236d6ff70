import type { IssueList } from '../../core/index.js';
import type { SumTable } from './sum-table.js';

/**
 * Reports every sum that does not hold among the cells that are known. Where one is missing, a total that counts it is
 * at least the sum of the others; where totals leave it out, it adds nothing.
 */
export function checkSums(issues: IssueList, table: SumTable, missing: 'counted' | 'left-out'): void {
  const { columns, givenAt, isLeaf, parents, total, values } = table;
  const width = columns.length;
  const sums = new Float64Array(values.length);
  const gaps = new Uint8Array(values.length);
  const add = (whole: number, part: number): void => {
    const value = values[part]!;
    if (!Number.isNaN(value)) sums[whole] = sums[whole]! + value;
    else if (missing === 'counted') gaps[whole] = 1;
  };
  const isWhole = new Uint8Array(values.length);
  parents.forEach((above, row) => {
    for (let column = 0; column < width; column += 1) {
      if (above >= 0) add(above * width + column, row * width + column);
      if (isLeaf[row] === 1 && total >= 0 && column !== total) add(row * width + total, row * width + column);
      if (isLeaf[row] === 0 || column === total) isWhole[row * width + column] = 1;
    }
  });
  values.forEach((value, cell) => {
    if (isWhole[cell] === 0) return;
    const whole = Number.isNaN(value) && missing === 'left-out' ? 0 : value;
    const sum = sums[cell]!;
    if (Number.isNaN(whole) || (gaps[cell] === 1 ? whole >= sum : whole === sum)) return;
    const column = columns[cell % width]!;
    const path = ['table', givenAt[Math.floor(cell / width)]!, column];
    const [code, message] = Number.isNaN(value)
      ? ['missing-total', 'A total that leaves out what is missing is known where one of its parts is.']
      : ['total-mismatch', 'The parts do not add up to this total.'];
    issues.add(path, code, message, 'number');
  });
}
