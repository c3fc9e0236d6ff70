import { type AnyRatio, ratioOf } from '../../core/index.js';
import type { Interval } from './interval.js';

/** The ratio of two whole numbers, of which the second is above 0. */
export function over(numerator: bigint, denominator: bigint): AnyRatio {
  return ratioOf(numerator, denominator)!;
}

/** The interval of one number that is known to be a ratio. */
export function point(value: AnyRatio): Interval {
  return { low: value, high: value, lowOpen: false, highOpen: false };
}
