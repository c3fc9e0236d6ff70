import { checkIsoDate, type IsoDate } from '../calendar/index.js';
import { attempt, IssueList, kindOfValue, type Result } from '../core/index.js';
import { type Attainment, checkCount, demandOf, judge } from './judge.js';
import { readTargets, subjectOf } from './parse-target.js';
import { optionsOf, readChecked } from './read-target.js';
import type { Target } from './schema.js';
import { isObject } from './target-shape.js';

/**
 * A count of a unit's, for a period.
 *
 * @category Attainment
 */
export interface ActualCount {
  /** The unit. */
  readonly unitId: string;
  /** What was counted, as the targets call it. */
  readonly measure: string;
  /** The part of the measure that was counted; all of it unless told. */
  readonly category?: string | undefined;
  /** The id of the targets' period. */
  readonly period: string;
  /** The count: a whole number of 0 or more, `null` when unknown. */
  readonly count: number | null;
  /** The count of the base, for targets that are rates; `null` when unknown. */
  readonly base?: number | null | undefined;
}

/**
 * Compares counts with several targets side by side: a unit's own and the assigned one, and one for each category.
 *
 * Each target is compared with the count of the same unit, measure, category and period; without one its count is
 * unknown. Nothing is added up: the categories (women, minority, youth, workers) overlap.
 *
 * @param actuals - The counts.
 * @param targets - The targets.
 * @param options - `asOf`: the last day that the counts take in.
 * @returns One attainment for each target, in the order of the targets.
 * @throws An `InvalidInputError` with every fault: those of {@link parseTargets} and {@link attainment}, `not-a-list`,
 *   `wrong-type`, `duplicate-actual`.
 * @example Both targets of Quảng An in 2024, and one for women (003_0d550297d7f56544.txt has the first two)
 * ```ts
 * import { percent } from 'chibo/core';
 * import { attainments } from 'chibo/target';
 *
 * const set = { unitId: 'quang-an', measure: 'admissions', period: '2024', bound: 'at-least' as const };
 * const from = '2024-01-01';
 * const all = attainments(
 *   [{ unitId: 'quang-an', measure: 'admissions', period: '2024', count: 9 }],
 *   [
 *     { ...set, issuedBy: 'resolution', versions: [{ from, value: 7 }] },
 *     { ...set, issuedBy: 'assigned', versions: [{ from, value: 9 }] },
 *     { ...set, issuedBy: 'assigned', category: 'women', versions: [{ from, value: 4 }] },
 *   ],
 *   { asOf: '2024-05-15' },
 * );
 * all.map(({ issuedBy, ratio }) => [issuedBy, percent(ratio)]); // => [['resolution', '128.6'], ['assigned', '100.0'], ['assigned', null]]
 * all.map(({ met }) => met); // => [true, true, null]
 * ```
 * @category Attainment
 */
export function attainments(
  actuals: readonly ActualCount[],
  targets: readonly Target[],
  options: { readonly asOf: IsoDate },
): Attainment[] {
  const faults = new IssueList('attainments');
  const counts = readActuals(actuals, faults);
  const read = readTargets(targets, ['targets'], faults);
  const { asOf } = optionsOf(options, faults);
  checkIsoDate(faults, ['options', 'asOf'], asOf);
  if (faults.count === 0) {
    read.forEach((target, index) => {
      const found = counts.get(keyOf(target));
      if (target.bound !== 'rate' || found === undefined || found.base !== undefined) return;
      faults.add(['targets', index], 'missing', `The count has no base (${target.base}) for this rate.`, undefined);
    });
  }
  if (asOf === undefined || faults.count > 0) throw faults.toError();
  return read.map((target) => {
    const checked = readChecked(target);
    const { count = null, base = null } = counts.get(keyOf(target)) ?? {};
    return judge(checked, checked.period, demandOf(checked, { asOf, base }), count, asOf);
  });
}

/**
 * Compares counts with several targets like {@link attainments}, and returns the error instead of throwing it.
 *
 * @param actuals - As for {@link attainments}.
 * @param targets - As for {@link attainments}.
 * @param options - As for {@link attainments}.
 * @returns The attainments under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryAttainments } from 'chibo/target';
 *
 * tryAttainments([], [], { asOf: '2024-05-15' }); // => { success: true, data: [] }
 * tryAttainments([], [], { asOf: '15/05/2024' }).success; // => false
 * ```
 * @category Attainment
 */
export function tryAttainments(
  actuals: readonly ActualCount[],
  targets: readonly Target[],
  options: { readonly asOf: IsoDate },
): Result<Attainment[]> {
  return attempt(() => attainments(actuals, targets, options));
}

function readActuals(actuals: unknown, faults: IssueList): Map<string, ActualCount> {
  const counts = new Map<string, ActualCount>();
  if (!Array.isArray(actuals)) {
    faults.add(['actuals'], 'not-a-list', `Expected a list of counts, found ${kindOfValue(actuals)}.`, actuals);
    return counts;
  }
  (actuals as readonly unknown[]).forEach((raw, index) => {
    const path = ['actuals', index];
    const before = faults.count;
    if (!isObject(raw)) {
      faults.add(path, 'wrong-type', `Expected a count, found ${kindOfValue(raw)}.`, raw);
      return;
    }
    for (const field of ['unitId', 'measure', 'period'] as const) {
      if (typeof raw[field] === 'string' && raw[field] !== '') continue;
      faults.add(
        [...path, field],
        raw[field] === undefined ? 'missing' : 'wrong-type',
        'A text is needed.',
        raw[field],
      );
    }
    if (raw['count'] === undefined) faults.add([...path, 'count'], 'missing', 'A count is missing.', undefined);
    else checkCount(faults, [...path, 'count'], raw['count']);
    if (raw['base'] !== undefined) checkCount(faults, [...path, 'base'], raw['base']);
    if (faults.count > before) return;
    const actual = raw as unknown as ActualCount;
    const key = keyOf(actual);
    if (counts.has(key)) faults.add(path, 'duplicate-actual', 'Another count is of the same.', raw);
    counts.set(key, actual);
  });
  return counts;
}

function keyOf(subject: Parameters<typeof subjectOf>[0]): string {
  return JSON.stringify(subjectOf(subject));
}
