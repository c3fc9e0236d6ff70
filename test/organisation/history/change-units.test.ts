import { describe, expect, it } from 'vitest';
import { figuresOf, localitiesOf, ON, refused, unitsOf } from './two-communes.js';

const T = { id: 't', name: 't', kind: 'province', parentId: null };
const X1 = { id: 'x1', name: 'x1', kind: 'commune', parentId: 't' };
const B1 = { id: 'b1', name: 'b1', kind: 'branch', parentId: 'x1' };
const B2 = { id: 'b2', name: 'b2', kind: 'branch', parentId: 'x1', from: '2020-01-01', to: '2025-12-31' };
const X2 = { id: 'x2', name: 'x2', kind: 'commune', parentId: 't' };
const B3 = { id: 'b3', name: 'b3', kind: 'branch', parentId: 'x2' };
const merge = (units: string[], into: string, more: { name?: string; under?: string } = {}) =>
  ({ type: 'merge', units, into, ...more }) as const;
const served = (...changes: Parameters<typeof localitiesOf>) =>
  localitiesOf(...changes).map(({ id, communeId, branchIds, hostOf }) => [id, communeId, branchIds, hostOf]);

describe('a merger of units', () => {
  it('says what is wrong with it', () => {
    expect(refused(merge(['b1'], 'b1'))).toEqual(['units too-few: A merger takes two or more. (1)']);
    expect(refused(merge([], 'b'))).toEqual([
      'units too-few: A merger takes two or more. (0)',
      'name missing: A new unit needs a name. (undefined)',
    ]);
    expect(refused(merge(['b1', 'x1', 'zz', 'b1'], 'x2', { name: 'N', under: 't' }))).toEqual([
      'units.3 duplicate-id: The id stands in the list already. (b1)',
      'units.2 unknown-unit: No unit has this id on the day. (zz)',
      'into already-exists: There is a unit with this id on the day. (x2)',
      'units.1 kinds-differ: The first is a branch. (commune)',
      'under kind-not-allowed: A branch cannot stand under a province. (t)',
    ]);
    expect(refused(merge(['b1', 'b3'], 'b', { name: 'B' }))).toEqual([
      'under missing: The parts stand under several units: say where the new one stands. (undefined)',
    ]);
    expect(refused(merge(['x1', 'xo'], 'x1'))).toEqual(['units.1 ended-already: It ended on 2025-06-15. (xo)']);
    expect(refused({ ...merge(['x1', 'xo'], 'x1'), date: '2025-06-16' })).toEqual([]);
    expect(refused({ ...merge(['x1', 'xo'], 'x1'), date: '2025-06-17' })).toHaveLength(1);
    expect(refused(merge(['t', 'x1'], 't'))).toEqual([
      'units.0 is-root: The root stays: everything stands under it. (t)',
      'units.1 kinds-differ: The first is a province. (commune)',
    ]);
  });

  it('lets the one that stays stay where it is, or go where it is told', () => {
    expect(unitsOf(merge(['b2', 'b3'], 'b3'))).toEqual([T, X1, B1, X2, B3]);
    expect(unitsOf(merge(['b2', 'b3'], 'b3', { name: 'N', under: 'x1' }))).toEqual([
      ...[T, X1, B1, { ...B3, name: 'N', parentId: 'x1' }, X2],
    ]);
    expect(served(merge(['b2', 'b3'], 'b3'))).toEqual([
      ['v1', 'x1', ['b1', 'b3'], ['b1']],
      ['v2', 'x1', ['b3'], ['b3']],
      ['v3', 'x2', ['b3'], []],
    ]);
    expect(unitsOf(merge(['b1', 'b2'], 'b', { name: 'B' }))).toEqual([
      ...[T, X1, { id: 'b', name: 'B', kind: 'branch', parentId: 'x1', from: ON }, X2, B3],
    ]);
  });

  it('has no last admission where none of the parts ever admitted anybody', () => {
    // A locality has ended since: how many there are is no longer what was stated.
    const figures = figuresOf(merge(['x1', 'x2'], 'x', { name: 'X' }));
    expect(figures.find(({ unitId }) => unitId === 'x')).toEqual({
      unitId: 'x',
      asOf: '2025-06-01',
      members: 42,
      lastAdmission: null,
    });
  });
});

