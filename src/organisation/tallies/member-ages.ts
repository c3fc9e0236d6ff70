import { completedYearsOfDays } from '../../calendar/index.js';
import { ContractError } from '../../core/index.js';
import type { MemberFilter, TallyFilter } from '../tree/schema.js';
import { checkFilter } from './check-filter.js';
import { readDates } from './member-dates.js';
import { blankRecord, compileFilter, filterKey, NO, YES } from './member-filter.js';
import { checkIsTally, daysOf, type Tally } from './tally.js';

/**
 * The age that stands for "nothing bounds it" in {@link MemberAges}.
 *
 * @category Counting members
 */
export const UNBOUNDED_AGE = 65_535;

/**
 * The ages of the members who meet a filter, or may, grouped by row: plain data that `structuredClone` carries.
 *
 * @category Counting members
 */
export interface MemberAges {
  /** Where each row's members start in the columns below; they end where the next row's start. */
  readonly starts: Uint32Array;
  /** The lowest that each member's age can be, in completed years. */
  readonly lowest: Uint16Array;
  /** The highest that it can be; {@link UNBOUNDED_AGE} where the birth date is not known and nothing bounds it. */
  readonly highest: Uint16Array;
  /** 1 where it is known that the member meets the filter, 0 where it is not known whether. */
  readonly surely: Uint8Array;
}

/**
 * The ages of the members who meet a filter, by unit row, from kept dates.
 *
 * Ages are completed years on the day. One known to the year or month of birth is an interval; of a member who may or
 * may not meet a filter on age, only the ages with which it is met are given.
 *
 * @param tally - A tally that keeps dates.
 * @param where - The filter, and with `on` the day that it is asked of; `{}` is the headcount.
 * @returns The ages in completed years, the members of a branch one after the other.
 * @throws A `ContractError` with `not-tallied` when the tally keeps no dates, `before-as-of` for a day before the
 *   tally's, or `not-a-tally`; an `InvalidInputError` with the faults of the filter.
 * @example
 * ```ts
 * import { agesByUnit, parseOrganisation, tallyMembers } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 * });
 * const members = [{ branchId: 'cb', birthDate: '1950-03-02' }, { branchId: 'cb', birthDate: '1957' }];
 * const ages = agesByUnit(tallyMembers(org, members, { keep: 'dates' }), {});
 * [...ages.lowest]; // => [67, 59]
 * [...ages.highest]; // => [67, 60]
 * ```
 * @category Counting members
 */
export function agesByUnit(tally: Tally, where: TallyFilter): MemberAges {
  return agesBy('agesByUnit', tally, where, 'unit');
}

/**
 * The ages of the members who meet a filter, by the row of the locality in which they are known to live.
 *
 * @param tally - A tally that keeps dates.
 * @param where - The filter, and with `on` the day that it is asked of; `{}` is the headcount.
 * @returns The ages in completed years, as {@link agesByUnit} has them.
 * @throws A `ContractError` with `not-tallied`, `before-as-of` or `not-a-tally`; an `InvalidInputError` with the faults
 *   of the filter.
 * @example
 * ```ts
 * import { agesByLocality, emptyTally, parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [{ id: 'c', name: 'Xã', kind: 'commune', parentId: null }],
 *   localities: [{ id: 'v', name: 'Thôn', communeId: 'c', branchIds: [] }],
 * });
 * [...agesByLocality(emptyTally(org, 'dates'), {}).starts]; // => [0, 0]
 * agesByLocality(emptyTally(org, {}), {}); // throws ContractError
 * ```
 * @category Counting members
 */
export function agesByLocality(tally: Tally, where: TallyFilter): MemberAges {
  return agesBy('agesByLocality', tally, where, 'locality');
}

function agesBy(name: string, tally: Tally, where: TallyFilter, by: 'unit' | 'locality'): MemberAges {
  checkIsTally(tally);
  checkFilter(name, where);
  const { on = tally.asOf, ...fields } = where;
  const { day, asOf } = daysOf(tally, on);
  const { dates } = tally;
  if (dates === null) {
    throw new ContractError('not-tallied', "The tally keeps no ages; it has to be made with keep: 'dates'.", {
      filter: filterKey(where),
    });
  }
  const members = dates.starts[dates.starts.length - 1]!;
  const rows = new Int32Array(members).fill(-1);
  const found = {
    lowest: new Uint16Array(members),
    highest: new Uint16Array(members),
    surely: new Uint8Array(members),
  };
  const counts = (by === 'unit' ? tally.byUnit : tally.byLocality)[0]?.lowest ?? tally.unlocated;
  const starts = new Uint32Array(counts.length + 1);
  const test = compileFilter(fields, day, asOf);
  const [youngest, oldest] = agesOf(fields);
  const record = blankRecord();
  for (let unit = 0; unit + 1 < dates.starts.length; unit += 1) {
    const end = dates.starts[unit + 1]!;
    for (let place = dates.starts[unit]!; place < end; place += 1) {
      readDates(dates, place, asOf, record);
      const row = by === 'unit' ? unit : record.locality;
      const verdict = row < 0 ? NO : test(record);
      if (verdict === NO) continue;
      const { bornFrom, bornTo } = record;
      const isKnown = !Number.isNaN(bornFrom);
      const low = Math.max(youngest, isKnown ? completedYearsOfDays(bornTo, day) : 0);
      const most = !isKnown ? UNBOUNDED_AGE : bornFrom === bornTo ? low : completedYearsOfDays(bornFrom, day);
      const high = Math.min(oldest, most);
      if (low > high) continue;
      rows[place] = row;
      found.lowest[place] = low;
      found.highest[place] = high;
      found.surely[place] = verdict === YES ? 1 : 0;
      starts[row + 1] = starts[row + 1]! + 1;
    }
  }
  return grouped(found, rows, starts);
}

/** The ages that those who meet a filter can have. */
function agesOf({ olderThan = 0, minAge = 0, youngerThan }: MemberFilter): [youngest: number, oldest: number] {
  return [Math.max(olderThan, minAge), youngerThan === undefined ? UNBOUNDED_AGE : youngerThan - 1];
}

/** Puts what was found into the order of its rows, and leaves out those without one; `starts` has each row's number. */
function grouped(found: Omit<MemberAges, 'starts'>, rows: Int32Array, starts: Uint32Array): MemberAges {
  for (let row = 0; row + 1 < starts.length; row += 1) starts[row + 1] = starts[row + 1]! + starts[row]!;
  const places = starts.slice();
  const count = starts[starts.length - 1]!;
  const ages = {
    starts,
    lowest: new Uint16Array(count),
    highest: new Uint16Array(count),
    surely: new Uint8Array(count),
  };
  for (let from = 0; from < rows.length; from += 1) {
    const row = rows[from]!;
    if (row < 0) continue;
    const place = places[row]!;
    places[row] = place + 1;
    ages.lowest[place] = found.lowest[from]!;
    ages.highest[place] = found.highest[from]!;
    ages.surely[place] = found.surely[from]!;
  }
  return ages;
}
