import { checkIsoDate, type IsoDate, type Period, splitByYear } from '../calendar/index.js';
import { type AnyRatio, addRatios, attempt, IssueList, type Result } from '../core/index.js';
import { amountsFor, onBase } from './amounts.js';
import { type Attainment, checkCount, demandOf, judge } from './judge.js';
import { refuseLevel } from './prorate.js';
import { type Amounts, optionsOf, type ReadTarget, readTarget } from './read-target.js';
import { readYears, type YearCount } from './read-years.js';
import type { Target } from './schema.js';
import { PRORATE_BY, type ProrateBy } from './time-shares.js';

/**
 * How counts of years are compared with a target.
 *
 * @category Attainment
 */
export interface ByYearOptions {
  /** The last day that the counts take in, `YYYY-MM-DD`. */
  readonly asOf: IsoDate;
  /** The stated total of the period, where not every year's count is known; their sum unless told. */
  readonly total?: number | null | undefined;
  /** The count of the base of a rate that is set for the whole period. A rate per year has a base in each year. */
  readonly base?: number | null | undefined;
  /**
   * How a year's part is told: of a target for the whole period, whose years have none unless this is given; and of a
   * year that the period covers in part, by months unless told.
   */
  readonly by?: ProrateBy | undefined;
}

/**
 * What each year reached and what the years reached together, which are two questions.
 *
 * @category Attainment
 */
export interface AttainmentByYear {
  /** One for each calendar year of the period, in order. */
  readonly years: readonly Attainment[];
  /** That of the whole period. */
  readonly total: Attainment;
  /** Whether every year's target is met: not if one is not, unknown if one is unknown or open. */
  readonly everyYearMet: boolean | null;
  /** Whether the target of the whole period is met, as `total.met`. */
  readonly totalMet: boolean | null;
  /** How many years met theirs. */
  readonly yearsMet: number;
  /** How many did not. */
  readonly yearsMissed: number;
  /** How many are open or unknown. */
  readonly yearsOpen: number;
}

/**
 * Tells every year met from the total met.
 *
 * Each calendar year of the target's period is compared with its own part, and the whole period with the whole. A year
 * without a count is unknown, and so is then the total, unless `total` states it; a year that has not begun by `asOf`
 * adds nothing yet.
 *
 * @param actuals - The counts of years, in any order: `{year, count, base?}`.
 * @param target - The target, per year or for the whole period; of what is counted over the period.
 * @param options - `asOf`, and `total`, `base` and `by`.
 * @returns Each year, the total, and both verdicts.
 * @throws An `InvalidInputError` with `not-a-list`, `wrong-type`, `not-an-integer`, `negative`, `duplicate-year`,
 *   `outside-period`, `missing` (of a base), `contradiction` (of the years and `total`), `unknown-value`, `not-a-date`,
 *   or the faults of {@link parseTarget}; an `InfeasibleError` with `not-whole-months` or `not-whole-half-years`; a
 *   `ContractError` with `not-over-the-period`.
 * @example The total is met, one year is not
 * ```ts
 * import { percent } from 'chibo/core';
 * import { attainmentByYear } from 'chibo/target';
 *
 * const target = {
 *   unitId: 'keo-lom', measure: 'admissions', period: '2016-01-01/2018-12-31', per: 'year' as const,
 *   bound: 'at-least' as const, issuedBy: 'assigned', versions: [{ from: '2016-01-01', value: 10 }],
 * };
 * const counts = [{ year: 2016, count: 14 }, { year: 2017, count: 9 }, { year: 2018, count: 10 }];
 * const result = attainmentByYear(counts, target, { asOf: '2018-12-31' });
 * [result.everyYearMet, result.totalMet]; // => [false, true]
 * result.years.map((each) => each.met); // => [true, false, true]
 * percent(result.total.ratio); // => '110.0'
 * ```
 * @example Vĩnh Phúc published the total of four years and the count of the last (001_b19d1e130e5eabce.txt)
 * ```ts
 * import { percent } from 'chibo/core';
 * import { attainmentByYear } from 'chibo/target';
 *
 * const target = {
 *   unitId: 'vinh-phuc', measure: 'admissions', period: '2015-01-01/2018-12-31', per: 'year' as const,
 *   bound: 'more-than' as const, issuedBy: 'resolution', versions: [{ from: '2015-01-01', value: 2300 }],
 * };
 * const result = attainmentByYear([{ year: 2018, count: 2338 }], target, { asOf: '2018-12-31', total: 9711 });
 * [result.everyYearMet, result.totalMet]; // => [null, true]
 * percent(result.total.ratio, { digits: 2 }); // => '105.55'
 * ```
 * @category Attainment
 */
