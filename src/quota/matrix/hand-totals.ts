import type { Organisation } from '../../organisation/index.js';
import { type CascadeTie, cascadeQuota } from '../cascade/cascade-quota.js';
import type { Levels, QuotaTree } from '../cascade/tree.js';
import type { MatrixMethod } from './allocate-matrix.js';
import type { CascadeCells } from './cascade-cells.js';

/** Every unit's places over all columns, by position: those given, and the shares of the others. */
export function handTotals(
  source: Organisation | QuotaTree,
  levels: Levels,
  { weights, min, max }: CascadeCells,
  columnTotals: Float64Array,
  method: MatrixMethod,
  totalOf: ((unitId: string) => number | undefined) | undefined,
): { values: Float64Array; ties: readonly CascadeTie[] } {
  const width = columnTotals.length;
  const positions = new Map<string, number>();
  levels.rows.forEach((row, at) => positions.set(levels.ids[row]!, at));
  const rowOf = (unitId: string): [start: number, end: number] => {
    const start = positions.get(unitId)! * width;
    return [start, start + width];
  };
  const sumOf = (bounds: Float64Array, unitId: string): number => {
    return bounds.subarray(...rowOf(unitId)).reduce((sum, bound) => sum + bound, 0);
  };
  const total = columnTotals.reduce((sum, value) => sum + value, 0);
  const result = cascadeQuota(source, total, {
    weight: (unitId) => weights.slice(...rowOf(unitId)).reduce<bigint>((sum, weight) => sum + BigInt(weight), 0n),
    min: (unitId) => totalOf?.(unitId) ?? sumOf(min, unitId),
    max: (unitId) => totalOf?.(unitId) ?? sumOf(max, unitId),
    method: method === 'controlled-rounding' ? 'hamilton' : method,
  });
  const [quotas] = result.columns.flatMap((column) => (column.kind === 'count' ? [column.values] : []));
  return { values: Float64Array.from(levels.rows, (row) => quotas![row]!), ties: result.ties };
}
