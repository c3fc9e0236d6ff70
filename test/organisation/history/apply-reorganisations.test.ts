import { describe, expect, it } from 'vitest';
import { attempt, InvalidInputError } from '../../../src/core/index.js';
import {
  applyReorganisations,
  getUnit,
  type Organisation,
  organisationToInput,
  parseOrganisation,
  type Reorganisation,
} from '../../../src/organisation/index.js';

const ON = '2025-07-01';
const unit = (id: string, kind: 'province' | 'district' | 'commune' | 'branch', parentId: string | null) => ({
  id,
  name: id,
  kind,
  parentId,
});
const UNITS = [
  unit('t', 'province', null),
  unit('h', 'district', 't'),
  unit('x1', 'commune', 'h'),
  unit('b1', 'branch', 'x1'),
  unit('b2', 'branch', 'x1'),
  unit('x2', 'commune', 'h'),
  unit('b3', 'branch', 'x2'),
];
const org = parseOrganisation({
  asOf: '2025-06-30',
  units: UNITS,
  localities: [
    { id: 'v1', name: 'V1', communeId: 'x1', branchIds: ['b1', 'b2'], hostOf: ['b1'] },
    { id: 'v2', name: 'V2', communeId: 'x1', branchIds: ['b2'], hostOf: ['b2'] },
    { id: 'v3', name: 'V3', communeId: 'x2', branchIds: ['b3'] },
  ],
  figures: [
    { unitId: 't', members: 90, official: 80, branches: 3 },
    { unitId: 'h', members: 80 },
    { unitId: 'x1', members: 30, official: 20, localities: 2, lastAdmission: '2024-01-05', clubs: 2 },
    { unitId: 'x2', members: 12, localities: 1, lastAdmission: null },
    { unitId: 'b1', members: 10, lastAdmission: '2020-01-01' },
    { unitId: 'b2', members: 20, asOf: '2025-01-01' },
  ],
});

type Change = Reorganisation extends infer Each
  ? Each extends Reorganisation
    ? Omit<Each, 'id' | 'date'>
    : never
  : never;
const dated = (...changes: Change[]): Reorganisation[] =>
  changes.map((change, index) => ({ id: `e${String(index)}`, date: ON, ...change }));
const outcome = (...changes: Change[]): Organisation => applyReorganisations(org, dated(...changes), { on: ON });
const figuresOf = (result: Organisation) => organisationToInput(result).figures;
const localitiesOf = (result: Organisation) =>
  organisationToInput(result).localities.map(({ id, communeId, branchIds, hostOf }) => [
    id,
    communeId,
    branchIds,
    hostOf ?? [],
  ]);

function faultsOf(events: unknown, on = ON): [string, string][] {
  const result = attempt(() => applyReorganisations(org, events as Reorganisation[], { on }));
  if (result.success || !(result.error instanceof InvalidInputError)) return [];
  return result.error.issues.map(({ path, code }) => [path.join('.'), code]);
}

