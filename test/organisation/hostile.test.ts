import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ancestorsOf,
  applyReorganisations,
  childrenOf,
  countsByLocality,
  countsByUnit,
  findUnitRow,
  getUnit,
  localitiesUnder,
  type Member,
  mergeTallies,
  type NestedUnit,
  type OrganisationInput,
  organisationAt,
  organisationFromJson,
  organisationFromLevels,
  organisationFromNested,
  organisationToJson,
  parseHistory,
  parseOrganisation,
  parseTally,
  pathNames,
  type Reorganisation,
  rollUp,
  rowOfUnit,
  searchUnits,
  type Table,
  tableRow,
  tallyColumns,
  tallyFromJson,
  tallyMembers,
  tallyToJson,
  traceId,
  type UnitInput,
  updateOrganisation,
} from '../../src/organisation/index.js';
import { codeOf, faultsOf } from './refusals.js';

const DAY = '2024-01-31';
const DAY_AFTER = '2024-02-01';
const LONG = 'Ộ'.repeat(10_000);
/** One name in two spellings: of whole characters, and of letters with marks. */
const [WHOLE, MARKED] = ['Chi bộ Keo Lôm'.normalize('NFC'), 'Chi bộ Keo Lôm'.normalize('NFD')] as const;
const IDS = ['__proto__', 'constructor', 'toString', LONG, `${LONG}.`, WHOLE, MARKED, ' ', '\0', '\uD800', '0', '-1'];

/** Every id is a branch and a locality under one commune; the branch serves the locality of its id. */
function documentOf(ids: readonly string[]): OrganisationInput {
  return {
    asOf: DAY,
    units: [
      { id: 'xã', name: 'Xã', kind: 'commune', parentId: null },
      ...ids.map((id): UnitInput => ({ id, name: id, kind: 'branch', parentId: 'xã' })),
    ],
    localities: ids.map((id) => ({ id, name: id, communeId: 'xã', branchIds: [id], hostOf: [id] })),
    figures: ids.map((unitId, index) => ({ unitId, [unitId]: index })),
  };
}

/** The same as a tree. */
function nestedOf({ units, localities }: OrganisationInput): NestedUnit {
  const children = units.slice(1).map(({ id, name, kind }) => ({ id, name, kind }));
  const places = localities.map(({ id, name, branchIds }) => ({ id, name, branchIds }));
  return { id: 'xã', name: 'Xã', kind: 'commune', children, localities: places };
}

const expectFault = (run: () => unknown, path: string, code: string, value: unknown): void => {
  expect(faultsOf(run)).toEqual([[path, code, value]]);
};

const anyId = fc.oneof(fc.constantFrom(...IDS), fc.string({ minLength: 1, unit: 'binary' }));
const distinctIds = fc
  .uniqueArray(anyId, { minLength: 1, maxLength: 12 })
  .map((ids) => ids.filter((id) => id !== 'xã'))
  .filter((ids) => ids.length > 0);

