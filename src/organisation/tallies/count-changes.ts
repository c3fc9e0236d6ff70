import { dayNumberOf, type IsoDate } from '../../calendar/index.js';
import { attempt, ContractError, checkOptions, InvalidInputError, IssueList, kindOfValue } from '../../core/index.js';
import type { MemberFilter } from '../tree/schema.js';
import { ChangeCollector } from './change-collector.js';
import { checkFilter } from './check-filter.js';
import type { CountColumns } from './count-columns.js';
import { FilterSpan } from './filter-span.js';
import { type MemberDates, readDates } from './member-dates.js';
import { blankRecord, filterKey, NO, YES } from './member-filter.js';
import { addSpanFaults } from './member-spells.js';
import { checkIsTally, daysOf, type Tally } from './tally.js';

/**
 * How a count moves over a span of days, by unit row: plain data that `structuredClone` carries.
 *
 * @category Counting members
 */
export interface CountChanges {
  /** The lowest and highest counts on the first day of the span. */
  readonly first: CountColumns;
  /** Where each unit row's changes start in the columns below; they end where the next row's start. */
  readonly starts: Uint32Array;
  /** The day number of each change, ascending within a row, no day twice. */
  readonly days: Int32Array;
  /** The lowest the count can be from that day on. */
  readonly lowest: Uint32Array;
  /** The highest the count can be from that day on. */
  readonly highest: Uint32Array;
}

/**
 * Follows counts through a span of days, as if nobody joined: probation ends, members come of an age, and leave on
 * days that are announced.
 *
 * On every day of the span the counts are those that {@link countsByUnit} gives with `on` that day. Days are not
 * stepped through: the days on which a filter turns are worked out, and only for the members of whom it does.
 *
 * @param tally - A tally that keeps dates.
 * @param filters - Which members are counted; `{}` is the headcount.
 * @param span - `from`, the tally's day or later, and `until`, both included.
 * @returns How each count moves, in the order of the filters.
 * @throws An `InvalidInputError` with the faults of the filters and the days (`not-a-date`, `before-from`); a
 *   `ContractError` with `not-tallied` when the tally keeps no dates, `before-as-of`, `not-a-tally`, or
 *   `missing-options`.
 * @example Who is over 60 the day after the birthday
 * ```ts
 * import { fromDayNumber } from 'chibo/calendar';
 * import { countChanges, parseOrganisation, tallyMembers } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 * });
 * const tally = tallyMembers(org, [{ branchId: 'cb', birthDate: '1957-09-02' }], { keep: 'dates' });
 * const [over60] = countChanges(tally, [{ olderThan: 60 }], { from: '2017-07-31', until: '2020-12-31' });
 * [...over60!.first.lowest]; // => [0]
 * [...over60!.days].map(fromDayNumber); // => ['2017-09-03']
 * [...over60!.lowest]; // => [1]
 * ```
 * @category Counting members
 */
export function countChanges(
  tally: Tally,
  filters: readonly MemberFilter[],
  span: { readonly from: IsoDate; readonly until: IsoDate },
): CountChanges[] {
  checkIsTally(tally);
  checkOptions(span);
  const { from, until } = span;
  const faults = new IssueList('countChanges');
  addFilterFaults(filters, faults);
  addSpanFaults(from, until, faults);
  faults.throwIfAny();
  const { day, asOf } = daysOf(tally, from);
  if (tally.dates === null) {
    throw new ContractError('not-tallied', "Changes are found from members' dates: keep 'dates'.", {
      filters: filters.map(filterKey),
    });
  }
  const last = dayNumberOf(until)!;
  const { dates } = tally;
  return filters.map((filter) => changesUnder(dates, new FilterSpan(filter, { asOf, from: day, until: last })));
}

function addFilterFaults(filters: unknown, faults: IssueList): void {
  if (!Array.isArray(filters)) {
    faults.add(['filters'], 'wrong-type', `Expected array, found ${kindOfValue(filters)}.`, filters);
    return;
  }
  for (const [index, filter] of (filters as readonly unknown[]).entries()) {
    const checked = attempt(() => {
      checkFilter('countChanges', filter);
      return filter;
    });
    if (checked.success) {
      if (checked.data.on === undefined) continue;
      faults.add(['filters', index, 'on'], 'unknown-field', 'A span says on which days.', checked.data.on);
    } else if (checked.error instanceof InvalidInputError) {
      for (const { path, code, message, value } of checked.error.issues) {
        faults.add(['filters', index, ...path.slice(1)], code, message, value);
      }
    }
  }
}

/** Goes through all members for one filter: a loop for each is faster than one for all. */
function changesUnder(dates: MemberDates, filter: FilterSpan): CountChanges {
  const units = dates.starts.length - 1;
  const first = { lowest: new Uint32Array(units), highest: new Uint32Array(units) };
  const changes = new ChangeCollector(filter, units);
  const record = blankRecord();
  for (let row = 0; row < units; row += 1) {
    const end = dates.starts[row + 1]!;
    let [lowest, highest] = [0, 0];
    for (let place = dates.starts[row]!; place < end; place += 1) {
      let verdict = filter.steadyVerdict(dates, place);
      if (verdict > YES) {
        const turn = filter.onlyTurn(verdict, dates, place);
        if (turn === null) {
          readDates(dates, place, filter.span.asOf, record);
          verdict = changes.add(record);
        } else verdict = changes.addTurn(turn);
      }
      if (verdict === NO) continue;
      highest += 1;
      if (verdict === YES) lowest += 1;
    }
    first.lowest[row] = lowest;
    first.highest[row] = highest;
    changes.endRow(row, lowest, highest);
  }
  return { first, ...changes.finish() };
}
