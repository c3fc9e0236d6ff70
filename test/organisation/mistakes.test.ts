import { describe, expect, it } from 'vitest';
import { isChiboError } from '../../src/core/index.js';
import * as room from '../../src/organisation/index.js';
import { type OrganisationInput, parseOrganisation, type Reorganisation } from '../../src/organisation/index.js';

const document: OrganisationInput = {
  asOf: '2024-01-31',
  units: [
    { id: 'x', name: 'Xã', kind: 'commune', parentId: null },
    { id: 'b', name: 'Chi bộ', kind: 'branch', parentId: 'x' },
  ],
  localities: [{ id: 't', name: 'Thôn', communeId: 'x', branchIds: ['b'] }],
  figures: [{ unitId: 'x', members: 3 }],
};
const org = parseOrganisation(document);
const tally = room.tallyMembers(org, [{ branchId: 'b' }], { keep: 'dates' });
const { units, localities } = document;
const history = room.parseHistory({ units, localities });
const measures = { m: { measure: 'members', by: 'sum' } } as const;
const table = room.rollUp(org, tally, measures);
const events: Reorganisation[] = [{ id: 'e', date: '2024-02-01', type: 'rename', unit: 'b', name: 'N' }];
const nested = { id: 'x', name: 'Xã', kind: 'commune' } as const;
const levels = { asOf: '2024-01-31', columns: { Xã: { level: 'commune' } } } as const;
const days = { from: '2024-01-31', to: '2024-03-01' };

/** Every function of the room, each with arguments that are right. */
const CALLS: Readonly<Record<string, readonly unknown[]>> = {
  agesByLocality: [tally, {}],
  agesByUnit: [tally, {}],
  ancestorsOf: [org, 'b'],
  applyReorganisations: [org, events, { on: '2024-03-01' }],
  checkOrganisation: [org],
  checkTally: [org, tally],
  childrenOf: [org, 'x'],
  countChanges: [tally, [{}], { from: '2024-01-31', until: '2024-12-31' }],
  countsByBranchAndLocality: [tally, {}],
  countsByLocality: [tally, {}],
  countsByUnit: [tally, {}],
  emptyTally: [org, {}, {}],
  filterKey: [{}],
  findLocalityRow: [org, 't'],
  findUnitRow: [org, 'x'],
  firstOfficialDays: [tally, [0], 1, '2024-12-31'],
  foldName: ['Xã'],
  getUnit: [org, 'x'],
  indexNames: [org],
  localitiesUnder: [org, 'x'],
  localityRange: [org, 0],
  memberSpells: [tally, {}, { from: '2024-01-31', until: '2024-12-31' }],
  mergeTallies: [tally, tally],
  organisationAt: [history, '2024-01-31'],
  organisationFromJson: [room.organisationToJson(org)],
  organisationFromLevels: [[{ Xã: 'A' }], levels],
  organisationFromNested: [nested, { asOf: '2024-01-31' }],
  organisationToInput: [org],
  organisationToJson: [org],
  parseHistory: [{ units, localities }],
  parseOrganisation: [document],
  parseTally: [org, { branches: [] }],
  pathNames: [org, 'b'],
  reorganisationsBetween: [events, days],
  rollUp: [org, tally, measures],
  rowOfUnit: [org, 'x'],
  safeApplyReorganisations: [org, events, { on: '2024-03-01' }],
  safeOrganisationFromJson: [room.organisationToJson(org)],
  safeOrganisationFromLevels: [[{ Xã: 'A' }], levels],
  safeOrganisationFromNested: [nested, { asOf: '2024-01-31' }],
  safeParseHistory: [{ units, localities }],
  safeParseOrganisation: [document],
  safeParseTally: [org, { branches: [] }],
  safeTallyFromJson: [room.tallyToJson(tally)],
  safeUpdateOrganisation: [org, {}],
  searchUnits: [org, 'xã', {}],
  supposeBranches: [org, tally, [{ id: 's', of: ['b'] }], {}],
  isTable: [table],
  tableColumn: [table, 'm'],
  tableRow: [table, 'x'],
  tableRows: [table],
  tableToJson: [table],
  tallyColumns: [org, { branch: Int32Array.of(1) }, {}],
  tallyFromJson: [room.tallyToJson(tally)],
  tallyMembers: [org, [{ branchId: 'b' }], {}],
  tallyMembersAsync: [org, [{ branchId: 'b' }], {}],
  tallySql: [org, {}],
  tallyToJson: [tally],
  thresholdOn: ['monthsOfProbation', '2024-01-31', {}],
  traceId: [events, 'b', days],
  traceIds: [events, ['b'], days],
  unitsUnder: [org, 'x', {}],
  unlocatedByUnit: [tally, {}],
  updateOrganisation: [org, {}],
};

