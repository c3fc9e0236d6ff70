import { attempt, IssueList, type Result } from '../../core/index.js';
import {
  byId,
  figureChange,
  type ReconcileOptions,
  type Reconciliation,
  readMostAnswers,
  sortAnswers,
} from './answers.js';
import { cheapestOf } from './cheapest-of.js';
import { type Cost, plus, shownCost } from './costs.js';
import { settledValues } from './ranges.js';
import { readTree } from './read-tree.js';
import { type Changes, listAnswers } from './tree-answers.js';
import { findBreaks, type TotalBreak } from './tree-breaks.js';
import { TreeCosts } from './tree-costs.js';
import type { TotalTree, Tree } from './tree-types.js';

/**
 * Whether a tree of totals adds up, where it does not, and what would make it.
 *
 * @category Reconciliation
 */
export interface TotalsReconciliation {
  /** Whether every unit is what those under it add up to. */
  readonly holds: boolean;
  /** The units that do not add up as printed: the lowest first, those on one level by id. */
  readonly breaks: readonly TotalBreak[];
  /** How many printed figures must be changed at least, so that all add up. */
  readonly changes: number;
  /** By how much in all, at least, if so few are changed; a decimal string beyond 2^53 − 1. */
  readonly change: number | string;
  /** The ways to do that, those with exchanged digits first, then by id; one without changes where all adds up. */
  readonly answers: readonly Reconciliation[];
  /** Whether these are all the ways there are. */
  readonly answersComplete: boolean;
}

/**
 * Finds the fewest printed figures of a tree of totals that must be changed so that all adds up.
 *
 * The figure of every unit with others under it must equal their sum; where its list is incomplete (`open`), be no less.
 * All figures stay whole numbers from 0 to 2^53 − 1. Figures that are not printed take any value at no cost. Of the
 * answers with the fewest figures changed, those with the least change in all are given: the sum of
 * |suggested − printed|. The result is exact, not the best of some tries. It is a suggestion: nothing is applied, and
 * which of several answers is true, arithmetic cannot say.
 *
 * Where many children of one unit are wrong by different amounts, and the unit is wrong too, each selection of them is
 * a case of its own. When more than 500,000 sums under one unit would have to be told apart, it refuses to answer.
 *
 * @param tree - The figures as printed: rows with `parentId`, or units with `children`; one tree or several.
 * @param options - How many answers are shown.
 * @returns Where the figures fail, how many must be changed at least and by how much, and the ways to do it.
 * @throws An `InvalidInputError` with `not-a-list`, `not-an-object`, `empty-id`, `duplicate-id`, `missing-parent`, `cycle`,
 *   `not-a-count`, `negative`, `not-a-boolean`, `unknown-field` (the `printed` of a claim's row).
 * @throws A `ContractError` `too-large` with the unit's id under which there are too many different sums.
 * @example A province, two communes: one figure explains both sums that fail
 * ```ts
 * import { reconcileTotals } from 'chibo/audit';
 *
 * const found = reconcileTotals([
 *   { id: 'tinh', parentId: null, value: 100 },
 *   { id: 'xa-1', parentId: 'tinh', value: 46 },
 *   { id: 'xa-2', parentId: 'tinh', value: 36 },
 *   { id: 'thon-1', parentId: 'xa-1', value: 46 },
 *   { id: 'thon-2', parentId: 'xa-2', value: 30 },
 *   { id: 'thon-3', parentId: 'xa-2', value: 24 },
 * ]);
 * found.breaks.map(({ id, printed, sum, difference }) => [id, printed, sum, difference]);
 * // => [['xa-2', 36, 54, -18], ['tinh', 100, 82, 18]]
 * [found.changes, found.change, found.answersComplete]; // => [1, 18, true]
 * found.answers.map((answer) => answer.changes);
 * // => [[{ id: 'xa-2', printed: 36, suggested: 54, difference: 18, transposed: false }]]
 * ```
 * @example A unit that is not printed gets its value where only one is possible
 * ```ts
 * import { reconcileTotals } from 'chibo/audit';
 *
 * const district = { id: 'huyen', value: 44, children: [{ id: 'A', value: 41 }, { id: 'B', value: null }] };
 * const found = reconcileTotals(district);
 * found.holds; // => true
 * found.answers; // => [{ changes: [], filled: [{ id: 'B', value: 3 }] }]
 * reconcileTotals({ id: 'huyen', value: -1 }); // throws InvalidInputError
 * ```
 * @category Reconciliation
 */
