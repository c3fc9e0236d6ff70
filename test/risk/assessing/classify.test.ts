import { describe, expect, it } from 'vitest';
import { type OrganisationInput, parseOrganisation } from '../../../src/organisation/index.js';
import {
  type BranchClasses,
  classifyBranches,
  classifyLocalities,
  classOf,
  members as count,
  fact,
  NO_CLASS,
  type RiskRule,
  UNKNOWN_CLASS,
} from '../../../src/risk/index.js';
import { faultsOf } from '../../calendar/faults.js';
import { oneBranch } from '../district.js';

const asOf = '2017-07-31';
const truth = (id: string): RiskRule => ({ id, when: fact(id, { equals: true }) });
const LETTERS = ['a', 'b', 'c'];
const rules = LETTERS.map(truth);
/** The one branch with the facts of three classes: true, false or not known. */
const classified = (...known: readonly (boolean | null)[]): BranchClasses => {
  const facts = new Map(LETTERS.map((id, index) => [id, new Map([['cb', known[index] ?? null]])]));
  return classifyBranches(parseOrganisation(oneBranch(asOf)), null, rules, { asOf, facts });
};

describe('classifyBranches', () => {
  it('gives the first class that holds, and none where none does', () => {
    expect(classOf(classified(true, true, false), 'cb')).toEqual({ isKnown: true, ruleId: 'a', candidates: ['a'] });
    expect(classOf(classified(false, true, true), 'cb')).toEqual({ isKnown: true, ruleId: 'b', candidates: ['b'] });
    expect(classOf(classified(false, false, false), 'cb')).toEqual({ isKnown: true, ruleId: null, candidates: [null] });
    expect([...classified(false, false, true).classes]).toEqual([2]);
    expect([...classified(false, false, false).classes]).toEqual([NO_CLASS]);
  });

  it('is unknown while an earlier class is, and tells between which', () => {
    const open = (...known: readonly (boolean | null)[]): unknown => {
      const result = classified(...known);
      expect([...result.classes]).toEqual([UNKNOWN_CLASS]);
      expect(classOf(result, 'cb')).toMatchObject({ isKnown: false, ruleId: null });
      return classOf(result, 'cb').candidates;
    };
    expect(open(null, true, true)).toEqual(['a', 'b']);
    expect(open(null, false, true)).toEqual(['a', 'c']);
    expect(open(false, null, null)).toEqual(['b', 'c', null]);
    expect(open(null, null, false)).toEqual(['a', 'b', null]);
    // A class after one that is met does not come into it.
    expect(classOf(classified(true, null, null), 'cb').isKnown).toBe(true);
  });

  it('counts each class, and warns of every two that overlap, with who is in both', () => {
    const org = parseOrganisation({
      asOf,
      units: [
        { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
        ...Array.from({ length: 14 }, (_, index) => {
          return { id: `cb-${String(index)}`, name: 'Chi bộ', kind: 'branch' as const, parentId: 'xa' };
        }),
      ],
      localities: [],
      figures: Array.from({ length: 13 }, (_, index) => ({ unitId: `cb-${String(index)}`, members: index })),
    });
    const classes = [
      { id: 'none', when: count({ equals: 0 }) },
      { id: 'few', when: count({ atMost: 11 }) },
      { id: 'some', when: count({ atLeast: 1 }) },
    ];
    const result = classifyBranches(org, null, classes, { asOf });
    expect(result).toMatchObject({ ruleIds: ['none', 'few', 'some'], counts: [1, 11, 1], none: 0, unknown: 1 });
    expect(result.overlaps).toEqual([
      { ruleIds: ['none', 'few'], count: 1, examples: ['cb-0'] },
      {
        ruleIds: ['few', 'some'],
        count: 11,
        examples: Array.from({ length: 10 }, (_, index) => `cb-${String(index + 1)}`),
      },
    ]);
    expect(structuredClone(result)).toEqual(result);
  });

  it('refuses what assessing refuses, and ids that were not classified', () => {
    const org = parseOrganisation(oneBranch(asOf));
    expect(faultsOf(() => classifyBranches(org, null, [{ id: '' }] as never, { asOf: 'x' }))).toEqual([
      'asOf not-a-date',
      'rules.0.id empty',
      'rules.0.when missing',
    ]);
    expect(faultsOf(() => classOf(classified(), 'xa'))).toEqual(['ContractError unknown-id']);
  });
});

describe('classifyLocalities', () => {
  it('does so of villages', () => {
    const input: OrganisationInput = {
      asOf,
      units: [{ id: 'xa', name: 'Xã', kind: 'commune', parentId: null }],
      localities: ['v1', '__proto__', 'v3'].map((id) => ({ id, name: id, communeId: 'xa', branchIds: [] })),
      figures: [
        { localityId: 'v1', members: 0 },
        { localityId: '__proto__', members: 2 },
      ],
    };
    const classes = [0, 1, 2].map((equals) => ({ id: String(equals), when: count({ equals }) }));
    const result = classifyLocalities(parseOrganisation(input), null, classes, { asOf });
    expect(result).toMatchObject({ counts: [1, 0, 1], none: 0, unknown: 1, overlaps: [] });
    expect(result.localityIds).toEqual(['v1', '__proto__', 'v3']);
    expect(classOf(result, '__proto__').ruleId).toBe('2');
    expect(classOf(result, 'v3').candidates).toEqual(['0', '1', '2', null]);
    expect(faultsOf(() => classOf(result, 'x'))).toEqual(['ContractError unknown-id']);
  });
});
