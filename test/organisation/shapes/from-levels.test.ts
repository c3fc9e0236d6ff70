import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/core/index.js';
import {
  getUnit,
  type LevelColumn,
  type LevelsOptions,
  localitiesUnder,
  organisationFromLevels,
  pathNames,
  safeOrganisationFromLevels,
} from '../../../src/organisation/index.js';

const columns: Record<string, LevelColumn> = {
  Tỉnh: { level: 'province' },
  Huyện: { level: 'district' },
  Xã: { level: 'commune' },
  'Chi bộ': { level: 'branch' },
  Thôn: { locality: 'name' },
  'Đảng viên': { figure: 'members' },
};
const options: LevelsOptions = { asOf: '2018-05-13', columns };

function row(...cells: (string | number | null)[]): Record<string, string | number | null> {
  return Object.fromEntries(Object.keys(columns).map((heading, index) => [heading, cells[index] ?? '']));
}

function faultsOf(rows: unknown, given: LevelsOptions): [path: string, code: string][] {
  const result = safeOrganisationFromLevels(rows, given);
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(({ path, code }) => [path.join('.'), code]);
}

describe('organisationFromLevels', () => {
  it('makes ids of the path of names, and two units of one name under two parents', () => {
    const org = organisationFromLevels(
      [
        row('Điện Biên', 'Điện Biên Đông', 'Keo Lôm', 'Chi bộ 1', 'Háng Lìa I', 12),
        row('Điện Biên', 'Điện Biên Đông', 'Noong U', 'Chi bộ 1', 'Noong U A', '9'),
        row('Điện Biên', 'Điện Biên Đông', 'Noong U', '', 'Noong U B'),
      ],
      options,
    );
    expect(org.units.ids).toEqual([
      'Điện Biên',
      'Điện Biên/Điện Biên Đông',
      'Điện Biên/Điện Biên Đông/Keo Lôm',
      'Điện Biên/Điện Biên Đông/Keo Lôm/Chi bộ 1',
      'Điện Biên/Điện Biên Đông/Noong U',
      'Điện Biên/Điện Biên Đông/Noong U/Chi bộ 1',
    ]);
    expect(localitiesUnder(org, 'Điện Biên').map(({ name, branchIds }) => [name, branchIds.length])).toEqual([
      ['Háng Lìa I', 1],
      ['Noong U A', 1],
      ['Noong U B', 0],
    ]);
    expect(org.figures.map(({ unit, counts }) => [org.units.ids[unit], counts.get('members')])).toEqual([
      ['Điện Biên/Điện Biên Đông/Keo Lôm/Chi bộ 1', 12],
      ['Điện Biên/Điện Biên Đông/Noong U/Chi bộ 1', 9],
    ]);
  });

  it('escapes the separator, and marks a level left out, so that no two paths make one id', () => {
    const org = organisationFromLevels(
      [row('P', 'A/B', 'C', '', ''), row('P', 'A', 'B/C', '', ''), row('P', '', 'A', '', ''), row('P', 'A~1B', 'C')],
      options,
    );
    expect(org.units.ids).toEqual(['P', 'P/A~1B', 'P/A~1B/C', 'P/A', 'P/A/B~1C', 'P//A', 'P/A~01B', 'P/A~01B/C']);
    expect(pathNames(org, 'P//A')).toEqual(['P', 'A']);
  });

  it('reads ids, dates and kinds from their own columns, numbers too', () => {
    const org = organisationFromLevels(
      [
        { Mã: 3217, Xã: ' Tân An ', Từ: '1975-04-30', Chi: 'CB', Thôn: 'Một', 'Loại thôn': 'bản', 'Mã thôn': 'v1' },
        { Mã: 3218, Xã: 'Tân An', Từ: '', Chi: 'CB', Thôn: null, 'Loại thôn': undefined, 'Mã thôn': ' ' },
        { Mã: '', Xã: '', Từ: '', Chi: '', Thôn: '', 'Loại thôn': '', 'Mã thôn': '' },
      ].map((each) => ({ Huyện: 'H', ...each })),
      {
        asOf: '2018-05-13',
        columns: {
          Huyện: { level: 'district' },
          Xã: { level: 'commune' },
          Mã: { level: 'commune', field: 'id' },
          Từ: { level: 'commune', field: 'from' },
          Chi: { level: 'branch' },
          Thôn: { locality: 'name' },
          'Mã thôn': { locality: 'id' },
          'Loại thôn': { locality: 'kind' },
        },
        fillDown: false,
      },
    );
    expect(org.units.ids).toEqual(['H', '3217', '3217/CB', '3218', '3218/CB']);
    expect(getUnit(org, '3217')).toMatchObject({ name: 'Tân An', from: '1975-04-30', parentId: 'H' });
    expect(localitiesUnder(org, 'H')).toEqual([
      { id: 'v1', name: 'Một', kind: 'bản', communeId: '3217', branchIds: ['3217/CB'], hostOf: [] },
    ]);
  });

  it('fills blanks from above only when told, level by level, and only under the same units', () => {
    const rows = [
      row('P', 'D', 'C', 'CB 1', 'Một'),
      row('', '', '', '', 'Hai'),
      row('', '', 'E', '', 'Ba'),
      row('', '', '', 'CB 2', ''),
    ];
    const served = (fillDown: LevelsOptions['fillDown']): object => {
      const org = organisationFromLevels(rows, { ...options, fillDown: fillDown ?? false });
      return Object.fromEntries(localitiesUnder(org, 'P').map(({ name, branchIds }) => [name, branchIds]));
    };
    expect(served(true)).toEqual({ Một: ['P/D/C/CB 1'], Hai: ['P/D/C/CB 1'], Ba: [] });
    expect(served(['province', 'district', 'commune'])).toEqual({ Một: ['P/D/C/CB 1'], Hai: [], Ba: [] });
    expect(served(['province', 'district', 'commune', 'locality'])).toEqual({
      Một: ['P/D/C/CB 1'],
      Hai: [],
      Ba: ['P/D/E/CB 2'],
    });
    expect(faultsOf(rows, options)).toContainEqual(['rows.1.Thôn', 'no-commune']);
  });

  it('names every fault at its row and heading', () => {
    const rows = [
      row('P', 'D', 'C', 'CB', 'Một', '1.200'),
      row('Q', '', '', '', '', ''),
      row('P', 'D', 'C', 'CB', 'Hai', 3),
      row('P', 'D', 'C', 'CB', 'Hai', 4),
      row('P', 'D', '', 'CB', '', ''),
      row('', '', '', '', '', 5),
      'Xã',
      { Xã: true },
    ];
    expect(faultsOf(rows, options)).toEqual([
      ['rows.0.Đảng viên', 'not-a-count'],
      ['rows.3.Đảng viên', 'conflicting-value'],
      ['rows.5.Đảng viên', 'no-subject'],
      ['rows.6', 'wrong-type'],
      ['rows.7.Xã', 'wrong-type'],
      ['rows.4.Chi bộ', 'kind-not-allowed'],
      ['rows.1.Tỉnh', 'several-roots'],
    ]);
    expect(faultsOf([row('P')], { ...options, asOf: '2023-02-30' })).toEqual([['asOf', 'not-a-date']]);
    expect(faultsOf([], options)).toEqual([['rows', 'no-root']]);
    expect(faultsOf(7, options)).toEqual([['rows', 'wrong-type']]);
  });

  it('finds that an id is of two units, or a name without id', () => {
    const given: LevelsOptions = {
      asOf: '2018-05-13',
      columns: { H: { level: 'district' }, Xã: { level: 'commune' }, Mã: { level: 'commune', field: 'id' } },
    };
    const rows = [
      { H: 'H', Xã: 'A', Mã: '1' },
      { H: 'H', Xã: 'B', Mã: '1' },
      { H: 'H', Xã: 'C', Mã: '' },
      { H: 'H', Xã: '', Mã: '4' },
      { H: 'H', Xã: 'E', Mã: 'H' },
    ];
    expect(faultsOf(rows, given)).toEqual([
      ['rows.1.Xã', 'conflicting-value'],
      ['rows.2.Mã', 'missing'],
      ['rows.3.Xã', 'missing'],
      ['rows.4.Mã', 'duplicate-id'],
    ]);
  });

  it('names every fault of the table of columns', () => {
    const bad = {
      Tỉnh: { level: 'province' },
      Thành: { level: 'province' },
      Mã: { level: 'branch', field: 'id' },
      Cấp: { level: 'ward' },
      Gì: null,
      Thôn: { locality: 'name' },
      ĐV: { figure: 'members', of: 'commune' },
      Của: { figure: 'unitId' },
    } as unknown as Record<string, LevelColumn>;
    expect(faultsOf([{ Tỉnh: 'P' }], { asOf: '2018-05-13', columns: bad })).toEqual([
      ['columns.Thành', 'duplicate-column'],
      ['columns.Cấp', 'bad-column'],
      ['columns.Gì', 'bad-column'],
      ['columns.Của', 'bad-column'],
      ['columns.Mã', 'no-name-column'],
      ['columns.Thôn', 'no-commune'],
      ['columns.ĐV', 'no-level'],
      ['columns.Mã', 'missing-column'],
      ['columns.Thôn', 'missing-column'],
      ['columns.ĐV', 'missing-column'],
    ]);
    expect(faultsOf([], { asOf: '2018-05-13', columns: {} })).toEqual([['columns', 'no-columns']]);
  });
});
