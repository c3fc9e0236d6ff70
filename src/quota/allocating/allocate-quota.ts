import { type AnyRatio, attempt, checkOptions, IssueList, type Result } from '../../core/index.js';
import { createEngine, tieStart } from '../sharing/engine.js';
import type { QuotaMethod } from '../sharing/methods.js';
import { quotientOf, shareReader } from '../sharing/quotients.js';
import { shareRange } from '../sharing/share-range.js';
import { preference, type QuotaTie, settleTies, type TieRule } from '../sharing/ties.js';
import { bindingBounds } from './binding-bounds.js';
import { checkTieRule, readTotal, toColumns } from './check.js';
import { readClaims } from './read-claims.js';

/**
 * Who wants a share of the places.
 *
 * @category Allocation
 */
export interface QuotaClaim {
  /** A non-empty text, unlike any other claim's. */
  readonly id: string;
  /** Any finite number of 0 or more, read exactly as the double it is, or a bigint; one unit for all claims. */
  readonly weight: number | bigint;
  /** The fewest places that the claim may get, such as those already used; 0 unless told. */
  readonly min?: number | undefined;
  /** The most places that the claim may get; no bound unless told. */
  readonly max?: number | undefined;
}

/**
 * How places are shared out.
 *
 * @category Allocation
 */
export interface QuotaOptions {
  /** The method; `webster` unless told. */
  readonly method?: QuotaMethod | undefined;
  /** What becomes of ties; `by-id` unless told. */
  readonly ties?: TieRule<string> | undefined;
}

/**
 * What one claim got, and why.
 *
 * @category Allocation
 */
export interface QuotaAllocation {
  /** The claim's id. */
  readonly id: string;
  /** How many places it got, contested places left open not counted. */
  readonly quota: number;
  /**
   * With what it holds its last place: weight ÷ signpost(quota), exactly. The signpost of `hamilton` and
   * `balinski-young` is the number of places itself; that of `huntington-hill` is a root, and the quotient is
   * given **squared**, weight² ÷ (quota × (quota − 1)). `null` without a place, or where the signpost is 0.
   */
  readonly quotient: AnyRatio | null;
  /** What would be its share if places could be cut: total × weight ÷ Σ weights. `null` if all weights are 0. */
  readonly share: AnyRatio | null;
  /**
   * The bound that bound, or `null`: without it the quota would have been another; under `hamilton`, the exact share
   * would.
   */
  readonly bound: 'min' | 'max' | null;
}

/**
 * Places shared out: the quotas and `open` add up to `total`.
 *
 * @category Allocation
 */
export interface QuotaResult {
  /** One per claim, in the order of the claims. */
  readonly allocations: readonly QuotaAllocation[];
  /** Who had the same right to the last places; a divisor method or largest remainder has at most one tie. */
  readonly ties: readonly QuotaTie<string>[];
  /** How many places were left open, because ties were. */
  readonly open: number;
  /** The method's name. */
  readonly method: string;
  /** The places that were to be given. */
  readonly total: number;
}

