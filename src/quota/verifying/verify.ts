import type { AnyRatio } from '../../core/index.js';
import type { QuotaClaim } from '../allocating/allocate-quota.js';
import type { QuotaMethod, Rule } from '../sharing/methods.js';

/** An allocation to check, with its claims in columns. */
export interface Checked {
  readonly claims: readonly QuotaClaim[];
  readonly places: number;
  readonly open: number;
  readonly rule: Rule;
  readonly method: QuotaMethod;
  /** The weights as whole numbers in one unit. */
  readonly whole: readonly bigint[];
  readonly quotas: Float64Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
}

/**
 * What is wrong with an allocation.
 *
 * - `total`: quotas and places left open add up to `given`, not to the total.
 * - `below-min`, `above-max`: the quota is beyond a bound. A weight of 0 has its minimum as maximum.
 * - `pair`: a place moved from one claim to the other would be better claimed, by quotient or by remainder; `null`
 *   stands for infinity, the quotient of first places that come before all others.
 * - `off-share`: under largest remainder or the quota method, the quota is neither the share rounded down nor up.
 * - `open`: the places left open are not contested by more claims than there are places.
 * - `steps`: the quota method, run again, gives this claim another number.
 * - `certificate`: what is said to prove that there is no answer does not.
 *
 * @category Verification
 */
export type AllocationFault =
  | { readonly kind: 'total'; readonly given: number | string; readonly total: number; readonly by: number | string }
  | { readonly kind: 'below-min' | 'above-max'; readonly id: string; readonly quota: number; readonly bound: number }
  | {
      readonly kind: 'pair';
      readonly from: string;
      readonly to: string;
      /** With what `from` holds its last place, and with what `to` claims its next. */
      readonly held: AnyRatio | null;
      readonly refused: AnyRatio | null;
    }
  | { readonly kind: 'off-share'; readonly id: string; readonly quota: number; readonly share: AnyRatio }
  | { readonly kind: 'steps'; readonly id: string; readonly quota: number; readonly expected: number }
  | { readonly kind: 'open' | 'certificate'; readonly message: string };

/**
 * Whether an allocation is what the method gives, and what says so.
 *
 * @category Verification
 */
export interface AllocationProof {
  /** Whether there is no fault: the allocation is one that the method gives. */
  readonly holds: boolean;
  /** Every claim beyond its bounds, and for all places together one pair that disproves the allocation. */
  readonly faults: readonly AllocationFault[];
  /** Whether it is the only one; `null` where it does not hold. */
  readonly unique: boolean | null;
}

/** A proof by the absence of faults, or by those there are. */
export function proofOf(faults: readonly AllocationFault[], unique: boolean): AllocationProof {
  return faults.length === 0 ? { holds: true, faults, unique } : refutedBy(faults);
}

/** A proof by faults. */
export function refutedBy(faults: readonly AllocationFault[]): AllocationProof {
  return { holds: false, faults, unique: null };
}

/** The fault of places left open that are not contested. */
export function openFault(contenders: number, open: number): AllocationFault {
  const message = `${String(open)} places are left open, and ${String(contenders)} claims stand equally close to them.`;
  return { kind: 'open', message };
}
