import { describe, expect, it } from 'vitest';
import { attempt, InvalidInputError } from '../../../src/core/index.js';
import {
  agesByUnit,
  countsByUnit,
  rowOfUnit,
  tallyFromJson,
  tallyMembers,
  tallyToJson,
} from '../../../src/organisation/index.js';
import { org } from './district.js';

const members = [
  { branchId: 'b1', localityId: 'constructor', birthDate: '1950-03-01', admittedOn: '2010-05-19' },
  { branchId: 'b3', birthDate: '1990' },
];
const counted = () => tallyToJson(tallyMembers(org, members, { periods: ['2018'] }));
const dated = () => tallyToJson(tallyMembers(org, members, { keep: 'dates' }));

/** What is wrong with a tally's JSON once fields of it are others, in words. */
function refused(changed: object, json: object = counted()): string[] {
  const result = attempt(() => tallyFromJson({ ...json, ...changed }));
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(
    ({ path, code, message, value }) => `${path.join('.')} ${code}: ${message} (${String(value)})`,
  );
}

describe('tallyFromJson', () => {
  it('finds columns that do not fit together', () => {
    const json = counted();
    const wrong = 'unequal-length: The other columns ask for';
    expect(refused({ byUnit: json.byUnit.slice(1) })).toEqual([`byUnit ${wrong} 3 here. (2)`]);
    expect(refused({ byUnit: [...json.byUnit, ...json.byUnit.slice(0, 1)] })).toEqual([`byUnit ${wrong} 3 here. (4)`]);
    // Written before members of unknown home were counted by filter, and with more columns than filters.
    const before = { ...json, unlocatedByFilter: undefined };
    const more = [...json.byUnit, ...json.byUnit.slice(0, 1)];
    expect(refused({ byUnit: more }, before)).toEqual([
      `byUnit ${wrong} 3 here. (4)`,
      `unlocatedByFilter ${wrong} 3 here. (4)`,
    ]);
    expect(refused({ byLocality: [], unlocatedByFilter: [] })).toEqual([
      `byLocality ${wrong} 3 here. (0)`,
      `unlocatedByFilter ${wrong} 3 here. (0)`,
    ]);
    expect(refused({ lastAdmission: [], undatedAdmissions: [0] })).toEqual([
      `lastAdmission ${wrong} 8 here. (0)`,
      `undatedAdmissions ${wrong} 8 here. (1)`,
    ]);
    expect(refused({ admissions: [[1]] })).toEqual([`admissions.0 ${wrong} 8 here. (1)`]);
    expect(refused({ admissions: [] })).toEqual([`admissions ${wrong} 1 here. (0)`]);
  });

  it('finds counts and days that cannot be', () => {
    const [first, ...rest] = counted().byUnit;
    const lowest = first?.lowest.map((_, row) => (row === 2 ? 2 : 0));
    expect(refused({ byUnit: [{ ...first, lowest }, ...rest] })).toEqual([
      'byUnit.0.lowest.2 lowest-above-highest: The highest is 1. (2)',
    ]);
    const { lastAdmission } = counted();
    const on = (day: number) => refused({ lastAdmission: lastAdmission.map((each, row) => (row === 2 ? day : each)) });
    expect([on(-719_162), on(17_590)]).toEqual([[], []]);
    expect(on(-719_163)).toEqual(['lastAdmission.2 not-a-day: Days start on 1 January of year 1. (-719163)']);
    expect(on(17_591)).toEqual(['lastAdmission.2 after-as-of: The admission lies after the day of the count. (17591)']);
    expect(refused({ unlocated: [0, 0, -1, 0.5, '1', 0, 0, 2 ** 32] })).toEqual(
      [
        [2, -1],
        [3, 0.5],
        [4, 1],
        [7, 2 ** 32],
      ].map(([row, value]) => `unlocated.${String(row)} not-a-count: A whole number of 32 bits. (${String(value)})`),
    );
  });

  it('finds dates that do not fit the units', () => {
    const json = dated();
    const change = (dates: object) => refused({ dates }, json);
    const { starts, words } = json.dates ?? { starts: [], words: [] };
    expect(change({ starts, words })).toEqual([]);
    const wrong = 'unequal-length: The other columns ask for';
    expect(change({ starts: [], words: [] })).toEqual([`dates.starts ${wrong} 9 here. (0)`]);
    expect(change({ starts, words: words.slice(1) })).toEqual([`dates.words ${wrong} 8 here. (7)`]);
    const back = starts.map((start, row) => (row === 1 ? 1 : start));
    expect(change({ starts: back, words })).toEqual(['dates.starts.2 not-ascending: Starts never go back. (0)']);
    expect(refused({ dates: [] }, json)).toEqual(['dates wrong-type: An object is expected here. (array)']);
  });

  it('finds what is not of the kind that is expected', () => {
    expect(refused({ fingerprint: 7, asOf: '2018-02-30', filters: {}, names: undefined })).toEqual([
      'asOf not-a-date: A date is YYYY-MM-DD. (2018-02-30)',
      'filters wrong-type: A list is expected here. (object)',
      'fingerprint wrong-type: Text is expected here. (7)',
      'names missing: A list is expected here. (undefined)',
    ]);
    const [first, ...rest] = counted().byUnit;
    expect(refused({ byUnit: [{ ...first, middle: 3 }, ...rest], extra: 'x' })).toEqual([
      'extra unknown-field: No such field is known here. (text)',
      'byUnit.0.middle unknown-field: No such field is known here. (number)',
    ]);
    expect(refused({ byUnit: [null, ...rest] })).toEqual(['byUnit.0 wrong-type: An object is expected here. (null)']);
    expect(refused({ names: [['own', 0], ['own', 1], ['', 3], ['other', -1], [7, 0], ['one']] })).toEqual([
      'names.1.0 duplicate-name: The name is given twice. (own)',
      'names.2.1 unknown-place: A name goes with one of the filters. (3)',
      'names.3.1 unknown-place: A name goes with one of the filters. (-1)',
      'names.4.0 wrong-type: Text is expected here. (7)',
      'names.5 wrong-type: A name and its place among the filters are expected here. (array)',
    ]);
  });

  it('reads the rows that were refused, each with its path', () => {
    const tally = tallyMembers(org, [...members, { branchId: 'nowhere' }, { branchId: 'b1', birthDate: 'x' }], {
      faults: 'skip',
    });
    expect(tally.refused).toMatchObject({ rows: 2, issueCount: 2 });
    const json = tallyToJson(tally);
    expect(tallyFromJson(json)).toEqual(tally);
    const [issue] = json.refused.issues;
    const refusedWith = (fields: object) => refused({ refused: { ...json.refused, ...fields } }, json);
    expect(refusedWith({ rows: -1, issueCount: '2' })).toEqual([
      'refused.rows not-a-count: A count is a whole number, 0 or more. (-1)',
      'refused.issueCount not-a-count: A count is a whole number, 0 or more. (2)',
    ]);
    expect(refusedWith({ issues: [null, { ...issue, path: ['members', null, 3], code: 7 }] })).toEqual([
      'refused.issues.0 wrong-type: An object is expected here. (null)',
      'refused.issues.1.path.1 wrong-type: A step is text or a number. (null)',
      'refused.issues.1.code wrong-type: Text is expected here. (7)',
    ]);
    expect(refusedWith({ issues: [{ ...issue, path: 'members', message: null, colour: 'red' }, {}] })).toEqual([
      'refused.issues.0.colour unknown-field: No such field is known here. (text)',
      'refused.issues.0.path wrong-type: A list is expected here. (members)',
      'refused.issues.0.message wrong-type: Text is expected here. (null)',
      'refused.issues.1.path missing: A list is expected here. (undefined)',
      'refused.issues.1.code missing: Text is expected here. (undefined)',
      'refused.issues.1.message missing: Text is expected here. (undefined)',
    ]);
    expect(refused({ refused: { ...json.refused, issues: {}, more: 1 } }, json)).toEqual([
      'refused.more unknown-field: No such field is known here. (number)',
      'refused.issues wrong-type: A list is expected here. (object)',
    ]);
    expect(refused({ refused: 7, dates: { starts: 7, rows: [] } }, json)).toEqual([
      'dates.rows unknown-field: No such field is known here. (array)',
      'dates.starts wrong-type: A list is expected here. (7)',
      'dates.words missing: A list is expected here. (undefined)',
      'refused wrong-type: An object is expected here. (7)',
    ]);
  });

  it('counts from dates where no filter was kept', () => {
    const json = dated();
    const bare = { ...json, filters: [], names: [], byUnit: [], byLocality: [], unlocatedByFilter: [] };
    const tally = tallyFromJson(bare);
    const row = rowOfUnit(org, 'b1');
    const counts = countsByUnit(tally, { olderThan: 60 });
    expect([counts.lowest[row], counts.lowest.length]).toEqual([1, 8]);
    expect(agesByUnit(tally, {}).starts).toHaveLength(9);
  });
});
