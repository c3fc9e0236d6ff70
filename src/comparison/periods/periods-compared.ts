import {
  addMonthsToDay,
  completedMonthsOfDays,
  fromDayNumber,
  type IsoDate,
  type Period,
  previousPeriod,
  samePeriodLastYear,
  toDayNumber,
  upTo,
} from '../../calendar/index.js';

interface Periods {
  readonly period: Period;
  readonly against: Period;
}

/** Which two periods are compared: as they are, or both cut after the same stretch. */
export function periodsOf(
  whole: Period,
  {
    against,
    asOf,
  }: {
    readonly against: 'previous' | 'same-period-last-year' | Period;
    readonly asOf?: IsoDate | undefined;
  },
): Periods {
  const period = asOf === undefined ? whole : upTo(whole, asOf);
  if (against === 'same-period-last-year') return { period, against: samePeriodLastYear(period) };
  const earlier = against === 'previous' ? previousPeriod(whole) : against;
  return { period, against: asOf === undefined || asOf >= whole.end ? earlier : sameStretch(earlier, period) };
}

/** As many whole months, and days over, from the first day of a period as another period has, within it. */
function sameStretch(whole: Period, { start, end }: Period): Period {
  const [first, stop] = [toDayNumber(start), toDayNumber(end) + 1];
  const months = completedMonthsOfDays(first, stop);
  const extraDays = stop - addMonthsToDay(first, months);
  const last = addMonthsToDay(toDayNumber(whole.start), months) + extraDays - 1;
  return upTo(whole, fromDayNumber(Math.min(last, toDayNumber(whole.end))));
}
