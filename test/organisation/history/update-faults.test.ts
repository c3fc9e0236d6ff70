import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/core/index.js';
import {
  organisationToInput,
  parseOrganisation,
  safeUpdateOrganisation,
  updateOrganisation,
} from '../../../src/organisation/index.js';

const org = parseOrganisation({
  asOf: '2018-05-13',
  units: [
    { id: 'd', name: 'D', kind: 'district', parentId: null },
    { id: 'c', name: 'C', kind: 'commune', parentId: 'd' },
    { id: 'b1', name: 'B 1', kind: 'branch', parentId: 'c' },
    { id: 'b2', name: 'B 2', kind: 'branch', parentId: 'c' },
    { id: 'e', name: 'E', kind: 'commune', parentId: 'd' },
  ],
  localities: [
    { id: 'v1', name: 'V 1', communeId: 'c', branchIds: ['b1'], hostOf: ['b1'] },
    { id: 'v2', name: 'V 2', communeId: 'c', branchIds: ['b1', 'b2'] },
  ],
  figures: [
    { unitId: 'b2', members: 3 },
    { unitId: 'd', members: 9 },
    { localityId: 'v2', members: 0 },
  ],
});

/** What an update is refused for, in words. */
function refused(update: unknown): string[] {
  const result = safeUpdateOrganisation(org, update);
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  expect(result.error.issueCount).toBe(result.error.issues.length);
  return result.error.issues.map(({ path, code, message, value }) => {
    return `${path.join('.')} ${code}: ${message} (${String(value)})`;
  });
}