const parsed = (text: string): unknown => JSON.parse(text);

/** What people put where something else belongs: a document nobody has read, JSON, options left out. */
const WRONG: readonly unknown[] = [
  ...[undefined, null, 5, Number.NaN, 'text', true, Symbol('s'), [], [null], {}, () => 1],
  ...[document, room.organisationToJson(org), room.tallyToJson(tally), parsed(JSON.stringify(org)), tally, table],
  ...[parsed('{"__proto__":{"asOf":5}}'), Object.create(null) as unknown, new Map(), new Uint8Array(3), new Date(0)],
];

/** What a call throws; `null` where it throws nothing. */
async function thrownBy(call: (...given: readonly unknown[]) => unknown, given: readonly unknown[]): Promise<unknown> {
  try {
    const result = await call(...given);
    if (typeof result === 'object' && result !== null && 'next' in result)
      expect([...(result as never[])]).toBeDefined();
    return null;
  } catch (error) {
    return error;
  }
}

const functions = Object.entries(room as Readonly<Record<string, unknown>>).flatMap(([name, value]) =>
  typeof value === 'function' ? [{ name, call: value as (...given: readonly unknown[]) => unknown }] : [],
);

describe('a call with wrong arguments', () => {
  it('is made of every function of the room', () => {
    expect(functions.map(({ name }) => name).sort()).toEqual(Object.keys(CALLS).sort());
  });

  it.each(functions)('to $name is refused in the words of the library, or answered', async ({ name, call }) => {
    const right = CALLS[name] ?? [];
    expect(await thrownBy(call, right)).toBe(null);
    for (let place = 0; place < right.length; place += 1) {
      for (const wrong of WRONG) {
        const error = await thrownBy(call, right.with(place, wrong));
        if (error !== null) expect(error).toSatisfy(isChiboError);
      }
    }
    for (const given of [[], right.slice(0, 1), right.slice(0, 2)]) {
      const error = await thrownBy(call, given);
      if (error !== null) expect(error).toSatisfy(isChiboError);
    }
  });

  const codeOf = async (run: () => unknown): Promise<unknown> => {
    const error = await thrownBy(run, []);
    return isChiboError(error) ? error.code : error;
  };
  const raw = document as never;

  it('says what was expected', async () => {
    for (const run of [
      () => room.unitsUnder(raw, 'x'),
      () => room.getUnit(raw, 'x'),
      () => room.tallyMembers(raw, []),
      () => room.applyReorganisations(raw, [], { on: '2024-03-01' }),
      () => room.updateOrganisation(raw, {}),
      () => room.organisationToJson(raw),
      () => room.searchUnits(raw, 'x'),
      () => room.rollUp(raw, tally, measures),
    ]) {
      expect(await codeOf(run)).toBe('not-an-organisation');
    }
    const json = room.tallyToJson(tally) as never;
    for (const run of [
      () => room.countsByUnit(json, {}),
      () => room.mergeTallies(tally, json),
      () => room.checkTally(org, json),
    ]) {
      expect(await codeOf(run)).toBe('not-a-tally');
    }
    expect(await codeOf(() => room.rollUp(org, tally, undefined as never))).toBe('missing-options');
    expect(await codeOf(() => room.rollUp(org, document.figures as never, measures))).toBe('not-a-source');
    expect(await codeOf(() => room.unitsUnder(org, 'x', 'branch' as never))).toBe('missing-options');
    expect(await codeOf(() => room.traceId(events, 'b', undefined as never))).toBe('missing-options');
    expect(await codeOf(() => room.applyReorganisations(org, events, undefined as never))).toBe('missing-options');
  });
});
