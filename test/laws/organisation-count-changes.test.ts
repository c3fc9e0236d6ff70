import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, anniversary, fromDayNumber, toDayNumber } from '../../src/calendar/index.js';
import {
  type CountChanges,
  countChanges,
  countsByUnit,
  type Member,
  type MemberFilter,
  parseOrganisation,
  tallyMembers,
} from '../../src/organisation/index.js';
import { memberFilter, membersOf } from '../arbitraries/members.js';
import { organisationInput } from '../arbitraries/organisations.js';
import { differential } from '../oracles/differential.js';
import { slowCountsLater } from '../oracles/slow-tally.js';

/** A roster, and a span that starts on the day of the count or later. */
const span = organisationInput
  .chain((input) =>
    fc.record({
      input: fc.constant(input),
      members: membersOf(input),
      filters: fc.array(memberFilter, { maxLength: 4 }),
      later: fc.constantFrom(0, 0, 1, 30, 400),
      length: fc.constantFrom(0, 1, 40, 500, 1500),
    }),
  )
  .map(({ later, length, ...rest }) => {
    const from = addDays(rest.input.asOf, later);
    return { ...rest, from, until: addDays(from, length) };
  });

/** The counts on a day, read off the changes. */
function countsOn({ first, starts, days, lowest, highest }: CountChanges, row: number, day: number): number[] {
  let bounds = [first.lowest[row] ?? -1, first.highest[row] ?? -1];
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
    if ((days[at] ?? 0) <= day) bounds = [lowest[at] ?? -1, highest[at] ?? -1];
  }
  return bounds;
}

/** The days of a span on which anything may turn, each with the days beside it, and some others. */
function daysToTry(
  members: readonly Member[],
  filters: readonly MemberFilter[],
  from: string,
  until: string,
): string[] {
  const ages = filters
    .flatMap((filter) => [filter.olderThan, filter.minAge, filter.youngerThan])
    .flatMap((n) => n ?? []);
  const known = members.flatMap(({ birthDate, admittedOn, officialOn, leavesOn }) => {
    const births = birthDate === undefined ? [] : [birthDate.padEnd(7, '-01').padEnd(10, '-01')];
    const ends = admittedOn === undefined ? [] : [addMonths(admittedOn, 12)];
    const lasts = births.flatMap((first) => [first, addMonths(first, 12), addMonths(first, 1)]);
    const birthdays = lasts.flatMap((born) => ages.map((age) => anniversary(born, age)));
    return [...birthdays, ...ends, ...(officialOn ? [officialOn] : []), ...(leavesOn ? [leavesOn] : [])];
  });
  const near = [...known, from, until].flatMap((day) => [-1, 0, 1].map((shift) => addDays(day, shift)));
  return [...new Set(near)].filter((day) => day >= from && day <= until);
}

describe('following counts through a span of days', () => {
  it('gives on every day what counting on that day gives, row by row', () => {
    fc.assert(
      fc.property(span, ({ input, members, filters, from, until }) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: 'dates' });
        const changes = countChanges(tally, filters, { from, until });
        expect(changes.length).toBe(filters.length);
        for (const on of daysToTry(members, filters, from, until)) {
          for (const [index, filter] of filters.entries()) {
            const { lowest, highest } = countsByUnit(tally, { ...filter, on });
            for (let row = 0; row < lowest.length; row += 1) {
              const found = changes[index] === undefined ? [] : countsOn(changes[index], row, toDayNumber(on));
              expect([on, row, ...found]).toEqual([on, row, lowest[row], highest[row]]);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('changes on no day on which counting gives the same as the day before', () => {
    fc.assert(
      fc.property(span, ({ input, members, filters, from, until }) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: 'dates' });
        for (const [index, change] of countChanges(tally, filters, { from, until }).entries()) {
          for (let row = 0; row < org.units.ids.length; row += 1) {
            let before = Number.NEGATIVE_INFINITY;
            for (let at = change.starts[row] ?? 0; at < (change.starts[row + 1] ?? 0); at += 1) {
              const day = change.days[at] ?? 0;
              expect(day).toBeGreaterThan(before);
              before = day;
              const [eve, on] = [-1, 0].map((shift) => {
                const counts = countsByUnit(tally, { ...filters[index], on: fromDayNumber(day + shift) });
                return [counts.lowest[row], counts.highest[row]];
              });
              expect(on).not.toEqual(eve);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it(
    'gives on the last day what counting each member by hand gives',
    differential(
      40,
      fc.property(span, ({ input, members, filters, from, until }) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: 'dates' });
        for (const [index, change] of countChanges(tally, filters, { from, until }).entries()) {
          const { byUnit } = slowCountsLater(org, members, filters[index] ?? {}, until, input.asOf);
          for (let row = 0; row < org.units.ids.length; row += 1) {
            expect(countsOn(change, row, toDayNumber(until))).toEqual([byUnit.lowest[row], byUnit.highest[row]]);
          }
        }
      }),
    ),
  );
});
