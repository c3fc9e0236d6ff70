import { describe, expect, it } from 'vitest';
import { parseOrganisation } from '../../../src/organisation/index.js';
import {
  all,
  any,
  atLeastOf,
  type CountTrace,
  explainFinding,
  fact,
  type Margin,
  members,
  not,
  shareOfMembers,
  type Trace,
  thanhChuongRule,
  yearsSinceAdmission,
} from '../../../src/risk/index.js';
import { faultsOf } from '../../calendar/faults.js';
import { findingOf, oneBranch } from '../district.js';

const asOf = '2017-07-31';
const traceOf = (when: Parameters<typeof not>[0], figure: Parameters<typeof oneBranch>[1]): Trace =>
  findingOf(oneBranch(asOf, figure), null, { id: 'r', when }).trace;

describe('explainFinding', () => {
  it('gives every condition of the rule its value, threshold, margin and what it lacked', () => {
    const rows = [
      { birthDate: '1940-05-01', admittedOn: '1965-01-01' },
      { birthDate: '1957-07-30', admittedOn: '1980-01-01' },
      { birthDate: '1957', admittedOn: '2012-07-30' },
    ];
    expect(findingOf(oneBranch(asOf), rows, thanhChuongRule)).toEqual({
      branchId: 'cb',
      ruleId: 'thanh-chuong',
      verdict: 'unknown',
      trace: {
        verdict: 'unknown',
        all: [
          {
            verdict: 'met',
            measure: 'members',
            where: {},
            operator: 'lessThan',
            threshold: 5,
            value: { lowest: 3, highest: 3 },
            margin: { more: 2, fewer: null },
            lacking: [],
          },
          {
            verdict: 'unknown',
            measure: 'members',
            where: { olderThan: 60 },
            operator: 'atLeast',
            threshold: 3,
            value: { lowest: 2, highest: 3 },
            margin: { more: null, fewer: null },
            lacking: [{ what: 'members', where: { olderThan: 60 }, count: 1 }],
          },
          {
            verdict: 'met',
            measure: 'yearsSinceAdmission',
            operator: 'moreThan',
            threshold: 5,
            value: { earliest: '2012-07-30', latest: '2012-07-30' },
            countedFrom: 'admission',
            years: { lowest: 5, highest: 5 },
            anniversary: '2017-07-30',
            lacking: [],
          },
        ],
      },
    });
  });

  it('mirrors every way of putting conditions together', () => {
    const [yes, no, open] = [members({ equals: 2 }), members({ equals: 3 }), fact('x', { equals: true })];
    const trace = traceOf(all(any(no, yes), not(no), atLeastOf(2, yes, no, open)), { members: 2 });
    expect(trace).toMatchObject({
      verdict: 'unknown',
      all: [
        { verdict: 'met', any: [{ verdict: 'not-met' }, { verdict: 'met' }] },
        { verdict: 'met', not: { verdict: 'not-met' } },
        { verdict: 'unknown', kOf: 2, of: [{ verdict: 'met' }, { verdict: 'not-met' }, { verdict: 'unknown' }] },
      ],
    });
    expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
  });

  it('tells how many members turn a verdict, the other way too', () => {
    const margin = (when: Parameters<typeof not>[0], count: number): Margin =>
      (traceOf(when, { members: count }) as CountTrace).margin;
    expect(margin(members({ lessThan: 5 }), 4)).toEqual({ more: 1, fewer: null });
    expect(margin(members({ lessThan: 5 }), 7)).toEqual({ more: null, fewer: 3 });
    expect(margin(members({ atMost: 5 }), 4)).toEqual({ more: 2, fewer: null });
    expect(margin(members({ atLeast: 3 }), 4)).toEqual({ more: null, fewer: 2 });
    expect(margin(members({ atLeast: 3 }), 1)).toEqual({ more: 2, fewer: null });
    expect(margin(members({ moreThan: 3 }), 3)).toEqual({ more: 1, fewer: null });
    expect(margin(members({ equals: 3 }), 3)).toEqual({ more: 1, fewer: 1 });
    expect(margin(members({ equals: 3 }), 1)).toEqual({ more: 2, fewer: null });
    expect(margin(members({ equals: 3 }), 5)).toEqual({ more: null, fewer: 2 });
    expect(margin(members({ equals: 0 }), 0)).toEqual({ more: 1, fewer: null });
    expect(margin(members({ atLeast: 0 }), 0)).toEqual({ more: null, fewer: null });
  });

  it('turns an interval for certain, and not by luck', () => {
    const rows = [{ birthDate: '1940' }, { birthDate: '1957' }, {}];
    const margin = (when: Parameters<typeof not>[0]): Margin =>
      (findingOf(oneBranch(asOf), rows, { id: 'r', when }).trace as CountTrace).margin;
    const elderly = { olderThan: 60 };
    expect(margin(members({ lessThan: 5 }, elderly))).toEqual({ more: 4, fewer: null });
    expect(margin(members({ atLeast: 1 }, elderly))).toEqual({ more: null, fewer: 3 });
    expect(margin(members({ equals: 5 }, elderly))).toEqual({ more: null, fewer: null });
    expect(margin(members({ atLeast: 3 }, elderly))).toEqual({ more: null, fewer: null });
    // From 1 to 3: one fewer than none there cannot be, and 2 fewer than 3 are 1.
    expect(margin(members({ moreThan: 0 }, elderly))).toEqual({ more: null, fewer: 3 });
    expect(margin(members({ atMost: 0 }, elderly))).toEqual({ more: null, fewer: 3 });
    expect(margin(members({ atMost: 3 }, elderly))).toEqual({ more: 3, fewer: null });
    expect(margin(members({ moreThan: 3 }, elderly))).toEqual({ more: 3, fewer: null });
    expect(margin(members({ lessThan: 1 }, elderly))).toEqual({ more: null, fewer: 3 });
  });

  it('shows shares exactly, with the counts beneath', () => {
    const half = shareOfMembers({ moreThan: '50%' }, { standing: 'official' });
    expect(traceOf(half, { members: 4, official: 2 })).toEqual({
      verdict: 'not-met',
      measure: 'members',
      where: { standing: 'official' },
      shareOf: {},
      operator: 'moreThan',
      threshold: '50%',
      part: { lowest: 2, highest: 2 },
      whole: { lowest: 4, highest: 4 },
      value: { lowest: { numerator: 2, denominator: 4 }, highest: { numerator: 2, denominator: 4 } },
      lacking: [],
    });
    expect(traceOf(half, { official: 2 })).toMatchObject({
      verdict: 'unknown',
      whole: { lowest: 2, highest: null },
      value: { lowest: { numerator: 0, denominator: 1 }, highest: { numerator: 2, denominator: 2 } },
      lacking: [{ what: 'members', where: {}, count: null }],
    });
    expect(traceOf(shareOfMembers({ moreThan: 0 }, { olderThan: 60 }), { official: 2 })).toMatchObject({
      verdict: 'unknown',
      part: { lowest: 0, highest: null },
      value: { lowest: { numerator: 0, denominator: 1 }, highest: { numerator: 2, denominator: 2 } },
    });
    expect(traceOf(half, { members: 0 })).toMatchObject({ verdict: 'unknown', value: null });
  });

  it('says what was missing of admissions and facts', () => {
    const years = yearsSinceAdmission({ moreThan: 5 });
    const unknown = { verdict: 'unknown', countedFrom: null, anniversary: null, years: { lowest: 0, highest: null } };
    expect(traceOf(years, {})).toMatchObject({ ...unknown, lacking: [{ what: 'lastAdmission' }] });
    expect(traceOf(years, { lastAdmission: null })).toMatchObject({
      ...unknown,
      countedFrom: 'founding',
      lacking: [{ what: 'founding' }],
    });
    expect(traceOf(years, { lastAdmission: null, from: '2010-01-01' })).toMatchObject({
      verdict: 'met',
      value: { earliest: '2010-01-01', latest: '2010-01-01' },
      countedFrom: 'founding',
      years: { lowest: 7, highest: 7 },
    });
    const rows = [{ admittedOn: '2000-01-01' }, {}, {}];
    expect(findingOf(oneBranch(asOf), rows, { id: 'r', when: years }).trace).toMatchObject({
      verdict: 'unknown',
      value: { earliest: '2000-01-01', latest: asOf },
      years: { lowest: 0, highest: 17 },
      lacking: [{ what: 'admissionDays', count: 2 }],
    });
    expect(traceOf(yearsSinceAdmission({ moreThan: 9998 }), { lastAdmission: asOf })).toMatchObject({
      verdict: 'not-met',
      anniversary: null,
    });
    expect(traceOf(fact('done', { lessThan: '10%' }), {})).toEqual({
      verdict: 'unknown',
      measure: 'fact:done',
      operator: 'lessThan',
      threshold: '10%',
      value: null,
      lacking: [{ what: 'fact', name: 'done' }],
    });
  });

  it('refuses units that are no branch, and rules that were not given', () => {
    const org = parseOrganisation(oneBranch(asOf));
    const explain = (branchId: string, ruleId: string): string[] =>
      faultsOf(() => explainFinding(org, null, [thanhChuongRule], { asOf }, branchId, ruleId));
    expect(explain('cb', 'thanh-chuong')).toEqual([]);
    expect(explain('xa', 'thanh-chuong')).toEqual(['ContractError not-a-branch']);
    expect(explain('x', 'thanh-chuong')).toEqual(['ContractError unknown-id']);
    expect(explain('cb', 'x')).toEqual(['ContractError unknown-rule']);
  });
});
