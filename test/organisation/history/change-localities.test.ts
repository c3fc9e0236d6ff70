import { describe, expect, it } from 'vitest';
import { figuresOf, localitiesOf, ON, refused } from './two-communes.js';

const V1 = { id: 'v1', name: 'V1', kind: 'thôn', communeId: 'x1', branchIds: ['b1', 'b2'], hostOf: ['b1'] };
const V2 = {
  id: 'v2',
  name: 'V2',
  kind: 'thôn',
  communeId: 'x1',
  branchIds: ['b2'],
  hostOf: ['b2'],
  from: '2021-01-01',
};
const V3 = { id: 'v3', name: 'V3', communeId: 'x2', branchIds: ['b3'], hostOf: [] };
const merge = (localities: string[], into: string, more: { name?: string; under?: string } = {}) =>
  ({ type: 'merge', localities, into, ...more }) as const;

describe('a merger of localities', () => {
  it('says what is wrong with it', () => {
    expect(refused(merge(['v1'], 'v1'))).toEqual(['localities too-few: A merger takes two or more. (1)']);
    expect(refused(merge([], 'v'))).toEqual([
      'localities too-few: A merger takes two or more. (0)',
      'name missing: A new locality needs a name. (undefined)',
    ]);
    expect(refused(merge(['v1', 'v1', 'zz'], 'v3', { name: 'V', under: 'b1' }))).toEqual([
      'localities.1 duplicate-id: The id stands in the list already. (v1)',
      'localities.2 unknown-locality: No locality has this id on the day. (zz)',
      'into already-exists: There is a locality with this id on the day. (v3)',
      'under not-a-commune: A locality belongs to a commune, not to a branch. (b1)',
    ]);
    expect(refused(merge(['v2', 'v3'], 'v', { name: 'V' }))).toEqual([
      'under missing: The parts belong to several communes: say to which the new one belongs. (undefined)',
    ]);
    expect(refused(merge(['v1', 'v2'], 'v1', { under: 'zz' }))).toEqual([
      'under unknown-unit: No unit has this id on the day. (zz)',
    ]);
    // It ended on 29 June: on 30 June it could still have merged.
    expect(refused(merge(['v1', 'vo'], 'v1'))).toEqual(['localities.1 ended-already: It ended on 2025-06-29. (vo)']);
    expect(refused({ ...merge(['v1', 'vo'], 'v1'), date: '2025-06-30' })).toEqual([]);
    expect(refused(merge(['v1', 'v2'], 'v', { name: 'V' }), merge(['v', 'v3'], 'v'))).toEqual([
      '1.localities.0 same-day-chain: Another event of this type makes it on the same day: write one event. (v)',
    ]);
  });

  it('makes a new one with the branches of all, of their commune, and of their kind if they have one', () => {
    expect(localitiesOf(merge(['v1', 'v2'], 'v', { name: 'V' }))).toEqual([
      {
        ...{ id: 'v', name: 'V', kind: 'thôn', communeId: 'x1' },
        ...{ branchIds: ['b1', 'b2'], hostOf: ['b1', 'b2'], from: ON },
      },
      V3,
    ]);
    expect(localitiesOf(merge(['v2', 'v3'], 'v', { name: 'V', under: 'x2' }))).toEqual([
      V1,
      { id: 'v', name: 'V', communeId: 'x2', branchIds: ['b2', 'b3'], hostOf: ['b2'], from: ON },
    ]);
    expect(figuresOf(merge(['v1', 'v2'], 'v', { name: 'V' })).filter(({ localityId }) => localityId)).toEqual([
      { localityId: 'v3', asOf: '2025-06-01', members: 4 },
      { localityId: 'v', asOf: '2025-06-01', members: 12 },
    ]);
  });

  it('leaves one that stays where it is, with its own kind and days, and a new name only if it has one', () => {
    const both = { branchIds: ['b1', 'b2'], hostOf: ['b1', 'b2'] };
    expect(localitiesOf(merge(['v1', 'v2'], 'v2'))).toEqual([{ ...V2, ...both }, V3]);
    expect(localitiesOf(merge(['v1', 'v2'], 'v1', { name: 'V' }))).toEqual([{ ...V1, ...both, name: 'V' }, V3]);
    // Of several communes it stays in its own unless it is told to which it goes.
    const apart = { ...V3, branchIds: ['b2', 'b3'], hostOf: ['b2'] };
    expect(localitiesOf(merge(['v2', 'v3'], 'v3'))).toEqual([V1, apart]);
    expect(localitiesOf(merge(['v2', 'v3'], 'v3', { under: 'x1' }))).toEqual([V1, { ...apart, communeId: 'x1' }]);
    expect(figuresOf(merge(['v2', 'v3'], 'v3')).filter(({ localityId }) => localityId)).toEqual([
      { localityId: 'v1', asOf: '2025-06-01', members: 7 },
      { localityId: 'v3', asOf: '2025-06-01', members: 9 },
    ]);
  });
});

