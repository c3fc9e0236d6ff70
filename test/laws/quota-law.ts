import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { QUOTA_METHODS, type QuotaMethod, type QuotaResult } from '../../src/quota/index.js';
import { boundedProblem, freeProblem, type Problem, QUOTA_RUNS } from '../arbitraries/claims.js';
import { type DifferentialOptions, differential, timeFor } from '../oracles/differential.js';

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
      it(nameOf(method), { timeout: timeFor(120_000) }, () => {
        check(method);
      });
    }
  });
}

/** States what a slow oracle says of each method, and compares. */
export function comparedByMethod<Method extends QuotaMethod, Case>(
  title: string,
  methods: readonly Method[],
  cases: number,
  propertyOf: (method: Method) => fc.IProperty<Case>,
  options: DifferentialOptions = {},
): void {
  describe(title, () => {
    for (const method of methods) {
      it(nameOf(method), { timeout: timeFor(120_000) }, differential(cases, propertyOf(method), options));
    }
  });
}
