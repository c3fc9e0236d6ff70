import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatios } from '../../src/core/index.js';
import {
  type AllocationFault,
  allocateMatrix,
  fairnessOf,
  QUOTA_METHODS,
  tryAllocateMatrix,
  tryAllocateQuota,
  tryCascadeMatrix,
  tryCascadeQuota,
  verifyAllocation,
  verifyMatrix,
} from '../../src/quota/index.js';
import { describeFairness, describeInfeasible, describeMatrix, describeProof } from '../../src/report/index.js';
import { anyProblem, claimsOf } from '../arbitraries/claims.js';
import { anyMatrix, feasibleMatrix, problemOf } from '../arbitraries/matrices.js';
import { SEED } from '../arbitraries/seed.js';
import { expectTwins, figuresOf, lettered } from '../report/sentences/reading.js';

const methods = fc.constantFrom(...QUOTA_METHODS);
/** Of half of the matrices all weights are the same and nothing is bounded: ties, unless the totals decide. */
const matrices = fc.tuple(feasibleMatrix, fc.boolean()).map(([matrix, even]) => {
  const all = (value: number) => matrix.weights.map((row) => row.map(() => value));
  return even ? { ...matrix, weights: all(1), min: all(0), max: all(Infinity) } : matrix;
});
const moves = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 });

/** The whole numbers that a fault must be told with. */
function figuresOfFault(fault: AllocationFault): string[] {
  switch (fault.kind) {
    case 'total':
      return [fault.given, fault.total, String(fault.by).replace('-', '')].map(String);
    case 'below-min':
    case 'above-max':
      return [fault.quota, fault.bound].map(String);
    case 'steps':
      return [fault.quota, fault.expected].map(String);
    case 'off-share':
      return [String(fault.quota)];
    case 'pair':
      return ['1'];
    case 'open':
    case 'certificate':
      return [];
  }
}

describe('sentences on proofs', () => {
  it('tell every fault of an allocation with its figures, and of a right one whether it is the only one', () => {
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    const law = (method: (typeof QUOTA_METHODS)[number]) =>
      fc.property(anyProblem, moves, fc.constantFrom(0, 0, 0, 1), (problem, pairs, extra) => {
        // The quota method has no bounds: with any it would refuse, and nothing be told.
        const claims = claimsOf(problem).map(({ min, max, ...rest }) => ({
          ...rest,
          ...(method === 'balinski-young' ? {} : { min, max }),
        }));
        const outcome = tryAllocateQuota(claims, problem.total, { method });
        if (!outcome.success) return;
        const quotas = outcome.data.allocations.map(({ quota }) => quota);
        for (const [a, b] of pairs) {
          const [from, to] = [a % quotas.length, b % quotas.length];
          if ((quotas[from] ?? 0) === 0) continue;
          quotas[from] = (quotas[from] ?? 0) - 1;
          quotas[to] = (quotas[to] ?? 0) + 1;
        }
        quotas[0] = (quotas[0] ?? 0) + extra;
        const given = claims.map(({ id }, at) => ({ id, quota: quotas[at] ?? 0 }));
        const proof = verifyAllocation(claims, problem.total, given, { method });
        const { vi } = expectTwins((locale) => describeProof(proof, { locale, name: 100, nameOf: lettered }));
        const figures = figuresOf(vi, 'vi');
        for (const fault of proof.faults) {
          count(fault.kind);
          expect(figures).toEqual(expect.arrayContaining(figuresOfFault(fault)));
          if ('id' in fault) expect(vi).toContain(lettered(fault.id));
          if (fault.kind === 'pair') expect(vi).toContain(`${lettered(fault.from)} lẽ ra là của ${lettered(fault.to)}`);
        }
        if (proof.holds) count(String(proof.unique));
        expect(vi.includes('không cách chia nào khác')).toBe(proof.unique === true);
        expect(vi.includes('cách chia khác cũng đúng')).toBe(proof.unique === false);
        expect(vi.startsWith('chia chưa đúng: ')).toBe(!proof.holds);
      });
    for (const method of QUOTA_METHODS) fc.assert(law(method), { numRuns: 50, seed: SEED });
    for (const kind of ['total', 'pair', 'off-share', 'steps', 'true', 'false']) {
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(1);
    }
  });

  it('tell a filled matrix with every cell and every sum, and its proof with every fault', () => {
    let [tied, wrong] = [0, 0];
    fc.assert(
      fc.property(
        matrices,
        fc.constantFrom('by-id' as const, 'leave-open' as const),
        fc.boolean(),
        (matrix, ties, swap) => {
          const problem = { ...problemOf(matrix), ties };
          const result = allocateMatrix(problem);
          const { vi } = expectTwins((locale) =>
            describeMatrix(problem, result, { locale, name: 100, nameOf: lettered }),
          );
          const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
          const figures = figuresOf(vi, 'vi').slice(
            0,
            3 + result.cells.length * (1 + problem.columns.length) + problem.columns.length,
          );
          expect(figures).toEqual(
            [
              ...[sum(result.cells.flat()) + result.open, problem.rows.length, problem.columns.length],
              ...result.cells.flatMap((row) => [sum(row), ...row]),
              ...problem.columns.map((_, column) => sum(result.cells.map((row) => row[column] ?? 0))),
            ].map(String),
          );
          expect(vi.includes('chỉ có một cách điền')).toBe(result.unique);
          if (!result.unique) tied += 1;
          const cells = swap ? result.cells.toReversed() : result.cells;
          const proof = verifyMatrix(problem, { ...result, cells });
          const told = expectTwins((locale) => describeProof(proof, { locale, name: 100, nameOf: lettered })).en;
          expect(told.split('; ')).toHaveLength(Math.max(1, proof.faults.length));
          expect(told.startsWith('proven')).toBe(proof.holds);
          if (!proof.holds) wrong += 1;
        },
      ),
      { seed: SEED },
    );
    expect([tied > 5, wrong > 5]).toEqual([true, true]);
  });

  it('tell how far from proportion, who is above by the whole places, and never 0 of what is more', () => {
    let told = 0;
    fc.assert(
      fc.property(anyProblem, methods, fc.nat({ max: 4 }), (problem, method, digits) => {
        const claims = claimsOf(problem);
        const outcome = tryAllocateQuota(claims, problem.total, { method });
        if (!outcome.success) return;
        const fairness = fairnessOf(claims, outcome.data.allocations);
        const { vi } = expectTwins((locale) =>
          describeFairness(fairness, { locale, digits, name: 100, nameOf: lettered }),
        );
        if (fairness?.over == null || fairness.under === null) {
          expect(vi).not.toContain('chỉ số');
          return;
        }
        const { gallagher, over, under } = fairness;
        for (const id of [...over.ids, ...under.ids]) expect(vi).toContain(lettered(id));
        // To within what the last digit and the float of the root can differ by.
        const [shown = ''] = figuresOf(vi, 'vi');
        const isLess = vi.includes('Gallagher chưa đến');
        if (!isLess)
          expect(Math.abs(Number(shown) - 100 * gallagher.value)).toBeLessThanOrEqual(0.5000001 / 10 ** digits);
        if (compareRatios(gallagher.square, { numerator: 0, denominator: 1 }) > 0)
          expect(Number(shown)).toBeGreaterThan(0);
        told += 1;
      }),
      { numRuns: 120, seed: SEED },
    );
    expect(told).toBeGreaterThan(40);
  });
});

