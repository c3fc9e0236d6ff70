import * as fc from 'fast-check';
import { expect } from 'vitest';
import { ratioParts } from '../../src/core/index.js';
import { allocateQuota } from '../../src/quota/index.js';
import { claimsOf, freeProblem } from '../arbitraries/claims.js';
import { lawOf, RUNS } from './quota-law.js';

lawOf('keeps lower quota: nobody gets fewer places than the exact share rounded down', ['dhondt'], (method) => {
  fc.assert(
    fc.property(freeProblem, (problem) => {
      for (const { quota, share } of allocateQuota(claimsOf(problem), problem.total, { method }).allocations) {
        const [top, bottom] = share === null ? [0n, 1n] : ratioParts(share);
        expect(BigInt(quota)).toBeGreaterThanOrEqual(top / bottom);
      }
    }),
    RUNS,
  );
});

lawOf('keeps upper quota: nobody gets more places than the exact share rounded up', ['adams'], (method) => {
  fc.assert(
    fc.property(freeProblem, (problem) => {
      for (const { quota, share } of allocateQuota(claimsOf(problem), problem.total, { method }).allocations) {
        const [top, bottom] = share === null ? [0n, 1n] : ratioParts(share);
        expect(BigInt(quota)).toBeLessThanOrEqual((top + bottom - 1n) / bottom);
      }
    }),
    RUNS,
  );
});

lawOf('near quota: no place moved brings both claims nearer to their exact shares', ['webster'], (method) => {
  fc.assert(
    fc.property(freeProblem, (problem) => {
      const { allocations } = allocateQuota(claimsOf(problem), problem.total, { method });
      const gaps = allocations.map(({ quota, share }) => {
        const [top, bottom] = share === null ? [0n, 1n] : ratioParts(share);
        return { quota, over: BigInt(quota) * bottom - top, bottom };
      });
      // More than half a place above, and more than half a place below, cannot stand side by side.
      const above = gaps.some(({ quota, over, bottom }) => quota > 0 && 2n * over > bottom);
      const below = gaps.some(({ over, bottom }) => 2n * over < -bottom);
      expect(above && below).toBe(false);
    }),
    RUNS,
  );
});
