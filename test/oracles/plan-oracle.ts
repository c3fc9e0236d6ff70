/** A branch as the oracle sees it: who belongs to it on the day, and which commune it stands under. */
export interface OracleBranch {
  readonly id: string;
  readonly commune: string;
  readonly members: number;
}

/** A locality as the oracle sees it. */
export interface OracleLocality {
  readonly id: string;
  readonly commune: string;
  readonly branchIds: readonly string[];
  readonly hostOf: readonly string[];
  readonly official: number;
  /** How many can be admitted in it in time. */
  readonly limit: number;
  /** Whether it may found a branch; only asked of localities without one. */
  readonly mayFound: boolean;
}

/** A whole small case. */
export interface OracleCase {
  readonly needed: number;
  readonly hostCounts: boolean;
  readonly surplus: boolean;
  readonly branches: readonly OracleBranch[];
  readonly localities: readonly OracleLocality[];
  /** Members who would move, each to the branch of any of some localities. */
  readonly movers?: readonly { readonly branch: string; readonly localities: readonly string[] }[];
}

/** What a set of splits costs. */
export interface OracleCost {
  readonly admissions: number;
  readonly transfers: number;
}

/**
 * The least admissions, then transfers, for each number of localities gained, by trying every set of localities.
 *
 * Each set is carried out: who splits off gets a branch of its own, and the states are counted anew.
 */
export function cheapestByGain(problem: OracleCase): (OracleCost | null)[] {
  const { localities } = problem;
  const before = independentOnes(problem, new Set()).size;
  const eligible = localities.filter((locality) => maySplit(problem, locality)).map(({ id }) => id);
  const best: (OracleCost | null)[] = localities.map(() => null);
  best.push(null);
  for (let set = 0; set < 2 ** eligible.length; set += 1) {
    const chosen = new Set(eligible.filter((_, place) => ((set >> place) & 1) === 1));
    const cost = cheapestOf(problem, chosen);
    if (cost === null) continue;
    const gain = independentOnes(problem, chosen).size - before;
    const known = best[gain] ?? null;
    if (known === null || isLess(cost, known)) best[gain] = cost;
  }
  // At least so many: whoever gains more has gained as many.
  for (let gain = best.length - 2; gain >= 0; gain -= 1) {
    const [own, more] = [best[gain] ?? null, best[gain + 1] ?? null];
    if (more !== null && (own === null || isLess(more, own))) best[gain] = more;
  }
  return best;
}

/** Tries every way in which those who are willing may move. */
function cheapestOf(problem: OracleCase, chosen: ReadonlySet<string>): OracleCost | null {
  const { movers = [], branches, localities, needed } = problem;
  const countOf = (id: string): number => branches.find((branch) => branch.id === id)?.members ?? 0;
  const visit = (at: number, coming: ReadonlyMap<string, number>): OracleCost | null => {
    const mover = movers[at];
    if (mover === undefined) {
      for (const { id } of branches) {
        const gone = -(coming.get(`from ${id}`) ?? 0);
        const here = localities.filter(({ branchIds }) => branchIds.includes(id));
        const leaving = sum(here.filter((each) => chosen.has(each.id)).map(({ official }) => official));
        const resident = sum(here.filter((each) => maySplit(problem, each)).map(({ official }) => official));
        if (gone > 0 && (countOf(id) - leaving - gone < needed || countOf(id) - resident < gone)) return null;
      }
      return costOf(problem, chosen, coming);
    }
    let best = visit(at + 1, coming);
    const goals = mover.localities.flatMap((id) =>
      chosen.has(id) ? [id] : (localities.find((each) => each.id === id)?.branchIds ?? []),
    );
    for (const goal of new Set(goals)) {
      if (goal === mover.branch) continue;
      const next = new Map(coming).set(goal, (coming.get(goal) ?? 0) + 1);
      next.set(`from ${mover.branch}`, (coming.get(`from ${mover.branch}`) ?? 0) - 1);
      const cost = visit(at + 1, next);
      if (cost !== null && (best === null || isLess(cost, best))) best = cost;
    }
    return best;
  };
  return visit(0, new Map());
}

function isLess(left: OracleCost, right: OracleCost): boolean {
  return left.admissions !== right.admissions ? left.admissions < right.admissions : left.transfers < right.transfers;
}

function maySplit(problem: OracleCase, locality: OracleLocality): boolean {
  if (independentOnes(problem, new Set()).has(locality.id)) return false;
  if (locality.branchIds.length === 0) return locality.mayFound;
  return locality.hostOf.length === 0;
}

function servedAfter({ localities }: OracleCase, chosen: ReadonlySet<string>, branchId: string): string[] {
  return localities.filter(({ id, branchIds }) => branchIds.includes(branchId) && !chosen.has(id)).map(({ id }) => id);
}