describe('a split of a unit', () => {
  const split = (unit: string, ...into: object[]) => ({ type: 'split', unit, into }) as never;

  it('says what is wrong with it', () => {
    expect(refused(split('b1', { id: 'b1' }))).toEqual(['into too-few: A split gives two or more. (1)']);
    expect(refused(split('b1', { id: 'b1', branchIds: [] }, { id: 'n', name: 'N', under: 't' }))).toEqual([
      'into.0.branchIds not-here: Branches are said of the parts of a locality. (array)',
      'into.1.under kind-not-allowed: A branch cannot stand under a province. (t)',
    ]);
    expect(refused(split('b1', { id: 'n', name: 'N', localities: ['v1'] }, { id: 'n', name: 'N' }))).toEqual([
      'into.1.id duplicate-id: The id stands in the list already. (n)',
    ]);
    const parts = [
      { id: 'x1', children: ['b1', 'b3'], localities: ['v1', 'v3'] },
      { id: 'n', children: ['b1'], localities: ['v1'] },
    ];
    expect(refused(split('x1', ...parts))).toEqual([
      'into.0.children.1 not-a-child: It does not stand right under x1. (b3)',
      'into.0.localities.1 not-its-locality: It is no locality of the unit, and the unit does not serve it. (v3)',
      'into.1.name missing: A new unit needs a name. (undefined)',
      'into.1.children.0 assigned-twice: It has its place already. (b1)',
      'into.1.localities.0 assigned-twice: It has its place already. (v1)',
    ]);
    expect(
      refused(split('x1', { id: 'n', name: 'N', children: ['b1'] }, { id: 'm', name: 'M', localities: ['v2'] })),
    ).toEqual([
      'into not-assigned: No part takes this unit. (b2)',
      'into not-assigned: No part takes this locality. (v1)',
    ]);
    // Two branches may serve one locality, each of them once.
    expect(refused(split('b2', { id: 'b2', localities: ['v1'] }, { id: 'n', name: 'N', localities: ['v1'] }))).toEqual(
      [],
    );
    expect(refused(split('b2', { id: 'b2' }, { id: 'n', name: 'N', localities: ['v1', 'v1'] }))).toEqual([
      'into.1.localities.1 assigned-twice: It has its place already. (v1)',
    ]);
    expect(refused(split('zz', { id: 'n', under: 'zz', children: ['b1'] }, { id: 'm', name: 'M' }))).toEqual([
      'unit unknown-unit: No unit has this id on the day. (zz)',
      'into.0.name missing: A new unit needs a name. (undefined)',
    ]);
    expect(refused(split('t', { id: 't' }, { id: 'n', name: 'N' }))).toEqual([
      'unit is-root: The root stays: everything stands under it. (t)',
    ]);
  });

  it('leaves the original in its place or moves it, with a new name only if it has one', () => {
    const part = { id: 'n', name: 'N' };
    const n = { id: 'n', name: 'N', kind: 'branch', from: ON };
    expect(unitsOf(split('b1', { id: 'b1' }, part))).toEqual([T, X1, B1, B2, { ...n, parentId: 'x1' }, X2, B3]);
    expect(unitsOf(split('b1', { id: 'b1', name: 'B', under: 'x2' }, { ...part, under: 'x2' }))).toEqual([
      ...[T, X1, B2, X2, B3, { ...B1, name: 'B', parentId: 'x2' }, { ...n, parentId: 'x2' }],
    ]);
  });

  it('keeps the host with the original where that goes on serving it', () => {
    const told = split('b2', { id: 'n', name: 'N', localities: ['v2'] }, { id: 'b2', localities: ['v2', 'v1'] });
    expect(served(told)).toEqual([
      ['v1', 'x1', ['b1', 'b2'], ['b1']],
      ['v2', 'x1', ['n', 'b2'], ['b2']],
      ['v3', 'x2', ['b3'], []],
    ]);
    const gone = split(
      'b2',
      { id: 'n', name: 'N', localities: ['v2'] },
      { id: 'm', name: 'M', localities: ['v2', 'v1'] },
    );
    expect(served(gone).slice(0, 2)).toEqual([
      ['v1', 'x1', ['b1', 'm'], ['b1']],
      ['v2', 'x1', ['n', 'm'], ['n']],
    ]);
  });

  it('gives a part of a commune its units and localities', () => {
    const told = split('x1', { id: 'x1' }, { id: 'n', name: 'N', children: ['b2'], localities: ['v2'] });
    expect(unitsOf(told).map(({ id, parentId }) => [id, parentId])).toEqual([
      ...[
        ['t', null],
        ['x1', 't'],
        ['b1', 'x1'],
        ['x2', 't'],
        ['b3', 'x2'],
        ['n', 't'],
        ['b2', 'n'],
      ],
    ]);
    expect(served(told)).toEqual([
      ['v1', 'x1', ['b1', 'b2'], ['b1']],
      ['v3', 'x2', ['b3'], []],
      ['v2', 'n', ['b2'], ['b2']],
    ]);
  });
});

