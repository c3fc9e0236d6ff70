import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/core/index.js';
import {
  ancestorsOf,
  childrenOf,
  findLocalityRow,
  findUnitRow,
  getUnit,
  localitiesUnder,
  localityRange,
  type Organisation,
  type OrganisationInput,
  parseOrganisation,
  rollUp,
  rowOfUnit,
  tableToJson,
  tallyMembers,
  UNIT_KINDS,
  type UnitInput,
  unitsUnder,
} from '../../src/organisation/index.js';
import { membersOf } from '../arbitraries/members.js';
import { deepFreeze, organisationInput } from '../arbitraries/organisations.js';

const asUnit = ({ id, name, kind, parentId, from, to }: UnitInput): object => ({
  id,
  name,
  kind,
  parentId,
  from: from ?? null,
  to: to ?? null,
});

/** Everything below a unit, child by child, as a reader of the document would find it. */
function below(input: OrganisationInput, id: string): UnitInput[] {
  return input.units.filter(({ parentId }) => parentId === id).flatMap((child) => [child, ...below(input, child.id)]);
}

function preorder(input: OrganisationInput): UnitInput[] {
  return input.units.filter(({ parentId }) => parentId === null).flatMap((root) => [root, ...below(input, root.id)]);
}

/** One thing after another, as plain data, for comparing two organisations by what every function says. */
function everyAnswer(org: Organisation): unknown {
  return org.units.ids.map((id) => [
    getUnit(org, id),
    childrenOf(org, id),
    ancestorsOf(org, id),
    unitsUnder(org, id),
    localitiesUnder(org, id),
    localityRange(org, rowOfUnit(org, id)),
  ]);
}

