import { checkIsoDate, type IsoDate, type Period } from '../calendar/index.js';
import { type AnyRatio, addRatios, attempt, ContractError, IssueList, type Result } from '../core/index.js';
import { amountsOfWhole } from './amounts.js';
import { readTargets } from './parse-target.js';
import { optionsOf, type ReadTarget, readChecked } from './read-target.js';
import type { Target } from './schema.js';

/**
 * What targets ask together.
 *
 * @category Targets
 */
export interface TotalTarget {
  /** How many targets were added up. */
  readonly targets: number;
  /** The sum of what is to be reached, as printed. */
  readonly least: AnyRatio;
  /** The sum of what is not to be passed; `null` where one of them has no such end. */
  readonly most: AnyRatio | null;
  /** Whether one of them is not met by its number itself, so that neither is the sum. */
  readonly strict: boolean;
}

/**
 * Adds up targets that can be added up: one measure, of units or periods that do not overlap.
 *
 * Categories (women, minority, youth, workers) overlap, so targets of different categories have no total; neither have
 * a unit's own and its assigned target, which ask for the same people. A unit and the units under it are the caller's
 * to keep apart.
 *
 * @param targets - The targets; of several versions, those in force on `asOf`.
 * @param options - `asOf`: the day; the last of each target's period unless told.
 * @returns The sums.
 * @throws An `InvalidInputError` with the faults of {@link parseTargets}, or `not-a-date`; a `ContractError` with
 *   `overlapping-categories`, `overlapping-targets` (the same unit at the same time), `several-measures`,
 *   `rates-do-not-add`, or `not-over-the-period` (several periods of what is counted at the end); an `InfeasibleError`
 *   with `not-whole-months` for a target per year.
 * @example Two communes add up, women and minority do not
 * ```ts
 * import { totalTarget } from 'chibo/target';
 *
 * const set = { measure: 'admissions', period: '2024', bound: 'at-least' as const, issuedBy: 'assigned' };
 * const of = (value: number) => [{ from: '2024-01-01', value }];
 * const communes = [
 *   { ...set, unitId: 'keo-lom', versions: of(7) },
 *   { ...set, unitId: 'pu-hong', versions: of(5) },
 * ];
 * totalTarget(communes).least; // => { numerator: 12, denominator: 1 }
 * totalTarget([
 *   { ...set, unitId: 'keo-lom', category: 'women', versions: of(3) },
 *   { ...set, unitId: 'keo-lom', category: 'minority', versions: of(6) },
 * ]); // throws ContractError
 * ```
 * @category Targets
 */
export function totalTarget(
  targets: readonly Target[],
  options: { readonly asOf?: IsoDate | undefined } = {},
): TotalTarget {
  const faults = new IssueList('totalTarget');
  const checked = readTargets(targets, ['targets'], faults);
  const { asOf } = optionsOf(options, faults);
  if (asOf !== undefined) checkIsoDate(faults, ['options', 'asOf'], asOf);
  faults.throwIfAny();
  const read = checked.map(readChecked);
  refuseMixed(read);
  const amounts = read.map((each) => amountsOfWhole(each, asOf ?? each.period.end));
  const sum = (values: readonly AnyRatio[]): AnyRatio => values.reduce(addRatios, { numerator: 0, denominator: 1 });
  const mosts = amounts.flatMap(({ most }) => (most === null ? [] : [most]));
  return {
    targets: read.length,
    least: sum(amounts.map(({ least }) => least)),
    most: mosts.length < read.length ? null : sum(mosts),
    strict: read.some(({ strict }) => strict),
  };
}

/**
 * Adds up targets like {@link totalTarget}, and returns the error instead of throwing it.
 *
 * @param targets - As for {@link totalTarget}.
 * @param options - As for {@link totalTarget}.
 * @returns The sums under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryTotalTarget } from 'chibo/target';
 *
 * const set = {
 *   unitId: 'keo-lom', measure: 'admissions', period: '2024', bound: 'at-least' as const, issuedBy: 'assigned',
 *   versions: [{ from: '2024-01-01', value: 3 }],
 * };
 * const result = tryTotalTarget([{ ...set, category: 'women' }, { ...set, category: 'youth' }]);
 * result.success ? '' : result.error.code; // => 'overlapping-categories'
 * ```
 * @category Targets
 */
export function tryTotalTarget(
  targets: readonly Target[],
  options: { readonly asOf?: IsoDate | undefined } = {},
): Result<TotalTarget> {
  return attempt(() => totalTarget(targets, options));
}

function refuseMixed(read: readonly ReadTarget[]): void {
  const measures = [...new Set(read.map(({ target }) => target.measure))];
  if (measures.length > 1) {
    throw new ContractError('several-measures', 'Targets of several measures have no total.', { measures });
  }
  const categories = [...new Set(read.map(({ target }) => target.category ?? null))];
  if (categories.length > 1) {
    const message = 'Categories overlap: their targets are reported side by side and have no total.';
    throw new ContractError('overlapping-categories', message, { categories });
  }
  if (read.some(({ target }) => target.bound === 'rate')) {
    throw new ContractError('rates-do-not-add', 'Rates are of different bases and have no total.');
  }
  const ofUnit = new Map<string, Period[]>();
  for (const { target, period } of read) {
    const periods = ofUnit.get(target.unitId);
    if (periods === undefined) ofUnit.set(target.unitId, [period]);
    else periods.push(period);
  }
  for (const [unitId, periods] of ofUnit) {
    const inOrder = periods.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
    const twice = inOrder.find((period, index) => period.start <= (inOrder[index - 1]?.end ?? ''));
    if (twice === undefined) continue;
    const message = `Two targets ask for the same in ${twice.id}; they have no total.`;
    throw new ContractError('overlapping-targets', message, { unitId, period: twice.id });
  }
  const periods = [...new Set(read.map(({ target }) => target.period))];
  if (periods.length > 1 && read.some(({ target }) => target.counted === 'at-the-end')) {
    const message = 'What stands at the ends of several periods does not add up.';
    throw new ContractError('not-over-the-period', message, { periods });
  }
}
