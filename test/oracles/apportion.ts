/** A slow, obviously right allocator: one place at a time, whole numbers only, every choice in the open. */

export type OracleMethod =
  | 'webster'
  | 'dhondt'
  | 'huntington-hill'
  | 'adams'
  | 'dean'
  | 'hamilton'
  | 'hamilton-droop'
  | 'balinski-young';

export interface OracleAnswer {
  /** The places that nobody contests. */
  readonly fixed: number[];
  /** Who is tied, and for how many places; null where nobody is. */
  readonly tie: { readonly claims: number[]; readonly places: number } | null;
}

/** The signpost of the k-th place (squared for huntington-hill) as a fraction. */
function signpost(method: OracleMethod, k: bigint): [bigint, bigint] {
  if (method === 'webster') return [2n * k - 1n, 2n];
  if (method === 'adams') return [k - 1n, 1n];
  if (method === 'dean') return [2n * k * (k - 1n), 2n * k - 1n];
  if (method === 'huntington-hill') return [k * (k - 1n), 1n];
  return [k, 1n];
}

/** The weights times one power of two, as whole numbers, by doubling until nothing is left behind the point. */
export function wholeWeights(weights: readonly (number | bigint)[]): bigint[] {
  // 1074 doublings make every double whole; a double this large converts without loss.
  return weights.map((weight) => {
    if (typeof weight === 'bigint') return weight << 1074n;
    let value = weight;
    let halvings = 0n;
    while (!Number.isInteger(value)) {
      value *= 2;
      halvings += 1n;
    }
    return BigInt(value) << (1074n - halvings);
  });
}

/** Below 0, 0 or above 0 as the claim of `v` to its a-th place is worse than, like or better than that of `w` to its b-th. */
export function compareClaims(method: OracleMethod, v: bigint, a: bigint, w: bigint, b: bigint): number {
  const power = method === 'huntington-hill' ? 2n : 1n;
  const [s, sOver] = signpost(method, a);
  const [t, tOver] = signpost(method, b);
  if (s === 0n && t === 0n) return Number(v > w) - Number(v < w);
  if (s === 0n || t === 0n) return s === 0n ? 1 : -1;
  const [left, right] = [v ** power * sOver * t, w ** power * tOver * s];
  return Number(left > right) - Number(left < right);
}

export function apportion(
  method: OracleMethod,
  given: readonly (number | bigint)[],
  total: number,
  min: readonly number[] = given.map(() => 0),
  max: readonly number[] = given.map(() => Infinity),
): OracleAnswer {
  const weights = wholeWeights(given);
  if (method === 'hamilton' || method === 'hamilton-droop') {
    return largestRemainder(weights, total, method === 'hamilton' ? 0n : 1n, min, max);
  }
  return divisor(method, weights, total, min, max);
}

function divisor(
  method: OracleMethod,
  weights: readonly bigint[],
  total: number,
  min: readonly number[],
  max: readonly number[],
): OracleAnswer {
  const quotas = [...min];
  let left = total - quotas.reduce((a, b) => a + b, 0);
  for (;;) {
    const hungry = weights.map((_, i) => i).filter((i) => weights[i]! > 0n && quotas[i]! < max[i]!);
    const order = (i: number, j: number): number =>
      compareClaims(method, weights[i]!, BigInt(quotas[i]! + 1), weights[j]!, BigInt(quotas[j]! + 1));
    const best = hungry.filter((i) => hungry.every((j) => order(i, j) >= 0));
    if (left === 0) return { fixed: quotas, tie: null };
    if (best.length > left) return { fixed: quotas, tie: { claims: best, places: left } };
    for (const i of best) quotas[i]! += 1;
    left -= best.length;
  }
}

