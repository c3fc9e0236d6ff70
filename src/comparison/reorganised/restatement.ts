import type { IsoDate } from '../../calendar/index.js';
import type { AnyRatio } from '../../core/index.js';
import type { Organisation } from '../../organisation/index.js';
import type { QuotaMethod } from '../../quota/index.js';

/**
 * A figure of one unit or locality.
 *
 * @category Reorganisation
 */
export interface UnitFigure {
  /** The unit or locality. */
  readonly id: string;
  /** Its count: a safe integer of 0 or more, or `null` when unknown. */
  readonly value: number | null;
}

/**
 * By what an amount is divided where the events do not say how.
 *
 * @category Reorganisation
 */
export interface ApportionWeights {
  /** What the weights are, in words, for the result to name: "residents, census of 1 April 2024". */
  readonly by: string;
  /**
   * A weight for each part: a safe integer of 0 or more. A part is what an event makes of something that is divided;
   * of a merger followed backwards, what was merged. `event` says for which event the weight is; without it, for all.
   */
  readonly values: readonly { readonly id: string; readonly weight: number; readonly event?: string | undefined }[];
  /** The method by which whole numbers are shared out; `hamilton` (largest remainder) unless told. */
  readonly method?: QuotaMethod | undefined;
}

/**
 * Between which days, on whose boundaries and how figures are restated.
 *
 * @category Reorganisation
 */
export interface RestateOptions {
  /** The earlier day. */
  readonly from: IsoDate;
  /** The later day, or the same. */
  readonly to: IsoDate;
  /** The boundaries wanted: with `after` figures of `from` are given and restated on `to`; with `before` the reverse. */
  readonly boundaries: 'before' | 'after';
  /** Given where the figures are of units only, or of localities only. */
  readonly subject?: 'unit' | 'locality' | undefined;
  /** By what to apportion; without it, what has to be apportioned is unknown. */
  readonly weights?: ApportionWeights | undefined;
  /**
   * The organisation of the day `from`: needed where figures are of units that have others under them, to see whom
   * people came to or left when something was put under another unit.
   */
  readonly organisation?: Organisation | undefined;
}

/**
 * A part of a restated figure: an old one and how much of it is in the new.
 *
 * @category Reorganisation
 */
export interface FigureSource {
  /** The unit or locality of the old figure. */
  readonly id: string;
  /** The old figure; `null` when unknown or not given. */
  readonly value: number | null;
  /** The part of it in lowest terms, 1 where it is all in the new; `null` where nothing says how much. */
  readonly share: AnyRatio | null;
}

/**
 * A figure on the boundaries wanted.
 *
 * @category Reorganisation
 */
export interface RestatedFigure {
  /** The unit or locality, as it is on the boundaries wanted. */
  readonly id: string;
  /** Its count; `null` when unknown. */
  readonly value: number | null;
  /**
   * `exact` where every old figure in it is in it wholly; `apportioned` where some of it was divided by weights;
   * `unknown` where there is no weight, an old figure is unknown, or its content changed in a way nobody counted.
   */
  readonly basis: 'exact' | 'apportioned' | 'unknown';
  /** What of the count is certain: all of it where it is exact. */
  readonly certain: number;
  /** What the weights are, where the figure was apportioned by them; otherwise `null`. */
  readonly weight: string | null;
  /** The old figures that it comes from, by id. */
  readonly from: readonly FigureSource[];
}

/**
 * A figure that has no place on the boundaries wanted.
 *
 * @category Reorganisation
 */
export interface EndedFigure extends RestatedFigure {
  /** The event at which it ended. */
  readonly event: string;
  /**
   * `dissolved`: it came to an end; `established`: it did not exist yet; `made-anew`: an event makes the id that the
   * figure has, so that on its day nothing had this id.
   */
  readonly reason: 'dissolved' | 'established' | 'made-anew';
}

/**
 * An amount that an event divided, or of which nobody knows where it went, and that did not come together again.
 *
 * @category Reorganisation
 */
export interface DividedAmount {
  /** The event. */
  readonly event: string;
  /** The amount. */
  readonly value: number;
  /** `content-changed` where people came to or left a unit, so that some of the amount may be outside it. */
  readonly why: 'divided' | 'content-changed';
  /** Who has parts of it, by id, and how much by the weights; `null` without any. */
  readonly among: readonly { readonly id: string; readonly value: number | null }[];
}

/**
 * Figures of one day on the boundaries of another.
 *
 * What is certain of `figures` and of `ended` and the values of `divided` add up to the figures given.
 *
 * @category Reorganisation
 */
export interface Restatement {
  /** The earlier day. */
  readonly from: IsoDate;
  /** The later day. */
  readonly to: IsoDate;
  /** The boundaries. */
  readonly boundaries: 'before' | 'after';
  /** The restated figures, by id. */
  readonly figures: readonly RestatedFigure[];
  /** Figures without a place on these boundaries, by id. */
  readonly ended: readonly EndedFigure[];
  /** Amounts that lie between several, or partly elsewhere. */
  readonly divided: readonly DividedAmount[];
  /**
   * What exists on these boundaries and comes from nothing on the day of the figures, by id: established, or with
   * `before` dissolved, in between. No figure says anything of it.
   */
  readonly uncovered: readonly string[];
}
