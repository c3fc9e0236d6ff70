import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyRatio, ratio, ratioOf, ratioParts, ratioToNumber } from '../../src/core/index.js';
import { ratios } from '../arbitraries/ratios.js';

const LARGEST = Number.MAX_VALUE;
const SMALLEST = Number.MIN_VALUE;

/** A finite double of 0 or more, exactly, as a whole number of 2^-1074. */
function units(double: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, double);
  const bits = view.getBigUint64(0);
  const exponent = (bits >> 52n) & 0x7ffn;
  const fraction = bits & 0xfffffffffffffn;
  return exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n);
}

/** The double next above a finite one of 0 or more, counted in bits; above the largest, infinity. */
function next(double: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, double);
  view.setBigUint64(0, view.getBigUint64(0) + 1n);
  return view.getFloat64(0);
}

function previous(double: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, double);
  view.setBigUint64(0, view.getBigUint64(0) - 1n);
  return view.getFloat64(0);
}

/** Infinity stands where the next double would be if exponents went on. */
function place(double: number): bigint {
  return double === Number.POSITIVE_INFINITY ? 1n << 2098n : units(double);
}

/** Correct rounding, judged by the exact distances to both neighbours, a tie by the even last bit. */
function expectNearest(value: AnyRatio): void {
  const [numerator, denominator] = ratioParts(value);
  const found = ratioToNumber(value);
  expect(Number.isNaN(found)).toBe(false);
  if (numerator !== 0n) expect(found < 0 || Object.is(found, -0)).toBe(numerator < 0n);
  const size = Math.abs(found);
  const exact = (numerator < 0n ? -numerator : numerator) << 1074n;
  const distance = (double: number): bigint => {
    const difference = place(double) * denominator - exact;
    return difference < 0n ? -difference : difference;
  };
  const own = distance(size);
  const even = size === Number.POSITIVE_INFINITY || units(size) % 2n === 0n || isEvenInPlace(size);
  if (size < Number.POSITIVE_INFINITY) {
    const above = distance(next(size));
    expect(own < above || (own === above && even)).toBe(true);
  }
  if (size > 0 && !(size === Number.POSITIVE_INFINITY && exact >= place(size) * denominator)) {
    const below = distance(size === Number.POSITIVE_INFINITY ? LARGEST : previous(size));
    expect(own < below || (own === below && even)).toBe(true);
  }
}

function isEvenInPlace(double: number): boolean {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, double);
  return view.getBigUint64(0) % 2n === 0n;
}

function exactly(numerator: bigint, denominator: bigint): AnyRatio {
  return { numerator: numerator.toString(), denominator: denominator.toString() };
}

const doubles = fc.oneof(
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: 0, max: 3e-308, noNaN: true }),
  fc.double({ min: 1e308, max: LARGEST, noNaN: true }),
  fc.constantFrom(0, SMALLEST, 2 ** -1022, previous(2 ** -1022), next(2 ** -1022), 1, LARGEST, previous(LARGEST)),
);

describe('ratioToNumber', () => {
  it('divides safe integers', () => {
    expect(ratioToNumber(ratio(1, 4))).toBe(0.25);
    expect(ratioToNumber(ratio(158, 243))).toBe(158 / 243);
  });

  it('reads both forms alike', () => {
    const law = fc.property(ratios, (value) => {
      const [numerator, denominator] = ratioParts(value);
      expect(
        ratioToNumber(exactly(numerator, denominator)) - ratioToNumber(ratioOf(numerator, denominator) ?? value),
      ).toBe(0);
    });
    fc.assert(law);
  });

  it.each<[name: string, value: AnyRatio, expected: number]>([
    ['2^53 + 1, a tie, to even', exactly(9007199254740993n, 1n), 9007199254740992],
    ['2^53 + 3, a tie, to even', exactly(9007199254740995n, 1n), 9007199254740996],
    ['parts beyond doubles', exactly(10n ** 400n, 10n ** 400n - 1n), 1],
    ['10^400', exactly(10n ** 400n, 1n), Number.POSITIVE_INFINITY],
    ['-10^400', exactly(-(10n ** 400n), 1n), Number.NEGATIVE_INFINITY],
    ['10^-400', exactly(1n, 10n ** 400n), 0],
    ['the smallest double', exactly(1n, 1n << 1074n), SMALLEST],
    ['half the smallest, a tie, to even', exactly(1n, 1n << 1075n), 0],
    ['just above half the smallest', exactly((1n << 60n) + 1n, 1n << 1135n), SMALLEST],
    ['1.5 times the smallest, a tie, to even', exactly(3n, 1n << 1075n), 2 * SMALLEST],
    ['just below the middle between the largest and 2^1024', exactly((1n << 1024n) - (1n << 970n) - 1n, 1n), LARGEST],
    ['that middle', exactly((1n << 1024n) - (1n << 970n), 1n), Number.POSITIVE_INFINITY],
  ])('%s', (_name, value, expected) => {
    expect(ratioToNumber(value)).toBe(expected);
  });

  it('is the nearest double', () => {
    fc.assert(fc.property(ratios, expectNearest));
  });

  it('is the nearest double from the subnormals to the largest', () => {
    const wide = fc.tuple(fc.bigInt({ min: -(1n << 70n), max: 1n << 70n }), fc.bigInt({ min: 1n, max: 1n << 70n }));
    const law = fc.property(wide, fc.integer({ min: -1150, max: 1030 }), ([numerator, denominator], shift) => {
      const [up, down] = shift < 0 ? [0n, BigInt(-shift)] : [BigInt(shift), 0n];
      expectNearest(exactly(numerator << up, denominator << down));
    });
    fc.assert(law, { numRuns: 1000 });
  });

  it('gives every double back that it is given exactly', () => {
    fc.assert(
      fc.property(doubles, (double) => {
        expect(ratioToNumber(exactly(units(double), 1n << 1074n))).toBe(double);
      }),
    );
  });

  it('settles the middle between two doubles by the even one, and any nudge by its side', () => {
    const law = fc.property(doubles, (double) => {
      const middle = units(double) + place(next(double));
      for (const nudge of [-1n, 0n, 1n]) {
        const value = exactly((middle << 80n) + nudge, 1n << 1155n);
        const side = nudge < 0n || (nudge === 0n && isEvenInPlace(double)) ? double : next(double);
        expect(ratioToNumber(value)).toBe(side);
      }
    });
    fc.assert(law);
  });
});
