import type { Period } from '../calendar/index.js';
import { type IssueList, kindOfValue } from '../core/index.js';
import { checkCount } from './judge.js';
import { isObject } from './target-shape.js';

/**
 * The count of a calendar year, or of the part of it that the period covers.
 *
 * @category Attainment
 */
export interface YearCount {
  /** The year, such as 2017. */
  readonly year: number;
  /** The count: a whole number of 0 or more, `null` when unknown. */
  readonly count: number | null;
  /** The count of the base in that year, for a rate per year; `null` when unknown. */
  readonly base?: number | null | undefined;
}

/** Reads the counts of years, with all their faults; a rate per year needs a base in each. */
export function readYears(
  actuals: unknown,
  period: Period | null,
  needsBase: boolean,
  faults: IssueList,
): Map<number, YearCount> {
  const years = new Map<number, YearCount>();
  if (!Array.isArray(actuals)) {
    faults.add(['actuals'], 'not-a-list', `Expected a list of counts, found ${kindOfValue(actuals)}.`, actuals);
    return years;
  }
  (actuals as readonly unknown[]).forEach((raw, index) => {
    const path = ['actuals', index];
    if (!isObject(raw)) {
      faults.add(path, 'wrong-type', `Expected {year, count}, found ${kindOfValue(raw)}.`, raw);
      return;
    }
    const { year, count, base } = raw as Partial<Record<keyof YearCount, unknown>>;
    if (count === undefined) faults.add([...path, 'count'], 'missing', 'A count is missing; null is unknown.', count);
    else checkCount(faults, [...path, 'count'], count);
    if (base !== undefined) checkCount(faults, [...path, 'base'], base);
    else if (needsBase) faults.add([...path, 'base'], 'missing', 'A rate needs the base of each year, or null.', base);
    if (typeof year !== 'number' || !Number.isSafeInteger(year)) {
      faults.add([...path, 'year'], 'not-an-integer', 'A year is a whole number, such as 2017.', year);
      return;
    }
    if (period !== null && (year < Number(period.start.slice(0, 4)) || year > Number(period.end.slice(0, 4)))) {
      faults.add([...path, 'year'], 'outside-period', `The year lies outside ${period.id}.`, year);
    }
    if (years.has(year)) faults.add([...path, 'year'], 'duplicate-year', 'Another count is of this year.', year);
    years.set(year, raw as unknown as YearCount);
  });
  return years;
}
