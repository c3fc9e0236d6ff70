import { describe, expect, it } from 'vitest';
import { allocateQuota, type QuotaMethod } from '../../../src/quota/index.js';

/** What is no law, method by method: recorded, so that nobody repairs it. */
const quotas = (weights: readonly number[], total: number, method: QuotaMethod): number[] => {
  const claims = weights.map((weight, i) => ({ id: String.fromCharCode(65 + i), weight }));
  return allocateQuota(claims, total, { method }).allocations.map(({ quota }) => quota);
};

describe('recorded paradoxes, method by method', () => {
  it('quota: webster can leave it, below and above', () => {
    // The exact share of the first is 11.2 places of 14, and 27.5 of 36.
    expect(quotas([60, 5, 1, 3, 3, 3], 14, 'webster')).toEqual([10, 1, 0, 1, 1, 1]);
    expect(quotas([68, 1, 5, 1, 5, 3, 5, 1], 36, 'webster')).toEqual([29, 0, 2, 0, 2, 1, 2, 0]);
  });

  it('new claims: under largest remainder a newcomer who gets nothing moves a place between two others', () => {
    expect(quotas([51, 4, 58], 17, 'hamilton')).toEqual([8, 0, 9]);
    expect(quotas([51, 4, 58, 3], 17, 'hamilton')).toEqual([7, 1, 9, 0]);
  });

  it('population: under the quota method the first grows more than the second, and loses a place to it', () => {
    expect(quotas([56, 35, 46, 2, 5, 5], 6, 'balinski-young')).toEqual([3, 1, 2, 0, 0, 0]);
    // By 21 per cent and by 9.
    expect(quotas([68, 38, 62, 14, 14, 13], 6, 'balinski-young')).toEqual([2, 2, 2, 0, 0, 0]);
  });

  it('incoherence: a part of a solution by the quota method need not solve the part', () => {
    expect(quotas([58, 15, 59, 7], 14, 'balinski-young')).toEqual([6, 2, 6, 0]);
    expect(quotas([58, 15, 59], 14, 'balinski-young')).toEqual([6, 1, 7]);
  });
});
