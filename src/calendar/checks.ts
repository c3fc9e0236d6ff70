import type { IssueList } from '../core/index.js';

/** Reports a number that is not whole, or not within two bounds that both belong. */
export function checkInteger(
  issues: IssueList,
  path: readonly (string | number)[],
  value: unknown,
  min: number,
  max: number,
): void {
  const name = String(path.at(-1));
  if (!Number.isSafeInteger(value)) {
    issues.add(path, 'not-an-integer', `The ${name} is a whole number.`, value);
  } else if ((value as number) < min || (value as number) > max) {
    issues.add(path, 'out-of-range', `The ${name} is from ${String(min)} to ${String(max)}.`, value);
  }
}

/** Reports a result that no date can name. */
export function addOutOfRange(issues: IssueList, path: readonly (string | number)[], value: unknown): void {
  issues.add(path, 'out-of-range', 'The result lies outside the years 0001 to 9999.', value);
}
