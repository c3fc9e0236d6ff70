import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMultiplier } from '../../../src/quota/sharing/bounded-multiplier.js';
import { counted, scattered } from './counted.js';

interface Case {
  readonly weights: readonly number[];
  readonly min: readonly number[];
  readonly max: readonly number[];
  readonly total: number;
}

function found({ weights, min, max, total }: Case): { ratio: [number, number]; reads: number; fixed: boolean } {
  const { engine, reads } = counted(weights, 'hamilton', { min, max });
  engine.claims = new Int32Array(weights.length).fill(-1);
  const sum = weights.reduce((a, b) => a + b, 0);
  const ratio = findMultiplier(engine, engine.bounds!, 0, weights.length, total, sum);
  return { ratio, reads: reads() / weights.length, fixed: engine.claims.some((claim) => claim !== -1) };
}

/** What the claims get at the multiplier, times its divisor: whole numbers all of them. */
function shared({ weights, min, max }: Case, [dividend, divisor]: readonly [number, number]): number {
  return weights.reduce((sum, weight, i) => {
    const [least, most] = [min[i]! * divisor, max[i]! * divisor];
    return sum + (weight === 0 ? least : Math.min(most, Math.max(least, dividend * weight)));
  }, 0);
}

const claim = fc.record({
  weight: fc.oneof(fc.constantFrom(0, 1, 2), fc.integer({ min: 0, max: 500 })),
  min: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 })),
  more: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 6 })),
});
const cases = fc
  .tuple(fc.array(claim, { minLength: 1, maxLength: 9 }), fc.integer({ min: 0, max: 80 }))
  .map(([claims, extra]): Case => {
    const [min, max] = [claims.map((c) => c.min), claims.map((c) => c.min + c.more)];
    const least = min.reduce((a, b) => a + b, 0);
    const most = claims.reduce((sum, { weight, min: low, more }) => sum + low + (weight > 0 ? more : 0), 0);
    return { weights: claims.map(({ weight }) => weight), min, max, total: Math.min(most, least + extra) };
  });

describe('the multiplier of shares within bounds', () => {
  it('gives exactly the total', () => {
    fc.assert(
      fc.property(
        cases.filter(({ weights }) => weights.some((weight) => weight > 0)),
        (problem) => {
          const { ratio } = found(problem);
          expect(ratio[1]).toBeGreaterThanOrEqual(0);
          if (ratio[1] > 0) expect(shared(problem, ratio)).toBe(problem.total * ratio[1]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is found in few passes, without a list of those that are free', () => {
    const weights = scattered(400).map((x) => 1 + Math.floor(x * 1000));
    for (const [total, passes] of [
      [400, 3],
      [1000, 3],
      [20_000, 3],
    ] as const) {
      const mean = total / 400;
      const min = weights.map((_, i) => (i % 5 === 0 ? Math.floor(mean / 2) + 1 : 0));
      const max = weights.map((_, i) => (i % 7 === 0 ? Math.ceil(mean) + 1 : Infinity));
      const { ratio, reads, fixed } = found({ weights, min, max, total });
      expect(shared({ weights, min, max, total }, ratio)).toBe(total * ratio[1]);
      expect([total, fixed, Math.max(reads, passes)]).toEqual([total, false, passes]);
    }
  });
});
