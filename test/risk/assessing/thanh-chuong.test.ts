import { describe, expect, it } from 'vitest';
import {
  type Member,
  type OrganisationInput,
  parseOrganisation,
  tallyMembers,
} from '../../../src/organisation/index.js';
import {
  type AtRiskBranches,
  atRiskBranches,
  type RiskRule,
  rulePacks,
  specFor,
  thanhChuongRule,
  thanhChuongRuleExactly3,
} from '../../../src/risk/index.js';
import { findingOf, oneBranch } from '../district.js';

// Article 002 counts six branches at risk in four communes, all of which admitted in the first 7 months of 2017, at
// least one of them two members. Names, branches and members here are constructed to match; the article prints none.
const AT_RISK = ['xa-1/a', 'xa-1/b', 'xa-2/a', 'xa-3/a', 'xa-3/b', 'xa-4/a'];
const HEALTHY = ['xa-1/c', 'xa-2/b', 'xa-5/a'];

const document = (asOf: string): OrganisationInput => ({
  asOf,
  units: [
    { id: 'thanh-chuong', name: 'Thanh Chương', kind: 'district', parentId: null },
    ...['xa-1', 'xa-2', 'xa-3', 'xa-4', 'xa-5'].map((id) => ({
      id,
      name: id,
      kind: 'commune' as const,
      parentId: 'thanh-chuong',
    })),
    ...[...AT_RISK, ...HEALTHY].map((id) => ({
      id,
      name: id,
      kind: 'branch' as const,
      parentId: id.slice(0, 4),
    })),
  ],
  localities: [],
});

/** Three or four members, three of them over 60, the last of them admitted on 2 May 2010. */
const atRiskMembers = AT_RISK.flatMap((branchId, index): Member[] => [
  { branchId, birthDate: '1938-03-02', admittedOn: '1962-02-03' },
  { branchId, birthDate: '1945', admittedOn: '1970-09-02' },
  { branchId, birthDate: '1956-11', admittedOn: '1985-05-19' },
  ...(index % 2 === 0 ? [{ branchId, birthDate: '1985-06-30', admittedOn: '2010-05-02' }] : []),
]);
const healthyMembers = HEALTHY.flatMap((branchId): Member[] =>
  ['1940', '1950', '1955', '1970', '1988'].map((birthDate) => ({ branchId, birthDate, admittedOn: '2009-01-01' })),
);
const members = [...atRiskMembers, ...healthyMembers];
/** One admission in each of the six, two in the first, from February to July 2017. */
const admitted = [...AT_RISK, 'xa-1/a'].map(
  (branchId, index): Member => ({ branchId, birthDate: '1996-01-15', admittedOn: `2017-0${String(index + 1)}-19` }),
);

function atRisk(rows: readonly Member[], asOf: string, rule: RiskRule = thanhChuongRule): AtRiskBranches {
  const org = parseOrganisation(document('2017-01-01'));
  const tally = tallyMembers(org, rows, { asOf, keep: specFor([rule]) });
  return atRiskBranches(org, tally, [rule], { asOf });
}

