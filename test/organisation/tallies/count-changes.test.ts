import { describe, expect, it } from 'vitest';
import { fromDayNumber } from '../../../src/calendar/index.js';
import { InvalidInputError } from '../../../src/core/index.js';
import {
  countChanges,
  type Member,
  type MemberFilter,
  memberSpells,
  parseOrganisation,
  tallyMembers,
} from '../../../src/organisation/index.js';

const org = parseOrganisation({
  asOf: '2017-07-31',
  units: [
    { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
    { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'xa' },
  ],
  localities: [],
});
const span = { from: '2017-07-31', until: '2020-12-31' };

function tallyOf(...members: readonly Omit<Member, 'branchId'>[]) {
  return tallyMembers(
    org,
    members.map((member) => ({ branchId: 'cb', ...member })),
    { keep: 'dates' },
  );
}

/** The changes of the branch: the day, and the lowest and highest count from then on. */
function changes(where: MemberFilter, ...members: readonly Omit<Member, 'branchId'>[]): string[] {
  const [found] = countChanges(tallyOf(...members), [where], span);
  if (found === undefined) return [];
  const first = `${String(found.first.lowest[1])}-${String(found.first.highest[1])}`;
  const later = Array.from(found.days, (day, at) => {
    return `${fromDayNumber(day)} ${String(found.lowest[at])}-${String(found.highest[at])}`;
  });
  return [first, ...later];
}

describe('countChanges', () => {
  it('ends probation, also of those who leave before', () => {
    const probationary = { admittedOn: '2016-08-01' };
    expect(changes({ standing: 'official' }, probationary)).toEqual(['0-0', '2017-08-01 1-1']);
    expect(changes({ standing: 'probationary' }, probationary)).toEqual(['1-1', '2017-08-01 0-0']);
    expect(changes({ standing: 'official' }, { ...probationary, leavesOn: '2017-08-01' })).toEqual(['0-0']);
    expect(changes({ standing: 'official' }, { standing: 'probationary' })).toEqual(['0-0', '2017-08-01 0-1']);
  });

  it('turns an age on the birthday or the day after, of a 29 February on 1 March', () => {
    expect(changes({ minAge: 18 }, { birthDate: '2000-02-29' })).toEqual(['0-0', '2018-03-01 1-1']);
    expect(changes({ olderThan: 18 }, { birthDate: '2000-02-29' })).toEqual(['0-0', '2018-03-02 1-1']);
    expect(changes({ youngerThan: 18 }, { birthDate: '2000-02-29' })).toEqual(['1-1', '2018-03-01 0-0']);
    expect(changes({ minAge: 18 }, { birthDate: '2000-02' })).toEqual(['0-0', '2018-02-01 0-1', '2018-03-01 1-1']);
    expect(changes({ minAge: 18 }, {})).toEqual(['0-1']);
  });

  it('has what turns on the last day, and nothing after it', () => {
    const tally = tallyOf({ birthDate: '2000-02-29' }, { admittedOn: '2017-03-01' });
    const counted = (until: string): number[] =>
      countChanges(tally, [{ minAge: 18 }, { standing: 'official' }], { ...span, until }).map(
        ({ days }) => days.length,
      );
    expect(counted('2018-03-01')).toEqual([1, 1]);
    expect(counted('2018-02-28')).toEqual([0, 0]);
  });

  it('writes nothing where one comes and another goes on one day', () => {
    const [leaves, comes] = [{ standing: 'official' as const, leavesOn: '2017-08-01' }, { admittedOn: '2016-08-01' }];
    expect(changes({ standing: 'official' }, leaves, comes)).toEqual(['1-1']);
  });

  it('asks temporary members only where they are named', () => {
    const guest = { activity: 'temporary' as const, leavesOn: '2018-01-01' };
    expect(changes({}, guest)).toEqual(['0-0']);
    expect(changes({ activity: 'temporary' }, guest)).toEqual(['1-1', '2018-01-01 0-0']);
  });

  it('tells all faults at once, and refuses what is not known', () => {
    const filters = [{ olderThan: -1 }, { on: '2018-01-01' }, { kind: 1 }] as unknown as MemberFilter[];
    const found: string[] = [];
    try {
      countChanges(tallyOf(), filters, { from: '2018-01-01', until: '2017-12-31' });
    } catch (error) {
      if (error instanceof InvalidInputError)
        found.push(...error.issues.map(({ path, code }) => `${path.join('.')} ${code}`));
    }
    expect(found).toEqual([
      'filters.0.olderThan negative',
      'filters.1.on unknown-field',
      'filters.2.kind unknown-field',
      'until before-from',
    ]);
    const code = (wanted: string): unknown => expect.objectContaining({ code: wanted });
    const early = { from: '2017-07-30', until: '2018-01-01' };
    expect(() => countChanges(tallyOf(), [], early)).toThrow(code('before-as-of'));
    expect(() => countChanges(tallyMembers(org, []), [], span)).toThrow(code('not-tallied'));
    expect(() => memberSpells(tallyMembers(org, []), {}, span)).toThrow(code('not-tallied'));
    expect(() => memberSpells(tallyOf(), {}, early)).toThrow(code('before-as-of'));
  });
});

describe('memberSpells', () => {
  it('has of each member who ever meets the filter when, and when born', () => {
    const tally = tallyOf(
      { birthDate: '2000-02' },
      { birthDate: '1990-05-19', leavesOn: '2018-01-01' },
      { birthDate: '2017' },
    );
    const { bornFrom, bornTo, starts, days, verdicts } = memberSpells(tally, { minAge: 18 }, span)(1);
    const members = Array.from(bornFrom, (born, at) => {
      const own = Array.from(
        { length: (starts[at + 1] ?? 0) - (starts[at] ?? 0) },
        (_, index) => index + (starts[at] ?? 0),
      );
      const spells = own.map((place) => `${fromDayNumber(days[place] ?? 0)} ${String(verdicts[place])}`);
      return [fromDayNumber(born), fromDayNumber(bornTo[at] ?? 0), ...spells];
    });
    expect(members.sort()).toEqual([
      ['1990-05-19', '1990-05-19', '2017-07-31 2', '2018-01-01 0'],
      ['2000-02-01', '2000-02-29', '2017-07-31 0', '2018-02-01 1', '2018-03-01 2'],
    ]);
    expect(memberSpells(tally, {}, span)(0).bornFrom.length).toBe(0);
  });
});
