import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LevelColumn,
  type LocalityInput,
  type NestedUnit,
  type OrganisationInput,
  organisationFromLevels,
  organisationFromNested,
  organisationToInput,
  parseOrganisation,
  pathNames,
  UNIT_KINDS,
  type UnitInput,
  updateOrganisation,
} from '../../src/organisation/index.js';
import { deepFreeze, organisationInput } from '../arbitraries/organisations.js';

function without<T extends object, Field extends keyof T>(row: T, field: Field): Omit<T, Field> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== field)) as Omit<T, Field>;
}

/** The document as a tree of objects, built by recursion. */
function nested(input: OrganisationInput): NestedUnit {
  const build = (unit: UnitInput): NestedUnit => {
    const row = without(unit, 'parentId');
    const children = input.units.filter(({ parentId }) => parentId === row.id).map(build);
    const localities = input.localities
      .filter(({ communeId }) => communeId === row.id)
      .map((place) => without(place, 'communeId'));
    return { ...row, ...(children.length > 0 ? { children } : {}), ...(localities.length > 0 ? { localities } : {}) };
  };
  const root = input.units.find(({ parentId }) => parentId === null);
  if (root === undefined) throw new Error('no root');
  return build(root);
}

const COLUMNS: Record<string, LevelColumn> = Object.fromEntries([
  ...UNIT_KINDS.flatMap((kind): [string, LevelColumn][] => [
    [`Tên ${kind}`, { level: kind }],
    [`Mã ${kind}`, { level: kind, field: 'id' }],
    [`Từ ${kind}`, { level: kind, field: 'from' }],
    [`Đến ${kind}`, { level: kind, field: 'to' }],
  ]),
  ['Thôn', { locality: 'name' }],
  ['Mã thôn', { locality: 'id' }],
  ['Loại', { locality: 'kind' }],
]);

/** One row for each unit, and one for each locality and branch that serves it. */
function spread(input: OrganisationInput): Record<string, string>[] {
  const byId = new Map(input.units.map((row) => [row.id, row]));
  const empty = Object.fromEntries(Object.keys(COLUMNS).map((heading) => [heading, '']));
  const above = (id: string | null): Record<string, string> => {
    const unit = byId.get(id ?? '');
    if (unit === undefined) return {};
    const { kind, name, from = '', to = '' } = unit;
    return {
      ...above(unit.parentId),
      [`Tên ${kind}`]: name,
      [`Mã ${kind}`]: unit.id,
      [`Từ ${kind}`]: from,
      [`Đến ${kind}`]: to,
    };
  };
  const place = ({ id, name, kind = '' }: LocalityInput): object => ({ Thôn: name, 'Mã thôn': id, Loại: kind });
  return [
    ...input.units.map(({ id }) => ({ ...empty, ...above(id) })),
    ...input.localities.flatMap((row) =>
      (row.branchIds.length === 0 ? [row.communeId] : row.branchIds).map((id) => ({
        ...empty,
        ...above(id),
        ...place(row),
      })),
    ),
  ];
}

/** What a spreadsheet cannot say is left out; a cell cannot hold a lone blank. */
const sheet = organisationInput
  .map((input) => ({ ...input, figures: [] }))
  .filter((input) => ![...input.units, ...input.localities].some(({ id }) => id === ' '))
  .map((input) => ({ ...input, localities: input.localities.map((row) => without(row, 'hostOf')) }));

/** Names that are cut at the separator, hold its escapes, or differ in little. */
const name = fc.constantFrom('A', 'B', '/', '~', '~0', '~1', 'A/B', 'A~1B', '//', '/A', 'A/', '__proto__', 'ê', 'ê');
const path = fc.tuple(name, fc.option(name, { nil: '' }), fc.option(name, { nil: '' }), fc.option(name, { nil: '' }));

