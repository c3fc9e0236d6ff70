import { describe, expect, it } from 'vitest';
import { planIndependence } from '../../../src/independence/index.js';
import { type OrganisationInput, parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import { AS_OF, commune, OPTIONS, official, plan, roster, three } from './plan-commune.js';

const told = (found: { readonly assumptions: readonly { readonly code: string; readonly message: string }[] }) =>
  found.assumptions.map(({ code, message }) => `${code}: ${message}`);

const ALWAYS = 'residents-go-along: Members who live in a locality belong to the branch it meets in and go with it.';
const UNLOCATED = 'unlocated-stay: Members whose locality is not known stay in their branch.';

describe('what a plan takes for granted', () => {
  it('is little where everything is known', () => {
    expect(told(plan(three, roster))).toEqual([ALWAYS]);
    expect(told(plan(three, roster, { host: 'counts' }))).toEqual([
      ALWAYS,
      'hosts-count: The host of a shared branch counts as having a branch of its own.',
    ]);
  });

  it('names members of whom it is not known where they live, or whether they are official', () => {
    expect(told(plan(three, [...roster, ...official(1, 'cb')]))).toEqual([ALWAYS, UNLOCATED]);
    expect(told(plan(three, [...roster, { branchId: 'cb', localityId: 'a' }]))).toEqual([
      ALWAYS,
      'sure-only: Members who may be official on the day are not counted as such.',
    ]);
  });

  it('names the branches in which more live than belong to them, by id', () => {
    const org = commune([
      ['a', ['q']],
      ['b', ['q']],
      ['c', ['p']],
      ['d', ['p']],
      ['e', ['r']],
      ['f', ['r']],
    ]);
    const members = [
      ...[...official(1, 'q', 'a'), ...official(1, 'co-quan', 'b'), ...official(1, 'co-quan', 'c')],
      ...[...official(2, 'r', 'e'), ...official(1, 'co-quan', 'f'), ...official(1, 'r', 'a')],
    ];
    // In r live as many as belong to it: two of its own and one of the officials.
    expect(told(plan(org, members))).toEqual([
      ALWAYS,
      'residents-of-other-branches: More official members live where these branches meet than belong to them; all of them are taken to go with their locality: p, q.',
    ]);
  });

  it('names a lot of several branches by the first of them where more live in any', () => {
    const org = commune([
      ['a', ['p']],
      ['v', ['p', 'q']],
      ['b', ['q']],
    ]);
    const crowded =
      'residents-of-other-branches: More official members live where these branches meet than belong to them; all of them are taken to go with their locality: p.';
    expect(told(plan(org, [...official(1, 'p', 'a'), ...official(1, 'q')]))).toEqual([ALWAYS, UNLOCATED]);
    expect(told(plan(org, [...official(1, 'p', 'a'), ...official(1, 'p', 'b')]))).toEqual([ALWAYS, crowded]);
    expect(told(plan(org, [...official(1, 'q', 'a'), ...official(1, 'q', 'b')]))).toEqual([ALWAYS, crowded]);
  });

  it('names members of localities without a branch, and states that are not known', () => {
    const villages = [
      ['a', []],
      ['b', []],
    ] as const;
    const members = official(1, 'co-quan', 'a');
    const known = commune(villages, [
      { localityId: 'a', members: 1 },
      { localityId: 'b', members: 0 },
    ]);
    expect(told(plan(known, members))).toEqual([
      ALWAYS,
      'founders-can-be-spared: Members of localities without a branch join the new one; the branches they leave can spare them.',
    ]);
    // Nobody of the roster lives there, and the one of whom nothing is known may.
    expect(told(plan(commune(villages), [...members, ...official(1, 'co-quan')]))).toEqual([
      ALWAYS,
      'founders-can-be-spared: Members of localities without a branch join the new one; the branches they leave can spare them.',
      UNLOCATED,
      'unknown-not-independent: Localities of unknown state are taken as having no branch of their own.',
    ]);
    expect(told(plan(known, []))).toEqual([ALWAYS]);
  });

  it('names what is known from figures, or not at all', () => {
    const org = (figures: OrganisationInput['figures']) =>
      parseOrganisation({
        asOf: AS_OF,
        units: [
          { id: 'h', name: 'Huyện', kind: 'district', parentId: null },
          { id: 'x', name: 'Xã', kind: 'commune', parentId: 'h' },
        ],
        localities: [],
        figures,
      });
    const of = (figures: OrganisationInput['figures']) => {
      const district = org(figures);
      const tally = tallyMembers(district, [], { keep: 'dates' });
      return told(planIndependence(district, tally, { ...OPTIONS, under: 'h' }));
    };
    expect(of([{ unitId: 'x', localities: 4, independent: 4 }])).toEqual([
      ALWAYS,
      'not-listed: Localities known from stated figures only are in the total, and in no step.',
    ]);
    expect(of([])).toEqual([ALWAYS, 'missing-communes: Communes without localities and figures are in no number.']);
  });
});
