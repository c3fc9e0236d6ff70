import { attempt, ContractError, IssueList, kindOfValue, type Result } from '../core/index.js';
import { dayNumberOf } from './day-number-of.js';

/**
 * A day, written `YYYY-MM-DD`, from `0001-01-01` to `9999-12-31` in the Gregorian calendar.
 *
 * It is plain text: two dates compare with `<` and `===`, and JSON carries them. A `Date` object is never
 * accepted, because it is a moment, which is a different day in different time zones.
 *
 * @category Dates
 */
export type IsoDate = string;

/**
 * Tells whether a value is a date that exists, written `YYYY-MM-DD`.
 *
 * @param value - Anything.
 * @returns Whether it is ten characters of that form, of a day that the calendar has.
 * @example
 * ```ts
 * import { isIsoDate } from 'chibo/calendar';
 *
 * isIsoDate('2024-02-29'); // => true
 * isIsoDate('2023-02-30'); // => false
 * isIsoDate('2024-2-9'); // => false
 * isIsoDate(new Date(0)); // => false
 * ```
 * @category Dates
 */
export function isIsoDate(value: unknown): value is IsoDate {
  return dayNumberOf(value) !== null;
}

/**
 * Reads a date, or refuses it.
 *
 * @param value - What should be a date, `YYYY-MM-DD`.
 * @returns The date, unchanged.
 * @throws An `InvalidInputError` with `not-a-date` when it has another form, does not exist, or is a `Date` object.
 * @example
 * ```ts
 * import { parseIsoDate } from 'chibo/calendar';
 *
 * parseIsoDate('2018-05-13'); // => '2018-05-13'
 * parseIsoDate('13/05/2018'); // throws InvalidInputError
 * ```
 * @category Dates
 */
export function parseIsoDate(value: unknown): IsoDate {
  const issues = new IssueList('parseIsoDate');
  if (checkIsoDate(issues, [], value)) return value;
  throw issues.toError();
}

/**
 * Reads a date, and returns the error instead of throwing it.
 *
 * @param value - What should be a date, `YYYY-MM-DD`.
 * @returns The date under `data`, or what {@link parseIsoDate} would throw under `error`.
 * @example
 * ```ts
 * import { safeParseIsoDate } from 'chibo/calendar';
 *
 * safeParseIsoDate('2018-05-13'); // => { success: true, data: '2018-05-13' }
 * safeParseIsoDate('2018-05').success; // => false
 * ```
 * @category Dates
 */
export function safeParseIsoDate(value: unknown): Result<IsoDate> {
  return attempt(() => parseIsoDate(value));
}

/**
 * Checks one date of a larger input, and adds a fault to the list where it is bad.
 *
 * @param issues - The list that the fault is added to, with the code `not-a-date`.
 * @param path - Where the value stands in the input.
 * @param value - What should be a date, `YYYY-MM-DD`.
 * @returns Whether the value is a date.
 * @throws A `ContractError` with `not-an-issue-list` when faults have nowhere to go.
 * @example
 * ```ts
 * import { checkIsoDate } from 'chibo/calendar';
 * import { IssueList } from 'chibo/core';
 *
 * const issues = new IssueList('myCheck');
 * checkIsoDate(issues, ['members', 0, 'admittedOn'], '2023-02-29'); // => false
 * issues.issues.map((issue) => issue.code); // => ['not-a-date']
 * ```
 * @category Dates
 */
export function checkIsoDate(issues: IssueList, path: readonly (string | number)[], value: unknown): value is IsoDate {
  if (typeof (issues as Partial<IssueList> | null)?.add !== 'function') {
    throw new ContractError('not-an-issue-list', 'Faults are added to an IssueList.', { found: kindOfValue(issues) });
  }
  return !Number.isNaN(checkedDay(issues, path, value));
}

/** The day number of a date, or NaN after reporting that it is none. */
export function checkedDay(issues: IssueList, path: readonly (string | number)[], value: unknown): number {
  const day = dayNumberOf(value);
  if (day !== null) return day;
  const reason = value instanceof Date ? 'a Date object is another day in another time zone' : 'and the day must exist';
  issues.add(path, 'not-a-date', `A date is text such as "2018-05-13"; ${reason}.`, value);
  return Number.NaN;
}
