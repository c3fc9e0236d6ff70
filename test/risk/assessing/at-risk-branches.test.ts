import { describe, expect, it } from 'vitest';
import { parseOrganisation } from '../../../src/organisation/index.js';
import {
  type AtRiskBranches,
  atRiskBranches,
  explainFinding,
  fact,
  members,
  riskFindings,
} from '../../../src/risk/index.js';
import { faultsOf } from '../../calendar/faults.js';

const asOf = '2024-05-15';
const unit = (id: string, kind: 'province' | 'commune' | 'grassroots' | 'branch', parentId: string | null) => ({
  id,
  name: id,
  kind,
  parentId,
});
const org = parseOrganisation({
  asOf,
  units: [
    unit('p', 'province', null),
    unit('x1', 'commune', 'p'),
    unit('x1a', 'branch', 'x1'),
    unit('x2', 'commune', 'p'),
    unit('x2a', 'branch', 'x2'),
    unit('x2b', 'branch', 'x2'),
    unit('x3', 'commune', 'p'),
    unit('x3a', 'branch', 'x3'),
    unit('g', 'grassroots', 'p'),
    unit('x4', 'commune', 'p'),
    unit('x4a', 'branch', 'x4'),
  ],
  localities: [],
  figures: [
    ['x1a', 2],
    ['x2a', 1],
    ['x2b', 2],
    ['x3a', 9],
    ['g', 2],
  ].map(([unitId, count]) => ({ unitId: String(unitId), members: Number(count) })),
});
const rules = [
  { id: 'small', when: members({ lessThan: 3 }) },
  { id: 'single', when: members({ equals: 1 }) },
];

const ranked = ({ groups }: AtRiskBranches): unknown[] => groups.map(({ unitId, branches }) => [unitId, branches]);

describe('atRiskBranches', () => {
  it('lists what is met, ranks the units, and counts what is not known', () => {
    const result = atRiskBranches(org, null, rules, { asOf });
    expect(result.findings.map(({ branchId, ruleId }) => `${branchId} ${ruleId}`)).toEqual([
      'x1a small',
      'x2a small',
      'x2a single',
      'x2b small',
      'g small',
    ]);
    expect(result.findings.every(({ verdict, trace }) => verdict === 'met' && trace.verdict === 'met')).toBe(true);
    const byRule = (small: number, single: number) => [
      { ruleId: 'small', met: small, unknown: 0 },
      { ruleId: 'single', met: single, unknown: 0 },
    ];
    expect(result.groups).toEqual([
      { unitId: 'x2', branches: 2, unknown: 0, assessed: 2, byRule: byRule(2, 1) },
      { unitId: 'x1', branches: 1, unknown: 0, assessed: 1, byRule: byRule(1, 0) },
      { unitId: null, branches: 1, unknown: 0, assessed: 1, byRule: byRule(1, 0) },
    ]);
    // Of x4a nothing is known: the commune above it may be touched too.
    expect(result).toMatchObject({ asOf, unitsTouched: 2, unitsUnknown: 1, atRisk: 4, unknown: 1, assessed: 6 });
    expect(result.byRule).toEqual([
      { ruleId: 'small', met: 4, unknown: 1 },
      { ruleId: 'single', met: 1, unknown: 1 },
    ]);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('groups by any kind, a unit of that kind under itself', () => {
    const province = atRiskBranches(org, null, rules, { asOf, groupBy: 'province' });
    expect(ranked(province)).toEqual([['p', 4]]);
    expect(province.groups[0]).toMatchObject({ unknown: 1, assessed: 6, byRule: province.byRule });
    expect(ranked(atRiskBranches(org, null, rules, { asOf, groupBy: 'grassroots' }))).toEqual([
      ['g', 1],
      [null, 3],
    ]);
  });

  it('looks at the branches under one unit', () => {
    const result = atRiskBranches(org, null, rules, { asOf, under: 'x2' });
    expect(result.findings.map(({ branchId }) => branchId)).toEqual(['x2a', 'x2a', 'x2b']);
    expect(result).toMatchObject({ unitsTouched: 1, unitsUnknown: 0, atRisk: 2, unknown: 0, assessed: 2 });
    expect(atRiskBranches(org, null, rules, { asOf, under: 'x4a' })).toMatchObject({ unitsUnknown: 1, assessed: 1 });
    expect(atRiskBranches(org, null, rules, { asOf, under: 'p' }).atRisk).toBe(4);
    expect(faultsOf(() => atRiskBranches(org, null, rules, { asOf, under: 'y' }))).toEqual([
      'ContractError unknown-id',
    ]);
  });

  it('explains a page of branches and counts all', () => {
    const page = (offset: number, limit?: number) => atRiskBranches(org, null, rules, { asOf, offset, limit });
    expect(page(1, 2).findings.map(({ branchId, ruleId }) => `${branchId} ${ruleId}`)).toEqual([
      'x2a small',
      'x2a single',
      'x2b small',
    ]);
    expect(page(1, 2)).toMatchObject({ atRisk: 4, unitsTouched: 2 });
    expect(page(3).findings.map(({ branchId }) => branchId)).toEqual(['g']);
    expect([page(0, 0).findings, page(4).findings]).toEqual([[], []]);
  });

  it('does not count a branch as unknown that another rule is met of', () => {
    const either = [...rules, { id: 'open', when: fact('x', { equals: true }) }];
    expect(atRiskBranches(org, null, either, { asOf })).toMatchObject({ atRisk: 4, unknown: 2 });
    expect(atRiskBranches(org, null, [], { asOf })).toMatchObject({ atRisk: 0, unknown: 0, groups: [], findings: [] });
  });

  it('refuses kinds that do not exist, with the other faults', () => {
    const options = { asOf: 'x', groupBy: 'village' as never, offset: -1, limit: 0.5 };
    const run = (): unknown => atRiskBranches(org, null, [{}] as never, options);
    expect(faultsOf(() => atRiskBranches(org, null, rules, { asOf, limit: '1' as never }))).toEqual([
      'limit wrong-type',
    ]);
    expect(faultsOf(run)).toEqual([
      'groupBy unknown-kind',
      'offset negative',
      'limit not-an-integer',
      'asOf not-a-date',
      'rules.0.id missing',
      'rules.0.when missing',
    ]);
  });
});

describe('riskFindings', () => {
  it('gives one at a time what the list has, and what explaining gives', () => {
    const { findings } = atRiskBranches(org, null, rules, { asOf });
    expect([...riskFindings(org, null, rules, { asOf })]).toEqual(findings);
    expect([...riskFindings(org, null, rules, { asOf, under: 'x1' })]).toEqual(findings.slice(0, 1));
    for (const finding of findings) {
      expect(explainFinding(org, null, rules, { asOf }, finding.branchId, finding.ruleId)).toEqual(finding);
    }
  });

  it('refuses bad arguments before the first finding is asked for', () => {
    expect(faultsOf(() => riskFindings(org, null, rules, { asOf: 'x' }))).toEqual(['asOf not-a-date']);
    expect(faultsOf(() => riskFindings(org, null, rules, { asOf, under: 'y' }))).toEqual(['ContractError unknown-id']);
  });
});
