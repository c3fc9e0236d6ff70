import { IssueList } from '../core/index.js';
import { checkInteger } from './checks.js';
import { civilOfDay, dayOfCivil, isoOfCivil, MAX_YEAR, MIN_YEAR } from './civil.js';
import { checkedDay, type IsoDate } from './iso-date.js';

/**
 * The day number of 0001-01-01, the first day that a date can name.
 *
 * @category Day numbers
 */
export const FIRST_DAY: number = dayOfCivil(MIN_YEAR, 1, 1);

/**
 * The day number of 9999-12-31, the last day that a date can name.
 *
 * @category Day numbers
 */
export const LAST_DAY: number = dayOfCivil(MAX_YEAR, 12, 31);

/**
 * Turns a date into a whole number, so that bulk work compares and subtracts integers.
 *
 * Days are counted from 1970-01-01, which is 0; days before it are negative. A day number fits an `Int32Array`.
 *
 * @param isoDate - A date, `YYYY-MM-DD`.
 * @returns The number of days from 1970-01-01, −719162 to 2932896.
 * @throws An `InvalidInputError` with `not-a-date`.
 * @example
 * ```ts
 * import { toDayNumber } from 'chibo/calendar';
 *
 * toDayNumber('1970-01-01'); // => 0
 * toDayNumber('2018-05-13') - toDayNumber('2018-05-01'); // => 12
 * toDayNumber('2023-02-30'); // throws InvalidInputError
 * ```
 * @category Day numbers
 */
export function toDayNumber(isoDate: IsoDate): number {
  const issues = new IssueList('toDayNumber');
  const day = checkedDay(issues, ['isoDate'], isoDate);
  issues.throwIfAny();
  return day;
}

/**
 * Turns a day number back into a date.
 *
 * @param dayNumber - Whole days from 1970-01-01, −719162 (0001-01-01) to 2932896 (9999-12-31).
 * @returns The date, `YYYY-MM-DD`.
 * @throws An `InvalidInputError` with `not-an-integer` or `out-of-range`.
 * @example
 * ```ts
 * import { fromDayNumber } from 'chibo/calendar';
 *
 * fromDayNumber(0); // => '1970-01-01'
 * fromDayNumber(17664); // => '2018-05-13'
 * fromDayNumber(2932897); // throws InvalidInputError
 * ```
 * @category Day numbers
 */
export function fromDayNumber(dayNumber: number): IsoDate {
  const issues = new IssueList('fromDayNumber');
  checkInteger(issues, ['dayNumber'], dayNumber, FIRST_DAY, LAST_DAY);
  issues.throwIfAny();
  return isoOfDay(dayNumber);
}

/** Writes a day number that is known to be in range. */
export function isoOfDay(dayNumber: number): IsoDate {
  const { year, month, day } = civilOfDay(dayNumber);
  return isoOfCivil(year, month, day);
}
