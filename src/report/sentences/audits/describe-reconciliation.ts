import type {
  EquationsReconciliation,
  FigureChange,
  Reconciliation,
  TotalBreak,
  TotalsReconciliation,
} from '../../../audit/index.js';
import type { Locale } from '../../../core/index.js';
import { countText, inBrackets, type Language, languageOf, listText } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';

/**
 * In which words a reconciliation is told.
 *
 * @category Sentences
 */
export interface ReconciliationWords {
  /** The language; `vi` unless told. */
  readonly locale?: Locale | undefined;
  /** How many sums that fail, ways, and figures of each way are told; 3 unless told. The others are counted. */
  readonly name?: number | undefined;
  /** The name of a unit or a figure by its id; the id itself unless told. */
  readonly nameOf?: ((id: string) => string) | undefined;
}

const WORDS = {
  vi: {
    holds: 'mọi tổng đều khớp',
    fails: 'có tổng không khớp',
    unit: (name: string, printed: string, sum: string) => `${name} in ${printed}, cộng lại là ${sum}`,
    notPrinted: (name: string, sum: string) => `${name} không in số, cộng lại là ${sum}, quá số lớn nhất tính được`,
    equation: (place: string, sum: string, equals: string) => `đẳng thức thứ ${place} ra ${sum}, phải là ${equals}`,
    more: (by: string) => `hơn ${by}`,
    less: (by: string) => `kém ${by}`,
    otherBreaks: (count: string) => `${count} chỗ không khớp khác`,
    fewest: (changes: string, by: string) => `phải sửa ít nhất ${changes} số, cộng cả lại là ${by}`,
    onlyWay: 'cách duy nhất',
    ways: (count: string) => `có ${count} cách`,
    waysAtLeast: (count: string) => `có ít nhất ${count} cách`,
    change: (name: string, printed: string, suggested: string) => `${name} từ ${printed} thành ${suggested}`,
    transposed: 'hai chữ số đứng cạnh nhau đổi chỗ',
    otherChanges: (count: string) => `${count} số khác`,
    or: 'hoặc',
    otherWays: (count: string) => `${count} cách khác`,
    filled: (figures: string) => `số không in phải là ${figures}`,
    value: (name: string, value: string) => `${name}: ${value}`,
  },
  en: {
    holds: 'all adds up',
    fails: 'not all adds up',
    unit: (name: string, printed: string, sum: string) => `${name} is printed as ${printed} and adds up to ${sum}`,
    notPrinted: (name: string, sum: string) =>
      `${name} is not printed and adds up to ${sum}, beyond the largest number there can be`,
    equation: (place: string, sum: string, equals: string) =>
      `equation ${place} comes to ${sum} and should be ${equals}`,
    more: (by: string) => `${by} more`,
    less: (by: string) => `${by} less`,
    otherBreaks: (count: string) => `others that fail: ${count}`,
    fewest: (changes: string, by: string) => `figures to be changed at least: ${changes}, by ${by} in all`,
    onlyWay: 'the only way',
    ways: (count: string) => `ways: ${count}`,
    waysAtLeast: (count: string) => `ways: at least ${count}`,
    change: (name: string, printed: string, suggested: string) => `${name} from ${printed} to ${suggested}`,
    transposed: 'two neighbouring digits exchanged',
    otherChanges: (count: string) => `other figures: ${count}`,
    or: 'or',
    otherWays: (count: string) => `other ways: ${count}`,
    filled: (figures: string) => `what is not printed must be ${figures}`,
    value: (name: string, value: string) => `${name}: ${value}`,
  },
} as const;

/**
 * Tells in Vietnamese or English which sums fail, how many printed figures must be changed at least, and the ways to do
 * it.
 *
 * Every sum is told with what is printed and the difference. A way is a suggestion: where there are several the line says
 * how many, since arithmetic cannot choose. A figure that differs by two neighbouring digits exchanged is said to. Of the
 * first way, what was not printed and can then have one value only is told. There is no full stop.
 *
 * @param result - What `reconcileTotals` or `reconcileEquations` gave.
 * @param options - `name` (3), `nameOf`, and `locale` (`vi`).
 * @returns The line.
 * @throws An `InvalidInputError` with `unknown-locale`, `bad-name`, `wrong-type`; a `ContractError` with
 *   `not-a-result`, `missing-options`.
 * @example One figure explains two sums that fail; and 274 members, where 221 and 56 are 277
 * ```ts
 * import { reconcileEquations, reconcileTotals } from 'chibo/audit';
 * import { describeReconciliation } from 'chibo/report';
 *
 * const found = reconcileTotals([
 *   { id: 'tỉnh', parentId: null, value: 100 },
 *   { id: 'xã 1', parentId: 'tỉnh', value: 46 },
 *   { id: 'xã 2', parentId: 'tỉnh', value: 45 },
 *   { id: 'thôn 1', parentId: 'xã 2', value: 30 },
 *   { id: 'thôn 2', parentId: 'xã 2', value: 24 },
 * ]);
 * describeReconciliation(found);
 * // => 'có tổng không khớp: xã 2 in 45, cộng lại là 54 (kém 9); tỉnh in 100, cộng lại là 91 (hơn 9); phải sửa ít nhất 1 số, cộng cả lại là 9; cách duy nhất: xã 2 từ 45 thành 54 (hai chữ số đứng cạnh nhau đổi chỗ)'
 * const figures = [{ id: 'before', value: 221 }, { id: 'admitted', value: 56 }, { id: 'after', value: 274 }];
 * const terms = [{ id: 'before', times: 1 }, { id: 'admitted', times: 1 }, { id: 'after', times: -1 }];
 * describeReconciliation(reconcileEquations(figures, [{ terms }]), { locale: 'en', name: 2 });
 * // => 'not all adds up: equation 1 comes to 3 and should be 0 (3 more); figures to be changed at least: 1, by 3 in all; ways: 3: admitted from 56 to 53 or after from 274 to 277, other ways: 1'
 * ```
 * @category Sentences
 */