describe('an update', () => {
  it('adds, removes and changes, and knows nothing else', () => {
    expect(refused(null)).toEqual([' wrong-type: Expected an object, found null. (null)']);
    expect(refused({ add: null, remove: [], change: 'c' })).toEqual([
      'add wrong-type: Expected an object, found null. (null)',
      'remove wrong-type: Expected an object, found array. (array)',
      'change wrong-type: Expected an object, found text. (c)',
    ]);
    expect(refused({ replace: 7, toString: undefined, add: { unitIds: [] }, remove: { units: 7 } })).toEqual([
      'replace unknown-field: An update adds, removes and changes. (number)',
      'toString unknown-field: An update adds, removes and changes. (undefined)',
      'add.unitIds unknown-field: No such field is known here. (array)',
      'remove.units unknown-field: No such field is known here. (number)',
    ]);
    expect(refused({ change: { figures: [] }, add: { units: {}, figures: undefined }, remove: undefined })).toEqual([
      'change.figures unknown-field: No such field is known here. (array)',
      'add.units wrong-type: Expected array, found object. (object)',
    ]);
  });

  it('removes what there is, once', () => {
    expect(refused({ remove: { unitIds: ['e', 'zz', 'e', 'v1'], localityIds: ['d', 7] } })).toEqual([
      'remove.unitIds.1 unknown-id: The organisation has no such id. (zz)',
      'remove.unitIds.2 duplicate-id: The id is named twice. (e)',
      'remove.unitIds.3 unknown-id: The organisation has no such id. (v1)',
      'remove.localityIds.0 unknown-id: The organisation has no such id. (d)',
      'remove.localityIds.1 unknown-id: The organisation has no such id. (7)',
    ]);
    const next = organisationToInput(updateOrganisation(org, { remove: { localityIds: ['v2'], unitIds: ['b2'] } }));
    expect(next.units.map(({ id }) => id)).toEqual(['d', 'c', 'b1', 'e']);
    expect(next.figures).toEqual([{ unitId: 'd', asOf: '2018-05-13', members: 9 }]);
  });

  it('changes what there is and stays, once', () => {
    const units = [{ id: 'e' }, { id: 'zz' }, { id: 'b1' }, { id: 'b1' }, null, [], 7, { name: 'N' }];
    const localities = [{ id: 'v1' }, { id: 'v1' }, { id: 'b1' }, { id: 'v2' }];
    const update = { remove: { unitIds: ['e'], localityIds: ['v2'] }, change: { units, localities } };
    expect(refused(update)).toEqual([
      'change.units.0.id removed: The same update removes it. (e)',
      'change.units.1.id unknown-id: The organisation has no such id. (zz)',
      'change.units.3.id duplicate-id: The id is changed twice. (b1)',
      'change.units.4 wrong-type: Expected an object, found null. (null)',
      'change.units.5 wrong-type: Expected an object, found array. (array)',
      'change.units.6 wrong-type: Expected an object, found number. (7)',
      'change.units.7.id unknown-id: The organisation has no such id. (undefined)',
      'change.localities.1.id duplicate-id: The id is changed twice. (v1)',
      'change.localities.2.id unknown-id: The organisation has no such id. (b1)',
      'change.localities.3.id removed: The same update removes it. (v2)',
    ]);
    // An id that the row only inherits is none of its own.
    expect(refused({ change: { units: [Object.create({ id: 'b1' })] } })).toEqual([
      'change.units.0.id unknown-id: The organisation has no such id. (undefined)',
    ]);
  });

  it('is told once of a unit that others need, whatever they are and however many', () => {
    const localities = 'Localities of it stay: remove or move them too.';
    expect(refused({ remove: { unitIds: ['e', 'c'] } })).toEqual([
      'remove.unitIds.1 has-children: Units under it stay: remove or move them too. (c)',
      `remove.unitIds.1 has-localities: ${localities} (c)`,
    ]);
    expect(refused({ remove: { unitIds: ['b2', 'b1'] } })).toEqual([
      'remove.unitIds.1 serves-locality: Localities that it serves stay: remove or change them too. (b1)',
      'remove.unitIds.0 serves-locality: Localities that it serves stay: remove or change them too. (b2)',
    ]);
    const moved = { units: ['b1', 'b2'].map((id) => ({ id, parentId: 'e' })) };
    expect(refused({ remove: { unitIds: ['c'] }, change: moved })).toEqual([
      `remove.unitIds.0 has-localities: ${localities} (c)`,
    ]);
  });

  it('is told what is wrong with rows at their own place', () => {
    const add = {
      units: [{ id: 'b3', name: 'B 3', kind: 'branch', parentId: 'zz' }],
      localities: [{ id: 'v2', name: 'V 2', communeId: 'c', branchIds: ['b1', 'b1'] }],
      figures: [{ unitId: 'b3', members: 4 }, { unitId: 'd' }, { localityId: 'zz', members: 1 }],
    };
    expect(refused({ add })).toEqual([
      'add.units.0.parentId missing-parent: No unit has this id. (zz)',
      'add.localities.0.id duplicate-id: The id stands in row 1 already. (v2)',
      'add.localities.0.branchIds.1 duplicate-branch: The branch is named twice. (b1)',
      'add.figures.1 duplicate-figure: Row 1 has its figures already. (d)',
      'add.figures.2.localityId unknown-locality: No locality has this id. (zz)',
    ]);
    expect(refused({ change: { localities: [{ id: 'v2', communeId: 'd', branchIds: ['e'] }] } })).toEqual([
      'change.localities.0.communeId not-a-commune: A locality belongs to a commune, not to a district. (d)',
      'change.localities.0.branchIds.0 not-a-branch: A locality is served by branches, not by a commune. (e)',
    ]);
  });

  it('is told of a change what it does to rows that stay as they were', () => {
    expect(refused({ change: { units: [{ id: 'b1', kind: 'group' }] } })).toEqual([
      'change.units.0.kind kind-not-allowed: A group cannot stand under a commune. (group)',
      'change.units.0.kind not-a-branch: A locality is served by branches, not by a group. (b1)',
    ]);
    expect(refused({ change: { units: [{ id: 'e' }, { id: 'c', kind: 'district', parentId: null }] } })).toEqual([
      'change.units.1.kind kind-not-allowed: A branch cannot stand under a district. (c)',
      'change.units.1.parentId several-roots: A tree has one root; provinces stand under one unit of kind country. (null)',
      'change.units.1.kind not-a-commune: A locality belongs to a commune, not to a district. (c)',
    ]);
    const host = [{ id: 'v0', name: 'V 0', communeId: 'c', branchIds: ['b1'], hostOf: ['b1'] }];
    expect(refused({ add: { localities: host } })).toEqual([
      'add.localities.0.hostOf.0 several-hosts: Row 0 is its host already. (b1)',
    ]);
    // A change that makes a host of a branch is not the one that ends it as a branch.
    const kinds = { units: [{ id: 'b1', kind: 'group' }], localities: [{ id: 'v1', hostOf: ['b1'] }] };
    expect(refused({ change: kinds })).toEqual([
      'change.units.0.kind kind-not-allowed: A group cannot stand under a commune. (group)',
      'change.localities.0.branchIds.0 not-a-branch: A locality is served by branches, not by a group. (b1)',
      'change.units.0.kind not-a-branch: A locality is served by branches, not by a group. (b1)',
    ]);
    // Where the host of before stands after the new one, the new one is told all the same.
    const second = parseOrganisation({
      ...organisationToInput(org),
      localities: [...organisationToInput(org).localities].reverse(),
    });
    const result = safeUpdateOrganisation(second, { change: { localities: [{ id: 'v2', hostOf: ['b1'] }] } });
    const issues = !result.success && result.error instanceof InvalidInputError ? result.error.issues : [];
    expect(issues.map(({ path, code }) => [path.join('.'), code])).toEqual([
      ['change.localities.0.hostOf', 'several-hosts'],
    ]);
  });

  it('is told of a circle only where it moved a unit into it', () => {
    const moved = { units: [{ id: 'c', kind: 'district', parentId: 'b1' }] };
    expect(refused({ change: moved }).filter((line) => line.includes('cycle'))).toEqual([
      'change.units.0.parentId cycle: The unit stands under itself. (b1)',
    ]);
  });

  it('counts all faults of which a thousand are told', () => {
    const units = Array.from({ length: 1500 }, (_, index) => {
      return { id: `n${String(index)}`, name: 'N', kind: 'branch', parentId: 'zz' };
    });
    const result = safeUpdateOrganisation(org, { add: { units } });
    const error = !result.success && result.error instanceof InvalidInputError ? result.error : null;
    expect([error?.issueCount, error?.issues.length]).toEqual([1500, 1000]);
  });
});