describe('Thanh Chương, first 7 months of 2017 (article 002)', () => {
  it('has six branches at risk in four communes at the start of the year', () => {
    const result = atRisk(members, '2017-01-01');
    expect(result.findings.map(({ branchId }) => branchId)).toEqual(AT_RISK);
    expect(result.groups.map(({ unitId, branches, assessed }) => [unitId, branches, assessed])).toEqual([
      ['xa-1', 2, 3],
      ['xa-3', 2, 2],
      ['xa-2', 1, 2],
      ['xa-4', 1, 1],
    ]);
    expect(result).toMatchObject({ unitsTouched: 4, atRisk: 6, unknown: 0, assessed: 9 });
  });

  it('has none at the end of July: an admission resets the years, though members are still fewer than 5', () => {
    const result = atRisk([...members, ...admitted], '2017-07-31');
    expect(result).toMatchObject({ atRisk: 0, unknown: 0, unitsTouched: 0, findings: [] });
    const rows = [...atRiskMembers.slice(4, 7), { branchId: 'cb', birthDate: '1996-01-15', admittedOn: '2017-07-31' }];
    const finding = findingOf(
      oneBranch('2017-07-31'),
      rows.map((row) => ({ ...row, branchId: 'cb' })),
      thanhChuongRule,
    );
    expect(finding.trace).toMatchObject({
      verdict: 'not-met',
      all: [
        { verdict: 'met', value: { lowest: 4, highest: 4 } },
        { verdict: 'met', value: { lowest: 3, highest: 3 } },
        { verdict: 'not-met', value: { latest: '2017-07-31' }, years: { lowest: 0, highest: 0 } },
      ],
    });
  });

  it('gains no official member by an admission for 12 months', () => {
    const fewOfficial: RiskRule = {
      id: 'cannot-stand',
      when: { measure: 'members', where: { standing: 'official' }, lessThan: 3 },
    };
    const rows = [{ officialOn: '1990-01-01' }, { officialOn: '1990-01-01' }, { admittedOn: '2017-07-28' }];
    const on = (asOf: string): string => findingOf(oneBranch('2017-07-31'), rows, fewOfficial, { asOf }).verdict;
    expect(on('2017-07-31')).toBe('met');
    expect(on('2018-07-27')).toBe('met');
    expect(on('2018-07-28')).toBe('not-met');
  });

  it('loses a branch in time when "3 over 60" is read as exactly 3, and keeps it when read as at least 3', () => {
    const rows = [
      { birthDate: '1938-03-02', admittedOn: '1962-02-03' },
      { birthDate: '1945-01-01', admittedOn: '1970-09-02' },
      { birthDate: '1956-11-01', admittedOn: '1985-05-19' },
      { birthDate: '1957-07-31', admittedOn: '1986-05-19' },
    ];
    const on = (asOf: string, rule: RiskRule): string =>
      findingOf(oneBranch('2017-01-01'), rows, rule, { asOf }).verdict;
    // The 60th birthday itself is not over 60; the day after it is.
    expect(on('2017-07-31', thanhChuongRuleExactly3)).toBe('met');
    expect(on('2017-08-01', thanhChuongRuleExactly3)).toBe('not-met');
    expect(on('2017-07-31', thanhChuongRule)).toBe('met');
    expect(on('2017-08-01', thanhChuongRule)).toBe('met');
  });

  it('stands in the packs under both readings, at least 3 first', () => {
    const pack = rulePacks.find(({ id }) => id === 'thanh-chuong');
    expect(pack?.readings.slice(0, 2)).toEqual([
      { name: 'at-least-3', rule: thanhChuongRule },
      { name: 'exactly-3', rule: thanhChuongRuleExactly3 },
    ]);
    expect(thanhChuongRule.source).toBe(pack?.source);
  });
});

describe('rule 1 on both sides of every threshold', () => {
  const elderly = (count: number): object[] =>
    Array.from({ length: count }, () => ({ birthDate: '1950-01-01', admittedOn: '1980-01-01' }));
  const younger = { birthDate: '1990-01-01', admittedOn: '1980-01-01', admittedBy: 'xa/other' };
  const input = {
    ...oneBranch('2017-07-31'),
    units: [...oneBranch('2017-07-31').units, { id: 'xa/other', name: 'x', kind: 'branch' as const, parentId: 'xa' }],
  };
  const verdict = (rows: readonly object[]): string => findingOf(input, rows, thanhChuongRule).verdict;

  it('is met with 4 members and not with 5, with 3 over 60 and not with 2', () => {
    const young = { ...younger, admittedOn: '2010-01-01' };
    expect(verdict([...elderly(3), young])).toBe('met');
    expect(verdict([...elderly(3), young, young])).toBe('not-met');
    expect(verdict(elderly(4))).toBe('met');
    expect(verdict(elderly(5))).toBe('not-met');
    expect(verdict([...elderly(2), young, young])).toBe('not-met');
    expect(verdict(elderly(3))).toBe('met');
  });

  it('does not see temporary members, and is reset by an admission alone, not by a transfer', () => {
    const temporary = { birthDate: '1990-01-01', activity: 'temporary', admittedBy: 'xa/other' };
    expect(verdict([...elderly(4), temporary, temporary])).toBe('met');
    const recent = { birthDate: '1990-01-01', admittedOn: '2017-01-01' };
    expect(verdict([...elderly(3), recent])).toBe('not-met');
    expect(verdict([...elderly(3), { ...recent, admittedBy: 'xa/other' }])).toBe('met');
  });
});
