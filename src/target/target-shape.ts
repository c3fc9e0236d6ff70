import { checkIsoDate, type Period, safeParsePeriod } from '../calendar/index.js';
import {
  type AnyRatio,
  attempt,
  compareRatios,
  InvalidInputError,
  IssueList,
  parseRatio,
  type RatioInput,
  ratio,
} from '../core/index.js';

/** The kinds of bound. */
export const BOUNDS = ['at-least', 'more-than', 'range', 'exactly', 'rate'] as const;

/** The days on which the whole of a rate is counted. */
export const BASES = ['start-of-year', 'start-of-term', 'current'] as const;

/** What is wrong with a part of a target, and where. */
export interface TargetFault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

const SPAN = /^(?:term:)?\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/;
const ZERO = ratio(0, 1);
const MOST = ratio(Number.MAX_SAFE_INTEGER, 1);

/** Why a value is no amount to reach, or `null`. */
export function amountFault(value: unknown, rate: boolean): Omit<TargetFault, 'path'> | null {
  const read = attempt(() => parseRatio(value as RatioInput));
  if (!read.success) {
    const [issue] = read.error instanceof InvalidInputError ? read.error.issues : [];
    return issue ?? { code: 'not-a-ratio', message: 'This is no number.' };
  }
  if (!rate && typeof value === 'string' && value.endsWith('%')) {
    return { code: 'not-a-count', message: 'A per cent of what? A rate says its base.' };
  }
  if (compareRatios(read.data, ZERO) < 0) return { code: 'negative', message: 'What is to be reached is 0 or more.' };
  return compareRatios(read.data, MOST) > 0
    ? { code: 'too-large', message: 'What is to be reached goes up to 2^53 − 1.' }
    : null;
}

/** Why a text is no period's id, or `null`. */
export function periodFault(value: string): Omit<TargetFault, 'path'> | null {
  const read = safeParsePeriod(value);
  if (read.success) return null;
  const [issue] = read.error instanceof InvalidInputError ? read.error.issues : [];
  // What has no two dates was not meant as a span of days, so its ends are not what is wrong with it.
  if (issue !== undefined && SPAN.test(value)) return issue;
  return { code: 'not-a-period', message: 'A period id is text such as "2017", "2017-Q3" or "2016-01-01/2018-06-30".' };
}

/** What is wrong between the fields of a target; what is wrong within one is told elsewhere. */
export function faultsBetween(target: unknown): TargetFault[] {
  if (!isObject(target)) return [];
  const { versions, period: id, bound, per, counted } = target;
  const faults: TargetFault[] = [];
  if (per === 'year' && counted === 'at-the-end') {
    const message = 'What is counted at the end of the period cannot be asked for each year: give each year a target.';
    faults.push({ path: ['per'], code: 'level-per-year', message });
  }
  if (!Array.isArray(versions)) return faults;
  const read = typeof id === 'string' ? safeParsePeriod(id) : null;
  const period = read?.success === true ? read.data : null;
  let latest: string | null = null;
  (versions as readonly unknown[]).forEach((version, index) => {
    if (!isObject(version)) return;
    const path = ['versions', index];
    if (bound === 'range' && isAbove(version['low'], version['high'])) {
      faults.push({ path: [...path, 'low'], code: 'low-above-high', message: 'The low end is above the high end.' });
    }
    const { from } = version;
    if (!isDate(from)) return;
    const fault = dayFault(from, index, latest, period);
    if (fault !== null) faults.push({ path: [...path, 'from'], ...fault });
    latest = latest === null || from > latest ? from : latest;
  });
  return faults;
}

function dayFault(
  from: string,
  index: number,
  latest: string | null,
  period: Period | null,
): Omit<TargetFault, 'path'> | null {
  if (index === 0) {
    if (period === null || from === period.start) return null;
    return { code: 'not-from-start', message: `The first version holds from the period's first day, ${period.start}.` };
  }
  if (latest !== null && from <= latest) {
    return {
      code: 'not-ascending',
      message: `Versions stand in the order of their dates: this one is not after ${latest}.`,
    };
  }
  if (period !== null && from > period.end) {
    return { code: 'outside-period', message: `The version starts after the period ends, ${period.end}.` };
  }
  return null;
}

/** A value read exactly, or `null` where it is bad. */
function amountOf(value: unknown): AnyRatio | null {
  const read = attempt(() => parseRatio(value as RatioInput));
  return read.success ? read.data : null;
}

function isAbove(left: unknown, right: unknown): boolean {
  const [low, high] = [amountOf(left), amountOf(right)];
  return low !== null && high !== null && compareRatios(low, high) > 0;
}

function isDate(value: unknown): value is string {
  return checkIsoDate(new IssueList('target'), [], value);
}

/** Whether a value has fields of its own: an object that is no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
