import { describe, expect, it } from 'vitest';
import { fairnessOf, type QuotaClaim, tryFairnessOf } from '../../../src/quota/index.js';

const given = (quotas: Record<string, number>): { id: string; quota: number }[] =>
  Object.entries(quotas).map(([id, quota]) => ({ id, quota }));
const of = (weights: Record<string, number>): QuotaClaim[] =>
  Object.entries(weights).map(([id, weight]) => ({ id, weight }));

describe('fairnessOf', () => {
  it('measures how far places are from exact shares', () => {
    // Shares of 10: 5, 3 and 2. Places: 6, 3 and 1.
    const fairness = fairnessOf(of({ a: 5, b: 3, c: 2 }), given({ a: 6, b: 3, c: 1 }));
    expect(fairness).toEqual({
      // ½ (0.1² + 0.1²) = 0.01
      gallagher: { square: { numerator: 1, denominator: 100 }, value: 0.1 },
      loosemoreHanby: { numerator: 1, denominator: 10 },
      over: { ids: ['a'], by: { numerator: 1, denominator: 1 } },
      under: { ids: ['c'], by: { numerator: 1, denominator: 1 } },
      mostPerWeight: { ids: ['a'], by: { numerator: 6, denominator: 5 } },
      leastPerWeight: { ids: ['c'], by: { numerator: 1, denominator: 2 } },
    });
  });

  it('names everybody who is equally far, by id', () => {
    const fairness = fairnessOf(of({ d: 1, b: 1, c: 1, a: 1 }), given({ a: 0, b: 2, c: 0, d: 2 }));
    expect([fairness?.over?.ids, fairness?.under?.ids]).toEqual([
      ['b', 'd'],
      ['a', 'c'],
    ]);
    expect([fairness?.mostPerWeight?.ids, fairness?.leastPerWeight?.ids]).toEqual([
      ['b', 'd'],
      ['a', 'c'],
    ]);
    expect(fairness?.loosemoreHanby).toEqual({ numerator: 1, denominator: 2 });
  });

  it('says nobody where all have their share, and leaves those without a weight out of places per weight', () => {
    const even = fairnessOf(of({ a: 2, b: 1 }), given({ a: 4, b: 2 }));
    expect(even).toMatchObject({ over: null, under: null, gallagher: { value: 0 } });
    expect(even?.mostPerWeight).toEqual({ ids: ['a', 'b'], by: { numerator: 1, denominator: 1 } });
    const idle = fairnessOf(of({ a: 1, idle: 0 }), given({ a: 1, idle: 1 }));
    expect(idle).toMatchObject({
      over: { ids: ['idle'], by: { numerator: 1, denominator: 1 } },
      mostPerWeight: { ids: ['a'], by: { numerator: 1, denominator: 2 } },
      leastPerWeight: { ids: ['a'], by: { numerator: 1, denominator: 2 } },
    });
  });

  it('has nothing to say without a weight or without a place', () => {
    expect(fairnessOf(of({ a: 0 }), given({ a: 3 }))).toBeNull();
    expect(fairnessOf(of({ a: 3 }), given({ a: 0 }))).toBeNull();
    expect(fairnessOf([], [])).toBeNull();
  });

  it('refuses claims and allocations that are none, at once', () => {
    const outcome = tryFairnessOf([{ id: 'a', weight: -1 }], given({ b: 1 }));
    expect(outcome.success ? null : outcome.error.message).toMatch(/^fairnessOf: 3 faults/);
    expect(tryFairnessOf(of({ a: 1 }), given({ a: 1 }))).toMatchObject({ success: true, data: { over: null } });
  });
});
