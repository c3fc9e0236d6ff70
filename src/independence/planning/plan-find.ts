import type { PlanGroup, Reorganisation } from './plan-group.js';
import { planGroups } from './plan-groups.js';
import type { PlanModel } from './plan-model.js';
import { mostGains, selectGains } from './plan-select.js';

/** How many cells may be filled to close the last gap between a plan and its bound. */
const CORE_BUDGET = 2 ** 27;

/** A plan as reorganisations, and what is proven of it. */
export interface FoundPlan {
  readonly plans: readonly Reorganisation[];
  /** No plan that gains as many localities needs fewer admissions. */
  readonly bound: number;
  /** No plan gains more. */
  readonly most: number;
  /** The groups whose limits are proven. */
  readonly groups: readonly PlanGroup[];
}

/** Finds the plan with the fewest admissions, and among those with the fewest transfers, without named members. */
export function findPlan(model: PlanModel, needed: number): FoundPlan {
  const { groups, weight } = planGroups(model);
  const profiles = groups.map(({ profile }) => profile);
  const limits = groups.map(({ lower }) => lower);
  const goal = Math.min(needed, mostGains(profiles));
  const best = selectGains(profiles, goal, CORE_BUDGET);
  const isExact = limits.every((lower, group) => lower === profiles[group]);
  const bound = isExact ? best.bound : selectGains(limits, goal, CORE_BUDGET).bound;
  const plans = groups.flatMap((group, index) => {
    const gain = best.gains[index]!;
    return gain === 0 ? [] : group.realise(gain);
  });
  return { plans, bound: Math.floor(bound / weight), most: mostGains(limits), groups };
}

/** What no plan can undercut that gains so many localities. */
export function boundFor(model: PlanModel, gain: number): number {
  const { groups, weight } = planGroups(model);
  const limits = groups.map(({ lower }) => lower);
  return Math.floor(selectGains(limits, Math.min(gain, mostGains(limits)), CORE_BUDGET).bound / weight);
}
