import { describe, expect, it } from 'vitest';
import { attempt, InvalidInputError } from '../../src/core/index.js';
import {
  ancestorsOf,
  applyReorganisations,
  childrenOf,
  countsByUnit,
  organisationAt,
  organisationFromJson,
  organisationFromLevels,
  organisationFromNested,
  parseHistory,
  parseOrganisation,
  parseTally,
  type Reorganisation,
  rollUp,
  rowOfUnit,
  searchUnits,
  tableColumn,
  tallyColumns,
  tallyFromJson,
  tallyMembers,
  tallyToJson,
  traceId,
  traceIds,
  type UnitInput,
  updateOrganisation,
} from '../../src/organisation/index.js';

const DAY = '2024-01-31';
const DAY_AFTER = '2024-02-01';
const MANY = 1_000_000;
const DEEP = 100_000;

const commune: UnitInput = { id: 'xã', name: 'Xã', kind: 'commune', parentId: null };
const branches = (count: number): UnitInput[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `b${String(index)}`,
    name: `Chi bộ ${String(index % 97)}`,
    kind: 'branch',
    parentId: 'xã',
  }));

/** How many faults are found, and the codes of those listed. */
function faultsOf(run: () => unknown): [count: number, codes: string[]] {
  const result = attempt(run);
  if (result.success || !(result.error instanceof InvalidInputError)) return [0, []];
  return [result.error.issueCount, [...new Set(result.error.issues.map(({ code }) => code))]];
}

describe('a million children of one unit', () => {
  const units = [commune, ...branches(MANY)];
  const org = parseOrganisation({ asOf: DAY, units, localities: [] });
  const last = `b${String(MANY - 1)}`;

  it('are read, listed, counted and rolled up', { timeout: 60_000 }, () => {
    expect(childrenOf(org, 'xã')).toHaveLength(MANY);
    expect(ancestorsOf(org, last).map(({ id }) => id)).toEqual(['xã']);
    const columns = { branch: Int32Array.from({ length: MANY }, (_, index) => MANY - index) };
    const tally = tallyColumns(org, columns);
    expect(countsByUnit(tally, {}).lowest[rowOfUnit(org, last)]).toBe(1);
    const table = rollUp(org, tally, {
      members: { measure: 'members', by: 'sum' },
      last: { measure: 'lastAdmission', by: 'latest' },
    });
    expect(tableColumn(table, 'members')).toMatchObject({ values: { 0: MANY } });
    expect(tableColumn(table, 'last.reported')).toMatchObject({ values: { 0: 0 } });
  });
});

describe('two hundred thousand children of one unit', () => {
  it('are merged into one by one event, and gone over where one of them is renamed', { timeout: 60_000 }, () => {
    const units = [commune, ...branches(2 * DEEP)];
    const org = parseOrganisation({ asOf: DAY, units, localities: [] });
    const ids = org.units.ids.slice(1);
    const merge: Reorganisation = { id: 'e', date: DAY_AFTER, type: 'merge', units: ids, into: 'b7' };
    expect(applyReorganisations(org, [merge], { on: DAY_AFTER }).units.ids).toEqual(['xã', 'b7']);
    const rename: Reorganisation = { id: 'e', date: DAY_AFTER, type: 'rename', unit: 'b7', name: 'N' };
    expect(applyReorganisations(org, [rename], { on: DAY_AFTER }).units.ids).toEqual(org.units.ids);
  });
});

