import { dayNumberOf } from '../../calendar/index.js';
import { ContractError, type Issue, kindOfValue } from '../../core/index.js';
import { checkOrganisation } from '../tree/check-argument.js';
import type { Organisation } from '../tree/organisation.js';
import type { TallyFilter } from '../tree/schema.js';
import { checkFilter } from './check-filter.js';
import type { CountColumns } from './count-columns.js';
import type { MemberDates } from './member-dates.js';
import { filterKey } from './member-filter.js';
import { hasTallyColumns } from './tally-columns-there.js';
import { countFromDates, type DateCount } from './tally-dates.js';

/**
 * The rows that a count left out because of their faults.
 *
 * @category Counting members
 */
export interface RefusedRows {
  /** How many rows were left out. */
  readonly rows: number;
  /** How many faults they had. */
  readonly issueCount: number;
  /** The faults, the first 1,000 by row; values are replaced by their kind. */
  readonly issues: readonly Issue[];
}

/**
 * Members counted by branch and by locality on one day: plain data that `structuredClone` carries.
 *
 * Rows are those of the organisation's columns. The headcount leaves temporary members out; only a filter
 * that asks for `activity: 'temporary'` sees them.
 *
 * @category Counting members
 */
export interface Tally {
  /** What this is, for whoever finds it stored. */
  readonly format: 'chibo/tally';
  /** The version of this shape. */
  readonly version: 1;
  /** The day of the count. */
  readonly asOf: string;
  /** The organisation's fingerprint. */
  readonly fingerprint: string;
  /** The filters kept; the first, without fields, is the headcount. */
  readonly filters: readonly TallyFilter[];
  /** The place of each named count in `filters`: `members`, `official`, `probationary`, and the caller's names. */
  readonly names: ReadonlyMap<string, number>;
  /** Counts by unit row, one entry for each filter. */
  readonly byUnit: readonly CountColumns[];
  /** Counts by locality row, one entry for each filter. */
  readonly byLocality: readonly CountColumns[];
  /** By unit row, how many of the headcount have no locality in their row. */
  readonly unlocated: Uint32Array;
  /** By unit row, how many of those who meet a filter, or may, have no locality in their row; one entry for each. */
  readonly unlocatedByFilter: readonly Uint32Array[];
  /** By unit row, the day number of the latest admission that the branch made, −2^31 where none was found. */
  readonly lastAdmission: Int32Array;
  /** By unit row, of how many members taken to be admitted by the branch the day is unknown: it may be later. */
  readonly undatedAdmissions: Uint32Array;
  /** Ids of the periods in which admissions were counted, in ascending order. */
  readonly periods: readonly string[];
  /** By unit row, how many members the branch admitted in each of the periods. */
  readonly admissions: readonly Uint32Array[];
  /** The members' dates, where the tally keeps them. */
  readonly dates: MemberDates | null;
  /** What was left out because of faults. */
  readonly refused: RefusedRows;
}

