import { describe, expect, it } from 'vitest';
import {
  type QuotaClaim,
  type ReallocateOptions,
  reallocateQuota,
  tryReallocateQuota,
} from '../../../src/quota/index.js';
import { issuesOf } from '../claims.js';

const claims: QuotaClaim[] = [
  { id: 'A', weight: 2 },
  { id: 'B', weight: 1 },
  { id: 'C', weight: 3 },
];
const base = { achieved: {}, policy: 'least-change', overrun: 'keep' } as const;

function plansOf(options: Partial<ReallocateOptions>, units: readonly QuotaClaim[] = claims): number[] {
  return reallocateQuota(units, 12, { ...base, ...options }).changes.map(({ before }) => before);
}

function faultsOf(options: object): unknown[][] {
  const outcome = tryReallocateQuota(claims, 12, { ...base, plan: {}, ...options });
  if (outcome.success) return [];
  return issuesOf(outcome.error).map(({ path, code, message, value }) => [path.join('.'), code, message, value]);
}

describe('the plan of a unit that was split', () => {
  const successions = [{ from: 'AB', to: ['A', 'B'] }];

  it('is shared by weight, a contested place by id where ties are left open', () => {
    expect(plansOf({ plan: { AB: 7, C: 5 }, successions })).toEqual([5, 2, 5]);
    const even = [
      { id: 'A', weight: 1 },
      { id: 'B', weight: 1 },
      { id: 'C', weight: 3 },
    ];
    for (const ties of ['by-id', 'leave-open'] as const) {
      expect(plansOf({ plan: { AB: 7, C: 5 }, successions, ties }, even)).toEqual([4, 3, 5]);
    }
    const last = (left: string, right: string): number => (left < right ? 1 : -1);
    expect(plansOf({ plan: { AB: 7, C: 5 }, successions, ties: last }, even)).toEqual([3, 4, 5]);
  });

  it('is shared by the method that is used', () => {
    // By d’Hondt 2 ÷ 2 is tied with 1 ÷ 1, and A comes first.
    expect(plansOf({ plan: { AB: 2, C: 5 }, successions, method: 'adams' })).toEqual([1, 1, 5]);
    expect(plansOf({ plan: { AB: 2, C: 5 }, successions, method: 'dhondt' })).toEqual([2, 0, 5]);
  });

  it('stays with the first where none of its successors has a weight', () => {
    const idle = [
      { id: 'A', weight: 0 },
      { id: 'B', weight: 0 },
      { id: 'C', weight: 3 },
    ];
    expect(plansOf({ plan: { AB: 7, C: 5 }, successions, policy: 'proportional' }, idle)).toEqual([7, 0, 5]);
  });

  it('is added to what the successors had of their own, and what several units leave to one adds up', () => {
    expect(plansOf({ plan: { AB: 3, A: 1, C: 5 }, successions })).toEqual([3, 1, 5]);
    const merged = [
      { from: 'x', to: ['C'] },
      { from: 'y', to: ['C'] },
    ];
    expect(plansOf({ plan: { x: 3, y: 4, C: 1 }, successions: merged })).toEqual([0, 0, 8]);
  });
});

describe('what was achieved', () => {
  it('follows a unit to its only successor, and is nothing where the count is 0', () => {
    const successions = [
      { from: 'x', to: ['C'] },
      { from: 'AB', to: ['A', 'B'] },
    ];
    const options = { ...base, plan: {}, successions, achieved: { x: 2, C: 1, AB: 0 } };
    expect(reallocateQuota(claims, 12, options).changes.map(({ achieved }) => achieved)).toEqual([0, 0, 3]);
    expect(faultsOf({ successions, achieved: { AB: 1 } })).toEqual([
      [
        'achieved.AB',
        'split-achieved',
        'The unit was split: say what each of its successors has achieved, under their own ids.',
        1,
      ],
    ]);
  });
});

describe('successions that are none', () => {
  it('are told with path and value', () => {
    expect(faultsOf({ successions: 'AB' })).toEqual([
      ['successions', 'not-a-list', 'Expected a list, got text.', 'AB'],
    ]);
    expect(faultsOf({ successions: [null] })).toEqual([
      ['successions.0.to', 'empty-succession', 'Somebody follows a unit.', 0],
    ]);
    expect(faultsOf({ successions: [{ from: 'x', to: ['A', 'A'] }] })).toEqual([
      ['successions.0.to', 'duplicate-id', 'A successor is named once.', 2],
    ]);
    expect(faultsOf({ successions: [{ from: 'x', to: ['A'], rule: 'lot' }] })).toEqual([
      ['successions.0.rule', 'unknown-rule', "A rule is 'by-weight' or 'to-first'.", 'lot'],
    ]);
    expect(
      faultsOf({
        successions: [
          { from: 'x', to: ['A'] },
          { from: 'x', to: ['B'] },
        ],
      }),
    ).toEqual([['successions.1.from', 'duplicate-succession', 'Another succession is of this unit.', 'x']]);
  });

  it('name successors that there are, also where a plan would be shared among them', () => {
    const successions = [{ from: 'x', to: ['nowhere', 'A'] }];
    expect(faultsOf({ plan: { x: 3 }, successions })).toEqual([
      ['successions.0.to.0', 'unknown-id', 'No claim has this id.', 'nowhere'],
    ]);
  });

  it('do not hide the faults of claims, null among them', () => {
    const outcome = tryReallocateQuota([null as unknown as QuotaClaim, { id: 'A' } as QuotaClaim], 12, {
      ...base,
      plan: { x: 3 },
      successions: [{ from: 'x', to: ['A', 'B'] }],
    });
    const codes = outcome.success ? [] : issuesOf(outcome.error).map(({ code }) => code);
    expect(codes).toEqual(['not-an-object', 'missing', 'unknown-id']);
  });
});

describe('counts by id', () => {
  it('are a map or an object of whole numbers of units that are known', () => {
    expect(plansOf({ plan: new Map([['A', 3]]) })).toEqual([3, 0, 0]);
    const count = 'A count is a whole number from 0 to 2^53 − 1.';
    for (const value of [-1, 0.5, '3', null, 2 ** 53]) {
      expect(faultsOf({ plan: { A: value } })).toEqual([['plan.A', 'bad-count', count, value]]);
    }
    expect(faultsOf({ plan: { A: 0, B: 2 ** 53 - 1 } }).map(([, code]) => code)).toEqual([]);
    expect(faultsOf({ achieved: { nobody: 1 } })).toEqual([
      ['achieved.nobody', 'unknown-id', 'No claim has this id, and no succession says who follows it.', 'nobody'],
    ]);
    for (const [given, kind, told] of [
      [null, 'null', null],
      [[], 'array', 'array'],
      [3, 'number', 3],
    ] as const) {
      const fault = ['achieved', 'not-an-object', `Expected a map or an object of counts, got ${kind}.`, told];
      expect(faultsOf({ achieved: given })).toEqual([fault]);
    }
  });
});
