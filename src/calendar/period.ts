import { IssueList } from '../core/index.js';
import { checkInteger } from './checks.js';
import { daysInMonth, isoOfCivil, MAX_YEAR, MIN_YEAR, padded } from './civil.js';
import { checkedDay, type IsoDate } from './iso-date.js';

/**
 * The kinds of period that the calendar itself fixes.
 *
 * @category Periods
 */
export type CalendarKind = 'year' | 'half-year' | 'quarter' | 'month' | 'first-months';

/**
 * The kinds of period: those of the calendar, a term of office, and any other interval.
 *
 * @category Periods
 */
export type PeriodKind = CalendarKind | 'term' | 'interval';

/**
 * A stretch of days, as plain data; both ends belong to it.
 *
 * The `id` says it all: {@link parsePeriod} gives the period back, and equal periods have equal ids.
 *
 * @category Periods
 */
export interface Period {
  /** Such as `2017`, `2017-H1`, `2017-Q3`, `2017-07`, `2017-01..07`, `term:2020-10-15/2025-10-14`. */
  readonly id: string;
  /** What it is; an interval is one that has no other name. */
  readonly kind: PeriodKind;
  /** The first day. */
  readonly start: IsoDate;
  /** The last day, not before `start`. */
  readonly end: IsoDate;
}

/**
 * Makes the period of a calendar year.
 *
 * @param year - A year, 1 to 9999.
 * @returns The period, with an id such as `2017`.
 * @throws An `InvalidInputError` with `not-an-integer` or `out-of-range`.
 * @example
 * ```ts
 * import { year } from 'chibo/calendar';
 *
 * year(2017); // => { id: '2017', kind: 'year', start: '2017-01-01', end: '2017-12-31' }
 * year(0); // throws InvalidInputError
 * ```
 * @category Periods
 */
export function year(year: number): Period {
  checkParts('year', year);
  return calendarPeriod('year', year, 1);
}

/**
 * Makes the period of half a calendar year.
 *
 * @param year - A year, 1 to 9999.
 * @param half - 1 for January to June, 2 for July to December.
 * @returns The period, with an id such as `2017-H1`.
 * @throws An `InvalidInputError` with `not-an-integer` or `out-of-range` for each.
 * @example
 * ```ts
 * import { halfYear } from 'chibo/calendar';
 *
 * halfYear(2018, 1); // => { id: '2018-H1', kind: 'half-year', start: '2018-01-01', end: '2018-06-30' }
 * halfYear(2018, 3); // throws InvalidInputError
 * ```
 * @category Periods
 */
export function halfYear(year: number, half: number): Period {
  checkParts('halfYear', year, ['half', half, 2]);
  return calendarPeriod('half-year', year, half * 6);
}

/**
 * Makes the period of a quarter.
 *
 * @param year - A year, 1 to 9999.
 * @param quarter - The quarter, 1 to 4.
 * @returns The period, with an id such as `2017-Q3`.
 * @throws An `InvalidInputError` with `not-an-integer` or `out-of-range` for each.
 * @example
 * ```ts
 * import { quarter } from 'chibo/calendar';
 *
 * quarter(2017, 3); // => { id: '2017-Q3', kind: 'quarter', start: '2017-07-01', end: '2017-09-30' }
 * quarter(2017, 0); // throws InvalidInputError
 * ```
 * @category Periods
 */
export function quarter(year: number, quarter: number): Period {
  checkParts('quarter', year, ['quarter', quarter, 4]);
  return calendarPeriod('quarter', year, quarter * 3);
}

/**
 * Makes the period of a month.
 *
 * @param year - A year, 1 to 9999.
 * @param month - The month, 1 (January) to 12.
 * @returns The period, with an id such as `2017-07`.
 * @throws An `InvalidInputError` with `not-an-integer` or `out-of-range` for each.
 * @example
 * ```ts
 * import { month } from 'chibo/calendar';
 *
 * month(2016, 2); // => { id: '2016-02', kind: 'month', start: '2016-02-01', end: '2016-02-29' }
 * month(2016, 13); // throws InvalidInputError
 * ```
 * @category Periods
 */
export function month(year: number, month: number): Period {
  checkParts('month', year, ['month', month, 12]);
  return calendarPeriod('month', year, month);
}

/**
 * Makes the period of the first months of a year, as reports that add up from January use it.
 *
 * @param year - A year, 1 to 9999.
 * @param months - How many months, 1 to 12.
 * @returns The period, with an id such as `2017-01..07`.
 * @throws An `InvalidInputError` with `not-an-integer` or `out-of-range` for each.
 * @example The first seven months of 2017, as in Thanh Chương
 * ```ts
 * import { firstMonths } from 'chibo/calendar';
 *
 * firstMonths(2017, 7).id; // => '2017-01..07'
 * firstMonths(2017, 7).end; // => '2017-07-31'
 * firstMonths(2017, 0); // throws InvalidInputError
 * ```
 * @category Periods
 */
