import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/core/index.js';
import {
  getUnit,
  localitiesUnder,
  organisationToInput,
  parseOrganisation,
  safeUpdateOrganisation,
  updateOrganisation,
} from '../../../src/organisation/index.js';
import { deepFreeze } from '../../arbitraries/organisations.js';

const org = parseOrganisation({
  asOf: '2018-05-13',
  units: [
    { id: 'd', name: 'D', kind: 'district', parentId: null },
    { id: 'c', name: 'C', kind: 'commune', parentId: 'd' },
    { id: 'b1', name: 'B 1', kind: 'branch', parentId: 'c' },
    { id: 'b2', name: 'B 2', kind: 'branch', parentId: 'c', from: '1975-04-30' },
    { id: 'e', name: 'E', kind: 'commune', parentId: 'd' },
  ],
  localities: [
    { id: 'v1', name: 'V 1', communeId: 'c', branchIds: ['b1'], hostOf: ['b1'] },
    { id: 'v2', name: 'V 2', communeId: 'c', branchIds: ['b1'], from: '2001-01-01' },
  ],
  figures: [
    { unitId: 'b2', members: 3 },
    { localityId: 'v2', members: 0 },
  ],
});

function faultsOf(update: unknown): [path: string, code: string][] {
  const before = structuredClone(org);
  const result = safeUpdateOrganisation(org, deepFreeze(update));
  expect(org).toEqual(before);
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(({ path, code }) => [path.join('.'), code]);
}

describe('updateOrganisation', () => {
  it('changes nothing where it is told nothing', () => {
    expect(updateOrganisation(org, {})).toEqual(org);
    expect(updateOrganisation(org, { add: {}, remove: { unitIds: [] }, change: { localities: [] } })).toEqual(org);
  });

  it('adds, removes and changes units, localities and figures at once', () => {
    const next = updateOrganisation(org, {
      add: {
        units: [{ id: 'b3', name: 'B 3', kind: 'branch', parentId: 'e' }],
        localities: [{ id: 'v3', name: 'V 3', communeId: 'e', branchIds: ['b3'] }],
        figures: [{ unitId: 'b3', members: 4 }],
      },
      remove: { unitIds: ['b1'], localityIds: ['v2'] },
      change: {
        units: [{ id: 'b2', parentId: 'e', from: undefined }],
        localities: [{ id: 'v1', branchIds: [], hostOf: [] }],
      },
    });
    expect(next.units.ids).toEqual(['d', 'c', 'e', 'b2', 'b3']);
    expect(getUnit(next, 'b2')).toEqual({ id: 'b2', name: 'B 2', kind: 'branch', parentId: 'e', from: null, to: null });
    expect(localitiesUnder(next, 'd').map(({ id, branchIds }) => [id, branchIds])).toEqual([
      ['v1', []],
      ['v3', ['b3']],
    ]);
    expect(organisationToInput(next).figures).toEqual([
      { unitId: 'b2', asOf: '2018-05-13', members: 3 },
      { unitId: 'b3', asOf: '2018-05-13', members: 4 },
    ]);
  });

  it('lets figures go with what they are about', () => {
    expect(updateOrganisation(org, { remove: { unitIds: ['b2'], localityIds: ['v2'] } }).figures).toEqual([]);
  });

  it('lets nothing go alone that others need', () => {
    expect(faultsOf({ remove: { unitIds: ['c'] } })).toEqual([
      ['remove.unitIds.0', 'has-children'],
      ['remove.unitIds.0', 'has-localities'],
    ]);
    expect(faultsOf({ remove: { unitIds: ['e', 'b1'] } })).toEqual([['remove.unitIds.1', 'serves-locality']]);
    expect(faultsOf({ remove: { unitIds: ['c', 'b1', 'b2'], localityIds: ['v1', 'v2'] } })).toEqual([]);
  });

  it('names every fault at its place in the update', () => {
    const update = {
      add: { units: [{ id: 'b2', name: 'B', kind: 'branch', parentId: 'x' }, null], figures: [{ unitId: 'b2' }] },
      remove: { unitIds: ['x', 'e', 'e', 7], localityIds: ['c'], figures: [] },
      change: {
        units: [{ id: 'b1', name: '' }, { id: 'b1' }, { id: 'e', name: 'E' }, { name: 'F' }, []],
        localities: [
          { id: 'v1', colour: 'red' },
          { id: 'v2', hostOf: ['b1'] },
          { id: 'v2', branchIds: [] },
        ],
      },
      replace: {},
    };
    expect(faultsOf(update).sort()).toEqual(
      [
        ['add.units.0.id', 'duplicate-id'],
        ['add.units.0.parentId', 'missing-parent'],
        ['add.units.1', 'wrong-type'],
        ['add.figures.0', 'duplicate-figure'],
        ['remove.unitIds.0', 'unknown-id'],
        ['remove.unitIds.2', 'duplicate-id'],
        ['remove.unitIds.3', 'unknown-id'],
        ['remove.localityIds.0', 'unknown-id'],
        ['remove.figures', 'unknown-field'],
        ['change.units.0.name', 'empty'],
        ['change.units.1.id', 'duplicate-id'],
        ['change.units.2.id', 'removed'],
        ['change.units.3.id', 'unknown-id'],
        ['change.units.4', 'wrong-type'],
        ['change.localities.0.colour', 'unknown-field'],
        ['change.localities.1.hostOf.0', 'several-hosts'],
        ['change.localities.2.id', 'duplicate-id'],
        ['replace', 'unknown-field'],
      ].sort(),
    );
    expect(faultsOf([])).toEqual([['', 'wrong-type']]);
    expect(faultsOf({ add: { units: 7 }, change: 7 })).toEqual([
      ['add.units', 'wrong-type'],
      ['change', 'wrong-type'],
    ]);
  });

  it('blames the change, not the row that it leaves in the wrong place', () => {
    expect(faultsOf({ change: { units: [{ id: 'c', kind: 'grassroots' }] } })).toEqual([
      ['change.units.0.kind', 'not-a-commune'],
    ]);
    expect(faultsOf({ change: { units: [{ id: 'c', kind: 'branch', parentId: 'e' }] } }).map(([path]) => path)).toEqual(
      ['change.units.0.kind', 'change.units.0.kind'],
    );
    expect(faultsOf({ change: { units: [{ id: 'd', parentId: 'b2' }] } })).toContainEqual([
      'change.units.0.parentId',
      'cycle',
    ]);
    const hosts = { localities: [{ id: 'v0', name: 'V 0', communeId: 'c', branchIds: ['b1'], hostOf: ['b1'] }] };
    expect(faultsOf({ add: hosts })).toEqual([['add.localities.0.hostOf.0', 'several-hosts']]);
  });
});
