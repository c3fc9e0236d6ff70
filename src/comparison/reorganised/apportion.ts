import { cascadeWeights, type QuotaMethod } from '../../quota/index.js';

/** How the parts of one event share: a weight for each, and their sum. */
export interface Sharing {
  readonly weights: readonly number[];
  readonly sum: number;
}

/** One amount to be shared out among parts, the quotas once that is done. */
export interface Division {
  readonly amount: number | Estimate;
  readonly sharing: Sharing;
  /** How many divisions one after the other lead to this amount. */
  readonly depth: number;
  quotas: Float64Array | null;
}

/** What is held by the weights: parts of divisions, added up. */
export type Estimate = readonly { readonly division: Division; readonly place: number }[];

/** An amount, or what is held of one, that is going to be divided. */
export function divisionOf(amount: number | Estimate, sharing: Sharing): Division {
  let depth = 0;
  if (typeof amount !== 'number') for (const { division } of amount) depth = Math.max(depth, division.depth + 1);
  return { amount, sharing, depth, quotas: null };
}

/** Shares out all that is to be divided, in whole numbers that add up: one cascade for all that can be done at once. */
export function shareOut(divisions: readonly Division[], method: QuotaMethod): void {
  const levels: Division[][] = [];
  for (const division of divisions) {
    // A division stands behind those that lead to it, so that levels begin one after the other.
    while (levels.length <= division.depth) levels.push([]);
    levels[division.depth]!.push(division);
  }
  for (const level of levels) shareTogether(level, method);
}

/** The number of an estimate, once what it is made of has been shared out. */
export function countOf(estimate: Estimate): number {
  return estimate.reduce((total, { division, place }) => total + division.quotas![place]!, 0);
}

/** A tree of three levels: all amounts, each amount between bounds that leave it as it is, and its parts. */
function shareTogether(level: readonly Division[], method: QuotaMethod): void {
  const [parents, weights, min, max] = [[-1], [Number.NaN], [0], [Number.POSITIVE_INFINITY]];
  const add = (parent: number, weight: number, least: number, most: number): number => {
    weights.push(weight);
    min.push(least);
    max.push(most);
    return parents.push(parent) - 1;
  };
  let total = 0;
  const starts = level.map(({ amount, sharing }) => {
    const places = typeof amount === 'number' ? amount : countOf(amount);
    total += places;
    const row = add(0, Number.NaN, places, places);
    for (const weight of sharing.weights) add(row, weight, 0, Number.POSITIVE_INFINITY);
    return row + 1;
  });
  const { quotas } = cascadeWeights(Int32Array.from(parents), total, { weights, min, max, method });
  level.forEach((division, index) => {
    const start = starts[index]!;
    division.quotas = quotas.slice(start, start + division.sharing.weights.length);
  });
}
