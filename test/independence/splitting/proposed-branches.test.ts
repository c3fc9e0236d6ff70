import { describe, expect, it } from 'vitest';
import { attempt, InvalidInputError } from '../../../src/core/index.js';
import { independenceAfter, type ProposedChange } from '../../../src/independence/index.js';
import { parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import { counted, options, org, refused, told, warned } from './two-communes.js';

describe('a split', () => {
  it('is one of a guest', () => {
    expect(refused({ kind: 'split', localityId: 'a' })).toEqual([
      'localityId is-host: A shared branch is named after it: its guests are those who split off. (a)',
    ]);
    const alone = 'localityId not-combined: No shared branch serves it. ';
    expect(refused({ kind: 'split', localityId: 'd' })).toEqual([`${alone}(d)`]);
    expect(refused({ kind: 'split', localityId: 'e' })).toEqual([`${alone}(e)`]);
    expect(refused({ kind: 'split', localityId: 'x', branchId: 'cb' })).toEqual([
      'localityId unknown-locality: No locality has this id. (x)',
      'branchId duplicate-id: A unit has this id already. (cb)',
    ]);
  });

  it('takes its official members along, and leaves the others', () => {
    const [b, c] = [
      { kind: 'split', localityId: 'b' },
      { kind: 'split', localityId: 'c', branchId: 'cc' },
    ] as const;
    expect(counted(b, c)).toEqual([
      [0, 'cb', 6, 6],
      [0, 'new branch 0', 3, 3],
      [1, 'cb', 4, 4],
      [1, 'cc', 2, 2],
    ]);
    expect(warned([b, c])).toEqual([[1, 'cc', 2, 2]]);
    expect(warned([b, c], 4)).toEqual([
      [0, 'new branch 0', 3, 3],
      [1, 'cc', 2, 2],
    ]);
    expect(told(b, c)).toMatchObject({ independent: 4, combined: 0, hostUnnamed: 0 });
  });

  it('takes along no more than its branch has, and perhaps those of whom it is not known where they live', () => {
    const of = (...members: readonly (readonly [branchId: string, localityId?: string])[]) => {
      const tally = tallyMembers(
        org,
        members.map(([branchId, localityId]) => ({ branchId, localityId, standing: 'official' as const })),
      );
      const { warnings } = independenceAfter(org, [{ kind: 'split', localityId: 'b', branchId: 'n' }], {
        ...options,
        tally,
      });
      return warnings.map(({ unitId, official }) => [unitId, official?.sure, official?.possible]);
    };
    expect(of(['cb', 'b'], ['cb', 'b'], ['cb', 'a'])).toEqual([
      ['cb', 1, 1],
      ['n', 2, 2],
    ]);
    expect(of(['cb', 'b'], ['cb', 'b'], ['cb'])).toEqual([
      ['cb', 0, 1],
      ['n', 2, 3],
    ]);
    // Two of those who live in b belong to another branch.
    expect(of(['cb', 'b'], ['cq', 'b'], ['cq', 'b'])).toEqual([
      ['cb', 0, 0],
      ['n', 1, 1],
    ]);
  });

  it('leaves a locality the branch that is its own', () => {
    const villages = parseOrganisation({
      asOf: '2018-05-13',
      units: [
        { id: 'x', name: 'Xã', kind: 'commune', parentId: null },
        ...['cb', 'own'].map((id) => ({ id, name: id, kind: 'branch' as const, parentId: 'x' })),
      ],
      localities: [
        { id: 'a', name: 'a', communeId: 'x', branchIds: ['cb'] },
        { id: 'b', name: 'b', communeId: 'x', branchIds: ['cb', 'own'], hostOf: ['own'] },
      ],
      figures: [
        { unitId: 'cb', official: 5 },
        { unitId: 'own', official: 4 },
        { localityId: 'b', official: 4 },
      ],
    });
    const split = { kind: 'split', localityId: 'b', branchId: 'n' } as const;
    const admitted = { kind: 'admission', count: 2, localityId: 'b', admittedOn: '2017-01-01' } as const;
    const lent = (branchId: string) =>
      ({ kind: 'transfer', count: 1, from: { branchId }, to: { branchId: 'cb' } }) as const;
    const { warnings } = independenceAfter(villages, [split, admitted, lent('own'), lent('n')], {
      ...options,
      thresholds: { officialMembersOfBranch: [{ value: 100, source: 'thử', from: '2010-01-01' }] },
    });
    // To which of the two those admitted belong is not known.
    expect(warnings.map(({ step, unitId, official }) => [step, unitId, official?.sure, official?.possible])).toEqual([
      [0, 'cb', 1, 5],
      [0, 'n', 4, 4],
      [2, 'own', 3, 3],
      [3, 'n', 3, 3],
    ]);
  });

  it('takes no id that another new branch has', () => {
    const first = { kind: 'split', localityId: 'b', branchId: 'new branch 1' } as const;
    const second = { kind: 'split', localityId: 'c' } as const;
    expect(warned([first, second])).toEqual([[1, "new branch 1'", 2, 2]]);
    const outcome = attempt(() => independenceAfter(org, [first, { ...second, branchId: 'new branch 1' }], options));
    expect(outcome).toMatchObject({ error: { issues: [{ path: ['changes', 1, 'branchId'], code: 'duplicate-id' }] } });
  });
});

describe('a change that is refused', () => {
  it('changes nothing for those that follow it', () => {
    const codes = (...changes: readonly ProposedChange[]) => {
      const outcome = attempt(() => independenceAfter(org, changes, options));
      if (outcome.success || !(outcome.error instanceof InvalidInputError)) return [];
      return outcome.error.issues.map(({ path, code }) => `${path.slice(1).join('.')} ${code}`);
    };
    const split = { kind: 'split', localityId: 'e' } as const;
    expect(codes({ kind: 'found', localityIds: ['e', 'f'] }, split)).toEqual([]);
    expect(codes({ kind: 'found', localityIds: ['e', 'f'], branchId: 'cb' }, split)).toEqual([
      '0.branchId duplicate-id',
      '1.localityId not-combined',
    ]);
    expect(codes({ kind: 'found', localityIds: ['e', 'f', 'zz'] }, split)).toEqual([
      '0.localityIds.2 unknown-locality',
      '1.localityId not-combined',
    ]);
    expect(codes({ kind: 'found', localityIds: ['e', 'f'], hostId: 'a' }, split)).toEqual([
      '0.hostId not-among',
      '1.localityId not-combined',
    ]);
    const b = { kind: 'split', localityId: 'b' } as const;
    expect(codes(b, b)).toEqual(['1.localityId not-combined']);
    expect(codes({ ...b, branchId: 'cb' }, b)).toEqual(['0.branchId duplicate-id']);
    const merge = (...localityIds: readonly string[]) => ({ kind: 'merge', localityIds }) as const;
    expect(codes(merge('b', 'c', 'e'), { ...b, localityId: 'c' })).toEqual(['0.localityIds.2 other-commune']);
    expect(codes({ ...merge('b', 'c'), intoId: 'a' }, { ...b, localityId: 'c' })).toEqual(['0.intoId not-among']);
    const three = { kind: 'transfer', count: 3, from: { branchId: 'cd' }, to: { branchId: 'cs' } } as const;
    expect(codes({ ...three, count: 4 }, three)).toEqual(['0.count too-few-members']);
    expect(codes({ ...three, to: { branchId: 'zz' } }, three)).toEqual(['0.to.branchId unknown-branch']);
    const ofVillage = { ...three, from: { branchId: 'tc', localityId: 'f' } };
    expect(codes({ kind: 'admission', count: 5, localityId: 'f', branchId: 'zz' }, ofVillage)).toEqual([
      '0.branchId unknown-branch',
      '1.count too-few-members',
    ]);
    expect(codes(three, { ...three, count: 1 })).toEqual(['1.count too-few-members']);
  });
});

describe('a founding', () => {
  it('names localities, a host among them, and a new id', () => {
    expect(refused({ kind: 'found', localityIds: [] })).toEqual([
      'localityIds too-few: Name 1 or more localities. (0)',
    ]);
    expect(refused({ kind: 'found', localityIds: ['e', 'x'], branchId: 'cb' })).toEqual([
      'localityIds.1 unknown-locality: No locality has this id. (x)',
      'branchId duplicate-id: A unit has this id already. (cb)',
    ]);
    expect(refused({ kind: 'found', localityIds: ['e'], branchId: 'h' })).toEqual([
      'branchId duplicate-id: A unit has this id already. (h)',
    ]);
    expect(refused({ kind: 'found', localityIds: ['e'], hostId: 'f' })).toEqual([
      'hostId not-among: A host is one of the localities that it serves. (f)',
    ]);
    expect(refused({ kind: 'found', localityIds: ['x'], hostId: 'f' })).toEqual([
      'localityIds.0 unknown-locality: No locality has this id. (x)',
      'hostId not-among: A host is one of the localities that it serves. (f)',
    ]);
  });

  it('has the members of localities without a branch only', () => {
    const of = (...localityIds: string[]) => counted({ kind: 'found', localityIds, branchId: 'n' });
    expect(of('e')).toEqual([[0, 'n', 3, 3]]);
    expect(of('f')).toEqual([[0, 'n', 0, 2]]);
    expect(of('e', 'f')).toEqual([[0, 'n', 3, 5]]);
    // The three of b meet in cb, and stay there.
    expect(of('b')).toEqual([[0, 'n', 0, 0]]);
    expect(of('b', 'e')).toEqual([[0, 'n', 3, 3]]);
  });

  it('makes one locality independent, several combined, and its host what hosts are', () => {
    const one = told({ kind: 'found', localityIds: ['e'] });
    expect([one.independent, one.combined, one.hostUnnamed]).toEqual([2, 3, 0]);
    const two = told({ kind: 'found', localityIds: ['e', 'f'] });
    expect([two.independent, two.combined, two.hostUnnamed]).toEqual([1, 5, 1]);
    const changes: ProposedChange[] = [{ kind: 'found', localityIds: ['e', 'f'], hostId: 'e' }];
    expect(independenceAfter(org, changes, { host: 'counts' }).after).toMatchObject({ independent: 3, hostUnnamed: 0 });
    expect(independenceAfter(org, changes, { host: 'does-not-count' }).after).toMatchObject({
      independent: 1,
      hostUnnamed: 0,
    });
  });
});
