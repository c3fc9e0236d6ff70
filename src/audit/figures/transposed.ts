import { type AnyRatio, ratioParts } from '../../core/index.js';
import { over, point } from './over.js';
import type { PublishedNumber } from './published-number.js';

/** Every number that two neighbouring digits of a whole number make when they change places. */
export function transposedCounts(value: AnyRatio): AnyRatio[] {
  const [numerator, denominator] = ratioParts(value);
  if (numerator % denominator !== 0n || numerator < 0n) return [];
  return swapped(numerator / denominator).map((each) => over(each, 1n));
}

/** The same of a printed number, decimals and all. */
export function transposedPrints(number: PublishedNumber): PublishedNumber[] {
  if (number.word !== 'exactly' || number.parts !== null) return [];
  const [value, whole] = ratioParts(number.value);
  const [step, per] = ratioParts(number.step);
  const steps = (value * per) / (whole * step);
  if (steps < 0n) return [];
  return swapped(steps).map((each) => {
    const turned = over(each * step, per);
    return { ...number, value: turned, interval: point(turned) };
  });
}

function swapped(value: bigint): bigint[] {
  const digits = value.toString().split('');
  const found: bigint[] = [];
  for (let at = 0; at + 1 < digits.length && at < MOST_DIGITS; at += 1) {
    const [left, right] = [digits[at], digits[at + 1]] as [string, string];
    // A first digit of 0 would be a shorter number, which nobody prints so.
    if (left === right || (at === 0 && right === '0')) continue;
    found.push(BigInt([...digits.slice(0, at), right, left, ...digits.slice(at + 2)].join('')));
  }
  return found;
}

/** Longer numbers are no counts of people that somebody typed. */
const MOST_DIGITS = 20;
