import type { CountChange, PaceChange, RateChange } from '../../../comparison/index.js';
import {
  type AnyRatio,
  compareRatios,
  type FormatOptions,
  formatCount,
  formatDecimal,
  formatPercent,
  IssueList,
  multiplyRatios,
  negateRatio,
  type Ratio,
  ratioParts,
} from '../../../core/index.js';
import { checkFormat } from '../../check-format.js';
import { tellResult } from '../language/tell-result.js';
import { type UnitName, unitWord } from '../language/unit-name.js';

/**
 * In which words a change is told.
 *
 * @category Sentences
 */
export interface ChangeWords extends FormatOptions {
  /** What the change is compared with, such as `năm 2016` or `the same period last year`. */
  readonly against?: string | undefined;
  /** What is counted, such as `thôn` or `{ one: 'village', other: 'villages' }`; of no use for rates. */
  readonly unit?: UnitName | undefined;
  /**
   * The difference (of rates: the points), the relative change, or both; both unless told, of rates the difference.
   */
  readonly show?: 'difference' | 'relative' | 'both' | undefined;
}

const WORDS = {
  vi: {
    up: 'tăng',
    down: 'giảm',
    same: 'không đổi',
    against: 'so với',
    noBase: 'không có số gốc để so sánh',
    noBaseForPercent: 'không có số gốc để so sánh theo phần trăm',
    noFigure: 'chưa có số liệu để so sánh',
    lessThan: 'chưa đến',
    points: 'điểm phần trăm',
    point: 'điểm phần trăm',
    per: { day: 'mỗi ngày', month: 'mỗi tháng', year: 'mỗi năm' },
    relative: (percent: string) => `tương đối ${percent}`,
  },
  en: {
    up: 'up',
    down: 'down',
    same: 'unchanged',
    against: 'compared with',
    noBase: 'no base to compare with',
    noBaseForPercent: 'no base to compare with as a percentage',
    noFigure: 'no figure to compare',
    lessThan: 'less than',
    points: 'percentage points',
    point: 'percentage point',
    per: { day: 'a day', month: 'a month', year: 'a year' },
    relative: (percent: string) => `${percent} in relative terms`,
  },
} as const;

type Words = (typeof WORDS)['vi' | 'en'];

const ZERO: Ratio = { numerator: 0, denominator: 1 };

/**
 * Tells a change in words, in Vietnamese or English: which way, by how much, and compared with what.
 *
 * A rise and a fall are told by the word, so the figure has no sign and is rounded as one without: to be 59.1 % of the
 * earlier count is `giảm 40,9%`. The difference of two rates is in percentage points and never in per cent; their
 * relative change is always called relative. What is too small for its digits is `chưa đến 0,1` (less than 0.1), never
 * a rise of 0. It is a clause to go on from: no capital, no full stop.
 *
 * @param change - What `compareCounts` or `compareRates` gave, or the `change` of `comparePeriods`.
 * @param options - `against`, `unit`, `show`, and `locale` (`vi`), `digits` (1), `rounding` (half-up).
 * @returns The clause.
 * @throws An `InvalidInputError` with `unknown-show`, `bad-digits`, `unknown-rounding`, `unknown-locale`; a
 *   `ContractError` with `not-a-result`, `missing-options`.
 * @example Counts, and rates
 * ```ts
 * import { compareCounts, compareRates } from 'chibo/comparison';
 * import { ratio } from 'chibo/core';
 * import { describeChange } from 'chibo/report';
 *
 * const villages = compareCounts(120, 158);
 * describeChange(villages, { against: 'năm 2016', unit: 'bản' }); // => 'tăng 38 bản (31,7%) so với năm 2016'
 * const shares = compareRates(ratio(120, 243), ratio(158, 243));
 * describeChange(shares, { against: '2016', locale: 'en' }); // => 'up 15.6 percentage points compared with 2016'
 * ```
 * @example Equal to 59.1 % of the same period is a fall; over nothing there is no percentage
 * ```ts
 * import { compareCounts } from 'chibo/comparison';
 * import { describeChange } from 'chibo/report';
 *
 * const fall = compareCounts(1000, 591);
 * describeChange(fall, { against: 'cùng kỳ', show: 'relative' }); // => 'giảm 40,9% so với cùng kỳ'
 * describeChange(compareCounts(null, 4)); // => 'không có số gốc để so sánh'
 * describeChange(compareCounts(0, 4), { locale: 'en' }); // => 'up 4 (no base to compare with as a percentage)'
 * describeChange(compareCounts(4, 4), { locale: 'en', against: 'May' }); // => 'unchanged compared with May'
 * describeChange(fall, { digits: -1 }); // throws InvalidInputError
 * ```
 * @category Sentences
 */
