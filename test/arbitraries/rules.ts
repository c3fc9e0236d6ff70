import fc from 'fast-check';
import type { RatioInput } from '../../src/core/index.js';
import type { MemberFilter } from '../../src/organisation/index.js';
import type { FactValue, RiskCondition, RiskNode, RiskRule } from '../../src/risk/index.js';
import { memberFilter } from './members.js';

/** Filters that rules ask for in print, with any filter now and then; the headcount often. */
const ruleFilter: fc.Arbitrary<MemberFilter> = fc.oneof(
  fc.constantFrom<MemberFilter>(
    {},
    {},
    { olderThan: 60 },
    { youngerThan: 30 },
    { standing: 'official' },
    { standing: 'official', olderThan: 59 },
    { origin: 'reinforcement' },
    { activity: 'temporary' },
  ),
  memberFilter,
);

/** One of the five bounds on a threshold. */
const bound = <T>(threshold: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc
    .tuple(fc.constantFrom('lessThan', 'atMost', 'atLeast', 'moreThan', 'equals'), threshold)
    .map(([operator, value]) => ({ [operator]: value }));

const members = fc.nat({ max: 6 });
const years = fc.oneof(fc.constantFrom(0, 1, 5), fc.nat({ max: 120 }));
// Halves and thirds, which small branches meet exactly, in every form, and one that no double holds.
const share: fc.Arbitrary<RatioInput> = fc.constantFrom<RatioInput>(
  0,
  1,
  '50%',
  '0.5',
  '33.3%',
  { numerator: 1, denominator: 2 },
  { numerator: 1, denominator: 3 },
  { numerator: 4, denominator: 6 },
  { numerator: '9007199254740993', denominator: '18014398509481984' },
);

/** The facts that generated rules ask for: the first two are numbers, the others true or false. */
const FACT_NAMES = ['quotaDone', 'constructor', '__proto__', 'weak'] as const;
const numericFact = fc.constantFrom(FACT_NAMES[0], FACT_NAMES[1]);
const truthFact = fc.constantFrom(FACT_NAMES[2], FACT_NAMES[3]);
const number: fc.Arbitrary<RatioInput> = fc.constantFrom<RatioInput>(0, 3, -1, '10%', '0.1', {
  numerator: 1,
  denominator: 10,
});

/** Whole ages that members of generated rosters have, and means that lie between them. */
const meanAge: fc.Arbitrary<RatioInput> = fc.constantFrom<RatioInput>(
  0,
  30,
  60,
  61,
  '59.5',
  { numerator: 121, denominator: 2 },
  { numerator: 179, denominator: 3 },
  { numerator: '540431955284459581', denominator: '9007199254740993' },
);
const countCondition = fc
  .tuple(fc.option(ruleFilter, { nil: undefined }), bound(members))
  .map(([where, one]) => ({ measure: 'members' as const, ...(where === undefined ? {} : { where }), ...one }));
const shareCondition = fc
  .tuple(ruleFilter, ruleFilter, bound(share))
  .map(([where, shareOf, one]) => ({ measure: 'members' as const, where, shareOf, ...one }));
const meanAgeCondition = fc
  .tuple(fc.option(ruleFilter, { nil: undefined }), bound(meanAge))
  .map(([where, one]) => ({ measure: 'meanAge' as const, ...(where === undefined ? {} : { where }), ...one }));
const admittedCondition = fc.record({
  measure: fc.constant('admittedThis' as const),
  period: fc.constantFrom('month' as const, 'quarter' as const, 'half-year' as const, 'year' as const),
  equals: fc.boolean(),
});
const numberCondition = fc
  .tuple(numericFact, bound(number))
  .map(([name, one]) => ({ measure: `fact:${name}` as const, ...one }));
const truthCondition = fc
  .tuple(truthFact, fc.boolean())
  .map(([name, equals]) => ({ measure: `fact:${name}` as const, equals }));

/** Conditions of every measure that counts without members' dates, with every bound. */
const countedCondition: fc.Arbitrary<RiskCondition> = fc.oneof(
  countCondition,
  shareCondition,
  bound(years).map((one) => ({ measure: 'yearsSinceAdmission' as const, ...one })),
  admittedCondition,
  bound(fc.nat({ max: 3 })).map((one) => ({ measure: 'localities' as const, ...one })),
  numberCondition,
  truthCondition,
);
const localityCondition: fc.Arbitrary<RiskCondition> = fc.oneof(
  countCondition,
  shareCondition,
  bound(fc.nat({ max: 3 })).map((one) => ({ measure: 'branches' as const, ...one })),
  numberCondition,
  truthCondition,
);

/** Nodes over given leaves: all, any, not and at least k, up to three levels. */
export function nodeOver(leaf: fc.Arbitrary<RiskNode>): fc.Arbitrary<RiskNode> {
  const joined = (child: fc.Arbitrary<RiskNode>): fc.Arbitrary<RiskNode> => {
    const several = fc.array(child, { minLength: 1, maxLength: 4 });
    return fc.oneof(
      several.map((of) => ({ all: of })),
      several.map((of) => ({ any: of })),
      child.map((of) => ({ not: of })),
      fc.tuple(several, fc.nat()).map(([of, k]) => ({ kOf: 1 + (k % of.length), of })),
    );
  };
  const low = fc.oneof(leaf, joined(leaf));
  return fc.oneof({ weight: 2, arbitrary: leaf }, joined(low), joined(fc.oneof(low, joined(low))));
}

/** Rules with ids of their own, odd ones among them; in one of three lots there are conditions on mean ages. */
const rulesOver = (leaf: fc.Arbitrary<RiskCondition>): fc.Arbitrary<RiskRule[]> =>
  fc
    .oneof({ weight: 2, arbitrary: fc.constant(leaf) }, fc.constant(fc.oneof(leaf, meanAgeCondition)))
    .chain((one) => fc.array(nodeOver(one), { minLength: 1, maxLength: 3 }))
    .map((nodes) => nodes.map((when, index) => ({ id: ['__proto__', 'r', ' '][index] ?? 'x', when })));

/** Rules of branches. */
export const riskRules: fc.Arbitrary<RiskRule[]> = rulesOver(countedCondition);

/** Rules of localities. */
export const localityRules: fc.Arbitrary<RiskRule[]> = rulesOver(localityCondition);

/** One condition of any measure that branches have. */
export const branchCondition: fc.Arbitrary<RiskCondition> = fc.oneof(countedCondition, meanAgeCondition);

/** Facts for branches, of which each may be absent: as a `Map` of maps, by the names of {@link FACT_NAMES}. */
export function factsFor(branchIds: readonly string[]): fc.Arbitrary<Map<string, Map<string, FactValue>>> {
  const column = (value: fc.Arbitrary<FactValue>): fc.Arbitrary<Map<string, FactValue>> =>
    fc
      .array(fc.option(value, { nil: undefined }), { minLength: branchIds.length, maxLength: branchIds.length })
      .map((values) => new Map(branchIds.map((id, index) => [id, values[index] ?? null])));
  return fc
    .tuple(column(number), column(number), column(fc.boolean()), column(fc.boolean()))
    .map((columns) => new Map(columns.map((values, index) => [FACT_NAMES[index] ?? '', values])));
}
