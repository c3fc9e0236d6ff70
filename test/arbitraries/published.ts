import fc from 'fast-check';
import { type AnyRatio, decimal, type Locale, percent, type Rounding, ratio } from '../../src/core/index.js';

/** The roundings that print is met with. */
export const printRoundings = fc.constantFrom<Rounding>('half-up', 'half-even', 'truncate');

/** Counts as boards print them: small ones, thousands, and the ends. */
export const printedCounts = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 300 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 70_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 ** 40 }) },
);

/** Wholes: counts above 0, with those of which many shares fall on a half of the last digit. */
export const wholes = fc.oneof(
  fc.integer({ min: 1, max: 300 }),
  fc.constantFrom(8, 16, 40, 80, 200, 400, 800, 1000, 2000, 4000),
  fc.integer({ min: 1, max: 70_000 }),
);

/** A part of a whole, up to three times as large as it. */
export const shares = wholes.chain((whole) =>
  fc.record({
    part: fc.oneof(fc.integer({ min: 0, max: whole }), fc.integer({ min: 0, max: 3 * whole })),
    whole: fc.constant(whole),
  }),
);

/** Digits behind the mark. */
export const printedDigits = fc.integer({ min: 0, max: 3 });

/** A language, to print and to read in. */
export const locales = fc.constantFrom<Locale>('vi', 'en');

/** Prints with grouped thousands and the decimal mark of a language, by itself: nothing of the library prints here but decimals. */
function printed(text: string, locale: Locale): string {
  const [whole = '', fraction] = text.split('.');
  const [group, point] = locale === 'vi' ? ['.', ','] : [',', '.'];
  const sign = whole.startsWith('-') ? '-' : '';
  let digits = whole.replace('-', '');
  const groups: string[] = [];
  while (digits.length > 3) {
    groups.unshift(digits.slice(-3));
    digits = digits.slice(0, -3);
  }
  const grouped = `${sign}${[digits, ...groups].join(group)}`;
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

/** Prints a share in per cent. */
export function printedShare(value: AnyRatio, digits: number, rounding: Rounding, locale: Locale): string {
  return `${printed(percent(value, { digits, rounding }), locale)}%`;
}

/** Prints a number. */
export function printedNumber(value: AnyRatio, digits: number, rounding: Rounding, locale: Locale): string {
  return printed(decimal(value, { digits, rounding }), locale);
}

/** A count as a ratio. */
export function whole(count: number): AnyRatio {
  return ratio(count, 1);
}
