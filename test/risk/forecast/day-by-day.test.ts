import { describe, expect, it } from 'vitest';
import { addDays, completedYears } from '../../../src/calendar/index.js';
import { type Member, parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import {
  admittedThis,
  assessBranches,
  assumedSpansOf,
  type Bound,
  forecastRisk,
  meanAge,
  members,
  OPERATORS,
  type RiskForecast,
  type RiskNode,
  type RiskRule,
  type RiskVerdict,
  shareOfMembers,
  spansOf,
  verdictOf,
  yearsSinceAdmission,
} from '../../../src/risk/index.js';

const FROM = '2017-07-31';
const UNTIL = '2018-10-31';
const days: string[] = [];
for (let day = FROM; day <= UNTIL; day = addDays(day, 1)) days.push(day);

const BRANCHES = ['a', 'b', 'c', 'd', 'e'];
const org = parseOrganisation({
  asOf: FROM,
  units: [
    { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
    ...BRANCHES.map((id) => ({ id, name: id, kind: 'branch' as const, parentId: 'xa', from: '2012-08-15' })),
  ],
  localities: [],
  figures: [
    { unitId: 'a', members: 4, lastAdmission: '2017-03-26' },
    { unitId: 'b', members: 3, official: 2, lastAdmission: '2016-09-01', asOf: '2017-07-01' },
    { unitId: 'c', members: 2, lastAdmission: null },
    { unitId: 'd', official: 2 },
  ],
});
const of = (branchId: string, birthDate: string | undefined, rest: Partial<Member> = {}): Member => ({
  branchId,
  ...(birthDate === undefined ? {} : { birthDate }),
  ...rest,
});
const roster: Member[] = [
  of('a', '1957-08-15', { gender: 'female' }),
  of('a', '1957-10', { gender: 'male', leavesOn: '2018-06-01' }),
  of('a', '1958'),
  of('a', '1956-02-29', { gender: 'female', admittedOn: '2016-12-01' }),
  of('b', '1958-01-01', { admittedOn: '2017-05-19' }),
  of('b', '1990-01-01', { leavesOn: '2018-01-01' }),
  of('b', '1931-05-05', { leavesOn: '2017-11-01' }),
  of('b', undefined, { admittedOn: '2012-02-29' }),
  of('b', undefined),
  of('c', '1958-07-31', { admittedOn: '2012-08-20' }),
  of('c', '1957-07-31', { leavesOn: '2017-08-01' }),
  of('d', '1950', { gender: 'female', leavesOn: '2018-09-30' }),
  of('d', '1988-02-29', { gender: 'male' }),
];

const bounds = <T>(...thresholds: readonly T[]): Bound<T>[] =>
  thresholds.flatMap((threshold) => OPERATORS.map((operator) => ({ [operator]: threshold }) as unknown as Bound<T>));
const conditions: RiskNode[] = [
  ...bounds<number | string>(60, '60.5', 30).flatMap((bound) => [
    meanAge(bound),
    meanAge(bound, { gender: 'female' }),
    meanAge(bound, { minAge: 60 }),
    meanAge(bound, { olderThan: 59, youngerThan: 62 }),
  ]),
  ...bounds(1, 5, 6).map((bound) => yearsSinceAdmission(bound)),
  ...(['month', 'quarter', 'half-year', 'year'] as const).flatMap((period) => [
    admittedThis(period),
    admittedThis(period, false),
  ]),
  ...bounds<string | number>('50%', 0, 1).map((bound) => shareOfMembers(bound, { olderThan: 60 })),
  ...bounds(0, 2, 3).map((bound) => members(bound, { standing: 'official' })),
];
const rules: RiskRule[] = conditions.map((when, index) => ({ id: String(index), when }));

const verdictOn = (spans: ReturnType<typeof spansOf>, day: string): RiskVerdict | undefined =>
  spans.find(({ from, to }) => from <= day && day <= to)?.verdict;

/** That a forecast says of every day, branch and rule what assessing on that day says. */
function expectDayByDay(forecast: RiskForecast, assessedOn: (day: string) => ReturnType<typeof assessBranches>): void {
  const spans = BRANCHES.map((id) => rules.map((rule) => spansOf(forecast, id, rule.id)));
  for (const day of days) {
    if (day < forecast.from || day > forecast.until) continue;
    const assessment = assessedOn(day);
    for (const [branch, id] of BRANCHES.entries()) {
      const told = rules.map((_, rule) => verdictOn(spans[branch]?.[rule] ?? [], day));
      const expected = rules.map((rule) => verdictOf(assessment, id, rule.id));
      if (told.join() !== expected.join()) expect([day, id, ...told]).toEqual([day, id, ...expected]);
    }
  }
  // Spans are within the days asked about, and those that touch have different verdicts.
  for (const list of spans.flat()) {
    expect([list[0]?.from, list.at(-1)?.to]).toEqual([forecast.from, forecast.until]);
    expect(list.every(({ from, to }) => from <= to && to <= forecast.until)).toBe(true);
    expect(list.every(({ verdict }, at) => at === 0 || verdict !== list[at - 1]?.verdict)).toBe(true);
  }
}

describe('a forecast', () => {
  const tally = tallyMembers(org, roster, { keep: 'dates' });

  it.each([
    [FROM, UNTIL],
    ['2018-01-01', '2018-03-31'],
    ['2018-08-15', '2018-08-16'],
    ['2017-10-01', '2017-10-01'],
  ])('says of each day from %s to %s what assessing on that day says, from a roster', (from, until) => {
    expectDayByDay(forecastRisk(org, tally, rules, { from, until }), (asOf) =>
      assessBranches(org, tally, rules, { asOf }),
    );
  });

  it.each([
    [FROM, UNTIL],
    ['2018-01-01', '2018-03-31'],
  ])('says of each day from %s to %s what assessing on that day says, from figures', (from, until) => {
    expectDayByDay(forecastRisk(org, null, rules, { from, until }), (asOf) =>
      assessBranches(org, null, rules, { asOf }),
    );
  });
});

describe('a mean age under assumed losses', () => {
  it('is that of any who may be left', () => {
    const births = ['1957-08-15', '1990-05-19', '1950-01-01', '1965-12-01'];
    const rows = births.map((birthDate) => of('e', birthDate));
    const tally = tallyMembers(org, rows, { keep: 'dates' });
    const thresholds = [30, 47, 52, 57, '57.5', 62, 67];
    const asked = bounds<number | string>(...thresholds).map((bound, index) => ({
      id: String(index),
      when: meanAge(bound),
    }));
    const assumptions = { lossesPerYear: [{ minAge: 0, rate: 1 }] };
    const forecast = forecastRisk(org, tally, asked, { from: FROM, until: UNTIL, assumptions });
    const spans = asked.map(({ id }) => assumedSpansOf(forecast, 'e', id));
    for (const [at, day] of days.entries()) {
      const ages = births.map((birthDate) => completedYears(birthDate, day)).sort((left, right) => left - right);
      // All four add up to one member by the 92nd day, and to all of them within the year.
      const left = 4 - Math.min(4, Math.ceil((4 * at) / 365));
      const mean = (some: readonly number[]): number => some.reduce((sum, age) => sum + age, 0) / some.length;
      const [low, high] = [mean(ages.slice(0, left)), mean(ages.slice(4 - left))];
      const expected = thresholds.flatMap((threshold) =>
        OPERATORS.map((operator): RiskVerdict => {
          if (left === 0) return 'unknown';
          const holds = {
            lessThan: (age: number) => age < Number(threshold),
            atMost: (age: number) => age <= Number(threshold),
            atLeast: (age: number) => age >= Number(threshold),
            moreThan: (age: number) => age > Number(threshold),
            equals: (age: number) => age === Number(threshold),
          }[operator];
          if (operator === 'equals' && low < Number(threshold) && Number(threshold) < high) return 'unknown';
          return holds(low) === holds(high) ? (holds(low) ? 'met' : 'not-met') : 'unknown';
        }),
      );
      const told = spans.map((list) => verdictOn(list, day));
      if (told.join() !== expected.join()) expect([day, ...told]).toEqual([day, ...expected]);
    }
    expect(spans.every((list) => list.length > 1)).toBe(true);
  });
});
