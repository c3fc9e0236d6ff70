import { compareRatios, type Locale, type Ratio } from '../../../core/index.js';
import { countText, type Language } from '../language/language.js';
import { type UnitName, unitWord } from '../language/unit-name.js';
import { INDEPENDENCE_WORDS } from './independence-words.js';

/** The words and figures of one language. */
export interface Teller extends Language {
  readonly words: (typeof INDEPENDENCE_WORDS)[Locale];
  readonly count: (count: number) => string;
  /** What localities are called, by how many there are. */
  readonly unit: (count: number) => string;
  readonly name: (unitId: string) => string;
}

/** What tells results in a language. */
export function tellerOf(
  language: Language,
  unit: UnitName | undefined,
  nameOf: ((unitId: string) => string) | undefined,
): Teller {
  const words = INDEPENDENCE_WORDS[language.locale];
  return {
    ...language,
    words,
    count: (count) => countText(count, language),
    unit: (count) => unitWord(unit ?? words.unit, count),
    name: nameOf ?? ((unitId) => unitId),
  };
}

/** A count, or the interval that it is in. */
export function span(lowest: number, highest: number, { words, count }: Teller): string {
  return lowest === highest ? count(highest) : words.between(count(lowest), count(highest));
}

/** Whether two ratios are equal, or both missing. */
export function isSame(left: Ratio | null, right: Ratio | null): boolean {
  return left === null || right === null ? left === right : compareRatios(left, right) === 0;
}

/** Caveats after a line. */
export function told(parts: readonly string[]): string {
  return parts.map((part) => `; ${part}`).join('');
}
