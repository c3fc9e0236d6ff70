import { type IssueList, indexIds } from '../../core/index.js';
import { checkCount } from './compare-counts.js';

/** The counts of each unit, by its id, in the order of the list; `null` where one is unknown. */
export type UnitCounts<Field extends string> = ReadonlyMap<string, Readonly<Record<Field, number | null>>>;

/** Reads a list of units with their counts, and reports all its faults. */
export function readUnits<Field extends string>(
  issues: IssueList,
  name: string,
  list: unknown,
  fields: readonly Field[],
): UnitCounts<Field> {
  const read = new Map<string, Record<Field, number | null>>();
  if (!Array.isArray(list)) {
    issues.add([name], 'not-a-list', `The units of ${name} are a list.`, list);
    return read;
  }
  const ids = readIds(issues, [name], list);
  for (const [index, unit] of list.entries()) {
    if (typeof unit !== 'object' || unit === null) continue;
    const given = unit as Partial<Record<Field, unknown>>;
    const counts = {} as Record<Field, number | null>;
    for (const field of fields) {
      const count = given[field];
      // The path of a good count is never asked for, and making it would cost more than the check.
      if (!Number.isSafeInteger(count) || (count as number) < 0) checkCount(issues, [name, index, field], count);
      counts[field] = plain(count);
    }
    read.set(ids[index]!, counts);
  }
  return read;
}

/** Reads the ids of a list of units; reports what is no unit and has no id, or the id of an earlier one. */
export function readIds(
  issues: IssueList,
  at: readonly (string | number)[],
  list: readonly unknown[],
): (string | undefined)[] {
  const ids = list.map((unit, index) => {
    if (typeof unit !== 'object' || unit === null) {
      issues.add([...at, index], 'not-an-object', 'A unit is an object with an id and its counts.', unit);
      return undefined;
    }
    const { id } = unit as { readonly id?: unknown };
    if (typeof id === 'string' && id !== '') return id;
    issues.add([...at, index, 'id'], 'empty-id', 'An id is a text with at least one character.', id);
    return undefined;
  });
  indexIds(ids, (row) => {
    issues.add([...at, row, 'id'], 'duplicate-id', 'Another unit of the list has this id.', ids[row]);
  });
  return ids;
}

/** All ids of two lists: those of the first in its order, then those that only the second has. */
export function idsOfBoth(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])];
}

/** `+ 0` turns a negative zero into zero, so that equal counts look equal. */
function plain(value: unknown): number | null {
  return typeof value === 'number' ? value + 0 : null;
}
