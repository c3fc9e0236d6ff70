import { compareRatios, type IssueList, isRatio, kindOfValue, type Ratio } from '../../core/index.js';
import type { HostConvention, IndependenceRanking, IndependentBranchRatio } from '../../independence/index.js';
import { type Table, tableRows } from '../../organisation/index.js';
import { checkChoice } from '../check-choice.js';

/**
 * A unit's ratio as plain data: `null` where there is none. `IndependentBranchRatio` is one.
 *
 * @category Charts
 */
export interface RatioFigure
  extends Partial<Pick<IndependentBranchRatio, 'host' | 'missingCommunes' | 'hostUnnamed' | 'hostsUnstated'>> {
  /** The unit. */
  readonly unitId: string;
  /** Its ratio, from 0 to 1. */
  readonly ratio: Ratio | null;
  /** The lowest and the highest that it can be; the ratio itself unless told. */
  readonly bounds?: { readonly lowest: Ratio | null; readonly highest: Ratio | null } | undefined;
}

/** A unit's ratio as it is drawn. */
export interface RatioRow {
  readonly unitId: string;
  readonly lowest: Ratio | null;
  readonly highest: Ratio | null;
  /** How many communes gave nothing; `NaN` where it is only known that there are any. */
  readonly missing: number;
  /** Whether the ratio may be higher because hosts are not named. */
  readonly mayBeHigher: boolean;
}

/** Ratios that were read, and the host convention where all of them have one. */
export interface ReadRatios {
  readonly rows: readonly RatioRow[];
  readonly host: HostConvention | null;
}

/** Reads a table, a ranking or a list of ratios, and reports all its faults. */
export function readRatios(issues: IssueList, source: unknown, host: HostConvention | undefined): ReadRatios {
  if (host !== undefined) checkChoice(issues, 'host', ['counts', 'does-not-count'], host);
  const list = listOf(source);
  if (list === null) {
    const message = `Expected a table with a column ratio, a ranking or a list, found ${kindOfValue(source)}.`;
    issues.add(['source'], 'not-ratios', message, source);
    return { rows: [], host: null };
  }
  const rows = list.map((row, index) => readRow(issues, row, index, host));
  const [first] = list;
  const named = list.length > 0 && list.every((row) => hostOf(row) === hostOf(first)) ? hostOf(first) : undefined;
  return { rows, host: named ?? host ?? null };
}

type Fields = Readonly<Record<string, unknown>>;

function listOf(source: unknown): readonly unknown[] | null {
  if (Array.isArray(source)) return source as readonly unknown[];
  if (typeof source !== 'object' || source === null) return null;
  const { ranked, unranked, unitIds, columns } = source as Fields;
  if (Array.isArray(ranked) && Array.isArray(unranked)) {
    return [...(source as IndependenceRanking).ranked, ...(source as IndependenceRanking).unranked];
  }
  if (!Array.isArray(unitIds) || !Array.isArray(columns)) return null;
  if (!columns.some((column: unknown) => (column as Fields | null)?.['name'] === 'ratio')) return null;
  return [...tableRows(source as Table)];
}

function hostOf(row: unknown): HostConvention | undefined {
  const host = (row as Fields | null)?.['host'];
  return host === 'counts' || host === 'does-not-count' ? host : undefined;
}

function readRow(issues: IssueList, given: unknown, index: number, host: HostConvention | undefined): RatioRow {
  const nothing = { unitId: '', lowest: null, highest: null, missing: 0, mayBeHigher: false };
  if (typeof given !== 'object' || given === null) {
    issues.add(['source', index], 'not-a-row', 'A row is {unitId, ratio, bounds}.', given);
    return nothing;
  }
  const row = given as Fields;
  const { unitId, bounds } = row;
  if (typeof unitId !== 'string') {
    issues.add(['source', index, 'unitId'], 'wrong-type', `Expected an id, found ${kindOfValue(unitId)}.`, unitId);
  }
  const sides = (typeof bounds === 'object' && bounds !== null ? bounds : row) as Fields;
  const prefix = sides === row ? [] : ['bounds'];
  const ratio = readRatio(issues, ['source', index, 'ratio'], row['ratio']);
  const lowest = readRatio(issues, ['source', index, ...prefix, 'lowest'], sides['lowest']) ?? ratio;
  const highest = readRatio(issues, ['source', index, ...prefix, 'highest'], sides['highest']) ?? ratio;
  if (lowest !== null && highest !== null && compareRatios(lowest, highest) > 0) {
    issues.add(['source', index], 'min-above-max', 'The lowest is not above the highest.', unitId);
  }
  const number = (field: string): number => (typeof row[field] === 'number' ? row[field] : 0);
  return {
    unitId: typeof unitId === 'string' ? unitId : '',
    lowest,
    highest,
    missing: row['reason'] === 'missing-communes' ? Number.NaN : number('missingCommunes'),
    // The tables do not say which convention they follow: where it is not told, a host may count.
    mayBeHigher: (hostOf(row) ?? host) !== 'does-not-count' && number('hostUnnamed') + number('hostsUnstated') > 0,
  };
}

function readRatio(issues: IssueList, path: readonly (string | number)[], value: unknown): Ratio | null {
  if (value === undefined || value === null) return null;
  if (!isRatio(value) || typeof value.numerator !== 'number' || typeof value.denominator !== 'number') {
    issues.add(path, 'not-a-ratio', 'A ratio is {numerator, denominator} in safe integers, or null.', value);
    return null;
  }
  if (value.numerator < 0 || value.numerator > value.denominator) {
    issues.add(path, 'out-of-range', 'A share is from 0 to 1.', value);
  }
  return value as Ratio;
}
