import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, ageRangeOn, fromDayNumber } from '../../src/calendar/index.js';
import { parseRatio, type RatioInput, ratioParts } from '../../src/core/index.js';
import { type Member, type MemberFilter, parseOrganisation, tallyMembers } from '../../src/organisation/index.js';
import {
  assumedSpansOf,
  type Bound,
  forecastRisk,
  type LossRate,
  meanAge,
  members as membersAre,
  type RiskCondition,
  type RiskVerdict,
  spansOf,
} from '../../src/risk/index.js';
import { branchIdsOf, membersOf } from '../arbitraries/members.js';
import { organisationInput } from '../arbitraries/organisations.js';
import { factsFor, riskRules } from '../arbitraries/rules.js';
import { differential } from '../oracles/differential.js';
import { slowLoss, slowLost } from '../oracles/slow-forecast.js';
import { slowCountsLater } from '../oracles/slow-tally.js';
import { oneBranch } from '../risk/district.js';

const ASOF = '2018-05-13';
const org = parseOrganisation(oneBranch(ASOF));
const row = org.units.ids.indexOf('cb');

const rate = fc.constantFrom<LossRate['rate']>(0, '1%', '0.1', '33.3%', 1, { numerator: 1, denominator: 7 });
/** Rates for ages in any order, some from 0 on and some not. */
const lossesPerYear = fc
  .uniqueArray(fc.constantFrom(0, 18, 30, 59, 60, 61, 80, 100), { maxLength: 4 })
  .chain((ages) => fc.tuple(...ages.map((minAge) => rate.map((one): LossRate => ({ minAge, rate: one })))));

/** Small rosters of one branch, and a span of days. */
const situation = fc.record({
  members: membersOf(oneBranch(ASOF)).map((members) => members.slice(0, 6)),
  lossesPerYear,
  later: fc.constantFrom(0, 1, 60),
  length: fc.constantFrom(0, 1, 45, 400),
});

const OPERATORS = ['lessThan', 'atMost', 'atLeast', 'moreThan', 'equals'] as const;
const filter = fc.constantFrom<MemberFilter>(
  {},
  { standing: 'official' },
  { standing: 'probationary' },
  { olderThan: 60 },
  { youngerThan: 30 },
  { gender: 'female' },
  { activity: 'temporary' },
);

type Sign = -1 | 0 | 1;

/** The verdict over all values from the lowest to the highest, by their signs against the threshold. */
function verdictBetween(signs: readonly Sign[], operator: (typeof OPERATORS)[number]): RiskVerdict {
  const [low, high] = [Math.min(...signs), Math.max(...signs)];
  const holds = { lessThan: [-1], atMost: [-1, 0], atLeast: [0, 1], moreThan: [1], equals: [0] }[operator];
  const answers = new Set([-1, 0, 1].filter((sign) => sign >= low && sign <= high).map((sign) => holds.includes(sign)));
  return answers.size > 1 ? 'unknown' : answers.has(true) ? 'met' : 'not-met';
}

const signOf = (value: bigint): Sign => (value < 0n ? -1 : value > 0n ? 1 : 0);

/** What is known of each member on a day: whether the filter is met, and what losses add up to. */
function knownOn(roster: readonly Member[], where: MemberFilter, rates: readonly LossRate[], from: string, on: string) {
  return roster.map((member) => {
    const { byUnit } = slowCountsLater(org, [member], where, on, ASOF);
    const surely = byUnit.lowest[row] === 1;
    return {
      member,
      surely,
      possibly: byUnit.highest[row] === 1,
      loss: surely ? slowLoss(member, rates, from, on, ASOF) : null,
    };
  });
}

function lostOf(known: ReturnType<typeof knownOn>): number {
  return slowLost(known.flatMap(({ loss }) => (loss === null ? [] : [loss])));
}

