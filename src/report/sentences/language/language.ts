import {
  type AnyRatio,
  compareRatios,
  type FormatOptions,
  formatCount,
  formatDecimal,
  formatPercent,
  IssueList,
  type Locale,
  type Rounding,
  ratioParts,
} from '../../../core/index.js';
import { checkFormat } from '../../check-format.js';

/** A language, and how figures are printed in it. */
export interface Language {
  readonly locale: Locale;
  readonly digits: number;
  readonly rounding: Rounding;
}

const WORDS = {
  vi: {
    lessThan: (figure: string) => `chưa đến ${figure}`,
    moreThan: (figure: string) => `hơn ${figure}`,
    about: (figure: string) => `khoảng ${figure}`,
    nothing: 'gần bằng 0',
    and: 'và',
    or: 'hoặc',
    between: (low: string, high: string) => `từ ${low} đến ${high}`,
    atLeast: (figure: string) => `ít nhất ${figure}`,
  },
  en: {
    lessThan: (figure: string) => `less than ${figure}`,
    moreThan: (figure: string) => `more than ${figure}`,
    about: (figure: string) => `about ${figure}`,
    nothing: 'next to 0',
    and: 'and',
    or: 'or',
    between: (low: string, high: string) => `${low} to ${high}`,
    atLeast: (figure: string) => `at least ${figure}`,
  },
} as const;

const ONE = { numerator: 1, denominator: 1 } as const;

/** Reads how figures are to be printed and how many things are to be named, or throws every fault of it. */
export function languageOf(where: string, options: FormatOptions, name?: unknown): Language {
  const issues = new IssueList(where);
  checkFormat(issues, options);
  if (name !== undefined && (!Number.isSafeInteger(name) || (name as number) < 0)) {
    issues.add(['options', 'name'], 'bad-name', 'How many are named is a whole number of 0 or more.', name);
  }
  issues.throwIfAny();
  const { locale = 'vi', digits = 1, rounding = 'half-up' } = options;
  return { locale, digits, rounding };
}

/** A count as it is printed. */
export function countText(count: number | bigint, { locale }: Language): string {
  return formatCount(count, { locale });
}

/** A share in per cent, of 0 or more, that is neither 0 nor 100 unless it is exactly that. */
export function percentText(share: AnyRatio, language: Language): string {
  const words = WORDS[language.locale];
  const text = formatPercent(share, language);
  if (isAboveZero(share) && !/[1-9]/.test(text)) {
    const least = { numerator: '1', denominator: (100n * 10n ** BigInt(language.digits)).toString() };
    return words.lessThan(formatPercent(least, language));
  }
  const order = compareRatios(share, ONE);
  const whole = formatPercent(ONE, language);
  if (order === 0 || text !== whole) return text;
  return order < 0 ? words.lessThan(whole) : words.moreThan(whole);
}

/** A rate with as many digits as it was set with, up to 20. */
export function rateText(rate: AnyRatio, language: Language): string {
  const [numerator, denominator] = ratioParts(rate);
  for (let digits = 0; digits <= 20; digits += 1) {
    if ((numerator * 100n * 10n ** BigInt(digits)) % denominator === 0n) {
      return formatPercent(rate, { ...language, digits });
    }
  }
  return atLeastSmallest(rate, language, formatPercent, 100n);
}

/**
 * A number that need not be whole: exact where at most two digits after the point tell it, `about` where it is rounded.
 */
export function amountText(amount: AnyRatio, language: Language): string {
  const words = WORDS[language.locale];
  const [numerator, denominator] = ratioParts(amount);
  if (numerator % denominator === 0n) return countText(numerator / denominator, language);
  const digits = Math.max(2, language.digits);
  for (let shown = 1; shown <= digits; shown += 1) {
    if ((numerator * 10n ** BigInt(shown)) % denominator === 0n) {
      return formatDecimal(amount, { ...language, digits: shown });
    }
  }
  const text = formatDecimal(amount, { ...language, digits });
  return /[1-9]/.test(text) ? words.about(text) : words.nothing;
}

/** A number of 0 or more with the digits asked for; less than the smallest of them where it would be told as 0. */
export function decimalText(amount: AnyRatio, language: Language): string {
  return atLeastSmallest(amount, language, formatDecimal, 1n);
}

type Print = (amount: AnyRatio, language: Language) => string;

/** What is printed, or less than the smallest of what would not print as 0; `unit` of these is 1. */
function atLeastSmallest(amount: AnyRatio, language: Language, print: Print, unit: bigint): string {
  if (!isTooSmall(amount, language, print)) return print(amount, language);
  const least = { numerator: '1', denominator: (unit * 10n ** BigInt(language.digits)).toString() };
  return WORDS[language.locale].lessThan(print(least, language));
}

/** Whether a number above 0 would be printed as 0 with the digits asked for. */
export function isTooSmall(amount: AnyRatio, language: Language, print: Print = formatDecimal): boolean {
  return isAboveZero(amount) && !/[1-9]/.test(print(amount, language));
}

/** A day as the language writes it. */
export function dayText(day: string, { locale }: Pick<Language, 'locale'>): string {
  return locale === 'en' ? day : day.split('-').reverse().join('/');
}

/** A count, or the interval that it is in; `highest` is `null` where nothing bounds it. */
export function intervalText(lowest: number, highest: number | null, language: Language): string {
  const words = WORDS[language.locale];
  const low = countText(lowest, language);
  if (highest === null) return words.atLeast(low);
  return lowest === highest ? low : words.between(low, countText(highest, language));
}

/** Several things as one phrase: `a, b and c`. */
export function listText(parts: readonly string[], { locale }: Language, word: 'and' | 'or' = 'and'): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${WORDS[locale][word]} ${last}`;
}

/** The first of several things, and in the words of `others` how many more there are. */
export function firstText(
  parts: readonly string[],
  most: number,
  language: Language,
  others: (count: string) => string,
): string {
  if (parts.length <= most) return listText(parts, language);
  return listText([...parts.slice(0, most), others(countText(parts.length - most, language))], language);
}

/** An aside. */
export function inBrackets(text: string): string {
  return ` (${text})`;
}

function isAboveZero(value: AnyRatio): boolean {
  return ratioParts(value)[0] > 0n;
}
