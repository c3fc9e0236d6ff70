import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ancestorsOf, getUnit, parseOrganisation, tallyMembers, UNIT_KINDS } from '../../src/organisation/index.js';
import { assessBranches, atRiskBranches, riskFindings, specFor } from '../../src/risk/index.js';
import { branchIdsOf, membersOf } from '../arbitraries/members.js';
import { organisationInput } from '../arbitraries/organisations.js';
import { factsFor, riskRules } from '../arbitraries/rules.js';

const situation = organisationInput.chain((input) =>
  fc.record({
    input: fc.constant(input),
    members: membersOf(input),
    rules: riskRules,
    facts: factsFor(branchIdsOf(input)),
    kind: fc.constantFrom(...UNIT_KINDS),
    under: fc.constantFrom(null, ...input.units.map(({ id }) => id)),
  }),
);

describe('at-risk branches by unit', () => {
  it('are those that going through the branches one by one finds, group by group', () => {
    fc.assert(
      fc.property(situation, ({ input, members, rules, facts, kind, under }) => {
        const org = parseOrganisation(input);
        const { asOf } = input;
        const tally = tallyMembers(org, members, { keep: specFor(rules) });
        const { branchIds, verdicts } = assessBranches(org, tally, rules, { asOf, facts });
        const scope = under === null ? {} : { under };
        const result = atRiskBranches(org, tally, rules, { asOf, facts, groupBy: kind, ...scope });
        const lineOf = (id: string) => [getUnit(org, id), ...ancestorsOf(org, id)];
        const rows = branchIds.flatMap((id, place) => {
          if (under !== null && lineOf(id).every((unit) => unit.id !== under)) return [];
          const unitId = lineOf(id).find((unit) => unit.kind === kind)?.id ?? null;
          return [{ unitId, codes: verdicts.map((column) => column[place] ?? 1) }];
        });
        const countsOf = (some: typeof rows) => ({
          branches: some.filter(({ codes }) => codes.includes(2)).length,
          unknown: some.filter(({ codes }) => codes.includes(1) && !codes.includes(2)).length,
          assessed: some.length,
          byRule: rules.map(({ id }, rule) => ({
            ruleId: id,
            met: some.filter(({ codes }) => codes[rule] === 2).length,
            unknown: some.filter(({ codes }) => codes[rule] === 1).length,
          })),
        });
        const unitIds = [...new Set(rows.map(({ unitId }) => unitId))];
        const groups = unitIds.map((unitId) => ({
          unitId,
          ...countsOf(rows.filter((row) => row.unitId === unitId)),
        }));
        const touched = groups.filter(({ branches }) => branches > 0);
        expect(new Set(result.groups)).toEqual(new Set(touched));
        expect(result.groups).toHaveLength(touched.length);
        const named = groups.filter(({ unitId }) => unitId !== null);
        expect(result.unitsTouched).toBe(named.filter(({ branches }) => branches > 0).length);
        expect(result.unitsUnknown).toBe(named.filter(({ branches, unknown }) => branches === 0 && unknown > 0).length);
        const { branches: atRisk, unknown, assessed, byRule } = countsOf(rows);
        expect(result).toMatchObject({ atRisk, unknown, assessed, byRule });
        expect(result.findings).toHaveLength(byRule.reduce((total, { met }) => total + met, 0));
        expect([...riskFindings(org, tally, rules, { asOf, facts, ...scope })]).toEqual(result.findings);
      }),
    );
  });

  it('come in pages that put together are all', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 1, max: 3 }), ({ input, members, rules, facts }, limit) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: specFor(rules) });
        const options = { asOf: input.asOf, facts };
        const { findings, atRisk } = atRiskBranches(org, tally, rules, options);
        const pages = Array.from({ length: Math.ceil(atRisk / limit) }, (_, page) =>
          atRiskBranches(org, tally, rules, { ...options, limit, offset: page * limit }),
        );
        for (const page of pages)
          expect(new Set(page.findings.map(({ branchId }) => branchId)).size).toBeLessThan(limit + 1);
        expect(pages.flatMap((page) => page.findings)).toEqual(findings);
      }),
    );
  });
});
