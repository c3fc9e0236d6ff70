import { describe, expect, it } from 'vitest';
import { bindingBounds } from '../../../src/quota/allocating/binding-bounds.js';
import type { QuotaMethod } from '../../../src/quota/index.js';
import { quotientOf, shareReader } from '../../../src/quota/sharing/quotients.js';
import { shareRange } from '../../../src/quota/sharing/share-range.js';
import { counted, scattered } from '../sharing/counted.js';

const METHODS = ['webster', 'dhondt', 'adams', 'huntington-hill', 'dean'] as const;
const weights = scattered(200).map((x) => 1 + Math.floor(x * 100_000));

describe('what is told of many claims', () => {
  it('compares the places that bounds hold or refuse in doubles, where those tell them apart', () => {
    const bounds = { min: weights.map(() => 1), max: weights.map(() => 3) };
    for (const method of METHODS) {
      const { engine, exact } = counted(weights, method, bounds);
      shareRange(engine, 0, weights.length, 500);
      const before = exact();
      const told = bindingBounds(engine, new Set());
      expect([method, exact() - before]).toEqual([method, 0]);
      // By the others everybody has a place anyway.
      const min = method === 'webster' || method === 'dhondt' ? ['min' as const] : [];
      expect(new Set(told)).toEqual(new Set([...min, null, 'max']));
    }
  });

  it('is shared out by remainders in doubles, as long as they hold the products', () => {
    const { engine } = counted(weights, 'hamilton');
    shareRange(engine, 0, weights.length, 500);
    // The exact way leaves its multiplier behind.
    expect(engine.divisor).toBe(0);
    shareRange(engine, 0, weights.length, 2 ** 40);
    expect(engine.divisor).toBe(BigInt(weights.reduce((a, b) => a + b)));
  });

  it('takes claims in their order, where nothing else is told', () => {
    const { engine } = counted(weights, 'webster');
    expect([Math.sign(engine.prefer(3, 5)), Math.sign(engine.prefer(5, 3))]).toEqual([-1, 1]);
  });

  it('divides whole numbers that doubles hold without a signpost in big integers', () => {
    for (const method of METHODS) {
      const { engine, exact } = counted(weights, method);
      const { signposts } = engine.rule;
      weights.forEach((weight, claim) => {
        expect(quotientOf(signposts, weight, 2 + (claim % 7))).not.toBeNull();
      });
      expect([method, exact()]).toEqual([method, 0]);
      expect(quotientOf(signposts, 0.5, 2)).not.toBeNull();
      expect(quotientOf(signposts, 2 ** 53, 2)).not.toBeNull();
      expect(quotientOf(signposts, 5n, 2)).not.toBeNull();
      expect([method, exact()]).toEqual([method, 3]);
    }
  });

  it('divides exactly where doubles would not', () => {
    const quotient = (method: QuotaMethod, weight: number, place: number): unknown => {
      return quotientOf(counted([1], method).engine.rule.signposts, weight, place);
    };
    const far = 2 ** 30;
    expect([
      quotient('dean', 3, far),
      quotient('huntington-hill', 3, far),
      quotient('webster', 2 ** 52 + 1, 3),
      quotient('webster', -0, 3),
      quotient('dhondt', -0, 3),
    ]).toEqual([
      { numerator: '6442450941', denominator: String(2n * 2n ** 30n * (2n ** 30n - 1n)) },
      { numerator: '9', denominator: String(2n ** 30n * (2n ** 30n - 1n)) },
      { numerator: String(2n ** 53n + 2n), denominator: '5' },
      { numerator: 0, denominator: 5 },
      { numerator: 0, denominator: 3 },
    ]);
  });

  it('has shares of whole numbers from their weights and the sum of them', () => {
    const { engine, reads } = counted(weights, 'webster');
    const shareOf = shareReader(engine, 500);
    // They were gone through once, which is not counted, and not once more for big integers.
    expect(reads()).toBe(0);
    const sum = weights.reduce((a, b) => a + b);
    weights.forEach((weight, claim) => {
      expect(shareOf(claim)).toEqual({ numerator: 500 * weight, denominator: sum });
    });
    expect(reads()).toBeLessThanOrEqual(2 * weights.length);
  });
});
