import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, anniversary } from '../../src/calendar/index.js';
import { parseOrganisation, tallyMembers } from '../../src/organisation/index.js';
import { assessBranches, explainFinding, specFor, verdictOf } from '../../src/risk/index.js';
import { branchIdsOf, membersOf } from '../arbitraries/members.js';
import { organisationInput } from '../arbitraries/organisations.js';
import { factsFor, riskRules } from '../arbitraries/rules.js';
import { differential } from '../oracles/differential.js';
import { type Case, slowVerdict } from '../risk/slow-oracle.js';

/** Everything that an assessment takes, on the day of the document or later. */
const situation = organisationInput
  .chain((input) => fc.tuple(fc.constant(input), fc.constantFrom(0, 0, 1, 12)))
  .chain(([input, months]) => {
    const asOf = addMonths(input.asOf, months);
    return fc.record({
      input: fc.constant(input),
      asOf: fc.constant(asOf),
      members: membersOf(input, asOf),
      rules: riskRules,
      facts: factsFor(branchIdsOf(input)),
    });
  });

describe('assessing branches', () => {
  it(
    'gives in columns what counting each branch by hand gives, and what explaining gives',
    differential(
      80,
      fc.property(situation, ({ input, asOf, members, rules, facts }) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { asOf, keep: specFor(rules) });
        const assessment = assessBranches(org, tally, rules, { asOf, facts });
        expect([...assessment.branchIds].sort()).toEqual([...branchIdsOf(input)].sort());
        const given: Case = { input, members, asOf, facts };
        for (const branchId of assessment.branchIds) {
          for (const { id, when } of rules) {
            const answer = slowVerdict(when, branchId, given);
            const verdict = verdictOf(assessment, branchId, id);
            expect(verdict).toBe(answer === null ? 'unknown' : answer ? 'met' : 'not-met');
            expect(explainFinding(org, tally, rules, { asOf, facts }, branchId, id).verdict).toBe(verdict);
          }
        }
      }),
    ),
  );

  it('explains what it gives from figures alone', () => {
    fc.assert(
      fc.property(situation, ({ input, asOf, rules, facts }) => {
        const org = parseOrganisation(input);
        const assessment = assessBranches(org, null, rules, { asOf, facts });
        for (const branchId of assessment.branchIds) {
          for (const { id } of rules) {
            const finding = explainFinding(org, null, rules, { asOf, facts }, branchId, id);
            expect(finding.verdict).toBe(verdictOf(assessment, branchId, id));
          }
        }
      }),
    );
  });

  it('does not depend on the order of members, nor a verdict on the other rules', () => {
    fc.assert(
      fc.property(situation, fc.integer(), ({ input, asOf, members, rules, facts }, seed) => {
        const org = parseOrganisation(input);
        const key = (index: number): number => (index * 7919 + seed) % 31;
        const order = members.map((_, index) => index).sort((left, right) => key(left) - key(right));
        const shuffled = order.flatMap((index) => members[index] ?? []);
        const keep = specFor(rules);
        const inOrder = assessBranches(org, tallyMembers(org, members, { asOf, keep }), rules, { asOf, facts });
        const other = assessBranches(org, tallyMembers(org, shuffled, { asOf, keep }), rules, { asOf, facts });
        expect(other).toEqual(inOrder);
        const backwards = [...rules].reverse();
        const tally = tallyMembers(org, members, { asOf, keep: specFor(backwards) });
        const reversed = assessBranches(org, tally, backwards, { asOf, facts });
        expect([...reversed.verdicts].reverse()).toEqual(inOrder.verdicts);
      }),
    );
  });

  it('turns years on the day that the calendar names', () => {
    fc.assert(
      fc.property(situation, fc.constantFrom(-1, 0, 1), fc.nat({ max: 90 }), ({ input }, shift, n) => {
        const asOf = addDays(anniversary(input.asOf, n), shift);
        const [branchId] = branchIdsOf(input);
        if (branchId === undefined || asOf < input.asOf) return;
        const org = parseOrganisation({ ...input, figures: [{ unitId: branchId, lastAdmission: input.asOf }] });
        const rules = (['lessThan', 'equals', 'moreThan'] as const).map((operator) => ({
          id: operator,
          when: { measure: 'yearsSinceAdmission' as const, [operator]: n },
        }));
        const assessment = assessBranches(org, null, rules, { asOf });
        const met = rules.filter(({ id }) => verdictOf(assessment, branchId, id) === 'met').map(({ id }) => id);
        expect(met).toEqual([['lessThan', 'equals', 'moreThan'][shift + 1]]);
      }),
    );
  });
});
