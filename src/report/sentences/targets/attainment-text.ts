import {
  type AnyRatio,
  compareRatios,
  divideRatios,
  multiplyRatios,
  negateRatio,
  ratio,
  ratioParts,
  subtractRatios,
} from '../../../core/index.js';
import { type Attainment, type RateTarget, targetOn } from '../../../target/index.js';
import { amountText, countText, decimalText, type Language, percentText } from '../language/language.js';
import type { UnitName } from '../language/unit-name.js';
import { boundText, rateBoundText, targetName, withUnit } from './target-text.js';
import { TARGET_WORDS } from './target-words.js';

/** What an attainment is told with. */
export interface AttainmentTeller extends Language {
  /** What is counted; the measure of the target where it is not told. */
  readonly unit: UnitName | undefined;
  readonly nameOf: (unitId: string) => string;
  readonly categoryOf: (category: string) => string;
  readonly issuerOf: ((issuedBy: string) => string) | undefined;
  /** The rate that was set, where its target was given. */
  readonly rateOf: (attainment: Attainment) => RateTarget | null;
}

const ONE = { numerator: 1, denominator: 1 } as const;
const HUNDRED = { numerator: 100, denominator: 1 } as const;
const ZERO = { numerator: 0, denominator: 1 } as const;

/** How a count stands to one target: the share of it, what is over or short, and whether it is met. */
export function standingText(attainment: Attainment, teller: AttainmentTeller): string {
  const words = TARGET_WORDS[teller.locale];
  const { actual, least, most, bound, issuedBy } = attainment;
  const target = targetName(issuedBy, teller, teller.issuerOf);
  if (least === null) return words.noTarget(target);
  const rate = rateSet(attainment, teller);
  const asked =
    rate === null ? boundText(bound, least, most, undefined, teller) : rateBoundText(rate.target, rate.rate, teller);
  if (actual === null) return words.against(target, asked);
  const share =
    rate === null
      ? shareText(attainment, target, asked, teller)
      : words.ofWhole(
          percentText(divideRatios(ratio(actual, 1), rate.whole)!, teller),
          amountText(rate.whole, teller),
          words.base[rate.target.base],
          target,
          asked,
        );
  return [share, ...distanceText(attainment, rate, teller), verdictText(attainment, words)].join(', ');
}

interface RateSet {
  readonly target: RateTarget;
  readonly rate: AnyRatio;
  /** The base: what the rate is of. */
  readonly whole: AnyRatio;
}

/** The rate and its base, where the target was given and neither is 0. */
function rateSet(attainment: Attainment, { rateOf }: AttainmentTeller): RateSet | null {
  const { bound, least, asOf } = attainment;
  const target = bound === 'rate' ? rateOf(attainment) : null;
  if (target === null || least === null || ratioParts(least)[0] === 0n) return null;
  const rate = targetOn(target, asOf)?.least ?? ZERO;
  const whole = divideRatios(least, rate);
  return whole === null ? null : { target, rate, whole };
}

function shareText(attainment: Attainment, target: string, asked: string, teller: AttainmentTeller): string {
  const words = TARGET_WORDS[teller.locale];
  const { ratio: share, ratioToMost, bound } = attainment;
  if (bound === 'range') {
    if (share === null || ratioToMost === null) return words.noRatio(target, asked);
    return words.ofRange(percentText(share, teller), percentText(ratioToMost, teller), target, asked);
  }
  if (share === null) return words.noRatio(target, asked);
  const percent = percentText(share, teller);
  return bound === 'exactly' ? words.equals(percent, target, asked) : words.reaches(percent, target, asked);
}

function distanceText(attainment: Attainment, rate: RateSet | null, teller: AttainmentTeller): string[] {
  const words = TARGET_WORDS[teller.locale];
  const { actual, least, needed, shortBy, overBy, bound, measure, ratio: share } = attainment;
  if (actual === null || least === null || needed === null || shortBy === null || overBy === null) return [];
  const amount = (count: number): string => withUnit(ratio(count, 1), teller.unit ?? measure, teller);
  const need = countText(needed, teller);
  const isNeeded = compareRatios(ratio(needed, 1), least) === 0;
  if (shortBy > 0) {
    const missing = rate === null ? amount(shortBy) : `${pointsText(actual, rate, teller)} (${amount(shortBy)})`;
    return [isNeeded && rate === null ? words.short(missing) : words.shortOf(missing, need)];
  }
  if (overBy === 0) return [];
  if (bound === 'range' || bound === 'exactly') return [words.tooMany(amount(overBy))];
  if (rate !== null) return [words.overNeeded(pointsText(actual, rate, teller), amount(overBy), need)];
  if (share === null) return [words.moreThanNeeded(amount(overBy), need)];
  const percent = percentText(subtractRatios(share, ONE), teller);
  return [isNeeded ? words.over(percent, amount(overBy)) : words.overNeeded(percent, amount(overBy), need)];
}

/** How far a share is from the rate that was set, which is a number of points and never per cent. */
function pointsText(actual: number, { rate, whole }: RateSet, teller: AttainmentTeller): string {
  const words = TARGET_WORDS[teller.locale];
  const difference = subtractRatios(divideRatios(ratio(actual, 1), whole)!, rate);
  const size = compareRatios(difference, ZERO) < 0 ? negateRatio(difference) : difference;
  const points = multiplyRatios(size, HUNDRED);
  const text = decimalText(points, teller);
  return text === '1' ? words.onePoint(text) : words.points(text);
}

function verdictText({ met, holds, over }: Attainment, words: (typeof TARGET_WORDS)['vi' | 'en']): string {
  if (met === true) return words.met;
  if (met === false) return over ? words.missed : words.passed;
  return holds === true ? words.holding : words.open;
}
