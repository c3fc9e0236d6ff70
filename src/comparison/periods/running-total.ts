import { between, fromDayNumber, type Period } from '../../calendar/index.js';
import type { IssueList } from '../../core/index.js';
import type { KnownSpan, ReadSeries } from './series.js';

/**
 * The running total of a series, as far as it is known, at the days on which a period starts or a new one could.
 *
 * A total of a period is the difference of the running total at two days. Days joined by such differences form a
 * group, within which every difference is known: the year less its first seven months gives the other five. The
 * groups say nothing about one another, and what lies between them is a gap.
 */
export interface RunningTotal {
  /** The days, in order. */
  readonly days: readonly number[];
  /** The group of each day. */
  readonly groups: readonly number[];
  /** The running total at each day, counted from anywhere within its group. */
  readonly values: readonly bigint[];
}

/** Adds up a series; `wanted` are further days at which the running total is asked for. */
export function runningTotal(issues: IssueList, series: ReadSeries, wanted: readonly number[]): RunningTotal {
  const { cover } = series;
  const spans = cover === null ? series.totals : [...series.totals, cover];
  const ends = spans.flatMap(({ start, stop }) => [start, stop]);
  const days = [...new Set([...ends, ...wanted])].sort((a, b) => a - b);
  const groups = days.map((_, at) => at);
  const values = days.map(() => 0n);
  const members = days.map((_, at) => [at]);
  const placeOf = new Map(days.map((day, at) => [day, at]));

  // From short to long, so that which of two contradicting totals is named never hangs on the order of the input.
  const totals = [...series.totals].sort(shortFirst);
  for (const span of [...coveredSpans(series, days), ...totals]) {
    const from = placeOf.get(span.start)!;
    const to = placeOf.get(span.stop)!;
    const [fromGroup, toGroup] = [groups[from]!, groups[to]!];
    const shift = values[from]! + span.value - values[to]!;
    if (fromGroup === toGroup) {
      if (shift !== 0n) contradiction(issues, span, span.value - shift);
      continue;
    }
    // The smaller group moves, which keeps long series fast.
    const [stays, moves] = [members[fromGroup]!, members[toGroup]!];
    const forward = stays.length >= moves.length;
    const [target, moving, by] = forward ? [stays, moves, shift] : [moves, stays, -shift];
    for (const at of moving) {
      groups[at] = forward ? fromGroup : toGroup;
      values[at] = values[at]! + by;
      target.push(at);
    }
  }
  const total = { days, groups, values };
  if (issues.count === 0) refuseFalls(issues, total);
  return total;
}

/** The value of the days from `start` up to, not including, `stop`; `null` where the series does not settle it. */
export function valueBetween(total: RunningTotal, start: number, stop: number): bigint | null {
  const [from, to] = [total.days.indexOf(start), total.days.indexOf(stop)];
  if (total.groups[from] !== total.groups[to]) return null;
  return total.values[to]! - total.values[from]!;
}

/** The fewest days within a span whose figures would settle its value, as periods in order; none where it is settled. */
export function gapsBetween({ days, groups }: RunningTotal, start: number, stop: number): Period[] {
  const [first, last] = [days.indexOf(start), days.indexOf(stop)];
  const groupOf = (at: number): number => groups[at]!;
  const dayOf = (at: number): number => days[at]!;
  // The way from the first group to the last with the fewest unknown days, stepping from a day to one beside it in
  // either direction: inside a group all is known, so moving within it costs nothing.
  const cost = new Map<number, number>([[groupOf(first), 0]]);
  const cameBy = new Map<number, { from: number; to: number }>();
  for (let settled = false; !settled; ) {
    settled = true;
    for (let at = first; at < last; at += 1) {
      for (const [from, to] of [[at, at + 1] as const, [at + 1, at] as const]) {
        // Each step begins where the one before it came to, so that its cost is known.
        const reached = cost.get(groupOf(from))! + dayOf(at + 1) - dayOf(at);
        if (reached >= (cost.get(groupOf(to)) ?? Number.POSITIVE_INFINITY)) continue;
        cost.set(groupOf(to), reached);
        cameBy.set(groupOf(to), { from, to });
        settled = false;
      }
    }
  }
  const steps: number[] = [];
  for (let step = cameBy.get(groupOf(last)); step !== undefined; step = cameBy.get(groupOf(step.from))) {
    steps.push(Math.min(step.from, step.to));
  }
  steps.sort((a, b) => a - b);
  const starts = steps.filter((step) => !steps.includes(step - 1));
  const ends = steps.filter((step) => !steps.includes(step + 1));
  return starts.map((step, at) => between(fromDayNumber(dayOf(step)), fromDayNumber(dayOf(ends[at]! + 1) - 1)));
}

function shortFirst(a: KnownSpan, b: KnownSpan): number {
  return a.stop - a.start - (b.stop - b.start) || a.start - b.start || Number(a.value - b.value);
}

/** What the events add up to from each of the given days to the next, within the cover. */
function coveredSpans({ events, cover }: ReadSeries, days: readonly number[]): KnownSpan[] {
  if (cover === null) return [];
  const covered = days.filter((day) => day >= cover.start && day <= cover.stop);
  let next = 0;
  return covered.slice(0, -1).map((start, at) => {
    const stop = covered[at + 1]!;
    let value = 0n;
    for (let event = events[next]; event !== undefined && event.day < stop; event = events[next]) {
      value += event.count;
      next += 1;
    }
    return { start, stop, value, path: ['series', 'events'] };
  });
}

function contradiction(issues: IssueList, span: KnownSpan, otherwise: bigint): void {
  const message = `The rest of the series makes it ${String(otherwise)}, not ${String(span.value)}.`;
  issues.add([...span.path, 'value'], 'contradiction', message, Number(span.value));
}

/** A part of a period never counts less than nothing: seven months cannot have more than the year. */
function refuseFalls(issues: IssueList, { days, groups, values }: RunningTotal): void {
  const lastOf = new Map<number, number>();
  for (const [at, day] of days.entries()) {
    const group = groups[at]!;
    const earlier = lastOf.get(group);
    lastOf.set(group, at);
    if (earlier === undefined) continue;
    const value = values[at]! - values[earlier]!;
    if (value >= 0n) continue;
    const { id } = between(fromDayNumber(days[earlier]!), fromDayNumber(day - 1));
    issues.add(['series'], 'contradiction', `The series makes ${id} add up to ${String(value)}.`, Number(value));
  }
}
