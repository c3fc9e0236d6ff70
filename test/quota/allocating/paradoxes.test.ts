import { describe, expect, it } from 'vitest';
import { allocateQuota, type QuotaMethod } from '../../../src/quota/index.js';

/** What is no law: recorded, so that nobody repairs it. */
const quotas = (weights: readonly number[], total: number, method: QuotaMethod): number[] => {
  const claims = weights.map((weight, i) => ({ id: String.fromCharCode(65 + i), weight }));
  return allocateQuota(claims, total, { method }).allocations.map(({ quota }) => quota);
};

describe('recorded paradoxes', () => {
  it('Alabama: under largest remainder the fourth claim loses a place because there is one more', () => {
    const weights = [21878, 9713, 4167, 3252, 1065];
    expect(quotas(weights, 43, 'hamilton')).toEqual([24, 10, 4, 4, 1]);
    expect(quotas(weights, 44, 'hamilton')).toEqual([24, 11, 5, 3, 1]);
  });

  it('new claims: under largest remainder a newcomer with its fair places moves a place between two others', () => {
    expect(quotas([104, 895], 10, 'hamilton')).toEqual([1, 9]);
    const [first, second, newcomer] = quotas([104, 895, 500], 15, 'hamilton');
    expect([first, second, newcomer]).toEqual([1, 9, 5]);
    const states = [1755, 7360];
    expect(quotas(states, 9, 'hamilton')).toEqual([2, 7]);
    expect(quotas([...states, 1200], 10, 'hamilton').slice(0, 2)).toEqual([2, 7]);
  });

  it('population: under largest remainder and the quota method a claim that grew more loses to one that grew less', () => {
    const before = quotas([657, 237, 106], 100, 'hamilton');
    const after = quotas([660, 245, 105], 100, 'hamilton');
    expect(before).toEqual([66, 24, 10]);
    expect(after).toEqual([65, 24, 11]);
  });

  it('quota: divisor methods can leave it, dhondt above and adams below', () => {
    // The share of the first is 51.17 of 100, and 52.3 of 10.
    const weights = [5117, 4400, 162, 161, 160];
    expect(quotas(weights, 100, 'dhondt')).toEqual([52, 45, 1, 1, 1]);
    const large = [90, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    expect(quotas(large, 20, 'dhondt')[0]).toBe(20);
    expect(quotas(large, 20, 'adams')[0]).toBe(10);
  });

  it('incoherence: a part of a largest-remainder solution need not solve the part', () => {
    const whole = quotas([21878, 9713, 4167, 3252, 1065], 43, 'hamilton');
    expect(whole.slice(0, 3)).toEqual([24, 10, 4]);
    expect(quotas([21878, 9713, 4167], 38, 'hamilton')).toEqual([23, 10, 5]);
  });
});
