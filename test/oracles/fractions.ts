/** A fraction with a denominator above 0: arithmetic of its own, slow and plain. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export function fraction(n: bigint | number, d: bigint | number = 1): Fraction {
  const [above, below] = [BigInt(n), BigInt(d)];
  return below < 0n ? { n: -above, d: -below } : { n: above, d: below };
}
export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const sumOf = (all: readonly Fraction[]): Fraction => all.reduce(plus, fraction(0));

/** Below 0, 0 or above 0 as the first is less than, equal to or more than the second. */
export function order(a: Fraction, b: Fraction): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return Number(left > right) - Number(left < right);
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

/** A fraction as text, equal ones alike; null stays null. */
export function written(value: Fraction | null): string | null {
  if (value === null) return null;
  const common = divisor(value.n < 0n ? -value.n : value.n, value.d);
  return `${String(value.n / common)}/${String(value.d / common)}`;
}

/** What the library says as a ratio, written likewise. */
export function writtenRatio(
  ratio: { readonly numerator: number | string; readonly denominator: number | string } | null,
): string | null {
  return ratio === null ? null : written(fraction(BigInt(ratio.numerator), BigInt(ratio.denominator)));
}
