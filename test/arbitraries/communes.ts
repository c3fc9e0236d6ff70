import fc from 'fast-check';
import { type Organisation, type OrganisationInput, parseOrganisation } from '../../src/organisation/index.js';

/** A village in a hand-made commune. */
export interface Village {
  readonly branches: readonly string[];
  readonly hosts?: readonly string[];
  readonly members?: number;
}

/** The document of a commune with every field that a village may have. */
export type CommuneDocument = ReturnType<typeof documentOf>;

/** The document of one commune `c` with villages `v0`, `v1` … and the branches that they name. */
function documentOf(villages: readonly Village[]) {
  const branches = [...new Set(villages.flatMap((village) => village.branches))];
  return {
    asOf: '2018-05-13',
    units: [
      { id: 'c', name: 'Xã', kind: 'commune' as const, parentId: null as string | null },
      ...branches.map((id) => ({ id, name: id, kind: 'branch' as const, parentId: 'c' })),
    ],
    localities: villages.map((village, index) => ({
      id: `v${String(index)}`,
      name: `Bản ${String(index)}`,
      communeId: 'c',
      branchIds: [...village.branches],
      hostOf: [...(village.hosts ?? [])],
    })),
    figures: villages.flatMap(({ members }, index) =>
      members === undefined ? [] : [{ localityId: `v${String(index)}`, members }],
    ),
  } satisfies OrganisationInput;
}

/** The same, parsed. */
export function communeOf(villages: readonly Village[]): Organisation {
  return parseOrganisation(documentOf(villages));
}

/** A commune of 0 to 8 villages over at most 4 branches: shared, own, hosted or none, all of them often. */
export function commune(): fc.Arbitrary<{ input: CommuneDocument }> {
  const village = fc.record({
    branches: fc.uniqueArray(fc.constantFrom<string>('b0', 'b1', 'b2', 'b3'), { maxLength: 3 }),
    members: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
  });
  return fc
    .record({
      villages: fc.array(village, { maxLength: 8 }),
      hosted: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
      hasHost: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    })
    .map(({ villages, hosted, hasHost }) => {
      const hostOf = (branch: string, place: number): number => {
        const served = villages.flatMap(({ branches }, index) => (branches.includes(branch) ? [index] : []));
        return hasHost[place] === true && served.length > 0 ? (served[(hosted[place] ?? 0) % served.length] ?? -1) : -1;
      };
      const hosts = ['b0', 'b1', 'b2', 'b3'].map((branch, place) => ({ branch, host: hostOf(branch, place) }));
      return {
        input: documentOf(
          villages.map(({ branches, members }, index) => ({
            branches,
            hosts: hosts.filter(({ host }) => host === index).map(({ branch }) => branch),
            ...(members === undefined ? {} : { members }),
          })),
        ),
      };
    });
}
