import { type AnyRatio, ratioFromParts, ratioParts } from './ratio.js';

/**
 * Adds two ratios exactly.
 *
 * Over one denominator the sum keeps it (38/243 + 1/243 = 39/243); over two, the result is in lowest terms.
 *
 * @param left - A ratio in either form.
 * @param right - A ratio in either form.
 * @returns The exact sum.
 * @throws An `InvalidInputError` with `not-a-ratio`.
 * @example
 * ```ts
 * import { addRatios, ratio } from 'chibo/core';
 *
 * addRatios(ratio(1, 2), ratio(1, 3)); // => { numerator: 5, denominator: 6 }
 * ```
 * @category Ratios
 */
export function addRatios(left: AnyRatio, right: AnyRatio): AnyRatio {
  const [a, b] = ratioParts(left);
  const [c, d] = ratioParts(right);
  return b === d ? ratioFromParts(a + c, b) : lowestTerms(a * d + c * b, b * d);
}

/**
 * Subtracts one ratio from another exactly.
 *
 * Over one denominator the difference keeps it; over two, the result is in lowest terms.
 *
 * @param left - What is subtracted from.
 * @param right - What is subtracted.
 * @returns The exact difference, negative where `right` is larger.
 * @throws An `InvalidInputError` with `not-a-ratio`.
 * @example
 * ```ts
 * import { ratio, subtractRatios } from 'chibo/core';
 *
 * subtractRatios(ratio(158, 243), ratio(120, 243)); // => { numerator: 38, denominator: 243 }
 * ```
 * @category Ratios
 */
export function subtractRatios(left: AnyRatio, right: AnyRatio): AnyRatio {
  const [a, b] = ratioParts(left);
  const [c, d] = ratioParts(right);
  return b === d ? ratioFromParts(a - c, b) : lowestTerms(a * d - c * b, b * d);
}

/**
 * Multiplies two ratios exactly.
 *
 * @param left - A ratio in either form.
 * @param right - A ratio in either form.
 * @returns The exact product in lowest terms.
 * @throws An `InvalidInputError` with `not-a-ratio`.
 * @example The target of 150 a year over five half-years
 * ```ts
 * import { multiplyRatios, ratio } from 'chibo/core';
 *
 * multiplyRatios(ratio(150, 1), ratio(5, 2)); // => { numerator: 375, denominator: 1 }
 * ```
 * @category Ratios
 */
export function multiplyRatios(left: AnyRatio, right: AnyRatio): AnyRatio {
  const [a, b] = ratioParts(left);
  const [c, d] = ratioParts(right);
  return lowestTerms(a * c, b * d);
}

/**
 * Divides one ratio by another exactly.
 *
 * @param left - What is divided.
 * @param right - What it is divided by.
 * @returns The exact quotient in lowest terms, or `null` when `right` is 0.
 * @throws An `InvalidInputError` with `not-a-ratio`.
 * @example Admissions in Điện Biên Đông against the prorated target
 * ```ts
 * import { divideRatios, ratio } from 'chibo/core';
 *
 * divideRatios(ratio(492, 1), ratio(375, 1)); // => { numerator: 164, denominator: 125 }
 * divideRatios(ratio(1, 2), ratio(0, 5)); // => null
 * ```
 * @category Ratios
 */
export function divideRatios(left: AnyRatio, right: AnyRatio): AnyRatio | null {
  const [a, b] = ratioParts(left);
  const [c, d] = ratioParts(right);
  if (c === 0n) return null;
  return c < 0n ? lowestTerms(-a * d, b * -c) : lowestTerms(a * d, b * c);
}

/**
 * Turns a ratio's sign round.
 *
 * @param value - A ratio in either form.
 * @returns The same ratio below zero instead of above, or the reverse.
 * @throws An `InvalidInputError` with `not-a-ratio`.
 * @example
 * ```ts
 * import { negateRatio, ratio } from 'chibo/core';
 *
 * negateRatio(ratio(38, 243)); // => { numerator: -38, denominator: 243 }
 * ```
 * @category Ratios
 */
export function negateRatio(value: AnyRatio): AnyRatio {
  const [numerator, denominator] = ratioParts(value);
  return ratioFromParts(-numerator, denominator);
}

/**
 * Writes a ratio in lowest terms.
 *
 * @param value - A ratio in either form.
 * @returns The equal ratio whose parts share no factor.
 * @throws An `InvalidInputError` with `not-a-ratio`.
 * @example
 * ```ts
 * import { ratio, reduceRatio } from 'chibo/core';
 *
 * reduceRatio(ratio(30, 250)); // => { numerator: 3, denominator: 25 }
 * ```
 * @category Ratios
 */
export function reduceRatio(value: AnyRatio): AnyRatio {
  return lowestTerms(...ratioParts(value));
}

function lowestTerms(numerator: bigint, denominator: bigint): AnyRatio {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return ratioFromParts(numerator / a, denominator / a);
}
