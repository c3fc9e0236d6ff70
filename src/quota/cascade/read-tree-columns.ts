import { type IssueList, kindOfValue } from '../../core/index.js';
import { addWeightFault, isCount, notAList } from '../allocating/check.js';
import { sumUp } from './cascade-columns.js';
import { isLeaf, type Layout } from './layout.js';

/** What a caller gives as columns by row. */
export interface TreeColumnsInput {
  readonly weights: ArrayLike<number>;
  readonly min?: ArrayLike<number> | undefined;
  readonly max?: ArrayLike<number> | undefined;
}

/** The same by position, checked, with the weights of units that have none of their own. */
export interface TreeColumns {
  readonly weights: Float64Array;
  readonly wide: readonly (number | bigint)[] | null;
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** Whether the caller gave any bound. */
  readonly bounds: boolean;
}

/** Puts columns by row into the order of positions; throws if anything is wrong with them, or was before. */
export function readTreeColumns(layout: Layout, input: TreeColumnsInput, issues: IssueList): TreeColumns {
  const weights = placed('weights', input.weights, layout, 0, issues);
  const min = placed('min', input.min, layout, 0, issues);
  const max = placed('max', input.max, layout, Infinity, issues);
  const faults: { row: number; tell: () => void }[] = [];
  const later: Later = (row, tell) => {
    faults.push({ row, tell });
  };
  let bounds = false;
  for (let at = 0; at < weights.length; at += 1) {
    const [least, most] = [min[at]!, max[at]!];
    checkWeight(layout, at, weights[at]!, issues, later);
    if (least === 0 && most === Infinity) continue;
    bounds = true;
    checkBounds(layout.rows[at]!, least, most, issues, later);
  }
  for (const { tell } of faults.sort((left, right) => left.row - right.row)) tell();
  // Nobody shares with the root: what it is worth does not matter.
  if (weights.length > 0) weights[0] = Number.NaN;
  issues.throwIfAny();
  return { ...sumUp(weights, (at) => layout.parents[at]!), min, max, bounds };
}

/** A column by position; `none` where the caller gave no column. */
function placed(
  name: 'weights' | 'min' | 'max',
  column: unknown,
  { rows }: Layout,
  none: number,
  issues: IssueList,
): Float64Array {
  const result = new Float64Array(rows.length);
  if (column === undefined && name !== 'weights') return result.fill(none);
  if (!Array.isArray(column) && !(ArrayBuffer.isView(column) && 'length' in column)) {
    notAList(name, column, issues);
    return result.fill(none);
  }
  const list = column as ArrayLike<number>;
  if (list.length !== rows.length) {
    const message = `There are ${String(rows.length)} units and ${String(list.length)} values.`;
    issues.add([name], 'unequal-lengths', message, list.length);
    return result.fill(none);
  }
  // Columns of doubles hold nothing else.
  if (!(column instanceof Float64Array)) checkNumbers(name, list, issues);
  for (let at = 0; at < rows.length; at += 1) {
    const value: unknown = list[rows[at]!] ?? Number.NaN;
    result[at] = typeof value === 'number' ? value : none;
  }
  return result;
}

function checkNumbers(name: 'weights' | 'min' | 'max', list: ArrayLike<unknown>, issues: IssueList): void {
  for (let row = 0; row < list.length; row += 1) {
    const value = list[row] ?? Number.NaN;
    if (typeof value === 'number') continue;
    issues.add([name, row], 'wrong-type', `Expected a number, got ${kindOfValue(value)}.`, value);
  }
}

/** Whether nothing says what a unit weighs that has no weight of its own; of the root nobody asks. */
function isUnweighed(layout: Layout, at: number): boolean {
  return isLeaf(layout, at) && layout.parents[at] !== -1;
}

/** Has something wrong with a row told when its turn comes, in the order of rows. */
type Later = (row: number, tell: () => void) => void;

function checkWeight(layout: Layout, at: number, weight: number, issues: IssueList, later: Later): void {
  const row = layout.rows[at]!;
  if (Number.isNaN(weight) && isUnweighed(layout, at)) {
    later(row, () => {
      const message = 'A unit without units under it has a weight of its own.';
      issues.add(['weights', row], 'missing-weight', message, weight);
    });
  } else if (weight < 0 || weight === Infinity) {
    later(row, () => {
      addWeightFault(['weights', row], weight, issues);
    });
  }
}

function checkBounds(row: number, least: number, most: number, issues: IssueList, later: Later): void {
  const fault = (name: 'min' | 'max', code: string, message: string, value: number): void => {
    later(row, () => {
      issues.add([name, row], code, message, value);
    });
  };
  const message = 'A bound is a whole number from 0 to 2^53 − 1.';
  if (!isCount(least)) fault('min', 'bad-bound', message, least);
  if (most !== Infinity && !isCount(most)) fault('max', 'bad-bound', message, most);
  if (least > most) fault('min', 'min-above-max', `The maximum is ${String(most)}.`, least);
}
