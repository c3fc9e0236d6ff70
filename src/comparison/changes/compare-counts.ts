import { attempt, IssueList, type Ratio, type Result } from '../../core/index.js';

/**
 * What changed between two counts; `null` wherever a figure is missing or there is no base.
 *
 * @category Changes
 */
export interface CountChange {
  /** The count that is compared with; `null` when unknown. */
  readonly before: number | null;
  /** The count that is compared; `null` when unknown. */
  readonly after: number | null;
  /** after − before; `null` when one of them is unknown. */
  readonly difference: number | null;
  /** (after − before) ÷ before, not reduced; `null` when one is unknown or `before` is 0. */
  readonly relative: Ratio | null;
  /** after ÷ before, not reduced; `null` when one is unknown or `before` is 0. */
  readonly times: Ratio | null;
}

/**
 * What changed between two counts that are both known; `relative` and `times` are `null` where `before` is 0.
 *
 * @category Changes
 */
export interface KnownCountChange extends CountChange {
  /** The count that is compared with. */
  readonly before: number;
  /** The count that is compared. */
  readonly after: number;
  /** after − before. */
  readonly difference: number;
}

/**
 * Compares two counts: the difference, the relative change and the multiple, each exact.
 *
 * `relative` says by what part of `before` the count rose or fell; `times` says how many times `before` it is. To be
 * 59.1 % of the earlier count (`times`) is to have fallen by 40.9 % (`relative`). Over an earlier count of 0 there is
 * no base, and both are `null`: never Infinity, never NaN.
 *
 * @param before - The count that is compared with: a safe integer of 0 or more, or `null` when unknown.
 * @param after - The count that is compared, likewise.
 * @returns Both counts and how they differ.
 * @throws An `InvalidInputError` with `not-an-integer` or `negative` for each.
 * @example Villages with combined branches in Bắc Kạn, 2016 and August 2023
 * ```ts
 * import { compareCounts } from 'chibo/comparison';
 * import { percent } from 'chibo/core';
 *
 * const change = compareCounts(166, 47);
 * change.difference; // => -119
 * change.times; // => { numerator: 47, denominator: 166 }
 * percent(change.relative); // => '-71.7'
 * ```
 * @example No base, and an unknown
 * ```ts
 * import { compareCounts } from 'chibo/comparison';
 *
 * compareCounts(0, 4); // => { before: 0, after: 4, difference: 4, relative: null, times: null }
 * compareCounts(null, 4).difference; // => null
 * compareCounts(1.5, 4); // throws InvalidInputError
 * ```
 * @category Changes
 */
export function compareCounts(before: number, after: number): KnownCountChange;
export function compareCounts(before: number | null, after: number | null): CountChange;
export function compareCounts(before: number | null, after: number | null): CountChange {
  const issues = new IssueList('compareCounts');
  checkCount(issues, ['before'], before);
  checkCount(issues, ['after'], after);
  issues.throwIfAny();
  return countChange(before, after);
}

/**
 * Compares two counts, and returns the error instead of throwing it.
 *
 * @param before - The count that is compared with, as for {@link compareCounts}.
 * @param after - The count that is compared.
 * @returns The change under `data`, or what {@link compareCounts} would throw under `error`.
 * @example
 * ```ts
 * import { tryCompareCounts } from 'chibo/comparison';
 *
 * tryCompareCounts(19, 4).success; // => true
 * tryCompareCounts(19, -4).success; // => false
 * ```
 * @category Changes
 */
export function tryCompareCounts(before: number | null, after: number | null): Result<CountChange> {
  return attempt(() => compareCounts(before, after));
}

/** Reports what is neither a count nor `null`. */
export function checkCount(issues: IssueList, path: readonly (string | number)[], value: unknown): void {
  if (value === null) return;
  if (!Number.isSafeInteger(value)) {
    issues.add(path, 'not-an-integer', 'A count is a whole number up to 2^53 − 1, or null when unknown.', value);
  } else if ((value as number) < 0) issues.add(path, 'negative', 'A count is 0 or more.', value);
}

/** The change between two checked counts. */
export function countChange(givenBefore: number | null, givenAfter: number | null): CountChange {
  // `+ 0` turns a negative zero into zero, so that equal changes look equal.
  const before = givenBefore === null ? null : givenBefore + 0;
  const after = givenAfter === null ? null : givenAfter + 0;
  if (before === null || after === null) return { before, after, difference: null, relative: null, times: null };
  const difference = after - before;
  if (before === 0) return { before, after, difference, relative: null, times: null };
  return {
    before,
    after,
    difference,
    relative: { numerator: difference, denominator: before },
    times: { numerator: after, denominator: before },
  };
}
