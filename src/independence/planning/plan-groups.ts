import { BranchTables } from './plan-branch.js';
import { communeGroups } from './plan-communes.js';
import { branchCase, lackOf, membersWith, openOf, type PlanGroup } from './plan-group.js';
import type { PlanModel, SharedBranches } from './plan-model.js';
import { searchSplits } from './plan-search.js';

/** All groups of a plan. */
export interface PlanGroups {
  readonly groups: readonly PlanGroup[];
  /** What an admission costs, where a transfer costs 1. */
  readonly weight: number;
}

/** Sorts the localities of a plan into groups and finds what each gain costs there. */
export function planGroups(model: PlanModel): PlanGroups {
  const { settings } = model;
  const groups: PlanGroup[] = [];
  const [simple, linked] = [[] as SharedBranches[], [] as SharedBranches[]];
  for (const shared of model.shared) (shared.branches.length === 1 ? simple : linked).push(shared);
  const weight = settings.surplus ? 1 + 2 * settings.branch.value * model.open.reduce((sum, one) => sum + one, 0) : 1;
  let [lone, founders]: [readonly SharedBranches[], readonly number[]] = [simple, model.founders];
  if (settings.surplus) {
    const pooled = communeGroups(model, simple, weight);
    groups.push(...pooled.groups);
    lone = pooled.apart;
    founders = [];
  }
  const known = new Map<string, Float64Array>();
  for (const shared of lone) groups.push(branchGroup(model, shared, weight, known));
  for (const row of founders) groups.push(founderGroup(model, row));
  groups.push(...linkedGroups(model, linked, weight));
  groups.sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
  return { groups, weight };
}

/**
 * Shares the steps out: the smallest lots come first and are looked through as a whole while that leaves one step for
 * each locality of the others; what is left is then shared evenly.
 */
function linkedGroups(model: PlanModel, linked: readonly SharedBranches[], weight: number): PlanGroup[] {
  const { residents, limits, open, settings, org } = model;
  const needed = settings.branch.value;
  const inOrder = [...linked].sort((left, right) => left.movable.length - right.movable.length);
  let kept = inOrder.reduce((sum, { movable }) => sum + movable.length, 0);
  let steps = settings.maxSteps;
  return inOrder.map((shared, index): PlanGroup => {
    const { branches, movable, served } = shared;
    const members = branches.map((branch, place) => membersWith(model, branch, served[place]!));
    const lacks = new Map(movable.map((row) => [row, lackOf(model, row)]));
    kept -= movable.length;
    const whole = 2 ** movable.length;
    const most = Math.max(0, steps - kept);
    const share = Math.max(Math.floor(most / (inOrder.length - index)), Math.min(movable.length, steps));
    const budget = whole <= most ? whole : share;
    const result = searchSplits({ needed, members, served, movable, residents, lacks, limits, open }, budget);
    steps = Math.max(0, steps - result.steps);
    const profile = result.profile.map((cost) => cost * weight);
    return {
      key: org.units.ids[branches[0]!]!,
      profile,
      lower: result.lower === result.profile ? profile : result.lower.map((cost) => cost * weight),
      open: openOf(model, shared),
      realise: (gain) => [{ branches, served, splits: result.splits[gain]!, moves: [] }],
    };
  });
}

/** `known` are the profiles of branches met before: many are alike, and to the profile the order means nothing. */
function branchGroup(
  model: PlanModel,
  shared: SharedBranches,
  weight: number,
  known: Map<string, Float64Array>,
): PlanGroup {
  const { branches, served, movable } = shared;
  const numbers = branchCase(model, shared);
  const { members, staying, stayingLimit, lastGains, residents, lacks, limits } = numbers;
  const each = residents.map((count, place) => `${String(count)} ${String(lacks[place])} ${String(limits[place])}`);
  const key = `${String(members)} ${String(staying)} ${String(stayingLimit)} ${String(lastGains)} ${each.sort().join()}`;
  const profile = known.get(key) ?? new BranchTables(numbers, 'last').profile().map((cost) => cost * weight);
  known.set(key, profile);
  return {
    key: model.org.units.ids[branches[0]!]!,
    profile,
    lower: profile,
    open: openOf(model, shared),
    realise: (gain) => {
      // Where all who may leave do, there is nothing to choose.
      if (staying > 0 && gain >= movable.length) return [{ branches, served, splits: movable, moves: [] }];
      const splits = new BranchTables(numbers, 'all').splitsFor(gain).map((place) => movable[place]!);
      return [{ branches, served, splits, moves: [] }];
    },
  };
}

function founderGroup(model: PlanModel, row: number): PlanGroup {
  const { limits, org } = model;
  const lack = lackOf(model, row);
  const profile = Float64Array.of(0, lack <= limits[row]! ? lack : Number.POSITIVE_INFINITY);
  return {
    key: org.localities.ids[row]!,
    profile,
    lower: profile,
    open: [row],
    realise: () => [{ branches: [], served: [], splits: [row], moves: [] }],
  };
}