export function attainmentByYear(
  actuals: readonly YearCount[],
  target: Target,
  options: ByYearOptions,
): AttainmentByYear {
  const faults = new IssueList('attainmentByYear');
  const read = readTarget(target, ['target'], faults);
  const given = optionsOf(options, faults);
  const { asOf, total, base, by } = given;
  checkIsoDate(faults, ['options', 'asOf'], asOf);
  if (total !== undefined) checkCount(faults, ['options', 'total'], total);
  if (base !== undefined) checkCount(faults, ['options', 'base'], base);
  if (by !== undefined && !PRORATE_BY.includes(by)) {
    faults.add(['options', 'by'], 'unknown-value', `A year is prorated by one of ${PRORATE_BY.join(', ')}.`, by);
  }
  const rate = read?.target.bound === 'rate';
  if (rate && !read.yearly && base === undefined) {
    faults.add(['options', 'base'], 'missing', 'A rate needs the count of its base, or null.', base);
  }
  const years = readYears(actuals, read === null ? null : read.period, rate && read.yearly, faults);
  if (read === null || asOf === undefined || faults.count > 0) throw faults.toError();
  refuseLevel(read.target, 'compared year by year');

  const parts = splitByYear(read.period).map((period) => {
    const row = years.get(Number(period.start.slice(0, 4)));
    const whole = read.yearly ? (row?.base ?? null) : (base ?? null);
    return { period, count: row?.count ?? null, amounts: partOf(read, period, whole, given) };
  });
  const sum = summed(parts, total, asOf, faults);
  const whole = read.yearly
    ? addedUp(parts.map(({ amounts }) => amounts))
    : demandOf(read, { asOf, base: base ?? null });
  const told = parts.map(({ period, count, amounts }) => judge(read, period, amounts, count, asOf));
  const all = judge(read, read.period, whole, sum, asOf);
  const countOf = (verdict: boolean | null): number => told.filter(({ met }) => met === verdict).length;
  const [yearsMet, yearsMissed, yearsOpen] = [countOf(true), countOf(false), countOf(null)];
  return {
    years: told,
    total: all,
    everyYearMet: yearsMissed > 0 ? false : yearsOpen > 0 ? null : true,
    totalMet: all.met,
    yearsMet,
    yearsMissed,
    yearsOpen,
  };
}

/**
 * Compares counts of years with a target like {@link attainmentByYear}, and returns the error instead of throwing it.
 *
 * @param actuals - As for {@link attainmentByYear}.
 * @param target - As for {@link attainmentByYear}.
 * @param options - As for {@link attainmentByYear}.
 * @returns The years and the total under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryAttainmentByYear } from 'chibo/target';
 *
 * const target = {
 *   unitId: 'keo-lom', measure: 'admissions', period: '2016-01-01/2018-12-31', per: 'year' as const,
 *   bound: 'at-least' as const, issuedBy: 'assigned', versions: [{ from: '2016-01-01', value: 10 }],
 * };
 * tryAttainmentByYear([{ year: 2019, count: 9 }], target, { asOf: '2018-12-31' }).success; // => false
 * ```
 * @category Attainment
 */
export function tryAttainmentByYear(
  actuals: readonly YearCount[],
  target: Target,
  options: ByYearOptions,
): Result<AttainmentByYear> {
  return attempt(() => attainmentByYear(actuals, target, options));
}

/** What is asked for a year, or for the part of it within the period; `null` where nothing is, or a base is unknown. */
function partOf(
  read: ReadTarget,
  period: Period,
  base: number | null,
  { asOf = period.end, by }: Partial<ByYearOptions>,
): Amounts | null {
  if (!read.yearly && by === undefined) return null;
  const amounts = amountsFor(read, period, by ?? 'months', asOf);
  if (read.target.bound !== 'rate') return amounts;
  return base === null ? null : onBase(amounts, base);
}

function summed(
  parts: readonly { readonly period: Period; readonly count: number | null }[],
  stated: number | null | undefined,
  asOf: IsoDate,
  faults: IssueList,
): number | null {
  const begun = parts.filter(({ period, count }) => period.start <= asOf || count !== null);
  const known = begun.flatMap(({ count }) => (count === null ? [] : [count]));
  const sum = known.reduce((left, right) => left + right, 0);
  const complete = known.length === begun.length;
  if (typeof stated === 'number' && (complete ? sum !== stated : sum > stated)) {
    faults.add(['options', 'total'], 'contradiction', `The years known add up to ${String(sum)}.`, stated);
  }
  if (!Number.isSafeInteger(sum)) {
    faults.add(['actuals'], 'too-large', 'The years add up to more than 2^53 − 1.', sum);
  }
  faults.throwIfAny();
  return complete ? sum : (stated ?? null);
}

function addedUp(parts: readonly (Amounts | null)[]): Amounts | null {
  const known = parts.flatMap((amounts) => (amounts === null ? [] : [amounts]));
  if (known.length < parts.length) return null;
  const sum = (values: readonly AnyRatio[]): AnyRatio => values.reduce(addRatios, { numerator: 0, denominator: 1 });
  const mosts = known.flatMap(({ most }) => (most === null ? [] : [most]));
  return { least: sum(known.map(({ least }) => least)), most: mosts.length === 0 ? null : sum(mosts) };
}
