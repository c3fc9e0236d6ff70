import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, firstMonths, year } from '../../src/calendar/index.js';
import {
  countsByLocality,
  countsByUnit,
  emptyTally,
  type Member,
  mergeTallies,
  parseOrganisation,
  type Tally,
  type TallyScope,
  tallyMembers,
  tallyMembersAsync,
} from '../../src/organisation/index.js';
import { memberFilter, membersOf } from '../arbitraries/members.js';
import { organisationInput } from '../arbitraries/organisations.js';
import { differential } from '../oracles/differential.js';
import { slowCountsLater, slowTally } from '../oracles/slow-tally.js';

const later = fc.constantFrom(0, 1, 6, 11, 12, 13, 120);
const roster = organisationInput.chain((input) =>
  fc.record({
    input: fc.constant(input),
    members: membersOf(input),
    more: membersOf(input),
    most: membersOf(input),
    filter: memberFilter,
    on: later.map((months) => addMonths(input.asOf, months)),
    dates: fc.boolean(),
  }),
);

/** A row with a fault, to be left out. */
const broken = { branchId: 'nowhere', birthDate: '1950-02-30' };

describe('tallies', () => {
  it('merge associatively and commutatively, with the empty tally as identity', () => {
    fc.assert(
      fc.property(roster, ({ input, members, more, most, filter, dates }) => {
        const org = parseOrganisation(input);
        const scope: TallyScope = {
          keep: dates ? 'dates' : { own: filter },
          periods: [year(Number(input.asOf.slice(0, 4))), firstMonths(2017, 7)],
        };
        const count = (rows: readonly Member[]): Tally =>
          tallyMembers(org, [...rows, broken], { ...scope, faults: 'skip' });
        const [a, b, c] = [count(members), count(more), count(most)];
        expect(mergeTallies(mergeTallies(a, b), c)).toEqual(mergeTallies(a, mergeTallies(b, c)));
        expect(mergeTallies(a, b)).toEqual(mergeTallies(b, a));
        const { keep, ...rest } = scope;
        expect(mergeTallies(a, emptyTally(org, keep, rest))).toEqual(a);
        const whole = tallyMembers(org, [...members, ...more, ...most], scope);
        const merged = mergeTallies(mergeTallies(a, b), c);
        expect({ ...merged, refused: whole.refused }).toEqual(whole);
        expect(merged.refused.rows).toBe(3);
      }),
      { numRuns: 60 },
    );
  });

  it(
    'with dates count any filter on any later day, as does a filter kept for that day',
    differential(
      100,
      fc.property(roster, ({ input, members, filter, on }) => {
        const org = parseOrganisation(input);
        const expected = slowCountsLater(org, members, filter, on, input.asOf);
        const dated = tallyMembers(org, members, { keep: 'dates' });
        const kept = tallyMembers(org, members, { keep: { own: { ...filter, on } } });
        for (const tally of [dated, kept]) {
          expect(countsByUnit(tally, { ...filter, on })).toEqual(expected.byUnit);
          expect(countsByLocality(tally, { ...filter, on })).toEqual(expected.byLocality);
        }
      }),
    ),
  );

  it(
    'merged count what counting all members anew, unit by unit, counts',
    differential(
      60,
      fc.property(roster, ({ input, members, more, filter }) => {
        const org = parseOrganisation(input);
        const options = { keep: { own: filter } };
        const merged = mergeTallies(tallyMembers(org, members, options), tallyMembers(org, more, options));
        expect(merged).toEqual(slowTally(org, [...members, ...more], { own: filter }, input.asOf));
      }),
    ),
  );

  it('come out the same from rows that arrive over time, one by one or in batches', async () => {
    await fc.assert(
      fc.asyncProperty(roster, fc.nat(4), async ({ input, members, filter }, size) => {
        const org = parseOrganisation(input);
        const options = { keep: { own: filter } };
        const expected = tallyMembers(org, members, options);
        async function* stream(): AsyncGenerator<Member | readonly Member[]> {
          for (let at = 0; at < members.length; at += size + 1) {
            await Promise.resolve();
            const batch = members.slice(at, at + size + 1);
            if (size > 0) yield batch;
            else yield* batch;
          }
        }
        expect(await tallyMembersAsync(org, stream(), options)).toEqual(expected);
        expect(await tallyMembersAsync(org, members, options)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('leave out rows with faults where asked to, and say which: the rest is counted as if alone', () => {
    fc.assert(
      fc.property(roster, fc.array(fc.nat(), { maxLength: 4 }), ({ input, members, filter }, places) => {
        const org = parseOrganisation(input);
        const rows = [...members];
        for (const place of places) rows.splice(place % (rows.length + 1), 0, broken);
        const tally = tallyMembers(org, rows, { keep: { own: filter }, faults: 'skip' });
        const alone = tallyMembers(org, members, { keep: { own: filter } });
        expect({ ...tally, refused: alone.refused }).toEqual(alone);
        const wrong = rows.flatMap((row, index) => (row === broken ? [index] : []));
        expect(tally.refused.rows).toBe(wrong.length);
        expect(tally.refused.issueCount).toBe(2 * wrong.length);
        expect([...new Set(tally.refused.issues.map(({ path }) => path[1]))]).toEqual(wrong);
      }),
    );
  });

  it(
    'count admissions in periods by the branch that made them',
    differential(
      100,
      fc.property(roster, ({ input, members }) => {
        const org = parseOrganisation(input);
        const periods = [year(2016), year(2017), firstMonths(2017, 7)];
        const tally = tallyMembers(org, members, { periods: [...periods, '2017'] });
        expect(tally.periods).toEqual(['2016', '2017', '2017-01..07']);
        tally.periods.forEach((id, index) => {
          const period = periods.find((one) => one.id === id);
          org.units.ids.forEach((unitId, row) => {
            const made = members.filter(({ branchId, admittedBy, admittedOn, activity }) => {
              const by = admittedBy ?? (activity === 'temporary' ? undefined : branchId);
              return (
                by === unitId &&
                admittedOn !== undefined &&
                admittedOn >= (period?.start ?? '') &&
                admittedOn <= (period?.end ?? '')
              );
            });
            expect(tally.admissions[index]?.[row]).toBe(made.length);
          });
        });
      }),
    ),
  );
});
