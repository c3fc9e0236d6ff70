import { IssueList, type Ratio } from '../core/index.js';
import { civilOfDay, daysInMonth } from './civil.js';
import { toDayNumber } from './day-number.js';
import { checkedDay, type IsoDate } from './iso-date.js';
import { checkPeriod } from './parse-period.js';
import { calendarPeriod, type Period, spanPeriod } from './period.js';

/**
 * Counts the days of a period, both ends included.
 *
 * @param period - Of any kind.
 * @returns The number of days, 1 or more.
 * @throws An `InvalidInputError` with `not-a-period`.
 * @example
 * ```ts
 * import { between, daysIn, year } from 'chibo/calendar';
 *
 * daysIn(year(2016)); // => 366
 * daysIn(between('2018-05-13', '2018-05-13')); // => 1
 * ```
 * @category Periods
 */
export function daysIn(period: Period): number {
  const issues = new IssueList('daysIn');
  checkPeriod(issues, ['period'], period);
  issues.throwIfAny();
  return daysOf(period);
}

/**
 * Tells which share of a period's days has gone by.
 *
 * The day itself counts as gone by: nothing before the first day, one day on it, all from the last day on.
 *
 * @param period - Of any kind.
 * @param asOf - The last day that counts as gone by, `YYYY-MM-DD`.
 * @returns The days gone by, over the days of the period, not reduced.
 * @throws An `InvalidInputError` with `not-a-period` or `not-a-date`.
 * @example
 * ```ts
 * import { elapsed, year } from 'chibo/calendar';
 *
 * elapsed(year(2018), '2018-05-13'); // => { numerator: 133, denominator: 365 }
 * elapsed(year(2018), '2017-12-31'); // => { numerator: 0, denominator: 365 }
 * elapsed(year(2018), '2019-06-30'); // => { numerator: 365, denominator: 365 }
 * ```
 * @category Periods
 */
export function elapsed(period: Period, asOf: IsoDate): Ratio {
  const issues = new IssueList('elapsed');
  checkPeriod(issues, ['period'], period);
  const day = checkedDay(issues, ['asOf'], asOf);
  issues.throwIfAny();
  const days = daysOf(period);
  const gone = day - toDayNumber(period.start) + 1;
  return { numerator: Math.min(Math.max(gone, 0), days), denominator: days };
}

/**
 * Cuts a period off at a day, which is the last that stays in.
 *
 * A period that ends by then stays as it is. A year, or first months, cut at the end of a month gives first months,
 * which can be compared with the same months of other years; every other cut gives an interval, also of a term.
 *
 * @param period - What is cut, of any kind.
 * @param asOf - The last day to keep, `YYYY-MM-DD`, not before the period's start.
 * @returns The part of the period up to that day.
 * @throws An `InvalidInputError` with `not-a-period`, `not-a-date`, or `before-start` when no day is left.
 * @example
 * ```ts
 * import { upTo, year } from 'chibo/calendar';
 *
 * upTo(year(2017), '2017-07-31').id; // => '2017-01..07'
 * upTo(year(2018), '2018-05-13').id; // => '2018-01-01/2018-05-13'
 * upTo(year(2018), '2019-05-13').id; // => '2018'
 * upTo(year(2018), '2017-12-31'); // throws InvalidInputError
 * ```
 * @category Periods
 */
export function upTo(period: Period, asOf: IsoDate): Period {
  const issues = new IssueList('upTo');
  const good = checkPeriod(issues, ['period'], period);
  const day = checkedDay(issues, ['asOf'], asOf);
  if (good && day < toDayNumber(period.start)) {
    issues.add(['asOf'], 'before-start', `The day lies before the period ${period.id} starts.`, asOf);
  }
  issues.throwIfAny();
  return cutAt(period, asOf);
}

/**
 * Splits a period into its calendar years.
 *
 * A period within one year stays as it is. Otherwise each year that it covers whole is that year; the part before
 * the first of them is an interval, and the part after the last is what {@link upTo} makes of that year.
 *
 * @param period - What is split, of any kind.
 * @returns The parts in order, which cover the period without a gap or an overlap.
 * @throws An `InvalidInputError` with `not-a-period`.
 * @example
 * ```ts
 * import { between, splitByYear } from 'chibo/calendar';
 *
 * splitByYear(between('2016-04-01', '2018-06-30')).map((part) => part.id); // => ['2016-04-01/2016-12-31', '2017', '2018-01..06']
 * ```
 * @category Periods
 */
export function splitByYear(period: Period): Period[] {
  const issues = new IssueList('splitByYear');
  checkPeriod(issues, ['period'], period);
  issues.throwIfAny();
  const firstYear = Number(period.start.slice(0, 4));
  const lastYear = Number(period.end.slice(0, 4));
  if (firstYear === lastYear) return [period];
  const parts: Period[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const whole = calendarPeriod('year', year, 1);
    parts.push(period.start > whole.start ? spanPeriod('interval', period.start, whole.end) : cutAt(whole, period.end));
  }
  return parts;
}

function cutAt(period: Period, asOf: IsoDate): Period {
  if (asOf >= period.end) return period;
  const { year, month, day } = civilOfDay(toDayNumber(asOf));
  const fromJanuary = period.kind === 'year' || period.kind === 'first-months';
  if (fromJanuary && day === daysInMonth(year, month)) return calendarPeriod('first-months', year, month);
  return spanPeriod('interval', period.start, asOf);
}

function daysOf(period: Period): number {
  return toDayNumber(period.end) - toDayNumber(period.start) + 1;
}
