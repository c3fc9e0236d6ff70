import { isIsoDate } from '../../calendar/index.js';
import { IssueList, kindOfValue } from '../../core/index.js';
import type { TallyFilter } from '../tree/schema.js';
import { CODES } from './member-filter.js';

const AGES: readonly string[] = ['olderThan', 'minAge', 'youngerThan'];
const OLDEST = 150;

/**
 * Refuses a filter that {@link tallyFilterSchema} refuses, with the same faults. By hand, so that whoever reads
 * counts takes no schema along.
 */
export function checkFilter(where: string, filter: unknown): asserts filter is TallyFilter {
  const faults = new IssueList(where);
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) {
    faults.add(['where'], filter === undefined ? 'missing' : 'wrong-type', 'A filter is an object.', filter);
    throw faults.toError();
  }
  for (const [field, value] of Object.entries(filter)) {
    const words = Object.hasOwn(CODES, field) ? CODES[field as keyof typeof CODES] : undefined;
    if (words !== undefined || AGES.includes(field) || field === 'minority' || field === 'on') {
      if (value !== undefined) checkField(field, value, words, faults);
    } else faults.add(['where', field], 'unknown-field', 'No such field is known here.', kindOfValue(value));
  }
  faults.throwIfAny();
}

function checkField(field: string, value: unknown, words: readonly string[] | undefined, faults: IssueList): void {
  const refuse = (code: string, message: string): void => {
    faults.add(['where', field], code, message, value);
  };
  if (words !== undefined) {
    if (!words.includes(value as string)) refuse('unknown-value', `Expected one of ${words.join(', ')}.`);
  } else if (field === 'minority') {
    if (typeof value !== 'boolean') refuse('wrong-type', `Expected boolean, found ${kindOfValue(value)}.`);
  } else if (field === 'on') {
    if (typeof value !== 'string') refuse('wrong-type', `Expected string, found ${kindOfValue(value)}.`);
    else if (!isIsoDate(value)) refuse('not-a-date', 'A date is a day of the calendar, YYYY-MM-DD.');
  } else if (typeof value !== 'number') refuse('wrong-type', `Expected number, found ${kindOfValue(value)}.`);
  else if (!Number.isFinite(value)) refuse('not-finite', 'NaN and Infinity are no counts.');
  else if (!Number.isInteger(value)) refuse('not-an-integer', 'A count is a whole number.');
  else {
    if (!Number.isSafeInteger(value)) refuse('not-safe', 'A count is at most 2^53 − 1.');
    else if (value > OLDEST) refuse('too-large', 'The number is larger than is allowed here.');
    if (value < 0) refuse('negative', 'A count is 0 or more.');
  }
}
