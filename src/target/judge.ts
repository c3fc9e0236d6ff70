import { checkIsoDate, type IsoDate, type Period } from '../calendar/index.js';
import { type AnyRatio, ContractError, compareRatios, divideRatios, type IssueList, ratio } from '../core/index.js';
import { allowed, amountsOfWhole, enough, onBase } from './amounts.js';
import type { Amounts, ReadTarget } from './read-target.js';
import type { Target } from './schema.js';

/**
 * How far a count is from a target, and whether it meets it.
 *
 * @category Attainment
 */
export interface Attainment {
  /** Whose target it is. */
  readonly unitId: string;
  /** What is counted. */
  readonly measure: string;
  /** The part of the measure that the target is about; `null` for all of it. */
  readonly category: string | null;
  /** The id of the period that the figures are for. */
  readonly period: string;
  /** Who set the target. */
  readonly issuedBy: string;
  /** The kind of bound. */
  readonly bound: Target['bound'];
  /** The last day that was counted. */
  readonly asOf: IsoDate;
  /** Whether the period's last day has come. */
  readonly over: boolean;
  /** The count; `null` when unknown. */
  readonly actual: number | null;
  /** What was to be reached, as a count; `null` where the base of a rate is unknown, or nothing was set. */
  readonly least: AnyRatio | null;
  /** What was not to be passed; `null` where there is no such end. */
  readonly most: AnyRatio | null;
  /** The smallest whole number that reaches it: 2,301 of "more than 2,300". */
  readonly needed: number | null;
  /**
   * actual ÷ least, over the number as printed; `null` when one is unknown or least is 0. Over a whole number it is
   * kept as given: 9 of 7.
   */
  readonly ratio: AnyRatio | null;
  /** actual ÷ most, of a range or an exact number; `null` as for `ratio`. */
  readonly ratioToMost: AnyRatio | null;
  /** Whether the count meets the bound as it stands; `null` when unknown. */
  readonly holds: boolean | null;
  /** Whether the target is met; `null` when unknown, or when the rest of the period can still change it. */
  readonly met: boolean | null;
  /** How many are missing to `needed`, 0 when reached; `null` when unknown. */
  readonly shortBy: number | null;
  /**
   * How many there are beyond: beyond `needed`, or of a range and an exact number beyond `most`. 0 when there are none,
   * `null` when unknown.
   */
  readonly overBy: number | null;
}

/** A day and, of a rate, the count of its base. */
export interface Measured {
  readonly asOf: IsoDate;
  readonly base: number | null;
}

/** What the target asks of the whole period in counts; `null` where the base is unknown. */
export function demandOf(read: ReadTarget, { asOf, base }: Measured): Amounts | null {
  const { target } = read;
  refuseBasePerYear(read, 'ask attainmentByYear');
  const amounts = amountsOfWhole(read, asOf);
  if (target.bound !== 'rate') return amounts;
  return base === null ? null : onBase(amounts, base);
}

/** Refuses one base where each year of the period has its own; `instead` says what to do. */
export function refuseBasePerYear({ target, period, yearly }: ReadTarget, instead: string): void {
  if (!yearly || target.bound !== 'rate' || target.base !== 'start-of-year') return;
  if (period.start.slice(0, 4) === period.end.slice(0, 4)) return;
  const message = `The base is counted at the start of each year of ${period.id}: ${instead}.`;
  throw new ContractError('base-per-year', message, { unitId: target.unitId, period: period.id });
}

/** Compares a count with what was asked for a period. */
export function judge(
  read: ReadTarget,
  period: Period,
  amounts: Amounts | null,
  actual: number | null,
  asOf: IsoDate,
): Attainment {
  const { target, strict } = read;
  const over = asOf >= period.end;
  const most = amounts?.most ?? null;
  const needed = amounts === null ? null : enough(amounts.least, strict);
  const known = actual !== null && amounts !== null && needed !== null;
  const ceiling = known ? (most === null ? needed : allowed(most)) : null;
  const holds = known ? reaches(actual, amounts.least, strict) && !passes(actual, most) : null;
  return {
    unitId: target.unitId,
    measure: target.measure,
    category: target.category ?? null,
    period: period.id,
    issuedBy: target.issuedBy,
    bound: target.bound,
    asOf,
    over,
    actual,
    least: amounts?.least ?? null,
    most,
    needed,
    ratio: share(actual, amounts?.least ?? null),
    ratioToMost: share(actual, most),
    holds,
    met: over || !known ? holds : soFar(target, holds === true, passes(actual, most)),
    shortBy: known ? Math.max(0, needed - actual) : null,
    overBy: ceiling === null || actual === null ? null : Math.max(0, actual - ceiling),
  };
}

/** Whether a number is enough. */
export function reaches(actual: number | AnyRatio, least: AnyRatio, strict: boolean): boolean {
  const order = compareRatios(typeof actual === 'number' ? ratio(actual, 1) : actual, least);
  return strict ? order > 0 : order >= 0;
}

/** Whether a number is too much. */
export function passes(actual: number | AnyRatio, most: AnyRatio | null): boolean {
  return most !== null && compareRatios(typeof actual === 'number' ? ratio(actual, 1) : actual, most) > 0;
}

/** Reports what is no day, no count, or no count of a base; a rate needs one, of which `null` is unknown. */
export function checkMeasured(
  faults: IssueList,
  actual: unknown,
  { asOf, base }: { readonly asOf?: unknown; readonly base?: unknown },
  target: Target | null,
): void {
  checkCount(faults, ['actual'], actual);
  checkIsoDate(faults, ['options', 'asOf'], asOf);
  if (base !== undefined) checkCount(faults, ['options', 'base'], base);
  else if (target?.bound === 'rate') {
    faults.add(['options', 'base'], 'missing', `A rate needs the count of its base (${target.base}), or null.`, base);
  }
}

/** Reports what is neither a count nor `null`. */
export function checkCount(faults: IssueList, path: readonly (string | number)[], value: unknown): void {
  if (value === null) return;
  if (!Number.isSafeInteger(value)) {
    faults.add(path, 'not-an-integer', 'A count is a whole number up to 2^53 − 1, or null when unknown.', value);
  } else if ((value as number) < 0) faults.add(path, 'negative', 'A count is 0 or more.', value);
}

/** What is certain before the period is over. */
function soFar(target: Target, holds: boolean, passed: boolean): boolean | null {
  // What stands at the end can still rise and fall, and so can a base that is counted anew each day.
  if (target.counted === 'at-the-end') return null;
  if (passed) return false;
  const open = target.bound === 'range' || target.bound === 'exactly';
  const moving = target.bound === 'rate' && target.base === 'current';
  return holds && !open && !moving ? true : null;
}

function share(actual: number | null, of: AnyRatio | null): AnyRatio | null {
  if (actual === null || of === null) return null;
  if (of.denominator === 1) return ratio(actual, of.numerator as number);
  return divideRatios(ratio(actual, 1), of);
}
