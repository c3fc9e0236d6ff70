import type { IssueList } from '../../core/index.js';
import { addWeightFault, isCount } from '../allocating/check.js';
import { alignAll } from '../sharing/weights.js';
import { carryBounds } from './carry-bounds.js';
import { isLeaf } from './layout.js';
import type { Levels } from './tree.js';

/**
 * Tells something of a unit, by its id, its kind (`null` where it has none) and how far it is below the root: the root
 * is at depth 0.
 *
 * @category Cascade
 */
export type CascadeValue<T> = (unitId: string, kind: string | null, depth: number) => T;

/** What a caller says of each unit; `undefined` where it says nothing. */
export interface CascadeValues {
  readonly weight: CascadeValue<number | bigint | undefined>;
  readonly min?: CascadeValue<number | undefined> | undefined;
  readonly max?: CascadeValue<number | undefined> | undefined;
  readonly exempt?: CascadeValue<boolean> | undefined;
}

/** Weights and bounds by position, with what is below a unit taken into account. */
export interface CascadeColumns {
  readonly weights: Float64Array;
  readonly wide: readonly (number | bigint)[] | null;
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** Whether a bound of the caller's stands on a unit that has others below it. */
  readonly innerBounds: boolean;
  /** Whether any bound may bind. */
  readonly bounded: boolean;
  /** Whether the caller gave any bound: otherwise only weights of 0 keep units from taking places. */
  readonly bounds: boolean;
}

/** Asks the caller about every unit, and carries weights and bounds up the tree. */
export function cascadeColumns(
  levels: Levels,
  depths: Int32Array,
  values: CascadeValues,
  issues: IssueList,
): CascadeColumns {
  const count = levels.rows.length;
  const given: (number | bigint)[] = new Array<number>(count).fill(Number.NaN);
  const min = new Float64Array(count);
  const max = new Float64Array(count).fill(Infinity);
  const exempt = new Uint8Array(count);
  let [bounded, innerBounds] = [false, false];
  for (let at = 0; at < count; at += 1) {
    const row = levels.rows[at]!;
    const unitId = levels.ids[row]!;
    const kind = levels.kinds[row] ?? null;
    const depth = depths[at]!;
    const leaf = isLeaf(levels, at);
    const above = levels.parents[at]!;
    const out = values.exempt !== undefined && (exempt[above] === 1 || values.exempt(unitId, kind, depth));
    exempt[at] = Number(out);
    // Nobody shares with the root: what it is worth is never asked.
    if (at > 0) given[at] = out ? 0 : readWeight(['weight', unitId], values.weight(unitId, kind, depth), leaf, issues);
    const least = readBound(['min', unitId], values.min?.(unitId, kind, depth), 0, issues);
    const most = readBound(['max', unitId], values.max?.(unitId, kind, depth), Infinity, issues);
    if (out && least > 0) {
      issues.add(['min', unitId], 'exempt-minimum', 'A unit that is exempt, or under one, has no minimum.', least);
    }
    if (least > most) issues.add(['min', unitId], 'min-above-max', `The maximum is ${String(most)}.`, least);
    min[at] = least;
    max[at] = most;
    if (least > 0 || most < Infinity) {
      bounded = true;
      if (!leaf) innerBounds = true;
    }
  }
  issues.throwIfAny();
  const { weights, wide } = sumUp(given, (at) => levels.parents[at]!);
  const unitOf = (at: number): string => levels.ids[levels.rows[at]!]!;
  const closed = carryBounds(levels, { weights, min, max }, 'cascadeQuota', unitOf);
  return { weights, wide, min, max, innerBounds, bounds: bounded, bounded: bounded || closed };
}

/** A weight, which only a unit with others below it can go without: NaN for none. */
export function readWeight(
  path: readonly string[],
  weight: unknown,
  leaf: boolean,
  issues: IssueList,
): number | bigint {
  if (weight === undefined && !leaf) return Number.NaN;
  if (typeof weight === 'number' && weight >= 0 && weight < Infinity) return weight;
  if (typeof weight === 'bigint' && weight >= 0n) return weight;
  addWeightFault([...path], weight, issues);
  return Number.NaN;
}

/** A bound, or `none` where the caller gives none. */
export function readBound(path: readonly string[], bound: unknown, none: number, issues: IssueList): number {
  if (bound === undefined || bound === none) return none;
  if (isCount(bound)) return bound + 0;
  issues.add([...path], 'bad-bound', 'A bound is a whole number from 0 to 2^53 − 1.', bound);
  return none;
}

/** What has no weight of its own (NaN) weighs what stands directly under it, exactly; what stands above comes before it. */
export function sumUp(
  given: ArrayLike<number | bigint>,
  parentOf: (at: number) => number,
): Pick<CascadeColumns, 'weights' | 'wide'> {
  const weights = new Float64Array(given.length);
  let total = 0;
  let whole = true;
  for (let at = 0; at < given.length; at += 1) {
    const weight = Number(ownOf(given, at));
    weights[at] = weight;
    total += weight;
    whole &&= Number.isSafeInteger(weight);
  }
  if (whole && total <= Number.MAX_SAFE_INTEGER) {
    addUp(given, parentOf, (parent, child) => {
      weights[parent] = weights[parent]! + weights[child]!;
    });
    return { weights, wide: null };
  }
  // Fractions and large numbers: in one unit as whole numbers, so that sums lose nothing.
  const wide = alignAll(
    Array.from(given, (_, at) => ownOf(given, at)),
    0,
    given.length,
  ).whole;
  addUp(given, parentOf, (parent, child) => {
    wide[parent] = wide[parent]! + wide[child]!;
  });
  // Keep the doubles finite, whatever the unit: they only guess.
  return { weights: Float64Array.from(wide, Number), wide };
}

/** What a unit weighs by itself. */
function ownOf(given: ArrayLike<number | bigint>, at: number): number | bigint {
  const weight = given[at]!;
  return Number.isNaN(weight) ? 0 : weight;
}

function addUp(
  given: ArrayLike<number | bigint>,
  parentOf: (at: number) => number,
  add: (parent: number, child: number) => void,
): void {
  for (let at = given.length - 1; at > 0; at -= 1) {
    const parent = parentOf(at);
    // Nothing stands above the root.
    if (Number.isNaN(given[parent])) add(parent, at);
  }
}
