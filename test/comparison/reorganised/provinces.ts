import { type Organisation, type OrganisationInput, parseOrganisation } from '../../../src/organisation/index.js';

/** A commune with its branches, and its villages with the branches that serve each; `*` marks the host. */
export function communeOf(id: string, parentId: string | null, villages: Readonly<Record<string, string>>) {
  const links = Object.entries(villages).map(([village, text]) => ({
    village,
    branches: text.split(' ').filter((each) => each !== ''),
  }));
  const branches = [...new Set(links.flatMap((each) => each.branches.map((branch) => branch.replace('*', ''))))];
  return {
    units: [
      { id, name: `Xã ${id}`, kind: 'commune' as const, parentId },
      ...branches.map((branch) => ({ id: branch, name: branch, kind: 'branch' as const, parentId: id })),
    ],
    localities: links.map((each) => ({
      id: each.village,
      name: each.village,
      communeId: id,
      branchIds: each.branches.map((branch) => branch.replace('*', '')),
      hostOf: each.branches.filter((branch) => branch.endsWith('*')).map((branch) => branch.slice(0, -1)),
    })),
  };
}

/** A province of such communes. */
export function provinceOf(asOf: string, ...communes: ReturnType<typeof communeOf>[]): Organisation {
  const input: OrganisationInput = {
    asOf,
    units: [{ id: 't', name: 'Tỉnh T', kind: 'province', parentId: null }, ...communes.flatMap((each) => each.units)],
    localities: communes.flatMap((each) => each.localities),
  };
  return parseOrganisation(input);
}

/** What most comparisons ask for. */
export const COUNTS = { boundaries: 'after' as const, host: 'counts' as const };
/** No change at all. */
export const NONE = {
  localityMergers: 0,
  localitySplits: 0,
  branchSplits: 0,
  branchMergers: 0,
  newBranches: 0,
  branchesLost: 0,
  other: 0,
};