function largestRemainder(
  weights: readonly bigint[],
  total: number,
  extra: bigint,
  min: readonly number[],
  max: readonly number[],
): OracleAnswer {
  const [dividend, over] = exactShares(weights, total + Number(extra), min, max);
  // Every exact share has the denominator `over`.
  const floors = dividend.map((top, i) => {
    const whole = top / over;
    return extra === 1n && top % over === 0n && weights[i]! > 0n ? whole - 1n : whole;
  });
  const rest = dividend.map((top, i) => top - floors[i]! * over);
  let left = total - Number(floors.reduce((a, b) => a + b, 0n));
  const quotas = floors.map(Number);
  const waiting = new Set(weights.map((_, i) => i).filter((i) => rest[i]! > 0n));
  while (left > 0) {
    const top = [...waiting].reduce((most, i) => (rest[i]! > most ? rest[i]! : most), 0n);
    const best = [...waiting].filter((i) => rest[i] === top);
    if (best.length > left) return { fixed: quotas, tie: { claims: best, places: left } };
    for (const i of best) {
      quotas[i]! += 1;
      waiting.delete(i);
    }
    left -= best.length;
  }
  return { fixed: quotas, tie: null };
}

/** clamp(t × weight, min, max) with sum `total`, over one denominator: t is found among all breakpoints by trying each. */
function exactShares(
  weights: readonly bigint[],
  total: number,
  min: readonly number[],
  max: readonly number[],
): [bigint[], bigint] {
  const places = BigInt(total);
  const positive = weights.map((_, i) => i).filter((i) => weights[i]! > 0n);
  const points: [bigint, bigint][] = [[0n, 1n]];
  for (const i of positive) {
    points.push([BigInt(min[i]!), weights[i]!]);
    if (max[i] !== Infinity) points.push([BigInt(max[i]!), weights[i]!]);
  }
  points.sort(([a, b], [c, d]) => Number(a * d > c * b) - Number(a * d < c * b));
  const at = (top: bigint, bottom: bigint): bigint[] =>
    weights.map((weight, i) => {
      const [low, value] = [BigInt(min[i]!) * bottom, weight * top];
      if (weight === 0n || value < low) return low;
      return max[i] !== Infinity && value > BigInt(max[i]!) * bottom ? BigInt(max[i]!) * bottom : value;
    });
  const sum = (values: bigint[]): bigint => values.reduce((a, b) => a + b, 0n);
  let start: [bigint, bigint] = [0n, 1n];
  for (const [top, bottom] of points) {
    const total_ = sum(at(top, bottom));
    if (total_ === places * bottom) return [at(top, bottom), bottom];
    if (total_ > places * bottom) break;
    start = [top, bottom];
  }
  // Between `start` and the next breakpoint the same claims are free: solve for t.
  const [top, bottom] = start;
  const free = positive.filter((i) => {
    const value = weights[i]! * top;
    return value >= BigInt(min[i]!) * bottom && (max[i] === Infinity || value < BigInt(max[i]!) * bottom);
  });
  const fixed = weights.reduce((all, weight, i) => {
    if (free.includes(i)) return all;
    const low = weight === 0n || weight * top < BigInt(min[i]!) * bottom;
    return all + BigInt(low ? min[i]! : max[i]!);
  }, 0n);
  const weight = free.reduce((all, i) => all + weights[i]!, 0n);
  if (weight === 0n) return [at(0n, 1n), 1n];
  return [at(places - fixed, weight), weight];
}

/** Every outcome of the quota method, all ties taken every way. Small totals only. */
export function quotaMethodOutcomes(given: readonly (number | bigint)[], total: number): number[][] {
  const weights = wholeWeights(given);
  const sum = weights.reduce((a, b) => a + b, 0n);
  let states = new Map<string, number[]>([['', weights.map(() => 0)]]);
  for (let step = 0n; step < BigInt(total); step++) {
    const next = new Map<string, number[]>();
    for (const state of states.values()) {
      const ready = weights
        .map((_, i) => i)
        .filter((i) => weights[i]! > 0n && BigInt(state[i]!) * sum < weights[i]! * (step + 1n));
      for (const i of ready) {
        const best = ready.every((j) => weights[i]! * BigInt(state[j]! + 1) >= weights[j]! * BigInt(state[i]! + 1));
        if (!best) continue;
        const after = state.map((places, j) => (j === i ? places + 1 : places));
        next.set(after.join(), after);
      }
    }
    states = next;
  }
  return [...states.values()];
}
