import { type IssueList, kindOfValue } from '../core/index.js';

/** Reports an option that is none of its values, with a code such as `unknown-order`. */
export function checkChoice(issues: IssueList, name: string, choices: readonly string[], value: unknown): void {
  if ((choices as readonly unknown[]).includes(value)) return;
  issues.add(['options', name], `unknown-${name}`, `The option ${name} is one of ${choices.join(', ')}.`, value);
}

/** Reports an option that is there and of another type than it should be. */
export function checkType(issues: IssueList, name: string, type: 'string' | 'function', value: unknown): void {
  if (value === undefined || typeof value === type) return;
  const expected = type === 'string' ? 'text' : 'a function';
  issues.add(['options', name], 'wrong-type', `Expected ${expected}, found ${kindOfValue(value)}.`, value);
}
