import { describe, expect, it } from 'vitest';
import { parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import {
  assessBranches,
  type FactValue,
  fact,
  members,
  type RiskNode,
  type RiskRule,
  shareOfMembers,
  specFor,
  thanhChuongRule,
  VERDICTS,
  verdictOf,
  yearsSinceAdmission,
} from '../../../src/risk/index.js';
import { faultsOf } from '../../calendar/faults.js';
import { findingOf, oneBranch } from '../district.js';

const asOf = '2017-07-31';
const rule = (when: RiskNode): RiskRule => ({ id: 'r', when });
const verdictFromFigures = (when: RiskNode, figure: Parameters<typeof oneBranch>[1]): string =>
  findingOf(oneBranch(asOf, figure), null, rule(when)).verdict;

describe('assessBranches', () => {
  it('assesses branches, and grassroots organisations with nothing under them', () => {
    const org = parseOrganisation({
      asOf,
      units: [
        { id: 'h', name: 'Huyện', kind: 'district', parentId: null },
        { id: 'x', name: 'Xã', kind: 'commune', parentId: 'h' },
        { id: 'x1', name: 'Chi bộ', kind: 'branch', parentId: 'x' },
        { id: 'g1', name: 'Đảng bộ cơ sở', kind: 'grassroots', parentId: 'h' },
        { id: 'g1b', name: 'Chi bộ', kind: 'branch', parentId: 'g1' },
        { id: 't', name: 'Tổ đảng', kind: 'group', parentId: 'g1b' },
        { id: 'g2', name: 'Chi bộ cơ sở', kind: 'grassroots', parentId: 'h' },
      ],
      localities: [],
      figures: [
        { unitId: 'x1', members: 3 },
        { unitId: 'g2', members: 7 },
      ],
    });
    const rules = [rule(members({ lessThan: 5 })), { id: 's', when: members({ atLeast: 7 }) }];
    const assessment = assessBranches(org, null, rules, { asOf });
    expect(assessment).toEqual({
      asOf,
      ruleIds: ['r', 's'],
      branchIds: ['x1', 'g1b', 'g2'],
      branchRows: Int32Array.of(2, 4, 6),
      verdicts: [Uint8Array.of(2, 1, 0), Uint8Array.of(0, 1, 2)],
    });
    expect(structuredClone(assessment)).toEqual(assessment);
    expect(VERDICTS[assessment.verdicts[0]?.[0] ?? 0]).toBe('met');
    expect(verdictOf(assessment, 'g1b', 's')).toBe('unknown');
    expect(faultsOf(() => verdictOf(assessment, 'x', 's'))).toEqual(['ContractError unknown-id']);
    expect(faultsOf(() => verdictOf(assessment, 'x1', 'q'))).toEqual(['ContractError unknown-rule']);
  });

  it('refuses a tally of another organisation, of another day, or that did not keep the counts', () => {
    const org = parseOrganisation(oneBranch(asOf));
    const tally = tallyMembers(org, [], { keep: specFor([thanhChuongRule]) });
    const other = parseOrganisation({ ...oneBranch(asOf), units: oneBranch(asOf).units.slice(0, 1) });
    const refusal = (run: () => unknown): string[] => faultsOf(run);
    expect(refusal(() => assessBranches(other, tally, [thanhChuongRule], { asOf }))).toEqual([
      'ContractError other-organisation',
    ]);
    expect(refusal(() => assessBranches(org, tally, [thanhChuongRule], { asOf: '2017-08-01' }))).toEqual([
      'ContractError other-day',
    ]);
    expect(refusal(() => assessBranches(org, null, [thanhChuongRule], { asOf: '2017-07-30' }))).toEqual([
      'ContractError before-as-of',
    ]);
    expect(refusal(() => assessBranches(org, tally, [rule(members({ equals: 0 }, { minAge: 18 }))], { asOf }))).toEqual(
      ['ContractError not-tallied'],
    );
  });

  it('reports the faults of rules, day and facts together', () => {
    const org = parseOrganisation(oneBranch(asOf));
    const facts = { done: { cb: 0.1, xa: 1, zz: 1 }, weak: { cb: 1 }, odd: 5 };
    const rules = [rule(fact('done', { lessThan: '10%' })), { id: 's', when: fact('weak', { equals: true }) }];
    const asked = [...rules, { id: 't', when: fact('odd', { equals: 1 }) }, { id: 't', when: {} }];
    expect(faultsOf(() => assessBranches(org, null, asked as never, { asOf: '2017', facts: facts as never }))).toEqual([
      'asOf not-a-date',
      'rules.3.when unknown-node',
      'rules.3.id duplicate-id',
      'facts.done.cb inexact-threshold',
      'facts.done.xa not-a-branch',
      'facts.done.zz unknown-branch',
      'facts.weak.cb wrong-type',
      'facts.odd wrong-type',
    ]);
  });
});

describe('from stated figures', () => {
  it('takes the headcount, the official members, and who is left as probationary', () => {
    const figure = { members: 5, official: 3 };
    expect(verdictFromFigures(members({ equals: 5 }), figure)).toBe('met');
    expect(verdictFromFigures(members({ equals: 3 }, { standing: 'official' }), figure)).toBe('met');
    expect(verdictFromFigures(members({ equals: 2 }, { standing: 'probationary' }), figure)).toBe('met');
    expect(verdictFromFigures(shareOfMembers({ moreThan: '50%' }, { standing: 'official' }), figure)).toBe('met');
  });

  it('knows of all others only that they are among those', () => {
    const figure = { members: 5, official: 2 };
    expect(verdictFromFigures(members({ atLeast: 3 }, { olderThan: 60 }), figure)).toBe('unknown');
    expect(verdictFromFigures(members({ atLeast: 6 }, { olderThan: 60 }), figure)).toBe('not-met');
    expect(verdictFromFigures(members({ atLeast: 3 }, { olderThan: 60, standing: 'official' }), figure)).toBe(
      'not-met',
    );
    expect(verdictFromFigures(members({ atLeast: 6 }, { activity: 'temporary' }), figure)).toBe('unknown');
    expect(verdictFromFigures(members({ lessThan: 2 }), { official: 2 })).toBe('not-met');
    expect(verdictFromFigures(members({ lessThan: 3 }), { official: 2 })).toBe('unknown');
    expect(verdictFromFigures(members({ lessThan: 3 }, { standing: 'official' }), { members: 2 })).toBe('met');
    expect(verdictFromFigures(members({ atLeast: 3 }, { standing: 'official' }), { members: 5 })).toBe('unknown');
    expect(verdictFromFigures(members({ lessThan: 3 }), {})).toBe('unknown');
  });

  it('gives a share of no members no verdict', () => {
    const majority = shareOfMembers({ lessThan: '50%' }, { standing: 'official' });
    expect(verdictFromFigures(majority, { members: 0, official: 0 })).toBe('unknown');
    expect(verdictFromFigures(majority, {})).toBe('unknown');
    expect(verdictFromFigures(majority, { members: 1, official: 0 })).toBe('met');
  });

  it('never takes a share for more than the whole, however little is known of both', () => {
    const rows = [{ standing: 'official' as const }, { standing: 'official' as const }, {}];
    const verdict = (when: RiskNode): string => findingOf(oneBranch(asOf), rows, rule(when)).verdict;
    expect(verdict(shareOfMembers({ atMost: 1 }, {}, { standing: 'official' }))).toBe('met');
    expect(verdict(shareOfMembers({ moreThan: 1 }, {}, { standing: 'official' }))).toBe('not-met');
    const org = parseOrganisation(oneBranch(asOf));
    const rules = [rule(shareOfMembers({ atMost: 1 }, {}, { standing: 'official' }))];
    const tally = tallyMembers(
      org,
      rows.map((row) => ({ branchId: 'cb', ...row })),
      { keep: specFor(rules) },
    );
    expect([...(assessBranches(org, tally, rules, { asOf }).verdicts[0] ?? [])]).toEqual([2]);
  });

  it('compares shares that doubles cannot tell apart', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const exactly = { numerator: most - 1, denominator: most };
    const official = { standing: 'official' } as const;
    const figure = { members: most, official: most - 1 };
    expect(verdictFromFigures(shareOfMembers({ equals: exactly }, official), figure)).toBe('met');
    expect(verdictFromFigures(shareOfMembers({ atLeast: 1 }, official), figure)).toBe('not-met');
    // (m − 1)/m exceeds (m − 2)/(m − 1), and their cross products differ by 1 in 32 digits.
    const below = { numerator: most - 2, denominator: most - 1 };
    expect(verdictFromFigures(shareOfMembers({ moreThan: below }, official), figure)).toBe('met');
    expect(verdictFromFigures(shareOfMembers({ equals: below }, official), figure)).toBe('not-met');
  });
});

