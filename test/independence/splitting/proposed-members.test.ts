import { describe, expect, it } from 'vitest';
import { attempt } from '../../../src/core/index.js';
import { independenceAfter, type ProposedChange } from '../../../src/independence/index.js';
import { tallyMembers } from '../../../src/organisation/index.js';
import { counted, options, org, refused, told } from './two-communes.js';

describe('an admission', () => {
  const day = { admittedOn: '2017-05-13' };

  it('is one into a branch, or grassroots that are one, until the day asked about', () => {
    const none = 'branchId not-a-branch: Members belong to a branch, and this unit is none. ';
    expect(refused({ kind: 'admission', count: 1, branchId: 'x' })).toEqual([`${none}(x)`]);
    expect(refused({ kind: 'admission', count: 1, branchId: 'tp' })).toEqual([`${none}(tp)`]);
    expect(refused({ kind: 'admission', count: 1, branchId: 'y' })).toEqual([`${none}(y)`]);
    expect(refused({ kind: 'admission', count: 1, branchId: 'zz', localityId: 'zz' })).toEqual([
      'localityId unknown-locality: No locality has this id. (zz)',
      'branchId unknown-branch: No branch has this id. (zz)',
    ]);
    for (const branchId of ['tc', 'cs', 'cb']) expect(refused({ kind: 'admission', count: 1, branchId })).toEqual([]);
    expect(refused({ kind: 'admission', count: 1, branchId: 'cb', admittedOn: '2018-05-13' })).toEqual([]);
    expect(refused({ kind: 'admission', count: 1, branchId: 'cb', admittedOn: '2018-05-14' })).toEqual([
      'admittedOn after-on: The day asked about is 2018-05-13. (2018-05-14)',
    ]);
  });

  /** What branches have once one more has left each of them. */
  const leftIn = (branchIds: readonly string[], ...changes: readonly ProposedChange[]) =>
    counted(
      ...changes,
      ...branchIds.map(
        (branchId) => ({ kind: 'transfer', count: 1, from: { branchId }, to: { branchId: 'cs' } }) as const,
      ),
    )
      .filter(([step]) => step >= changes.length)
      .map(([, ...left]) => left);

  it('goes to the branch that is named, or to the only one of its locality', () => {
    const two = { kind: 'admission', count: 2, ...day } as const;
    expect(leftIn(['cb', 'tc'], { ...two, branchId: 'tc' })).toEqual([
      ['cb', 8, 8],
      ['tc', 5, 5],
    ]);
    expect(leftIn(['cb', 'tc'], { ...two, localityId: 'c' })).toEqual([
      ['cb', 10, 10],
      ['tc', 3, 3],
    ]);
    expect(leftIn(['cb', 'tc'], { ...two, localityId: 'c', branchId: 'tc' })).toEqual([
      ['cb', 8, 8],
      ['tc', 5, 5],
    ]);
    // A locality of two branches: to which of them the new members belong is not known.
    const second = { kind: 'found', localityIds: ['b'], branchId: 'n' } as const;
    const lend = { kind: 'admission', count: 1, branchId: 'n', ...day } as const;
    expect(leftIn(['cb', 'n'], second, lend, { ...two, localityId: 'b' })).toEqual([
      ['cb', 8, 8],
      ['n', 0, 0],
    ]);
  });

  it('counts as official once its probation has ended, and lives in its locality at once', () => {
    const split = { kind: 'split', localityId: 'c', branchId: 'cc' } as const;
    const admitted = (admittedOn: string | undefined) =>
      counted({ kind: 'admission', count: 1, localityId: 'c', admittedOn }, split).at(-1)?.slice(1);
    expect(admitted('2017-05-13')).toEqual(['cc', 3, 3]);
    expect(admitted('2017-05-14')).toEqual(['cc', 2, 2]);
    expect(admitted(undefined)).toEqual(['cc', 2, 2]);
    const none = {
      kind: 'transfer',
      count: 2,
      from: { branchId: 'tc', localityId: 'f' },
      to: { branchId: 'cs' },
    } as const;
    const into = { kind: 'admission', count: 1, branchId: 'tc', localityId: 'f' } as const;
    expect([told(none).memberless, told(none, into).memberless]).toEqual([1, 0]);
  });
});

