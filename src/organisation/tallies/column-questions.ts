import { addMonthsToDay, FIRST_DAY, LAST_DAY, toDayNumber } from '../../calendar/index.js';
import type { TallyFilter } from '../tree/schema.js';
import { type CountColumns, NONE } from './count-columns.js';
import { lastAdmissionOfficialBy } from './probation.js';
import type { TallySpec } from './tally-spec.js';

/** Days from `from` on, `span` days more; none where `span` is negative. */
export interface Range {
  readonly column: Int32Array;
  readonly from: number;
  readonly span: number;
}

/** What a filter asks of the usual columns: that each day lies in its range. */
export interface Question {
  readonly ranges: readonly Range[];
  /** Something is asked that no column tells: nobody surely meets it. */
  readonly open: boolean;
  /** Nobody meets it. */
  readonly nobody: boolean;
  readonly counts: CountColumns;
}

/** A filter as a question about the days of birth and admission. */
export function questionOf(
  filter: TallyFilter,
  born: Int32Array | null,
  admitted: Int32Array | null,
  spec: TallySpec,
  probation: number,
): Omit<Question, 'counts'> {
  const { on = spec.asOf, ...where } = filter;
  const day = toDayNumber(on);
  let open = (['origin', 'gender', 'minority'] as const).some((field) => where[field] !== undefined);
  const ranges: Range[] = [];
  const within = (column: Int32Array | null, from: number, to: number): void => {
    if (column === null) open = true;
    else ranges.push({ column, from, span: to - from });
  };
  for (const field of ['olderThan', 'minAge', 'youngerThan'] as const) {
    const years = where[field];
    if (years === undefined) continue;
    const latest = addMonthsToDay(field === 'olderThan' ? day - 1 : day, -12 * years);
    if (field === 'youngerThan') within(born, latest + 1, LAST_DAY);
    else within(born, FIRST_DAY, latest);
  }
  if (where.standing !== undefined) {
    // Probation that has not ended by the day of the count ends; whoever was admitted by then is official.
    const latest = lastAdmissionOfficialBy(day, probation);
    if (where.standing === 'official') within(admitted, FIRST_DAY, latest);
    else within(admitted, latest + 1, LAST_DAY);
  }
  return { ranges, open, nobody: where.activity !== undefined && where.activity !== 'full' };
}

/** Leaves a verdict at 1 where the day lies in the range. An unknown day lies in none. */
export function keepWithin({ column, from, span }: Range, verdicts: Uint8Array, start: number, size: number): void {
  const to = from + span;
  for (let at = 0; at < size; at += 1) {
    const day = column[start + at]!;
    // The sign bit of either difference is set outside the range; a branch here would be guessed wrong half the time.
    const outside = ((day - from) | (to - day)) >> 31;
    verdicts[at] = verdicts[at]! & (1 + outside);
  }
}

/** Whether an unknown day alone keeps a row from lying in every range. */
export function isOpen(ranges: readonly Range[], at: number): boolean {
  let open = false;
  for (const { column, from, span } of ranges) {
    const day = column[at]!;
    if (day === NONE) open = true;
    else if (day < from || day > from + span) return false;
  }
  return open;
}
