import fc from 'fast-check';
import { addDays, addMonths } from '../../src/calendar/index.js';
import type { Member, OrganisationInput } from '../../src/organisation/index.js';
import type { Donor, MemberProfile, Neighbour, RiskRule } from '../../src/risk/index.js';
import type { RemedyCase } from '../oracles/remedy-oracle.js';
import { membersOf } from './members.js';
import { branchCondition, factsFor, nodeOver, riskRules } from './rules.js';

const ASOF = '2016-02-29';

const profile: fc.Arbitrary<MemberProfile> = fc.record(
  {
    birthDate: fc.constantFrom('1950', '1956-03', '1956-03-01', '1990-05-19', '1998-03-05'),
    gender: fc.constantFrom('female' as const, 'male' as const),
    minority: fc.boolean(),
    origin: fc.constantFrom('local' as const, 'reinforcement' as const),
  },
  { requiredKeys: [] },
);

/** The same of those who are sent, whose origin is known. */
const sentProfile = profile.map(({ birthDate, gender, minority }) => ({ birthDate, gender, minority }));

/** A commune of three branches, `a` with few members around the thresholds. */
const document = fc
  .record({
    from: fc.option(fc.constantFrom('1990-01-01', '2011-03-01'), { nil: undefined }),
    figures: fc.array(
      fc.tuple(
        fc.constantFrom('a', 'b'),
        fc.constantFrom(null, null, '2011-02-28', '2011-03-05', '2016-01-15'),
        fc.constantFrom(ASOF, '2016-02-28'),
      ),
      { maxLength: 2 },
    ),
    serving: fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c')), { maxLength: 3 }),
  })
  .map(
    ({ from, figures, serving }): OrganisationInput => ({
      asOf: ASOF,
      units: [
        { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
        { id: 'a', name: 'A', kind: 'branch', parentId: 'xa', ...(from === undefined ? {} : { from }) },
        { id: 'b', name: 'B', kind: 'branch', parentId: 'xa' },
        { id: 'c', name: 'C', kind: 'branch', parentId: 'xa' },
      ],
      localities: serving.map((branchIds, index) => ({
        id: `l${String(index)}`,
        name: `L${String(index)}`,
        communeId: 'xa',
        branchIds,
      })),
      figures: [...new Map(figures.map((figure) => [figure[0], figure])).values()].map(
        ([unitId, lastAdmission, asOf]) => ({
          unitId,
          lastAdmission,
          asOf,
        }),
      ),
    }),
  );

/** Members of whom much is known, with days that matter within weeks. */
const plainMember = fc
  .record({
    branchId: fc.constantFrom('a', 'a', 'b', 'c'),
    birthDate: fc.constantFrom('1940-01-01', '1956-03-03', '1956-02-29', '1985-07-07', '1956'),
    admittedOn: fc.constantFrom('1995-05-19', '2011-03-02', '2015-03-05', '2015-12-01'),
    gender: fc.constantFrom('female' as const, 'male' as const),
    leaves: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined, freq: 2 }),
  })
  .map(({ leaves, ...rest }): Member => (leaves === undefined ? rest : { ...rest, leavesOn: addDays(ASOF, leaves) }));

/** Rules whose thresholds a few actions cross. */
const nearRule = nodeOver(
  fc.oneof(
    fc.integer({ min: 1, max: 5 }).map((lessThan) => ({ measure: 'members' as const, lessThan })),
    fc.integer({ min: 1, max: 5 }).map((lessThan) => ({
      measure: 'members' as const,
      where: { standing: 'official' as const },
      lessThan,
    })),
    fc.constantFrom('lessThan' as const, 'equals' as const).map((bound) => ({
      measure: 'members' as const,
      where: { gender: 'female' as const },
      [bound]: 1,
    })),
    fc.constant({ measure: 'yearsSinceAdmission' as const, moreThan: 5 }),
    fc.constant({ measure: 'members' as const, where: { olderThan: 60 }, shareOf: {}, atLeast: '50%' }),
    fc.constant({ measure: 'meanAge' as const, moreThan: 60 }),
    fc.constant({ measure: 'admittedThis' as const, period: 'quarter' as const, equals: false }),
    branchCondition,
  ),
);
const nearRules: fc.Arbitrary<RiskRule[]> = fc
  .array(nearRule, { minLength: 1, maxLength: 2 })
  .map((nodes) => nodes.map((when, index) => ({ id: `r${String(index)}`, when })));

