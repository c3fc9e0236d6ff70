import { type Cost, climb, plus } from './costs.js';

/**
 * What a value costs from `starts[0]` upwards, for one number of changed figures: convex, in straight pieces. Piece i
 * begins at `starts[i]` and has the slope `slopes[i]`, larger than the slope before it; the last piece has no end.
 */
export interface Ray {
  /** How many figures are changed, above the fewest. */
  readonly extra: number;
  /** The cost at the start. */
  readonly cost: Cost;
  readonly starts: readonly number[];
  readonly slopes: readonly number[];
}

/** A figure that may take any value at no cost: one that is not printed. */
export const FREE: Ray = { extra: 0, cost: 0, starts: [0], slopes: [0] };

/** Where a ray starts. */
export function startOf(ray: Ray): number {
  return ray.starts[0]!;
}

/** What a value at or above the start costs. */
export function rayAt({ cost, starts, slopes }: Ray, value: number): Cost {
  let sum = cost;
  for (let piece = 0; piece < starts.length; piece += 1) {
    const from = starts[piece]!;
    if (from >= value) break;
    const to = Math.min(starts[piece + 1] ?? value, value);
    sum = climb(sum, slopes[piece]!, to - from);
  }
  return sum;
}

/** The first and the last of the cheapest values up to `most`. */
export function cheapest({ starts, slopes }: Ray, most: number): readonly [first: number, last: number] {
  const level = slopes.findIndex((slope) => slope >= 0);
  const first = level < 0 ? most : Math.min(starts[level]!, most);
  const rising = slopes.findIndex((slope) => slope > 0);
  const last = rising < 0 ? most : Math.min(starts[rising]!, most);
  return [first, last];
}

/** The ray of a sum of which one part is fixed. */
export function shifted(ray: Ray, by: number, extra: number, cost: Cost): Ray {
  return {
    extra: ray.extra + extra,
    cost: plus(ray.cost, cost),
    starts: by === 0 ? ray.starts : ray.starts.map((start) => start + by),
    slopes: ray.slopes,
  };
}

/** A ray to which the distance from a printed figure is added. */
export function withDistance(ray: Ray, printed: number, extra: number): Ray {
  const starts: number[] = [];
  const slopes: number[] = [];
  const begin = startOf(ray);
  ray.starts.forEach((start, piece) => {
    const slope = ray.slopes[piece]!;
    const end = ray.starts[piece + 1] ?? Infinity;
    starts.push(start);
    slopes.push(start < printed ? slope - 1 : slope + 1);
    if (start < printed && printed < end) {
      starts.push(printed);
      slopes.push(slope + 1);
    }
  });
  return { extra: ray.extra + extra, cost: plus(ray.cost, Math.abs(begin - printed)), starts, slopes };
}

/** The ray of the sum of two values that each follow a ray: the cheaper slopes are used up first. */
export function raySum(one: Ray, other: Ray): Ray {
  const starts: number[] = [];
  const slopes: number[] = [];
  let from = startOf(one) + startOf(other);
  let [i, j] = [0, 0];
  for (;;) {
    const [left, right] = [one.slopes[i]!, other.slopes[j]!];
    const [ray, piece] = left <= right ? [one, i] : [other, j];
    const slope = Math.min(left, right);
    if (slopes.at(-1) !== slope) {
      starts.push(from);
      slopes.push(slope);
    }
    const end = ray.starts[piece + 1];
    if (end === undefined) break;
    from += end - ray.starts[piece]!;
    if (from > Number.MAX_SAFE_INTEGER) break;
    if (left <= right) i += 1;
    else j += 1;
  }
  return { extra: one.extra + other.extra, cost: plus(one.cost, other.cost), starts, slopes };
}