describe('a transfer', () => {
  const between = (from: object, to: object, count = 1, standing?: 'official' | 'probationary') =>
    ({ kind: 'transfer', count, from, to, standing }) as ProposedChange;

  it('is one from a branch to a branch', () => {
    expect(refused(between({ branchId: 'x', localityId: 'zz' }, { branchId: 'zz' }))).toEqual([
      'from.branchId not-a-branch: Members belong to a branch, and this unit is none. (x)',
      'from.localityId unknown-locality: No locality has this id. (zz)',
      'to.branchId unknown-branch: No branch has this id. (zz)',
    ]);
    expect(refused({ kind: 'transfer', count: 1, from: null, to: ['cb'] })).toEqual([
      'from wrong-type: Expected an object, found null. (null)',
      'to wrong-type: Expected an object, found array. (array)',
    ]);
  });

  it('takes no more than there are: officials of the branch, members of the village', () => {
    const few = (most: number, count: number) => [
      `count too-few-members: There are ${String(most)} at most. (${String(count)})`,
    ];
    const to = { branchId: 'cq' };
    expect(refused(between({ branchId: 'cd' }, to, 3))).toEqual([]);
    expect(refused(between({ branchId: 'cd' }, to, 4))).toEqual(few(3, 4));
    // How many are probationary is told by nothing.
    expect(refused(between({ branchId: 'cd' }, to, 4, 'probationary'))).toEqual([]);
    expect(refused(between({ branchId: 'cb', localityId: 'c' }, to, 2))).toEqual([]);
    expect(refused(between({ branchId: 'cb', localityId: 'c' }, to, 3))).toEqual(few(2, 3));
    expect(refused(between({ branchId: 'cb', localityId: 'c' }, to, 3, 'probationary'))).toEqual(few(2, 3));
    expect(refused(between({ branchId: 'cd', localityId: 'b' }, to, 4))).toEqual(few(3, 4));
    const tally = tallyMembers(
      org,
      ['cd', 'cd'].map((branchId) => ({ branchId, standing: 'official' as const })),
    );
    expect(refused(between({ branchId: 'cd' }, to, 2), { tally })).toEqual([]);
    expect(refused(between({ branchId: 'cd' }, to, 3), { tally })).toEqual(few(2, 3));
  });

  it('takes official members from one branch and gives them to the other, with where they live', () => {
    const away = between({ branchId: 'cb', localityId: 'b' }, { branchId: 'tc', localityId: 'f' }, 2);
    expect(counted(away, between({ branchId: 'tc' }, { branchId: 'cs' }), { kind: 'split', localityId: 'b' })).toEqual([
      [0, 'cb', 7, 7],
      [1, 'tc', 5, 5],
      [2, 'cb', 6, 6],
      [2, 'new branch 2', 1, 1],
    ]);
    // Official members are those who go unless it is told otherwise.
    expect(counted(between({ branchId: 'cb', localityId: 'b' }, { branchId: 'tc' }, 2, 'official'))).toEqual([
      [0, 'cb', 7, 7],
    ]);
    expect(counted(between({ branchId: 'cb' }, { branchId: 'tc' }, 2, 'probationary'))).toEqual([[0, 'cb', 9, 9]]);
  });

  it('within a branch changes who lives where, and is no loss', () => {
    const home = between({ branchId: 'cb', localityId: 'b' }, { branchId: 'cb', localityId: 'c' });
    expect(counted(home)).toEqual([]);
    expect(counted(home, { kind: 'split', localityId: 'c', branchId: 'cc' })).toEqual([
      [1, 'cb', 6, 6],
      [1, 'cc', 3, 3],
    ]);
  });
});

describe('a merger', () => {
  it('is one of two or more localities of one commune, one of which stays', () => {
    expect(refused({ kind: 'merge', localityIds: ['b'] })).toEqual([
      'localityIds too-few: Name 2 or more localities. (1)',
    ]);
    expect(refused({ kind: 'merge', localityIds: [], intoId: 'b' })).toEqual([
      'localityIds too-few: Name 2 or more localities. (0)',
      'intoId not-among: What stays is one of the localities. (b)',
    ]);
    expect(refused({ kind: 'merge', localityIds: ['b', 'zz'] })).toEqual([
      'localityIds.1 unknown-locality: No locality has this id. (zz)',
    ]);
    expect(refused({ kind: 'merge', localityIds: ['b', 'c', 'f'] })).toEqual([
      'localityIds.2 other-commune: Localities of one commune merge. (f)',
    ]);
    expect(refused({ kind: 'merge', localityIds: ['b', 'f'], intoId: 'f' })).toEqual([
      'localityIds.0 other-commune: Localities of one commune merge. (b)',
    ]);
    expect(refused({ kind: 'merge', localityIds: 'b, c' })).toEqual([
      'localityIds wrong-type: Expected an array, found text. (b, c)',
    ]);
  });

  it('leaves the first, or the one that is named; the others are gone', () => {
    const gone = (intoId: string | undefined, id: string) =>
      attempt(() =>
        independenceAfter(
          org,
          [
            { kind: 'merge', localityIds: ['b', 'c'], intoId },
            { kind: 'split', localityId: id },
          ],
          options,
        ),
      );
    const message = 'An earlier change made it part of another locality.';
    expect(gone(undefined, 'b').success).toBe(true);
    expect(gone(undefined, 'c')).toMatchObject({ error: { issues: [{ code: 'gone', message }] } });
    expect(gone('c', 'c').success).toBe(true);
    expect(gone('c', 'b')).toMatchObject({ error: { issues: [{ code: 'gone', message }] } });
  });

  it('keeps every branch and all members', () => {
    const whole = told({ kind: 'merge', localityIds: ['b', 'c'] });
    expect([whole.total, whole.independent, whole.combined]).toEqual([5, 1, 2]);
    expect(counted({ kind: 'merge', localityIds: ['b', 'c'] }, { kind: 'split', localityId: 'b' })).toEqual([
      [1, 'cb', 4, 4],
      [1, 'new branch 1', 5, 5],
    ]);
    // With the host goes the name of the branch, and with d the branch that is d's own.
    const host = { kind: 'merge', localityIds: ['b', 'a'] } as const;
    expect(independenceAfter(org, [host], { host: 'counts' }).after).toMatchObject({ independent: 2, combined: 1 });
    expect(told({ kind: 'merge', localityIds: ['c', 'd'] })).toMatchObject({ total: 5, independent: 1, combined: 2 });
    expect(told({ kind: 'merge', localityIds: ['e', 'f'] })).toMatchObject({ total: 5, unbranched: 1 });
  });
});