describe('a split of a locality', () => {
  const split = (...into: { id: string; name?: string; under?: string; branchIds?: string[] }[]) =>
    ({ type: 'split', locality: 'v1', into }) as const;

  it('says what is wrong with it', () => {
    expect(refused(split({ id: 'v1' }))).toEqual(['into too-few: A split gives two or more. (1)']);
    expect(refused(split({ id: 'n', name: 'N' }, { id: 'n', name: 'N', under: 't' }))).toEqual([
      'into.1.id duplicate-id: The id stands in the list already. (n)',
      'into.1.under not-a-commune: A locality belongs to a commune, not to a province. (t)',
    ]);
    expect(refused(split({ id: 'v1' }, { id: 'v2', branchIds: ['b1', 'b1', 'x1', 'zz'] }))).toEqual([
      'into.1.id already-exists: There is a locality with this id on the day. (v2)',
      'into.1.name missing: A new locality needs a name. (undefined)',
      'into.1.branchIds.1 duplicate-id: The id stands in the list already. (b1)',
      'into.1.branchIds.2 not-a-branch: A locality is served by branches, not by a commune. (x1)',
      'into.1.branchIds.3 unknown-unit: No unit has this id on the day. (zz)',
    ]);
    const part = { id: 'n', name: 'N', children: ['b1'], localities: [] };
    expect(refused({ type: 'split', locality: 'vo', into: [{ id: 'vo' }, part] })).toEqual([
      'locality ended-already: It ended on 2025-06-29. (vo)',
      'into.1.children not-here: A locality has nothing under it. (array)',
      'into.1.localities not-here: A locality has nothing under it. (array)',
    ]);
    expect(refused({ type: 'split', locality: 'zz', into: [{ id: 'zz' }, { id: 'n', name: 'N' }] })).toEqual([
      'locality unknown-locality: No locality has this id on the day. (zz)',
    ]);
    const made = { type: 'split', locality: 'n', into: [{ id: 'n' }, { id: 'm', name: 'M' }] };
    expect(refused(split({ id: 'v1' }, { id: 'n', name: 'N' }), made)).toEqual([
      '1.locality same-day-chain: Another event of this type makes it on the same day: write one event. (n)',
    ]);
  });

  it('gives each part the branches that it is told, or all, and the host to the original or the first that is served', () => {
    const kept = { kind: 'thôn', communeId: 'x1', branchIds: ['b1', 'b2'] };
    expect(localitiesOf(split({ id: 'n', name: 'N' }, { id: 'v1', name: 'V1 mới' }))).toEqual([
      { id: 'v1', name: 'V1 mới', ...kept, hostOf: ['b1'] },
      V2,
      { id: 'n', name: 'N', ...kept, from: ON, hostOf: [] },
      V3,
    ]);
    const told = split({ id: 'v1', branchIds: ['b2'] }, { id: 'n', name: 'N', under: 'x2', branchIds: ['b3', 'b1'] });
    expect(localitiesOf(told)).toEqual([
      { ...V1, branchIds: ['b2'], hostOf: [] },
      V2,
      V3,
      { id: 'n', name: 'N', kind: 'thôn', communeId: 'x2', branchIds: ['b3', 'b1'], from: ON, hostOf: ['b1'] },
    ]);
    const gone = split({ id: 'm', name: 'M', branchIds: [] }, { id: 'n', name: 'N', branchIds: ['b1'] });
    expect(localitiesOf(gone).map(({ id, branchIds, hostOf }) => [id, branchIds, hostOf])).toEqual([
      ['v2', ['b2'], ['b2']],
      ['m', [], []],
      ['n', ['b1'], ['b1']],
      ['v3', ['b3'], []],
    ]);
    expect(figuresOf(gone).some(({ localityId }) => localityId === 'v1')).toBe(false);
  });
});

