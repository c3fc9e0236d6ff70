import { InfeasibleError } from '../../core/index.js';
import { isLeaf, type Layout } from './layout.js';

/** What is carried up a tree, by position. */
export interface BoundColumns {
  readonly weights: Float64Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
}

/**
 * Narrows each unit's bounds to what its children need and can take; a weight of 0 takes its minimum only.
 * Says whether that closed a unit that the caller had left unbounded.
 */
export function carryBounds(
  layout: Layout,
  { weights, min, max }: BoundColumns,
  where: string,
  unitOf: (at: number) => string | number,
): boolean {
  let closed = false;
  for (let at = layout.rows.length - 1; at >= 0; at -= 1) {
    if (isLeaf(layout, at)) continue;
    let [least, most] = [0, 0];
    const end = layout.ends[at]!;
    for (let child = layout.starts[at]!; child < end; child += 1) {
      least += min[child]!;
      most += weights[child]! > 0 ? max[child]! : min[child]!;
    }
    const [ownLeast, ownMost] = [min[at]!, max[at]!];
    if (least > ownMost) throw misfit(where, 'minima-exceed-maximum', unitOf(at), 'minima', least, ownMost);
    if (most < ownLeast) throw misfit(where, 'maxima-below-minimum', unitOf(at), 'maxima', most, ownLeast);
    if (most < ownMost && weights[at]! > 0) closed = true;
    min[at] = Math.max(least, ownLeast);
    max[at] = Math.min(most, ownMost);
  }
  return closed;
}

function misfit(
  where: string,
  code: string,
  unitId: string | number,
  what: string,
  sum: number,
  own: number,
): InfeasibleError {
  const message = `${where}: below ${String(unitId)} the ${what} add up to ${String(sum)}, and its own bound is ${String(own)}.`;
  return new InfeasibleError(code, message, { unitId, sum, bound: own, by: Math.abs(sum - own) });
}
