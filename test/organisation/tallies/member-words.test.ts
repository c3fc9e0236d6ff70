import { describe, expect, it } from 'vitest';
import { type Member, rowOfUnit, tallyColumns, tallyMembers } from '../../../src/organisation/index.js';
import { org } from './district.js';
import { told } from './told.js';

const b1 = rowOfUnit(org, 'b1');
const refused = (...members: unknown[]) => told(() => tallyMembers(org, members as Member[]));
const row = (more: object) => refused({ branchId: 'b1', ...more });

describe('a member’s row', () => {
  it('belongs to branches and localities that there are', () => {
    expect(row({ branchId: 'zz', admittedBy: 'zy', localityId: 'b1' })).toEqual([
      'members.0.branchId unknown-branch: No unit has this id. (text)',
      'members.0.admittedBy unknown-branch: No unit has this id. (text)',
      'members.0.localityId unknown-locality: No locality has this id. (text)',
    ]);
    expect(row({ branchId: 'x', admittedBy: 'db' })).toEqual([
      'members.0.branchId not-a-branch: Members belong to branches, not to a commune. (text)',
      'members.0.admittedBy not-a-branch: Members belong to branches, not to a grassroots. (text)',
    ]);
    // The same wrong branch is told wherever it stands.
    expect(row({ branchId: 'g', admittedBy: 'g' })).toEqual([
      'members.0.branchId not-a-branch: Members belong to branches, not to a group. (text)',
      'members.0.admittedBy not-a-branch: Members belong to branches, not to a group. (text)',
    ]);
    expect(row({ branchId: 'b3', admittedBy: 'b3' })).toEqual([]);
    expect(refused({})).toEqual(['members.0.branchId missing: A value is missing. (undefined)']);
  });

  it('has days in their order, up to that of the count', () => {
    const [today, tomorrow] = ['2018-02-28', '2018-03-01'];
    expect(row({ birthDate: today, admittedOn: today, officialOn: today, standing: 'official' })).toEqual([]);
    expect(row({ birthDate: tomorrow })).toEqual([
      'members.0.birthDate after-as-of: Nobody is counted who is not born yet. (text)',
    ]);
    expect(row({ admittedOn: tomorrow })).toEqual([
      'members.0.admittedOn after-as-of: The admission lies after the day of the count. (text)',
    ]);
    expect(row({ birthDate: '1957', admittedOn: '1957-01-01', officialOn: '1957-01-01' })).toEqual([]);
    expect(row({ birthDate: '1957', admittedOn: '1956-12-31', officialOn: '1956-12-30' })).toEqual([
      'members.0.admittedOn before-birth: The admission lies before the birth. (text)',
      'members.0.officialOn before-admission: Full membership starts after the admission. (text)',
    ]);
    const conflict =
      'members.0.standing conflicting-standing: The standing is not the one that officialOn gives on this day. (text)';
    expect(row({ standing: 'official', officialOn: tomorrow })).toEqual([conflict]);
    expect(row({ standing: 'probationary', officialOn: today })).toEqual([conflict]);
    expect(row({ standing: 'probationary', officialOn: tomorrow })).toEqual([]);
    // What the end of probation would give is no more than a rule; a stated standing goes before it.
    expect(row({ standing: 'official', admittedOn: today })).toEqual([]);
    expect(row({ standing: 'probationary', admittedOn: '1990-01-01' })).toEqual([]);
  });

  it('has dates, words and truths of their kinds, and names what is none by its kind alone', () => {
    const date = 'A date is a day of the calendar, YYYY-MM-DD.';
    expect(row({ admittedOn: '2018-02-30', officialOn: '2018', leavesOn: 'soon', birthDate: '1957-13' })).toEqual([
      'members.0.birthDate not-a-date: A birth date is YYYY-MM-DD, YYYY-MM or YYYY. (text)',
      `members.0.admittedOn not-a-date: ${date} (text)`,
      `members.0.officialOn not-a-date: ${date} (text)`,
      `members.0.leavesOn not-a-date: ${date} (text)`,
    ]);
    expect(
      row({ id: '', localityId: 7, standing: 'guest', activity: '', origin: null, gender: 'x', minority: 1 }),
    ).toEqual([
      'members.0.id empty: This must not be empty. (empty text)',
      'members.0.localityId wrong-type: Expected string, found number. (number)',
      'members.0.standing unknown-value: Expected one of official, probationary. (text)',
      'members.0.activity unknown-value: Expected one of full, exempted, temporary. (empty text)',
      'members.0.origin unknown-value: Expected one of local, reinforcement. (null)',
      'members.0.gender unknown-value: Expected one of female, male. (text)',
      'members.0.minority wrong-type: Expected boolean, found number. (number)',
    ]);
    expect(refused({ branchId: 'b1' }, null, [], 'b1')).toEqual([
      expect.stringMatching(/^members\.1 wrong-type: Expected object, found null\. \(null\)$/),
      expect.stringMatching(/^members\.2 wrong-type: Expected object, found array\. \(array\)$/),
      expect.stringMatching(/^members\.3 wrong-type: Expected object, found (string|text)\. \(text\)$/),
    ]);
    for (const members of ['b1', 7, null, undefined]) {
      expect(told(() => tallyMembers(org, members as never))).toEqual([
        expect.stringMatching(
          /^members not-iterable: Members come as something that can be gone through one by one\. /,
        ),
      ]);
    }
    const ways = "Rows with faults are refused together ('refuse') or left out and reported ('skip').";
    expect(told(() => tallyMembers(org, [], { faults: 'drop' as never }))).toEqual([
      `faults unknown-value: ${ways} (drop)`,
    ]);
    expect(told(() => tallyColumns(org, { branch: [] }, { faults: 7 as never }))).toEqual([
      `faults unknown-value: ${ways} (number)`,
    ]);
    expect(told(() => tallyMembers(org, [], { faults: 'refuse', onProgress: 7 as never }))).toEqual([
      'onProgress wrong-type: Expected a function, found number. (number)',
    ]);
  });

  it('with faults is left out and reported where asked, the first thousand faults by row', () => {
    const members = Array.from({ length: 1200 }, (_, at) => ({
      branchId: at % 2 === 0 ? 'b1' : 'zz',
      localityId: 'constructor',
    }));
    const {
      refused: left,
      byUnit,
      byLocality,
    } = tallyMembers(org, [...members, { branchId: 'x', gender: 'x' as never }], { faults: 'skip' });
    expect([left.rows, left.issueCount, left.issues.length]).toEqual([601, 602, 602]);
    expect(left.issues.at(-1)).toEqual({
      path: ['members', 1200, 'branchId'],
      code: 'not-a-branch',
      message: 'Members belong to branches, not to a commune.',
      value: 'text',
    });
    expect([byUnit[0]?.lowest[b1], byLocality[0]?.lowest[0]]).toEqual([600, 600]);
    const many = tallyMembers(org, [...members, ...members, ...members], { faults: 'skip' }).refused;
    expect([many.rows, many.issueCount, many.issues.length]).toEqual([1800, 1800, 1000]);
    expect(many.issues.at(-1)?.path).toEqual(['members', 1999, 'branchId']);
  });
});
