import { type AnyRatio, compareRatios, IssueList, isRatio } from '../../core/index.js';
import { addIntervalFaults, endsOf, type Interval } from './interval.js';

/**
 * How the numbers of two intervals lie to each other, for certain: `unknown` where it depends on which numbers they
 * are.
 *
 * @category Intervals
 */
export type IntervalOrder = 'below' | 'equal' | 'above' | 'unknown';

/**
 * Tells whether a number lies in an interval.
 *
 * @param within - The interval.
 * @param value - The number, a ratio in either form.
 * @returns Whether it lies in it; an end that is left out does not.
 * @throws An `InvalidInputError` with `not-an-interval`, `not-a-ratio`, `wrong-type`, `empty-interval`.
 * @example
 * ```ts
 * import { interval, liesIn } from 'chibo/audit';
 * import { ratio } from 'chibo/core';
 *
 * liesIn(interval(ratio(2300, 1), null, { lowOpen: true }), ratio(2300, 1)); // => false
 * ```
 * @category Intervals
 */
export function liesIn(within: Interval, value: AnyRatio): boolean {
  const faults = new IssueList('liesIn');
  addIntervalFaults(faults, ['within'], within);
  if (!isRatio(value)) faults.add(['value'], 'not-a-ratio', 'A number is a ratio: {numerator, denominator}.', value);
  faults.throwIfAny();
  return holds(within, value);
}

/**
 * Finds the numbers that two intervals share.
 *
 * @param left - An interval.
 * @param right - An interval.
 * @returns The interval of what lies in both, or `null` where nothing does.
 * @throws An `InvalidInputError` with `not-an-interval`, `not-a-ratio`, `wrong-type`, `empty-interval`.
 * @example
 * ```ts
 * import { exactly, interval, intersectIntervals } from 'chibo/audit';
 * import { ratio } from 'chibo/core';
 *
 * const nearly20 = interval(ratio(19, 100), ratio(20, 100), { highOpen: true });
 * intersectIntervals(nearly20, exactly(ratio(38, 243))); // => null
 * ```
 * @category Intervals
 */
export function intersectIntervals(left: Interval, right: Interval): Interval | null {
  checked('intersectIntervals', left, right);
  return common(left, right);
}

/**
 * Tells how the numbers of two intervals lie to each other.
 *
 * @param left - An interval.
 * @param right - An interval.
 * @returns `below` where every number of `left` is below every number of `right`; `above` the other way; `equal` where
 *   both are one and the same number; otherwise `unknown`.
 * @throws An `InvalidInputError` with `not-an-interval`, `not-a-ratio`, `wrong-type`, `empty-interval`.
 * @example
 * ```ts
 * import { compareIntervals, exactly, interval } from 'chibo/audit';
 * import { ratio } from 'chibo/core';
 *
 * const over2300 = interval(ratio(2300, 1), null, { lowOpen: true });
 * compareIntervals(exactly(ratio(2300, 1)), over2300); // => 'below'
 * compareIntervals(exactly(ratio(2338, 1)), over2300); // => 'unknown'
 * ```
 * @category Intervals
 */
export function compareIntervals(left: Interval, right: Interval): IntervalOrder {
  checked('compareIntervals', left, right);
  return orderOf(left, right);
}

/** Whether a number lies in an interval, both checked. */
export function holds({ low, high, lowOpen, highOpen }: Interval, value: AnyRatio): boolean {
  const above = low === null ? 1 : compareRatios(value, low);
  const below = high === null ? 1 : compareRatios(high, value);
  return (above > 0 || (above === 0 && !lowOpen)) && (below > 0 || (below === 0 && !highOpen));
}

/** What two checked intervals share, or `null`. */
export function common(left: Interval, right: Interval): Interval | null {
  const low = higherLow(left, right);
  const high = lowerHigh(left, right);
  return endsOf(low.low, high.high, low.lowOpen, high.highOpen);
}

/** Whether every number of a checked interval lies in another. */
export function isWithin(inner: Interval, outer: Interval): boolean {
  return higherLow(inner, outer) === inner && lowerHigh(inner, outer) === inner;
}

/** How two checked intervals lie to each other. */
export function orderOf(left: Interval, right: Interval): IntervalOrder {
  if (isBelow(left, right)) return 'below';
  if (isBelow(right, left)) return 'above';
  return exactValue(left) !== null && exactValue(right) !== null ? 'equal' : 'unknown';
}

/** The one number of an interval that has only one, otherwise `null`. */
export function exactValue({ low, high }: Interval): AnyRatio | null {
  return low !== null && high !== null && compareRatios(low, high) === 0 ? low : null;
}

function isBelow(left: Interval, right: Interval): boolean {
  if (left.high === null || right.low === null) return false;
  const order = compareRatios(left.high, right.low);
  return order < 0 || (order === 0 && (left.highOpen || right.lowOpen));
}

function higherLow(left: Interval, right: Interval): Interval {
  if (right.low === null) return left;
  if (left.low === null) return right;
  const order = compareRatios(left.low, right.low);
  return order > 0 || (order === 0 && (left.lowOpen || !right.lowOpen)) ? left : right;
}

function lowerHigh(left: Interval, right: Interval): Interval {
  if (right.high === null) return left;
  if (left.high === null) return right;
  const order = compareRatios(left.high, right.high);
  return order < 0 || (order === 0 && (left.highOpen || !right.highOpen)) ? left : right;
}

function checked(where: string, left: Interval, right: Interval): void {
  const faults = new IssueList(where);
  addIntervalFaults(faults, ['left'], left);
  addIntervalFaults(faults, ['right'], right);
  faults.throwIfAny();
}