/** Remedies asked of branch `a`: with rules, rosters, profiles and limits of all kinds, followed for so many days. */
export function remedyCase(most: { readonly actions: number; readonly days: number }): fc.Arbitrary<RemedyCase> {
  return document.chain((input) => {
    const available = fc.integer({ min: 0, max: 2 });
    const donor = fc.tuple(fc.constantFrom('b', 'c'), available, fc.option(profile, { nil: undefined }));
    const facts = factsFor(['a', 'b', 'c']);
    const neighbour = fc.tuple(
      fc.constantFrom('b', 'c'),
      fc.option(factsFor(['x']), { nil: undefined }),
      fc.option(fc.constantFrom('2011-03-04', '2015-06-06'), { nil: undefined, freq: 2 }),
    );
    return fc
      .record({
        members: fc.oneof(membersOf(input), fc.array(plainMember, { maxLength: 8 })),
        rules: fc.oneof({ weight: 3, arbitrary: nearRules }, riskRules),
        facts,
        maxActions: fc.integer({ min: 0, max: most.actions }),
        days: fc.integer({ min: 0, max: most.days }),
        candidate: fc.option(
          fc.tuple(profile, fc.constantFrom(undefined, 0, 1)).map(([known, limit]) => ({
            ...known,
            birthDate: known.birthDate ?? '1998',
            ...(limit === undefined ? {} : { available: limit }),
          })),
        ),
        donors: fc.array(donor, { maxLength: 2 }),
        reinforcement: fc.option(
          fc.tuple(available, sentProfile, fc.option(fc.integer({ min: -1, max: 400 }), { nil: undefined })),
          { nil: undefined },
        ),
        neighbours: fc.array(neighbour, { maxLength: 2 }),
      })
      .map(({ members, rules, candidate, donors, reinforcement, neighbours, days, ...rest }): RemedyCase => {
        const [count, sent, leaves] = reinforcement ?? [];
        return {
          input,
          members,
          rules,
          options: {
            branchId: 'a',
            asOf: ASOF,
            until: days > 100 ? addMonths(ASOF, days - 100) : addDays(ASOF, days),
            candidate,
            donors: byBranch(
              donors.map(([branchId, some, known]): Donor => {
                return known === undefined
                  ? { branchId, available: some }
                  : { branchId, available: some, profile: known };
              }),
            ),
            ...(count === undefined
              ? {}
              : {
                  reinforcement: {
                    available: count,
                    profile: leaves === undefined ? sent : { ...sent, leavesOn: addDays(ASOF, leaves) },
                  },
                }),
            neighbours: byBranch(
              neighbours.map(
                ([branchId, told, lastAdmission]): Neighbour => ({
                  branchId,
                  ...(told === undefined ? {} : { facts: factsOfOne(told) }),
                  ...(lastAdmission === undefined ? {} : { lastAdmission }),
                }),
              ),
            ),
            ...rest,
          },
        };
      });
  });
}

function byBranch<T extends { readonly branchId: string }>(list: readonly T[]): T[] {
  return [...new Map(list.map((each) => [each.branchId, each])).values()];
}

function factsOfOne<T>(facts: ReadonlyMap<string, ReadonlyMap<string, T>>): ReadonlyMap<string, T> {
  return new Map([...facts].flatMap(([name, column]) => [...column.values()].map((value) => [name, value] as const)));
}
