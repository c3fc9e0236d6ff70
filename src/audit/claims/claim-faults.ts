import type * as z from 'zod';
import { attempt, InvalidInputError, type IssueList, kindOfValue, parseRatio, valueAt } from '../../core/index.js';

type Path = readonly (string | number)[];

/** Adds what the schema found, in this library's words. */
export function addClaimFaults(
  issues: readonly z.core.$ZodIssue[],
  input: unknown,
  path: Path,
  faults: IssueList,
): void {
  for (const issue of issues) {
    const steps = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    const value = valueAt(input, steps);
    const at = [...path, ...steps];
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        faults.add([...at, key], 'unknown-field', 'No such field is known here.', valueAt(value, [key]));
      continue;
    }
    const [code, message] = wording(issue, value);
    faults.add(at, code, message, value);
  }
}

function wording(issue: z.core.$ZodIssue, value: unknown): [code: string, message: string] {
  if (value === undefined) return ['missing', 'A value is missing.'];
  switch (issue.code) {
    case 'invalid_type':
      if (typeof value === 'number') return numberFault(value);
      return ['wrong-type', `Expected ${issue.expected}, found ${kindOfValue(value)}.`];
    case 'too_small':
      if (typeof value !== 'number') return ['empty', 'This must not be empty.'];
      return value < 0 ? ['negative', 'This is 0 or more.'] : ['zero-whole', 'A part of 0 is no share.'];
    case 'too_big':
      if (typeof value !== 'number') return ['too-long', 'This is longer than is allowed here.'];
      return Number.isSafeInteger(value) ? ['out-of-range', 'This is more than is allowed here.'] : numberFault(value);
    case 'invalid_value':
      return ['unknown-value', `Expected one of ${issue.values.map(String).join(', ')}.`];
    default:
      // Claims are told apart by their kind; all other unions are of figures.
      return 'discriminator' in issue && issue.discriminator === 'kind' ? kindFault(value) : figureFault(value);
  }
}

function kindFault(value: unknown): [string, string] {
  if (typeof value !== 'string') return ['wrong-type', `Expected a claim, found ${kindOfValue(value)}.`];
  return [
    'unknown-value',
    'A claim is a percentage, total, balance, mean, pace, change, named, rank, every, comparison, stated or tree.',
  ];
}

/** Why a value is no figure. */
function figureFault(value: unknown): [string, string] {
  if (typeof value === 'number') return numberFault(value);
  return ['not-a-figure', 'A figure is a whole number, a printed number, a ratio, an interval, or {part, whole}.'];
}

function numberFault(value: number): [string, string] {
  const read = attempt(() => parseRatio(value));
  if (read.success) return ['wrong-type', 'No number is expected here.'];
  const [issue] = read.error instanceof InvalidInputError ? read.error.issues : [];
  return [issue?.code ?? 'not-a-ratio', issue?.message ?? 'This is no number.'];
}
