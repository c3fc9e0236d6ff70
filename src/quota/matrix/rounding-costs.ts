import { exactShares } from '../sharing/exact-shares.js';
import { alignAll } from '../sharing/weights.js';
import type { Costs, Grid } from './grid.js';

/** Each cell's exact share of the total of its line. */
export interface LineShares {
  /** The whole part. */
  readonly floors: Float64Array;
  /** The smallest whole number that is no less. */
  readonly roofs: Float64Array;
  /** In floats. */
  readonly shares: Float64Array;
  /** Exactly, as fractions: in doubles where they hold the line's products, in bigints elsewhere. */
  readonly tops: (number | bigint)[];
  readonly bottoms: (number | bigint)[];
}

/** Shares the total of each row (or, `turned`, of each column) out in proportion to its weights, `clamp(t × weight, min, max)`, unrounded. */
export function lineShares(grid: Grid, turned: boolean): LineShares {
  const [lines, length] = turned ? [grid.columns, grid.rows] : [grid.rows, grid.columns];
  const size = grid.weights.length;
  const shares: LineShares = {
    ...{ floors: new Float64Array(size), roofs: new Float64Array(size), shares: new Float64Array(size) },
    ...{ tops: new Array<number>(size).fill(0), bottoms: new Array<number>(size).fill(1) },
  };
  for (let line = 0; line < lines; line += 1) {
    const cellOf = (i: number): number => (turned ? i * grid.columns + line : line * length + i);
    const total = (turned ? grid.columnTotals : grid.rowTotals)[line]!;
    if (!shareQuickly(grid, shares, cellOf, length, total)) shareExactly(grid, shares, cellOf, length, total);
  }
  return shares;
}

/** Whole weights without bounds whose products doubles hold; false, with nothing done, where that is not so. */
function shareQuickly(
  grid: Grid,
  out: LineShares,
  cellOf: (i: number) => number,
  length: number,
  total: number,
): boolean {
  const { weights, wide, min, max } = grid;
  if (wide !== null) return false;
  let sum = 0;
  for (let i = 0; i < length; i += 1) {
    const cell = cellOf(i);
    const weight = weights[cell]!;
    if (!Number.isSafeInteger(weight) || min[cell]! > 0) return false;
    if (weight > 0 && max[cell] !== Infinity) return false;
    sum += weight;
  }
  if (sum === 0 || sum * (total + 1) > Number.MAX_SAFE_INTEGER) return false;
  for (let i = 0; i < length; i += 1) {
    const cell = cellOf(i);
    const product = weights[cell]! * total;
    // Below 2^53 no quotient is rounded up to a whole number that it does not reach.
    const floor = Math.floor(product / sum);
    const rest = product - floor * sum;
    out.floors[cell] = floor;
    out.roofs[cell] = rest === 0 ? floor : floor + 1;
    out.shares[cell] = product / sum;
    out.tops[cell] = product;
    out.bottoms[cell] = sum;
  }
  return true;
}

function shareExactly(grid: Grid, out: LineShares, cellOf: (i: number) => number, length: number, total: number): void {
  const { weights, wide, min, max } = grid;
  const cells = Array.from({ length }, (_, i) => cellOf(i));
  const { whole } = alignAll(
    cells.map((cell) => wide?.[cell] ?? weights[cell]!),
    0,
    length,
  );
  const bounds = (all: Float64Array): number[] => cells.map((cell) => all[cell]!);
  const { floors, rest, over } = exactShares(whole, bounds(min), bounds(max), total, 0);
  cells.forEach((cell, i) => {
    const [floor, left] = [floors[i]!, rest[i]!];
    out.floors[cell] = Number(floor);
    out.roofs[cell] = Number(left === 0n ? floor : floor + 1n);
    out.shares[cell] = Number(floor) + Number((left << 60n) / over) / 2 ** 60;
    out.tops[cell] = floor * over + left;
    out.bottoms[cell] = over;
  });
}

/**
 * Prices of places under controlled rounding: the k-th place of a cell with the share y costs k − ½ − y, which
 * is half of what it adds to (cell − y)². `beyond` is added for each place above ⌈y⌉ and taken off for each up
 * to ⌊y⌋, so that leaving that range comes last.
 */
export function roundingCosts(shares: LineShares, beyond: number): Costs {
  const extra = BigInt(beyond);
  const { floors, roofs } = shares;
  // Doubles of large shares and places are coarse: what they decide has to be further from doubt.
  let largest = 0;
  for (const roof of roofs) largest = Math.max(largest, roof);
  const side = (cell: number, place: number): -1 | 0 | 1 => {
    return place > roofs[cell]! ? 1 : place <= floors[cell]! ? -1 : 0;
  };
  return {
    price: (cell, place) => place - 0.5 - shares.shares[cell]! + beyond * side(cell, place),
    exact: (cell, place) => {
      const [top, bottom] = [BigInt(shares.tops[cell]!), BigInt(shares.bottoms[cell]!)];
      const added = 2n * extra * BigInt(side(cell, place));
      return { top: (2n * BigInt(place) - 1n + added) * bottom - 2n * top, bottom: 2n * bottom };
    },
    band: 1e-9 + (beyond + largest) * 1e-12,
  };
}
