import type { IssueList } from '../../core/index.js';
import { UNIT_KINDS, type UnitKind } from './kinds.js';
import { hasOnly, isDateOrAbsent, isPlainRow, isText, isTextList, type Row, readLocality, readUnit } from './rows.js';
import type { LocalityInput, UnitInput } from './schema.js';

/**
 * Rows as columns, each field read once. A field that is absent or was refused is `undefined`: checks between rows
 * go on with the fields that are right by themselves.
 */
export interface List {
  readonly ids: (string | undefined)[];
  readonly names: (string | undefined)[];
  /** The days of the rows that have any, by row: most stand without. */
  readonly days: ReadonlyMap<number, Days>;
  /** The fields that have faults of their own, of the rows that have any; `null` of what is no row at all. */
  readonly refused: ReadonlyMap<number, ReadonlySet<string> | null>;
}

/** The first and the last day on which a unit or a locality exists. */
export interface Days {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The units of a document as columns. */
export interface UnitList extends List {
  readonly kinds: (UnitKind | undefined)[];
  readonly parentIds: (string | null | undefined)[];
}

/** The localities of a document as columns. */
export interface LocalityList extends List {
  readonly kinds: (string | undefined)[];
  readonly communeIds: (string | undefined)[];
  readonly branchIds: (readonly string[] | undefined)[];
  readonly hostOf: (readonly string[] | undefined)[];
}

const UNIT_FIELDS = new Set(['id', 'name', 'kind', 'parentId', 'from', 'to']);
const LOCALITY_FIELDS = new Set(['id', 'name', 'kind', 'communeId', 'branchIds', 'hostOf', 'from', 'to']);
const KINDS: ReadonlySet<unknown> = new Set(UNIT_KINDS);

/**
 * Reads the rows of units: at once where a row is well formed, through the schema where it is not, so that every
 * fault is named by the schema and a good row costs no more than a look at its fields.
 */
export function readUnits(rows: readonly unknown[], faults: IssueList): UnitList {
  const [ids, names] = [blank<string>(rows), blank<string>(rows)];
  const days = new Map<number, Days>();
  const kinds = blank<UnitKind>(rows);
  const parentIds = blank<string | null>(rows);
  const refused = new Map<number, ReadonlySet<string> | null>();
  const put = (index: number, row: Partial<UnitInput>): void => {
    ids[index] = row.id;
    names[index] = row.name;
    kinds[index] = row.kind;
    parentIds[index] = row.parentId;
    if (row.from !== undefined || row.to !== undefined) days.set(index, { from: row.from, to: row.to });
  };
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (isPlainRow(row)) {
      const { id, name, kind, parentId, from: first, to: last } = row;
      if (
        isText(id) &&
        isText(name) &&
        isKind(kind) &&
        (parentId === null || isText(parentId)) &&
        isDateOrAbsent(first) &&
        isDateOrAbsent(last) &&
        hasOnly(row, UNIT_FIELDS)
      ) {
        put(index, { id, name, kind, parentId, from: first, to: last });
        continue;
      }
    }
    put(index, fieldsOf(readUnit(row, ['units', index], faults), index, refused));
  }
  return { ids, names, kinds, parentIds, days, refused };
}

/** Reads the rows of localities, as {@link readUnits} does those of units. */
export function readLocalities(rows: readonly unknown[], faults: IssueList): LocalityList {
  const [ids, names] = [blank<string>(rows), blank<string>(rows)];
  const days = new Map<number, Days>();
  const kinds = blank<string>(rows);
  const communeIds = blank<string>(rows);
  const branchIds = blank<readonly string[]>(rows);
  const hostOf = blank<readonly string[]>(rows);
  const refused = new Map<number, ReadonlySet<string> | null>();
  const put = (index: number, row: Partial<LocalityInput>): void => {
    ids[index] = row.id;
    names[index] = row.name;
    kinds[index] = row.kind;
    communeIds[index] = row.communeId;
    branchIds[index] = row.branchIds;
    hostOf[index] = row.hostOf;
    if (row.from !== undefined || row.to !== undefined) days.set(index, { from: row.from, to: row.to });
  };
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (isPlainRow(row)) {
      const { id, name, kind, communeId, branchIds: branches, hostOf: hosted, from: first, to: last } = row;
      if (
        isText(id) &&
        isText(name) &&
        (kind === undefined || isText(kind)) &&
        isText(communeId) &&
        isTextList(branches) &&
        (hosted === undefined || isTextList(hosted)) &&
        isDateOrAbsent(first) &&
        isDateOrAbsent(last) &&
        hasOnly(row, LOCALITY_FIELDS)
      ) {
        put(index, { id, name, kind, communeId, branchIds: branches, hostOf: hosted, from: first, to: last });
        continue;
      }
    }
    put(index, fieldsOf(readLocality(row, ['localities', index], faults), index, refused));
  }
  return { ids, names, kinds, communeIds, branchIds, hostOf, days, refused };
}

/** Whether a field of a row could not be read. */
export function isRefused(list: List, index: number, field: string): boolean {
  const refused = list.refused.get(index);
  return refused === null || refused?.has(field) === true;
}

function fieldsOf<T>(row: Row<T> | null, index: number, refused: Map<number, ReadonlySet<string> | null>): Partial<T> {
  if (row === null) refused.set(index, null);
  else if (row.refused.size > 0) refused.set(index, row.refused);
  return row?.fields ?? {};
}

/** A column with nothing in it yet, of its full length, so that it need not grow. */
function blank<T>(rows: readonly unknown[]): (T | undefined)[] {
  return new Array<T | undefined>(rows.length).fill(undefined);
}

function isKind(value: unknown): value is UnitKind {
  return KINDS.has(value);
}
