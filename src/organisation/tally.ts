import { ContractError } from '../core/index.js';
import { filterKey } from './member-filter.js';
import type { Organisation } from './organisation.js';
import type { MemberFilter } from './schema.js';

/**
 * How many members surely and possibly meet a filter, one number a row. They differ where a member's row
 * does not say: a member without a birth date is possibly, not surely, over 60.
 *
 * @category Counting members
 */
export interface CountColumns {
  /** The lowest the count can be: members known to meet the filter. */
  readonly lowest: Uint32Array;
  /** The highest the count can be: those, and the members of whom it is not known. */
  readonly highest: Uint32Array;
}

/** The day number that stands for "none found" in a tally's admissions. */
export const NONE = -(2 ** 31);

/**
 * Members counted by branch and by locality on one day: plain data that `structuredClone` carries.
 *
 * Rows are those of the organisation's columns. The headcount leaves temporary members out; only a filter
 * that asks for `activity: 'temporary'` sees them.
 *
 * @category Counting members
 */
export interface Tally {
  /** The day of the count. */
  readonly asOf: string;
  /** The organisation's fingerprint. */
  readonly fingerprint: string;
  /** The filters kept; the first, without fields, is the headcount. */
  readonly filters: readonly MemberFilter[];
  /** The place of each named count in `filters`: `members`, `official`, `probationary`, and the caller's names. */
  readonly names: ReadonlyMap<string, number>;
  /** Counts by unit row, one entry for each filter. */
  readonly byUnit: readonly CountColumns[];
  /** Counts by locality row, one entry for each filter. */
  readonly byLocality: readonly CountColumns[];
  /** By unit row, how many of the headcount have no locality in their row. */
  readonly unlocated: Uint32Array;
  /** By unit row, the day number of the latest admission that the branch made, −2^31 where none was found. */
  readonly lastAdmission: Int32Array;
  /** By unit row, of how many members taken to be admitted by the branch the day is unknown: it may be later. */
  readonly undatedAdmissions: Uint32Array;
}

/**
 * What a tally kept under a filter, by unit row.
 *
 * @param tally - The tally.
 * @param where - The filter; `{}` is the headcount.
 * @returns The lowest and highest count of members in each unit row.
 * @throws A `ContractError` with `not-tallied` when the tally did not keep the filter: what was not counted is
 *   not zero.
 * @example
 * ```ts
 * import { countsByUnit, emptyTally, parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [{ id: 'c', name: 'Xã', kind: 'commune', parentId: null }],
 *   localities: [],
 * });
 * const tally = emptyTally(org, {});
 * [...countsByUnit(tally, { standing: 'official' }).lowest]; // => [0]
 * countsByUnit(tally, { olderThan: 60 }); // throws ContractError
 * ```
 * @category Counting members
 */
export function countsByUnit(tally: Tally, where: MemberFilter): CountColumns {
  return kept(tally, where, tally.byUnit);
}

/**
 * What a tally kept under a filter, by locality row.
 *
 * @param tally - The tally.
 * @param where - The filter; `{}` is the headcount.
 * @returns The lowest and highest count of members known to live in each locality row.
 * @throws A `ContractError` with `not-tallied`.
 * @example
 * ```ts
 * import { countsByLocality, emptyTally, parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [{ id: 'c', name: 'Xã', kind: 'commune', parentId: null }],
 *   localities: [{ id: 'v', name: 'Thôn', communeId: 'c', branchIds: [] }],
 * });
 * [...countsByLocality(emptyTally(org, {}), {}).highest]; // => [0]
 * ```
 * @category Counting members
 */
export function countsByLocality(tally: Tally, where: MemberFilter): CountColumns {
  return kept(tally, where, tally.byLocality);
}

/**
 * Makes sure that a tally was made of an organisation.
 *
 * @param org - The organisation.
 * @param tally - The tally.
 * @throws A `ContractError` with `other-organisation` when it is a tally of another one.
 * @example
 * ```ts
 * import { checkTally, emptyTally, parseOrganisation } from 'chibo/organisation';
 *
 * const units = [{ id: 'c', name: 'Xã', kind: 'commune' as const, parentId: null }];
 * const org = parseOrganisation({ asOf: '2024-05-15', units, localities: [] });
 * const other = parseOrganisation({ asOf: '2024-05-15', units: [{ ...units[0]!, id: 'd' }], localities: [] });
 * checkTally(org, emptyTally(org, {})); // => undefined
 * checkTally(other, emptyTally(org, {})); // throws ContractError
 * ```
 * @category Counting members
 */
export function checkTally(org: Organisation, tally: Tally): void {
  if (tally.fingerprint !== org.fingerprint) {
    throw new ContractError('other-organisation', 'The tally was made of another organisation.', {
      tally: tally.fingerprint,
      organisation: org.fingerprint,
    });
  }
}

function kept(tally: Tally, where: MemberFilter, columns: readonly CountColumns[]): CountColumns {
  const key = filterKey(where);
  const found = columns[tally.filters.findIndex((filter) => filterKey(filter) === key)];
  if (found === undefined) {
    throw new ContractError('not-tallied', `The tally did not keep the count of members with ${key}.`, {
      filter: key,
      kept: tally.filters.map(filterKey),
    });
  }
  return found;
}