describe('applyReorganisations', () => {
  it('sends the communes of a dissolved district up to its parent', () => {
    const result = outcome({ type: 'dissolve', unit: 'h' });
    expect(organisationToInput(result).units.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['t', null],
      ['x1', 't'],
      ['b1', 'x1'],
      ['b2', 'x1'],
      ['x2', 't'],
      ['b3', 'x2'],
    ]);
    expect(figuresOf(result)?.find((row) => row.unitId === 't')).toEqual({
      unitId: 't',
      asOf: '2025-06-30',
      members: 90,
      official: 80,
    });
  });

  it('merges communes into a new one, with the figures that all parts state', () => {
    const result = outcome({ type: 'merge', units: ['x1', 'x2'], into: 'x', name: 'Xã X' });
    expect(getUnit(result, 'x')).toEqual({ id: 'x', name: 'Xã X', kind: 'commune', parentId: 'h', from: ON, to: null });
    expect(result.localities.ids).toEqual(['v1', 'v2', 'v3']);
    expect(figuresOf(result)?.find((row) => row.unitId === 'x')).toEqual({
      unitId: 'x',
      asOf: '2025-06-30',
      members: 42,
      localities: 3,
      lastAdmission: '2024-01-05',
    });
  });

  it('merges branches: each locality is served once, and one host is kept', () => {
    const branches: Change = { type: 'merge', units: ['b2', 'b1'], into: 'b', name: 'B' };
    expect(localitiesOf(outcome(branches)).slice(0, 2)).toEqual([
      ['v1', 'x1', ['b'], []],
      ['v2', 'x1', ['b'], ['b']],
    ]);
    const stays = outcome({ type: 'merge', units: ['b2', 'b1'], into: 'b1' });
    expect(localitiesOf(stays).slice(0, 2)).toEqual([
      ['v1', 'x1', ['b1'], ['b1']],
      ['v2', 'x1', ['b1'], []],
    ]);
    expect(figuresOf(stays)?.some((row) => row.unitId === 'b1')).toBe(false);
  });

  it('splits a branch: the host goes with it where it stays, otherwise to the first part that serves it', () => {
    const stays = outcome({
      type: 'split',
      unit: 'b2',
      into: [{ id: 'b2' }, { id: 'n', name: 'N', localities: ['v1'] }],
    });
    expect(localitiesOf(stays).slice(0, 2)).toEqual([
      ['v1', 'x1', ['b1', 'n'], ['b1']],
      ['v2', 'x1', ['b2'], ['b2']],
    ]);
    const parts = [
      { id: 'n', name: 'N', localities: ['v1', 'v2'] },
      { id: 'm', name: 'M', localities: ['v2'] },
    ];
    expect(localitiesOf(outcome({ type: 'split', unit: 'b2', into: parts })).slice(0, 2)).toEqual([
      ['v1', 'x1', ['b1', 'n'], ['b1']],
      ['v2', 'x1', ['n', 'm'], ['n']],
    ]);
  });

  it('merges and splits on one day whatever the levels, from the top down', () => {
    const result = outcome(
      { type: 'merge', units: ['b1', 'b3'], into: 'b', name: 'B', under: 'x' },
      { type: 'merge', units: ['x1', 'x2'], into: 'x', name: 'X', under: 't' },
      { type: 'dissolve', unit: 'h' },
      { type: 'establish', unit: { id: 'a', name: 'A', kind: 'district', parentId: 't' } },
    );
    expect(result.units.ids).toEqual(['t', 'a', 'x', 'b2', 'b']);
    expect(localitiesOf(result)).toEqual([
      ['v1', 'x', ['b', 'b2'], ['b']],
      ['v2', 'x', ['b2'], ['b2']],
      ['v3', 'x', ['b'], []],
    ]);
  });

  it('dissolves a branch: its localities lose it, or come to another', () => {
    expect(localitiesOf(outcome({ type: 'dissolve', unit: 'b2' }))[1]).toEqual(['v2', 'x1', [], []]);
    const handed = outcome({ type: 'dissolve', unit: 'b2', under: 'b3' });
    expect(localitiesOf(handed)[0]).toEqual(['v1', 'x1', ['b1', 'b3'], ['b1']]);
    expect(figuresOf(handed)?.map((row) => row.unitId)).toEqual(['t', 'h', 'b1']);
  });

  it('reports every fault at once, with the place of the event in the list', () => {
    const faults = faultsOf([
      { id: 'a', date: ON, type: 'move', units: ['b1', 'gone'], under: 't' },
      { id: 'b', date: ON, type: 'merge', units: ['x1', 'b1'], into: 'x2' },
      { id: 'b', date: ON, type: 'rename', unit: 'x1', name: 'N' },
      { id: 'c', date: ON, type: 'split', unit: 'x1', into: [{ id: 'n', name: 'N', children: ['b1', 'b3'] }] },
      { id: 'd', date: ON, type: 'dissolve', unit: 't' },
      { id: 'e', date: '2023-02-30', type: 'rename', name: '' },
      { id: 'f', date: ON, type: 'rename', name: 'N' },
      { id: 'g', date: ON, type: 'abolish' },
      { id: 'h', date: ON, type: 'establish', locality: { id: 'v1', name: 'V', communeId: 'h', branchIds: ['x1'] } },
      { id: 'i', date: ON, type: 'rename', unit: 'n', name: 'of the refused split: nothing is said' },
      null,
    ]);
    expect(faults).toEqual([
      ['events.2.id', 'duplicate-id'],
      ['events.5.date', 'not-a-date'],
      ['events.5.name', 'empty'],
      ['events.5', 'one-subject'],
      ['events.6', 'one-subject'],
      ['events.7.type', 'unknown-value'],
      ['events.10', 'wrong-type'],
      ['events.8.locality.id', 'already-exists'],
      ['events.8.locality.communeId', 'not-a-commune'],
      ['events.8.locality.branchIds.0', 'not-a-branch'],
      ['events.3.into', 'too-few'],
      ['events.3.into.0.children.1', 'not-a-child'],
      ['events.3.into', 'not-assigned'],
      ['events.3.into', 'not-assigned'],
      ['events.3.into', 'not-assigned'],
      ['events.1.into', 'already-exists'],
      ['events.1.name', 'missing'],
      ['events.1.units.1', 'kinds-differ'],
      ['events.1.under', 'missing'],
      ['events.0.units.1', 'unknown-unit'],
      ['events.0.under', 'kind-not-allowed'],
      ['events.4.unit', 'is-root'],
    ]);
  });

  it('refuses an earlier day, a chain within a day, and a unit that ended without an event', () => {
    expect(faultsOf([], '2025-06-29')).toEqual([['on', 'before-as-of']]);
    const chain = dated(
      { type: 'merge', units: ['x1', 'x2'], into: 'x', name: 'X' },
      { type: 'merge', units: ['x', 'x1'], into: 'x' },
    );
    expect(faultsOf(chain)).toContainEqual(['events.1.units.0', 'same-day-chain']);
    const ending = parseOrganisation({
      asOf: '2025-06-30',
      units: UNITS.map((row) => (row.id === 'h' ? { ...row, to: '2025-06-30' } : row)),
      localities: [],
    });
    const dissolve = dated({ type: 'dissolve', unit: 'h' });
    expect(applyReorganisations(ending, dissolve, { on: ON }).units.ids.includes('h')).toBe(false);
    expect(() => applyReorganisations(ending, [], { on: ON })).toThrow('no event ends it');
  });
});
