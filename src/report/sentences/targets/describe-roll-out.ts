import { parseRatio } from '../../../core/index.js';
import type { RollOut, Target } from '../../../target/index.js';
import { amountText, countText, inBrackets, type Language, languageOf, listText } from '../language/language.js';
import { periodText } from '../language/period-text.js';
import { tellResult } from '../language/tell-result.js';
import { type UnitName, unitWord } from '../language/unit-name.js';
import { NAMED, tieText } from '../quotas/describe-tie.js';
import type { TargetWords } from './describe-attainment.js';
import { boundText } from './target-text.js';

/**
 * In which words a target that was rolled out is told.
 *
 * @category Sentences
 */
export interface RollOutWords extends TargetWords {
  /** How many parts, and of what was rounded how many numbers, are named; 10 unless told. The others are counted. */
  readonly name?: number | undefined;
}

const WORDS = {
  vi: {
    shared: (amount: string, parts: string) => `giao ${amount} thành ${parts} chỉ tiêu`,
    range: (low: string, high: string) => `từ ${low} đến ${high}`,
    part: (name: string, asked: string) => `${name} ${asked}`,
    others: (count: string) => `${count} chỉ tiêu khác`,
    rounded: (count: string) => `${count} số lẻ đã làm tròn`,
    became: (name: string, exact: string, whole: string) => `${name}: ${exact} thành ${whole}`,
    most: (name: string) => `${name} mức cao nhất`,
    otherNumbers: (count: string) => `${count} số khác`,
    place: 'chỉ tiêu',
  },
  en: {
    shared: (amount: string, parts: string) => `${amount} shared out, targets: ${parts}`,
    range: (low: string, high: string) => `${low} to ${high}`,
    part: (name: string, asked: string) => `${name} ${asked}`,
    others: (count: string) => `others: ${count}`,
    rounded: (count: string) => `numbers made whole: ${count}`,
    became: (name: string, exact: string, whole: string) => `${name}: ${exact} to ${whole}`,
    most: (name: string) => `${name} high end`,
    otherNumbers: (count: string) => `others: ${count}`,
    place: { one: 'place', other: 'places' },
  },
} as const;

/**
 * Tells how a target was rolled out, in Vietnamese or English: what was shared out, what each part is to reach, what was
 * made whole on the way, and every tie.
 *
 * Parts keep the order of the result; beyond `name` of them the others are counted. Every part is told with its bound.
 * Where there are several periods, each part is told with its own. There is no full stop.
 *
 * @param result - What `rollOutTarget` gave.
 * @param options - `unit`, `name` (10), `nameOf`, and `locale` (`vi`), `digits` and `rounding` (half-up) of what was not
 *   whole.
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`, `bad-name`, `wrong-type`; a
 *   `ContractError` with `not-a-result`, `missing-options`.
 * @example Ten admissions for two communes
 * ```ts
 * import { describeRollOut } from 'chibo/report';
 * import { rollOutTarget } from 'chibo/target';
 *
 * const target = {
 *   unitId: 'huyen', measure: 'admissions', period: '2024', bound: 'at-least' as const, issuedBy: 'resolution',
 *   versions: [{ from: '2024-01-01', value: 10 }],
 * };
 * const source = [{ id: 'huyen', parentId: null }, ...['Keo Lôm', 'Pú Hồng'].map((id) => ({ id, parentId: 'huyen' }))];
 * const members = new Map([['Keo Lôm', 42], ['Pú Hồng', 25]]);
 * const result = rollOutTarget(target, { units: { source, weight: (unitId) => members.get(unitId) } });
 * describeRollOut(result, { unit: 'đảng viên' });
 * // => 'giao 10 đảng viên thành 2 chỉ tiêu (năm 2024): Keo Lôm từ 6 trở lên và Pú Hồng từ 4 trở lên; 2 số lẻ đã làm tròn: Keo Lôm: khoảng 6,27 thành 6 và Pú Hồng: khoảng 3,73 thành 4'
 * describeRollOut(result, { locale: 'en', name: 0 });
 * // => '10 shared out, targets: 2 (2024); numbers made whole: 2'
 * ```
 * @category Sentences
 */
export function describeRollOut(result: RollOut, options: RollOutWords = {}): string {
  return tellResult('describeRollOut', result, options, (own) => tellRollOut(result, own));
}

function tellRollOut(result: RollOut, options: RollOutWords): string {
  const language = languageOf('describeRollOut', options, options.name);
  const words = WORDS[language.locale];
  const { unit, name = NAMED, nameOf = (id: string) => id } = options;
  const count = (value: number): string => countText(value, language);
  const { parts, shared, rounded, ties } = result;
  const periods = new Set([...parts, ...rounded].map(({ period }) => period));
  const when = (period: string): string => inBrackets(periodText(period, language));
  const about = (unitId: string, period: string): string =>
    periods.size === 1 ? nameOf(unitId) : `${nameOf(unitId)}${when(period)}`;
  const partText = (part: Target): string => words.part(about(part.unitId, part.period), askedOf(part, language));
  const numberText = ({ unitId, period, end, exact, whole }: RollOut['rounded'][number]): string => {
    const of = about(unitId, period);
    return words.became(end === 'most' ? words.most(of) : of, amountText(exact, language), count(whole));
  };
  const limited = <T>(list: readonly T[], tell: (each: T) => string, others: (count: string) => string): string[] => {
    const rest = list.length - name;
    if (name === 0 || list.length === 0) return [];
    return [listText([...list.slice(0, name).map(tell), ...(rest > 0 ? [others(count(rest))] : [])], language)];
  };
  const head = words.shared(sharedAmount(shared, unit, language), count(parts.length));
  const [only] = periods;
  const titled = periods.size === 1 && only !== undefined ? `${head}${when(only)}` : head;
  const tieWords = { ...options, unit: unit ?? words.place };
  return [
    [titled, ...limited(parts, partText, words.others)].join(': '),
    ...(rounded.length === 0
      ? []
      : [[words.rounded(count(rounded.length)), ...limited(rounded, numberText, words.otherNumbers)].join(': ')]),
    ...[...ties.years, ...ties.units, ...ties.cells].map((tie) => tieText(tie, language, tieWords)),
  ].join('; ');
}

function sharedAmount({ least, most }: RollOut['shared'], unit: UnitName | undefined, language: Language): string {
  const low = countText(least, language);
  const text = most === null ? low : WORDS[language.locale].range(low, countText(most, language));
  return unit === undefined ? text : `${text} ${unitWord(unit, most ?? least)}`;
}

/** What a part asks; parts of several versions are not made. */
function askedOf(part: Target, language: Language): string {
  if (part.bound === 'rate') return '';
  if (part.bound === 'range') {
    const { low, high } = part.versions[0]!;
    return boundText('range', parseRatio(low), parseRatio(high), undefined, language);
  }
  return boundText(part.bound, parseRatio(part.versions[0]!.value), null, undefined, language);
}
