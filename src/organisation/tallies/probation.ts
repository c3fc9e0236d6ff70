import { addMonthsToDay } from '../../calendar/index.js';

/**
 * The last day of admission whose probation has ended by a day. It is not always the day so many months before:
 * where a month is shorter than the one of the admission, several days of admission end on its last day.
 */
export function lastAdmissionOfficialBy(day: number, months: number): number {
  let admitted = addMonthsToDay(day, -months);
  while (addMonthsToDay(admitted + 1, months) <= day) admitted += 1;
  return admitted;
}
