import { describe, expect, it } from 'vitest';
import { independenceAfter, type ProposedChange } from '../../../src/independence/index.js';
import { type FigureInput, type Member, parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import { communeOf } from '../../arbitraries/communes.js';
import { deepFreeze } from '../../arbitraries/organisations.js';
import { faultsOf } from '../../calendar/faults.js';

const official = (branchId: string, localityId: string, count: number): Member[] =>
  Array.from({ length: count }, () => ({ branchId, localityId, standing: 'official' as const }));

describe('independenceAfter', () => {
  const org = deepFreeze(
    communeOf([
      { branches: ['b'], hosts: ['b'] },
      { branches: ['b'] },
      { branches: ['b'] },
      { branches: [], members: 0 },
      { branches: ['own'] },
    ]),
  );
  const share = ({ ratio }: { ratio: { numerator: number; denominator: number } | null }) => [
    ratio?.numerator,
    ratio?.denominator,
  ];

  it('makes changes one after the other, later ones of what earlier ones made', () => {
    const changes: readonly ProposedChange[] = deepFreeze([
      { kind: 'split', localityId: 'v1', branchId: 'b1' },
      { kind: 'admission', localityId: 'v3', branchId: 'own', count: 1 },
      { kind: 'found', localityIds: ['v3', 'v2'], hostId: 'v3', branchId: 'b3' },
      { kind: 'transfer', count: 2, from: { branchId: 'b' }, to: { branchId: 'b1', localityId: 'v1' } },
      { kind: 'merge', localityIds: ['v1', 'v2'] },
    ]);
    const { before, after, steps } = independenceAfter(org, changes, { host: 'counts' });
    expect(share(before)).toEqual([2, 5]);
    expect(steps.map(({ kind, result }) => [kind, ...share(result)])).toEqual([
      ['split', 3, 5],
      ['admission', 3, 5],
      ['found', 4, 5],
      ['transfer', 4, 5],
      ['merge', 4, 4],
    ]);
    expect(steps[1]?.result).toMatchObject({ memberless: 0, unbranched: 1 });
    expect(after).toEqual(steps[4]?.result);
  });

  it('warns of a branch with too few official members, and of one that may have too few', () => {
    const tally = tallyMembers(org, [...official('b', 'v0', 3), ...official('b', 'v1', 2), ...official('b', 'v2', 3)]);
    const split = (localityId: string, branchId: string) => ({ kind: 'split' as const, localityId, branchId });
    const warned = (changes: readonly ProposedChange[], roster = tally) =>
      independenceAfter(org, changes, { host: 'counts', tally: roster }).warnings.map(
        ({ step, code, unitId, official: range }) => [step, code, unitId, range],
      );
    expect(warned([split('v1', 'b1')])).toEqual([[0, 'too-few-official', 'b1', { sure: 2, possible: 2 }]]);
    expect(warned([split('v2', 'b2')])).toEqual([]);
    const lent = {
      kind: 'transfer',
      count: 1,
      from: { branchId: 'b', localityId: 'v0' },
      to: { branchId: 'b1', localityId: 'v1' },
    } as const;
    expect(warned([split('v1', 'b1'), lent])).toEqual([[0, 'too-few-official', 'b1', { sure: 2, possible: 2 }]]);
    expect(warned([split('v1', 'b1'), lent, split('v2', 'b2')]).at(-1)).toEqual([
      2,
      'too-few-official',
      'b',
      { sure: 2, possible: 2 },
    ]);
    // Without a roster and without figures it is not known whether any branch has enough.
    expect(
      independenceAfter(org, [split('v1', 'b1')], { host: 'counts' }).warnings.map(({ code, official: range }) => [
        code,
        range,
      ]),
    ).toEqual([
      ['official-unknown', { sure: 0, possible: null }],
      ['official-unknown', { sure: 0, possible: null }],
    ]);
  });

  it('counts an admission as official only once its probation has ended', () => {
    const tally = tallyMembers(org, [...official('b', 'v0', 3), ...official('b', 'v1', 2)], { keep: 'dates' });
    const warned = (admittedOn: string | undefined, on: string) =>
      independenceAfter(
        org,
        [
          { kind: 'admission', count: 1, localityId: 'v1', admittedOn },
          { kind: 'split', localityId: 'v1', branchId: 'b1' },
        ],
        { host: 'counts', tally, on },
      ).warnings.map(({ code, unitId }) => [code, unitId]);
    expect(warned('2018-06-01', '2019-06-01')).toEqual([]);
    expect(warned('2018-06-01', '2019-05-31')).toEqual([['too-few-official', 'b1']]);
    expect(warned(undefined, '2019-06-01')).toEqual([['too-few-official', 'b1']]);
  });

  it('makes a village memberless when all leave it, and says when it does not know', () => {
    const small = communeOf([{ branches: [], members: 2 }, { branches: ['b'] }]);
    const move = (count: number) => ({
      kind: 'transfer' as const,
      count,
      from: { branchId: 'b', localityId: 'v0' },
      to: { branchId: 'b', localityId: 'v1' },
    });
    const states = (count: number) => {
      const { after } = independenceAfter(small, [move(count)], { host: 'counts' });
      return [after.unbranched, after.memberless];
    };
    expect([states(1), states(2)]).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(faultsOf(() => independenceAfter(small, [move(3)], { host: 'counts' }))).toEqual([
      'changes.0.count too-few-members',
    ]);
  });

  it('says where a stated figure hides a change', () => {
    const stated = parseOrganisation({
      asOf: '2018-05-13',
      units: [
        { id: 'd', name: 'Huyện', kind: 'district', parentId: null },
        { id: 'a', name: 'Xã', kind: 'commune', parentId: 'd' },
        { id: 'b', name: 'Chi bộ', kind: 'branch', parentId: 'a' },
        { id: 'missing', name: 'Xã', kind: 'commune', parentId: 'd' },
      ],
      localities: ['v', 'w'].map((id) => ({ id, name: id, communeId: 'a', branchIds: ['b'] })),
      figures: [{ unitId: 'd', localities: 10, independent: 4 }],
    });
    const split = { kind: 'split' as const, localityId: 'v' };
    const { after, warnings } = independenceAfter(stated, [split], { host: 'counts' });
    expect(after.independent).toBe(4);
    expect(warnings.filter(({ code }) => code === 'figure-stands')).toEqual([
      { step: 0, code: 'figure-stands', unitId: 'd', official: null },
    ]);
    const standing = (change: ProposedChange, unitId?: string) =>
      independenceAfter(stated, [change], { host: 'counts', unitId })
        .warnings.filter(({ code }) => code === 'figure-stands')
        .map(({ unitId: id }) => id);
    const home = { branchId: 'b', localityId: 'v' };
    const changes: readonly ProposedChange[] = [
      { kind: 'found', localityIds: ['v'] },
      { kind: 'admission', count: 1, localityId: 'v' },
      { kind: 'admission', count: 1, branchId: 'b' },
      { kind: 'transfer', count: 1, from: home, to: { branchId: 'b' } },
      { kind: 'transfer', count: 1, from: { branchId: 'b' }, to: home },
      { kind: 'transfer', count: 1, from: { branchId: 'b' }, to: { branchId: 'b' } },
      { kind: 'merge', localityIds: ['v', 'w'] },
    ];
    expect(changes.map((change) => standing(change))).toEqual([['d'], ['d'], [], ['d'], ['d'], [], ['d']]);
    expect(changes.map((change) => standing(change, 'a'))).toEqual(changes.map(() => []));
    const commune = independenceAfter(stated, [split], { host: 'counts', unitId: 'a' });
    expect([share(commune.after), commune.warnings.some(({ code }) => code === 'figure-stands')]).toEqual([
      [2, 2],
      false,
    ]);
  });

  it('says so of every figure that stands above, and of none that does not', () => {
    const stating = (figures: readonly FigureInput[]) => {
      const unit = (id: string, kind: 'province' | 'district' | 'commune', parentId: string | null) => ({
        id,
        name: id,
        kind,
        parentId,
      });
      const province = parseOrganisation({
        asOf: '2018-05-13',
        units: [
          unit('p', 'province', null),
          unit('d', 'district', 'p'),
          unit('a', 'commune', 'd'),
          { id: 'b', name: 'Chi bộ', kind: 'branch', parentId: 'a' },
          unit('silent', 'commune', 'd'),
        ],
        localities: ['v', 'w'].map((id) => ({ id, name: id, communeId: 'a', branchIds: ['b'] })),
        figures: [...figures],
      });
      return independenceAfter(province, [{ kind: 'split', localityId: 'v' }], { host: 'counts' })
        .warnings.filter(({ code }) => code === 'figure-stands')
        .map(({ unitId }) => unitId);
    };
    const [a, d, p] = [
      { unitId: 'a', localities: 2 },
      { unitId: 'd', localities: 9 },
      { unitId: 'p', localities: 9 },
    ];
    // All of a is listed, and nothing is missing below p where the figure of d stands.
    expect([stating([a]), stating([a, d]), stating([p]), stating([d, p])]).toEqual([[], ['d'], ['p'], ['d']]);
    expect([stating([]), stating([{ unitId: 'd', localities: 0 }])]).toEqual([[], ['d']]);
  });

  it('reports every fault of every change at once', () => {
    const changes = [
      { kind: 'split', localityId: 'v0' },
      { kind: 'split', localityId: 'v4', branchId: 'own' },
      { kind: 'split', localityId: 'nowhere' },
      { kind: 'close' },
      null,
      { kind: 'found', localityIds: [], branchId: '' },
      { kind: 'found', localityIds: ['v3', 'v3'], hostId: 'v1' },
      { kind: 'admission', count: 0 },
      { kind: 'admission', count: 1, branchId: 'c', admittedOn: '2018-02-30' },
      { kind: 'admission', count: 1, branchId: 'c', localityId: 'v3', admittedOn: '2019-01-01' },
      { kind: 'transfer', count: 1, from: { branchId: 'x' }, to: {}, standing: 'old' },
      { kind: 'merge', localityIds: ['v0'], intoId: 'v0', by: 'x' },
      { kind: 'merge', localityIds: ['v0', 'v1'], intoId: 'v2' },
      { kind: 'merge', localityIds: ['v1', 'v2'] },
      { kind: 'split', localityId: 'v2' },
    ];
    expect(faultsOf(() => independenceAfter(org, changes as readonly ProposedChange[], { host: 'counts' }))).toEqual([
      'changes.3.kind unknown-value',
      'changes.4 wrong-type',
      'changes.5.branchId wrong-type',
      'changes.6.localityIds.1 duplicate-id',
      'changes.7.count bad-count',
      'changes.7 missing',
      'changes.8.admittedOn not-a-date',
      'changes.10.to.branchId missing',
      'changes.10.standing unknown-value',
      'changes.11.by unknown-field',
      'changes.0.localityId is-host',
      'changes.1.branchId duplicate-id',
      'changes.2.localityId unknown-locality',
      'changes.9.branchId not-a-branch',
      'changes.9.admittedOn after-on',
      'changes.12.intoId not-among',
      'changes.14.localityId gone',
    ]);
  });

  it('refuses missing options and a list that is none', () => {
    // @ts-expect-error options are needed
    expect(() => independenceAfter(org, [])).toThrow(expect.objectContaining({ code: 'missing-options' }));
    // @ts-expect-error changes are a list
    expect(faultsOf(() => independenceAfter(org, null, { host: 'counts' }))).toEqual(['changes wrong-type']);
    // @ts-expect-error a host convention is one of two words
    expect(faultsOf(() => independenceAfter(org, [], { host: 'yes' }))).toEqual(['host unknown-host']);
  });

  it('names new branches that nobody named, and takes ids that objects have their own ideas about', () => {
    const odd = communeOf([{ branches: ['__proto__'] }, { branches: ['__proto__'] }]);
    const { warnings, after } = independenceAfter(odd, [{ kind: 'split', localityId: 'v0' }], {
      host: 'does-not-count',
    });
    expect(warnings.map(({ unitId }) => unitId)).toEqual(['__proto__', 'new branch 0']);
    expect(after.independent).toBe(2);
  });
});
