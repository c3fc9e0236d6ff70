import { describe, expect, it } from 'vitest';
import { InfeasibleError } from '../../../src/core/index.js';
import { allocateQuota, type QuotaClaim, type QuotaOptions } from '../../../src/quota/index.js';
import { faultsOf, named } from '../claims.js';

function refusal(claims: QuotaClaim[], total: number): InfeasibleError {
  try {
    allocateQuota(claims, total);
  } catch (error) {
    if (error instanceof InfeasibleError) return error;
    throw error;
  }
  throw new Error('it was allocated');
}

describe('bounds', () => {
  const bounded = (method: QuotaOptions['method'], total: number, ...rows: [number, number?, number?][]): unknown[] => {
    const claims = rows.map(([weight, min, max], i) => ({ id: String.fromCharCode(65 + i), weight, min, max }));
    return allocateQuota(claims, total, { method }).allocations.map(({ quota, bound }) => [quota, bound]);
  };

  it('are kept while sharing, not clamped afterwards', () => {
    const rows = [
      [78, 1, 3],
      [14, 2, 8],
      [8, 2, 8],
    ] as [number, number, number][];
    expect(bounded('webster', 12, ...rows)).toEqual([
      [3, 'max'],
      [6, null],
      [3, null],
    ]);
    expect(bounded('hamilton', 12, ...rows)).toEqual([
      [3, 'max'],
      [6, null],
      [3, null],
    ]);
  });

  it('bind only where the quota would have been another without them', () => {
    expect(bounded('webster', 10, [7, 6], [2, 1], [2, 0, 2])).toEqual([
      [6, null],
      [2, null],
      [2, null],
    ]);
    expect(bounded('webster', 10, [7], [2], [1, 3])).toEqual([
      [5, null],
      [2, null],
      [3, 'min'],
    ]);
    // A tie at the bound decides nothing: the place could have gone there anyway.
    expect(bounded('dhondt', 1, [5, 1], [5])).toEqual([
      [1, null],
      [0, null],
    ]);
    expect(bounded('hamilton', 4, [3, 0, 3], [1])).toEqual([
      [3, null],
      [1, null],
    ]);
    expect(bounded('hamilton', 4, [3, 0, 2], [1])).toEqual([
      [2, 'max'],
      [2, null],
    ]);
    expect(bounded('hamilton', 3, [5, 1], [5, 2])).toEqual([
      [1, null],
      [2, 'min'],
    ]);
  });

  it('that leave no choice are met', () => {
    expect(bounded('webster', 6, [1, 3, 3], [0, 2], [9, 1, 1])).toEqual([
      [3, null],
      [2, null],
      [1, null],
    ]);
    expect(bounded('hamilton', 0, [1, 0, 0], [2])).toEqual([
      [0, null],
      [0, null],
    ]);
  });

  it('are refused where they mean nothing', () => {
    const claims = [{ id: 'a', weight: 1, max: 3 }];
    expect(faultsOf(claims, 2, { method: 'balinski-young' })).toEqual(['method bounds-undefined']);
    expect(faultsOf(claims, 2, { method: 'hamilton-droop' })).toEqual(['method bounds-undefined']);
    expect(faultsOf([{ id: 'a', weight: 1, min: 0 }], 2, { method: 'balinski-young' })).toEqual([]);
  });

  it('that no total meets are refused with who and by how much', () => {
    const low = refusal(
      [
        { id: 'a', weight: 1, min: 3 },
        { id: 'b', weight: 9, min: 2 },
        { id: 'c', weight: 1 },
      ],
      4,
    );
    expect(low.code).toBe('minima-exceed-total');
    expect(low.certificate).toEqual({
      bound: 'min',
      total: 4,
      sum: 5,
      by: 1,
      claims: [
        { id: 'a', bound: 3 },
        { id: 'b', bound: 2 },
      ],
      claimCount: 2,
    });
    const high = refusal(
      [
        { id: 'a', weight: 1, max: 3 },
        { id: 'b', weight: 0, min: 1 },
      ],
      9,
    );
    expect(high.code).toBe('maxima-below-total');
    expect(high.certificate).toEqual({
      bound: 'max',
      total: 9,
      sum: 4,
      by: 5,
      claims: [
        { id: 'a', bound: 3 },
        { id: 'b', bound: 1 },
      ],
      claimCount: 2,
    });
  });

  it('that are enormous are added up exactly', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const { certificate } = refusal(
      [
        { id: 'a', weight: 1, min: most },
        { id: 'b', weight: 1, min: most },
      ],
      1,
    );
    expect(certificate).toMatchObject({ sum: '18014398509481982', by: '18014398509481981' });
  });
});

describe('ties', () => {
  const four = named([4, 4, 4, 1]);

  it('are settled by id, told in full', () => {
    const backwards = [...four].reverse();
    expect(allocateQuota(backwards, 2).ties).toEqual([
      { ids: ['A', 'B', 'C'], places: 2, given: ['A', 'B'], settledBy: 'id' },
    ]);
  });

  it('compare ids by code unit', () => {
    const claims = ['é', 'z', 'Z', '10', '9'].map((id) => ({ id, weight: 1 }));
    expect(allocateQuota(claims, 1).ties[0]?.ids).toEqual(['10', '9', 'Z', 'z', 'é']);
  });

  it('are settled by a comparator, such as a drawn order', () => {
    const drawn = ['C', 'D', 'A', 'B'];
    const ties = (a: string, b: string): number => drawn.indexOf(a) - drawn.indexOf(b);
    const result = allocateQuota(four, 1, { ties });
    expect(result.ties).toEqual([{ ids: ['A', 'B', 'C'], places: 1, given: ['C'], settledBy: 'comparator' }]);
    expect(result.allocations.map(({ quota }) => quota)).toEqual([0, 0, 1, 0]);
  });

  it('that the comparator leaves equal are settled by id', () => {
    expect(allocateQuota(four, 1, { ties: () => 0 }).ties[0]).toMatchObject({ given: ['A'], settledBy: 'id' });
    const backwards = [...four].reverse();
    expect(allocateQuota(backwards, 1, { ties: () => 0 }).ties[0]).toMatchObject({ given: ['A'], settledBy: 'id' });
  });

  it('left open leave their places open', () => {
    const result = allocateQuota(four, 2, { ties: 'leave-open' });
    expect(result.allocations.map(({ quota }) => quota)).toEqual([0, 0, 0, 0]);
    expect([result.open, result.ties[0]?.settledBy]).toEqual([2, null]);
  });

  it('are none where equal claims all get the place', () => {
    expect(allocateQuota(four, 3).ties).toEqual([]);
  });

  it('of the quota method end when everybody has got the place', () => {
    const twins = named([10, 10, 1]);
    expect(allocateQuota(twins, 1, { method: 'balinski-young' }).ties).toHaveLength(1);
    expect(allocateQuota(twins, 2, { method: 'balinski-young' }).ties).toEqual([]);
  });
});
