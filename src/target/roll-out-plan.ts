import { type IsoDate, type Period, splitByYear } from '../calendar/index.js';
import { type AnyRatio, InfeasibleError } from '../core/index.js';
import { allocateQuota, type QuotaTie } from '../quota/index.js';
import { allowed, amountsFor, enough, onBase } from './amounts.js';
import { demandOf, refuseBasePerYear } from './judge.js';
import { type Amounts, type ReadTarget, versionIn } from './read-target.js';
import type { RolledNumber, RollOutYears } from './roll-out.js';

/** A period with the whole numbers that its target asks. */
export interface PlannedPeriod {
  readonly period: Period;
  readonly least: number;
  /** Of a range; otherwise `null`. */
  readonly most: number | null;
}

/** What there is to share out: for the period as it is, or for each of its years. */
export interface RollOutPlan {
  /** Whether the periods are years. */
  readonly byYear: boolean;
  readonly periods: readonly PlannedPeriod[];
  readonly rounded: readonly RolledNumber[];
  readonly ties: readonly QuotaTie<string>[];
}

/** Makes what a target asks whole, for each year where there are years. */
export function readPlan(
  read: ReadTarget,
  years: RollOutYears | undefined,
  asOf: IsoDate,
  base: number | null,
): RollOutPlan {
  if (years !== undefined && !read.yearly) return sharedToYears(read, years, asOf, base);
  const parts = years === undefined ? [read.period] : splitByYear(read.period);
  refuseBasePerYear(read, 'give each year a target of its own, and roll that out');
  const planned = parts.map((period) => {
    const amounts = years === undefined ? versionIn(read.versions, asOf) : amountsFor(read, period, 'months', asOf);
    return whole(read, period, based(read, amounts, base));
  });
  return {
    byYear: years !== undefined,
    periods: planned.map(({ planned }) => planned),
    rounded: planned.flatMap(({ rounded }) => rounded),
    ties: [],
  };
}

/** The number that differs from what it was, or nothing. */
export function roundedTo(
  unitId: string,
  period: string,
  end: 'least' | 'most',
  exact: AnyRatio | null,
  whole: number,
): RolledNumber[] {
  if (exact === null || isWhole(exact, whole)) return [];
  return [{ unitId, period, end, exact, whole }];
}

function sharedToYears(read: ReadTarget, years: RollOutYears, asOf: IsoDate, base: number | null): RollOutPlan {
  const { unitId } = read.target;
  // A rate without a base has been refused.
  const amounts = demandOf(read, { asOf, base })!;
  const top = whole(read, read.period, amounts);
  const parts = splitByYear(read.period);
  const { method = 'webster' } = years;
  const share = (total: number, min: readonly number[]) =>
    allocateQuota(
      parts.map(({ id }, at) => ({ id, weight: years.weight!(id), min: min[at] ?? 0 })),
      total,
      // The ids of a period's years are in the order of time.
      { method },
    );
  const low = share(top.planned.least, []);
  const quotas = low.allocations.map(({ quota }) => quota);
  const high = top.planned.most === null ? null : share(top.planned.most, quotas);
  const roundedAt = (end: 'least' | 'most', { allocations }: typeof low): RolledNumber[] =>
    allocations.flatMap(({ id, share: exact, quota }) => roundedTo(unitId, id, end, exact, quota));
  return {
    byYear: true,
    periods: parts.map((period, at) => ({
      period,
      least: quotas[at]!,
      most: high === null ? null : high.allocations[at]!.quota,
    })),
    rounded: [...top.rounded, ...roundedAt('least', low), ...(high === null ? [] : roundedAt('most', high))],
    ties: [...low.ties, ...(high?.ties ?? [])],
  };
}

function based(read: ReadTarget, { least, most }: Amounts, base: number | null): Amounts {
  return read.target.bound === 'rate' && base !== null ? onBase({ least, most }, base) : { least, most };
}

function whole(
  read: ReadTarget,
  period: Period,
  { least, most }: Amounts,
): { planned: PlannedPeriod; rounded: RolledNumber[] } {
  const { unitId, bound } = read.target;
  const low = enough(least, read.strict);
  const high = most === null ? null : allowed(most);
  if (high !== null && high < low) {
    const message = `No whole number meets the target for ${period.id}.`;
    throw new InfeasibleError('no-whole-number', message, { unitId, period: period.id, least, most });
  }
  const range = bound === 'range' ? high : null;
  return {
    planned: { period, least: low, most: range },
    rounded: [
      ...roundedTo(unitId, period.id, 'least', least, low),
      ...(range === null ? [] : roundedTo(unitId, period.id, 'most', most, range)),
    ],
  };
}

function isWhole(exact: AnyRatio, whole: number): boolean {
  const [numerator, denominator] = [BigInt(exact.numerator), BigInt(exact.denominator)];
  return numerator === denominator * BigInt(whole);
}