describe('a hundred thousand', () => {
  it('children, a fifth of it, go through every shape, every count and every change', { timeout: 60_000 }, () => {
    const units = [commune, ...branches(DEEP / 5)];
    const org = parseOrganisation({ asOf: DAY, units, localities: [] });
    const own = units.slice(1);
    const children = own.map(({ id, name, kind }) => ({ id, name, kind }));
    const nested = organisationFromNested({ id: 'xã', name: 'Xã', kind: 'commune', children }, { asOf: DAY });
    expect(nested.fingerprint).toBe(org.fingerprint);
    expect(organisationAt(parseHistory({ units, localities: [] }), DAY).fingerprint).toBe(org.fingerprint);
    const rows = own.map(({ id }) => ({ Xã: 'xã', 'Chi bộ': id }));
    const columns = { Xã: { level: 'commune' }, 'Chi bộ': { level: 'branch' } } as const;
    expect(organisationFromLevels(rows, { asOf: DAY, columns }).units.ids).toHaveLength(DEEP / 5 + 1);
    const update = updateOrganisation(org, { remove: { unitIds: own.slice(1).map(({ id }) => id) } });
    expect(update.units.ids).toEqual(['xã', 'b0']);
    const tally = tallyMembers(
      org,
      own.map(({ id }) => ({ branchId: id })),
      { keep: 'dates' },
    );
    expect(tallyFromJson(tallyToJson(tally))).toEqual(tally);
    const counted = own.map(({ id }) => ({ unitId: id, members: 1, official: 0, probationary: 0 }));
    expect(countsByUnit(parseTally(org, { branches: counted }), {})).toEqual(countsByUnit(tally, {}));
    expect(searchUnits(org, 'chi bo 5', { limit: 3 }).map(({ id }) => id)).toEqual(['b5', 'b102', 'b199']);
  });

  const chain = Array.from(
    { length: DEEP },
    (_, index): UnitInput => ({
      id: `g${String(index)}`,
      name: 'Tổ',
      kind: 'group',
      parentId: index === 0 ? null : `g${String(index - 1)}`,
    }),
  );
  const ring = chain.map((unit, index) => (index === 0 ? { ...unit, parentId: `g${String(DEEP - 1)}` } : unit));

  it.each([
    ['in a chain', chain, DEEP - 1, DEEP - 1],
    ['in a chain, the lowest first', [...chain].reverse(), DEEP - 1, DEEP - 1],
    // Each stands under its own kind and under itself; there is no root.
    ['in a ring', ring, 2 * DEEP + 1, DEEP + 1],
  ])('units %s are all named, without overflow', { timeout: 60_000 }, (_, units, count, inHistory) => {
    const input = { asOf: DAY, units, localities: [] };
    expect(faultsOf(() => parseOrganisation(input))[0]).toBe(count);
    expect(faultsOf(() => organisationFromJson({ format: 'chibo/organisation', version: 1, ...input }))[0]).toBe(count);
    expect(faultsOf(() => parseHistory({ units, localities: [] }))[0]).toBe(inHistory);
    const small = parseOrganisation({ asOf: DAY, units: [commune], localities: [] });
    expect(faultsOf(() => updateOrganisation(small, { add: { units } }))[0]).toBeGreaterThanOrEqual(DEEP);
    const events = units.map(({ parentId, ...unit }): Reorganisation => {
      const made = { ...unit, parentId: parentId ?? 'xã' };
      return { id: unit.id, date: DAY_AFTER, type: 'establish', unit: made };
    });
    expect(faultsOf(() => applyReorganisations(small, events, { on: DAY_AFTER }))[0]).toBeGreaterThan(0);
  });

  it('units nested in each other are refused at the depth where no unit can be', () => {
    let tree: object = { id: 'g', name: 'Tổ', kind: 'group' };
    for (let depth = 0; depth < DEEP; depth += 1) {
      tree = { id: `g${String(depth)}`, name: 'Tổ', kind: 'group', children: [tree] };
    }
    const [, codes] = faultsOf(() => organisationFromNested(tree as never, { asOf: DAY }));
    expect(codes).toContain('too-deep');
  });

  it('events are gone through one after the other for as many ids', { timeout: 60_000 }, () => {
    const count = DEEP / 10;
    const id = (letter: string, index: number): string => `${letter}${String(index).padStart(5, '0')}`;
    // One after the other into what is there already: every id but the first has all later mergers before it.
    const events = Array.from(
      { length: count },
      (_, index): Reorganisation => ({
        id: id('e', index),
        date: `${String(2000 + Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`,
        type: 'merge',
        units: [id('y', index), id('z', index)],
        into: id('y', index + 1),
        name: 'Y',
      }),
    );
    const [from, to] = ['1999-01-01', '9999-01-01'];
    const ids = events.map((_, index) => id('z', index));
    const became = [{ id: id('y', count), whole: true }];
    expect(traceIds(events, ids, { from, to })).toEqual(ids.map(() => became));
    expect(traceId(events, id('y', count), { from: to, to: from })).toEqual(
      [id('y', 0), ...ids].map((each) => ({ id: each, whole: true })),
    );
  });
});
