import {
  type AnyRatio,
  addRatios,
  compareRatios,
  divideRatios,
  IssueList,
  multiplyRatios,
  ratio,
  subtractRatios,
} from '../../core/index.js';
import { addIntervalFaults, type Interval } from './interval.js';

/** An end of an interval on its way through a calculation: −∞, ∞ or a ratio, and whether it is left out. */
interface End {
  readonly at: AnyRatio | -1 | 1;
  readonly open: boolean;
}

const ZERO = ratio(0, 1);

/**
 * Adds intervals: every sum of a number from each.
 *
 * @param terms - Intervals; none of them gives the interval of 0.
 * @returns The exact interval of the sum.
 * @throws An `InvalidInputError` with `not-an-interval`, `not-a-ratio`, `wrong-type`, `empty-interval`.
 * @example Over 2,300 and exactly 38
 * ```ts
 * import { addIntervals, exactly, interval } from 'chibo/audit';
 * import { ratio } from 'chibo/core';
 *
 * const over = interval(ratio(2300, 1), null, { lowOpen: true });
 * addIntervals([over, exactly(ratio(38, 1))]).low; // => { numerator: 2338, denominator: 1 }
 * ```
 * @category Intervals
 */
export function addIntervals(terms: readonly Interval[]): Interval {
  checked('addIntervals', terms);
  return sumOf(terms);
}

/**
 * Subtracts one interval from another: every difference of a number from each.
 *
 * @param left - What is subtracted from.
 * @param right - What is subtracted.
 * @returns The exact interval of the difference.
 * @throws An `InvalidInputError` with `not-an-interval`, `not-a-ratio`, `wrong-type`, `empty-interval`.
 * @example
 * ```ts
 * import { exactly, interval, subtractIntervals } from 'chibo/audit';
 * import { ratio } from 'chibo/core';
 *
 * subtractIntervals(exactly(ratio(47, 1)), interval(ratio(40, 1), ratio(44, 1))).low; // => { numerator: 3, denominator: 1 }
 * ```
 * @category Intervals
 */
export function subtractIntervals(left: Interval, right: Interval): Interval {
  checked('subtractIntervals', [left, right]);
  return differenceOf(left, right);
}

/**
 * Multiplies two intervals: every product of a number from each.
 *
 * @param left - An interval.
 * @param right - An interval.
 * @returns The exact interval of the product.
 * @throws An `InvalidInputError` with `not-an-interval`, `not-a-ratio`, `wrong-type`, `empty-interval`.
 * @example More than 78 per cent of 26
 * ```ts
 * import { exactly, interval, multiplyIntervals } from 'chibo/audit';
 * import { ratio } from 'chibo/core';
 *
 * const share = interval(ratio(78, 100), ratio(1, 1), { lowOpen: true });
 * multiplyIntervals(share, exactly(ratio(26, 1))).low; // => { numerator: 507, denominator: 25 }
 * ```
 * @category Intervals
 */
export function multiplyIntervals(left: Interval, right: Interval): Interval {
  checked('multiplyIntervals', [left, right]);
  const products = endsOfInterval(left).flatMap((a) => endsOfInterval(right).map((b) => multiplied(a, b)));
  return hull(products);
}

/**
 * Divides one interval by another: every quotient of a number from each.
 *
 * @param left - What is divided.
 * @param right - What it is divided by.
 * @returns The exact interval of the quotient, or `null` when 0 lies in `right` or at an end of it that is left out
 *   on both sides of 0, so that the quotients are no single interval.
 * @throws An `InvalidInputError` with `not-an-interval`, `not-a-ratio`, `wrong-type`, `empty-interval`.
 * @example 61 villages as 4.65 to 4.75 per cent of all
 * ```ts
 * import { divideIntervals, exactly, interval } from 'chibo/audit';
 * import { ratio } from 'chibo/core';
 *
 * const share = interval(ratio(465, 10000), ratio(475, 10000), { lowOpen: true });
 * divideIntervals(exactly(ratio(61, 1)), share)?.low; // => { numerator: 24400, denominator: 19 }
 * divideIntervals(share, exactly(ratio(0, 1))); // => null
 * ```
 * @category Intervals
 */
export function divideIntervals(left: Interval, right: Interval): Interval | null {
  checked('divideIntervals', [left, right]);
  return quotientOf(left, right);
}