describe('sentences on what has no answer', () => {
  it('tell the sums and by how much they miss, of quotas, cascades and matrices', () => {
    const seen = new Map<string, number>();
    const small = fc.nat({ max: 4 });
    const bounds = fc.array(fc.tuple(small, small, small), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(bounds, small, anyMatrix, (units, total, matrix) => {
        const claims = units.map(([weight, min, more], at) => ({ id: `u${String(at)}`, weight, min, max: min + more }));
        const tree = [{ id: 'r', parentId: null }, ...claims.map(({ id }) => ({ id, parentId: 'r' }))];
        const of = (id: string) => claims.find((claim) => claim.id === id);
        const own = {
          min: (id: string) => of(id)?.min,
          max: (id: string) => of(id)?.max ?? (id === 'r' ? 3 : undefined),
        };
        const columns = ['x', 'y'];
        const outcomes = [
          tryAllocateQuota(claims, total),
          tryCascadeQuota(tree, total, { weight: (id) => of(id)?.weight, ...own }),
          tryCascadeMatrix(tree, { columns, columnTotals: [total, total], weight: (id) => of(id)?.weight, ...own }),
          tryAllocateMatrix(problemOf(matrix)),
        ];
        for (const outcome of outcomes) {
          if (outcome.success || outcome.error.name !== 'InfeasibleError') continue;
          const { error } = outcome;
          const { vi } = expectTwins((locale) => describeInfeasible(error, { locale, name: 100, nameOf: lettered }));
          const certificate = error.details['certificate'] as Readonly<Record<string, number>>;
          const sums = ['sum', 'total', 'bound', 'by', 'need', 'available', 'rowsNeed', 'columnsGive', 'least', 'most'];
          const figures = sums.flatMap((name) =>
            Number.isSafeInteger(certificate[name]) ? [String(certificate[name])] : [],
          );
          expect(figures.length).toBeGreaterThan(2);
          expect(figuresOf(vi, 'vi')).toEqual(expect.arrayContaining(figures));
          for (const id of Object.values(certificate).flat())
            if (typeof id === 'string' && id !== 'min' && id !== 'max') expect(vi).toContain(lettered(id));
          seen.set(error.code, (seen.get(error.code) ?? 0) + 1);
        }
      }),
      { numRuns: 150, seed: SEED },
    );
    for (const code of ['minima-exceed-total', 'maxima-below-total', 'margins-infeasible', 'minima-exceed-maximum']) {
      expect(seen.get(code) ?? 0, code).toBeGreaterThan(1);
    }
  });
});
