import { type AnyRatio, attempt, IssueList, kindOfValue, type Result } from '../../core/index.js';
import { type QuotaMethod, type QuotaMethodName, readMethod, type SignpostMethod } from '../sharing/methods.js';
import { cellsOf } from './arrange.js';
import { type MatrixTie, type MatrixTieRule, settleMatrixTies } from './matrix-ties.js';
import { readMatrix } from './read-matrix.js';
import { type MatrixRule, solveMatrix, toRatio } from './solve.js';

/**
 * How a matrix is filled: a divisor method (by name or by its signposts), which scales rows and columns, or
 * `controlled-rounding`, which rounds each cell's share of its row.
 *
 * @category Matrix
 */
export type MatrixMethod =
  | Extract<QuotaMethodName, 'webster' | 'dhondt' | 'huntington-hill' | 'adams' | 'dean'>
  | SignpostMethod
  | 'controlled-rounding';

/**
 * A matrix of places to fill: units by years, or units by categories that do not overlap.
 *
 * @category Matrix
 */
export interface MatrixProblem {
  /** A non-empty text for each row, unlike any other row's. */
  readonly rows: readonly string[];
  /** A non-empty text for each column, unlike any other column's. */
  readonly columns: readonly string[];
  /** A weight for each cell, row by row: finite numbers of 0 or more, read exactly, or bigints. */
  readonly weights: readonly (readonly (number | bigint)[])[];
  /** How many places each row gets. */
  readonly rowTotals: readonly (number | bigint)[];
  /** How many places each column gets; they add up to what the row totals add up to. */
  readonly columnTotals: readonly (number | bigint)[];
  /** The fewest places of each cell, row by row; 0 unless told. */
  readonly min?: readonly (readonly (number | undefined)[])[] | undefined;
  /** The most places of each cell, row by row; no bound unless told. */
  readonly max?: readonly (readonly (number | undefined)[])[] | undefined;
  /** The method; `webster` unless told. */
  readonly method?: MatrixMethod | undefined;
  /** What becomes of ties; `by-id` unless told. */
  readonly ties?: MatrixTieRule | undefined;
}

/**
 * A matrix filled, with what proves it.
 *
 * @category Matrix
 */
export interface MatrixResult {
  /** How many places each cell got, row by row, in the order of the problem. */
  readonly cells: number[][];
  /**
   * By a divisor method, factors: weight × row × column lies between the signposts of the cell's last and next
   * place, wherever no bound stops it; **squared** for `huntington-hill`, as its quotients are. By
   * `controlled-rounding`, summands: share + row + column rounds to the cell, wherever no bound stops it.
   */
  readonly rowMultipliers: readonly AnyRatio[];
  /** The same for the columns. */
  readonly columnMultipliers: readonly AnyRatio[];
  /** Which cells had the same right to fewer places. */
  readonly ties: readonly MatrixTie[];
  /** Whether no other matrix is as good: there are no ties. */
  readonly unique: boolean;
  /** How many places were left open, because ties were. */
  readonly open: number;
  /**
   * Of `controlled-rounding`: how many places lie beyond rounding shares up or down, because the totals could not
   * be met within; 0 of other methods.
   */
  readonly outside: number;
  /** The method's name. */
  readonly method: string;
}

/**
 * Fills a matrix of whole numbers with fixed row and column totals in proportion to weights, exactly.
 *
 * A divisor method finds one factor for each row and column such that `weight × row × column`, rounded by the
 * method and kept within the bounds, meets all totals (biproportional apportionment). Scaling rows or columns of
 * the weights changes no cell. Floats guess by alternating scaling, tie-and-transfer finishes, and the factors
 * returned are exact fractions that prove each cell: there is only this solution, ties excepted. Where the first
 * signpost is 0 (`adams`, `dean`, `huntington-hill`), every cell with a positive weight has one place at least.
 *
 * `controlled-rounding` takes each cell's share of its row, `rowTotal × weight ÷ sum of the row's weights`
 * (`clamp(t × weight, min, max)` with bounds), and rounds it up or down to meet the totals with the smallest
 * sum of |cell − share|, which is then also the smallest sum of squares. Where the totals cannot be met so, as few
 * places as possible lie outside, and the squares decide among those.
 *
 * A weight of 0 gets its minimum and no more. The order of rows and columns never matters.
 *
 * @param problem - The ids, weights, totals and bounds, the `method` (webster) and what becomes of `ties` (by-id).
 * @returns The cells, the multipliers that prove them, the ties, and whether the solution is the only one.
 * @throws An `InvalidInputError` with every fault: `not-an-object`, `not-a-list`, `empty-id`, `duplicate-id`,
 *   `unequal-lengths`, `ragged-matrix`, `negative-weight`, `not-a-number`, `not-finite`, `wrong-type`, `missing`, `bad-bound`, `min-above-max`,
 *   `negative-total`, `total-too-large`, `bad-total`, `margins-differ`, `unknown-method`, `no-matrix-form`,
 *   `bad-signposts`, `unknown-tie-rule`.
 * @throws An `InfeasibleError` with `minima-exceed-total` or `maxima-below-total` for one row or column, or
 *   `margins-infeasible`, whose certificate names rows that `need` more places than the columns open to them
 *   have `available`: in it, `most` is what the rows can take in other columns, `least` what other rows must have
 *   in these.
 * @example Three communes, three years
 * ```ts
 * import { allocateMatrix } from 'chibo/quota';
 *
 * const plan = allocateMatrix({
 *   rows: ['Keo Lôm', 'Luân Giói', 'Pú Hồng'],
 *   columns: ['2021', '2022', '2023'],
 *   weights: [[51, 98, 45], [60, 100, 120], [63, 102, 144]],
 *   rowTotals: [4, 5, 6],
 *   columnTotals: [4, 5, 6],
 * });
 * plan.cells; // => [[1, 2, 1], [1, 2, 2], [2, 1, 3]]
 * plan.unique; // => true
 * ```
 * @example A tie is a result
 * ```ts
 * import { allocateMatrix } from 'chibo/quota';
 *
 * const even = { rows: ['A', 'B'], columns: ['2021', '2022'], weights: [[10, 10], [10, 10]] };
 * const { cells, ties } = allocateMatrix({ ...even, rowTotals: [2, 2], columnTotals: [3, 1] });
 * cells; // => [[2, 0], [1, 1]]
 * ties.map(({ places, given }) => [places, given[0]]); // => [[2, { row: 'A', column: '2021' }]]
 * ```
 * @example Totals that nothing can meet
 * ```ts
 * import { tryAllocateMatrix } from 'chibo/quota';
 *
 * const outcome = tryAllocateMatrix({
 *   rows: ['A', 'B', 'C'],
 *   columns: ['1', '2', '3', '4'],
 *   weights: [[5, 5, 0, 0], [5, 5, 0, 0], [5, 5, 5, 5]],
 *   rowTotals: [2, 2, 2],
 *   columnTotals: [1, 2, 1, 2],
 * });
 * outcome.success ? null : outcome.error.details['certificate'];
 * // => { rows: ['A', 'B'], columns: ['1', '2'], need: 4, available: 3, by: 1,
 * //      rowsNeed: 4, columnsGive: 3, least: 0, most: 0 }
 * ```
 * @see M. L. Balinski and G. Demange, Algorithms for proportional matrices in reals and integers, Mathematical
 *   Programming 45, 1989.
 * @see L. H. Cox and L. R. Ernst, Controlled rounding, INFOR 20, 1982.
 * @category Matrix
 */
