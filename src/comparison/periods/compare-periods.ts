import { checkIsoDate, checkPeriod, type IsoDate, type Period } from '../../calendar/index.js';
import { attempt, IssueList, type Result } from '../../core/index.js';
import { type CountChange, countChange } from '../changes/compare-counts.js';
import { type PaceChange, type PaceUnit, paceChange, refuseUnequal } from './pace.js';
import { periodsOf } from './periods-compared.js';
import { gapsBetween, type RunningTotal, runningTotal, valueBetween } from './running-total.js';
import { readSeries, type Series, spanOf } from './series.js';

/**
 * With what a period is compared, and how.
 *
 * @category Periods
 */
export interface ComparePeriodsOptions {
  /** The period compared with: the one before, the same a year earlier, or any other. */
  readonly against: 'previous' | 'same-period-last-year' | Period;
  /** The last day that counts: both periods are cut at the same stretch from their first day; neither unless told. */
  readonly asOf?: IsoDate | undefined;
  /** Spread each count over its period's days, months or years; needed where the periods are not equally long. */
  readonly normalise?: PaceUnit | undefined;
}

/**
 * Two periods compared: which they are, what each counts, what changed, and what is missing.
 *
 * @category Periods
 */
export interface PeriodComparison<Change extends CountChange | PaceChange = CountChange | PaceChange> {
  /** The period that is compared, cut at `asOf`. */
  readonly period: Period;
  /** The period that it is compared with, cut likewise. */
  readonly against: Period;
  /** The count of `against`; `null` where the series does not settle it. */
  readonly before: number | null;
  /** The count of `period`; `null` where the series does not settle it. */
  readonly after: number | null;
  /** What changed: of the counts, or with `normalise` of the counts per day, month or year. */
  readonly change: Change;
  /** For each side the fewest days whose figures would settle its count, as periods; none where it is settled. */
  readonly gaps: { readonly before: readonly Period[]; readonly after: readonly Period[] };
}

/**
 * Compares what a series counts in a period with what it counts in another.
 *
 * A count is given only where the series settles it exactly: by a published total, by totals that add up to it or
 * leave it over (a year less its first seven months is the other five), by events within the days they cover, or by
 * these together. What is missing is listed under `gaps`, and never filled.
 *
 * Counts are compared as they are only over periods equally long: in whole months and days over, as June and July or
 * two years are, or in days. Others are refused unless `normalise` says to compare counts per day, month or year.
 *
 * A period that is still running is compared with `asOf`: it is cut at that day, and the earlier one after as many whole
 * months and days from its own first day, though never past its end. So a term since its start is compared with the
 * same stretch of the term before, and seven months with the same seven. The same period last year is that of the cut.
 *
 * @param series - Published totals, dated events with the period that they cover, or both.
 * @param period - The period that is compared, of any kind.
 * @param options - `against`, `asOf` and `normalise`: neither unless told.
 * @returns Both periods, their counts, the change and the gaps.
 * @throws An `InvalidInputError` with every fault of the arguments, among them `missing-cover`, `outside-cover`,
 *   `not-a-period`, `not-a-date`, `before-start`, `negative`, and `contradiction` where totals exclude one another; an `InfeasibleError` with
 *   `unequal-periods` or `not-whole-months`; a `ContractError` with `no-previous-period` for a term or an interval.
 * @example Admissions in Vĩnh Phúc: 2018 against the mean of the three years before
 * ```ts
 * import { between, year } from 'chibo/calendar';
 * import { comparePeriods } from 'chibo/comparison';
 * import { percent } from 'chibo/core';
 *
 * const totals = [
 *   { period: '2015-01-01/2018-12-31', value: 9711 },
 *   { period: '2018', value: 2338 },
 * ];
 * const earlier = between('2015-01-01', '2017-12-31');
 * const { before, change } = comparePeriods(totals, year(2018), { against: earlier, normalise: 'year' });
 * before; // => 7373
 * change.before; // => { numerator: 7373, denominator: 3 }
 * percent(change.relative); // => '-4.9'
 * comparePeriods(totals, year(2018), { against: earlier }); // throws InfeasibleError
 * ```
 * @example Events count as zero only within the days that they cover
 * ```ts
 * import { firstMonths } from 'chibo/calendar';
 * import { comparePeriods } from 'chibo/comparison';
 *
 * const admissions = { events: [{ on: '2017-03-02', count: 4 }, { on: '2017-07-31' }], covers: '2016-06-01/2017-12-31' };
 * const { before, after, gaps } = comparePeriods(admissions, firstMonths(2017, 7), { against: 'previous' });
 * after; // => 5
 * before; // => null
 * gaps.before.map((gap) => gap.id); // => ['2016-01-01/2016-05-31']
 * ```
 * @example Since the start of a term, against the same stretch of the one before
 * ```ts
 * import { term } from 'chibo/calendar';
 * import { comparePeriods } from 'chibo/comparison';
 *
 * const [before, now] = [term('2015-10-15', '2020-10-14'), term('2020-10-15', '2025-10-14')];
 * const admissions = { events: [{ on: '2018-08-15' }, { on: '2023-08-15' }], covers: '2015-10-15/2023-08-31' };
 * const change = comparePeriods(admissions, now, { against: before, asOf: '2023-08-15' });
 * change.period.id; // => '2020-10-15/2023-08-15'
 * change.against.id; // => '2015-10-15/2018-08-15'
 * change.change.difference; // => 0
 * ```
 * @category Periods
 */
