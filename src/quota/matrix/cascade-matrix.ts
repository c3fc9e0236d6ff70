import { attempt, IssueList, indexIds, kindOfValue, type Result } from '../../core/index.js';
import type { Organisation, Table } from '../../organisation/index.js';
import { checkFunction } from '../allocating/check.js';
import type { CascadeTie } from '../cascade/cascade-quota.js';
import { levelsOf, type QuotaTree } from '../cascade/tree.js';
import { type MatrixMethod, readMatrixMethod } from './allocate-matrix.js';
import { type CascadeCellValues, cascadeCells } from './cascade-cells.js';
import { handedFlat, handedStepwise, type MatrixHanded, type MatrixJob } from './hand-down-matrix.js';
import { handTotals } from './hand-totals.js';
import type { MatrixCell, MatrixTie } from './matrix-ties.js';
import { readColumns } from './read-columns.js';

/**
 * What is handed down a tree over several years at once.
 *
 * @category Matrix
 */
export interface CascadeMatrixProblem extends CascadeCellValues {
  /** The years, or other columns, unlike each other; `parent` and `total` name columns of the result. */
  readonly columns: readonly string[];
  /** How many places the whole tree gets in each column. */
  readonly columnTotals: readonly (number | bigint)[];
  /** A unit's weight in a column. `undefined` for a unit with others below it: the sum of what its children weigh. */
  readonly weight: (unitId: string, column: string) => number | bigint | undefined;
  /** The fewest places of a unit in a column; no bound where `undefined`. */
  readonly min?: ((unitId: string, column: string) => number | undefined) | undefined;
  /** The most places of a unit in a column; no bound where `undefined`. */
  readonly max?: ((unitId: string, column: string) => number | undefined) | undefined;
  /** A unit's places over all columns; where `undefined`, its share of what the unit above has, by the weights added up. */
  readonly total?: ((unitId: string) => number | undefined) | undefined;
  /** The method; `webster` unless told. */
  readonly method?: MatrixMethod | undefined;
  /** To the units at the ends of the tree at once (`flat`, unless told), or level by level (`stepwise`). */
  readonly levels?: 'flat' | 'stepwise' | undefined;
  /** What becomes of ties between cells; `by-id` unless told. Ties between totals are settled by id. */
  readonly ties?: 'by-id' | ((left: MatrixCell, right: MatrixCell) => number) | undefined;
}

/**
 * A tie among cells on the way down: below `parentId`, or among all units at the ends when `parentId` is `null`.
 *
 * @category Matrix
 */
export interface CascadeMatrixTie extends MatrixTie {
  /** The unit whose places were contested. */
  readonly parentId: string | null;
}

/**
 * Places handed down over several years: a table with the columns `parent`, `total` and one for each year.
 *
 * @category Matrix
 */
export interface CascadeMatrixResult extends Table {
  /** The ties among cells, from the top down. */
  readonly ties: readonly CascadeMatrixTie[];
  /** The ties among the units' totals, from the top down. */
  readonly totalTies: readonly CascadeTie[];
  /** Whether there are no ties at all. */
  readonly unique: boolean;
  /** The cells that `stepwise` and `flat` fill differently; `null` where only the way chosen has an answer. */
  readonly differences:
    | readonly { readonly unitId: string; readonly column: string; readonly stepwise: number; readonly flat: number }[]
    | null;
}

const WAYS = ['flat', 'stepwise'] as const;

/**
 * Hands places down a tree over several years at once: what stands under a unit has as many as the unit in every
 * year, and every unit has its total over the years.
 *
 * First come the units' totals, those given and the shares of those not given, as {@link cascadeQuota} hands them
 * down (by largest remainder for `controlled-rounding`). Then come the cells, as {@link allocateMatrix} fills them:
 * `flat` fills one matrix of all units at the ends of the tree and adds up, and finds an answer wherever there is
 * one; `stepwise` fills a matrix for the units directly under each unit, as committees do it, and may find one
 * unit's cells impossible for those below it where weights of 0 and bounds are many.
 *
 * @param source - An organisation, or rows of ids with the id above.
 * @param problem - The columns with their totals; weights, bounds and totals of units; the method and the way.
 * @returns One row for each unit, in the order of the source, with the ties and where the two ways differ.
 * @throws An `InvalidInputError` with every fault: those of {@link cascadeQuota} and {@link allocateMatrix}, and
 *   `reserved-id` for a column that is called like one of the result's own.
 * @throws An `InfeasibleError` as {@link cascadeQuota} does for totals and {@link allocateMatrix} for cells; level
 *   by level its certificate names the `unitId` above.
 * @example Ten places over two years for two communes with two branches each
 * ```ts
 * import { tableRow } from 'chibo/organisation';
 * import { cascadeMatrix } from 'chibo/quota';
 *
 * const tree = [
 *   { id: 'district', parentId: null },
 *   { id: 'north', parentId: 'district' },
 *   { id: 'south', parentId: 'district' },
 *   ...['n1', 'n2'].map((id) => ({ id, parentId: 'north' })),
 *   ...['s1', 's2'].map((id) => ({ id, parentId: 'south' })),
 * ];
 * const members = new Map([['n1', 30], ['n2', 12], ['s1', 20], ['s2', 5]]);
 * const plan = cascadeMatrix(tree, {
 *   columns: ['2024', '2025'],
 *   columnTotals: [4, 6],
 *   weight: (unitId) => members.get(unitId),
 * });
 * const row = (id: string) => ['total', '2024', '2025'].map((name) => tableRow(plan, id)[name]);
 * row('north'); // => [6, 3, 3]
 * row('n1'); // => [4, 2, 2]
 * row('n2'); // => [2, 1, 1]
 * plan.differences?.[0]; // => { unitId: 'north', column: '2024', stepwise: 2, flat: 3 }
 * ```
 * @category Matrix
 */
