import { dayNumberOf, FIRST_DAY, LAST_DAY } from '../../calendar/index.js';

/** Days from the first to the last, both included, as day numbers. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The span of a row; without days it has no beginning and no end, which is the calendar's own. */
export function spanOf(row: { readonly from?: string | undefined; readonly to?: string | undefined }): Span {
  const first = row.from === undefined ? FIRST_DAY : dayNumberOf(row.from)!;
  const last = row.to === undefined ? LAST_DAY : dayNumberOf(row.to)!;
  return { first, last };
}

/** Spans in the order of their first days, those that touch or overlap made one. */
export function runsOf(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((left, right) => left.first - right.first);
  const runs: Span[] = [];
  for (const span of sorted) {
    const before = runs.at(-1);
    if (before === undefined || span.first > before.last + 1) runs.push(span);
    else if (span.last > before.last) runs[runs.length - 1] = { first: before.first, last: span.last };
  }
  return runs;
}

/** The first day of a span that no run holds, or `null`. Runs are as {@link runsOf} gives them. */
export function firstUncovered(span: Span, runs: readonly Span[]): number | null {
  const run = runs[runAt(span.first, runs)];
  if (run === undefined || run.last < span.first) return span.first;
  return run.last < span.last ? run.last + 1 : null;
}

/** The first day of a span that some run holds, or `null`. Runs are as {@link runsOf} gives them. */
export function firstCovered(span: Span, runs: readonly Span[]): number | null {
  const at = runAt(span.first, runs);
  const run = runs[at];
  if (run !== undefined && run.last >= span.first) return span.first;
  const next = runs[at + 1];
  return next !== undefined && next.first <= span.last ? next.first : null;
}

/** The last run that starts on or before a day; −1 when all start later. */
function runAt(day: number, runs: readonly Span[]): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (runs[middle]!.first <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
