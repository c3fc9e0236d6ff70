import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/core/index.js';
import {
  type LevelsOptions,
  organisationFromLevels,
  organisationToInput,
  safeOrganisationFromLevels,
} from '../../../src/organisation/index.js';

const asOf = '2018-05-13';

/** What is wrong with rows under columns, in words. */
function refused(columns: object, rows: unknown[], more: object = {}): string[] {
  const result = safeOrganisationFromLevels(rows, { asOf, columns, ...more } as LevelsOptions);
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(
    ({ path, code, message, value }) => `${path.join('.')} ${code}: ${message} (${String(value)})`,
  );
}

const COMMUNE = { Xã: { level: 'commune' } };
const read = (columns: object, rows: object[]) =>
  organisationToInput(organisationFromLevels(rows as never[], { asOf, columns } as LevelsOptions));

describe('the columns of a table of levels', () => {
  it('are levels, localities and figures, and nothing else', () => {
    const none = 'bad-column: A column is a level with a field, a field of a locality, or a figure. (object)';
    for (const column of [
      ...[
        { level: 'commune', field: 'kind' },
        { level: 'xã' },
        { locality: 'from' },
        { figure: '' },
        { figure: 7 },
        {},
      ],
      ...[{ figure: 'unitId' }, { figure: 'members', of: 'xã' }, { level: 'branch', locality: 'name' }],
    ]) {
      expect(refused({ ...COMMUNE, X: column }, [{ Xã: 'A', X: '' }])).toEqual([`columns.X ${none}`]);
    }
    expect(refused({ ...COMMUNE, X: null }, [{ Xã: 'A', X: '' }])).toEqual([
      'columns.X bad-column: A column is a level with a field, a field of a locality, or a figure. (null)',
    ]);
    expect(refused({ ...COMMUNE, X: { figure: 'members', of: 'commune' } }, [{ Xã: 'A', X: '' }])).toEqual([]);
  });

  it('hold the names of one level at least, and the names of what they say more of', () => {
    expect(refused({ X: { figure: 'members' } }, [{ X: '7' }])).toEqual([
      'columns no-level: One column at least holds the names of a level. (1)',
    ]);
    expect(refused({}, [{ X: '7' }])).toEqual([
      'columns no-columns: Columns are an object: what each heading holds. (object)',
    ]);
    const nameless = 'no-name-column: No column holds the names that go with this one.';
    const more = {
      Từ: { level: 'branch', field: 'from' },
      Mã: { level: 'branch', field: 'id' },
      Loại: { locality: 'kind' },
    };
    expect(refused({ ...COMMUNE, ...more }, [])).toEqual([
      `columns.Mã ${nameless} (Mã)`,
      `columns.Từ ${nameless} (Từ)`,
      `columns.Loại ${nameless} (Loại)`,
    ]);
    expect(refused({ Huyện: { level: 'district' }, Thôn: { locality: 'name' } }, [])).toEqual([
      'columns.Thôn no-commune: Localities belong to communes: name the column of these. (Thôn)',
    ]);
    const of = {
      X: { figure: 'a', of: 'locality' },
      Y: { figure: 'a', of: 'branch' },
      Z: { figure: 'a', of: 'commune' },
    };
    expect(refused({ ...COMMUNE, ...of }, [])).toEqual([
      'columns.X no-level: No column holds the names of a locality. (X)',
      'columns.Y no-level: No column holds the names of a branch. (Y)',
    ]);
    const twice = {
      A: { level: 'commune', field: 'name' },
      B: { figure: 'a' },
      C: { figure: 'a' },
      D: { figure: 'a', of: 'commune' },
    };
    expect(refused({ ...COMMUNE, ...twice }, [])).toEqual([
      'columns.A duplicate-column: The column Xã holds the same. (A)',
      'columns.C duplicate-column: The column B holds the same. (C)',
    ]);
  });
});

