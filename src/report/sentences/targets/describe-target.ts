import { parseRatio } from '../../../core/index.js';
import type { ProratedTarget, Target } from '../../../target/index.js';
import { dayText, type Language, languageOf } from '../language/language.js';
import { periodText } from '../language/period-text.js';
import { tellResult } from '../language/tell-result.js';
import type { TargetWords } from './describe-attainment.js';
import { boundText, rateBoundText, targetName } from './target-text.js';
import { TARGET_WORDS } from './target-words.js';

/**
 * Tells a target in Vietnamese or English: whose it is, for when, who set it, what it asks, and what it was changed to.
 *
 * The bound is always in the word: `từ 7 đảng viên trở lên` (at least) is met by 7, `trên 7` (more than) is not. Of a
 * part of a target, how time was measured is said. There is no full stop.
 *
 * @param target - A target, or what `prorate` made of one.
 * @param options - `unit`, `nameOf`, `issuerOf`, `categoryOf`, and `locale` (`vi`), `digits` and `rounding` (half-up) of
 *   what is not whole.
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`, `wrong-type`, or of a target
 *   that was never read the faults of its period and amounts; a `ContractError` with `not-a-result`,
 *   `missing-options`.
 * @example A target over 2,300 a year, and one that was raised
 * ```ts
 * import { describeTarget } from 'chibo/report';
 *
 * const common = { measure: 'admissions', issuedBy: 'resolution' };
 * describeTarget(
 *   { ...common, unitId: 'Vĩnh Phúc', period: '2015-01-01/2020-12-31', per: 'year', bound: 'more-than', versions: [{ from: '2015-01-01', value: 2300 }] },
 *   { unit: 'đảng viên' },
 * );
 * // => 'Vĩnh Phúc, giai đoạn 2015-2020: chỉ tiêu nghị quyết mỗi năm trên 2.300 đảng viên'
 * describeTarget(
 *   {
 *     ...common, unitId: 'Keo Lôm', period: '2024', bound: 'at-least',
 *     versions: [{ from: '2024-01-01', value: 7 }, { from: '2024-07-01', value: 9 }],
 *   },
 *   { unit: 'members', locale: 'en' },
 * );
 * // => 'Keo Lôm, 2024: the target of its own resolution at least 7 members; from 2024-07-01 at least 9 members'
 * ```
 * @category Sentences
 */
export function describeTarget(target: Target | ProratedTarget, options: TargetWords = {}): string {
  return tellResult('describeTarget', target, options, (own) => tellTarget(target, own));
}

function tellTarget(target: Target | ProratedTarget, options: TargetWords): string {
  const language = languageOf('describeTarget', options);
  const words = TARGET_WORDS[language.locale];
  const { nameOf = (id: string) => id, issuerOf, categoryOf = (name: string) => name } = options;
  const set = 'target' in target ? target.target : target;
  const [first = '', ...later] = versionTexts(set, language, options);
  const name = targetName(set.issuedBy, language, issuerOf);
  const part = set.category === undefined ? [] : [`(${categoryOf(set.category)})`];
  const yearly = set.per === 'year' ? [words.eachYear] : [];
  const asides = [
    ...(set.counted === 'at-the-end' ? [words.atTheEnd] : []),
    ...('target' in target ? [words.prorated[target.by]] : []),
  ];
  const head = `${nameOf(set.unitId)}, ${periodText(set.period, language)}`;
  const told = [[name, ...part, ...yearly, first].join(' '), ...asides].join(', ');
  return [`${head}: ${told}`, ...later].join('; ');
}

/** What each version asks; the later ones with the day from which they hold. */
function versionTexts(target: Target, language: Language, { unit }: TargetWords): string[] {
  const words = TARGET_WORDS[language.locale];
  const asked = ((): readonly { readonly from: string; readonly told: string }[] => {
    const counted = unit ?? target.measure;
    switch (target.bound) {
      case 'rate':
        return target.versions.map(({ from, rate }) => ({
          from,
          told: rateBoundText(target, parseRatio(rate), language),
        }));
      case 'range':
        return target.versions.map(({ from, low, high }) => ({
          from,
          told: boundText('range', parseRatio(low), parseRatio(high), counted, language),
        }));
      case 'at-least':
      case 'more-than':
      case 'exactly':
        return target.versions.map(({ from, value }) => ({
          from,
          told: boundText(target.bound, parseRatio(value), null, counted, language),
        }));
    }
  })();
  return asked.map(({ from, told }, index) => (index === 0 ? told : words.from(dayText(from, language), told)));
}