export function reconcileTotals(tree: TotalTree, options: ReconcileOptions = {}): TotalsReconciliation {
  const issues = new IssueList('reconcileTotals');
  const most = readMostAnswers(options, issues);
  const read = readTree(tree, issues);
  const tops = findTops(read);
  const costs = new TreeCosts(read, tops.isWanted);
  let figures = 0;
  let change: Cost = 0;
  for (const top of tops.units) {
    const { fewest, shape } = costs.of(top);
    figures += fewest;
    change = plus(change, cheapestOf(shape).cost);
  }
  const { answers, complete } = listAnswers(read, costs, tops.units, most);
  const written = sortAnswers(answers.map((changes) => ({ changes: writeChanges(read, changes), at: changes })));
  const breaks = findBreaks(read);
  return {
    holds: breaks.length === 0,
    breaks,
    changes: figures,
    change: shownCost(change),
    answers: written.slice(0, most).map((answer) => ({ changes: answer.changes, filled: fill(read, answer.at) })),
    answersComplete: complete && written.length <= most,
  };
}

/**
 * Reconciles a tree of totals, and returns the error instead of throwing it.
 *
 * @param tree - The figures as printed, as for {@link reconcileTotals}.
 * @param options - How many answers are shown.
 * @returns The result under `data`, or what {@link reconcileTotals} would throw under `error`.
 * @example
 * ```ts
 * import { tryReconcileTotals } from 'chibo/audit';
 *
 * tryReconcileTotals([{ id: 'A', value: 3 }]).success; // => true
 * tryReconcileTotals([{ id: 'A', value: 0.5 }]).success; // => false
 * ```
 * @category Reconciliation
 */
export function tryReconcileTotals(tree: TotalTree, options: ReconcileOptions = {}): Result<TotalsReconciliation> {
  return attempt(() => reconcileTotals(tree, options));
}

/** Where trees begin: a top unit that is not printed asks nothing of those under it, which then stand alone. */
function findTops(tree: Tree): { readonly units: readonly number[]; readonly isWanted: (unit: number) => boolean } {
  let all: Cost = 0;
  for (const printed of tree.printed) all = plus(all, printed ?? 0);
  // Unless it could come out beyond what a whole number can hold.
  const mayDrop = all <= Number.MAX_SAFE_INTEGER;
  const dropped = new Set<number>();
  const units: number[] = [];
  tree.parents.forEach((parent, unit) => {
    if (parent >= 0 && !dropped.has(parent)) return;
    if (mayDrop && tree.printed[unit] === null && tree.children[unit]!.length > 0) dropped.add(unit);
    else units.push(unit);
  });
  return { units, isWanted: (unit) => !dropped.has(unit) };
}

function writeChanges(tree: Tree, changes: Changes): Reconciliation['changes'] {
  return [...changes].map(([unit, value]) => figureChange(tree.ids[unit]!, tree.printed[unit]!, value)).sort(byId);
}

function fill(tree: Tree, changes: Changes): Reconciliation['filled'] {
  if (tree.printed.every((printed) => printed !== null)) return [];
  const settled = settledValues(tree, (unit) => changes.get(unit) ?? tree.printed[unit] ?? null);
  return [...settled].map(([unit, value]) => ({ id: tree.ids[unit]!, value })).sort(byId);
}
