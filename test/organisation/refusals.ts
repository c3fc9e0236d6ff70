import { attempt, InvalidInputError } from '../../src/core/index.js';

/** Every fault that a call is refused for: its path, code and value; none where it is not. */
export const faultsOf = (run: () => unknown): [path: string, code: string, value: unknown][] => {
  const result = attempt(run);
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(({ path, code, value }) => [path.join('.'), code, value]);
};

/** The code of the error that a call throws. */
export const codeOf = (run: () => unknown): string => {
  const result = attempt(run);
  return result.success ? 'nothing refused' : result.error.code;
};