describe('yearsSinceAdmission', () => {
  const turn = (when: RiskNode, figure: Parameters<typeof oneBranch>[1], day: string): string =>
    findingOf(oneBranch('2016-01-01', figure), null, rule(when), { asOf: day }).verdict;

  it('is more than n from the day after the anniversary, at least n from the anniversary', () => {
    for (const [lastAdmission, eve, day, after] of [
      ['2012-07-31', '2017-07-30', '2017-07-31', '2017-08-01'],
      ['2012-02-29', '2017-02-28', '2017-03-01', '2017-03-02'],
      ['2012-03-01', '2017-02-28', '2017-03-01', '2017-03-02'],
      ['2015-02-28', '2020-02-27', '2020-02-28', '2020-02-29'],
    ] as const) {
      const on = (operator: string): string[] =>
        [eve, day, after].map((at) => turn({ measure: 'yearsSinceAdmission', [operator]: 5 }, { lastAdmission }, at));
      expect(on('moreThan')).toEqual(['not-met', 'not-met', 'met']);
      expect(on('atLeast')).toEqual(['not-met', 'met', 'met']);
      expect(on('lessThan')).toEqual(['met', 'not-met', 'not-met']);
      expect(on('atMost')).toEqual(['met', 'met', 'not-met']);
      expect(on('equals')).toEqual(['not-met', 'met', 'not-met']);
    }
  });

  it('counts from the founding of a branch that never admitted, where the founding is dated', () => {
    const moreThan5 = yearsSinceAdmission({ moreThan: 5 });
    expect(turn(moreThan5, { lastAdmission: null, from: '2012-07-31' }, '2017-07-31')).toBe('not-met');
    expect(turn(moreThan5, { lastAdmission: null, from: '2012-07-31' }, '2017-08-01')).toBe('met');
    expect(turn(moreThan5, { lastAdmission: null }, '2017-08-01')).toBe('unknown');
    expect(turn(moreThan5, { from: '2000-01-01' }, '2017-08-01')).toBe('unknown');
    expect(turn(moreThan5, {}, '2017-08-01')).toBe('unknown');
  });

  it('counts admissions that the branch made, wherever the member is now', () => {
    const input = {
      ...oneBranch(asOf),
      units: [...oneBranch(asOf).units, { id: 'cb-2', name: 'Chi bộ 2', kind: 'branch' as const, parentId: 'xa' }],
    };
    const org = parseOrganisation(input);
    const rows = [
      { branchId: 'cb', admittedOn: '2005-01-01' },
      { branchId: 'cb', admittedOn: '2016-01-01', admittedBy: 'cb-2' },
      { branchId: 'cb-2', admittedOn: '2003-01-01' },
    ];
    const rules = [rule(yearsSinceAdmission({ moreThan: 5 }))];
    const tally = tallyMembers(org, rows, { keep: specFor(rules) });
    expect([...(assessBranches(org, tally, rules, { asOf }).verdicts[0] ?? [])]).toEqual([2, 0]);
  });

  it('takes the later of roster and figure, and an undated admission for one that may be later', () => {
    const last = (figure: Parameters<typeof oneBranch>[1], rows: { admittedOn?: string }[]): string =>
      findingOf(oneBranch(asOf, figure), rows, rule(yearsSinceAdmission({ moreThan: 5 }))).verdict;
    const [old, recent] = [{ admittedOn: '2000-01-01' }, { admittedOn: '2016-01-01' }];
    expect(last({}, [old])).toBe('met');
    expect(last({ lastAdmission: '2015-01-01' }, [old])).toBe('not-met');
    expect(last({ lastAdmission: '2001-01-01' }, [old, recent])).toBe('not-met');
    expect(last({ lastAdmission: null, from: '1990-01-01' }, [old])).toBe('met');
    expect(last({ lastAdmission: null, from: '2014-01-01' }, [old])).toBe('not-met');
    expect(last({}, [])).toBe('unknown');
    expect(last({}, [old, {}])).toBe('unknown');
    expect(last({}, [recent, {}])).toBe('not-met');
    expect(last({ lastAdmission: '2001-01-01' }, [old, {}])).toBe('met');
    expect(last({ lastAdmission: '2001-01-01', asOf: '2017-07-30' }, [old, {}])).toBe('unknown');
  });
});

