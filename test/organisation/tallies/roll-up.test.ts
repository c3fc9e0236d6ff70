import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../src/core/index.js';
import {
  type FigureInput,
  type Measure,
  type Organisation,
  parseOrganisation,
  type RollUpSource,
  rollUp,
  type Table,
  tableRow,
  tableToJson,
  tallyMembers,
} from '../../../src/organisation/index.js';

const NAMED = { 'Pác Nặm': 21, 'Ngân Sơn': 12, 'Na Rì': 6, 'Chợ Đồn': 4, 'Chợ Mới': 1, 'Ba Bể': 0, 'Bạch Thông': 0 };

/** Bắc Kạn, August 2023, of sources/000: seven of its eight districts are named. */
function bacKan(figures: readonly FigureInput[] = []): Organisation {
  const districts = [...Object.keys(NAMED), 'thứ tám'];
  return parseOrganisation({
    asOf: '2023-08-31',
    units: [
      { id: 'bac-kan', name: 'Bắc Kạn', kind: 'province', parentId: null },
      ...districts.map((id) => ({ id, name: id, kind: 'district' as const, parentId: 'bac-kan' })),
    ],
    localities: [],
    figures: [
      { unitId: 'bac-kan', combined: 47 },
      ...Object.entries(NAMED).map(([unitId, combined]) => ({ unitId, combined })),
      ...figures,
    ],
  });
}

const COMBINED = { combined: { measure: 'combined', by: 'sum' } } as const;

/** Two branches, one with a group, and a third in a second commune. */
const small = parseOrganisation({
  asOf: '2018-05-13',
  units: [
    { id: 'h', name: 'Huyện', kind: 'district', parentId: null },
    { id: 'x1', name: 'Xã 1', kind: 'commune', parentId: 'h' },
    { id: 'b1', name: 'Chi bộ 1', kind: 'branch', parentId: 'x1' },
    { id: 'g1', name: 'Tổ', kind: 'group', parentId: 'b1' },
    { id: 'b2', name: 'Chi bộ 2', kind: 'branch', parentId: 'x1' },
    { id: 'x2', name: 'Xã 2', kind: 'commune', parentId: 'h' },
    { id: 'b3', name: 'Chi bộ 3', kind: 'branch', parentId: 'x2' },
  ],
  localities: [],
  figures: [
    { unitId: 'b1', lastAdmission: '2016-02-29', members: 4 },
    { unitId: 'b2', lastAdmission: null },
    { unitId: 'b3', lastAdmission: null, members: 7 },
    { unitId: 'h', members: 20 },
  ],
});

describe('rollUp of stated figures', () => {
  it('has Bắc Kạn’s 47 stand where one of eight districts does not report, with 44 and the 3 beside it', () => {
    const org = bacKan();
    const table = rollUp(org, org.figures, COMBINED);
    expect(tableRow(table, 'bac-kan')).toEqual({
      unitId: 'bac-kan',
      combined: 47,
      'combined.reported': 7,
      'combined.children': 8,
      'combined.stated': 47,
      'combined.summed': 44,
      'combined.difference': 3,
    });
    expect(tableRow(table, 'thứ tám')).toMatchObject({
      combined: null,
      'combined.stated': null,
      'combined.summed': null,
    });
  });

  it('has the sum for its value where all report, and keeps the stated total and the difference', () => {
    const org = bacKan([{ unitId: 'thứ tám', combined: 0 }]);
    const row = tableRow(rollUp(org, org.figures, COMBINED), 'bac-kan');
    expect(row).toMatchObject({ combined: 44, 'combined.stated': 47, 'combined.summed': 44, 'combined.difference': 3 });
    const agreed = bacKan([{ unitId: 'thứ tám', combined: 3 }]);
    expect(tableRow(rollUp(agreed, agreed.figures, COMBINED), 'bac-kan')).toMatchObject({
      combined: 47,
      'combined.difference': 0,
    });
  });

  it('adds what is known of a child that did not report, and says that it did not', () => {
    const table = rollUp(small, small.figures, { m: { measure: 'members', by: 'sum' } });
    expect(tableRow(table, 'x1')).toMatchObject({ m: 4, 'm.reported': 1, 'm.children': 2, 'm.stated': null });
    expect(tableRow(table, 'h')).toMatchObject({ m: 20, 'm.reported': 1, 'm.children': 2, 'm.summed': 11 });
  });

  it('tells never, unknown and a day apart', () => {
    const table = rollUp(small, small.figures, { last: { measure: 'lastAdmission', by: 'latest' } });
    const last = Object.fromEntries(tableToJson(table).map((row) => [row.unitId, row['last']]));
    expect(last).toEqual({
      h: '2016-02-29',
      x1: '2016-02-29',
      b1: '2016-02-29',
      g1: null,
      b2: 'never',
      x2: 'never',
      b3: 'never',
    });
    expect(JSON.parse(JSON.stringify(tableToJson(table)))).toEqual(tableToJson(table));
    expect(tableToJson(rollUp(small, small.figures, { last: { measure: 'lastAdmission', by: 'max' } }))).toEqual(
      tableToJson(table),
    );
  });

  it('has no value where the figure is of another name', () => {
    expect(tableRow(rollUp(small, small.figures, { m: { measure: '__proto__', by: 'max' } }), 'h')).toMatchObject({
      m: null,
    });
  });
});

