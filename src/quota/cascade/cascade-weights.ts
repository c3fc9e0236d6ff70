import { attempt, checkOptions, IssueList, kindOfValue, type Result } from '../../core/index.js';
import type { Organisation } from '../../organisation/index.js';
import { checkTieRule, isCount, notAList, readTotal } from '../allocating/check.js';
import { type QuotaMethod, readMethod } from '../sharing/methods.js';
import type { QuotaTie, TieRule } from '../sharing/ties.js';
import { carryBounds } from './carry-bounds.js';
import { checkCascade } from './check-cascade.js';
import { stepwise } from './hand-down.js';
import { type Layout, layOut } from './layout.js';
import { readTreeColumns } from './read-tree-columns.js';

/**
 * How a quota is handed down a tree whose weights are a column.
 *
 * @category Cascade
 */
export interface CascadeWeightsOptions {
  /** Weights by row: finite numbers of 0 or more; NaN for a unit that weighs what the units under it weigh together. */
  readonly weights: ArrayLike<number>;
  /** The fewest places by row, on any level. */
  readonly min?: ArrayLike<number> | undefined;
  /** The most places by row, on any level; Infinity is no bound. */
  readonly max?: ArrayLike<number> | undefined;
  /** The method; `webster` unless told. */
  readonly method?: QuotaMethod | undefined;
  /** What becomes of ties; `by-id` (the smallest row first) unless told. A comparator compares rows. */
  readonly ties?: TieRule<number> | undefined;
}

/**
 * A quota handed down a tree in columns.
 *
 * @category Cascade
 */
export interface CascadeWeightsResult {
  /** How many places each unit got, by row. */
  readonly quotas: Float64Array;
  /** The ties, told by row: among the children of `parentId`. */
  readonly ties: readonly (QuotaTie<number> & { readonly parentId: number | null })[];
  /** How many places were left open on the way, because ties were. */
  readonly open: number;
}

/**
 * Hands a quota down level by level like {@link cascadeQuota}, with weights and bounds in columns: nothing is asked
 * of the caller unit by unit, and the answer is a column.
 *
 * @param tree - An organisation, whose rows stand in its own order; or for each row that of the unit above it, −1 for
 *   the root, in any order.
 * @param total - Places to hand down: a whole number from 0 to 2^53 − 1.
 * @param options - `weights`, `min` and `max` in places, `method` (webster), and `ties` (by-id).
 * @returns The quotas by row, the ties, and the places left open.
 * @throws An `InvalidInputError` with every fault, under the row: those of {@link cascadeQuota} that do not concern
 *   ids, and `unequal-lengths`, `bad-parent` for a row that is none, `missing-weight` for a unit without a weight and
 *   without units under it.
 * @throws An `InfeasibleError` as {@link cascadeQuota} does, with the row as `unitId`.
 * @example Seven places for two communes with two branches each
 * ```ts
 * import { cascadeWeights } from 'chibo/quota';
 *
 * const above = [-1, 0, 1, 1, 0, 4, 4];
 * const weights = [Number.NaN, Number.NaN, 30, 12, Number.NaN, 20, 5];
 * Array.from(cascadeWeights(above, 7, { weights }).quotas); // => [7, 4, 3, 1, 3, 2, 1]
 * ```
 * @category Cascade
 */
export function cascadeWeights(
  tree: Organisation | ArrayLike<number>,
  total: number | bigint,
  options: CascadeWeightsOptions,
): CascadeWeightsResult {
  checkOptions(options);
  const issues = new IssueList('cascadeWeights');
  const { method = 'webster', ties: tieRule = 'by-id' } = options;
  const places = readTotal(total, issues);
  checkTieRule(tieRule, issues);
  const layout = readTree(tree, issues);
  const rule = readMethod(method, issues);
  const columns = readTreeColumns(layout, options, issues);
  const idOf = (at: number): number => layout.rows[at]!;
  const closed = carryBounds(layout, columns, 'cascadeWeights', idOf);
  const { bounds } = columns;
  const rules = { all: [rule!], of: null };
  const job = { layout, columns: { ...columns, bounded: bounds || closed }, places, rules, tieRule, idOf };
  checkCascade('cascadeWeights', job, issues);
  const handed = stepwise(job);
  return { quotas: byRow(layout, handed.quotas), ties: handed.ties, open: handed.open };
}

/**
 * Hands a quota down like {@link cascadeWeights}, and returns the error instead of throwing it.
 *
 * @param tree - As for {@link cascadeWeights}.
 * @param total - As for {@link cascadeWeights}.
 * @param options - As for {@link cascadeWeights}.
 * @returns The result under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryCascadeWeights } from 'chibo/quota';
 *
 * tryCascadeWeights([-1, 0], 7, { weights: [1] }).success; // => false
 * ```
 * @category Cascade
 */
export function tryCascadeWeights(
  tree: Organisation | ArrayLike<number>,
  total: number | bigint,
  options: CascadeWeightsOptions,
): Result<CascadeWeightsResult> {
  return attempt(() => cascadeWeights(tree, total, options));
}

/** Lays the tree out, or adds what is wrong with its rows. */
function readTree(tree: unknown, issues: IssueList): Layout {
  const units: unknown = Object.hasOwn(Object(tree) as object, 'units') ? (tree as Organisation).units.parents : tree;
  if (units instanceof Int32Array && units.length > 0) {
    const layout = layOut(units);
    if (layout.rows.length === units.length) return layout;
  }
  const list: readonly unknown[] = Array.isArray(units) || ArrayBuffer.isView(units) ? Array.from(units as never) : [];
  if (!Array.isArray(units) && !ArrayBuffer.isView(units)) notAList('tree', units, issues);
  const before = issues.count;
  let root = -1;
  const parents = Int32Array.from(list, (above, row) => {
    if (above === -1) {
      if (root >= 0) issues.add(['tree', row], 'several-roots', 'A tree has one root.', above);
      else root = row;
      return -1;
    }
    if (isCount(above) && above < list.length) return above;
    const message = `The unit above is a row from 0 to ${String(list.length - 1)}, or −1 for the root.`;
    issues.add(['tree', row], 'bad-parent', message, typeof above === 'number' ? above : kindOfValue(above));
    return -1;
  });
  if (issues.count === before && root < 0) issues.add(['tree'], 'no-root', 'A tree has a root.', 0);
  const layout = layOut(parents);
  if (issues.count === before && layout.rows.length < parents.length) {
    const reached = new Set(layout.rows);
    const outside = parents.findIndex((_, row) => !reached.has(row));
    issues.add(['tree', outside], 'cycle', 'The unit stands under itself, or under a unit that does.', list[outside]);
  }
  return issues.count === before ? layout : asListed(parents);
}

/** What can be said of the rows of a tree that is none, for the other faults to be found: who stands above somebody. */
function asListed(parents: Int32Array): Layout {
  const [starts, ends] = [new Int32Array(parents.length), new Int32Array(parents.length)];
  for (const above of parents) ends[above] = 1;
  return { rows: Int32Array.from(parents.keys()), parents, starts, ends };
}

function byRow({ rows }: Layout, values: Float64Array): Float64Array {
  const result = new Float64Array(values.length);
  for (let at = 0; at < rows.length; at += 1) result[rows[at]!] = values[at]!;
  return result;
}