export function cascadeMatrix(source: Organisation | QuotaTree, problem: CascadeMatrixProblem): CascadeMatrixResult {
  const issues = new IssueList('cascadeMatrix');
  const raw: unknown = problem;
  if (typeof raw !== 'object' || raw === null) {
    issues.add(['problem'], 'not-an-object', `Expected a problem, got ${kindOfValue(raw)}.`, raw);
    throw issues.toError();
  }
  const { method = 'webster', levels: way = 'flat', ties: tieRule = 'by-id' } = problem;
  const { columns, columnTotals } = readColumns(problem, issues);
  const rule = readMatrixMethod(method, issues);
  checkFunction('weight', problem.weight, false, issues);
  for (const name of ['min', 'max'] as const) checkFunction(name, problem[name], true, issues);
  if (!WAYS.includes(way)) issues.add(['levels'], 'unknown-levels', "Levels are 'stepwise' or 'flat'.", way);
  if (tieRule !== 'by-id' && typeof tieRule !== 'function') {
    issues.add(['ties'], 'unknown-tie-rule', "Ties are 'by-id' or settled by a comparator of cells.", tieRule);
  }
  const levels = levelsOf(source, issues);
  if (issues.count === 0 && levels.rows.length === 0) issues.add(['tree'], 'no-root', 'A tree has a root.', 0);
  issues.throwIfAny();
  const cells = cascadeCells(levels, columns, problem, rule?.signposts.first === 1, issues);
  if (way === 'flat' && cells.innerBounds) {
    const message = 'Bounds on units that have others below them need the stepwise way.';
    issues.add(['levels'], 'bounds-undefined', message, way);
  }
  issues.throwIfAny();
  const totals = handTotals(source, levels, cells, columnTotals, method, problem.total);
  const job: MatrixJob = { levels, columns, columnTotals, cells, totals: totals.values, method, tieRule };
  const chosen = way === 'flat' ? handedFlat(job) : handedStepwise(job);
  const other = attempt(() => {
    if (way === 'flat') return handedStepwise(job);
    return cells.innerBounds ? null : handedFlat(job);
  });
  const differences = other.success && other.data !== null ? differencesOf(job, way, chosen, other.data) : null;
  return {
    ...tableOf(job, chosen),
    ...chosen.told,
    totalTies: totals.ties,
    unique: isUnique(chosen, totals.ties),
    differences,
  };
}

/**
 * Hands places down like {@link cascadeMatrix}, and returns the error instead of throwing it.
 *
 * @param source - As for {@link cascadeMatrix}.
 * @param problem - As for {@link cascadeMatrix}.
 * @returns The result under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryCascadeMatrix } from 'chibo/quota';
 *
 * tryCascadeMatrix([], { columns: ['2024'], columnTotals: [4], weight: () => 1 }).success; // => false
 * ```
 * @category Matrix
 */
export function tryCascadeMatrix(
  source: Organisation | QuotaTree,
  problem: CascadeMatrixProblem,
): Result<CascadeMatrixResult> {
  return attempt(() => cascadeMatrix(source, problem));
}

function isUnique(chosen: MatrixHanded, totalTies: readonly CascadeTie[]): boolean {
  return chosen.told.ties.length === 0 && totalTies.length === 0;
}

function differencesOf(
  { levels, columns }: MatrixJob,
  way: 'flat' | 'stepwise',
  chosen: MatrixHanded,
  other: MatrixHanded,
): { unitId: string; column: string; stepwise: number; flat: number }[] {
  const [steps, all] = way === 'stepwise' ? [chosen, other] : [other, chosen];
  const differences: { unitId: string; column: string; stepwise: number; flat: number }[] = [];
  levels.rows.forEach((row, at) => {
    columns.forEach((column, index) => {
      const cell = at * columns.length + index;
      const [stepwise, flat] = [steps.cells[cell]!, all.cells[cell]!];
      if (stepwise !== flat) differences.push({ unitId: levels.ids[row]!, column, stepwise, flat });
    });
  });
  return differences;
}

function tableOf({ levels, columns, totals }: MatrixJob, { cells }: MatrixHanded): Table {
  const count = levels.ids.length;
  const parents: (string | null)[] = new Array<null>(count).fill(null);
  const sums = new Float64Array(count);
  const values = columns.map(() => new Float64Array(count));
  levels.rows.forEach((row, at) => {
    // Nothing stands above the root.
    parents[row] = levels.ids[levels.rows[levels.parents[at]!]!] ?? null;
    sums[row] = totals[at]!;
    values.forEach((column, index) => {
      column[row] = cells[at * columns.length + index]!;
    });
  });
  return {
    unitIds: levels.ids,
    index: indexIds(levels.ids),
    columns: [
      { name: 'parent', kind: 'text', values: parents },
      { name: 'total', kind: 'count', values: sums },
      ...columns.map((name, index) => ({ name, kind: 'count' as const, values: values[index]! })),
    ],
  };
}
