import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, anniversary, fromDayNumber, partialDateBounds } from '../../src/calendar/index.js';
import { type Member, type OrganisationInput, parseOrganisation, tallyMembers } from '../../src/organisation/index.js';
import { assessBranches, branchForecasts, forecastRisk, spansOf, verdictOf } from '../../src/risk/index.js';
import { branchIdsOf, membersOf } from '../arbitraries/members.js';
import { organisationInput } from '../arbitraries/organisations.js';
import { factsFor, riskRules } from '../arbitraries/rules.js';
import { differential } from '../oracles/differential.js';
import { slowSpans } from '../oracles/slow-forecast.js';

/** Rosters in which a branch has several members, and turning days lie within a few years. */
const crowded = (input: OrganisationInput): fc.Arbitrary<Member[]> => {
  const home = branchIdsOf(input)[0];
  if (home === undefined) return fc.constant([]);
  return fc
    .tuple(membersOf(input), fc.infiniteStream(fc.boolean()))
    .map(([members, stays]) =>
      members.map((member) => (stays.next().value === true ? { ...member, branchId: home } : member)),
    );
};

/** Everything that a forecast takes. */
const situation = organisationInput.chain((input) =>
  fc
    .record({
      input: fc.constant(input),
      members: crowded(input),
      rules: riskRules,
      facts: factsFor(branchIdsOf(input)),
      later: fc.constantFrom(0, 0, 1, 45, 400),
      length: fc.constantFrom(0, 1, 90, 800, 2000),
    })
    .map(({ later, length, ...rest }) => {
      const from = addDays(input.asOf, later);
      return { ...rest, from, until: addDays(from, length) };
    }),
);

/** Days on which something may turn, whatever the rules: birthdays, ends of probation and periods, leavings. */
function turningDays(members: readonly Member[], from: string, until: string): string[] {
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  const known = members.flatMap(({ birthDate, admittedOn, officialOn, leavesOn }) => {
    const births = birthDate === undefined ? [] : Object.values(partialDateBounds(birthDate));
    const starts = [...births, ...(admittedOn === undefined ? [] : [admittedOn])];
    return [
      ...starts.flatMap((start) => {
        const first = Number(from.slice(0, 4)) - Number(start.slice(0, 4));
        return Array.from({ length: years + 1 }, (_, index) => anniversary(start, Math.max(0, first + index)));
      }),
      ...(admittedOn === undefined ? [] : [addMonths(admittedOn, 12)]),
      ...[officialOn, leavesOn].flatMap((day) => day ?? []),
    ];
  });
  return known.filter((day) => day >= from && day <= until);
}

describe('a forecast', () => {
  it('gives on every day it is asked about what assessing on that day gives, branch by branch and rule by rule', () => {
    fc.assert(
      fc.property(situation, ({ input, members, rules, facts, from, until }) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: 'dates' });
        const forecast = forecastRisk(org, tally, rules, { from, until, facts });
        const starts = Array.from(forecast.spans.firstDays, fromDayNumber);
        const around = [...starts, ...turningDays(members, from, until).slice(0, 40), from, until];
        const days = new Set(around.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]));
        for (const asOf of days) {
          if (asOf < from || asOf > until) continue;
          const assessment = assessBranches(org, tally, rules, { asOf, facts });
          expect(forecast.branchIds).toEqual(assessment.branchIds);
          for (const { branchId, rules: each } of branchForecasts(forecast)) {
            for (const { ruleId, spans } of each) {
              const span = spans.find(({ from: first, to }) => first <= asOf && asOf <= to);
              expect([asOf, span?.verdict]).toEqual([asOf, verdictOf(assessment, branchId, ruleId)]);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives from figures alone, on every day it is asked about, what assessing on that day gives', () => {
    fc.assert(
      fc.property(situation, ({ input, rules, facts, from, until }) => {
        const org = parseOrganisation(input);
        const forecast = forecastRisk(org, null, rules, { from, until, facts });
        const starts = Array.from(forecast.spans.firstDays, fromDayNumber);
        const days = new Set([...starts, until].flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]));
        for (const asOf of days) {
          if (asOf < from || asOf > until) continue;
          const assessment = assessBranches(org, null, rules, { asOf, facts });
          for (const { branchId, rules: each } of branchForecasts(forecast)) {
            for (const { ruleId, spans } of each) {
              const span = spans.find(({ from: first, to }) => first <= asOf && asOf <= to);
              expect([asOf, span?.verdict]).toEqual([asOf, verdictOf(assessment, branchId, ruleId)]);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it(
    'gives the spans that going through the days by hand finds',
    differential(
      10,
      fc.property(situation, ({ input, members, rules, facts, from, until }) => {
        const [branchId] = branchIdsOf(input);
        if (branchId === undefined) return;
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: 'dates' });
        const [last = from] = [until, addDays(from, 400)].sort();
        const forecast = forecastRisk(org, tally, rules, { from, until: last, facts });
        const given = { input, members, asOf: input.asOf, facts };
        for (const { id, when } of rules) {
          expect(spansOf(forecast, branchId, id)).toEqual(slowSpans(when, branchId, given, from, last));
        }
      }),
    ),
  );

  it('covers the days from the first to the last without a gap, and neighbours differ', () => {
    fc.assert(
      fc.property(situation, ({ input, members, rules, facts, from, until }) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: 'dates' });
        const forecast = forecastRisk(org, tally, rules, { from, until, facts });
        for (const { rules: each } of branchForecasts(forecast)) {
          for (const { spans } of each) {
            expect(spans[0]?.from).toBe(from);
            expect(spans.at(-1)?.to).toBe(until);
            for (const [index, span] of spans.entries()) {
              expect(span.from <= span.to).toBe(true);
              const next = spans[index + 1];
              if (next === undefined) continue;
              expect(next.from).toBe(addDays(span.to, 1));
              expect(next.verdict).not.toBe(span.verdict);
            }
          }
        }
        expect(structuredClone(forecast)).toEqual(forecast);
      }),
      { numRuns: 30 },
    );
  });

  it('says of some branches what it says of them among all', () => {
    fc.assert(
      fc.property(situation, fc.nat(), ({ input, members, rules, facts, from, until }, seed) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: 'dates' });
        const all = forecastRisk(org, tally, rules, { from, until, facts });
        const branchIds = all.branchIds.filter((_, index) => ((seed >> (index % 16)) & 1) === 1).reverse();
        const some = forecastRisk(org, tally, rules, { from, until, facts, branchIds });
        expect(some.branchIds).toEqual([...branchIds].reverse());
        for (const branchId of branchIds) {
          for (const { id } of rules) expect(spansOf(some, branchId, id)).toEqual(spansOf(all, branchId, id));
        }
      }),
      { numRuns: 25 },
    );
  });
});
