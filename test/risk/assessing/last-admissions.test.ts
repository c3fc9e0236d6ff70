import { describe, expect, it } from 'vitest';
import { parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import {
  type AdmittedTrace,
  admittedThis,
  assessBranches,
  type Bound,
  branchesServing,
  classifyBranches,
  classOf,
  explainFinding,
  explainLocality,
  type FactValue,
  fact,
  type RiskRule,
  type YearsTrace,
  yearsSinceAdmission,
} from '../../../src/risk/index.js';
import { faultsOf } from '../../calendar/faults.js';
import { findingOf, oneBranch } from '../district.js';

const asOf = '2017-07-31';
type Figure = Parameters<typeof oneBranch>[1];
type Rows = Parameters<typeof findingOf>[1];

const years = (figure: Figure, rows: Rows, bound: Bound<number> = { moreThan: 5 }, day = asOf): YearsTrace =>
  findingOf(oneBranch(asOf, figure), rows, { id: 'r', when: yearsSinceAdmission(bound) }, { asOf: day })
    .trace as YearsTrace;
const admitted = (figure: Figure, rows: Rows): AdmittedTrace =>
  findingOf(oneBranch(asOf, figure), rows, { id: 'r', when: admittedThis('year') }).trace as AdmittedTrace;

/** Since when, counted from what, how many years, which anniversary, what it lacked. */
const told = (figure: Figure, rows: Rows): unknown[] => {
  const { value, countedFrom, years: passed, anniversary, lacking } = years(figure, rows);
  return [value.earliest, value.latest, countedFrom, passed.lowest, passed.highest, anniversary, lacking];
};

describe('the years since the last admission', () => {
  const old = { admittedOn: '2000-01-01' };
  const recent = { admittedOn: '2016-07-31' };
  const undated = (count: number) => [{ what: 'admissionDays', count }];

  it.each<[of: string, figure: Figure, rows: Rows, told: readonly unknown[]]>([
    ['a roster', {}, [recent, old], ['2016-07-31', '2016-07-31', 'admission', 1, 1, '2021-07-31', []]],
    ['nothing', {}, [], [null, asOf, null, 0, null, null, [{ what: 'lastAdmission' }]]],
    ['nothing, without a roster', {}, null, [null, asOf, null, 0, null, null, [{ what: 'lastAdmission' }]]],
    ['an undated member', {}, [{}], [null, asOf, 'admission', 0, null, null, undated(1)]],
    ['two undated beside one', {}, [old, {}, {}], ['2000-01-01', asOf, 'admission', 0, 17, null, undated(2)]],
    [
      'a figure of the day beside undated ones',
      { lastAdmission: '2001-02-03' },
      [old, {}],
      ['2001-02-03', '2001-02-03', 'admission', 16, 16, '2006-02-03', []],
    ],
    [
      'an older figure beside undated ones',
      { lastAdmission: '2001-02-03', asOf: '2017-07-30' },
      [old, {}],
      ['2001-02-03', asOf, 'admission', 0, 16, null, undated(1)],
    ],
    [
      'an older figure that is later than the roster',
      { lastAdmission: '2017-01-01', asOf: '2017-07-30' },
      [recent],
      ['2017-01-01', '2017-01-01', 'admission', 0, 0, '2022-01-01', []],
    ],
    [
      'a figure of the same day as the roster has',
      { lastAdmission: '2016-07-31' },
      [recent],
      ['2016-07-31', '2016-07-31', 'admission', 1, 1, '2021-07-31', []],
    ],
    [
      'a founding, where none was ever admitted',
      { lastAdmission: null, from: '2012-08-01' },
      [],
      ['2012-08-01', '2012-08-01', 'founding', 4, 4, '2017-08-01', []],
    ],
    [
      'a founding on the very day of an admission',
      { lastAdmission: null, from: '2016-07-31' },
      [recent],
      ['2016-07-31', '2016-07-31', 'admission', 1, 1, '2021-07-31', []],
    ],
    [
      'a founding after all that the roster has',
      { lastAdmission: null, from: '2016-08-01' },
      [recent],
      ['2016-08-01', '2016-08-01', 'founding', 0, 0, '2021-08-01', []],
    ],
    [
      'a founding that is not dated',
      { lastAdmission: null },
      [],
      [null, asOf, 'founding', 0, null, null, [{ what: 'founding' }]],
    ],
    [
      'an admission, though the founding is not dated',
      { lastAdmission: null },
      [recent],
      ['2016-07-31', '2016-07-31', 'admission', 1, 1, '2021-07-31', []],
    ],
    [
      'an undated member, though a figure of before says that none was admitted',
      { lastAdmission: null, asOf: '2017-07-30' },
      [{}],
      [null, asOf, 'admission', 0, null, null, undated(1)],
    ],
  ])('are told of %s', (_, figure, rows, expected) => {
    expect(told(figure, rows)).toEqual(expected);
  });

  it('stand to a threshold as the day to the anniversary', () => {
    const on = (bound: Bound<number>, day: string): string =>
      years({ lastAdmission: '2013-02-28' }, null, bound, day).verdict;
    for (const [bound, eve, anniversary, after] of [
      [{ lessThan: 5 }, 'met', 'not-met', 'not-met'],
      [{ atMost: 5 }, 'met', 'met', 'not-met'],
      [{ equals: 5 }, 'not-met', 'met', 'not-met'],
      [{ atLeast: 5 }, 'not-met', 'met', 'met'],
      [{ moreThan: 5 }, 'not-met', 'not-met', 'met'],
    ] as const) {
      expect([on(bound, '2018-02-27'), on(bound, '2018-02-28'), on(bound, '2018-03-01')]).toEqual([
        eve,
        anniversary,
        after,
      ]);
    }
    const newYear = (bound: Bound<number>) =>
      findingOf(oneBranch('2017-01-01', { lastAdmission: '2016-12-31' }), null, {
        id: 'r',
        when: yearsSinceAdmission(bound),
      }).trace as YearsTrace;
    expect(newYear({ equals: 7983 }).anniversary).toBe('9999-12-31');
    expect(newYear({ equals: 7984 }).anniversary).toBeNull();
    // The last anniversary that the calendar has, and the one after it.
    expect(years({ lastAdmission: asOf }, null, { equals: 7982 }).anniversary).toBe('9999-07-31');
    expect(years({ lastAdmission: asOf }, null, { equals: 7983 }).anniversary).toBeNull();
  });

  it('are those of an admission in the year, or are not', () => {
    const lines = (figure: Figure, rows: Rows): unknown[] => {
      const { verdict, value, lacking } = admitted(figure, rows);
      return [verdict, value, lacking];
    };
    const between = (earliest: string | null, latest: string) => ({ earliest, latest });
    expect(lines({ lastAdmission: '2017-01-01' }, null)).toEqual(['met', between('2017-01-01', '2017-01-01'), []]);
    expect(lines({ lastAdmission: '2016-12-31' }, null)).toEqual(['not-met', between('2016-12-31', '2016-12-31'), []]);
    expect(lines({}, [old, {}])).toEqual(['unknown', between('2000-01-01', asOf), undated(1)]);
    expect(lines({}, [{ admittedOn: '2017-01-01' }, {}])).toEqual(['met', between('2017-01-01', asOf), undated(1)]);
    expect(lines({}, null)).toEqual(['unknown', between(null, asOf), [{ what: 'lastAdmission' }]]);
    expect(lines({ lastAdmission: null }, null)).toEqual(['not-met', null, []]);
    expect(lines({ lastAdmission: null, from: '2017-02-03' }, null)).toEqual(['not-met', null, []]);
  });
});

describe('an assessment by figures and a roster', () => {
  it('leaves the tally as it is, and reads the figure of a branch that stands alone', () => {
    const org = parseOrganisation({
      asOf,
      units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
      localities: [],
      figures: [{ unitId: 'cb', lastAdmission: '2015-02-03' }],
    });
    const tally = tallyMembers(org, [{ branchId: 'cb', admittedOn: '2000-01-01' }, { branchId: 'cb' }]);
    const before = structuredClone(tally);
    const rules = [{ id: 'r', when: yearsSinceAdmission({ lessThan: 3 }) }];
    expect(assessBranches(org, tally, rules, { asOf }).verdicts).toEqual([Uint8Array.of(2)]);
    expect(tally).toEqual(before);
  });
});

describe('a fact', () => {
  const one: RiskRule = { id: 'number', when: fact('x', { atLeast: 1 }) };
  const other: RiskRule = { id: 'truth', when: fact('x', { equals: true }) };

  it('is traced with its value, or with what was lacking', () => {
    const trace = (value: FactValue | undefined) =>
      findingOf(oneBranch(asOf), null, one, { facts: { x: { cb: value } } as never }).trace;
    const about = { measure: 'fact:x', operator: 'atLeast', threshold: 1 };
    expect(trace('150%')).toEqual({ verdict: 'met', ...about, value: '150%', lacking: [] });
    expect(trace(0)).toEqual({ verdict: 'not-met', ...about, value: 0, lacking: [] });
    const lacking = [{ what: 'fact', name: 'x' }];
    expect(trace(null)).toEqual({ verdict: 'unknown', ...about, value: null, lacking });
    expect(trace(undefined)).toEqual({ verdict: 'unknown', ...about, value: null, lacking });
  });

  it('cannot be a number for one rule, and true or false for another', () => {
    const org = parseOrganisation(oneBranch(asOf));
    const faults = (value: FactValue): string[] =>
      faultsOf(() => assessBranches(org, null, [one, other], { asOf, facts: { x: { cb: value } } }));
    expect([faults(1), faults(true), faults(null)]).toEqual([['facts.x.cb wrong-type'], ['facts.x.cb wrong-type'], []]);
  });
});

describe('a rule that was not given', () => {
  it('is refused with those that were', () => {
    const rules = ['a', 'b'].map((id) => ({ id, when: fact(id, { equals: true }) }));
    const org = parseOrganisation(oneBranch(asOf));
    expect(() => explainFinding(org, null, rules, { asOf }, 'cb', 'c')).toThrow(
      expect.objectContaining({ code: 'unknown-rule', details: { ruleId: 'c', ruleIds: ['a', 'b'] } }),
    );
  });
});

describe('the branches that serve a village', () => {
  it('are counted, with how many turn the verdict', () => {
    const org = parseOrganisation({
      ...oneBranch(asOf),
      units: [...oneBranch(asOf).units, { id: 'cb-2', name: 'Chi bộ 2', kind: 'branch', parentId: 'xa' }],
      localities: [
        { id: 'v', name: 'Bản 1', communeId: 'xa', branchIds: ['cb'] },
        { id: 'w', name: 'Bản 2', communeId: 'xa', branchIds: ['cb', 'cb-2'] },
      ],
    });
    const trace = (id: string, bound: Bound<number>): unknown =>
      explainLocality(org, null, [{ id: 'r', when: branchesServing(bound) }], { asOf }, id, 'r');
    const found = (localityId: string, verdict: string, count: number, margin: object) => ({
      localityId,
      ruleId: 'r',
      verdict,
      trace: {
        verdict,
        measure: 'branches',
        operator: 'equals',
        threshold: 1,
        value: { lowest: count, highest: count },
        margin,
        lacking: [],
      },
    });
    expect(trace('v', { equals: 1 })).toEqual(found('v', 'met', 1, { more: 1, fewer: 1 }));
    expect(trace('w', { equals: 1 })).toEqual(found('w', 'not-met', 2, { more: null, fewer: 1 }));
  });
});

describe('classes from elsewhere', () => {
  it('are not known where their column does not reach', () => {
    const org = parseOrganisation(oneBranch(asOf));
    const rules = ['a', 'b'].map((id) => ({ id, when: fact(id, { equals: true }) }));
    const facts = { a: { cb: false }, b: { cb: true } };
    const classes = classifyBranches(org, null, rules, { asOf, facts });
    expect(classOf(classes, 'cb')).toEqual({ isKnown: true, ruleId: 'b', candidates: ['b'] });
    const short = { ...classes, classes: new Int32Array(0) };
    expect(classOf(short, 'cb')).toEqual({ isKnown: false, ruleId: null, candidates: ['b'] });
  });
});
