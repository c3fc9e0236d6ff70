import type { ImpliedCounts } from '../../../audit/index.js';
import type { Locale } from '../../../core/index.js';
import { intervalText, type Language, languageOf } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import { type UnitName, unitWord } from '../language/unit-name.js';
import { AUDIT_WORDS } from './audit-words.js';

/**
 * In which words it is told which counts a printed share implies.
 *
 * @category Sentences
 */
export interface ImpliedWords {
  /** The language; `vi` unless told. */
  readonly locale?: Locale | undefined;
  /** What the counts are of, such as `thôn` or `villages`. */
  readonly unit?: UnitName | undefined;
  /** The share as printed, such as `59,1%`, to begin the line with. */
  readonly printed?: string | undefined;
}

const WORDS = {
  vi: {
    would: (counts: string) => `khớp nếu là ${counts}`,
    none: 'không số nguyên nào khớp',
    beyond: 'chỉ số quá lớn mới khớp',
    counts: (counts: string, unit: string) => `${counts} ${unit}`,
    of: (counts: string, rounding: string) => `${counts} (${rounding})`,
  },
  en: {
    would: (counts: string) => `holds with ${counts}`,
    none: 'no whole number will do',
    beyond: 'only numbers too large to count will do',
    counts: (counts: string, unit: string) => `${counts} ${unit}`,
    of: (counts: string, rounding: string) => `${counts} (${rounding})`,
  },
} as const;

/**
 * Tells in Vietnamese or English which whole numbers would print as a share does, by the roundings that tell them apart.
 *
 * An interval stands for all whole numbers in it. Half up and half to even are told once where they agree, and no
 * rounding at all where every one gives the same numbers. There is no full stop.
 *
 * @param counts - What `impliedWhole` or `impliedPart` gave.
 * @param options - `printed`, `unit`, and `locale` (`vi`).
 * @returns The line.
 * @throws An `InvalidInputError` with `unknown-locale`; a `ContractError` with `not-a-result`, `missing-options`.
 * @example Bắc Kạn: 95.3 % of the villages independent, 61 not; and a share that no number of 26 has
 * ```ts
 * import { impliedPart, impliedWhole } from 'chibo/audit';
 * import { describeImplied } from 'chibo/report';
 *
 * const villages = impliedWhole(61, '95,3%', { of: 'complement' });
 * describeImplied(villages, { printed: '95,3%', unit: 'thôn' });
 * // => '95,3%: khớp nếu là từ 1.285 đến 1.311 thôn (làm tròn) hoặc từ 1.298 đến 1.326 thôn (cắt bớt)'
 * describeImplied(impliedPart(26, '78%'), { locale: 'en' }); // => 'no whole number will do'
 * ```
 * @category Sentences
 */
export function describeImplied(counts: readonly ImpliedCounts[], options: ImpliedWords = {}): string {
  return tellResult('describeImplied', counts, options, (own) => tellImplied(counts, own));
}

function tellImplied(counts: readonly ImpliedCounts[], options: ImpliedWords): string {
  const { locale = 'vi', unit, printed } = options;
  const language = languageOf('describeImplied', { locale });
  const words = WORDS[language.locale];
  const told = new Map<string, ImpliedCounts['rounding'][]>();
  let isAlone = true;
  for (const each of counts) {
    const text = countsText(each, unit, language);
    if (text === null) isAlone = false;
    else told.set(text, [...(told.get(text) ?? []), each.rounding]);
  }
  isAlone &&= told.size === 1;
  const line = [...told].map(([text, roundings]) => {
    const isWorded = roundings.includes('as-worded');
    return isAlone && !isWorded ? text : words.of(text, roundingText(roundings, language));
  });
  const { or } = AUDIT_WORDS[language.locale];
  const isBeyond = counts.some(({ count, lowest }) => count === null && lowest === null);
  const text = line.length > 0 ? words.would(line.join(` ${or} `)) : isBeyond ? words.beyond : words.none;
  return printed === undefined ? text : `${printed}: ${text}`;
}

/** The counts of one rounding; null where there are none. */
function countsText({ lowest, highest }: ImpliedCounts, unit: UnitName | undefined, language: Language): string | null {
  if (lowest === null) return null;
  const told = intervalText(lowest, highest, language);
  return unit === undefined
    ? told
    : WORDS[language.locale].counts(told, unitWord(unit, highest === lowest ? lowest : 2));
}

/** How it was rounded, the two ways of halves told once where both fit. */
function roundingText(roundings: readonly ImpliedCounts['rounding'][], language: Language): string {
  const words = AUDIT_WORDS[language.locale];
  const isBoth = roundings.includes('half-up') && roundings.includes('half-even');
  const kinds = isBoth ? roundings.filter((each) => each !== 'half-even') : roundings;
  return kinds
    .map((each) => (isBoth && each === 'half-up' ? words.rounded : words.printing[each]))
    .join(` ${words.or} `);
}
