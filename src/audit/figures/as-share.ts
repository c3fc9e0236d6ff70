import { type AnyRatio, divideRatios, ratio } from '../../core/index.js';
import type { Interval } from './interval.js';
import type { PublishedNumber } from './published-number.js';

const HUNDRED = /* @__PURE__ */ ratio(100, 1);

/** A number where a share is printed: without a sign it is in per cent all the same. */
export function asShare(number: PublishedNumber): PublishedNumber {
  if (number.unit !== 'count') return number;
  const { low, high, lowOpen, highOpen } = number.interval;
  const interval: Interval = { low: hundredth(low), high: hundredth(high), lowOpen, highOpen };
  const [value, step] = [number.value, number.step].map((each) => divideRatios(each, HUNDRED) as AnyRatio);
  return { ...number, unit: 'percent', value: value as AnyRatio, step: step as AnyRatio, interval };
}

function hundredth(end: AnyRatio | null): AnyRatio | null {
  return end === null ? null : divideRatios(end, HUNDRED);
}
