import { checkOptions } from './check-options.js';
import { IssueList } from './issues.js';
import { type AnyRatio, isRatio, NOT_A_RATIO, ratioParts } from './ratio.js';
import { divideRounded, ROUNDINGS, type Rounding } from './rounding.js';

/** How an exact value becomes a decimal with a fixed number of digits. */
export interface DecimalOptions {
  /** Digits after the decimal point, 0 to 100. */
  readonly digits?: number;
  /** The one rounding made; `half-up` unless told. */
  readonly rounding?: Rounding;
}

/**
 * Writes a ratio as a decimal with a fixed number of digits, rounded once.
 *
 * @param value - A ratio in either form; `null` (no base) stays `null`.
 * @param options - `digits` after the point, 2 unless told; `rounding`, half-up unless told.
 * @returns A decimal string with a point, such as `"2427.75"`, never `-0`.
 * @throws An {@link InvalidInputError} with `not-a-ratio`, `bad-digits`, `unknown-rounding`.
 * @example Admissions a year in Vĩnh Phúc, 2015 to 2018
 * ```ts
 * import { decimal, ratio } from 'chibo/core';
 *
 * decimal(ratio(9711, 4)); // => '2427.75'
 * decimal(ratio(9711, 4), { digits: 0, rounding: 'truncate' }); // => '2427'
 * ```
 * @category Percent
 */
export function decimal(value: AnyRatio, options?: DecimalOptions): string;
export function decimal(value: AnyRatio | null, options?: DecimalOptions): string | null;
export function decimal(value: AnyRatio | null, options: DecimalOptions = {}): string | null {
  checkOptions(options);
  const { digits = 2, rounding = 'half-up' } = options;
  const faults = new IssueList('decimal');
  addDecimalFaults(faults, value, digits, rounding);
  faults.throwIfAny();
  return decimalText(value, 1n, digits, rounding);
}

/**
 * Writes a ratio in per cent with a fixed number of digits, rounded once.
 *
 * The exact ratio times 100 is rounded by the named rule; nothing passes through a binary fraction.
 *
 * @param value - A ratio in either form; `null` (no base) stays `null`.
 * @param options - `digits` after the point, 1 unless told; `rounding`, half-up unless told.
 * @returns A decimal string in per cent without a sign, such as `"65.0"`, never `-0.0`.
 * @throws An {@link InvalidInputError} with `not-a-ratio`, `bad-digits`, `unknown-rounding`.
 * @example 9 admitted against a target of 7: the newspaper cut the digits off
 * ```ts
 * import { percent, ratio } from 'chibo/core';
 *
 * percent(ratio(158, 243)); // => '65.0'
 * percent(ratio(9, 7)); // => '128.6'
 * percent(ratio(9, 7), { rounding: 'truncate' }); // => '128.5'
 * ```
 * @category Percent
 */
export function percent(value: AnyRatio, options?: DecimalOptions): string;
export function percent(value: AnyRatio | null, options?: DecimalOptions): string | null;
export function percent(value: AnyRatio | null, options: DecimalOptions = {}): string | null {
  checkOptions(options);
  const { digits = 1, rounding = 'half-up' } = options;
  const faults = new IssueList('percent');
  addDecimalFaults(faults, value, digits, rounding);
  faults.throwIfAny();
  return decimalText(value, 100n, digits, rounding);
}

/** Writes a checked value times `factor`; of `null`, `null`. */
export function decimalText(value: AnyRatio | null, factor: bigint, digits: number, rounding: Rounding): string | null {
  if (value === null) return null;
  const [numerator, denominator] = ratioParts(value);
  const scaled = divideRounded(numerator * factor * 10n ** BigInt(digits), denominator, rounding);
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0');
  const cut = text.length - digits;
  return `${scaled < 0n ? '-' : ''}${text.slice(0, cut)}${digits > 0 ? `.${text.slice(cut)}` : ''}`;
}

/** Adds what is wrong with a value to print and with how it is to be printed. */
export function addDecimalFaults(faults: IssueList, value: unknown, digits: number, rounding: Rounding): void {
  if (value !== null && !isRatio(value)) faults.add([], 'not-a-ratio', NOT_A_RATIO, value);
  if (!Number.isInteger(digits) || digits < 0 || digits > 100) {
    faults.add(['digits'], 'bad-digits', 'Digits are a whole number from 0 to 100.', digits);
  }
  if (!ROUNDINGS.includes(rounding)) {
    faults.add(['rounding'], 'unknown-rounding', `A rounding is one of ${ROUNDINGS.join(', ')}.`, rounding);
  }
}