export function describeReconciliation(
  result: TotalsReconciliation | EquationsReconciliation,
  options: ReconciliationWords = {},
): string {
  return tellResult('describeReconciliation', result, options, (own) => tellReconciliation(result, own));
}

function tellReconciliation(
  result: TotalsReconciliation | EquationsReconciliation,
  options: ReconciliationWords,
): string {
  const { locale = 'vi', name = 3 } = options;
  const language = languageOf('describeReconciliation', { locale }, name);
  const words = WORDS[language.locale];
  const { holds, breaks, changes, change, answers } = result;
  const failed = breaks.map((each) =>
    'id' in each ? unitText(each, language, options) : equationText(each, language),
  );
  const rest = failed.length - name;
  const told = [...failed.slice(0, name), ...(rest > 0 ? [words.otherBreaks(countText(rest, language))] : [])];
  const head = holds ? words.holds : words.fails;
  return [
    told.length === 0 ? head : `${head}: ${told.join('; ')}`,
    ...(changes === 0 ? [] : [words.fewest(countText(changes, language), wholeText(change, language))]),
    ...(changes === 0 ? [] : [waysText(result, language, options)]),
    ...filledText(answers[0], language, options),
  ].join('; ');
}

type Numeral = number | string;

function wholeText(value: Numeral, language: Language): string {
  return countText(BigInt(value), language);
}

function unitText(
  { id, printed, sum, difference }: TotalBreak,
  language: Language,
  options: ReconciliationWords,
): string {
  const words = WORDS[language.locale];
  const { nameOf = (of: string) => of } = options;
  if (printed === null || difference === null) return words.notPrinted(nameOf(id), wholeText(sum, language));
  return `${words.unit(nameOf(id), countText(printed, language), wholeText(sum, language))}${apart(BigInt(difference), language)}`;
}

function equationText(
  { equation, sum, equals }: EquationsReconciliation['breaks'][number],
  language: Language,
): string {
  const words = WORDS[language.locale];
  const told = words.equation(countText(equation + 1, language), wholeText(sum, language), countText(equals, language));
  return `${told}${apart(BigInt(sum) - BigInt(equals), language)}`;
}

function apart(difference: bigint, language: Language): string {
  const words = WORDS[language.locale];
  return inBrackets(
    difference > 0n ? words.more(countText(difference, language)) : words.less(countText(-difference, language)),
  );
}

function waysText(
  { answers, answersComplete }: TotalsReconciliation | EquationsReconciliation,
  language: Language,
  options: ReconciliationWords,
): string {
  const words = WORDS[language.locale];
  const { name = 3 } = options;
  const count = countText(answers.length, language);
  const head = !answersComplete ? words.waysAtLeast(count) : answers.length === 1 ? words.onlyWay : words.ways(count);
  if (name === 0) return head;
  const told = answers.slice(0, name).map(({ changes }) => changesText(changes, language, options));
  const rest = answers.length - name;
  const others = rest > 0 ? [words.otherWays(countText(rest, language))] : [];
  return `${head}: ${[told.join(` ${words.or} `), ...others].join(', ')}`;
}

function changesText(changes: readonly FigureChange[], language: Language, options: ReconciliationWords): string {
  const words = WORDS[language.locale];
  const { name = 3, nameOf = (of: string) => of } = options;
  const told = changes.slice(0, name).map(({ id, printed, suggested, transposed }) => {
    const text = words.change(nameOf(id), countText(printed, language), countText(suggested, language));
    return transposed ? `${text}${inBrackets(words.transposed)}` : text;
  });
  const rest = changes.length - name;
  return listText([...told, ...(rest > 0 ? [words.otherChanges(countText(rest, language))] : [])], language);
}

function filledText(answer: Reconciliation | undefined, language: Language, options: ReconciliationWords): string[] {
  const words = WORDS[language.locale];
  const { name = 3, nameOf = (of: string) => of } = options;
  const filled = answer?.filled ?? [];
  if (filled.length === 0 || name === 0) return [];
  const told = filled.slice(0, name).map(({ id, value }) => words.value(nameOf(id), countText(value, language)));
  const rest = filled.length - name;
  const others = rest > 0 ? [words.otherChanges(countText(rest, language))] : [];
  return [words.filled(listText([...told, ...others], language))];
}
