import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../src/calendar/index.js';
import {
  countsByLocality,
  countsByUnit,
  emptyTally,
  type Member,
  parseOrganisation,
  tallyMembers,
} from '../../src/organisation/index.js';
import { memberFilter, membersOf } from '../arbitraries/members.js';
import { deepFreeze, organisationInput } from '../arbitraries/organisations.js';
import { differential } from '../oracles/differential.js';
import { slowTally } from '../oracles/slow-tally.js';

const keep = fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'constructor'), memberFilter, {
  noNullPrototype: false,
});
const roster = fc
  .tuple(organisationInput, fc.constantFrom(0, 0, 1, 12, 120))
  .map(([input, later]) => ({ input, asOf: addMonths(input.asOf, later) }))
  .chain(({ input, asOf }) =>
    fc.record({ input: fc.constant(input), asOf: fc.constant(asOf), members: membersOf(input, asOf), keep }),
  );

describe('a tally', () => {
  it(
    'counts what counting each unit, locality and filter anew counts, element by element',
    differential(
      300,
      fc.property(roster, ({ input, asOf, members, keep: filters }) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, deepFreeze(members), { asOf, keep: deepFreeze(filters) });
        expect(tally).toEqual(slowTally(org, members, filters, asOf));
      }),
    ),
  );

  it('does not depend on the order of the members', () => {
    const shuffled = roster.chain(({ input, asOf, members, keep: filters }) =>
      fc.tuple(
        fc.constant({ input, asOf, members, filters }),
        fc.shuffledSubarray(members, { minLength: members.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([{ input, asOf, members, filters }, others]) => {
        const org = parseOrganisation(input);
        expect(tallyMembers(org, others, { asOf, keep: filters })).toEqual(
          tallyMembers(org, members, { asOf, keep: filters }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('reads any iterable, once', () => {
    fc.assert(
      fc.property(roster, ({ input, asOf, members }) => {
        const org = parseOrganisation(input);
        function* once(): Generator<Member> {
          yield* members;
        }
        expect(tallyMembers(org, once(), { asOf })).toEqual(tallyMembers(org, members, { asOf }));
      }),
      { numRuns: 30 },
    );
  });

  it('never has more surely than possibly, and official and probationary members span the headcount', () => {
    fc.assert(
      fc.property(roster, ({ input, asOf, members, keep: filters }) => {
        const tally = tallyMembers(parseOrganisation(input), members, { asOf, keep: filters });
        for (const { lowest, highest } of [...tally.byUnit, ...tally.byLocality]) {
          lowest.forEach((count, row) => expect(count).toBeLessThanOrEqual(highest[row] ?? -1));
        }
        for (const counts of [countsByUnit, countsByLocality]) {
          const all = counts(tally, {});
          const [official, probationary] = [
            counts(tally, { standing: 'official' }),
            counts(tally, { standing: 'probationary' }),
          ];
          all.lowest.forEach((count, row) => {
            // Whoever is not surely the one is possibly the other.
            expect((official.lowest[row] ?? 0) + (probationary.highest[row] ?? 0)).toBe(count);
            expect((official.highest[row] ?? 0) + (probationary.lowest[row] ?? 0)).toBe(count);
            expect(all.highest[row]).toBe(count);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of nobody is the empty tally', () => {
    fc.assert(
      fc.property(roster, ({ input, asOf, keep: filters }) => {
        const org = parseOrganisation(input);
        expect(tallyMembers(org, [], { asOf, keep: filters })).toEqual(emptyTally(org, filters, { asOf }));
      }),
      { numRuns: 30 },
    );
  });
});
