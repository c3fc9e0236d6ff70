import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/core/index.js';
import { parseOrganisation, tallyMembers } from '../../src/organisation/index.js';
import * as risk from '../../src/risk/index.js';

const org = parseOrganisation({
  asOf: '2024-05-15',
  units: [
    { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
    { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'xa' },
  ],
  localities: [],
});
const tally = tallyMembers(org, [{ branchId: 'cb', birthDate: '1990', admittedOn: '2015-02-03' }], { keep: 'dates' });
const rules = [
  { id: 'few', when: risk.members({ lessThan: 3 }) },
  { id: 'many', when: risk.members({ atLeast: 3 }) },
];
const asOf = '2024-05-15';
const span = { from: asOf, until: '2026-05-15' };
const remedy = { branchId: 'cb', asOf, until: span.until, candidate: { birthDate: '1998' } };

/** For each function with a twin: arguments that are right, and the same with options that are not. */
const cases: Readonly<Record<string, readonly [right: readonly unknown[], wrong: readonly unknown[]]>> = {
  assessBranches: [
    [org, tally, rules, { asOf }],
    [org, tally, rules, { asOf: '2024-02-30' }],
  ],
  assessLocalities: [
    [org, tally, rules, { asOf }],
    [org, tally, rules, { asOf: '' }],
  ],
  atRiskBranches: [
    [org, tally, rules, { asOf, groupBy: 'commune' }],
    [org, tally, rules, { asOf, groupBy: 'village' }],
  ],
  classifyBranches: [
    [org, tally, rules, { asOf }],
    [org, tally, [...rules, rules[0]], { asOf }],
  ],
  forecastRisk: [
    [org, tally, rules, span],
    [org, tally, rules, { ...span, until: '2020-01-01' }],
  ],
  remediesFor: [
    [org, tally, rules, remedy],
    [org, tally, rules, { ...remedy, branchId: 'xa' }],
  ],
  watchBranches: [
    [[risk.assessBranches(org, tally, rules, { asOf })], { enter: 'few', leave: 'many' }],
    [[risk.assessBranches(org, tally, rules, { asOf })], { enter: 'few', leave: 'none' }],
  ],
};

const functions = risk as unknown as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
const twins = Object.keys(risk).filter((name) => name.startsWith('try'));

describe('the try twins', () => {
  it('are all tried here', () => {
    const names = twins.map((twin) => twin.charAt(3).toLowerCase() + twin.slice(4));
    expect(names.sort()).toEqual(Object.keys(cases).sort());
  });

  it.each(Object.entries(cases))(
    'the twin of %s gives what it gives, or the error that it throws',
    (name, [right, wrong]) => {
      const plain = functions[name];
      const twin = functions[`try${name.charAt(0).toUpperCase()}${name.slice(1)}`];
      for (const args of [right, wrong]) expect(twin?.(...args)).toEqual(attempt(() => plain?.(...args)));
      expect(attempt(() => plain?.(...wrong)).success).toBe(false);
      expect(attempt(() => plain?.(...right)).success).toBe(true);
    },
  );
});
