import { type AnyRatio, compareRatios, type FormatOptions, ratio } from '../../../core/index.js';
import type { ProjectedEnd, RequiredPace } from '../../../target/index.js';
import {
  amountText,
  countText,
  dayText,
  decimalText,
  isTooSmall,
  type Language,
  languageOf,
} from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import { type UnitName, unitWord } from '../language/unit-name.js';
import { PACE_WORDS } from './pace-words.js';

/**
 * In which words a pace is told.
 *
 * @category Sentences
 */
export interface PaceWords extends FormatOptions {
  /** What is counted, such as `đảng viên` or `{ one: 'member', other: 'members' }`. */
  readonly unit?: UnitName | undefined;
  /** What the target is called, such as `chỉ tiêu huyện giao`; `chỉ tiêu` or `the target` unless told. */
  readonly target?: string | undefined;
}

/**
 * Tells the pace that a target still takes, or where the present pace ends up, in Vietnamese or English.
 *
 * A pace that is needed is rounded up and one that may not be passed is rounded down, unless `rounding` says otherwise:
 * whoever keeps to the printed figure is then not one short. What a projection tells is arithmetic and said to be so:
 * `nếu giữ tốc độ này` (at this pace). What is not known is said as not known. There is no full stop.
 *
 * @param result - What `requiredPace` or `projectEnd` gave.
 * @param options - `unit`, `target`, and `locale` (`vi`), `digits` (1), `rounding` (of a pace needed ceiling, of the most
 *   there may be floor, otherwise half-up).
 * @returns The clause.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`; a `ContractError` with
 *   `not-a-result`, `missing-options`.
 * @example 252 of 400 admitted in the first seven months
 * ```ts
 * import { describePace } from 'chibo/report';
 * import { projectEnd, requiredPace } from 'chibo/target';
 *
 * const target = {
 *   unitId: 'thanh-chuong', measure: 'admissions', period: '2017', bound: 'at-least' as const, issuedBy: 'assigned',
 *   versions: [{ from: '2017-01-01', value: 400 }],
 * };
 * describePace(requiredPace(252, target, { asOf: '2017-07-31', per: 'month' }), { unit: 'đảng viên' });
 * // => 'cần 29,6 đảng viên mỗi tháng trong thời gian còn lại (5 tháng) để đạt chỉ tiêu, còn thiếu 148 đảng viên'
 * describePace(projectEnd(252, target, { asOf: '2017-07-31' }), { unit: 'members', locale: 'en' });
 * // => 'after 212 of 365 days, 1.2 members a day; at this pace 433.9 members by the end of the period, enough to reach the target; the target reached on 2017-12-03'
 * describePace(projectEnd(252, target, { asOf: '2017-07-31' }), { digits: -1 }); // throws InvalidInputError
 * ```
 * @category Sentences
 */
export function describePace(result: RequiredPace | ProjectedEnd, options: PaceWords = {}): string {
  return tellResult('describePace', result, options, (own) => tellPace(result, own));
}

function tellPace(result: RequiredPace | ProjectedEnd, options: PaceWords): string {
  const language = languageOf('describePace', options);
  return 'per' in result ? neededText(result, language, options) : projectedText(result, language, options);
}

function neededText(
  { per, remaining, shortBy, pace, paceAtMost }: RequiredPace,
  language: Language,
  { unit, target, rounding }: PaceWords,
): string {
  const words = PACE_WORDS[language.locale];
  const aim = target ?? words.target;
  if (shortBy === null) return words.unknown;
  const short = counted(countText(shortBy, language), shortBy, unit, language);
  const rounded = (way: 'ceiling' | 'floor'): Language => ({ ...language, rounding: rounding ?? way });
  const each = (value: AnyRatio, way: 'ceiling' | 'floor'): string =>
    `${figured(value, rounded(way), unit)} ${words.each[per]}`;
  const most = (value: AnyRatio): string =>
    (isTooSmall(value, rounded('floor')) ? words.below : words.atMost)(each(value, 'floor'));
  const ends = paceAtMost === null ? [] : [most(paceAtMost)];
  if (shortBy === 0) return [words.reached(aim), ...ends].join(', ');
  if (pace === null) return words.tooLate(short, aim);
  const time = amountText(remaining, language);
  const left = remaining.numerator === remaining.denominator ? words.oneTime[per](time) : words.time[per](time);
  return [words.needed(each(pace, 'ceiling'), left, aim, short), ...ends].join(', ');
}

function projectedText(
  { elapsed, perDay, atEnd, wouldMeet, reachedOn }: ProjectedEnd,
  language: Language,
  { unit, target }: PaceWords,
): string {
  const words = PACE_WORDS[language.locale];
  const aim = target ?? words.target;
  if (perDay === null || atEnd === null) return words.noPace;
  const over = elapsed.numerator === elapsed.denominator;
  const end = figured(atEnd, language, unit);
  const pace = `${figured(perDay, language, unit)} ${words.each.day}`;
  const verdict = wouldMeet === null ? words.notKnown(aim) : wouldMeet ? words.would(aim) : words.wouldNot(aim);
  return [
    words.soFar(countText(elapsed.numerator, language), countText(elapsed.denominator, language), pace),
    `${over ? words.ended(end) : words.atEnd(end)}, ${verdict}`,
    ...(reachedOn === null ? [] : [words.reachedOn(aim, dayText(reachedOn, language))]),
  ].join('; ');
}

/** A number that need not be whole, with what is counted. */
function figured(value: AnyRatio, language: Language, unit: UnitName | undefined): string {
  const isWhole = value.denominator === 1 || value.denominator === '1';
  const text = isWhole ? amountText(value, language) : decimalText(value, language);
  return counted(text, compareRatios(value, ratio(1, 1)) === 0 ? 1 : 2, unit, language);
}

function counted(text: string, count: number, unit: UnitName | undefined, { locale }: Language): string {
  return unit === undefined ? text : PACE_WORDS[locale].unit(text, unitWord(unit, count));
}
