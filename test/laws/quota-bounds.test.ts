import * as fc from 'fast-check';
import { expect } from 'vitest';
import { allocateQuota, tryAllocateQuota } from '../../src/quota/index.js';
import { boundedProblem, claimsOf, weightList } from '../arbitraries/claims.js';
import { compareClaims, type OracleMethod, wholeWeights } from '../oracles/apportion.js';
import { byId, DIVISORS, lawOf, RUNS } from './quota-law.js';

lawOf(
  'every place held is claimed at least as well as any place refused, up to 2^53 - 1 places',
  DIVISORS,
  (method) => {
    const large = fc.oneof(
      fc.integer({ min: 0, max: 10_000 }),
      fc.maxSafeNat(),
      fc.integer({ min: 0, max: 2 ** 20 }).map((n) => Number.MAX_SAFE_INTEGER - n),
    );
    fc.assert(
      fc.property(
        fc.oneof(weightList, fc.array(fc.integer({ min: 1, max: 2 ** 31 }), { minLength: 25, maxLength: 60 })),
        large,
        (weights, total) => {
          const claims = weights.map((weight, i) => ({ id: `c${String(i).padStart(2, '0')}`, weight }));
          const open = allocateQuota(claims, total, { method, ties: 'leave-open' });
          const whole = wholeWeights(weights);
          const tied = new Set(open.ties.flatMap(({ ids }) => ids));
          const places = open.allocations.map(({ quota }) => BigInt(quota));
          const compare = (i: number, a: bigint, j: number, b: bigint): number =>
            compareClaims(method as OracleMethod, whole[i]!, a, whole[j]!, b);
          // The worst place held and the best place refused decide for all others.
          const held = places.flatMap((place, i) => (place > 0n ? [i] : []));
          const wanting = whole.flatMap((weight, i) => (weight > 0n ? [i] : []));
          const worst = held.reduce<number | null>(
            (w, i) => (w === null || compare(i, places[i]!, w, places[w]!) < 0 ? i : w),
            null,
          );
          const best = wanting.reduce<number | null>(
            (b, i) => (b === null || compare(i, places[i]! + 1n, b, places[b]! + 1n) > 0 ? i : b),
            null,
          );
          if (worst !== null && best !== null) {
            const order = compare(worst, places[worst]!, best, places[best]! + 1n);
            expect(order).toBeGreaterThanOrEqual(tied.size > 0 ? 1 : 0);
          }
          for (const i of wanting) {
            const equal = best !== null && compare(i, places[i]! + 1n, best, places[best]! + 1n) === 0;
            if (tied.size > 0) expect([i, tied.has(`c${String(i).padStart(2, '0')}`)]).toEqual([i, equal]);
          }
          expect(places.reduce((a, b) => a + b, 0n) + BigInt(open.open)).toBe(BigInt(total));
        },
      ),
      RUNS,
    );
  },
);

lawOf('a bound binds where, and only where, the quota would have been another without it', DIVISORS, (method) => {
  fc.assert(
    fc.property(boundedProblem, (problem) => {
      const claims = claimsOf(problem);
      const { allocations } = allocateQuota(claims, problem.total, { method });
      allocations.forEach(({ quota, bound }, i) => {
        for (const field of ['min', 'max'] as const) {
          if (claims[i]?.[field] === undefined) continue;
          const freed = claims.map((claim, j) => (j === i ? { ...claim, [field]: undefined } : claim));
          const outcome = tryAllocateQuota(freed, problem.total, { method, ties: 'leave-open' });
          if (!outcome.success) {
            // Nobody else could have taken all of the places.
            expect([outcome.error.code, field]).toEqual(['maxima-below-total', 'min']);
            continue;
          }
          const other = outcome.data;
          const low = other.allocations[i]?.quota ?? 0;
          const high = low + (other.ties.some(({ ids }) => ids.includes(claims[i]?.id ?? '')) ? 1 : 0);
          const same = low <= quota && quota <= high;
          expect([field, i, same]).toEqual([field, i, bound !== field]);
        }
      });
    }),
    RUNS,
  );
});

lawOf('a bound that does not bind can go, and nothing changes', ['hamilton'], (method) => {
  fc.assert(
    fc.property(boundedProblem, (problem) => {
      const claims = claimsOf(problem);
      const before = allocateQuota(claims, problem.total, { method });
      before.allocations.forEach(({ bound }, i) => {
        for (const field of ['min', 'max'] as const) {
          if (bound === field) continue;
          const freed = claims.map((claim, j) => (j === i ? { ...claim, [field]: undefined } : claim));
          const outcome = tryAllocateQuota(freed, problem.total, { method });
          if (!outcome.success) {
            expect([outcome.error.code, field]).toEqual(['maxima-below-total', 'min']);
            continue;
          }
          const after = outcome.data;
          expect(byId(after)).toEqual(byId(before));
          expect(after.ties).toEqual(before.ties);
        }
      });
    }),
    RUNS,
  );
});
