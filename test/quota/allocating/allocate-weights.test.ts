import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/core/index.js';
import { allocateQuota, allocateWeights, tryAllocateWeights, type WeightsOptions } from '../../../src/quota/index.js';
import { anyProblem, QUOTA_RUNS } from '../../arbitraries/claims.js';

function faultsOf(weights: unknown, total: unknown, options?: unknown): string[] {
  try {
    allocateWeights(weights as number[], total as number, options as WeightsOptions);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
  }
  return [];
}

describe('allocateWeights', () => {
  it('gives the quotas in a column', () => {
    expect(allocateWeights(Float64Array.of(7, 2, 2), 10).quotas).toEqual(Float64Array.of(6, 2, 2));
    expect(allocateWeights([7, 2, 2], 10, { method: 'hamilton' }).quotas).toEqual(Float64Array.of(6, 2, 2));
  });

  it('tells ties by index and settles them by the smallest, a comparator, or not at all', () => {
    const weights = new Float64Array(12).fill(3);
    expect(allocateWeights(weights, 2).ties[0]?.given).toEqual([0, 1]);
    expect(allocateWeights(weights, 2, { ties: (a, b) => b - a }).ties[0]).toMatchObject({
      given: [11, 10],
      settledBy: 'comparator',
    });
    const open = allocateWeights(weights, 2, { ties: 'leave-open' });
    expect([open.open, open.ties[0]?.ids]).toEqual([2, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]]);
  });

  it('takes bounds in columns of either kind, Infinity for none', () => {
    const options = { min: [1, 2, 2], max: [3, Infinity, 8] };
    expect(Array.from(allocateWeights([78, 14, 8], 12, options).quotas)).toEqual([3, 6, 3]);
    const typed = { min: Float64Array.of(1, 2, 2), max: Float64Array.of(3, Infinity, 8) };
    expect(Array.from(allocateWeights([78, 14, 8], 12, typed).quotas)).toEqual([3, 6, 3]);
    expect(Array.from(allocateWeights([78, 14, 8], 12, { max: [3, 9, 9] }).quotas)).toEqual([3, 6, 3]);
  });

  it('tells every fault at once', () => {
    expect(faultsOf([1, -1, Number.NaN, '3'], -1, { min: [2, -1, 0.5, 0], max: [1, 1, 1, 2 ** 60] })).toEqual([
      'min.0 min-above-max',
      'weights.1 negative-weight',
      'min.1 bad-bound',
      'weights.2 not-a-number',
      'min.2 bad-bound',
      'weights.3 wrong-type',
      'max.3 bad-bound',
      'total negative-total',
    ]);
    expect(faultsOf([1, 2], 1, { min: [1], max: 3 })).toEqual(['min unequal-lengths', 'max not-a-list']);
    expect(faultsOf('12', 1)).toEqual(['weights not-a-list']);
    expect(faultsOf([1], 1, { min: [1e300] })).toEqual(['min.0 bad-bound']);
    expect(faultsOf([0], 1)).toEqual(['weights no-positive-weight']);
  });

  it('tells each fault also where there is no other, in lists and in typed arrays', () => {
    for (const from of [(list: number[]) => list, (list: number[]) => Float64Array.from(list)]) {
      const bounds = (min: number[] | undefined, max: number[] | undefined): string[] =>
        faultsOf(from([2, 1]), 1, { ...(min && { min: from(min) }), ...(max && { max: from(max) }) });
      expect(faultsOf(from([-1, 1]), 1)).toEqual(['weights.0 negative-weight']);
      expect(faultsOf(from([1, Number.NaN]), 1)).toEqual(['weights.1 not-a-number']);
      expect(faultsOf(from([1, Infinity]), 1)).toEqual(['weights.1 not-finite']);
      expect(bounds([-1, 0], undefined)).toEqual(['min.0 bad-bound']);
      expect(bounds([0, 0.5], undefined)).toEqual(['min.1 bad-bound']);
      expect(bounds([0, Infinity], undefined)).toEqual(['min.1 bad-bound']);
      expect(bounds([2 ** 53, 0], undefined)).toEqual(['min.0 bad-bound']);
      expect(bounds(undefined, [-1, 1])).toEqual(['max.0 bad-bound']);
      expect(bounds(undefined, [1, 1.5])).toEqual(['max.1 bad-bound']);
      expect(bounds(undefined, [1, 2 ** 53])).toEqual(['max.1 bad-bound']);
      expect(bounds(undefined, [1, Number.NaN])).toEqual(['max.1 bad-bound']);
      expect(bounds([0, 2], [1, 1])).toEqual(['min.1 min-above-max']);
      expect(bounds([0, 0], [2 ** 53 - 1, Infinity])).toEqual([]);
      expect(bounds([0, 1], [1, 1])).toEqual([]);
    }
  });

  it('changes nothing that it is given', () => {
    const weights = Float64Array.of(5, 5, 1);
    const [min, max] = [Float64Array.of(0, 0, 1), Float64Array.of(1, 9, 9)];
    allocateWeights(weights, 5, { min, max });
    expect([weights, min, max]).toEqual([Float64Array.of(5, 5, 1), Float64Array.of(0, 0, 1), Float64Array.of(1, 9, 9)]);
  });

  it('comes back as data from tryAllocateWeights', () => {
    expect(tryAllocateWeights([1], 1).success).toBe(true);
    expect(tryAllocateWeights([1], 2, { max: [1] })).toMatchObject({
      success: false,
      error: { code: 'maxima-below-total' },
    });
  });

  for (const method of ['webster', 'huntington-hill', 'hamilton'] as const) {
    it(`agrees with allocateQuota, index for id (${method})`, { timeout: 120_000 }, () => {
      const narrow = anyProblem.map((problem) => {
        return { ...problem, weights: problem.weights.map((weight) => Math.min(Number(weight), Number.MAX_VALUE)) };
      });
      fc.assert(
        fc.property(narrow, ({ weights, min, max, total }) => {
          const claims = weights.map((weight, i) => ({
            id: String(i).padStart(4, '0'),
            weight,
            min: min[i],
            max: max[i],
          }));
          const objects = allocateQuota(claims, total, { method });
          const columns = allocateWeights(weights, total, { method, min, max });
          expect(Array.from(columns.quotas)).toEqual(objects.allocations.map(({ quota }) => quota));
          expect(columns.ties.map(({ ids, places, given }) => [ids, places, given])).toEqual(
            objects.ties.map(({ ids, places, given }) => [ids.map(Number), places, given.map(Number)]),
          );
        }),
        { numRuns: QUOTA_RUNS },
      );
    });
  }
});
