import { completedYearsOfDays } from '../../calendar/index.js';
import {
  attempt,
  InvalidInputError,
  type IssueList,
  kindOfValue,
  parseRatio,
  type RatioInput,
  ratioParts,
  reduceRatio,
} from '../../core/index.js';
import { NONE } from '../../organisation/index.js';

/**
 * How many members of an age are taken to be lost in a year.
 *
 * @category Forecasting
 */
export interface LossRate {
  /** The age in completed years from which the rate holds, up to that of the next higher one. */
  readonly minAge: number;
  /** The share lost in a year, from 0 to 1. */
  readonly rate: RatioInput;
}

/** Days in the year of a rate. */
const DAYS_IN_YEAR = 365n;
/** The finest part of a member that rates may be told in. */
const FINEST = 1_000_000n;
const OLDEST = 150;

/** Rates of losses as whole numbers: what adds up in a day, for one member. */
export class LossBands {
  /** By ascending age; below the first, nothing is lost. */
  readonly rates: readonly { readonly minAge: number; readonly aDay: number }[];
  /** What one whole member comes to. */
  readonly whole: number;
  /** The highest of the rates. */
  readonly highest: number;

  constructor(rates: readonly { readonly minAge: number; readonly aDay: number }[], whole: number) {
    this.rates = rates;
    this.whole = whole;
    this.highest = rates.reduce((highest, { aDay }) => Math.max(highest, aDay), 0);
  }

  /** The highest rate of the ages that a member born between two days may have on a day, or of all ages. */
  highestRate(bornFrom: number, bornTo: number, day: number): number {
    const youngest = bornFrom === NONE ? 0 : completedYearsOfDays(bornTo, day);
    const oldest = bornFrom === NONE ? Number.POSITIVE_INFINITY : completedYearsOfDays(bornFrom, day);
    let highest = 0;
    for (const [index, { minAge, aDay }] of this.rates.entries()) {
      const next = this.rates[index + 1]?.minAge ?? Number.POSITIVE_INFINITY;
      if (minAge <= oldest && youngest < next) highest = Math.max(highest, aDay);
    }
    return highest;
  }
}

/** Reads rates of losses, adding their faults to the list. */
export function readLossRates(input: unknown, path: readonly (string | number)[], faults: IssueList): LossBands {
  if (!Array.isArray(input)) {
    faults.add(path, 'wrong-type', `Expected an array of rates by age, found ${kindOfValue(input)}.`, input);
    return new LossBands([], 1);
  }
  const read = (input as readonly unknown[]).flatMap((rate, index) => {
    const parts = readRate(rate, [...path, index], faults);
    return parts === null ? [] : [{ index, ...parts }];
  });
  const ages = new Map<number, number>();
  for (const { index, minAge } of read) {
    const earlier = ages.get(minAge);
    if (earlier === undefined) ages.set(minAge, index);
    else
      faults.add([...path, index, 'minAge'], 'duplicate-age', `Rate ${String(earlier)} is from this age on.`, minAge);
  }
  const finest = read.reduce((common, { denominator }) => leastCommonMultiple(common, denominator), 1n);
  if (finest > FINEST) {
    const message = `The rates have a common denominator of at most ${String(FINEST)}.`;
    faults.add(path, 'too-fine', message, String(finest));
  }
  const bands = read
    .map(({ minAge, numerator, denominator }) => ({ minAge, aDay: Number((numerator * finest) / denominator) }))
    .sort((left, right) => left.minAge - right.minAge);
  return new LossBands(bands, Number(finest * DAYS_IN_YEAR));
}

function readRate(
  input: unknown,
  path: readonly (string | number)[],
  faults: IssueList,
): { readonly minAge: number; readonly numerator: bigint; readonly denominator: bigint } | null {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    faults.add(path, 'wrong-type', `Expected an age and a rate, found ${kindOfValue(input)}.`, input);
    return null;
  }
  const { minAge, rate } = input as { readonly minAge?: unknown; readonly rate?: unknown };
  const isAge = typeof minAge === 'number' && Number.isInteger(minAge) && minAge >= 0 && minAge <= OLDEST;
  if (!isAge) {
    const message = `An age is a whole number, 0 to ${String(OLDEST)}.`;
    faults.add([...path, 'minAge'], minAge === undefined ? 'missing' : 'not-an-age', message, minAge);
  }
  if (rate === undefined) {
    faults.add([...path, 'rate'], 'missing', 'A value is missing.', rate);
    return null;
  }
  const parsed = attempt(() => parseRatio(rate as RatioInput));
  if (!parsed.success) {
    if (!(parsed.error instanceof InvalidInputError)) throw parsed.error;
    const { code, message } = parsed.error.issues[0]!;
    faults.add([...path, 'rate'], code, message, rate);
    return null;
  }
  const [numerator, denominator] = ratioParts(reduceRatio(parsed.data));
  if (numerator < 0n || numerator > denominator) {
    faults.add([...path, 'rate'], 'out-of-range', 'A rate is from 0 to 1: a tenth is "10%" or "0.1".', rate);
    return null;
  }
  return isAge ? { minAge, numerator, denominator } : null;
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b > 0n) [a, b] = [b, a % b];
  return (left / a) * right;
}
