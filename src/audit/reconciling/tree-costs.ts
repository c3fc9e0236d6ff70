import { type ChildrenSum, lowestSum, sumAt, sumChildren, wholeSum } from './children-sum.js';
import { plus } from './costs.js';
import { type Ray, startOf, withDistance } from './rays.js';
import { ANYTHING, isBetter, onlySpot, type Shape, type Spot, tidy } from './shapes.js';
import type { Tree } from './tree-types.js';

/** What is known of one unit. */
interface Known {
  /** The fewest figures changed in it and under it, whatever value it takes. */
  fewest: number;
  /** How many of them are due to it: the fewest here less the fewest of all children. */
  added: number;
  /** What each value costs, in figures above the fewest. */
  shape: Shape;
  /** Up to how many figures above the fewest the shape is complete. */
  reach: number;
  /** What children cost that add up to the printed figure, in figures above the fewest of all; null if not known. */
  hit: Spot | null;
}

/**
 * What the values of a unit cost in changed figures, for every unit of a tree, from the lowest units upwards.
 *
 * A unit keeps the values that cost few figures more than its cheapest ones, and a unit above asks for more of them
 * when its own figures do not fit: `added` more for each unit on the way. That is all that can be needed, since every
 * other child costs its fewest at least.
 */
export class TreeCosts {
  readonly #tree: Tree;
  readonly #known: Known[];

  /** Units for which `isWanted` says no are left out; none of them may stand under another unit that is wanted. */
  constructor(tree: Tree, isWanted: (unit: number) => boolean) {
    this.#tree = tree;
    this.#known = tree.ids.map(() => ({ fewest: 0, added: 0, shape: ANYTHING, reach: -1, hit: null }));
    for (let unit = tree.ids.length - 1; unit >= 0; unit -= 1) if (isWanted(unit)) this.#open(unit);
  }

  /** What is known of a unit. */
  of(unit: number): Readonly<Known> {
    return this.#at(unit);
  }

  /** The children of a unit as a sum, when so many figures are changed in them. */
  children(unit: number, figures: number): ChildrenSum {
    return this.#sum(unit, figures - (this.#at(unit).fewest - this.#at(unit).added));
  }

