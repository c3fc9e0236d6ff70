import { IssueList } from './issues.js';

/**
 * How a value between two neighbours is rounded. `half-up` and `half-even` go to the nearer one and
 * differ on exact halves: away from zero, or to the even neighbour. `truncate` goes towards zero,
 * `ceiling` up and `floor` down.
 *
 * The halves are symmetric about zero: −2.5 is −3 by `half-up`, as 2.5 is 3.
 *
 * @category Rounding
 */
export type Rounding = 'half-up' | 'half-even' | 'truncate' | 'ceiling' | 'floor';

/** Every {@link Rounding}, in the order in which they are explained. */
export const ROUNDINGS: readonly Rounding[] = ['half-up', 'half-even', 'truncate', 'ceiling', 'floor'];

/**
 * Divides two whole numbers and rounds the exact quotient once, by a named rule.
 *
 * @param dividend - Any whole number.
 * @param divisor - A whole number above 0.
 * @param rounding - The rule.
 * @returns The rounded quotient.
 * @throws An `InvalidInputError` with `not-a-bigint`, or `zero` when `divisor` is 0.
 * @example
 * ```ts
 * import { divideRounded } from 'chibo/core';
 *
 * divideRounded(5n, 2n, 'half-up'); // => 3n
 * divideRounded(5n, 2n, 'half-even'); // => 2n
 * divideRounded(-5n, 2n, 'half-up'); // => -3n
 * divideRounded(-5n, 2n, 'floor'); // => -3n
 * divideRounded(-5n, 2n, 'truncate'); // => -2n
 * ```
 * @category Rounding
 */
export function divideRounded(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  if (typeof (dividend as unknown) !== 'bigint' || typeof (divisor as unknown) !== 'bigint' || divisor === 0n) {
    refuse(dividend, divisor);
  }
  const towardsZero = dividend / divisor;
  const remainder = dividend % divisor;
  if (remainder === 0n) return towardsZero;
  const sign = dividend < 0n ? -1n : 1n;
  const doubled = 2n * (remainder < 0n ? -remainder : remainder);
  switch (rounding) {
    case 'truncate':
      return towardsZero;
    case 'floor':
      return sign < 0n ? towardsZero - 1n : towardsZero;
    case 'ceiling':
      return sign > 0n ? towardsZero + 1n : towardsZero;
    case 'half-up':
      return doubled >= divisor ? towardsZero + sign : towardsZero;
    case 'half-even':
      return doubled > divisor || (doubled === divisor && towardsZero % 2n !== 0n) ? towardsZero + sign : towardsZero;
  }
}

function refuse(dividend: unknown, divisor: unknown): never {
  const faults = new IssueList('divideRounded');
  for (const [name, value] of Object.entries({ dividend, divisor })) {
    if (typeof value !== 'bigint') faults.add([name], 'not-a-bigint', `The ${name} is a bigint.`, value);
  }
  if (divisor === 0n) faults.add(['divisor'], 'zero', 'Nothing is divided by zero.', divisor);
  throw faults.toError();
}
