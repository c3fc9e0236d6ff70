import { dayOfCivil, daysInMonth, MIN_YEAR } from './civil.js';

/**
 * Reads a date that may be bad, for bulk code that reports faults itself.
 *
 * It throws nothing and makes nothing: about as fast as reading the ten characters.
 *
 * @param value - Anything.
 * @returns The number of days from 1970-01-01, or `null` when the value is not a date `YYYY-MM-DD` that exists.
 * @example
 * ```ts
 * import { dayNumberOf } from 'chibo/calendar';
 *
 * dayNumberOf('1970-01-02'); // => 1
 * dayNumberOf('2023-02-30'); // => null
 * dayNumberOf(undefined); // => null
 * ```
 * @category Day numbers
 */
export function dayNumberOf(value: unknown): number | null {
  if (typeof value !== 'string' || value.length !== 10) return null;
  if (value.charCodeAt(4) !== HYPHEN || value.charCodeAt(7) !== HYPHEN) return null;
  const year = digitsOf(value, 0, 4);
  const month = digitsOf(value, 5, 7);
  const day = digitsOf(value, 8, 10);
  if (year < MIN_YEAR || day < 1 || day > daysInMonth(year, month)) return null;
  return dayOfCivil(year, month, day);
}

const HYPHEN = 45;

function digitsOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
