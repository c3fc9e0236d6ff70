import { describe, expect, it } from 'vitest';
import { type PlanOptions, planIndependence } from '../../../src/independence/index.js';
import { parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import { AS_OF, asked, candidatesOf, founders, official } from './plan-commune.js';

/** Two communes: x has a branch of three villages with a host, and one of two; y has two villages without a branch. */
const district = () =>
  parseOrganisation({
    asOf: AS_OF,
    units: [
      { id: 'h', name: 'Huyện', kind: 'district', parentId: null },
      { id: 'x', name: 'Xã', kind: 'commune', parentId: 'h' },
      ...['cb', 'cc', 'cx'].map((id) => ({ id, name: 'Chi bộ', kind: 'branch' as const, parentId: 'x' })),
      { id: 'y', name: 'Xã', kind: 'commune', parentId: 'h' },
      { id: 'cy', name: 'Chi bộ', kind: 'branch', parentId: 'y' },
    ],
    localities: [
      { id: 'a', name: 'a', communeId: 'x', branchIds: ['cb'], hostOf: ['cb'] },
      { id: 'b', name: 'b', communeId: 'x', branchIds: ['cb'] },
      { id: 'c', name: 'c', communeId: 'x', branchIds: ['cb'] },
      { id: 'd', name: 'd', communeId: 'x', branchIds: ['cc'] },
      { id: 'e', name: 'e', communeId: 'x', branchIds: ['cc'] },
      { id: 'f', name: 'f', communeId: 'y', branchIds: [] },
      { id: 'g', name: 'g', communeId: 'y', branchIds: [] },
      { id: 'k', name: 'k', communeId: 'y', branchIds: ['cy'] },
    ],
    figures: founders({ f: 2, g: 0 }),
  });
const members = () => [
  ...[...official(2, 'cb', 'a'), ...official(4, 'cb', 'b'), ...official(1, 'cb', 'c')],
  ...[...official(1, 'cc', 'd'), ...official(3, 'cc', 'e'), ...official(5, 'cx')],
  ...[...official(2, 'cy', 'f'), ...official(4, 'cy', 'k')],
];
const planned = (options: Partial<PlanOptions>) => {
  const org = district();
  const tally = tallyMembers(org, members(), { keep: 'dates' });
  return planIndependence(org, tally, {
    target: '100%',
    under: 'h',
    by: '2026-01-31',
    host: 'does-not-count',
    candidates: candidatesOf({ a: 9, b: 0, c: 2, d: 1, e: 1, f: 1, g: 2 }),
    ...options,
  });
};

const RULES = {
  branch: 'Regulation 294-QĐ/TW of 26 May 2025, art. 20.2.1; Party Charter 2011, art. 24.1',
  earlier: 'Party Charter 2011, art. 24.1',
  probation: { value: 12, source: 'Party Charter 2011', from: '2011-01-19' },
};
const ASSUMED = {
  always: {
    code: 'residents-go-along',
    message: 'Members who live in a locality belong to the branch it meets in and go with it.',
  },
  hosts: { code: 'hosts-count', message: 'The host of a shared branch counts as having a branch of its own.' },
  founders: {
    code: 'founders-can-be-spared',
    message: 'Members of localities without a branch join the new one; the branches they leave can spare them.',
  },
  unlocated: { code: 'unlocated-stay', message: 'Members whose locality is not known stay in their branch.' },
};

describe('a plan as a whole', () => {
  it('says what is reached, with whom, by when, in which order, and what it is based on', () => {
    const moved = { fromLocalityId: null, branchId: null, memberId: null };
    expect(planned({ transfers: 'commune-surplus' })).toEqual({
      unitId: 'h',
      host: 'does-not-count',
      asOf: AS_OF,
      by: '2026-01-31',
      target: { numerator: 100, denominator: 100 },
      total: 8,
      independent: 1,
      required: 8,
      needed: 7,
      gained: 7,
      shortBy: 0,
      mostGained: 7,
      reached: true,
      ratio: { before: { numerator: 1, denominator: 8 }, after: { numerator: 8, denominator: 8 } },
      admissions: 5,
      lowerBound: 5,
      optimal: true,
      transfers: 4,
      admitBy: '2025-01-31',
      thresholds: { branch: { value: 3, source: RULES.branch, from: '2025-07-01' }, probation: RULES.probation },
      steps: [
        {
          order: 1,
          localityId: 'b',
          branchIds: ['cb'],
          gains: ['b'],
          official: 4,
          admissions: [],
          transfers: [],
          admitBy: null,
          from: AS_OF,
          left: [{ branchId: 'cb', localities: 2, official: 3 }],
          soFar: { gained: 1, admissions: 0, transfers: 0 },
        },
        {
          order: 2,
          localityId: 'f',
          branchIds: [],
          gains: ['f'],
          official: 2,
          admissions: [{ localityId: 'f', branchId: null, count: 1 }],
          transfers: [],
          admitBy: '2025-01-31',
          from: '2025-01-31',
          left: [],
          soFar: { gained: 2, admissions: 1, transfers: 0 },
        },
        {
          order: 3,
          localityId: 'c',
          branchIds: ['cb'],
          gains: ['c', 'a'],
          official: 1,
          admissions: [{ localityId: 'a', branchId: 'cb', count: 1 }],
          transfers: [{ ...moved, fromBranchId: 'cx', count: 2 }],
          admitBy: '2025-01-31',
          from: '2026-01-31',
          left: [{ branchId: 'cb', localities: 1, official: 3 }],
          soFar: { gained: 4, admissions: 2, transfers: 2 },
        },
        {
          order: 4,
          localityId: 'd',
          branchIds: ['cc'],
          gains: ['d', 'e'],
          official: 1,
          admissions: [{ localityId: 'd', branchId: null, count: 1 }],
          transfers: [{ ...moved, fromBranchId: 'cb', fromLocalityId: 'b', count: 1 }],
          admitBy: '2025-01-31',
          from: '2026-01-31',
          left: [{ branchId: 'cc', localities: 1, official: 3 }],
          soFar: { gained: 6, admissions: 3, transfers: 3 },
        },
        {
          order: 5,
          localityId: 'g',
          branchIds: [],
          gains: ['g'],
          official: 0,
          admissions: [{ localityId: 'g', branchId: null, count: 2 }],
          transfers: [{ ...moved, fromBranchId: 'cy', count: 1 }],
          admitBy: '2025-01-31',
          from: '2026-01-31',
          left: [],
          soFar: { gained: 7, admissions: 5, transfers: 4 },
        },
      ],
      unreachable: [],
      notListed: 0,
      assumptions: [ASSUMED.always, ASSUMED.founders, ASSUMED.unlocated],
    });
  });

  it('says what cannot be reached, and why, where admissions come too late', () => {
    expect(planned({ by: '2024-06-30', host: 'counts', target: '50%' })).toEqual({
      unitId: 'h',
      host: 'counts',
      asOf: AS_OF,
      by: '2024-06-30',
      target: { numerator: 50, denominator: 100 },
      total: 8,
      independent: 2,
      required: 4,
      needed: 2,
      gained: 1,
      shortBy: 1,
      mostGained: 1,
      reached: false,
      ratio: { before: { numerator: 2, denominator: 8 }, after: { numerator: 3, denominator: 8 } },
      admissions: 0,
      lowerBound: 0,
      optimal: true,
      transfers: 0,
      admitBy: null,
      thresholds: { branch: { value: 3, source: RULES.earlier, from: '2011-01-19' }, probation: RULES.probation },
      steps: [
        {
          order: 1,
          localityId: 'b',
          branchIds: ['cb'],
          gains: ['b'],
          official: 4,
          admissions: [],
          transfers: [],
          admitBy: null,
          from: AS_OF,
          left: [{ branchId: 'cb', localities: 2, official: 3 }],
          soFar: { gained: 1, admissions: 0, transfers: 0 },
        },
      ],
      unreachable: [
        { localityId: 'c', reason: 'deadline-past', official: 1, lacking: 2 },
        { localityId: 'd', reason: 'deadline-past', official: 1, lacking: 2 },
        { localityId: 'e', reason: 'rest-too-small', official: 3, lacking: 0 },
        { localityId: 'f', reason: 'deadline-past', official: 2, lacking: 1 },
        { localityId: 'g', reason: 'deadline-past', official: 0, lacking: 3 },
      ],
      notListed: 0,
      assumptions: [ASSUMED.always, ASSUMED.hosts, ASSUMED.founders, ASSUMED.unlocated],
    });
  });

  it('leaves out what too few candidates stand in the way of', () => {
    const found = planned({});
    expect(found).toMatchObject({ gained: 4, mostGained: 4, shortBy: 3, admissions: 4, lowerBound: 4, optimal: true });
    expect(asked(found)).toEqual([
      ['b'],
      ['f', '1 admitted in f for its own'],
      ['c', '2 admitted in c for its own', '1 admitted in a for cb'],
    ]);
    expect(found.unreachable).toEqual([
      { localityId: 'd', reason: 'no-candidates', official: 1, lacking: 2 },
      { localityId: 'e', reason: 'rest-too-small', official: 3, lacking: 0 },
      { localityId: 'g', reason: 'no-candidates', official: 0, lacking: 3 },
    ]);
  });

  it('sends named members where they are willing to go and too few can be admitted', () => {
    const transfers = [
      { id: 'm1', branchId: 'cx', localityIds: ['d', 'c', 'g'] },
      { branchId: 'cx', localityIds: ['a', 'g'] },
    ];
    const found = planned({ transfers });
    expect(found).toMatchObject({ gained: 7, admissions: 7, transfers: 2, lowerBound: 7, optimal: true });
    expect(asked(found)).toEqual([
      ['b'],
      ['f', '1 admitted in f for its own'],
      ['c', '2 admitted in c for its own', '1 admitted in a for cb'],
      ['d', '1 admitted in d for its own', '1 of cx to its own'],
      ['g', '2 admitted in g for its own', '1 of cx to its own'],
    ]);
    expect(found.steps.flatMap((step) => step.transfers.map(({ memberId }) => memberId))).toEqual(['m1', null]);
  });
});
