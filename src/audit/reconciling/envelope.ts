import type { Cost } from './costs.js';
import { climb } from './costs.js';
import { type Ray, rayAt, startOf } from './rays.js';

/** The lowest of several rays, piece by piece in ascending order; `cost` is null where no ray runs. */
interface Stretch {
  readonly from: number;
  readonly cost: Cost | null;
  readonly slope: number;
}

/** What is below which limit: rays of one number of changed figures, without those that are nowhere the lowest. */
export class Envelope {
  readonly rays: Ray[] = [];
  readonly #below: number;
  #stretches: readonly Stretch[] = [{ from: 0, cost: null, slope: 0 }];

  /** Values from `below` upwards need no ray: fewer changed figures reach them. */
  constructor(below: number) {
    this.#below = below;
  }

  /** Keeps a ray if it is lower than all before it at some value. */
  add(ray: Ray): void {
    if (startOf(ray) >= this.#below) return;
    const merged: Stretch[] = [];
    let lower = false;
    const put = (from: number, cost: Cost | null, slope: number): void => {
      const last = merged.at(-1);
      if (last !== undefined && continues(last, from, cost, slope)) return;
      merged.push({ from, cost, slope });
    };
    let piece = -1;
    for (const [place, { from, cost, slope }] of this.#stretches.entries()) {
      const end = this.#stretches[place + 1]?.from ?? this.#below;
      let at = from;
      while (at < end) {
        while ((ray.starts[piece + 1] ?? Infinity) <= at) piece += 1;
        const to = Math.min(end, ray.starts[piece + 1] ?? Infinity);
        const own = cost === null ? null : climb(cost, slope, at - from);
        if (piece < 0) put(at, own, slope);
        else {
          const [height, incline] = [rayAt(ray, at), ray.slopes[piece]!];
          const [first, last] = lowerPart(height, incline, own, slope, to - at);
          if (first > last) put(at, own, slope);
          else {
            lower = true;
            if (first > 0) put(at, own, slope);
            put(at + first, climb(height, incline, first), incline);
            if (last + 1 < to - at && own !== null) put(at + last + 1, climb(own, slope, last + 1), slope);
          }
        }
        at = to;
      }
    }
    if (!lower) return;
    this.rays.push(ray);
    this.#stretches = merged;
  }

  /** The least cost of a value among the rays kept, or null. */
  at(value: number): Cost | null {
    let [low, high] = [0, this.#stretches.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#stretches[middle]!.from <= value) low = middle;
      else high = middle - 1;
    }
    const { from, cost, slope } = this.#stretches[low]!;
    return cost === null ? null : climb(cost, slope, value - from);
  }
}

/** Whether a stretch only goes on as the one before it. */
function continues(last: Stretch, from: number, cost: Cost | null, slope: number): boolean {
  if (last.cost === null || cost === null) return last.cost === cost;
  return last.slope === slope && climb(last.cost, slope, from - last.from) === cost;
}

/** The steps, of so many from 0, at which a line is below another: the first and the last; none when first > last. */
function lowerPart(
  height: Cost,
  incline: number,
  own: Cost | null,
  slope: number,
  steps: number,
): readonly [first: number, last: number] {
  const end = steps - 1;
  if (own === null) return [0, end];
  const gap = BigInt(height) - BigInt(own);
  const turn = BigInt(incline - slope);
  if (turn === 0n) return gap < 0n ? [0, end] : [0, -1];
  if (turn > 0n) {
    // Below until the gap closes.
    if (gap >= 0n) return [0, -1];
    const last = (-gap - 1n) / turn;
    return [0, last > BigInt(end) ? end : Number(last)];
  }
  const first = gap < 0n ? 0n : gap / -turn + 1n;
  return first > BigInt(end) ? [0, -1] : [Number(first), end];
}
