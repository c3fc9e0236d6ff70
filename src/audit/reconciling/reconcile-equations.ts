import { attempt, IssueList, type Result } from '../../core/index.js';
import {
  byId,
  figureChange,
  type ReconcileOptions,
  type Reconciliation,
  readMostAnswers,
  sortAnswers,
} from './answers.js';
import { noSolution } from './equation-proof.js';
import { searchEquations, startOfSearch } from './equation-search.js';
import type { EquationFigure, EquationSystem, EquationsReconciliation, FigureEquation } from './equation-types.js';
import { readEquations } from './read-equations.js';

/**
 * Finds the fewest printed figures that must be changed so that free equations between them hold.
 *
 * For up to 30 figures, and equations of any shape with whole factors: a table with totals both ways, a balance. All
 * figures stay whole numbers from 0 to 2^53 − 1. Figures that are not printed take any value at no cost; those that are
 * `fixed` stay as they are. Of the answers with the fewest figures changed, those with the least change in all are given:
 * the sum of |suggested − printed|. The result is exact, and a suggestion: nothing is applied. Of figures that are not
 * printed, those are filled in that the equations settle.
 *
 * @param figures - The figures as printed, 30 at most.
 * @param equations - What must hold between them.
 * @param options - How many answers are shown.
 * @returns How many figures must be changed at least and by how much, and the ways to do it.
 * @throws An `InvalidInputError` with `not-a-list`, `not-an-object`, `empty-id`, `duplicate-id`, `unknown-id`, `not-a-count`,
 *   `negative`, `missing-value`, `not-a-boolean`, `not-an-integer`.
 * @throws An `InfeasibleError` `no-solution` when no figures satisfy the equations. Its certificate gives, where there is
 *   one, the combination of equations that cannot hold: how many times each is taken, the terms and the right side that
 *   come out, and the reason: `no-figure-left`, `no-whole-number` (the factors have a common divisor that the right side
 *   has not) or `out-of-range` (the signs do not allow it). Otherwise the reason is `every-case-tried`.
 * @throws A `ContractError` `too-large` for more than 30 figures, or when the search would take too long to be exact.
 * @example 274 members, stated, with 221 before and 56 admitted: without a member lost, one figure is wrong
 * ```ts
 * import { reconcileEquations } from 'chibo/audit';
 *
 * const figures = [{ id: 'before', value: 221 }, { id: 'admitted', value: 56 }, { id: 'after', value: 274 }];
 * const terms = [{ id: 'before', times: 1 }, { id: 'admitted', times: 1 }, { id: 'after', times: -1 }];
 * const found = reconcileEquations(figures, [{ terms }]);
 * [found.changes, found.change]; // => [1, 3]
 * found.answers.map(({ changes }) => changes.map(({ id, suggested }) => [id, suggested]));
 * // => [[['admitted', 53]], [['after', 277]], [['before', 218]]]
 * ```
 * @example A departure that is not printed explains it; and equations that nothing satisfies
 * ```ts
 * import { reconcileEquations } from 'chibo/audit';
 *
 * const figures = [{ id: 'admitted', value: 56 }, { id: 'gain', value: 53 }, { id: 'left', value: null }];
 * const terms = [{ id: 'admitted', times: 1 }, { id: 'left', times: -1 }, { id: 'gain', times: -1 }];
 * reconcileEquations(figures, [{ terms }]).answers; // => [{ changes: [], filled: [{ id: 'left', value: 3 }] }]
 * reconcileEquations(figures, [{ terms: [{ id: 'left', times: 2 }], equals: 3 }]); // throws InfeasibleError
 * ```
 * @category Reconciliation
 */
export function reconcileEquations(
  figures: readonly EquationFigure[],
  equations: readonly FigureEquation[],
  options: ReconcileOptions = {},
): EquationsReconciliation {
  const issues = new IssueList('reconcileEquations');
  const most = readMostAnswers(options, issues);
  const system = readEquations(figures, equations, issues);
  const found = searchEquations(system, most);
  if (found === null) throw noSolution(system);
  const written = sortAnswers(
    found.answers.map((changes) => ({ changes: writeChanges(system, changes), at: changes })),
  );
  return {
    holds: found.changes === 0,
    breaks: findBreaks(system),
    changes: found.changes,
    change: shown(found.change),
    answers: written.slice(0, most).map((answer) => ({ changes: answer.changes, filled: fill(system, answer.at) })),
    answersComplete: found.complete && written.length <= most,
  };
}

/**
 * Reconciles free equations, and returns the error instead of throwing it.
 *
 * @param figures - The figures as printed, as for {@link reconcileEquations}.
 * @param equations - What must hold between them.
 * @param options - How many answers are shown.
 * @returns The result under `data`, or what {@link reconcileEquations} would throw under `error`.
 * @example
 * ```ts
 * import { tryReconcileEquations } from 'chibo/audit';
 *
 * const terms = [{ id: 'A', times: 2 }];
 * tryReconcileEquations([{ id: 'A', value: 3 }], [{ terms, equals: 8 }]).success; // => true
 * tryReconcileEquations([{ id: 'A', value: 3 }], [{ terms, equals: 9 }]).success; // => false
 * ```
 * @category Reconciliation
 */
export function tryReconcileEquations(
  figures: readonly EquationFigure[],
  equations: readonly FigureEquation[],
  options: ReconcileOptions = {},
): Result<EquationsReconciliation> {
  return attempt(() => reconcileEquations(figures, equations, options));
}

function findBreaks({ rows, equals, printed }: EquationSystem): EquationsReconciliation['breaks'] {
  return rows.flatMap((row, equation) => {
    if (row.some((factor, figure) => factor !== 0n && printed[figure] === null)) return [];
    const sum = row.reduce((total, factor, figure) => total + factor * BigInt(printed[figure] ?? 0), 0n);
    return sum === equals[equation] ? [] : [{ equation, sum: shown(sum), equals: Number(equals[equation]) }];
  });
}

function writeChanges(
  { ids, printed }: EquationSystem,
  changes: ReadonlyMap<number, number>,
): Reconciliation['changes'] {
  return [...changes].map(([at, value]) => figureChange(ids[at]!, printed[at]!, value)).sort(byId);
}

/** What is not printed and stands alone in an equation, or in a sum of 0 of figures that cannot be negative. */
function fill(system: EquationSystem, changes: ReadonlyMap<number, number>): Reconciliation['filled'] {
  const printed = system.printed.map((value, figure) => changes.get(figure) ?? value);
  const filled = new Map<number, number>();
  for (const { row } of startOfSearch({ ...system, printed }).settled) {
    const held = row.factors.flatMap((factor, figure) => (factor !== 0n && printed[figure] === null ? [figure] : []));
    const positive = held.filter((figure) => row.factors[figure]! > 0n).length;
    const [only = 0] = held;
    if (held.length === 1) filled.set(only, Number(row.equals / row.factors[only]!));
    else if (row.equals === 0n && positive % held.length === 0) for (const figure of held) filled.set(figure, 0);
  }
  return [...filled].map(([at, value]) => ({ id: system.ids[at]!, value })).sort(byId);
}

function shown(sum: bigint): number | string {
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  return sum <= most && sum >= -most ? Number(sum) : String(sum);
}
