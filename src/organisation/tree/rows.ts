import type * as z from 'zod';
import { isIsoDate } from '../../calendar/index.js';
import { type IssueList, kindOfValue, valueAt } from '../../core/index.js';
import {
  type FigureInput,
  figureSchema,
  type LocalityInput,
  localitySchema,
  type UnitInput,
  unitSchema,
} from './schema.js';

/** A row as far as it can be read: checks between rows go on with the fields that are right by themselves. */
export interface Row<T> {
  /** The whole row, or what is left of it without the fields that were refused. */
  readonly fields: Partial<T>;
  /** The fields that have faults of their own; empty for a whole row. */
  readonly refused: ReadonlySet<string>;
}

const NONE_REFUSED: ReadonlySet<string> = new Set();

/** Reads one row of a list; gives `null` for what is no row at all. */
type RowReader<T> = (row: unknown, path: readonly (string | number)[], faults: IssueList) => Row<T> | null;

/** Rows of a list as they were read, `null` for what is no row at all. */
export type Rows<T> = readonly (Row<T> | null)[];

/** Reads a unit's row, or adds its faults. */
export const readUnit = /* @__PURE__ */ reader<UnitInput>(unitSchema);

/** Reads a locality's row, or adds its faults. */
export const readLocality = /* @__PURE__ */ reader<LocalityInput>(localitySchema);

/** Reads a row of stated figures, or adds its faults. */
export const readFigure = /* @__PURE__ */ reader<FigureInput>(figureSchema, (row) => {
  for (const field in row) {
    const value = row[field];
    if (!Object.hasOwn(row, field)) return false;
    if (field === 'unitId' || field === 'localityId') {
      if (value !== undefined && !isText(value)) return false;
    } else if (field === 'asOf' || field === 'lastAdmission') {
      if (!isDateOrAbsent(value) && !(field === 'lastAdmission' && value === null)) return false;
    } else if (!isCount(value)) return false;
  }
  return true;
});

/** Reads rows through a schema; those of which a look says that they are well formed are taken as they are. */
function reader<T>(schema: z.ZodType<T>, wellFormed?: (row: Record<string, unknown>) => boolean): RowReader<T> {
  return (row, path, faults) => {
    if (isPlainRow(row) && wellFormed?.(row) === true) return { fields: row as Partial<T>, refused: NONE_REFUSED };
    const result = schema.safeParse(row);
    if (result.success) return { fields: result.data, refused: NONE_REFUSED };
    addSchemaFaults(result.error, row, path, faults);
    return isPlainRow(row) ? legible<T>(row, result.error) : null;
  };
}

/** The most rows that a list may have: a sparse array can claim billions, and every one would be read. */
const MOST_ROWS = 2 ** 25;

/** A list of a document; `null`, with its fault, where there is none. */
export function listOf(rows: unknown, field: string, faults: IssueList): readonly unknown[] | null {
  if (rows === undefined) faults.add([field], 'missing', 'A value is missing.', rows);
  else if (!Array.isArray(rows)) {
    faults.add([field], 'wrong-type', `Expected array, found ${kindOfValue(rows)}.`, rows);
  } else if (rows.length > MOST_ROWS) {
    faults.add([field], 'too-large', `A list has at most ${String(MOST_ROWS)} rows.`, rows.length);
  } else return rows as unknown[];
  return null;
}

/** Reads the rows of a list, or adds their faults. */
export function readRows<T>(rows: unknown, field: string, read: RowReader<T>, faults: IssueList): Rows<T> | null {
  const list = listOf(rows, field, faults);
  return list === null ? null : Array.from(list, (row, index) => read(row, [field, index], faults));
}

/** What is left of a row without the fields that a schema refused; in a list, empty text for what was refused. */
export function legible<T>(row: object, error: z.ZodError): Row<T> {
  const fields = new Map<string, unknown>(Object.entries(row));
  const refused = new Set<string>();
  const lists = new Set<string>();
  for (const { path } of error.issues) {
    const [field] = path;
    if (typeof field !== 'string') continue;
    refused.add(field);
    if (path.length > 1) lists.add(field);
    else fields.delete(field);
  }
  for (const field of lists) {
    const list = fields.get(field);
    if (Array.isArray(list))
      fields.set(
        field,
        Array.from(list, (item: unknown) => (isText(item) ? item : '')),
      );
  }
  return { fields: Object.fromEntries(fields) as Partial<T>, refused };
}

/** Adds what a schema found, in this library's words. */
export function addSchemaFaults(
  error: z.ZodError,
  input: unknown,
  path: readonly (string | number)[],
  faults: IssueList,
  show: (value: unknown) => unknown = (value) => value,
): void {
  for (const issue of error.issues) {
    const steps = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        // What nobody asked for may be anything, a person's name too: its kind says enough.
        const value = kindOfValue(valueAt(input, [...steps, key]));
        faults.add([...path, ...steps, key], 'unknown-field', 'No such field is known here.', value);
      }
      continue;
    }
    const value = valueAt(input, steps);
    // zod measures whatever has a length: an empty list where text belongs is of the wrong type, and no more. No
    // list of the schemas has a least length.
    if (issue.code === 'too_small' && typeof value === 'object') continue;
    const [code, message] = wording(issue, value);
    faults.add([...path, ...steps], code, message, show(value));
  }
}

function wording(issue: z.core.$ZodIssue, value: unknown): [code: string, message: string] {
  switch (issue.code) {
    case 'custom': {
      const code: unknown = issue.params?.['code'];
      return [typeof code === 'string' ? code : 'refused', issue.message];
    }
    case 'invalid_type':
      if (value === undefined) return ['missing', 'A value is missing.'];
      if (typeof value === 'number' && (issue.expected === 'number' || issue.expected === 'int')) {
        if (!Number.isFinite(value)) return ['not-finite', 'NaN and Infinity are no counts.'];
        return ['not-an-integer', 'A count is a whole number.'];
      }
      return ['wrong-type', `Expected ${issue.expected}, found ${kindOfValue(value)}.`];
    case 'too_small':
      if (issue.minimum === Number.MIN_SAFE_INTEGER) return ['not-safe', 'A count is at most 2^53 − 1.'];
      return typeof value === 'number' ? ['negative', 'A count is 0 or more.'] : ['empty', 'This must not be empty.'];
    case 'too_big':
      if (typeof value === 'number' && value > Number.MAX_SAFE_INTEGER) {
        return ['not-safe', 'A count is at most 2^53 − 1.'];
      }
      return ['too-large', 'The number is larger than is allowed here.'];
    case 'invalid_value':
      if (value === undefined) return ['missing', 'A value is missing.'];
      return ['unknown-value', `Expected one of ${issue.values.map(String).join(', ')}.`];
    default:
      return ['wrong-type', issue.message];
  }
}

/** Whether something can be a row: an object that is no list. */
export function isPlainRow(row: unknown): row is Record<string, unknown> {
  return typeof row === 'object' && row !== null && !Array.isArray(row);
}

/** Whether something is a non-empty text, as ids and names are. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Whether something is a list of non-empty texts. */
export function isTextList(value: unknown): value is string[] {
  // Not `every`, which would pass over the holes of a sparse list.
  return Array.isArray(value) && value.findIndex((item) => !isText(item)) < 0;
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Whether something is a day, or is not there. */
export function isDateOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || isIsoDate(value);
}

/** Whether a row has no field but these. */
export function hasOnly(row: Record<string, unknown>, fields: ReadonlySet<string>): boolean {
  for (const field in row) if (!fields.has(field)) return false;
  return true;
}
