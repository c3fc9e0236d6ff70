import { describe, expect, it } from 'vitest';
import { addDays, ageRangeOn } from '../../../src/calendar/index.js';
import {
  countsByUnit,
  type Member,
  type MemberFilter,
  parseOrganisation,
  tallyMembers,
} from '../../../src/organisation/index.js';
import { assumedSpansOf, forecastRisk, type LossRate, members } from '../../../src/risk/index.js';
import { oneBranch } from '../district.js';

const FROM = '2017-07-31';
const UNTIL = '2020-03-31';
const org = parseOrganisation(oneBranch(FROM));
const row = org.units.ids.indexOf('cb');
const WHOLE = 365 * 20;

/** Rates in twentieths, by the age from which they hold. */
type Rates = readonly (readonly [minAge: number, twentieths: number])[];

const lossesOf = (rates: Rates): LossRate[] =>
  rates.map(([minAge, numerator]) => ({ minAge, rate: { numerator, denominator: 20 } }));

const days: string[] = [];
for (let day = FROM; day <= UNTIL; day = addDays(day, 1)) days.push(day);

type Roster = readonly Omit<Member, 'branchId'>[];

/** What each member has lost before each day, in parts of a whole one. */
function lossesByDay(roster: Roster, rates: Rates): number[][] {
  const rateAt = (age: number): number => {
    const reached = rates.filter(([minAge]) => minAge <= age).map(([minAge]) => minAge);
    return rates.find(([minAge]) => minAge === Math.max(...reached))?.[1] ?? 0;
  };
  const rateByAge = Array.from({ length: 151 }, (_, age) => rateAt(age));
  return roster.map(({ birthDate }) => {
    let lost = 0;
    return days.map((day) => {
      const before = lost;
      const { min, max } = birthDate === undefined ? { min: 0, max: 150 } : ageRangeOn(birthDate, day);
      lost = Math.min(WHOLE, lost + Math.max(...rateByAge.slice(min, max + 1)));
      return before;
    });
  });
}

/** On which days each member surely meets a filter. */
function sureDays(roster: Roster, where: MemberFilter): boolean[][] {
  return roster.map((member) => {
    const tally = tallyMembers(org, [{ branchId: 'cb', ...member }], { keep: 'dates' });
    return days.map((on) => countsByUnit(tally, { ...where, on }).lowest[row] === 1);
  });
}

/** The fewest members that may be left, wherever that number changes: added up day by day. */
function addedUp(sure: readonly boolean[][], losses: readonly number[][]): string[] {
  const changes: string[] = [];
  let before = -1;
  for (const [at, day] of days.entries()) {
    const counted = losses.filter((_, member) => sure[member]?.[at] === true);
    const lost = counted.reduce((sum, each) => sum + (each[at] ?? Number.NaN), 0);
    const left = counted.length - Math.ceil(lost / WHOLE);
    if (left !== before) changes.push(`${day} ${String(left)}`);
    before = left;
  }
  return changes;
}

/** The same from a forecast: as many may be left as the rule "at least so many" is still met of. */
function forecast(roster: Roster, where: MemberFilter, rates: Rates): string[] {
  const rows = roster.map((member) => ({ branchId: 'cb', ...member }));
  const rules = rows.map((_, index) => ({ id: String(index), when: members({ atLeast: index + 1 }, where) }));
  const tally = tallyMembers(org, rows, { keep: 'dates' });
  const options = { from: FROM, until: UNTIL, assumptions: { lossesPerYear: lossesOf(rates) } };
  const result = forecastRisk(org, tally, rules, options);
  const spans = rules.map(({ id }) => assumedSpansOf(result, 'cb', id));
  const changes: string[] = [];
  let before = -1;
  for (const day of [...new Set(spans.flat().map(({ from }) => from))].sort()) {
    const left = spans.filter((list) =>
      list.some(({ from, to, verdict }) => from <= day && day <= to && verdict === 'met'),
    );
    if (left.length !== before) changes.push(`${day} ${String(left.length)}`);
    before = left.length;
  }
  return changes;
}

const born = (birthDate: string, rest: Omit<Member, 'branchId' | 'birthDate'> = {}) => ({ birthDate, ...rest });
const ROSTERS: Readonly<Record<string, Roster>> = {
  'of days of birth': ['1957-08-01', '1957-12-31', '1958-01-01', '1956-02-29', '1990-05-19'].map((day) => born(day)),
  'of months and years of birth': ['1957', '1958', '1957-08', '1956-02', '1990'].map((date) => born(date)),
  'of unknown ages': [{}, {}, born('1957-08-01')],
  'who leave': [
    born('1950-01-01', { leavesOn: '2018-07-31' }),
    born('1950-01-01', { leavesOn: '2020-02-29' }),
    born('1958-02-03'),
    born('1961'),
  ],
  'on probation': [
    born('1957-08-01', { admittedOn: '2016-12-01' }),
    born('1950-01-01', { admittedOn: '2017-05-19' }),
    born('1960-03-03', { standing: 'official' }),
    born('1988-03-03', { standing: 'official' }),
  ],
  'few and young': [born('1990-01-01'), born('1995-01-01')],
};
const FILTERS: readonly MemberFilter[] = [
  {},
  { standing: 'official' },
  { standing: 'probationary' },
  { youngerThan: 62 },
  { olderThan: 60 },
  { minAge: 61 },
  { youngerThan: 30 },
];
const RATES: Readonly<Record<string, Rates>> = {
  'of one age': [[60, 20]],
  'that fall again': [
    [60, 20],
    [61, 3],
    [62, 0],
  ],
  'that rise': [
    [0, 1],
    [60, 5],
    [61, 11],
    [62, 20],
  ],
  'given in any order': [
    [62, 7],
    [28, 2],
    [60, 10],
  ],
  'of everybody': [[0, 20]],
  'of nobody': [
    [0, 0],
    [150, 20],
  ],
};

describe('losses assumed of members', () => {
  it.each(Object.entries(ROSTERS))('%s are those that add up day by day', (_, roster) => {
    const sure = FILTERS.map((where) => sureDays(roster, where));
    for (const [name, rates] of Object.entries(RATES)) {
      const losses = lossesByDay(roster, rates);
      for (const [at, where] of FILTERS.entries()) {
        const expected = addedUp(sure[at] ?? [], losses);
        expect([name, where, ...forecast(roster, where, rates)]).toEqual([name, where, ...expected]);
      }
    }
  });
});
