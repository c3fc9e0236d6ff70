import { attempt, InfeasibleError, IssueList, indexIds, type Result } from '../core/index.js';
import type { Organisation, Table } from '../organisation/index.js';
import { cascadeColumns, isLeaf } from './cascade-columns.js';
import { checkTieRule, readTotal } from './check.js';
import { type CascadeJob, flat, type Handed, stepwise } from './hand-down.js';
import { type QuotaMethod, readMethod } from './methods.js';
import type { QuotaTie, TieRule } from './ties.js';
import { type Levels, levelsOf, type QuotaTree } from './tree.js';

/**
 * How a quota is handed down a tree.
 *
 * @category Cascade
 */
export interface CascadeOptions {
  /** A unit's weight. `undefined` for a unit with others below it: the sum of what its children weigh. */
  readonly weight: (unitId: string) => number | bigint | undefined;
  /** The fewest places of a unit, on any level; no bound where `undefined`. */
  readonly min?: ((unitId: string) => number | undefined) | undefined;
  /** The most places of a unit, on any level; no bound where `undefined`. */
  readonly max?: ((unitId: string) => number | undefined) | undefined;
  /** The method; `webster` unless told. */
  readonly method?: QuotaMethod | undefined;
  /** Level by level, as committees do it (`stepwise`, unless told), or to the units at the ends at once (`flat`). */
  readonly levels?: 'stepwise' | 'flat' | undefined;
  /** What becomes of ties; `by-id` unless told. */
  readonly ties?: TieRule<string> | undefined;
}

/**
 * A tie on the way down: among the children of `parentId`, or among all units at the ends when `parentId` is
 * `null`.
 *
 * @category Cascade
 */
export interface CascadeTie extends QuotaTie<string> {
  /** The unit whose places were contested. */
  readonly parentId: string | null;
}

/**
 * A quota handed down: a table with the columns `parent` and `quota`, the ties, and where the two ways differ.
 *
 * @category Cascade
 */
export interface CascadeResult extends Table {
  /** The ties, from the top down. */
  readonly ties: readonly CascadeTie[];
  /** How many places were left open on the way, because ties were. */
  readonly open: number;
  /** The units that `stepwise` and `flat` give different quotas; `null` where bounds on inner units leave `flat` undefined. */
  readonly differences: readonly { readonly unitId: string; readonly stepwise: number; readonly flat: number }[] | null;
}

const WAYS = ['stepwise', 'flat'] as const;

/**
 * Hands a quota down a tree: each unit's places are shared out among the units directly under it.
 *
 * Bounds travel up first: a unit takes at least what the units below it must have and at most what they can
 * take. Then places travel down. `stepwise` shares level by level; `flat` shares to the units at the ends of
 * the tree at once and adds up. Rounding makes them differ, and the result says where.
 *
 * @param source - An organisation, or rows of ids with the id above.
 * @param total - Places to hand down: a whole number from 0 to 2^53 − 1.
 * @param options - Weights, bounds, the method, the way and what becomes of ties.
 * @returns One row for each unit, in the order of the source: what stands under a unit has as many places as
 *   the unit, contested places left open excepted.
 * @throws An `InvalidInputError` with every fault: `bad-total`, `unknown-method`, `unknown-tie-rule`,
 *   `unknown-levels`, `negative-weight`, `not-finite`, `bad-bound`, `min-above-max`, `bounds-undefined`,
 *   `no-positive-weight`; for rows also `not-a-list`, `empty-id`, `duplicate-id`, `missing-parent`,
 *   `several-roots`, `no-root`, `cycle`.
 * @throws An `InfeasibleError` with `minima-exceed-maximum` or `maxima-below-minimum` at a unit, or with
 *   `minima-exceed-total` or `maxima-below-total` at the root, naming the unit and by how much.
 * @example Seven places for two communes with two branches each
 * ```ts
 * import { tableRow } from 'chibo/organisation';
 * import { cascadeQuota } from 'chibo/quota';
 *
 * const tree = [
 *   { id: 'district', parentId: null },
 *   { id: 'north', parentId: 'district' },
 *   { id: 'south', parentId: 'district' },
 *   ...['n1', 'n2'].map((id) => ({ id, parentId: 'north' })),
 *   ...['s1', 's2'].map((id) => ({ id, parentId: 'south' })),
 * ];
 * const members = new Map([['n1', 30], ['n2', 12], ['s1', 20], ['s2', 5]]);
 * const result = cascadeQuota(tree, 7, { weight: (unitId) => members.get(unitId) });
 * ['north', 'south', 'n1', 'n2', 's1', 's2'].map((id) => tableRow(result, id)['quota']); // => [4, 3, 3, 1, 2, 1]
 * result.differences; // => []
 * ```
 * @category Cascade
 */
