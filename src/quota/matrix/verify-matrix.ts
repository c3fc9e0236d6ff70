import { attempt, type Result } from '../../core/index.js';
import type { MatrixProblem, MatrixResult } from './allocate-matrix.js';
import { type MatrixProofFault, matrixProofFaults } from './check-matrix-proof.js';

/**
 * Whether a filled matrix is right, and what says that it is not.
 *
 * @category Verification
 */
export interface MatrixProof {
  /** Whether there is no fault: no matrix within these bounds and totals is better. */
  readonly holds: boolean;
  /** What is wrong, cell by cell and total by total. */
  readonly faults: readonly MatrixProofFault[];
}

/**
 * Proves or refutes a filled matrix by its multipliers, in exact arithmetic and one pass over the cells.
 *
 * Cells are whole numbers within their bounds, rows and columns meet their totals (but for places left open), and each
 * cell lies between the prices of its last and its next place under the multipliers of its row and column. Where all
 * of that holds nothing can be better; a right matrix with wrong multipliers is not proved.
 *
 * @param problem - As for {@link allocateMatrix}.
 * @param result - The cells and what proves them, such as {@link allocateMatrix} returns.
 * @returns Whether it holds, and every fault with its row, its column or both.
 * @throws An `InvalidInputError` with the faults that {@link allocateMatrix} finds in the problem; a `ContractError`
 *   with `not-a-result` where the result cannot be read.
 * @example
 * ```ts
 * import { allocateMatrix, verifyMatrix } from 'chibo/quota';
 *
 * const problem = {
 *   rows: ['A', 'B'],
 *   columns: ['2026', '2027'],
 *   weights: [[5, 3], [2, 4]],
 *   rowTotals: [6, 4],
 *   columnTotals: [5, 5],
 * };
 * const result = allocateMatrix(problem);
 * verifyMatrix(problem, result).holds; // => true
 * const [first = [], second = []] = result.cells;
 * verifyMatrix(problem, { ...result, cells: [second, first] }).holds; // => false
 * ```
 * @category Verification
 */
export function verifyMatrix(
  problem: MatrixProblem,
  result: Pick<MatrixResult, 'cells' | 'rowMultipliers' | 'columnMultipliers' | 'open' | 'outside'>,
): MatrixProof {
  const faults = matrixProofFaults(problem, result);
  return { holds: faults.length === 0, faults };
}

/**
 * Checks a matrix like {@link verifyMatrix}, and returns the error instead of throwing it.
 *
 * @param problem - As for {@link verifyMatrix}.
 * @param result - As for {@link verifyMatrix}.
 * @returns The proof under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryVerifyMatrix } from 'chibo/quota';
 *
 * const problem = { rows: ['A'], columns: ['x'], weights: [[-1]], rowTotals: [1], columnTotals: [1] };
 * tryVerifyMatrix(problem, { cells: [[1]], rowMultipliers: [], columnMultipliers: [], open: 0, outside: 0 }).success; // => false
 * ```
 * @category Verification
 */
export function tryVerifyMatrix(
  problem: MatrixProblem,
  result: Pick<MatrixResult, 'cells' | 'rowMultipliers' | 'columnMultipliers' | 'open' | 'outside'>,
): Result<MatrixProof> {
  return attempt(() => verifyMatrix(problem, result));
}
