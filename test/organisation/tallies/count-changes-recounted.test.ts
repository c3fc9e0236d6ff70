import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, fromDayNumber, toDayNumber } from '../../../src/calendar/index.js';
import {
  countChanges,
  countsByUnit,
  type Member,
  type MemberFilter,
  memberSpells,
  tallyMembers,
} from '../../../src/organisation/index.js';
import { org } from './district.js';

const AS_OF = '2018-02-28';
const span = { from: AS_OF, until: addDays(AS_OF, 40) };
const near = fc.integer({ min: -3, max: 44 }).map((days) => addDays(AS_OF, days));

/** The codes of verdicts. */
const [NO, UNKNOWN, YES] = [0, 1, 2];

/** Members of whom something happens within the span: they come of age, their probation ends, they leave. */
const member: fc.Arbitrary<Member> = fc.record(
  {
    branchId: fc.constantFrom('b1', 'b1', 'b1', '__proto__', 'cs'),
    birthDate: fc.tuple(near, fc.constantFrom(30, 35, 60)).map(([day, years]) => addMonths(day, -12 * years)),
    admittedOn: near.map((day) => addMonths(day, -12)).filter((day) => day <= AS_OF),
    leavesOn: near,
    gender: fc.constantFrom('female' as const, 'male' as const),
  },
  { requiredKeys: ['branchId'] },
);

const filter: fc.Arbitrary<MemberFilter> = fc.record(
  {
    minAge: fc.constant(30),
    youngerThan: fc.constantFrom(35, 60),
    olderThan: fc.constant(30),
    standing: fc.constantFrom('official' as const, 'probationary' as const),
    gender: fc.constant('female' as const),
  },
  { requiredKeys: [] },
);

describe('countChanges', () => {
  it('gives on every day of the span what a count of that day gives, of a few members as of many', () => {
    const members = fc.oneof(fc.array(member, { maxLength: 6 }), fc.array(member, { minLength: 60, maxLength: 90 }));
    fc.assert(
      fc.property(members, filter, (rows, where) => {
        const tally = tallyMembers(org, rows, { keep: 'dates' });
        const [changes] = countChanges(tally, [where], span);
        for (let day = toDayNumber(span.from); day <= toDayNumber(span.until); day += 1) {
          const counts = countsByUnit(tally, { ...where, on: fromDayNumber(day) });
          org.units.ids.forEach((id, row) => {
            let [lowest, highest] = [changes?.first.lowest[row], changes?.first.highest[row]];
            const end = changes?.starts[row + 1] ?? 0;
            for (let at = changes?.starts[row] ?? 0; at < end && (changes?.days[at] ?? 0) <= day; at += 1) {
              [lowest, highest] = [changes?.lowest[at], changes?.highest[at]];
            }
            expect([id, day, lowest, highest]).toEqual([id, day, counts.lowest[row], counts.highest[row]]);
          });
        }
        // A day on which nothing changes is no change.
        for (const [row] of org.units.ids.entries()) {
          const [start = 0, end = 0] = [changes?.starts[row], changes?.starts[row + 1]];
          let before = [changes?.first.lowest[row], changes?.first.highest[row]];
          for (let at = start; at < end; at += 1) {
            const now = [changes?.lowest[at], changes?.highest[at]];
            expect(now).not.toEqual(before);
            if (at > start) expect(changes?.days[at] ?? 0).toBeGreaterThan(changes?.days[at - 1] ?? 0);
            before = now;
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has every one of many changes, in whatever order they were found', () => {
    // Forty come of age one day after the other, those of odd days first, and two of them on one day.
    const days = Array.from({ length: 40 }, (_, day) => addDays('1988-03-01', (day * 27) % 40));
    const rows = [...days, '1988-03-10'].map((birthDate) => ({ branchId: 'b1', birthDate }));
    const tally = tallyMembers(org, rows, { keep: 'dates' });
    const [found] = countChanges(tally, [{ minAge: 30 }], { from: AS_OF, until: '2018-12-31' });
    expect(Array.from(found?.days ?? [], fromDayNumber)).toEqual([...days].sort().map((day) => addMonths(day, 360)));
    expect([...(found?.lowest ?? [])]).toEqual(days.map((_, at) => (at < 9 ? at + 1 : at + 2)));
    expect(found?.highest).toEqual(found?.lowest);
    expect([...(found?.starts ?? [])]).toEqual([0, 0, 0, 40, 40, 40, 40, 40, 40]);
  });
});

describe('memberSpells', () => {
  it('tells of each member who may be meant from when on, unknown births too', () => {
    const rows: Member[] = [
      { branchId: 'b1', birthDate: '1988-03-05', gender: 'female' },
      { branchId: 'b1', gender: 'female' },
      { branchId: 'b1', birthDate: '1950-01-01', gender: 'male' },
      { branchId: 'b1', birthDate: '1950-01-01', gender: 'female', leavesOn: '2018-03-10' },
      { branchId: 'b1', birthDate: '1988-03-05', gender: 'female', leavesOn: '2018-03-02' },
    ];
    const tally = tallyMembers(org, rows, { keep: 'dates' });
    const spells = memberSpells(tally, { minAge: 30, gender: 'female' }, span)(2);
    const listed = Array.from({ length: spells.starts.length - 1 }, (_, at) => {
      const [start, end] = [spells.starts[at] ?? 0, spells.starts[at + 1] ?? 0];
      const turns = Array.from(spells.days.slice(start, end), (day, place) => [
        fromDayNumber(day),
        spells.verdicts[start + place],
      ]);
      return [spells.bornFrom[at], spells.bornTo[at], turns];
    });
    const [young, old] = [toDayNumber('1988-03-05'), toDayNumber('1950-01-01')];
    expect(listed.sort((left, right) => Number(left[0]) - Number(right[0]))).toEqual([
      [-(2 ** 31), -(2 ** 31), [[AS_OF, UNKNOWN]]],
      [
        old,
        old,
        [
          [AS_OF, YES],
          ['2018-03-10', NO],
        ],
      ],
      // Who leaves before coming of age is never meant.
      [
        young,
        young,
        [
          [AS_OF, NO],
          ['2018-03-05', YES],
        ],
      ],
    ]);
  });
});
