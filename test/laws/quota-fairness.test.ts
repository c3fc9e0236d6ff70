import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatios, ratioToNumber } from '../../src/core/index.js';
import { allocateQuota, fairnessOf } from '../../src/quota/index.js';
import { sum } from './quota-law.js';

const small = fc.record({
  weights: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 4 }),
  total: fc.integer({ min: 1, max: 7 }),
});

/** Every way to share `total` places among `n` claims. */
function ways(total: number, n: number): number[][] {
  if (n === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) =>
    ways(total - first, n - 1).map((rest) => [first, ...rest]),
  ).flat();
}

const named = (weights: readonly number[]): { id: string; weight: number }[] =>
  weights.map((weight, i) => ({ id: String(i), weight }));
const given = (quotas: readonly number[]): { id: string; quota: number }[] =>
  quotas.map((quota, i) => ({ id: String(i), quota }));

describe('the laws of fairnessOf', () => {
  it('no allocation of the total has smaller indices than largest remainder', () => {
    fc.assert(
      fc.property(small, ({ weights, total }) => {
        const claims = named(weights);
        const best = fairnessOf(claims, allocateQuota(claims, total, { method: 'hamilton' }).allocations);
        for (const quotas of ways(total, weights.length)) {
          const other = fairnessOf(claims, given(quotas));
          if (best === null || other === null) throw new Error('there are places and weights');
          expect(compareRatios(best.gallagher.square, other.gallagher.square)).toBeLessThanOrEqual(0);
          expect(compareRatios(best.loosemoreHanby, other.loosemoreHanby)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('is what the formulas say, in floats', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.nat(20)), { minLength: 1, maxLength: 9 }),
        (rows) => {
          const weights = rows.map(([weight]) => weight);
          const quotas = rows.map(([, quota], i) => quota + Number(i === 0));
          const fairness = fairnessOf(named(weights), given(quotas));
          if (fairness === null) throw new Error('there are places and weights');
          const [v, h] = [sum(weights), sum(quotas)];
          const gaps = weights.map((weight, i) => (quotas[i] ?? 0) / h - weight / v);
          expect(fairness.gallagher.value).toBeCloseTo(Math.sqrt(sum(gaps.map((gap) => gap * gap)) / 2), 12);
          expect(ratioToNumber(fairness.loosemoreHanby)).toBeCloseTo(sum(gaps.map(Math.abs)) / 2, 12);
          const places = gaps.map((gap) => gap * h);
          expect(fairness.over === null ? 0 : ratioToNumber(fairness.over.by)).toBeCloseTo(Math.max(...places, 0), 9);
          expect(fairness.under === null ? 0 : ratioToNumber(fairness.under.by)).toBeCloseTo(
            -Math.min(...places, 0),
            9,
          );
          const times = weights.map((weight, i) => ((quotas[i] ?? 0) * v) / (weight * h));
          const { mostPerWeight, leastPerWeight } = fairness;
          expect(mostPerWeight === null ? -1 : ratioToNumber(mostPerWeight.by)).toBeCloseTo(Math.max(...times), 9);
          expect(leastPerWeight === null ? -1 : ratioToNumber(leastPerWeight.by)).toBeCloseTo(Math.min(...times), 9);
        },
      ),
    );
  });
});

describe('fairnessOf', () => {
  it('is 0 everywhere where shares are exact, and nobody is above or below', () => {
    expect(fairnessOf(named([2, 4]), given([1, 2]))).toEqual({
      gallagher: { square: { numerator: 0, denominator: 1 }, value: 0 },
      loosemoreHanby: { numerator: 0, denominator: 1 },
      over: null,
      under: null,
      mostPerWeight: { ids: ['0', '1'], by: { numerator: 1, denominator: 1 } },
      leastPerWeight: { ids: ['0', '1'], by: { numerator: 1, denominator: 1 } },
    });
  });

  it('does not exist without places or without weights, and a weight of 0 has no places for the weight', () => {
    expect(fairnessOf(named([2, 4]), given([0, 0]))).toBeNull();
    expect(fairnessOf(named([0, 0]), given([1, 0]))).toBeNull();
    expect(fairnessOf(named([0, 1]), given([1, 1]))).toMatchObject({
      over: { ids: ['0'], by: { numerator: 1, denominator: 1 } },
      mostPerWeight: { ids: ['1'], by: { numerator: 1, denominator: 2 } },
    });
  });
});
