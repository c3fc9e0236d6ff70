import type { Bounds, Engine } from './engine.js';

const STEPS = 30;

/**
 * Finds the t with `Σ clamp(t × weight, min, max) = total` as a fraction of whole numbers, all of whose
 * products with weights and bounds must stay below 2^53. Where no claim lies between its bounds, every t of
 * an interval serves, and one of them is returned.
 *
 * Newton's method: each step solves for the claims that are between their bounds at the last t, and it is
 * over when the sum is met exactly. Where steps leave the interval that is left, fixing ends it.
 */
export function findMultiplier(
  engine: Engine,
  bounds: Bounds,
  from: number,
  to: number,
  total: number,
  sum: number,
): [dividend: number, divisor: number] {
  const { weights } = engine;
  const { min, max } = bounds;
  let [dividend, divisor] = [total, sum];
  let [low, high] = [0, Infinity];
  for (let step = 0; step < STEPS; step++) {
    let [free, bound] = [0, 0];
    for (let i = from; i < to; i++) {
      const weight = weights[i]!;
      const product = dividend * weight;
      const least = min[i]!;
      if (product < least * divisor) {
        bound += least;
      } else {
        const most = max[i]!;
        if (product > most * divisor) bound += most;
        else free += weight;
      }
    }
    const excess = dividend * free - (total - bound) * divisor;
    if (excess === 0) return [dividend, divisor];
    if (excess > 0) high = dividend / divisor;
    else low = dividend / divisor;
    const next = (total - bound) / free;
    if (!(next > low && next < high)) break;
    [dividend, divisor] = [total - bound, free];
  }
  return fixBounds(engine, bounds, from, to, total, sum);
}

/**
 * The same by fixing: at t = places ÷ weight of the claims still free, either those below their minima or
 * those above their maxima miss more, and those stay at their bounds for good.
 */
function fixBounds(
  engine: Engine,
  { min, max }: Bounds,
  from: number,
  to: number,
  total: number,
  sum: number,
): [dividend: number, divisor: number] {
  const { weights, claims } = engine;
  let [places, weightLeft, free] = [total, sum, to - from];
  for (let j = 0; j < free; j++) claims[j] = from + j;
  for (;;) {
    const [dividend, divisor] = [places, weightLeft];
    let [under, over] = [0, 0];
    for (let j = 0; j < free; j++) {
      const i = claims[j]!;
      const product = dividend * weights[i]!;
      const least = min[i]! * divisor;
      if (product < least) under += least - product;
      else if (product > max[i]! * divisor) over += product - max[i]! * divisor;
    }
    if (under === over) return [dividend, divisor];
    let kept = 0;
    for (let j = 0; j < free; j++) {
      const i = claims[j]!;
      const weight = weights[i]!;
      const [least, most] = [min[i]!, max[i]!];
      const product = dividend * weight;
      if (under > over ? product < least * divisor : product > most * divisor) {
        places -= under > over ? least : most;
        weightLeft -= weight;
      } else {
        claims[kept++] = i;
      }
    }
    free = kept;
  }
}
