import { daysIn, type Period } from '../../../calendar/index.js';
import {
  areEquallyLong,
  type CountChange,
  type PaceChange,
  type PeriodComparison,
  type StockComparison,
  type StockGap,
} from '../../../comparison/index.js';
import { type AnyRatio, compareRatios, type FormatOptions, ratio } from '../../../core/index.js';
import {
  amountText,
  countText,
  dayText,
  decimalText,
  type Language,
  languageOf,
  listText,
} from '../language/language.js';
import { periodText } from '../language/period-text.js';
import { tellResult } from '../language/tell-result.js';
import { type UnitName, unitWord } from '../language/unit-name.js';
import { describeChange } from './describe-change.js';

/**
 * In which words periods are compared.
 *
 * @category Sentences
 */
export interface PeriodWords extends FormatOptions {
  /** What is counted, such as `đảng viên` or `{ one: 'member', other: 'members' }`. */
  readonly unit?: UnitName | undefined;
}

const WORDS = {
  vi: {
    unit: (figure: string, unit: string) => `${figure} ${unit}`,
    notKnown: 'chưa rõ',
    base: (figure: string, period: string) => `${figure} của ${period}`,
    baseOn: (figure: string, day: string) => `${figure} của ${day}`,
    baseNotKnown: (period: string) => `số của ${period} chưa rõ`,
    pace: (figure: string, each: string) => `bình quân ${figure} ${each}`,
    each: { day: 'mỗi ngày', month: 'mỗi tháng', year: 'mỗi năm' },
    onDay: (day: string) => `ngày ${day}`,
    unequal: (after: string, before: string) => `hai kỳ dài ${after} ngày và ${before} ngày nên so theo bình quân`,
    overlap: 'hai kỳ trùng nhau một phần',
    missing: (periods: string) => `còn thiếu số liệu của ${periods}`,
    noStock: (day: string) => `không có số liệu ngày ${day}`,
    nearest: (value: string, day: string) => `${value} ngày ${day}`,
    nearby: (stocks: string) => `gần nhất có ${stocks}`,
  },
  en: {
    unit: (figure: string, unit: string) => `${figure} ${unit}`,
    notKnown: 'not known',
    base: (figure: string, period: string) => `${figure} for ${period}`,
    baseOn: (figure: string, day: string) => `${figure} on ${day}`,
    baseNotKnown: (period: string) => `the figure for ${period} is not known`,
    pace: (figure: string, each: string) => `a mean of ${figure} ${each}`,
    each: { day: 'a day', month: 'a month', year: 'a year' },
    onDay: (day: string) => day,
    unequal: (after: string, before: string) =>
      `the periods have ${daysText(after)} and ${daysText(before)}, so means are compared`,
    overlap: 'the periods overlap',
    missing: (periods: string) => `figures missing for ${periods}`,
    noStock: (day: string) => `no figure for ${day}`,
    nearest: (value: string, day: string) => `${value} on ${day}`,
    nearby: (stocks: string) => `the nearest ${stocks}`,
  },
} as const;

function daysText(count: string): string {
  return count === '1' ? `${count} day` : `${count} days`;
}

/**
 * Tells two periods or two stocks compared, in Vietnamese or English: both figures, the change and its base, and every
 * caveat.
 *
 * The change is told as `describeChange` tells it, always against the earlier figure with its own period or day. Where
 * the periods are not equally long, as `areEquallyLong` has it, both lengths are said, and means are compared. A figure that a series does not
 * settle is not known, and what is missing is named. Periods that overlap are said to. There is no full stop.
 *
 * @param comparison - What `comparePeriods` or `compareStocks` gave.
 * @param options - `unit`, and `locale` (`vi`), `digits` (1), `rounding` (half-up).
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`; a `ContractError` with
 *   `not-a-result`, `missing-options`.
 * @example Vĩnh Phúc, 2018 against the three years before (001_b19d1e130e5eabce.txt)
 * ```ts
 * import { between, year } from 'chibo/calendar';
 * import { comparePeriods, compareStocks } from 'chibo/comparison';
 * import { describePeriods } from 'chibo/report';
 *
 * const totals = [{ period: '2015-01-01/2018-12-31', value: 9711 }, { period: '2018', value: 2338 }];
 * const against = between('2015-01-01', '2017-12-31');
 * describePeriods(comparePeriods(totals, year(2018), { against, normalise: 'year' }), { unit: 'đảng viên' });
 * // => 'năm 2018: 2.338 đảng viên, bình quân 2.338 đảng viên mỗi năm, giảm 119,7 đảng viên mỗi năm (4,9%) so với bình quân 2.457,7 đảng viên mỗi năm của giai đoạn 2015-2017; hai kỳ dài 365 ngày và 1.096 ngày nên so theo bình quân'
 * const stocks = [{ on: '2019-12-31', value: 1501 }, { on: '2020-06-30', value: 1454 }];
 * describePeriods(compareStocks(stocks, { asOf: '2020-06-30', against: 'start-of-year' }), { locale: 'en' });
 * // => '2020-06-30: 1,454, down 47 (3.1%) compared with 1,501 on 2019-12-31'
 * ```
 * @category Sentences
 */
