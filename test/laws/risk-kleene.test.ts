import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../src/calendar/index.js';
import { ancestorsOf, type Member, parseOrganisation, tallyMembers } from '../../src/organisation/index.js';
import {
  assessBranches,
  assessLocalities,
  type FactValue,
  type RiskNode,
  type RiskVerdict,
  specFor,
  verdictOf,
} from '../../src/risk/index.js';
import { branchIdsOf, membersOf } from '../arbitraries/members.js';
import { organisationInput } from '../arbitraries/organisations.js';
import { factsFor, localityRules, nodeOver, riskRules } from '../arbitraries/rules.js';
import { oneBranch } from '../risk/district.js';

const org = parseOrganisation(oneBranch('2017-07-31'));

function verdictWith(when: RiskNode, values: readonly (boolean | null)[]): RiskVerdict {
  const facts = new Map(values.map((value, index) => [String(index), new Map<string, FactValue>([['cb', value]])]));
  const assessment = assessBranches(org, null, [{ id: 'r', when }], { asOf: '2017-07-31', facts });
  return verdictOf(assessment, 'cb', 'r');
}

/** Every way to fill in what is unknown. */
function completions(values: readonly (boolean | null)[]): boolean[][] {
  return values.reduce<boolean[][]>(
    (found, value) => found.flatMap((one) => (value === null ? [false, true] : [value]).map((each) => [...one, each])),
    [[]],
  );
}

function truth(node: RiskNode, values: readonly boolean[]): boolean {
  if ('measure' in node) return values[Number(node.measure.slice('fact:'.length))] ?? false;
  if ('not' in node) return !truth(node.not, values);
  if ('all' in node) return node.all.every((child) => truth(child, values));
  if ('any' in node) return node.any.some((child) => truth(child, values));
  return node.of.filter((child) => truth(child, values)).length >= node.kOf;
}

const leaf = (index: number): RiskNode => ({ measure: `fact:${String(index)}`, equals: true });
const three = fc.constantFrom(true, false, null);

/** The node with leaves numbered from 0, so that no fact stands twice, and their number. */
function numbered(node: RiskNode): [node: RiskNode, leaves: number] {
  let leaves = 0;
  const walk = (each: RiskNode): RiskNode => {
    if ('measure' in each) {
      leaves += 1;
      return leaf(leaves - 1);
    }
    if ('not' in each) return { not: walk(each.not) };
    if ('all' in each) return { all: each.all.map(walk) };
    if ('any' in each) return { any: each.any.map(walk) };
    return { kOf: each.kOf, of: each.of.map(walk) };
  };
  return [walk(node), leaves];
}

describe('three values', () => {
  it('are settled only where every way to fill in the unknown agrees', () => {
    const shared = nodeOver(fc.nat({ max: 4 }).map(leaf));
    fc.assert(
      fc.property(shared, fc.array(three, { minLength: 5, maxLength: 5 }), (node, values) => {
        const verdict = verdictWith(node, values);
        const outcomes = completions(values).map((filled) => truth(node, filled));
        if (verdict === 'met') expect(outcomes).not.toContain(false);
        if (verdict === 'not-met') expect(outcomes).not.toContain(true);
        if (!values.includes(null)) expect(verdict).toBe(outcomes[0] === true ? 'met' : 'not-met');
      }),
    );
  });

  it('are settled wherever they agree, when no fact is asked twice', () => {
    fc.assert(
      fc.property(nodeOver(fc.constant(leaf(0))), fc.array(three, { minLength: 64, maxLength: 64 }), (shape, all) => {
        const [node, leaves] = numbered(shape);
        // All are known but the first nine: 512 ways to fill in are enough.
        const values = all.slice(0, leaves).map((value, index) => (index < 9 ? value : value === true));
        const outcomes = new Set(completions(values).map((filled) => truth(node, filled)));
        const expected = outcomes.size > 1 ? 'unknown' : outcomes.has(true) ? 'met' : 'not-met';
        expect(verdictWith(node, values)).toBe(expected);
      }),
    );
  });
});

/**
 * Takes out of a row what it need not say. What a default follows from stays: the dates go with the standing, and the
 * origin only where the row names the branch that admitted.
 */
function forget(member: Member, what: readonly boolean[], year: boolean): Member {
  const { birthDate, origin, gender, minority, admittedOn, officialOn, standing, ...rest } = member;
  const [birth, from, sex, minor, dates] = what;
  const known = birth === true ? (year ? birthDate?.slice(0, 4) : undefined) : birthDate;
  return {
    ...rest,
    ...(known === undefined ? {} : { birthDate: known }),
    ...(origin === undefined || (from === true && rest.admittedBy !== undefined) ? {} : { origin }),
    ...(sex === true || gender === undefined ? {} : { gender }),
    ...(minor === true || minority === undefined ? {} : { minority }),
    ...(dates === true || admittedOn === undefined ? {} : { admittedOn }),
    ...(dates === true || officialOn === undefined ? {} : { officialOn }),
    ...(dates === true || standing === undefined ? {} : { standing }),
  };
}

