import * as fc from 'fast-check';
import { expect } from 'vitest';
import { allocateQuota, allocateWeights } from '../../src/quota/index.js';
import { claimsOf } from '../arbitraries/claims.js';
import { apportion } from '../oracles/apportion.js';
import { comparedByMethod, DIVISORS, EVERY, lawOf, problemsOf, RUNS, sum } from './quota-law.js';

lawOf('columns have the quotas and the ties of claims, and so every law that claims have', EVERY, (method) => {
  const numbers = problemsOf(method).filter(({ weights }) => weights.every((weight) => typeof weight === 'number'));
  fc.assert(
    fc.property(numbers, fc.constantFrom('by-id' as const, 'leave-open' as const), (problem, ties) => {
      // Ids that sort as the indices do, so that both settle a tie alike.
      const idOf = (index: number): string => String(index).padStart(3, '0');
      const claims = claimsOf(problem).map((claim, index) => ({ ...claim, id: idOf(index) }));
      const expected = allocateQuota(claims, problem.total, { method, ties });
      const { min, max } = problem.bounded ? problem : { min: undefined, max: undefined };
      const weights = Float64Array.from(problem.weights, Number);
      const result = allocateWeights(weights, problem.total, { method, ties, min, max });
      expect([...result.quotas]).toEqual(expected.allocations.map(({ quota }) => quota));
      expect(sum(result.quotas) + result.open).toBe(problem.total);
      expect(result.open).toBe(expected.open);
      const named = result.ties.map((tie) => ({ ...tie, ids: tie.ids.map(idOf), given: tie.given.map(idOf) }));
      expect(named).toEqual(expected.ties);
    }),
    RUNS,
  );
});

comparedByMethod(
  'columns have the quotas and the ties of the slow exact oracle',
  [...DIVISORS, 'hamilton', 'hamilton-droop'] as const,
  200,
  (method) => {
    const numbers = problemsOf(method).filter(({ weights }) => weights.every((weight) => typeof weight === 'number'));
    return fc.property(numbers, ({ weights, total, min, max, bounded }) => {
      const { fixed, tie } = apportion(method, weights, total, min, max);
      const bounds = bounded ? { min, max } : {};
      const found = allocateWeights(Float64Array.from(weights, Number), total, {
        method,
        ties: 'leave-open',
        ...bounds,
      });
      expect([...found.quotas]).toEqual(fixed);
      expect(found.open).toBe(tie?.places ?? 0);
      expect(found.ties.map(({ ids, places }) => ({ claims: [...ids], places }))).toEqual(tie === null ? [] : [tie]);
    });
  },
);