/** Adds intervals that were checked. */
export function sumOf(terms: readonly Interval[]): Interval {
  const add = (a: AnyRatio | null, b: AnyRatio | null) => (a === null || b === null ? null : addRatios(a, b));
  return terms.reduce<Interval>(
    (sum, term) => ({
      low: add(sum.low, term.low),
      high: add(sum.high, term.high),
      lowOpen: sum.lowOpen || term.lowOpen,
      highOpen: sum.highOpen || term.highOpen,
    }),
    { low: ZERO, high: ZERO, lowOpen: false, highOpen: false },
  );
}

/** Subtracts intervals that were checked. */
export function differenceOf(left: Interval, right: Interval): Interval {
  const less = (a: AnyRatio | null, b: AnyRatio | null) => (a === null || b === null ? null : subtractRatios(a, b));
  return {
    low: less(left.low, right.high),
    high: less(left.high, right.low),
    lowOpen: left.lowOpen || right.highOpen,
    highOpen: left.highOpen || right.lowOpen,
  };
}

/** Divides intervals that were checked. */
export function quotientOf(left: Interval, right: Interval): Interval | null {
  const below = right.high !== null && signOf(right.high) <= 0 && (right.highOpen || signOf(right.high) < 0);
  const above = right.low !== null && signOf(right.low) >= 0 && (right.lowOpen || signOf(right.low) > 0);
  if (!below && !above) return null;
  // The reciprocals of numbers on one side of 0, from the far end to the near one.
  const turned = endsOfInterval(right).map(({ at, open }): End => {
    if (at === 1 || at === -1) return { at: ZERO, open: true };
    const reciprocal = divideRatios(ratio(1, 1), at);
    return reciprocal === null ? { at: above ? 1 : -1, open: true } : { at: reciprocal, open };
  });
  return hull(endsOfInterval(left).flatMap((a) => turned.map((b) => multiplied(a, b))));
}

function endsOfInterval({ low, high, lowOpen, highOpen }: Interval): [End, End] {
  return [
    { at: low ?? -1, open: lowOpen },
    { at: high ?? 1, open: highOpen },
  ];
}

/**
 * The product of two ends. Zero times anything is 0, and it is reached where the zero itself is: whatever number the
 * other factor is, times 0 it is 0.
 */
function multiplied(a: End, b: End): End {
  const [signA, signB] = [endSign(a), endSign(b)];
  if (signA === 0 || signB === 0) {
    const reached = (signA === 0 && !a.open) || (signB === 0 && !b.open);
    return { at: ZERO, open: !reached };
  }
  if (typeof a.at === 'number' || typeof b.at === 'number') return { at: signA * signB > 0 ? 1 : -1, open: true };
  return { at: multiplyRatios(a.at, b.at), open: a.open || b.open };
}

function hull(ends: readonly End[]): Interval {
  const [first, ...rest] = ends as [End, ...End[]];
  let [low, high] = [first, first];
  for (const end of rest) {
    const [toLow, toHigh] = [compareEnds(end, low), compareEnds(end, high)];
    if (toLow < 0 || (toLow === 0 && !end.open)) low = end;
    if (toHigh > 0 || (toHigh === 0 && !end.open)) high = end;
  }
  return {
    low: typeof low.at === 'number' ? null : low.at,
    high: typeof high.at === 'number' ? null : high.at,
    lowOpen: low.open,
    highOpen: high.open,
  };
}

function compareEnds(a: End, b: End): number {
  if (typeof a.at !== 'number' && typeof b.at !== 'number') return compareRatios(a.at, b.at);
  const rank = ({ at }: End) => (typeof at === 'number' ? at : 0);
  return rank(a) - rank(b);
}

function endSign({ at }: End): number {
  return typeof at === 'number' ? at : signOf(at);
}

function signOf({ numerator }: AnyRatio): number {
  if (typeof numerator === 'number') return Math.sign(numerator);
  if (!/[1-9]/.test(numerator)) return 0;
  return numerator.startsWith('-') ? -1 : 1;
}

function checked(where: string, intervals: readonly Interval[]): void {
  const faults = new IssueList(where);
  if (!Array.isArray(intervals)) faults.add([], 'not-a-list', 'The intervals are a list.', intervals);
  else for (const [index, each] of intervals.entries()) addIntervalFaults(faults, [index], each);
  faults.throwIfAny();
}
