import { describe, expect, it } from 'vitest';
import { allocateQuota, QUOTA_METHODS, type QuotaOptions } from '../../../src/quota/index.js';
import { faultsOf, named, quotas } from '../claims.js';

describe('allocateQuota', () => {
  it('keeps the order of the claims and says method and total', () => {
    const result = allocateQuota(named([7, 2, 2]), 10n);
    expect(result.allocations.map(({ id, quota }) => [id, quota])).toEqual([
      ['A', 6],
      ['B', 2],
      ['C', 2],
    ]);
    expect([result.method, result.total, result.open, result.ties]).toEqual(['webster', 10, 0, []]);
  });

  it('tells the five traditional methods apart', () => {
    // The census weights: every method its own way.
    const weights = [9061, 7179, 5259, 3319, 1182];
    expect(quotas(weights, 26, { method: 'adams' })).toEqual([9, 7, 5, 3, 2]);
    expect(quotas(weights, 26, { method: 'dean' })).toEqual([9, 7, 5, 4, 1]);
    expect(quotas(weights, 26, { method: 'huntington-hill' })).toEqual([9, 7, 6, 3, 1]);
    expect(quotas(weights, 26, { method: 'webster' })).toEqual([9, 8, 5, 3, 1]);
    expect(quotas(weights, 26, { method: 'dhondt' })).toEqual([10, 7, 5, 3, 1]);
  });

  it('finds the ties that floats miss', () => {
    const open = { ties: 'leave-open' } as const;
    expect(allocateQuota(named([6, 3, 1]), 26, { method: 'hamilton', ...open }).ties).toEqual([
      { ids: ['A', 'C'], places: 1, given: [], settledBy: null },
    ]);
    const roots = allocateQuota(named([100, 600]), 10, { method: 'huntington-hill', ...open });
    expect(roots.ties).toEqual([{ ids: ['A', 'B'], places: 1, given: [], settledBy: null }]);
    expect(quotas([270620, 194413], 1910, { method: 'huntington-hill' }).reduce((a, b) => a + b)).toBe(1910);
    expect(quotas([20_000_000, 20_000_001], 1)).toEqual([0, 1]);
    expect(quotas([5, 3, 2], 4)).toEqual([2, 1, 1]);
    expect(allocateQuota(named([0.1, 0.2, 0.3]), 3, open).ties).toHaveLength(0);
  });

  it('reads a double as the number that it is: 0.1 + 0.2 weighs more than 0.3', () => {
    expect(quotas([0.3, 0.1 + 0.2], 1)).toEqual([0, 1]);
  });

  it('reads doubles to the ends of their range', () => {
    expect(quotas([2 ** -1022, 2 ** -1023], 3, { method: 'hamilton' })).toEqual([2, 1]);
    expect(quotas([5e-324, 1.5e-323], 4)).toEqual([1, 3]);
    const bounded = [
      { id: 'a', weight: 3e-268, min: 2 },
      { id: 'b', weight: 5 / 3, min: 2, max: 3 },
      { id: 'c', weight: 4e246, min: 1, max: 6 },
    ];
    expect(allocateQuota(bounded, 35, { method: 'dhondt' }).allocations.map(({ quota }) => quota)).toEqual([26, 3, 6]);
  });

  it('tells bigints apart that doubles do not', () => {
    expect(quotas([2n ** 53n, 2n ** 53n + 1n], 1)).toEqual([0, 1]);
    expect(quotas([10n ** 400n, 10n ** 400n + 1n, 5], 1)).toEqual([0, 1, 0]);
    expect(allocateQuota(named([2n ** 53n, 2 ** 53]), 1).ties).toHaveLength(1);
  });

  it('shares out totals up to 2^53 - 1 without losing a place', () => {
    const total = Number.MAX_SAFE_INTEGER;
    for (const method of QUOTA_METHODS) {
      const shares = quotas(
        [1, 2, 4, 1e-3],
        total - 1,
        method === 'balinski-young' ? { method: 'webster' } : { method },
      );
      expect(shares.reduce((sum, quota) => sum + BigInt(quota), 0n)).toBe(BigInt(total - 1));
    }
    expect(quotas([1, 2], 7_000_000_000_000_000, { method: 'hamilton' })).toEqual([
      2_333_333_333_333_333, 4_666_666_666_666_667,
    ]);
  });

  it('gives a claim of weight 0 its minimum and no more', () => {
    for (const method of ['webster', 'dhondt', 'huntington-hill', 'adams', 'dean', 'hamilton'] as const) {
      const claims = [
        { id: 'a', weight: 0 },
        { id: 'b', weight: 0, min: 2 },
        { id: 'c', weight: 1e-300 },
      ];
      expect(allocateQuota(claims, 9, { method }).allocations.map(({ quota, bound }) => [quota, bound])).toEqual([
        [0, null],
        [2, 'min'],
        [7, null],
      ]);
    }
  });

  it('ranks first places by weight where they come before all others', () => {
    for (const method of ['huntington-hill', 'adams', 'dean'] as const) {
      expect(quotas([1, 100, 50, 7], 3, { method })).toEqual([0, 1, 1, 1]);
      expect(quotas([1, 100, 50, 7], 4, { method })).toEqual([1, 1, 1, 1]);
      expect(allocateQuota(named([5, 9, 5]), 2, { method }).ties).toEqual([
        { ids: ['A', 'C'], places: 1, given: ['A'], settledBy: 'id' },
      ]);
    }
  });

  it('uses the exact Droop quota, whose whole parts may compete', () => {
    expect(quotas([47000, 16000, 15800, 12000, 6100, 3100], 10, { method: 'hamilton-droop' })).toEqual([
      5, 2, 2, 1, 0, 0,
    ]);
    expect(allocateQuota(named([1, 1]), 1, { method: 'hamilton-droop', ties: 'leave-open' }).ties).toEqual([
      { ids: ['A', 'B'], places: 1, given: [], settledBy: null },
    ]);
  });

  it('takes signposts of the caller', () => {
    const danish = { name: 'danish', signposts: (place: number) => 3 * place - 2 };
    expect(quotas([60, 28, 12], 10, { method: danish })).toEqual([6, 3, 1]);
    expect(allocateQuota(named([1]), 1, { method: danish }).method).toBe('danish');
    expect(quotas([9, 1, 1], 4, { method: { signposts: (place) => place - 1 } })).toEqual(
      quotas([9, 1, 1], 4, { method: 'adams' }),
    );
    expect(faultsOf([], 0, { method: { signposts: () => 1 } })).toEqual(['method.signposts.2 bad-signposts']);
    expect(faultsOf([], 0, { method: { signposts: () => 0.5 } })).toEqual(['method.signposts.1 bad-signposts']);
    const falls = { signposts: (place: number) => (place < 5 ? place : 1) };
    expect(faultsOf(named([3]), 9, { method: falls })).toEqual(['method.signposts.5 bad-signposts']);
  });

  it('takes any text as an id', () => {
    const claims = [
      { id: '__proto__', weight: 1 },
      { id: 'constructor', weight: 1 },
    ];
    expect(allocateQuota(claims, 1).ties[0]?.given).toEqual(['__proto__']);
  });

  it('changes nothing that it is given, and gives plain data', () => {
    const claims = Object.freeze(named([3, 3, 1]).map((claim) => Object.freeze(claim)));
    const result = allocateQuota(claims, 2, { method: 'dean' });
    expect(structuredClone(result)).toEqual(result);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

describe('quotient and share', () => {
  it('the quotient is the weight over the signpost of the last place', () => {
    const of = (method: QuotaOptions['method']): unknown => allocateQuota(named([60, 5]), 3, { method }).allocations[0];
    expect(of('webster')).toMatchObject({ quota: 3, quotient: { numerator: 120, denominator: 5 } });
    expect(of('dhondt')).toMatchObject({ quota: 3, quotient: { numerator: 60, denominator: 3 } });
    expect(of('adams')).toMatchObject({ quota: 2, quotient: { numerator: 60, denominator: 1 } });
    expect(of('dean')).toMatchObject({ quota: 2, quotient: { numerator: 180, denominator: 4 } });
    expect(of('huntington-hill')).toMatchObject({ quota: 2, quotient: { numerator: 3600, denominator: 2 } });
    expect(of('hamilton')).toMatchObject({ quota: 3, quotient: { numerator: 60, denominator: 3 } });
    expect(of({ signposts: (place) => place - 1 })).toMatchObject({
      quota: 2,
      quotient: { numerator: 60, denominator: 1 },
    });
  });

  it('there is none without a place, and none where the signpost is 0', () => {
    expect(allocateQuota(named([5, 0]), 1, { method: 'adams' }).allocations.map(({ quotient }) => quotient)).toEqual([
      null,
      null,
    ]);
  });

  it('is exact beyond safe integers', () => {
    const [first] = allocateQuota(named([0.5, 2n ** 60n]), 1, { method: 'dhondt' }).allocations.slice(1);
    expect(first?.quotient).toEqual({ numerator: '1152921504606846976', denominator: '1' });
    expect(allocateQuota(named([0.5]), 3, { method: 'dhondt' }).allocations[0]?.quotient).toEqual({
      numerator: 1,
      denominator: 6,
    });
  });

  it('the share is total × weight over all weights', () => {
    expect(allocateQuota(named([7, 4]), 10).allocations.map(({ share }) => share)).toEqual([
      { numerator: 70, denominator: 11 },
      { numerator: 40, denominator: 11 },
    ]);
    expect(allocateQuota(named([0, 0]), 0).allocations[0]?.share).toBeNull();
    expect(allocateQuota(named([0.5, 1.5]), 4).allocations[0]?.share).toEqual({ numerator: 4, denominator: 4 });
  });

  it('has no sign where it is 0', () => {
    const claims = [
      { id: 'none', weight: -0, min: -0 },
      { id: 'all', weight: 3, min: 0 },
    ];
    for (const method of QUOTA_METHODS) {
      const [none] = allocateQuota(claims, 2, { method }).allocations;
      expect([none!.quota, none!.share]).toEqual([0, { numerator: 0, denominator: 3 }]);
    }
  });
});
