import { attempt, InvalidInputError, isChiboError } from '../../../src/core/index.js';

/** What a call is refused for, in words: its faults, or the message of what is thrown with its details. */
export function told(run: () => unknown): unknown {
  const result = attempt(run);
  if (result.success) return [];
  if (result.error instanceof InvalidInputError) {
    return result.error.issues.map(({ path, code, message, value }) => {
      return `${path.join('.')} ${code}: ${message} (${String(value)})`;
    });
  }
  return isChiboError(result.error) ? [result.error.code, result.error.message, result.error.details] : result.error;
}
