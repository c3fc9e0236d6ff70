import { ContractError, kindOfValue } from '../../../core/index.js';
import type {
  CascadeMatrixResult,
  CascadeResult,
  QuotaExplanation,
  QuotaResult,
  ReallocationResult,
} from '../../../quota/index.js';
import { countText, inBrackets, type Language, languageOf, listText } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import { unitWord } from '../language/unit-name.js';
import { cascadeMatrixText, cascadeText } from './cascade-text.js';
import { NAMED, type QuotaWords, tieText } from './describe-tie.js';
import { explanationText } from './explanation-text.js';
import { methodName, QUOTA_WORDS } from './quota-words.js';

/**
 * Tells quotas in Vietnamese or English: who got how many of how many places, by which method, with every tie; or of
 * one unit why it got its number.
 *
 * Of `explainQuota` it tells the exact share beside the number, the rule at work in the terms of the method, at which
 * weight there would be one more or one fewer, and who is next in line. What is not whole is told exactly or as
 * `khoảng` (about). Of `reallocateQuota` it tells the earlier plan and what is left to do; of `cascadeQuota` where
 * sharing level by level and sharing at once differ; of `cascadeMatrix` also how many places each column has. Beyond
 * `name` units, columns or cells the others are counted, with their places. There is no full stop.
 *
 * @param result - What `allocateQuota`, `explainQuota`, `reallocateQuota`, `cascadeQuota` or `cascadeMatrix` gave.
 * @param options - `unit`, `weighs`, `name` (10), `nameOf`, and `locale` (`vi`), `digits` and `rounding` (half-up) of
 *   what is not whole.
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`, `bad-name`, `wrong-type`; a
 *   `ContractError` with `missing-options`, `not-a-result`.
 * @example Ten places, and why the first unit got six
 * ```ts
 * import { allocateQuota, explainQuota } from 'chibo/quota';
 * import { describeQuota } from 'chibo/report';
 *
 * const communes = [{ id: 'Keo Lôm', weight: 7 }, { id: 'Luân Giói', weight: 2 }, { id: 'Pú Hồng', weight: 2 }];
 * describeQuota(allocateQuota(communes, 10));
 * // => 'chia 10 chỉ tiêu cho 3 đơn vị (phương pháp Webster): Keo Lôm (6), Luân Giói (2) và Pú Hồng (2)'
 * const why = explainQuota(communes, 10, { method: 'hamilton' }, 'Keo Lôm');
 * describeQuota(why, { locale: 'en', weighs: 'members' }).split('; ');
 * // => [
 * //   'Keo Lôm: 6 of 10 places (Hamilton), its exact share is about 6.36',
 * //   'what is rounded is about 6.36: whole part 6, remainder about 0.36, the remainder did not win 1 more (the smallest that did is about 0.82)',
 * //   'over 8 members would bring 1 more (a tie at that very number)',
 * //   'under about 4.57 members would bring 1 fewer (a tie at that very number)',
 * //   '1 more place would go to Keo Lôm',
 * //   '1 place fewer would be taken from Luân Giói or Pú Hồng',
 * // ]
 * describeQuota(why, { digits: -1 }); // throws InvalidInputError
 * ```
 * @example Two years handed down to two communes
 * ```ts
 * import { cascadeMatrix } from 'chibo/quota';
 * import { describeQuota } from 'chibo/report';
 *
 * const members = new Map([['Keo Lôm', 30], ['Pú Hồng', 12]]);
 * const tree = [{ id: 'Huyện', parentId: null }, ...[...members.keys()].map((id) => ({ id, parentId: 'Huyện' }))];
 * const plan = cascadeMatrix(tree, {
 *   columns: ['2024', '2025'],
 *   columnTotals: [4, 6],
 *   weight: (unitId) => members.get(unitId),
 * });
 * describeQuota(plan);
 * // => 'phân bổ 10 chỉ tiêu xuống 3 đơn vị theo cột: 2024 (4) và 2025 (6); chia từng cấp và chia thẳng như nhau; chỉ có một cách phân bổ như vậy'
 * ```
 * @category Sentences
 */
export function describeQuota(
  result: QuotaResult | ReallocationResult | QuotaExplanation | CascadeResult | CascadeMatrixResult,
  options: QuotaWords = {},
): string {
  return tellResult('describeQuota', result, options, (own) => tellQuota(result, own));
}

function tellQuota(
  result: QuotaResult | ReallocationResult | QuotaExplanation | CascadeResult | CascadeMatrixResult,
  options: QuotaWords,
): string {
  const language = languageOf('describeQuota', options, options.name);
  if (typeof result === 'object' && (result as unknown) !== null) {
    if ('why' in result) return explanationText(result, language, options);
    if ('allocations' in result) return sharedText(result, language, options);
    if ('totalTies' in result) return cascadeMatrixText(result, language, options);
    if ('differences' in result) return cascadeText(result, language, options);
  }
  const message = 'What is told is a result of the quota room.';
  throw new ContractError('not-a-result', message, { found: kindOfValue(result) });
}

function sharedText(result: QuotaResult | ReallocationResult, language: Language, options: QuotaWords): string {
  const words = QUOTA_WORDS[language.locale];
  const { unit = words.unit, name = NAMED, nameOf = (id: string) => id } = options;
  const count = (value: number): string => countText(value, language);
  const { allocations, total, open, method, ties } = result;
  const changes = new Map('changes' in result ? result.changes.map((change) => [change.id, change]) : []);
  // Beyond what can be named, those with the most places: a stable sort keeps the order of the claims.
  const ranked = allocations.length > name ? allocations.toSorted((a, b) => b.quota - a.quota) : allocations;
  const rest = ranked.slice(name);
  const named = ranked.slice(0, name).map(({ id, quota }) => {
    const change = changes.get(id);
    // In brackets, because a name often ends in a number.
    if (change === undefined) return `${nameOf(id)}${inBrackets(count(quota))}`;
    const { before, achieved, remaining, overrunOf } = change;
    const parts = [
      words.change(count(before), count(achieved), count(remaining)),
      ...(overrunOf === null ? [] : [words.overrun(count(overrunOf))]),
    ];
    return `${nameOf(id)}${inBrackets(`${count(quota)}; ${parts.join(', ')}`)}`;
  });
  const restText = words.others(count(rest.length), count(rest.reduce((sum, { quota }) => sum + quota, 0)));
  const all = [...named, ...(rest.length > 0 ? [restText] : [])];
  const head = words.shared(count(total), unitWord(unit, total), count(allocations.length));
  const told = all.length === 0 ? [] : [listText(all, language)];
  const parts = [
    [`${head}${inBrackets(words.method(methodName(method)))}`, ...told].join(': '),
    ...('moved' in result ? [words.moved(count(result.moved), unitWord(unit, result.moved))] : []),
    ...ties.map((tie) => tieText(tie, language, options)),
    ...(open > 0 ? [words.open(count(open), unitWord(unit, open))] : []),
  ];
  return parts.join('; ');
}
