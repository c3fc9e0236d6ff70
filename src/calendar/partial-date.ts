import { IssueList } from '../core/index.js';
import { addBeforeBirth } from './age.js';
import { daysInMonth, isoOfCivil } from './civil.js';
import { toDayNumber } from './day-number.js';
import { completedYearsOfDays } from './day-number-arithmetic.js';
import { checkedDay, type IsoDate, isIsoDate } from './iso-date.js';

/**
 * A date as far as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 *
 * @category Ages
 */
export type PartialDate = string;

/** The youngest and the oldest that somebody can be. */
export interface AgeRange {
  /** The age in whole years if born on the last possible day. */
  readonly min: number;
  /** The age in whole years if born on the first possible day. */
  readonly max: number;
}

/**
 * Tells whether a value is a year, a month or a day that exists, written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 *
 * @param value - Anything.
 * @returns Whether it is such a text.
 * @example
 * ```ts
 * import { isPartialDate } from 'chibo/calendar';
 *
 * isPartialDate('1957'); // => true
 * isPartialDate('1957-07'); // => true
 * isPartialDate('1957-13'); // => false
 * isPartialDate(1957); // => false
 * ```
 * @category Ages
 */
export function isPartialDate(value: unknown): value is PartialDate {
  return boundsOf(value) !== null;
}

/**
 * Finds the first and the last day that a partly known date can be.
 *
 * @param partialDate - `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * @returns The two days, equal when the day is known.
 * @throws An `InvalidInputError` with `not-a-date`.
 * @example
 * ```ts
 * import { partialDateBounds } from 'chibo/calendar';
 *
 * partialDateBounds('1956-02'); // => { first: '1956-02-01', last: '1956-02-29' }
 * partialDateBounds('1956'); // => { first: '1956-01-01', last: '1956-12-31' }
 * partialDateBounds('1956-02-30'); // throws InvalidInputError
 * ```
 * @category Ages
 */
export function partialDateBounds(partialDate: PartialDate): { readonly first: IsoDate; readonly last: IsoDate } {
  const bounds = boundsOf(partialDate);
  if (bounds !== null) return bounds;
  const issues = new IssueList('partialDateBounds');
  addNotPartial(issues, partialDate);
  throw issues.toError();
}

/**
 * Tells how old somebody can be on a day when the birth date is only partly known.
 *
 * Every day that the partial date allows, and that is not after the day asked about, gives an age within the range,
 * and both ends are the age of such a day. The age is that of {@link ageOn}.
 *
 * @param partialDate - What is known of the day of birth: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * @param date - The day on which the age is asked, `YYYY-MM-DD`.
 * @returns The lowest and the highest age in whole years.
 * @throws An `InvalidInputError` with `not-a-date` for each, or `before-birth` when every day allowed lies later.
 * @example
 * ```ts
 * import { ageRangeOn } from 'chibo/calendar';
 *
 * ageRangeOn('1957', '2017-07-31'); // => { min: 59, max: 60 }
 * ageRangeOn('1957-08', '2017-07-31'); // => { min: 59, max: 59 }
 * ageRangeOn('1957-07-31', '2017-07-31'); // => { min: 60, max: 60 }
 * ageRangeOn('2018', '2017-07-31'); // throws InvalidInputError
 * ```
 * @category Ages
 */
export function ageRangeOn(partialDate: PartialDate, date: IsoDate): AgeRange {
  const issues = new IssueList('ageRangeOn');
  const bounds = boundsOf(partialDate);
  if (bounds === null) addNotPartial(issues, partialDate);
  const day = checkedDay(issues, ['date'], date);
  issues.throwIfAny();
  const first = toDayNumber(bounds!.first);
  if (day < first) addBeforeBirth(issues, date);
  issues.throwIfAny();
  // Whoever has an age on that day was born by then, however late in the year the partial date reaches.
  const last = Math.min(toDayNumber(bounds!.last), day);
  return { min: completedYearsOfDays(last, day), max: completedYearsOfDays(first, day) };
}

const PARTIAL = /^(\d{4})(?:-(\d{2}))?$/;

function boundsOf(value: unknown): { first: IsoDate; last: IsoDate } | null {
  if (typeof value !== 'string') return null;
  if (isIsoDate(value)) return { first: value, last: value };
  const match = PARTIAL.exec(value);
  if (match === null) return null;
  const year = Number(match[1]);
  const from = Number(match[2] ?? 1);
  const to = Number(match[2] ?? 12);
  const first = isoOfCivil(year, from, 1);
  return isIsoDate(first) ? { first, last: isoOfCivil(year, to, daysInMonth(year, to)) } : null;
}

function addNotPartial(issues: IssueList, value: unknown): void {
  const message = 'A date known in part is text such as "1957", "1957-07" or "1957-07-31", and must exist.';
  issues.add(['partialDate'], 'not-a-date', message, value);
}
