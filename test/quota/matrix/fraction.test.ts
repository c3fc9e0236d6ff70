import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACTORS, type Fraction, logOf, reduced, SUMMANDS } from '../../../src/quota/matrix/fraction.js';

const asNumber = ({ top, bottom }: Fraction): number => Number(top) / Number(bottom);

/** The fraction with the smallest denominator from `low` to `high`, by trying one after the other. */
function simplest(low: number, high: number): Fraction {
  for (let bottom = 1; ; bottom += 1) {
    const top = Math.ceil(low * bottom);
    if (top <= high * bottom) return { top: BigInt(top), bottom: BigInt(bottom) };
  }
}

describe('a summand near a level', () => {
  it('is the shortest fraction within half the tolerance', () => {
    // No end is a short fraction itself: floats may miss those.
    const levels = fc.integer({ min: -4000, max: 4000 }).map((n) => n / 64 + Math.PI / 2 ** 20);
    const tolerances = fc.constantFrom(1 / 512, 1 / 64, 1 / 8, 0.5, 1, 2);
    fc.assert(
      fc.property(levels, tolerances, (level, tolerance) => {
        const near = SUMMANDS.near(level, tolerance);
        const [low, high] = [level - tolerance / 2, level + tolerance / 2];
        if (low <= 0 && high >= 0) expect(near).toEqual({ top: 0n, bottom: 1n });
        else if (low > 0) expect(near).toEqual(simplest(low, high));
        else {
          const { top, bottom } = simplest(-high, -low);
          expect(near).toEqual({ top: -top, bottom });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the level itself where nothing may be moved', () => {
    for (const level of [1 / 3, Math.PI, -Math.SQRT2, 1e-20, 123_456.789, 2 ** -60]) {
      const near = SUMMANDS.near(level, 0);
      expect(asNumber(near)).toBe(level);
      expect(near.bottom).toBeGreaterThan(0n);
    }
    for (const [level, bottom] of [
      [0.75, 4n],
      [3, 1n],
      [-2.5, 2n],
    ] as const) {
      expect(SUMMANDS.near(level, 0)).toEqual({ top: BigInt(level * Number(bottom)), bottom });
    }
    expect(SUMMANDS.near(0, 0)).toEqual({ top: 0n, bottom: 1n });
  });

  it('is the shortest also where its ends are whole or a hair from it', () => {
    expect(SUMMANDS.near(2.5, 1)).toEqual({ top: 2n, bottom: 1n });
    expect(SUMMANDS.near(2.5, 0.99)).toEqual({ top: 5n, bottom: 2n });
    expect(SUMMANDS.near(1.96875, 0.0625)).toEqual({ top: 2n, bottom: 1n });
    expect(SUMMANDS.near(3 + 1 / 7, 0.001)).toEqual({ top: 22n, bottom: 7n });
    expect(SUMMANDS.near(Math.PI, 2e-6)).toEqual({ top: 355n, bottom: 113n });
  });
});

describe('a factor near a level', () => {
  it('is the shortest fraction that its logarithm may be moved by', () => {
    for (const [level, tolerance, top, bottom] of [
      [0, 0.1, 1n, 1n],
      [Math.log(2), 0.01, 2n, 1n],
      [Math.log(Math.PI), 1e-6, 355n, 113n],
      [Math.log(1 / 3) + 0.001, 0.01, 1n, 3n],
      [Math.log(1.4), 0.25, 3n, 2n],
      // More than a quarter is never needed.
      [Math.log(1.4), 5, 3n, 2n],
    ] as const) {
      expect([level, tolerance, FACTORS.near(level, tolerance)]).toEqual([level, tolerance, { top, bottom }]);
    }
  });

  it('is within the tolerance, also beyond what doubles hold', () => {
    const levels = fc.oneof(
      fc.double({ min: -25, max: 25, noNaN: true }),
      fc.double({ min: -5000, max: 5000, noNaN: true }),
    );
    fc.assert(
      fc.property(levels, fc.constantFrom(1e-9, 1e-4, 0.01, 0.2, 3), (level, tolerance) => {
        const near = FACTORS.near(level, tolerance);
        expect(near.top).toBeGreaterThan(0n);
        const off = Math.abs(FACTORS.level(near) - level);
        expect(off).toBeLessThanOrEqual(Math.min(tolerance, 0.25) * 0.6 + 1e-12 * Math.abs(level));
      }),
      { numRuns: 300 },
    );
    expect(FACTORS.near(50 * Math.LN2, 1e-6)).toEqual({ top: 2n ** 50n, bottom: 1n });
    expect(FACTORS.near(-50 * Math.LN2, 1e-6)).toEqual({ top: 1n, bottom: 2n ** 50n });
    expect(FACTORS.near(2000 * Math.LN2 + Math.log(1.5), 1e-6)).toEqual({ top: 3n * 2n ** 2001n, bottom: 4n });
    // Below a level of 20 no power of 2 is taken out.
    expect(FACTORS.near(Math.log(1_000_003), 1e-9)).toEqual({ top: 1_000_003n, bottom: 1n });
    expect(FACTORS.near(-Math.log(1_000_003), 1e-9)).toEqual({ top: 1n, bottom: 1_000_003n });
  });
});

describe('prices', () => {
  const [half, third] = [
    { top: 1n, bottom: 2n },
    { top: 1n, bottom: 3n },
  ];

  it('are joined, and parted again', () => {
    expect(FACTORS.join(half, third)).toEqual({ top: 1n, bottom: 6n });
    expect(FACTORS.without(half, third)).toEqual({ top: 3n, bottom: 2n });
    expect(SUMMANDS.join(half, third)).toEqual({ top: 5n, bottom: 6n });
    expect(SUMMANDS.without(half, third)).toEqual({ top: 1n, bottom: 6n });
    expect(SUMMANDS.without(third, half)).toEqual({ top: -1n, bottom: 6n });
  });

  it('have levels, however long they are', () => {
    for (const digits of [1n, 17n, 290n, 308n, 309n, 400n, 3000n]) {
      const large = 3n * 10n ** digits;
      const expected = Math.log(3) + Number(digits) * Math.LN10;
      expect(Math.abs(logOf(large) / expected - 1)).toBeLessThan(1e-14);
      expect(FACTORS.level({ top: large, bottom: 2n * large })).toBeCloseTo(-Math.LN2, 9);
      expect(SUMMANDS.level({ top: large, bottom: 2n * large })).toBe(0.5);
      expect(SUMMANDS.level({ top: -large, bottom: 4n * large })).toBe(-0.25);
    }
    expect(SUMMANDS.level({ top: 0n, bottom: 7n })).toBe(0);
    expect(logOf(1n)).toBe(0);
    expect(logOf(16n ** 250n - 1n)).toBeCloseTo(250 * Math.log(16), 9);
    expect(logOf(16n ** 250n)).toBeCloseTo(250 * Math.log(16), 9);
  });

  it('have the logarithm of their double where there is one', () => {
    for (let value = 1; value <= 200; value += 1) expect(logOf(BigInt(value))).toBe(Math.log(value));
    expect(logOf(2n ** 1023n)).toBe(Math.log(2 ** 1023));
    expect(logOf(2n ** 1024n)).toBeCloseTo(1024 * Math.LN2, 9);
  });

  it('are brought to lowest terms, small or large', () => {
    for (const unit of [1n, 6n, 10n ** 30n]) {
      for (const [top, bottom] of [
        [4n, 6n],
        [-4n, 6n],
        [0n, 5n],
        [7n, 7n],
        [5n, 3n],
      ] as const) {
        const lowest = {
          '4/6': [2n, 3n],
          '-4/6': [-2n, 3n],
          '0/5': [0n, 1n],
          '7/7': [1n, 1n],
          '5/3': [5n, 3n],
        } as const;
        const [a, b] = lowest[`${String(top)}/${String(bottom)}` as keyof typeof lowest];
        expect(reduced({ top: top * unit, bottom: bottom * unit })).toEqual({ top: a, bottom: b });
      }
    }
  });
});
