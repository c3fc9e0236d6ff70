import { attempt } from '../../src/core/index.js';

/** The faults that a call is refused for, as `path code`; the name of the error where it lists none. */
export function faultsOf(run: () => unknown): string[] {
  const result = attempt(run);
  if (result.success) return [];
  if (!('issues' in result.error)) return [`${result.error.name} ${result.error.code}`];
  const issues = result.error.issues as readonly { path: readonly (string | number)[]; code: string }[];
  return issues.map((issue) => `${issue.path.join('.')} ${issue.code}`.trim());
}

/** The same in words: `path code: message`, or the code and the message of an error that lists no faults. */
export function toldBy(run: () => unknown): string[] {
  const result = attempt(run);
  if (result.success) return [];
  const { error } = result;
  if (!('issues' in error)) return [`${error.code}: ${error.message}`];
  const issues = error.issues as readonly { path: readonly (string | number)[]; code: string; message: string }[];
  return issues.map(({ path, code, message }) => `${path.join('.')} ${code}: ${message}`.trim());
}