function independentOnes(problem: OracleCase, chosen: ReadonlySet<string>): Set<string> {
  const independent = new Set(chosen);
  for (const { id, branchIds, hostOf } of problem.localities) {
    if (chosen.has(id)) continue;
    if (branchIds.some((branchId) => servedAfter(problem, chosen, branchId).length === 1)) independent.add(id);
    if (problem.hostCounts && hostOf.length > 0) independent.add(id);
  }
  return independent;
}

/** One branch after the splits: what it has, and how many can be admitted for it. */
interface Place {
  readonly commune: string;
  readonly members: number;
  readonly touched: boolean;
  /** Whether the plan can change it: it is new, or a combined locality meets in it. */
  readonly shared: boolean;
  readonly helpers: readonly string[];
}

function costOf(
  problem: OracleCase,
  chosen: ReadonlySet<string>,
  coming: ReadonlyMap<string, number>,
): OracleCost | null {
  const { localities, branches, needed } = problem;
  const places: Place[] = [];
  const independent = independentOnes(problem, new Set());
  const combined = new Set(localities.flatMap(({ id, branchIds }) => (independent.has(id) ? [] : branchIds)));
  for (const { id, commune, official } of localities) {
    if (chosen.has(id))
      places.push({ commune, members: official + (coming.get(id) ?? 0), touched: true, shared: true, helpers: [id] });
  }
  for (const { id, commune, members } of branches) {
    const leaving = localities.filter((locality) => chosen.has(locality.id) && locality.branchIds.includes(id));
    const staying = servedAfter(problem, chosen, id);
    if (leaving.length > 0 && staying.length === 0) return null;
    // Where more live than belong to the branch, nobody of it is left.
    const left = members - sum(leaving.map(({ official }) => official));
    places.push({
      commune,
      members: Math.max(0, left) + (coming.get(id) ?? 0),
      touched: leaving.length > 0,
      shared: combined.has(id),
      helpers: staying,
    });
  }
  const lacks = places.map(({ members, touched }) => (touched ? Math.max(0, needed - members) : 0));
  const limits = new Map(localities.map(({ id, limit }) => [id, limit]));
  if (!problem.surplus) {
    if (mostAdmitted(places, lacks, limits) < sum(lacks)) return null;
    return { admissions: sum(lacks), transfers: 0 };
  }
  let [admissions, transfers] = [0, 0];
  for (const commune of new Set(places.map((place) => place.commune))) {
    const here = places
      .map((place, index) => ({ ...place, lack: lacks[index] ?? 0 }))
      .filter((place) => place.commune === commune);
    const lack = sum(here.map((place) => place.lack));
    const aboveOf = (ones: readonly Place[]): number => sum(ones.map(({ members }) => Math.max(0, members - needed)));
    // Who lives in a locality without a branch belongs to some branch that the plan leaves alone: to which is not known.
    const homeless = problem.localities.filter((each) => each.commune === commune && each.branchIds.length === 0);
    const kept = sum(homeless.map(({ official }) => official));
    const above =
      Math.max(0, aboveOf(here.filter(({ shared }) => !shared)) - kept) + aboveOf(here.filter(({ shared }) => shared));
    const most = mostAdmitted(
      here,
      here.map((place) => place.lack),
      limits,
    );
    const moved = Math.min(lack, above);
    if (lack - most > moved) return null;
    admissions += lack - moved;
    transfers += moved;
  }
  return { admissions, transfers };
}

/** How many of those lacking can be admitted: branch by branch, trying each way to share the candidates. */
function mostAdmitted(places: readonly Place[], lacks: readonly number[], limits: ReadonlyMap<string, number>): number {
  const visit = (at: number, left: ReadonlyMap<string, number>): number => {
    const place = places[at];
    if (place === undefined) return 0;
    const share = (helper: number, lack: number, rest: ReadonlyMap<string, number>): number => {
      const id = place.helpers[helper];
      if (id === undefined || lack === 0) return visit(at + 1, rest);
      let best = 0;
      for (let count = 0; count <= Math.min(lack, rest.get(id) ?? 0); count += 1) {
        const value = count + share(helper + 1, lack - count, new Map(rest).set(id, (rest.get(id) ?? 0) - count));
        best = Math.max(best, value);
      }
      return best;
    };
    return share(0, lacks[at] ?? 0, left);
  };
  // Where nothing limits them, all are admitted.
  const enough = places.every(
    ({ helpers }, at) => helpers.some((id) => (limits.get(id) ?? 0) >= sum(lacks)) || lacks[at] === 0,
  );
  return enough ? sum(lacks) : visit(0, limits);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
