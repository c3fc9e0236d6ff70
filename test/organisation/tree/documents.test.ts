import { describe, expect, it } from 'vitest';
import { ContractError, InvalidInputError } from '../../../src/core/index.js';
import {
  isTable,
  parseOrganisation,
  type Reorganisation,
  rollUp,
  safeParseHistory,
  safeParseOrganisation,
  safeUpdateOrganisation,
  type Table,
  tableColumn,
  tallyMembers,
  traceId,
  traceIds,
} from '../../../src/organisation/index.js';

const asOf = '2018-05-13';
const commune = { id: 'x', name: 'Xã', kind: 'commune', parentId: null } as const;
const branch = (id: string) => ({ id, name: id, kind: 'branch' as const, parentId: 'x' });
const locality = (id: string, more: object = {}) => ({ id, name: id, communeId: 'x', branchIds: [], ...more });

function told(result: { readonly success: boolean; readonly error?: unknown }): string[] {
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(
    ({ path, code, message, value }) => `${path.join('.')} ${code}: ${message} (${String(value)})`,
  );
}
const refused = (changed: object): string[] =>
  told(safeParseOrganisation({ asOf, units: [commune, branch('b')], localities: [locality('v')], ...changed }));

describe('the document of an organisation', () => {
  it('has one row of figures for each unit and each locality, whatever ids they share', () => {
    const figures = [{ unitId: 'x', members: 3 }, { localityId: 'v' }];
    const localities = [locality('v'), locality('x')];
    expect(refused({ localities, figures: [...figures, { localityId: 'x' }, { unitId: 'b' }] })).toEqual([]);
    expect(refused({ figures: [...figures, { localityId: 'v' }, { unitId: 'x' }] })).toEqual([
      'figures.2 duplicate-figure: Row 1 has its figures already. (v)',
      'figures.3 duplicate-figure: Row 0 has its figures already. (x)',
    ]);
    expect(refused({ figures: [{ members: 1 }, { unitId: 'x', localityId: 'v' }] })).toEqual([
      'figures.0 one-subject: A figure is about one unit or one locality. (object)',
      'figures.1 one-subject: A figure is about one unit or one locality. (object)',
    ]);
    expect(refused({ figures: [{ unitId: '' }, { unitId: '' }] })).toEqual([
      'figures.0.unitId empty: This must not be empty. ()',
      'figures.1.unitId empty: This must not be empty. ()',
    ]);
  });

  it('is looked at as a whole even where its day is none', () => {
    const from = { ...branch('b'), from: '2019-01-01', to: '2018-01-01' };
    const later = { ...branch('c'), from: '2019-01-01' };
    expect(refused({ asOf: '2018-13-01', units: [commune, from, later] })).toEqual([
      'asOf not-a-date: A date is a day of the calendar, YYYY-MM-DD. (2018-13-01)',
      'units.1.to ends-before-start: It starts on 2019-01-01. (2018-01-01)',
    ]);
    expect(refused({ asOf: undefined })).toEqual(['asOf missing: A value is missing. (undefined)']);
    expect(refused({ asOf: 2018 })).toEqual(['asOf wrong-type: Expected string, found number. (2018)']);
    expect(refused({ units: [commune, { ...branch('b'), to: '2018-05-12' }, later] })).toEqual([
      'units.1.to ended-before-as-of: The document is of 2018-05-13. (2018-05-12)',
      'units.2.from after-as-of: The document is of 2018-05-13. (2019-01-01)',
    ]);
    expect(refused({ units: [commune, { ...branch('b'), from: asOf, to: asOf }] })).toEqual([]);
  });

  it('takes what a row of figures inherits as its own', () => {
    const figure = Object.create({ unitId: 'x', members: 3, clubs: 2 }) as { unitId: string };
    const org = parseOrganisation({ asOf, units: [commune], localities: [], figures: [figure] });
    expect(org.figures.map(({ unit, counts }) => [unit, [...counts]])).toEqual([
      [
        0,
        [
          ['members', 3],
          ['clubs', 2],
        ],
      ],
    ]);
  });

  it('has no lists of billions of rows', () => {
    const many: unknown[] = [];
    many.length = 2 ** 25 + 1;
    expect(refused({ figures: many })).toEqual(['figures too-large: A list has at most 33554432 rows. (33554433)']);
  });
});