export function firstMonths(year: number, months: number): Period {
  checkParts('firstMonths', year, ['months', months, 12]);
  return calendarPeriod('first-months', year, months);
}

/**
 * Makes the period of a term of office.
 *
 * Any length is right: the first term after a merger need not last five years.
 *
 * @param start - The first day, `YYYY-MM-DD`.
 * @param end - The last day, `YYYY-MM-DD`.
 * @returns The period, with an id such as `term:2020-10-15/2025-10-14`.
 * @throws An `InvalidInputError` with `not-a-date` for each, or `start-after-end`.
 * @example
 * ```ts
 * import { term } from 'chibo/calendar';
 *
 * term('2020-10-15', '2025-10-14').id; // => 'term:2020-10-15/2025-10-14'
 * term('2025-10-14', '2020-10-15'); // throws InvalidInputError
 * ```
 * @see Regulation 294-QĐ/TW of 2025-05-26, article 16.5.
 * @category Periods
 */
export function term(start: IsoDate, end: IsoDate): Period {
  checkSpan('term', start, end);
  return spanPeriod('term', start, end);
}

/**
 * Makes the period between two days, both included.
 *
 * It stays an interval even where it covers a year or a month exactly, so that the id says how it was made.
 *
 * @param start - The first day, `YYYY-MM-DD`.
 * @param end - The last day, `YYYY-MM-DD`.
 * @returns The period, with an id such as `2016-01-01/2018-05-13`.
 * @throws An `InvalidInputError` with `not-a-date` for each, or `start-after-end`.
 * @example
 * ```ts
 * import { between } from 'chibo/calendar';
 *
 * between('2016-01-01', '2018-05-13').id; // => '2016-01-01/2018-05-13'
 * between('2018-05-13', '2018-05-13').kind; // => 'interval'
 * between('2023-02-30', '2023-03-01'); // throws InvalidInputError
 * ```
 * @category Periods
 */
export function between(start: IsoDate, end: IsoDate): Period {
  checkSpan('between', start, end);
  return spanPeriod('interval', start, end);
}

/** The period of a kind that contains a month, unchecked; of first months, the one that ends with it. */
export function calendarPeriod(kind: CalendarKind, year: number, month: number): Period {
  const yyyy = padded(year, 4);
  const mm = padded(month, 2);
  switch (kind) {
    case 'year':
      return monthsPeriod(yyyy, kind, year, 1, 12);
    case 'half-year': {
      const half = Math.ceil(month / 6);
      return monthsPeriod(`${yyyy}-H${String(half)}`, kind, year, half * 6 - 5, half * 6);
    }
    case 'quarter': {
      const quarter = Math.ceil(month / 3);
      return monthsPeriod(`${yyyy}-Q${String(quarter)}`, kind, year, quarter * 3 - 2, quarter * 3);
    }
    case 'month':
      return monthsPeriod(`${yyyy}-${mm}`, kind, year, month, month);
    case 'first-months':
      return monthsPeriod(`${yyyy}-01..${mm}`, kind, year, 1, month);
  }
}

/** A term or an interval, unchecked. */
export function spanPeriod(kind: 'term' | 'interval', start: IsoDate, end: IsoDate): Period {
  return { id: `${kind === 'term' ? 'term:' : ''}${start}/${end}`, kind, start, end };
}

/** Reports the faults of two ends, each at its own path. */
export function addSpanFaults(
  issues: IssueList,
  paths: { readonly start: readonly (string | number)[]; readonly end: readonly (string | number)[] },
  start: unknown,
  end: unknown,
): void {
  const first = checkedDay(issues, paths.start, start);
  const last = checkedDay(issues, paths.end, end);
  if (first > last) issues.add(paths.start, 'start-after-end', `The start lies after the end, ${String(end)}.`, start);
}

function monthsPeriod(id: string, kind: CalendarKind, year: number, from: number, to: number): Period {
  return { id, kind, start: isoOfCivil(year, from, 1), end: isoOfCivil(year, to, daysInMonth(year, to)) };
}

function checkParts(where: string, year: number, part?: readonly [name: string, value: number, max: number]): void {
  const issues = new IssueList(where);
  checkInteger(issues, ['year'], year, MIN_YEAR, MAX_YEAR);
  if (part !== undefined) checkInteger(issues, [part[0]], part[1], 1, part[2]);
  issues.throwIfAny();
}

function checkSpan(where: string, start: IsoDate, end: IsoDate): void {
  const issues = new IssueList(where);
  addSpanFaults(issues, { start: ['start'], end: ['end'] }, start, end);
  issues.throwIfAny();
}
