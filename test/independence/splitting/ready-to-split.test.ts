import { describe, expect, it } from 'vitest';
import { readyToSplit } from '../../../src/independence/index.js';
import { type Member, tallyMembers } from '../../../src/organisation/index.js';
import { communeOf } from '../../arbitraries/communes.js';

const official = (branchId: string, localityId: string, count: number): Member[] =>
  Array.from({ length: count }, () => ({ branchId, localityId, standing: 'official' as const }));

describe('readyToSplit', () => {
  const org = communeOf([
    { branches: ['b'], hosts: ['b'] },
    { branches: ['b'] },
    { branches: ['b'] },
    { branches: ['own', 'b'] },
  ]);

  it('lists guests with three official members, never the host or whoever has a branch of its own', () => {
    const tally = tallyMembers(org, [
      ...official('b', 'v0', 3),
      ...official('b', 'v1', 3),
      ...official('b', 'v2', 2),
      ...official('own', 'v3', 5),
    ]);
    expect(readyToSplit(org, tally)).toEqual({
      on: '2018-05-13',
      threshold: { value: 3, source: 'Party Charter 2011, art. 24.1', from: '2011-01-19' },
      localities: [
        {
          localityId: 'v1',
          communeId: 'c',
          branchIds: ['b'],
          official: { sure: 3, possible: 3 },
          from: '2018-05-13',
          verdict: 'ready',
          left: [
            {
              branchId: 'b',
              hostId: 'v0',
              staying: ['v0', 'v2', 'v3'],
              alone: { sure: 5, possible: 5 },
              aloneStands: 'yes',
              stayingTogether: ['v0', 'v2', 'v3'],
              together: { sure: 5, possible: 5 },
              togetherStands: 'yes',
            },
          ],
        },
      ],
    });
  });

  it('says where a split leaves too few, alone or only together with others', () => {
    const two = communeOf([{ branches: ['b'], hosts: ['b'] }, { branches: ['b'] }, { branches: ['b'] }]);
    const alone = readyToSplit(two, tallyMembers(two, [...official('b', 'v0', 2), ...official('b', 'v1', 4)]));
    expect(alone.localities.map(({ localityId, verdict }) => [localityId, verdict])).toEqual([
      ['v1', 'breaks-the-rest'],
    ]);
    const both = tallyMembers(two, [...official('b', 'v0', 1), ...official('b', 'v1', 3), ...official('b', 'v2', 3)]);
    const { localities } = readyToSplit(two, both);
    expect(localities.map(({ verdict }) => verdict)).toEqual(['ready', 'ready']);
    expect(localities[0]?.left[0]).toMatchObject({
      alone: { sure: 4, possible: 4 },
      stayingTogether: ['v0'],
      together: { sure: 1, possible: 1 },
      togetherStands: 'no',
    });
  });

  it('leaves nobody behind where all localities of a branch without a named host are ready', () => {
    const unnamed = communeOf([{ branches: ['b'] }, { branches: ['b'] }]);
    const tally = tallyMembers(unnamed, [...official('b', 'v0', 3), ...official('b', 'v1', 3)]);
    for (const { verdict, left } of readyToSplit(unnamed, tally).localities) {
      expect(verdict).toBe('ready');
      expect(left[0]).toMatchObject({ hostId: null, stayingTogether: [], togetherStands: 'yes' });
    }
  });

  it('never takes an unknown for no: members without a locality or without a standing may be those lacking', () => {
    const members = [
      ...official('b', 'v0', 4),
      ...official('b', 'v1', 2),
      { branchId: 'b', standing: 'official' as const },
    ];
    const rows = readyToSplit(org, tallyMembers(org, members)).localities;
    expect(rows.map(({ localityId, official: range, verdict, from }) => [localityId, range, verdict, from])).toEqual([
      ['v1', { sure: 2, possible: 3 }, 'unknown', null],
    ]);
    const unsure = readyToSplit(
      org,
      tallyMembers(org, [...official('b', 'v0', 4), ...official('b', 'v1', 2), { branchId: 'b', localityId: 'v1' }]),
    );
    expect(unsure.localities.map(({ verdict }) => verdict)).toEqual(['unknown']);
  });

  it('sees probation end and members leave, and finds a first day that does not last', () => {
    const members: Member[] = [
      ...official('b', 'v0', 3),
      ...official('b', 'v1', 1),
      { branchId: 'b', localityId: 'v1', standing: 'official', leavesOn: '2018-06-12' },
      { branchId: 'b', localityId: 'v1', admittedOn: '2017-06-10' },
      { branchId: 'b', localityId: 'v1', officialOn: '2018-07-01' },
    ];
    const tally = tallyMembers(org, members, { keep: 'dates' });
    const rows = (on: string) =>
      readyToSplit(org, tally, { on }).localities.map(({ localityId, from }) => [localityId, from]);
    expect(rows('2018-06-09')).toEqual([]);
    expect(rows('2018-06-10')).toEqual([['v1', '2018-06-10']]);
    // On the 12th a member goes, and there are two again until July.
    expect(rows('2018-06-12')).toEqual([]);
    expect(rows('2018-07-01')).toEqual([['v1', '2018-06-10']]);
  });

  it('knows no first day where a tally kept the count of the later day only', () => {
    const members: Member[] = [
      ...official('b', 'v0', 3),
      ...official('b', 'v1', 2),
      { branchId: 'b', localityId: 'v1', officialOn: '2018-07-01' },
    ];
    const keep = { laterOn: { standing: 'official' as const, on: '2018-12-31' } };
    const rows = readyToSplit(org, tallyMembers(org, members, { keep }), { on: '2018-12-31' }).localities;
    expect(rows.map(({ from, verdict }) => [from, verdict])).toEqual([[null, 'ready']]);
  });

  it('takes the threshold of the day, or the caller’s own, and names its source', () => {
    const tally = tallyMembers(org, [...official('b', 'v0', 3), ...official('b', 'v1', 3)], { keep: 'dates' });
    expect(readyToSplit(org, tally, { on: '2026-01-01' }).threshold.source).toBe(
      'Regulation 294-QĐ/TW of 26 May 2025, art. 20.2.1; Party Charter 2011, art. 24.1',
    );
    const thresholds = { officialMembersOfBranch: [{ value: 4, source: 'thí điểm', from: '2018-01-01' }] };
    expect(readyToSplit(org, tally, { thresholds })).toMatchObject({
      threshold: { value: 4, source: 'thí điểm' },
      localities: [],
    });
  });

  it('looks at every branch that a locality leaves', () => {
    const several = communeOf([
      { branches: ['a'], hosts: ['a'] },
      { branches: ['b'], hosts: ['b'] },
      { branches: ['a', 'b'] },
    ]);
    const tally = tallyMembers(several, [
      ...official('a', 'v0', 3),
      ...official('b', 'v1', 1),
      ...official('a', 'v2', 3),
    ]);
    const [row] = readyToSplit(several, tally).localities;
    expect(row?.branchIds).toEqual(['a', 'b']);
    // Of the three it is not known to which branch they belong, so that neither surely has more than its own.
    expect(row?.left.map(({ alone, aloneStands }) => [alone, aloneStands])).toEqual([
      [{ sure: 3, possible: 6 }, 'yes'],
      [{ sure: 1, possible: 1 }, 'no'],
    ]);
    expect(row?.verdict).toBe('breaks-the-rest');
  });

  it('refuses a missing tally, one of another organisation, an earlier day, a count that was not kept', () => {
    const contract = (code: string) => expect.objectContaining({ name: 'ContractError', code }) as Error;
    const tally = tallyMembers(org, []);
    // @ts-expect-error a tally is needed
    expect(() => readyToSplit(org, null)).toThrow(contract('missing-argument'));
    expect(() => readyToSplit(communeOf([]), tally)).toThrow(contract('other-organisation'));
    expect(() => readyToSplit(org, tally, { on: '2018-05-12' })).toThrow(contract('before-as-of'));
    expect(() => readyToSplit(org, tally, { on: '2018-05-14' })).toThrow(contract('not-tallied'));
    expect(() => readyToSplit(org, tally, { on: '2018-02-30' })).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });
});
