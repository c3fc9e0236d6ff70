import { describe, expect, it } from 'vitest';
import { ContractError, InvalidInputError } from '../../../src/core/index.js';
import { emptyTally, parseOrganisation, type Tally } from '../../../src/organisation/index.js';
import {
  afterRemedy,
  type RemedyAction,
  type RemedyOptions,
  type RiskRule,
  remediesFor,
} from '../../../src/risk/index.js';

const org = parseOrganisation({
  asOf: '2017-07-31',
  units: [
    { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
    { id: '__proto__', name: 'A', kind: 'branch', parentId: 'xa' },
    { id: 'b', name: 'B', kind: 'branch', parentId: 'xa' },
    { id: 'c', name: 'C', kind: 'branch', parentId: 'xa' },
  ],
  localities: [],
});
const tally = emptyTally(org, 'dates');
const weak: RiskRule = { id: 'weak', when: { measure: 'fact:weak', equals: true } };
const good: RemedyOptions = {
  branchId: '__proto__',
  asOf: '2017-07-31',
  until: '2018-07-31',
  candidate: { birthDate: '1996' },
};

/** The faults of options, each as its path and code; of anything else the code. */
function faults(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof InvalidInputError) return error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
    if (error instanceof ContractError) return [error.code];
    throw error;
  }
  return [];
}

const ask = (options: unknown, rules: readonly RiskRule[] = [weak], by: Tally = tally): string[] =>
  faults(() => remediesFor(org, by, rules, options as RemedyOptions));

