import { describe, expect, it } from 'vitest';
import {
  type Member,
  type OrganisationInput,
  parseOrganisation,
  tallyMembers,
} from '../../../src/organisation/index.js';
import {
  assessLocalities,
  explainLocality,
  type MeanAgeTrace,
  meanAge,
  type RiskNode,
  verdictOf,
} from '../../../src/risk/index.js';

const asOf = '2017-07-31';
/** Two communes, of which one has two villages. */
const district: OrganisationInput = {
  asOf,
  units: [
    { id: 'huyen', name: 'Huyện', kind: 'district', parentId: null },
    { id: 'xa', name: 'Xã', kind: 'commune', parentId: 'huyen' },
    { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'xa' },
    { id: 'xa-2', name: 'Xã 2', kind: 'commune', parentId: 'huyen' },
    { id: 'cb-2', name: 'Chi bộ 2', kind: 'branch', parentId: 'xa-2' },
  ],
  localities: [
    { id: 'v1', name: 'Bản 1', communeId: 'xa', branchIds: ['cb'] },
    { id: 'v2', name: 'Bản 2', communeId: 'xa', branchIds: [] },
    { id: 'w', name: 'Bản 3', communeId: 'xa-2', branchIds: ['cb-2'] },
  ],
};
const org = parseOrganisation(district);
const aged = (age: number, rest: Partial<Member> = {}): Member => ({
  branchId: 'cb',
  birthDate: `${String(2017 - age)}-01-01`,
  ...rest,
});
const trace = (when: RiskNode, rows: readonly Member[], localityId: string): MeanAgeTrace => {
  const rules = [{ id: 'r', when }];
  const tally = tallyMembers(org, rows, { keep: 'dates' });
  const found = explainLocality(org, tally, rules, { asOf }, localityId, 'r');
  expect(verdictOf(assessLocalities(org, tally, rules, { asOf }), localityId, 'r')).toBe(found.verdict);
  return found.trace as MeanAgeTrace;
};
const verdict = (when: RiskNode, rows: readonly Member[], localityId = 'v1'): string =>
  trace(when, rows, localityId).verdict;