describe('filling in what was missing', () => {
  const situation = organisationInput.chain((input) =>
    fc.record({
      input: fc.constant(input),
      members: membersOf(input),
      rules: riskRules,
      facts: factsFor(branchIdsOf(input)),
      forgotten: fc.array(fc.tuple(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), fc.boolean()), {
        minLength: 30,
        maxLength: 30,
      }),
      absent: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    }),
  );

  it('never turns met into not met, or the reverse', () => {
    fc.assert(
      fc.property(situation, ({ input, members, rules, facts, forgotten, absent }) => {
        const { asOf } = input;
        // A figure of the very day settles the last admission: with it, a dated roster would be a correction.
        const { figures = [], ...bare } = input;
        const full = parseOrganisation({
          ...bare,
          figures: figures.map((row) => ({ ...row, lastAdmission: undefined })),
        });
        const less = members.map((member, index) => {
          const [what = [], year = false] = forgotten[index] ?? [];
          return forget(member, what, year);
        });
        const fewer = new Map([...facts].filter((_, index) => absent[index] !== true));
        const keep = specFor(rules);
        const before = assessBranches(full, tallyMembers(full, less, { keep }), rules, { asOf, facts: fewer });
        const after = assessBranches(full, tallyMembers(full, members, { keep }), rules, { asOf, facts });
        before.verdicts.forEach((column, rule) =>
          column.forEach((code, branch) => {
            if (code !== 1) expect(after.verdicts[rule]?.[branch]).toBe(code);
          }),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('never does so on a later day either, which a tally with dates looks ahead to', () => {
    const months = fc.constantFrom(0, 1, 6, 12, 13, 120);
    fc.assert(
      fc.property(situation, months, ({ input, members, rules, facts, forgotten }, ahead) => {
        const org = parseOrganisation({ ...input, figures: [] });
        const asOf = addMonths(input.asOf, ahead);
        const less = members.map((member, index) => {
          const [what = [], year = false] = forgotten[index] ?? [];
          return forget(member, what, year);
        });
        const verdicts = (rows: readonly Member[]) =>
          assessBranches(org, tallyMembers(org, rows, { keep: 'dates' }), rules, { asOf, facts }).verdicts;
        const [before, after] = [verdicts(less), verdicts(members)];
        before.forEach((column, rule) =>
          column.forEach((code, branch) => {
            if (code !== 1) expect(after[rule]?.[branch]).toBe(code);
          }),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('never does so where a figure is filled in', () => {
    fc.assert(
      fc.property(situation, fc.nat(), fc.boolean(), ({ input, rules, facts }, pick, whole) => {
        const { asOf, figures = [] } = input;
        const less = figures.map(({ members: count, official, lastAdmission, ...rest }, index) => ({
          ...rest,
          ...(count === undefined || index === pick % 4 ? {} : { members: count }),
          ...(official === undefined || (whole && index === pick % 4) ? {} : { official }),
          ...(lastAdmission === undefined || whole ? {} : { lastAdmission }),
        }));
        const verdicts = (rows: typeof figures) =>
          assessBranches(parseOrganisation({ ...input, figures: rows }), null, rules, { asOf, facts }).verdicts;
        const [before, after] = [verdicts(less), verdicts(figures)];
        before.forEach((column, rule) =>
          column.forEach((code, branch) => {
            if (code !== 1) expect(after[rule]?.[branch]).toBe(code);
          }),
        );
      }),
    );
  });

  it('never does so of localities, be it filled in where a member lives', () => {
    fc.assert(
      fc.property(situation, localityRules, ({ input, members, forgotten }, rules) => {
        const { asOf, figures = [], ...bare } = input;
        // A figure of a locality stands in where the roster leaves it open: a fuller roster would be a correction.
        const org = parseOrganisation({
          ...bare,
          asOf,
          figures: figures.filter(({ unitId }) => unitId !== undefined),
        });
        const communeOf = new Map(input.localities.map(({ id, communeId }) => [id, communeId]));
        const communeAbove = (id: string): string | undefined =>
          ancestorsOf(org, id).find(({ kind }) => kind === 'commune')?.id;
        const less = members.map((member, index) => {
          const [what = [], year = false] = forgotten[index] ?? [];
          const { localityId, ...rest } = forget(member, what, year);
          // Whoever lives outside the commune of the branch says so: it is taken that nobody does unsaid.
          const isNear = communeOf.get(localityId ?? '') === communeAbove(member.branchId);
          return localityId === undefined || (year && isNear) ? rest : { ...rest, localityId };
        });
        const verdicts = (rows: readonly Member[]) =>
          assessLocalities(org, tallyMembers(org, rows, { keep: specFor(rules) }), rules, { asOf }).verdicts;
        const [before, after] = [verdicts(less), verdicts(members)];
        before.forEach((column, rule) =>
          column.forEach((code, locality) => {
            if (code !== 1) expect(after[rule]?.[locality]).toBe(code);
          }),
        );
      }),
      { numRuns: 150 },
    );
  });
});
