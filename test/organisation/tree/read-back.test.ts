import { describe, expect, it } from 'vitest';
import { attempt, InvalidInputError } from '../../../src/core/index.js';
import {
  childrenOf,
  foldName,
  localitiesUnder,
  organisationFromJson,
  organisationToInput,
  organisationToJson,
  parseOrganisation,
  searchUnits,
  type ThresholdName,
  tallyFromJson,
  thresholdOn,
  unitsUnder,
} from '../../../src/organisation/index.js';

const asOf = '2018-05-13';

function told(run: () => unknown): string[] {
  const result = attempt(run);
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(({ path, code, message, value }) => {
    return `${path.join('.')} ${code}: ${message} (${String(value)})`;
  });
}
const unit = (id: string, kind: string, parentId: unknown, more: object = {}) => ({
  id,
  name: id,
  kind,
  parentId,
  ...more,
});
const place = (id: string, more: object = {}) => ({ id, name: id, communeId: 'x', branchIds: [], ...more });
const UNITS = [
  unit('h', 'district', null),
  unit('x', 'commune', 'h'),
  unit('b', 'branch', 'x'),
  unit('c', 'branch', 'x'),
];

describe('what is read back', () => {
  const whole = {
    asOf,
    units: UNITS.map((row) => (row.id === 'c' ? { ...row, from: '2001-01-01', to: '2018-05-13' } : row)),
    localities: [
      place('v', { kind: 'bản', branchIds: ['b', 'c'], hostOf: ['c'], from: '2000-01-01', to: '2019-01-01' }),
      place('w'),
    ],
    figures: [
      { localityId: 'v', asOf: '2018-01-01', lastAdmission: '2017-01-01', members: 3 },
      { unitId: 'x', asOf, lastAdmission: null, clubs: 0 },
      { unitId: 'b', asOf },
    ],
  } as never;

  it('is the document that was written', () => {
    const org = parseOrganisation(whole);
    expect(organisationToInput(org)).toEqual(whole);
    expect(organisationToJson(org)).toEqual({ format: 'chibo/organisation', version: 1, ...(whole as object) });
    expect(organisationFromJson(organisationToJson(org))).toEqual(org);
    expect(localitiesUnder(org, 'h')).toEqual([
      { id: 'v', name: 'v', kind: 'bản', communeId: 'x', branchIds: ['b', 'c'], hostOf: ['c'] },
      { id: 'w', name: 'w', kind: null, communeId: 'x', branchIds: [], hostOf: [] },
    ]);
    const row = (id: string, kind: string, parentId: string | null) => ({
      ...unit(id, kind, parentId),
      from: null,
      to: null,
    });
    const c = { ...row('c', 'branch', 'x'), from: '2001-01-01', to: asOf };
    expect(unitsUnder(org, 'h')).toEqual([row('x', 'commune', 'h'), row('b', 'branch', 'x'), c]);
    expect(unitsUnder(org, 'h', { kind: 'branch' })).toEqual([row('b', 'branch', 'x'), c]);
    expect([childrenOf(org, 'h'), childrenOf(org, 'c')]).toEqual([[row('x', 'commune', 'h')], []]);
  });

  it('says in its envelope what it is', () => {
    for (const [read, format] of [
      [organisationFromJson, 'chibo/organisation'],
      [tallyFromJson, 'chibo/tally'],
    ] as const) {
      const of = (json: unknown) => told(() => read(json));
      expect(of(null)).toEqual([' wrong-type: Expected an object, found null. (null)']);
      expect(of([])).toEqual([' wrong-type: Expected an object, found array. (array)']);
      expect(of({})).toEqual([`format missing: The format is ${format}. (undefined)`]);
      expect(of({ format: 'chibo', version: 2 })).toEqual([`format unknown-format: The format is ${format}. (chibo)`]);
      expect(of({ format })).toEqual(['version missing: A version is a whole number, 1 or more. (undefined)']);
      for (const version of [0, 0.5, '1', null]) {
        expect(of({ format, version })).toEqual([
          `version not-a-version: A version is a whole number, 1 or more. (${String(version)})`,
        ]);
      }
      expect(of({ format, version: 2 })).toEqual([
        'version newer-version: Version 1 is the newest known here: a newer release of chibo wrote this. (2)',
      ]);
    }
    expect(told(() => organisationFromJson({ format: 'chibo/organisation', version: 1 }))).toHaveLength(3);
  });
});

describe('words and thresholds', () => {
  it('are asked for in text, and as they stand on a day', () => {
    const org = parseOrganisation({ asOf, units: UNITS, localities: [] } as never);
    expect(told(() => foldName(7 as never))).toEqual(['name wrong-type: Expected string, found number. (number)']);
    expect(told(() => searchUnits(org, null as never, { limit: -1 }))).toEqual([
      'text not-text: A name is text. (object)',
      'limit bad-limit: A limit is a whole number, 0 or more. (-1)',
    ]);
    expect(told(() => searchUnits(org, 'x', { limit: 0 }))).toEqual([]);
    const [charter, rule] = ['Party Charter 2011', 'Regulation 294-QĐ/TW of 26 May 2025'];
    const of = (name: ThresholdName) => ['2025-06-30', '2025-07-01'].map((date) => thresholdOn(name, date));
    const [before, since] = [{ from: '2011-01-19' }, { from: '2025-07-01' }];
    expect(of('officialMembersOfBranch')).toEqual([
      { ...before, value: 3, source: `${charter}, art. 24.1` },
      { ...since, value: 3, source: `${rule}, art. 20.2.1; ${charter}, art. 24.1` },
    ]);
    expect(of('membersOfCommittee')).toEqual([
      { ...before, value: 30, source: `${charter}, art. 21` },
      { ...since, value: 30, source: `${rule}, art. 20.3; ${charter}, art. 21` },
    ]);
    expect(of('officialMembersForBranchCommittee')).toEqual([
      { ...before, value: 9, source: `${charter}, art. 24` },
      { ...since, value: 9, source: `${rule}, art. 23.2` },
    ]);
    expect(of('monthsOfProbation')).toEqual([
      { ...before, value: 12, source: charter },
      { ...since, value: 12, source: `${rule}, art. 4.2` },
    ]);
    expect(() => thresholdOn('monthsOfProbation', '2011-01-18')).toThrow(
      expect.objectContaining({
        code: 'no-threshold',
        message: 'monthsOfProbation has no version by 2011-01-18.',
        details: { name: 'monthsOfProbation', date: '2011-01-18' },
      }),
    );
    // Of two versions from one day the later in the list stands.
    const versions = [7, 5].map((value) => ({ value, source: 'pilot', from: '2020-01-01' }));
    expect(thresholdOn('monthsOfProbation', '2020-01-01', { monthsOfProbation: versions }).value).toBe(5);
    const odd = 'A version has a whole value, 0 or more, and a date from which it stands.';
    const own = [{ value: 0, source: '', from: '2020-01-01' }, null, { value: 1, from: '2020-02-30' }] as never;
    expect(told(() => thresholdOn('monthsOfProbation', '2020-01-01', { monthsOfProbation: own }))).toEqual([
      `overrides.monthsOfProbation.1 bad-threshold: ${odd} (undefined)`,
      `overrides.monthsOfProbation.2 bad-threshold: ${odd} (1)`,
    ]);
  });
});
