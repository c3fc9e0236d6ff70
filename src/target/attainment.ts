import type { IsoDate } from '../calendar/index.js';
import { attempt, IssueList, type Result } from '../core/index.js';
import { type Attainment, checkMeasured, demandOf, judge } from './judge.js';
import { optionsOf, readTarget } from './read-target.js';
import type { Target } from './schema.js';

/**
 * When a count was taken, and on what base.
 *
 * @category Attainment
 */
export interface AttainmentOptions {
  /** The last day that the count takes in, `YYYY-MM-DD`. */
  readonly asOf: IsoDate;
  /** The count of the base on which a rate is set: a whole number, `null` when unknown. Only a rate needs it. */
  readonly base?: number | null | undefined;
}

/**
 * Compares a count with a target: the exact ratio, whether it is met, and how many are missing or beyond.
 *
 * The ratio is over the number as it is printed, also of "more than 2,300", where 2,301 are needed. Before the period
 * is over, at-least and more-than can be met already, and a range or an exact number can be passed already; everything
 * else is open, and `met` is `null`. What is counted at the end of the period is open until then.
 *
 * A target set per year is compared over all years of its period, which must be whole months; `attainmentByYear` tells
 * every year met from the total met. Of versions, those in force on `asOf` count.
 *
 * @param actual - The count so far: a whole number of 0 or more, `null` when unknown.
 * @param target - The target, or the one that {@link prorate} made of it.
 * @param options - `asOf`, and of a rate `base`.
 * @returns The ratio, the verdict and the distance.
 * @throws An `InvalidInputError` with `not-an-integer` or `negative` (of a count), `not-a-date`, `missing` (of the base
 *   of a rate), or the faults of {@link parseTarget}; an `InfeasibleError` with `not-whole-months`; a `ContractError`
 *   with `base-per-year` for a rate on the start of each of several years, or `too-large`.
 * @example 9 admitted in Quảng An, against its own resolution's 7 (003_0d550297d7f56544.txt)
 * ```ts
 * import { percent } from 'chibo/core';
 * import { attainment } from 'chibo/target';
 *
 * const target = {
 *   unitId: 'quang-an', measure: 'admissions', period: '2024', bound: 'at-least' as const, issuedBy: 'resolution',
 *   versions: [{ from: '2024-01-01', value: 7 }],
 * };
 * const reached = attainment(9, target, { asOf: '2024-05-15' });
 * reached.ratio; // => { numerator: 9, denominator: 7 }
 * percent(reached.ratio, { rounding: 'truncate' }); // => '128.5'
 * [reached.met, reached.shortBy, reached.overBy]; // => [true, 0, 2]
 * attainment(6, target, { asOf: '2024-05-15' }).met; // => null
 * attainment(6, target, { asOf: '2024-12-31' }).met; // => false
 * ```
 * @example "More than 2,300" needs 2,301; "exactly" is open until the end
 * ```ts
 * import { attainment } from 'chibo/target';
 *
 * const common = { unitId: 'vinh-phuc', measure: 'admissions', period: '2018', issuedBy: 'resolution' };
 * const versions = [{ from: '2018-01-01', value: 2300 }];
 * const more = { ...common, bound: 'more-than' as const, versions };
 * attainment(2300, more, { asOf: '2018-12-31' }).shortBy; // => 1
 * attainment(2338, more, { asOf: '2018-12-31' }).overBy; // => 37
 * const exactly = { ...common, bound: 'exactly' as const, versions };
 * attainment(2300, exactly, { asOf: '2018-11-30' }).met; // => null
 * attainment(2301, exactly, { asOf: '2018-11-30' }).met; // => false
 * ```
 * @category Attainment
 */
export function attainment(actual: number | null, target: Target, options: AttainmentOptions): Attainment {
  const faults = new IssueList('attainment');
  const read = readTarget(target, ['target'], faults);
  const given = optionsOf(options, faults);
  checkMeasured(faults, actual, given, read?.target ?? null);
  const { asOf, base = null } = given;
  if (read === null || asOf === undefined || faults.count > 0) throw faults.toError();
  return judge(read, read.period, demandOf(read, { asOf, base }), actual, asOf);
}

/**
 * Compares a count with a target like {@link attainment}, and returns the error instead of throwing it.
 *
 * @param actual - As for {@link attainment}.
 * @param target - As for {@link attainment}.
 * @param options - As for {@link attainment}.
 * @returns The attainment under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryAttainment } from 'chibo/target';
 *
 * const target = {
 *   unitId: 'keo-lom', measure: 'admissions', period: '2024', bound: 'at-least' as const, issuedBy: 'assigned',
 *   versions: [{ from: '2024-01-01', value: 7 }],
 * };
 * tryAttainment(9, target, { asOf: '2024-12-31' }).success; // => true
 * tryAttainment(9.5, target, { asOf: '2024-12-31' }).success; // => false
 * ```
 * @category Attainment
 */
export function tryAttainment(actual: number | null, target: Target, options: AttainmentOptions): Result<Attainment> {
  return attempt(() => attainment(actual, target, options));
}
