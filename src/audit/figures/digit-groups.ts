import type { Locale } from '../../core/index.js';

/** A number in digits, read as one language writes it. */
export interface Digits {
  /** The digits, without marks; the last `digits` of them stand behind the point. */
  readonly whole: bigint;
  /** How many digits stand behind the point. */
  readonly digits: number;
}

const GROUPED = {
  vi: /^(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d+)(?:,(\d+))?$/,
  en: /^(\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d+)(?:\.(\d+))?$/,
} as const;

/** Finds every number in digits, with its marks; a mark at the end belongs to the sentence. */
export const NUMBERS = /\d+(?:[.,]\d+|[ \u00a0\u2009\u202f]\d{3}(?!\d))*/g;

/** Reads a number as a language writes it, or gives `null` where the language does not write so. */
export function readDigits(text: string, locale: Locale): Digits | null {
  const match = GROUPED[locale].exec(text);
  if (match === null) return null;
  const [, whole = '', fraction = ''] = match;
  // A group mark behind a lone zero is none: 0.125 is no way to write 125.
  if (/^0\D/.test(whole)) return null;
  return { whole: BigInt(whole.replace(/\D/g, '') + fraction), digits: fraction.length };
}

/** Whether two readings are the same number. */
export function sameDigits(left: Digits, right: Digits | undefined): boolean {
  return left.whole === right?.whole && left.digits === right.digits;
}
