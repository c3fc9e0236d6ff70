/**
 * ISO dates, ages, completed years and months, periods and terms: the same in every time zone.
 *
 * @module calendar
 */
export { ageOn, anniversary, completedYears } from './age.js';
export { addDays, addMonths, completedMonths, daysBetween } from './date-arithmetic.js';
export { FIRST_DAY, fromDayNumber, LAST_DAY, toDayNumber } from './day-number.js';
export {
  addMonthsToDay,
  anniversaryDay,
  completedMonthsOfDays,
  completedYearsOfDays,
} from './day-number-arithmetic.js';
export { dayNumberOf } from './day-number-of.js';
export { checkIsoDate, type IsoDate, isIsoDate, parseIsoDate, safeParseIsoDate } from './iso-date.js';
export { checkPeriod, parsePeriod, safeParsePeriod } from './parse-period.js';
export { type AgeRange, ageRangeOn, isPartialDate, type PartialDate, partialDateBounds } from './partial-date.js';
export {
  between,
  type CalendarKind,
  firstMonths,
  halfYear,
  month,
  type Period,
  type PeriodKind,
  quarter,
  term,
  year,
} from './period.js';
export { daysIn, elapsed, splitByYear, upTo } from './period-parts.js';
export { periodContaining, previousPeriod, samePeriodLastYear } from './related-periods.js';