describe('the mean age of a village', () => {
  const home = { localityId: 'v1' };

  it('is open to whoever lives somewhere in the commune, of any age that the filter allows', () => {
    const rows = [aged(40, home), aged(60, home), aged(70), aged(30), aged(90, { branchId: 'cb-2' })];
    const where = { olderThan: 30, youngerThan: 80 };
    expect(trace(meanAge({ lessThan: 60 }, where), rows, 'v1')).toEqual({
      verdict: 'unknown',
      measure: 'meanAge',
      where,
      operator: 'lessThan',
      threshold: 60,
      // Of the two without a home in the commune, 30 and 70, no age is asked but those that the filter allows.
      members: { lowest: 2, highest: 4 },
      value: { lowest: { numerator: 160, denominator: 4 }, highest: { numerator: 258, denominator: 4 } },
      lacking: [
        { what: 'members', where, count: 2 },
        { what: 'birthDates', where, count: 2 },
      ],
    });
  });

  it('has no bound above where nothing bounds the age of one of unknown home', () => {
    const rows = [aged(40, home), aged(30)];
    expect(verdict(meanAge({ lessThan: 70_000 }), rows)).toBe('unknown');
    expect(verdict(meanAge({ moreThan: 19 }), rows)).toBe('met');
    expect(trace(meanAge({ lessThan: 60 }), rows, 'v1').value).toEqual({
      lowest: { numerator: 40, denominator: 2 },
      highest: null,
    });
    // The other commune has nobody of unknown home.
    expect(verdict(meanAge({ lessThan: 60 }), [...rows, aged(40, { branchId: 'cb-2', localityId: 'w' })], 'w')).toBe(
      'met',
    );
  });

  it('is drawn no farther than the ages that the filter allows', () => {
    const young = { youngerThan: 80 };
    const three = [aged(40, home), aged(40, home), aged(40, home)];
    // Three times 40 and once up to 79 make 199 ÷ 4; twice 278 ÷ 5.
    const ofFour = (numerator: number): RiskNode => meanAge({ atMost: { numerator, denominator: 4 } }, young);
    expect(verdict(ofFour(199), [...three, aged(20)])).toBe('met');
    expect(verdict(ofFour(198), [...three, aged(20)])).toBe('unknown');
    const ofFive = (numerator: number): RiskNode => meanAge({ atMost: { numerator, denominator: 5 } }, young);
    expect(verdict(ofFive(278), [...three, aged(20), aged(20)])).toBe('met');
    expect(verdict(ofFive(277), [...three, aged(20), aged(20)])).toBe('unknown');
    // Of 61 and one of 60 or more it is 60.5 at the lowest.
    const old = { minAge: 60 };
    expect(verdict(meanAge({ atLeast: '60.5' }, old), [aged(61, home), aged(70)])).toBe('met');
    expect(verdict(meanAge({ moreThan: '60.5' }, old), [aged(61, home), aged(70)])).toBe('unknown');
    expect(verdict(meanAge({ moreThan: '60.5' }, old), [aged(61, home)])).toBe('met');
  });

  it('is exact where the filter allows one age only', () => {
    const sixty = { minAge: 60, youngerThan: 61 };
    expect(trace(meanAge({ equals: 60 }, sixty), [aged(60, home), aged(60), aged(60)], 'v1')).toEqual({
      verdict: 'met',
      measure: 'meanAge',
      where: sixty,
      operator: 'equals',
      threshold: 60,
      members: { lowest: 1, highest: 3 },
      value: { lowest: { numerator: 60, denominator: 1 }, highest: { numerator: 60, denominator: 1 } },
      lacking: [{ what: 'members', where: sixty, count: 2 }],
    });
    expect(trace(meanAge({ equals: 60 }, sixty), [aged(60)], 'v1')).toMatchObject({
      verdict: 'unknown',
      members: { lowest: 0, highest: 1 },
      value: null,
    });
  });

  it('is drawn by those farthest from it first, in whatever order they stand', () => {
    const women = { gender: 'female' } as const;
    const orders = (ages: readonly number[]): number[][] =>
      ages.length === 0
        ? [[]]
        : ages.flatMap((age, at) => orders(ages.toSpliced(at, 1)).map((others) => [age, ...others]));
    for (const order of orders([70, 90, 50, 40])) {
      const rows = [aged(60, { ...home, ...women }), ...order.map((age) => aged(age, home))];
      // With 40 it is 50, on which one of 50 stands already; with 90 it is 75.
      expect(trace(meanAge({ lessThan: 50 }, women), rows, 'v1')).toMatchObject({
        verdict: 'not-met',
        members: { lowest: 1, highest: 5 },
        value: { lowest: { numerator: 100, denominator: 2 }, highest: { numerator: 150, denominator: 2 } },
      });
    }
  });

  it('is drawn by those of unknown home before those who are nearer to it', () => {
    const women = { gender: 'female', minAge: 20, youngerThan: 80 } as const;
    const rows = [aged(60, { ...home, gender: 'female' }), aged(70, home), aged(40, home), aged(30)];
    // With one of 20 it is 40, on which one of 40 stands; with one of 79 it is 69.5, below 70.
    expect(trace(meanAge({ lessThan: 40 }, women), rows, 'v1')).toMatchObject({
      verdict: 'not-met',
      members: { lowest: 1, highest: 4 },
      value: { lowest: { numerator: 80, denominator: 2 }, highest: { numerator: 209, denominator: 3 } },
    });
  });

  it('is not known of anybody without a tally', () => {
    const rules = [{ id: 'r', when: meanAge({ atLeast: 0 }) }];
    const assessment = assessLocalities(org, null, rules, { asOf });
    expect(assessment.verdicts).toEqual([Uint8Array.of(1, 1, 1)]);
  });
});
