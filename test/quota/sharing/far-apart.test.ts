import { describe, expect, it } from 'vitest';
import { allocateWeights } from '../../../src/quota/index.js';
import { apportion } from '../../oracles/apportion.js';

const METHODS = ['webster', 'dhondt', 'adams', 'huntington-hill', 'dean', 'hamilton'] as const;

describe('weights that lie too far apart for doubles', () => {
  const weights = [1e-300, 1e300];

  it('leave the light claim its minimum, and the heavy one the rest', () => {
    for (const method of METHODS) {
      for (let total = 5; total <= 15; total += 1) {
        const { quotas } = allocateWeights(weights, total, { method, min: [5, 0], max: [10, 10] });
        expect([method, total, ...quotas]).toEqual([method, total, 5, total - 5]);
      }
    }
  });

  it('leave the light claim what the heavy one cannot take', () => {
    for (const method of METHODS) {
      for (let total = 10; total <= 20; total += 1) {
        const { quotas } = allocateWeights(weights, total, { method, min: [0, 0], max: [10, 10] });
        // Some give everybody with a weight one place first.
        const light = Math.max(total - 10, ['adams', 'huntington-hill', 'dean'].includes(method) ? 1 : 0);
        expect([method, total, ...quotas]).toEqual([method, total, light, total - light]);
      }
    }
  });

  it('are shared out as in whole numbers, also where bounds leave nobody free', () => {
    const far = [1e-300, 1e300, 1.25e300, 1e-299];
    for (const method of METHODS) {
      for (const min of [
        [5, 0, 0, 4],
        [1, 1, 1, 1],
      ]) {
        for (const max of [
          [100, 10, 10, 100],
          [12, 9, 11, 7],
        ]) {
          for (let total = 9; total <= 39; total += 1) {
            const { quotas, ties } = allocateWeights(far, total, { method, min, max, ties: 'leave-open' });
            const { fixed, tie } = apportion(method, far, total, min, max);
            expect([method, total, ties.length, ...quotas]).toEqual([method, total, tie === null ? 0 : 1, ...fixed]);
          }
        }
      }
    }
  });
});

describe('weights whose products with the total doubles do not hold', () => {
  it('are shared out by largest remainder as in whole numbers, wherever the heaviest stands', () => {
    const light = [3, 7, 11, 13].map((odd) => 2 ** 34 + odd);
    const heavy = 2 ** 40 + 9;
    for (const at of [0, 2, 4]) {
      const weights = light.toSpliced(at, 0, heavy);
      for (const method of ['hamilton', 'hamilton-droop'] as const) {
        for (let total = 2 ** 20; total < 2 ** 20 + 20; total += 1) {
          const { quotas } = allocateWeights(weights, total, { method, ties: 'leave-open' });
          expect([method, at, total, ...quotas]).toEqual([
            method,
            at,
            total,
            ...apportion(method, weights, total).fixed,
          ]);
        }
      }
    }
  });
});
