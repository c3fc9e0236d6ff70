import { type AnyRatio, divideRounded, type Rounding, ratioParts } from '../../core/index.js';
import type { Interval } from './interval.js';
import { over } from './over.js';
import type { PublishedNumber } from './published-number.js';

/** The roundings that print is met with; a claim that was rounded otherwise says so. */
export const PRINT_ROUNDINGS: readonly Rounding[] = ['half-up', 'half-even', 'truncate'];

/** Whether a printed number stands for more than the one value that it shows: a decimal, a share, thousands. */
export function isRounded({ unit, digits, step, word }: PublishedNumber): boolean {
  if (word !== 'exactly' || unit === 'part-of-whole') return false;
  const [numerator, denominator] = ratioParts(step);
  return unit !== 'count' || digits > 0 || numerator !== denominator;
}

/** The roundings by which an exact value prints as the number does. */
export function roundingsThatPrint(
  number: PublishedNumber,
  value: AnyRatio,
  roundings: readonly Rounding[],
): Rounding[] {
  const printed = stepsOf(number);
  const [numerator, denominator] = ratioParts(value);
  const [step, per] = ratioParts(number.step);
  return roundings.filter((rounding) => divideRounded(numerator * per, denominator * step, rounding) === printed);
}

/** Every value that prints as the number does, by one rounding. */
export function spanOf(number: PublishedNumber, rounding: Rounding): Interval {
  return spanOfAny(number, [rounding]);
}

/** Every value that prints as the number does, by any of the roundings. */
export function spanOfAny(number: PublishedNumber, roundings: readonly Rounding[]): Interval {
  const steps = stepsOf(number);
  const [step, per] = ratioParts(number.step);
  const [first = 'half-up', ...others] = roundings;
  let [low, high, lowOpen, highOpen] = halves(steps, first);
  for (const rounding of others) {
    const [otherLow, otherHigh, otherLowOpen, otherHighOpen] = halves(steps, rounding);
    if (otherLow < low || (otherLow === low && !otherLowOpen)) [low, lowOpen] = [otherLow, otherLowOpen];
    if (otherHigh > high || (otherHigh === high && !otherHighOpen)) [high, highOpen] = [otherHigh, otherHighOpen];
  }
  return { low: over(low * step, 2n * per), high: over(high * step, 2n * per), lowOpen, highOpen };
}

type Halves = readonly [low: bigint, high: bigint, lowOpen: boolean, highOpen: boolean];

/** The ends of what rounds to a number of steps, in half steps. */
function halves(steps: bigint, rounding: Rounding): Halves {
  const twice = 2n * steps;
  switch (rounding) {
    case 'half-up':
      // Halves go away from zero: into the number on its side of zero, out of it on the other.
      return [twice - 1n, twice + 1n, steps <= 0n, steps >= 0n];
    case 'half-even': {
      const odd = steps % 2n !== 0n;
      return [twice - 1n, twice + 1n, odd, odd];
    }
    case 'truncate':
      if (steps === 0n) return [-2n, 2n, true, true];
      return steps > 0n ? [twice, twice + 2n, false, true] : [twice - 2n, twice, true, false];
    case 'ceiling':
      return [twice - 2n, twice, true, false];
    case 'floor':
      return [twice, twice + 2n, false, true];
  }
}

/** How many of its last places a printed number is. */
function stepsOf({ value, step }: PublishedNumber): bigint {
  const [numerator, denominator] = ratioParts(value);
  const [of, per] = ratioParts(step);
  return (numerator * per) / (denominator * of);
}
