import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateQuota, type QuotaMethodName } from '../../../src/quota/index.js';
import { boundedProblem, claimsOf, freeProblem, type Problem, weightList } from '../../arbitraries/claims.js';
import { apportion, type OracleMethod, quotaMethodOutcomes } from '../../oracles/apportion.js';
import { differential, timeFor } from '../../oracles/differential.js';

const BOUNDED: OracleMethod[] = ['webster', 'dhondt', 'huntington-hill', 'adams', 'dean', 'hamilton'];

/** The slow answer in the words of the fast one. */
function expected(method: OracleMethod, problem: Problem): { quotas: number[]; ties: unknown[]; open: number } {
  const { fixed, tie } = apportion(method, problem.weights, problem.total, problem.min, problem.max);
  const ids = claimsOf(problem).map(({ id }) => id);
  if (tie === null) return { quotas: fixed, ties: [], open: 0 };
  const tied = tie.claims.map((claim) => ids[claim]).sort();
  return { quotas: fixed, ties: [{ ids: tied, places: tie.places, given: [], settledBy: null }], open: tie.places };
}

function found(method: QuotaMethodName, problem: Problem): unknown {
  const { allocations, ties, open } = allocateQuota(claimsOf(problem), problem.total, { method, ties: 'leave-open' });
  return { quotas: allocations.map(({ quota }) => quota), ties, open };
}

describe('equals the slow exact oracle, quotas and ties', { timeout: timeFor(120_000) }, () => {
  for (const method of [...BOUNDED, 'hamilton-droop'] as const) {
    it(
      `${method}, without bounds`,
      differential(
        1000,
        fc.property(freeProblem, (problem) => {
          expect(found(method, problem)).toEqual(expected(method, problem));
        }),
      ),
    );
  }
  for (const method of BOUNDED) {
    it(
      `${method}, with bounds`,
      differential(
        1000,
        fc.property(boundedProblem, (problem) => {
          expect(found(method, problem)).toEqual(expected(method, problem));
        }),
      ),
    );
  }

  const odd = fc.integer({ min: 0, max: 12 }).map((n) => 2 * n + 1);
  const factors = fc.array(fc.tuple(odd, odd), { minLength: 15, maxLength: 40 }).map((pairs) => pairs.flat());
  it(
    'webster, where the last places are tied on the very multiplier at which counting starts',
    differential(
      50,
      fc.property(factors, fc.constantFrom(1, 3, 7, 11, 13, 49, 1.1, 1 / 3), (numbers, unit) => {
        // Weight ÷ signpost is `unit` for one place of every claim, and half of those places are given.
        const weights = numbers.map((factor) => factor * Math.round(unit * 2 ** 20));
        const total = numbers.reduce((a, b) => a + b, 0) / 2;
        const problem = {
          weights,
          total,
          min: weights.map(() => 0),
          max: weights.map(() => Infinity),
          bounded: false,
        };
        expect(found('webster', problem)).toEqual(expected('webster', problem));
      }),
    ),
  );

  const short = weightList.map((weights) => {
    const few = weights.slice(0, 5);
    return few.every((weight) => Number(weight) === 0) ? [...few, 1] : few;
  });
  it(
    'balinski-young: the same outcomes, and contested is what differs between them',
    differential(
      1000,
      fc.property(short, fc.integer({ min: 0, max: 14 }), (weights, total) => {
        const outcomes = quotaMethodOutcomes(weights, total);
        const claims = weights.map((weight, i) => ({ id: `c${String(9 - i)}`, weight }));
        const settled = allocateQuota(claims, total, { method: 'balinski-young' });
        expect(outcomes.map(String)).toContain(String(settled.allocations.map(({ quota }) => quota)));
        const open = allocateQuota(claims, total, { method: 'balinski-young', ties: 'leave-open' });
        const contested = new Set(open.ties.flatMap(({ ids }) => ids));
        claims.forEach(({ id }, i) => {
          const numbers = new Set(outcomes.map((outcome) => outcome[i]));
          expect([id, contested.has(id)]).toEqual([id, numbers.size > 1]);
          expect(open.allocations[i]?.quota).toBe(Math.min(...(numbers as Set<number>)));
        });
      }),
    ),
  );
});
