import { checkIsoDate, checkPeriod, type IsoDate, type Period, safeParsePeriod } from '../calendar/index.js';
import { type AnyRatio, attempt, ContractError, IssueList, type Result } from '../core/index.js';
import { amountsFor } from './amounts.js';
import { optionsOf, readTarget } from './read-target.js';
import type { Target } from './schema.js';
import { PRORATE_BY, type ProrateBy } from './time-shares.js';

/**
 * How a target is prorated.
 *
 * @category Prorating
 */
export interface ProrateOptions {
  /** By days, by whole months, or by whole half-years. */
  readonly by: ProrateBy;
  /** The day by which versions are known; the last day of the target's period unless told. */
  readonly asOf?: IsoDate | undefined;
}

/**
 * A target's part for a period, exactly.
 *
 * @category Prorating
 */
export interface ProratedTarget {
  /** The period it is the part of. */
  readonly period: Period;
  /** How time was measured. */
  readonly by: ProrateBy;
  /** What is to be reached: a count, or of a rate a share of the base; rarely whole. */
  readonly least: AnyRatio;
  /** What is not to be passed; `null` where there is no such end. */
  readonly most: AnyRatio | null;
  /** Whether `least` itself is not enough. */
  readonly strict: boolean;
  /** The same as a target of its own, to be given to {@link attainment}. */
  readonly target: Target;
}

/**
 * Takes the part of a target that falls to a period, exactly.
 *
 * A number for the whole period is multiplied by the length of `period` ÷ the length of the target's own, in days, in
 * whole months or in whole half-years (six months from any day). A number per year is taken once for each year: by days
 * a day is 1/365 or 1/366 of its calendar year, by months a month is 1/12 of the year in which it ends. Nothing is
 * rounded, so parts that cover a period add up to the whole of it. A term that starts in October is therefore exactly
 * its number of years by months, and nearly so by days.
 *
 * A target changed in mid-term is replaced, not averaged: a number for the period is that of the version in force on
 * `asOf`, and a number per year that of the version in force on the year's last day (or on `asOf`, if that is earlier).
 * `period` may be longer than the target's own: 150 for 2016 is 375 for five half-years.
 *
 * @param target - The target; of what is counted over the period.
 * @param period - The period, or its id.
 * @param options - `by`, and `asOf` for the versions.
 * @returns The part, as exact ratios and as a target of its own.
 * @throws An `InvalidInputError` with `not-a-period`, `unknown-value` (of `by`), `not-a-date`, or the faults of
 *   {@link parseTarget}; an `InfeasibleError` with `not-whole-months` or `not-whole-half-years` where a period does not
 *   consist of them; a `ContractError` with `not-over-the-period` for what is counted at the end.
 * @example 150 a year, from 2016 to the middle of 2018 (004_043b8b2e351a343a.txt)
 * ```ts
 * import { decimal } from 'chibo/core';
 * import { prorate } from 'chibo/target';
 *
 * const target = {
 *   unitId: 'dien-bien-dong', measure: 'admissions', period: '2016-01-01/2020-12-31', per: 'year' as const,
 *   bound: 'at-least' as const, issuedBy: 'resolution', versions: [{ from: '2016-01-01', value: 150 }],
 * };
 * prorate(target, '2016-01-01/2018-06-30', { by: 'half-years' }).least; // => { numerator: 375, denominator: 1 }
 * decimal(prorate(target, '2016-01-01/2018-05-13', { by: 'days' }).least); // => '354.66'
 * prorate(target, '2016-01-01/2018-05-13', { by: 'months' }); // throws InfeasibleError
 * ```
 * @category Prorating
 */
export function prorate(target: Target, period: Period | string, options: ProrateOptions): ProratedTarget {
  const faults = new IssueList('prorate');
  const read = readTarget(target, ['target'], faults);
  const span = readPeriod(period, faults);
  const { by, asOf } = optionsOf(options, faults);
  const way = PRORATE_BY.find((each) => each === by);
  if (way === undefined) {
    faults.add(['options', 'by'], 'unknown-value', `A target is prorated by one of ${PRORATE_BY.join(', ')}.`, by);
  }
  if (asOf !== undefined) checkIsoDate(faults, ['options', 'asOf'], asOf);
  if (read === null || span === null || way === undefined || faults.count > 0) throw faults.toError();
  refuseLevel(read.target, 'prorated');
  const { least, most } = amountsFor(read, span, way, asOf ?? read.period.end);
  return {
    period: { ...span },
    by: way,
    least,
    most,
    strict: read.strict,
    target: replaced(read.target, span, least, most),
  };
}

/**
 * Prorates a target like {@link prorate}, and returns the error instead of throwing it.
 *
 * @param target - As for {@link prorate}.
 * @param period - As for {@link prorate}.
 * @param options - As for {@link prorate}.
 * @returns The part under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryProrate } from 'chibo/target';
 *
 * const target = {
 *   unitId: 'keo-lom', measure: 'admissions', period: '2024', bound: 'at-least' as const, issuedBy: 'assigned',
 *   versions: [{ from: '2024-01-01', value: 7 }],
 * };
 * const result = tryProrate(target, '2024-Q1', { by: 'half-years' });
 * result.success ? '' : result.error.code; // => 'not-whole-half-years'
 * ```
 * @category Prorating
 */
export function tryProrate(target: Target, period: Period | string, options: ProrateOptions): Result<ProratedTarget> {
  return attempt(() => prorate(target, period, options));
}

/** Refuses what is counted at the end of the period where only events over it can be meant. */
export function refuseLevel(target: Target, done: string): void {
  if (target.counted !== 'at-the-end') return;
  const message = `What stands at the end of ${target.period} cannot be ${done}: it does not add up over time.`;
  throw new ContractError('not-over-the-period', message, { unitId: target.unitId, measure: target.measure });
}

/** Reads a period or its id, or adds its fault. */
function readPeriod(period: unknown, faults: IssueList): Period | null {
  if (typeof period !== 'string') return checkPeriod(faults, ['period'], period) ? period : null;
  const read = safeParsePeriod(period);
  if (read.success) return read.data;
  faults.add(['period'], 'not-a-period', 'A period is one of the calendar room, or its id, such as "2017".', period);
  return null;
}

/** The target with one version, for a period as a whole. */
function replaced(target: Target, period: Period, least: AnyRatio, most: AnyRatio | null): Target {
  const common = { ...target, per: 'period' as const, period: period.id };
  const from = period.start;
  switch (common.bound) {
    case 'range':
      return { ...common, versions: [{ from, low: least, high: most! }] };
    case 'rate':
      return { ...common, versions: [{ from, rate: least }] };
    default:
      return { ...common, versions: [{ from, value: least }] };
  }
}
