import { ContractError, IssueList } from '../core/index.js';
import { addOutOfRange } from './checks.js';
import { civilOfDay, MIN_YEAR } from './civil.js';
import { FIRST_DAY, isoOfDay, toDayNumber } from './day-number.js';
import { addMonthsToDay } from './day-number-arithmetic.js';
import { checkedDay, type IsoDate } from './iso-date.js';
import { checkPeriod } from './parse-period.js';
import { type CalendarKind, calendarPeriod, type Period, spanPeriod } from './period.js';

/** The steps by which one period of a kind follows another; first months follow those of the year before. */
const MONTHS_BACK: Readonly<Record<CalendarKind, number>> = {
  year: 12,
  'half-year': 6,
  quarter: 3,
  month: 1,
  'first-months': 12,
};

/**
 * Finds the period of a kind that contains a day.
 *
 * Of first months it is the one that ends with the day's own month, the shortest that contains the day.
 *
 * @param kind - A kind that the calendar fixes; a term or an interval follows from no day.
 * @param date - A day, `YYYY-MM-DD`.
 * @returns The year, half-year, quarter, month or first months around that day.
 * @throws An `InvalidInputError` with `unknown-kind` or `not-a-date`.
 * @example
 * ```ts
 * import { periodContaining } from 'chibo/calendar';
 *
 * periodContaining('quarter', '2017-08-15').id; // => '2017-Q3'
 * periodContaining('first-months', '2017-08-15').id; // => '2017-01..08'
 * periodContaining('month', '2017-08-32'); // throws InvalidInputError
 * ```
 * @category Periods
 */
export function periodContaining(kind: CalendarKind, date: IsoDate): Period {
  const issues = new IssueList('periodContaining');
  if (typeof (kind as unknown) !== 'string' || !Object.hasOwn(MONTHS_BACK, kind)) {
    issues.add(['kind'], 'unknown-kind', `A kind is one of ${Object.keys(MONTHS_BACK).join(', ')}.`, kind);
  }
  const day = checkedDay(issues, ['date'], date);
  issues.throwIfAny();
  const { year, month } = civilOfDay(day);
  return calendarPeriod(kind, year, month);
}

/**
 * Finds the period before one.
 *
 * A year, half-year, quarter or month has the one that ends the day before; first months have the same months a year
 * earlier. What came before a term or an interval cannot be told from it.
 *
 * @param period - Of a kind that the calendar fixes.
 * @returns The one before, of the same kind.
 * @throws An `InvalidInputError` with `not-a-period`, or `out-of-range` before the year 0001; a `ContractError` with
 *   `no-previous-period` for a term or an interval.
 * @example
 * ```ts
 * import { firstMonths, previousPeriod, quarter, term } from 'chibo/calendar';
 *
 * previousPeriod(quarter(2018, 1)).id; // => '2017-Q4'
 * previousPeriod(firstMonths(2017, 7)).id; // => '2016-01..07'
 * previousPeriod(term('2020-10-15', '2025-10-14')); // throws ContractError
 * ```
 * @category Periods
 */
export function previousPeriod(period: Period): Period {
  const issues = new IssueList('previousPeriod');
  checkPeriod(issues, ['period'], period);
  issues.throwIfAny();
  const { id, kind } = period;
  if (kind === 'term' || kind === 'interval') {
    const message = `What came before ${id} cannot be told from it: name the earlier period.`;
    throw new ContractError('no-previous-period', message, { id, kind });
  }
  return monthsEarlier(issues, period, kind, MONTHS_BACK[kind]);
}

/**
 * Finds the same period a year earlier, so that like is compared with like.
 *
 * A period of the calendar has its namesake in the year before, whole: the February of 2015 for that of 2016. A term
 * or an interval has both ends moved back a year, a 29 February to the 28th; it stays a term or an interval.
 *
 * @param period - Of any kind.
 * @returns Its namesake a year earlier, of the same kind.
 * @throws An `InvalidInputError` with `not-a-period`, or `out-of-range` before the year 0001.
 * @example
 * ```ts
 * import { between, firstMonths, samePeriodLastYear } from 'chibo/calendar';
 *
 * samePeriodLastYear(firstMonths(2017, 7)).id; // => '2016-01..07'
 * samePeriodLastYear(between('2024-01-01', '2024-02-29')).id; // => '2023-01-01/2023-02-28'
 * ```
 * @category Periods
 */
export function samePeriodLastYear(period: Period): Period {
  const issues = new IssueList('samePeriodLastYear');
  checkPeriod(issues, ['period'], period);
  issues.throwIfAny();
  const { kind, start, end } = period;
  if (kind !== 'term' && kind !== 'interval') return monthsEarlier(issues, period, kind, 12);
  const first = addMonthsToDay(toDayNumber(start), -12);
  const last = addMonthsToDay(toDayNumber(end), -12);
  if (first < FIRST_DAY) addOutOfRange(issues, ['period'], period.id);
  issues.throwIfAny();
  return spanPeriod(kind, isoOfDay(first), isoOfDay(last));
}

function monthsEarlier(issues: IssueList, period: Period, kind: CalendarKind, months: number): Period {
  // The last month, because it is what tells first months apart.
  const { year, month } = civilOfDay(addMonthsToDay(toDayNumber(period.end), -months));
  if (year < MIN_YEAR) addOutOfRange(issues, ['period'], period.id);
  issues.throwIfAny();
  return calendarPeriod(kind, year, month);
}
