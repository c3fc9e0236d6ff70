import {
  type AnyRatio,
  abbreviate,
  checkOptions,
  compareRatios,
  formatDecimal,
  IssueList,
  isRatio,
} from '../../core/index.js';

/**
 * Every number between two ends: what is known of a figure that is printed with a word such as "over".
 *
 * The ends are exact ratios. An end that is `null` does not exist: the interval goes on without limit.
 *
 * @category Intervals
 */
export interface Interval {
  /** The lower end, or `null` where there is none. */
  readonly low: AnyRatio | null;
  /** The upper end, or `null` where there is none. */
  readonly high: AnyRatio | null;
  /** Whether the lower end itself is left out; `true` where there is none. */
  readonly lowOpen: boolean;
  /** Whether the upper end itself is left out; `true` where there is none. */
  readonly highOpen: boolean;
}

/**
 * Which ends of an interval are left out.
 *
 * @category Intervals
 */
export interface IntervalEnds {
  /** Whether the lower end is left out; `false` unless told. */
  readonly lowOpen?: boolean | undefined;
  /** Whether the upper end is left out; `false` unless told. */
  readonly highOpen?: boolean | undefined;
}

/**
 * Makes an interval of its two ends.
 *
 * @param low - The lower end, or `null` for none.
 * @param high - The upper end, or `null` for none.
 * @param ends - `lowOpen` and `highOpen` leave an end out.
 * @returns The interval.
 * @throws An `InvalidInputError` with `not-a-ratio`, and `empty-interval` where no number lies in it.
 * @example More than 2,300, and 65 to under 66 per cent
 * ```ts
 * import { interval } from 'chibo/audit';
 * import { ratio } from 'chibo/core';
 *
 * interval(ratio(2300, 1), null, { lowOpen: true }).high; // => null
 * interval(ratio(65, 100), ratio(66, 100), { highOpen: true }).highOpen; // => true
 * interval(ratio(2, 1), ratio(1, 1)); // throws InvalidInputError
 * ```
 * @category Intervals
 */
export function interval(low: AnyRatio | null, high: AnyRatio | null, ends: IntervalEnds = {}): Interval {
  checkOptions(ends);
  const faults = new IssueList('interval');
  addEndFaults(faults, ['low'], low);
  addEndFaults(faults, ['high'], high);
  faults.throwIfAny();
  const [lowOpen, highOpen] = [ends.lowOpen === true, ends.highOpen === true];
  const made = endsOf(low, high, lowOpen, highOpen);
  if (made !== null) return made;
  // An interval without one of its ends is never empty.
  const text = intervalText(low!, high!, lowOpen, highOpen);
  faults.add([], 'empty-interval', 'No number lies between these ends.', text);
  throw faults.toError();
}

/**
 * The interval of one number: a figure that is known exactly.
 *
 * @param value - A ratio in either form.
 * @returns The closed interval from `value` to `value`.
 * @throws An `InvalidInputError` with `not-a-ratio`.
 * @example
 * ```ts
 * import { exactly } from 'chibo/audit';
 * import { ratio } from 'chibo/core';
 *
 * exactly(ratio(158, 243)).lowOpen; // => false
 * ```
 * @category Intervals
 */
export function exactly(value: AnyRatio): Interval {
  return interval(value, value);
}

/** Checks an interval that came from outside, and adds what is wrong with it. */
export function addIntervalFaults(faults: IssueList, path: readonly (string | number)[], value: unknown): void {
  if (typeof value !== 'object' || value === null) {
    faults.add(path, 'not-an-interval', 'An interval is {low, high, lowOpen, highOpen}.', value);
    return;
  }
  const { low, high, lowOpen, highOpen } = value as Partial<Record<keyof Interval, unknown>>;
  const before = faults.count;
  addEndFaults(faults, [...path, 'low'], low);
  addEndFaults(faults, [...path, 'high'], high);
  for (const [name, open] of Object.entries({ lowOpen, highOpen })) {
    if (typeof open !== 'boolean')
      faults.add([...path, name], 'wrong-type', 'Whether an end is left out is true or false.', open);
  }
  if (faults.count > before) return;
  if (endsOf(low as AnyRatio | null, high as AnyRatio | null, lowOpen === true, highOpen === true) === null)
    faults.add(path, 'empty-interval', 'No number lies between these ends.', value);
}

/** The interval between two ends, or `null` where no number lies in it. */
export function endsOf(
  low: AnyRatio | null,
  high: AnyRatio | null,
  lowOpen: boolean,
  highOpen: boolean,
): Interval | null {
  if (low !== null && high !== null) {
    const order = compareRatios(low, high);
    if (order > 0 || (order === 0 && (lowOpen || highOpen))) return null;
  }
  return { low, high, lowOpen: low === null || lowOpen, highOpen: high === null || highOpen };
}

/** An interval in the notation of mathematics, for messages: `[65; 66)`. */
function intervalText(low: AnyRatio, high: AnyRatio, lowOpen: boolean, highOpen: boolean): string {
  const [from, to] = [low, high].map((end) => abbreviate(formatDecimal(end, { digits: 4, locale: 'en' })));
  return `${lowOpen ? '(' : '['}${from!}; ${to!}${highOpen ? ')' : ']'}`;
}

function addEndFaults(faults: IssueList, path: readonly (string | number)[], end: unknown): void {
  if (end === null || isRatio(end)) return;
  faults.add(path, 'not-a-ratio', 'An end is a ratio, or null where there is none.', end);
}
