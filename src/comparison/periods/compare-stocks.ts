import { addDays, addMonths, checkIsoDate, checkPeriod, type IsoDate, type Period } from '../../calendar/index.js';
import { attempt, InfeasibleError, IssueList, type Result } from '../../core/index.js';
import { type CountChange, checkCount, countChange } from '../changes/compare-counts.js';

/**
 * A stock as it stood at the end of a day, such as the members of a unit.
 *
 * @category Periods
 */
export interface DatedStock {
  /** The day, `YYYY-MM-DD`. */
  readonly on: IsoDate;
  /** The stock at the end of that day: a whole number of 0 or more; `null` when unknown. */
  readonly value: number | null;
}

/**
 * Which stocks are compared.
 *
 * @category Periods
 */
export interface CompareStocksOptions {
  /** The day of the stock that is compared. */
  readonly asOf: IsoDate;
  /**
   * With which stock: that with which the year of `asOf`, the `term` or any period began; that of the same day a year
   * earlier (of 29 February: the 28th); or that of any day.
   */
  readonly against: 'start-of-year' | 'start-of-term' | 'same-day-last-year' | Period | { readonly on: IsoDate };
  /** The term of `start-of-term`, which `asOf` must be in; of no use otherwise. */
  readonly term?: Period | undefined;
}

/**
 * A day for which a series has no stock, with the stocks known nearest to it.
 *
 * @category Periods
 */
export interface StockGap {
  /** The day without a stock. */
  readonly on: IsoDate;
  /** The last stock known before it; `null` if there is none. */
  readonly earlier: { readonly on: IsoDate; readonly value: number } | null;
  /** The first stock known after it; `null` if there is none. */
  readonly later: { readonly on: IsoDate; readonly value: number } | null;
}

/**
 * Two stocks of a series compared.
 *
 * @category Periods
 */
export interface StockComparison {
  /** The day of the stock that is compared. */
  readonly asOf: IsoDate;
  /** The day of the stock that it is compared with. */
  readonly against: IsoDate;
  /** The stock at the end of `against`; `null` where the series does not give it. */
  readonly before: number | null;
  /** The stock at the end of `asOf`; `null` where the series does not give it. */
  readonly after: number | null;
  /** What changed. */
  readonly change: CountChange;
  /** For each side what is missing; `null` where nothing is. */
  readonly gaps: { readonly before: StockGap | null; readonly after: StockGap | null };
}

/**
 * Compares a stock with what it was at the start of the year or the term, a year earlier, or on any other day.
 *
 * A stock is that of the end of its day, so a period starts with the stock of the day before: "since the start of the
 * year" compares with 31 December. A day without a stock is a gap, reported with the stocks nearest to it and never
 * filled from them: whether that of 1 January will do is for the caller, who can name the day.
 *
 * @param series - The stocks, in any order.
 * @param options - `asOf`, `against`, and `term` for `start-of-term`.
 * @returns Both days, both stocks, the change (a count) and the gaps.
 * @throws An `InvalidInputError` with `not-a-list`, `not-a-stock`, `not-a-date`, `not-an-integer`, `negative`,
 *   `contradiction` where a day has two stocks, `unknown-against`, `not-a-period`, `missing-term`; an
 *   `InfeasibleError` with `outside-period` where `asOf` is not within the term or period.
 * @example Grassroots organisations of Nghệ An, June 2020: one stock, two bases
 * ```ts
 * import { compareStocks } from 'chibo/comparison';
 *
 * const series = [
 *   { on: '2019-06-30', value: 1564 },
 *   { on: '2019-12-31', value: 1501 },
 *   { on: '2020-06-30', value: 1454 },
 * ];
 * compareStocks(series, { asOf: '2020-06-30', against: 'same-day-last-year' }).change.difference; // => -110
 * compareStocks(series, { asOf: '2020-06-30', against: 'start-of-year' }).change.difference; // => -47
 * ```
 * @example Since the start of a term, and a gap
 * ```ts
 * import { term } from 'chibo/calendar';
 * import { compareStocks } from 'chibo/comparison';
 *
 * const series = [{ on: '2020-10-14', value: 221 }, { on: '2023-08-15', value: 274 }];
 * const office = term('2020-10-15', '2025-10-14');
 * const sinceTerm = compareStocks(series, { asOf: '2023-08-15', against: 'start-of-term', term: office });
 * sinceTerm.change.difference; // => 53
 * const sinceYear = compareStocks(series, { asOf: '2023-08-15', against: 'start-of-year' });
 * sinceYear.before; // => null
 * sinceYear.gaps.before;
 * // => {
 * //   on: '2022-12-31',
 * //   earlier: { on: '2020-10-14', value: 221 },
 * //   later: { on: '2023-08-15', value: 274 },
 * // }
 * compareStocks(series, { asOf: '2019-08-15', against: 'start-of-term', term: office }); // throws InfeasibleError
 * ```
 * @category Periods
 */