describe('an organisation', () => {
  it('is the same from nested JSON as from the flat document', () => {
    fc.assert(
      fc.property(organisationInput, (input) => {
        const flat = without(input, 'figures');
        const { asOf } = input;
        expect(organisationFromNested(deepFreeze(nested(input)), { asOf })).toEqual(parseOrganisation(flat));
      }),
    );
  });

  it('is the same from rows with one column a level as from the flat document, in any order of the columns', () => {
    fc.assert(
      fc.property(sheet, fc.boolean(), (input, backwards) => {
        const entries = Object.entries(COLUMNS);
        const columns = Object.fromEntries(backwards ? entries.reverse() : entries);
        const rows = deepFreeze(spread(input));
        const org = organisationFromLevels(rows, { asOf: input.asOf, columns });
        const expected = parseOrganisation(input);
        const sorted = (given: OrganisationInput): unknown => ({
          units: [...given.units].sort((left, right) => (left.id < right.id ? -1 : 1)),
          localities: [...given.localities]
            .sort((left, right) => (left.id < right.id ? -1 : 1))
            .map((row) => ({ ...row, branchIds: [...row.branchIds].sort() })),
        });
        expect(sorted(organisationToInput(org))).toEqual(sorted(organisationToInput(expected)));
      }),
    );
  });

  it('has from rows without ids one unit for each path of names, and another id for each', () => {
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 12 }), (paths) => {
        const columns = {
          P: { level: 'province' },
          D: { level: 'district' },
          C: { level: 'commune' },
          B: { level: 'branch' },
        } as const;
        const country = { T: { level: 'country' } } as const;
        const rows = paths
          .filter(([, , commune, branch]) => commune !== '' || branch === '')
          .map(([P, D, C, B]) => ({ T: 'Toàn quốc', P, D, C, B }));
        const org = organisationFromLevels([{ T: 'Toàn quốc', P: '', D: '', C: '', B: '' }, ...rows], {
          asOf: '2018-05-13',
          columns: { ...country, ...columns },
        });
        const expected = new Set(['Toàn quốc||||']);
        for (const { P, D, C, B } of rows) {
          expected.add(JSON.stringify([P]));
          if (D !== '') expected.add(JSON.stringify([P, D]));
          if (C !== '') expected.add(JSON.stringify([P, D, C]));
          if (B !== '') expected.add(JSON.stringify([P, D, C, B]));
        }
        expect(org.units.ids.length).toBe(expected.size);
        expect(new Set(org.units.ids).size).toBe(expected.size);
        for (const { P, D, C, B } of rows) {
          const cells = ['Toàn quốc', P, D, C, B];
          const last = cells.findLastIndex((cell) => cell !== '');
          const id = cells
            .slice(0, last + 1)
            .map((cell) => cell.replaceAll('~', '~0').replaceAll('/', '~1'))
            .join('/');
          expect(pathNames(org, id)).toEqual(cells.filter((cell) => cell !== ''));
        }
      }),
    );
  });

  it('is the same with blanks filled from above as with every cell written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 }), fc.nat({ max: 2 })), { minLength: 1 }),
        (list) => {
          const columns = {
            D: { level: 'district' },
            C: { level: 'commune' },
            B: { level: 'branch' },
            V: { locality: 'name' },
          } as const;
          const full = list.map(([c, b, v]) => ({
            D: 'H',
            C: `C${String(c)}`,
            B: `B${String(b)}`,
            V: `V${String(v)}`,
          }));
          const merged = full.map((row, index) => {
            const before = full[index - 1];
            const commune = before?.C === row.C;
            return {
              ...row,
              D: index > 0 ? '' : row.D,
              C: commune ? '' : row.C,
              B: commune && before.B === row.B ? '' : row.B,
            };
          });
          const asOf = '2018-05-13';
          expect(organisationFromLevels(merged, { asOf, columns, fillDown: true })).toEqual(
            organisationFromLevels(full, { asOf, columns }),
          );
        },
      ),
    );
  });

  it('is the same when any branch was removed and added again with all that goes with it', () => {
    fc.assert(
      fc.property(organisationInput, fc.nat(), (input, pick) => {
        const org = parseOrganisation(input);
        const leaves = input.units.filter(
          ({ id, kind }) => kind === 'branch' && !input.units.some(({ parentId }) => parentId === id),
        );
        const leaf = leaves[pick % Math.max(1, leaves.length)];
        if (leaf === undefined || leaf.parentId === null) return;
        const served = input.localities.filter(({ branchIds }) => branchIds.includes(leaf.id));
        const without = updateOrganisation(org, {
          remove: { unitIds: [leaf.id] },
          change: {
            localities: served.map(({ id, branchIds, hostOf = [] }) => ({
              id,
              branchIds: branchIds.filter((each) => each !== leaf.id),
              hostOf: hostOf.filter((each) => each !== leaf.id),
            })),
          },
        });
        expect(without.units.ids).toEqual(org.units.ids.filter((id) => id !== leaf.id));
        const again = updateOrganisation(without, {
          add: { units: [leaf], figures: (input.figures ?? []).filter(({ unitId }) => unitId === leaf.id) },
          change: { localities: served.map(({ id, branchIds, hostOf = [] }) => ({ id, branchIds, hostOf })) },
        });
        const rows = (list: readonly { readonly id: string }[]): Map<string, object> =>
          new Map(list.map((row) => [row.id, row]));
        expect(rows(organisationToInput(again).units)).toEqual(rows(organisationToInput(org).units));
        expect(rows(organisationToInput(again).localities)).toEqual(rows(organisationToInput(org).localities));
        expect(again.figures.length).toBe(org.figures.length);
      }),
    );
  });
});
