import * as fc from 'fast-check';
import { expect } from 'vitest';
import { compareRatios, multiplyRatios, ratioOf } from '../../src/core/index.js';
import { allocateQuota, type QuotaClaim } from '../../src/quota/index.js';
import { claimsOf } from '../arbitraries/claims.js';
import { byId, EVERY, lawOf, problemsOf, RUNS, sum } from './quota-law.js';

lawOf('quotas and places left open add up to the total', EVERY, (method) => {
  fc.assert(
    fc.property(problemsOf(method), fc.constantFrom('by-id' as const, 'leave-open' as const), (problem, ties) => {
      const result = allocateQuota(claimsOf(problem), problem.total, { method, ties });
      expect(sum(byId(result).values()) + result.open).toBe(problem.total);
      expect(result.open).toBe(ties === 'by-id' ? 0 : sum(result.ties.map(({ places }) => places)));
    }),
    RUNS,
  );
});

lawOf('every quota is a whole number within its bounds', EVERY, (method) => {
  fc.assert(
    fc.property(problemsOf(method), (problem) => {
      const { allocations } = allocateQuota(claimsOf(problem), problem.total, { method });
      allocations.forEach(({ quota }, i) => {
        expect(Number.isSafeInteger(quota)).toBe(true);
        expect(quota).toBeGreaterThanOrEqual(problem.min[i] ?? 0);
        expect(quota).toBeLessThanOrEqual(problem.max[i] ?? Infinity);
      });
    }),
    RUNS,
  );
});

lawOf('the order of the claims never matters', EVERY, (method) => {
  const shuffled = problemsOf(method).chain((problem) => {
    const claims = claimsOf(problem);
    return fc.record({
      claims: fc.constant(claims),
      other: fc.shuffledSubarray(claims, { minLength: claims.length, maxLength: claims.length }),
      total: fc.constant(problem.total),
    });
  });
  fc.assert(
    fc.property(shuffled, ({ claims, other, total }) => {
      const before = allocateQuota(claims, total, { method });
      const after = allocateQuota(other, total, { method });
      const allocations = new Map(after.allocations.map((allocation) => [allocation.id, allocation]));
      for (const allocation of before.allocations) expect(allocations.get(allocation.id)).toEqual(allocation);
      expect(after.ties).toEqual(before.ties);
    }),
    RUNS,
  );
});

lawOf('names do not matter: claims renamed have the same quotas and the renamed ties', EVERY, (method) => {
  fc.assert(
    fc.property(problemsOf(method), (problem) => {
      const claims = claimsOf(problem);
      const newName = (id: string): string => id.slice(1) + id.slice(0, 1);
      const before = allocateQuota(claims, problem.total, { method, ties: 'leave-open' });
      const renamed = claims.map((claim) => ({ ...claim, id: newName(claim.id) }));
      const after = allocateQuota(renamed, problem.total, { method, ties: 'leave-open' });
      expect(after.allocations.map(({ quota }) => quota)).toEqual(before.allocations.map(({ quota }) => quota));
      expect(after.ties.map(({ ids, places }) => [[...ids].sort(), places])).toEqual(
        before.ties.map(({ ids, places }) => [ids.map(newName).sort(), places]),
      );
    }),
    RUNS,
  );
});

lawOf('weights times one factor: same quotas, ties and shares, and quotients times the factor', EVERY, (method) => {
  const factor = fc.oneof(
    fc.integer({ min: 1, max: 1000 }).map((n) => ({ top: BigInt(n), bottom: 1n })),
    fc.integer({ min: 1, max: 60 }).map((n) => ({ top: 2n ** BigInt(n), bottom: 1n })),
    fc.integer({ min: 1, max: 60 }).map((n) => ({ top: 1n, bottom: 2n ** BigInt(n) })),
  );
  const times = (weight: number | bigint, { top, bottom }: { top: bigint; bottom: bigint }): number | bigint | null => {
    if (typeof weight === 'bigint') return weight % bottom === 0n ? (weight * top) / bottom : null;
    const product = (weight * Number(top)) / Number(bottom);
    if (Number.isSafeInteger(weight)) return bottom === 1n ? BigInt(weight) * top : product;
    // Powers of two only shift a double; any other factor might round it.
    const shifts = top === 1n || Number.isInteger(Math.log2(Number(top)));
    return shifts && Number.isFinite(product) && (product * Number(bottom)) / Number(top) === weight ? product : null;
  };
  fc.assert(
    fc.property(problemsOf(method), factor, (problem, by) => {
      const claims = claimsOf(problem);
      const scaled = claims.map((claim) => ({ ...claim, weight: times(claim.weight, by) }));
      // Where a product is not exact the factor is 1, so that no case is thrown away.
      const exact = scaled.every(({ weight }) => weight !== null);
      const used = exact ? by : { top: 1n, bottom: 1n };
      const others = exact ? (scaled as QuotaClaim[]) : claims;
      const before = allocateQuota(claims, problem.total, { method });
      const after = allocateQuota(others, problem.total, { method });
      expect(after.ties).toEqual(before.ties);
      const one = ratioOf(used.top, used.bottom) ?? { numerator: 1, denominator: 1 };
      const scale = method === 'huntington-hill' ? multiplyRatios(one, one) : one;
      before.allocations.forEach((allocation, i) => {
        const other = after.allocations[i];
        expect([other?.quota, other?.bound]).toEqual([allocation.quota, allocation.bound]);
        if (allocation.share === null || !other?.share) expect(other?.share).toBe(allocation.share);
        else expect(compareRatios(other.share, allocation.share)).toBe(0);
        if (allocation.quotient === null || !other?.quotient) expect(other?.quotient).toBe(allocation.quotient);
        else expect(compareRatios(other.quotient, multiplyRatios(allocation.quotient, scale))).toBe(0);
      });
    }),
    RUNS,
  );
});