describe('remediesFor', () => {
  it('takes what is right', () => {
    expect(ask(good)).toEqual([]);
    expect(ask({ ...good, candidate: null, maxActions: 0, neighbours: [], donors: [] })).toEqual([]);
  });

  it('refuses with all faults at once', () => {
    const options = {
      branchId: '__proto__',
      asOf: '2017-02-29',
      until: new Date(0),
      candidate: { birthDate: '1996-13', gender: 'x', minority: 1, origin: 'here', available: -1, age: 20 },
      donors: [
        { branchId: 'b', available: 1.5, profile: { birthDate: 1990, leavesOn: '2018-01-01' } },
        { branchId: 'b', available: 1 },
        { branchId: '__proto__' },
        { branchId: 'xa', available: Number.NaN, profile: null },
        { branchId: 'nowhere', available: 1, spare: 2 },
        7,
      ],
      reinforcement: { available: '2', profile: { leavesOn: 'soon', origin: 'local' } },
      neighbours: [
        'c',
        { branchId: 'c', facts: { weak: 1 } },
        { branchId: 'b', facts: [], lastAdmission: '2017-08-01' },
        { facts: {} },
        null,
      ],
      maxActions: -1,
      facts: { weak: { nowhere: true, b: 'yes' } },
    };
    expect(ask(options, [weak, weak, {} as RiskRule])).toEqual([
      'asOf not-a-date',
      'until not-a-date',
      'maxActions not-a-count',
      'rules.1.id duplicate-id',
      'rules.2.id missing',
      'rules.2.when missing',
      'facts.weak.nowhere unknown-branch',
      'facts.weak.b wrong-type',
      'candidate.age unknown-field',
      'candidate.birthDate not-a-date',
      'candidate.gender unknown-value',
      'candidate.origin unknown-value',
      'candidate.minority wrong-type',
      'candidate.available not-a-count',
      'donors.0.available not-a-count',
      'donors.0.profile.leavesOn unknown-field',
      'donors.0.profile.birthDate not-a-date',
      'donors.1.branchId duplicate-id',
      'donors.2.branchId same-branch',
      'donors.2.available missing',
      'donors.3.branchId not-a-branch',
      'donors.3.available not-a-count',
      'donors.3.profile wrong-type',
      'donors.4.spare unknown-field',
      'donors.4.branchId unknown-branch',
      'donors.5 wrong-type',
      'reinforcement.available not-a-count',
      'reinforcement.profile.origin unknown-field',
      'reinforcement.profile.leavesOn not-a-date',
      'neighbours.1.branchId duplicate-id',
      'neighbours.1.facts.weak wrong-type',
      'neighbours.2.lastAdmission after-as-of',
      'neighbours.2.facts wrong-type',
      'neighbours.3.branchId missing',
      'neighbours.4 wrong-type',
    ]);
  });

  it('refuses days and profiles that do not fit together', () => {
    expect(ask({ ...good, until: '2017-07-30' })).toEqual(['until before-as-of']);
    expect(ask({ ...good, until: '2117-08-01' })).toEqual(['until too-long']);
    expect(ask({ ...good, until: '2117-07-31' })).toEqual([]);
    expect(ask({ ...good, candidate: { birthDate: '2017-08' } })).toEqual(['candidate.birthDate after-as-of']);
    expect(ask({ ...good, candidate: {} })).toEqual(['candidate.birthDate missing']);
    expect(ask({ ...good, candidate: undefined })).toEqual(['candidate missing']);
    expect(ask({ ...good, candidate: 'x' })).toEqual(['candidate wrong-type']);
    expect(ask({ ...good, donors: [{ branchId: 5, available: 1 }] })).toEqual(['donors.0.branchId wrong-type']);
    expect(ask({ ...good, reinforcement: 5 })).toEqual(['reinforcement wrong-type']);
    const commune = { branchId: 'xa', facts: { weak: true } };
    expect(ask({ ...good, neighbours: [commune] })).toEqual(['neighbours.0.branchId not-a-branch']);
    expect(ask({ ...good, donors: {}, neighbours: 'b' })).toEqual(['donors wrong-type', 'neighbours wrong-type']);
    const subject: RiskRule = { id: 'r', when: { measure: 'branches', lessThan: 1 } };
    expect(ask(good, [subject])).toEqual(['rules.0.when.measure not-of-branches']);
  });

  it('refuses a programming mistake', () => {
    expect(ask({ ...good, branchId: 'nowhere' })).toEqual(['unknown-id']);
    expect(ask({ ...good, branchId: 'xa' })).toEqual(['not-a-branch']);
    expect(ask({ ...good, branchId: undefined })).toEqual(['unknown-id']);
    expect(ask({ ...good, asOf: '2017-07-30' })).toEqual(['before-as-of']);
    expect(ask(null)).toEqual(['missing-options']);
    expect(ask(good, [weak], emptyTally(org, {}))).toEqual(['not-tallied']);
    expect(ask(good, [weak], null as unknown as Tally)).toEqual(['not-a-tally']);
    const other = parseOrganisation({
      asOf: '2017-07-31',
      units: [{ id: 'b', name: 'B', kind: 'branch', parentId: null }],
      localities: [],
    });
    expect(ask(good, [weak], emptyTally(other, 'dates'))).toEqual(['other-organisation']);
  });

  it('names faults of neighbours by where they stand, and asks nothing of facts that no rule names', () => {
    const neighbours = [{ branchId: 'c', facts: { other: [], weak: null } }];
    expect(ask({ ...good, neighbours })).toEqual([]);
  });

  it('ends a search that would grow beyond all bounds with the last number of actions that is complete', () => {
    const units = Array.from({ length: 30 }, (_, index) => ({
      id: `d${String(index)}`,
      name: 'D',
      kind: 'branch' as const,
      parentId: 'xa',
    }));
    const large = parseOrganisation({
      asOf: '2017-07-31',
      units: [
        { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
        { id: '__proto__', name: 'A', kind: 'branch', parentId: 'xa' },
        ...units,
      ],
      localities: [],
    });
    const donors = units.map(({ id }) => ({ branchId: id, available: 6 }));
    const rules: RiskRule[] = [{ id: 'none', when: { measure: 'members', lessThan: 7 } }];
    const result = remediesFor(large, emptyTally(large, 'dates'), rules, { ...good, donors, neighbours: [] });
    // 31 kinds: 1 + 31 + 496 + 5,456 sets of up to 3; of 4 there are 46,376 more.
    expect(result).toMatchObject({ outcome: 'none', remedies: [], searched: { actions: 3, sets: 5984 } });
  });
});

describe('afterRemedy', () => {
  const donors = [{ branchId: 'b', available: 2 }];
  const options = { ...good, donors, neighbours: ['b', 'c'], maxActions: 4 };
  const faultsAfter = (actions: unknown): string[] =>
    faults(() => afterRemedy(org, tally, [weak], options, actions as RemedyAction[]));

  it('takes what the options allow', () => {
    expect(faultsAfter([])).toEqual([]);
    expect(
      faultsAfter([
        { action: 'combine', withBranchId: 'c' },
        { action: 'transfer', fromBranchId: 'b', count: 2 },
      ]),
    ).toEqual([]);
  });

  it('refuses any other', () => {
    expect(faultsAfter('admit')).toEqual(['actions wrong-type']);
    expect(
      faultsAfter([
        { action: 'admit', count: 1.5 },
        { action: 'admit', count: 1 },
        { action: 'admit', count: 1 },
        { action: 'transfer', fromBranchId: 'c', count: 1 },
        { action: 'transfer', fromBranchId: 'b', count: 3 },
        { action: 'combine', withBranchId: 'b' },
        { action: 'combine', withBranchId: 'c' },
        { action: 'reinforce', count: 1 },
        null,
      ]),
    ).toEqual([
      'actions.0.count not-a-count',
      'actions.2 duplicate-action',
      'actions.3 unknown-action',
      'actions.4.count too-many',
      'actions.5 unlike-actions',
      'actions.6 unlike-actions',
      'actions.7 unknown-action',
      'actions.8 unknown-action',
      'actions too-many',
    ]);
    expect(faultsAfter([{ action: 'admit', count: 5 }])).toEqual(['actions.0.count too-many']);
  });
});
