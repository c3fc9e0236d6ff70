import type { BranchCase } from './plan-branch.js';
import { byId, type PlanModel, type SharedBranches } from './plan-model.js';

/** Members who move, by rows: −1 for a branch that is new, and for a locality that has no part in it. */
export interface Move {
  readonly fromBranch: number;
  readonly fromLocality: number;
  readonly toBranch: number;
  readonly toLocality: number;
  readonly count: number;
  readonly memberId: string | null;
}

/** Localities that split off shared branches, or found one, with the members who move for it. */
export interface Reorganisation {
  readonly branches: readonly number[];
  readonly served: readonly (readonly number[])[];
  readonly splits: readonly number[];
  readonly moves: readonly Move[];
}

/** Localities whose gains depend on each other and on no others. */
export interface PlanGroup {
  /** What groups are ordered by. */
  readonly key: string;
  /** What each gain costs: admissions × the weight of all groups, and transfers. */
  readonly profile: Float64Array;
  /** Proven limits below the profile. */
  readonly lower: Float64Array;
  /** Rows of the localities that are not independent yet. */
  readonly open: readonly number[];
  /** How a gain is made. */
  readonly realise: (gain: number) => Reorganisation[];
}

/** The localities of shared branches that are not independent yet. */
export function openOf({ open, org }: PlanModel, { served }: SharedBranches): number[] {
  const rows = new Set(served.flat().filter((row) => open[row] === 1));
  return byId([...rows], org.localities.ids);
}

/** A shared branch as numbers. */
export function branchCase(model: PlanModel, { branches, movable, served }: SharedBranches): BranchCase {
  const { residents, limits, open, settings } = model;
  const leaving = new Set(movable);
  const fixed = served[0]!.filter((row) => !leaving.has(row));
  return {
    needed: settings.branch.value,
    members: membersWith(model, branches[0]!, served[0]!),
    residents: movable.map((row) => residents[row]!),
    lacks: movable.map((row) => lackOf(model, row)),
    limits: movable.map((row) => limits[row]!),
    staying: fixed.length,
    stayingLimit: fixed.reduce((sum, row) => sum + limits[row]!, 0),
    lastGains: open[fixed[0]!] === 1,
  };
}

/** How many official members a locality lacks for a branch of its own. */
export function lackOf({ residents, settings, help }: PlanModel, row: number): number {
  return Math.max(0, settings.branch.value - residents[row]! - (help?.localities.get(row) ?? 0));
}

/** Official members of a shared branch, with those who may come to it. */
export function membersWith(
  { members, residents, help }: PlanModel,
  branch: number,
  served: readonly number[],
): number {
  const own = members[branch]!;
  const coming = help?.branches.get(branch) ?? 0;
  if (coming === 0) return own;
  // Whoever comes is there even where more live in the localities than belong to the branch.
  return (
    Math.max(
      own,
      served.reduce((sum, row) => sum + residents[row]!, 0),
    ) + coming
  );
}
