import { describe, expect, it } from 'vitest';
import { planIndependence } from '../../../src/independence/index.js';
import { parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import { AS_OF, candidatesOf, commune, OPTIONS, official, plan, roster, three } from './plan-commune.js';

describe('planIndependence', () => {
  it('starts with who is ready, and leaves the host alone at last', () => {
    const found = plan(three, roster);
    expect(found.steps.map(({ localityId, gains, from, admissions }) => [localityId, gains, from, admissions])).toEqual(
      [
        ['b', ['b'], AS_OF, []],
        ['c', ['c', 'a'], '2025-01-31', [{ localityId: 'c', branchId: null, count: 2 }]],
      ],
    );
    expect(found).toMatchObject({
      gained: 3,
      admissions: 2,
      lowerBound: 2,
      optimal: true,
      reached: true,
      transfers: 0,
    });
    expect(found.ratio).toEqual({ before: { numerator: 0, denominator: 3 }, after: { numerator: 3, denominator: 3 } });
    expect(found.steps.map(({ soFar }) => soFar.gained)).toEqual([1, 3]);
  });

  it('needs nothing for a host that counts, and stops at the target', () => {
    const found = plan(three, roster, { host: 'counts', target: '66%' });
    expect([found.independent, found.required, found.steps.map(({ localityId }) => localityId)]).toEqual([1, 2, ['b']]);
    expect(found.assumptions.map(({ code }) => code)).toContain('hosts-count');
    expect(plan(three, roster, { host: 'counts', target: { numerator: 1, denominator: 3 } }).steps).toEqual([]);
  });

  it('reads the target exactly and rounds up to whole localities', () => {
    expect(plan(three, roster, { target: '33.3%' }).required).toBe(1);
    expect(plan(three, roster, { target: '33.4%' }).required).toBe(2);
    expect(plan(three, roster, { target: 0 })).toMatchObject({ required: 0, reached: true, steps: [] });
  });

  it('keeps what is left at three, with admissions there if need be', () => {
    const [step] = plan(three, [...official(3, 'cb', 'b'), ...official(1, 'cb', 'a')], { target: '33%' }).steps;
    expect(step?.admissions).toEqual([{ localityId: 'a', branchId: 'cb', count: 2 }]);
    expect(step?.left).toEqual([{ branchId: 'cb', localities: 2, official: 3 }]);
  });

  it('counts back from the day of the target to the last day of admission', () => {
    expect(plan(three, roster).admitBy).toBe('2025-01-31');
    // Who is admitted on 29 February 2024 is official on 28 February 2025 as well.
    expect(plan(three, roster, { by: '2025-02-28' }).admitBy).toBe('2024-02-29');
    expect(plan(three, roster, { by: '2025-01-31' })).toMatchObject({ admitBy: AS_OF, reached: true });
    const late = plan(three, roster, { by: '2025-01-30' });
    expect(late).toMatchObject({ admitBy: null, gained: 1, mostGained: 1, shortBy: 2, reached: false, optimal: true });
    expect(late.unreachable).toEqual([
      { localityId: 'a', reason: 'guests-stay', official: 3, lacking: 0 },
      { localityId: 'c', reason: 'deadline-past', official: 1, lacking: 2 },
    ]);
  });

  it('sees probation end by the day of the target', () => {
    const members = [
      ...official(3, 'cb', 'a'),
      ...official(2, 'cb', 'b'),
      { branchId: 'cb', localityId: 'b', admittedOn: '2023-06-03' },
    ];
    const [step] = plan(three, members, { by: '2024-06-30', target: '33%' }).steps;
    expect([step?.localityId, step?.official, step?.from]).toEqual(['b', 3, '2024-06-30']);
    expect(plan(three, members, { by: '2024-06-02', target: '33%' }).gained).toBe(0);
  });

  it('says why a locality cannot be reached', () => {
    const org = commune(
      [
        ['a', ['cb'], ['cb']],
        ['b', ['cb']],
        ['c', ['cb']],
        ['d', []],
        ['e', []],
      ],
      [{ localityId: 'd', members: 0 }],
    );
    const members = [...official(3, 'cb', 'b'), ...official(1, 'cb', 'c'), ...official(3, 'co-quan')];
    const candidates = ['a', 'b', 'c', 'd'].map((localityId) => ({ localityId, count: 1 }));
    const reasons = plan(org, members, { candidates }).unreachable.map(({ localityId, reason }) => [
      localityId,
      reason,
    ]);
    expect(reasons).toEqual([
      ['a', 'guests-stay'],
      ['c', 'no-candidates'],
      ['d', 'no-candidates'],
      ['e', 'unknown-state'],
    ]);
    const bare = commune([
      ['a', ['cb'], ['cb']],
      ['b', ['cb']],
    ]);
    const none = plan(bare, official(3, 'cb', 'b'), { candidates: [{ localityId: 'a', count: 2 }] });
    expect(none.unreachable.map(({ reason }) => reason)).toEqual(['guests-stay', 'rest-too-small']);
    // As many can be admitted in b as it lacks, and none where the host stays.
    const exact = [0, 2].map((count, at) => ({ localityId: at === 0 ? 'a' : 'b', count }));
    expect(plan(bare, official(1, 'cb', 'b'), { candidates: exact }).unreachable).toEqual([
      { localityId: 'a', reason: 'guests-stay', official: 0, lacking: 3 },
      { localityId: 'b', reason: 'rest-too-small', official: 1, lacking: 2 },
    ]);
  });

  it('lets localities without a branch found one', () => {
    const org = commune(
      [
        ['a', []],
        ['b', []],
      ],
      [{ localityId: 'a', members: 0 }],
    );
    const members = [...official(2, 'co-quan', 'b'), ...official(1, 'co-quan', 'a')];
    const found = plan(org, members, { target: '50%' });
    const limited = (count: number) =>
      plan(org, members, { target: '50%', candidates: candidatesOf({ a: 0, b: count }) });
    expect([limited(1).gained, limited(0).gained]).toEqual([1, 0]);
    expect(found.steps).toMatchObject([{ localityId: 'b', branchIds: [], official: 2, left: [] }]);
    expect(found.admissions).toBe(1);
    expect(found.assumptions.map(({ code }) => code)).toContain('founders-can-be-spared');
  });

  it('settles ties by id', () => {
    const org = commune(['d', 'c', 'b', 'a'].map((id) => [id, ['cb']] as const));
    const members = ['a', 'b', 'c', 'd'].flatMap((id) => official(2, 'cb', id));
    expect(plan(org, members, { target: '25%' }).steps.map(({ localityId }) => localityId)).toEqual(['a']);
  });

  it('takes other thresholds, and names those it used', () => {
    const thresholds = {
      officialMembersOfBranch: [{ value: 5, source: 'pilot', from: '2020-01-01' }],
      monthsOfProbation: [{ value: 6, source: 'pilot', from: '2020-01-01' }],
    };
    const found = plan(three, roster, { thresholds, target: '33%' });
    expect([found.admissions, found.admitBy, found.thresholds.branch.source]).toEqual([3, '2025-07-31', 'pilot']);
  });

  it('keeps localities known from figures in the total, and out of the steps', () => {
    const org = parseOrganisation({
      asOf: AS_OF,
      units: [
        { id: 'h', name: 'Huyện', kind: 'district', parentId: null },
        { id: 'x', name: 'Xã', kind: 'commune', parentId: 'h' },
      ],
      localities: [],
      figures: [{ unitId: 'x', localities: 20, independent: 18 }],
    });
    const found = planIndependence(org, tallyMembers(org, [], { keep: 'dates' }), {
      ...OPTIONS,
      under: 'h',
      target: '95%',
    });
    expect(found).toMatchObject({
      total: 20,
      required: 19,
      needed: 1,
      gained: 0,
      shortBy: 1,
      notListed: 20,
      steps: [],
    });
    const empty = commune([]);
    expect(plan(empty, [])).toMatchObject({
      total: 0,
      required: 0,
      reached: true,
      ratio: { before: null, after: null },
    });
  });

  it('leaves localities of other units where they are, and counts them in no number', () => {
    const org = parseOrganisation({
      asOf: AS_OF,
      units: [
        { id: 'h', name: 'Huyện', kind: 'district', parentId: null },
        { id: 'x', name: 'Xã', kind: 'commune', parentId: 'h' },
        { id: 'y', name: 'Xã bên', kind: 'commune', parentId: 'h' },
        { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'x' },
      ],
      localities: [
        { id: 'a', name: 'a', communeId: 'x', branchIds: ['cb'] },
        { id: 'b', name: 'b', communeId: 'y', branchIds: ['cb'] },
      ],
    });
    const tally = tallyMembers(org, [...official(3, 'cb', 'a'), ...official(3, 'cb', 'b')], { keep: 'dates' });
    const one = planIndependence(org, tally, { ...OPTIONS, under: 'x' });
    expect(one).toMatchObject({ total: 1, gained: 1, steps: [{ localityId: 'a', gains: ['a'] }], unreachable: [] });
    expect(planIndependence(org, tally, { ...OPTIONS, under: 'h' }).steps[0]?.gains).toEqual(['a', 'b']);
    const pooled = planIndependence(org, tally, { ...OPTIONS, under: 'h', transfers: 'commune-surplus' });
    expect(pooled).toMatchObject({ gained: 2, admissions: 0, transfers: 0, optimal: true });
  });

  it('works with ids that are names of object properties', () => {
    const org = commune([
      ['__proto__', ['constructor'], ['constructor']],
      ['toString', ['constructor']],
    ]);
    const members = [...official(3, 'constructor', '__proto__'), ...official(3, 'constructor', 'toString')];
    expect(plan(org, members).steps[0]?.gains).toEqual(['toString', '__proto__']);
  });
});
