import { findMultiplier } from './bounded-multiplier.js';
import { awardBest, lastKey } from './cut.js';
import { type Bounds, type Engine, reserve } from './engine.js';
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
  const { weights, bounds } = engine;
  const { extra } = engine.rule;
  let sum = 0;
  let heaviest = 0;
  for (let i = from; i < to; i++) {
    const weight = weights[i]!;
    sum += weight;
    if (weight > heaviest) heaviest = weight;
  }
  const largest = bounds !== null ? (total + 1) * sum : (total + extra) * heaviest + sum;
  if (!engine.whole || sum >= EXACT || largest >= EXACT) {
    remaindersExactly(engine, from, to, total);
    return;
  }
  reserve(engine, to - from);
  if (bounds !== null) boundedRemainders(engine, bounds, from, to, total, sum);
  else plainRemainders(engine, from, to, total, sum);
}

function plainRemainders(engine: Engine, from: number, to: number, total: number, sum: number): void {
  const { weights, quotas, claims, keys } = engine;
  const { extra } = engine.rule;
  let left = total;
  let count = 0;
  for (let i = from; i < to; i++) {
    const weight = weights[i]!;
    const product = weight * (total + extra);
    // Below 2^53 no quotient is rounded up to a whole number that it does not reach.
    let quota = sum > 0 ? Math.floor(product / sum) : 0;
    let remainder = product - quota * sum;
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
  awardRemainders(engine, count, left, sum);
}

function boundedRemainders(engine: Engine, bounds: Bounds, from: number, to: number, total: number, sum: number): void {
  const { weights, quotas, claims, keys } = engine;
  const { min, max } = bounds;
  const [dividend, divisor] = findMultiplier(engine, bounds, from, to, total, sum);
  [engine.dividend, engine.divisor] = [dividend, divisor];
  let left = total;
  let count = 0;
  for (let i = from; i < to; i++) {
    const product = dividend * weights[i]!;
    const [least, most] = [min[i]!, max[i]!];
    let quota = least;
    if (product > least * divisor) {
      quota = most;
      if (product < most * divisor) {
        quota = Math.floor(product / divisor);
        const remainder = product - quota * divisor;
        if (remainder > 0) {
          claims[count] = i;
          keys[count] = remainder;
          count += 1;
        }
      }
    }
    quotas[i] = quota;
    left -= quota;
  }
  awardRemainders(engine, count, left, divisor);
}

const BUCKETS = 1024;
const MANY = 4096;

/** Gives the places left to the largest of the first `count` remainders, all above 0 and at most `modulus`. */
function awardRemainders(engine: Engine, count: number, left: number, modulus: number): void {
  if (left <= 0) return;
  if (count < MANY) {
    awardBest(engine, count, left, lastKey(engine, count, left), 0);
    return;
  }
  // A histogram leaves only the remainders of one bucket to be selected from.
  const { claims, keys, quotas } = engine;
  const scale = (BUCKETS - 1) / modulus;
  const sizes = new Int32Array(BUCKETS);
  for (let j = 0; j < count; j++) {
    const bucket = Math.floor(keys[j]! * scale);
    sizes[bucket] = sizes[bucket]! + 1;
  }
  let bucket = BUCKETS - 1;
  let rest = left;
  for (; rest > sizes[bucket]!; bucket--) rest -= sizes[bucket]!;
  let close = 0;
  for (let j = 0; j < count; j++) {
    const at = Math.floor(keys[j]! * scale);
    if (at < bucket) continue;
    const claim = claims[j]!;
    if (at > bucket) {
      quotas[claim] = quotas[claim]! + 1;
    } else {
      claims[close] = claim;
      keys[close] = keys[j]!;
      close += 1;
    }
  }
  awardBest(engine, close, rest, lastKey(engine, close, rest), 0);
}
