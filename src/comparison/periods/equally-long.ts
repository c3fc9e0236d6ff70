import { addMonthsToDay, completedMonthsOfDays, daysIn, type Period, toDayNumber } from '../../calendar/index.js';

/** How long a period is: in days; and in whole months from its first day, with the days left over. */
export interface Length {
  readonly days: number;
  readonly months: number;
  readonly extraDays: number;
}

/**
 * Whether two periods count as equally long, so that counts over them compare as they are.
 *
 * They do where they have the same number of days, or the same number of whole months from their first days with the
 * same days left over: a leap year and a common one, June and July.
 *
 * @param left - A period.
 * @param right - Another.
 * @returns Whether they count as equally long.
 * @throws An `InvalidInputError` for what is no period.
 * @example
 * ```ts
 * import { month, year } from 'chibo/calendar';
 * import { areEquallyLong } from 'chibo/comparison';
 *
 * areEquallyLong(year(2020), year(2019)); // => true
 * areEquallyLong(month(2017, 6), month(2017, 7)); // => true
 * areEquallyLong(month(2017, 6), year(2017)); // => false
 * ```
 * @category Periods
 */
export function areEquallyLong(left: Period, right: Period): boolean {
  const [one, other] = [lengthOf(left), lengthOf(right)];
  return one.days === other.days || (one.months === other.months && one.extraDays === other.extraDays);
}

/** The length of a period. */
export function lengthOf(period: Period): Length {
  const days = daysIn(period);
  const start = toDayNumber(period.start);
  const months = completedMonthsOfDays(start, start + days);
  return { days, months, extraDays: start + days - addMonthsToDay(start, months) };
}
