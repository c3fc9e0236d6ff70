import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateQuota, drawnOrder } from '../../../src/quota/index.js';

describe('drawnOrder', () => {
  const equal = ['a', 'b', 'c', 'd'].map((id) => ({ id, weight: 5 }));

  it('gives the contested places to whoever was drawn first, whatever the order of the claims', () => {
    const ids = equal.map(({ id }) => id);
    const orders = fc.shuffledSubarray(ids, { minLength: ids.length });
    fc.assert(
      fc.property(orders, orders, fc.integer({ min: 1, max: 3 }), (drawn, order, places) => {
        const claims = order.map((id) => ({ id, weight: 5 }));
        const { allocations, ties } = allocateQuota(claims, 4 + places, { ties: drawnOrder(drawn) });
        for (const { id, quota } of allocations) expect(quota).toBe(drawn.indexOf(id) < places ? 2 : 1);
        expect(ties).toEqual([{ ids, places, given: expect.any(Array) as unknown, settledBy: 'comparator' }]);
        expect(new Set(ties[0]?.given)).toEqual(new Set(drawn.slice(0, places)));
      }),
    );
  });

  it('puts those who were not drawn last, by id', () => {
    const { allocations } = allocateQuota(equal, 6, { ties: drawnOrder(['d']) });
    expect(allocations.map(({ quota }) => quota)).toEqual([2, 1, 1, 2]);
  });

  it('is not changed by what becomes of the list afterwards', () => {
    const drawn = ['b', 'a'];
    const order = drawnOrder(drawn);
    drawn.reverse();
    expect(order('b', 'a')).toBeLessThan(0);
  });

  it('refuses what is no order, with every fault', () => {
    const faultsOf = (drawn: unknown): string[] => {
      try {
        drawnOrder(drawn as string[]);
      } catch (error) {
        return (error as { issues: { path: unknown[]; code: string }[] }).issues.map(
          ({ path, code }) => `${path.join('.')} ${code}`,
        );
      }
      return [];
    };
    expect(faultsOf('ab')).toEqual(['drawn not-a-list']);
    expect(faultsOf(['a', '', 'a', 1])).toEqual(['drawn.1 empty-id', 'drawn.3 empty-id', 'drawn.2 duplicate-id']);
  });
});