describe('rollUp of a tally', () => {
  it('does not read a branch’s unknown count as the 0 of its groups', () => {
    const old = { olderThan: 60 };
    const tally = tallyMembers(small, [{ branchId: 'b1' }, { branchId: 'b3', birthDate: '1940' }], { keep: { old } });
    const table = rollUp(small, tally, { old: { measure: old, by: 'sum' } });
    expect(tableRow(table, 'b1')).toMatchObject({ old: null, 'old.reported': 1, 'old.children': 1 });
    expect(tableRow(table, 'x1')).toMatchObject({ old: null, 'old.lowest': 0, 'old.highest': 1, 'old.reported': 1 });
    expect(tableRow(table, 'h')).toMatchObject({ old: null, 'old.lowest': 1, 'old.highest': 2, 'old.reported': 1 });
    expect(tableRow(table, 'x2')).toMatchObject({ old: 1, 'old.lowest': 1, 'old.highest': 1 });
  });

  it('has no last admission of a branch where one member’s is of an unknown day', () => {
    const members = [
      { branchId: 'b2', admittedOn: '2015-01-01' },
      { branchId: 'b3', admittedOn: '2014-01-01' },
      { branchId: 'b3' },
    ];
    const table = rollUp(small, tallyMembers(small, members), { last: { measure: 'lastAdmission', by: 'latest' } });
    expect(tableToJson(table).map((row) => row['last'])).toEqual([
      '2015-01-01',
      '2015-01-01',
      null,
      null,
      '2015-01-01',
      null,
      null,
    ]);
    expect(tableRow(table, 'h')).toMatchObject({ 'last.reported': 0 });
  });
});

describe('rollUp, mistakes', () => {
  const code = (source: RollUpSource, measure: Measure): unknown => {
    try {
      return rollUp(small, source, { m: measure });
    } catch (error) {
      return error instanceof ContractError ? error.code : error;
    }
  };
  const values = new Float64Array(7);
  const table = (unitIds: readonly string[]): Table => ({
    unitIds,
    columns: [
      { name: 'n', kind: 'count', values },
      { name: 'text', kind: 'text', values: unitIds },
      { name: 'r', kind: 'ratio', numerators: values, denominators: values },
    ],
  });

  it('of another organisation or order', () => {
    const other = bacKan();
    expect(code(tallyMembers(other, []), { measure: 'members', by: 'sum' })).toBe('other-organisation');
    expect(code(table(['h']), { measure: 'n', by: 'sum' })).toBe('not-in-unit-order');
    expect(code(table([...small.units.ids].reverse()), { measure: 'n', by: 'sum' })).toBe('not-in-unit-order');
  });

  it('of a measure', () => {
    const own = table([...small.units.ids]);
    for (const measure of ['m', 'text', 'r', {}]) expect(code(own, { measure, by: 'sum' })).toBe('unknown-column');
    const tally = tallyMembers(small, []);
    expect(code(tally, { measure: 'elderly', by: 'sum' })).toBe('not-tallied');
    expect(code(tally, { measure: { olderThan: 60 }, by: 'sum' })).toBe('not-tallied');
    expect(code(tally, { measure: 'members', by: 'latest' })).toBe('unfit-measure');
    expect(code(tally, { measure: 'lastAdmission', by: 'sum' })).toBe('unfit-measure');
    expect(code(own, { measure: 'n', by: 'mean' as never })).toBe('unfit-measure');
  });
});
