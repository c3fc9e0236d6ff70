import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { QUOTA_METHODS, type QuotaMethod, type QuotaResult } from '../../src/quota/index.js';
import { boundedProblem, freeProblem, type Problem, QUOTA_RUNS } from '../arbitraries/claims.js';

/** The divisor methods with a name. */
export const DIVISORS = ['webster', 'dhondt', 'huntington-hill', 'adams', 'dean'] as const;

/** A divisor method told by its signposts. */
export const OWN: QuotaMethod = { name: 'own signposts', signposts: (place) => `${String(place - 1)}.33` };

/** Every method with a name, and one told by its signposts. */
export const EVERY: readonly QuotaMethod[] = [...QUOTA_METHODS, OWN];

/** How often a law of one method is tried. */
export const RUNS = { numRuns: Math.ceil(QUOTA_RUNS / 8) };

const nameOf = (method: QuotaMethod): string => (typeof method === 'string' ? method : (method.name ?? ''));

/** Problems of the kinds that a method takes. */
export function problemsOf(method: QuotaMethod): fc.Arbitrary<Problem> {
  const bounds = method !== 'balinski-young' && method !== 'hamilton-droop';
  return bounds ? fc.oneof(freeProblem, boundedProblem) : freeProblem;
}

/** Quotas by id. */
export function byId({ allocations }: QuotaResult): Map<string, number> {
  return new Map(allocations.map(({ id, quota }) => [id, quota]));
}

/** The sum of some counts. */
export function sum(values: Iterable<number>): number {
  return [...values].reduce((a, b) => a + b, 0);
}

/** States a law, and tests it under each method that claims it. */
export function lawOf(title: string, methods: readonly QuotaMethod[], check: (method: QuotaMethod) => void): void {
  describe(title, () => {
    for (const method of methods) {
      it(nameOf(method), { timeout: 20_000 + 100 * QUOTA_RUNS }, () => {
        check(method);
      });
    }
  });
}
