import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber, toDayNumber } from '../../../src/calendar/index.js';
import { firstOfficialDays, type Member, parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import { differential } from '../../oracles/differential.js';
import { slowCountsLater } from '../../oracles/slow-tally.js';

const FIRST = toDayNumber('2024-05-15');
const SPAN = 6;
const ROWS = [0, 1];

const org = parseOrganisation({
  asOf: '2024-05-15',
  units: [
    { id: 'c', name: 'Xã', kind: 'commune', parentId: null },
    { id: 'b', name: 'Chi bộ', kind: 'branch', parentId: 'c' },
  ],
  localities: ['v0', 'v1'].map((id) => ({ id, name: 'Thôn', communeId: 'c', branchIds: ['b'] })),
});

/** Members whose probation ends, and who leave, within a few days of each other: often on the same day. */
const member: fc.Arbitrary<Member> = fc
  .record({
    localityId: fc.constantFrom('v0', 'v1', undefined),
    standing: fc.constantFrom('official', 'probationary', undefined),
    admitted: fc.option(fc.integer({ min: -3, max: SPAN + 2 }), { nil: undefined }),
    leaves: fc.option(fc.integer({ min: 1, max: SPAN + 2 }), { nil: undefined }),
    activity: fc.constantFrom('full', 'full', 'temporary', undefined),
  })
  .map(({ localityId, standing, admitted, leaves, activity }) => ({
    branchId: 'b',
    ...(localityId === undefined ? {} : { localityId }),
    ...(standing === undefined ? {} : { standing }),
    ...(activity === undefined ? {} : { activity }),
    // The year from here on has no 29 February.
    ...(admitted === undefined ? {} : { admittedOn: fromDayNumber(FIRST - 365 + Math.min(admitted, 364)) }),
    ...(leaves === undefined ? {} : { leavesOn: fromDayNumber(FIRST + leaves) }),
  }));

const countsLater = (members: readonly Member[], on: string) =>
  slowCountsLater(org, members, { standing: 'official' }, on, org.asOf).byLocality;

describe('firstOfficialDays', () => {
  it(
    'gives the first day on which a count of that day has so many official members',
    differential(
      100,
      fc.property(fc.array(member, { maxLength: 12 }), fc.integer({ min: 0, max: 4 }), (members, needed) => {
        const tally = tallyMembers(org, members, { keep: 'dates' });
        const until = fromDayNumber(FIRST + SPAN);
        const found = firstOfficialDays(tally, ROWS, needed, until);
        for (const row of ROWS) {
          const days = Array.from({ length: SPAN + 1 }, (_, day) => fromDayNumber(FIRST + day));
          const slow = days.find((on) => (countsLater(members, on).lowest[row] ?? 0) >= needed);
          expect(found.get(row)).toBe(slow);
        }
      }),
    ),
  );

  it('never counts whoever leaves before probation ends', () => {
    const members: Member[] = [
      { branchId: 'b', localityId: 'v0', admittedOn: '2023-05-20', leavesOn: '2024-05-16' },
      { branchId: 'b', localityId: 'v0', admittedOn: '2023-05-18' },
    ];
    const tally = tallyMembers(org, members, { keep: 'dates' });
    expect(firstOfficialDays(tally, ROWS, 1, '2024-12-31').get(0)).toBe('2024-05-18');
    expect(firstOfficialDays(tally, ROWS, 2, '2024-12-31').get(0)).toBe(undefined);
  });

  it('takes whoever leaves on a day away before it adds whoever becomes official on it', () => {
    const stays: Member = { branchId: 'b', localityId: 'v0', standing: 'official' };
    const becomes: Member = { branchId: 'b', localityId: 'v0', admittedOn: '2023-05-20' };
    const leaves: Member = { ...stays, leavesOn: '2024-05-20' };
    const found = (...members: Member[]) =>
      firstOfficialDays(tallyMembers(org, members, { keep: 'dates' }), ROWS, 2, '2024-12-31').get(0);
    for (const [one, other] of [
      ['female', 'male'],
      ['male', 'female'],
    ] as const) {
      expect(found({ ...becomes, gender: one }, { ...leaves, gender: other })).toBe(undefined);
      expect(found({ ...becomes, gender: one }, { ...stays, gender: other })).toBe('2024-05-20');
      expect(found({ ...becomes, gender: one }, { ...leaves, gender: other, leavesOn: '2024-05-21' })).toBe(
        '2024-05-20',
      );
    }
  });

  it('knows a tally without dates on its own day alone', () => {
    const rows: Member[] = [
      { branchId: 'b', localityId: 'v0', standing: 'official' },
      { branchId: 'b', localityId: 'v1', admittedOn: '2023-06-03' },
    ];
    const tally = tallyMembers(org, rows);
    expect([...firstOfficialDays(tally, ROWS, 1, '2024-12-31')]).toEqual([[0, '2024-05-15']]);
  });
});
