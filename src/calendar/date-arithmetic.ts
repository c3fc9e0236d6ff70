import { IssueList } from '../core/index.js';
import { addOutOfRange, checkInteger } from './checks.js';
import { FIRST_DAY, isoOfDay, LAST_DAY } from './day-number.js';
import { completedMonthsOfDays } from './day-number-arithmetic.js';
import { checkedDay, type IsoDate } from './iso-date.js';
import { monthsAfter } from './utc-date.js';

/**
 * Adds days to a date.
 *
 * @param date - A date, `YYYY-MM-DD`.
 * @param days - A whole number of days, negative to go back.
 * @returns The date reached.
 * @throws An `InvalidInputError` with `not-a-date`, `not-an-integer`, or `out-of-range` when the result lies outside
 *   the years 0001 to 9999.
 * @example The day after a term's last
 * ```ts
 * import { addDays } from 'chibo/calendar';
 *
 * addDays('2025-10-14', 1); // => '2025-10-15'
 * addDays('2024-03-01', -1); // => '2024-02-29'
 * addDays('2025-10-14', 0.5); // throws InvalidInputError
 * ```
 * @category Dates
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  return shifted('addDays', date, 'days', days, (day) => day + days);
}

/**
 * Adds months to a date, staying within the month reached.
 *
 * The day of the month is kept; where the month reached is too short, its last day is taken. So adding 12 months to
 * a 29 February gives a 28 February, while {@link anniversary} gives 1 March.
 *
 * @param date - A date, `YYYY-MM-DD`.
 * @param months - A whole number of months, negative to go back.
 * @returns The date reached.
 * @throws An `InvalidInputError` with `not-a-date`, `not-an-integer`, or `out-of-range` when the result lies outside
 *   the years 0001 to 9999.
 * @example The end of a probation of 12 months
 * ```ts
 * import { addMonths } from 'chibo/calendar';
 *
 * addMonths('2017-07-28', 12); // => '2018-07-28'
 * addMonths('2023-01-31', 1); // => '2023-02-28'
 * addMonths('9999-12-01', 1); // throws InvalidInputError
 * ```
 * @see `addMonths` of date-fns, which does the arithmetic.
 * @category Dates
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return shifted('addMonths', date, 'months', months, (day) => monthsAfter(day, months));
}

/**
 * Counts the days from one date to another.
 *
 * @param from - A date, `YYYY-MM-DD`.
 * @param to - A date, `YYYY-MM-DD`.
 * @returns The number of days, 0 for the same day and negative where `to` is earlier.
 * @throws An `InvalidInputError` with `not-a-date` for each.
 * @example
 * ```ts
 * import { daysBetween } from 'chibo/calendar';
 *
 * daysBetween('2018-05-13', '2018-06-30'); // => 48
 * daysBetween('2018-06-30', '2018-05-13'); // => -48
 * ```
 * @category Dates
 */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  const issues = new IssueList('daysBetween');
  const start = checkedDay(issues, ['from'], from);
  const end = checkedDay(issues, ['to'], to);
  issues.throwIfAny();
  return end - start;
}

/**
 * Counts the months completed between two dates.
 *
 * It is the largest whole n for which `addMonths(from, n)` is not after `to`: from 31 January, a month is complete on
 * 28 February. Where `to` is earlier the count is negative by the same rule, so that one day before is −1.
 *
 * This is not date-fns `differenceInMonths`, which treats month ends by other rules.
 *
 * @param from - A date, `YYYY-MM-DD`.
 * @param to - A date, `YYYY-MM-DD`.
 * @returns The number of whole months.
 * @throws An `InvalidInputError` with `not-a-date` for each.
 * @example
 * ```ts
 * import { completedMonths } from 'chibo/calendar';
 *
 * completedMonths('2017-07-28', '2018-07-27'); // => 11
 * completedMonths('2017-07-28', '2018-07-28'); // => 12
 * completedMonths('2023-01-31', '2023-02-28'); // => 1
 * completedMonths('2023-01-31', '2023-01-30'); // => -1
 * ```
 * @category Dates
 */
export function completedMonths(from: IsoDate, to: IsoDate): number {
  const issues = new IssueList('completedMonths');
  const start = checkedDay(issues, ['from'], from);
  const end = checkedDay(issues, ['to'], to);
  issues.throwIfAny();
  return completedMonthsOfDays(start, end);
}

function shifted(where: string, date: IsoDate, name: string, amount: number, shift: (day: number) => number): IsoDate {
  const issues = new IssueList(where);
  const day = checkedDay(issues, ['date'], date);
  checkInteger(issues, [name], amount, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  issues.throwIfAny();
  const result = shift(day);
  // A step beyond what a Date can hold arrives as NaN, which is in no range.
  const named = result >= FIRST_DAY && result <= LAST_DAY;
  if (!named) addOutOfRange(issues, [name], amount);
  issues.throwIfAny();
  return isoOfDay(result);
}
