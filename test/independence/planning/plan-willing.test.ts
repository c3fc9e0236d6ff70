import { describe, expect, it } from 'vitest';
import { planIndependence, type WillingMember } from '../../../src/independence/index.js';
import { parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import {
  AS_OF,
  asked,
  candidatesOf,
  commune,
  founders,
  OPTIONS,
  official,
  plan,
  roster,
  three,
} from './plan-commune.js';

/** Somebody of the officials' branch who is willing to move, or of another one. */
const willing = (id: string, localityIds: readonly string[], branchId = 'co-quan'): WillingMember => ({
  id,
  branchId,
  localityIds,
});
const named = (found: ReturnType<typeof plan>) =>
  found.steps.map(({ localityId, transfers }) => [localityId, ...transfers.map(({ memberId }) => memberId)]);

describe('willing members', () => {
  it('go in the order of their ids, however they are listed', () => {
    const members = [...roster, ...official(9, 'co-quan')];
    const list = ['m3', 'm1', 'm4', 'm2'].map((id) => willing(id, ['c']));
    expect(named(plan(three, members, { transfers: list }))).toEqual([['b'], ['c', 'm1', 'm2']]);
    expect(named(plan(three, members, { transfers: list.toReversed() }))).toEqual([['b'], ['c', 'm1', 'm2']]);
    // Who has no id comes first; of two without one, who belongs to the branch with the first id.
    const org = commune([
      ['a', ['cb'], ['cb']],
      ['b', ['cb']],
      ['c', ['cb']],
      ['e', ['own']],
    ]);
    const more = [...members, ...official(9, 'own')];
    const unnamed = ['own', 'co-quan'].map((branchId) => ({ branchId, localityIds: ['c'] }));
    const both = plan(org, more, { transfers: [willing('m1', ['c']), ...unnamed] });
    expect(asked(both)).toEqual([['b'], ['c', '1 of co-quan to its own', '1 of own to its own']]);
    expect(named(both)).toEqual([['b'], ['c', null, null]]);
  });

  it('go to a branch that is left by naming a locality that stays in it', () => {
    const members = [...official(1, 'cb', 'a'), ...official(3, 'cb', 'b'), ...official(9, 'co-quan')];
    const found = (...list: readonly (readonly string[])[]) =>
      plan(three, members, {
        target: '33%',
        transfers: list.map((localityIds, at) => willing(`m${String(at)}`, localityIds)),
      });
    expect(asked(found(['a'], ['c']))).toEqual([['b', '1 of co-quan to cb', '1 of co-quan to cb']]);
    expect(found(['a'], ['c']).steps).toEqual([
      {
        order: 1,
        localityId: 'b',
        branchIds: ['cb'],
        gains: ['b'],
        official: 3,
        admissions: [],
        transfers: ['m0', 'm1'].map((memberId) => ({
          fromBranchId: 'co-quan',
          fromLocalityId: null,
          branchId: 'cb',
          count: 1,
          memberId,
        })),
        admitBy: null,
        from: '2026-01-31',
        left: [{ branchId: 'cb', localities: 2, official: 3 }],
        soFar: { gained: 1, admissions: 0, transfers: 2 },
      },
    ]);
    // Two are lacking, and a third stays at home.
    expect(named(found(['a'], ['c'], ['a', 'c']))).toEqual([['b', 'm0', 'm1']]);
    // Who names the village that leaves is of no use to those who stay.
    expect(asked(found(['b'], ['a', 'b']))).toEqual([['b', '1 admitted in a for cb', '1 of co-quan to cb']]);
    expect(asked(found([], []))).toEqual([['b', '2 admitted in a for cb']]);
  });

  it('are not more in a branch than it lacks, where others lack somebody', () => {
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
      ...[...official(1, 'cb', 'a'), ...official(3, 'cb', 'b')],
      ...[...official(2, 'co-quan', 'd'), ...official(9, 'co-quan')],
    ];
    const list = [willing('m1', ['a']), willing('m2', ['c']), willing('m3', ['a', 'd'])];
    const found = plan(org, members, { target: '50%', transfers: list });
    expect(named(found)).toEqual([
      ['b', 'm1', 'm2'],
      ['d', 'm3'],
    ]);
    expect(found).toMatchObject({ admissions: 0, lowerBound: 0, optimal: true });
  });

  it('are one more for a branch in which more live than belong to it', () => {
    const org = commune([
      ['a', ['cb'], ['cb']],
      ['b', ['cb']],
    ]);
    // Three who belong elsewhere go with b: nobody is left in cb, and two can be admitted.
    const members = [...official(3, 'co-quan', 'b'), ...official(5, 'co-quan')];
    const found = (list: readonly WillingMember[]) =>
      asked(plan(org, members, { candidates: candidatesOf({ a: 2 }), transfers: list }));
    expect(found([willing('m', ['a'])])).toEqual([['b', '2 admitted in a for cb', '1 of co-quan to cb']]);
    expect(found([willing('m', ['b'])])).toEqual([]);
  });

  it('come with the split from which on they are lacking', () => {
    const members = [
      ...[...official(1, 'cb', 'a'), ...official(3, 'cb', 'b'), ...official(1, 'cb', 'c')],
      ...official(9, 'co-quan'),
    ];
    const transfers = ['m1', 'm2', 'm3'].map((id) => willing(id, ['a']));
    const found = plan(three, members, { transfers });
    // Without b two are left, without c one: the first of two is lacking at once.
    expect(found.steps).toMatchObject([
      { localityId: 'b', admissions: [], left: [{ branchId: 'cb', localities: 2, official: 3 }] },
      {
        localityId: 'c',
        admissions: [{ localityId: 'c', branchId: null, count: 2 }],
        left: [{ branchId: 'cb', localities: 1, official: 3 }],
        soFar: { gained: 3, admissions: 2, transfers: 2 },
      },
    ]);
    const toBranch = { fromBranchId: 'co-quan', fromLocalityId: null, branchId: 'cb', count: 1 };
    expect(found.steps.map((step) => step.transfers)).toEqual([
      [{ ...toBranch, memberId: 'm1' }],
      [{ ...toBranch, memberId: 'm2' }],
    ]);
  });

  it('count once for a branch, however many of its localities they name, and as often as can be spared', () => {
    const members = [...official(1, 'cb', 'a'), ...official(3, 'cb', 'b')];
    const found = (spare: number, count: number) =>
      plan(three, [...members, ...official(3 + spare, 'co-quan')], {
        target: '33%',
        candidates: candidatesOf({ a: 0, b: 0, c: 0 }),
        transfers: Array.from({ length: count }, (_, at) => willing(`m${String(at)}`, ['a', 'c'])),
      });
    const numbers = ([spare, count]: readonly [number, number]) => {
      const { gained, mostGained, transfers, optimal } = found(spare, count);
      return [spare, count, gained, mostGained, transfers, optimal];
    };
    expect(
      (
        [
          [2, 1],
          [1, 2],
          [2, 2],
          [0, 2],
          [9, 2],
        ] as const
      ).map(numbers),
    ).toEqual([
      [2, 1, 0, 0, 0, true],
      [1, 2, 0, 0, 0, true],
      [2, 2, 1, 1, 2, true],
      [0, 2, 0, 0, 0, true],
      [9, 2, 1, 1, 2, true],
    ]);
  });

  it('are kept back where members of their commune, and of no other, found a branch', () => {
    const org = parseOrganisation({
      asOf: AS_OF,
      units: [
        { id: 'h', name: 'Huyện', kind: 'district', parentId: null },
        ...['w', 'x', 'y'].flatMap((id) => [
          { id, name: 'Xã', kind: 'commune' as const, parentId: 'h' },
          { id: `b${id}`, name: 'Chi bộ', kind: 'branch' as const, parentId: id },
        ]),
      ],
      localities: [
        ['d', 'x'],
        ['e', 'w'],
      ].map(([id = '', communeId = '']) => ({ id, name: id, communeId, branchIds: [] })),
      figures: founders({ d: 2, e: 0 }),
    });
    const members = [...[...official(5, 'bw'), ...official(3, 'bx'), ...official(2, 'bx', 'd'), ...official(5, 'by')]];
    const tally = tallyMembers(org, members, { keep: 'dates' });
    const found = (branchIds: readonly string[]) =>
      planIndependence(org, tally, {
        ...OPTIONS,
        under: 'h',
        transfers: branchIds.map((branchId) => willing(branchId, ['e'], branchId)),
      });
    expect(named(found(['bw', 'bx', 'by']))).toEqual([['d'], ['e', 'bw', 'by']]);
    expect(named(found(['bx']))).toEqual([['d'], ['e']]);
    expect(found(['bw', 'bx', 'by'])).toMatchObject({ admissions: 2, transfers: 2, lowerBound: 1, optimal: false });
  });

  it('are sent where nobody can be admitted', () => {
    const members = [...roster, ...official(5, 'co-quan')];
    const transfers = ['m1', 'm2'].map((id) => willing(id, ['c', 'd']));
    const org = commune(
      [
        ['a', ['cb'], ['cb']],
        ['b', ['cb']],
        ['c', ['cb']],
        ['d', []],
      ],
      founders({ d: 1 }),
    );
    const found = (counts: Readonly<Record<string, number>>) =>
      plan(org, [...members, ...official(1, 'co-quan', 'd')], { transfers, candidates: candidatesOf(counts) });
    expect(asked(found({ c: 0, d: 2 }))).toEqual([
      ['b'],
      ['d', '2 admitted in d for its own'],
      ['c', '1 of co-quan to its own', '1 of co-quan to its own'],
    ]);
    expect(asked(found({ c: 2, d: 0 }))).toEqual([
      ['b'],
      ['c', '2 admitted in c for its own'],
      ['d', '1 of co-quan to its own', '1 of co-quan to its own'],
    ]);
    expect(asked(found({ c: 1, d: 1 }))).toEqual([
      ['b'],
      ['c', '1 admitted in c for its own', '1 of co-quan to its own'],
      ['d', '1 admitted in d for its own', '1 of co-quan to its own'],
    ]);
  });
});
