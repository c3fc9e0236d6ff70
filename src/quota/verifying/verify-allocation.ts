import { attempt, checkOptions, IssueList, type Result } from '../../core/index.js';
import type { QuotaClaim } from '../allocating/allocate-quota.js';
import { isCount, plain, readTotal } from '../allocating/check.js';
import { readClaims } from '../allocating/read-claims.js';
import { readQuotas } from '../allocating/read-quotas.js';
import { type QuotaMethod, readMethod } from '../sharing/methods.js';
import { alignAll } from '../sharing/weights.js';
import { type InfeasibilityCertificate, isCertificate, verifyCertificate } from './infeasibility.js';
import { type AllocationFault, type AllocationProof, type Checked, openFault, refutedBy } from './verify.js';
import { faultsByExchange } from './verify-divisor.js';
import { faultsByRemainder } from './verify-remainder.js';
import { faultsBySteps } from './verify-steps.js';

/**
 * How an allocation is said to have been made.
 *
 * @category Verification
 */
export interface VerifyOptions {
  /** The method; `webster` unless told. */
  readonly method?: QuotaMethod | undefined;
  /** How many contested places were left open; 0 unless told. */
  readonly open?: number | undefined;
}

/**
 * Proves or refutes an allocation from anywhere, in exact arithmetic and without allocating again.
 *
 * By a divisor method an allocation is right if, and only if, it keeps total and bounds and the smallest quotient with
 * which a place is held is at least the largest with which one was refused (the max–min inequality); where they are
 * equal another allocation is as right. By largest remainder every quota is its exact share rounded down or up, and no
 * remainder rounded down is greater than one rounded up. One pass over the claims decides (largest remainder with
 * bounds takes a few, to find the shares). Only `balinski-young`, which has no such test, is run again.
 *
 * An `InfeasibleError`'s certificate is proved the same way, given in place of the allocation.
 *
 * @param claims - As for {@link allocateQuota}.
 * @param total - The places that were to be shared out.
 * @param allocations - The quota of every claim by id, in any order, such as the `allocations` of a result; or the
 *   `certificate` of an `InfeasibleError`.
 * @param options - `method` (webster) and `open` (0).
 * @returns Whether it holds, and every fault.
 * @throws An `InvalidInputError` with the faults of {@link allocateQuota}'s claims, total and method, and
 *   `not-a-list`, `not-an-object`, `unknown-id`, `duplicate-id`, `missing-id`, `bad-quota`, `bad-open`; a `ContractError`
 *   with `missing-options`.
 * @example A place in the wrong hands is told by the pair
 * ```ts
 * import { verifyAllocation } from 'chibo/quota';
 *
 * const branches = [{ id: 'A', weight: 7 }, { id: 'B', weight: 2 }, { id: 'C', weight: 2 }];
 * const printed = [{ id: 'A', quota: 7 }, { id: 'B', quota: 2 }, { id: 'C', quota: 1 }];
 * const { holds, faults } = verifyAllocation(branches, 10, printed);
 * holds; // => false
 * faults; // => [{ kind: 'pair', from: 'A', to: 'C', held: { numerator: 14, denominator: 13 }, refused: { numerator: 4, denominator: 3 } }]
 * ```
 * @example Proof that there is no answer
 * ```ts
 * import { tryAllocateQuota, verifyAllocation } from 'chibo/quota';
 *
 * const claims = [{ id: 'A', weight: 1, min: 3 }];
 * const outcome = tryAllocateQuota(claims, 2);
 * const certificate = outcome.success ? [] : outcome.error.details['certificate'];
 * verifyAllocation(claims, 2, certificate as []).holds; // => true
 * ```
 * @see M. L. Balinski and H. P. Young, Fair Representation, 2nd ed., Brookings, 2001, appendix A.
 * @category Verification
 */
export function verifyAllocation(
  claims: readonly QuotaClaim[],
  total: number | bigint,
  allocations: readonly { readonly id: string; readonly quota: number }[] | InfeasibilityCertificate,
  options: VerifyOptions = {},
): AllocationProof {
  const issues = new IssueList('verifyAllocation');
  checkOptions(options);
  const { method = 'webster', open = 0 } = options;
  const { min, max, someWeigh } = readClaims(claims, issues);
  const places = readTotal(total, issues);
  const rule = readMethod(method, issues);
  if (!isCount(open)) {
    issues.add(['open'], 'bad-open', 'Places left open are a whole number of 0 or more.', open);
  }
  const certificate = isCertificate(allocations);
  const quotas = certificate ? new Float64Array(0) : readQuotas(claims, allocations, issues);
  issues.throwIfAny();
  const { whole } = alignAll(
    claims.map(({ weight }) => weight),
    0,
    claims.length,
  );
  const matter: Checked = { claims, places, open, rule: rule!, method, whole, quotas, min, max };
  if (certificate) return verifyCertificate(matter, allocations);
  const faults = [...totalFault(matter), ...boundFaults(matter)];
  // Beyond its bounds nobody holds a place by right: pairs would only say it again.
  if (!someWeigh && open > 0) faults.push(openFault(0, open));
  if (faults.length > 0) return refutedBy(faults);
  const { kind } = matter.rule;
  if (kind === 'divisor') return faultsByExchange(matter);
  return kind === 'largest-remainder' ? faultsByRemainder(matter) : faultsBySteps(matter);
}

/**
 * Checks an allocation like {@link verifyAllocation}, and returns the error instead of throwing it.
 *
 * @param claims - As for {@link verifyAllocation}.
 * @param total - As for {@link verifyAllocation}.
 * @param allocations - As for {@link verifyAllocation}.
 * @param options - As for {@link verifyAllocation}.
 * @returns The result under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryVerifyAllocation } from 'chibo/quota';
 *
 * tryVerifyAllocation([{ id: 'A', weight: 1 }], 2, []).success; // => false
 * ```
 * @category Verification
 */
export function tryVerifyAllocation(
  claims: readonly QuotaClaim[],
  total: number | bigint,
  allocations: readonly { readonly id: string; readonly quota: number }[] | InfeasibilityCertificate,
  options: VerifyOptions = {},
): Result<AllocationProof> {
  return attempt(() => verifyAllocation(claims, total, allocations, options));
}

function totalFault({ quotas, places, open }: Checked): AllocationFault[] {
  const given = quotas.reduce((sum, quota) => sum + BigInt(quota), BigInt(open));
  if (given === BigInt(places)) return [];
  return [{ kind: 'total', given: plain(given), total: places, by: plain(given - BigInt(places)) }];
}

function boundFaults({ claims, quotas, whole, min, max }: Checked): AllocationFault[] {
  return claims.flatMap(({ id }, claim): AllocationFault[] => {
    const quota = quotas[claim]!;
    const least = min[claim]!;
    const most = whole[claim] === 0n ? least : max[claim]!;
    if (quota < least) return [{ kind: 'below-min', id, quota, bound: least }];
    return quota > most ? [{ kind: 'above-max', id, quota, bound: most }] : [];
  });
}
