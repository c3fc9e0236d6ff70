import {
  type AnyRatio,
  addRatios,
  compareRatios,
  multiplyRatios,
  negateRatio,
  ratio,
  subtractRatios,
} from '../../core/index.js';
import { endsOf, type Interval } from './interval.js';
import type { NumberWord } from './number-words.js';

const ZERO = /* @__PURE__ */ ratio(0, 1);

/** The second number of a range, and whether it is left out: từ 3 đến dưới 5. */
export interface RangeEnd {
  readonly at: AnyRatio;
  readonly open: boolean;
}

/**
 * What a word says of the true value; `null` where no number is that.
 *
 * What is under a number that is 0 or more is not below 0: counts and shares have no less. Numbers below 0 are read by
 * their size: nearly −20 is a little above it.
 */
export function wordInterval(value: AnyRatio, end: RangeEnd | null, word: NumberWord, near: AnyRatio): Interval | null {
  if (compareRatios(value, ZERO) < 0) {
    const far = end === null ? null : { ...end, at: negateRatio(end.at) };
    const turned = wordInterval(negateRatio(value), far, word, near);
    return turned === null ? null : negated(turned);
  }
  const margin = multiplyRatios(value, near);
  switch (word) {
    case 'exactly':
      return endsOf(value, value, false, false);
    case 'between':
      return endsOf(value, end!.at, false, end!.open);
    case 'more-than':
      return endsOf(value, null, true, true);
    case 'at-least':
      return endsOf(value, null, false, true);
    case 'less-than':
      return endsOf(ZERO, value, false, true);
    case 'at-most':
      return endsOf(ZERO, value, false, false);
    case 'nearly':
      return endsOf(subtractRatios(value, margin), value, false, true);
    case 'about': {
      const far = end?.at ?? value;
      if (compareRatios(far, value) < 0) return null;
      const high = addRatios(far, multiplyRatios(far, near));
      return endsOf(subtractRatios(value, margin), high, false, false);
    }
  }
}

function negated({ low, high, lowOpen, highOpen }: Interval): Interval {
  const turn = (end: AnyRatio | null) => (end === null ? null : negateRatio(end));
  return { low: turn(high), high: turn(low), lowOpen: highOpen, highOpen: lowOpen };
}
