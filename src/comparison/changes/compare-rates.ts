import {
  type AnyRatio,
  attempt,
  divideRatios,
  InvalidInputError,
  IssueList,
  parseRatio,
  type RatioInput,
  type Result,
  ratioParts,
  subtractRatios,
} from '../../core/index.js';

/**
 * What changed between two rates; `null` wherever a rate is missing or there is no base.
 *
 * @category Changes
 */
export interface RateChange {
  /** The rate that is compared with, as given; `null` when there is none. */
  readonly before: AnyRatio | null;
  /** The rate that is compared, as given; `null` when there is none. */
  readonly after: AnyRatio | null;
  /** after − before, of which 1/100 is one percentage point; rates over one denominator keep it. */
  readonly points: AnyRatio | null;
  /** (after − before) ÷ before, in lowest terms; `null` when one is missing or `before` is 0. */
  readonly relative: AnyRatio | null;
}

/**
 * What changed between two rates that both exist; `relative` is `null` where `before` is 0.
 *
 * @category Changes
 */
export interface KnownRateChange extends RateChange {
  /** The rate that is compared with, as given. */
  readonly before: AnyRatio;
  /** The rate that is compared, as given. */
  readonly after: AnyRatio;
  /** after − before, of which 1/100 is one percentage point; rates over one denominator keep it. */
  readonly points: AnyRatio;
}

/**
 * Compares two rates: the difference in points and the relative change, each exact and told apart.
 *
 * From 40 % to 50 % a rate rises by 10 percentage points, which is 25 % of what it was. `percent(change.points)` prints
 * percentage points, `percent(change.relative)` per cent.
 *
 * @param before - The rate that is compared with: a ratio of 0 or more, or a decimal string such as `"95%"`; `null`
 *   when there is none.
 * @param after - The rate that is compared, likewise.
 * @returns Both rates and how they differ.
 * @throws An `InvalidInputError` with `not-a-ratio`, `inexact-threshold`, `not-safe` or `negative` for each.
 * @example Villages with a branch of their own in Điện Biên Đông, 2018, against 120 of 243
 * ```ts
 * import { compareRates } from 'chibo/comparison';
 * import { percent, ratio } from 'chibo/core';
 *
 * const change = compareRates(ratio(120, 243), ratio(158, 243));
 * change.points; // => { numerator: 38, denominator: 243 }
 * percent(change.points); // => '15.6'
 * percent(change.relative); // => '31.7'
 * ```
 * @example No base
 * ```ts
 * import { compareRates } from 'chibo/comparison';
 *
 * compareRates('0%', '12.5%').relative; // => null
 * compareRates(null, '12.5%').points; // => null
 * compareRates(0.4, '50%'); // throws InvalidInputError
 * ```
 * @category Changes
 */
export function compareRates(before: RatioInput, after: RatioInput): KnownRateChange;
export function compareRates(before: RatioInput | null, after: RatioInput | null): RateChange;
export function compareRates(before: RatioInput | null, after: RatioInput | null): RateChange {
  const issues = new IssueList('compareRates');
  const from = readRate(issues, 'before', before);
  const to = readRate(issues, 'after', after);
  issues.throwIfAny();
  if (from === null || to === null) return { before: from, after: to, points: null, relative: null };
  const points = subtractRatios(to, from);
  return { before: from, after: to, points, relative: divideRatios(points, from) };
}

/**
 * Compares two rates, and returns the error instead of throwing it.
 *
 * @param before - The rate that is compared with, as for {@link compareRates}.
 * @param after - The rate that is compared.
 * @returns The change under `data`, or what {@link compareRates} would throw under `error`.
 * @example
 * ```ts
 * import { tryCompareRates } from 'chibo/comparison';
 *
 * tryCompareRates('49.4%', '65.0%').success; // => true
 * tryCompareRates(0.494, 0.65).success; // => false
 * ```
 * @category Changes
 */
export function tryCompareRates(before: RatioInput | null, after: RatioInput | null): Result<RateChange> {
  return attempt(() => compareRates(before, after));
}

function readRate(issues: IssueList, name: string, value: RatioInput | null): AnyRatio | null {
  if (value === null) return null;
  const read = attempt(() => parseRatio(value));
  if (!read.success) {
    if (!(read.error instanceof InvalidInputError)) throw read.error;
    for (const issue of read.error.issues) issues.add([name, ...issue.path], issue.code, issue.message, issue.value);
    return null;
  }
  const rate = read.data;
  if (ratioParts(rate)[0] < 0n) issues.add([name], 'negative', 'A rate is 0 or more.', value);
  return rate;
}
