import type { AnyRatio } from '../../core/index.js';
import type { Interval } from './interval.js';

/**
 * A figure of a claim: a whole number, a printed number with its words (`"trên 68.500"`, `"65%"`), an exact ratio, an
 * interval, or a part of a whole of which the part may be unknown.
 *
 * @category Claims
 */
export type ClaimFigure = number | string | AnyRatio | Interval | PartOfWhole;

/**
 * A part of a whole, such as 158 of 243 villages.
 *
 * @category Claims
 */
export interface PartOfWhole {
  /** The part, `null` where it is not printed. */
  readonly part: number | null;
  /** The whole, above 0. */
  readonly whole: number;
}
