import { elapsed, fromDayNumber, type IsoDate, LAST_DAY, toDayNumber } from '../calendar/index.js';
import {
  type AnyRatio,
  attempt,
  divideRatios,
  divideRounded,
  IssueList,
  type Ratio,
  type Result,
  ratio,
} from '../core/index.js';
import type { AttainmentOptions } from './attainment.js';
import { checkMeasured, demandOf, judge, passes, reaches } from './judge.js';
import { refuseLevel } from './prorate.js';
import { optionsOf, readTarget } from './read-target.js';
import type { Target } from './schema.js';

/**
 * Where a count ends up at its present pace.
 *
 * @category Pace
 */
export interface ProjectedEnd {
  /** The days gone by, over the days of the period. */
  readonly elapsed: Ratio;
  /** The count so far ÷ the days gone by: so many a day; `null` when unknown or when no day has gone by. */
  readonly perDay: AnyRatio | null;
  /** The count at the period's end at that pace, rarely whole; the count itself when it is over. `null` as for `perDay`. */
  readonly atEnd: AnyRatio | null;
  /** Whether that would meet the target; `null` when unknown. */
  readonly wouldMeet: boolean | null;
  /**
   * The first day on which the target would be reached at that pace, also after the period; `null` when it is reached
   * already, when the period is over, when nothing was counted, or when unknown.
   */
  readonly reachedOn: IsoDate | null;
}

/**
 * Carries a count on to the end of its period at its present pace, exactly.
 *
 * The pace is the count ÷ the days gone by, `asOf` included. It is arithmetic, not a forecast: admissions come in waves.
 *
 * @param actual - The count so far: a whole number of 0 or more, `null` when unknown.
 * @param target - The target, of what is counted over the period; of one set per year, that of all years together.
 * @param options - `asOf`, and of a rate `base`.
 * @returns The count at the end, whether it would meet the target, and the day on which it would.
 * @throws An `InvalidInputError`, `InfeasibleError` or `ContractError` as {@link attainment} does, and a `ContractError`
 *   with `not-over-the-period` for what is counted at the end.
 * @example 252 of 400 admitted in the first seven months
 * ```ts
 * import { decimal } from 'chibo/core';
 * import { projectEnd } from 'chibo/target';
 *
 * const target = {
 *   unitId: 'thanh-chuong', measure: 'admissions', period: '2017', bound: 'at-least' as const, issuedBy: 'assigned',
 *   versions: [{ from: '2017-01-01', value: 400 }],
 * };
 * const end = projectEnd(252, target, { asOf: '2017-07-31' });
 * end.elapsed; // => { numerator: 212, denominator: 365 }
 * decimal(end.atEnd, { digits: 1 }); // => '433.9'
 * [end.wouldMeet, end.reachedOn]; // => [true, '2017-12-03']
 * projectEnd(0, target, { asOf: '2016-12-31' }).atEnd; // => null
 * ```
 * @category Pace
 */
export function projectEnd(actual: number | null, target: Target, options: AttainmentOptions): ProjectedEnd {
  const faults = new IssueList('projectEnd');
  const read = readTarget(target, ['target'], faults);
  const given = optionsOf(options, faults);
  checkMeasured(faults, actual, given, read?.target ?? null);
  const { asOf, base = null } = given;
  if (read === null || asOf === undefined || faults.count > 0) throw faults.toError();
  refuseLevel(read.target, 'carried on to the end');
  const { period, strict } = read;
  const gone = elapsed(period, asOf);
  const amounts = demandOf(read, { asOf, base });
  const { needed, shortBy } = judge(read, period, amounts, actual, asOf);
  if (actual === null || gone.numerator === 0) {
    return { elapsed: gone, perDay: null, atEnd: null, wouldMeet: null, reachedOn: null };
  }
  const atEnd = divideRatios(ratio(actual, 1), gone);
  const perDay = divideRatios(ratio(actual, 1), ratio(gone.numerator, 1));
  const wouldMeet =
    atEnd === null || amounts === null ? null : reaches(atEnd, amounts.least, strict) && !passes(atEnd, amounts.most);
  const waiting = asOf < period.end && needed !== null && shortBy !== null && shortBy > 0;
  return {
    elapsed: gone,
    perDay,
    atEnd,
    wouldMeet,
    reachedOn: waiting ? dayReached(period.start, actual, needed, gone.numerator) : null,
  };
}

/**
 * Carries a count on like {@link projectEnd}, and returns the error instead of throwing it.
 *
 * @param actual - As for {@link projectEnd}.
 * @param target - As for {@link projectEnd}.
 * @param options - As for {@link projectEnd}.
 * @returns The projection under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryProjectEnd } from 'chibo/target';
 *
 * const target = {
 *   unitId: 'keo-lom', measure: 'villages', counted: 'at-the-end' as const, period: '2024', bound: 'at-least' as const,
 *   issuedBy: 'assigned', versions: [{ from: '2024-01-01', value: 7 }],
 * };
 * const result = tryProjectEnd(3, target, { asOf: '2024-06-30' });
 * result.success ? '' : result.error.code; // => 'not-over-the-period'
 * ```
 * @category Pace
 */
export function tryProjectEnd(actual: number | null, target: Target, options: AttainmentOptions): Result<ProjectedEnd> {
  return attempt(() => projectEnd(actual, target, options));
}

/** The first day by whose evening `actual × days ÷ gone` is `needed`; `null` beyond the calendar or at no pace. */
function dayReached(start: IsoDate, actual: number, needed: number, gone: number): IsoDate | null {
  if (actual === 0) return null;
  const days = divideRounded(BigInt(needed) * BigInt(gone), BigInt(actual), 'ceiling');
  const day = toDayNumber(start) + Number(days) - 1;
  return day <= LAST_DAY ? fromDayNumber(day) : null;
}
