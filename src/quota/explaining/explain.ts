import type { AnyRatio } from '../../core/index.js';
import type { QuotaClaim, QuotaResult } from '../allocating/allocate-quota.js';
import type { Rule } from '../sharing/methods.js';

/**
 * The weight at which a claim's number would turn, the others' weights left as they are.
 *
 * @category Explanation
 */
export interface WeightStep {
  /** The weight, exactly; its **square** where `squared` says so, because the signposts are roots. */
  readonly weight: AnyRatio;
  /** Whether `weight` is the square of the weight. */
  readonly squared: boolean;
  /** At that very weight: a tie for the place, the number that the claim has now, or already the other number. */
  readonly atWeight: 'tie' | 'unchanged' | 'changed';
}

/** One claim to explain, among all. */
export interface Matter {
  readonly claims: readonly QuotaClaim[];
  readonly claim: number;
  readonly rule: Rule;
  /** The weights as whole numbers: times 2^scale. */
  readonly whole: readonly bigint[];
  readonly scale: number;
  readonly quotas: Float64Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** The claims in a tie that was left open. */
  readonly contested: ReadonlySet<number>;
  readonly result: QuotaResult;
}

/** What a method has to say of it, with claims by index. */
export interface Reasons<Why> {
  readonly why: Why;
  readonly next: readonly number[];
  readonly last: readonly number[];
  readonly gain: WeightStep | null;
  readonly lose: WeightStep | null;
}
