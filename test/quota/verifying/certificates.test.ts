import { describe, expect, it } from 'vitest';
import { verifyAllocation } from '../../../src/quota/index.js';

const claims = [
  { id: 'A', weight: 5, min: 2, max: 4 },
  { id: 'B', weight: 0, min: 1, max: 9 },
];
const said = (total: number, certificate: unknown): unknown => {
  const { holds, faults, unique } = verifyAllocation(claims, total, certificate as []);
  return holds ? { unique } : faults;
};
const refuted = (message: string): unknown[] => [{ kind: 'certificate', message }];

describe('the certificate that there is no answer', () => {
  it('holds where the bounds add up to what it says and miss the total by as much', () => {
    // Minima: 2 + 1. Maxima: 4, and 1 of the claim that weighs nothing.
    expect(said(2, { bound: 'min', sum: 3, by: 1 })).toEqual({ unique: true });
    expect(said(6, { bound: 'max', sum: 5, by: 1 })).toEqual({ unique: true });
  });

  it('is refuted where sum or difference is another', () => {
    const message = refuted('The bounds add up to 3, and the total is 2.');
    expect(said(2, { bound: 'min', sum: 4, by: 1 })).toEqual(message);
    expect(said(2, { bound: 'min', sum: 3, by: 2 })).toEqual(message);
    expect(said(2, { bound: 'min' })).toEqual(message);
  });

  it('is refuted where the bounds admit the total', () => {
    expect(said(3, { bound: 'min', sum: 3, by: 0 })).toEqual(refuted('The bounds add up to 3, and the total is 3.'));
    expect(said(4, { bound: 'min', sum: 3, by: -1 })).toEqual(refuted('The bounds add up to 3, and the total is 4.'));
    expect(said(5, { bound: 'max', sum: 5, by: 0 })).toEqual(refuted('The bounds add up to 5, and the total is 5.'));
  });

  it('is refuted where somebody has no maximum', () => {
    const open = [...claims, { id: 'C', weight: 1 }];
    const { faults } = verifyAllocation(open, 9, { bound: 'max', sum: 5, by: 4 });
    expect(faults).toEqual(refuted('Some claim has no maximum.'));
    expect(verifyAllocation(open, 2, { bound: 'min', sum: 3, by: 1 }).holds).toBe(true);
  });

  it('is told from a list of allocations by its bound', () => {
    for (const other of [{ bound: 'both', sum: 3, by: 1 }, {}, null, 'min']) {
      expect(() => verifyAllocation(claims, 2, other as unknown as [])).toThrow(/Expected a list/);
    }
  });
});