describe('the document of a history', () => {
  it('says of an empty host that it is empty, and no more', () => {
    const units = [commune, branch('b')];
    const localities = [locality('v', { branchIds: ['b', ''], hostOf: ['', 'b'] })];
    expect(told(safeParseHistory({ units, localities }))).toEqual([
      'localities.0.branchIds.1 empty: This must not be empty. ()',
      'localities.0.hostOf.0 empty: This must not be empty. ()',
    ]);
  });
});

describe('an update', () => {
  it('has the fault of a host where it makes one, though the locality that was host comes later', () => {
    const org = parseOrganisation({
      asOf,
      units: [commune, branch('b')],
      localities: [locality('v', { branchIds: ['b'] }), locality('w', { branchIds: ['b'], hostOf: ['b'] })],
    });
    expect(told(safeUpdateOrganisation(org, { change: { localities: [{ id: 'v', hostOf: ['b'] }] } }))).toEqual([
      expect.stringMatching(/^change\.localities\.0\.hostOf several-hosts: .+ \(b\)$/),
    ]);
  });
});

describe('a trace', () => {
  const events: Reorganisation[] = [
    { id: '1', date: '2020-01-01', type: 'merge', units: ['a', 'b'], into: 'c', name: 'C' },
    { id: '2', date: '2021-01-01', type: 'merge', localities: ['a', 'v'], into: 'v' },
  ];
  const span = { from: '2019-01-01', to: '2022-01-01' };

  it('is one of units, of localities, or of whatever has the id', () => {
    expect(traceId(events, 'a', { ...span, subject: 'unit' }).map(({ id }) => id)).toEqual(['c']);
    expect(traceId(events, 'a', { ...span, subject: 'locality' }).map(({ id }) => id)).toEqual(['v']);
    expect(() => traceIds(events, ['a'], { ...span, subject: 'branch' } as never)).toThrow(
      'Expected one of unit, locality.',
    );
  });
});

describe('a table', () => {
  const column = { name: 'members', kind: 'count', values: Float64Array.of(1) };

  it('has named columns of the shape of their kind', () => {
    const table = (more: object) => isTable({ unitIds: ['x'], columns: [{ ...column, ...more }] });
    expect([table({}), table({ kind: 'date' }), table({ kind: 'text', values: ['a'] })]).toEqual([true, true, true]);
    expect(table({ kind: 'ratio', numerators: Float64Array.of(1), denominators: Float64Array.of(2) })).toBe(true);
    for (const more of [
      ...[{ name: 7 }, { name: undefined }, { kind: 'counts' }, { values: [1] }, { kind: 'text' }, { kind: 'ratio' }],
      ...[
        { kind: 'ratio', numerators: Float64Array.of(1) },
        { kind: 'ratio', denominators: Float64Array.of(1) },
      ],
    ]) {
      expect([more, table(more)]).toEqual([more, false]);
    }
    expect([isTable(null), isTable({ unitIds: ['x'] }), isTable({ columns: [] })]).toEqual([false, false, false]);
  });

  it('is rolled up from days of the calendar, and from a tally by the largest too', () => {
    const org = parseOrganisation({ asOf, units: [commune, branch('b'), branch('c')], localities: [] });
    const days = (value: number): Table => ({
      unitIds: org.units.ids,
      columns: [{ name: 'last', kind: 'date', values: Float64Array.of(Number.NaN, value, Number.NEGATIVE_INFINITY) }],
    });
    const latest = { last: { measure: 'last', by: 'latest' } } as const;
    expect(tableColumn(rollUp(org, days(17_000), latest), 'last')).toMatchObject({
      values: Float64Array.of(17_000, 17_000, Number.NEGATIVE_INFINITY),
    });
    for (const day of [-719_163, 2_932_897, 0.5]) {
      expect(() => rollUp(org, days(day), latest)).toThrow(
        expect.objectContaining({ issues: [expect.objectContaining({ code: 'not-a-day', value: day })] }),
      );
    }
    for (const day of [-719_162, 2_932_896]) expect(() => rollUp(org, days(day), latest)).not.toThrow();
    const members = ['b', 'c', 'c'].map((branchId) => ({ branchId }));
    const rolled = (by: 'sum' | 'max') =>
      tableColumn(rollUp(org, tallyMembers(org, members), { m: { measure: 'members', by } }), 'm');
    expect([rolled('sum'), rolled('max')]).toMatchObject([
      { values: Float64Array.of(3, 1, 2) },
      { values: Float64Array.of(2, 1, 2) },
    ]);
    expect(() => rollUp(org, { unitIds: ['x'], columns: [] }, latest)).toThrow(ContractError);
  });
});
