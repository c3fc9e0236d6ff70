import {
  checkIsoDate,
  checkPeriod,
  type IsoDate,
  type Period,
  safeParsePeriod,
  toDayNumber,
} from '../../calendar/index.js';
import type { IssueList } from '../../core/index.js';
import { checkCount } from '../changes/compare-counts.js';

/**
 * Something that happened on a day, once or several times, such as the admissions of that day.
 *
 * @category Periods
 */
export interface DatedEvent {
  /** The day, `YYYY-MM-DD`. */
  readonly on: IsoDate;
  /** How many times: a whole number of 0 or more; 1 unless told. */
  readonly count?: number | undefined;
}

/**
 * A total that was published for a period.
 *
 * @category Periods
 */
export interface PeriodTotal {
  /** The period, or its id, such as `2017-01..07`. */
  readonly period: Period | string;
  /** The total: a whole number of 0 or more; `null` where the figure is not known. */
  readonly value: number | null;
}

/**
 * What is known of a count over time: dated events, published totals of periods, or both.
 *
 * @category Periods
 */
export interface TimeSeries {
  /** What happened within `covers`; listing none says that nothing happened there. */
  readonly events?: readonly DatedEvent[] | undefined;
  /** The period, or its id, for which `events` is complete: a day without an event is a zero only within it. */
  readonly covers?: Period | string | undefined;
  /** What was published; totals may overlap, as those of seven months and of the year do. */
  readonly totals?: readonly PeriodTotal[] | undefined;
}

/**
 * A time series, or the list of its totals where it has no dated events.
 *
 * @category Periods
 */
export type Series = readonly PeriodTotal[] | TimeSeries;

/** The days from `start` up to, not including, `stop`, and what they add up to. */
export interface KnownSpan {
  readonly start: number;
  readonly stop: number;
  readonly value: bigint;
  /** Where it stands in the input. */
  readonly path: readonly (string | number)[];
}

/** A checked series. */
export interface ReadSeries {
  /** Each day with events and how many, in order of the days. */
  readonly events: readonly { readonly day: number; readonly count: bigint }[];
  /** The days for which the events are complete, the last not included. */
  readonly cover: { readonly start: number; readonly stop: number } | null;
  /** The published totals that are known. */
  readonly totals: readonly KnownSpan[];
}

type Path = readonly (string | number)[];

const NOTHING: ReadSeries = { events: [], cover: null, totals: [] };

/** Reads a series, and reports all its faults. */
export function readSeries(issues: IssueList, series: Series): ReadSeries {
  if (Array.isArray(series)) return { ...NOTHING, totals: readTotals(issues, ['series'], series) };
  if (typeof series !== 'object' || (series as unknown) === null) {
    issues.add(['series'], 'not-a-series', 'A series is a list of totals, or {events, covers, totals}.', series);
    return NOTHING;
  }
  const { events, covers, totals } = series as TimeSeries;
  const cover = covers === undefined ? null : readPeriod(issues, ['series', 'covers'], covers);
  if (events === undefined && covers !== undefined) {
    issues.add(
      ['series', 'events'],
      'missing-events',
      'A cover is that of events: list none if there were none.',
      events,
    );
  }
  if (events !== undefined && covers === undefined) {
    const message = 'Say which period the events cover: a day without one is a zero only within it.';
    issues.add(['series', 'covers'], 'missing-cover', message, covers);
  }
  return {
    events: events === undefined ? NOTHING.events : readEvents(issues, events, cover),
    cover: cover === null ? null : spanOf(cover),
    totals: totals === undefined ? NOTHING.totals : readTotals(issues, ['series', 'totals'], totals),
  };
}

function readEvents(issues: IssueList, events: unknown, cover: Period | null): ReadSeries['events'] {
  const read: { day: number; count: bigint }[] = [];
  for (const [index, event] of listOf(issues, ['series', 'events'], events)) {
    const path = ['series', 'events', index];
    if (!isObject(event)) {
      issues.add(path, 'not-an-event', 'An event is {on, count}.', event);
      continue;
    }
    const { on, count = 1 } = event as Partial<Record<keyof DatedEvent, unknown>>;
    const before = issues.count;
    if (checkIsoDate(issues, [...path, 'on'], on) && cover !== null && (on < cover.start || on > cover.end)) {
      issues.add([...path, 'on'], 'outside-cover', `The event lies outside ${cover.id}, which the events cover.`, on);
    }
    if (count === null)
      issues.add([...path, 'count'], 'not-an-integer', 'An event has a count; leave it out for 1.', count);
    else checkCount(issues, [...path, 'count'], count);
    if (issues.count === before) read.push({ day: toDayNumber(on as string), count: BigInt(count as number) });
  }
  return read.sort((a, b) => a.day - b.day);
}

function readTotals(issues: IssueList, at: Path, totals: unknown): KnownSpan[] {
  const read: KnownSpan[] = [];
  for (const [index, total] of listOf(issues, at, totals)) {
    const path = [...at, index];
    if (!isObject(total) || 'on' in total) {
      issues.add(path, 'not-a-total', 'A total is {period, value}; dated events go under events, with covers.', total);
      continue;
    }
    const { period: given, value } = total as Partial<Record<keyof PeriodTotal, unknown>>;
    const before = issues.count;
    const period = readPeriod(issues, [...path, 'period'], given);
    checkCount(issues, [...path, 'value'], value);
    if (issues.count > before || value === null) continue;
    read.push({ ...spanOf(period!), value: BigInt(value as number), path });
  }
  return read;
}

function listOf(issues: IssueList, path: Path, list: unknown): Iterable<[number, unknown]> {
  if (Array.isArray(list)) return list.entries();
  issues.add(path, 'not-a-list', `The ${String(path[1])} are a list.`, list);
  return [];
}

function readPeriod(issues: IssueList, path: Path, value: unknown): Period | null {
  if (typeof value !== 'string') return checkPeriod(issues, path, value) ? value : null;
  const read = safeParsePeriod(value);
  if (read.success) return read.data;
  issues.add(path, 'not-a-period', 'A period is one of the calendar room, or its id, such as "2017-01..07".', value);
  return null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The days of a period as day numbers, the last not included. */
export function spanOf(period: Period): { readonly start: number; readonly stop: number } {
  return { start: toDayNumber(period.start), stop: toDayNumber(period.end) + 1 };
}
