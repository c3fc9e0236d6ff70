import { attempt, IssueList, type Result } from '../core/index.js';
import { addSpanFaults, type CalendarKind, calendarPeriod, type Period, spanPeriod } from './period.js';

/**
 * Reads a period from its id; the inverse of `period.id`.
 *
 * @param id - Such as `2017`, `2017-H1`, `2017-Q3`, `2017-07`, `2017-01..07`, `2020-10-15/2025-10-14` or the same
 *   with `term:` before it. The year has four digits, from `0001`.
 * @returns What the id stands for, with its kind and both ends.
 * @throws An `InvalidInputError` with `not-a-period`, or for the ends of a term or interval `not-a-date` and
 *   `start-after-end`.
 * @example
 * ```ts
 * import { parsePeriod } from 'chibo/calendar';
 *
 * parsePeriod('2017-01..07').end; // => '2017-07-31'
 * parsePeriod('term:2020-10-15/2025-10-14').kind; // => 'term'
 * parsePeriod('2017-Q5'); // throws InvalidInputError
 * ```
 * @category Periods
 */
export function parsePeriod(id: string): Period {
  const issues = new IssueList('parsePeriod');
  const period = readPeriod(issues, [], id);
  if (period === null) throw issues.toError();
  return period;
}

/**
 * Reads a period from its id, and returns the error instead of throwing it.
 *
 * @param id - An id, as for {@link parsePeriod}.
 * @returns The period under `data`, or what {@link parsePeriod} would throw under `error`.
 * @example
 * ```ts
 * import { safeParsePeriod } from 'chibo/calendar';
 *
 * safeParsePeriod('2017-Q3').success; // => true
 * safeParsePeriod('Q3/2017').success; // => false
 * ```
 * @category Periods
 */
export function safeParsePeriod(id: string): Result<Period> {
  return attempt(() => parsePeriod(id));
}

/**
 * Checks one period of a larger input, and adds a fault to the list where it is bad.
 *
 * A period is good when its kind, start and end are what its id says.
 *
 * @param issues - The list that the fault is added to, with the code `not-a-period`.
 * @param path - Where the value stands in the input.
 * @param value - What should be a {@link Period}.
 * @returns Whether the value is a period.
 * @example
 * ```ts
 * import { checkPeriod, year } from 'chibo/calendar';
 * import { IssueList } from 'chibo/core';
 *
 * const issues = new IssueList('myCheck');
 * checkPeriod(issues, ['period'], year(2017)); // => true
 * checkPeriod(issues, ['period'], { ...year(2017), end: '2017-07-31' }); // => false
 * issues.count; // => 1
 * ```
 * @category Periods
 */
export function checkPeriod(issues: IssueList, path: readonly (string | number)[], value: unknown): value is Period {
  if (typeof value === 'object' && value !== null) {
    const { id, kind, start, end } = value as Partial<Record<keyof Period, unknown>>;
    const said = readPeriod(new IssueList('checkPeriod'), [], id);
    if (said !== null && said.kind === kind && said.start === start && said.end === end) return true;
  }
  issues.add(path, 'not-a-period', 'A period has the kind, start and end that its id says.', value);
  return false;
}

const CALENDAR_IDS: readonly { kind: CalendarKind; pattern: RegExp; monthsEach: number }[] = [
  { kind: 'year', pattern: /^(\d{4})$/, monthsEach: 1 },
  { kind: 'half-year', pattern: /^(\d{4})-H([12])$/, monthsEach: 6 },
  { kind: 'quarter', pattern: /^(\d{4})-Q([1-4])$/, monthsEach: 3 },
  { kind: 'month', pattern: /^(\d{4})-(0[1-9]|1[0-2])$/, monthsEach: 1 },
  { kind: 'first-months', pattern: /^(\d{4})-01\.\.(0[1-9]|1[0-2])$/, monthsEach: 1 },
];
const SPAN_ID = /^(term:)?([^/]*)\/([^/]*)$/;

function readPeriod(issues: IssueList, path: readonly (string | number)[], id: unknown): Period | null {
  if (typeof id === 'string') {
    for (const { kind, pattern, monthsEach } of CALENDAR_IDS) {
      const [, year = '0000', part = '1'] = pattern.exec(id) ?? [];
      if (year !== '0000') return calendarPeriod(kind, Number(year), Number(part) * monthsEach);
    }
    const match = SPAN_ID.exec(id);
    if (match !== null) {
      const [, prefix, start = '', end = ''] = match;
      const before = issues.count;
      addSpanFaults(issues, { start: path, end: path }, start, end);
      return issues.count > before ? null : spanPeriod(prefix === undefined ? 'interval' : 'term', start, end);
    }
  }
  issues.add(path, 'not-a-period', 'A period id is text such as "2017", "2017-Q3", "2017-07" or "2017-01..07".', id);
  return null;
}
