import { IssueList } from './issues.js';

/**
 * An exact ratio of two safe integers, kept as given: 158 of 243 stays so, and 2/4 is not made 1/2.
 *
 * Two ratios are equal when {@link compareRatios} gives 0.
 *
 * @category Ratios
 */
export interface Ratio {
  /** A safe integer; negative in a difference. */
  readonly numerator: number;
  /** A safe integer above 0. */
  readonly denominator: number;
}

/**
 * An exact ratio that safe integers cannot hold, as two decimal strings that JSON carries unchanged.
 *
 * @category Ratios
 */
export interface BigRatio {
  /** A whole number in decimal digits, with a leading `-` when negative. */
  readonly numerator: string;
  /** A whole number above 0 in decimal digits. */
  readonly denominator: string;
}

/**
 * A ratio in either form. Every function that takes a ratio takes both.
 *
 * @category Ratios
 */
export type AnyRatio = Ratio | BigRatio;

/** What {@link ratio} gives: `null` over 0, told at compile time where the denominator is a literal. */
export type RatioOver<D extends number> = number extends D ? Ratio | null : D extends 0 ? null : Ratio;

/** Said of what is no ratio, by whichever function finds it. */
export const NOT_A_RATIO =
  'A ratio is {numerator, denominator}: two safe integers or two decimal strings, the second above 0.';

const WHOLE = /^-?\d{1,100000}$/;

/**
 * Makes the exact ratio of two counts.
 *
 * Nothing is rounded or reduced. A ratio over 0 does not exist and is `null`, so that "no base" can never
 * be mistaken for a number.
 *
 * @param numerator - The part: a safe integer.
 * @param denominator - The whole: a safe integer, 0 or more.
 * @returns The ratio, or `null` when `denominator` is 0.
 * @throws An `InvalidInputError` with `not-an-integer`, `not-safe` or `negative` for each argument.
 * @example Villages with a branch of their own in Điện Biên Đông, May 2018
 * ```ts
 * import { ratio } from 'chibo/core';
 *
 * ratio(158, 243); // => { numerator: 158, denominator: 243 }
 * ratio(158, 0); // => null
 * ratio(0.5, 243); // throws InvalidInputError
 * ```
 * @category Ratios
 */
export function ratio<D extends number>(numerator: number, denominator: D): RatioOver<D>;
export function ratio(numerator: number, denominator: number): Ratio | null {
  const faults = new IssueList('ratio');
  addIntegerFault(faults, 'numerator', numerator);
  addIntegerFault(faults, 'denominator', denominator);
  if (Number.isSafeInteger(denominator) && denominator < 0) {
    faults.add(['denominator'], 'negative', 'A denominator is 0 or more.', denominator);
  }
  faults.throwIfAny();
  // `+ 0` turns a negative zero into zero, so that equal ratios look equal.
  return denominator === 0 ? null : { numerator: numerator + 0, denominator };
}

/**
 * Tells whether a value is a ratio in either form.
 *
 * @param value - Anything.
 * @returns Whether both parts are safe integers, or both decimal strings, with a denominator above 0.
 * @example
 * ```ts
 * import { isRatio } from 'chibo/core';
 *
 * isRatio({ numerator: 158, denominator: 243 }); // => true
 * isRatio({ numerator: '-9007199254740993', denominator: '2' }); // => true
 * isRatio({ numerator: 158, denominator: 0 }); // => false
 * isRatio(0.65); // => false
 * ```
 * @category Ratios
 */
export function isRatio(value: unknown): value is AnyRatio {
  if (typeof value !== 'object' || value === null) return false;
  const { numerator, denominator } = value as Partial<Record<'numerator' | 'denominator', unknown>>;
  if (typeof numerator === 'number') {
    return Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && (denominator as number) > 0;
  }
  if (typeof numerator !== 'string' || typeof denominator !== 'string') return false;
  return WHOLE.test(numerator) && WHOLE.test(denominator) && /[1-9]/.test(denominator) && !denominator.startsWith('-');
}

/**
 * Reads a ratio as two whole numbers of any size.
 *
 * @param value - A ratio in either form.
 * @returns Its numerator and denominator, not reduced.
 * @throws An `InvalidInputError` with `not-a-ratio` when `value` is none.
 * @example
 * ```ts
 * import { ratioParts } from 'chibo/core';
 *
 * ratioParts({ numerator: 158, denominator: 243 }); // => [158n, 243n]
 * ```
 * @category Ratios
 */
export function ratioParts(value: AnyRatio): [numerator: bigint, denominator: bigint] {
  if (!isRatio(value)) {
    const faults = new IssueList('ratio');
    faults.add([], 'not-a-ratio', NOT_A_RATIO, value);
    throw faults.toError();
  }
  return [BigInt(value.numerator), BigInt(value.denominator)];
}

