import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Member, parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import { classifyBranches, classOf, specFor } from '../../../src/risk/index.js';
import { branchIdsOf, membersOf } from '../../arbitraries/members.js';
import { organisationInput } from '../../arbitraries/organisations.js';
import { factsFor, riskRules } from '../../arbitraries/rules.js';
import { differential } from '../../oracles/differential.js';
import { slowVerdict } from '../slow-oracle.js';

const wordOf = (answer: boolean | null) => (answer === null ? 'unknown' : answer ? 'met' : 'not-met');

describe('classes', () => {
  const situation = organisationInput.chain((input) =>
    fc.record({
      input: fc.constant(input),
      members: membersOf(input),
      rules: fc
        .tuple(riskRules, riskRules)
        .map(([some, more]) => [...some, ...more.map((rule, index) => ({ ...rule, id: `more ${String(index)}` }))]),
      facts: factsFor(branchIdsOf(input)),
      absent: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      undated: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
    }),
  );

  it(
    'agree, branch by branch, with trying one rule after the other by hand',
    differential(
      80,
      fc.property(situation, ({ input, members, rules: classes, facts }) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: specFor(classes) });
        const options = { asOf: input.asOf, facts };
        const result = classifyBranches(org, tally, classes, options);
        const overlaps = new Map<string, number>();
        const counts = new Map<string | null, number>();
        let open = 0;
        result.branchIds.forEach((branchId) => {
          const given = { input, members, asOf: input.asOf, facts };
          const words = classes.map(({ when }) => wordOf(slowVerdict(when, branchId, given)));
          const first = words.findIndex((word) => word !== 'not-met');
          const isKnown = first < 0 || words[first] === 'met';
          const ruleId = isKnown ? (classes[first]?.id ?? null) : null;
          const last = words.includes('met') ? words.indexOf('met') : words.length - 1;
          const may = classes.filter((_, place) => place <= last && words[place] !== 'not-met').map(({ id }) => id);
          const all = words.includes('met') ? may : [...may, null];
          expect(classOf(result, branchId)).toEqual({ isKnown, ruleId, candidates: isKnown ? [ruleId] : all });
          if (isKnown) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
          else open += 1;
          words.forEach((one, left) => {
            words.slice(left + 1).forEach((other, right) => {
              const key = JSON.stringify([classes[left]?.id, classes[left + 1 + right]?.id]);
              if (one === 'met' && other === 'met') overlaps.set(key, (overlaps.get(key) ?? 0) + 1);
            });
          });
        });
        expect(result.counts).toEqual(classes.map(({ id }) => counts.get(id) ?? 0));
        expect([result.none, result.unknown]).toEqual([counts.get(null) ?? 0, open]);
        const warned = result.overlaps.map(({ ruleIds, count: both }): [string, number] => [
          JSON.stringify(ruleIds),
          both,
        ]);
        expect(new Map(warned)).toEqual(overlaps);
      }),
    ),
  );

  it('that are known never change when something missing is filled in, and candidates only become fewer', () => {
    fc.assert(
      fc.property(situation, ({ input, members, rules: classes, facts, absent, undated }) => {
        const org = parseOrganisation(input);
        const options = { asOf: input.asOf, facts };
        const fewer = new Map([...facts].filter((_, index) => absent[index] !== true));
        const less = members.map((member, index): Member => {
          const { birthDate, ...rest } = member;
          return undated[index] === true || birthDate === undefined ? rest : member;
        });
        const keep = specFor(classes);
        const before = classifyBranches(org, tallyMembers(org, less, { keep }), classes, { ...options, facts: fewer });
        const after = classifyBranches(org, tallyMembers(org, members, { keep }), classes, options);
        for (const branchId of before.branchIds) {
          const [first, second] = [classOf(before, branchId), classOf(after, branchId)];
          if (first.isKnown) expect(second).toEqual(first);
          for (const candidate of second.candidates) expect(first.candidates).toContain(candidate);
        }
      }),
      { numRuns: 80 },
    );
  });
});
