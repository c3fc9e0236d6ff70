import {
  addMonthsToDay,
  completedMonthsOfDays,
  daysIn,
  fromDayNumber,
  type IsoDate,
  type Period,
  splitByYear,
  toDayNumber,
} from '../calendar/index.js';
import { type AnyRatio, addRatios, InfeasibleError, multiplyRatios, type Ratio, ratio } from '../core/index.js';

/**
 * How the parts of a period are measured: in days, in whole months, or in whole half-years.
 *
 * @category Prorating
 */
export type ProrateBy = 'days' | 'months' | 'half-years';

/** The ways of prorating, to check an argument by. */
export const PRORATE_BY = ['days', 'months', 'half-years'] as const;

/** A part of a calendar year, as a share of it. */
export interface YearShare {
  /** The year's last day, by which a target of that year is told. */
  readonly yearEnd: IsoDate;
  readonly share: Ratio;
}

const MONTHS_EACH = { months: 1, 'half-years': 6 } as const;

/** The part that one period is of another as long or longer, or the multiple: exactly, by days or whole months. */
export function shareOfPeriod(part: Period, whole: Period, by: ProrateBy): Ratio {
  if (by === 'days') return ratio(daysIn(part), daysIn(whole))!;
  return ratio(wholeUnits(part, by), wholeUnits(whole, by))!;
}

/**
 * The calendar years of a period, each as the share of the year that lies within.
 *
 * By days a day is 1/365 or 1/366 of its year. By months a month is 1/12 of the year in which it ends.
 */
export function sharesOfYears(period: Period, by: ProrateBy): YearShare[] {
  if (by === 'days') {
    return splitByYear(period).map((part) => {
      const yearEnd = `${part.end.slice(0, 4)}-12-31`;
      const days = toDayNumber(yearEnd) - toDayNumber(`${part.end.slice(0, 4)}-01-01`) + 1;
      return { yearEnd, share: ratio(daysIn(part), days)! };
    });
  }
  const months = wholeUnits(period, by) * MONTHS_EACH[by];
  const start = toDayNumber(period.start);
  const counts = new Map<string, number>();
  for (let month = 1; month <= months; month += 1) {
    const year = fromDayNumber(addMonthsToDay(start, month) - 1).slice(0, 4);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, count]) => ({ yearEnd: `${year}-12-31`, share: ratio(count, 12) }));
}

/** Σ amount × share. */
export function weighed(parts: readonly { readonly amount: AnyRatio; readonly share: Ratio }[]): AnyRatio {
  return parts.reduce<AnyRatio>((sum, { amount, share }) => addRatios(sum, multiplyRatios(amount, share)), NONE);
}

/** How long a stretch of days is, from `start` up to, not including, `stop`: whole steps, and the part of one begun. */
export function lengthIn(per: 'day' | 'month' | 'year', start: number, stop: number): Ratio {
  if (per === 'day') return ratio(stop - start, 1);
  const months = per === 'month' ? 1 : 12;
  const steps = Math.floor(completedMonthsOfDays(start, stop) / months);
  const begun = addMonthsToDay(start, steps * months);
  const days = addMonthsToDay(start, (steps + 1) * months) - begun;
  return stop === begun ? ratio(steps, 1) : ratio(steps * days + stop - begun, days)!;
}

const NONE = ratio(0, 1);

function wholeUnits(period: Period, by: 'months' | 'half-years'): number {
  const start = toDayNumber(period.start);
  const stop = toDayNumber(period.end) + 1;
  const months = completedMonthsOfDays(start, stop);
  const units = months / MONTHS_EACH[by];
  if (months > 0 && addMonthsToDay(start, months) === stop && Number.isInteger(units)) return units;
  const name = by === 'months' ? 'months' : 'half-years';
  const message = `${period.id} is no whole number of ${name}: prorate { by: 'days' }, or name a period that is.`;
  throw new InfeasibleError(`not-whole-${name}`, message, { period: period.id, months, by });
}