describe('an organisation', () => {
  it('stands in preorder, with the parents and ends of a recursive build', () => {
    fc.assert(
      fc.property(organisationInput, (input) => {
        const { units } = parseOrganisation(deepFreeze(input));
        const rows = preorder(input);
        expect(units.ids).toEqual(rows.map(({ id }) => id));
        expect(units.names).toEqual(rows.map(({ name }) => name));
        expect(units.kinds).toEqual(rows.map(({ kind }) => kind));
        expect(units.from).toEqual(rows.map(({ from }) => from ?? null));
        expect(units.to).toEqual(rows.map(({ to }) => to ?? null));
        expect([...units.parents]).toEqual(rows.map((row) => rows.findIndex(({ id }) => id === row.parentId)));
        expect([...units.ends]).toEqual(rows.map((row, index) => index + 1 + below(input, row.id).length));
      }),
    );
  });

  it('has its localities by commune, in the order of the document within each, with their branches and hosts', () => {
    fc.assert(
      fc.property(organisationInput, (input) => {
        const org = parseOrganisation(deepFreeze(input));
        const root = org.units.ids[0] ?? '';
        const expected = preorder(input).flatMap(({ id }) =>
          input.localities.filter(({ communeId }) => communeId === id),
        );
        expect(localitiesUnder(org, root)).toEqual(
          expected.map(({ id, name, kind, communeId, branchIds, hostOf }) => ({
            id,
            name,
            kind: kind ?? null,
            communeId,
            branchIds,
            hostOf: branchIds.filter((branchId) => hostOf?.includes(branchId)),
          })),
        );
        expect(expected.map(({ id }) => findLocalityRow(org, id))).toEqual(expected.map((_, row) => row));
      }),
    );
  });

  it('answers for every unit as filters over the document do', () => {
    fc.assert(
      fc.property(organisationInput, (input) => {
        const org = parseOrganisation(deepFreeze(input));
        const byId = new Map(input.units.map((row) => [row.id, row]));
        for (const row of input.units) {
          const { id } = row;
          const under = below(input, id);
          expect(getUnit(org, id)).toEqual(asUnit(row));
          expect(childrenOf(org, id)).toEqual(input.units.filter((each) => each.parentId === id).map(asUnit));
          expect(unitsUnder(org, id)).toEqual(under.map(asUnit));
          for (const kind of UNIT_KINDS) {
            expect(unitsUnder(org, id, { kind })).toEqual(under.filter((each) => each.kind === kind).map(asUnit));
          }
          const above: UnitInput[] = [];
          for (let at = byId.get(row.parentId ?? ''); at !== undefined; at = byId.get(at.parentId ?? ''))
            above.push(at);
          expect(ancestorsOf(org, id)).toEqual(above.map(asUnit));
          const inside = new Set([id, ...under.map((each) => each.id)]);
          const places = input.localities.filter(({ communeId }) => inside.has(communeId)).map((each) => each.id);
          expect(new Set(localitiesUnder(org, id).map((each) => each.id))).toEqual(new Set(places));
          const [from, to] = localityRange(org, rowOfUnit(org, id));
          expect(to - from).toBe(places.length);
          expect(org.localities.ids.slice(from, to).sort()).toEqual(places.sort());
        }
      }),
      { numRuns: 50 },
    );
  });

  it('keeps every figure at its unit or locality, with absence and never told apart', () => {
    fc.assert(
      fc.property(organisationInput, (input) => {
        const org = parseOrganisation(deepFreeze(input));
        const names = new Set(['unitId', 'localityId', 'asOf', 'lastAdmission']);
        expect(org.figures).toEqual(
          (input.figures ?? []).map((row) => ({
            unit: row.unitId === undefined ? -1 : findUnitRow(org, row.unitId),
            locality: row.localityId === undefined ? -1 : findLocalityRow(org, row.localityId),
            asOf: row.asOf ?? input.asOf,
            ...('lastAdmission' in row ? { lastAdmission: row.lastAdmission } : {}),
            counts: new Map(Object.entries(row).filter(([name]) => !names.has(name))),
          })),
        );
      }),
    );
  });

  it('survives structuredClone: every function says the same of the copy', () => {
    const roster = organisationInput.chain((input) => fc.tuple(fc.constant(input), membersOf(input)));
    fc.assert(
      fc.property(roster, ([input, members]) => {
        const org = parseOrganisation(input);
        const copy = structuredClone(org);
        expect(copy).toEqual(org);
        expect(everyAnswer(copy)).toEqual(everyAnswer(org));
        const tally = tallyMembers(copy, members);
        expect(tally).toEqual(tallyMembers(org, members));
        const measures = { members: { measure: 'members', by: 'sum' } } as const;
        const table = rollUp(copy, structuredClone(tally), measures);
        expect(tableToJson(structuredClone(table))).toEqual(tableToJson(rollUp(org, tally, measures)));
        const again = { again: { measure: 'members', by: 'max' } } as const;
        expect(rollUp(org, structuredClone(table), again)).toEqual(rollUp(org, table, again));
        // Stated figures may add up to more than can be counted exactly: then both say so.
        const ofFigures = (each: Organisation): unknown => attempt(() => rollUp(each, each.figures, measures));
        expect(ofFigures(copy)).toEqual(ofFigures(org));
      }),
      { numRuns: 40 },
    );
  });

  it('has a fingerprint that the order of rows under other parents does not change, and any id, kind or parent does', () => {
    const units = [
      { id: 'p', name: 'Tỉnh', kind: 'province' as const, parentId: null },
      { id: 'a', name: 'A', kind: 'commune' as const, parentId: 'p' },
      { id: 'b', name: 'B', kind: 'commune' as const, parentId: 'p' },
      { id: 'c', name: 'C', kind: 'branch' as const, parentId: 'a' },
    ];
    const of = (rows: UnitInput[]): string =>
      parseOrganisation({ asOf: '2025-07-01', units: rows, localities: [] }).fingerprint;
    const [p, a, b, c] = units as [UnitInput, UnitInput, UnitInput, UnitInput];
    expect(of([c, p, a, b])).toBe(of(units));
    const others = [
      of([p, b, a, c]),
      of([p, a, b]),
      of([p, a, b, { ...c, parentId: 'b' }]),
      of([p, a, b, { ...c, kind: 'grassroots' }]),
      of([p, a, b, { ...c, id: 'd' }]),
    ];
    expect(new Set([of(units), ...others]).size).toBe(6);
  });
});
