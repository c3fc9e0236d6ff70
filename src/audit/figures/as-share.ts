import { type AnyRatio, ratioParts } from '../../core/index.js';
import type { Interval } from './interval.js';
import { over } from './over.js';
import type { PublishedNumber } from './published-number.js';

/** A number where a share is printed: without a sign it is in per cent all the same. */
export function asShare(number: PublishedNumber): PublishedNumber {
  if (number.unit !== 'count') return number;
  const { low, high, lowOpen, highOpen } = number.interval;
  const end = (value: AnyRatio | null) => (value === null ? null : hundredth(value));
  const interval: Interval = { low: end(low), high: end(high), lowOpen, highOpen };
  return { ...number, unit: 'percent', value: hundredth(number.value), step: hundredth(number.step), interval };
}

/** A hundredth of a number. */
export function hundredth(value: AnyRatio): AnyRatio {
  const [numerator, denominator] = ratioParts(value);
  return over(numerator, 100n * denominator);
}