/**
 * What a tally kept under a filter, by unit row; counted now where the tally keeps dates.
 *
 * A member counts at the branch alone: the rows of units above branches are 0, and {@link rollUp} adds them up.
 *
 * @param tally - The tally.
 * @param where - The filter, and with `on` the day that it is asked of; `{}` is the headcount.
 * @returns The lowest and highest count of members in each unit row.
 * @throws A `ContractError` with `not-tallied` when the tally did not keep the filter: what was not counted is
 *   not zero; with `before-as-of` for a day before the tally's, and `not-a-tally`. An `InvalidInputError` with the
 *   faults of the filter, as {@link tallyFilterSchema} has them.
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
export function countsByUnit(tally: Tally, where: TallyFilter): CountColumns {
  const place = placeOf('countsByUnit', tally, where);
  return tally.byUnit[place] ?? countNow(tally, where, 'unit');
}

/**
 * What a tally kept under a filter, by locality row; counted now where the tally keeps dates.
 *
 * @param tally - The tally.
 * @param where - The filter, and with `on` the day that it is asked of; `{}` is the headcount.
 * @returns The lowest and highest count of members known to live in each locality row.
 * @throws A `ContractError` with `not-tallied` or `before-as-of`.
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
export function countsByLocality(tally: Tally, where: TallyFilter): CountColumns {
  const place = placeOf('countsByLocality', tally, where);
  return tally.byLocality[place] ?? countNow(tally, where, 'locality');
}

/**
 * How many of the members who meet a filter, or may, have no locality in their row, by unit row; counted now where
 * the tally keeps dates.
 *
 * @param tally - The tally.
 * @param where - The filter, and with `on` the day that it is asked of; `{}` is the headcount.
 * @returns The highest count of such members in each unit row. Where the rows of an engine did not tell, or an earlier
 *   tally's JSON, it is the most that the other counts leave room for.
 * @throws A `ContractError` with `not-tallied`, `before-as-of` or `not-a-tally`; an `InvalidInputError` with the faults
 *   of the filter.
 * @example
 * ```ts
 * import { parseOrganisation, tallyMembers, unlocatedByUnit } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 * });
 * const members = [{ branchId: 'cb' }, { branchId: 'cb' }, { branchId: 'cb', activity: 'temporary' as const }];
 * const tally = tallyMembers(org, members, { keep: 'dates' });
 * [...unlocatedByUnit(tally, {})]; // => [2]
 * [...unlocatedByUnit(tally, { activity: 'temporary' })]; // => [1]
 * ```
 * @category Counting members
 */
export function unlocatedByUnit(tally: Tally, where: TallyFilter): Uint32Array {
  const place = placeOf('unlocatedByUnit', tally, where);
  return tally.unlocatedByFilter[place] ?? countNow(tally, where, 'unlocated').highest;
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
  checkOrganisation(org);
  checkIsTally(tally);
  if (tally.fingerprint !== org.fingerprint) {
    throw new ContractError('other-organisation', 'The tally was made of another organisation.', {
      tally: tally.fingerprint,
      organisation: org.fingerprint,
    });
  }
}

/** Refuses what is no tally: JSON of one that nobody has read, rows of an engine, or nothing at all. */
export function checkIsTally(tally: unknown): asserts tally is Tally {
  if (isTally(tally)) return;
  const message = 'A tally is what tallyMembers, or another way of counting, gives; JSON of one is read first.';
  throw new ContractError('not-a-tally', message, { found: kindOfValue(tally) });
}

/** The place of a checked filter among those kept, −1 where it is not kept. */
function placeOf(name: string, tally: Tally, where: TallyFilter): number {
  checkIsTally(tally);
  checkFilter(name, where);
  const key = keyOf(tally, where);
  return tally.filters.findIndex((filter) => filterKey(filter) === key);
}

function keyOf({ asOf }: Tally, where: TallyFilter): string {
  const { on = asOf, ...fields } = where;
  return filterKey(on === asOf ? fields : where);
}

function countNow(tally: Tally, where: TallyFilter, by: DateCount['by']): CountColumns {
  const { on = tally.asOf, ...fields } = where;
  const days = daysOf(tally, on);
  if (tally.dates === null) {
    const key = keyOf(tally, where);
    throw new ContractError('not-tallied', `The tally did not keep the count of members with ${key}.`, {
      filter: key,
      kept: tally.filters.map(filterKey),
    });
  }
  const columns = by === 'locality' ? tally.byLocality : tally.byUnit;
  const rows = (columns[0]?.lowest ?? tally.unlocated).length;
  return countFromDates(tally.dates, fields, { ...days, by, rows });
}

/** The day that a count is asked of, and the tally's, as day numbers; no day before the tally's is known. */
export function daysOf(tally: Tally, on: string): { readonly day: number; readonly asOf: number } {
  if (on < tally.asOf) {
    throw new ContractError('before-as-of', `The tally is of ${tally.asOf}; it knows no earlier day.`, { on });
  }
  return { day: dayNumberOf(on) ?? Number.NaN, asOf: dayNumberOf(tally.asOf) ?? Number.NaN };
}

/** Whether something is a tally, as far as a look can tell. */
export function isTally(value: unknown): value is Tally {
  return hasTallyColumns(value);
}
