import { attempt, checkOptions, IssueList, indexIds, type Result } from '../../core/index.js';
import type { Organisation, Table } from '../../organisation/index.js';
import { checkFunction, checkTieRule, readTotal } from '../allocating/check.js';
import type { QuotaMethod } from '../sharing/methods.js';
import type { QuotaTie, TieRule } from '../sharing/ties.js';
import { type CascadeColumns, type CascadeValue, cascadeColumns } from './cascade-columns.js';
import { type CascadeRules, cascadeRules } from './cascade-rules.js';
import { checkCascade } from './check-cascade.js';
import { flat, type Handed, stepwise } from './hand-down.js';
import { depthsOf } from './layout.js';
import { type Levels, levelsOf, type QuotaTree } from './tree.js';

/**
 * How a quota is handed down a tree.
 *
 * @category Cascade
 */
export interface CascadeOptions {
  /** A unit's weight. `undefined` for a unit with others below it: the sum of what its children weigh. */
  readonly weight: CascadeValue<number | bigint | undefined>;
  /** The fewest places of a unit, on any level; no bound where `undefined`. */
  readonly min?: CascadeValue<number | undefined> | undefined;
  /** The most places of a unit, on any level; no bound where `undefined`. */
  readonly max?: CascadeValue<number | undefined> | undefined;
  /** Whether a unit has no candidates: it and all units under it get nothing, and weigh nothing. */
  readonly exempt?: CascadeValue<boolean> | undefined;
  /** The method, or what tells the one by which a unit's places are shared below it; `webster` unless told. */
  readonly method?: QuotaMethod | CascadeValue<QuotaMethod | undefined> | undefined;
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
  /** The units that `stepwise` and `flat` give different quotas; `null` where bounds on inner units, or several methods, leave `flat` undefined. */
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
 * @returns One row for each unit, in the order of the source: the root has the total, and what stands under a unit
 *   has as many places as the unit, contested places left open excepted.
 * @throws An `InvalidInputError` with every fault: `negative-total`, `total-too-large`, `bad-total`,
 *   `unknown-method`, `unknown-tie-rule`, `unknown-levels`, `negative-weight`, `not-a-number`, `not-finite`, `wrong-type`, `missing`, `bad-bound`,
 *   `min-above-max`, `bounds-undefined`, `no-positive-weight`, `exempt-minimum`, `several-methods` (all at once by
 *   several methods); for rows also `not-a-list`, `empty-id`, `duplicate-id`, `missing-parent`, `several-roots`,
 *   `no-root`, `cycle`, `bad-kind`.
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
 * @example At-risk branches first, no place where there are no candidates, and a method for each level
 * ```ts
 * import { tableRow } from 'chibo/organisation';
 * import { cascadeQuota } from 'chibo/quota';
 *
 * const tree = [
 *   { id: 'district', parentId: null, kind: 'district' },
 *   ...['north', 'south'].map((id) => ({ id, parentId: 'district', kind: 'commune' })),
 *   ...['n1', 'n2', 'n3'].map((id) => ({ id, parentId: 'north', kind: 'branch' })),
 *   ...['s1', 's2'].map((id) => ({ id, parentId: 'south', kind: 'branch' })),
 * ];
 * const members = new Map([['n1', 30], ['n2', 12], ['n3', 3], ['s1', 20], ['s2', 5]]);
 * const atRisk = new Set(['n3']);
 * const result = cascadeQuota(tree, 7, {
 *   weight: (unitId) => members.get(unitId),
 *   min: (unitId, kind) => (atRisk.has(unitId) ? 2 : kind === 'commune' ? 1 : undefined),
 *   exempt: (unitId) => unitId === 's2',
 *   method: (_, kind) => (kind === 'district' ? 'hamilton' : 'webster'),
 * });
 * ['north', 'south', 'n1', 'n2', 'n3', 's1', 's2'].map((id) => tableRow(result, id)['quota']); // => [5, 2, 2, 1, 2, 2, 0]
 * ```
 * @category Cascade
 */
export function cascadeQuota(
  source: Organisation | QuotaTree,
  total: number | bigint,
  options: CascadeOptions,
): CascadeResult {
  checkOptions(options);
  const issues = new IssueList('cascadeQuota');
  const { levels: way = 'stepwise', ties: tieRule = 'by-id', method = 'webster' } = options;
  const places = readTotal(total, issues);
  checkTieRule(tieRule, issues);
  checkFunction('weight', options.weight, false, issues);
  for (const name of ['min', 'max', 'exempt'] as const) checkFunction(name, options[name], true, issues);
  if (!WAYS.includes(way)) issues.add(['levels'], 'unknown-levels', "Levels are 'stepwise' or 'flat'.", way);
  const levels = levelsOf(source, issues);
  if (issues.count === 0 && levels.rows.length === 0) issues.add(['tree'], 'no-root', 'A tree has a root.', 0);
  const depths = depthsOf(levels);
  const rules = cascadeRules(levels, depths, method, issues);
  issues.throwIfAny();
  const columns = cascadeColumns(levels, depths, options, issues);
  const idOf = (at: number): string => levels.ids[levels.rows[at]!]!;
  const job = { layout: levels, columns, places, rules, tieRule, idOf };
  if (way === 'flat') checkFlat(columns, rules, issues);
  checkCascade('cascadeQuota', job, issues);
  const chosen = way === 'stepwise' ? stepwise(job) : flat(job);
  const undefinedFlat = columns.innerBounds || rules.all.length > 1;
  const other = way === 'flat' ? stepwise(job) : undefinedFlat ? null : flat(job);
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

function checkFlat(columns: CascadeColumns, rules: CascadeRules, issues: IssueList): void {
  if (rules.all.length > 1) {
    const message = 'Sharing to the units at the ends at once needs one method for all.';
    issues.add(['method'], 'several-methods', message, rules.all.length);
  }
  if (columns.innerBounds) {
    const message = 'Bounds on units that have others below them need the stepwise way.';
    issues.add(['levels'], 'bounds-undefined', message, 'flat');
  }
}

function describe(
  levels: Levels,
  way: 'stepwise' | 'flat',
  chosen: Handed<string>,
  other: Handed<string> | null,
): CascadeResult {
  const count = levels.ids.length;
  const quotas = new Float64Array(count);
  const parents: (string | null)[] = new Array<null>(count).fill(null);
  const differences: { unitId: string; stepwise: number; flat: number }[] = [];
  levels.rows.forEach((row, at) => {
    const quota = chosen.quotas[at]!;
    quotas[row] = quota;
    const parent = levels.parents[at]!;
    parents[row] = levels.ids[levels.rows[parent]!] ?? null;
    const otherwise = other?.quotas[at] ?? quota;
    if (otherwise === quota) return;
    const [first, second] = way === 'stepwise' ? [quota, otherwise] : [otherwise, quota];
    differences.push({ unitId: levels.ids[row]!, stepwise: first, flat: second });
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
