import type * as z from 'zod';
import { type IssueList, kindOfValue, valueAt } from '../core/index.js';
import { commonSchema, type Target, targetSchema } from './schema.js';
import { amountFault, BOUNDS, faultsBetween, isObject } from './target-shape.js';

type Path = readonly (string | number)[];

/** Where a version has its numbers. */
const AMOUNTS = ['value', 'low', 'high', 'rate'] as const;

/** Reads one target and adds its faults to the list; `null` where it has any. */
export function checkedTarget(input: unknown, path: Path, faults: IssueList): Target | null {
  const result = targetSchema.safeParse(input);
  if (result.success) return result.data;
  const { issues } = result.error;
  addFaults(issues, input, path, faults);
  // A bound that is none hides the other fields from the schema, and a bad field hides what is wrong between fields.
  if (isObject(input) && !BOUNDS.some((bound) => bound === input['bound'])) {
    addFaults(commonSchema.safeParse(input).error?.issues ?? [], input, path, faults);
  }
  const between = faultsBetween(input);
  const told = new Set(issues.map((issue) => issue.path.join('.')));
  for (const fault of between) {
    if (told.has(fault.path.join('.'))) continue;
    faults.add([...path, ...fault.path], fault.code, fault.message, valueAt(input, fault.path));
  }
  return null;
}

function addFaults(issues: readonly z.core.$ZodIssue[], target: unknown, path: Path, faults: IssueList): void {
  const amounts = new Set<string>();
  for (const issue of issues) {
    const steps = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    const value = valueAt(target, steps);
    const at = [...path, ...steps];
    if (issue.code !== 'custom' && AMOUNTS.some((name) => name === steps[2])) {
      // The schema says why it is none of four shapes, perhaps in several words: told is once what is wrong with it.
      const amount = steps.slice(0, 3);
      const key = amount.join('.');
      if (!amounts.has(key)) addAmountFault(valueAt(target, amount), [...path, ...amount], faults);
      amounts.add(key);
    } else if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        faults.add([...at, key], 'unknown-field', 'No such field is known here.', valueAt(value, [key]));
      }
    } else if (!amounts.has(steps.join('.'))) {
      const [code, message] = wording(issue, value);
      faults.add(at, code, message, value);
    }
  }
}

function addAmountFault(value: unknown, at: Path, faults: IssueList): void {
  const missing = { code: 'missing', message: 'A number is missing.' };
  const unread = { code: 'not-a-ratio', message: 'A number is whole, a decimal or a ratio, and nothing more.' };
  const { code, message } = value === undefined ? missing : (amountFault(value, at.at(-1) === 'rate') ?? unread);
  faults.add(at, code, message, value);
}

function wording(issue: z.core.$ZodIssue, value: unknown): [code: string, message: string] {
  if (value === undefined) return ['missing', 'A value is missing.'];
  switch (issue.code) {
    case 'custom': {
      const code: unknown = issue.params?.['code'];
      return [typeof code === 'string' ? code : 'refused', issue.message];
    }
    case 'invalid_type':
      return ['wrong-type', `Expected ${issue.expected}, found ${kindOfValue(value)}.`];
    case 'too_small':
      return ['empty', 'This must not be empty.'];
    case 'invalid_value':
      return ['unknown-value', `Expected one of ${issue.values.map(String).join(', ')}.`];
    // What is left is a bound that is none.
    default:
      return ['unknown-value', `Expected one of ${BOUNDS.join(', ')}.`];
  }
}
