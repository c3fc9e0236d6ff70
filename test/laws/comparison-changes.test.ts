import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCounts, compareRates } from '../../src/comparison/index.js';
import {
  type AnyRatio,
  addRatios,
  compareRatios,
  divideRatios,
  multiplyRatios,
  negateRatio,
  ratio,
} from '../../src/core/index.js';

const ONE = ratio(1, 1);
const ZERO = ratio(0, 1);

const counts = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 20 }) },
  fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER),
  fc.maxSafeNat(),
);
const bases = counts.map((count) => (count === 0 ? 1 : count));
const denominators = fc.oneof(fc.constantFrom(1, 243, 100, Number.MAX_SAFE_INTEGER), fc.integer({ min: 1, max: 50 }));
const rates: fc.Arbitrary<AnyRatio> = fc.oneof(
  fc.record({ numerator: counts, denominator: denominators }),
  fc
    .record({
      numerator: fc.bigInt({ min: 0n, max: 10n ** 30n }),
      denominator: fc.bigInt({ min: 1n, max: 10n ** 30n }),
    })
    .map(({ numerator, denominator }) => ({ numerator: numerator.toString(), denominator: denominator.toString() })),
);
const rateBases = rates.map((rate) => (compareRatios(rate, ZERO) === 0 ? ratio(1, 7) : rate));

function expectEqual(left: AnyRatio | null, right: AnyRatio | null): void {
  if (left === null || right === null) throw new Error('A ratio was expected on both sides.');
  expect([left, right, compareRatios(left, right)]).toEqual([left, right, 0]);
}

/** −r ÷ (1 + r) */
function turned(relative: AnyRatio | null): AnyRatio | null {
  if (relative === null) return null;
  return divideRatios(negateRatio(relative), addRatios(ONE, relative));
}

describe('swapping before and after', () => {
  it('negates the difference of counts', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        expect(compareCounts(b, a).difference + compareCounts(a, b).difference).toBe(0);
      }),
    );
  });

  it('inverts times where both bases exist', () => {
    fc.assert(
      fc.property(bases, bases, (a, b) => {
        const [there, back] = [compareCounts(a, b).times, compareCounts(b, a).times];
        if (there === null || back === null) throw new Error('Both bases exist.');
        expectEqual(multiplyRatios(there, back), ONE);
      }),
    );
  });

  it('turns relative r of counts into −r ÷ (1 + r) where both bases exist', () => {
    fc.assert(
      fc.property(bases, bases, (a, b) => {
        expectEqual(compareCounts(b, a).relative, turned(compareCounts(a, b).relative));
      }),
    );
  });

  it('negates the points of rates', () => {
    fc.assert(
      fc.property(rates, rates, (a, b) => {
        expectEqual(compareRates(b, a).points, negateRatio(compareRates(a, b).points));
      }),
    );
  });

  it('turns relative r of rates into −r ÷ (1 + r) where both bases exist', () => {
    fc.assert(
      fc.property(rateBases, rateBases, (a, b) => {
        expectEqual(compareRates(b, a).relative, turned(compareRates(a, b).relative));
      }),
    );
  });
});

describe('a chain of changes', () => {
  it('adds up: the differences from a to b and from b to c are that from a to c', () => {
    fc.assert(
      fc.property(counts, counts, counts, (a, b, c) => {
        const sum = BigInt(compareCounts(a, b).difference) + BigInt(compareCounts(b, c).difference);
        expect(sum).toBe(BigInt(compareCounts(a, c).difference));
      }),
    );
  });

  it('adds up in points', () => {
    fc.assert(
      fc.property(rates, rates, rates, (a, b, c) => {
        expectEqual(addRatios(compareRates(a, b).points, compareRates(b, c).points), compareRates(a, c).points);
      }),
    );
  });

  it('multiplies up in times, where each has a base', () => {
    fc.assert(
      fc.property(bases, bases, counts, (a, b, c) => {
        const [first, second] = [compareCounts(a, b).times, compareCounts(b, c).times];
        if (first === null || second === null) throw new Error('Both bases exist.');
        expectEqual(multiplyRatios(first, second), compareCounts(a, c).times);
      }),
    );
  });
});

describe('what one change says in several ways', () => {
  it('is one: times is 1 + relative, and both are exact', () => {
    fc.assert(
      fc.property(bases, counts, (a, b) => {
        const { relative, times, difference } = compareCounts(a, b);
        if (relative === null || times === null) throw new Error('The base exists.');
        expectEqual(times, addRatios(ONE, relative));
        expectEqual(multiplyRatios(relative, ratio(a, 1)), ratio(difference, 1));
      }),
    );
  });

  it('is one: before and points make after', () => {
    fc.assert(
      fc.property(rates, rates, (a, b) => {
        expectEqual(addRatios(a, compareRates(a, b).points), b);
      }),
    );
  });
});

describe('without a base', () => {
  it('there is no relative change and no multiple, and the difference stays', () => {
    fc.assert(
      fc.property(counts, rates, (count, rate) => {
        expect(compareCounts(0, count)).toEqual({
          before: 0,
          after: count,
          difference: count,
          relative: null,
          times: null,
        });
        const { points, relative } = compareRates(ratio(0, 3), rate);
        expect(relative).toBeNull();
        expectEqual(points, rate);
      }),
    );
  });

  it('an unknown makes everything unknown', () => {
    fc.assert(
      fc.property(fc.option(counts), fc.option(rates), fc.boolean(), (count, rate, first) => {
        const { difference, relative, times } = first ? compareCounts(null, count) : compareCounts(count, null);
        expect([difference, relative, times]).toEqual([null, null, null]);
        const change = first ? compareRates(null, rate) : compareRates(rate, null);
        expect([change.points, change.relative]).toEqual([null, null]);
      }),
    );
  });
});
