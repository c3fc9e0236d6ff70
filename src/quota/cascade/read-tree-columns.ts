import { type IssueList, kindOfValue } from '../../core/index.js';
import { addWeightFault, notAList } from '../allocating/check.js';
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

/** Puts columns by row into the order of positions, or adds what is wrong with them. */
export function readTreeColumns(layout: Layout, input: TreeColumnsInput, issues: IssueList): TreeColumns {
  const count = layout.rows.length;
  const weights = placed('weights', input.weights, layout, 0, issues);
  const min = placed('min', input.min, layout, 0, issues);
  const max = placed('max', input.max, layout, Infinity, issues);
  let [bounds, faulty] = [false, false];
  for (let at = 0; at < count; at += 1) {
    const weight = weights[at]!;
    const [least, most] = [min[at]!, max[at]!];
    faulty ||= Number.isNaN(weight) ? isUnweighed(layout, at) : !(weight >= 0 && weight < Infinity);
    if (least === 0 && most === Infinity) continue;
    bounds = true;
    faulty ||= !(least <= most && isBound(least) && (most === Infinity || isBound(most)));
  }
  if (faulty) addFaults(layout, { weights, min, max }, issues);
  // Nobody shares with the root: what it is worth does not matter.
  if (count > 0) weights[0] = Number.NaN;
  if (issues.count > 0) return { weights, wide: null, min, max, bounds };
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
  // Columns of numbers hold nothing else.
  if (Array.isArray(column)) checkNumbers(name, column, issues);
  for (let at = 0; at < rows.length; at += 1) {
    const value: unknown = list[rows[at]!];
    result[at] = typeof value === 'number' || typeof value === 'bigint' ? Number(value) : Number.NaN;
  }
  return result;
}

function checkNumbers(name: 'weights' | 'min' | 'max', list: readonly unknown[], issues: IssueList): void {
  list.forEach((value, row) => {
    if (value === undefined || value === null || typeof value === 'number' || typeof value === 'bigint') return;
    issues.add([name, row], 'wrong-type', `Expected a number, got ${kindOfValue(value)}.`, value);
  });
}

/** Whether nothing says what a unit weighs that has no weight of its own; of the root nobody asks. */
function isUnweighed(layout: Layout, at: number): boolean {
  return isLeaf(layout, at) && layout.parents[at] !== -1;
}

function isBound(value: number): boolean {
  return value >= 0 && value <= Number.MAX_SAFE_INTEGER && value === Math.floor(value);
}

function addFaults(layout: Layout, columns: Pick<TreeColumns, 'weights' | 'min' | 'max'>, issues: IssueList): void {
  const order = Array.from(layout.rows.keys()).sort((left, right) => layout.rows[left]! - layout.rows[right]!);
  for (const at of order) {
    const row = layout.rows[at]!;
    const [weight, least, most] = [columns.weights[at]!, columns.min[at]!, columns.max[at]!];
    if (Number.isNaN(weight) && isUnweighed(layout, at)) {
      const message = 'A unit without units under it has a weight of its own.';
      issues.add(['weights', row], 'missing-weight', message, weight);
    } else if (weight < 0 || weight === Infinity) addWeightFault(['weights', row], weight, issues);
    const message = 'A bound is a whole number from 0 to 2^53 − 1.';
    if (!isBound(least)) issues.add(['min', row], 'bad-bound', message, least);
    if (most !== Infinity && !isBound(most)) issues.add(['max', row], 'bad-bound', message, most);
    if (least > most) issues.add(['min', row], 'min-above-max', `The maximum is ${String(most)}.`, least);
  }
}