/**
 * Shares out `total` indivisible places in proportion to weights, exactly.
 *
 * A divisor method gives each place to the largest weight ÷ signpost of the claim's next place, from the
 * minima up and never beyond a maximum, which is the only allocation in which no place moved would be
 * better claimed. Largest remainder with bounds finds the one t at which the exact shares
 * `clamp(t × weight, min, max)` add up to the total, and rounds those; it is neither clamping a finished
 * allocation nor rounding the unbounded shares. `balinski-young` and `hamilton-droop` refuse bounds.
 *
 * Weights are compared as exact rationals, whatever their size; the order of the claims never matters; a
 * weight of 0 gets its minimum and no more. Multiplying all weights by one factor changes no quota, no tie
 * and no share, and multiplies every quotient by it (by its square under `huntington-hill`).
 *
 * @param claims - Who shares: ids, weights, and bounds in places.
 * @param total - Places to share: a whole number from 0 to 2^53 − 1.
 * @param options - `method` (webster) and `ties` (by-id).
 * @returns The allocation of every claim, the ties, and the places left open.
 * @throws An `InvalidInputError` with every fault: `not-a-list`, `not-an-object`, `empty-id`, `duplicate-id`,
 *   `negative-weight`, `not-a-number`, `not-finite`, `wrong-type`, `missing`, `bad-bound`, `min-above-max`, `negative-total`, `total-too-large`,
 *   `bad-total`, `no-positive-weight`, `unknown-method`, `bad-signposts`, `bounds-undefined`, `unknown-tie-rule`; and
 *   `too-many-steps` where balinski-young would step through more than ten million places.
 * @throws An `InfeasibleError` with `minima-exceed-total` or `maxima-below-total`, whose certificate names the
 *   claims, the sum of their bounds and by how much it misses the total.
 * @example Three branches share ten admissions
 * ```ts
 * import { allocateQuota } from 'chibo/quota';
 *
 * const branches = [
 *   { id: 'Keo Lôm', weight: 7 },
 *   { id: 'Luân Giói', weight: 2 },
 *   { id: 'Pú Hồng', weight: 2 },
 * ];
 * const { allocations } = allocateQuota(branches, 10, { method: 'hamilton' });
 * allocations.map((each) => each.quota); // => [6, 2, 2]
 * allocations[0]?.share; // => { numerator: 70, denominator: 11 }
 * ```
 * @example Bounds are part of the method, not a correction afterwards
 * ```ts
 * import { allocateQuota } from 'chibo/quota';
 *
 * const bounded = allocateQuota([
 *   { id: 'A', weight: 78, min: 1, max: 3 },
 *   { id: 'B', weight: 14, min: 2, max: 8 },
 *   { id: 'C', weight: 8, min: 2, max: 8 },
 * ], 12);
 * bounded.allocations.map((each) => [each.quota, each.bound]); // => [[3, 'max'], [6, null], [3, null]]
 * ```
 * @example A tie is a result
 * ```ts
 * import { allocateQuota } from 'chibo/quota';
 *
 * const claims = [{ id: 'A', weight: 4 }, { id: 'B', weight: 4 }, { id: 'C', weight: 4 }];
 * allocateQuota(claims, 2).ties; // => [{ ids: ['A', 'B', 'C'], places: 2, given: ['A', 'B'], settledBy: 'id' }]
 * allocateQuota(claims, 2, { ties: 'leave-open' }).open; // => 2
 * ```
 * @see M. L. Balinski and H. P. Young, Fair Representation, 2nd ed., Brookings, 2001.
 * @category Allocation
 */
export function allocateQuota(
  claims: readonly QuotaClaim[],
  total: number | bigint,
  options: QuotaOptions = {},
): QuotaResult {
  checkOptions(options);
  const { method = 'webster', ties: tieRule = 'by-id' } = options;
  const issues = new IssueList('allocateQuota');
  const columns = readClaims(claims, issues);
  const places = readTotal(total, issues);
  checkTieRule(tieRule, issues);
  const idOf = (claim: number): string => claims[claim]!.id;
  const checked = toColumns('allocateQuota', columns, places, method, 'claims', issues, idOf);
  const engine = createEngine({ ...checked, prefer: preference(idOf, tieRule) });
  shareRange(engine, 0, claims.length, places);
  const { ties, open } = settleTies(engine, idOf, tieRule);
  const contested = new Set(engine.tied.subarray(0, open > 0 ? tieStart(engine) : 0));
  const bounds = bindingBounds(engine, contested);
  const shareOf = shareReader(engine, places);
  const { signposts, name } = engine.rule;
  const allocations = claims.map(({ id, weight }, claim): QuotaAllocation => {
    const quota = engine.quotas[claim]!;
    const quotient = quotientOf(signposts, weight, quota);
    return { id, quota, quotient, share: shareOf(claim), bound: bounds?.[claim] ?? null };
  });
  return { allocations, ties, open, method: name, total: places };
}

/**
 * Shares out places like {@link allocateQuota}, and returns the error instead of throwing it.
 *
 * @param claims - As for {@link allocateQuota}.
 * @param total - As for {@link allocateQuota}.
 * @param options - As for {@link allocateQuota}.
 * @returns The result under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryAllocateQuota } from 'chibo/quota';
 *
 * const outcome = tryAllocateQuota([{ id: 'A', weight: 1, min: 3 }], 2);
 * outcome.success ? '' : outcome.error.code; // => 'minima-exceed-total'
 * ```
 * @category Allocation
 */
export function tryAllocateQuota(
  claims: readonly QuotaClaim[],
  total: number | bigint,
  options: QuotaOptions = {},
): Result<QuotaResult> {
  return attempt(() => allocateQuota(claims, total, options));
}
