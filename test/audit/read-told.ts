import { type PublishedNumber, publishedReadings, safeParsePublishedNumber } from '../../src/audit/index.js';
import { InvalidInputError } from '../../src/core/index.js';
import { written } from './told.js';

function numberTold({ parts, ...number }: PublishedNumber): string {
  const { decimal, unit, word, direction, excess, interval, digits, step, locale, rest } = number;
  const way = `${direction === null ? '' : ` ${direction}`}${excess ? ' in excess' : ''}`;
  const end = `${rest === '' ? '' : `, ${rest}`}${parts === null ? '' : `, ${String(parts.part)} of ${String(parts.whole)}`}`;
  const precision = `${String(digits)} digits of ${String(step.numerator)}/${String(step.denominator)}`;
  return `${decimal} ${unit}, ${word}${way}: ${written(interval)}, ${precision}, ${locale ?? 'either'}${end}`;
}

/** All that is read of a text, in each language that it may be in; or why it is no number. */
export function read(text: string): string[] {
  const result = safeParsePublishedNumber(text);
  const [issue] = !result.success && result.error instanceof InvalidInputError ? result.error.issues : [];
  if (issue !== undefined && issue.code !== 'ambiguous-number') return [`${issue.code}: ${issue.message}`];
  return publishedReadings(text).map(numberTold);
}
