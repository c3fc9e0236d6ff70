import * as fc from 'fast-check';
import type { QuotaClaim } from '../../src/quota/index.js';

/** How often each law is tried. */
export const QUOTA_RUNS = 1000;

/** Weights made to collide: few distinct sizes, zeros, common factors. */
const smallWeight: fc.Arbitrary<number> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 1, 2, 4, 6, 12) },
);

/** Weights at which floats give up: next to 2^52 and 2^53, thirds, huge and tiny, subnormal, beyond any double. */
const hardWeight: fc.Arbitrary<number | bigint> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -40, max: 40 }).map((n) => 2 ** 52 + n) },
  { weight: 3, arbitrary: fc.integer({ min: -40, max: 0 }).map((n) => 2 ** 53 - 1 + n) },
  { weight: 2, arbitrary: fc.bigInt({ min: 2n ** 53n - 9n, max: 2n ** 53n + 9n }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 40 }).map((n) => n / 10) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }).map((n) => n / 3) },
  { weight: 1, arbitrary: fc.double({ min: 1e-55, max: 1e55, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.constantFrom<number | bigint>(0, 1, 1e300, 3e300, 1e-300, 5e-324, 1e308, 10n ** 400n) },
);

/** A list of weights of one sort, or of both mixed. */
export const weightList: fc.Arbitrary<(number | bigint)[]> = fc
  .oneof(
    { weight: 4, arbitrary: fc.array<number | bigint>(smallWeight, { minLength: 1, maxLength: 8 }) },
    { weight: 3, arbitrary: fc.array(hardWeight, { minLength: 1, maxLength: 6 }) },
    // More claims than the small-group way takes, mostly tied.
    { weight: 1, arbitrary: fc.array<number | bigint>(smallWeight, { minLength: 26, maxLength: 40 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(hardWeight, fc.integer({ min: 2, max: 30 }))
        .map(([w, n]) => Array<number | bigint>(n).fill(w)),
    },
    {
      weight: 1,
      // Whole weights almost in the ratio of signposts: keys that differ by less than a double can tell.
      arbitrary: fc
        .tuple(
          fc.integer({ min: 2 ** 45, max: 2 ** 49 }),
          fc.array(fc.tuple(fc.constantFrom(1, 2, 3, 5, 7), fc.integer({ min: -2, max: 2 })), {
            minLength: 2,
            maxLength: 30,
          }),
        )
        .map(([unit, parts]) => parts.map(([factor, change]) => factor * unit + change)),
    },
    {
      weight: 1,
      // Exact ties under the roots of huntington-hill and the fractions of dean: weights in ratio of signposts.
      arbitrary: fc
        .tuple(
          fc.integer({ min: 1, max: 2 ** 40 }),
          fc.array(fc.constantFrom(1, 2, 3, 6, 15, 20, 35), { minLength: 2, maxLength: 30 }),
        )
        .map(([unit, factors]) => factors.map((factor) => factor * unit)),
    },
  )
  .map((weights) => (weights.every((weight) => Number(weight) === 0) ? [...weights, 1] : weights));

/** What an allocation is asked: weights with at least one above 0, bounds that admit an answer, and a total. */
export interface Problem {
  readonly weights: (number | bigint)[];
  readonly min: number[];
  readonly max: number[];
  readonly total: number;
  readonly bounded: boolean;
}

function problemOver(weights: (number | bigint)[], bounded: boolean): fc.Arbitrary<Problem> {
  const n = weights.length;
  if (!bounded) {
    return fc
      .oneof(fc.integer({ min: 0, max: 3 * n }), fc.integer({ min: 0, max: 60 }))
      .map((total) => ({ weights, min: weights.map(() => 0), max: weights.map(() => Infinity), total, bounded }));
  }
  const bound = fc.tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(Infinity)),
  );
  return fc.array(bound, { minLength: n, maxLength: n }).chain((bounds) => {
    const min = bounds.map(([least]) => least);
    const max = bounds.map(([least, room]) => least + room);
    const least = min.reduce((a, b) => a + b, 0);
    const most = weights.reduce<number>(
      (sum, weight, i) => sum + (Number(weight) > 0 || (weight !== 0 && weight !== 0n) ? max[i]! : min[i]!),
      0,
    );
    return fc
      .integer({ min: least, max: Math.min(most, least + 40) })
      .map((total) => ({ weights, min, max, total, bounded }));
  });
}

/** Problems without bounds. */
export const freeProblem: fc.Arbitrary<Problem> = weightList.chain((weights) => problemOver(weights, false));

/** Problems with bounds that admit an answer, often only just. */
export const boundedProblem: fc.Arbitrary<Problem> = weightList.chain((weights) => problemOver(weights, true));

/** Problems with and without bounds. */
export const anyProblem: fc.Arbitrary<Problem> = fc.oneof(freeProblem, boundedProblem);

/** The claims of a problem, named so that the order of the ids is not that of the claims. */
export function claimsOf(problem: Problem): QuotaClaim[] {
  return problem.weights.map((weight, i) => {
    const id = `c${String((i * 7 + 3) % 97).padStart(2, '0')}`;
    if (!problem.bounded) return { id, weight };
    const max = problem.max[i];
    return { id, weight, min: problem.min[i], max: max === Infinity ? undefined : max };
  });
}
