import { compareRatios } from '../../../core/index.js';
import type { TotalTarget } from '../../../target/index.js';
import { countText, languageOf } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import type { TargetWords } from './describe-attainment.js';
import { boundText, withUnit } from './target-text.js';

const WORDS = {
  vi: {
    none: 'không có chỉ tiêu nào để cộng',
    total: (targets: string, asked: string) => `${targets} chỉ tiêu cộng lại: ${asked}`,
    atMost: (amount: string) => `không quá ${amount}`,
  },
  en: {
    none: 'there are no targets to add up',
    total: (targets: string, asked: string) => `targets added up (${targets}): ${asked}`,
    atMost: (amount: string) => `no more than ${amount}`,
  },
} as const;

/**
 * Tells in Vietnamese or English what several targets ask together, and of how many targets that is the sum.
 *
 * The bound is in the word, as `describeTarget` has it: `trên` (more than) where one of the targets is not met by its
 * number itself. There is no full stop.
 *
 * @param total - What `totalTarget` gave.
 * @param options - `unit`, and `locale` (`vi`), `digits` and `rounding` (half-up) of what is not whole.
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`; a
 *   `ContractError` with `not-a-result`, `missing-options`.
 * @example Two communes
 * ```ts
 * import { describeTotalTarget } from 'chibo/report';
 * import { totalTarget } from 'chibo/target';
 *
 * const set = { measure: 'admissions', period: '2024', bound: 'at-least' as const, issuedBy: 'assigned' };
 * const of = (unitId: string, value: number) => ({ ...set, unitId, versions: [{ from: '2024-01-01', value }] });
 * const total = totalTarget([of('Keo Lôm', 7), of('Pú Hồng', 5)]);
 * describeTotalTarget(total, { unit: 'đảng viên' }); // => '2 chỉ tiêu cộng lại: từ 12 đảng viên trở lên'
 * describeTotalTarget(total, { locale: 'en' }); // => 'targets added up (2): at least 12'
 * ```
 * @category Sentences
 */
export function describeTotalTarget(
  total: TotalTarget,
  options: Omit<TargetWords, 'nameOf' | 'issuerOf' | 'categoryOf'> = {},
): string {
  return tellResult('describeTotalTarget', total, options, (own) => tellTotalTarget(total, own));
}

function tellTotalTarget(total: TotalTarget, options: Omit<TargetWords, 'nameOf' | 'issuerOf' | 'categoryOf'>): string {
  const language = languageOf('describeTotalTarget', options);
  const words = WORDS[language.locale];
  const { targets, least, most, strict } = total;
  const { unit } = options;
  if (targets === 0) return words.none;
  const asked = ((): string => {
    if (strict) {
      const more = boundText('more-than', least, null, unit, language);
      return most === null ? more : `${more}, ${words.atMost(withUnit(most, unit, language))}`;
    }
    if (most === null) return boundText('at-least', least, null, unit, language);
    return compareRatios(least, most) === 0
      ? boundText('exactly', least, null, unit, language)
      : boundText('range', least, most, unit, language);
  })();
  return words.total(countText(targets, language), asked);
}
