import type { MemberFilter } from '../tree/schema.js';
import type { CountColumns } from './count-columns.js';
import { type MemberDates, readDates } from './member-dates.js';
import { blankRecord, compileFilter, NO, YES } from './member-filter.js';

/** On which day members are counted, and into which rows. */
export interface DateCount {
  /** The day that the count is about. */
  readonly day: number;
  /** The day of the tally. */
  readonly asOf: number;
  /** Rows of units, of localities, or of units and only the members who have no locality. */
  readonly by: 'unit' | 'locality' | 'unlocated';
  /** How many rows there are. */
  readonly rows: number;
}

/** Counts the members that a tally kept the dates of, under any filter and on any day from its own on. */
export function countFromDates(
  dates: MemberDates,
  where: MemberFilter,
  { day, asOf, by, rows }: DateCount,
): CountColumns {
  const [lowest, highest] = [new Uint32Array(rows), new Uint32Array(rows)];
  const test = compileFilter(where, day, asOf);
  const record = blankRecord();
  for (let unit = 0; unit + 1 < dates.starts.length; unit += 1) {
    const end = dates.starts[unit + 1]!;
    for (let place = dates.starts[unit]!; place < end; place += 1) {
      readDates(dates, place, asOf, record);
      const row = by === 'locality' ? record.locality : unit;
      if (row < 0 || (by === 'unlocated' && record.locality >= 0)) continue;
      const verdict = test(record);
      if (verdict === NO) continue;
      highest[row] = highest[row]! + 1;
      if (verdict === YES) lowest[row] = lowest[row]! + 1;
    }
  }
  return { lowest, highest };
}
