import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/core/index.js';
import { allocateQuota, QUOTA_METHODS, verifyAllocation } from '../../../src/quota/index.js';
import { toldBy } from '../../calendar/faults.js';

const claims = [
  { id: 'A', weight: 7 },
  { id: 'B', weight: 2, max: 2 },
  { id: '__proto__', weight: 2, min: 1 },
  { id: 'none', weight: 0 },
];
const of = (...quotas: number[]): { id: string; quota: number }[] =>
  claims.map(({ id }, i) => ({ id, quota: quotas[i] ?? 0 }));

describe('verifyAllocation', () => {
  it('proves a right allocation', () => {
    expect(verifyAllocation(claims, 10, of(6, 2, 2, 0))).toEqual({ holds: true, faults: [], unique: true });
    expect(verifyAllocation([], 0, [])).toEqual({ holds: true, faults: [], unique: true });
  });

  it('proves that claims without weights get nothing but minima, by every method', () => {
    for (const method of QUOTA_METHODS) {
      const min = method === 'balinski-young' || method === 'hamilton-droop' ? 0 : 2;
      const weightless = [
        { id: 'A', weight: 0, min },
        { id: 'B', weight: 0 },
      ];
      const proof = verifyAllocation(weightless, min, allocateQuota(weightless, min, { method }).allocations, {
        method,
      });
      expect([method, proof]).toEqual([method, { holds: true, faults: [], unique: true }]);
    }
  });

  it('names a total that the parts do not make, and by how much', () => {
    expect(verifyAllocation(claims, 10, of(6, 2, 3, 0)).faults).toEqual([
      { kind: 'total', given: 11, total: 10, by: 1 },
    ]);
  });

  it('names every bound that is not kept', () => {
    expect(verifyAllocation(claims, 10, of(6, 3, 0, 1)).faults).toEqual([
      { kind: 'above-max', id: 'B', quota: 3, bound: 2 },
      { kind: 'below-min', id: '__proto__', quota: 0, bound: 1 },
      { kind: 'above-max', id: 'none', quota: 1, bound: 0 },
    ]);
  });

  it('names the pair by quotient, and under largest remainder by remainder or share', () => {
    expect(verifyAllocation(claims, 10, of(7, 2, 1, 0)).faults).toMatchObject([
      { kind: 'pair', from: 'A', to: '__proto__' },
    ]);
    const plainly = claims.map(({ id, weight }) => ({ id, weight }));
    const hamilton = (...quotas: number[]): unknown =>
      verifyAllocation(plainly, 10, of(...quotas), { method: 'hamilton' }).faults;
    expect(hamilton(6, 2, 2, 0)).toEqual([]);
    expect(hamilton(7, 2, 1, 0)).toEqual([
      {
        kind: 'pair',
        from: 'A',
        to: '__proto__',
        held: { numerator: 4, denominator: 11 },
        refused: { numerator: 9, denominator: 11 },
      },
    ]);
    expect(hamilton(8, 1, 1, 0)).toEqual([
      { kind: 'off-share', id: 'A', quota: 8, share: { numerator: 70, denominator: 11 } },
    ]);
  });

  it('runs the quota method again', () => {
    const plainly = claims.map(({ id, weight }) => ({ id, weight }));
    const { faults } = verifyAllocation(plainly, 10, of(8, 1, 1, 0), { method: 'balinski-young' });
    expect(faults.map(({ kind }) => kind)).toContain('steps');
  });

  it('takes places left open only where they are contested', () => {
    const twins = [
      { id: 'a', weight: 1 },
      { id: 'b', weight: 1 },
    ];
    const both = [
      { id: 'a', quota: 1 },
      { id: 'b', quota: 1 },
    ];
    expect(verifyAllocation(twins, 3, both, { open: 1 })).toEqual({ holds: true, faults: [], unique: false });
    expect(verifyAllocation(twins, 4, both, { open: 2 }).faults.map(({ kind }) => kind)).toEqual(['open']);
  });

  it('tells first places that come before all others by an infinite quotient', () => {
    const two = [
      { id: 'a', weight: 100 },
      { id: 'b', weight: 1 },
    ];
    const given = [
      { id: 'a', quota: 2 },
      { id: 'b', quota: 0 },
    ];
    expect(verifyAllocation(two, 2, given, { method: 'adams' }).faults).toEqual([
      { kind: 'pair', from: 'a', to: 'b', held: { numerator: 100, denominator: 1 }, refused: null },
    ]);
  });

  it('refuses what is no allocation of these claims, with every fault', () => {
    const given = [{ id: 'A', quota: 1.5 }, { id: 'A', quota: -1 }, { id: 'x', quota: 1 }, null, { id: 'B', quota: 2 }];
    try {
      verifyAllocation(claims, -1, given as [], { method: 'coin' as 'webster', open: -1 });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInputError);
      expect((error as InvalidInputError).issues.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
        'total negative-total',
        'method unknown-method',
        'open bad-open',
        'allocations.0.quota bad-quota',
        'allocations.1.id duplicate-id',
        'allocations.1.quota bad-quota',
        'allocations.2.id unknown-id',
        'allocations.3 not-an-object',
        'allocations missing-id',
        'allocations missing-id',
      ]);
    }
  });

  it('does not miss the allocation of a claim that stands there twice', () => {
    const twice = [...claims, claims[0]!];
    expect(toldBy(() => verifyAllocation(twice, 1, []))).toEqual([
      `claims.${String(claims.length)}.id duplicate-id: Another claim has this id.`,
      ...claims.map(() => 'allocations missing-id: Every claim has an allocation; this one has none.'),
    ]);
  });

  it('takes the allocations of a result as they are, for 100,000 claims', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => ({ id: String(i), weight: (i * 7919) % 1013 }));
    const { allocations } = allocateQuota(many, 654_321);
    expect(verifyAllocation(many, 654_321, allocations).holds).toBe(true);
  });
});
