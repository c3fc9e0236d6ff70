import { boundFor, type FoundPlan, findPlan } from './plan-find.js';
import { sendMovers } from './plan-flow.js';
import { lackOf, type Move, type Reorganisation } from './plan-group.js';
import type { Help, PlanModel } from './plan-model.js';
import { admitInRest } from './plan-rest.js';
import type { Mover } from './plan-settings.js';
import { gainedBy } from './plan-steps.js';

/** How often a plan is made anew around the moves of the last one. */
const ROUNDS = 8;

/** A plan with its moves, and what it comes to. */
interface Candidate {
  readonly plans: readonly Reorganisation[];
  readonly gained: number;
  readonly admissions: number;
  readonly help: Help;
}

/**
 * Finds a good plan where named members are willing to move, with a proven bound.
 *
 * Two bounds hold: no plan is better than the best one with every willing member in all places at once; and each move
 * saves at most one admission, so that no plan is better than the best one without moves, where each willing member
 * is one more candidate, less one for each who can be spared. Plans are made without moves, with everybody everywhere, and around the
 * moves of the best one so far; who moves where in each of them is then settled by the most that can move.
 */
export function findWithMovers(model: PlanModel, needed: number): FoundPlan {
  const movers = inOwnOrder(model, model.settings.movers);
  const help = helpOf(model, movers);
  const everywhere: PlanModel = { ...model, help };
  const relaxed = findPlan(everywhere, needed);
  const alone = findPlan(model, needed);
  // What needs nobody to move can be carried out, whoever moves.
  let best = withMoves(model, movers, alone.plans)!;
  best = better(best, withMoves(model, movers, relaxed.plans), needed);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { plans } = findPlan({ ...model, help: best.help }, needed);
    const next = better(best, withMoves(model, movers, plans), needed);
    if (next === best) break;
    best = next;
  }
  const goal = Math.min(needed, best.gained);
  const limits = model.limits.slice();
  for (const [row, count] of help.localities) limits[row] = limits[row]! + count;
  let movable = 0;
  for (const donor of new Set(movers.map(({ branch }) => branch))) {
    movable += Math.min(spareIn(model, donor), movers.filter(({ branch }) => branch === donor).length);
  }
  const bound = Math.max(0, boundFor(everywhere, goal), boundFor({ ...model, limits }, goal) - movable);
  return { plans: best.plans, bound, most: relaxed.most, groups: relaxed.groups };
}

function better(best: Candidate, other: Candidate | null, needed: number): Candidate {
  if (other === null) return best;
  const [old, gained] = [Math.min(best.gained, needed), Math.min(other.gained, needed)];
  return gained > old || (gained === old && other.admissions < best.admissions) ? other : best;
}

/** Everybody who is willing, in every place at once: of each branch no more than it can ever spare. */
function helpOf(model: PlanModel, movers: readonly Mover[]): Help {
  const [localities, branches] = [new Map<number, number>(), new Map<number, number>()];
  const { branchStarts, branches: rows } = model.org.localities;
  for (const donor of new Set(movers.map(({ branch }) => branch))) {
    const [here, left] = [new Map<number, number>(), new Map<number, number>()];
    for (const mover of movers.filter(({ branch }) => branch === donor)) {
      const reached = new Set<number>();
      for (const row of mover.localities) {
        add(here, row, 1);
        for (const branch of rows.subarray(branchStarts[row], branchStarts[row + 1])) reached.add(branch);
      }
      for (const branch of reached) if (branch !== donor) add(left, branch, 1);
    }
    const most = spareIn(model, donor);
    for (const [row, count] of here) add(localities, row, Math.min(count, most));
    for (const [branch, count] of left) add(branches, branch, Math.min(count, most));
  }
  return { localities, branches };
}

/** How many members a branch can spare at most, whatever splits off it. */
function spareIn({ members, settings }: PlanModel, branch: number): number {
  return Math.max(0, members[branch]! - settings.branch.value);
}

