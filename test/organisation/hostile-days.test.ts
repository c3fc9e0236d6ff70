import { describe, expect, it } from 'vitest';
import {
  applyReorganisations,
  countsByUnit,
  organisationAt,
  organisationFromJson,
  organisationFromLevels,
  organisationFromNested,
  organisationToJson,
  parseHistory,
  parseOrganisation,
  parseTally,
  type Reorganisation,
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
const units: UnitInput[] = [{ id: 'xã', name: 'Xã', kind: 'commune', parentId: null }];
const bare = parseOrganisation({ asOf: DAY, units, localities: [] });
const org = parseOrganisation({
  asOf: DAY,
  units: [...units, { id: 'b', name: 'Chi bộ', kind: 'branch', parentId: 'xã' }],
  localities: [],
});

describe('a day that is none, or lies too late', () => {
  it.each([
    ['2023-02-30', 'not-a-date'],
    ['2024-02-01', 'after-as-of'],
  ])('%s is refused as %s, with its path and value', (day, code) => {
    const late = { id: 'l', name: 'L', kind: 'branch', parentId: 'xã', from: day } as const;
    const figures = [{ unitId: 'xã', asOf: day }];
    const fault: [string, string, unknown][] = [
      ['units.1.from', code, day],
      ['figures.0.asOf', code, day],
    ];
    const input = { asOf: DAY, units: [...units, late], localities: [], figures };
    expect(faultsOf(() => parseOrganisation(input)).sort()).toEqual([...fault].sort());
    expect(faultsOf(() => organisationFromJson({ ...organisationToJson(org), ...input })).sort()).toEqual(fault.sort());
    expect(faultsOf(() => updateOrganisation(bare, { add: { units: [late] } }))).toEqual([
      ['add.units.0.from', code, day],
    ]);
    const nested = { id: 'x', name: 'X', kind: 'commune', from: day } as const;
    expect(faultsOf(() => organisationFromNested(nested, { asOf: DAY }))).toEqual([['from', code, day]]);
    const columns = { Xã: { level: 'commune' }, Từ: { level: 'commune', field: 'from' } } as const;
    expect(faultsOf(() => organisationFromLevels([{ Xã: 'A', Từ: day }], { asOf: DAY, columns }))).toEqual([
      ['rows.0.Từ', code, day],
    ]);
    expect(faultsOf(() => tallyMembers(org, [{ branchId: 'b', admittedOn: day }]))).toEqual([
      ['members.0.admittedOn', code, 'text'],
    ]);
    const admissions = [{ unitId: 'b', lastAdmission: day }];
    expect(faultsOf(() => parseTally(org, { branches: [], admissions }))).toEqual([
      ['admissions.0.lastAdmission', code, day],
    ]);
  });

  it('is refused of a history, an event, a question and columns', () => {
    const day = '2023-02-30';
    const late = { id: 'l', name: 'L', kind: 'branch', parentId: 'xã', from: day } as const;
    expect(faultsOf(() => parseHistory({ units: [...units, late], localities: [] }))).toEqual([
      ['units.1.from', 'not-a-date', day],
    ]);
    expect(faultsOf(() => organisationAt(parseHistory({ units, localities: [] }), day))).toEqual([
      ['date', 'not-a-date', day],
    ]);
    const event: Reorganisation = { id: 'e', date: day, type: 'rename', unit: 'b', name: 'N' };
    expect(faultsOf(() => applyReorganisations(org, [event], { on: DAY }))).toEqual([
      ['events.0.date', 'not-a-date', day],
    ]);
    expect(faultsOf(() => applyReorganisations(org, [], { on: day }))).toEqual([['on', 'not-a-date', day]]);
    expect(
      faultsOf(() => traceId([event], 'b', { from: DAY, to: day }))
        .map(([path]) => path)
        .sort(),
    ).toEqual(['events.0.date', 'to']);
    const tally = tallyMembers(org, [], { keep: 'dates' });
    expect(faultsOf(() => countsByUnit(tally, { on: day }))).toEqual([['where.on', 'not-a-date', day]]);
    expect(codeOf(() => countsByUnit(tally, { on: '2024-01-30' }))).toBe('before-as-of');
    expect(faultsOf(() => tallyColumns(org, { branch: [1, 1], admitted: [0, 1e9] }))).toEqual([
      ['members.1.admitted', 'not-a-day', 'number'],
    ]);
    const json = tallyToJson(tallyMembers(org, []));
    expect(faultsOf(() => tallyFromJson({ ...json, asOf: day }))).toEqual([['asOf', 'not-a-date', day]]);
    const last = [json.lastAdmission[0], 2 ** 31 - 1];
    expect(faultsOf(() => tallyFromJson({ ...json, lastAdmission: last }))).toEqual([
      ['lastAdmission.1', 'after-as-of', 2 ** 31 - 1],
    ]);
  });
});
