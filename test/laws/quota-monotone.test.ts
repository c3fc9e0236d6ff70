import * as fc from 'fast-check';
import { expect } from 'vitest';
import { ratioParts } from '../../src/core/index.js';
import { allocateQuota, QUOTA_METHODS } from '../../src/quota/index.js';
import { claimsOf, freeProblem, weightList } from '../arbitraries/claims.js';
import { byId, DIVISORS, lawOf, OWN, problemsOf, RUNS, sum } from './quota-law.js';

lawOf('keeps quota: each share is rounded down or up, claim by claim', ['hamilton', 'balinski-young'], (method) => {
  fc.assert(
    fc.property(freeProblem, (problem) => {
      const { allocations } = allocateQuota(claimsOf(problem), problem.total, { method });
      for (const { quota, share } of allocations) {
        const [top, bottom] = share === null ? [0n, 1n] : ratioParts(share);
        expect(BigInt(quota)).toBeGreaterThanOrEqual(top / bottom);
        expect(BigInt(quota)).toBeLessThanOrEqual((top + bottom - 1n) / bottom);
      }
    }),
    RUNS,
  );
});

lawOf('house-monotone: one place more costs nobody a place', [...DIVISORS, OWN, 'balinski-young'], (method) => {
  fc.assert(
    fc.property(weightList, fc.integer({ min: 0, max: 80 }), (weights, total) => {
      const claims = weights.map((weight, i) => ({ id: `c${String((i * 7) % 97)}`, weight }));
      const before = allocateQuota(claims, total, { method });
      const after = byId(allocateQuota(claims, total + 1, { method }));
      for (const { id, quota } of before.allocations) expect(after.get(id)).toBeGreaterThanOrEqual(quota);
    }),
    RUNS,
  );
});

lawOf('population-monotone: nobody loses a place to one who grew no more', [...DIVISORS, OWN], (method) => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(pairs, fc.integer({ min: 0, max: 30 }), (weights, total) => {
      const at = (when: 0 | 1): number[] => {
        const claims = weights.map((pair, i) => ({ id: `c${String(i)}`, weight: pair[when] }));
        return allocateQuota(claims, total, { method }).allocations.map(({ quota }) => quota);
      };
      const [before, after] = [at(0), at(1)];
      weights.forEach(([was, is], i) => {
        weights.forEach(([otherWas, otherIs], j) => {
          // i grew at least as much as j: i must not lose while j gains.
          if (is * otherWas < otherIs * was) return;
          const [lost, gained] = [after[i]! < before[i]!, after[j]! > before[j]!];
          expect([i, j, lost && gained]).toEqual([i, j, false]);
        });
      });
    }),
    RUNS,
  );
});

lawOf('coherent: any part of a solution solves the part', [...DIVISORS, OWN], (method) => {
  fc.assert(
    fc.property(problemsOf(method), fc.infiniteStream(fc.boolean()), (problem, coin) => {
      const claims = claimsOf(problem);
      const whole = byId(allocateQuota(claims, problem.total, { method }));
      const part = claims.filter(() => coin.next().value);
      const places = sum(part.map(({ id }) => whole.get(id) ?? 0));
      const alone = byId(allocateQuota(part, places, { method }));
      for (const { id } of part) expect([id, alone.get(id)]).toEqual([id, whole.get(id)]);
    }),
    RUNS,
  );
});

lawOf('exact: weights in proportion to whole places get just those', QUOTA_METHODS, (method) => {
  const unit = fc.oneof(fc.integer({ min: 1, max: 2 ** 40 }), fc.constantFrom(0.1, 1 / 3, 2 ** -300, 2 ** 300));
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 ** 4 }), { minLength: 1, maxLength: 30 }),
      unit,
      (places, size) => {
        // Powers of two keep the products exact whatever the unit.
        const powers = places.map((place) => (place === 0 ? 0 : 2 ** (place - 1)));
        const claims = powers.map((power, i) => ({ id: `c${String(i)}`, weight: power * size }));
        const { allocations, ties } = allocateQuota(claims, sum(powers), { method });
        expect(allocations.map(({ quota }) => quota)).toEqual(powers);
        expect(ties).toEqual([]);
      },
    ),
    RUNS,
  );
});
