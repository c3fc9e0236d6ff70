import { InfeasibleError, type IssueList } from '../../core/index.js';
import { readBound, readWeight, sumUp } from '../cascade/cascade-columns.js';
import { isLeaf } from '../cascade/layout.js';
import type { Levels } from '../cascade/tree.js';

/** What a caller says of each unit in each column; `undefined` where it says nothing. */
export interface CascadeCellValues {
  readonly weight: (unitId: string, column: string) => number | bigint | undefined;
  readonly min?: ((unitId: string, column: string) => number | undefined) | undefined;
  readonly max?: ((unitId: string, column: string) => number | undefined) | undefined;
}

/** Weights and bounds by position, breadth first, and column; bounds take in what is below a unit. */
export interface CascadeCells {
  readonly weights: readonly (number | bigint)[];
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** Whether a bound of the caller's stands on a unit that has others below it. */
  readonly innerBounds: boolean;
}

/**
 * Asks the caller about every unit but the root, and carries weights and bounds up the tree. With `first`, every
 * cell at an end of the tree that can take a place has one at least.
 */
export function cascadeCells(
  levels: Levels,
  columns: readonly string[],
  values: CascadeCellValues,
  first: boolean,
  issues: IssueList,
): CascadeCells {
  const width = columns.length;
  const size = levels.rows.length * width;
  const given = new Array<number | bigint>(size).fill(Number.NaN);
  const min = new Float64Array(size);
  const max = new Float64Array(size).fill(Infinity);
  let innerBounds = false;
  for (let at = 0; at < levels.rows.length; at += 1) {
    const unitId = levels.ids[levels.rows[at]!]!;
    const leaf = isLeaf(levels, at);
    columns.forEach((column, index) => {
      const cell = at * width + index;
      if (at > 0) given[cell] = readWeight(['weight', unitId, column], values.weight(unitId, column), leaf, issues);
      const least = readBound(['min', unitId, column], values.min?.(unitId, column), 0, issues);
      const most = readBound(['max', unitId, column], values.max?.(unitId, column), Infinity, issues);
      if (least > most) {
        issues.add(['min', unitId, column], 'min-above-max', `The maximum is ${String(most)}.`, least);
      }
      min[cell] = least;
      max[cell] = most;
      if (!leaf && (least > 0 || most < Infinity)) innerBounds = true;
    });
  }
  issues.throwIfAny();
  const sums = sumUp(given, (cell) => levels.parents[Math.floor(cell / width)]! * width + (cell % width));
  const weights = sums.wide ?? Array.from(sums.weights);
  carryBounds(levels, columns, weights, min, max, first);
  return { weights, min, max, innerBounds };
}

function carryBounds(
  levels: Levels,
  columns: readonly string[],
  weights: readonly (number | bigint)[],
  min: Float64Array,
  max: Float64Array,
  first: boolean,
): void {
  const width = columns.length;
  for (let at = levels.rows.length - 1; at >= 0; at -= 1) {
    for (let index = 0; index < width; index += 1) {
      const cell = at * width + index;
      const [ownLeast, ownMost] = [min[cell]!, max[cell]!];
      const weighs = weights[cell]! > 0;
      if (isLeaf(levels, at)) {
        if (first && weighs && ownMost > 0) min[cell] = Math.max(1, ownLeast);
        if (!weighs && at > 0) max[cell] = ownLeast;
        continue;
      }
      let [least, most] = [0, 0];
      for (let child = levels.starts[at]!; child < levels.ends[at]!; child += 1) {
        least += min[child * width + index]!;
        most += max[child * width + index]!;
      }
      const misfit = least > ownMost || most < ownLeast;
      min[cell] = Math.max(least, ownLeast);
      max[cell] = weighs ? Math.min(most, ownMost) : min[cell];
      if (!misfit) continue;
      const unitId = levels.ids[levels.rows[at]!]!;
      const column = columns[index]!;
      const [what, sum, bound] =
        least > ownMost ? (['minima', least, ownMost] as const) : (['maxima', most, ownLeast] as const);
      const message = `cascadeMatrix: below ${unitId} the ${what} of ${column} add up to ${String(sum)}, and its own bound is ${String(bound)}.`;
      const code = what === 'minima' ? 'minima-exceed-maximum' : 'maxima-below-minimum';
      throw new InfeasibleError(code, message, { unitId, column, sum, bound, by: Math.abs(sum - bound) });
    }
  }
}