describe('an id of any characters', () => {
  it('is found again, and by no other, through every reader and every way out', () => {
    fc.assert(
      fc.property(distinctIds, (ids) => {
        const document = documentOf(ids);
        const org = parseOrganisation(document);
        const members = ids.flatMap((id, index): Member[] =>
          Array.from({ length: index + 1 }, () => ({ branchId: id, localityId: id })),
        );
        const tally = tallyMembers(org, members, { keep: 'dates' });
        const branch = ids.flatMap((_, index) => Array.from({ length: index + 1 }, () => index));
        const columns = { branch, locality: branch, branchIds: ids, localityIds: ids };
        expect(tallyColumns(org, columns, { keep: 'dates' })).toEqual(tally);
        const rows = ids.map((id, index) => ({ members: index + 1, official: 0, probationary: 0, id }));
        const counted = parseTally(org, {
          branches: rows.map(({ id, ...row }) => ({ ...row, unitId: id })),
          localities: rows.map(({ id, ...row }) => ({ ...row, localityId: id })),
        });
        expect(countsByUnit(counted, {})).toEqual(countsByUnit(tally, {}));
        expect(countsByLocality(counted, {})).toEqual(countsByLocality(tally, {}));
        expect(tallyFromJson(JSON.parse(JSON.stringify(tallyToJson(tally))))).toEqual(tally);
        expect(organisationFromJson(JSON.parse(JSON.stringify(organisationToJson(org))))).toEqual(org);
        const { units, localities } = document;
        const dated = organisationAt(parseHistory({ units, localities }), DAY);
        expect([dated.units, dated.localities]).toEqual([org.units, org.localities]);
        expect(organisationFromNested(nestedOf(document), { asOf: DAY }).units).toEqual(org.units);
        const same = organisationFromLevels(
          ids.map((id) => ({ xã: 'xã', own: `"${id}"` })),
          { asOf: DAY, columns: { xã: { level: 'commune' }, own: { level: 'branch' } } },
        );
        expect(same.units.ids).toHaveLength(ids.length + 1);
        const renamed = { id: 'e', date: DAY_AFTER, type: 'rename', unit: ids[0] ?? '', name: 'N' } as const;
        const later = applyReorganisations(org, [renamed], { on: DAY_AFTER });
        expect(later.units.ids).toEqual(org.units.ids);
        const updated = updateOrganisation(org, { change: { units: [{ id: ids[0] ?? '', name: 'N' }] } });
        const own = rollUp(org, org.figures, Object.fromEntries(ids.map((id) => [id, { measure: id, by: 'sum' }])));
        const sums = rollUp(org, tally, { [ids[0] ?? '']: { measure: 'members', by: 'sum' } });
        ids.forEach((id, index) => {
          expect(countsByUnit(tally, {}).lowest[rowOfUnit(org, id)]).toBe(index + 1);
          expect(getUnit(org, id)).toMatchObject({ id, name: id, parentId: 'xã' });
          expect(getUnit(updated, id).name).toBe(index === 0 ? 'N' : id);
          expect(getUnit(later, id).name).toBe(index === 0 ? 'N' : id);
          expect(ancestorsOf(org, id).map((unit) => unit.id)).toEqual(['xã']);
          expect(pathNames(org, id)).toEqual(['Xã', id]);
          expect(tableRow(own, id)[id]).toBe(index);
          expect(tableRow(sums, id)[ids[0] ?? '']).toBe(index + 1);
          expect(traceId([renamed], id, { from: DAY, to: DAY_AFTER })).toEqual([{ id, whole: true }]);
        });
        expect(childrenOf(org, 'xã').map((unit) => unit.id)).toEqual(ids);
        expect(localitiesUnder(org, 'xã').map(({ id, hostOf }) => [id, hostOf])).toEqual(ids.map((id) => [id, [id]]));
        // What is inherited by every object is no id unless somebody gave it.
        for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '']) {
          expect(findUnitRow(org, id)).toBe(ids.includes(id) ? ids.indexOf(id) + 1 : -1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is another where it is spelled in other code units, and a search by name finds both', () => {
    const org = parseOrganisation(documentOf([WHOLE, MARKED]));
    expect(WHOLE).not.toBe(MARKED);
    expect(org.units.ids).toEqual(['xã', WHOLE, MARKED]);
    for (const text of [WHOLE, MARKED, 'keo lom']) {
      expect(
        searchUnits(org, text)
          .map(({ id }) => id)
          .sort(),
      ).toEqual([WHOLE, MARKED].sort());
    }
    const tally = tallyMembers(org, [{ branchId: WHOLE }, { branchId: MARKED }, { branchId: MARKED }]);
    expect([...countsByUnit(tally, {}).lowest]).toEqual([0, 1, 2]);
    const merged: Reorganisation = { id: 'e', date: DAY_AFTER, type: 'merge', units: [WHOLE, MARKED], into: WHOLE };
    expect(applyReorganisations(org, [merged], { on: DAY_AFTER }).units.ids).toEqual(['xã', WHOLE]);
  });

  it('must not be empty, wherever it stands', () => {
    const { units, localities } = documentOf(['b']);
    const empty = { id: '', name: 'B', kind: 'branch', parentId: 'xã' } as const;
    expectFault(() => parseOrganisation({ ...documentOf(['b']), units: [...units, empty] }), 'units.2.id', 'empty', '');
    expectFault(() => parseHistory({ units: [...units, empty], localities }), 'units.2.id', 'empty', '');
    const org = parseOrganisation(documentOf(['b']));
    expectFault(() => updateOrganisation(org, { add: { units: [empty] } }), 'add.units.0.id', 'empty', '');
    expectFault(() => tallyMembers(org, [{ branchId: '' }]), 'members.0.branchId', 'empty', 'empty text');
    expectFault(
      () => parseTally(org, { branches: [{ unitId: '', members: 1 }] }),
      'branches.0.unitId',
      'unknown-unit',
      '',
    );
    expectFault(() => traceId([], '', { from: DAY, to: DAY }), 'id', 'empty', '');
    expect(codeOf(() => getUnit(org, ''))).toBe('unknown-id');
  });
});

const org = parseOrganisation(documentOf(['b']));
const WRONG_COUNTS: [value: number, code: string][] = [
  [Number.NaN, 'not-finite'],
  [Number.POSITIVE_INFINITY, 'not-finite'],
  [-1, 'negative'],
  [2.5, 'not-an-integer'],
  [2 ** 53, 'not-safe'],
];

describe('a count that is none', () => {
  it.each(WRONG_COUNTS)('%d is refused as %s, with its path and value', (members, code) => {
    const { units, localities } = documentOf([]);
    const figures = [{ unitId: 'xã', members }];
    const input = { asOf: DAY, units, localities, figures };
    const fault = [['figures.0.members', code, members]];
    expect(faultsOf(() => parseOrganisation(input))).toEqual(fault);
    expect(faultsOf(() => organisationFromJson({ ...organisationToJson(org), ...input }))).toEqual(fault);
    expect(faultsOf(() => updateOrganisation(parseOrganisation(documentOf([])), { add: { figures } }))).toEqual([
      ['add.figures.0.members', code, members],
    ]);
    const branches = [{ unitId: 'b', members, official: 0, probationary: 0 }];
    expectFault(() => parseTally(org, { branches }), 'branches.0.members', 'not-a-count', members);
    const json = tallyToJson(tallyMembers(org, []));
    expectFault(() => tallyFromJson({ ...json, unlocated: [0, members] }), 'unlocated.1', 'not-a-count', members);
    const columns = { branch: [1, members] };
    expectFault(() => tallyColumns(org, columns), 'members.1.branch', 'unknown-branch', 'number');
    for (const field of ['olderThan', 'minAge', 'youngerThan'] as const) {
      const tally = tallyMembers(org, [], { keep: 'dates' });
      expect(faultsOf(() => countsByUnit(tally, { [field]: members }))).toEqual([[`where.${field}`, code, members]]);
    }
  });

  it.each(['', 'x', '-1', '1.5', 'NaN'])('%j in a column of a spreadsheet is no count', (members) => {
    const rows = [{ Xã: 'A', Số: members }];
    const columns = { Xã: { level: 'commune' }, Số: { figure: 'members' } } as const;
    const found = faultsOf(() => organisationFromLevels(rows, { asOf: DAY, columns }));
    expect(found).toEqual(members === '' ? [] : [['rows.0.Số', 'not-a-count', members]]);
  });

  it('is refused in a table to be rolled up, unless it is unknown or a difference; so is a sum that is not exact', () => {
    const table = (...values: number[]): Table => ({
      unitIds: ['xã', 'b'],
      columns: [{ name: 'n', kind: 'count', values: Float64Array.from(values) }],
    });
    for (const by of ['sum', 'max'] as const) {
      const roll = (...values: number[]) => rollUp(org, table(...values), { n: { measure: 'n', by } });
      expect(faultsOf(() => roll(0, Number.POSITIVE_INFINITY))).toEqual([['columns.n.1', 'not-finite', Infinity]]);
      expect(faultsOf(() => roll(0.5, 0.5))).toEqual([
        ['columns.n.0', 'not-an-integer', 0.5],
        ['columns.n.1', 'not-an-integer', 0.5],
      ]);
      expect(faultsOf(() => roll(2 ** 53, 1))).toEqual([['columns.n.0', 'not-safe', 2 ** 53]]);
      expectFault(() => roll(1), 'columns.n', 'unequal-lengths', 1);
      expect(tableRow(roll(5, -3), 'xã')['n']).toBe(by === 'sum' ? 2 : 5);
      expect(tableRow(roll(5, Number.NaN), 'xã')['n']).toBe(5);
    }
    const most = Number.MAX_SAFE_INTEGER;
    expect(codeOf(() => rollUp(org, table(most, 1), { n: { measure: 'n', by: 'sum' } }))).toBe('sum-not-safe');
    const { units } = documentOf(['b', 'c']);
    const figures = ['b', 'c'].map((unitId) => ({ unitId, n: most }));
    const rich = parseOrganisation({ asOf: DAY, units, localities: [], figures });
    expect(codeOf(() => rollUp(rich, rich.figures, { n: { measure: 'n', by: 'sum' } }))).toBe('sum-not-safe');
    const counted = parseTally(org, {
      branches: [{ unitId: 'b', members: 2 ** 32 - 1, official: 0, probationary: 0 }],
    });
    expect(codeOf(() => mergeTallies(counted, tallyMembers(org, [{ branchId: 'b' }])))).toBe('too-many-members');
  });
});
