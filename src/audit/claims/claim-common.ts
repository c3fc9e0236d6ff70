import type { Rounding } from '../../core/index.js';
import type { ClaimFigure } from '../figures/claim-figure.js';

/**
 * Another figure that stands nearby in print, and could have been mistaken for the one that belongs there.
 *
 * @category Claims
 */
export interface NearbyFigure {
  /** What it is, such as `target` or `members in 2016`. */
  readonly name: string;
  /** The figure. */
  readonly value: ClaimFigure;
}

/**
 * What every claim may say of itself.
 *
 * @category Claims
 */
export interface ClaimCommon {
  /** A name for it, unique in its file. */
  readonly id?: string | undefined;
  /** The words in which it is printed. */
  readonly text?: string | undefined;
  /** A remark for readers. */
  readonly note?: string | undefined;
  /** How it was rounded, if that is said: no other rounding is then tried. */
  readonly rounding?: Rounding | undefined;
}
