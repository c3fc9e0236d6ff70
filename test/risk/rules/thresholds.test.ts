import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/core/index.js';
import { parseRiskRules, type RiskNode } from '../../../src/risk/index.js';

/** What is wrong with a rule of one condition. */
function faultsOf(when: unknown): string[] {
  try {
    parseRiskRules([{ id: 'r', when: when as RiskNode }]);
  } catch (error) {
    if (error instanceof InvalidInputError) {
      return error.issues.map(({ path, code, message }) => `${path.slice(1).join('.')} ${code}: ${message}`);
    }
    throw error;
  }
  return [];
}

describe('thresholds', () => {
  it('of shares are from 0 to 1, both included', () => {
    const fault = 'when.atLeast out-of-range: A share is from 0 to 1: half is "50%" or "0.5".';
    const share = (atLeast: unknown): string[] => faultsOf({ measure: 'members', shareOf: {}, atLeast });
    for (const value of [0, 1, '0%', '100%', '0.5', { numerator: 1, denominator: 3 }]) expect(share(value)).toEqual([]);
    for (const value of [-1, 2, '-0.1%', '100.1%', '1.0001']) expect(share(value)).toEqual([fault]);
  });

  it('of mean ages are 0 or more', () => {
    const age = (lessThan: unknown): string[] => faultsOf({ measure: 'meanAge', lessThan });
    for (const value of [0, 60, '60.5', '0.0']) expect(age(value)).toEqual([]);
    for (const value of [-1, '-0.1']) expect(age(value)).toEqual(['when.lessThan negative: A mean age is 0 or more.']);
  });

  it('of counts are whole and 0 or more', () => {
    const count = (equals: unknown): string[] => faultsOf({ measure: 'members', equals });
    for (const value of [0, 1, 2 ** 53 - 1]) expect(count(value)).toEqual([]);
    expect(count(-1)).toEqual(['when.equals negative: A count is 0 or more.']);
    expect(count(0.5)).toEqual(['when.equals not-an-integer: A count, and a number of years, is whole.']);
    expect(count(Infinity)).toEqual(['when.equals not-finite: NaN and Infinity are no counts.']);
  });

  it('of "at least k of these" are no more than there are', () => {
    const one = { measure: 'members', lessThan: 3 };
    const some = (kOf: number, count: number): string[] => faultsOf({ kOf, of: new Array(count).fill(one) });
    expect([some(1, 1), some(2, 2), some(1, 2)]).toEqual([[], [], []]);
    expect(some(2, 1)).toHaveLength(1);
    expect(some(3, 2)).toHaveLength(1);
    expect(some(0, 2)).toHaveLength(1);
  });
});

describe('the size of a rule', () => {
  const leaf = { measure: 'members', lessThan: 3 };
  const nested = (levels: number): unknown => {
    let node: unknown = leaf;
    for (let level = 1; level < levels; level += 1) node = { not: node };
    return node;
  };

  it('is a hundred levels at most', () => {
    expect(faultsOf(nested(100))).toEqual([]);
    expect(faultsOf(nested(101))[0]).toMatch(/too-deep: A rule has at most 100 levels\.$/);
  });

  it('is ten thousand nodes at most', () => {
    const wide = (nodes: number): unknown => ({ any: new Array(nodes - 1).fill(leaf) });
    expect(faultsOf(wide(10_000))).toEqual([]);
    expect(faultsOf(wide(10_001))[0]).toMatch(/too-many-nodes: A rule has at most 10000 nodes\.$/);
  });
});
