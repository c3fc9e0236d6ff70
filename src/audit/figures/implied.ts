import { type IssueList, type Rounding, ratio, ratioParts } from '../../core/index.js';
import type { Interval } from './interval.js';
import { differenceOf, multiplyIntervals, quotientOf, sumOf } from './interval-arithmetic.js';
import { common, holds } from './interval-relations.js';
import { point } from './over.js';
import { PRINT_ROUNDINGS, spanOf } from './printing.js';
import type { PublishedNumber } from './published-number.js';

/**
 * The whole numbers that would print as a share does, by one rounding.
 *
 * @category Shares
 */
export interface ImpliedCounts {
  /** How the share would have been rounded; `as-worded` where it was not: by its words, or as counts. */
  readonly rounding: Rounding | 'as-worded';
  /** Every real number that would do; `null` where none would. */
  readonly interval: Interval | null;
  /** The smallest whole number that would do, `null` where none would. */
  readonly lowest: number | null;
  /** The largest; `null` where none would, or all from the lowest on. */
  readonly highest: number | null;
  /** How many there are; `null` where there is no end of them. */
  readonly count: number | null;
  /** Each of them, where there are up to `mostListed`; otherwise `null`. */
  readonly values: readonly number[] | null;
}

/**
 * What a printed share is a share of, and how it may have been rounded.
 *
 * @category Shares
 */
export interface ImpliedOptions {
  /** Whether the share is of the part (unless told), of the rest of the whole, or of what the part exceeds the whole by. */
  readonly of?: 'part' | 'complement' | 'excess' | undefined;
  /** How many numbers are listed one by one at most; 50 unless told. */
  readonly mostListed?: number | undefined;
}

const ZERO = /* @__PURE__ */ ratio(0, 1);
const ONE: Interval = /* @__PURE__ */ point(/* @__PURE__ */ ratio(1, 1));

/** What counts and shares are: 0 or more. */
export const NOT_NEGATIVE: Interval = { low: ZERO, high: null, lowOpen: false, highOpen: true };
const MOST_LISTED = 50;
const SHARES = ['part', 'complement', 'excess'] as const;

/** Which of two counts is looked for. */
export type Sought = 'part' | 'whole';

/** The counts that would print as a share does, by each rounding that it may have had. */
export function impliedBy(
  number: PublishedNumber,
  known: Interval,
  sought: Sought,
  { of = 'part', mostListed = MOST_LISTED }: ImpliedOptions,
  roundings: readonly Rounding[] = PRINT_ROUNDINGS,
): ImpliedCounts[] {
  return spansBy(number, roundings).map(([rounding, span]) => {
    const share = common(PART_SHARES[number.excess ? 'excess' : of](span), NOT_NEGATIVE);
    const { from, least } = SEEKING[sought];
    return { rounding, ...countsIn(share === null ? null : from(share, known), least, mostListed) };
  });
}

/** Every value that a printed quotient can stand for, by each rounding that it may have had. */
export function spansBy(
  number: PublishedNumber,
  roundings: readonly Rounding[],
): (readonly [ImpliedCounts['rounding'], Interval])[] {
  return number.word === 'exactly' && number.parts === null
    ? roundings.map((rounding) => [rounding, spanOf(number, rounding)] as const)
    : [['as-worded', number.interval] as const];
}

/** Adds what is wrong with the options. */
export function addImpliedFaults(faults: IssueList, { of, mostListed }: ImpliedOptions): void {
  if (of !== undefined && !(SHARES as readonly unknown[]).includes(of))
    faults.add(['options', 'of'], 'unknown-value', 'A share is of the part, the complement or the excess.', of);
  if (mostListed !== undefined && (!Number.isInteger(mostListed) || mostListed < 0 || mostListed > 100_000))
    faults.add(['options', 'mostListed'], 'out-of-range', 'Listed are up to 100,000 numbers.', mostListed);
}

/** The share of the part itself, from the share that is printed of it. */
const PART_SHARES = {
  part: (span: Interval) => span,
  complement: (span: Interval) => differenceOf(ONE, span),
  excess: (span: Interval) => sumOf([span, ONE]),
} as const;

/** How each count comes of a share and the other count, and the least that it can be. */
const SEEKING = {
  part: { from: multiplyIntervals, least: 0n },
  whole: { from: wholeOf, least: 1n },
} as const;

/** The wholes of which a part is a share, both 0 or more; `null` where there are none. */
export function wholeOf(share: Interval, part: Interval): Interval | null {
  const nothing = holds(part, ZERO);
  if (nothing && holds(share, ZERO)) return NOT_NEGATIVE;
  // A part of something is no share of 0: an end at 0 is left out.
  const some = common(share, { low: ZERO, high: null, lowOpen: true, highOpen: true });
  const above = common(part, { low: ZERO, high: null, lowOpen: true, highOpen: true });
  return some === null || above === null ? null : quotientOf(above, some);
}

/** The whole numbers of an interval, from `least` up; listed one by one where there are few. */
export function countsIn(
  interval: Interval | null,
  least: bigint,
  mostListed = MOST_LISTED,
): Omit<ImpliedCounts, 'rounding'> {
  const none = { interval: null, lowest: null, highest: null, count: 0, values: [] };
  if (interval === null) return none;
  const lowest = greater(firstFrom(interval), least);
  const highest = lastUpTo(interval);
  if (highest !== null && highest < lowest) return { ...none, interval };
  if (lowest > BigInt(Number.MAX_SAFE_INTEGER)) return { ...none, interval, count: null, values: null };
  const last = highest === null || highest > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(highest);
  const first = Number(lowest);
  const count = last === null ? null : last - first + 1;
  const values =
    count === null || count > mostListed ? null : Array.from({ length: count }, (_, index) => first + index);
  return { interval, lowest: first, highest: last, count, values };
}

function firstFrom({ low, lowOpen }: Interval): bigint {
  if (low === null) return 0n;
  const [numerator, denominator] = ratioParts(low);
  const down = floorOf(numerator, denominator);
  return down * denominator === numerator && !lowOpen ? down : down + 1n;
}

function lastUpTo({ high, highOpen }: Interval): bigint | null {
  if (high === null) return null;
  const [numerator, denominator] = ratioParts(high);
  const down = floorOf(numerator, denominator);
  return down * denominator === numerator && highOpen ? down - 1n : down;
}

function floorOf(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}

function greater(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}

/** Checks a count that a share is of, and gives it as an interval. */
export function countInterval(faults: IssueList, name: string, count: unknown): Interval {
  if (!Number.isSafeInteger(count) || (count as number) < 0)
    faults.add([name], 'not-a-count', 'A count is a whole number from 0 to 2^53 − 1.', count);
  const value = { numerator: Number.isSafeInteger(count) ? (count as number) : 0, denominator: 1 };
  return point(value);
}
