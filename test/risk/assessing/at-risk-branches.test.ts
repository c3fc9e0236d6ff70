import { describe, expect, it } from 'vitest';
import { parseOrganisation } from '../../../src/organisation/index.js';
import { atRiskBranches, fact, members } from '../../../src/risk/index.js';
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
    expect(result.groups).toEqual([
      { unitId: 'x2', branches: 2 },
      { unitId: 'x1', branches: 1 },
      { unitId: null, branches: 1 },
    ]);
    expect(result).toMatchObject({ asOf, unitsTouched: 2, atRisk: 4, unknown: 1, assessed: 6 });
    expect(result.byRule).toEqual([
      { ruleId: 'small', met: 4, unknown: 1 },
      { ruleId: 'single', met: 1, unknown: 1 },
    ]);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('groups by any kind, a unit of that kind under itself', () => {
    expect(atRiskBranches(org, null, rules, { asOf, groupBy: 'province' }).groups).toEqual([
      { unitId: 'p', branches: 4 },
    ]);
    expect(atRiskBranches(org, null, rules, { asOf, groupBy: 'grassroots' }).groups).toEqual([
      { unitId: 'g', branches: 1 },
      { unitId: null, branches: 3 },
    ]);
  });

  it('does not count a branch as unknown that another rule is met of', () => {
    const either = [...rules, { id: 'open', when: fact('x', { equals: true }) }];
    expect(atRiskBranches(org, null, either, { asOf })).toMatchObject({ atRisk: 4, unknown: 2 });
    expect(atRiskBranches(org, null, [], { asOf })).toMatchObject({ atRisk: 0, unknown: 0, groups: [], findings: [] });
  });

  it('refuses kinds that do not exist, with the other faults', () => {
    const run = (): unknown => atRiskBranches(org, null, [{}] as never, { asOf: 'x', groupBy: 'village' as never });
    expect(faultsOf(run)).toEqual([
      'groupBy unknown-kind',
      'asOf not-a-date',
      'rules.0.id missing',
      'rules.0.when missing',
    ]);
  });
});
