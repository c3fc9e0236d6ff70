import fc from 'fast-check';
import type { AnyRatio, BigRatio, Ratio } from '../../src/core/index.js';

/** Counts as they come: small ones that meet often, and the whole width of safe integers with its ends. */
export const integers = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(0, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
  fc.maxSafeInteger(),
);

/** Denominators: small ones, powers of ten and two whose halves are exact, and the largest. */
export const denominators = fc.oneof(
  fc.integer({ min: 1, max: 20 }),
  fc.constantFrom(8, 100, 200, 1000, 2000, 2 ** 40, Number.MAX_SAFE_INTEGER),
  fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
);

/** Ratios of safe integers. */
const safeRatios: fc.Arbitrary<Ratio> = fc.record({ numerator: integers, denominator: denominators });

/** Ratios in decimal strings, small and of hundreds of digits. */
export const bigRatios: fc.Arbitrary<BigRatio> = fc
  .tuple(
    fc.oneof(fc.bigInt({ min: -50n, max: 50n }), fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n })),
    fc.oneof(fc.bigInt({ min: 1n, max: 50n }), fc.bigInt({ min: 1n, max: 10n ** 40n })),
  )
  .map(([numerator, denominator]) => ({ numerator: numerator.toString(), denominator: denominator.toString() }));

/** Ratios in either form. */
export const ratios: fc.Arbitrary<AnyRatio> = fc.oneof(safeRatios, bigRatios);

/** Ratios that lie exactly half-way between two decimals of `digits` digits, so that every tie rule shows. */
export function halves(digits: number): fc.Arbitrary<AnyRatio> {
  const unit = 2n * 10n ** BigInt(digits);
  return fc.bigInt({ min: -1000n, max: 1000n }).map((step) => ({
    numerator: (2n * step + 1n).toString(),
    denominator: unit.toString(),
  }));
}
