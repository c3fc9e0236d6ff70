import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Member,
  type MemberFilter,
  type OrganisationInput,
  parseOrganisation,
  tallyMembers,
} from '../../../src/organisation/index.js';
import { assessLocalities, explainLocality, type RiskVerdict, specFor, verdictOf } from '../../../src/risk/index.js';
import { membersOf } from '../../arbitraries/members.js';
import { organisationInput } from '../../arbitraries/organisations.js';
import { factsFor, localityRules } from '../../arbitraries/rules.js';
import { differential } from '../../oracles/differential.js';
import { slowVerdict } from '../slow-oracle.js';

describe('assessing localities', () => {
  const situation = organisationInput.chain((input) =>
    fc.record({
      input: fc.constant(input),
      members: membersOf(input),
      rules: localityRules,
      facts: factsFor(input.localities.map(({ id }) => id)),
      located: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
    }),
  );
  /** The rows with a locality of some commune for every one that has none. */
  const settled = (input: OrganisationInput, members: readonly Member[], located: readonly number[]): Member[] =>
    members.map((member, index) => {
      const home = input.localities[(located[index] ?? 0) % Math.max(1, input.localities.length)];
      const { localityId = home?.id } = member;
      return { ...member, ...(localityId === undefined ? {} : { localityId }) };
    });

  it(
    'gives in columns what counting who lives there by hand gives, and what explaining gives',
    differential(
      60,
      fc.property(situation, ({ input: stated, members, rules, facts, located }) => {
        const input = { ...stated, figures: [] };
        const org = parseOrganisation(input);
        const rows = settled(input, members, located);
        const tally = tallyMembers(org, rows, { keep: specFor(rules) });
        const options = { asOf: input.asOf, facts };
        const assessment = assessLocalities(org, tally, rules, options);
        for (const id of assessment.localityIds) {
          for (const rule of rules) {
            const given = { input, members: rows, asOf: input.asOf, facts, ofLocalities: true };
            const answer = slowVerdict(rule.when, id, given);
            expect(verdictOf(assessment, id, rule.id)).toBe(answer === null ? 'unknown' : answer ? 'met' : 'not-met');
            expect(explainLocality(org, tally, rules, options, id, rule.id).verdict).toBe(
              verdictOf(assessment, id, rule.id),
            );
          }
        }
      }),
    ),
  );

  it(
    'gives what counting by hand gives where homes are not known, though of mean ages no more than that',
    differential(
      60,
      fc.property(situation, ({ input: stated, members, rules, facts }) => {
        const input = { ...stated, figures: [] };
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: specFor(rules) });
        const options = { asOf: input.asOf, facts };
        const assessment = assessLocalities(org, tally, rules, options);
        for (const id of assessment.localityIds) {
          for (const rule of rules) {
            const verdict = verdictOf(assessment, id, rule.id);
            expect(explainLocality(org, tally, rules, options, id, rule.id).verdict).toBe(verdict);
            const given = { input, members, asOf: input.asOf, facts, ofLocalities: true };
            // Of those who may live there it is not asked how old they are, only which ages the filter admits.
            if (verdict === 'unknown' && JSON.stringify(rule).includes('"meanAge"')) continue;
            const answer = slowVerdict(rule.when, id, given);
            expect(verdict).toBe(answer === null ? 'unknown' : answer ? 'met' : 'not-met');
          }
        }
      }),
    ),
  );

  it('never turns met into not met, or the reverse, where a home in the commune is filled in', () => {
    fc.assert(
      fc.property(situation, ({ input, members, rules, facts, located }) => {
        const org = parseOrganisation({ ...input, figures: [] });
        // A member lives in a locality of the commune that the branch stands under, or of any where there is none.
        const communeOf = (branchId: string): string => {
          let above: string | null = branchId;
          while (above !== null && input.units.find(({ id }) => id === above)?.kind !== 'commune') {
            above = input.units.find(({ id }) => id === above)?.parentId ?? null;
          }
          return above ?? '';
        };
        const filled = members.map((member, index): Member => {
          const homes = input.localities.filter(({ communeId }) => communeId === communeOf(member.branchId));
          const home = homes[(located[index] ?? 0) % Math.max(1, homes.length)]?.id;
          const localityId = member.localityId ?? home;
          return localityId === undefined ? member : { ...member, localityId };
        });
        const options = { asOf: input.asOf, facts };
        const assessed = (rows: readonly Member[]) =>
          assessLocalities(org, tallyMembers(org, rows, { keep: specFor(rules) }), rules, options).verdicts;
        const [before, after] = [assessed(members), assessed(filled)];
        before.forEach((column, rule) =>
          column.forEach((code, row) => {
            if (code !== 1) expect(after[rule]?.[row]).toBe(code);
          }),
        );
      }),
      { numRuns: 100 },
    );
  });

  // Found once in many thousand cases, with the seed −1324690677: who lives in no locality was not counted by filter.
  it.each<[which: string, where: MemberFilter, others: readonly Omit<Member, 'branchId'>[]]>([
    ['is there for a time', { activity: 'temporary' }, []],
    ['is the only woman', { gender: 'female' }, [{ gender: 'male' }, { gender: 'male' }]],
  ])('never does so where it is the home of one who %s and another is outside every commune', (_, where, others) => {
    const [asOf, name] = ['2017-07-31', 'A'];
    const org = parseOrganisation({
      asOf,
      units: [
        { id: 'huyen', name, kind: 'district', parentId: null },
        { id: 'xa', name, kind: 'commune', parentId: 'huyen' },
        { id: 'cb', name, kind: 'branch', parentId: 'xa' },
        { id: 'co-so', name, kind: 'grassroots', parentId: 'huyen' },
        { id: 'elsewhere', name, kind: 'branch', parentId: 'co-so' },
      ],
      localities: ['a', 'b'].map((id) => ({ id, name: id, communeId: 'xa', branchIds: [] })),
    });
    const rules = [{ id: 'r', when: { measure: 'members', where, atLeast: 2 } } as const];
    const verdicts = (home: { readonly localityId?: string }): readonly RiskVerdict[] => {
      const members: Member[] = [
        { ...where, branchId: 'cb', ...home },
        ...others.map((member) => ({ ...member, branchId: 'cb' })),
        { ...where, branchId: 'elsewhere' },
      ];
      const assessment = assessLocalities(org, tallyMembers(org, members, { keep: specFor(rules) }), rules, { asOf });
      return ['a', 'b'].map((id) => verdictOf(assessment, id, 'r'));
    };
    expect(verdicts({})).toEqual(['not-met', 'not-met']);
    expect(verdicts({ localityId: 'a' })).toEqual(['not-met', 'not-met']);
  });
});