describe('a locality that moves, begins, ends or is named anew', () => {
  it('moves to a commune, with its branches', () => {
    const move = (localities: string[], under: string) => ({ type: 'move', localities, under }) as const;
    expect(localitiesOf(move(['v1', 'v3'], 'x2'))).toEqual([V2, V3, { ...V1, communeId: 'x2' }]);
    expect(refused(move(['vo', 'zz', 'v1', 'v1'], 'b1'))).toEqual([
      'localities.3 duplicate-id: The id stands in the list already. (v1)',
      'localities.1 unknown-locality: No locality has this id on the day. (zz)',
      'localities.0 ended-already: It ended on 2025-06-29. (vo)',
      'under not-a-commune: A locality belongs to a commune, not to a branch. (b1)',
    ]);
  });

  it('begins with branches and hosts that there are', () => {
    const row = { id: 'n', name: 'N', kind: 'bản', communeId: 'x2', branchIds: ['b3', 'b1'], hostOf: ['b3'] };
    expect(localitiesOf({ type: 'establish', locality: row })).toEqual([V1, V2, V3, { ...row, from: ON }]);
    const bare = { id: 'n', name: 'N', communeId: 'x2', branchIds: [] };
    expect(localitiesOf({ type: 'establish', locality: bare }).at(-1)).toEqual({ ...bare, hostOf: [], from: ON });
    const begins = (more: object) => refused({ type: 'establish', locality: { ...row, ...more } });
    expect(begins({ branchIds: ['b3', 'b1', 'b3'], hostOf: ['b3', 'b3'] })).toEqual([
      'locality.branchIds.2 duplicate-id: The id stands in the list already. (b3)',
      'locality.hostOf.1 duplicate-id: The id stands in the list already. (b3)',
    ]);
    const taken = 'Another locality is its host already.';
    expect(begins({ hostOf: ['b1', 'b2', 'zz'] })).toEqual([
      `locality.hostOf.0 several-hosts: ${taken} (b1)`,
      'locality.hostOf.1 host-not-served: A host is served by the branch that it hosts. (b2)',
      `locality.hostOf.1 several-hosts: ${taken} (b2)`,
      'locality.hostOf.2 host-not-served: A host is served by the branch that it hosts. (zz)',
    ]);
  });

  it('ends, and leaves nothing under it', () => {
    expect(localitiesOf({ type: 'dissolve', locality: 'v2' })).toEqual([V1, V3]);
    expect(figuresOf({ type: 'dissolve', locality: 'v2' })).toEqual([
      { unitId: 'x1', asOf: '2025-06-01', members: 30, lastAdmission: null },
      { unitId: 'x2', asOf: '2025-06-01', members: 12, lastAdmission: null },
      { localityId: 'v1', asOf: '2025-06-01', members: 7 },
      { localityId: 'v3', asOf: '2025-06-01', members: 4 },
    ]);
    expect(refused({ type: 'dissolve', locality: 'vo', under: 'x1' })).toEqual([
      'locality ended-already: It ended on 2025-06-29. (vo)',
      'under not-here: Nothing stands under a locality; merge it into another if its people went there. (x1)',
    ]);
    expect(refused({ type: 'dissolve', locality: 'zz' })).toEqual([
      'locality unknown-locality: No locality has this id on the day. (zz)',
    ]);
  });

  it('is named anew', () => {
    expect(localitiesOf({ type: 'rename', locality: 'v3', name: 'Bản Ba' })[2]).toEqual({ ...V3, name: 'Bản Ba' });
    expect(refused({ type: 'rename', locality: 'x1', name: 'N' })).toEqual([
      'locality unknown-locality: No locality has this id on the day. (x1)',
    ]);
  });
});
