import { attempt, checkOptions, IssueList, type Result } from '../../core/index.js';
import { createEngine } from '../sharing/engine.js';
import type { QuotaMethod } from '../sharing/methods.js';
import { shareRange } from '../sharing/share-range.js';
import { preference, type QuotaTie, settleTies, type TieRule } from '../sharing/ties.js';
import { type CheckedColumns, ColumnBuilder, checkTieRule, notAList, readTotal, toColumns } from './check.js';

/**
 * How places are shared out among weights in columns.
 *
 * @category Allocation
 */
export interface WeightsOptions {
  /** The method; `webster` unless told. */
  readonly method?: QuotaMethod | undefined;
  /** The fewest places of each claim, as many as there are weights. */
  readonly min?: ArrayLike<number> | undefined;
  /** The most places of each claim, as many as there are weights; Infinity is no bound. */
  readonly max?: ArrayLike<number> | undefined;
  /** What becomes of ties; `by-id` (the smallest index first) unless told. A comparator compares indices. */
  readonly ties?: TieRule<number> | undefined;
}

/**
 * Places shared out among weights in columns.
 *
 * @category Allocation
 */
export interface WeightsResult {
  /** How many places each weight got, in the order of the weights. */
  readonly quotas: Float64Array;
  /** The ties, told by index. */
  readonly ties: readonly QuotaTie<number>[];
  /** How many places were left open, because ties were. */
  readonly open: number;
}

/**
 * Shares out places like {@link allocateQuota}, among weights in a column and without an object per claim.
 *
 * A claim is told by its index, and so are ties: `by-id` gives contested places to the smallest indices.
 *
 * @param weights - Finite numbers of 0 or more.
 * @param total - Places to share: a whole number from 0 to 2^53 − 1.
 * @param options - `method` (webster), `min` and `max` in places, and `ties` (by-id).
 * @returns The quotas in the order of the weights, the ties by index, and the places left open.
 * @throws An `InvalidInputError` with every fault: `not-a-list`, `unequal-lengths`, and those of
 *   {@link allocateQuota} that do not concern ids.
 * @throws An `InfeasibleError` as {@link allocateQuota} does.
 * @example
 * ```ts
 * import { allocateWeights } from 'chibo/quota';
 *
 * Array.from(allocateWeights([7, 2, 2], 10).quotas); // => [6, 2, 2]
 * allocateWeights([5, 5], 3).ties; // => [{ ids: [0, 1], places: 1, given: [0], settledBy: 'id' }]
 * ```
 * @category Allocation
 */
export function allocateWeights(
  weights: ArrayLike<number>,
  total: number | bigint,
  options: WeightsOptions = {},
): WeightsResult {
  checkOptions(options);
  const { method = 'webster', min, max, ties: tieRule = 'by-id' } = options;
  const issues = new IssueList('allocateWeights');
  const columns = readWeights(weights, min, max, issues);
  const places = readTotal(total, issues);
  checkTieRule(tieRule, issues);
  const idOf = (claim: number): number => claim;
  const checked = toColumns('allocateWeights', columns, places, method, 'weights', issues, idOf);
  const engine = createEngine({ ...checked, prefer: preference(idOf, tieRule) });
  shareRange(engine, 0, weights.length, places);
  const { ties, open } = settleTies(engine, idOf, tieRule);
  return { quotas: engine.quotas, ties, open };
}

/**
 * Shares out places like {@link allocateWeights}, and returns the error instead of throwing it.
 *
 * @param weights - As for {@link allocateWeights}.
 * @param total - As for {@link allocateWeights}.
 * @param options - As for {@link allocateWeights}.
 * @returns The result under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryAllocateWeights } from 'chibo/quota';
 *
 * tryAllocateWeights([1, Number.NaN], 2).success; // => false
 * ```
 * @category Allocation
 */
export function tryAllocateWeights(
  weights: ArrayLike<number>,
  total: number | bigint,
  options: WeightsOptions = {},
): Result<WeightsResult> {
  return attempt(() => allocateWeights(weights, total, options));
}

type Column = ArrayLike<number>;

function readWeights(weights: unknown, min: unknown, max: unknown, issues: IssueList): CheckedColumns {
  if (!isColumn(weights)) notAList('weights', weights, issues);
  const list = isColumn(weights) ? weights : [];
  for (const [name, bounds] of [
    ['min', min],
    ['max', max],
  ] as const) {
    if (bounds === undefined) continue;
    if (!isColumn(bounds)) {
      notAList(name, bounds, issues);
    } else if (bounds.length !== list.length) {
      const message = `There are ${String(list.length)} weights and ${String(bounds.length)} bounds.`;
      issues.add([name], 'unequal-lengths', message, bounds.length);
    }
  }
  const quick = min === undefined && max === undefined && list instanceof Float64Array ? readQuickly(list) : null;
  if (quick !== null) return quick;
  const [least, most] = [isColumn(min) ? min : null, isColumn(max) ? max : null];
  const columns = new ColumnBuilder(list.length, issues, (claim, field) => {
    return [field === 'weight' ? 'weights' : field, claim];
  });
  for (let i = 0; i < list.length; i++) columns.add(i, list[i], least?.[i], most?.[i]);
  return columns;
}

/** The weights as they are, if nothing is wrong with them; otherwise null, and someone else says what. */
function readQuickly(weights: Float64Array): CheckedColumns | null {
  let someWeigh = false;
  const { length } = weights;
  for (let i = 0; i < length; i++) {
    const weight = weights[i]!;
    if (!(weight >= 0 && weight < Infinity)) return null;
    if (weight > 0) someWeigh = true;
  }
  // Sums of bounds and who starts from 0 are asked for only where there are bounds.
  const none = new Float64Array(0);
  const free = { min: none, max: none, bounded: false, leastSum: 0, mostSum: Infinity, starters: 0 };
  return { weights, wide: null, someWeigh, ...free };
}

function isColumn(value: unknown): value is Column {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);
}
