import { type Cost, plus } from './costs.js';
import { type Ray, rayAt, startOf } from './rays.js';
import { type Shape, type Spot, shapeAt } from './shapes.js';

/** Values found, and whether there are more of them than were listed. */
export interface Values {
  readonly values: readonly number[];
  readonly cut: boolean;
}

/** How many values of one unit are tried when answers are listed: far more than answers are ever shown. */
const MOST_VALUES = 2000;

/** Collects whole values without repeating any. */
export class ValueList {
  readonly #values = new Set<number>();
  #cut = false;

  /** Adds all values from `first` to `last`. */
  add(first: number, last: number): void {
    for (let value = first; value <= last; value += 1) {
      if (this.#values.has(value)) continue;
      if (this.#values.size >= MOST_VALUES) {
        this.#cut = true;
        return;
      }
      this.#values.add(value);
    }
  }

  /** The values in ascending order. */
  done(): Values {
    return { values: [...this.#values].sort((a, b) => a - b), cut: this.#cut };
  }
}

/** All values that the second of two parts can have when they add up to `value` at a cost that is their least. */
export function splitValues(rest: Shape, part: Shape, value: number, least: Spot): Values {
  const list = new ValueList();
  const { extra, cost } = least;
  const test = (own: number): void => {
    // No shape has values below 0.
    const [mine, other] = [shapeAt(part, own, extra), shapeAt(rest, value - own, extra)];
    if (mine === null || other === null) return;
    if (mine.extra + other.extra === extra && plus(mine.cost, other.cost) === cost) list.add(own, own);
  };
  for (const own of part.spots.keys()) test(own);
  for (const other of rest.spots.keys()) test(value - other);
  for (const mine of part.rays) {
    for (const other of rest.rays) {
      if (mine.extra + other.extra === extra) list.add(...cheapestSplit(mine, other, value, cost));
    }
  }
  return list.done();
}

/** The first and the last value of the first ray at which both cost just so much; the first above the last if none. */
function cheapestSplit(mine: Ray, other: Ray, value: number, cost: Cost): readonly [first: number, last: number] {
  const [low, high] = [startOf(mine), value - startOf(other)];
  const turns = [...mine.starts, ...other.starts.map((start) => value - start)];
  let [first, last] = [Infinity, -Infinity];
  // The sum of two convex costs is convex: least between two turns, if at both.
  for (const turn of [low, high, ...turns]) {
    if (turn < low || turn > high || plus(rayAt(mine, turn), rayAt(other, value - turn)) !== cost) continue;
    first = Math.min(first, turn);
    last = Math.max(last, turn);
  }
  return [first, last];
}
