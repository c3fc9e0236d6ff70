import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../../src/calendar/index.js';
import { parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import {
  admittedThis,
  assessBranches,
  members as count,
  explainFinding,
  specFor,
  verdictOf,
  yearsSinceAdmission,
} from '../../../src/risk/index.js';
import { branchIdsOf, membersOf } from '../../arbitraries/members.js';
import { organisationInput } from '../../arbitraries/organisations.js';
import { factsFor, riskRules } from '../../arbitraries/rules.js';
import { faultsOf } from '../../calendar/faults.js';
import { differential } from '../../oracles/differential.js';
import { oneBranch } from '../district.js';
import { slowVerdict } from '../slow-oracle.js';

const situation = organisationInput.chain((input) =>
  fc.record({
    input: fc.constant(input),
    members: membersOf(input),
    rules: riskRules,
    facts: factsFor(branchIdsOf(input)),
    // The days about a year later, on which probation ends and birthdays fall, and any other.
    on: fc.oneof(
      fc.constantFrom(-1, 0, 1).map((shift) => addDays(addMonths(input.asOf, 12), shift)),
      fc.constantFrom(0, 1, 31, 400, 401, 2000).map((days) => addDays(input.asOf, days)),
    ),
  }),
);

describe('a tally that keeps dates', () => {
  it(
    'is assessed on a later day as counting each branch by hand has it, nobody having joined',
    differential(
      60,
      fc.property(situation, ({ input, members, rules, facts, on }) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: 'dates' });
        const assessment = assessBranches(org, tally, rules, { asOf: on, facts });
        for (const branchId of assessment.branchIds) {
          for (const { id, when } of rules) {
            const answer = slowVerdict(when, branchId, { input, members, asOf: input.asOf, on, facts });
            const verdict = verdictOf(assessment, branchId, id);
            expect(verdict).toBe(answer === null ? 'unknown' : answer ? 'met' : 'not-met');
            expect(explainFinding(org, tally, rules, { asOf: on, facts }, branchId, id).verdict).toBe(verdict);
          }
        }
      }),
    ),
  );

  it('gives on its own day what the counts give that rules need', () => {
    fc.assert(
      fc.property(situation, ({ input, members, rules, facts }) => {
        const org = parseOrganisation(input);
        const { asOf } = input;
        const assessed = (keep: ReturnType<typeof specFor>) =>
          assessBranches(org, tallyMembers(org, members, { keep }), rules, { asOf, facts });
        expect(assessed('dates')).toEqual(assessed(specFor(rules)));
      }),
      { numRuns: 60 },
    );
  });

  it('has probation end, members leave, and the years go on, to the day', () => {
    const org = parseOrganisation(oneBranch('2017-07-31'));
    const members = [
      { branchId: 'cb', standing: 'official' as const, admittedBy: 'cb', admittedOn: '2000-01-01' },
      {
        branchId: 'cb',
        standing: 'official' as const,
        admittedBy: 'cb',
        admittedOn: '2000-01-01',
        leavesOn: '2017-09-30',
      },
      { branchId: 'cb', admittedOn: '2016-08-15' },
    ];
    const tally = tallyMembers(org, members, { keep: 'dates' });
    const rules = [
      { id: 'official', when: count({ equals: 3 }, { standing: 'official' }) },
      { id: 'years', when: yearsSinceAdmission({ moreThan: 5 }) },
      { id: 'year', when: admittedThis('year') },
    ];
    const on = (asOf: string): number[] =>
      assessBranches(org, tally, rules, { asOf }).verdicts.map((column) => column[0] ?? -1);
    expect(on('2017-07-31')).toEqual([0, 0, 0]);
    expect(on('2017-08-14')).toEqual([0, 0, 0]);
    expect(on('2017-08-15')).toEqual([2, 0, 0]);
    expect(on('2017-09-29')).toEqual([2, 0, 0]);
    expect(on('2017-09-30')).toEqual([0, 0, 0]);
    expect(on('2021-08-15')).toEqual([0, 0, 0]);
    expect(on('2021-08-16')).toEqual([0, 2, 0]);
  });

  it('takes an undated admission for one of its own day at the latest', () => {
    const org = parseOrganisation(oneBranch('2017-07-31'));
    const tally = tallyMembers(org, [{ branchId: 'cb' }], { keep: 'dates' });
    const rules = [{ id: 'r', when: yearsSinceAdmission({ moreThan: 5 }) }];
    const on = (asOf: string): string => verdictOf(assessBranches(org, tally, rules, { asOf }), 'cb', 'r');
    expect(on('2022-07-31')).toBe('unknown');
    expect(on('2022-08-01')).toBe('met');
    const finding = explainFinding(org, tally, rules, { asOf: '2022-08-01' }, 'cb', 'r');
    expect(finding.trace).toMatchObject({ value: { earliest: null, latest: '2017-07-31' } });
  });

  it('knows no day before its own', () => {
    const org = parseOrganisation(oneBranch('2017-07-31'));
    const tally = tallyMembers(org, [], { asOf: '2017-08-31', keep: 'dates' });
    const run = (asOf: string) => () => assessBranches(org, tally, [], { asOf });
    expect(faultsOf(run('2017-08-30'))).toEqual(['ContractError before-as-of']);
    expect(faultsOf(run('2017-08-31'))).toEqual([]);
    expect(faultsOf(run('2027-08-31'))).toEqual([]);
  });
});
