import { checkIsoDate } from '../calendar/index.js';
import { attempt, ContractError, IssueList, type Result } from '../core/index.js';
import { checkCount } from './judge.js';
import { optionsOf, readTarget } from './read-target.js';
import type { RollOut, RollOutOptions } from './roll-out.js';
import { handOut } from './roll-out-parts.js';
import { readPlan } from './roll-out-plan.js';
import type { Target } from './schema.js';
import { isObject } from './target-shape.js';

/**
 * Rolls a target out to the units below, to the years of its period, or to both as a matrix, so that the parts add up
 * exactly to it.
 *
 * What is shared out is the smallest whole number that meets the target, so the parts of "more than 2,300" are
 * at-least targets that add up to 2,301, and those of a rate add up to that share of the base. A range has both its
 * ends shared, the high end with the low end's parts as minima. Every unit below gets a target, and the units directly
 * under a unit add up to it. A target per year is shared to units as a number per year; to years by giving each its own
 * number. Weights, bounds and the method are the caller's; the sharing is that of the quota room.
 *
 * @param target - The target.
 * @param options - `units`, `years` or both; `asOf`, `base`, `issuedBy`.
 * @returns The parts, what was rounded, and the ties.
 * @throws An `InvalidInputError` with `missing` (of units and years, of a year's weight, or of the base of a rate),
 *   `wrong-type` (of weights and bounds too), `empty`, `not-a-date`, the faults of {@link parseTarget}, or those of the quota room; an
 *   `InfeasibleError` with `no-whole-number` for a range or an exact number without one, `not-whole-months`, or as the
 *   quota room throws it; a `ContractError` with `not-the-root`, `unknown-id`, `nothing-below`, `base-per-year`,
 *   `too-large`, or `not-over-the-period` for years of what is counted at the end.
 * @example Ten admissions for two communes
 * ```ts
 * import { rollOutTarget } from 'chibo/target';
 *
 * const target = {
 *   unitId: 'district', measure: 'admissions', period: '2024', bound: 'more-than' as const, issuedBy: 'resolution',
 *   versions: [{ from: '2024-01-01', value: 9 }],
 * };
 * const source = [{ id: 'district', parentId: null }, ...['north', 'south'].map((id) => ({ id, parentId: 'district' }))];
 * const members = new Map([['north', 42], ['south', 25]]);
 * const result = rollOutTarget(target, { units: { source, weight: (unitId) => members.get(unitId) } });
 * result.shared.least; // => 10
 * result.parts.map((part) => [part.unitId, part.bound, part.versions]); // => [['north', 'at-least', [{ from: '2024-01-01', value: 6 }]], ['south', 'at-least', [{ from: '2024-01-01', value: 4 }]]]
 * result.rounded.map(({ unitId, exact, whole }) => [unitId, exact, whole])[1]; // => ['north', { numerator: 420, denominator: 67 }, 6]
 * ```
 * @example The same over two years, as a matrix
 * ```ts
 * import { rollOutTarget, totalTarget } from 'chibo/target';
 *
 * const target = {
 *   unitId: 'district', measure: 'admissions', period: '2024-01-01/2025-12-31', bound: 'at-least' as const,
 *   issuedBy: 'resolution', versions: [{ from: '2024-01-01', value: 10 }],
 * };
 * const source = [{ id: 'district', parentId: null }, ...['north', 'south'].map((id) => ({ id, parentId: 'district' }))];
 * const members = new Map([['north', 42], ['south', 25]]);
 * const { parts } = rollOutTarget(target, {
 *   units: { source, weight: (unitId) => members.get(unitId) },
 *   years: { weight: (year) => (year === '2024' ? 2 : 3) },
 * });
 * parts.map((part) => `${part.unitId} ${part.period}`); // => ['district 2024', 'north 2024', 'south 2024', 'district 2025', 'north 2025', 'south 2025']
 * const totalOf = (id: string) => totalTarget(parts.filter((part) => part.unitId === id)).least;
 * ['district', 'north', 'south'].map(totalOf); // => [{ numerator: 10, denominator: 1 }, { numerator: 6, denominator: 1 }, { numerator: 4, denominator: 1 }]
 * ```
 * @category Roll-out
 */
