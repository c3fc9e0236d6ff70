import * as fc from 'fast-check';
import { expect } from 'vitest';
import { compareRatios, ratioParts } from '../../src/core/index.js';
import { allocateQuota, explainQuota, type QuotaMethod, tryAllocateQuota } from '../../src/quota/index.js';
import { boundedProblem, claimsOf, freeProblem, type Problem } from '../arbitraries/claims.js';
import { apportion, type OracleMethod } from '../oracles/apportion.js';
import { comparedByMethod, DIVISORS, EVERY, lawOf, OWN, problemsOf, RUNS } from './quota-law.js';

const ties = fc.constantFrom('by-id' as const, 'leave-open' as const);

/** Whole weights, so that they can be multiplied by any denominator; few and close, so that ties are usual. */
const wholeOf = (problem: Problem): Problem => ({
  ...problem,
  weights: problem.weights.map((weight) => {
    const small = typeof weight === 'number' && (weight === 0 || (weight >= 1 && weight < 2 ** 54));
    return small ? BigInt(Math.floor(weight)) : BigInt.asUintN(3, BigInt(typeof weight === 'bigint' ? weight : 5)) + 1n;
  }),
});

const whole = (bounds: boolean): fc.Arbitrary<Problem> =>
  (bounds ? fc.oneof(freeProblem, boundedProblem) : freeProblem)
    .map(wholeOf)
    .filter((problem) => tryAllocateQuota(claimsOf(problem), problem.total).success);