export function compareStocks(series: readonly DatedStock[], options: CompareStocksOptions): StockComparison {
  const issues = new IssueList('compareStocks');
  const stocks = readStocks(issues, series);
  checkOptions(issues, options);
  issues.throwIfAny();
  const { asOf } = options;
  const against = dayOf(options);
  const [before, after] = [stocks.get(against) ?? null, stocks.get(asOf) ?? null];
  return {
    asOf,
    against,
    before,
    after,
    change: countChange(before, after),
    gaps: {
      before: before === null ? gapAt(stocks, against) : null,
      after: after === null ? gapAt(stocks, asOf) : null,
    },
  };
}

/**
 * Compares two stocks, and returns the error instead of throwing it.
 *
 * @param series - The stocks, as for {@link compareStocks}.
 * @param options - `asOf`, `against`, and `term` for `start-of-term`.
 * @returns The comparison under `data`, or what {@link compareStocks} would throw under `error`.
 * @example
 * ```ts
 * import { tryCompareStocks } from 'chibo/comparison';
 *
 * tryCompareStocks([], { asOf: '2020-06-30', against: 'start-of-year' }).success; // => true
 * tryCompareStocks([], { asOf: '2020-06-31', against: 'start-of-year' }).success; // => false
 * ```
 * @category Periods
 */
export function tryCompareStocks(
  series: readonly DatedStock[],
  options: CompareStocksOptions,
): Result<StockComparison> {
  return attempt(() => compareStocks(series, options));
}

const WORDS: readonly string[] = [
  'start-of-year',
  'start-of-term',
  'same-day-last-year',
] satisfies CompareStocksOptions['against'][];

function readStocks(issues: IssueList, series: unknown): Map<string, number> {
  const stocks = new Map<string, number>();
  if (!Array.isArray(series)) {
    issues.add(['series'], 'not-a-list', 'The stocks are a list.', series);
    return stocks;
  }
  for (const [index, stock] of series.entries()) {
    const path = ['series', index];
    if (typeof stock !== 'object' || stock === null) {
      issues.add(path, 'not-a-stock', 'A stock is {on, value}.', stock);
      continue;
    }
    const { on, value } = stock as Partial<Record<keyof DatedStock, unknown>>;
    const before = issues.count;
    const good = checkIsoDate(issues, [...path, 'on'], on);
    checkCount(issues, [...path, 'value'], value);
    if (!good || issues.count > before || typeof value !== 'number') continue;
    const known = stocks.get(on);
    if (known !== undefined && known !== value) {
      issues.add([...path, 'value'], 'contradiction', `Another stock of ${on} is ${String(known)}.`, value);
    }
    stocks.set(on, value + 0);
  }
  return stocks;
}

function checkOptions(issues: IssueList, options: unknown): void {
  if (typeof options !== 'object' || options === null) {
    issues.add(['options'], 'not-options', 'The options are {asOf, against, term}.', options);
    return;
  }
  const { asOf, against, term } = options as Partial<Record<keyof CompareStocksOptions, unknown>>;
  checkIsoDate(issues, ['options', 'asOf'], asOf);
  if (typeof against === 'string') {
    if (!WORDS.includes(against)) {
      const message = `Compare against ${WORDS.join(', ')}, a period, or a day as {on}.`;
      issues.add(['options', 'against'], 'unknown-against', message, against);
    }
  } else if (isDay(against)) checkIsoDate(issues, ['options', 'against', 'on'], against.on);
  else checkPeriod(issues, ['options', 'against'], against);
  if (term !== undefined) checkPeriod(issues, ['options', 'term'], term);
  else if (against === 'start-of-term') {
    issues.add(['options', 'term'], 'missing-term', 'Say which term: its start cannot be told from a day.', term);
  }
}

function dayOf({ asOf, against, term }: CompareStocksOptions): IsoDate {
  if (against === 'same-day-last-year') return addMonths(asOf, -12);
  if (against === 'start-of-year') return addDays(`${asOf.slice(0, 4)}-01-01`, -1);
  if (against === 'start-of-term') return startOf(term!, asOf);
  return isDay(against) ? against.on : startOf(against, asOf);
}

function isDay(against: unknown): against is { readonly on: IsoDate } {
  return typeof against === 'object' && against !== null && 'on' in against;
}

/** The day with whose stock a period starts. */
function startOf(period: Period, asOf: IsoDate): IsoDate {
  const opening = addDays(period.start, -1);
  if (asOf >= opening && asOf <= period.end) return opening;
  const message = `The stock of ${asOf} is none of ${period.id}: it cannot be compared with the start of that.`;
  throw new InfeasibleError('outside-period', message, { asOf, period: period.id });
}

function gapAt(stocks: ReadonlyMap<string, number>, on: IsoDate): StockGap {
  const known = [...stocks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, value]) => ({ on: day, value }));
  return {
    on,
    earlier: known.filter((stock) => stock.on < on).at(-1) ?? null,
    later: known.find((stock) => stock.on > on) ?? null,
  };
}
