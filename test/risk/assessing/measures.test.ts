import { describe, expect, it } from 'vitest';
import { parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import {
  admittedThis,
  assessBranches,
  explainFinding,
  localitiesServed,
  meanAge,
  type RiskNode,
  shareOfMembers,
  type Trace,
} from '../../../src/risk/index.js';
import { faultsOf } from '../../calendar/faults.js';
import { findingOf, oneBranch } from '../district.js';

const asOf = '2017-07-31';
type Rows = Parameters<typeof findingOf>[1];
const verdict = (when: RiskNode, rows: Rows, figure?: Parameters<typeof oneBranch>[1], day = asOf): string =>
  findingOf(oneBranch(day, figure), rows, { id: 'r', when }).verdict;
const trace = (when: RiskNode, rows: Rows, figure?: Parameters<typeof oneBranch>[1]): Trace =>
  findingOf(oneBranch(asOf, figure), rows, { id: 'r', when }).trace;
const born = (...dates: readonly string[]): Rows => dates.map((birthDate) => ({ birthDate }));

describe('meanAge', () => {
  it('is the mean of completed years, turning on birthdays', () => {
    // 60 and 61 on the day, 60 and 60 on the eve of the birthday.
    const rows = born('1957-01-01', '1956-07-31');
    expect(verdict(meanAge({ moreThan: 60 }), rows)).toBe('met');
    expect(verdict(meanAge({ moreThan: 60 }), rows, {}, '2017-07-30')).toBe('not-met');
    expect(verdict(meanAge({ equals: '60.5' }), rows)).toBe('met');
    expect(verdict(meanAge({ equals: { numerator: 121, denominator: 2 } }), rows)).toBe('met');
    expect(verdict(meanAge({ atLeast: 61 }), rows)).toBe('not-met');
  });

  it('is compared exactly, beyond what doubles can tell', () => {
    const rows = born('1957-01-01', '1957-02-01', '1958-01-01');
    // 179 ÷ 3 against thresholds that differ from it in the seventeenth digit.
    const near = (numerator: string): RiskNode =>
      meanAge({ lessThan: { numerator, denominator: '30000000000000000' } });
    expect(verdict(near('1790000000000000001'), rows)).toBe('met');
    expect(verdict(near('1790000000000000000'), rows)).toBe('not-met');
    expect(verdict(meanAge({ equals: { numerator: 179, denominator: 3 } }), rows)).toBe('met');
    expect(verdict(meanAge({ equals: '59.666666666666666' }), rows)).toBe('not-met');
  });

  it('is an interval where birth dates are known to the year, or not at all', () => {
    expect(verdict(meanAge({ atLeast: 60 }), born('1956', '1957'))).toBe('unknown');
    expect(verdict(meanAge({ atLeast: 59 }), born('1957'))).toBe('met');
    expect(verdict(meanAge({ moreThan: 60 }), born('1957'))).toBe('not-met');
    expect(verdict(meanAge({ lessThan: 60 }), [{ birthDate: '1990-01-01' }, {}])).toBe('unknown');
    expect(verdict(meanAge({ lessThan: 100_000 }), [{}])).toBe('unknown');
    // Nobody is less than 0 years old: 80 and at least 0 make 40 or more.
    expect(verdict(meanAge({ atLeast: 40 }), [{ birthDate: '1937-01-01' }, {}])).toBe('met');
    expect(verdict(meanAge({ moreThan: 40 }), [{ birthDate: '1937-01-01' }, {}])).toBe('unknown');
  });

  it('lets those in or out of whom it is not known whether they meet the filter', () => {
    const women = { gender: 'female' } as const;
    const rows = [
      { birthDate: '1957-01-01', gender: 'female' as const },
      { birthDate: '1937-01-01' },
      { birthDate: '1990-01-01' },
    ];
    expect(trace(meanAge({ moreThan: 60 }, women), rows)).toEqual({
      verdict: 'unknown',
      measure: 'meanAge',
      where: women,
      operator: 'moreThan',
      threshold: 60,
      members: { lowest: 1, highest: 3 },
      value: { lowest: { numerator: 87, denominator: 2 }, highest: { numerator: 140, denominator: 2 } },
      lacking: [{ what: 'members', where: women, count: 2 }],
    });
    expect(verdict(meanAge({ atLeast: 43 }, women), rows)).toBe('met');
    expect(verdict(meanAge({ atMost: 70 }, women), rows)).toBe('met');
    expect(verdict(meanAge({ lessThan: 70 }, women), rows)).toBe('unknown');
    expect(verdict(meanAge({ atLeast: 44 }, women), rows)).toBe('unknown');
  });

  it('lets one in who draws the mean across a threshold that it stands on, however little', () => {
    const women = { gender: 'female' } as const;
    const with60 = (birthDate: string): Rows => [
      { birthDate: '1957-01-01', gender: 'female' },
      { birthDate: '1956-01-01', gender: 'female' },
      { birthDate },
    ];
    // Two women of 60 and 61, and one who may be a woman: of 60, of 61.
    expect(verdict(meanAge({ atLeast: '60.5' }, women), with60('1957-02-02'))).toBe('unknown');
    expect(verdict(meanAge({ atMost: '60.5' }, women), with60('1957-02-02'))).toBe('met');
    expect(verdict(meanAge({ atMost: '60.5' }, women), with60('1956-02-02'))).toBe('unknown');
    expect(verdict(meanAge({ atLeast: '60.5' }, women), with60('1956-02-02'))).toBe('met');
    const of60 = (birthDate: string): Rows => [{ birthDate: '1957-01-01', gender: 'female' }, { birthDate }];
    expect(verdict(meanAge({ equals: 60 }, women), of60('1957-02-02'))).toBe('met');
    expect(verdict(meanAge({ atLeast: 60 }, women), of60('1958-02-02'))).toBe('unknown');
    expect(verdict(meanAge({ atMost: 60 }, women), of60('1956-02-02'))).toBe('unknown');
  });

  it('gives one who may or may not meet a filter on age no age that does not meet it', () => {
    const rows = born('1950-01-01', '1957');
    expect(verdict(meanAge({ atMost: { numerator: 127, denominator: 2 } }, { minAge: 60 }), rows)).toBe('unknown');
    expect(verdict(meanAge({ atLeast: { numerator: 127, denominator: 2 } }, { minAge: 60 }), rows)).toBe('met');
    expect(verdict(meanAge({ lessThan: 60 }, { youngerThan: 60 }), [...(born('1990-01-01') ?? []), {}])).toBe('met');
  });

  it('does not exist where nobody is counted, or nobody for sure', () => {
    expect(trace(meanAge({ atLeast: 0 }), [])).toMatchObject({ verdict: 'unknown', value: null, lacking: [] });
    const rows = [{ birthDate: '1950-01-01' }];
    expect(trace(meanAge({ atLeast: 0 }, { gender: 'male' }), rows)).toMatchObject({
      verdict: 'unknown',
      members: { lowest: 0, highest: 1 },
      value: null,
    });
  });

  it('is unknown from figures, and asks a tally for dates', () => {
    expect(trace(meanAge({ atLeast: 0 }), null, { members: 5 })).toEqual({
      verdict: 'unknown',
      measure: 'meanAge',
      where: {},
      operator: 'atLeast',
      threshold: 0,
      members: { lowest: 0, highest: null },
      value: null,
      lacking: [
        { what: 'members', where: {}, count: null },
        { what: 'birthDates', where: {}, count: null },
      ],
    });
    const org = parseOrganisation(oneBranch(asOf));
    const rules = [{ id: 'r', when: meanAge({ moreThan: 60 }) }];
    const run = () => assessBranches(org, tallyMembers(org, [], { keep: {} }), rules, { asOf });
    expect(faultsOf(run)).toEqual(['ContractError not-tallied']);
  });

  it('says how many ages it lacked, and that nothing bounds the mean', () => {
    expect(trace(meanAge({ lessThan: 60 }), [{ birthDate: '1957' }, {}, { birthDate: '1950-05-05' }])).toMatchObject({
      verdict: 'unknown',
      members: { lowest: 3, highest: 3 },
      value: { lowest: { numerator: 126, denominator: 3 }, highest: null },
      lacking: [{ what: 'birthDates', where: {}, count: 2 }],
    });
  });
});

describe('admittedThis', () => {
  const kinds = ['month', 'quarter', 'half-year', 'year'] as const;
  const on = (rows: Rows, figure?: Parameters<typeof oneBranch>[1]): string[] =>
    kinds.map((period) => verdict(admittedThis(period), rows, figure, '2017-08-15'));

  it('holds from the first day of the period that contains the day', () => {
    const admitted = (admittedOn: string): string[] => on([{ admittedOn }]);
    const [yes, no] = ['met', 'not-met'];
    expect(admitted('2017-08-15')).toEqual([yes, yes, yes, yes]);
    expect(admitted('2017-08-01')).toEqual([yes, yes, yes, yes]);
    expect(admitted('2017-07-31')).toEqual([no, yes, yes, yes]);
    expect(admitted('2017-07-01')).toEqual([no, yes, yes, yes]);
    expect(admitted('2017-06-30')).toEqual([no, no, no, yes]);
    expect(admitted('2017-01-01')).toEqual([no, no, no, yes]);
    expect(admitted('2016-12-31')).toEqual([no, no, no, no]);
    expect(verdict(admittedThis('quarter', false), [{ admittedOn: '2017-06-30' }], {}, '2017-08-15')).toBe('met');
  });

  it('is false of a branch known never to have admitted, and unknown where nothing is known', () => {
    const none = ['not-met', 'not-met', 'not-met', 'not-met'];
    expect(on([], { lastAdmission: null })).toEqual(none);
    expect(on([], { lastAdmission: null, from: '2017-08-01' })).toEqual(none);
    expect(on(null, { lastAdmission: '2016-05-05' })).toEqual(none);
    expect(on([])).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(on([{ admittedOn: '2017-07-03' }, {}])).toEqual(['unknown', 'met', 'met', 'met']);
  });

  it('shows the period, when the last admission was, and what it lacked', () => {
    const quarter = { id: '2017-Q3', kind: 'quarter', start: '2017-07-01', end: '2017-09-30' };
    expect(trace(admittedThis('quarter', false), [{ admittedOn: '2017-03-26' }])).toEqual({
      verdict: 'met',
      measure: 'admittedThis',
      period: quarter,
      operator: 'equals',
      threshold: false,
      value: { earliest: '2017-03-26', latest: '2017-03-26' },
      lacking: [],
    });
    expect(trace(admittedThis('quarter'), [{}, {}])).toMatchObject({
      verdict: 'unknown',
      value: { earliest: null, latest: asOf },
      lacking: [{ what: 'admissionDays', count: 2 }],
    });
    expect(trace(admittedThis('quarter'), [])).toMatchObject({ lacking: [{ what: 'lastAdmission' }] });
    expect(trace(admittedThis('quarter'), [], { lastAdmission: null })).toMatchObject({
      verdict: 'not-met',
      value: null,
      lacking: [],
    });
  });
});

describe('localities', () => {
  it('counts what the branch serves, and tells the margin', () => {
    const org = parseOrganisation({
      ...oneBranch(asOf),
      localities: ['v1', 'v2'].map((id) => ({ id, name: id, communeId: 'xa', branchIds: ['cb'] })),
    });
    const rules = [{ id: 'r', when: localitiesServed({ atLeast: 2 }) }];
    expect(explainFinding(org, null, rules, { asOf }, 'cb', 'r').trace).toEqual({
      verdict: 'met',
      measure: 'localities',
      operator: 'atLeast',
      threshold: 2,
      value: { lowest: 2, highest: 2 },
      margin: { more: null, fewer: 1 },
      lacking: [],
    });
    expect(verdict(localitiesServed({ equals: 0 }), null)).toBe('met');
  });
});

describe('a rule with a mean age', () => {
  it('has its other conditions counted from the same dates', () => {
    const rows = born('1950-01-01', '1990-01-01');
    const half = shareOfMembers({ equals: '50%' }, { olderThan: 60 });
    expect(verdict({ all: [meanAge({ lessThan: 60 }), half] }, rows)).toBe('met');
  });
});
