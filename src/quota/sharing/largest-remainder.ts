import { findMultiplier } from './bounded-multiplier.js';
import { award } from './cut.js';
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
    heaviest = Math.max(heaviest, weight);
  }
  const largest = bounds !== null ? (total + 1) * sum : (total + extra) * heaviest + sum;
  if (!engine.whole || largest >= EXACT) {
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
    let quota = sum > 0 ? Math.floor(product / sum) + 0 : 0;
    let remainder = product - quota * sum;
    if (remainder === 0 && weight > 0) {
      // It competes as the largest: under the Droop quota all whole parts together may be one too many.
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
  award(engine, count, left, 0);
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
  award(engine, count, left, 0);
}
