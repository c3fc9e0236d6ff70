import type * as fc from 'fast-check';
import type { MatrixMethod } from '../../src/quota/index.js';
import { feasibleMatrix, filledMatrix, MATRIX_RUNS, type Matrix } from '../arbitraries/matrices.js';
import { DIVISORS, lawOf } from './quota-law.js';

const OWN = { name: 'own signposts', signposts: (place: number) => `${String(place - 1)}.33` };
export const EVERY = [...DIVISORS, OWN, 'controlled-rounding'] as const;
export const SCALED = [...DIVISORS, OWN] as const;
/** Methods whose multipliers are not squared. */
export const PLAIN = ['webster', 'dhondt', 'adams', 'dean', OWN] as const;
export const RUNS = { numRuns: MATRIX_RUNS };

/** A law over methods of matrices. */
export function law(title: string, methods: readonly MatrixMethod[], check: (method: MatrixMethod) => void): void {
  const names = new Map(methods.map((method) => [typeof method === 'string' ? method : method.name, method]));
  const named = [...names.keys()].map((name) => ({ name: name ?? '', signposts: () => 1 }));
  lawOf(title, named, (method) => {
    const own = names.get(typeof method === 'string' ? method : method.name);
    if (own !== undefined) check(own);
  });
}

export const matricesOf = (method: MatrixMethod): fc.Arbitrary<Matrix> =>
  method === 'adams' || method === 'dean' || method === 'huntington-hill' ? filledMatrix : feasibleMatrix;
