import { type AnyRatio, multiplyRatios, reduceRatio, subtractRatios } from '../../core/index.js';
import { addFractions, type Fraction, lowestTerms } from './fractions.js';
import type { BothPeriods, Counts, RateParts, RateTotals, UnitRateParts } from './rate-parts.js';

/**
 * The parts of all units together.
 *
 * With k of n a unit's counts and N the whole of a period, the rate effects of the units that stayed add up to half of
 * Σk₂/N₂ − Σk₁/N₁ + Σ(k₂n₁/n₂)/N₁ − Σ(k₁n₂/n₁)/N₂, the mix effects to half of the same with the last two turned. So only
 * fractions over the n of units are added up, of which few differ, and not one fraction for each unit.
 */
export function sumsOf(
  parts: readonly UnitRateParts[],
  units: BothPeriods<ReadonlyMap<string, Counts>>,
  totals: BothPeriods<RateTotals>,
  mean: AnyRatio | null,
): RateParts {
  const isKnown = (part: keyof RateParts): boolean => parts.every((each) => each[part] !== null);
  const sums = {
    stayed: { before: sumOf(0n, 0n), after: sumOf(0n, 0n) },
    entered: sumOf(0n, 0n),
    left: sumOf(0n, 0n),
  };
  const crossed = { before: new Map<bigint, bigint>(), after: new Map<bigint, bigint>() };
  for (const { id, status } of parts) {
    const [one, two] = [countsOf(units.before.get(id)), countsOf(units.after.get(id))];
    if (status === 'entered') addTo(sums.entered, two);
    else if (status === 'left') addTo(sums.left, one);
    if (status !== 'stayed') continue;
    addTo(sums.stayed.before, one);
    addTo(sums.stayed.after, two);
    crossed.after.set(two.n, (crossed.after.get(two.n) ?? 0n) + two.k * one.n);
    crossed.before.set(one.n, (crossed.before.get(one.n) ?? 0n) + one.k * two.n);
  }
  // Where there is no whole there is no part that is known, but for those of no unit, which are 0 over anything.
  const wholes = { before: wholeOf(totals.before), after: wholeOf(totals.after) };
  const half = ([a, b]: Fraction): Fraction => [a, 2n * b];
  const direct = addFractions([
    [sums.stayed.after.k, wholes.after],
    [-sums.stayed.before.k, wholes.before],
  ]);
  const across = addFractions([over(crossed.after, wholes.before), negative(over(crossed.before, wholes.after))]);
  const above = (sum: Sum, whole: bigint): AnyRatio => lessMean([sum.k, whole], [sum.n, whole], mean);
  const shares = addFractions([
    [sums.stayed.after.n, wholes.after],
    [-sums.stayed.before.n, wholes.before],
  ]);
  return {
    rateEffect: isKnown('rateEffect') ? lowestTerms(...half(addFractions([direct, across]))) : null,
    mixEffect: isKnown('mixEffect') ? lessMean(half(addFractions([direct, negative(across)])), shares, mean) : null,
    entered: isKnown('entered') ? above(sums.entered, wholes.after) : null,
    left: isKnown('left') ? above({ k: -sums.left.k, n: -sums.left.n }, wholes.before) : null,
  };
}

function wholeOf({ whole }: RateTotals): bigint {
  return whole === null || whole === 0n ? 1n : whole;
}

interface Sum {
  k: bigint;
  n: bigint;
}

function sumOf(k: bigint, n: bigint): Sum {
  return { k, n };
}

function addTo(sum: Sum, { k, n }: Sum): void {
  sum.k += k;
  sum.n += n;
}

/** Unknown counts are counted as 0 here: the sums that they make unknown are not given. */
function countsOf(unit: Counts | undefined): Sum {
  return { k: BigInt(unit?.part ?? 0), n: BigInt(unit?.whole ?? 0) };
}

/** Numerators by denominator, added up, over a whole. */
function over(numerators: ReadonlyMap<bigint, bigint>, whole: bigint): Fraction {
  const [numerator, denominator] = addFractions(Array.from(numerators, ([n, sum]) => [sum, n] as const));
  return [numerator, denominator * whole];
}

function negative([numerator, denominator]: Fraction): Fraction {
  return [-numerator, denominator];
}

/** value − share × mean; of a share of 0 the mean does not matter, and any other is asked for only where it is known. */
function lessMean(value: Fraction, share: Fraction, mean: AnyRatio | null): AnyRatio {
  if (share[0] === 0n) return lowestTerms(...value);
  return reduceRatio(subtractRatios(lowestTerms(...value), multiplyRatios(lowestTerms(...share), mean!)));
}
