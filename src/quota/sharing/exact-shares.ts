/** A claim in whole numbers. */
interface Share {
  readonly weight: bigint;
  readonly min: bigint;
  /** Null where there is no maximum. */
  readonly max: bigint | null;
}

/** Exact shares under largest remainder: whole parts and remainders, before the remainders are ranked. */
export interface ExactShares {
  /** The places that each claim has for certain. */
  readonly floors: readonly bigint[];
  /** What is left of each share, over `over`; a claim at a bound has none. */
  readonly rest: readonly bigint[];
  /** The denominator of every share. */
  readonly over: bigint;
  /** The t of `clamp(t × weight, min, max)`, as a fraction whose lower part is 0 where every claim is at a bound. */
  readonly multiplier: readonly [dividend: bigint, divisor: bigint];
}

/**
 * The exact shares `clamp(t × weight, min, max)` that add up to the total. `extra` is 1 for the Droop quota, under
 * which a share without a remainder still has to win its last place.
 */
export function exactShares(
  whole: readonly bigint[],
  min: ArrayLike<number>,
  max: ArrayLike<number>,
  total: number,
  extra: 0 | 1,
): ExactShares {
  const floors = whole.map((_, claim) => BigInt(min[claim]!));
  const rest = whole.map(() => 0n);
  const claims = whole.flatMap((weight, claim) => {
    if (weight === 0n) return [];
    const most = max[claim]!;
    return [{ claim, weight, min: BigInt(min[claim]!), max: most === Infinity ? null : BigInt(most) }];
  });
  let fixed = 0n;
  whole.forEach((weight, claim) => {
    if (weight === 0n) fixed += floors[claim]!;
  });
  const weights = claims.reduce((sum, { weight }) => sum + weight, 0n);
  const [free, places, sum] = fixBounds(claims, BigInt(total) - fixed, weights, ({ claim }, bound) => {
    floors[claim] = bound;
  });
  for (const { claim, weight } of free) {
    const product = weight * (places + BigInt(extra));
    const even = extra === 1 && product % sum === 0n;
    floors[claim] = product / sum - (even ? 1n : 0n);
    rest[claim] = even ? sum : product % sum;
  }
  return { floors, rest, over: sum === 0n ? 1n : sum, multiplier: [places, sum] };
}

/**
 * Takes out the claims that stay at a bound under `clamp(t × weight, min, max)` with sum `places`, and
 * returns the others with t = places ÷ sum of their weights.
 */
export function fixBounds<Claim extends Share>(
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
      if (each === 0n || each * excess < 0n) return true;
      const bound = each > 0n ? claim.min : claim.max!;
      fix(claim, bound);
      places -= bound;
      sum -= claim.weight;
      return false;
    });
  }
}

/** How far below its minimum (above 0) or above its maximum (below 0) a share lies at t = places ÷ sum, times sum. */
function side(share: Share, places: bigint, sum: bigint): bigint {
  const exact = places * share.weight;
  if (exact < share.min * sum) return share.min * sum - exact;
  return share.max !== null && exact > share.max * sum ? share.max * sum - exact : 0n;
}

/** The claims whose share was rounded up and has the least remainder, and those rounded down with the greatest. */
export function remainderEnds(shares: ExactShares, quotas: ArrayLike<number>): { up: number[]; down: number[] } {
  let up: number[] = [];
  let down: number[] = [];
  shares.rest.forEach((rest, claim) => {
    if (rest === 0n) return;
    const restOf = (list: readonly number[]): bigint | undefined => shares.rest[list[0] ?? -1];
    if (BigInt(quotas[claim]!) > shares.floors[claim]!) {
      const least = restOf(up) ?? shares.over + 1n;
      if (rest < least) up = [claim];
      else if (rest === least) up.push(claim);
    } else {
      const greatest = restOf(down) ?? 0n;
      if (rest > greatest) down = [claim];
      else if (rest === greatest) down.push(claim);
    }
  });
  return { up, down };
}
