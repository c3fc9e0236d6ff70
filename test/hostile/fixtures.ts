import {
  applyReorganisations,
  type OrganisationInput,
  parseOrganisation,
  parseTally,
  type Reorganisation,
  tallyMembers,
} from '../../src/organisation/index.js';

export const DAY = '2024-05-15';
export const LATER = '2026-05-15';

/** A province, a district, two communes, three branches, four villages. */
export const document: OrganisationInput = {
  asOf: DAY,
  units: [
    { id: 't', name: 'Tỉnh', kind: 'province', parentId: null },
    { id: 'h', name: 'Huyện', kind: 'district', parentId: 't' },
    { id: 'x', name: 'Xã Một', kind: 'commune', parentId: 'h' },
    { id: 'a', name: 'Chi bộ Luân Giói', kind: 'branch', parentId: 'x' },
    { id: 'b', name: 'Chi bộ 2', kind: 'branch', parentId: 'x' },
    { id: 'y', name: 'Xã Hai', kind: 'commune', parentId: 'h' },
    { id: 'c', name: 'Chi bộ 3', kind: 'branch', parentId: 'y' },
  ],
  localities: [
    { id: 'va', name: 'Bản A', communeId: 'x', branchIds: ['a'] },
    { id: 'vb', name: 'Bản B', communeId: 'x', branchIds: ['b'], hostOf: ['b'] },
    { id: 'vc', name: 'Bản C', communeId: 'x', branchIds: ['b'] },
    { id: 'vd', name: 'Bản D', communeId: 'y', branchIds: ['c'] },
  ],
  figures: [{ unitId: 'y', members: 12, combined: 3, lastAdmission: '2020-01-01' }],
};

export const org = parseOrganisation(document);

export const roster = [
  { branchId: 'a', localityId: 'va', birthDate: '1957-07-31', admittedOn: '1980-05-19', officialOn: '1981-05-19' },
  { branchId: 'a', localityId: 'va', birthDate: '1990', standing: 'official', origin: 'local' },
  { branchId: 'b', localityId: 'vb', birthDate: '1993-02', gender: 'female', minority: true },
  { branchId: 'b', localityId: 'vc', birthDate: '1999-03-04', admittedOn: '2024-01-31', standing: 'probationary' },
] as const;

export const tally = tallyMembers(org, roster, { keep: 'dates' });

/** A tally that keeps counts only. */
export const counted = parseTally(org, {
  keep: { elderly: { olderThan: 60 } },
  branches: [
    { unitId: 'a', members: 4, official: 4, probationary: 0, 'elderly.lowest': 2, 'elderly.highest': 3 },
    { unitId: 'b', members: 2, official: 1, probationary: 1, 'elderly.lowest': 0, 'elderly.highest': 0 },
  ],
  admissions: [{ unitId: 'a', lastAdmission: '2010-05-19' }],
});

export const events: readonly Reorganisation[] = [
  { id: 'e1', date: '2025-01-01', type: 'rename', unit: 'a', name: 'Chi bộ Một' },
  { id: 'e2', date: '2025-01-01', type: 'merge', units: ['b', 'c'], into: 'b', name: 'Chi bộ Hai' },
];

export const later = applyReorganisations(org, events, { on: LATER });

/** Two rules, one of them the contrary of the other. */
export const rules = [
  {
    id: 'few',
    when: { all: [{ measure: 'members', lessThan: 9 }, { not: { measure: 'yearsSinceAdmission', moreThan: 99 } }] },
  },
  { id: 'many', when: { not: { measure: 'members', where: { olderThan: 30 }, lessThan: 3 } } },
] as const;

/** Of localities. */
export const localRules = [
  { id: 'memberless', when: { measure: 'members', equals: 0 } },
  { id: 'has-members', when: { measure: 'members', atLeast: 1 } },
] as const;
