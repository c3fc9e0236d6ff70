import { awardBest, lastKey } from './cut.js';
import { type Engine, reserve } from './engine.js';
import { remaindersExactly } from './largest-remainder-exact.js';

const EXACT = 2 ** 53;

/**
 * Shares out `total` places among the claims of a range by largest remainder.
 *
 * Every claim gets the whole part of its exact share, and the places left go to the largest remainders.
 * With bounds the exact shares are `clamp(t × weight, min, max)` with the one t at which they add up to
 * `total`. Everything is whole numbers: doubles while they hold the products, bigints beyond.
 */
export function shareByRemainder(engine: Engine, from: number, to: number, total: number): void {
  const { weights, min, max } = engine;
  const { extra } = engine.rule;
  let sum = 0;
  let heaviest = 0;
  for (let i = from; i < to; i++) {
    const weight = weights[i] ?? 0;
    sum += weight;
    if (weight > heaviest) heaviest = weight;
  }
  const bounded = min !== null && max !== null;
  const largest = bounded ? (total + 1) * sum : (total + extra) * heaviest + sum;
  if (!engine.whole || sum >= EXACT || largest >= EXACT) {
    remaindersExactly(engine, from, to, total);
    return;
  }
  reserve(engine, to - from);
  if (bounded) boundedRemainders(engine, min, max, from, to, total, sum);
  else plainRemainders(engine, from, to, total, sum);
}

function plainRemainders(engine: Engine, from: number, to: number, total: number, sum: number): void {
  const { weights, quotas, claims, keys } = engine;
  const { extra } = engine.rule;
  let left = total;
  let count = 0;
  for (let i = from; i < to; i++) {
    const weight = weights[i] ?? 0;
    const product = weight * (total + extra);
    let quota = sum > 0 ? Math.floor(product / sum) : 0;
    let remainder = product - quota * sum;
    // A quotient just below a whole number may be rounded up to it.
    if (remainder < 0) {
      quota -= 1;
      remainder += sum;
    }
    if (extra === 1 && remainder === 0 && weight > 0) {
      // Under the Droop quota all whole parts together may be one too many: they then compete.
      quota -= 1;
      remainder = sum;
    }
    quotas[i] = quota;
    left -= quota;
    if (remainder > 0) {
      claims[count] = i;
      keys[count] = remainder;
      count += 1;
    }
  }
  if (left > 0) awardBest(engine, count, left, lastKey(engine, count, left), 0);
}

/**
 * Finds the t of the bounded rule by fixing: at `t = places ÷ weight` of the claims still free, either those
 * below their minima or those above their maxima are more, and those stay at their bounds for good.
 */
function boundedRemainders(
  engine: Engine,
  min: Float64Array,
  max: Float64Array,
  from: number,
  to: number,
  total: number,
  sum: number,
): void {
  const { weights, quotas, claims, keys } = engine;
  let free = 0;
  let places = total;
  for (let i = from; i < to; i++) {
    const weight = weights[i] ?? 0;
    if (weight > 0) {
      claims[free++] = i;
    } else {
      quotas[i] = min[i] ?? 0;
      places -= min[i] ?? 0;
    }
  }
  let weightLeft = sum;
  for (;;) {
    let [under, over] = [0, 0];
    for (let j = 0; j < free; j++) {
      const i = claims[j] ?? 0;
      const share = places * (weights[i] ?? 0);
      const least = (min[i] ?? 0) * weightLeft;
      if (share < least) under += least - share;
      else if (share > (max[i] ?? 0) * weightLeft) over += share - (max[i] ?? 0) * weightLeft;
    }
    if (under === 0 && over === 0) break;
    const [divisor, dividend] = [weightLeft, places];
    let kept = 0;
    for (let j = 0; j < free; j++) {
      const i = claims[j] ?? 0;
      const weight = weights[i] ?? 0;
      const share = dividend * weight;
      let bound = -1;
      if (under >= over && share < (min[i] ?? 0) * divisor) bound = min[i] ?? 0;
      else if (over >= under && share > (max[i] ?? 0) * divisor) bound = max[i] ?? 0;
      if (bound < 0) {
        claims[kept++] = i;
        continue;
      }
      quotas[i] = bound;
      places -= bound;
      weightLeft -= weight;
    }
    free = kept;
  }
  [engine.dividend, engine.divisor] = [places, weightLeft];
  let count = 0;
  let left = places;
  for (let j = 0; j < free; j++) {
    const i = claims[j] ?? 0;
    const product = places * (weights[i] ?? 0);
    let quota = Math.floor(product / weightLeft);
    let remainder = product - quota * weightLeft;
    if (remainder < 0) {
      quota -= 1;
      remainder += weightLeft;
    }
    quotas[i] = quota;
    left -= quota;
    if (remainder > 0) {
      claims[count] = i;
      keys[count] = remainder;
      count += 1;
    }
  }
  if (left > 0) awardBest(engine, count, left, lastKey(engine, count, left), 0);
}
