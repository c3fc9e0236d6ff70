import {
  type AnyRatio,
  compareRatios,
  type FormatOptions,
  formatCount,
  formatPercent,
  type Locale,
  type Ratio,
  ratioParts,
} from '../core/index.js';
import type { UnitName } from './describe-change.js';
import { INDEPENDENCE_WORDS } from './independence-words.js';

/** The words and figures of one language. */
export interface Teller {
  readonly words: (typeof INDEPENDENCE_WORDS)[Locale];
  readonly format: FormatOptions;
  readonly count: (count: number) => string;
  /** What localities are called, by how many there are. */
  readonly unit: (count: number) => string;
  readonly name: (unitId: string) => string;
}

/** What tells results in a language. */
export function tellerOf(
  format: FormatOptions,
  unit: UnitName | undefined,
  nameOf: ((unitId: string) => string) | undefined,
): Teller {
  const locale = format.locale ?? 'vi';
  const words = INDEPENDENCE_WORDS[locale];
  const named = unit ?? words.unit;
  return {
    words,
    format: { ...format, locale },
    count: (count) => formatCount(count, { locale }),
    unit: (count) => (typeof named === 'string' ? named : count === 1 ? named.one : named.other),
    name: nameOf ?? ((unitId) => unitId),
  };
}

/** A share in per cent that is neither 0 nor 100 unless it is exactly that. */
export function percentText(share: AnyRatio, { words, format }: Teller): string {
  const { digits = 1 } = format;
  const text = formatPercent(share, format);
  if (compareRatios(share, { numerator: 0, denominator: 1 }) > 0 && !/[1-9]/.test(text)) {
    const least = { numerator: '1', denominator: (100n * 10n ** BigInt(digits)).toString() };
    return words.lessThan(formatPercent(least, format));
  }
  const one = { numerator: 1, denominator: 1 };
  const whole = formatPercent(one, format);
  return compareRatios(share, one) < 0 && text === whole ? words.lessThan(whole) : text;
}

/** A target with as many digits as it was set with. */
export function targetText(target: AnyRatio, { format }: Teller): string {
  const [numerator, denominator] = ratioParts(target);
  for (let digits = 0; digits <= 6; digits += 1) {
    if ((numerator * 100n * 10n ** BigInt(digits)) % denominator === 0n)
      return formatPercent(target, { ...format, digits });
  }
  return formatPercent(target, format);
}

/** A count, or the interval that it is in. */
export function span(lowest: number, highest: number, { words, count }: Teller): string {
  return lowest === highest ? count(highest) : words.between(count(lowest), count(highest));
}

/** A day as the language writes it. */
export function dayText(day: string, { format }: Teller): string {
  return format.locale === 'en' ? day : day.split('-').reverse().join('/');
}

/** Whether two ratios are equal, or both missing. */
export function isSame(left: Ratio | null, right: Ratio | null): boolean {
  return left === null || right === null ? left === right : compareRatios(left, right) === 0;
}

/** An aside. */
export function inBrackets(text: string): string {
  return ` (${text})`;
}

/** Caveats after a line. */
export function told(parts: readonly string[]): string {
  return parts.map((part) => `; ${part}`).join('');
}
