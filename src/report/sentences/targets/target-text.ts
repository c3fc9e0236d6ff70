import { type AnyRatio, ratioParts } from '../../../core/index.js';
import type { Target } from '../../../target/index.js';
import { amountText, type Language, rateText } from '../language/language.js';
import { type UnitName, unitWord } from '../language/unit-name.js';
import { TARGET_WORDS } from './target-words.js';

/** How a target is called, by who set it. */
export function targetName(
  issuedBy: string,
  { locale }: Language,
  issuerOf: ((issuedBy: string) => string) | undefined,
): string {
  const words = TARGET_WORDS[locale];
  if (issuerOf !== undefined) return issuerOf(issuedBy);
  return issuedBy === 'resolution' || issuedBy === 'assigned' ? words.issuedBy[issuedBy] : words.issuer(issuedBy);
}

/** A number with what is counted; without a word for that, the number. */
export function withUnit(amount: AnyRatio, unit: UnitName | undefined, language: Language): string {
  const text = amountText(amount, language);
  if (unit === undefined) return text;
  const [numerator, denominator] = ratioParts(amount);
  return TARGET_WORDS[language.locale].amount(text, unitWord(unit, numerator === denominator ? 1 : 2));
}

/** What a target asks: `từ 7 đảng viên trở lên`, `more than 2,300`. */
export function boundText(
  bound: Target['bound'],
  least: AnyRatio,
  most: AnyRatio | null,
  unit: UnitName | undefined,
  language: Language,
): string {
  const words = TARGET_WORDS[language.locale];
  switch (bound) {
    case 'range':
      return words.range(amountText(least, language), withUnit(most!, unit, language));
    case 'more-than':
    case 'exactly':
      return words[bound](withUnit(least, unit, language));
    case 'at-least':
    case 'rate':
      return words['at-least'](withUnit(least, unit, language));
  }
}

/** What a rate asks: `từ 95% số hiện nay trở lên`. */
export function rateBoundText(
  { sense = 'at-least', base }: Pick<Extract<Target, { bound: 'rate' }>, 'sense' | 'base'>,
  rate: AnyRatio,
  language: Language,
): string {
  const words = TARGET_WORDS[language.locale];
  return words[sense](words.ofBase(rateText(rate, language), words.base[base]));
}