export function cascadeQuota(
  source: Organisation | QuotaTree,
  total: number | bigint,
  options: CascadeOptions,
): CascadeResult {
  const issues = new IssueList('cascadeQuota');
  const { levels: way = 'stepwise', ties: tieRule = 'by-id', method = 'webster' } = options;
  const places = readTotal(total, issues);
  const rule = readMethod(method, issues);
  checkTieRule(tieRule, issues);
  if (!WAYS.includes(way)) {
    issues.add(['levels'], 'unknown-levels', "Levels are 'stepwise' or 'flat'.", String(way));
  }
  const levels = levelsOf(source, issues);
  if (issues.count === 0 && levels.rows.length === 0) issues.add(['tree'], 'no-root', 'A tree has a root.', 0);
  issues.throwIfAny();
  const columns = cascadeColumns(levels, options, issues);
  if (rule === null) throw issues.toError();
  const job: CascadeJob = { levels, columns, places, rule, tieRule };
  checkTogether(job, way, issues);
  const chosen = way === 'stepwise' ? stepwise(job) : flat(job);
  const other = way === 'stepwise' ? (columns.innerBounds ? null : flat(job)) : stepwise(job);
  return describe(levels, way, chosen, other);
}

/**
 * Hands a quota down like {@link cascadeQuota}, and returns the error instead of throwing it.
 *
 * @param source - As for {@link cascadeQuota}.
 * @param total - As for {@link cascadeQuota}.
 * @param options - As for {@link cascadeQuota}.
 * @returns The result under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryCascadeQuota } from 'chibo/quota';
 *
 * tryCascadeQuota([], 7, { weight: () => 1 }).success; // => false
 * ```
 * @category Cascade
 */
export function tryCascadeQuota(
  source: Organisation | QuotaTree,
  total: number | bigint,
  options: CascadeOptions,
): Result<CascadeResult> {
  return attempt(() => cascadeQuota(source, total, options));
}

function checkTogether(job: CascadeJob, way: 'stepwise' | 'flat', issues: IssueList): void {
  const { levels, columns, places, rule } = job;
  const { bounded, innerBounds, min, max, weights } = columns;
  if (bounded && (rule.kind === 'quota-method' || rule.extra === 1)) {
    const message = `${rule.name} has no agreed meaning with minima or maxima, and some bind here.`;
    issues.add(['method'], 'bounds-undefined', message, rule.name);
  }
  if (way === 'flat' && innerBounds) {
    const message = 'Bounds on units that have others below them need the stepwise way.';
    issues.add(['levels'], 'bounds-undefined', message, way);
  }
  const leaf = isLeaf(levels, 0);
  const [least, most] = [min[0] ?? 0, max[0] ?? Infinity];
  const nobody = !leaf && weights.every((weight, at) => at === 0 || weight === 0);
  if (places > least && (nobody || (!columns.bounds && places > most))) {
    const message = nobody
      ? 'There are places to give and no unit with a positive weight.'
      : 'Units of weight 0 close the way down: give undefined for a unit that weighs what is below it.';
    issues.add(['weight'], 'no-positive-weight', message, places);
  }
  issues.throwIfAny();
  const unitId = levels.ids[levels.rows[0] ?? 0] ?? '';
  const refuse = (code: string, what: string, sum: number): InfeasibleError => {
    const message = `cascadeQuota: the ${what} below ${unitId} add up to ${String(sum)}, and the total is ${String(places)}.`;
    return new InfeasibleError(code, message, { unitId, sum, total: places, by: Math.abs(sum - places) });
  };
  if (places < least) throw refuse('minima-exceed-total', 'minima', least);
  if (places > most) throw refuse('maxima-below-total', 'maxima', most);
}

function describe(levels: Levels, way: 'stepwise' | 'flat', chosen: Handed, other: Handed | null): CascadeResult {
  const count = levels.ids.length;
  const quotas = new Float64Array(count);
  const parents: (string | null)[] = new Array<null>(count).fill(null);
  const differences: { unitId: string; stepwise: number; flat: number }[] = [];
  levels.rows.forEach((row, at) => {
    const quota = chosen.quotas[at] ?? 0;
    quotas[row] = quota;
    const parent = levels.parents[at] ?? -1;
    if (parent >= 0) parents[row] = levels.ids[levels.rows[parent] ?? 0] ?? null;
    const otherwise = other?.quotas[at] ?? quota;
    if (otherwise === quota) return;
    const [first, second] = way === 'stepwise' ? [quota, otherwise] : [otherwise, quota];
    differences.push({ unitId: levels.ids[row] ?? '', stepwise: first, flat: second });
  });
  return {
    unitIds: levels.ids,
    index: levels.index ?? indexIds(levels.ids),
    columns: [
      { name: 'parent', kind: 'text', values: parents },
      { name: 'quota', kind: 'count', values: quotas },
    ],
    ties: chosen.ties,
    open: chosen.open,
    differences: other === null ? null : differences,
  };
}
