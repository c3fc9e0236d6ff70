import { addTied, closeTie, type Engine } from './engine.js';
import { alignAll, sign } from './weights.js';

/** A claim in whole numbers. */
export interface Share {
  readonly claim: number;
  readonly weight: bigint;
  readonly min: bigint;
  /** Null where there is no maximum. */
  readonly max: bigint | null;
  remainder: bigint;
}

/** Largest remainder in bigints, for weights and totals whose products doubles cannot hold. */
export function remaindersExactly(engine: Engine, from: number, to: number, total: number): void {
  const { bounds, quotas } = engine;
  const extra = BigInt(engine.rule.extra);
  const { whole } = alignAll(engine.wide ?? engine.weights, from, to);
  let places = BigInt(total);
  let free: Share[] = [];
  whole.forEach((weight, offset) => {
    const claim = from + offset;
    const [least, most] = bounds === null ? [0, Infinity] : [bounds.min[claim]!, bounds.max[claim]!];
    quotas[claim] = least;
    if (weight === 0n) {
      places -= BigInt(least);
      return;
    }
    free.push({ claim, weight, min: BigInt(least), max: most === Infinity ? null : BigInt(most), remainder: 0n });
  });
  let sum = free.reduce((all, { weight }) => all + weight, 0n);
  [free, places, sum] = fixBounds(free, places, sum, (share, bound) => {
    quotas[share.claim] = Number(bound);
  });
  [engine.dividend, engine.divisor] = [places, sum];
  let left = places;
  for (const share of free) {
    const product = share.weight * (places + extra);
    let quota = product / sum;
    share.remainder = product % sum;
    if (extra === 1n && share.remainder === 0n) {
      quota -= 1n;
      share.remainder = sum;
    }
    quotas[share.claim] = Number(quota);
    left -= quota;
  }
  awardRemainders(engine, free, Number(left));
}

/**
 * Takes out the claims that stay at a bound under `clamp(t × weight, min, max)` with sum `places`, and
 * returns the others with t = places ÷ sum of their weights.
 */
export function fixBounds<Claim extends Omit<Share, 'remainder'>>(
  claims: readonly Claim[],
  total: bigint,
  weight: bigint,
  fix: (claim: Claim, bound: bigint) => void,
): [free: Claim[], places: bigint, sum: bigint] {
  let free = [...claims];
  let [places, sum] = [total, weight];
  for (;;) {
    const [dividend, divisor] = [places, sum];
    const sides = free.map((claim) => side(claim, dividend, divisor));
    if (sides.every((each) => each === 0n)) return [free, places, sum];
    const excess = sides.reduce((all, each) => all + each, 0n);
    free = free.filter((claim, j) => {
      const each = sides[j]!;
      if (each === 0n || (each > 0n ? excess < 0n : excess > 0n)) return true;
      const bound = each > 0n ? claim.min : claim.max!;
      fix(claim, bound);
      places -= bound;
      sum -= claim.weight;
      return false;
    });
  }
}

/** How far below its minimum (above 0) or above its maximum (below 0) a share lies at t = places ÷ sum, times sum. */
function side(share: Omit<Share, 'remainder'>, places: bigint, sum: bigint): bigint {
  const exact = places * share.weight;
  if (exact < share.min * sum) return share.min * sum - exact;
  return share.max !== null && exact > share.max * sum ? share.max * sum - exact : 0n;
}

function awardRemainders(engine: Engine, shares: readonly Share[], places: number): void {
  if (places <= 0) return;
  const ranked = shares.toSorted((a, b) => sign(b.remainder - a.remainder));
  const cut = ranked[places - 1]!.remainder;
  const better = ranked.filter((share) => share.remainder > cut);
  const equal = ranked.filter((share) => share.remainder === cut);
  const winners = equal.length === places - better.length ? ranked.slice(0, places) : better;
  for (const { claim } of winners) engine.quotas[claim] = engine.quotas[claim]! + 1;
  if (winners === better) {
    equal.forEach(({ claim }, position) => {
      addTied(engine, position, claim);
    });
    closeTie(engine, equal.length, places - better.length);
  }
}
