import { describe, expect, it } from 'vitest';
import { type LocalityState, localityStates } from '../../../src/independence/index.js';
import { parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import { communeOf } from '../../arbitraries/communes.js';

describe('localityStates', () => {
  it('tells one branch of its own from one shared, by either host convention', () => {
    const org = communeOf([
      { branches: ['own'] },
      { branches: ['shared'], hosts: ['shared'] },
      { branches: ['shared'] },
      { branches: ['shared', 'own-too'] },
    ]);
    const states = (host: 'counts' | 'does-not-count'): LocalityState[] =>
      localityStates(org, { host }).map((row) => row.state);
    expect(states('counts')).toEqual(['independent', 'independent', 'combined', 'independent']);
    expect(states('does-not-count')).toEqual(['independent', 'combined', 'combined', 'independent']);
    expect(localityStates(org, { host: 'counts' }).map((row) => row.role)).toEqual([null, 'host', 'guest', null]);
    expect(localityStates(org, { host: 'counts' }).map((row) => row.branches)).toEqual([1, 1, 1, 2]);
  });

  it('counts a locality with several branches of its own once, as independent', () => {
    const org = communeOf([{ branches: ['a', 'b'] }]);
    expect(localityStates(org, { host: 'does-not-count' }).map((row) => row.state)).toEqual(['independent']);
  });

  it('without a branch and without any count of members, knows nothing', () => {
    const org = communeOf([{ branches: [] }]);
    expect(localityStates(org, { host: 'counts' }).map((row) => row.state)).toEqual(['unknown']);
  });

  it('reads members from the figures of the locality', () => {
    const org = communeOf([
      { branches: [], members: 0 },
      { branches: [], members: 2 },
    ]);
    expect(localityStates(org, { host: 'counts' }).map((row) => row.state)).toEqual(['memberless', 'unbranched']);
  });

  it('reads members from the tally, and is memberless only if nobody of the commune might live there', () => {
    const org = communeOf([{ branches: [] }, { branches: [] }, { branches: ['own'] }]);
    const located = [
      { branchId: 'own', localityId: 'v0' },
      { branchId: 'own', localityId: 'v2' },
    ];
    const states = (members: { branchId: string; localityId?: string }[]): LocalityState[] =>
      localityStates(org, { host: 'counts', tally: tallyMembers(org, members) }).map((row) => row.state);
    expect(states(located)).toEqual(['unbranched', 'memberless', 'independent']);
    expect(states([...located, { branchId: 'own' }])).toEqual(['unbranched', 'unknown', 'independent']);
  });

  it('has no part in a shared branch where it has none', () => {
    const org = communeOf([{ branches: [], members: 0 }, { branches: ['b'] }, { branches: ['b'] }]);
    expect(localityStates(org, { host: 'counts' })).toEqual([
      { localityId: 'v0', communeId: 'c', state: 'memberless', role: null, branches: 0 },
      { localityId: 'v1', communeId: 'c', state: 'combined', role: 'guest', branches: 1 },
      { localityId: 'v2', communeId: 'c', state: 'combined', role: 'guest', branches: 1 },
    ]);
  });

  it('asks only in its own commune who may live there', () => {
    const org = parseOrganisation({
      asOf: '2018-05-13',
      units: [
        { id: 'd', name: 'Huyện', kind: 'district', parentId: null },
        ...['x', 'y', 'z'].flatMap((id) => [
          { id, name: 'Xã', kind: 'commune' as const, parentId: 'd' },
          { id: `b${id}`, name: 'Chi bộ', kind: 'branch' as const, parentId: id },
        ]),
      ],
      localities: ['x', 'y', 'z'].map((id) => ({ id: `v${id}`, name: 'Bản', communeId: id, branchIds: [] })),
      figures: [{ unitId: 'y', members: 5 }],
    });
    const states = (...branchIds: string[]) =>
      localityStates(org, {
        host: 'counts',
        tally: tallyMembers(
          org,
          branchIds.map((branchId) => ({ branchId })),
        ),
      }).map(({ state }) => state);
    expect(states('bx')).toEqual(['unknown', 'memberless', 'memberless']);
    expect(states('by', 'by')).toEqual(['memberless', 'unknown', 'memberless']);
    expect(states('bz', 'bx')).toEqual(['unknown', 'memberless', 'unknown']);
    // Without a roster a figure of the commune says nothing of its village.
    expect(localityStates(org, { host: 'counts' }).map(({ state }) => state)).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('refuses a convention that is not named, and a tally of another organisation', () => {
    const org = communeOf([{ branches: [] }]);
    const other = communeOf([{ branches: [] }, { branches: [] }]);
    // @ts-expect-error a host convention is one of two words
    expect(() => localityStates(org, { host: 'yes' })).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    expect(() => localityStates(org, { host: 'counts', tally: tallyMembers(other, []) })).toThrow(
      expect.objectContaining({ name: 'ContractError', code: 'other-organisation' }),
    );
  });
});
