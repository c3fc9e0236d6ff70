import { type IsoDate, toDayNumber } from '../calendar/index.js';
import { type AnyRatio, attempt, divideRatios, IssueList, type Ratio, type Result, ratio } from '../core/index.js';
import { allowed } from './amounts.js';
import { checkMeasured, demandOf, judge } from './judge.js';
import { optionsOf, readTarget } from './read-target.js';
import type { Target } from './schema.js';
import { lengthIn } from './time-shares.js';

/** The units of time of a pace. */
const PER = ['day', 'month', 'year'] as const;

/**
 * From when, and in what unit, a pace is told.
 *
 * @category Pace
 */
export interface RequiredPaceOptions {
  /** The last day that the count takes in, `YYYY-MM-DD`; the pace is for the days after it. */
  readonly asOf: IsoDate;
  /** The unit of time. */
  readonly per: 'day' | 'month' | 'year';
  /** The count of the base on which a rate is set; `null` when unknown. Only a rate needs it. */
  readonly base?: number | null | undefined;
}

/**
 * What the rest of a period must bring.
 *
 * @category Pace
 */
export interface RequiredPace {
  /** The unit of time. */
  readonly per: 'day' | 'month' | 'year';
  /** How much of the period is left after `asOf`, in that unit; 0 when it is over. */
  readonly remaining: Ratio;
  /** How many are missing to the smallest whole number that reaches the target; `null` when unknown. */
  readonly shortBy: number | null;
  /** shortBy ÷ remaining: so many a day, month or year. `null` when unknown or when the period is over. */
  readonly pace: AnyRatio | null;
  /**
   * How many a day, month or year there may be at most, of a range and an exact number; `null` when there is no such
   * end, when unknown, when it is passed already, or when the period is over.
   */
  readonly paceAtMost: AnyRatio | null;
}

/**
 * How many a day, month or year it takes from now on to reach a target, exactly.
 *
 * What is missing to the smallest whole number that reaches the target is divided by the time left, which starts on the
 * day after `asOf`. Months are counted from that day, and what is left over is the part of the month then begun: from
 * 14 May to 31 December are 7 18/31 months. Years likewise. Reached already is a pace of 0.
 *
 * @param actual - The count so far: a whole number of 0 or more, `null` when unknown.
 * @param target - The target; of one set per year, that of all years together.
 * @param options - `asOf`, `per`, and of a rate `base`.
 * @returns The pace, with what it was made of.
 * @throws An `InvalidInputError` with `unknown-value` (of `per`), or as {@link attainment} does, whose other errors it
 *   throws as well.
 * @example 252 of 400 admitted in the first seven months
 * ```ts
 * import { decimal } from 'chibo/core';
 * import { requiredPace } from 'chibo/target';
 *
 * const target = {
 *   unitId: 'thanh-chuong', measure: 'admissions', period: '2017', bound: 'at-least' as const, issuedBy: 'assigned',
 *   versions: [{ from: '2017-01-01', value: 400 }],
 * };
 * const pace = requiredPace(252, target, { asOf: '2017-07-31', per: 'month' });
 * [pace.shortBy, pace.remaining]; // => [148, { numerator: 5, denominator: 1 }]
 * decimal(pace.pace, { digits: 1 }); // => '29.6'
 * requiredPace(252, target, { asOf: '2017-12-31', per: 'month' }).pace; // => null
 * ```
 * @category Pace
 */
export function requiredPace(actual: number | null, target: Target, options: RequiredPaceOptions): RequiredPace {
  const faults = new IssueList('requiredPace');
  const read = readTarget(target, ['target'], faults);
  const given = optionsOf(options, faults);
  checkMeasured(faults, actual, given, read?.target ?? null);
  const per = PER.find((each) => each === given.per);
  if (per === undefined) {
    faults.add(['options', 'per'], 'unknown-value', `A pace is per ${PER.join(', ')}.`, given.per);
  }
  const { asOf, base = null } = given;
  if (read === null || asOf === undefined || per === undefined || faults.count > 0) throw faults.toError();
  const { period } = read;
  const { shortBy, most } = judge(read, period, demandOf(read, { asOf, base }), actual, asOf);
  const start = Math.max(toDayNumber(asOf) + 1, toDayNumber(period.start));
  const stop = toDayNumber(period.end) + 1;
  const remaining = start < stop ? lengthIn(per, start, stop) : { numerator: 0, denominator: 1 };
  const room = actual === null || most === null ? null : allowed(most) - actual;
  return {
    per,
    remaining,
    shortBy,
    pace: shortBy === null ? null : divideRatios(ratio(shortBy, 1), remaining),
    paceAtMost: room === null || room < 0 ? null : divideRatios(ratio(room, 1), remaining),
  };
}

/**
 * Tells the pace that it takes like {@link requiredPace}, and returns the error instead of throwing it.
 *
 * @param actual - As for {@link requiredPace}.
 * @param target - As for {@link requiredPace}.
 * @param options - As for {@link requiredPace}.
 * @returns The pace under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryRequiredPace } from 'chibo/target';
 *
 * const target = {
 *   unitId: 'keo-lom', measure: 'admissions', period: '2024', bound: 'at-least' as const, issuedBy: 'assigned',
 *   versions: [{ from: '2024-01-01', value: 7 }],
 * };
 * tryRequiredPace(3, target, { asOf: '2024-06-30', per: 'month' }).success; // => true
 * tryRequiredPace(-3, target, { asOf: '2024-06-30', per: 'month' }).success; // => false
 * ```
 * @category Pace
 */
export function tryRequiredPace(
  actual: number | null,
  target: Target,
  options: RequiredPaceOptions,
): Result<RequiredPace> {
  return attempt(() => requiredPace(actual, target, options));
}
