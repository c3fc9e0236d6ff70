import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admitInRest } from '../../../src/independence/planning/plan-rest.js';
import { canAdmit } from './can-admit.js';

const limits = (...counts: readonly number[]) => Float64Array.from(counts);

describe('admitInRest', () => {
  it('takes the first that can admit, as many as it can', () => {
    expect(admitInRest([2], [[4, 1]], limits(0, 5, 0, 0, 1))).toEqual([[4, 1]]);
    expect(admitInRest([2], [[1, 4]], limits(0, 5, 0, 0, 1))).toEqual([[1, 1]]);
    expect(admitInRest([0, 1], [[], [0]], limits(1))).toEqual([[], [0]]);
    expect(admitInRest([1], [[]], limits(1))).toBeNull();
    expect(admitInRest([2], [[0]], limits(1))).toBeNull();
    expect(admitInRest([], [], limits())).toEqual([]);
  });

  it('lets one admitted for another branch make way, if that branch finds somebody else', () => {
    expect(
      admitInRest(
        [1, 1],
        [
          [0, 1],
          [0, 2],
        ],
        limits(1, 1, 0),
      ),
    ).toEqual([[1], [0]]);
    expect(
      admitInRest(
        [1, 1, 1],
        [
          [0, 1],
          [1, 2],
          [0, 3],
        ],
        limits(1, 1, 1, 0),
      ),
    ).toEqual([[1], [2], [0]]);
    expect(
      admitInRest(
        [1, 1],
        [
          [0, 1],
          [0, 2],
        ],
        limits(1, 0, 0),
      ),
    ).toBeNull();
  });

  it('finds nobody only where fewer stay in some of the branches than these lack together', () => {
    const branch = fc.record({ lacking: fc.nat(3), staying: fc.uniqueArray(fc.nat(4), { maxLength: 4 }) });
    const cases = fc.tuple(
      fc.array(branch, { maxLength: 4 }),
      fc.array(fc.constantFrom(0, 1, 1, 2, Number.POSITIVE_INFINITY), { minLength: 5, maxLength: 5 }),
    );
    fc.assert(
      fc.property(cases, ([branches, counts]) => {
        const [lacking, staying] = [branches.map((each) => each.lacking), branches.map((each) => each.staying)];
        const found = admitInRest(lacking, staying, Float64Array.from(counts));
        expect(found !== null).toBe(canAdmit(lacking, staying, counts));
        if (found === null) return;
        expect(found.map((rows) => rows.length)).toEqual(lacking);
        found.forEach((rows, at) => {
          expect(rows.filter((row) => !(staying[at] ?? []).includes(row))).toEqual([]);
        });
        counts.forEach((most, row) => {
          expect(found.flat().filter((each) => each === row).length).toBeLessThanOrEqual(most);
        });
      }),
      { numRuns: 500 },
    );
  });
});