function squareRoot(value: bigint): bigint {
  let low = 0n;
  let high = 1n;
  while (high * high <= value) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle * middle <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** The places of one claim when its weight is `top` ÷ `bottom`: the fewest and the most that a tie leaves possible. */
type Placed = (problem: Problem, index: number, top: bigint, bottom: bigint) => readonly [number, number] | null;

function scaled({ weights }: Problem, index: number, top: bigint, bottom: bigint): bigint[] {
  return weights.map((weight, i) => (i === index ? top : BigInt(weight) * bottom));
}

/** Told by sharing out anew. */
const placedBy =
  (method: QuotaMethod): Placed =>
  (problem, index, top, bottom) => {
    const weights = scaled(problem, index, top, bottom);
    const claims = claimsOf(problem).map((claim, i) => ({ ...claim, weight: weights[i] ?? 0n }));
    const outcome = tryAllocateQuota(claims, problem.total, { method, ties: 'leave-open' });
    if (!outcome.success) return null;
    const quota = outcome.data.allocations[index]?.quota ?? 0;
    return [quota, quota + Number(outcome.data.ties.some(({ ids }) => ids.includes(claims[index]?.id ?? '')))];
  };

/** Told by the slow oracle. */
const placedSlowly =
  (method: OracleMethod): Placed =>
  (problem, index, top, bottom) => {
    const { total, min, max } = problem;
    const { fixed, tie } = apportion(method, scaled(problem, index, top, bottom), total, min, max);
    const quota = fixed[index] ?? 0;
    return [quota, quota + Number(tie?.claims.includes(index) === true)];
  };

/** What is said of the weights at which a claim gains and loses a place, tried a hair above and below them. */
const turning = (method: QuotaMethod, placed: Placed) =>
  fc.property(whole(method !== 'hamilton-droop'), fc.nat(), ties, (problem, pick, tieRule) => {
    const claims = claimsOf(problem);
    const index = pick % claims.length;
    const why = explainQuota(claims, problem.total, { method, ties: tieRule }, claims[index]?.id ?? '');
    const FINE = 10n ** 60n;
    for (const [side, step] of [
      ['gain', why.gain],
      ['lose', why.lose],
    ] as const) {
      const wanted = why.quota + (side === 'gain' ? 1 : 0);
      const has = (places: readonly [number, number] | null, certain: boolean): boolean =>
        places !== null && places[certain ? 0 : 1] >= wanted;
      if (step === null) {
        // Nothing would do: not the greatest weight, not the smallest.
        const far = placed(problem, index, side === 'gain' ? FINE * 2n ** 60n : 1n, FINE);
        if (far !== null)
          expect([side, has(far, side === 'lose')]).toEqual([side, side === 'lose' && why.quota >= wanted]);
        continue;
      }
      const [p, q] = ratioParts(step.weight);
      const root = step.squared ? squareRoot((p * FINE * FINE) / q) : (p * FINE) / q;
      const exact = step.squared ? root * root * q === p * FINE * FINE : root * q === p * FINE;
      const [below, above] = [exact ? root - 1n : root, root + 1n];
      expect([side, 'above', has(placed(problem, index, above, FINE), true)]).toEqual([side, 'above', true]);
      if (below > 0n) {
        expect([side, 'below', has(placed(problem, index, below, FINE), false)]).toEqual([side, 'below', false]);
      }
      const there = step.squared ? (exact ? placed(problem, index, root, FINE) : null) : placed(problem, index, p, q);
      if (there === null) continue;
      const found = has(there, true) ? 'has' : has(there, false) ? 'tie' : 'has not';
      const said = {
        tie: 'tie',
        unchanged: side === 'gain' ? 'has not' : 'has',
        changed: side === 'gain' ? 'has' : 'has not',
      };
      expect([side, found]).toEqual([side, said[step.atWeight]]);
    }
  });

const TITLE = 'above the weight told a claim gains a place, below it loses one, and at it what is said of it holds';

comparedByMethod(`${TITLE}: as the slow oracle shares`, DIVISORS, 40, (method) =>
  turning(method, placedSlowly(method)),
);

comparedByMethod(
  `${TITLE}: as the slow oracle shares remainders`,
  ['hamilton', 'hamilton-droop'] as const,
  20,
  (method) => turning(method, placedSlowly(method)),
);

lawOf(TITLE, [...DIVISORS, OWN, 'hamilton', 'hamilton-droop'], (method) => {
  fc.assert(turning(method, placedBy(method)), RUNS);
});

lawOf('the common divisors lie within every claim’s own, and touch one of them at each end', DIVISORS, (method) => {
  fc.assert(
    fc.property(problemsOf(method), ties, (problem, tieRule) => {
      const claims = claimsOf(problem);
      const all = claims.map(({ id }) => explainQuota(claims, problem.total, { method, ties: tieRule }, id).why);
      const common = all[0]?.kind === 'divisor' ? all[0].common : null;
      if (common === null) return;
      const { lowest, highest } = common;
      let [meets, caps] = [lowest === null, highest === null];
      for (const why of all) {
        if (why.kind !== 'divisor' || why.divisors === null) throw new Error('every claim has an interval');
        if (why.divisors.lowest !== null) {
          if (lowest === null) throw new Error('there is a place refused');
          const order = compareRatios(why.divisors.lowest, lowest);
          expect(order).toBeLessThanOrEqual(0);
          if (order === 0) meets = true;
        }
        if (why.divisors.highest !== null && highest !== null) {
          const order = compareRatios(why.divisors.highest, highest);
          expect(order).toBeGreaterThanOrEqual(0);
          if (order === 0) caps = true;
        }
      }
      expect(meets).toBe(true);
      // A tie left open is told with the divisor of the contested place, which nobody holds yet.
      if (tieRule === 'by-id') expect(caps).toBe(true);
      if (lowest !== null && highest !== null) expect(compareRatios(lowest, highest)).toBeLessThanOrEqual(0);
    }),
    RUNS,
  );
});

lawOf(
  'whoever is next in line gets the next place, and whoever is last loses the last',
  [...DIVISORS, OWN, 'balinski-young'],
  (method) => {
    fc.assert(
      fc.property(problemsOf(method), (problem) => {
        const claims = claimsOf(problem);
        const { nextInLine, lastInLine } = explainQuota(claims, problem.total, { method }, claims[0]?.id ?? '');
        const before = allocateQuota(claims, problem.total, { method });
        const changed = (total: number, by: number): string[] | null => {
          const outcome = tryAllocateQuota(claims, total, { method });
          if (!outcome.success) return null;
          return outcome.data.allocations.flatMap(({ id, quota }, i) =>
            quota === (before.allocations[i]?.quota ?? 0) + by ? [id] : [],
          );
        };
        const next = changed(problem.total + 1, 1);
        expect(next === null ? nextInLine : nextInLine.filter((id) => next.includes(id))).toEqual(next ?? []);
        const last = problem.total === 0 ? null : changed(problem.total - 1, -1);
        expect(last === null ? lastInLine : lastInLine.filter((id) => last.includes(id))).toEqual(last ?? []);
      }),
      RUNS,
    );
  },
);

lawOf(
  'the exact share, its remainder and who was rounded up tell largest remainder',
  ['hamilton', 'hamilton-droop'],
  (method) => {
    fc.assert(
      fc.property(problemsOf(method), (problem) => {
        const claims = claimsOf(problem);
        for (const { id } of claims) {
          const { quota, why } = explainQuota(claims, problem.total, { method }, id);
          if (why.kind !== 'largest-remainder') throw new Error('another method');
          expect(quota).toBe(why.floor + Number(why.roundedUp));
          if (why.roundedUp && why.greatestRoundedDown !== null)
            expect(compareRatios(why.remainder, why.greatestRoundedDown)).toBeGreaterThanOrEqual(0);
          if (!why.roundedUp && why.leastRoundedUp !== null)
            expect(compareRatios(why.remainder, why.leastRoundedUp)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 2) },
    );
  },
);

lawOf('an explanation repeats the allocation', EVERY, (method) => {
  fc.assert(
    fc.property(problemsOf(method), ties, fc.nat(), (problem, tieRule, pick) => {
      const claims = claimsOf(problem);
      const options = { method, ties: tieRule };
      const result = allocateQuota(claims, problem.total, options);
      const index = pick % claims.length;
      expect(explainQuota(claims, problem.total, options, claims[index]?.id ?? '')).toMatchObject(
        result.allocations[index] ?? {},
      );
    }),
    { numRuns: Math.ceil(RUNS.numRuns / 2) },
  );
});
