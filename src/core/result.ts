import { type ChiboError, ContractError, isChiboError } from './errors.js';
import { kindOfValue } from './issues.js';

/**
 * What a `try…` or `safe…` function returns: the answer, or the error that its twin would throw.
 *
 * @category Errors
 */
export type Result<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: ChiboError };

/**
 * Runs a function of this library and returns its error instead of throwing it.
 *
 * Errors that are not this library's are thrown on: they are faults of the program, not of the data.
 *
 * @param run - What to run.
 * @returns The answer under `data`, or the {@link ChiboError} under `error`.
 * @throws Whatever `run` throws that is not a {@link ChiboError}.
 * @example
 * ```ts
 * import { attempt, ratio } from 'chibo/core';
 *
 * attempt(() => ratio(158, 243)).success; // => true
 * attempt(() => ratio(0.5, 2)).success; // => false
 * ```
 * @category Errors
 */
export function attempt<T>(run: () => T): Result<T> {
  if (typeof (run as unknown) !== 'function') {
    throw new ContractError('not-a-function', 'What is tried is a function.', { found: kindOfValue(run) });
  }
  try {
    return { success: true, data: run() };
  } catch (error) {
    if (isChiboError(error)) return { success: false, error };
    throw error;
  }
}
