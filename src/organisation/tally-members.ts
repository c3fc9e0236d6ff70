import { dayNumberOf, isIsoDate } from '../calendar/index.js';
import { ContractError, IssueList } from '../core/index.js';
import { compileFilter, filterKey, type MemberRecord, NO, YES } from './member-filter.js';
import { readMember } from './member-row.js';
import type { Organisation } from './organisation.js';
import { addSchemaFaults } from './rows.js';
import { type Member, type MemberFilter, memberFilterSchema } from './schema.js';
import { type CountColumns, NONE, type Tally } from './tally.js';
import { thresholdOn } from './thresholds.js';

/**
 * Which counts a tally keeps beside the headcount, official and probationary members: filters under the
 * caller's names.
 *
 * @category Counting members
 */
export type Keep = Readonly<Record<string, MemberFilter>>;

/** How members are counted. */
export interface TallyOptions {
  /** The day of the count; the organisation's own unless told. Never before it. */
  readonly asOf?: string;
  /** The counts to keep. */
  readonly keep?: Keep;
}

/** What every tally keeps: the headcount, and it by standing. */
const ALWAYS: Keep = { members: {}, official: { standing: 'official' }, probationary: { standing: 'probationary' } };

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
 * Every row is read before anything is returned; if any has a fault, all faults are thrown together.
 *
 * @param org - The organisation.
 * @param members - The rows; see {@link memberSchema}. They are read once, in order, and not kept.
 * @param options - The day of the count and the counts to keep.
 * @returns The tally.
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
  const tally = emptyTally(org, options.keep ?? {}, options.asOf);
  const day = dayNumberOf(tally.asOf) ?? Number.NaN;
  const faults = new IssueList('tallyMembers');
  const probation = thresholdOn('monthsOfProbation', tally.asOf).value;
  const context = { org, day, probation, faults };
  const counters = tally.filters.map((filter, index) => ({
    test: compileFilter(filter, day),
    temporary: filter.activity === 'temporary',
    unit: tally.byUnit[index],
    locality: tally.byLocality[index],
  }));
  const record = blankRecord();
  let index = 0;
  for (const member of members) {
    const good = readMember(member, index, context, record);
    index += 1;
    if (!good || faults.count > 0) continue;
    if (record.admittedBy >= 0) noteAdmission(tally, record.admittedBy, record.admitted);
    if (record.leaves <= day) continue;
    const temporary = record.activity === 3;
    for (const counter of counters) {
      if (temporary && !counter.temporary) continue;
      const verdict = counter.test(record);
      if (verdict === NO) continue;
      addOne(counter.unit, record.branch, verdict === YES);
      if (record.locality >= 0) addOne(counter.locality, record.locality, verdict === YES);
    }
    if (!temporary && record.locality < 0) increase(tally.unlocated, record.branch);
  }
  faults.throwIfAny();
  return tally;
}

/**
 * A tally of nobody: the identity of merging, and what an empty roster counts to.
 *
 * @param org - The organisation.
 * @param keep - The counts to keep, by name.
 * @param asOf - The day of the count; the organisation's own unless told.
 * @returns A tally with every count at zero.
 * @throws An `InvalidInputError` with the faults of a filter or `not-a-date`; a `ContractError` with
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
export function emptyTally(org: Organisation, keep: Keep, asOf: string = org.asOf): Tally {
  const { filters, names } = keptFilters(keep, asOf);
  if (asOf < org.asOf) {
    const message = `The organisation is of ${org.asOf}, later than the day of the count.`;
    throw new ContractError('before-as-of', message, { asOf, organisation: org.asOf });
  }
  const columns = (length: number): CountColumns => ({
    lowest: new Uint32Array(length),
    highest: new Uint32Array(length),
  });
  const units = org.units.ids.length;
  return {
    asOf,
    fingerprint: org.fingerprint,
    filters,
    names,
    byUnit: filters.map(() => columns(units)),
    byLocality: filters.map(() => columns(org.localities.ids.length)),
    unlocated: new Uint32Array(units),
    lastAdmission: new Int32Array(units).fill(NONE),
    undatedAdmissions: new Uint32Array(units),
  };
}

function keptFilters(keep: Keep, asOf: string): { filters: MemberFilter[]; names: Map<string, number> } {
  const faults = new IssueList('tallyMembers');
  if (!isIsoDate(asOf)) faults.add(['asOf'], 'not-a-date', 'A date is YYYY-MM-DD.', asOf);
  const filters: MemberFilter[] = [];
  const names = new Map<string, number>();
  for (const [name, filter] of [...Object.entries(ALWAYS), ...Object.entries(keep)]) {
    const result = memberFilterSchema.safeParse(filter);
    if (!result.success) {
      addSchemaFaults(result.error, filter, ['keep', name], faults);
      continue;
    }
    const key = filterKey(result.data);
    const kept = filters.findIndex((other) => filterKey(other) === key);
    const known = names.get(name);
    if (known !== undefined && known !== kept) {
      faults.add(['keep', name], 'duplicate-name', 'Every tally keeps another count under this name.', key);
      continue;
    }
    names.set(name, kept < 0 ? filters.push(result.data) - 1 : kept);
  }
  faults.throwIfAny();
  return { filters, names };
}

function blankRecord(): MemberRecord {
  return {
    branch: -1,
    locality: -1,
    admittedBy: -1,
    bornFrom: Number.NaN,
    bornTo: Number.NaN,
    admitted: Number.NaN,
    leaves: Number.NaN,
    standing: 0,
    activity: 0,
    origin: 0,
    gender: 0,
    minority: 0,
  };
}

function noteAdmission(tally: Tally, branch: number, admitted: number): void {
  const last = tally.lastAdmission[branch] ?? NONE;
  if (admitted > last) tally.lastAdmission[branch] = admitted;
  else if (Number.isNaN(admitted)) increase(tally.undatedAdmissions, branch);
}

function addOne(columns: CountColumns | undefined, row: number, surely: boolean): void {
  if (columns === undefined) return;
  increase(columns.highest, row);
  if (surely) increase(columns.lowest, row);
}

function increase(counts: Uint32Array, row: number): void {
  counts[row] = (counts[row] ?? 0) + 1;
}
