import { describe, expect, it } from 'vitest';
import { allocateQuota, tryAllocateQuota } from '../../../src/quota/index.js';
import { faultsOf, named, quotas } from '../claims.js';

describe('bad input', () => {
  it('is told in full, at once', () => {
    const claims = [
      { id: '', weight: -1 },
      { id: 'a', weight: Number.NaN },
      { id: 'a', weight: 1, min: 3, max: 2 },
      { id: 'b', weight: Infinity, min: -1, max: 0.5 },
      null,
      { id: 7, weight: '7' },
      { id: 'c', weight: -1n, max: Number.NaN },
    ];
    expect(faultsOf(claims, 1.5, { method: 'coin', ties: 'random' })).toEqual([
      'claims.0.id empty-id',
      'claims.0.weight negative-weight',
      'claims.1.weight not-a-number',
      'claims.2.min min-above-max',
      'claims.3.weight not-finite',
      'claims.3.min bad-bound',
      'claims.3.max bad-bound',
      'claims.4 not-an-object',
      'claims.5.id empty-id',
      'claims.5.weight wrong-type',
      'claims.6.weight negative-weight',
      'claims.6.max bad-bound',
      'claims.2.id duplicate-id',
      'total bad-total',
      'ties unknown-tie-rule',
      'method unknown-method',
    ]);
  });

  it('refuses totals below 0, beyond 2^53 - 1 and of other kinds', () => {
    const told: [string, unknown[]][] = [
      ['negative-total', [-1, -1.5, -1n]],
      ['total-too-large', [2 ** 53, 2n ** 53n, 1e300, 10n ** 400n]],
      ['not-a-number', [Number.NaN]],
      ['not-finite', [Infinity, -Infinity]],
      ['bad-total', [1.5, '5', null, undefined, {}]],
    ];
    for (const [code, totals] of told) {
      for (const total of totals) expect(faultsOf(named([1]), total)).toEqual([`total ${code}`]);
    }
  });

  it('refuses places without a positive weight, and no claims with places', () => {
    expect(faultsOf(named([0, 0]), 1)).toEqual(['claims no-positive-weight']);
    expect(faultsOf([], 1)).toEqual(['claims no-positive-weight']);
    expect(faultsOf([{ id: 'a', weight: 0, min: 1 }], 2)).toEqual(['claims no-positive-weight']);
    expect(allocateQuota([], 0).allocations).toEqual([]);
    expect(allocateQuota([{ id: 'a', weight: 0, min: 1 }], 1).allocations[0]?.quota).toBe(1);
  });

  it('refuses what is no list', () => {
    expect(faultsOf({ length: 1 }, 0)).toEqual(['claims not-a-list']);
  });

  it('refuses the quota method where it would never end', () => {
    const claims = named([1, Math.PI]);
    expect(faultsOf(claims, 20_000_000, { method: 'balinski-young' })).toEqual(['total too-many-steps']);
    expect(() => allocateQuota(claims, 20_000_000, { method: 'balinski-young' })).toThrow(
      /balinski-young would step through \d+ places, and at most \d+ are\./,
    );
    expect(quotas([1, 3], 4_000_000_000_000_000, { method: 'balinski-young' })).toEqual([1e15, 3e15]);
  });

  it('comes back as data from tryAllocateQuota', () => {
    expect(tryAllocateQuota(named([1]), 2)).toMatchObject({ success: true, data: { total: 2 } });
    expect(tryAllocateQuota(named([-1]), 2)).toMatchObject({ success: false, error: { code: 'invalid-input' } });
  });
});
