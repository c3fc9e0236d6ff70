import type { AnyRatio } from '../../../core/index.js';
import type {
  DivisorReason,
  QuotaExplanation,
  RemainderReason,
  StepsReason,
  WeightStep,
} from '../../../quota/index.js';
import { amountText, countText, firstText, inBrackets, type Language, listText } from '../language/language.js';
import { unitWord } from '../language/unit-name.js';
import { NAMED, type QuotaWords, tieText } from './describe-tie.js';
import { methodName, QUOTA_WORDS } from './quota-words.js';

/** Why a unit got its number, and what would have given it another. */
export function explanationText(why: QuotaExplanation, language: Language, options: QuotaWords): string {
  const words = QUOTA_WORDS[language.locale];
  const { unit = words.unit, name = NAMED, nameOf = (id: string) => id } = options;
  const count = (value: number): string => countText(value, language);
  const { id, quota, total, bound, share, tie, nextInLine, lastInLine } = why;
  const got = `${words.of(count(quota), count(total), unitWord(unit, total))}${inBrackets(words.method(methodName(why.method)))}`;
  const head = [
    got,
    ...(bound === null ? [] : [words.bound[bound]]),
    share === null ? words.noShare : words.share(amountText(share, language)),
  ];
  const inLine = (ids: readonly string[]): string =>
    ids.length > name
      ? firstText(ids.map(nameOf), name, language, words.units.more)
      : listText(ids.map(nameOf), language, 'or');
  return [
    `${nameOf(id)}: ${head.join(', ')}`,
    ...reasonText(why, language),
    ...stepTexts(why, language, options),
    ...(nextInLine.length === 0 ? [] : [words.next(inLine(nextInLine), unitWord(unit, 1))]),
    ...(lastInLine.length === 0 ? [] : [words.last(inLine(lastInLine), unitWord(unit, 1))]),
    ...(tie === null ? [] : [tieText(tie, language, options)]),
  ].join('; ');
}

function reasonText({ why, quota }: QuotaExplanation, language: Language): string[] {
  switch (why.kind) {
    case 'divisor':
      return divisorText(why, quota, language);
    case 'largest-remainder':
      return [remainderText(why, language)];
    case 'quota-method':
      return stepsText(why, language);
  }
}

function divisorText({ divisors, squared }: DivisorReason, quota: number, language: Language): string[] {
  if (divisors === null) return [];
  const words = QUOTA_WORDS[language.locale];
  const { lowest, highest } = divisors;
  const end = (value: AnyRatio): string => rooted(value, squared, language);
  const told = (divisor: string): string[] => [words.divided(divisor, countText(quota, language))];
  if (lowest === null) return highest === null ? [] : told(words.divisorTo(end(highest)));
  return told(highest === null ? words.divisorFrom(end(lowest)) : words.between(end(lowest), end(highest)));
}

function remainderText(why: RemainderReason, language: Language): string {
  const words = QUOTA_WORDS[language.locale];
  const { share, floor, remainder, roundedUp, leastRoundedUp, greatestRoundedDown } = why;
  const rival = roundedUp ? greatestRoundedDown : leastRoundedUp;
  const told = [
    words.remainder(amountText(share, language), countText(floor, language), amountText(remainder, language)),
    roundedUp ? words.up : words.down,
  ].join(', ');
  if (rival === null) return told;
  const mark = amountText(rival, language);
  return `${told}${inBrackets(roundedUp ? words.greatestDown(mark) : words.leastUp(mark))}`;
}

function stepsText({ lower, upper, eligibleFrom }: StepsReason, language: Language): string[] {
  const words = QUOTA_WORDS[language.locale];
  return [
    words.steps(countText(lower, language), countText(upper, language)),
    ...(eligibleFrom === null ? [] : [words.eligible(countText(eligibleFrom, language))]),
  ];
}

/** At which weight there would be one more, and one fewer. */
function stepTexts({ why, gain, lose, quota }: QuotaExplanation, language: Language, options: QuotaWords): string[] {
  // Nothing is known of weights under the quota method.
  if (why.kind === 'quota-method') return [];
  const words = QUOTA_WORDS[language.locale];
  // A weight at which one more is had is a tie; one fewer there may be at a weight of 0.
  const upTo = lose?.atWeight === 'changed' ? words.to : words.below;
  const more = gain === null ? words.noGain : weightText(gain, words.above, words.gain, language, options);
  const fewer = lose === null ? words.noLose : weightText(lose, upTo, words.lose, language, options);
  return quota === 0 ? [more] : [more, fewer];
}

function weightText(
  { weight, squared, atWeight }: WeightStep,
  bound: (weight: string) => string,
  then: (weight: string) => string,
  language: Language,
  { weighs }: QuotaWords,
): string {
  const words = QUOTA_WORDS[language.locale];
  const told = then(
    words.weight(bound(rooted(weight, squared, language)), weighs === undefined ? undefined : unitWord(weighs, 0)),
  );
  return atWeight === 'tie' ? `${told}${inBrackets(words.atWeight)}` : told;
}

function rooted(value: AnyRatio, squared: boolean, language: Language): string {
  const text = amountText(value, language);
  return squared ? QUOTA_WORDS[language.locale].root(text) : text;
}
