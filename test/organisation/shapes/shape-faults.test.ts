import { describe, expect, it } from 'vitest';
import { attempt, InvalidInputError } from '../../../src/core/index.js';
import {
  type LevelsOptions,
  organisationFromLevels,
  organisationFromNested,
  organisationToInput,
} from '../../../src/organisation/index.js';

const asOf = '2018-05-13';

function refused(read: () => unknown): string[] {
  const result = attempt(read);
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(({ path, code, message, value }) => {
    return `${path.join('.')} ${code}: ${message} (${String(value)})`;
  });
}
const nested = (tree: unknown) => refused(() => organisationFromNested(tree as never, { asOf }));
const levels = (columns: object, rows: unknown, more: object = {}) =>
  refused(() => organisationFromLevels(rows as never, { asOf, columns, ...more } as LevelsOptions));

describe('a tree', () => {
  const commune = (more: object = {}) => ({ id: 'c', name: 'C', kind: 'commune', ...more });

  it('says by its shape what stands where', () => {
    expect(
      nested(commune({ parentId: null, children: [{ ...commune(), id: 'b', kind: 'branch', parentId: 'c' }] })),
    ).toEqual([
      'parentId unknown-field: The parent is the unit that holds it. (parentId)',
      'children.0.parentId unknown-field: The parent is the unit that holds it. (parentId)',
    ]);
    expect(nested(commune({ localities: [{ id: 'v', name: 'V', communeId: 'c', branchIds: [] }] }))).toEqual([
      'localities.0.communeId unknown-field: The commune is the unit that holds it. (communeId)',
    ]);
    expect(nested(commune({ children: {}, localities: 'none' }))).toEqual([
      'localities wrong-type: Expected array, found text. (none)',
      'children wrong-type: Expected array, found object. (object)',
    ]);
    expect(nested(commune({ children: [null, 7], localities: [[], undefined] }))).toEqual([
      'localities.0 wrong-type: Expected an object, found array. (array)',
      'localities.1 wrong-type: Expected an object, found undefined. (undefined)',
      'children.0 wrong-type: Expected an object, found null. (null)',
      'children.1 wrong-type: Expected an object, found number. (7)',
    ]);
    expect(nested(null)).toEqual([' wrong-type: Expected an object, found null. (null)']);
  });

  it('has its faults where they stand in it, and a locality that of its unit', () => {
    const branch = { id: 'b', name: 'B', kind: 'branch', localities: [{ id: 'v', name: 'V', branchIds: ['c', ''] }] };
    expect(nested(commune({ colour: 'red', children: [branch] }))).toEqual([
      'colour unknown-field: No such field is known here. (text)',
      'children.0.localities.0.branchIds.1 empty: This must not be empty. ()',
      'children.0.localities.0 not-a-commune: A locality belongs to a commune, not to a branch. (b)',
      'children.0.localities.0.branchIds.0 not-a-branch: A locality is served by branches, not by a commune. (c)',
    ]);
    // What stands under a unit without an id has nothing else wrong with it.
    const nameless = { name: 'C', kind: 'commune', children: [{ id: 'b', name: 'B', kind: 'branch' }] };
    expect(nested({ ...nameless, localities: [{ id: 'v', name: 'V', branchIds: ['b'] }] })).toEqual([
      'id missing: A value is missing. (undefined)',
    ]);
    expect(nested({ ...commune(), id: 7, localities: [{ id: 'v', name: 'V', branchIds: [] }] })).toEqual([
      'id wrong-type: Expected string, found number. (7)',
    ]);
  });

  it('is no deeper than there are kinds, and holds nothing twice', () => {
    let deep: object = { id: '9', name: '9', kind: 'group' };
    for (let depth = 8; depth >= 0; depth -= 1)
      deep = { id: String(depth), name: 'U', kind: 'group', children: [deep] };
    const told = nested(deep).filter((line) => line.includes('too-deep'));
    expect(told).toEqual([
      expect.stringMatching(/^(children\.0\.?)+ too-deep: There are \d+ kinds of unit: no tree is deeper\. \(\d+\)$/),
    ]);
    const children: object[] = [];
    const own = commune({ children });
    children.push(own);
    expect(nested(own)).toEqual(['children.0 cycle: The unit stands inside itself. (object)']);
    const twice = { id: 'b', name: 'B', kind: 'branch' };
    expect(nested(commune({ children: [twice, twice] }))).toEqual([
      'children.1 repeated-object: The same object stands in the tree already. (object)',
    ]);
    const under = { id: 'g', name: 'G', kind: 'group' };
    const two = ['b1', 'b2'].map((id) => ({ ...twice, id, children: [under] }));
    expect(nested(commune({ children: two }))).toEqual([
      'children.1.children.0 repeated-object: The same object stands in the tree already. (object)',
    ]);
  });

  it('counts all faults of which a thousand are told', () => {
    const children = Array.from({ length: 1500 }, (_, index) => ({ id: String(index), name: '', kind: 'branch' }));
    const result = attempt(() => organisationFromNested(commune({ children }) as never, { asOf }));
    const error = !result.success && result.error instanceof InvalidInputError ? result.error : null;
    expect([error?.issueCount, error?.issues.length]).toEqual([1500, 1000]);
  });
});

