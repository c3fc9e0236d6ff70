import { type Cost, plus } from './costs.js';
import { pairAt } from './pair-at.js';
import { startOf } from './rays.js';
import { ANYTHING, NOTHING, onlySpot, type Shape, type Spot, shapeAt, shapeSum } from './shapes.js';

/** A child that must be told apart when sums are made; −1 for what an incomplete list leaves out. */
interface Part {
  readonly child: number;
  readonly shape: Shape;
}

/** The children of a unit as one sum, within so many extra figures: in two halves, each added up one by one. */
export interface ChildrenSum {
  readonly extra: number;
  /** Children with one value only. */
  readonly still: readonly { readonly child: number; readonly value: number }[];
  readonly moving: readonly Part[];
  /** What the first so many of the moving parts add up to: from the start, and from the middle. */
  readonly halves: readonly [readonly Shape[], readonly Shape[]];
}

/** Adds up children within so many extra figures. */
export function sumChildren(
  children: readonly number[],
  shapeOf: (child: number) => Shape,
  open: boolean,
  extra: number,
  id: string,
): ChildrenSum {
  const still: { child: number; value: number }[] = [];
  const moving: Part[] = open ? [{ child: -1, shape: ANYTHING }] : [];
  const rigid: Part[] = [];
  let sum = 0;
  let cost: Cost = 0;
  for (const child of children) {
    const shape = shapeOf(child);
    const only = onlySpot(shape, extra);
    if (only === null) {
      // Whatever costs nothing comes first: the rest is then settled before it when an answer is taken apart.
      (shape.rays[0]?.extra === 0 ? moving : rigid).push({ child, shape });
      continue;
    }
    still.push({ child, value: only[0] });
    sum += only[0];
    cost = plus(cost, only[1].cost);
  }
  moving.push(...rigid);
  const fixed: Shape = {
    spots: sum <= Number.MAX_SAFE_INTEGER ? new Map([[sum, { extra: 0, cost }]]) : new Map(),
    rays: [],
  };
  const middle = middleOf(moving);
  const halves = [fold(fixed, moving.slice(0, middle)), fold(NOTHING, moving.slice(middle))] as const;
  return { extra, still, moving, halves };

  function fold(from: Shape, parts: readonly Part[]): Shape[] {
    const sums = [from];
    for (const { shape } of parts) sums.push(shapeSum(sums.at(-1)!, shape, extra, id));
    return sums;
  }
}

/** What it costs that children add up to a value. */
export function sumAt({ halves, extra }: ChildrenSum, value: number): Spot | null {
  const [one, other] = [halves[0].at(-1)!, halves[1].at(-1)!];
  return halves[1].length === 1 ? shapeAt(one, value, extra) : pairAt(one, other, value, extra);
}

/** All that children can add up to. */
export function wholeSum({ halves, moving, extra }: ChildrenSum, id: string): Shape {
  const [first, second] = halves;
  let sum = first.at(-1)!;
  for (const { shape } of moving.slice(moving.length - second.length + 1)) sum = shapeSum(sum, shape, extra, id);
  return sum;
}

/** The lowest that children can add up to at no extra figure; beyond 2^53 it may be inexact, and stays beyond. */
export function lowestSum({ moving, halves }: ChildrenSum): number {
  let sum = Infinity;
  for (const value of halves[0][0]!.spots.keys()) sum = value;
  for (const { shape } of moving) {
    let lowest = Infinity;
    for (const [value, { extra }] of shape.spots) if (extra === 0) lowest = Math.min(lowest, value);
    for (const ray of shape.rays) if (ray.extra === 0) lowest = Math.min(lowest, startOf(ray));
    sum += lowest;
  }
  return sum;
}

/** Where to part the moving children, so that neither half has far more sums than the other; few are not parted. */
function middleOf(moving: readonly Part[]): number {
  const sizes = moving.map(({ shape }) => Math.log2(shape.spots.size + shape.rays.length));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all < 6) return moving.length;
  let [before, middle] = [0, 0];
  for (const size of sizes) {
    // Crossing the middle, a part goes to the side that it leaves the smaller.
    if (before + size > all / 2 && before + size > all - before) break;
    before += size;
    middle += 1;
  }
  return middle;
}
