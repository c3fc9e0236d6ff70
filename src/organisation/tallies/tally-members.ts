import { checkOptions } from '../../core/index.js';
import type { Organisation } from '../tree/organisation.js';
import type { Member } from '../tree/schema.js';
import type { Tally } from './tally.js';
import { blankTally } from './tally-counter.js';
import { notIterable, type TallyOptions, TallyReader } from './tally-reader.js';
import { type Keep, readSpec, type TallyScope } from './tally-spec.js';

/**
 * Counts members by branch and by locality, in one pass over any iterable.
 *
 * Temporary members are not in the headcount, and whoever leaves on or before the day of the count is in none
 * of the counts. A member whose standing is not given is official from
 * `officialOn`, or 12 months after the admission, and probationary before; without these dates the
 * standing is unknown and the counts become intervals, as ages do where the birth date is known to the
 * month or the year only. A branch's last admission is the latest one that this branch made
 * (`admittedBy`, which is `branchId` unless told, and unknown of temporary members), wherever
 * the member is now.
 *
 * Every row is read before anything is returned. If any has a fault, all faults are thrown together; with
 * `faults: 'skip'` the rows without one are counted, and what was left out stands in the tally's `refused`.
 *
 * @param org - The organisation.
 * @param members - The rows; see {@link memberSchema}. They are read once, in order, and not kept.
 * @param options - The day of the count, the counts to keep, what becomes of faults, `signal` and `onProgress`.
 * @returns The tally.
 * @throws Whatever the signal was aborted with.
 * @throws An `InvalidInputError` with every fault. Each path names the row's number; the value is replaced by
 *   its kind. Codes: those of the schema (`missing`, `wrong-type`, `unknown-value`, `not-a-date` …),
 *   `unknown-branch`, `not-a-branch`, `unknown-locality`, `after-as-of`, `before-birth`, `before-admission`,
 *   `conflicting-standing`; for a filter also `duplicate-name`, `unknown-field`, `negative`, `too-large`, `not-an-integer`. A
 *   `ContractError` with `before-as-of` when the count is of a day before the organisation's, or `no-threshold`
 *   when it is of a day before the first rule on probation in {@link thresholdOn}.
 * @example Two members over 60, one of them born on an unknown day of the year
 * ```ts
 * import { countsByUnit, parseOrganisation, rowOfUnit, tallyMembers } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [
 *     { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
 *     { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'xa' },
 *   ],
 *   localities: [],
 * });
 * const members = [
 *   { branchId: 'cb', birthDate: '1950-03-02', standing: 'official' as const },
 *   { branchId: 'cb', birthDate: '1957', standing: 'official' as const },
 * ];
 * const tally = tallyMembers(org, members, { keep: { elderly: { olderThan: 60 } } });
 * const { lowest, highest } = countsByUnit(tally, { olderThan: 60 });
 * const row = rowOfUnit(org, 'cb');
 * [lowest[row], highest[row]]; // => [1, 2]
 * ```
 * @see Regulation 294-QĐ/TW of 26 May 2025, art. 4.2 (probation) and 6.3.2c (temporary members).
 * @category Counting members
 */
export function tallyMembers(org: Organisation, members: Iterable<Member>, options: TallyOptions = {}): Tally {
  const reader = new TallyReader('tallyMembers', org, options);
  if (!isIterable(members)) throw notIterable('tallyMembers', members);
  for (const row of members) reader.read(row);
  return reader.finish();
}

/**
 * Counts members as {@link tallyMembers} does, from rows that arrive over time: the rows of a CSV stream, the
 * batches of a database cursor.
 *
 * @param org - The organisation.
 * @param members - Rows, or lists of rows, as they arrive. A list counts as its rows one after the other.
 * @param options - As for {@link tallyMembers}.
 * @returns A promise of the tally. It is rejected with what {@link tallyMembers} would throw.
 * @throws Nothing: the promise is rejected.
 * @example
 * ```ts
 * import { countsByUnit, parseOrganisation, rowOfUnit, tallyMembersAsync } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [
 *     { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
 *     { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'xa' },
 *   ],
 *   localities: [],
 * });
 * async function* cursor() {
 *   yield [{ branchId: 'cb' }, { branchId: 'cb' }];
 *   yield { branchId: 'cb' };
 * }
 * const tally = await tallyMembersAsync(org, cursor());
 * countsByUnit(tally, {}).lowest[rowOfUnit(org, 'cb')]; // => 3
 * ```
 * @category Counting members
 */
export async function tallyMembersAsync(
  org: Organisation,
  members: AsyncIterable<Member | readonly Member[]> | Iterable<Member | readonly Member[]>,
  options: TallyOptions = {},
): Promise<Tally> {
  const reader = new TallyReader('tallyMembersAsync', org, options);
  if (!isIterable(members) && !isAsyncIterable(members)) throw notIterable('tallyMembersAsync', members);
  for await (const rows of members) {
    if (Array.isArray(rows)) for (const row of rows as readonly unknown[]) reader.read(row);
    else reader.read(rows);
  }
  return reader.finish();
}

/**
 * A tally of nobody: the identity of merging, and what an empty roster counts to.
 *
 * @param org - The organisation.
 * @param keep - The counts to keep, as for {@link tallyMembers}.
 * @param scope - The day of the count, the organisation's own unless told, and the periods.
 * @returns A tally with every count at zero.
 * @throws An `InvalidInputError` with the faults of a filter, a period or the day; a `ContractError` with
 *   `before-as-of`.
 * @example
 * ```ts
 * import { emptyTally, parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [{ id: 'c', name: 'Xã', kind: 'commune', parentId: null }],
 *   localities: [],
 * });
 * emptyTally(org, { elderly: { olderThan: 60 } }).filters.length; // => 4
 * ```
 * @category Counting members
 */
export function emptyTally(org: Organisation, keep: Keep = {}, scope: Omit<TallyScope, 'keep'> = {}): Tally {
  checkOptions(scope);
  return blankTally(org, readSpec('emptyTally', org, { ...scope, keep }));
}

function isIterable(value: unknown): value is Iterable<unknown> {
  // Text is iterable too, and no list of rows.
  return (
    typeof value !== 'string' &&
    typeof (value as Partial<Iterable<unknown>> | null | undefined)?.[Symbol.iterator] === 'function'
  );
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof (value as Partial<AsyncIterable<unknown>> | null | undefined)?.[Symbol.asyncIterator] === 'function';
}
