import { attempt, checkOptions, InfeasibleError, IssueList, type Result } from '../../core/index.js';
import { allocateQuota, type QuotaClaim, type QuotaOptions, type QuotaResult } from '../allocating/allocate-quota.js';
import { readTotal } from '../allocating/check.js';
import { readClaims } from '../allocating/read-claims.js';
import { type CarriedPlan, type CountsById, carryPlan, type Succession } from './carry-plan.js';
import { leastChangeBounds } from './least-change.js';
import { nearestPlan } from './nearest-plan.js';

/**
 * How places are shared out again.
 *
 * @category Reallocation
 */
export interface ReallocateOptions extends QuotaOptions {
  /**
   * What each unit has achieved so far, by its id; a unit that is not in it has achieved nothing. A unit that was
   * merged may stand under its former id.
   */
  readonly achieved: CountsById;
  /** The quotas of the plan until now, by the ids of that time; a unit that is not in it had none. */
  readonly plan?: CountsById | undefined;
  /** By the method over all places (`proportional`), or as close to the plan as can be (`least-change`). */
  readonly policy: 'proportional' | 'least-change';
  /** What becomes of units that have achieved more than their new share: they `keep` it, or the whole is refused. */
  readonly overrun: 'keep' | 'refuse';
  /** Units merged or split since the plan was made; units that go on under their id need none. */
  readonly successions?: readonly Succession[] | undefined;
}

/**
 * What a unit's quota was, is and leaves to do.
 *
 * @category Reallocation
 */
export interface QuotaChange {
  /** The unit's id. */
  readonly id: string;
  /** Its quota in the plan, carried through mergers and splits; 0 for a unit that had none. */
  readonly before: number;
  /** Its quota now, contested places left open not counted. */
  readonly after: number;
  /** after − before. */
  readonly difference: number;
  /** What it has achieved so far. */
  readonly achieved: number;
  /** What is left to achieve: after − achieved, never below 0. */
  readonly remaining: number;
  /** The share that it would have had if it had achieved nothing, where that is less than it achieved; otherwise `null`. */
  readonly overrunOf: number | null;
}

/**
 * Places shared out again, with what changed.
 *
 * @category Reallocation
 */
export interface ReallocationResult extends QuotaResult {
  /** One per claim, in the order of the claims. */
  readonly changes: readonly QuotaChange[];
  /** Σ |after − before|. */
  readonly moved: number;
}

const POLICIES = ['proportional', 'least-change'] as const;
const OVERRUNS = ['keep', 'refuse'] as const;

/**
 * Shares out places again in the middle of a period, when some have been used, the total or the weights have changed,
 * or units have been merged or split.
 *
 * Nobody gets fewer places than it has achieved. `proportional` is the method with what is achieved as minimum; a tie
 * goes to those whom it brings nearer to their old plan, and only then as `ties` says. `least-change` has the smallest
 * Σ |new − old| that bounds and total admit: quotas beyond a bound move to it, and then places are only added, or only
 * taken away, which costs the same whoever it is; who it is, the method decides.
 *
 * @param claims - Ids and weights of the units as they are now; their bounds hold as well.
 * @param total - Places for the whole period, achieved ones included.
 * @param options - The plan, the policies and the method. With any place achieved or any change to be least,
 *   `balinski-young` and `hamilton-droop` are refused, as with bounds.
 * @returns The allocation, and unit by unit what changed. The allocation's `bound` says `min` where what was achieved
 *   bound; under `least-change` it says where the old plan did.
 * @throws An `InvalidInputError` as {@link allocateQuota} does, and with `unknown-policy`, `unknown-overrun`,
 *   `missing-plan`, `bad-count`, `unknown-id`, `duplicate-succession`, `empty-succession`, `unknown-rule`,
 *   `split-achieved`.
 * @throws An `InfeasibleError` as {@link allocateQuota} does, and with `achieved-above-max` or, under `refuse`,
 *   `achieved-above-share`, whose certificate names the units.
 * @example Half a year gone: the second branch has nine of its seven
 * ```ts
 * import { reallocateQuota } from 'chibo/quota';
 *
 * const branches = [{ id: 'A', weight: 60 }, { id: 'B', weight: 40 }, { id: 'C', weight: 20 }];
 * const plan = { A: 10, B: 7, C: 3 };
 * const options = { plan, achieved: { A: 4, B: 9, C: 1 }, policy: 'proportional', overrun: 'keep' } as const;
 * const { changes } = reallocateQuota(branches, 20, options);
 * changes.map((each) => [each.before, each.after, each.remaining]); // => [[10, 8, 4], [7, 9, 0], [3, 3, 2]]
 * changes[1]?.overrunOf; // => 7
 * reallocateQuota(branches, 20, { ...options, overrun: 'refuse' }); // throws InfeasibleError
 * ```
 * @example Two branches merged: the plan goes with them
 * ```ts
 * import { reallocateQuota } from 'chibo/quota';
 *
 * const { changes, moved } = reallocateQuota([{ id: 'A', weight: 60 }, { id: 'BC', weight: 60 }], 21, {
 *   plan: { A: 10, B: 7, C: 3 },
 *   achieved: {},
 *   successions: [{ from: 'B', to: ['BC'] }, { from: 'C', to: ['BC'] }],
 *   policy: 'least-change',
 *   overrun: 'keep',
 * });
 * changes.map((each) => [each.before, each.after]); // => [[10, 11], [10, 10]]
 * moved; // => 1
 * ```
 * @category Reallocation
 */
