import { addDays, checkIsoDate, type IsoDate } from '../calendar/index.js';
import { type AnyRatio, IssueList } from '../core/index.js';
import { readTarget } from './read-target.js';
import type { Target } from './schema.js';

/**
 * What a target asks on a day.
 *
 * @category Targets
 */
export interface TargetVersion {
  /** The first day on which it holds. */
  readonly from: IsoDate;
  /** The last day on which it holds: the day before the next version, or the period's last. */
  readonly until: IsoDate;
  /** The number to reach, as it was written: a count, or of a rate a share of the base. */
  readonly least: AnyRatio;
  /** The number not to pass; `null` where there is none. */
  readonly most: AnyRatio | null;
  /** Whether `least` itself is not enough, as in "more than". */
  readonly strict: boolean;
}

/**
 * The version of a target that is in force on a day.
 *
 * A version holds from its own day until the day before the next one's. After the period the last version stays what
 * was to be reached.
 *
 * @param target - The target.
 * @param asOf - The day, `YYYY-MM-DD`.
 * @returns The version; `null` on a day before the period.
 * @throws An `InvalidInputError` with `not-a-date`, or the faults of {@link parseTarget}.
 * @example A target raised in mid-term
 * ```ts
 * import { targetOn } from 'chibo/target';
 *
 * const target = {
 *   unitId: 'keo-lom', measure: 'admissions', period: '2024', bound: 'at-least' as const, issuedBy: 'assigned',
 *   versions: [{ from: '2024-01-01', value: 7 }, { from: '2024-07-01', value: 9 }],
 * };
 * targetOn(target, '2024-06-30')?.least; // => { numerator: 7, denominator: 1 }
 * targetOn(target, '2024-06-30')?.until; // => '2024-06-30'
 * targetOn(target, '2024-07-01')?.least; // => { numerator: 9, denominator: 1 }
 * targetOn(target, '2023-12-31'); // => null
 * ```
 * @category Targets
 */
export function targetOn(target: Target, asOf: IsoDate): TargetVersion | null {
  const faults = new IssueList('targetOn');
  const read = readTarget(target, ['target'], faults);
  checkIsoDate(faults, ['asOf'], asOf);
  if (read === null || faults.count > 0) throw faults.toError();
  const { versions, strict, period } = read;
  const index = versions.findLastIndex((version) => version.from <= asOf);
  const version = versions[index];
  if (version === undefined) return null;
  const next = versions[index + 1];
  const { from, least, most } = version;
  return { from, until: next === undefined ? period.end : addDays(next.from, -1), least, most, strict };
}
