import { attempt } from '../../src/core/index.js';

/** The faults that a call is refused for, as `path code`; the name of the error where it lists none. */
export function faultsOf(run: () => unknown): string[] {
  const result = attempt(run);
  if (result.success) return [];
  if (!('issues' in result.error)) return [`${result.error.name} ${result.error.code}`];
  const issues = result.error.issues as readonly { path: readonly (string | number)[]; code: string }[];
  return issues.map((issue) => `${issue.path.join('.')} ${issue.code}`.trim());
}
