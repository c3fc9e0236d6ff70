import type * as z from 'zod';
import { type IssueList, kindOfValue, valueAt } from '../../core/index.js';
import { OPERATORS } from './operator.js';
import { shapeIndex } from './rule-shape.js';

type Path = readonly (string | number)[];

/**
 * Adds what the schema found, in this library's words.
 *
 * A node is one of a dozen shapes, and the schema says why it is none of them. Told is only why it is not the
 * shape that its fields ask for.
 */
export function addRuleFaults(issues: readonly z.core.$ZodIssue[], rule: unknown, path: Path, faults: IssueList): void {
  for (const issue of issues) {
    const steps = issue.path.filter((step) => typeof step !== 'symbol');
    const value = valueAt(rule, steps);
    const at = [...path, ...steps];
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        faults.add([...at, key], 'unknown-field', 'No such field is known here.', valueAt(value, [key]));
      }
    } else if (issue.code === 'invalid_union' && !isThreshold(steps)) {
      const meant = issue.errors[shapeIndex(value)];
      if (meant === undefined) addShapeless(value, at, faults);
      else addRuleFaults(meant, value, at, faults);
    } else {
      const [code, message] = wording(issue, value);
      faults.add(at, code, message, value);
    }
  }
}

function addShapeless(node: unknown, at: Path, faults: IssueList): void {
  if (node === undefined) faults.add(at, 'missing', 'A value is missing.', node);
  else if (typeof node !== 'object' || node === null || Array.isArray(node)) {
    faults.add(at, 'wrong-type', `Expected a condition, found ${kindOfValue(node)}.`, node);
  } else if (!Object.hasOwn(node, 'measure')) {
    faults.add(at, 'unknown-node', 'A node has all, any, not, kOf with of, or a measure.', node);
  } else {
    const message =
      'A measure is members, meanAge, yearsSinceAdmission, admittedThis, localities, branches, or fact: with a name.';
    faults.add([...at, 'measure'], 'unknown-value', message, valueAt(node, ['measure']));
  }
}

function isThreshold(steps: Path): boolean {
  return (OPERATORS as readonly unknown[]).includes(steps.at(-1));
}

/** What the schema calls a number. */
const NUMBERS: ReadonlySet<string> = new Set(['number', 'int']);

function wording(issue: z.core.$ZodIssue, value: unknown): [code: string, message: string] {
  if (value === undefined) return ['missing', 'A value is missing.'];
  switch (issue.code) {
    case 'custom':
      return [String(issue.params?.['code']), issue.message];
    case 'invalid_type':
      if (typeof value !== 'number' || !NUMBERS.has(issue.expected)) {
        return ['wrong-type', `Expected ${issue.expected}, found ${kindOfValue(value)}.`];
      }
      if (!Number.isFinite(value)) return ['not-finite', 'NaN and Infinity are no counts.'];
      return ['not-an-integer', 'A count, and a number of years, is whole.'];
    case 'too_small':
      return typeof value === 'number' ? ['negative', 'A count is 0 or more.'] : ['empty', 'This must not be empty.'];
    case 'too_big':
      return ['too-large', 'The number is larger than is allowed here.'];
    case 'invalid_value':
      return ['unknown-value', `Expected one of ${issue.values.map(String).join(', ')}.`];
    case 'invalid_union':
      return ['not-a-ratio', 'A threshold is a whole number, a decimal string or {numerator, denominator}.'];
    case 'invalid_format':
      return ['empty', 'A fact has a name: fact:quotaDone.'];
    default:
      return ['wrong-type', issue.message];
  }
}
