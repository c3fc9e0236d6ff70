import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/calendar/index.js';
import {
  agesByLocality,
  agesByUnit,
  countsByUnit,
  type Member,
  type MemberAges,
  type MemberFilter,
  mergeTallies,
  type Organisation,
  parseOrganisation,
  rowOfUnit,
  tallyMembers,
  UNBOUNDED_AGE,
} from '../../../src/organisation/index.js';
import { memberFilter, membersOf } from '../../arbitraries/members.js';
import { organisationInput } from '../../arbitraries/organisations.js';
import { faultsOf } from '../../calendar/faults.js';
import { differential } from '../../oracles/differential.js';
import { agesWith, type Case, presentMembers } from '../../risk/slow-members.js';

type Line = readonly [lowest: number, highest: number, surely: number];

/** The ages of a row, in an order of their own. */
function linesAt({ starts, lowest, highest, surely }: MemberAges, row: number): Line[] {
  const places = Array.from(lowest.keys()).slice(starts[row], starts[row + 1]);
  return places.map((at): Line => [lowest[at] ?? -1, highest[at] ?? -1, surely[at] ?? -1]).sort(byLine);
}

function byLine(left: Line, right: Line): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

/** The same by going through the members of a branch, or of a locality, one by one. */
function slowLines(where: MemberFilter, id: string, given: Case): Line[] {
  return presentMembers([where], id, given)
    .flatMap(({ member, answer }): Line[] => {
      const ages = answer === false ? [] : agesWith(where, member, given);
      const highest = Math.min(Math.max(...ages), UNBOUNDED_AGE);
      return ages.length === 0 ? [] : [[Math.min(...ages), highest, answer === true ? 1 : 0]];
    })
    .sort(byLine);
}

const situation = organisationInput.chain((input) =>
  fc.record({
    input: fc.constant(input),
    members: membersOf(input),
    where: memberFilter,
    on: fc.constantFrom(0, 0, 1, 365, 366, 3000).map((days) => addDays(input.asOf, days)),
  }),
);

describe('ages of members', () => {
  it(
    'are those of counting each branch by hand, on the day and later',
    differential(
      80,
      fc.property(situation, ({ input, members, where, on }) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: 'dates' });
        const ages = agesByUnit(tally, { ...where, on });
        const given = { input, members, asOf: input.asOf, on, facts: new Map() };
        for (const { id } of input.units) {
          expect(linesAt(ages, rowOfUnit(org, id))).toEqual(slowLines(where, id, given));
        }
      }),
    ),
  );

  it(
    'are grouped by where members are known to live',
    differential(
      80,
      fc.property(situation, ({ input, members, where, on }) => {
        const org: Organisation = parseOrganisation(input);
        const known = members.filter(({ localityId }) => localityId !== undefined);
        const ages = agesByLocality(tallyMembers(org, members, { keep: 'dates' }), { ...where, on });
        const given = { input, members: known, asOf: input.asOf, on, facts: new Map(), ofLocalities: true };
        org.localities.ids.forEach((id, row) => {
          expect(linesAt(ages, row)).toEqual(slowLines(where, id, given));
        });
      }),
    ),
  );

  it('do not depend on the order of members, nor on how they were shared out among tallies', () => {
    fc.assert(
      fc.property(situation, fc.nat({ max: 30 }), ({ input, members, where }, cut) => {
        const org = parseOrganisation(input);
        const tallied = (rows: readonly Member[]) => tallyMembers(org, rows, { keep: 'dates' });
        const merged = mergeTallies(tallied(members.slice(cut)), tallied(members.slice(0, cut)));
        const whole = tallied(members);
        expect(agesByUnit(merged, where)).toEqual(agesByUnit(whole, where));
        expect(agesByLocality(tallied([...members].reverse()), where)).toEqual(agesByLocality(whole, where));
      }),
      { numRuns: 50 },
    );
  });

  it('are as many as the counts, unless a filter on ages can be met by no age', () => {
    fc.assert(
      fc.property(situation, ({ input, members, where: filter, on }) => {
        const where = { ...filter, olderThan: undefined, minAge: undefined, youngerThan: undefined };
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: 'dates' });
        const { starts } = agesByUnit(tally, { ...where, on });
        const { highest } = countsByUnit(tally, { ...where, on });
        expect(Array.from(highest.keys(), (row) => (starts[row + 1] ?? 0) - (starts[row] ?? 0))).toEqual([...highest]);
      }),
      { numRuns: 50 },
    );
  });

  it('refuse a tally that keeps no dates, and what no tally answers', () => {
    const org = parseOrganisation({
      asOf: '2024-05-15',
      units: [{ id: 'c', name: 'Xã', kind: 'commune', parentId: null }],
      localities: [],
    });
    const tally = tallyMembers(org, [], { keep: 'dates' });
    expect(faultsOf(() => agesByUnit(tallyMembers(org, []), {}))).toEqual(['ContractError not-tallied']);
    expect(faultsOf(() => agesByUnit(tally, { on: '2024-05-14' }))).toEqual(['ContractError before-as-of']);
    expect(faultsOf(() => agesByUnit({} as never, {}))).toEqual(['ContractError not-a-tally']);
    expect(faultsOf(() => agesByLocality(tally, { minAge: -1 }))).toEqual(['where.minAge negative']);
  });
});
