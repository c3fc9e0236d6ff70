import { attempt, IssueList, kindOfValue, type Result } from '../core/index.js';
import type { Target } from './schema.js';
import { checkedTarget } from './target-faults.js';

/**
 * Reads a target: data that can stand in a JSON file.
 *
 * A target that was never changed has one version, from the first day of its period. One that was changed has a
 * version for each change, dated, in order; what kind of bound it is stays the same. `per: 'year'` asks for the number
 * in each calendar year of the period, as in "150 a year, 2016 to 2020".
 *
 * @param input - The target; see {@link targetSchema}.
 * @returns The target, with every number as it was written.
 * @throws An `InvalidInputError` with every fault: `missing`, `wrong-type`, `empty`, `unknown-field`, `unknown-value`,
 *   `not-a-period`, `start-after-end`, `not-a-date`, `inexact-threshold` (a fraction that is no ratio and no decimal
 *   string), `not-a-ratio`, `not-safe`, `not-a-count` (per cent where a count is asked for), `negative`, `too-large`,
 *   `low-above-high`, `not-from-start`, `not-ascending`, `outside-period`, `level-per-year`.
 * @example At least 150 a year, as Điện Biên Đông resolved
 * ```ts
 * import { parseTarget } from 'chibo/target';
 *
 * const target = parseTarget({
 *   unitId: 'dien-bien-dong',
 *   measure: 'admissions',
 *   period: '2016-01-01/2020-12-31',
 *   per: 'year',
 *   bound: 'at-least',
 *   issuedBy: 'resolution',
 *   versions: [{ from: '2016-01-01', value: 150 }],
 * });
 * target.bound; // => 'at-least'
 * parseTarget({ ...target, versions: [{ from: '2017-01-01', value: 150.5 }] }); // throws InvalidInputError
 * ```
 * @category Targets
 */
export function parseTarget(input: unknown): Target {
  const faults = new IssueList('parseTarget');
  const target = checkedTarget(input, [], faults);
  if (target === null) throw faults.toError();
  return target;
}

/**
 * Reads a target as {@link parseTarget} does, and returns the error instead of throwing it.
 *
 * @param input - The target, of any type.
 * @returns The target under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { safeParseTarget } from 'chibo/target';
 *
 * safeParseTarget({ unitId: 'quang-an', bound: 'about' }).success; // => false
 * ```
 * @category Targets
 */
export function safeParseTarget(input: unknown): Result<Target> {
  return attempt(() => parseTarget(input));
}

/**
 * Reads a list of targets, and refuses two for the same thing.
 *
 * One unit may have several targets for one measure and period: its own resolution's and an assigned one, and one for
 * each category. Two by the same issuer for the same unit, measure, category and period are versions of one.
 *
 * @param input - The targets; see {@link targetSchema}.
 * @returns The targets, in the order given.
 * @throws An `InvalidInputError` with every fault: those of {@link parseTarget}, and `duplicate-target`.
 * @example Quảng An had two targets at once in 2024
 * ```ts
 * import { parseTargets } from 'chibo/target';
 *
 * const set = { unitId: 'quang-an', measure: 'admissions', period: '2024', bound: 'at-least' };
 * const targets = parseTargets([
 *   { ...set, issuedBy: 'resolution', versions: [{ from: '2024-01-01', value: 7 }] },
 *   { ...set, issuedBy: 'assigned', versions: [{ from: '2024-01-01', value: 9 }] },
 * ]);
 * targets.map((target) => target.issuedBy); // => ['resolution', 'assigned']
 * parseTargets([targets[0], targets[0]]); // throws InvalidInputError
 * ```
 * @category Targets
 */
export function parseTargets(input: unknown): Target[] {
  const faults = new IssueList('parseTargets');
  const targets = readTargets(input, [], faults);
  faults.throwIfAny();
  return targets;
}

/**
 * Reads a list of targets as {@link parseTargets} does, and returns the error instead of throwing it.
 *
 * @param input - The targets, of any type.
 * @returns The targets under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { safeParseTargets } from 'chibo/target';
 *
 * safeParseTargets([]); // => { success: true, data: [] }
 * safeParseTargets({}).success; // => false
 * ```
 * @category Targets
 */
export function safeParseTargets(input: unknown): Result<Target[]> {
  return attempt(() => parseTargets(input));
}

/** Reads a list, adding its faults; what has faults is left out. */
export function readTargets(input: unknown, path: readonly (string | number)[], faults: IssueList): Target[] {
  if (!Array.isArray(input)) {
    faults.add(path, 'wrong-type', `Expected a list of targets, found ${kindOfValue(input)}.`, input);
    return [];
  }
  const targets: Target[] = [];
  const first = new Map<string, number>();
  (input as readonly unknown[]).forEach((raw, index) => {
    const target = checkedTarget(raw, [...path, index], faults);
    if (target === null) return;
    targets.push(target);
    const key = JSON.stringify([...subjectOf(target), target.issuedBy]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else {
      const message = `Target ${String(earlier)} is by the same issuer for the same thing: make it a version of that one.`;
      faults.add([...path, index], 'duplicate-target', message, raw);
    }
  });
  return targets;
}

/** What a target is about, whoever issued it. */
export function subjectOf(target: {
  readonly unitId: string;
  readonly measure: string;
  readonly category?: string | undefined;
  readonly period: string;
}): [unitId: string, measure: string, category: string | null, period: string] {
  return [target.unitId, target.measure, target.category ?? null, target.period];
}
