import { InfeasibleError } from '../../core/index.js';
import { isLeaf } from '../cascade/layout.js';
import type { Levels } from '../cascade/tree.js';
import { fillMatrix, type MatrixMethod } from './allocate-matrix.js';
import type { CascadeCells } from './cascade-cells.js';
import type { MatrixTie, MatrixTieRule } from './matrix-ties.js';

/** A cascade over columns with everything checked. */
export interface MatrixJob {
  readonly levels: Levels;
  readonly columns: readonly string[];
  readonly columnTotals: Float64Array;
  readonly cells: CascadeCells;
  /** Places over all columns, by position. */
  readonly totals: Float64Array;
  readonly method: MatrixMethod;
  readonly tieRule: MatrixTieRule;
}

/** Cells by position and column, with the ties met. */
export interface MatrixHanded {
  readonly cells: Float64Array;
  readonly told: { readonly ties: readonly (MatrixTie & { readonly parentId: string | null })[] };
}

/** Fills one matrix of all units at the ends of the tree, and adds up. */
export function handedFlat(job: MatrixJob): MatrixHanded {
  const { levels, columns, columnTotals } = job;
  const width = columns.length;
  const cells = new Float64Array(levels.rows.length * width);
  const leaves = Array.from(levels.rows.keys()).filter((at) => at > 0 && isLeaf(levels, at));
  if (leaves.length === 0) {
    cells.set(columnTotals);
    return { cells, told: { ties: [] } };
  }
  const ties = fill(job, leaves, columnTotals, cells, null);
  for (let cell = cells.length - 1; cell >= width; cell -= 1) {
    const above = levels.parents[Math.floor(cell / width)]! * width + (cell % width);
    cells[above] = cells[above]! + cells[cell]!;
  }
  return { cells, told: { ties } };
}

/** Fills a matrix for the units directly under each unit, from the root down. */
export function handedStepwise(job: MatrixJob): MatrixHanded {
  const { levels, columns, columnTotals } = job;
  const width = columns.length;
  const cells = new Float64Array(levels.rows.length * width);
  cells.set(columnTotals);
  const ties: (MatrixTie & { readonly parentId: string | null })[] = [];
  for (let at = 0; at < levels.rows.length; at += 1) {
    if (isLeaf(levels, at)) continue;
    const [start, end] = [levels.starts[at]!, levels.ends[at]!];
    const children = Array.from({ length: end - start }, (_, index) => start + index);
    const unitId = levels.ids[levels.rows[at]!]!;
    for (const tie of fill(job, children, cells.slice(at * width, (at + 1) * width), cells, unitId)) ties.push(tie);
  }
  return { cells, told: { ties } };
}

function fill(
  { levels, columns, cells: { weights, min, max }, totals, method, tieRule }: MatrixJob,
  units: readonly number[],
  columnTotals: Float64Array,
  cells: Float64Array,
  parentId: string | null,
): (MatrixTie & { readonly parentId: string | null })[] {
  const width = columns.length;
  const rowOf = (at: number): [start: number, end: number] => [at * width, (at + 1) * width];
  const problem = {
    rows: units.map((at) => levels.ids[levels.rows[at]!]!),
    columns,
    weights: units.map((at) => weights.slice(...rowOf(at))),
    rowTotals: units.map((at) => totals[at]!),
    columnTotals: Array.from(columnTotals),
    min: units.map((at) => Array.from(min.subarray(...rowOf(at)))),
    max: units.map((at) => Array.from(max.subarray(...rowOf(at)))),
    ...{ method, ties: tieRule },
  };
  const result = naming(parentId, () => fillMatrix('cascadeMatrix', problem));
  result.cells.forEach((row, index) => {
    cells.set(row, units[index]! * width);
  });
  return result.ties.map((tie) => ({ parentId, ...tie }));
}

/** Runs, and tells in a certificate below which unit there is no answer. */
function naming<T>(unitId: string | null, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (unitId === null || !(error instanceof InfeasibleError)) throw error;
    throw new InfeasibleError(error.code, `${error.message} This is below ${unitId}.`, {
      unitId,
      ...error.certificate,
    });
  }
}
