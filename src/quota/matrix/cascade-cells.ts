import { InfeasibleError, type IssueList } from '../../core/index.js';
import { addWeightFault } from '../allocating/check.js';
import { isLeaf } from '../cascade/layout.js';
import type { Levels } from '../cascade/tree.js';
import { alignAll } from '../sharing/weights.js';

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
  const given = new Array<number | bigint | undefined>(size).fill(undefined);
  const min = new Float64Array(size);
  const max = new Float64Array(size).fill(Infinity);
  let innerBounds = false;
  for (let at = 0; at < levels.rows.length; at += 1) {
    const unitId = levels.ids[levels.rows[at]!]!;
    const leaf = isLeaf(levels, at);
    columns.forEach((column, index) => {
      const cell = at * width + index;
      if (at > 0) given[cell] = readWeight(values.weight(unitId, column), unitId, column, leaf, issues);
      const least = readBound('min', values.min?.(unitId, column), 0, unitId, column, issues);
      const most = readBound('max', values.max?.(unitId, column), Infinity, unitId, column, issues);
      if (least > most) {
        issues.add(['min', unitId, column], 'min-above-max', `The maximum is ${String(most)}.`, least);
      }
      min[cell] = least;
      max[cell] = most;
      if (!leaf && (least > 0 || most < Infinity)) innerBounds = true;
    });
  }
  issues.throwIfAny();
  const weights = sumUp(levels, width, given);
  carryBounds(levels, columns, weights, min, max, first);
  return { weights, min, max, innerBounds };
}

function readWeight(
  weight: unknown,
  unitId: string,
  column: string,
  leaf: boolean,
  issues: IssueList,
): number | bigint | undefined {
  if (weight === undefined && !leaf) return undefined;
  if (typeof weight === 'number' && weight >= 0 && weight < Infinity) return weight;
  if (typeof weight === 'bigint' && weight >= 0n) return weight;
  addWeightFault(['weight', unitId, column], weight, issues);
  return 0;
}

function readBound(
  field: 'min' | 'max',
  bound: unknown,
  none: number,
  unitId: string,
  column: string,
  issues: IssueList,
): number {
  if (bound === undefined || bound === none) return none;
  if (typeof bound === 'number' && Number.isSafeInteger(bound) && bound >= 0) return bound + 0;
  issues.add([field, unitId, column], 'bad-bound', 'A bound is a whole number from 0 to 2^53 − 1.', bound);
  return none;
}

/** A unit without a weight of its own weighs what its children weigh together, exactly, and all in one unit. */
function sumUp(
  levels: Levels,
  width: number,
  given: readonly (number | bigint | undefined)[],
): readonly (number | bigint)[] {
  let total = 0;
  let whole = true;
  for (const weight of given) {
    if (typeof weight === 'bigint' || (weight !== undefined && !Number.isSafeInteger(weight))) whole = false;
    total += Number(weight ?? 0);
  }
  const parentCell = (cell: number): number => {
    const parent = levels.parents[Math.floor(cell / width)]!;
    return parent < 0 ? -1 : parent * width + (cell % width);
  };
  const known = given.map((weight) => weight ?? 0);
  if (whole && total <= Number.MAX_SAFE_INTEGER) {
    const sums = known.map(Number);
    for (let cell = sums.length - 1; cell >= 0; cell -= 1) {
      const above = parentCell(cell);
      if (above >= 0 && given[above] === undefined) sums[above] = sums[above]! + sums[cell]!;
    }
    return sums;
  }
  const sums = alignAll(known, 0, known.length).whole;
  for (let cell = sums.length - 1; cell >= 0; cell -= 1) {
    const above = parentCell(cell);
    if (above >= 0 && given[above] === undefined) sums[above] = sums[above]! + sums[cell]!;
  }
  return sums;
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
        if (first && weighs && ownMost > 0 && at > 0) min[cell] = Math.max(1, ownLeast);
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
      max[cell] = weighs || at === 0 ? Math.min(most, ownMost) : min[cell];
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
