import { checkOptions } from './check-options.js';
import { IssueList } from './issues.js';
import { addDecimalFaults, type DecimalOptions, decimalText } from './percent.js';
import type { AnyRatio } from './ratio.js';

/**
 * The two languages that figures and sentences are printed in: Vietnamese (`1.200`, `95,3%`) and English
 * (`1,200`, `95.3%`).
 *
 * @category Formatting
 */
export type Locale = 'vi' | 'en';

/** How a figure is printed. */
export interface FormatOptions extends DecimalOptions {
  /** The language; `vi` unless told. */
  readonly locale?: Locale;
}

const MARKS = { vi: { group: '.', point: ',' }, en: { group: ',', point: '.' } } as const;

/**
 * Prints a ratio as a percentage in Vietnamese or English.
 *
 * @param value - A ratio in either form; `null` (no base) stays `null`.
 * @param options - `digits` (1), `rounding` (half-up) and `locale` (`vi`).
 * @returns The percentage with its sign, such as `"65,0%"`.
 * @throws An {@link InvalidInputError} with `not-a-ratio`, `bad-digits`, `unknown-rounding`, `unknown-locale`.
 * @example
 * ```ts
 * import { formatPercent, ratio } from 'chibo/core';
 *
 * formatPercent(ratio(158, 243)); // => '65,0%'
 * formatPercent(ratio(158, 243), { digits: 2, locale: 'en' }); // => '65.02%'
 * ```
 * @category Formatting
 */
export function formatPercent(value: AnyRatio, options?: FormatOptions): string;
export function formatPercent(value: AnyRatio | null, options?: FormatOptions): string | null;
export function formatPercent(value: AnyRatio | null, options: FormatOptions = {}): string | null {
  checkOptions(options);
  const { digits = 1 } = options;
  const text = formatted('formatPercent', value, 100n, { ...options, digits });
  return text === null ? null : `${text}%`;
}

/**
 * Prints a ratio as a decimal in Vietnamese or English.
 *
 * @param value - A ratio in either form; `null` (no base) stays `null`.
 * @param options - `digits` (2), `rounding` (half-up) and `locale` (`vi`).
 * @returns The decimal with grouped thousands, such as `"2.427,75"`.
 * @throws An {@link InvalidInputError} with `not-a-ratio`, `bad-digits`, `unknown-rounding`, `unknown-locale`.
 * @example
 * ```ts
 * import { formatDecimal, ratio } from 'chibo/core';
 *
 * formatDecimal(ratio(9711, 4)); // => '2.427,75'
 * formatDecimal(ratio(9711, 4), { digits: 0, locale: 'en' }); // => '2,428'
 * ```
 * @category Formatting
 */
export function formatDecimal(value: AnyRatio, options?: FormatOptions): string;
export function formatDecimal(value: AnyRatio | null, options?: FormatOptions): string | null;
export function formatDecimal(value: AnyRatio | null, options: FormatOptions = {}): string | null {
  return formatted('formatDecimal', value, 1n, options);
}

/**
 * Prints a count with grouped thousands in Vietnamese or English.
 *
 * @param count - A whole number of any size.
 * @param options - `locale`, `vi` unless told.
 * @returns The count as printed, such as `"1.200"`.
 * @throws An {@link InvalidInputError} with `not-an-integer`, `unknown-locale`.
 * @example
 * ```ts
 * import { formatCount } from 'chibo/core';
 *
 * formatCount(1200); // => '1.200'
 * formatCount(1200, { locale: 'en' }); // => '1,200'
 * ```
 * @category Formatting
 */
export function formatCount(count: number | bigint, options: Pick<FormatOptions, 'locale'> = {}): string {
  checkOptions(options);
  const { locale = 'vi' } = options;
  const faults = new IssueList('formatCount');
  if (typeof count !== 'bigint' && !Number.isSafeInteger(count)) {
    faults.add(['count'], 'not-an-integer', 'A count is a whole number up to 2^53 − 1.', count);
  }
  addLocaleFaults(faults, locale);
  faults.throwIfAny();
  return withMarks(count.toString(), locale);
}

function formatted(where: string, value: AnyRatio | null, factor: bigint, options: FormatOptions): string | null {
  checkOptions(options);
  const { digits = 2, rounding = 'half-up', locale = 'vi' } = options;
  const faults = new IssueList(where);
  addDecimalFaults(faults, value, digits, rounding);
  addLocaleFaults(faults, locale);
  faults.throwIfAny();
  const text = decimalText(value, factor, digits, rounding);
  return text === null ? null : withMarks(text, locale);
}

function addLocaleFaults(faults: IssueList, locale: Locale): void {
  if (typeof locale === 'string' && Object.hasOwn(MARKS, locale)) return;
  faults.add(['locale'], 'unknown-locale', 'A locale is vi or en.', locale);
}

/** Threes of digits from the right, the sign with the first. Cut one by one: an expression that looks ahead is quadratic. */
function groupsOf(whole: string): string[] {
  const sign = whole.startsWith('-') ? 1 : 0;
  const groups: string[] = [];
  let end = whole.length;
  for (; end - sign > 3; end -= 3) groups.push(whole.slice(end - 3, end));
  groups.push(whole.slice(0, end));
  return groups.reverse();
}

function withMarks(text: string, locale: Locale): string {
  const { group, point } = MARKS[locale];
  const [whole = '', fraction] = text.split('.');
  const grouped = groupsOf(whole).join(group);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}
