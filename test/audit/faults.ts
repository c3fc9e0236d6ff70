import { InvalidInputError, type Result } from '../../src/core/index.js';

/** Path and code of every fault of what was refused; empty where it was not. */
export function faultsOf(read: Result<unknown>): string[][] {
  if (read.success || !(read.error instanceof InvalidInputError)) return [];
  return read.error.issues.map(({ path, code }) => [path.join('.'), code]);
}
