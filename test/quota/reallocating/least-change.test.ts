import { describe, expect, it } from 'vitest';
import { type QuotaClaim, type ReallocateOptions, reallocateQuota } from '../../../src/quota/index.js';

const plan = { A: 10, B: 7, C: 3 };
const base = { plan, achieved: {}, policy: 'least-change', overrun: 'keep' } as const;
const claimsWith = (bounds: Record<string, Partial<QuotaClaim>>): QuotaClaim[] =>
  [
    { id: 'A', weight: 60 },
    { id: 'B', weight: 40 },
    { id: 'C', weight: 20 },
  ].map((claim) => ({ ...claim, ...bounds[claim.id] }));
const quotasAfter = (
  total: number,
  bounds: Record<string, Partial<QuotaClaim>>,
  options: Partial<ReallocateOptions> = {},
): unknown => {
  const { changes, moved } = reallocateQuota(claimsWith(bounds), total, { ...base, ...options });
  return [changes.map((change) => change.after), moved];
};

describe('the least change of a plan', () => {
  it('moves what is beyond a bound to it, and then only adds', () => {
    // 8 + 7 + 3; the fourth of C is claimed with 20 ÷ 3.5, the eighth of B with 40 ÷ 7.5.
    expect(quotasAfter(20, { A: { max: 8 } })).toEqual([[8, 8, 4], 4]);
    expect(quotasAfter(18, { A: { max: 8 } })).toEqual([[8, 7, 3], 2]);
  });

  it('or only takes away', () => {
    // 10 + 7 + 5; the seventh of B is held with 40 ÷ 6.5, the tenth of A with 60 ÷ 9.5.
    expect(quotasAfter(20, { C: { min: 5 } })).toEqual([[9, 6, 5], 4]);
    expect(quotasAfter(22, { C: { min: 5 } })).toEqual([[10, 7, 5], 2]);
  });

  it('leaves the plan where it meets the total, however far from proportion', () => {
    expect(quotasAfter(20, {}, { plan: { A: 1, B: 1, C: 18 } })).toEqual([[1, 1, 18], 0]);
    expect(quotasAfter(20, {}, { plan: { A: 1, B: 1, C: 18 }, policy: 'proportional' })).toEqual([[10, 7, 3], 30]);
  });

  it('says of each unit how the plan bound it', () => {
    const boundsOf = (total: number, old: Record<string, number>): unknown[] =>
      reallocateQuota(claimsWith({}), total, { ...base, plan: old }).allocations.map(({ bound }) => bound);
    // Where it meets the total no bound gives way by itself.
    expect(boundsOf(20, { A: 1, B: 1, C: 18 })).toEqual([null, null, null]);
    expect(boundsOf(21, { A: 1, B: 1, C: 18 })).toEqual([null, null, 'min']);
    expect(boundsOf(19, { A: 1, B: 1, C: 18 })).toEqual(['max', 'max', null]);
    expect(boundsOf(20, plan)).toEqual([null, null, null]);
  });

  it('leaves a unit without a weight its minimum', () => {
    expect(quotasAfter(20, { C: { weight: 0 } })).toEqual([[12, 8, 0], 6]);
    expect(quotasAfter(20, { C: { weight: 0, min: 1 } })).toEqual([[11, 8, 1], 4]);
    expect(quotasAfter(20, { C: { weight: 0 } }, { achieved: { C: 2 } })).toEqual([[11, 7, 2], 2]);
  });
});

describe('what a reallocation tells of each unit', () => {
  it('is what it was, is, has and lacks', () => {
    const { changes, moved } = reallocateQuota(claimsWith({}), 20, { ...base, achieved: { A: 4, B: 9, C: 3 } });
    expect(changes).toEqual([
      { id: 'A', before: 10, after: 8, difference: -2, achieved: 4, remaining: 4, overrunOf: null },
      { id: 'B', before: 7, after: 9, difference: 2, achieved: 9, remaining: 0, overrunOf: 7 },
      { id: 'C', before: 3, after: 3, difference: 0, achieved: 3, remaining: 0, overrunOf: null },
    ]);
    expect(moved).toBe(4);
  });

  it('has no plan to be told where none was made', () => {
    const options = { achieved: {}, policy: 'proportional', overrun: 'keep' } as const;
    const { changes } = reallocateQuota(claimsWith({}), 6, options);
    expect(changes.map(({ before, difference }) => [before, difference])).toEqual([
      [0, 3],
      [0, 2],
      [0, 1],
    ]);
  });

  it('names units above their maximum or their share', () => {
    const run = (bounds: Record<string, Partial<QuotaClaim>>, overrun: 'keep' | 'refuse', achieved: number) => () =>
      reallocateQuota(claimsWith(bounds), 20, { ...base, policy: 'proportional', overrun, achieved: { B: achieved } });
    expect(run({ B: { max: 8 } }, 'keep', 9)).toThrow(
      'reallocateQuota: some units have achieved more than their maximum.',
    );
    expect(run({ B: { max: 9 } }, 'keep', 9)).not.toThrow();
    expect(run({}, 'refuse', 8)).toThrow('reallocateQuota: some units have achieved more than their new share.');
    expect(run({}, 'refuse', 7)).not.toThrow();
  });
});
