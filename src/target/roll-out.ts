import type { IsoDate } from '../calendar/index.js';
import type { AnyRatio } from '../core/index.js';
import type { Organisation } from '../organisation/index.js';
import type { CascadeMatrixTie, CascadeTie, QuotaMethod, QuotaTie, QuotaTree } from '../quota/index.js';
import type { Target } from './schema.js';

/**
 * The units below, and by what they share.
 *
 * @category Roll-out
 */
export interface RollOutUnits {
  /** An organisation that has the target's unit, or rows of ids with the id above whose root it is. */
  readonly source: Organisation | QuotaTree;
  /**
   * A unit's weight in a year, or (`null`) without years. `undefined` for a unit with others below it: the sum of what
   * its children weigh.
   */
  readonly weight: (unitId: string, year: string | null) => number | bigint | undefined;
  /** The fewest places of a unit; no bound where `undefined`. */
  readonly min?: ((unitId: string, year: string | null) => number | undefined) | undefined;
  /** The most places of a unit; no bound where `undefined`. */
  readonly max?: ((unitId: string, year: string | null) => number | undefined) | undefined;
  /** The method of sharing; `webster` unless told. With years, a divisor method or `controlled-rounding`. */
  readonly method?: QuotaMethod | 'controlled-rounding' | undefined;
  /** To the units at the ends of the tree at once, or level by level; `stepwise` unless told, `flat` with years. */
  readonly levels?: 'stepwise' | 'flat' | undefined;
  /** Who of two tied units comes first; by id unless told. */
  readonly ties?: 'by-id' | ((left: string, right: string) => number) | undefined;
}

/**
 * The calendar years of the period, and by what they share.
 *
 * @category Roll-out
 */
export interface RollOutYears {
  /** A year's weight, by the id of its part of the period. A target per year needs none: each year has its number. */
  readonly weight?: ((year: string) => number | bigint) | undefined;
  /** The method of sharing; `webster` unless told. Of tied years the earlier comes first. */
  readonly method?: QuotaMethod | undefined;
}

/**
 * What a target is rolled out to: units, years, or both as a matrix.
 *
 * @category Roll-out
 */
export interface RollOutOptions {
  /** The units below. */
  readonly units?: RollOutUnits | undefined;
  /** The years of the period. */
  readonly years?: RollOutYears | undefined;
  /** The day by which versions are known; the last day of the period unless told. */
  readonly asOf?: IsoDate | undefined;
  /** The count of the base on which a rate is set. Only a rate needs it. */
  readonly base?: number | undefined;
  /** Who sets the parts; `assigned` unless told. */
  readonly issuedBy?: string | undefined;
}

/**
 * A number that was made whole on the way.
 *
 * @category Roll-out
 */
export interface RolledNumber {
  /** Whose. */
  readonly unitId: string;
  /** The id of the period. */
  readonly period: string;
  /** Which end of the target. */
  readonly end: 'least' | 'most';
  /** What it would be if it could be cut: what was asked, or the share by weight of the whole number above. */
  readonly exact: AnyRatio;
  /** What it became. */
  readonly whole: number;
}

/**
 * A target rolled out.
 *
 * @category Roll-out
 */
export interface RollOut {
  /**
   * The targets of the units below, of the years, or of every unit in every year, the target's own unit first in each
   * year. Every one is a target in its own right, in whole numbers.
   */
  readonly parts: readonly Target[];
  /** The whole numbers that were shared out: `most` only of a range. */
  readonly shared: { readonly least: number; readonly most: number | null };
  /** What was not whole and what became of it, from the top down. */
  readonly rounded: readonly RolledNumber[];
  /** Ties among years, among units (with years: among their totals), and among cells of the matrix. */
  readonly ties: {
    readonly years: readonly QuotaTie<string>[];
    readonly units: readonly CascadeTie[];
    readonly cells: readonly CascadeMatrixTie[];
  };
}
