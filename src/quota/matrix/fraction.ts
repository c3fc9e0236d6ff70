import { commonDivisor, dyadicOf } from '../sharing/weights.js';

/** An exact fraction; `bottom` is above 0. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Below 0, 0 or above 0 as `left` is below, equal to or above `right`. */
export function compareFractions(left: Fraction, right: Fraction): -1 | 0 | 1 {
  const difference = left.top * right.bottom - right.top * left.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The same fraction in lowest terms. */
export function reduced({ top, bottom }: Fraction): Fraction {
  // Whole multiples of the bottom change no common divisor, and leave it above 0.
  const divisor = commonDivisor(bottom, (top % bottom) + bottom);
  return { top: top / divisor, bottom: bottom / divisor };
}

/** The natural logarithm of a whole number above 0, of any size. */
export function logOf(value: bigint): number {
  const log = Math.log(Number(value));
  if (log < Infinity) return log;
  const shift = 4 * value.toString(16).length - 64;
  return Math.log(Number(value >> BigInt(shift))) + shift * Math.LN2;
}

/**
 * How prices of rows and columns join: as factors where the price of a place is signpost ÷ weight, as summands
 * where it is a distance. Factors are compared as logarithms in floats.
 */
export interface Joining {
  /** What is left of a price when one part of it is known. */
  readonly without: (price: Fraction, part: Fraction) => Fraction;
  /** Both parts together. */
  readonly join: (left: Fraction, right: Fraction) => Fraction;
  /** A short fraction whose level is within `tolerance` of `level`. */
  readonly near: (level: number, tolerance: number) => Fraction;
  /** The level in floats. */
  readonly level: (price: Fraction) => number;
}

/** Prices that multiply. */
export const FACTORS: Joining = {
  without: (price, part) => ({ top: price.top * part.bottom, bottom: price.bottom * part.top }),
  join: (left, right) => ({ top: left.top * right.top, bottom: left.bottom * right.bottom }),
  near: (level, tolerance) => {
    const exponent = Math.abs(level) < 20 ? 0 : Math.round(level / Math.LN2);
    const value = Math.exp(level - exponent * Math.LN2);
    const wide = Math.min(tolerance, 0.25);
    const { top, bottom } = simplestWithin(value * (1 - wide / 2), value * (1 + wide / 2));
    const shift = BigInt(Math.abs(exponent));
    return exponent < 0 ? { top, bottom: bottom << shift } : { top: top << shift, bottom };
  },
  level: ({ top, bottom }) => logOf(top) - logOf(bottom),
};

/** Prices that add. */
export const SUMMANDS: Joining = {
  without: (price, part) => ({
    top: price.top * part.bottom - part.top * price.bottom,
    bottom: price.bottom * part.bottom,
  }),
  join: (left, right) => ({
    top: left.top * right.bottom + right.top * left.bottom,
    bottom: left.bottom * right.bottom,
  }),
  near: (level, tolerance) => {
    const [low, high] = [level - tolerance / 2, level + tolerance / 2];
    if (low <= 0 && high >= 0) return { top: 0n, bottom: 1n };
    if (low > 0) return simplestWithin(low, high);
    const { top, bottom } = simplestWithin(-high, -low);
    return { top: -top, bottom };
  },
  // Either may be too long for doubles: divided first.
  level: ({ top, bottom }) => Number((top << 64n) / bottom) / 2 ** 64,
};

/** The fraction with the smallest bottom within an interval above 0, by continued fractions. */
function simplestWithin(low: number, high: number): Fraction {
  return simplest(exactly(low), exactly(high));
}

function simplest(low: Fraction, high: Fraction): Fraction {
  const whole = low.top / low.bottom;
  const [over, under] = [low.top - whole * low.bottom, high.top - whole * high.bottom];
  if (over === 0n) return { top: whole, bottom: 1n };
  if (under >= high.bottom) return { top: whole + 1n, bottom: 1n };
  const rest = simplest({ top: high.bottom, bottom: under }, { top: low.bottom, bottom: over });
  return { top: whole * rest.top + rest.bottom, bottom: rest.top };
}

/** A double of 0 or more as a fraction. */
function exactly(value: number): Fraction {
  const { mantissa, exponent } = dyadicOf(value);
  const shift = BigInt(Math.abs(exponent));
  return exponent < 0 ? { top: mantissa, bottom: 1n << shift } : { top: mantissa << shift, bottom: 1n };
}
