import { InvalidInputError, type Issue } from '../../src/core/index.js';

/** The code, path and value of every fault that a call is refused for; none when it is not refused. */
export function issuesOf(call: () => unknown): [Issue['code'], Issue['path'], Issue['value']][] {
  try {
    call();
  } catch (error) {
    if (error instanceof InvalidInputError) return error.issues.map(({ code, path, value }) => [code, path, value]);
    throw error;
  }
  return [];
}
