import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/core/index.js';
import * as quota from '../../src/quota/index.js';

const claims = [
  { id: 'A', weight: 3 },
  { id: 'B', weight: 2 },
];
const faulty = [{ id: 'A', weight: -1 }];
const problem = { rows: ['A'], columns: ['x'], weights: [[1]], rowTotals: [2], columnTotals: [2] };
const filled = quota.allocateMatrix(problem);
const tree = [
  { id: 'r', parentId: null },
  { id: 'a', parentId: 'r' },
];

/** For each function that can fail on data: arguments that are right, and arguments that are not. */
const cases: Readonly<Record<string, readonly [right: readonly unknown[], wrong: readonly unknown[]]>> = {
  allocateQuota: [
    [claims, 3],
    [faulty, 3],
  ],
  allocateWeights: [
    [[3, 2], 3],
    [[-1], 3],
  ],
  allocateMatrix: [[problem], [{ ...problem, weights: [[-1]] }]],
  cascadeMatrix: [
    [tree, { columns: ['x'], columnTotals: [2], weight: () => 1 }],
    [tree, { columns: ['x'], columnTotals: [2], weight: () => -1 }],
  ],
  cascadeQuota: [
    [tree, 2, { weight: () => 1 }],
    [tree, 2, { weight: () => -1 }],
  ],
  cascadeWeights: [
    [[-1, 0], 2, { weights: [1, 1] }],
    [[-1, 0], 2, { weights: [1] }],
  ],
  explainQuota: [
    [claims, 3, {}, 'A'],
    [faulty, 3, {}, 'A'],
  ],
  fairnessOf: [
    [claims, quota.allocateQuota(claims, 3).allocations],
    [faulty, []],
  ],
  reallocateQuota: [
    [claims, 3, { plan: { A: 2, B: 1 }, achieved: {}, policy: 'proportional', overrun: 'keep' }],
    [faulty, 3, { plan: {}, achieved: {}, policy: 'proportional', overrun: 'keep' }],
  ],
  verifyAllocation: [
    [claims, 3, quota.allocateQuota(claims, 3).allocations],
    [faulty, 3, []],
  ],
  verifyMatrix: [
    [problem, filled],
    [{ ...problem, weights: [[-1]] }, filled],
  ],
};

type Functions = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
const functions = quota as unknown as Functions;
const twins = Object.keys(quota).filter((name) => name.startsWith('try'));

describe('the try twins', () => {
  it('stand beside every function of the room that can fail on data', () => {
    const names = twins.map((twin) => twin.charAt(3).toLowerCase() + twin.slice(4));
    expect(names.sort()).toEqual(Object.keys(cases).sort());
  });

  it.each(Object.entries(cases))(
    'the twin of %s gives what the function gives, or the error that it throws',
    (name, [right, wrong]) => {
      const plain = functions[name];
      const twin = functions[`try${name.charAt(0).toUpperCase()}${name.slice(1)}`];
      for (const args of [right, wrong]) {
        expect(twin?.(...args)).toEqual(attempt(() => plain?.(...args)));
      }
      expect(attempt(() => plain?.(...wrong)).success).toBe(false);
      expect(attempt(() => plain?.(...right)).success).toBe(true);
    },
  );
});
