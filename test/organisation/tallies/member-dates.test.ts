import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_DAY, fromDayNumber, LAST_DAY, partialDateBounds, toDayNumber } from '../../../src/calendar/index.js';
import { DateCollector, mergeDates, readDates } from '../../../src/organisation/tallies/member-dates.js';
import { blankRecord, type MemberRecord } from '../../../src/organisation/tallies/member-filter.js';

const dayOrNot = fc.oneof(
  fc.constant(Number.NaN),
  fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
  fc.constantFrom(FIRST_DAY, LAST_DAY),
);
const code = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });

/** Any member that a row can give, born in a known day, month or year, or on no known day. */
const member = fc
  .record({
    branch: code(3),
    locality: fc.oneof(fc.integer({ min: -1, max: 3 }), fc.constantFrom(255, 256, 2 ** 18 - 1, 2 ** 18, 2 ** 28 - 2)),
    born: fc.option(
      fc.tuple(
        fc.integer({ min: toDayNumber('1900-01-01'), max: toDayNumber('2017-07-31') }),
        fc.constantFrom(4, 7, 10),
      ),
    ),
    ...{ admitted: dayOrNot, official: dayOrNot, leaves: dayOrNot },
    ...{ standing: code(2), activity: code(3), origin: code(2), gender: code(2), minority: code(2) },
  })
  .map(({ born, ...fields }): MemberRecord => {
    const bounds = born === null ? null : partialDateBounds(fromDayNumber(born[0]).slice(0, born[1]));
    const [bornFrom, bornTo] =
      bounds === null ? [Number.NaN, Number.NaN] : [toDayNumber(bounds.first), toDayNumber(bounds.last)];
    return { ...fields, bornFrom, bornTo: Math.min(bornTo, AS_OF), admittedBy: -1 };
  });

const AS_OF = toDayNumber('2017-07-31');

/** What the words hold, branch by branch, without what they do not keep. */
function unpacked(dates: ReturnType<DateCollector['finish']>): MemberRecord[] {
  const members: MemberRecord[] = [];
  for (let branch = 0; branch < 4; branch += 1) {
    for (let place = dates.starts[branch] ?? 0; place < (dates.starts[branch + 1] ?? 0); place += 1) {
      const record = { ...blankRecord(), branch };
      readDates(dates, place, AS_OF, record);
      members.push(record);
    }
  }
  return members;
}

function collect(members: readonly MemberRecord[]): ReturnType<DateCollector['finish']> {
  const collector = new DateCollector();
  for (const one of members) collector.add(one);
  return collector.finish(4);
}

const inOrder = (members: readonly MemberRecord[]): string[] =>
  members.map((one) => JSON.stringify(Object.entries(one).sort())).sort();

describe('the dates of members', () => {
  it('come out of 16 bytes as they went in, grouped by branch', () => {
    fc.assert(
      fc.property(fc.array(member, { maxLength: 150 }), (members) => {
        const dates = collect(members);
        expect(dates.words.byteLength).toBe(16 * members.length);
        expect(inOrder(unpacked(dates))).toEqual(inOrder(members));
      }),
    );
  });

  it('are the same whatever the order of the members, also after merging', () => {
    const lots = fc.tuple(fc.array(member, { maxLength: 100 }), fc.array(member, { maxLength: 100 }));
    fc.assert(
      fc.property(lots, ([some, others]) => {
        const whole = collect([...some, ...others]);
        expect(collect([...others, ...some].reverse())).toEqual(whole);
        expect(mergeDates(collect(some), collect(others))).toEqual(whole);
        expect(mergeDates(collect(others), collect(some))).toEqual(whole);
      }),
    );
  });
});
