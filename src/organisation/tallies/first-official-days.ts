import { checkIsoDate, dayNumberOf, fromDayNumber, type IsoDate } from '../../calendar/index.js';
import { IssueList, kindOfValue } from '../../core/index.js';
import { readDates } from './member-dates.js';
import { blankRecord, TEMPORARY } from './member-filter.js';
import { checkIsTally, countsByLocality, type Tally } from './tally.js';

const [OFFICIAL, PROBATIONARY] = [1, 2];

/** A day on which the official members of a locality become one more, or one fewer. */
interface Change {
  readonly place: number;
  readonly day: number;
  readonly by: 1 | -1;
}

/**
 * On which day localities first have so many official members for sure.
 *
 * Probation ends, and members leave on days that are announced, so that the number may rise and fall. The members'
 * dates are gone through once; where the tally keeps none, only its own day is known.
 *
 * @param tally - The tally.
 * @param localities - Rows of localities in the organisation's columns.
 * @param needed - How many official members, 0 or more.
 * @param until - The last day to look at; the tally's own or later.
 * @returns By locality row, the first day from the tally's own on; nothing for those that do not come to it.
 * @throws An `InvalidInputError` with `wrong-type`, `not-a-count`, `not-a-date`.
 * @throws A `ContractError` with `not-tallied` when the tally keeps neither dates nor the count of official members.
 * @example A member is official a year after admission
 * ```ts
 * import { firstOfficialDays, parseOrganisation, tallyMembers } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2016-01-01',
 *   units: [
 *     { id: 'c', name: 'Xã', kind: 'commune', parentId: null },
 *     { id: 'b', name: 'Chi bộ', kind: 'branch', parentId: 'c' },
 *   ],
 *   localities: [{ id: 'v', name: 'Thôn', communeId: 'c', branchIds: ['b'] }],
 * });
 * const members = [
 *   { branchId: 'b', localityId: 'v', standing: 'official' as const },
 *   { branchId: 'b', localityId: 'v', admittedOn: '2015-06-03' },
 * ];
 * const tally = tallyMembers(org, members, { keep: 'dates' });
 * firstOfficialDays(tally, [0], 1, '2016-12-31').get(0); // => '2016-01-01'
 * firstOfficialDays(tally, [0], 2, '2016-12-31').get(0); // => '2016-06-03'
 * firstOfficialDays(tally, [0], 3, '2016-12-31').get(0); // => undefined
 * ```
 * @category Counting members
 */
export function firstOfficialDays(
  tally: Tally,
  localities: readonly number[],
  needed: number,
  until: IsoDate,
): ReadonlyMap<number, IsoDate> {
  checkIsTally(tally);
  const faults = new IssueList('firstOfficialDays');
  if (!Array.isArray(localities)) {
    faults.add(['localities'], 'wrong-type', `Expected array, found ${kindOfValue(localities)}.`, localities);
  } else {
    for (const [at, row] of (localities as readonly unknown[]).entries()) {
      if (typeof row === 'number') continue;
      faults.add(['localities', at], 'wrong-type', `Expected a row, found ${kindOfValue(row)}.`, row);
    }
  }
  if (!Number.isSafeInteger(needed) || needed < 0) {
    faults.add(['needed'], 'not-a-count', 'A count of members is a whole number, 0 or more.', needed);
  }
  checkIsoDate(faults, ['until'], until);
  faults.throwIfAny();
  const found = new Map<number, IsoDate>();
  const { dates, asOf } = tally;
  const { lowest } = countsByLocality(tally, { standing: 'official' });
  const open = localities.filter((row) => {
    if ((lowest[row] ?? 0) < needed) return true;
    found.set(row, asOf);
    return false;
  });
  if (dates === null || open.length === 0 || until <= asOf) return found;
  const [today, last] = [dayNumberOf(asOf)!, dayNumberOf(until)!];
  const placeOf = new Int32Array(lowest.length).fill(-1);
  for (const [place, row] of open.entries()) placeOf[row] = place;
  const changes: Change[] = [];
  const record = blankRecord();
  const members = dates.starts[dates.starts.length - 1]!;
  for (let at = 0; at < members; at += 1) {
    readDates(dates, at, today, record);
    const { activity, standing, official, leaves } = record;
    const place = placeOf[record.locality] ?? -1;
    if (place < 0 || activity === TEMPORARY || leaves <= today) continue;
    const becomes = standing === PROBATIONARY && official > today && official <= last && !(leaves <= official);
    if (standing !== OFFICIAL && !becomes) continue;
    if (becomes) changes.push({ place, day: official, by: 1 });
    if (leaves <= last) changes.push({ place, day: leaves, by: -1 });
  }
  // Of one day, who leaves comes first: so that the number is never taken for more than it is.
  changes.sort((left, right) => left.day - right.day || left.by - right.by);
  const counts = Int32Array.from(open, (row) => lowest[row] ?? 0);
  for (const { place, day, by } of changes) {
    counts[place] = counts[place]! + by;
    const row = open[place]!;
    if (by > 0 && counts[place] >= needed && !found.has(row)) found.set(row, fromDayNumber(day));
  }
  return found;
}