function add(counts: Map<number, number>, key: number, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

/** Settles who moves for given splits; `null` where too few can be admitted even so. */
function withMoves(model: PlanModel, movers: readonly Mover[], plans: readonly Reorganisation[]): Candidate | null {
  const { members, residents, limits, settings } = model;
  const needed = settings.branch.value;
  const own: PlanModel = { ...model, help: { localities: new Map(), branches: new Map() } };
  const left = new Map<number, number>();
  const places: { plan: number; branch: number; rows: readonly number[]; lack: number; must: number }[] = [];
  const rests: { plan: number; lacks: number[]; staying: number[][] }[] = [];
  for (const [plan, { branches, served, splits }] of plans.entries()) {
    const leaving = new Set(splits);
    for (const row of splits) {
      const lack = lackOf(own, row);
      places.push({ plan, branch: -1, rows: [row], lack, must: Math.max(0, lack - limits[row]!) });
    }
    const staying = served.map((rows) => rows.filter((row) => !leaving.has(row)));
    const lacks = branches.map((branch, place) => {
      const rows = served[place]!;
      const away = rows.reduce((sum, row) => sum + (leaving.has(row) ? residents[row]! : 0), 0);
      const rest = Math.max(0, members[branch]! - away);
      left.set(branch, rest);
      const lack = rows.length > staying[place]!.length ? Math.max(0, needed - rest) : 0;
      const limit = staying[place]!.reduce((sum, row) => sum + limits[row]!, 0);
      places.push({ plan, branch, rows: staying[place]!, lack, must: Math.max(0, lack - limit) });
      return lack;
    });
    rests.push({ plan, lacks, staying });
  }
  const donors = [...new Set(movers.map(({ branch }) => branch))];
  const flows = movers.map(({ branch, localities }) => ({
    donor: donors.indexOf(branch),
    // A branch that lacks members spares none, so that nobody is sent to his or her own.
    places: [...places.keys()].filter((index) => places[index]!.rows.some((row) => localities.includes(row))),
  }));
  const above = donors.map((branch) => {
    const spare = Math.max(0, (left.get(branch) ?? members[branch]!) - needed - leavingFor(model, plans, branch));
    return Math.min(spare, notResident(model, branch));
  });
  const sent = sendMovers(flows, above, places);
  if (sent === null) return null;
  const moves = plans.map((): Move[] => []);
  const help = { localities: new Map<number, number>(), branches: new Map<number, number>() };
  const cameTo = places.map(() => 0);
  for (const [index, mover] of movers.entries()) {
    const at = sent[index]!;
    const place = places[at];
    if (place === undefined) continue;
    cameTo[at] = cameTo[at]! + 1;
    const toLocality = place.branch < 0 ? place.rows[0]! : -1;
    const from = { fromBranch: mover.branch, fromLocality: -1 };
    moves[place.plan]!.push({ ...from, toBranch: place.branch, toLocality, count: 1, memberId: mover.id });
    const [map, key] = place.branch < 0 ? [help.localities, toLocality] : [help.branches, place.branch];
    add(map, key, 1);
  }
  for (const { plan, lacks, staying } of rests) {
    const mine = places.flatMap(({ plan: of, branch }, at) => (of === plan && branch >= 0 ? [cameTo[at]!] : []));
    if (
      admitInRest(
        lacks.map((lack, at) => lack - mine[at]!),
        staying,
        limits,
      ) === null
    )
      return null;
  }
  const gained = plans.reduce((sum, plan) => sum + gainedBy(model, plan).size, 0);
  const admissions = places.reduce((sum, { lack }, at) => sum + lack - cameTo[at]!, 0);
  return { plans: plans.map((plan, at) => ({ ...plan, moves: moves[at]! })), gained, admissions, help };
}

/** Members of localities that found a branch: they may belong to any branch of their commune, this one too. */
function leavingFor({ org, residents }: PlanModel, plans: readonly Reorganisation[], branch: number): number {
  let count = 0;
  for (const { branches, splits } of plans) {
    if (branches.length > 0) continue;
    for (const row of splits) {
      const commune = org.localities.communes[row]!;
      if (branch >= commune && branch < org.units.ends[commune]!) count += residents[row]!;
    }
  }
  return count;
}

/** Members of a branch who live in none of the localities that may split off it: those who can move are among them. */
function notResident({ shared, members, residents }: PlanModel, branch: number): number {
  const own = shared.find(({ branches }) => branches.includes(branch));
  if (own === undefined) return members[branch]!;
  const here = new Set(own.served[own.branches.indexOf(branch)]);
  const living = own.movable.reduce((sum, row) => sum + (here.has(row) ? residents[row]! : 0), 0);
  return Math.max(0, members[branch]! - living);
}

/** Those willing to move by id, branch and localities: in an order that is not that of the input. */
function inOwnOrder({ org }: PlanModel, movers: readonly Mover[]): Mover[] {
  const keyed = movers.map((mover) => {
    const localities = mover.localities.map((row) => org.localities.ids[row]!).sort();
    return { mover, key: JSON.stringify([mover.id ?? '', org.units.ids[mover.branch]!, localities]) };
  });
  keyed.sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
  return keyed.map(({ mover }) => mover);
}