export function rollOutTarget(target: Target, options: RollOutOptions): RollOut {
  const faults = new IssueList('rollOutTarget');
  const read = readTarget(target, ['target'], faults);
  const given = optionsOf(options, faults);
  const { units, years, asOf, base, issuedBy = 'assigned' } = given;
  if (units === undefined && years === undefined) {
    faults.add(['options'], 'missing', 'A target is rolled out to units, to years, or to both.', options);
  }
  checkUnits(units, faults);
  checkYears(years, faults);
  if (asOf !== undefined) checkIsoDate(faults, ['options', 'asOf'], asOf);
  if ((base as unknown) === null)
    faults.add(['options', 'base'], 'missing', 'An unknown base cannot be shared out.', base);
  else if (base !== undefined) checkCount(faults, ['options', 'base'], base);
  else if (read?.target.bound === 'rate') {
    faults.add(['options', 'base'], 'missing', `A rate needs the count of its base (${read.target.base}).`, base);
  }
  if (typeof issuedBy !== 'string' || issuedBy === '') {
    faults.add(['options', 'issuedBy'], 'empty', 'Who sets the parts is a non-empty text.', issuedBy);
  }
  if (isObject(years) && years['weight'] === undefined && read?.yearly === false) {
    const message = 'The years share by weights: which, is the caller’s to say.';
    faults.add(['options', 'years', 'weight'], 'missing', message, undefined);
  }
  if (read === null || faults.count > 0) throw faults.toError();
  if (years !== undefined && read.target.counted === 'at-the-end') {
    const message = 'What stands at the end of the period cannot be shared out to years.';
    throw new ContractError('not-over-the-period', message, { unitId: target.unitId, measure: target.measure });
  }
  const plan = readPlan(read, years, asOf ?? read.period.end, base ?? null);
  return handOut(read, plan, units, issuedBy);
}

/**
 * Rolls a target out like {@link rollOutTarget}, and returns the error instead of throwing it.
 *
 * @param target - As for {@link rollOutTarget}.
 * @param options - As for {@link rollOutTarget}.
 * @returns The parts under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryRollOutTarget } from 'chibo/target';
 *
 * const target = {
 *   unitId: 'keo-lom', measure: 'admissions', period: '2024', bound: 'at-least' as const, issuedBy: 'assigned',
 *   versions: [{ from: '2024-01-01', value: 7 }],
 * };
 * tryRollOutTarget(target, {}).success; // => false
 * ```
 * @category Roll-out
 */
export function tryRollOutTarget(target: Target, options: RollOutOptions): Result<RollOut> {
  return attempt(() => rollOutTarget(target, options));
}

function checkYears(years: unknown, faults: IssueList): void {
  if (years === undefined) return;
  if (!isObject(years)) faults.add(['options', 'years'], 'wrong-type', 'Years are {weight}.', years);
  else if (years['weight'] !== undefined && typeof years['weight'] !== 'function') {
    const message = 'A weight is a function of the year.';
    faults.add(['options', 'years', 'weight'], 'wrong-type', message, years['weight']);
  }
}

function checkUnits(units: unknown, faults: IssueList): void {
  if (units === undefined) return;
  const path = ['options', 'units'];
  if (!isObject(units)) {
    faults.add(path, 'wrong-type', 'Units are {source, weight}.', units);
    return;
  }
  if (typeof units['source'] !== 'object' || units['source'] === null) {
    faults.add([...path, 'source'], 'wrong-type', 'A source is an organisation or a list of rows.', units['source']);
  }
  if (typeof units['weight'] !== 'function') {
    faults.add([...path, 'weight'], 'wrong-type', 'A weight is a function of the unit’s id.', units['weight']);
  }
  for (const bound of ['min', 'max'] as const) {
    if (units[bound] === undefined || typeof units[bound] === 'function') continue;
    faults.add([...path, bound], 'wrong-type', 'A bound is a function of the unit’s id.', units[bound]);
  }
}
