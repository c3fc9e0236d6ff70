import type { PlanModel } from './plan-model.js';
import type { DraftStep } from './plan-steps.js';
import type { PlanStep } from './plan-types.js';

/** Writes steps with ids for rows, and what is left of each branch as they are done one after the other. */
export function writeSteps(model: PlanModel, drafts: readonly DraftStep[]): PlanStep[] {
  const { org, settings } = model;
  const unitId = (row: number): string => org.units.ids[row]!;
  const localityId = (row: number): string => org.localities.ids[row]!;
  const [members, residents] = [Int32Array.from(model.members), Int32Array.from(model.residents)];
  const helped = new Int32Array(members.length);
  const split = new Uint8Array(residents.length);
  const change = (counts: Int32Array, row: number, by: number): void => {
    if (row >= 0) counts[row] = counts[row]! + by;
  };
  let [gained, admitted, moved] = [0, 0, 0];
  return drafts.map((draft, index): PlanStep => {
    const { locality, branches, gains, moves, admissions, staying, from } = draft;
    for (const { fromBranch, fromLocality, toBranch, count } of moves) {
      if (split[fromLocality] !== 1) change(members, fromBranch, -count);
      change(residents, fromLocality, -count);
      change(helped, toBranch, count);
    }
    for (const { branch, count } of admissions) change(helped, branch, count);
    split[locality] = 1;
    const going = residents[locality]!;
    for (const branch of branches) change(members, branch, -going);
    gained += gains.length;
    admitted += admissions.reduce((sum, { count }) => sum + count, 0);
    moved += moves.reduce((sum, { count }) => sum + count, 0);
    return {
      order: index + 1,
      localityId: localityId(locality),
      branchIds: branches.map(unitId),
      gains: gains.map(localityId),
      official: going,
      admissions: admissions.map(({ locality: row, branch, count }) => ({
        localityId: localityId(row),
        branchId: branch < 0 ? null : unitId(branch),
        count,
      })),
      transfers: moves.map((move) => ({
        fromBranchId: move.fromBranch < 0 ? null : unitId(move.fromBranch),
        fromLocalityId: move.fromLocality < 0 ? null : localityId(move.fromLocality),
        branchId: move.toBranch < 0 ? null : unitId(move.toBranch),
        count: move.count,
        memberId: move.memberId,
      })),
      admitBy: admissions.length === 0 ? null : settings.admitBy,
      from,
      left: branches.map((branch, place) => ({
        branchId: unitId(branch),
        localities: staying[place]!,
        // Where more live than belong to the branch, those who are too many belong to others.
        official: Math.max(0, members[branch]!) + helped[branch]!,
      })),
      soFar: { gained, admissions: admitted, transfers: moved },
    };
  });
}
