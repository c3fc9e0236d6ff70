import {
  checkPeriod,
  daysIn,
  type Period,
  previousPeriod,
  safeParsePeriod,
  samePeriodLastYear,
} from '../../calendar/index.js';
import { attempt, type IssueList, kindOfValue } from '../../core/index.js';

/** What a period is to the one that is looked at. */
export type PeriodMark = 'current' | 'previous' | 'lastYear' | 'against' | 'other';

/** A period and its count; `null` where it is not known. */
export interface PeriodCount {
  readonly period: Period;
  readonly value: number | null;
}

/** Reads published totals of periods of one kind, and reports all their faults. */
export function readPeriods(issues: IssueList, series: unknown): PeriodCount[] {
  if (!Array.isArray(series)) {
    const message = `Expected a list of {period, value} or a comparison, found ${kindOfValue(series)}.`;
    issues.add(['series'], 'not-a-series', message, series);
    return [];
  }
  const seen = new Set<string>();
  let first: Period | null = null;
  const counts = series.flatMap((total: unknown, index): PeriodCount[] => {
    const path = ['series', index];
    if (typeof total !== 'object' || total === null) {
      issues.add(path, 'not-a-total', 'A total is {period, value}.', total);
      return [];
    }
    const { period: given, value } = total as Readonly<Record<string, unknown>>;
    const period = readPeriod(issues, [...path, 'period'], given);
    if (value !== null && !Number.isSafeInteger(value)) {
      const message = 'A count is a whole number up to 2^53 − 1, or null when unknown.';
      issues.add([...path, 'value'], 'not-an-integer', message, value);
    } else if (value !== null && (value as number) < 0) {
      issues.add([...path, 'value'], 'negative', 'A count is 0 or more.', value);
    }
    if (period === null) return [];
    first ??= period;
    if (!isOneKind(period, first)) {
      const message = `Bars stand for periods of one kind: ${period.id} is not one with ${first.id}.`;
      issues.add([...path, 'period'], 'mixed-periods', message, period.id);
    }
    if (seen.has(period.id)) issues.add(path, 'duplicate-period', 'Each period stands once.', period.id);
    seen.add(period.id);
    return [{ period, value: value as number | null }];
  });
  return counts.sort((left, right) => order(left.period, right.period));
}

/** Reads a period or its id. */
export function readPeriod(issues: IssueList, path: readonly (string | number)[], value: unknown): Period | null {
  if (typeof value !== 'string') return checkPeriod(issues, path, value) ? value : null;
  const read = safeParsePeriod(value);
  if (read.success) return read.data;
  issues.add(path, 'not-a-period', 'A period is one of the calendar room, or its id, such as "2017-01..07".', value);
  return null;
}

function isOneKind(left: Period, right: Period): boolean {
  if (left.kind !== right.kind) return false;
  return left.kind !== 'first-months' || left.end.slice(5, 7) === right.end.slice(5, 7);
}

function order(left: Period, right: Period): number {
  const keys = [left, right].map(({ start, end }) => `${start}/${end}`);
  return keys[0]! < keys[1]! ? -1 : 1;
}

/** What each period is to the current one. */
export function marksOf(current: Period): (period: Period) => PeriodMark {
  const before = attempt(() => previousPeriod(current));
  const earlier = attempt(() => samePeriodLastYear(current));
  return ({ id }) => {
    if (id === current.id) return 'current';
    if (earlier.success && id === earlier.data.id) return 'lastYear';
    return before.success && id === before.data.id ? 'previous' : 'other';
  };
}

/**
 * At most so many periods, in order of time: those that are marked, and then the latest. Where the calendar has periods
 * between them, these are there too, unknown: bars side by side would pass for periods that follow one another.
 */
export function periodsDrawn(
  counts: readonly PeriodCount[],
  markOf: (period: Period) => PeriodMark,
  most: number,
): PeriodCount[] {
  const latest = counts.at(-1);
  const [first] = counts;
  if (latest === undefined || first === undefined) return [];
  const byId = new Map(counts.map((count) => [count.period.id, count]));
  const all: PeriodCount[] = [];
  if (latest.period.kind === 'term' || latest.period.kind === 'interval') all.push(...counts.slice(-most));
  else {
    let period: Period | null = latest.period;
    while (period !== null && period.start >= first.period.start && all.length < most) {
      all.unshift(byId.get(period.id) ?? { period, value: null });
      const step: Period = period;
      const before = attempt(() => previousPeriod(step));
      period = before.success ? before.data : null;
    }
  }
  const drawn = new Set(all.map(({ period }) => period.id));
  const marked = counts.filter(({ period }) => markOf(period) !== 'other' && !drawn.has(period.id));
  const list = [...marked, ...all];
  while (list.length > most) {
    const unmarked = list.findIndex(({ period }) => markOf(period) === 'other');
    list.splice(Math.max(0, unmarked), 1);
  }
  return list;
}

/** Whether periods of no fixed length differ in their days. */
export function areUnequal(counts: readonly PeriodCount[]): boolean {
  const loose = counts.filter(({ period: { kind } }) => kind === 'term' || kind === 'interval');
  return new Set(loose.map(({ period }) => daysIn(period))).size > 1;
}
