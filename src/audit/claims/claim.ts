import type { ClaimFigure } from '../figures/claim-figure.js';
import type { ClaimCommon, NearbyFigure } from './claim-common.js';

/**
 * A printed share: part ÷ whole.
 *
 * @category Claims
 */
export interface PercentageClaim extends ClaimCommon {
  /** A share. */
  readonly kind: 'percentage';
  /** The share as printed: `"65,0%"`, `"vượt 31,2%"`, `"trên 78%"`. */
  readonly printed: number | string;
  /** What is counted, `null` where it is not printed. */
  readonly part: ClaimFigure | null;
  /** What it is counted among, `null` where it is not printed. */
  readonly whole: ClaimFigure | null;
  /** Whether the share is of the part (unless told), of the rest of the whole, or of what the part exceeds the whole by. */
  readonly of?: 'part' | 'complement' | 'excess' | undefined;
  /** Figures that could have been taken for the part or the whole. */
  readonly nearby?: readonly NearbyFigure[] | undefined;
}

/**
 * A printed total: the sum of its parts.
 *
 * @category Claims
 */
export interface TotalClaim extends ClaimCommon {
  /** A sum. */
  readonly kind: 'total';
  /** The total as printed. */
  readonly printed: number | string;
  /** The parts; `null` for one that is named but has no figure. */
  readonly parts: readonly (ClaimFigure | null)[];
  /** How many parts there are, where that is known from elsewhere; unless told, those that are named. */
  readonly partsExpected?: number | undefined;
}

/**
 * A stock that came of an earlier one: opening + inflows − outflows = closing.
 *
 * @category Claims
 */
export interface BalanceClaim extends ClaimCommon {
  /** A balance. */
  readonly kind: 'balance';
  /** The earlier stock. */
  readonly opening: ClaimFigure | null;
  /** What came in, such as admissions and transfers; `null` for a flow without a figure. */
  readonly inflows: readonly (ClaimFigure | null)[];
  /** What went out. */
  readonly outflows: readonly (ClaimFigure | null)[];
  /** The later stock as printed. */
  readonly closing: number | string;
}

/**
 * A printed mean: total ÷ count.
 *
 * @category Claims
 */
export interface MeanClaim extends ClaimCommon {
  /** A mean. */
  readonly kind: 'mean';
  /** The mean as printed. */
  readonly printed: number | string;
  /** What is shared out. */
  readonly total: ClaimFigure | null;
  /** Over how many. */
  readonly count: ClaimFigure | null;
}

/**
 * A printed pace: so many a month, a quarter, a year.
 *
 * @category Claims
 */
export interface PaceClaim extends ClaimCommon {
  /** A pace. */
  readonly kind: 'pace';
  /** The pace as printed. */
  readonly printed: number | string;
  /** What came in the period. */
  readonly total: ClaimFigure | null;
  /** The period, as the id of a calendar period such as `2017-01..07`. */
  readonly period: string;
  /** The unit of time. */
  readonly per: 'day' | 'month' | 'quarter' | 'half-year' | 'year';
}

/**
 * A printed change between two figures, counts or shares.
 *
 * @category Claims
 */
export interface ChangeClaim extends ClaimCommon {
  /** A change. */
  readonly kind: 'change';
  /** The change as printed: `"tăng gần 20%"`, `"bằng 59,1%"`, `"giảm 110"`, `"1,2 lần"`. */
  readonly printed: number | string;
  /** The earlier figure, `null` where it is not printed. */
  readonly before: ClaimFigure | null;
  /** The later figure, `null` where it is not printed. */
  readonly after: ClaimFigure | null;
}

/**
 * A printed number of things that are named one by one.
 *
 * @category Claims
 */
export interface NamedClaim extends ClaimCommon {
  /** A count of names. */
  readonly kind: 'named';
  /** The number as printed. */
  readonly printed: number | string;
  /** The names. */
  readonly items: readonly string[];
  /** Whether the names are said to be all (unless told), or some of them ("such as"). */
  readonly complete?: boolean | undefined;
}

/**
 * A printed rank: the highest, the third lowest.
 *
 * @category Claims
 */
export interface RankClaim extends ClaimCommon {
  /** A rank. */
  readonly kind: 'rank';
  /** The rank as printed, 1 for the first. */
  readonly printed: number | string;
  /** The figure that is ranked. */
  readonly value: ClaimFigure;
  /** The figures of the others; `null` for one that is not printed. */
  readonly others: readonly (ClaimFigure | null)[];
  /** Whether the first is the highest or the lowest. */
  readonly order: 'highest' | 'lowest';
  /** How many others there are, where that is known from elsewhere; unless told, those that are given. */
  readonly othersExpected?: number | undefined;
}

/**
 * What is said of every year, or of every unit: each of the values is what the words say.
 *
 * @category Claims
 */
export interface EveryClaim extends ClaimCommon {
  /** Something said of each. */
  readonly kind: 'every';
  /** What each is, as printed: `"trên 2.300"`. */
  readonly printed: number | string;
  /** The values; `null` for one that is not printed. */
  readonly values: readonly (ClaimFigure | null)[];
  /** Their sum, where it is printed. */
  readonly total?: ClaimFigure | undefined;
}

/**
 * What is said of two figures: one is more, at least, less, at most, or as much as the other.
 *
 * @category Claims
 */
export interface ComparisonClaim extends ClaimCommon {
  /** A comparison. */
  readonly kind: 'comparison';
  /** The one figure. */
  readonly left: ClaimFigure;
  /** How it is said to lie to the other. */
  readonly relation: 'more-than' | 'at-least' | 'equal' | 'at-most' | 'less-than';
  /** The other figure. */
  readonly right: ClaimFigure;
}

/**
 * A printed figure that stands alone: no other figure in print must agree with it.
 *
 * @category Claims
 */
export interface StatedClaim extends ClaimCommon {
  /** A figure and no more. */
  readonly kind: 'stated';
  /** The figure as printed. */
  readonly printed: number | string;
}

/**
 * Totals of a whole tree: the figure of every unit is the sum of those below it.
 *
 * @category Claims
 */
export interface TreeClaim extends ClaimCommon {
  /** Totals of totals. */
  readonly kind: 'tree';
  /** The units. */
  readonly rows: readonly TreeRow[];
}

/**
 * A unit in a tree of totals.
 *
 * @category Claims
 */
export interface TreeRow {
  /** The unit's id. */
  readonly id: string;
  /** The unit above it, `null` at the top. */
  readonly parentId: string | null;
  /** Its figure as printed, `null` where it is not. */
  readonly printed: ClaimFigure | null;
  /** Whether units below it may be missing from the list; `false` unless told. */
  readonly open?: boolean | undefined;
}

/**
 * A figure as it was printed, and the figures that it must agree with.
 *
 * @category Claims
 */
export type Claim =
  | PercentageClaim
  | TotalClaim
  | BalanceClaim
  | MeanClaim
  | PaceClaim
  | ChangeClaim
  | NamedClaim
  | RankClaim
  | EveryClaim
  | ComparisonClaim
  | StatedClaim
  | TreeClaim;
