import type { InvalidInputError } from './errors.js';
import { IssueList } from './issues.js';
import { type AnyRatio, isRatio, ratioFromParts } from './ratio.js';

/**
 * What a threshold, rate or target may be written as: a whole number, a ratio, or a decimal string with
 * an optional per cent sign, such as `"0.95"`, `"95%"` or `"2.5%"`.
 *
 * @category Ratios
 */
export type RatioInput = number | string | AnyRatio;

const DECIMAL = /^(-?)(\d{1,400})(?:\.(\d{1,400}))?(%?)$/;

/**
 * Reads a threshold, rate or target exactly as written.
 *
 * `"95%"` is 95/100 and `"0.95"` is 95/100; neither passes through a binary fraction. A fractional number
 * such as `0.95` is refused, because what arrives is no longer what was written.
 *
 * @param value - A whole number, a ratio, or a decimal string with an optional `%`.
 * @returns The exact ratio, not reduced.
 * @throws An {@link InvalidInputError} with `inexact-threshold` for a fractional number, `not-safe` for a whole
 *   one beyond 2^53 − 1, `not-a-ratio` for anything else.
 * @example
 * ```ts
 * import { parseRatio } from 'chibo/core';
 *
 * parseRatio('2.5%'); // => { numerator: 25, denominator: 1000 }
 * parseRatio('0.95'); // => { numerator: 95, denominator: 100 }
 * parseRatio(3); // => { numerator: 3, denominator: 1 }
 * parseRatio(0.95); // throws InvalidInputError
 * ```
 * @category Ratios
 */
export function parseRatio(value: RatioInput): AnyRatio {
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return { numerator: value + 0, denominator: 1 };
    if (Number.isInteger(value)) throw refused('not-safe', 'A whole number goes up to 2^53 − 1.', value);
    if (!Number.isFinite(value)) throw refused('not-a-ratio', 'NaN and Infinity are no ratios.', value);
    throw refused('inexact-threshold', `Write the fraction as text, such as "${String(value)}", or as a ratio.`, value);
  }
  if (typeof value === 'string') {
    const match = DECIMAL.exec(value);
    if (match === null)
      throw refused('not-a-ratio', 'A ratio in text is a decimal such as "0.95", "95%" or "3".', value);
    const [, sign = '', whole = '', fraction = '', perCent = ''] = match;
    const numerator = BigInt(`${whole}${fraction}`);
    const denominator = 10n ** BigInt(fraction.length) * (perCent === '' ? 1n : 100n);
    return ratioFromParts(sign === '' ? numerator : -numerator, denominator);
  }
  if (isRatio(value)) return value;
  throw refused('not-a-ratio', 'A ratio is a whole number, a decimal string or {numerator, denominator}.', value);
}

function refused(code: string, message: string, value: unknown): InvalidInputError {
  const faults = new IssueList('parseRatio');
  faults.add([], code, message, value);
  return faults.toError();
}
