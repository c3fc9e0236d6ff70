import type { IssueList } from '../../core/index.js';
import { readIds, readTotals } from './read-matrix.js';

const RESERVED = new Set(['parent', 'total', 'unitId']);

/** Reads the columns of a cascade with their totals, and adds every fault. */
export function readColumns(
  problem: { readonly columns: unknown; readonly columnTotals: unknown },
  issues: IssueList,
): { columns: readonly string[]; columnTotals: Float64Array } {
  const columns = readIds('columns', problem.columns, issues);
  columns.forEach((id, index) => {
    if (!RESERVED.has(id)) return;
    issues.add(['columns', index], 'reserved-id', 'The result has a column of its own with this name.', id);
  });
  const columnTotals = readTotals('columnTotals', problem.columnTotals, columns.length, issues);
  const sum = columnTotals.reduce((all, total) => all + total, 0);
  if (sum > Number.MAX_SAFE_INTEGER) {
    issues.add(['columnTotals'], 'total-too-large', 'The totals add up to 2^53 − 1 at most.', sum);
  }
  return { columns, columnTotals };
}
