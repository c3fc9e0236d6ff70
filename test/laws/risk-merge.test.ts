import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../src/calendar/index.js';
import {
  type Member,
  mergeTallies,
  parseOrganisation,
  type Tally,
  tallyMembers,
} from '../../src/organisation/index.js';
import {
  assessBranches,
  assessLocalities,
  explainFinding,
  type RiskCondition,
  type RiskNode,
  specFor,
  verdictOf,
} from '../../src/risk/index.js';
import { branchIdsOf, membersOf } from '../arbitraries/members.js';
import { organisationInput } from '../arbitraries/organisations.js';
import { branchCondition, factsFor, localityRules, nodeOver, riskRules } from '../arbitraries/rules.js';

/** Two rosters of one organisation, and a branch into which those of another are put. */
const rosters = organisationInput
  .filter((input) => branchIdsOf(input).length > 0)
  .chain((input) =>
    fc.record({
      input: fc.constant(input),
      left: membersOf(input),
      right: membersOf(input),
      facts: factsFor(branchIdsOf(input)),
      later: fc.constantFrom(0, 0, 1, 12),
    }),
  );

/** Whether a condition asks for facts of the members alone. */
const isOfMembers = (condition: RiskCondition): boolean =>
  condition.measure === 'members' || condition.measure === 'meanAge';
const memberRule = nodeOver(branchCondition.filter(isOfMembers)).map((when) => ({ id: 'r', when }));

describe('two member lists', () => {
  it('put together are assessed as the merge of their tallies is, branch by branch', () => {
    fc.assert(
      fc.property(rosters, riskRules, ({ input, left, right, facts, later }, rules) => {
        const org = parseOrganisation(input);
        const keep = specFor(rules);
        const asOf = keep === 'dates' ? addMonths(input.asOf, later) : input.asOf;
        const count = (members: readonly Member[]): Tally => tallyMembers(org, members, { keep });
        const verdicts = (tally: Tally) => assessBranches(org, tally, rules, { asOf, facts }).verdicts;
        const whole = verdicts(count([...left, ...right]));
        const merged = verdicts(mergeTallies(count(left), count(right)));
        whole.forEach((column, rule) =>
          column.forEach((code, branch) => {
            expect(merged[rule]?.[branch]).toBe(code);
          }),
        );
      }),
    );
  });

  it('put together are assessed as the merge of their tallies is, locality by locality', () => {
    fc.assert(
      fc.property(rosters, localityRules, ({ input, left, right }, rules) => {
        const org = parseOrganisation(input);
        const count = (members: readonly Member[]): Tally => tallyMembers(org, members, { keep: specFor(rules) });
        const verdicts = (tally: Tally) => assessLocalities(org, tally, rules, { asOf: input.asOf }).verdicts;
        const whole = verdicts(count([...left, ...right]));
        const merged = verdicts(mergeTallies(count(left), count(right)));
        whole.forEach((column, rule) =>
          column.forEach((code, locality) => {
            expect(merged[rule]?.[locality]).toBe(code);
          }),
        );
      }),
    );
  });

  it('of two branches, under the id of one, are so by every rule on member facts alone', () => {
    fc.assert(
      fc.property(rosters, memberRule, ({ input, left }, rule) => {
        const org = parseOrganisation(input);
        const [home = '', other = home] = branchIdsOf(input);
        const keep = specFor([rule]);
        const lists = [home, other].map((id) =>
          left.filter(({ branchId }) => branchId === id).map((member): Member => ({ ...member, branchId: home })),
        );
        const [own = [], joining = []] = other === home ? [lists[0], []] : lists;
        const count = (members: readonly Member[]): Tally => tallyMembers(org, members, { keep });
        const verdict = (tally: Tally): string =>
          verdictOf(assessBranches(org, tally, [rule], { asOf: input.asOf }), home, 'r');
        expect(verdict(mergeTallies(count(own), count(joining)))).toBe(verdict(count([...joining, ...own])));
      }),
    );
  });

  it('leave facts of the branch itself unknown, unless they are given for the merged branch', () => {
    const when: RiskNode = { measure: 'fact:relapsed', equals: true };
    fc.assert(
      fc.property(rosters, fc.boolean(), ({ input, left, right }, relapsed) => {
        const org = parseOrganisation(input);
        const [home = '', other = ''] = branchIdsOf(input);
        const tally = mergeTallies(tallyMembers(org, left), tallyMembers(org, right));
        const verdict = (facts: Readonly<Record<string, boolean>>): string =>
          explainFinding(org, tally, [{ id: 'r', when }], { asOf: input.asOf, facts: { relapsed: facts } }, home, 'r')
            .verdict;
        expect(verdict(other === '' ? {} : { [other]: relapsed })).toBe('unknown');
        expect(verdict({ [home]: relapsed })).toBe(relapsed ? 'met' : 'not-met');
      }),
      { numRuns: 30 },
    );
  });
});
