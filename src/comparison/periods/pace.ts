import type { Period } from '../../calendar/index.js';
import { type AnyRatio, divideRatios, InfeasibleError, ratioOf, subtractRatios } from '../../core/index.js';
import { areEquallyLong, lengthOf } from './equally-long.js';

/**
 * The time that a count is spread over to make it a pace.
 *
 * @category Periods
 */
export type PaceUnit = 'day' | 'month' | 'year';

/**
 * What changed between two counts, each spread over the length of its own period: so many a day, month or year.
 *
 * @category Periods
 */
export interface PaceChange {
  /** The earlier count ÷ the length of its period; `null` when unknown. */
  readonly before: AnyRatio | null;
  /** The later count ÷ the length of its period; `null` when unknown. */
  readonly after: AnyRatio | null;
  /** after − before; `null` when one of them is unknown. */
  readonly difference: AnyRatio | null;
  /** (after − before) ÷ before, in lowest terms; `null` when one is unknown or `before` is 0. */
  readonly relative: AnyRatio | null;
  /** after ÷ before, in lowest terms; `null` when one is unknown or `before` is 0. */
  readonly times: AnyRatio | null;
  /** The unit of time. */
  readonly per: PaceUnit;
}

/** The change between the paces of two periods. */
export function paceChange(
  counts: { readonly before: number | null; readonly after: number | null },
  periods: { readonly against: Period; readonly period: Period },
  per: PaceUnit,
): PaceChange {
  checkMonths(periods, per);
  const before = paceOf(counts.before, periods.against, per);
  const after = paceOf(counts.after, periods.period, per);
  if (before === null || after === null) return { before, after, difference: null, relative: null, times: null, per };
  const difference = subtractRatios(after, before);
  return {
    before,
    after,
    difference,
    relative: divideRatios(difference, before),
    times: divideRatios(after, before),
    per,
  };
}

/** Refuses two periods whose counts cannot be compared as they are. */
export function refuseUnequal(periods: { readonly against: Period; readonly period: Period }): void {
  if (areEquallyLong(periods.against, periods.period)) return;
  const against = lengthOf(periods.against);
  const period = lengthOf(periods.period);
  const message =
    `${periods.period.id} (${String(period.days)} days) and ${periods.against.id} (${String(against.days)} days) ` +
    "are not equally long: compare equal periods, or ask for { normalise: 'day' } or 'month'.";
  throw new InfeasibleError('unequal-periods', message, {
    period: { id: periods.period.id, ...period },
    against: { id: periods.against.id, ...against },
  });
}

function paceOf(count: number | null, period: Period, per: PaceUnit): AnyRatio | null {
  if (count === null) return null;
  const { days, months } = lengthOf(period);
  if (per === 'day') return ratioOf(BigInt(count), BigInt(days));
  if (per === 'month') return ratioOf(BigInt(count), BigInt(months));
  const yearly = months % 12 === 0;
  return yearly ? ratioOf(BigInt(count), BigInt(months / 12)) : ratioOf(BigInt(count) * 12n, BigInt(months));
}

function checkMonths(periods: { readonly against: Period; readonly period: Period }, per: PaceUnit): void {
  if (per === 'day') return;
  const broken = [periods.period, periods.against].filter((period) => lengthOf(period).extraDays > 0);
  if (broken.length === 0) return;
  const ids = broken.map((period) => period.id);
  const message = `No whole number of months: ${ids.join(', ')}. Ask for { normalise: 'day' }.`;
  throw new InfeasibleError('not-whole-months', message, { periods: ids });
}