export function describePeriods(comparison: PeriodComparison | StockComparison, options: PeriodWords = {}): string {
  return tellResult('describePeriods', comparison, options, (own) => tellPeriods(comparison, own));
}

function tellPeriods(comparison: PeriodComparison | StockComparison, options: PeriodWords): string {
  const language = languageOf('describePeriods', options);
  if ('period' in comparison) return periodsText(comparison, language, options.unit);
  const words = WORDS[language.locale];
  const day = (date: string): string => words.onDay(dayText(date, language));
  const { asOf, against, before, after, change, gaps } = comparison;
  const compared: Compared = { before, after, change, of: day(asOf), against: day(against), base: words.baseOn };
  const told = changeText(compared, language, options.unit);
  return [told, ...[gaps.after, gaps.before].flatMap((gap) => gapText(gap, language))].join('; ');
}

function periodsText(
  { period, against, before, after, change, gaps }: PeriodComparison,
  language: Language,
  unit: UnitName | undefined,
): string {
  const words = WORDS[language.locale];
  const of = periodText(period, language);
  const compared: Compared = { before, after, change, of, against: periodText(against, language), base: words.base };
  const told = changeText(compared, language, unit);
  const days = [period, against].map((each) => countText(daysIn(each), language));
  const [late = '', early = ''] = days;
  const isOver = period.start <= against.end && against.start <= period.end;
  const missing = [...gaps.before, ...gaps.after].map((gap: Period) => periodText(gap, language));
  return [
    told,
    ...(areEquallyLong(period, against) ? [] : [words.unequal(late, early)]),
    ...(isOver ? [words.overlap] : []),
    ...(missing.length === 0 ? [] : [words.missing(listText(missing, language))]),
  ].join('; ');
}

interface Compared {
  readonly before: number | null;
  readonly after: number | null;
  readonly change: CountChange | PaceChange;
  readonly of: string;
  readonly against: string;
  readonly base: (figure: string, against: string) => string;
}

function changeText(compared: Compared, language: Language, unit: UnitName | undefined): string {
  const { before, after, change, of, against } = compared;
  const words = WORDS[language.locale];
  const figure = (value: number): string => counted(ratio(value, 1), language, unit);
  const head = `${of}: ${after === null ? words.notKnown : figure(after)}`;
  if (before === null) return [head, words.baseNotKnown(against)].join(', ');
  if (after === null) return [head, compared.base(figure(before), against)].join(', ');
  if (!('per' in change)) {
    const base = compared.base(figure(before), against);
    return `${head}, ${describeChange(change, { ...language, unit, against: base })}`;
  }
  const pace = (value: AnyRatio): string => words.pace(counted(value, language, unit), words.each[change.per]);
  const base = compared.base(pace(change.before!), against);
  return [head, pace(change.after!), describeChange(change, { ...language, unit, against: base })].join(', ');
}

/** A number with what is counted. */
function counted(value: AnyRatio, language: Language, unit: UnitName | undefined): string {
  const text = value.denominator === 1 ? amountText(value, language) : decimalText(value, language);
  if (unit === undefined) return text;
  return WORDS[language.locale].unit(text, unitWord(unit, compareRatios(value, ratio(1, 1)) === 0 ? 1 : 2));
}

function gapText(gap: StockGap | null, language: Language): string[] {
  if (gap === null) return [];
  const words = WORDS[language.locale];
  const near = [gap.earlier, gap.later].flatMap((stock) =>
    stock === null ? [] : [words.nearest(countText(stock.value, language), dayText(stock.on, language))],
  );
  const missing = words.noStock(dayText(gap.on, language));
  return [near.length === 0 ? missing : `${missing}, ${words.nearby(listText(near, language))}`];
}