  /** The first look at a unit: how many figures it adds, and its cheapest values. */
  #open(unit: number): void {
    const { children, printed } = this.#tree;
    const known = this.#at(unit);
    const below = children[unit]!;
    const value = printed[unit] ?? null;
    if (below.length === 0) {
      this.#leaf(known, value, 0);
      return;
    }
    let added = 0;
    for (; ; added += 1) {
      this.#reach(below, added);
      const sum = this.#sum(unit, added);
      if (value === null ? hasAny(sum, this.#id(unit)) : sumAt(sum, value) !== null) break;
      if (value !== null && hasAny(sum, this.#id(unit))) {
        added += 1;
        break;
      }
    }
    this.#reach(below, added);
    known.added = added;
    known.fewest = below.reduce((total, child) => total + this.#at(child).fewest, added);
    this.#refine(unit, 0);
  }

  /** Makes sure that children are complete up to so many figures above their fewest. */
  #reach(children: readonly number[], extra: number): void {
    const list: (readonly [unit: number, extra: number])[] = [];
    const ask = (units: readonly number[], more: number): void => {
      for (const unit of units) if (this.#at(unit).reach < more) list.push([unit, more]);
    };
    ask(children, extra);
    // The list grows while it is gone through, level by level.
    for (const [unit, more] of list) {
      const { added, hit } = this.#at(unit);
      // Where the printed figure is reached already, only what goes with another one is still to be known.
      ask(this.#tree.children[unit]!, more + added - (hit === null ? 0 : 1));
    }
    for (const [unit, more] of list.reverse()) this.#refine(unit, more);
  }

  /** Completes a unit up to so many figures above its fewest; its children are complete as far as that takes. */
  #refine(unit: number, extra: number): void {
    const known = this.#at(unit);
    const below = this.#tree.children[unit]!;
    const value = this.#tree.printed[unit] ?? null;
    if (below.length === 0) {
      this.#leaf(known, value, extra);
      return;
    }
    const { added } = known;
    if (value === null) {
      const most = this.#howFar(unit, extra + added) ?? extra + added;
      known.shape = lowered(wholeSum(this.#sum(unit, most), this.#id(unit)), added);
      known.reach = most - added;
    } else {
      const asked = extra + added - (known.hit === null ? 0 : 1);
      const far = this.#howFar(unit, asked);
      const most = far ?? asked;
      const changed = far ?? extra + added - 1;
      known.hit ??= sumAt(this.#sum(unit, most), value);
      const whole = changed < 0 ? null : wholeSum(this.#sum(unit, changed), this.#id(unit));
      known.shape = withFigure(whole, value, known.hit, added);
      known.reach = Math.min(changed + 1 - added, known.hit === null ? most - added : Infinity);
    }
    const full = known.shape.rays.find((ray) => startOf(ray) === 0);
    if (full !== undefined && full.extra <= known.reach) known.reach = Infinity;
  }

  /** Where making all sums costs next to nothing, how far to go beyond what is asked; otherwise null. */
  #howFar(unit: number, asked: number): number | null {
    const below = this.#tree.children[unit]!;
    let reach = Infinity;
    for (const child of below) reach = Math.min(reach, this.#at(child).reach);
    if (this.#tree.open[unit] === true || reach === Infinity || asked < 0) return null;
    if (below.length === 1) return Math.min(reach, 2 * asked + 8);
    return below.every((child) => onlySpot(this.#at(child).shape, reach) !== null) ? reach : null;
  }

  #leaf(known: Known, value: number | null, extra: number): void {
    if (value === null) {
      known.shape = ANYTHING;
      known.reach = Infinity;
      return;
    }
    const spots = new Map([[value, { extra: 0, cost: 0 }]]);
    // Asked for no change, a leaf has one value: that keeps sums short.
    known.shape = extra === 0 ? { spots, rays: [] } : { spots, rays: [distance(value)] };
    known.reach = extra === 0 ? 0 : Infinity;
  }

  #sum(unit: number, extra: number): ChildrenSum {
    const shapeOf = (child: number): Shape => this.#at(child).shape;
    return sumChildren(this.#tree.children[unit]!, shapeOf, this.#tree.open[unit] === true, extra, this.#id(unit));
  }

  #at(unit: number): Known {
    return this.#known[unit]!;
  }

  #id(unit: number): string {
    return this.#tree.ids[unit]!;
  }
}

/** What a changed leaf costs: its distance from the printed figure. */
function distance(printed: number): Ray {
  return withDistance({ extra: 0, cost: 0, starts: [0], slopes: [0] }, printed, 1);
}

/** Whether there is any sum within 2^53 − 1: nearly always, and then there is no need to make them all. */
function hasAny(sum: ChildrenSum, id: string): boolean {
  if (sum.extra === 0 && lowestSum(sum) <= Number.MAX_SAFE_INTEGER) return true;
  const whole = wholeSum(sum, id);
  return whole.spots.size + whole.rays.length > 0;
}

function lowered(shape: Shape, by: number): Shape {
  return by === 0 ? shape : withFigure(shape, null, null, by + 1);
}

/** Puts a unit's own figure on top of what its children add up to: as it is printed, or changed, which is one more. */
function withFigure(whole: Shape | null, printed: number | null, hit: Spot | null, added: number): Shape {
  const spots = new Map<number, Spot>();
  const rays: Ray[] = [];
  for (const [value, { extra, cost }] of whole?.spots ?? []) {
    const change = printed === null ? 0 : Math.abs(value - printed);
    spots.set(value, { extra: extra + 1 - added, cost: plus(cost, change) });
  }
  for (const ray of whole?.rays ?? []) {
    rays.push(printed === null ? { ...ray, extra: ray.extra + 1 - added } : withDistance(ray, printed, 1 - added));
  }
  if (printed !== null && hit !== null) {
    const own = { extra: hit.extra - added, cost: hit.cost };
    if (isBetter(own, spots.get(printed))) spots.set(printed, own);
  }
  return tidy(spots, rays);
}
