import { type IdIndex, IssueList, kindOfValue, rowsIn } from '../../core/index.js';
import { isBranchRow } from '../tree/find-rows.js';
import type { Organisation } from '../tree/organisation.js';
import { NONE } from './count-columns.js';
import { CODES } from './member-filter.js';

/**
 * A column of numbers: an array or typed array, or one with an Arrow validity bitmap (bit 0 of byte 0 is the
 * first row; 0 is null).
 *
 * @category Counting members
 */
export type NumberColumn =
  | ArrayLike<number>
  | { readonly values: ArrayLike<number>; readonly valid?: Uint8Array | null | undefined };

/**
 * Members as columns, one number a row in each. Days are day numbers (days since 1 January 1970), −2^31 or null
 * where unknown. Words are the codes of {@link memberSchema}'s words in their order, from 1; 0 is unknown.
 *
 * @category Counting members
 */
export interface MemberColumns {
  /** Index of each member's branch in `branchIds`, or its unit row where there is no `branchIds`. */
  readonly branch: NumberColumn;
  /** The branches that `branch` and `admittedBy` point to: a dictionary. */
  readonly branchIds?: readonly string[] | undefined;
  /** Index of the locality in `localityIds`, or its locality row; unknown is −2^31 or null. */
  readonly locality?: NumberColumn | undefined;
  /** The localities that `locality` points to: a dictionary. */
  readonly localityIds?: readonly string[] | undefined;
  /** First day on which the member may have been born. */
  readonly born?: NumberColumn | undefined;
  /** Last day on which the member may have been born; `born` unless told. */
  readonly bornTo?: NumberColumn | undefined;
  /** Day of admission. */
  readonly admitted?: NumberColumn | undefined;
  /** The branch that admitted the member, as `branch`; the member's own unless told. */
  readonly admittedBy?: NumberColumn | undefined;
  /** First day as an official member. */
  readonly official?: NumberColumn | undefined;
  /** First day on which the member is announced to be gone. */
  readonly leaves?: NumberColumn | undefined;
  /** 1 official, 2 probationary. */
  readonly standing?: NumberColumn | undefined;
  /** 1 full, 2 exempted, 3 temporary; 0 is full. */
  readonly activity?: NumberColumn | undefined;
  /** 1 local, 2 reinforcement. */
  readonly origin?: NumberColumn | undefined;
  /** 1 female, 2 male. */
  readonly gender?: NumberColumn | undefined;
  /** 1 yes, 2 no. */
  readonly minority?: NumberColumn | undefined;
}

/** Columns that were checked for shape: typed or plain arrays without bitmaps, where `plain`. */
export interface OpenColumns {
  readonly length: number;
  readonly plain: boolean;
  readonly get: (name: ColumnName, index: number) => number;
  readonly values: (name: ColumnName) => ArrayLike<number> | null;
  /** Unit row of each entry of the dictionary of branches, −1 where unknown, −2 where it is no branch. */
  readonly branchRows: Int32Array;
  readonly localityRows: Int32Array;
}

const DAYS = ['born', 'bornTo', 'admitted', 'official', 'leaves'] as const;
/** A column of day numbers. */
export type DayColumn = (typeof DAYS)[number];
/** The columns of codes. */
export const WORDS = ['standing', 'activity', 'origin', 'gender', 'minority'] as const;
const NAMES = ['branch', 'locality', 'admittedBy', ...DAYS, ...WORDS] as const;
/** A column's name. */
export type ColumnName = (typeof NAMES)[number];
/** The highest code of each column of codes. */
export const MOST: Readonly<Record<(typeof WORDS)[number], number>> = {
  standing: CODES.standing.length,
  activity: CODES.activity.length,
  origin: CODES.origin.length,
  gender: CODES.gender.length,
  minority: 2,
};
const IS_CODE: ReadonlySet<string> = new Set(WORDS);

/** Checks the shape of the columns: every one given is a column, and as long as `branch`. */
export function openColumns(org: Organisation, columns: MemberColumns): OpenColumns {
  const faults = new IssueList('tallyColumns');
  if (typeof (columns as unknown) !== 'object' || (columns as unknown) === null) {
    faults.add(['columns'], 'wrong-type', `Expected columns, found ${kindOfValue(columns)}.`, columns);
    throw faults.toError();
  }
  const values = new Map<ColumnName, ArrayLike<number>>();
  const bitmaps = new Map<ColumnName, Uint8Array>();
  for (const name of NAMES) {
    const column: unknown = columns[name];
    if (column === undefined && name !== 'branch') continue;
    const inner = (column as { values?: unknown } | null | undefined)?.values;
    const list = typeof inner === 'function' ? column : (inner ?? column);
    if (!isArrayLike(list)) {
      faults.add([name], 'wrong-type', `Expected a column of numbers, found ${kindOfValue(column)}.`, column);
      continue;
    }
    values.set(name, list);
    const valid = (column as { valid?: Uint8Array | null }).valid;
    if (valid instanceof Uint8Array) bitmaps.set(name, valid);
    const length = values.get('branch')?.length ?? list.length;
    if (list.length !== length) {
      faults.add([name], 'unequal-lengths', `The column branch has ${String(length)} rows.`, list.length);
    }
  }
  for (const name of ['branchIds', 'localityIds'] as const) {
    const ids: unknown = columns[name];
    if (ids === undefined || Array.isArray(ids)) continue;
    faults.add([name], 'wrong-type', `Expected a list of ids, found ${kindOfValue(ids)}.`, ids);
  }
  faults.throwIfAny();
  return {
    length: values.get('branch')!.length,
    plain: bitmaps.size === 0,
    values: (name) => values.get(name) ?? null,
    get: (name, index) => {
      const bitmap = bitmaps.get(name);
      const known = bitmap === undefined || (bitmap[index >> 3]! >> (index & 7)) % 2 === 1;
      const value = known ? values.get(name)?.[index] : undefined;
      return value ?? (IS_CODE.has(name) ? 0 : NONE);
    },
    branchRows: branchRows(org, columns.branchIds),
    localityRows: rowsOf(org.localityIndex, org.localities.ids, columns.localityIds),
  };
}

function isArrayLike(value: unknown): value is ArrayLike<number> {
  return typeof value === 'object' && value !== null && Number.isSafeInteger((value as { length?: unknown }).length);
}

/** The unit row of each index, −1 where there is no such unit, −2 where it is no branch. */
function branchRows(org: Organisation, ids: readonly string[] | undefined): Int32Array {
  const rows = rowsOf(org.unitIndex, org.units.ids, ids);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    if (row >= 0 && !isBranchRow(org, row)) rows[index] = -2;
  }
  return rows;
}

function rowsOf(index: IdIndex, all: readonly string[], ids: readonly string[] | undefined): Int32Array {
  if (ids !== undefined) return rowsIn(index, all, ids);
  const rows = new Int32Array(all.length);
  for (let row = 0; row < rows.length; row += 1) rows[row] = row;
  return rows;
}