describe('a table of levels', () => {
  const columns = {
    ...{ Huyện: { level: 'district' }, 'Mã H': { level: 'district', field: 'id' } },
    ...{ Xã: { level: 'commune' }, 'Mã X': { level: 'commune', field: 'id' } },
    ...{ Chi: { level: 'branch' }, 'Mã C': { level: 'branch', field: 'id' } },
    ...{ Thôn: { locality: 'name' }, 'Mã T': { locality: 'id' } },
  };
  const row = (...cells: unknown[]) =>
    Object.fromEntries(Object.keys(columns).map((heading, at) => [heading, cells[at] ?? '']));

  it('has the faults of a locality where it is first named', () => {
    // The district, named first, has the commune’s id.
    expect(levels(columns, [row('H', '1', 'X', '1', '', '', 'V', 'v')])).toEqual([
      'rows.0.Mã X duplicate-id: The id stands in row 0 already. (1)',
      'rows.0.Thôn not-a-commune: A locality belongs to a commune, not to a district. (1)',
    ]);
    const rows = [row('H', '1', 'X', '2'), row('H', '1', 'X', '2', 'C', '2', 'V', 'v')];
    expect(levels(columns, rows).at(-1)).toBe(
      'rows.1.Thôn not-a-branch: A locality is served by branches, not by a commune. (2)',
    );
  });

  it('is of rows, and fills down what it is told', () => {
    for (const none of [7, null, 'Xã', {}]) {
      expect(levels(columns, none)).toEqual([
        expect.stringMatching(/^rows wrong-type: Expected rows, found \w+\. \(.*\)$/),
      ]);
    }
    expect(levels(columns, new Set([row('H', '1')]))).toEqual([]);
    expect(levels(columns, [row('H', '1')], { fillDown: 'all' })).toEqual([
      'fillDown wrong-type: Expected a list of levels, or true; found text. (all)',
    ]);
    expect(levels(columns, [row('H', '1')], { fillDown: ['locality', 'xã', 'district', null] })).toEqual([
      expect.stringMatching(/^fillDown\.1 unknown-value: Expected one of country, .*, locality\. \(xã\)$/),
      expect.stringMatching(/^fillDown\.3 unknown-value: Expected one of country, .*, locality\. \(null\)$/),
    ]);
  });

  it('has cells of text and numbers, in rows that are objects', () => {
    expect(
      levels({ X: { level: 'commune' } }, [{ X: Number.NaN }, { X: true }, { X: 7 }, [], 'X', null, { X: ' ' }]),
    ).toEqual([
      'rows.0.X wrong-type: A cell is text or a number. (NaN)',
      expect.stringMatching(/^rows\.1\.X wrong-type: A cell is text or a number\./),
      'rows.3 wrong-type: A row is an object: what stands under each heading. (array)',
      'rows.4 wrong-type: A row is an object: what stands under each heading. (X)',
      'rows.5 wrong-type: A row is an object: what stands under each heading. (null)',
    ]);
    expect(
      levels({ X: { level: 'commune' }, Y: { figure: 'members' } }, [{ X: 'A' }, null, Object.create({ Y: 7 })]),
    ).toEqual(['columns.Y missing-column: No row has this heading. (Y)']);
  });

  it('fills a unit with its id from above, so long as all above it is the same', () => {
    const read = (rows: object[], fillDown: LevelsOptions['fillDown']) => {
      const org = organisationFromLevels(rows as never[], { asOf, columns, fillDown } as LevelsOptions);
      const { units, localities } = organisationToInput(org);
      return [units.map(({ id, parentId }) => [id, parentId]), localities.map(({ id, branchIds }) => [id, branchIds])];
    };
    const rows = [
      row('H', '1', 'X', '2', 'C', '3', 'V', 'v'),
      row('', '', '', '', 'D', '4', '', ''),
      row('', '', 'Y', '5', '', '', 'W', 'w'),
      row('', '', '', '', 'E', '6', '', ''),
    ];
    const units = [
      ['1', null],
      ['2', '1'],
      ['3', '2'],
      ['4', '2'],
      ['5', '1'],
      ['6', '5'],
    ];
    expect(read(rows, true)).toEqual([
      units,
      [
        ['v', ['3']],
        ['w', []],
      ],
    ]);
    expect(read(rows, ['district', 'commune', 'locality'])).toEqual([
      units,
      [
        ['v', ['3', '4']],
        ['w', ['6']],
      ],
    ]);
    // A name that is written without its id is filled with nothing, as is an id without its name.
    expect(levels(columns, [rows[0], row('', '', 'X', '')], { fillDown: true })).toEqual([
      'rows.1.Mã X missing: The name has no id. (undefined)',
    ]);
  });
});
