import { ContractError } from './errors.js';
import { kindOfValue } from './issues.js';

/**
 * Runs what reads a result of the library, and refuses a result that cannot be read.
 *
 * What the library made is trusted: to look at every field first would take longer than to read it. So what is no such
 * result shows as an error of the language, which says nothing of the mistake; it becomes the `cause` of one that does.
 * Every other error passes as it is.
 *
 * @param where - The function that reads.
 * @param given - What it was given.
 * @param read - Reads it.
 * @returns What `read` returns.
 * @throws A {@link ContractError} with `not-a-result` in place of a `TypeError`, a `RangeError` or a `SyntaxError`.
 * @example
 * ```ts
 * import { readResult } from 'chibo/core';
 *
 * const namesOf = (units: { name: string }[]) => readResult('namesOf', units, () => units.map(({ name }) => name.trim()));
 * namesOf([{ name: ' Keo Lôm' }]); // => ['Keo Lôm']
 * namesOf(JSON.parse('[{"id": "keo-lom"}]')); // throws ContractError
 * ```
 * @category Errors
 */
export function readResult<T>(where: string, given: unknown, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unreadable(where, given, error);
  }
}

/** What to throw where reading a result threw. Functions called row by row have no `readResult` around them. */
export function unreadable(where: string, given: unknown, error: unknown): unknown {
  if (!(error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError)) return error;
  const found = kindOfValue(given);
  const message = `${where}: what was given cannot be read as a result of this library; found ${found}.`;
  const refused = new ContractError('not-a-result', message, { found });
  refused.cause = error;
  return refused;
}
