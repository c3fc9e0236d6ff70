import { describe, expect, it } from 'vitest';
import { planIndependence } from '../../../src/independence/index.js';
import { parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import { AS_OF, asked, candidatesOf, commune, founders, OPTIONS, official, plan } from './plan-commune.js';

const transfers = 'commune-surplus' as const;

describe('the surplus of a commune', () => {
  it('is used rather than an admission, however many move for it', () => {
    const org = parseOrganisation({
      asOf: AS_OF,
      units: [
        { id: 'h', name: 'Huyện', kind: 'district', parentId: null },
        ...['x', 'y'].flatMap((id) => [
          { id, name: 'Xã', kind: 'commune' as const, parentId: 'h' },
          { id: `c${id}`, name: 'Chi bộ', kind: 'branch' as const, parentId: id },
        ]),
        { id: 'zz', name: 'Chi bộ', kind: 'branch', parentId: 'x' },
      ],
      localities: [
        { id: 'd', name: 'd', communeId: 'x', branchIds: [] },
        { id: 'e', name: 'e', communeId: 'y', branchIds: [] },
        { id: 'p', name: 'p', communeId: 'x', branchIds: ['zz'] },
        { id: 'q', name: 'q', communeId: 'y', branchIds: ['zz'] },
        { id: 'r', name: 'r', communeId: 'x', branchIds: ['zz'] },
      ],
      figures: founders({ d: 0, e: 4 }),
    });
    const thresholds = { officialMembersOfBranch: [{ value: 5, source: 'thử', from: '2020-01-01' }] };
    const found = (spare: number) => {
      const members = [
        ...[...official(5 + spare, 'cx'), ...official(4, 'cy', 'e'), ...official(5, 'cy')],
        ...[...official(4, 'zz', 'p'), ...official(9, 'zz')],
      ];
      const tally = tallyMembers(org, members, { keep: 'dates' });
      return planIndependence(org, tally, { ...OPTIONS, target: '20%', under: 'h', transfers, thresholds });
    };
    expect(asked(found(5))).toEqual([['d', '5 of cx to its own']]);
    expect(found(5)).toMatchObject({ admissions: 0, transfers: 5, lowerBound: 0, optimal: true });
    // One is lacking in e; so it is in p, whose branch is of two communes and comes after those.
    expect(asked(found(3))).toEqual([['e', '1 admitted in e for its own']]);
    expect(found(3)).toMatchObject({ admissions: 1, transfers: 0, lowerBound: 1, optimal: true });
  });

  it('may be sent by a village before it has a branch of its own', () => {
    const org = commune(
      [
        ['z', ['cb']],
        ['y', ['cb']],
        ['d', []],
      ],
      founders({ d: 2 }),
    );
    const ending = { branchId: 'cb', localityId: 'z', admittedOn: '2023-06-03' };
    const members = [
      ...[...official(2, 'cb', 'z'), ending, ending],
      ...[...official(2, 'cb', 'y'), ...official(1, 'cb'), ...official(2, 'co-quan', 'd'), ...official(1, 'co-quan')],
    ];
    const found = plan(org, members, { transfers });
    // Of four in z two are official by the day only, and one of these four is sent before.
    expect(found.steps.map(({ localityId, official: count, left, from }) => [localityId, count, left, from])).toEqual([
      ['d', 2, [], '2026-01-31'],
      ['z', 3, [{ branchId: 'cb', localities: 1, official: 3 }], '2026-01-31'],
    ]);
    expect(asked(found)).toEqual([['d', '1 of cb in z to its own'], ['z']]);
  });

  it('is no longer that of the branch which a village has left', () => {
    const org = commune(
      [
        ['a', ['cb'], ['cb']],
        ['b', ['cb']],
        ['c', ['cb']],
        ['aa', []],
      ],
      founders({ aa: 2 }),
    );
    const members = [
      ...[...official(5, 'cb', 'b'), ...official(2, 'cb', 'c'), ...official(3, 'cb')],
      ...[{ branchId: 'cb', localityId: 'c', admittedOn: '2023-06-03' }, ...official(2, 'co-quan', 'aa')],
    ];
    const found = plan(org, members, { transfers });
    expect(asked(found)).toEqual([['b'], ['aa', '1 of cb in b to its own'], ['c']]);
    expect(found.steps.map(({ left }) => left)).toEqual([
      [{ branchId: 'cb', localities: 2, official: 6 }],
      [],
      [{ branchId: 'cb', localities: 1, official: 3 }],
    ]);
  });

  it('is that of new branches only where more live in a branch than belong to it', () => {
    const org = commune(
      [
        ['a', ['cb']],
        ['b', ['cb']],
        ['d', []],
        ['e', []],
      ],
      founders({ d: 4, e: 0 }),
    );
    const found = (foreign: boolean) => {
      const members = [
        ...[...official(3, 'cb', 'a'), ...official(5, 'cb', 'b')],
        ...[...official(foreign ? 1 : 0, 'co-quan', 'b'), ...official(4, 'co-quan', 'd')],
      ];
      return asked(plan(org, members, { transfers }));
    };
    // Without a five are left in cb, of whom one may be an official's; d has one above three.
    expect(found(true)).toEqual([['a'], ['d'], ['e', '2 admitted in e for its own', '1 of d to its own']]);
    expect(found(false)).toEqual([['a'], ['d'], ['e', '2 of cb to its own', '1 of d to its own']]);
  });
});

describe('groups of localities', () => {
  it('come by id where they cost the same, whether of a branch or of villages without one', () => {
    const villages = [
      ['z', []],
      ['m1', ['m']],
      ['m2', ['m']],
      ['m3', ['m']],
      ['a', []],
    ] as const;
    const chosen = (target: string) => {
      const org = commune(villages, founders({ a: 2, z: 2 }));
      const members = [
        ...[...official(2, 'm', 'm1'), ...official(9, 'm')],
        ...[...official(2, 'co-quan', 'a'), ...official(2, 'co-quan', 'z')],
      ];
      return plan(org, members, { target }).steps.map(({ localityId }) => localityId);
    };
    expect(['20%', '40%', '60%'].map(chosen)).toEqual([['a'], ['a', 'm1'], ['a', 'm1', 'z']]);
  });

  it('gain nothing by a host that has its own branch as the host', () => {
    const org = commune(
      [
        ['a', ['cb'], ['cb']],
        ['b', ['cb']],
        ['c', ['cb']],
        ['d', []],
      ],
      founders({ d: 2 }),
    );
    const members = [
      ...[...official(3, 'cb', 'a'), ...official(3, 'cb', 'b'), ...official(1, 'cb', 'c')],
      ...official(2, 'co-quan', 'd'),
    ];
    const found = plan(org, members, { host: 'counts' });
    expect(found).toMatchObject({ independent: 1, gained: 3, admissions: 3, reached: true, optimal: true });
    expect(found.steps.map(({ gains }) => gains)).toEqual([['b'], ['d'], ['c']]);
  });

  it('cost as many admissions where branches are linked as elsewhere', () => {
    const org = commune(
      [
        ['a', ['p']],
        ['v', ['p', 'q']],
        ['b', ['q']],
        ['d', []],
      ],
      founders({ d: 2 }),
    );
    const found = (target: string, maxSteps: number) => {
      const members = official(2, 'co-quan', 'd');
      const { admissions, lowerBound, steps } = plan(org, members, { target, transfers, maxSteps });
      return [steps.map(({ localityId }) => localityId), admissions, lowerBound];
    };
    expect(found('25%', 8)).toEqual([['d'], 1, 1]);
    // Of the others v alone is not enough: both branches that it leaves lack three as well.
    expect(found('100%', 8)).toEqual([['d', 'v'], 10, 10]);
    expect(found('100%', 7)).toEqual([['d', 'v'], 10, 4]);
  });

  it('are known as unreachable by what could be reached, not by what is planned', () => {
    const org = commune([
      ['a', ['cb'], ['cb']],
      ['b', ['cb']],
      ['c', ['cb']],
    ]);
    const members = [...official(3, 'cb', 'a'), ...official(3, 'cb', 'b')];
    const found = plan(org, members, { target: 0, candidates: candidatesOf({ c: 2 }) });
    expect(found).toMatchObject({ gained: 0, mostGained: 1, steps: [] });
    expect(found.unreachable.map(({ localityId, reason }) => [localityId, reason])).toEqual([
      ['a', 'guests-stay'],
      ['c', 'no-candidates'],
    ]);
  });
});
