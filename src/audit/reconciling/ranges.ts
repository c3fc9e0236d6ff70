import { type Cost, minus, plus } from './costs.js';
import type { Tree } from './tree-types.js';

/** The lowest and the highest value of one unit; what a whole number can hold at most is no bound. */
interface Range {
  readonly low: Cost;
  readonly high: Cost;
}

const MOST = Number.MAX_SAFE_INTEGER;

/** What the children of a unit can add up to, given the figures of those that have one. */
export function childRanges(tree: Tree, value: (unit: number) => number | null): Range[] {
  const sums: { low: Cost; high: Cost }[] = tree.ids.map(() => ({ low: 0, high: 0 }));
  for (let unit = tree.ids.length - 1; unit >= 0; unit -= 1) {
    const above = sums[tree.parents[unit]!];
    if (above === undefined) continue;
    const own = ownRange(tree, unit, value(unit), sums[unit]);
    above.low = plus(above.low, own.low);
    above.high = plus(above.high, own.high);
  }
  return sums;
}

/** The values that figures not printed must have, given all others: only those with one possible value. */
export function settledValues(tree: Tree, value: (unit: number) => number | null): Map<number, number> {
  const sums = childRanges(tree, value);
  const ranges: { low: Cost; high: Cost }[] = tree.ids.map((_, unit) => ({
    ...ownRange(tree, unit, value(unit), sums[unit]),
  }));
  const settled = new Map<number, number>();
  for (const [unit, own] of ranges.entries()) {
    if (own.low === own.high && value(unit) === null) settled.set(unit, Number(own.low));
    const sum = sums[unit]!;
    for (const child of tree.children[unit]!) {
      const range = ranges[child]!;
      const [least, most] = [minus(sum.low, range.low), minus(sum.high, range.high)];
      if (tree.open[unit] !== true && most < own.low) range.low = larger(range.low, minus(own.low, most));
      const room = minus(own.high, least);
      if (room < range.high) range.high = room;
    }
  }
  return settled;
}

function ownRange(tree: Tree, unit: number, value: number | null, sum: Range | undefined): Range {
  if (value !== null) return { low: value, high: value };
  if (tree.children[unit]!.length === 0 || sum === undefined) return { low: 0, high: MOST };
  return { low: sum.low, high: tree.open[unit] === true || sum.high > MOST ? MOST : sum.high };
}

function larger(one: Cost, other: Cost): Cost {
  return one > other ? one : other;
}
