import { FIRST_DAY, LAST_DAY } from '../../calendar/index.js';
import { IssueList } from '../../core/index.js';
import type { Organisation } from '../tree/organisation.js';
import { countBlocks } from './column-blocks.js';
import { NONE } from './count-columns.js';
import { type DayColumn, type MemberColumns, MOST, type OpenColumns, openColumns, WORDS } from './member-columns.js';
import { blankRecord, type MemberRecord, TEMPORARY } from './member-filter.js';
import { type MemberContext, settleDates } from './member-row.js';
import { EVERY, Pace } from './pace.js';
import type { Tally } from './tally.js';
import { MemberCounter, NOTHING_REFUSED, Refusals } from './tally-counter.js';
import { checkFaults, memberContext, type TallyOptions } from './tally-reader.js';
import { readSpec } from './tally-spec.js';

/**
 * Counts members as {@link tallyMembers} does, from columns and without an object for any of them.
 *
 * Rows that are grouped by branch are counted fastest; any order gives the same tally.
 *
 * @param org - The organisation.
 * @param columns - The members; every column given has as many rows as `branch`.
 * @param options - As for {@link tallyMembers}.
 * @returns The tally.
 * @throws What {@link tallyMembers} throws for rows with such values; also `unequal-lengths` for a column of
 *   another length, `wrong-type` for one that is no column or no list of ids, and `not-a-day` for what is no day number.
 * @example
 * ```ts
 * import { toDayNumber } from 'chibo/calendar';
 * import { countsByUnit, parseOrganisation, rowOfUnit, tallyColumns } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [
 *     { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
 *     { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'xa' },
 *   ],
 *   localities: [],
 * });
 * const columns = {
 *   branch: Int32Array.of(0, 0),
 *   branchIds: ['cb'],
 *   born: Int32Array.of(toDayNumber('1950-03-02'), toDayNumber('1990-05-19')),
 * };
 * const tally = tallyColumns(org, columns, { keep: { elderly: { olderThan: 60 } } });
 * countsByUnit(tally, { olderThan: 60 }).lowest[rowOfUnit(org, 'cb')]; // => 1
 * ```
 * @category Counting members
 */
export function tallyColumns(org: Organisation, columns: MemberColumns, options: TallyOptions = {}): Tally {
  const spec = readSpec('tallyColumns', org, options);
  checkFaults('tallyColumns', options.faults);
  const pace = new Pace('tallyColumns', options.signal, options.onProgress);
  const input = openColumns(org, columns);
  const counter = new MemberCounter(org, spec);
  const faults = new IssueList('tallyColumns');
  const context = memberContext(org, spec, faults);
  if (!spec.dates && countBlocks(input, counter.tally, spec, context.probation, pace)) {
    pace.at(input.length);
    return counter.finish(NOTHING_REFUSED);
  }

  // Row by row, from the start: with dates to keep, nulls to see or faults to name.
  const slow = new MemberCounter(org, spec);
  const refusals = new Refusals();
  const skip = options.faults === 'skip';
  const record = blankRecord();
  let current: MemberContext = context;
  for (let index = 0; index < input.length; index += 1) {
    readRow(input, index, current, record);
    if (current.faults.count === 0) slow.add(record);
    else if (skip) {
      refusals.add(current.faults);
      current = { ...context, faults: new IssueList('tallyColumns') };
    }
    if ((index + 1) % EVERY === 0) pace.at(index + 1);
  }
  pace.at(input.length);
  if (!skip) faults.throwIfAny();
  return slow.finish(refusals.finish());
}

/** Reads one row into the record, with the checks of a member's row. */
function readRow(input: OpenColumns, index: number, context: MemberContext, record: MemberRecord): void {
  const { faults } = context;
  const refuse = (field: string, code: string, message: string): void => {
    faults.add(['members', index, field], code, message, 'number');
  };
  const branchAt = (name: 'branch' | 'admittedBy', value: number): number => {
    const row = input.branchRows[value] ?? -1;
    if (row === -1) refuse(name, 'unknown-branch', 'No branch has this index.');
    if (row === -2) refuse(name, 'not-a-branch', 'Members belong to branches.');
    return row;
  };
  const day = (name: DayColumn): number => {
    const value = input.get(name, index);
    if (value === NONE) return Number.NaN;
    if (Number.isInteger(value) && value >= FIRST_DAY && value <= LAST_DAY) return value;
    refuse(name, 'not-a-day', 'A day number counts days since 1 January 1970, in the years 1 to 9999.');
    return Number.NaN;
  };
  for (const name of WORDS) {
    const code = input.get(name, index);
    if (!Number.isInteger(code) || code < 0 || code > MOST[name])
      refuse(name, 'unknown-value', 'No word has this code.');
    record[name] = code;
  }
  if (record.activity === 0) record.activity = 1;
  record.branch = branchAt('branch', input.get('branch', index));
  const admittedBy = input.get('admittedBy', index);
  if (admittedBy !== NONE) record.admittedBy = branchAt('admittedBy', admittedBy);
  else record.admittedBy = record.activity === TEMPORARY ? -1 : record.branch;
  const locality = input.get('locality', index);
  record.locality = locality === NONE ? -1 : (input.localityRows[locality] ?? -1);
  if (locality !== NONE && record.locality < 0) refuse('locality', 'unknown-locality', 'No locality has this index.');
  record.bornFrom = day('born');
  const bornTo = input.values('bornTo') === null ? record.bornFrom : day('bornTo');
  record.bornTo = Math.min(Number.isNaN(record.bornFrom) ? Number.NaN : bornTo, context.day);
  if (bornTo < record.bornFrom) refuse('bornTo', 'ends-before-start', 'The last possible day lies before the first.');
  record.admitted = day('admitted');
  record.leaves = day('leaves');
  settleDates(record, { official: day('official'), standing: record.standing }, context, refuse);
}
