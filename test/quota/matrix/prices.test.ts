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