describe('facts', () => {
  const verdictOfFact = (value: FactValue, bound: Parameters<typeof fact>[1]): string =>
    findingOf(oneBranch(asOf), [], rule(fact('__proto__', bound)), {
      facts: new Map([['__proto__', new Map([['cb', value]])]]),
    }).verdict;

  it('are compared exactly, as numbers or as true and false', () => {
    expect(verdictOfFact('9.99%', { lessThan: '10%' })).toBe('met');
    expect(verdictOfFact('0.1', { lessThan: '10%' })).toBe('not-met');
    expect(verdictOfFact('0.1', { equals: { numerator: 1, denominator: 10 } })).toBe('met');
    expect(verdictOfFact(3, { atLeast: 3 })).toBe('met');
    expect(verdictOfFact(true, { equals: true })).toBe('met');
    expect(verdictOfFact(false, { equals: true })).toBe('not-met');
    expect(verdictOfFact(null, { equals: true })).toBe('unknown');
  });

  it('are read from own fields alone', () => {
    const plain = (facts: object, name: string): string =>
      findingOf(oneBranch(asOf), [], rule(fact(name, { equals: true })), { facts: facts as never }).verdict;
    expect(plain({ weak: { cb: true } }, 'weak')).toBe('met');
    expect(plain({ weak: Object.create({ cb: true }) as object }, 'weak')).toBe('unknown');
    expect(plain(Object.create({ weak: { cb: true } }) as object, 'weak')).toBe('unknown');
    expect(plain({}, 'constructor')).toBe('unknown');
    expect(plain(JSON.parse('{"__proto__": {"cb": true}}') as object, '__proto__')).toBe('met');
  });
});
