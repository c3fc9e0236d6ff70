import {
  type AnyRatio,
  attempt,
  compareRatios,
  IssueList,
  type Result,
  ratioOf,
  ratioToNumber,
  reduceRatio,
} from '../../core/index.js';
import type { QuotaClaim } from '../allocating/allocate-quota.js';
import { readClaims } from '../allocating/read-claims.js';
import { readQuotas } from '../allocating/read-quotas.js';
import { alignAll } from '../sharing/weights.js';

/**
 * Who is furthest from its exact share, and by how much.
 *
 * @category Fairness
 */
export interface FairnessEnd {
  /** The claims that are equally far, in ascending order of their ids. */
  readonly ids: readonly string[];
  /** How far, exactly. */
  readonly by: AnyRatio;
}

/**
 * How far an allocation is from exact proportion.
 *
 * @category Fairness
 */
export interface Fairness {
  /**
   * Gallagher's least-squares index, √(½ Σ (share of places − share of weights)²), as a fraction: times 100 it is the
   * per cent that is usually printed. `square` is exact; `value` is its root, rounded.
   */
  readonly gallagher: { readonly square: AnyRatio; readonly value: number };
  /** The Loosemore–Hanby index, ½ Σ |share of places − share of weights|, exact: the part of all places in other hands. */
  readonly loosemoreHanby: AnyRatio;
  /** The most places above the exact share; `null` where nobody is above. */
  readonly over: FairnessEnd | null;
  /** The most places below the exact share, told as a number above 0; `null` where nobody is below. */
  readonly under: FairnessEnd | null;
  /** The most places for the weight: quota ÷ exact share; `null` where nobody has a weight. */
  readonly mostPerWeight: FairnessEnd | null;
  /** The fewest places for the weight: quota ÷ exact share. */
  readonly leastPerWeight: FairnessEnd | null;
}

/**
 * Measures how far a given allocation is from exact proportion, whoever made it.
 *
 * Shares are exact: the exact share of a claim is `weight × Σ quotas ÷ Σ weights` places. The indices are 0 where every
 * claim has its exact share. Without bounds no allocation of a total has smaller indices than `hamilton`; `webster` has
 * the smallest Σ weight × (quota ÷ weight − places ÷ weights)² instead.
 *
 * @param claims - Ids and weights; bounds are read and change nothing.
 * @param allocations - The quota of every claim by id, in any order, such as the `allocations` of a result.
 * @returns The indices, and who is furthest off; `null` where there are no places, or no weights.
 * @throws An `InvalidInputError` with the faults of {@link allocateQuota}'s claims, and `not-a-list`, `not-an-object`,
 *   `unknown-id`, `duplicate-id`, `missing-id`, `bad-quota`.
 * @example
 * ```ts
 * import { fairnessOf } from 'chibo/quota';
 *
 * const branches = [{ id: 'A', weight: 6 }, { id: 'B', weight: 3 }, { id: 'C', weight: 1 }];
 * const fairness = fairnessOf(branches, [{ id: 'A', quota: 3 }, { id: 'B', quota: 1 }, { id: 'C', quota: 1 }]);
 * fairness?.loosemoreHanby; // => { numerator: 1, denominator: 10 }
 * fairness?.gallagher; // => { square: { numerator: 1, denominator: 100 }, value: 0.1 }
 * fairness?.over; // => { ids: ['C'], by: { numerator: 1, denominator: 2 } }
 * fairness?.leastPerWeight; // => { ids: ['B'], by: { numerator: 2, denominator: 3 } }
 * ```
 * @see M. Gallagher, Proportionality, disproportionality and electoral systems, Electoral Studies 10, 1991.
 * @see J. Loosemore and V. J. Hanby, The theoretical limits of maximum distortion, British Journal of Political Science 1, 1971.
 * @category Fairness
 */
export function fairnessOf(
  claims: readonly QuotaClaim[],
  allocations: readonly { readonly id: string; readonly quota: number }[],
): Fairness | null {
  const issues = new IssueList('fairnessOf');
  readClaims(claims, issues);
  const quotas = readQuotas(claims, allocations, issues);
  issues.throwIfAny();
  const { whole } = alignAll(
    claims.map(({ weight }) => weight),
    0,
    claims.length,
  );
  const weights = whole.reduce((a, b) => a + b, 0n);
  const places = quotas.reduce((sum, quota) => sum + BigInt(quota), 0n as bigint);
  if (weights === 0n || places === 0n) return null;
  // Every difference of shares has the denominator weights × places.
  const gaps = whole.map((weight, claim) => BigInt(quotas[claim]!) * weights - weight * places);
  const squares = gaps.reduce((sum, gap) => sum + gap * gap, 0n);
  const distance = gaps.reduce((sum, gap) => sum + (gap < 0n ? -gap : gap), 0n);
  const square = fraction(squares, 2n * (weights * places) ** 2n);
  const idOf = (claim: number): string => claims[claim]!.id;
  const furthest = (measure: (claim: number) => AnyRatio | null, side = 1): FairnessEnd | null => {
    let ids: string[] = [];
    let by: AnyRatio | null = null;
    for (let claim = 0; claim < whole.length; claim += 1) {
      const value = measure(claim);
      if (value === null) continue;
      const order = by === null ? 1 : side * compareRatios(value, by);
      if (order > 0) [ids, by] = [[idOf(claim)], value];
      else if (order === 0) ids.push(idOf(claim));
    }
    return by === null ? null : { ids: ids.sort(), by: reduceRatio(by) };
  };
  const inPlaces = (gap: bigint): AnyRatio | null => (gap > 0n ? ratioOf(gap, weights) : null);
  const timesOf = (claim: number): AnyRatio | null => ratioOf(BigInt(quotas[claim]!) * weights, whole[claim]! * places);
  return {
    gallagher: { square, value: Math.sqrt(ratioToNumber(square)) },
    loosemoreHanby: fraction(distance, 2n * weights * places),
    over: furthest((claim) => inPlaces(gaps[claim]!)),
    under: furthest((claim) => inPlaces(-gaps[claim]!)),
    mostPerWeight: furthest(timesOf),
    leastPerWeight: furthest(timesOf, -1),
  };
}

/**
 * Judges an allocation like {@link fairnessOf}, and returns the error instead of throwing it.
 *
 * @param claims - As for {@link fairnessOf}.
 * @param allocations - As for {@link fairnessOf}.
 * @returns The indices under `data` (`null` where nothing is to be compared), or the error under `error`.
 * @example
 * ```ts
 * import { tryFairnessOf } from 'chibo/quota';
 *
 * tryFairnessOf([{ id: 'A', weight: -1 }], [{ id: 'A', quota: 1 }]).success; // => false
 * ```
 * @category Fairness
 */
export function tryFairnessOf(
  claims: readonly QuotaClaim[],
  allocations: readonly { readonly id: string; readonly quota: number }[],
): Result<Fairness | null> {
  return attempt(() => fairnessOf(claims, allocations));
}

function fraction(top: bigint, bottom: bigint): AnyRatio {
  return reduceRatio(ratioOf(top, bottom)!);
}
