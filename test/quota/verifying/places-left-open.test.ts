import { describe, expect, it } from 'vitest';
import { type AllocationFault, type VerifyOptions, verifyAllocation } from '../../../src/quota/index.js';
import { toldBy } from '../../calendar/faults.js';
import { named } from '../claims.js';

/** What is said of quotas of claims called A, B, C … with so many places left open. */
function proofOf(weights: readonly number[], quotas: readonly number[], options: VerifyOptions): unknown {
  const claims = named(weights);
  const total = quotas.reduce((sum, quota) => sum + quota, options.open ?? 0);
  const { holds, faults, unique } = verifyAllocation(
    claims,
    total,
    claims.map(({ id }, i) => ({ id, quota: quotas[i]! })),
    options,
  );
  if (!holds) expect(unique).toBeNull();
  return holds ? { unique } : faults.map((fault) => ('message' in fault ? fault.message : fault.kind));
}

const left = (open: number, contenders: number): string[] => [
  `${String(open)} places are left open, and ${String(contenders)} claims stand equally close to them.`,
];

describe('places left open', () => {
  it('are contested by more claims than there are places, under every kind of method', () => {
    for (const method of ['webster', 'hamilton', 'balinski-young'] as const) {
      // Three equal claims for two places.
      expect(proofOf([1, 1, 1], [0, 0, 0], { method, open: 2 })).toEqual({ unique: false });
      expect(proofOf([1, 1, 1], [1, 1, 0], { method })).toEqual({ unique: false });
      expect(proofOf([1, 1, 1], [1, 1, 1], { method })).toEqual({ unique: true });
    }
  });

  it('are not, where one of those who contest them has its place already', () => {
    expect(proofOf([1, 1, 1], [1, 0, 0], { open: 1 })).toEqual(left(1, 0));
    expect(proofOf([1, 1, 1], [1, 0, 0], { method: 'hamilton', open: 1 })).toEqual(left(1, 0));
    expect(proofOf([1, 1, 1], [1, 0, 0], { method: 'balinski-young', open: 1 })).toEqual(left(1, 3));
  });

  it('are not, where there is one for each claim that stands closest', () => {
    // Exact shares are 5/3 and 1/3: the second place is A's, and nobody contests it.
    expect(proofOf([5, 1], [1, 0], { open: 1 })).toEqual(left(1, 1));
    expect(proofOf([5, 1], [1, 0], { method: 'hamilton', open: 1 })).toEqual(left(1, 1));
    expect(proofOf([5, 1], [1, 0], { method: 'balinski-young', open: 1 })).toEqual(['steps']);
    // Two places for two equal claims are no tie.
    expect(proofOf([1, 1], [0, 0], { open: 2 })).toEqual(left(2, 2));
    expect(proofOf([1, 1], [0, 0], { method: 'hamilton', open: 2 })).toEqual(['off-share', 'off-share']);
    // A share that is whole is nobody's to round up.
    expect(proofOf([1, 1], [2, 0], { method: 'hamilton' })).toEqual(['off-share', 'off-share']);
  });

  it('are nobody’s, where nobody has a weight', () => {
    const claims = [{ id: 'A', weight: 0, min: 1 }];
    const given = [{ id: 'A', quota: 1 }];
    expect(verifyAllocation(claims, 1, given)).toEqual({ holds: true, faults: [], unique: true });
    expect(verifyAllocation(claims, 2, given, { open: 1 }).faults).toEqual([{ kind: 'open', message: left(1, 0)[0] }]);
    for (const method of ['hamilton', 'balinski-young'] as const) {
      expect(proofOf([0], [0], { method, open: 1 })).toEqual(left(1, 0));
    }
  });
});

describe('places left open that are no number of places', () => {
  it('are refused', () => {
    for (const open of [-1, 0.5, 2 ** 53]) {
      expect(toldBy(() => verifyAllocation([], 0, [], { open }))).toEqual([
        'open bad-open: Places left open are a whole number of 0 or more.',
      ]);
    }
  });
});

describe('ties of the quota method', () => {
  it('are settled as a whole, each of them', () => {
    // B and C contest one place, A and D another.
    const weights = [1, 5, 5, 1];
    const method = 'balinski-young';
    for (const quotas of [
      [1, 4, 3, 0],
      [0, 3, 4, 1],
    ]) {
      expect(proofOf(weights, quotas, { method })).toEqual({ unique: false });
    }
    expect(proofOf(weights, [0, 4, 3, 0], { method, open: 1 })).toEqual({ unique: false });
    expect(proofOf(weights, [0, 3, 3, 0], { method, open: 2 })).toEqual({ unique: false });
    expect(proofOf(weights, [1, 3, 3, 1], { method })).toEqual(left(0, 4));
    expect(proofOf(weights, [0, 4, 4, 0], { method })).toEqual(left(0, 4));
  });

  const claims = named([10, 10, 10, 1]);
  const faultsOf = (quotas: readonly number[], open: number): readonly AllocationFault[] =>
    verifyAllocation(
      claims,
      2,
      claims.map(({ id }, i) => ({ id, quota: quotas[i]! })),
      { method: 'balinski-young', open },
    ).faults;

  it('may go to any of the tied, each of whom gets one at most', () => {
    for (const quotas of [
      [1, 1, 0, 0],
      [1, 0, 1, 0],
      [0, 1, 1, 0],
    ]) {
      expect(faultsOf(quotas, 0)).toEqual([]);
    }
    expect(faultsOf([2, 0, 0, 0], 0)).toEqual([{ kind: 'steps', id: 'A', quota: 2, expected: 0 }]);
    expect(faultsOf([0, 1, 0, 1], 0)).toEqual([{ kind: 'steps', id: 'D', quota: 1, expected: 0 }]);
  });
});

describe('totals beyond what a number holds', () => {
  it('are told in digits', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const given = [
      { id: 'A', quota: most },
      { id: 'B', quota: most },
    ];
    expect(verifyAllocation(named([1, 1]), 3, given).faults).toEqual([
      { kind: 'total', given: '18014398509481982', total: 3, by: '18014398509481979' },
    ]);
    expect(verifyAllocation(named([1, 1]), 1, given.slice(0, 1).concat({ id: 'B', quota: 0 })).faults).toEqual([
      { kind: 'total', given: most, total: 1, by: most - 1 },
    ]);
  });
});
