import { describe, expect, it } from 'vitest';
import { dayNumberOf } from '../../../src/calendar/index.js';
import { ContractError } from '../../../src/core/index.js';
import {
  checkTally,
  countsByLocality,
  countsByUnit,
  emptyTally,
  filterKey,
  type Member,
  type MemberFilter,
  NONE,
  parseOrganisation,
  rowOfUnit,
  tallyMembers,
  unlocatedByUnit,
} from '../../../src/organisation/index.js';
import { org } from './district.js';

function interval(members: Member[], where: MemberFilter, branch = 'b1', asOf = org.asOf): (number | undefined)[] {
  const { lowest, highest } = countsByUnit(tallyMembers(org, members, { asOf, keep: { where } }), where);
  const row = rowOfUnit(org, branch);
  return [lowest[row], highest[row]];
}

describe('tallyMembers', () => {
  it('has someone born on 29 February 2000 turn 18 on 1 March, and older than 18 on 2 March', () => {
    const members = [{ branchId: 'b1', birthDate: '2000-02-29' }];
    expect(interval(members, { minAge: 18 })).toEqual([0, 0]);
    expect(interval(members, { minAge: 18 }, 'b1', '2018-03-01')).toEqual([1, 1]);
    expect(interval(members, { youngerThan: 18 })).toEqual([1, 1]);
    expect(interval(members, { youngerThan: 18 }, 'b1', '2018-03-01')).toEqual([0, 0]);
    expect(interval(members, { olderThan: 18 }, 'b1', '2018-03-01')).toEqual([0, 0]);
    expect(interval(members, { olderThan: 18 }, 'b1', '2018-03-02')).toEqual([1, 1]);
  });

  it('makes an interval of what the rows do not say', () => {
    const members: Member[] = [
      { branchId: 'b1' },
      { branchId: 'b1', birthDate: '1957' },
      { branchId: 'b1', birthDate: '1958' },
      { branchId: 'b1', birthDate: '1958-03' },
      { branchId: 'b1', birthDate: '1990', gender: 'male' },
    ];
    expect(interval(members, { minAge: 60 })).toEqual([1, 3]);
    expect(interval(members, { gender: 'female' })).toEqual([0, 4]);
    expect(interval(members, { gender: 'female', minAge: 60 })).toEqual([0, 3]);
    expect(interval(members, {})).toEqual([5, 5]);
  });

  it('does not know whether somebody born in the month that the cut-off opens or closes is of the age', () => {
    const [march, february] = [[{ branchId: 'b1', birthDate: '1958-03' }], [{ branchId: 'b1', birthDate: '1958-02' }]];
    expect(interval(march, { minAge: 60 }, 'b1', '2018-03-01')).toEqual([0, 1]);
    expect(interval(february, { minAge: 60 }, 'b1', '2018-03-01')).toEqual([1, 1]);
    expect(interval(march, { minAge: 60 }, 'b1', '2018-02-28')).toEqual([0, 0]);
    expect(interval(february, { minAge: 60 }, 'b1', '2018-02-28')).toEqual([1, 1]);
    expect(interval(february, { olderThan: 60 }, 'b1', '2018-02-28')).toEqual([0, 1]);
    // Nobody who is counted is born later.
    expect(interval([{ branchId: 'b1', birthDate: '2018' }], { minAge: 0 })).toEqual([1, 1]);
  });

  it('has a member official from officialOn, or 12 months after the admission, to the day', () => {
    const standing = (member: Partial<Member>): (number | undefined)[] =>
      interval([{ branchId: 'b1', ...member }], { standing: 'official' });
    expect(standing({ admittedOn: '2017-02-28' })).toEqual([1, 1]);
    expect(standing({ admittedOn: '2017-03-01' })).toEqual([0, 0]);
    expect(standing({ admittedOn: '2017-03-01', officialOn: '2018-02-28' })).toEqual([1, 1]);
    expect(standing({ admittedOn: '2016-01-01', officialOn: '2018-03-01' })).toEqual([0, 0]);
    expect(standing({ admittedOn: '2016-01-01', standing: 'probationary' })).toEqual([0, 0]);
    expect(standing({ standing: 'official' })).toEqual([1, 1]);
    expect(standing({ birthDate: '1950-01-01' })).toEqual([0, 1]);
  });

  it('has an admission of 29 February complete its 12 months on 28 February', () => {
    expect(interval([{ branchId: 'b1', admittedOn: '2016-02-29' }], { standing: 'official' })).toEqual([1, 1]);
  });

  it('counts temporary members under no filter but that for them', () => {
    const members: Member[] = [
      { branchId: 'b1', activity: 'temporary', standing: 'official', localityId: 'constructor' },
      { branchId: 'b1', activity: 'exempted', standing: 'official' },
      { branchId: 'b1', localityId: 'constructor', standing: 'probationary' },
    ];
    const temporary: MemberFilter = { activity: 'temporary' };
    expect(interval(members, {})).toEqual([2, 2]);
    expect(interval(members, { standing: 'official' })).toEqual([1, 1]);
    expect(interval(members, { activity: 'full' })).toEqual([1, 1]);
    expect(interval(members, temporary)).toEqual([1, 1]);
    expect(interval(members, { ...temporary, standing: 'official' })).toEqual([1, 1]);
    const tally = tallyMembers(org, members, { keep: { temporary } });
    expect([...countsByLocality(tally, {}).lowest]).toEqual([1]);
    expect([...countsByLocality(tally, temporary).lowest]).toEqual([1]);
    expect(tally.unlocated[rowOfUnit(org, 'b1')]).toBe(1);
    const guest: Member = { branchId: 'b1', activity: 'temporary' };
    for (const keep of [{ temporary }, 'dates'] as const) {
      const more = tallyMembers(org, [...members, guest, guest], { keep });
      expect(more.unlocated[rowOfUnit(org, 'b1')]).toBe(1);
      expect(unlocatedByUnit(more, temporary)[rowOfUnit(org, 'b1')]).toBe(2);
      expect(unlocatedByUnit(more, {})).toEqual(more.unlocated);
    }
  });

  it('counts nobody from the first day on which they are gone, and keeps their admission', () => {
    const member: Member = { branchId: 'b1', admittedOn: '2016-05-01', leavesOn: '2018-03-01' };
    expect(interval([member], {})).toEqual([1, 1]);
    expect(interval([member], {}, 'b1', '2018-03-01')).toEqual([0, 0]);
    const tally = tallyMembers(org, [member], { asOf: '2018-03-01' });
    expect(tally.lastAdmission[rowOfUnit(org, 'b1')]).toBe(dayNumberOf('2016-05-01'));
  });

  it('gives an admission to the branch that made it, wherever the member is now', () => {
    const tally = tallyMembers(org, [
      { branchId: 'b3', admittedBy: '__proto__', admittedOn: '2010-01-01' },
      { branchId: '__proto__', admittedOn: '2009-01-01' },
      { branchId: 'cs', admittedBy: 'b3' },
    ]);
    const row = rowOfUnit(org, '__proto__');
    expect(tally.lastAdmission[row]).toBe(dayNumberOf('2010-01-01'));
    expect(tally.lastAdmission.filter((day) => day !== NONE)).toHaveLength(1);
    expect(tally.undatedAdmissions[rowOfUnit(org, 'b3')]).toBe(1);
    expect(tally.undatedAdmissions[rowOfUnit(org, 'cs')]).toBe(0);
  });

  it('takes a grassroots organisation with nothing under it for a branch', () => {
    expect(interval([{ branchId: 'cs' }], {}, 'cs')).toEqual([1, 1]);
  });

  it('refuses a day before the organisation’s, and before any rule on probation', () => {
    const code = (run: () => unknown): unknown => {
      try {
        return run();
      } catch (error) {
        return error instanceof ContractError ? error.code : error;
      }
    };
    expect(code(() => tallyMembers(org, [], { asOf: '2018-02-27' }))).toBe('before-as-of');
    expect(code(() => emptyTally(org, {}, { asOf: '2018-02-27' }))).toBe('before-as-of');
    const units = [{ id: 'b', name: 'Chi bộ', kind: 'branch' as const, parentId: null }];
    expect(code(() => tallyMembers(parseOrganisation({ asOf: '2011-01-18', units, localities: [] }), []))).toBe(
      'no-threshold',
    );
    expect(code(() => countsByUnit(tallyMembers(org, []), { olderThan: 60 }))).toBe('not-tallied');
    const other = parseOrganisation({ asOf: '2018-02-28', units, localities: [] });
    expect(code(() => checkTally(other, emptyTally(org, {})))).toBe('other-organisation');
    expect(code(() => checkTally(org, emptyTally(org, {})))).toBe(undefined);
  });
});

describe('filterKey', () => {
  it('is the same for the same filter', () => {
    expect(filterKey({ standing: 'official', minAge: 60 })).toBe(filterKey({ minAge: 60, standing: 'official' }));
    expect(filterKey({ minority: false })).toBe('minority=false');
    expect(filterKey({ gender: undefined })).toBe('all');
  });
});
