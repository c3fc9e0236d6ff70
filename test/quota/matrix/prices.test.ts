import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IssueList } from '../../../src/core/index.js';
import { divisorCosts } from '../../../src/quota/matrix/divisor-costs.js';
import type { Costs } from '../../../src/quota/matrix/grid.js';
import { lineShares, roundingCosts } from '../../../src/quota/matrix/rounding-costs.js';
import { readMethod } from '../../../src/quota/sharing/methods.js';
import { gridOf } from './grids.js';

const METHODS = ['webster', 'dhondt', 'adams', 'huntington-hill', 'dean'] as const;

/** The natural logarithm of a whole number above 0, from its leading digits. */
function log(value: bigint): number {
  const bits = value.toString(2).length;
  const shift = Math.max(0, bits - 53);
  return Math.log(Number(value >> BigInt(shift))) + shift * Math.LN2;
}

/** Two prices may each be off by half the band: then floats further apart than it are told apart rightly. */
function expectWithin(
  { price, exact, band }: Costs,
  cell: number,
  place: number,
  scale: (p: bigint, q: bigint) => number,
) {
  const { top, bottom } = exact(cell, place);
  expect(
    Math.abs(price(cell, place) - scale(top, bottom)),
    `cell ${String(cell)}, place ${String(place)}`,
  ).toBeLessThan(band / 2);
}

describe('prices of places in floats', () => {
  const places = fc.oneof(
    fc.integer({ min: 2, max: 20 }),
    fc.integer({ min: 2, max: 1_000_000 }),
    fc.constantFrom(4095, 4096, 4097),
  );
  const weights = fc.oneof(
    fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
    fc.integer({ min: 1, max: 1000 }),
    fc.bigInt({ min: 2n ** 2000n, max: 2n ** 3000n }),
  );

  it('lie nearer to the exact ones than a divisor method needs to tell them apart', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...METHODS),
        fc.array(fc.tuple(weights, places), { minLength: 1, maxLength: 5 }),
        (method, cells) => {
          const signposts = readMethod(method, new IssueList('test'))!.signposts;
          const wide = cells.map(([weight]) => weight);
          const grid = {
            ...gridOf({ weights: [cells.map(() => 1)], rowTotals: [1], columnTotals: cells.map(() => 1) }),
            wide,
          };
          const costs = divisorCosts(grid, signposts);
          cells.forEach(([, place], cell) => {
            expectWithin(costs, cell, place, (top, bottom) => log(top) - log(bottom));
          });
          // And the band is no wider than it must be.
          expect(costs.band).toBeLessThan(1e-8);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('lie nearer to the exact ones than controlled rounding needs to tell them apart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 5 }),
        fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 10_000_000, max: 100_000_000 })),
        fc.constantFrom(0, 12, 4_000_000_000),
        (row, total, beyond) => {
          const grid = gridOf({ weights: [row], rowTotals: [total], columnTotals: row.map(() => total) });
          const costs = roundingCosts(lineShares(grid, false), beyond);
          row.forEach((_, cell) => {
            for (const place of [1, 2, Math.ceil(total / row.length), total]) {
              expectWithin(costs, cell, place, (top, bottom) => Number((top << 80n) / bottom) / 2 ** 80);
            }
          });
          // Places that can be told apart at all cost 1 more each.
          expect(costs.band).toBeLessThan(0.01);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('shares of a line', () => {
  const row = (weights: readonly number[], total: number, bounds: { min?: number[]; max?: number[] } = {}) => {
    const { min, max } = bounds;
    return gridOf({
      ...{ weights: [weights], rowTotals: [total], columnTotals: weights.map(() => total) },
      ...(min && { min: [min] }),
      ...(max && { max: [max] }),
    });
  };
  const inDoubles = (grid: ReturnType<typeof row>): boolean => {
    return [...lineShares(grid, false).tops].every((top) => typeof top === 'number');
  };
  const M = Number.MAX_SAFE_INTEGER;

  it('are worked out in doubles where those hold them, and in whole numbers elsewhere', () => {
    expect(inDoubles(row([3, 5, 0], 7))).toBe(true);
    expect(inDoubles(row([3, 0.5], 7))).toBe(false);
    expect(inDoubles(row([3, 5], 7, { min: [0, 1] }))).toBe(false);
    expect(inDoubles(row([3, 5], 7, { max: [2, Infinity] }))).toBe(false);
    expect(inDoubles(row([0, 0], 0))).toBe(false);
    expect(inDoubles({ ...row([3, 5], 7), wide: [3, 5] })).toBe(false);
  });

  it('leave doubles where the weights times one place more are beyond a safe integer', () => {
    // 2^53 − 1 is 6361 × 1416003655831.
    expect(inDoubles(row([6360, 1], 1_416_003_655_830))).toBe(true);
    expect(inDoubles(row([6360, 1], 1_416_003_655_831))).toBe(false);
    expect(inDoubles(row([M - 1, 1], 0))).toBe(true);
    expect(inDoubles(row([M - 1, 2], 0))).toBe(false);
  });

  it('are the same either way, in rows and in columns', () => {
    for (const [weights, total] of [
      [[3, 5, 0], 7],
      [[6, 3, 1], 20],
      [[6360, 1, 9], 1_000_000],
    ] as const) {
      const quick = row(weights, total);
      const exact = { ...quick, wide: weights.map(BigInt) };
      const column = { ...quick, rows: 3, columns: 1, rowTotals: quick.columnTotals, columnTotals: quick.rowTotals };
      const [a, b, c] = [lineShares(quick, false), lineShares(exact, false), lineShares(column, true)];
      for (const other of [b, c]) {
        expect([other.floors, other.roofs]).toEqual([a.floors, a.roofs]);
        weights.forEach((_, cell) => {
          expect(other.shares[cell]).toBeCloseTo(a.shares[cell]!, 9);
          expect(BigInt(other.tops[cell]!) * BigInt(a.bottoms[cell]!)).toBe(
            BigInt(a.tops[cell]!) * BigInt(other.bottoms[cell]!),
          );
        });
      }
    }
  });
});
