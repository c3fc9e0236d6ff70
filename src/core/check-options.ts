import { ContractError } from './errors.js';
import { kindOfValue } from './issues.js';

/**
 * Refuses options that are no object, before one of them is read.
 *
 * @param options - What was given for them.
 * @throws A {@link ContractError} with `missing-options` for nothing, a list, or anything else that names no option.
 * @example
 * ```ts
 * import { checkOptions } from 'chibo/core';
 *
 * checkOptions({ digits: 1 });
 * checkOptions(null); // throws ContractError
 * ```
 * @category Errors
 */
export function checkOptions(options: unknown): void {
  if (typeof options === 'object' && options !== null && !Array.isArray(options)) return;
  const message = `Options are an object that names them; found ${kindOfValue(options)}.`;
  throw new ContractError('missing-options', message, { found: kindOfValue(options) });
}
