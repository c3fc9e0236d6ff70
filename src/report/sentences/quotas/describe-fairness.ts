import { type AnyRatio, compareRatios, ratioParts } from '../../../core/index.js';
import type { Fairness, FairnessEnd } from '../../../quota/index.js';
import { amountText, firstText, type Language, languageOf, percentText } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import { unitWord } from '../language/unit-name.js';
import { NAMED, type QuotaWords } from './describe-tie.js';
import { QUOTA_WORDS } from './quota-words.js';

const WORDS = {
  vi: {
    nothing: 'không có chỉ tiêu hoặc mọi trọng số đều bằng 0 nên không so sánh được',
    exact: 'mọi đơn vị đều được đúng tỷ lệ',
    gallagher: (percent: string) => `chỉ số Gallagher ${percent}`,
    loosemoreHanby: (percent: string) => `chỉ số Loosemore–Hanby ${percent}`,
    over: (names: string, amount: string) => `vượt phần đúng tỷ lệ nhiều nhất: ${names}, ${amount}`,
    under: (names: string, amount: string) => `thiếu so với phần đúng tỷ lệ nhiều nhất: ${names}, ${amount}`,
    most: (names: string, percent: string) =>
      `được nhiều nhất tính theo trọng số: ${names}, bằng ${percent} phần đúng tỷ lệ`,
    least: (names: string, percent: string) =>
      `được ít nhất tính theo trọng số: ${names}, bằng ${percent} phần đúng tỷ lệ`,
  },
  en: {
    nothing: 'there are no places, or all weights are 0, so there is nothing to compare',
    exact: 'every unit has its exact share',
    gallagher: (percent: string) => `Gallagher index ${percent}`,
    loosemoreHanby: (percent: string) => `Loosemore–Hanby index ${percent}`,
    over: (names: string, amount: string) => `furthest above the exact share: ${names}, by ${amount}`,
    under: (names: string, amount: string) => `furthest below the exact share: ${names}, by ${amount}`,
    most: (names: string, percent: string) => `most for the weight: ${names}, ${percent} of the exact share`,
    least: (names: string, percent: string) => `least for the weight: ${names}, ${percent} of the exact share`,
  },
} as const;

const ONE = { numerator: 1, denominator: 1 } as const;

/**
 * Tells in Vietnamese or English how far an allocation is from exact proportion, and for whom.
 *
 * Both indices are told in per cent, then who is furthest above and below the exact share, in places, and who has most
 * and least for the weight, as a part of the exact share. Equally far units are named together. There is no full stop.
 *
 * @param fairness - What `fairnessOf` gave; `null` is told as nothing to compare.
 * @param options - `unit`, `name` (10), `nameOf`, and `locale` (`vi`), `digits` (1), `rounding` (half-up).
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`, `bad-name`, `wrong-type`; a
 *   `ContractError` with `not-a-result`, `missing-options`.
 * @example
 * ```ts
 * import { fairnessOf } from 'chibo/quota';
 * import { describeFairness } from 'chibo/report';
 *
 * const branches = [{ id: 'A', weight: 6 }, { id: 'B', weight: 3 }, { id: 'C', weight: 1 }];
 * const fairness = fairnessOf(branches, [{ id: 'A', quota: 3 }, { id: 'B', quota: 1 }, { id: 'C', quota: 1 }]);
 * describeFairness(fairness).split('; ');
 * // => [
 * //   'chỉ số Gallagher 10,0%, chỉ số Loosemore–Hanby 10,0%',
 * //   'vượt phần đúng tỷ lệ nhiều nhất: C, 0,5 chỉ tiêu',
 * //   'thiếu so với phần đúng tỷ lệ nhiều nhất: B, 0,5 chỉ tiêu',
 * //   'được nhiều nhất tính theo trọng số: C, bằng 200,0% phần đúng tỷ lệ',
 * //   'được ít nhất tính theo trọng số: B, bằng 66,7% phần đúng tỷ lệ',
 * // ]
 * describeFairness(null, { locale: 'en' });
 * // => 'there are no places, or all weights are 0, so there is nothing to compare'
 * ```
 * @category Sentences
 */
export function describeFairness(fairness: Fairness | null, options: QuotaWords = {}): string {
  return tellResult('describeFairness', fairness, options, (own) => tellFairness(fairness, own));
}

function tellFairness(fairness: Fairness | null, options: QuotaWords): string {
  const language = languageOf('describeFairness', options, options.name);
  const words = WORDS[language.locale];
  if (fairness === null) return words.nothing;
  const { unit = QUOTA_WORDS[language.locale].unit, name = NAMED, nameOf = (id: string) => id } = options;
  const { gallagher, loosemoreHanby, over, under, mostPerWeight, leastPerWeight } = fairness;
  // Where one unit has more than its share, another has less.
  if (over === null) return words.exact;
  const named = ({ ids }: FairnessEnd): string =>
    firstText(ids.map(nameOf), name, language, QUOTA_WORDS[language.locale].units.more);
  const places = ({ by }: FairnessEnd): string =>
    `${amountText(by, language)} ${unitWord(unit, compareRatios(by, ONE) === 0 ? 1 : 2)}`;
  const part = ({ by }: FairnessEnd): string => percentText(by, language);
  const end = (
    each: FairnessEnd | null,
    tell: (names: string, much: string) => string,
    much: (each: FairnessEnd) => string,
  ): string[] => (each === null ? [] : [tell(named(each), much(each))]);
  const indices = [
    words.gallagher(rootText(gallagher.square, language)),
    words.loosemoreHanby(percentText(loosemoreHanby, language)),
  ];
  return [
    indices.join(', '),
    ...end(over, words.over, places),
    ...end(under, words.under, places),
    ...end(mostPerWeight, words.most, part),
    ...end(leastPerWeight, words.least, part),
  ].join('; ');
}

/** A square root in per cent, rounded once: the exact root, or one between the same two neighbours of the last digit. */
function rootText(square: AnyRatio, language: Language): string {
  const [numerator, denominator] = ratioParts(square);
  const scale = 10n ** BigInt(language.digits + 4);
  const radicand = numerator * denominator * scale * scale;
  const root = wholeRoot(radicand);
  // Between two whole numbers of these units no rounding turns, so their middle rounds as the root itself does.
  const top = root * root === radicand ? 2n * root : 2n * root + 1n;
  return percentText({ numerator: top.toString(), denominator: (2n * denominator * scale).toString() }, language);
}

/** The largest whole number whose square is no more than the one given. */
function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const next = (root + square / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}
