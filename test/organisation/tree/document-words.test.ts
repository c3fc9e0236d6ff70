import { describe, expect, it } from 'vitest';
import { attempt, InvalidInputError } from '../../../src/core/index.js';
import { parseOrganisation } from '../../../src/organisation/index.js';

const asOf = '2018-05-13';

function told(run: () => unknown): string[] {
  const result = attempt(run);
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(({ path, code, message, value }) => {
    return `${path.join('.')} ${code}: ${message} (${String(value)})`;
  });
}
const refused = (document: object) => told(() => parseOrganisation({ asOf, localities: [], ...document } as never));
const unit = (id: string, kind: string, parentId: unknown, more: object = {}) => ({
  id,
  name: id,
  kind,
  parentId,
  ...more,
});
const place = (id: string, more: object = {}) => ({ id, name: id, communeId: 'x', branchIds: [], ...more });
const UNITS = [
  unit('h', 'district', null),
  unit('x', 'commune', 'h'),
  unit('b', 'branch', 'x'),
  unit('c', 'branch', 'x'),
];

describe('the units of a document', () => {
  it('stand under each other in a tree with one root', () => {
    expect(refused({ units: [] })).toEqual(['units no-root: One unit must have no parent: its parentId is null. (0)']);
    const circle = [unit('h', 'commune', 'x'), unit('x', 'commune', 'h'), unit('b', 'branch', 'x')];
    expect(refused({ units: circle })).toEqual([
      'units.0.kind kind-not-allowed: A commune cannot stand under a commune. (commune)',
      'units.1.kind kind-not-allowed: A commune cannot stand under a commune. (commune)',
      'units.0.parentId cycle: The unit stands under itself. (x)',
      'units.1.parentId cycle: The unit stands under itself. (h)',
      'units no-root: One unit must have no parent: its parentId is null. (3)',
    ]);
    // Where a parent cannot be read, that unit may be the root.
    expect(refused({ units: [unit('h', 'district', 7), unit('x', 'commune', 'h')] })).toEqual([
      'units.0.parentId wrong-type: Expected string, found number. (7)',
    ]);
    expect(refused({ units: [null, unit('x', 'commune', 'x')] })).toEqual([
      'units.0 wrong-type: Expected object, found null. (null)',
      'units.1.kind kind-not-allowed: A commune cannot stand under a commune. (commune)',
      'units.1.parentId cycle: The unit stands under itself. (x)',
    ]);
    const several = 'several-roots: A tree has one root; provinces stand under one unit of kind country. (null)';
    expect(refused({ units: [...UNITS, unit('p', 'province', null), unit('h', 'district', null)] })).toEqual([
      'units.5.id duplicate-id: The id stands in row 0 already. (h)',
      `units.4.parentId ${several}`,
      `units.5.parentId ${several}`,
    ]);
  });

  it('have each the fault of its own kind, though the one beside it has none', () => {
    const groups = [
      unit('g', 'group', 'b'),
      unit('g2', 'group', 'x'),
      unit('g3', 'group', 'b'),
      unit('g4', 'group', 'x'),
      unit('b2', 'branch', 'h'),
    ];
    expect(refused({ units: [...UNITS, ...groups] })).toEqual([
      'units.5.kind kind-not-allowed: A group cannot stand under a commune. (group)',
      'units.7.kind kind-not-allowed: A group cannot stand under a commune. (group)',
      'units.8.kind kind-not-allowed: A branch cannot stand under a district. (branch)',
    ]);
  });

  it('are rows with the fields of units', () => {
    const odd = [unit('', 'ward', '', { name: '', from: '2018-13-01', to: 7, colour: 'red' }), [], 'h'];
    expect(refused({ units: [...UNITS, ...odd] })).toEqual([
      'units.4.id empty: This must not be empty. ()',
      'units.4.name empty: This must not be empty. ()',
      expect.stringMatching(/^units\.4\.kind unknown-value: Expected one of country, province, .+\. \(ward\)$/),
      'units.4.parentId empty: This must not be empty. ()',
      'units.4.from not-a-date: A date is a day of the calendar, YYYY-MM-DD. (2018-13-01)',
      'units.4.to wrong-type: Expected string, found number. (7)',
      'units.4.colour unknown-field: No such field is known here. (text)',
      'units.5 wrong-type: Expected object, found array. (array)',
      'units.6 wrong-type: Expected object, found text. (h)',
    ]);
    expect(refused({ units: {}, localities: undefined, figures: 'none', people: 7 })).toEqual([
      'units wrong-type: Expected array, found object. (object)',
      'localities missing: A value is missing. (undefined)',
      'figures wrong-type: Expected array, found text. (none)',
      'people unknown-field: No such field is known here. (number)',
    ]);
  });
});

