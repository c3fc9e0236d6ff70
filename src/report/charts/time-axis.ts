import { addMonths, fromDayNumber, type IsoDate, toDayNumber } from '../../calendar/index.js';
import type { Locale } from '../../core/index.js';
import type { JsonObject } from './chart-spec.js';

const DAY = 86_400_000;

/** The beginning of a day in milliseconds, the same in every time zone. */
export function momentOf(day: IsoDate): number {
  return toDayNumber(day) * DAY;
}

/** The end of a day: the beginning of the next, which the calendar need not have. */
export function endOf(day: IsoDate): number {
  return momentOf(day) + DAY;
}

const LABELS = {
  vi: {
    year: "'' + utcyear(datum.value)",
    month: "(utcmonth(datum.value) + 1) + '/' + utcyear(datum.value)",
    day: "utcdate(datum.value) + '/' + (utcmonth(datum.value) + 1)",
  },
  en: {
    year: "'' + utcyear(datum.value)",
    month: "utcyear(datum.value) + '-' + pad(utcmonth(datum.value) + 1, 2, '0', 'left')",
    day: "pad(utcmonth(datum.value) + 1, 2, '0', 'left') + '-' + pad(utcdate(datum.value), 2, '0', 'left')",
  },
} as const;

/**
 * An axis of days. It is a plain scale of milliseconds, which knows no time zone, and its labels are read from them in
 * UTC: a day is the same day wherever the chart is looked at. Its marks are worked out here, so that no mark is an hour.
 */
export function timeAxis(from: IsoDate, until: IsoDate, width: number, locale: Locale): JsonObject {
  const most = Math.max(2, Math.floor(width / 70));
  const days = toDayNumber(until) - toDayNumber(from) + 1;
  const { year, month, day } = LABELS[locale];
  const byMonths = days > 62;
  const expression = `utcmonth(datum.value) === 0 && utcdate(datum.value) === 1 ? ${year} : ${byMonths ? month : day}`;
  return {
    type: 'quantitative',
    scale: { domain: [momentOf(from), endOf(until)], nice: false, zero: false },
    axis: {
      values: byMonths ? monthMarks(from, until, most) : dayMarks(from, days, most),
      labelExpr: expression,
      title: null,
    },
  };
}

function dayMarks(from: IsoDate, days: number, most: number): number[] {
  const step = Math.ceil(days / most);
  const first = toDayNumber(from);
  return Array.from({ length: Math.ceil(days / step) }, (_, at) => momentOf(fromDayNumber(first + at * step)));
}

const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

function monthMarks(from: IsoDate, until: IsoDate, most: number): number[] {
  const months = monthOf(until) - monthOf(from) + 1;
  const step = STEPS.find((each) => months / each <= most) ?? 1200;
  const marks: number[] = [];
  for (let month = Math.ceil(monthOf(from) / step) * step; month <= monthOf(until); month += step) {
    const day = addMonths(`${from.slice(0, 7)}-01`, month - monthOf(from));
    if (day >= from) marks.push(momentOf(day));
  }
  return marks;
}

function monthOf(day: IsoDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
