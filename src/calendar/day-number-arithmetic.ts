import { IssueList, kindOfValue } from '../core/index.js';
import { type CivilDay, civilOfDay, dayOfCivil, daysInMonth, isLeapYear } from './civil.js';

/**
 * Adds months to a day number; the integer twin of {@link addMonths}.
 *
 * A day that the month reached does not have becomes its last. Nothing is checked but
 * that both are numbers: the day is one that {@link toDayNumber} gave, and the months are whole.
 *
 * One call turns a question about years into a comparison of integers: n years are complete on a day for exactly
 * those who started on or before `addMonthsToDay(day, -12 * n)`.
 *
 * @param dayNumber - Whole days from 1970-01-01.
 * @param months - A whole number of months, negative to go back.
 * @returns The number of days from 1970-01-01; {@link fromDayNumber} refuses one beyond the years 0001 to 9999.
 * @example Who is 60 or older on 13 May 2018
 * ```ts
 * import { addMonthsToDay, fromDayNumber, toDayNumber } from 'chibo/calendar';
 *
 * const lastBirthDay = addMonthsToDay(toDayNumber('2018-05-13'), -12 * 60);
 * fromDayNumber(lastBirthDay); // => '1958-05-13'
 * fromDayNumber(addMonthsToDay(toDayNumber('2023-01-31'), 1)); // => '2023-02-28'
 * ```
 * @category Day numbers
 */
export function addMonthsToDay(dayNumber: number, months: number): number {
  if (typeof dayNumber !== 'number' || typeof months !== 'number') refuse('addMonthsToDay', { dayNumber, months });
  const { year, month, day } = civilOfDay(dayNumber);
  const index = year * 12 + month - 1 + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return dayOfCivil(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/**
 * Finds the first day with n completed years; the integer twin of {@link anniversary}.
 *
 * That is the same day and month n years later, and 1 March where the start is a 29 February and the year reached
 * has none. Nothing is checked but that both are numbers.
 *
 * @param dayNumber - Whole days from 1970-01-01.
 * @param years - A whole number of years, 0 or more.
 * @returns The number of days from 1970-01-01; {@link fromDayNumber} refuses one beyond the years 0001 to 9999.
 * @example
 * ```ts
 * import { anniversaryDay, fromDayNumber, toDayNumber } from 'chibo/calendar';
 *
 * fromDayNumber(anniversaryDay(toDayNumber('2000-02-29'), 18)); // => '2018-03-01'
 * ```
 * @category Day numbers
 */
export function anniversaryDay(dayNumber: number, years: number): number {
  if (typeof dayNumber !== 'number' || typeof years !== 'number') refuse('anniversaryDay', { dayNumber, years });
  const { year, month, day } = civilOfDay(dayNumber);
  const reached = year + years;
  return month === 2 && day === 29 && !isLeapYear(reached)
    ? dayOfCivil(reached, 3, 1)
    : dayOfCivil(reached, month, day);
}

/**
 * Counts the years completed between two day numbers; the integer twin of {@link completedYears}.
 *
 * Nothing is checked but that both are numbers: days that {@link toDayNumber} gave.
 *
 * @param from - Whole days from 1970-01-01.
 * @param to - Whole days from 1970-01-01.
 * @returns The number of whole years, negative (and rounded towards 0) where `to` is earlier.
 * @throws An `InvalidInputError` with `wrong-type` for what is no number.
 * @example
 * ```ts
 * import { completedYearsOfDays, toDayNumber } from 'chibo/calendar';
 *
 * completedYearsOfDays(toDayNumber('2000-02-29'), toDayNumber('2018-02-28')); // => 17
 * completedYearsOfDays(toDayNumber('2000-02-29'), toDayNumber('2018-03-01')); // => 18
 * ```
 * @category Day numbers
 */
export function completedYearsOfDays(from: number, to: number): number {
  if (typeof from !== 'number' || typeof to !== 'number') refuse('completedYearsOfDays', { from, to });
  // Written as a subtraction, a negated zero stays a plain zero.
  return from <= to ? wholeYears(civilOfDay(from), civilOfDay(to)) : 0 - wholeYears(civilOfDay(to), civilOfDay(from));
}

/**
 * Counts the months completed between two day numbers; the integer twin of {@link completedMonths}.
 *
 * Nothing is checked but that both are numbers: days that {@link toDayNumber} gave.
 *
 * @param from - Whole days from 1970-01-01.
 * @param to - Whole days from 1970-01-01.
 * @returns The largest number of months n with `addMonthsToDay(from, n) <= to`, negative where `to` is earlier.
 * @throws An `InvalidInputError` with `wrong-type` for what is no number.
 * @example
 * ```ts
 * import { completedMonthsOfDays, toDayNumber } from 'chibo/calendar';
 *
 * completedMonthsOfDays(toDayNumber('2023-01-31'), toDayNumber('2023-02-28')); // => 1
 * completedMonthsOfDays(toDayNumber('2023-01-31'), toDayNumber('2023-01-30')); // => -1
 * ```
 * @category Day numbers
 */
export function completedMonthsOfDays(from: number, to: number): number {
  if (typeof from !== 'number' || typeof to !== 'number') refuse('completedMonthsOfDays', { from, to });
  const start = civilOfDay(from);
  const end = civilOfDay(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  const due = Math.min(start.day, daysInMonth(end.year, end.month));
  return due > end.day ? months - 1 : months;
}

function wholeYears(start: CivilDay, end: CivilDay): number {
  const due = end.month > start.month || (end.month === start.month && end.day >= start.day);
  return end.year - start.year - (due ? 0 : 1);
}

function refuse(where: string, given: Readonly<Record<string, unknown>>): never {
  const issues = new IssueList(where);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'number') continue;
    issues.add([name], 'wrong-type', `Expected a number, found ${kindOfValue(value)}.`, value);
  }
  throw issues.toError();
}
