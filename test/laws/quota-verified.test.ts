import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocateMatrix,
  allocateQuota,
  type QuotaMethod,
  tryAllocateQuota,
  verifyAllocation,
  verifyMatrix,
} from '../../src/quota/index.js';
import { boundedProblem, claimsOf, freeProblem } from '../arbitraries/claims.js';
import { apportion, type OracleMethod } from '../oracles/apportion.js';
import { comparedByMethod, DIVISORS, EVERY, lawOf, problemsOf, RUNS, sum } from './quota-law.js';

const ties = fc.constantFrom('by-id' as const, 'leave-open' as const);

lawOf('what is allocated is proved, and it is the only answer where nothing was tied', EVERY, (method) => {
  fc.assert(
    fc.property(problemsOf(method), ties, (problem, tieRule) => {
      const claims = claimsOf(problem);
      const { allocations, open, ties: tied } = allocateQuota(claims, problem.total, { method, ties: tieRule });
      const proof = verifyAllocation(claims, problem.total, allocations.toReversed(), { method, open });
      expect(proof).toEqual({ holds: true, faults: [], unique: tied.length === 0 });
    }),
    RUNS,
  );
});

const TOLD: QuotaMethod[] = [...DIVISORS, 'hamilton', 'hamilton-droop'];

comparedByMethod(
  'an allocation with places moved holds if, and only if, the slow oracle allows it',
  TOLD,
  125,
  (method) => {
    const problems = method === 'hamilton-droop' ? freeProblem : fc.oneof(freeProblem, boundedProblem);
    const moves = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 });
    return fc.property(problems, moves, (problem, pairs) => {
      const claims = claimsOf(problem);
      const { allocations } = allocateQuota(claims, problem.total, { method });
      const quotas = allocations.map(({ quota }) => quota);
      for (const [a, b] of pairs) {
        const [from, to] = [a % quotas.length, b % quotas.length];
        if ((quotas[from] ?? 0) === 0) continue;
        quotas[from] = (quotas[from] ?? 0) - 1;
        quotas[to] = (quotas[to] ?? 0) + 1;
      }
      const { fixed, tie } = apportion(
        method as OracleMethod,
        problem.weights,
        problem.total,
        problem.min,
        problem.max,
      );
      const allowed = quotas.every((quota, i) => {
        const extra = quota - (fixed[i] ?? 0);
        return extra === 0 || (extra === 1 && tie?.claims.includes(i) === true);
      });
      const given = claims.map(({ id }, i) => ({ id, quota: quotas[i] ?? 0 }));
      const proof = verifyAllocation(claims, problem.total, given, { method });
      expect([proof.holds, proof.faults.length > 0]).toEqual([allowed, !allowed]);
    });
  },
);

lawOf('the pair that disproves an allocation is better served with the place moved', DIVISORS, (method) => {
  fc.assert(
    fc.property(freeProblem, fc.nat(), fc.nat(), (problem, a, b) => {
      const claims = claimsOf(problem);
      const quotas = allocateQuota(claims, problem.total, { method }).allocations.map(({ quota }) => quota);
      const [from, to] = [a % quotas.length, b % quotas.length];
      if ((quotas[from] ?? 0) > 0 && from !== to) {
        quotas[from] = (quotas[from] ?? 0) - 1;
        quotas[to] = (quotas[to] ?? 0) + 1;
      }
      const given = claims.map(({ id }, i) => ({ id, quota: quotas[i] ?? 0 }));
      for (const fault of verifyAllocation(claims, problem.total, given, { method }).faults) {
        if (fault.kind !== 'pair') continue;
        // Between the two alone, the method gives the place to the other.
        const pair = claims.filter(({ id }) => id === fault.from || id === fault.to);
        const quotaOf = (id: string): number => given.find((each) => each.id === id)?.quota ?? 0;
        const alone = allocateQuota(pair, sum(pair.map(({ id }) => quotaOf(id))), { method });
        const toQuota = alone.allocations.find(({ id }) => id === fault.to)?.quota;
        expect(toQuota).toBeGreaterThan(quotaOf(fault.to));
      }
    }),
    RUNS,
  );
});

lawOf('a certificate is proved where there is no answer, and nowhere else', ['webster', 'hamilton'], (method) => {
  fc.assert(
    fc.property(boundedProblem, fc.integer({ min: 0, max: 60 }), (problem, total) => {
      const claims = claimsOf(problem);
      const outcome = tryAllocateQuota(claims, total, { method });
      if (!outcome.success) {
        const certificate = outcome.error.details['certificate'];
        if (certificate === undefined) return;
        expect(verifyAllocation(claims, total, certificate as [], { method }).holds).toBe(true);
        return;
      }
      const least = sum(problem.min);
      for (const bound of ['min', 'max'] as const) {
        for (const by of [least - total, total - least, 1]) {
          expect(verifyAllocation(claims, total, { bound, sum: least, by }, { method }).holds).toBe(false);
        }
      }
    }),
    RUNS,
  );
});

describe('verifyMatrix', () => {
  it('proves what was filled, and refutes it with one place moved in a row', () => {
    const cell = fc.integer({ min: 1, max: 9 });
    const weights = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(weights, fc.nat(5), (rows, places) => {
        const problem = {
          rows: rows.map((_, i) => `r${String(i)}`),
          columns: ['a', 'b', 'c'],
          weights: rows,
          rowTotals: rows.map(() => 3 + places),
          columnTotals: rows[0]?.map(() => ((3 + places) * rows.length) / 3).map(Math.floor) ?? [],
        };
        const rest = (3 + places) * rows.length - sum(problem.columnTotals);
        problem.columnTotals = problem.columnTotals.map((total, i) => total + (i === 0 ? rest : 0));
        const result = allocateMatrix(problem);
        expect(verifyMatrix(problem, result)).toEqual({ holds: true, faults: [] });
        const cells = result.cells.map((row) => [...row]);
        const [first] = cells;
        if (first === undefined) return;
        const from = first.findIndex((count) => count > 0);
        first[from] = (first[from] ?? 0) - 1;
        first[(from + 1) % 3] = (first[(from + 1) % 3] ?? 0) + 1;
        const kinds = verifyMatrix(problem, { ...result, cells }).faults.map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind === 'column-total')).toHaveLength(2);
      }),
    );
  });
});
