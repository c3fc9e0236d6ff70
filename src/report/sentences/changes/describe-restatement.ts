import type { EndedFigure, RestatedFigure, Restatement } from '../../../comparison/index.js';
import type { FormatOptions } from '../../../core/index.js';
import { countText, dayText, firstText, inBrackets, type Language, languageOf } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import { RESTATEMENT_WORDS } from './restatement-words.js';

/**
 * In which words figures that were restated are told.
 *
 * @category Sentences
 */
export interface RestatementWords extends FormatOptions {
  /** How many figures are named, in the order of the result; 10 unless told. The others are counted. */
  readonly name?: number | undefined;
  /** The name of a unit or locality by its id; the id itself unless told. */
  readonly nameOf?: ((id: string) => string) | undefined;
}

/**
 * Tells figures of one day on the boundaries of another, in Vietnamese or English: how many are exact, which were shared
 * by weights and by which, and what is not known.
 *
 * A figure that was shared is told with what of it is certain, one that is not known with what it is at least. Figures
 * without a place there, amounts that lie between several units, and units of which no figure says anything are told
 * after them. There is no full stop.
 *
 * @param restatement - What `restate` gave.
 * @param options - `name` (10), `nameOf`, and `locale` (`vi`).
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`, `bad-name`, `wrong-type`; a
 *   `ContractError` with `not-a-result`, `missing-options`.
 * @example Two communes merged, one split without weights
 * ```ts
 * import { restate } from 'chibo/comparison';
 * import { describeRestatement } from 'chibo/report';
 *
 * const events = [
 *   { id: 'e1', date: '2025-07-01', type: 'merge' as const, units: ['A', 'B'], into: 'AB', name: 'AB' },
 *   { id: 'e2', date: '2025-07-01', type: 'split' as const, unit: 'C', into: [{ id: 'C1', name: 'C1' }, { id: 'C2', name: 'C2' }] },
 * ];
 * const members = [{ id: 'A', value: 70 }, { id: 'B', value: 50 }, { id: 'C', value: 40 }];
 * const result = restate(members, events, { from: '2025-06-30', to: '2025-07-01', boundaries: 'after' });
 * describeRestatement(result);
 * // => 'số liệu ngày 30/06/2025 quy về tổ chức ngày 01/07/2025 (1 số chính xác, 2 số chưa rõ): AB (120), C1 (chưa rõ) và C2 (chưa rõ); 40 nằm ở C1 và C2'
 * describeRestatement(result, { locale: 'en', name: 1 });
 * // => 'figures of 2025-06-30 on the organisation of 2025-07-01 (1 exact, 2 not known): AB (120) and 2 others; 40 between C1 and 1 other'
 * describeRestatement(result, { name: -1 }); // throws InvalidInputError
 * ```
 * @category Sentences
 */
export function describeRestatement(restatement: Restatement, options: RestatementWords = {}): string {
  return tellResult('describeRestatement', restatement, options, (own) => tellRestatement(restatement, own));
}

function tellRestatement(restatement: Restatement, options: RestatementWords): string {
  const language = languageOf('describeRestatement', options, options.name);
  const words = RESTATEMENT_WORDS[language.locale];
  const { name = 10, nameOf = (id: string) => id } = options;
  const { from, to, boundaries, figures, ended, divided, uncovered } = restatement;
  const count = (value: number): string => countText(value, language);
  const [of, on] = boundaries === 'after' ? [from, to] : [to, from];
  const some = (texts: readonly string[]): string => firstText(texts, name, language, words.others);
  const basis = (['exact', 'apportioned', 'unknown'] as const).flatMap((each) => {
    const having = figures.filter((figure) => figure.basis === each).length;
    return having === 0 ? [] : [words.basis[each](count(having))];
  });
  const told = figures.map((figure) => words.figure(nameOf(figure.id), valueText(figure, language)));
  const head = of === on ? words.same(dayText(of, language)) : words.head(dayText(of, language), dayText(on, language));
  return [
    figures.length === 0
      ? `${head}: ${words.none}`
      : [`${head}${inBrackets(basis.join(', '))}`, ...(name === 0 ? [] : [some(told)])].join(': '),
    ...(ended.length === 0 ? [] : [words.ended(some(ended.map((each) => endedText(each, language, nameOf))))]),
    ...divided.map(({ value, why, among }) => {
      const parts = among.map((part) => {
        const named = nameOf(part.id);
        return part.value === null ? named : words.figure(named, count(part.value));
      });
      return (why === 'divided' ? words.divided : words.changed)(count(value), some(parts));
    }),
    ...(uncovered.length === 0 ? [] : [words.uncovered(some(uncovered.map(nameOf)))]),
  ].join('; ');
}

function valueText({ basis, value, certain, weight }: RestatedFigure, language: Language): string {
  const words = RESTATEMENT_WORDS[language.locale];
  const sure = countText(certain, language);
  if (value === null || basis === 'unknown') return certain === 0 ? words.notKnown : words.unknown(sure);
  const text = countText(value, language);
  return weight === null ? text : words.apportioned(text, weight, sure);
}

function endedText(figure: EndedFigure, language: Language, nameOf: (id: string) => string): string {
  const words = RESTATEMENT_WORDS[language.locale];
  return words.endedFigure(nameOf(figure.id), valueText(figure, language), words.because[figure.reason]);
}
