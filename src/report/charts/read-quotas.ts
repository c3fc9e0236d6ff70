import {
  type AnyRatio,
  compareRatios,
  divideRatios,
  type IssueList,
  isRatio,
  kindOfValue,
  ratioParts,
} from '../../core/index.js';
import { type Table, tableRows } from '../../organisation/index.js';
import type { CountsById } from '../../quota/index.js';

/**
 * A unit's quota and what it has achieved, as plain data.
 *
 * @category Charts
 */
export interface QuotaFigure {
  /** The unit. */
  readonly unitId: string;
  /** Its quota: a whole number, a ratio where it is not whole, `null` where it is not known. */
  readonly quota: number | AnyRatio | null;
  /** What it has achieved, `null` where it is not known. */
  readonly achieved: number | null;
}

/** Whether a quota is reached; `running` where the rest of the period can still change it. */
export type QuotaState = 'yes' | 'no' | 'running' | 'unknown';

/** A quota as it is drawn. */
export interface QuotaRow {
  readonly unitId: string;
  /** What tells several quotas of one unit apart. */
  readonly apart: string;
  readonly quota: AnyRatio | null;
  readonly achieved: number | null;
  readonly share: AnyRatio | null;
  readonly state: QuotaState;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads quotas of any form, with what was achieved, and reports all faults. */
export function readQuotas(issues: IssueList, source: unknown, achieved: CountsById | undefined): QuotaRow[] {
  if (achieved !== undefined && (typeof achieved !== 'object' || (achieved as unknown) === null)) {
    const message = `Expected a map or an object of counts, found ${kindOfValue(achieved)}.`;
    issues.add(['options', 'achieved'], 'not-an-object', message, achieved);
    return [];
  }
  const list = listOf(source);
  if (list === null) {
    const message = `Expected quotas, attainments or a table with a column quota, found ${kindOfValue(source)}.`;
    issues.add(['source'], 'not-quotas', message, source);
    return [];
  }
  const rows = Array.from(list, (row, index) => readRow(issues, row, index, achieved));
  const seen = new Map<string, number>();
  for (const { unitId } of rows) seen.set(unitId, (seen.get(unitId) ?? 0) + 1);
  return rows.map((row) => (seen.get(row.unitId) === 1 ? { ...row, apart: '' } : row));
}

function listOf(source: unknown): readonly unknown[] | null {
  if (Array.isArray(source)) return source as readonly unknown[];
  if (typeof source !== 'object' || source === null) return null;
  const { changes, allocations, unitIds, columns } = source as Fields;
  if (Array.isArray(changes)) return changes as readonly unknown[];
  if (Array.isArray(allocations)) return allocations as readonly unknown[];
  if (!Array.isArray(unitIds) || !Array.isArray(columns)) return null;
  if (!columns.some((column: unknown) => (column as Fields | null)?.['name'] === 'quota')) return null;
  return [...tableRows(source as Table)];
}

function readRow(issues: IssueList, given: unknown, index: number, counts: CountsById | undefined): QuotaRow {
  const nothing = { unitId: '', apart: '', quota: null, achieved: null, share: null, state: 'unknown' } as const;
  if (typeof given !== 'object' || given === null) {
    issues.add(['source', index], 'not-a-row', 'A row is {unitId, quota, achieved}.', given);
    return nothing;
  }
  const row = given as Fields;
  // Attainments say `least` and `actual`, reallocations `after`, allocations `quota`.
  const [idField] = ['unitId', 'id'].filter((field) => field in row);
  const [quotaField] = ['least', 'quota', 'after'].filter((field) => field in row);
  const [doneField] = ['actual', 'achieved'].filter((field) => field in row);
  const unitId = row[idField ?? 'unitId'];
  if (typeof unitId !== 'string') {
    issues.add(['source', index, 'unitId'], 'wrong-type', `Expected an id, found ${kindOfValue(unitId)}.`, unitId);
    return nothing;
  }
  const path = ['source', index];
  const quota = readQuota(issues, [...path, quotaField ?? 'quota'], row[quotaField ?? 'quota']);
  const done = doneField === undefined ? countOf(counts, unitId) : row[doneField];
  const where = doneField === undefined ? ['options', 'achieved', unitId] : [...path, doneField];
  const achieved = readCount(issues, where, done);
  const text = (field: string): string[] => (typeof row[field] === 'string' ? [row[field]] : []);
  const known = quota !== null && achieved !== null;
  return {
    unitId,
    apart: [...text('issuedBy'), ...text('category'), ...text('period')].join(', '),
    quota,
    achieved,
    share: known ? divideRatios(whole(achieved), quota) : null,
    state: !known ? 'unknown' : stateOf(row, quota, achieved),
  };
}

function stateOf(row: Fields, quota: AnyRatio, achieved: number): QuotaState {
  if ('met' in row) return row['met'] === null ? 'running' : row['met'] === true ? 'yes' : 'no';
  return compareRatios(whole(achieved), quota) >= 0 ? 'yes' : 'no';
}

function whole(count: number): AnyRatio {
  return { numerator: count, denominator: 1 };
}

function countOf(counts: CountsById | undefined, unitId: string): unknown {
  if (counts === undefined) return null;
  if (counts instanceof Map) return counts.get(unitId) ?? null;
  return Object.hasOwn(counts, unitId) ? (counts as Readonly<Record<string, unknown>>)[unitId] : null;
}

function readCount(issues: IssueList, path: readonly (string | number)[], value: unknown): number | null {
  if (value === null || value === undefined) return null;
  if (!Number.isSafeInteger(value)) {
    issues.add(path, 'not-an-integer', 'A count is a whole number up to 2^53 − 1, or null when unknown.', value);
    return null;
  }
  if ((value as number) < 0) issues.add(path, 'negative', 'A count is 0 or more.', value);
  return value as number;
}

function readQuota(issues: IssueList, path: readonly (string | number)[], value: unknown): AnyRatio | null {
  if (!isRatio(value)) {
    const count = readCount(issues, path, value);
    return count === null ? null : whole(count);
  }
  if (ratioParts(value)[0] < 0n) issues.add(path, 'negative', 'A quota is 0 or more.', value);
  return value;
}