export function comparePeriods(
  series: Series,
  period: Period,
  options: ComparePeriodsOptions & { readonly normalise?: undefined },
): PeriodComparison<CountChange>;
export function comparePeriods(
  series: Series,
  period: Period,
  options: ComparePeriodsOptions & { readonly normalise: PaceUnit },
): PeriodComparison<PaceChange>;
export function comparePeriods(series: Series, period: Period, options: ComparePeriodsOptions): PeriodComparison;
export function comparePeriods(series: Series, whole: Period, options: ComparePeriodsOptions): PeriodComparison {
  const issues = new IssueList('comparePeriods');
  const read = readSeries(issues, series);
  const good = checkPeriod(issues, ['period'], whole);
  checkOptions(issues, options, good ? whole : null);
  issues.throwIfAny();
  const { period, against } = periodsOf(whole, options);
  const { normalise } = options;
  if (normalise === undefined) refuseUnequal({ period, against });

  const [late, early] = [spanOf(period), spanOf(against)];
  const total = runningTotal(issues, read, [late.start, late.stop, early.start, early.stop]);
  const counts = { before: countOf(issues, total, against), after: countOf(issues, total, period) };
  issues.throwIfAny();
  const change =
    normalise === undefined
      ? countChange(counts.before, counts.after)
      : paceChange(counts, { period, against }, normalise);
  const gaps = {
    before: gapsBetween(total, early.start, early.stop),
    after: gapsBetween(total, late.start, late.stop),
  };
  return { period, against, ...counts, change, gaps };
}

/**
 * Compares two periods, and returns the error instead of throwing it.
 *
 * @param series - As for {@link comparePeriods}.
 * @param period - The period that is compared, of any kind.
 * @param options - `against`, `asOf` and `normalise`: neither unless told.
 * @returns The comparison under `data`, or what {@link comparePeriods} would throw under `error`.
 * @example
 * ```ts
 * import { between, year } from 'chibo/calendar';
 * import { tryComparePeriods } from 'chibo/comparison';
 *
 * tryComparePeriods([], year(2018), { against: 'previous' }).success; // => true
 * tryComparePeriods([], year(2018), { against: between('2018-01-01', '2018-05-13') }).success; // => false
 * ```
 * @category Periods
 */
export function tryComparePeriods(
  series: Series,
  period: Period,
  options: ComparePeriodsOptions,
): Result<PeriodComparison> {
  return attempt(() => comparePeriods(series, period, options));
}

const PACE_UNITS: readonly unknown[] = ['day', 'month', 'year'] satisfies PaceUnit[];
const AGAINST: readonly string[] = ['previous', 'same-period-last-year'] satisfies ComparePeriodsOptions['against'][];

function checkOptions(issues: IssueList, options: unknown, period: Period | null): void {
  if (typeof options !== 'object' || options === null) {
    issues.add(['options'], 'not-options', 'The options are {against, asOf, normalise}.', options);
    return;
  }
  const { against, asOf, normalise } = options as Partial<Record<keyof ComparePeriodsOptions, unknown>>;
  if (typeof against !== 'string') checkPeriod(issues, ['options', 'against'], against);
  else if (!AGAINST.includes(against)) {
    const message = `Compare against ${AGAINST.join(', ')} or a period.`;
    issues.add(['options', 'against'], 'unknown-against', message, against);
  }
  if (asOf !== undefined && checkIsoDate(issues, ['options', 'asOf'], asOf) && period !== null && asOf < period.start) {
    issues.add(['options', 'asOf'], 'before-start', `The day lies before ${period.id} starts.`, asOf);
  }
  if (normalise !== undefined && !PACE_UNITS.includes(normalise)) {
    issues.add(['options', 'normalise'], 'unknown-pace', 'A count is spread over a day, month or year.', normalise);
  }
}

function countOf(issues: IssueList, total: RunningTotal, period: Period): number | null {
  const { start, stop } = spanOf(period);
  const value = valueBetween(total, start, stop);
  if (value === null) return null;
  const count = Number(value);
  if (!Number.isSafeInteger(count)) {
    issues.add(['series'], 'not-safe', `What ${period.id} adds up to is beyond 2^53 − 1.`, count);
  }
  return count;
}
