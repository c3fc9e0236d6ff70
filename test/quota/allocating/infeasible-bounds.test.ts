import { describe, expect, it } from 'vitest';
import { allocateQuota, allocateWeights, InfeasibleError, type QuotaClaim } from '../../../src/index.js';

function refusal(run: () => unknown): InfeasibleError {
  try {
    run();
  } catch (error) {
    if (error instanceof InfeasibleError) return error;
    throw error;
  }
  throw new Error('it was allocated');
}

const equal = (count: number, bounds: Partial<QuotaClaim>): QuotaClaim[] =>
  Array.from({ length: count }, (_, i) => ({ id: String(i), weight: 1, ...bounds }));

describe('bounds that no total meets', () => {
  it('are told in a sentence', () => {
    const minima = refusal(() => allocateQuota(equal(2, { min: 3 }), 5));
    expect(minima.message).toBe('allocateQuota: the minima add up to 6, 1 more than the total of 5.');
    const maxima = refusal(() => allocateQuota(equal(2, { max: 3 }), 8));
    expect(maxima.message).toBe(
      'allocateQuota: the maxima add up to 6, 2 less than the total of 8; a claim of weight 0 counts with its minimum.',
    );
    const columns = refusal(() => allocateWeights([1, 1], 5, { min: [3, 3] }));
    expect(columns.message).toBe('allocateWeights: the minima add up to 6, 1 more than the total of 5.');
    expect(columns.certificate).toMatchObject({
      claims: [
        { id: 0, bound: 3 },
        { id: 1, bound: 3 },
      ],
    });
  });

  it('are met at their very sums', () => {
    expect(allocateQuota(equal(2, { min: 3 }), 6).allocations.map(({ quota }) => quota)).toEqual([3, 3]);
    expect(allocateQuota(equal(2, { max: 3 }), 6).allocations.map(({ quota }) => quota)).toEqual([3, 3]);
  });

  it('list a thousand claims, and count all', () => {
    for (const count of [1000, 1001]) {
      const { certificate } = refusal(() => allocateQuota(equal(count, { min: 1 }), 5));
      expect(certificate).toMatchObject({ bound: 'min', sum: count, by: count - 5, claimCount: count });
      expect(certificate['claims']).toHaveLength(1000);
      expect((certificate['claims'] as unknown[]).at(-1)).toEqual({ id: '999', bound: 1 });
    }
  });

  it('name those that bind only: a minimum of 0 does not, a maximum of 0 does', () => {
    const low = refusal(() => allocateQuota([...equal(1, { min: 2 }), { id: 'free', weight: 1, min: 0 }], 1));
    expect(low.certificate).toMatchObject({ claims: [{ id: '0', bound: 2 }], claimCount: 1 });
    const high = refusal(() => allocateQuota([...equal(1, { max: 2 }), { id: 'shut', weight: 1, max: 0 }], 3));
    expect(high.certificate).toMatchObject({ sum: 2, by: 1, claimCount: 2 });
  });

  it('count a claim without a weight with its minimum, in columns too', () => {
    expect(refusal(() => allocateWeights([1, 0], 4, { min: [0, 1], max: [2, 9] })).certificate).toMatchObject({
      sum: 3,
      by: 1,
    });
    expect([...allocateWeights([1, 0], 3, { min: [0, 1], max: [2, 9] }).quotas]).toEqual([2, 1]);
  });
});
