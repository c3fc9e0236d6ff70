import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../src/core/index.js';
import {
  countsByUnit,
  emptyTally,
  type Keep,
  parseOrganisation,
  safeTallyFromJson,
  tallyFromJson,
  tallyMembers,
  tallyToJson,
  unlocatedByUnit,
} from '../../src/organisation/index.js';
import { memberFilter, membersOf } from '../arbitraries/members.js';
import { organisationInput } from '../arbitraries/organisations.js';

function faultsOf(json: unknown): [path: string, code: string][] {
  const result = safeTallyFromJson(json);
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(({ path, code }) => [path.join('.'), code]);
}

const roster = organisationInput.chain((input) => fc.tuple(fc.constant(input), membersOf(input)));
const keeps = fc.constantFrom<Keep>(
  {},
  'dates',
  // TypeScript takes `constructor` for the one that every object inherits.
  Object.fromEntries([
    ['elderly', { olderThan: 60 }],
    ['constructor', { gender: 'female' }],
  ]) as Keep,
);

describe('a tally', () => {
  it('is equal after it was JSON text and a posted message, with all that it says', () => {
    fc.assert(
      fc.property(roster, keeps, ([input, members], keep) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep, periods: [org.asOf.slice(0, 4)] });
        const json = tallyToJson(tally);
        const copies = [json, structuredClone(json), JSON.parse(JSON.stringify(json)) as unknown].map(tallyFromJson);
        for (const copy of [...copies, structuredClone(tally)]) {
          expect(copy).toEqual(tally);
          expect(countsByUnit(copy, {})).toEqual(countsByUnit(tally, {}));
        }
        expect(tallyToJson(structuredClone(tally))).toEqual(json);
      }),
      { numRuns: 60 },
    );
  });

  it('is read without the members of unknown home by filter too, and takes then for them the most there can be', () => {
    fc.assert(
      fc.property(roster, memberFilter, ([input, members], filter) => {
        const tally = tallyMembers(parseOrganisation(input), members, { keep: { own: filter } });
        const { unlocatedByFilter: left, ...before } = tallyToJson(tally);
        const read = tallyFromJson(before);
        expect({ ...read, unlocatedByFilter: null }).toEqual({ ...tally, unlocatedByFilter: null });
        expect(read.unlocatedByFilter).toHaveLength(left.length);
        expect(unlocatedByUnit(read, {})).toEqual(tally.unlocated);
        const { highest } = countsByUnit(tally, filter);
        unlocatedByUnit(read, filter).forEach((most, row) => {
          expect(most).toBeGreaterThanOrEqual(unlocatedByUnit(tally, filter)[row] ?? -1);
          const all = filter.activity === 'temporary' ? [] : [tally.unlocated[row] ?? -1];
          expect(most).toBe(Math.min(highest[row] ?? -1, ...all));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is refused as JSON of another format or a newer version, and with every fault that it has', () => {
    const org = parseOrganisation({
      asOf: '2024-05-15',
      units: [{ id: 'c', name: 'Xã', kind: 'commune', parentId: null }],
      localities: [{ id: 'v', name: 'Thôn', communeId: 'c', branchIds: [] }],
    });
    const json = tallyToJson(emptyTally(org, {}));
    expect(faultsOf(json)).toEqual([]);
    expect(faultsOf({ ...json, version: 2 })).toEqual([['version', 'newer-version']]);
    expect(faultsOf({ ...json, format: 'chibo/organisation' })).toEqual([['format', 'unknown-format']]);
    expect(faultsOf([])).toEqual([['', 'wrong-type']]);
    const less = Object.fromEntries(Object.entries(json).filter(([field]) => field !== 'unlocated'));
    const bad = {
      ...less,
      asOf: '2023-02-30',
      filters: [{ olderThan: 200 }, {}, {}],
      names: [['members', 3], ['a', 0], ['a', 1], 7],
      lastAdmission: [2 ** 31],
      undatedAdmissions: [-1, 0.5, null],
      dates: 7,
      more: 1,
    };
    expect(faultsOf(bad).sort()).toEqual(
      [
        ['asOf', 'not-a-date'],
        ['filters.0.olderThan', 'too-large'],
        ['names.0.1', 'unknown-place'],
        ['names.2.0', 'duplicate-name'],
        ['names.3', 'wrong-type'],
        ['unlocated', 'missing'],
        ['lastAdmission.0', 'not-a-count'],
        ['undatedAdmissions.0', 'not-a-count'],
        ['undatedAdmissions.1', 'not-a-count'],
        ['undatedAdmissions.2', 'not-a-count'],
        ['dates', 'wrong-type'],
        ['more', 'unknown-field'],
      ].sort(),
    );
    expect(faultsOf({ ...json, unlocated: [0, 0], periods: ['2024'] })).toEqual([
      ...[0, 1, 2].flatMap((index) => [
        [`byUnit.${String(index)}.lowest`, 'unequal-length'],
        [`byUnit.${String(index)}.highest`, 'unequal-length'],
      ]),
      ['lastAdmission', 'unequal-length'],
      ['undatedAdmissions', 'unequal-length'],
      ['admissions', 'unequal-length'],
      ...[0, 1, 2].map((index) => [`unlocatedByFilter.${String(index)}`, 'unequal-length']),
    ]);
    expect(faultsOf({ ...json, unlocatedByFilter: [[0], [-1]] })).toEqual([['unlocatedByFilter.1.0', 'not-a-count']]);
    expect(faultsOf({ ...json, unlocatedByFilter: [[0], [0]] })).toEqual([['unlocatedByFilter', 'unequal-length']]);
  });
});
