import { describe, expect, it } from 'vitest';
import {
  all,
  any,
  atLeastOf,
  fact,
  members,
  not,
  parseRiskRules,
  type RiskNode,
  type RiskRule,
  riskRuleSchema,
  safeParseRiskRules,
  shareOfMembers,
  specFor,
  yearsSinceAdmission,
} from '../../../src/risk/index.js';
import { faultsOf } from '../../calendar/faults.js';

const faultsOfNode = (when: unknown): string[] => faultsOf(() => parseRiskRules([{ id: 'r', when } as RiskRule]));

function nested(levels: number): RiskNode {
  let node: RiskNode = members({ lessThan: 5 });
  for (let level = 1; level < levels; level += 1) node = { not: node };
  return node;
}

describe('parseRiskRules', () => {
  it('gives back rules that are right, as data of their own', () => {
    const rules = [
      {
        id: '__proto__',
        source: 'Báo Nghệ An',
        when: all(
          members({ lessThan: 5 }),
          any(shareOfMembers({ moreThan: '50%' }, { olderThan: 60 }), not(yearsSinceAdmission({ atMost: 5 }))),
          atLeastOf(2, fact('weak', { equals: true }), fact('a:b', { lessThan: '10%' }), members({ equals: 1 })),
        ),
      },
    ];
    const parsed = parseRiskRules(rules);
    expect(parsed).toEqual(rules);
    expect(parsed[0]?.when).not.toBe(rules[0]?.when);
    expect(parseRiskRules(JSON.parse(JSON.stringify(rules)) as RiskRule[])).toEqual(rules);
    expect(parseRiskRules([])).toEqual([]);
  });

  it('reports every fault of every rule at once, each with its path', () => {
    const input = [
      { id: '', when: { measure: 'members', lessThan: -1, where: { olderThen: 60 } } },
      { id: 'a', source: '', when: { all: [{ measure: 'members', atLeast: 1.5 }, { any: [7, {}] }] } },
      { id: 'a', when: { not: { measure: 'age', lessThan: 5 } }, why: 1 },
      'rule',
      { id: 'b' },
    ];
    expect(faultsOf(() => parseRiskRules(input as never))).toEqual([
      '0.id empty',
      '0.when.where.olderThen unknown-field',
      '0.when.lessThan negative',
      '1.source empty',
      '1.when.all.0.atLeast not-an-integer',
      '1.when.all.1.any.0 wrong-type',
      '1.when.all.1.any.1 unknown-node',
      '2.when.not.measure unknown-value',
      '2.why unknown-field',
      '2.id duplicate-id',
      '3 wrong-type',
      '4.when missing',
    ]);
    expect(safeParseRiskRules(input).success).toBe(false);
    expect(faultsOf(() => parseRiskRules({} as never))).toEqual(['wrong-type']);
    expect(safeParseRiskRules(null).success).toBe(false);
  });

  it('wants exactly one bound in each condition, and says so beside its other faults', () => {
    expect(faultsOfNode({ measure: 'members' })).toEqual(['0.when one-bound']);
    expect(faultsOfNode({ measure: 'members', atLeast: 1, atMost: 2 })).toEqual(['0.when one-bound']);
    expect(faultsOfNode({ measure: 'yearsSinceAdmission' })).toEqual(['0.when one-bound']);
    expect(faultsOfNode({ measure: 'fact:x', equals: 1, atMost: 2 })).toEqual(['0.when one-bound']);
    expect(faultsOfNode({ measure: 'members', shareOf: {}, below: 1 })).toEqual([
      '0.when.below unknown-field',
      '0.when one-bound',
    ]);
    expect(faultsOfNode({ measure: 'members', lessThan: 'x', atMost: -2 })).toEqual([
      '0.when.lessThan wrong-type',
      '0.when.atMost negative',
      '0.when one-bound',
    ]);
  });

  it('takes thresholds of shares exactly, or not at all', () => {
    const share = (moreThan: unknown): string[] => faultsOfNode({ measure: 'members', shareOf: {}, moreThan });
    for (const half of ['50%', '0.5', 1, 0, { numerator: 1, denominator: 2 }, { numerator: '1', denominator: '2' }]) {
      expect(share(half)).toEqual([]);
    }
    expect(share(0.5)).toEqual(['0.when.moreThan inexact-threshold']);
    expect(share('half')).toEqual(['0.when.moreThan not-a-ratio']);
    expect(share({ numerator: 1, denominator: 0 })).toEqual(['0.when.moreThan not-a-ratio']);
    expect(share({ numerator: 1 })).toEqual(['0.when.moreThan not-a-ratio']);
    expect(share(null)).toEqual(['0.when.moreThan not-a-ratio']);
    expect(share(true)).toEqual(['0.when.moreThan not-a-ratio']);
    expect(share(Number.NaN)).toEqual(['0.when.moreThan not-a-ratio']);
    expect(share(50)).toEqual(['0.when.moreThan out-of-range']);
    expect(share('-0.1')).toEqual(['0.when.moreThan out-of-range']);
    expect(faultsOfNode({ measure: 'fact:x', lessThan: 0.1 })).toEqual(['0.when.lessThan inexact-threshold']);
    expect(faultsOfNode({ measure: 'fact:x', lessThan: true })).toEqual(['0.when.lessThan not-a-ratio']);
    expect(faultsOfNode({ measure: 'fact:x', equals: 0.1 })).toEqual(['0.when.equals inexact-threshold']);
    expect(faultsOfNode({ measure: 'fact:', equals: true })).toEqual(['0.when.measure empty']);
  });

  it('refuses counts and years that are not whole', () => {
    expect(faultsOfNode({ measure: 'members', lessThan: Number.NaN })).toEqual(['0.when.lessThan not-finite']);
    expect(faultsOfNode({ measure: 'members', lessThan: '5' })).toEqual(['0.when.lessThan wrong-type']);
    expect(faultsOfNode({ measure: 'yearsSinceAdmission', moreThan: 4.5 })).toEqual(['0.when.moreThan not-an-integer']);
    expect(faultsOfNode({ measure: 'yearsSinceAdmission', moreThan: 9999 })).toEqual(['0.when.moreThan too-large']);
    expect(faultsOfNode({ measure: 'yearsSinceAdmission', where: {}, moreThan: 5 })).toEqual([
      '0.when.where unknown-field',
    ]);
  });

  it('wants conditions to put together, and k from 1 to their number', () => {
    const leaf = members({ equals: 1 });
    expect(faultsOfNode({ all: [] })).toEqual(['0.when.all empty']);
    expect(faultsOfNode({ any: [] })).toEqual(['0.when.any empty']);
    expect(faultsOfNode({ any: leaf })).toEqual(['0.when.any wrong-type']);
    expect(faultsOfNode({ not: [leaf] })).toEqual(['0.when.not wrong-type']);
    expect(faultsOfNode({ all: [leaf], any: [leaf] })).toEqual(['0.when.any unknown-field']);
    expect(faultsOfNode({ kOf: 3, of: [leaf, leaf] })).toEqual(['0.when.kOf out-of-range']);
    expect(faultsOfNode({ kOf: 2, of: [leaf, leaf] })).toEqual([]);
    expect(faultsOfNode({ kOf: 1 })).toEqual(['0.when.of missing']);
  });

  it('refuses what is too deep or too large before reading it', () => {
    expect(faultsOfNode(nested(100))).toEqual([]);
    expect(faultsOfNode(nested(101))).toEqual(['0.when too-deep']);
    expect(faultsOfNode(nested(100_000))).toEqual(['0.when too-deep']);
    expect(faultsOf(() => specFor([{ id: 'r', when: nested(100_000) }]))).toEqual(['rules.0.when too-deep']);
    expect(riskRuleSchema.safeParse({ id: 'r', when: nested(100_000) }).success).toBe(false);
    const wide = (width: number): RiskNode => ({ any: Array.from({ length: width }, () => members({ equals: 1 })) });
    expect(faultsOfNode(wide(9_999))).toEqual([]);
    expect(faultsOfNode(wide(10_000))).toEqual(['0.when too-many-nodes']);
    const circle: Record<string, unknown> = {};
    circle['all'] = [circle, circle];
    expect(faultsOfNode(circle)).toEqual(['0.when too-many-nodes']);
  });

  it('knows the measures of ages, admissions and places, and their faults', () => {
    const faults = faultsOfNode;
    for (const right of [
      { measure: 'meanAge', moreThan: 60 },
      { measure: 'meanAge', where: { standing: 'official' }, atLeast: '62.5' },
      { measure: 'admittedThis', period: 'half-year', equals: false },
      { measure: 'localities', atLeast: 2 },
      { measure: 'branches', equals: 0 },
    ]) {
      expect(faults(right)).toEqual([]);
    }
    expect(faults({ measure: 'meanAge' })).toEqual(['0.when one-bound']);
    expect(faults({ measure: 'meanAge', moreThan: 60.5 })).toEqual(['0.when.moreThan inexact-threshold']);
    expect(faults({ measure: 'meanAge', moreThan: '-1' })).toEqual(['0.when.moreThan negative']);
    expect(faults({ measure: 'meanAge', where: { age: 5 }, moreThan: 1 })).toEqual(['0.when.where.age unknown-field']);
    expect(faults({ measure: 'admittedThis', period: 'week', equals: true })).toEqual(['0.when.period unknown-value']);
    expect(faults({ measure: 'admittedThis', atLeast: 1 })).toEqual([
      '0.when.period missing',
      '0.when.equals missing',
      '0.when.atLeast unknown-field',
    ]);
    expect(faults({ measure: 'localities', atLeast: -1, where: {} })).toEqual([
      '0.when.atLeast negative',
      '0.when.where unknown-field',
    ]);
    expect(faults({ measure: 'branches', atLeast: 1, atMost: 2 })).toEqual(['0.when one-bound']);
    expect(faults({ measure: 'branches', atLeast: '1' })).toEqual(['0.when.atLeast wrong-type']);
  });
});