export function reallocateQuota(
  claims: readonly QuotaClaim[],
  total: number | bigint,
  options: ReallocateOptions,
): ReallocationResult {
  checkOptions(options);
  const issues = new IssueList('reallocateQuota');
  const { policy, overrun, method = 'webster', ties = 'by-id' } = options;
  readClaims(claims, issues);
  const places = readTotal(total, issues);
  if (!POLICIES.includes(policy)) {
    issues.add(['policy'], 'unknown-policy', "A policy is 'proportional' or 'least-change'.", policy);
  }
  if (!OVERRUNS.includes(overrun)) {
    issues.add(['overrun'], 'unknown-overrun', "An overrun is for 'keep' or 'refuse'.", overrun);
  }
  if (policy === 'least-change' && options.plan === undefined) {
    issues.add(['plan'], 'missing-plan', 'The least change is a change of a plan.', undefined);
  }
  const carried = carryPlan(
    claims,
    options.plan ?? {},
    options.achieved,
    options.successions ?? [],
    { method, ties },
    issues,
  );
  issues.throwIfAny();
  const share = (floors: readonly number[] | null): QuotaResult => {
    const floored = floors === null ? claims : claims.map((claim, i) => raised(claim, floors[i]!));
    const bounded = policy === 'proportional' ? floored : leastChangeBounds(floored, places, carried.before);
    const settle = policy === 'proportional' ? nearestPlan(bounded, places, method, ties, carried.before) : ties;
    return allocateQuota(bounded, places, { method, ties: settle });
  };
  refuseAboveMaximum(claims, carried);
  const undisturbed = carried.achieved.some((count) => count > 0) ? share(null) : null;
  const overrunOf = carried.achieved.map((count, i) => {
    const quota = undisturbed?.allocations[i]?.quota ?? count;
    return count > quota ? quota : null;
  });
  if (overrun === 'refuse') refuseOverruns(claims, carried, overrunOf);
  const result = share(carried.achieved);
  const changes = result.allocations.map(({ id, quota }, i): QuotaChange => {
    const [before, achieved] = [carried.before[i]!, carried.achieved[i]!];
    const remaining = Math.max(0, quota - achieved);
    return {
      id,
      before,
      after: quota,
      difference: quota - before,
      achieved,
      remaining,
      overrunOf: overrunOf[i] ?? null,
    };
  });
  return { ...result, changes, moved: changes.reduce((sum, { difference }) => sum + Math.abs(difference), 0) };
}

/**
 * Shares out places again like {@link reallocateQuota}, and returns the error instead of throwing it.
 *
 * @param claims - As for {@link reallocateQuota}.
 * @param total - As for {@link reallocateQuota}.
 * @param options - As for {@link reallocateQuota}.
 * @returns The result under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryReallocateQuota } from 'chibo/quota';
 *
 * const options = { achieved: { A: 3 }, policy: 'proportional', overrun: 'refuse' } as const;
 * const outcome = tryReallocateQuota([{ id: 'A', weight: 1 }], 2, options);
 * outcome.success ? '' : outcome.error.code; // => 'achieved-above-share'
 * ```
 * @category Reallocation
 */
export function tryReallocateQuota(
  claims: readonly QuotaClaim[],
  total: number | bigint,
  options: ReallocateOptions,
): Result<ReallocationResult> {
  return attempt(() => reallocateQuota(claims, total, options));
}

function raised(claim: QuotaClaim, floor: number): QuotaClaim {
  return { ...claim, min: Math.max(floor, claim.min ?? 0) };
}

interface Listed {
  readonly id: string;
  readonly achieved: number;
  readonly bound: number;
}

function refuse(code: string, message: string, units: readonly Listed[]): void {
  if (units.length === 0) return;
  throw new InfeasibleError(code, `reallocateQuota: ${message}`, { units, unitCount: units.length });
}

function refuseAboveMaximum(claims: readonly QuotaClaim[], { achieved }: CarriedPlan): void {
  const above = claims.flatMap(({ id, max }, i): Listed[] => {
    const [count, bound] = [achieved[i]!, max ?? Infinity];
    return count > bound ? [{ id, achieved: count, bound }] : [];
  });
  refuse('achieved-above-max', 'some units have achieved more than their maximum.', above);
}

function refuseOverruns(
  claims: readonly QuotaClaim[],
  { achieved }: CarriedPlan,
  overrunOf: readonly (number | null)[],
): void {
  const above = claims.flatMap(({ id }, i): Listed[] => {
    const bound = overrunOf[i] ?? null;
    return bound === null ? [] : [{ id, achieved: achieved[i]!, bound }];
  });
  refuse('achieved-above-share', 'some units have achieved more than their new share.', above);
}
