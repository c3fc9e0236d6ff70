import { type AnyRatio, ratioOf } from '../../core/index.js';

/** A fraction of whole numbers of any size, the second above 0, not necessarily in lowest terms. */
export type Fraction = readonly [numerator: bigint, denominator: bigint];

/** The fraction as a ratio in lowest terms; the denominator is above 0. */
export function lowestTerms(numerator: bigint, denominator: bigint): AnyRatio {
  const factor = commonFactor(numerator < 0n ? -numerator : numerator, denominator);
  return ratioOf(numerator / factor, denominator / factor)!;
}

/** Adds up fractions exactly, and keeps what it adds up in lowest terms. */
export function addFractions(fractions: readonly Fraction[]): Fraction {
  let level = fractions;
  // In pairs, then pairs of pairs: denominators grow late, so that few additions are of long numbers.
  while (level.length > 1) {
    const next: Fraction[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [a, b] = level[at]!;
      const [c, d] = level[at + 1] ?? [0n, 1n];
      const shared = commonFactor(b, d);
      next.push([a * (d / shared) + c * (b / shared), b * (d / shared)]);
    }
    level = next;
  }
  return level[0] ?? [0n, 1n];
}

/** The largest whole number that divides both, by Euclid; small numbers go a faster way. */
function commonFactor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) {
    if (a <= SMALL && b <= SMALL) {
      let [c, d] = [Number(a), Number(b)];
      while (d !== 0) [c, d] = [d, c % d];
      return BigInt(c);
    }
    [a, b] = [b, a % b];
  }
  return a;
}

const SMALL = BigInt(Number.MAX_SAFE_INTEGER);