/** The verdict on a condition with losses, by trying everybody who may be lost. */
function slowVerdict(
  condition: RiskCondition,
  given: { roster: readonly Member[]; rates: readonly LossRate[]; from: string; on: string },
): RiskVerdict {
  const operator = OPERATORS.find((name) => name in condition) ?? 'equals';
  const [p, q] = ratioParts(parseRatio((condition as unknown as Record<string, number | string>)[operator] ?? 0));
  const where = 'where' in condition ? (condition.where ?? {}) : {};
  const { roster, rates, from, on } = given;
  const known = knownOn(roster, where, rates, from, on);
  const lost = lostOf(known);
  const sure = known.filter(({ surely }) => surely).length;
  const possible = known.filter(({ possibly }) => possibly).length;
  if (condition.measure === 'meanAge') {
    if (sure - lost <= 0) return 'unknown';
    const signs: Sign[] = [];
    const choose = (index: number, gone: number, sum: bigint, count: bigint): void => {
      const one = known[index];
      if (one === undefined) {
        signs.push(signOf(sum * q - p * count));
        return;
      }
      if (!one.possibly || !one.surely) choose(index + 1, gone, sum, count);
      if (!one.possibly) return;
      if (one.surely && gone < lost) choose(index + 1, gone + 1, sum, count);
      const { birthDate } = one.member;
      const { min, max } = birthDate === undefined ? { min: 0, max: 1_000_000_000 } : ageRangeOn(birthDate, on);
      for (const age of new Set([min, max])) choose(index + 1, gone, sum + BigInt(age), count + 1n);
    };
    choose(0, 0, 0n, 0n);
    return verdictBetween(signs, operator);
  }
  if ('shareOf' in condition) {
    const whole = knownOn(roster, condition.shareOf, rates, from, on);
    const wholeSure = whole.filter(({ surely }) => surely).length - lostOf(whole);
    if (wholeSure <= 0) return 'unknown';
    const signs: Sign[] = [];
    for (let part = sure - lost; part <= possible; part += 1) {
      for (let all = Math.max(part, wholeSure); all <= whole.filter(({ possibly }) => possibly).length; all += 1) {
        signs.push(signOf(BigInt(part) * q - p * BigInt(all)));
      }
    }
    return verdictBetween(signs, operator);
  }
  const values = Array.from({ length: possible - sure + lost + 1 }, (_, more) => BigInt(sure - lost + more));
  return verdictBetween(
    values.map((value) => signOf(value * q - p)),
    operator,
  );
}

const condition: fc.Arbitrary<RiskCondition> = fc
  .tuple(fc.constantFrom(...OPERATORS), filter, fc.nat({ max: 2 }))
  .chain(([operator, where, kind]): fc.Arbitrary<RiskCondition> => {
    if (kind === 0) return fc.nat({ max: 4 }).map((n) => ({ measure: 'members', where, [operator]: n }));
    if (kind === 1) {
      const half = fc.constantFrom(0, '50%', '33.3%', 1);
      return half.map((share) => ({ measure: 'members', where, shareOf: {}, [operator]: share }));
    }
    const bare = 'olderThan' in where || 'youngerThan' in where ? {} : where;
    return fc.constantFrom(30, '59.5', 60).map((age) => ({ measure: 'meanAge', where: bare, [operator]: age }));
  });

