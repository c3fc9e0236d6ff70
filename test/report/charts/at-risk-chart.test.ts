import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atRiskChart } from '../../../src/report/index.js';
import type { AtRiskBranches, RiskGroup } from '../../../src/risk/index.js';
import { faultsOf } from '../../calendar/faults.js';

/** Counts of a unit as `atRiskBranches` gives them: no rule is met of more branches than are at risk. */
const group = fc
  .record({
    unitId: fc.option(fc.string()),
    met: fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }),
    shared: fc.nat(9),
    unknown: fc.nat(3),
  })
  .map(({ unitId, met, shared, unknown }): RiskGroup => {
    const all = met.reduce((sum, each) => sum + each, 0);
    const branches = Math.max(...met, all - shared);
    const byRule = met.map((each, at) => ({ ruleId: ['__proto__', 'b', 'c'][at] ?? '', met: each, unknown: 0 }));
    return { unitId, branches, unknown, assessed: branches + unknown + 4, byRule };
  });

function resultOf(groups: readonly RiskGroup[], unitsUnknown = 0): AtRiskBranches {
  const sum = (field: 'branches' | 'unknown' | 'assessed'): number =>
    groups.reduce((total, each) => total + each[field], 0);
  const byRule = ['__proto__', 'b', 'c'].map((ruleId) => ({ ruleId, met: 0, unknown: 0 }));
  const rest = { findings: [], groups, byRule, unitsTouched: groups.length, unitsUnknown };
  return { asOf: '2024-05-15', atRisk: sum('branches'), unknown: sum('unknown'), assessed: sum('assessed'), ...rest };
}

describe('atRiskChart', () => {
  it('has a bar for each unit, in the order given, and a frame for each with unknown branches', () => {
    fc.assert(
      fc.property(fc.array(group, { maxLength: 8 }), (groups) => {
        const { datasets } = atRiskChart(resultOf(groups));
        const bars = datasets['bars'] ?? [];
        expect(bars.length).toBe(groups.length);
        for (const [at, { unitId, branches, unknown, assessed }] of groups.entries()) {
          expect(bars[at]).toMatchObject({ row: at, id: unitId, branches, unknown, assessed, end: branches + unknown });
        }
        const open = groups.flatMap(({ unknown }, at) => (unknown > 0 ? [at] : []));
        expect((datasets['open'] ?? []).map(({ row }) => row)).toEqual(open);
      }),
    );
  });

  it('by rules, has a part for each that is met, one after the other without a gap', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), (groups) => {
        const parts = atRiskChart(resultOf(groups), { show: 'rules' }).datasets['parts'] ?? [];
        for (const [at, { byRule }] of groups.entries()) {
          let end = 0;
          const expected = byRule.flatMap(({ ruleId, met }, rule) => {
            const from = end;
            end += met;
            return met === 0 ? [] : [{ ruleId, from, to: end, met, number: String(rule + 1) }];
          });
          const own = parts.filter(({ row }) => row === at);
          expect(own.length).toBe(expected.length);
          for (const [place, part] of expected.entries()) expect(own[place]).toMatchObject(part);
        }
      }),
    );
  });

  it('says what it counts, and numbers rules that have one name', () => {
    const groups: RiskGroup[] = [
      {
        unitId: null,
        branches: 2,
        unknown: 1,
        assessed: 1200,
        byRule: [
          { ruleId: '__proto__', met: 2, unknown: 0 },
          { ruleId: 'b', met: 1, unknown: 0 },
          { ruleId: 'c', met: 0, unknown: 1 },
        ],
      },
    ];
    const chart = atRiskChart(resultOf(groups, 3), { show: 'rules', ruleName: () => 'Ít đảng viên' });
    expect(chart.datasets['lines']?.[0]).toMatchObject({
      label: 'Không thuộc đơn vị nào',
      figure: '2/1.200 (chưa rõ 1)',
    });
    expect(chart.datasets['parts']?.map(({ rule }) => rule)).toEqual(['1. Ít đảng viên', '2. Ít đảng viên']);
    expect(chart.description).toContain('Một chi bộ có thể thuộc nhiều tiêu chí');
    expect(chart.description).toContain('Ngoài ra 3 đơn vị chưa rõ');
    expect(chart.description).toContain('ngày 15/05/2024');
  });

  it('refuses what it cannot draw', () => {
    expect(faultsOf(() => atRiskChart(resultOf([]), { show: 'x', ruleName: 1 } as never)).sort()).toEqual([
      'options.ruleName wrong-type',
      'options.show unknown-show',
    ]);
    for (const value of [null, {}, 7]) {
      expect(faultsOf(() => atRiskChart(value as never))).toEqual(['ContractError not-a-result']);
    }
  });
});
