import { describe, expect, it } from 'vitest';
import { toDayNumber } from '../../../src/calendar/index.js';
import { attempt, InvalidInputError } from '../../../src/core/index.js';
import { countsByUnit, rowOfUnit, tallyColumns, tallyMembers } from '../../../src/organisation/index.js';
import { org } from './district.js';

const b1 = rowOfUnit(org, 'b1');
const UNKNOWN = -(2 ** 31);

/** What is wrong with columns, in words, whether they are read by blocks or row by row. */
function refused(columns: object): string[] {
  const lines = (['dates', {}] as const).map((keep) => {
    const result = attempt(() => tallyColumns(org, { branch: [b1], ...columns }, { keep }));
    if (result.success) return [];
    if (!(result.error instanceof InvalidInputError)) throw result.error;
    return result.error.issues.map(({ path, code, message }) => `${path.join('.')} ${code}: ${message}`);
  });
  expect(lines[0]).toEqual(lines[1]);
  return lines[0] ?? [];
}

describe('tallyColumns', () => {
  it('refuses codes beyond the words that there are', () => {
    const none = 'unknown-value: No word has this code.';
    for (const [name, most] of Object.entries({ standing: 2, activity: 3, origin: 2, gender: 2, minority: 2 })) {
      for (const code of [0, 1, most]) expect(refused({ [name]: [code] })).toEqual([]);
      for (const code of [-1, most + 1, 0.5])
        expect(refused({ [name]: [code] })).toEqual([`members.0.${name} ${none}`]);
    }
  });

  it('refuses branches and localities that are none', () => {
    expect(refused({ branch: [99] })).toEqual(['members.0.branch unknown-branch: No branch has this index.']);
    expect(refused({ branch: [rowOfUnit(org, 'x')] })).toEqual([
      'members.0.branch not-a-branch: Members belong to branches.',
    ]);
    expect(refused({ admittedBy: [99] })).toEqual(['members.0.admittedBy unknown-branch: No branch has this index.']);
    for (const locality of [0, UNKNOWN]) expect(refused({ locality: [locality] })).toEqual([]);
    for (const locality of [1, -1]) {
      expect(refused({ locality: [locality] })).toEqual([
        'members.0.locality unknown-locality: No locality has this index.',
      ]);
    }
    const dictionary = { localityIds: ['nowhere', 'constructor'] };
    expect(refused({ ...dictionary, locality: [1] })).toEqual([]);
    expect(refused({ ...dictionary, locality: [0] })).toEqual([
      'members.0.locality unknown-locality: No locality has this index.',
    ]);
  });

  it('refuses days beyond the calendar, and those that are out of order', () => {
    const none = 'not-a-day: A day number counts days since 1 January 1970, in the years 1 to 9999.';
    const [first, last] = [toDayNumber('0001-01-01'), toDayNumber('9999-12-31')];
    expect([refused({ born: [first] }), refused({ leaves: [last] })]).toEqual([[], []]);
    expect(refused({ born: [first - 1] })).toEqual([`members.0.born ${none}`]);
    expect(refused({ leaves: [last + 1] })).toEqual([`members.0.leaves ${none}`]);
    expect(refused({ admitted: [0.5] })).toEqual([`members.0.admitted ${none}`]);
    expect(refused({ born: [100], bornTo: [100] })).toEqual([]);
    expect(refused({ born: [100], bornTo: [99] })).toEqual([
      'members.0.bornTo ends-before-start: The last possible day lies before the first.',
    ]);
    expect(refused({ born: [toDayNumber('2018-03-01')] })).toEqual([
      'members.0.birthDate after-as-of: Nobody is counted who is not born yet.',
    ]);
  });

  it('refuses what is no column, and columns of several lengths', () => {
    expect(refused({ branch: 'b1' })).toEqual([
      expect.stringMatching(/^branch wrong-type: Expected a column of numbers/),
    ]);
    expect(refused({ branch: undefined })).toEqual([
      'branch wrong-type: Expected a column of numbers, found undefined.',
    ]);
    expect(refused({ born: [1, 2], gender: [] })).toEqual([
      'born unequal-lengths: The column branch has 1 rows.',
      'gender unequal-lengths: The column branch has 1 rows.',
    ]);
  });

  it('counts what rows of objects count, with nulls by bitmap as with nulls by number', () => {
    const members = [
      { branchId: 'b1', localityId: 'constructor', birthDate: '1950-02-03', gender: 'female' as const },
      { branchId: 'cs', activity: 'exempted' as const, officialOn: '2011-01-01' },
      { branchId: 'b1', activity: 'temporary' as const },
    ];
    const branch = Int32Array.of(b1, rowOfUnit(org, 'cs'), b1);
    const born = toDayNumber('1950-02-03');
    const columns = {
      branch,
      locality: [0, UNKNOWN, UNKNOWN],
      gender: [1, 0, 0],
      activity: [1, 2, 3],
      official: [UNKNOWN, toDayNumber('2011-01-01'), UNKNOWN],
    };
    const expected = tallyMembers(org, members, { keep: { old: { olderThan: 60 } } });
    for (const column of [[born, UNKNOWN, UNKNOWN], { values: [born, 7, 7], valid: Uint8Array.of(1) }]) {
      const tally = tallyColumns(org, { ...columns, born: column }, { keep: { old: { olderThan: 60 } } });
      expect(tally).toEqual(expected);
      expect(countsByUnit(tally, { olderThan: 60 }).lowest[b1]).toBe(1);
    }
  });

  it('stops for a reason that is an error, and for one that is none', () => {
    const stop = (reason: unknown) => () => tallyColumns(org, { branch: [b1] }, { signal: AbortSignal.abort(reason) });
    const own = new Error('enough');
    expect(stop(own)).toThrow(own);
    expect(stop('enough')).toThrow(expect.objectContaining({ message: 'The count was stopped.', cause: 'enough' }));
  });
});
