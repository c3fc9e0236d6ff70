import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateQuota } from '../../../src/quota/index.js';
import { quotaMethodOutcomes } from '../../oracles/apportion.js';

/** Weights near whole multiples of a number: as doubles they are equal, or the wrong way round, or infinite. */
const nearlyEqual = fc
  .record({
    unit: fc.oneof(fc.bigInt({ min: 2n ** 53n, max: 2n ** 70n }), fc.bigInt({ min: 2n ** 1023n, max: 2n ** 1030n })),
    parts: fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 4n }), fc.bigInt({ min: -1n, max: 1n })), {
      minLength: 2,
      maxLength: 4,
    }),
  })
  .map(({ unit, parts }) => parts.map(([times, more]) => times * unit + more));

function sharedOut(weights: readonly bigint[], total: number): [quotas: number[], ties: unknown] {
  const claims = weights.map((weight, i) => ({ id: String(i), weight }));
  const { allocations, ties } = allocateQuota(claims, total, { method: 'balinski-young' });
  return [allocations.map(({ quota }) => quota), ties];
}

describe('the quota method', () => {
  it('tells weights apart that doubles cannot', () => {
    fc.assert(
      fc.property(nearlyEqual, fc.integer({ min: 1, max: 10 }), (weights, total) => {
        expect(quotaMethodOutcomes(weights, total)).toContainEqual(sharedOut(weights, total)[0]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the place to whoever has one member more', () => {
    for (const unit of [2n ** 60n, 2n ** 1100n]) {
      expect(sharedOut([unit, unit + 1n, unit], 1)).toEqual([[0, 1, 0], []]);
    }
  });
});