describe('the localities of a document', () => {
  it('belong to communes and are served by branches, and are hosts of what serves them', () => {
    const localities = [
      place('v', { communeId: 'h', branchIds: ['b', 'x', 'zz', 'b'], hostOf: ['b'] }),
      place('v', { communeId: 'zz', branchIds: ['b'], hostOf: ['c', 'b'], from: '2018-05-14', to: '2018-05-12' }),
      place('w', { branchIds: ['b', 7], hostOf: ['c'], from: '2018-05-14' }),
      place('u', { to: '2018-05-12', kind: '', hostOf: [], colour: 'red' }),
    ];
    expect(refused({ units: UNITS, localities })).toEqual([
      'localities.2.branchIds.1 wrong-type: Expected string, found number. (7)',
      'localities.3.kind empty: This must not be empty. ()',
      'localities.3.colour unknown-field: No such field is known here. (text)',
      'localities.1.id duplicate-id: The id stands in row 0 already. (v)',
      'localities.1.to ends-before-start: It starts on 2018-05-14. (2018-05-12)',
      'localities.2.from after-as-of: The document is of 2018-05-13. (2018-05-14)',
      'localities.3.to ended-before-as-of: The document is of 2018-05-13. (2018-05-12)',
      'localities.0.communeId not-a-commune: A locality belongs to a commune, not to a district. (h)',
      'localities.0.branchIds.1 not-a-branch: A locality is served by branches, not by a commune. (x)',
      'localities.0.branchIds.2 unknown-branch: No unit has this id. (zz)',
      'localities.0.branchIds.3 duplicate-branch: The branch is named twice. (b)',
      'localities.1.communeId unknown-commune: No unit has this id. (zz)',
      'localities.1.hostOf.0 host-not-served: A host is served by the branch that it hosts. (c)',
      'localities.1.hostOf.1 several-hosts: Row 0 is its host already. (b)',
      // Which branches serve it is not known, and so whether this one does; it has a host already all the same.
      'localities.2.hostOf.0 several-hosts: Row 1 is its host already. (c)',
    ]);
    const sparse: string[] = [];
    sparse[1] = 'b';
    expect(refused({ units: UNITS, localities: [place('v', { branchIds: ['b'], hostOf: sparse })] })).toEqual([
      'localities.0.hostOf.0 missing: A value is missing. (undefined)',
    ]);
  });
});

describe('the figures of a document', () => {
  const figures = (...rows: unknown[]) => refused({ units: UNITS, localities: [place('v')], figures: rows });

  it('are of what there is, of the document’s day or before', () => {
    expect(figures({ unitId: 'zz', localityId: undefined }, { localityId: 'zz', members: 1 })).toEqual([
      'figures.0.unitId unknown-unit: No unit has this id. (zz)',
      'figures.1.localityId unknown-locality: No locality has this id. (zz)',
    ]);
    expect(figures({ unitId: 'b', asOf, lastAdmission: asOf }, { unitId: 'c', lastAdmission: null })).toEqual([]);
    expect(
      figures(
        { unitId: 'b', asOf: '2018-05-14', lastAdmission: '2018-05-15' },
        { unitId: 'c', lastAdmission: '2018-05-14' },
      ),
    ).toEqual([
      'figures.0.asOf after-as-of: The document is of 2018-05-13. (2018-05-14)',
      'figures.0.lastAdmission after-as-of: The figures are of 2018-05-14. (2018-05-15)',
      'figures.1.lastAdmission after-as-of: The figures are of 2018-05-13. (2018-05-14)',
    ]);
    // Of which day they are is not known.
    expect(figures({ unitId: 'b', asOf: '2018', lastAdmission: '2018-05-15' }, null)).toEqual([
      'figures.0.asOf not-a-date: A date is a day of the calendar, YYYY-MM-DD. (2018)',
      'figures.1 wrong-type: Expected object, found null. (null)',
    ]);
    expect(figures({ unitId: 'b', lastAdmission: 7, clubs: '3', staff: -1, rooms: 0.5, posts: null })).toEqual([
      'figures.0.lastAdmission wrong-type: Expected string, found number. (7)',
      'figures.0.clubs wrong-type: Expected number, found text. (3)',
      'figures.0.staff negative: A count is 0 or more. (-1)',
      'figures.0.rooms not-an-integer: A count is a whole number. (0.5)',
      'figures.0.posts wrong-type: Expected number, found null. (null)',
    ]);
    expect(figures({ unitId: 'b', members: 2 ** 53, official: -(2 ** 53), clubs: Number.NaN })).toEqual([
      'figures.0.members not-safe: A count is at most 2^53 − 1. (9007199254740992)',
      'figures.0.official not-safe: A count is at most 2^53 − 1. (-9007199254740992)',
      'figures.0.official negative: A count is 0 or more. (-9007199254740992)',
      'figures.0.clubs not-finite: NaN and Infinity are no counts. (NaN)',
    ]);
  });

  it('have no part that is more than its whole', () => {
    const more = (part: string, whole: string) =>
      `figures.0.${part} exceeds-whole: There cannot be more ${part} than ${whole} (3). (4)`;
    expect(figures({ unitId: 'x', members: 3, official: 4 })).toEqual([more('official', 'members')]);
    for (const part of ['independent', 'combined', 'unbranched', 'memberless', 'hosts']) {
      expect(figures({ unitId: 'x', localities: 3, [part]: 4 })).toEqual([more(part, 'localities')]);
      expect(figures({ unitId: 'x', localities: 4, [part]: 4 })).toEqual([]);
      expect(figures({ unitId: 'x', [part]: 4 })).toEqual([]);
    }
    const states = { independent: 1, combined: 1, unbranched: 1, memberless: 1 };
    expect(figures({ unitId: 'x', localities: 4, ...states, hosts: 4 })).toEqual([]);
    expect(figures({ unitId: 'x', ...states })).toEqual([]);
    expect(figures({ unitId: 'x', localities: 3, ...states })).toEqual([
      'figures.0.localities exceeds-whole: Its states add up to more localities than it has. (3)',
    ]);
    for (const part of Object.keys(states)) {
      expect(figures({ unitId: 'x', localities: 3, ...states, [part]: 0 })).toEqual([]);
      expect(figures({ unitId: 'x', localities: 2, ...states, [part]: 0 })).toHaveLength(1);
    }
  });
});
