import { addMonths } from 'date-fns/addMonths';
import { differenceInYears } from 'date-fns/differenceInYears';

const MILLISECONDS_A_DAY = 86_400_000;

/**
 * A `Date` that date-fns sees in UTC.
 *
 * date-fns reads and writes the fields of local time, where a day can be missing (Apia had no 2011-12-30) and
 * midnight can be skipped. It makes its copies through the constructor of what it is given, so that everything
 * it computes from this class stays in UTC, in every zone.
 */
class UtcDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override setFullYear(...fields: Parameters<Date['setUTCFullYear']>): number {
    return this.setUTCFullYear(...fields);
  }
  override setMonth(...fields: Parameters<Date['setUTCMonth']>): number {
    return this.setUTCMonth(...fields);
  }
  override setDate(day: number): number {
    return this.setUTCDate(day);
  }
}

function dateOf(dayNumber: number): UtcDate {
  return new UtcDate(dayNumber * MILLISECONDS_A_DAY);
}

/** date-fns `addMonths` on day numbers; NaN beyond what a `Date` can hold. */
export function monthsAfter(dayNumber: number, months: number): number {
  return addMonths(dateOf(dayNumber), months).getTime() / MILLISECONDS_A_DAY;
}

/** date-fns `differenceInYears` on day numbers. */
export function yearsBetween(from: number, to: number): number {
  return differenceInYears(dateOf(to), dateOf(from));
}
