import { checkIsoDate, dayNumberOf, type IsoDate } from '../../calendar/index.js';
import { ContractError, checkOptions, IssueList } from '../../core/index.js';
import type { MemberFilter } from '../tree/schema.js';
import { checkFilter } from './check-filter.js';
import { NONE } from './count-columns.js';
import { FilterSpan } from './filter-span.js';
import { type MemberDates, readDates } from './member-dates.js';
import { blankRecord, filterKey, NO, type Verdict } from './member-filter.js';
import { checkIsTally, daysOf, type Tally } from './tally.js';

/**
 * The members of one unit over a span of days, each with when a filter is met: plain data that `structuredClone`
 * carries.
 *
 * @category Counting members
 */
export interface MemberSpells {
  /** The first day on which each member may have been born, as a day number; −2^31 where nothing is known. */
  readonly bornFrom: Int32Array;
  /** The last such day, not after the tally's; −2^31 where nothing is known. */
  readonly bornTo: Int32Array;
  /** Where each member's spells start in the columns below; they end where the next member's start. */
  readonly starts: Uint32Array;
  /** The first day of each spell as a day number: of a member's first spell, that of the span. */
  readonly days: Int32Array;
  /** Whether the member meets the filter: 0 no, 1 not known, 2 yes. */
  readonly verdicts: Uint8Array;
}

/**
 * Follows the members of units through a span of days, as if nobody joined: on which days each meets a filter.
 *
 * Where {@link countChanges} tells how many, this tells who, without a name: for questions that counts cannot answer,
 * such as the mean of ages. Members who meet the filter on no day of the span are left out.
 *
 * @param tally - A tally that keeps dates.
 * @param where - The filter; `{}` is the headcount.
 * @param span - `from`, the tally's day or later, and `until`, both included.
 * @returns What gives, for a unit's row in the organisation's columns, the members who meet the filter on some day, or
 *   may, and their spells.
 * @throws An `InvalidInputError` with the faults of the filter and the days (`not-a-date`, `before-from`); a
 *   `ContractError` with `not-tallied` when the tally keeps no dates, `before-as-of`, `not-a-tally`, or
 *   `missing-options`.
 * @example A probationary member becomes official
 * ```ts
 * import { fromDayNumber } from 'chibo/calendar';
 * import { memberSpells, parseOrganisation, tallyMembers } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 * });
 * const tally = tallyMembers(org, [{ branchId: 'cb', admittedOn: '2017-02-03' }], { keep: 'dates' });
 * const spellsOf = memberSpells(tally, { standing: 'official' }, { from: '2017-07-31', until: '2020-12-31' });
 * const spells = spellsOf(0);
 * [...spells.days].map(fromDayNumber); // => ['2017-07-31', '2018-02-03']
 * [...spells.verdicts]; // => [0, 2]
 * ```
 * @category Counting members
 */
export function memberSpells(
  tally: Tally,
  where: MemberFilter,
  span: { readonly from: IsoDate; readonly until: IsoDate },
): (row: number) => MemberSpells {
  checkIsTally(tally);
  checkOptions(span);
  const { from, until } = span;
  checkFilter('memberSpells', where);
  const faults = new IssueList('memberSpells');
  addSpanFaults(from, until, faults);
  faults.throwIfAny();
  const { day, asOf } = daysOf(tally, from);
  const { dates } = tally;
  if (dates === null) {
    const message = "Members are followed by their dates: keep 'dates'.";
    throw new ContractError('not-tallied', message, { filter: filterKey(where) });
  }
  const filter = new FilterSpan(where, { asOf, from: day, until: dayNumberOf(until)! });
  return (row) => spellsIn(dates, row, filter);
}

function spellsIn(dates: MemberDates, row: number, filter: FilterSpan): MemberSpells {
  const { asOf, from } = filter.span;
  const record = blankRecord();
  const found = { bornFrom: [] as number[], bornTo: [] as number[], days: [] as number[], verdicts: [] as number[] };
  const starts = [0];
  const end = dates.starts[row + 1]!;
  for (let place = dates.starts[row]!; place < end; place += 1) {
    readDates(dates, place, asOf, record);
    let before = filter.verdictOn(from, record);
    const spells: [day: number, verdict: Verdict][] = [[from, before]];
    for (const day of filter.turningDays(record)) {
      const verdict = filter.verdictOn(day, record);
      if (verdict !== before) spells.push([day, verdict]);
      before = verdict;
    }
    if (spells.every(([, verdict]) => verdict === NO)) continue;
    found.bornFrom.push(Number.isNaN(record.bornFrom) ? NONE : record.bornFrom);
    found.bornTo.push(Number.isNaN(record.bornTo) ? NONE : record.bornTo);
    for (const [day, verdict] of spells) {
      found.days.push(day);
      found.verdicts.push(verdict);
    }
    starts.push(found.days.length);
  }
  return {
    bornFrom: Int32Array.from(found.bornFrom),
    bornTo: Int32Array.from(found.bornTo),
    starts: Uint32Array.from(starts),
    days: Int32Array.from(found.days),
    verdicts: Uint8Array.from(found.verdicts),
  };
}

/** Adds what is wrong with a span's days. */
export function addSpanFaults(from: unknown, until: unknown, faults: IssueList): void {
  const dated = [checkIsoDate(faults, ['from'], from), checkIsoDate(faults, ['until'], until)];
  if (dated.every((isDate) => isDate) && String(until) < String(from)) {
    faults.add(['until'], 'before-from', 'A span ends on or after the day on which it starts.', until);
  }
}
