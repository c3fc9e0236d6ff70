import { IssueList } from '../core/index.js';
import { addOutOfRange, checkInteger } from './checks.js';
import { MAX_YEAR, MIN_YEAR } from './civil.js';
import { isoOfDay, LAST_DAY } from './day-number.js';
import { anniversaryDay } from './day-number-arithmetic.js';
import { checkedDay, type IsoDate } from './iso-date.js';
import { yearsBetween } from './utc-date.js';

/**
 * Counts the years completed between two dates.
 *
 * A year is complete on the day with the same day and month; counted from a 29 February, on 1 March of a common
 * year. Where `to` is earlier, the count is that of the swapped dates, negated.
 *
 * @param from - A date, `YYYY-MM-DD`.
 * @param to - A date, `YYYY-MM-DD`.
 * @returns The number of whole years.
 * @throws An `InvalidInputError` with `not-a-date` for each.
 * @example
 * ```ts
 * import { completedYears } from 'chibo/calendar';
 *
 * completedYears('2012-07-31', '2017-07-30'); // => 4
 * completedYears('2012-07-31', '2017-07-31'); // => 5
 * completedYears('2017-07-31', '2012-07-31'); // => -5
 * ```
 * @see `differenceInYears` of date-fns, which does the arithmetic.
 * @category Ages
 */
export function completedYears(from: IsoDate, to: IsoDate): number {
  const issues = new IssueList('completedYears');
  const start = checkedDay(issues, ['from'], from);
  const end = checkedDay(issues, ['to'], to);
  issues.throwIfAny();
  return yearsBetween(start, end);
}

/**
 * Tells how old somebody is on a day.
 *
 * The age is in {@link completedYears}: somebody born on 29 February is a year older on 1 March of common years. A
 * day before the birth has no age and is refused, never 0.
 *
 * @param birthDate - The day of birth, `YYYY-MM-DD`.
 * @param date - The day on which the age is asked, `YYYY-MM-DD`, not before the birth.
 * @returns The age in whole years, 0 or more.
 * @throws An `InvalidInputError` with `not-a-date` for each, or `before-birth`.
 * @example
 * ```ts
 * import { ageOn } from 'chibo/calendar';
 *
 * ageOn('1957-07-31', '2017-07-30'); // => 59
 * ageOn('2000-02-29', '2018-02-28'); // => 17
 * ageOn('2000-02-29', '2018-03-01'); // => 18
 * ageOn('2018-03-02', '2018-03-01'); // throws InvalidInputError
 * ```
 * @category Ages
 */
export function ageOn(birthDate: IsoDate, date: IsoDate): number {
  const issues = new IssueList('ageOn');
  const birth = checkedDay(issues, ['birthDate'], birthDate);
  const day = checkedDay(issues, ['date'], date);
  if (day < birth) addBeforeBirth(issues, date);
  issues.throwIfAny();
  return yearsBetween(birth, day);
}

/** Reports a day on which nobody of that birth date is born yet. */
export function addBeforeBirth(issues: IssueList, date: IsoDate): void {
  issues.add(['date'], 'before-birth', 'The day lies before the birth, where there is no age.', date);
}

/**
 * Finds the first day with n completed years.
 *
 * It is the same day and month n years later, and 1 March where the start is a 29 February and that year has none.
 *
 * @param date - The day from which years are counted, `YYYY-MM-DD`.
 * @param n - A whole number of years, 0 (the day itself) to 9998.
 * @returns The day reached, `YYYY-MM-DD`.
 * @throws An `InvalidInputError` with `not-a-date`, `not-an-integer`, or `out-of-range` when `n` is negative or the
 *   result lies after the year 9999.
 * @example
 * ```ts
 * import { anniversary } from 'chibo/calendar';
 *
 * anniversary('1958-05-13', 60); // => '2018-05-13'
 * anniversary('2000-02-29', 18); // => '2018-03-01'
 * anniversary('2000-02-29', 20); // => '2020-02-29'
 * anniversary('2000-02-29', -1); // throws InvalidInputError
 * ```
 * @category Ages
 */
export function anniversary(date: IsoDate, n: number): IsoDate {
  const issues = new IssueList('anniversary');
  const day = checkedDay(issues, ['date'], date);
  checkInteger(issues, ['n'], n, 0, MAX_YEAR - MIN_YEAR);
  issues.throwIfAny();
  const result = anniversaryDay(day, n);
  if (result > LAST_DAY) addOutOfRange(issues, ['n'], n);
  issues.throwIfAny();
  return isoOfDay(result);
}
