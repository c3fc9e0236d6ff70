import { admitInRest } from './plan-rest.js';

/** Several shared branches with localities in common, as numbers. */
export interface SearchCase {
  readonly needed: number;
  /** Official members of each branch. */
  readonly members: readonly number[];
  /** By branch, the localities that it serves, by row. */
  readonly served: readonly (readonly number[])[];
  /** Rows of the localities that may split off. */
  readonly movable: readonly number[];
  /** By row: official members, how many more a branch of its own needs, how many can be admitted, and whether the locality would be a gain. */
  readonly residents: Uint32Array;
  readonly lacks: ReadonlyMap<number, number>;
  readonly limits: Float64Array;
  readonly open: Uint8Array;
}

/** What was found for each gain. */
export interface SearchResult {
  /** The least admissions found. */
  readonly profile: Float64Array;
  /** Proven limits below them; the same where all was looked at. */
  readonly lower: Float64Array;
  /** The localities that split off, by gain. */
  readonly splits: readonly (readonly number[])[];
  /** How many sets of localities were looked at. */
  readonly steps: number;
}

/**
 * Looks for the least admissions for each gain where localities meet in several combined branches.
 *
 * To choose who splits off is then as hard as finding a smallest cover of a set. All sets are looked at where the
 * budget allows it, and the answer is proven. Otherwise sets are built up one locality at a time, each time the
 * one that costs least for what it gains, and then improved by exchanges; and it is proven only that each gain by
 * splitting off costs what that locality lacks, while each branch gives at most one gain for nothing.
 */
export function searchSplits(problem: SearchCase, budget: number): SearchResult {
  const { movable, members } = problem;
  const most = movable.length + members.length;
  const profile = new Float64Array(most + 1).fill(Number.POSITIVE_INFINITY);
  const splits: (readonly number[])[] = Array.from({ length: most + 1 }, () => []);
  profile[0] = 0;
  let steps = 0;
  const lookAt = (chosen: readonly number[]): Outcome => {
    steps += 1;
    const outcome = outcomeOf(problem, new Set(chosen));
    if (outcome.cost < profile[outcome.gain]!) {
      profile[outcome.gain] = outcome.cost;
      splits[outcome.gain] = chosen;
    }
    return outcome;
  };
  if (2 ** movable.length <= budget) {
    for (let set = 1; set < 2 ** movable.length; set += 1) {
      lookAt(movable.filter((_, place) => Math.floor(set / 2 ** place) % 2 === 1));
    }
    return { profile, lower: profile, splits, steps };
  }
  // One set for every number of splits first, however many localities there are.
  let chosen: readonly number[] = [];
  const lackOf = (row: number): number => problem.lacks.get(row)!;
  for (const row of [...movable].sort((left, right) => lackOf(left) - lackOf(right))) {
    if (steps >= budget) break;
    const set = [...chosen, row];
    if (lookAt(set).cost < Number.POSITIVE_INFINITY) chosen = set;
  }
  chosen = [];
  while (chosen.length < movable.length && steps < budget) {
    let best: { set: readonly number[]; rate: number } | null = null;
    for (const row of movable) {
      if (chosen.includes(row) || steps >= budget) continue;
      const set = [...chosen, row];
      const { gain, cost } = lookAt(set);
      const rate = cost / Math.max(1, gain);
      if (cost < Number.POSITIVE_INFINITY && (best === null || rate < best.rate)) best = { set, rate };
    }
    if (best === null) break;
    chosen = best.set;
  }
  for (let gain = 1; gain <= most; gain += 1) {
    for (const out of splits[gain]!) {
      for (const row of movable) {
        if (steps >= budget) break;
        if (!splits[gain]!.includes(row)) lookAt([...splits[gain]!.filter((each) => each !== out), row]);
      }
    }
  }
  return { profile, lower: lowerLimits(problem, most), splits, steps };
}

/** What a set of localities that split off gains and costs. */
interface Outcome {
  readonly gain: number;
  readonly cost: number;
}

const IMPOSSIBLE: Outcome = { gain: 0, cost: Number.POSITIVE_INFINITY };

function outcomeOf(problem: SearchCase, chosen: ReadonlySet<number>): Outcome {
  const { needed, members, served, residents, lacks, limits, open } = problem;
  let cost = 0;
  for (const row of chosen) {
    const lack = lacks.get(row)!;
    if (lack > limits[row]!) return IMPOSSIBLE;
    cost += lack;
  }
  const alone = new Set<number>();
  const lacking: number[] = [];
  const staying = served.map((rows) => rows.filter((row) => !chosen.has(row)));
  for (const [branch, rows] of served.entries()) {
    const stay = staying[branch]!;
    if (stay.length === 0) return IMPOSSIBLE;
    if (stay.length === 1 && open[stay[0]!] === 1) alone.add(stay[0]!);
    let left = members[branch]!;
    for (const row of rows) if (chosen.has(row)) left -= residents[row]!;
    const touched = stay.length < rows.length;
    lacking.push(touched ? needed - Math.min(needed, Math.max(0, left)) : 0);
  }
  const rest = lacking.reduce((sum, count) => sum + count, 0);
  if (admitInRest(lacking, staying, limits) === null) return IMPOSSIBLE;
  return { gain: chosen.size + alone.size, cost: cost + rest };
}

function lowerLimits({ members, movable, lacks: lackOf, limits }: SearchCase, most: number): Float64Array {
  const lacks = movable
    .map((row) => ({ lack: lackOf.get(row)!, limit: limits[row]! }))
    .filter(({ lack, limit }) => lack <= limit)
    .map(({ lack }) => lack)
    .sort((left, right) => left - right);
  const lower = new Float64Array(most + 1).fill(Number.POSITIVE_INFINITY);
  let sum = 0;
  for (let gain = 0; gain <= Math.min(most, lacks.length + members.length); gain += 1) {
    const own = gain - members.length;
    if (own > 0) sum += lacks[own - 1]!;
    lower[gain] = sum;
  }
  return lower;
}