/**
 * Makes a ratio of two whole numbers of any size: a {@link Ratio} where safe integers hold it as given,
 * a {@link BigRatio} where they do not.
 *
 * @param numerator - Any whole number.
 * @param denominator - A whole number, 0 or more.
 * @returns The ratio, or `null` when `denominator` is 0.
 * @throws An `InvalidInputError` with `negative` when `denominator` is below 0.
 * @example
 * ```ts
 * import { ratioOf } from 'chibo/core';
 *
 * ratioOf(3n, 4n); // => { numerator: 3, denominator: 4 }
 * ratioOf(9007199254740993n, 2n); // => { numerator: '9007199254740993', denominator: '2' }
 * ratioOf(1n, 0n); // => null
 * ```
 * @category Ratios
 */
export function ratioOf(numerator: bigint, denominator: bigint): AnyRatio | null {
  const faults = new IssueList('ratioOf');
  for (const [name, value] of Object.entries({ numerator, denominator })) {
    if (typeof (value as unknown) !== 'bigint') faults.add([name], 'not-a-bigint', `The ${name} is a bigint.`, value);
  }
  if (faults.count === 0 && denominator < 0n)
    faults.add(['denominator'], 'negative', 'A denominator is 0 or more.', denominator);
  faults.throwIfAny();
  return denominator === 0n ? null : ratioFromParts(numerator, denominator);
}

/**
 * Compares two ratios exactly.
 *
 * @param left - A ratio in either form.
 * @param right - A ratio in either form.
 * @returns −1, 0 or 1 as `left` is below, equal to or above `right`: the sign of the difference, no count.
 * @throws An `InvalidInputError` with `not-a-ratio`.
 * @example
 * ```ts
 * import { compareRatios, ratio } from 'chibo/core';
 *
 * compareRatios(ratio(1, 2), ratio(2, 4)); // => 0
 * compareRatios(ratio(158, 243), ratio(13, 20)); // => 1
 * ```
 * @category Ratios
 */
export function compareRatios(left: AnyRatio, right: AnyRatio): -1 | 0 | 1 {
  const [a, b] = ratioParts(left);
  const [c, d] = ratioParts(right);
  const difference = a * d - c * b;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * The double nearest to a ratio, for drawing and for guessing, never for deciding.
 *
 * @param value - A ratio in either form.
 * @returns The ratio as a number, correctly rounded (ties to even).
 * @throws An `InvalidInputError` with `not-a-ratio`.
 * @example
 * ```ts
 * import { ratio, ratioToNumber } from 'chibo/core';
 *
 * ratioToNumber(ratio(1, 4)); // => 0.25
 * ```
 * @category Ratios
 */
export function ratioToNumber(value: AnyRatio): number {
  const [numerator, denominator] = ratioParts(value);
  if (typeof value.numerator === 'number') return value.numerator / Number(value.denominator);
  return nearestDouble(numerator, denominator);
}

/** The smaller form that holds both parts as given. The denominator must be above 0. */
export function ratioFromParts(numerator: bigint, denominator: bigint): AnyRatio {
  const [n, d] = [Number(numerator), Number(denominator)];
  if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return { numerator: n, denominator: d };
  return { numerator: numerator.toString(), denominator: denominator.toString() };
}

function addIntegerFault(faults: IssueList, name: string, value: number): void {
  if (Number.isSafeInteger(value)) return;
  const code = Number.isInteger(value) ? 'not-safe' : 'not-an-integer';
  faults.add([name], code, `The ${name} must be a whole number up to 2^53 − 1.`, value);
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

function nearestDouble(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  const negative = numerator < 0n;
  const top = negative ? -numerator : numerator;
  // Scale so that the integer quotient has at least 64 bits (10 to spare for the rounding), then let the
  // sticky bit stand for everything below: Number() rounds the rest correctly, ties to even.
  const shift = Math.max(0, 66 - (bitLength(top) - bitLength(denominator)));
  const cappedShift = Math.min(shift, 1074 + 66);
  const scaled = top << BigInt(cappedShift);
  const quotient = scaled / denominator;
  const sticky = scaled % denominator === 0n ? 0n : 1n;
  const magnitude = scaleDown((quotient << 1n) | sticky, cappedShift + 1);
  return negative ? -magnitude : magnitude;
}

/** `value / 2^shift`, rounded once: below the normal range the bits that a subnormal lacks are cut first. */
function scaleDown(value: bigint, shift: number): number {
  const length = bitLength(value);
  const lowest = Math.max(length - shift - 53, -1074);
  const drop = lowest + shift;
  const unit = 1n << BigInt(drop);
  const kept = value / unit;
  const rest = value % unit;
  const half = unit >> 1n;
  const rounded = rest > half || (rest === half && kept % 2n === 1n) ? kept + 1n : kept;
  // 2 ** lowest may be subnormal, so the product is made in two exact steps.
  return lowest < -1022 ? Number(rounded) * 2 ** (lowest + 60) * 2 ** -60 : Number(rounded) * 2 ** lowest;
}