describe('the figures of a table of levels', () => {
  const columns = {
    ...{ Xã: { level: 'commune' }, Chi: { level: 'branch' }, Thôn: { locality: 'name' } },
    ...{
      Số: { figure: 'members' },
      Dân: { figure: 'members', of: 'locality' },
      Cả: { figure: 'members', of: 'commune' },
    },
    Kết: { figure: 'lastAdmission' },
  };
  const row = (...[Xã, Chi, Thôn, Số, Dân, Cả, Kết]: string[]) => ({ Xã, Chi, Thôn, Số, Dân, Cả, Kết });

  it('are of the lowest unit of their row, or of the one that is told, and may be said again', () => {
    const rows = [
      row('X', 'B', 'V', '4', '2', '9', '2018-01-01'),
      row('X', 'B', 'W', '4', '0', '9', ''),
      row('X', '', '', '9'),
    ];
    expect(
      read(
        columns,
        rows.map((each) => ({ ...row('', '', '', '', '', '', ''), ...each })),
      ).figures,
    ).toEqual([
      { unitId: 'X/B', asOf, members: 4, lastAdmission: '2018-01-01' },
      { localityId: 'X/V', asOf, members: 2 },
      { unitId: 'X', asOf, members: 9 },
      { localityId: 'X/W', asOf, members: 0 },
    ]);
  });

  it('are counts in digits, of somebody, and the same wherever they stand', () => {
    const one = (...cells: string[]) =>
      refused(columns, [row(...Array.from({ length: 7 }, (_, at) => cells[at] ?? ''))]);
    const digits = 'not-a-count: A count is written in digits alone: no point, no space between them.';
    expect(one('X', '', '', '1.200')).toEqual([`rows.0.Số ${digits} (1.200)`]);
    expect(one('X', '', '', '9007199254740992')).toEqual([`rows.0.Số ${digits} (9007199254740992)`]);
    expect(one('X', '', '', '9007199254740991')).toEqual([]);
    expect(one('X', '', '', '', '7')).toEqual([
      'rows.0.Dân no-subject: The row names no locality that the figure could be about. (7)',
    ]);
    expect(refused(columns, [row('X', '', '', '', '', '', ''), row('', '', '', '7', '', '', '')])).toEqual([
      'rows.1.Số no-subject: The row names no unit that the figure could be about. (7)',
    ]);
    expect(one('X', '', '', '', '', '', '2018-02-30')).toEqual([
      'rows.0.Kết not-a-date: A date is a day of the calendar, YYYY-MM-DD. (2018-02-30)',
    ]);
    expect(refused(columns, [row('X', '', '', '4', '', '5', '')])).toEqual([
      'rows.0.Cả conflicting-value: Row 0 says otherwise of the same. (5)',
    ]);
  });

  it('have their faults where their cells stand, and the first of them where it is about several', () => {
    const more = { ...columns, Chính: { figure: 'official' } };
    expect(refused(more, [{ ...row('X', '', '', '4', '', '', ''), Chính: '5' }])).toEqual([
      'rows.0.Chính exceeds-whole: There cannot be more official than members (4). (5)',
    ]);
    const states = {
      ...COMMUNE,
      Độc: { figure: 'independent' },
      Ghép: { figure: 'combined' },
      Số: { figure: 'localities' },
    };
    expect(refused(states, [{ Xã: 'X', Độc: '3', Ghép: '3', Số: '5' }])).toEqual([
      'rows.0.Số exceeds-whole: Its states add up to more localities than it has. (5)',
    ]);
  });
});

describe('the rows of a table of levels', () => {
  const columns = {
    Mã: { level: 'commune', field: 'id' },
    Xã: { level: 'commune' },
    Từ: { level: 'commune', field: 'from' },
  };

  it('may say later what an earlier row leaves out, and never say otherwise', () => {
    const rows = [
      { Mã: '1', Xã: 'X', Từ: '' },
      { Mã: '1', Xã: 'X', Từ: '2010-01-01' },
    ];
    expect(read(columns, rows).units).toEqual([
      { id: '1', name: 'X', kind: 'commune', parentId: null, from: '2010-01-01' },
    ]);
    expect(refused(columns, [...rows, { Mã: '1', Xã: 'Y', Từ: '2011-01-01' }])).toEqual([
      'rows.2.Xã conflicting-value: Row 0 says otherwise of the name of the same. (Y)',
      'rows.2.Từ conflicting-value: Row 0 says otherwise of the from of the same. (2011-01-01)',
    ]);
    const under = { Huyện: { level: 'district' }, ...columns };
    const moved = ['A', 'B'].map((Huyện) => ({ Huyện, Mã: '1', Xã: 'X', Từ: '' }));
    expect(refused(under, moved)).toEqual([
      'rows.1.Mã conflicting-value: Row 0 says otherwise of the parentId of the same. (B)',
      'rows.1.Huyện several-roots: A tree has one root; provinces stand under one unit of kind country. (null)',
    ]);
  });

  it('have the faults of the document where they named what it is about', () => {
    expect(refused(columns, [{ Mã: '1', Xã: 'X', Từ: '2019-01-01' }])).toEqual([
      'rows.0.Từ after-as-of: The document is of 2018-05-13. (2019-01-01)',
    ]);
    expect(refused(columns, [{ Mã: '1', Xã: 'X', Từ: '' }], { asOf: '2018' })).toEqual([
      'asOf not-a-date: A date is a day of the calendar, YYYY-MM-DD. (2018)',
    ]);
    expect(refused(columns, [])).toEqual([expect.stringMatching(/^rows no-root: /)]);
    // That nothing is left to be read is told by what is wrong with the rows.
    expect(refused(columns, [{ Mã: '1', Xã: '', Từ: '' }])).toEqual([
      'rows.0.Xã missing: The id is of nothing that has a name. (undefined)',
    ]);
    expect(refused(columns, [{ Mã: '', Xã: 'X', Từ: '' }])).toEqual([
      'rows.0.Mã missing: The name has no id. (undefined)',
    ]);
  });
});