export function describeChange(change: CountChange | RateChange | PaceChange, options: ChangeWords = {}): string {
  return tellResult('describeChange', change, options, (own) => tellChange(change, own));
}

function tellChange(change: CountChange | RateChange | PaceChange, options: ChangeWords): string {
  const isRate = 'points' in change;
  const { against, show = isRate ? 'difference' : 'both', locale = 'vi' } = options;
  const issues = new IssueList('describeChange');
  checkFormat(issues, options);
  if (!['difference', 'relative', 'both'].includes(show)) {
    issues.add(['options', 'show'], 'unknown-show', 'Show the difference, relative or both.', show);
  }
  issues.throwIfAny();

  const words = WORDS[locale];
  const difference = differenceOf(change);
  if (difference === null) return change.after === null ? words.noFigure : words.noBase;
  const direction = compareRatios(difference, ZERO);
  const told = (...parts: string[]): string =>
    [...parts, ...(against === undefined ? [] : [words.against, against])].join(' ');
  if (direction === 0) return told(words.same);

  const verb = direction > 0 ? words.up : words.down;
  const percent = change.relative === null ? null : sized(change.relative, words, options, formatPercent, HUNDREDTH);
  const relative = percent !== null && isRate ? words.relative(percent) : percent;
  if (show === 'relative') return relative === null ? words.noBase : told(verb, relative);
  const amount = amountOf(change, difference, words, options);
  return show === 'difference' ? told(verb, amount) : told(verb, amount, `(${relative ?? words.noBaseForPercent})`);
}

const HUNDREDTH = 100n;

function differenceOf(change: CountChange | RateChange | PaceChange): AnyRatio | null {
  const difference = 'points' in change ? change.points : change.difference;
  return typeof difference === 'number' ? { numerator: difference, denominator: 1 } : difference;
}

function amountOf(
  change: CountChange | RateChange | PaceChange,
  difference: AnyRatio,
  words: Words,
  options: ChangeWords,
): string {
  if ('points' in change) {
    const points = multiplyRatios(difference, { numerator: 100, denominator: 1 });
    const text = sized(points, words, options, formatDecimal, 1n);
    return `${text} ${text === '1' ? words.point : words.points}`;
  }
  if ('per' in change) {
    const text = sized(difference, words, options, formatDecimal, 1n);
    return [text, ...unitOf(options.unit, text), words.per[change.per]].join(' ');
  }
  const text = formatCount(ratioParts(sizeOf(difference))[0], options);
  return [text, ...unitOf(options.unit, text)].join(' ');
}

function unitOf(unit: UnitName | undefined, text: string): string[] {
  return unit === undefined ? [] : [unitWord(unit, text === '1' ? 1 : 2)];
}

function sizeOf(value: AnyRatio): AnyRatio {
  return compareRatios(value, ZERO) < 0 ? negateRatio(value) : value;
}

/** A figure without its sign; one that would print as 0 is less than the smallest that would not. */
function sized(
  value: AnyRatio,
  words: Words,
  { locale = 'vi', digits = 1, rounding = 'half-up' }: ChangeWords,
  print: (value: AnyRatio, options: FormatOptions) => string,
  unit: bigint,
): string {
  const format = { locale, digits, rounding };
  const text = print(sizeOf(value), format);
  if (/[1-9]/.test(text)) return text;
  const least = { numerator: '1', denominator: (unit * 10n ** BigInt(digits)).toString() };
  return `${words.lessThan} ${print(least, format)}`;
}
