import { type CoreProblem, type Price, searchCore } from './plan-core.js';

/** What choices of all groups cost together, and what is proven of it. */
export interface Selection {
  /** The gain chosen in each group. */
  readonly gains: Int32Array;
  /** What these choices cost. */
  readonly cost: number;
  /** No choice that gains as much costs less than this. */
  readonly bound: number;
}

/**
 * Chooses a gain in each group so that all gains together reach a goal at the least cost.
 *
 * `profiles[i][g]` is what it costs to gain exactly g in group i, infinite where that cannot be done, and 0 for
 * g = 0. Costs are whole. The profiles need not be convex, so that taking the cheapest gain first is not enough.
 *
 * 1. A price λ a gain is found at which the lower convex hulls of the profiles supply the goal. Every choice
 *    then costs at least Σ min(c − λg) + λ · goal, which is the bound.
 * 2. Rounding that choice gives a first answer; mostly it meets the bound, and nothing is left to do.
 * 3. Where it does not, {@link searchCore} looks through every choice that could be cheaper.
 *
 * The goal must be within reach. The order of the groups settles ties: give them in an order of their own.
 */
export function selectGains(profiles: readonly Float64Array[], goal: number, budget: number): Selection {
  const hulls = profiles.map(hullOf);
  const price = priceOf(profiles, hulls, goal);
  const gains = new Int32Array(profiles.length);
  if (goal <= 0) return { gains, cost: 0, bound: 0 };
  const edges: number[] = [];
  let total = 0;
  hulls.forEach((hull, group) => {
    const profile = profiles[group]!;
    for (let point = 1; point < hull.length; point += 1) {
      const order = slopeOrder(profile, hull[point - 1]!, hull[point]!, price);
      if (order > 0) break;
      if (order === 0) edges.push(group);
      else gains[group] = hull[point]!;
    }
    total += gains[group]!;
  });
  let last = 0;
  for (const group of edges) {
    if (total >= goal) break;
    last = group;
    const hull = hulls[group]!;
    const next = hull[hull.indexOf(gains[group]!) + 1]!;
    total += next - gains[group]!;
    gains[group] = next;
  }
  const base = gains.slice();
  // The hulls supply the goal at the price, so that an edge at the price is the last.
  gains[last] = cheapestFrom(profiles[last]!, gains[last]! - (total - goal));
  const first = { gains, cost: costOf(profiles, gains) };
  // All in units of 1/den of the cost, so that nothing is ever rounded.
  const floor = scaledFloor(profiles, base, price) + price.num * goal;
  const bound = Math.ceil(floor / price.den);
  const room = price.den * (first.cost - 1) - floor;
  if (room < 0) return { ...first, bound: first.cost };
  const problem: CoreProblem = { profiles, base, price, excess: total - goal, room };
  const better = searchCore(problem, budget);
  if (better === 'too-large') return { ...first, bound };
  if (better === null) return { ...first, bound: first.cost };
  const cost = costOf(profiles, better);
  return { gains: better, cost, bound: cost };
}

/** The most that all groups can gain together. */
export function mostGains(profiles: readonly Float64Array[]): number {
  return profiles.reduce((sum, profile) => sum + largestGain(profile), 0);
}

/** The largest gain that a profile allows. */
export function largestGain(profile: Float64Array): number {
  let gain = profile.length - 1;
  while (profile[gain] === Number.POSITIVE_INFINITY) gain -= 1;
  return Math.max(0, gain);
}

/** The gains at the corners of the lower convex hull of a profile, from 0 to the largest gain. */
function hullOf(profile: Float64Array): number[] {
  const hull: number[] = [];
  for (let gain = 0; gain < profile.length; gain += 1) {
    if (profile[gain] === Number.POSITIVE_INFINITY) continue;
    while (hull.length >= 2 && !turnsUp(profile, hull[hull.length - 2]!, hull[hull.length - 1]!, gain)) {
      hull.pop();
    }
    hull.push(gain);
  }
  return hull;
}

function turnsUp(profile: Float64Array, left: number, middle: number, right: number): boolean {
  const cost = (gain: number): number => profile[gain]!;
  return (cost(middle) - cost(left)) * (right - middle) < (cost(right) - cost(middle)) * (middle - left);
}

/** Whether the hull's slope from one gain to the next is below (−1), at (0) or above (1) a price. */
function slopeOrder(profile: Float64Array, from: number, to: number, { num, den }: Price): number {
  return Math.sign((profile[to]! - profile[from]!) * den - num * (to - from));
}

/** The price at which the hulls supply the goal: the slope of the edge that reaches it. */
function priceOf(profiles: readonly Float64Array[], hulls: readonly number[][], goal: number): Price {
  // Two equal fractions are the same double, and two that differ this little are not met: both parts are small.
  const supply = new Map<number, { gain: number; num: number; den: number }>();
  hulls.forEach((hull, group) => {
    for (let point = 1; point < hull.length; point += 1) {
      const [from, to] = [hull[point - 1]!, hull[point]!];
      const num = profiles[group]![to]! - profiles[group]![from]!;
      const slope = num / (to - from);
      const known = supply.get(slope);
      if (known === undefined) supply.set(slope, { gain: to - from, num, den: to - from });
      else known.gain += to - from;
    }
  });
  let [reached, price] = [0, { num: 0, den: 1 }];
  for (const [, edge] of [...supply].sort(([left], [right]) => left - right)) {
    if (reached >= goal) break;
    reached += edge.gain;
    const shared = commonDivisor(edge.num, edge.den);
    price = { num: edge.num / shared, den: edge.den / shared };
  }
  return price;
}

function commonDivisor(left: number, right: number): number {
  let [a, b] = [left, right];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

function cheapestFrom(profile: Float64Array, least: number): number {
  let best = least;
  for (let gain = least + 1; gain < profile.length; gain += 1) if (profile[gain]! < profile[best]!) best = gain;
  return best;
}

function costOf(profiles: readonly Float64Array[], gains: Int32Array): number {
  return profiles.reduce((sum, profile, group) => sum + profile[gains[group]!]!, 0);
}

function scaledFloor(profiles: readonly Float64Array[], base: Int32Array, { num, den }: Price): number {
  return profiles.reduce((sum, profile, group) => {
    const gain = base[group]!;
    return sum + den * profile[gain]! - num * gain;
  }, 0);
}