export function allocateMatrix(problem: MatrixProblem): MatrixResult {
  return fillMatrix('allocateMatrix', problem);
}

/**
 * Fills a matrix like {@link allocateMatrix}, and returns the error instead of throwing it.
 *
 * @param problem - As for {@link allocateMatrix}.
 * @returns The result under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryAllocateMatrix } from 'chibo/quota';
 *
 * const ragged = { rows: ['A'], columns: ['x', 'y'], weights: [[1]], rowTotals: [2], columnTotals: [1, 1] };
 * tryAllocateMatrix(ragged).success; // => false
 * ```
 * @category Matrix
 */
export function tryAllocateMatrix(problem: MatrixProblem): Result<MatrixResult> {
  return attempt(() => allocateMatrix(problem));
}

/** Fills a matrix in the name of `where`. */
export function fillMatrix(where: string, problem: MatrixProblem): MatrixResult {
  const issues = new IssueList(where);
  const raw: unknown = problem;
  if (typeof raw !== 'object' || raw === null) {
    issues.add([], 'not-an-object', `Expected a problem, got ${kindOfValue(raw)}.`, raw);
    throw issues.toError();
  }
  const { method = 'webster', ties: tieRule = 'by-id' } = problem;
  const input = readMatrix(raw, issues);
  const rule = readMatrixMethod(method, issues);
  checkMatrixTieRule(tieRule, issues);
  issues.throwIfAny();
  const { arranged, filling, proof, outside } = solveMatrix(where, input, rule);
  const { ties, open } = settleMatrixTies(filling, proof, arranged.names, tieRule);
  const inOrder = (order: readonly number[], prices: typeof proof.rows): AnyRatio[] => {
    const ratios = new Array<AnyRatio>(order.length);
    order.forEach((place, index) => {
      ratios[place] = toRatio(prices[index]!);
    });
    return ratios;
  };
  const own = [inOrder(arranged.rowOrder, proof.rows), inOrder(arranged.columnOrder, proof.columns)] as const;
  const [rowMultipliers, columnMultipliers] = arranged.turned ? [own[1], own[0]] : own;
  return {
    cells: cellsOf(arranged, filling.cells),
    ...{ rowMultipliers, columnMultipliers, ties, unique: ties.length === 0, open, outside },
    method: rule?.name ?? 'controlled-rounding',
  };
}

/** Understands a matrix method, null for controlled rounding; what is wrong with it goes to `issues`. */
export function readMatrixMethod(method: QuotaMethod | MatrixMethod, issues: IssueList): MatrixRule {
  if (method === 'controlled-rounding') return null;
  const rule = readMethod(method, issues);
  if (rule === null || rule.kind === 'divisor') return rule;
  const message = `${rule.name} has no form for matrices: take a divisor method or 'controlled-rounding'.`;
  issues.add(['method'], 'no-matrix-form', message, rule.name);
  return null;
}

/** Adds the fault of a tie rule that is none. */
function checkMatrixTieRule(ties: unknown, issues: IssueList): void {
  if (ties === 'by-id' || ties === 'leave-open' || typeof ties === 'function') return;
  issues.add(['ties'], 'unknown-tie-rule', "Ties are 'by-id', 'leave-open' or settled by a comparator.", ties);
}
