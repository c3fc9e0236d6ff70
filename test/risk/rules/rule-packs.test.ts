import { describe, expect, it } from 'vitest';
import { parseOrganisation, tallyMembers, thresholdOn } from '../../../src/organisation/index.js';
import {
  assessLocalities,
  type Facts,
  packedRule,
  parseRiskRules,
  type RiskRule,
  type RulePack,
  rulePacks,
  rulePacksOn,
  specFor,
  standingPacksOn,
  verdictOf,
} from '../../../src/risk/index.js';
import { faultsOf } from '../../calendar/faults.js';
import { findingOf, oneBranch } from '../district.js';
import { CASES, DAY, type Given, local, official, rows, sent, times } from './pack-cases.js';

function branchVerdict(rule: RiskRule, { rows: members, asOf = DAY, facts = {} }: Given): string {
  const input = oneBranch(asOf);
  const units = [...input.units, { id: 'other', name: 'Chi bộ khác', kind: 'branch' as const, parentId: 'xa' }];
  const known: Facts = new Map(Object.entries(facts).map(([name, value]) => [name, { cb: value }]));
  return findingOf({ ...input, units }, members, rule, { facts: known }).verdict;
}

function localityVerdict(rule: RiskRule, { rows: members, asOf = DAY, facts = {}, branches = 1 }: Given): string {
  const input = oneBranch(asOf);
  const org = parseOrganisation({
    ...input,
    units: [...input.units, { id: 'other', name: 'Chi bộ khác', kind: 'branch', parentId: 'xa' }],
    localities: [{ id: 'v', name: 'Thôn', communeId: 'xa', branchIds: ['cb', 'other'].slice(0, branches) }],
  });
  const here = members.map((member) => ({ branchId: 'cb', localityId: 'v', ...member }));
  const tally = tallyMembers(org, here, { keep: specFor([rule]) });
  const known: Facts = new Map(Object.entries(facts).map(([name, value]) => [name, { v: value }]));
  return verdictOf(assessLocalities(org, tally, [rule], { asOf, facts: known }), 'v', rule.id);
}

describe('the rule packs', () => {
  const readings = rulePacks.flatMap(({ id, of, from, readings: all }) =>
    all.map(({ name, rule }) => ({ key: `${id}/${name}`, from, of, rule })),
  );

  it('have a case here for every reading, and readings for every case', () => {
    expect([...new Set(readings.map(({ key }) => key))].sort()).toEqual(Object.keys(CASES).sort());
  });

  it.each(readings)(
    '$key, from $from, holds on one side of each threshold and not on the other',
    ({ key, of, rule }) => {
      const { met = [], not = [], unknown = [] } = CASES[key] ?? {};
      const verdicts = (lot: readonly Given[]): string[] =>
        lot.map((given) => (of === 'branches' ? branchVerdict : localityVerdict)(rule, given));
      expect(verdicts(met)).toEqual(met.map(() => 'met'));
      expect(verdicts(not)).toEqual(not.map(() => 'not-met'));
      expect(verdicts(unknown)).toEqual(unknown.map(() => 'unknown'));
      expect(Math.min(met.length, not.length)).toBeGreaterThan(0);
    },
  );

  it('are rules that parse, with the source of their pack, the first under its id', () => {
    for (const { id, source, readings: all } of rulePacks) {
      const rules = all.map(({ rule }) => rule);
      expect(parseRiskRules(rules)).toEqual(rules);
      expect(rules.every((rule) => rule.source === source)).toBe(true);
      expect(rules[0]?.id).toBe(id);
      expect(rules.slice(1).map((rule) => rule.id)).toEqual(all.slice(1).map(({ name }) => `${id}-${name}`));
    }
    expect(JSON.parse(JSON.stringify(rulePacks))).toEqual(rulePacks);
  });

  it('have at most one version of each on any day, without a gap between versions', () => {
    const of = (date: string) => rulePacksOn(date).filter(({ id }) => id === 'cannot-stand');
    expect(of('2011-01-18')).toEqual([]);
    expect(of('2011-01-19')).toMatchObject([{ from: '2011-01-19', to: '2025-06-30' }]);
    expect(of('2025-06-30')).toMatchObject([{ source: 'Party Charter 2011, art. 24.1' }]);
    expect(of('2025-07-01')).toMatchObject([{ from: '2025-07-01', to: null }]);
    for (const date of ['2011-01-19', '2016-01-01', '2020-12-31', '2021-01-01', '2025-07-01']) {
      const ids = rulePacksOn(date).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(rulePacksOn('2015-12-31').some(({ id }) => id === 'nghe-an-project-01')).toBe(false);
    expect(rulePacksOn('2016-01-01').some(({ id }) => id === 'nghe-an-project-01')).toBe(true);
    expect(rulePacksOn('2020-12-31').some(({ id }) => id === 'nghe-an-project-01')).toBe(true);
    expect(rulePacksOn('2021-01-01').some(({ id }) => id === 'nghe-an-project-01')).toBe(false);
    expect(faultsOf(() => rulePacksOn('2021'))).toEqual(['date not-a-date']);
  });

  it('are found by id and reading', () => {
    expect(packedRule('cannot-stand').source).toBe(thresholdOn('officialMembersOfBranch', '2025-07-01').source);
    expect(packedRule('thanh-chuong', 'exactly-3').id).toBe('thanh-chuong-exactly-3');
    expect(faultsOf(() => packedRule('x'))).toEqual(['ContractError unknown-pack']);
    expect(faultsOf(() => packedRule('thanh-chuong', 'x'))).toEqual(['ContractError unknown-reading']);
  });
});

describe('standingPacksOn', () => {
  it('takes thresholds of the caller', () => {
    const pilot = { officialMembersOfBranch: [{ value: 5, source: 'pilot', from: '2026-01-01' }] };
    const [cannotStand, byReinforcements, committee] = standingPacksOn('2026-02-01', pilot);
    expect(cannotStand).toMatchObject({ id: 'cannot-stand', source: 'pilot', from: '2026-01-01', to: null });
    const verdicts = (pack: RulePack | undefined, given: Given): string[] =>
      (pack?.readings ?? []).map(({ rule }) => branchVerdict(rule, given));
    expect(verdicts(cannotStand, rows(times(4, official)))).toEqual(['met']);
    expect(verdicts(cannotStand, rows(times(5, official)))).toEqual(['not-met']);
    expect(verdicts(byReinforcements, rows(times(4, local), [sent]))).toEqual(['met', 'met']);
    expect(verdicts(byReinforcements, rows(times(2, local), [sent]))).toEqual(['not-met', 'not-met']);
    expect(committee?.source).toBe('Regulation 294-QĐ/TW of 26 May 2025, art. 23.2');
    expect(faultsOf(() => standingPacksOn('2010-01-01'))).toEqual(['ContractError no-threshold']);
  });
});
