import { parseRatio, type RatioInput, ratioParts, reduceRatio } from '../../core/index.js';
import { type Sign, signOf } from '../rules/operator.js';

/** A threshold of shares, ready to be compared with many. */
export interface ShareThreshold {
  readonly exact: readonly [numerator: bigint, denominator: bigint];
  readonly numerator: number;
  readonly denominator: number;
}

/** Reads a threshold that was checked. */
export function shareThreshold(value: RatioInput): ShareThreshold {
  const exact = ratioParts(reduceRatio(parseRatio(value)));
  return { exact, numerator: Number(exact[0]), denominator: Number(exact[1]) };
}

/** Where the share of a part in a whole, above 0, lies against a threshold: cross-multiplied, never divided. */
export function shareSign(part: number, whole: number, threshold: ShareThreshold): Sign {
  // A part of what nothing bounds can be as small a share as may be.
  if (whole === Number.POSITIVE_INFINITY) return signOf(0, threshold.numerator);
  const [left, right] = [part * threshold.denominator, whole * threshold.numerator];
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return signOf(left, right);
  const [p, q] = threshold.exact;
  const difference = BigInt(part) * q - BigInt(whole) * p;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * The largest part: with it a share is highest, of the smallest whole that can then hold it. The lowest share is the
 * smallest part of the largest whole. Where nothing bounds the part, it may as well be all of the whole.
 */
export function highestPart(partHigh: number, wholeLow: number, wholeHigh: number): number {
  const most = Math.min(partHigh, wholeHigh);
  return most === Number.POSITIVE_INFINITY ? wholeLow : most;
}
