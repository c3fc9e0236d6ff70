import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/core/index.js';
import {
  type QuotaClaim,
  type ReallocateOptions,
  reallocateQuota,
  tryReallocateQuota,
} from '../../../src/quota/index.js';

const branches: QuotaClaim[] = [
  { id: 'A', weight: 60 },
  { id: 'B', weight: 40 },
  { id: '__proto__', weight: 20 },
];
const plan = new Map([
  ['A', 10],
  ['B', 7],
  ['__proto__', 3],
]);
const quotasFor = (total: number, options: Partial<ReallocateOptions>): number[] =>
  reallocateQuota(branches, total, {
    plan,
    achieved: {},
    policy: 'least-change',
    overrun: 'keep',
    ...options,
  }).changes.map((change) => change.after);

describe('reallocateQuota', () => {
  it('changes as little as can be where the total grows or falls', () => {
    expect(quotasFor(20, {})).toEqual([10, 7, 3]);
    expect(quotasFor(22, {})).toEqual([11, 7, 4]);
    expect(quotasFor(17, {})).toEqual([8, 6, 3]);
    expect(quotasFor(20, { achieved: { B: 9 } })).toEqual([8, 9, 3]);
  });

  it('settles ties nearest the plan, then as told', () => {
    const twins = [
      { id: 'a', weight: 1 },
      { id: 'b', weight: 1 },
    ];
    const settle = (old: Record<string, number>, ties?: ReallocateOptions['ties']): unknown => {
      const options = { plan: old, achieved: {}, policy: 'proportional', overrun: 'keep', ties } as const;
      const { allocations, ties: told, open } = reallocateQuota(twins, 3, options);
      return [allocations.map(({ quota }) => quota), told[0]?.settledBy, open];
    };
    expect(settle({ a: 1, b: 2 })).toEqual([[1, 2], 'comparator', 0]);
    expect(settle({ a: 1, b: 1 })).toEqual([[2, 1], 'id', 0]);
    expect(settle({ a: 1, b: 1 }, (left, right) => (left < right ? 1 : -1))).toEqual([[1, 2], 'comparator', 0]);
    expect(settle({ a: 1, b: 2 }, (left, right) => (left < right ? -1 : 1))).toEqual([[1, 2], 'comparator', 0]);
    expect(settle({ a: 1, b: 2 }, 'leave-open')).toEqual([[1, 1], null, 1]);
    const [least] = reallocateQuota(twins, 3, {
      plan: { a: 1, b: 1 },
      achieved: {},
      policy: 'least-change',
      overrun: 'keep',
    }).ties;
    expect(least?.settledBy).toBe('id');
  });

  it('settles the ties of the method that is told', () => {
    // 2 ÷ 2 = 1 ÷ 1 under D’Hondt; Webster has no tie.
    const claims = [
      { id: 'A', weight: 2 },
      { id: 'B', weight: 1 },
    ];
    const options = { plan: { A: 1, B: 1 }, achieved: {}, policy: 'proportional', overrun: 'keep' } as const;
    const { allocations } = reallocateQuota(claims, 2, { ...options, method: 'dhondt' });
    expect(allocations.map(({ quota }) => quota)).toEqual([1, 1]);
  });

  it('refuses units above their new share by name, where it is told to', () => {
    const outcome = tryReallocateQuota(branches, 20, { achieved: { B: 9 }, policy: 'proportional', overrun: 'refuse' });
    expect(outcome.success ? null : [outcome.error.code, outcome.error.details]).toEqual([
      'achieved-above-share',
      { certificate: { units: [{ id: 'B', achieved: 9, bound: 7 }], unitCount: 1 } },
    ]);
    const capped = branches.map((branch) => ({ ...branch, max: 8 }));
    const above = tryReallocateQuota(capped, 20, { achieved: { B: 9 }, policy: 'proportional', overrun: 'keep' });
    expect(above.success ? null : [above.error.code, above.error.details]).toEqual([
      'achieved-above-max',
      { certificate: { units: [{ id: 'B', achieved: 9, bound: 8 }], unitCount: 1 } },
    ]);
    const over = tryReallocateQuota(branches, 20, { achieved: { A: 21 }, policy: 'proportional', overrun: 'keep' });
    expect(over.success ? null : over.error.code).toBe('minima-exceed-total');
  });

  it('carries plan and achievement through a merger, and the plan through a split', () => {
    const merged = reallocateQuota(
      [
        { id: 'AB', weight: 100 },
        { id: 'N', weight: 20 },
      ],
      20,
      {
        plan: { A: 10, B: 7, N: 3 },
        achieved: { A: 2, B: 3, AB: 1 },
        policy: 'least-change',
        overrun: 'refuse',
        successions: [
          { from: 'A', to: ['AB'] },
          { from: 'B', to: ['AB'] },
        ],
      },
    );
    expect(merged.changes).toMatchObject([
      { before: 17, after: 17, achieved: 6 },
      { before: 3, after: 3 },
    ]);
    const parts = [
      { id: 'A', weight: 20 },
      { id: 'A2', weight: 10 },
    ];
    const split = (rule: 'by-weight' | 'to-first'): unknown[] => {
      const successions = [{ from: 'A', to: ['A', 'A2'], rule }];
      const options = {
        plan: { A: 9 },
        achieved: { A: 2, A2: 1 },
        policy: 'least-change',
        overrun: 'keep',
        successions,
      } as const;
      return reallocateQuota(parts, 9, options).changes.map(({ before, achieved }) => [before, achieved]);
    };
    expect(split('by-weight')).toEqual([
      [6, 2],
      [3, 1],
    ]);
    expect(split('to-first')).toEqual([
      [9, 2],
      [0, 1],
    ]);
  });

  it('tells everything that is wrong at once', () => {
    const options = {
      plan: { A: -1, gone: 2 },
      achieved: { C: 0.5, old: 3, nobody: 1 },
      policy: 'fair',
      overrun: 'ignore',
      successions: [
        { from: 'old', to: ['A', 'B', 'B'], rule: 'by-luck' },
        { from: 'old', to: [] },
        { from: 'other', to: ['nowhere'] },
      ],
    };
    try {
      reallocateQuota([...branches, { id: 'A', weight: -1 }], 1.5, options as unknown as ReallocateOptions);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInputError);
      expect((error as InvalidInputError).issues.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
        'claims.3.weight negative-weight',
        'claims.3.id duplicate-id',
        'total bad-total',
        'policy unknown-policy',
        'overrun unknown-overrun',
        'successions.0.rule unknown-rule',
        'successions.0.to duplicate-id',
        'successions.1.from duplicate-succession',
        'successions.1.to empty-succession',
        'successions.2.to.0 unknown-id',
        'plan.A bad-count',
        'plan.gone unknown-id',
        'achieved.C bad-count',
        'achieved.C unknown-id',
        'achieved.old unknown-id',
        'achieved.nobody unknown-id',
      ]);
    }
    const codes = (given: Partial<ReallocateOptions>): unknown => {
      const outcome = tryReallocateQuota(branches, 20, {
        achieved: {},
        policy: 'least-change',
        overrun: 'keep',
        ...given,
      });
      if (outcome.success || !(outcome.error instanceof InvalidInputError)) return [];
      return outcome.error.issues.map(({ code }) => code);
    };
    expect(codes({})).toEqual(['missing-plan']);
    expect(codes({ plan: {}, achieved: [] as unknown as Map<string, number> })).toEqual(['not-an-object']);
    expect(codes({ plan: {}, achieved: { old: 1 }, successions: [{ from: 'old', to: ['A', 'B'] }] })).toEqual([
      'split-achieved',
    ]);
  });
});