describe('a forecast under assumed losses', () => {
  it(
    'gives on every day it is asked about what trying everybody who may be lost gives',
    differential(
      150,
      fc.property(situation, condition, ({ members, lossesPerYear: rates, later, length }, when) => {
        // The share of temporary members in the headcount is none: nobody is in both.
        if ('shareOf' in when && when.where?.activity === 'temporary') return;
        const from = addDays(ASOF, later);
        const until = addDays(from, length);
        const tally = tallyMembers(org, members, { keep: 'dates' });
        const rules = [{ id: 'r', when }];
        const forecast = forecastRisk(org, tally, rules, { from, until, assumptions: { lossesPerYear: rates } });
        expect(forecast.assumed?.lossesPerYear).toEqual(rates);
        const starts = Array.from(forecast.assumed?.spans.firstDays ?? [], fromDayNumber).slice(0, 6);
        const days = new Set([...starts, until].flatMap((day) => [addDays(day, -1), day]));
        for (const on of days) {
          if (on < from) continue;
          const span = assumedSpansOf(forecast, 'cb', 'r').find(({ from: first, to }) => first <= on && on <= to);
          expect([on, span?.verdict]).toEqual([on, slowVerdict(when, { roster: members, rates, from, on })]);
        }
      }),
    ),
  );

  it('is the exact verdict or unknown on every day, and the exact one on the first', () => {
    const any = organisationInput.chain((document) =>
      fc.record({
        document: fc.constant(document),
        roster: membersOf(document),
        rules: riskRules,
        facts: factsFor(branchIdsOf(document)),
        rates: lossesPerYear,
        known: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(any, ({ document, roster, rules, facts, rates, known }) => {
        const all = parseOrganisation(document);
        const tally = known ? tallyMembers(all, roster, { keep: 'dates' }) : null;
        const options = { from: document.asOf, until: addDays(document.asOf, 900), facts };
        const forecast = forecastRisk(all, tally, rules, { ...options, assumptions: { lossesPerYear: rates } });
        expect(forecast.spans).toEqual(forecastRisk(all, tally, rules, options).spans);
        expect(structuredClone(forecast)).toEqual(forecast);
        for (const branchId of forecast.branchIds) {
          for (const { id } of rules) {
            const exact = spansOf(forecast, branchId, id);
            const assumed = assumedSpansOf(forecast, branchId, id);
            expect(assumed[0]?.verdict).toBe(exact[0]?.verdict);
            for (const { from, to, verdict } of assumed) {
              if (verdict === 'unknown') continue;
              for (const span of exact) if (span.from <= to && from <= span.to) expect(span.verdict).toBe(verdict);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a mean age to any who may be left: of 50 and 70 years, it is from 50 to 70', () => {
    const roster = ['1968-05-13', '1948-05-13'].map((birthDate) => ({ branchId: 'cb', birthDate }));
    const tally = tallyMembers(org, roster, { keep: 'dates' });
    const options = { from: ASOF, until: '2018-12-31', assumptions: { lossesPerYear: [{ minAge: 70, rate: '1%' }] } };
    const spans = (bound: Bound<RatioInput>): string[] => {
      const forecast = forecastRisk(org, tally, [{ id: 'r', when: meanAge(bound) }], options);
      return assumedSpansOf(forecast, 'cb', 'r').map(({ from, verdict }) => `${from} ${verdict}`);
    };
    expect(spans({ moreThan: 70 })).toEqual([`${ASOF} not-met`]);
    expect(spans({ moreThan: 69 })).toEqual([`${ASOF} not-met`, '2018-05-14 unknown']);
    expect(spans({ atLeast: 50 })).toEqual([`${ASOF} met`]);
    expect(spans({ atLeast: 51 })).toEqual([`${ASOF} met`, '2018-05-14 unknown']);
  });

  it('assumes of figures that every age is possible', () => {
    const figures = parseOrganisation(oneBranch(ASOF, { members: 10, official: 10 }));
    const assumptions = {
      lossesPerYear: [
        { minAge: 80, rate: '20%' },
        { minAge: 0, rate: '0.01' },
      ],
    };
    const rules = [{ id: 'few', when: membersAre({ lessThan: 8 }) }];
    const forecast = forecastRisk(figures, null, rules, { from: ASOF, until: '2020-12-31', assumptions });
    // 10 members lose 2 in 365 days; a day later there may be three fewer.
    expect(assumedSpansOf(forecast, 'cb', 'few')).toEqual([
      { from: ASOF, to: '2019-05-13', verdict: 'not-met' },
      { from: '2019-05-14', to: '2020-12-31', verdict: 'unknown' },
    ]);
  });

  it('adds up losses exactly of more members than doubles can hold', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const figures = parseOrganisation(oneBranch(ASOF, { members: most, official: most }));
    const assumptions = { lossesPerYear: [{ minAge: 0, rate: '1%' }] };
    const rules = [{ id: 'r', when: membersAre({ atLeast: most - 246_772_582_321_670 }) }];
    const forecast = forecastRisk(figures, null, rules, { from: ASOF, until: '2028-12-31', assumptions });
    // A thousand days lose (2^53 − 1) × 1,000 ÷ 36,500 = 246,772,582,321,670.99: one more than the margin.
    expect(assumedSpansOf(forecast, 'cb', 'r').map(({ from, verdict }) => [from, verdict])).toEqual([
      [ASOF, 'met'],
      [addDays(ASOF, 1000), 'unknown'],
    ]);
  });
});