describe('a unit that moves, begins, ends or is named anew', () => {
  it('moves under a unit that may hold it', () => {
    expect(unitsOf({ type: 'move', units: ['b1', 'b3'], under: 'x2' })).toEqual([
      T,
      X1,
      B2,
      X2,
      B3,
      { ...B1, parentId: 'x2' },
    ]);
    expect(refused({ type: 'move', units: ['b1', 'b2', 'x1', 'xo'], under: 'b3' })).toEqual([
      'units.3 ended-already: It ended on 2025-06-15. (xo)',
      'under kind-not-allowed: A branch cannot stand under a branch. (b3)',
      'under kind-not-allowed: A commune cannot stand under a branch. (b3)',
    ]);
    expect(refused({ type: 'move', units: [], under: 'zz' })).toEqual([
      'under unknown-unit: No unit has this id on the day. (zz)',
    ]);
    expect(refused({ type: 'move', units: ['t'], under: 'x1' })).toEqual([
      'units.0 is-root: The root stays: everything stands under it. (t)',
      'under kind-not-allowed: A province cannot stand under a commune. (x1)',
    ]);
  });

  it('begins under a unit that may hold it', () => {
    const row = { id: 'n', name: 'N', kind: 'branch', parentId: 'x2' } as const;
    expect(unitsOf({ type: 'establish', unit: row }).at(-1)).toEqual({ ...row, from: ON });
    expect(refused({ type: 'establish', unit: { ...row, id: 'b1', parentId: 't' } })).toEqual([
      'unit.id already-exists: There is a unit with this id on the day. (b1)',
      'unit.parentId kind-not-allowed: A branch cannot stand under a province. (t)',
    ]);
    expect(figuresOf({ type: 'establish', unit: row }).find(({ unitId }) => unitId === 'x2')).toEqual({
      unitId: 'x2',
      asOf: '2025-06-01',
      members: 12,
      lastAdmission: null,
    });
  });

  it('ends, and gives what stands under it to another', () => {
    expect(unitsOf({ type: 'dissolve', unit: 'x1', under: 'x2' })).toEqual([
      ...[T, X2, B3, { ...B1, parentId: 'x2' }, { ...B2, parentId: 'x2' }],
    ]);
    expect(served({ type: 'dissolve', unit: 'x1', under: 'x2' }).map(([id, communeId]) => [id, communeId])).toEqual([
      ['v3', 'x2'],
      ['v1', 'x2'],
      ['v2', 'x2'],
    ]);
    expect(refused({ type: 'dissolve', unit: 'x1', under: 'x1' })).toEqual([
      'under cycle: What stands under it cannot go to the unit itself. (x1)',
    ]);
    expect(refused({ type: 'dissolve', unit: 'x1' })).toEqual([
      'under kind-not-allowed: A branch cannot stand under a province. (t)',
      'under not-a-commune: A locality belongs to a commune, not to a province. (t)',
    ]);
    expect(refused({ type: 'dissolve', unit: 'zz', under: 'zy' })).toEqual([
      'unit unknown-unit: No unit has this id on the day. (zz)',
      'under unknown-unit: No unit has this id on the day. (zy)',
    ]);
    expect(refused({ type: 'dissolve', unit: 'zz' })).toHaveLength(1);
    expect(refused({ type: 'dissolve', unit: 'b1', under: 'zz' })).toEqual([
      'under unknown-unit: No unit has this id on the day. (zz)',
    ]);
  });

  it('is named anew', () => {
    expect(unitsOf({ type: 'rename', unit: 'b3', name: 'B' }).at(-1)).toEqual({ ...B3, name: 'B' });
    expect(refused({ type: 'rename', unit: 'v1', name: 'B' })).toEqual([
      'unit unknown-unit: No unit has this id on the day. (v1)',
    ]);
  });
});
