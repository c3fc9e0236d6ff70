import { type IndependencePlan, type PlanOptions, planIndependence } from '../../../src/independence/index.js';
import {
  type Member,
  type OrganisationInput,
  parseOrganisation,
  tallyMembers,
} from '../../../src/organisation/index.js';

/** The day of the roster. */
export const AS_OF = '2024-01-31';
/** What is planned unless a test says otherwise. */
export const OPTIONS = { target: '100%', under: 'xa', by: '2026-01-31', host: 'does-not-count' } as const;

type Village = readonly [id: string, branchIds: readonly string[], hostOf?: readonly string[]];

/** One commune with villages and the branches they name. */
export function commune(villages: readonly Village[], figures: OrganisationInput['figures'] = []) {
  const branches = new Set(villages.flatMap(([, branchIds]) => branchIds));
  return parseOrganisation({
    asOf: AS_OF,
    units: [
      { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
      ...[...branches, 'co-quan'].map((id) => ({ id, name: id, kind: 'branch' as const, parentId: 'xa' })),
    ],
    localities: villages.map(([id, branchIds, hostOf = []]) => ({
      id,
      name: id,
      communeId: 'xa',
      branchIds: [...branchIds],
      hostOf: [...hostOf],
    })),
    figures,
  });
}

/** Official members of a branch, of whom it may be known where they live. */
export const official = (count: number, branchId: string, localityId?: string): Member[] =>
  Array.from({ length: count }, () => ({
    branchId,
    ...(localityId === undefined ? {} : { localityId }),
    standing: 'official' as const,
  }));

/** A plan for the commune. */
export function plan(org: ReturnType<typeof commune>, members: readonly Member[], options: Partial<PlanOptions> = {}) {
  return planIndependence(org, tallyMembers(org, members, { keep: 'dates' }), { ...OPTIONS, ...options });
}

/** Three villages in one branch; the first hosts it. */
export const three = commune([
  ['a', ['cb'], ['cb']],
  ['b', ['cb']],
  ['c', ['cb']],
]);
/** Its members: the second village could split off at once. */
export const roster = [...official(3, 'cb', 'a'), ...official(3, 'cb', 'b'), ...official(1, 'cb', 'c')];

/** What each step of a plan asks for, in a line for each of its admissions and transfers. */
export const asked = ({ steps }: IndependencePlan): (readonly [localityId: string, ...lines: string[]])[] =>
  steps.map(({ localityId, admissions, transfers }) => [
    localityId,
    ...admissions.map(
      (each) => `${String(each.count)} admitted in ${each.localityId} for ${each.branchId ?? 'its own'}`,
    ),
    ...transfers.map(({ count, fromBranchId, fromLocalityId, branchId }) => {
      const from = [fromBranchId, fromLocalityId].filter((id) => id !== null).join(' in ');
      return `${String(count)} of ${from} to ${branchId ?? 'its own'}`;
    }),
  ]);

/** How many can be admitted where. */
export const candidatesOf = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([localityId, count]) => ({ localityId, count }));

/** Villages without a branch in which so many members are stated to live. */
export const founders = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([localityId, members]) => ({ localityId, members }));
