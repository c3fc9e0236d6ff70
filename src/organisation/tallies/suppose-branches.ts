import { type IsoDate, toDayNumber } from '../../calendar/index.js';
import { ContractError } from '../../core/index.js';
import type { Organisation } from '../tree/organisation.js';
import { parseOrganisation } from '../tree/parse-organisation.js';
import { readDates } from './member-dates.js';
import { blankRecord } from './member-filter.js';
import { readSupposed } from './read-supposed.js';
import type { SupposedBranch } from './supposed-branch.js';
import { type History, PartSources } from './supposed-parts.js';
import { checkTally, type Tally } from './tally.js';
import { MemberCounter, NOTHING_REFUSED } from './tally-counter.js';
import { readSpec } from './tally-spec.js';

/**
 * Cuts branches out into a small organisation, as they are or as they could be: put together, or with members who
 * join.
 *
 * The small organisation is one commune with the supposed branches, and its tally keeps dates and is of the same day
 * as the tally given. A branch made of one keeps its name, its days, its localities and what figures state of its last
 * admission, so that whatever is asked of it has the same answer. One made of several has the members, the localities
 * and the admissions of them all: its last admission is the latest of theirs, and may be later than that where of one
 * of them nothing is known. That a part never admitted is known is kept; its founding is not that of the whole. Counts
 * that figures state, hosts, and where members live outside these localities are left behind.
 *
 * @param org - The organisation.
 * @param tally - A tally of it that keeps dates.
 * @param branches - The branches that could be. Members who join and are the same object are read once.
 * @param options - `on`, the day of joining: the tally's, unless told, or a later one. What is asked of the small
 *   organisation before that day, counts those who join as if they were there.
 * @returns The small organisation and its tally.
 * @throws An `InvalidInputError` with every fault: `wrong-type`, `empty`, `duplicate-id`, `unknown-branch`,
 *   `not-a-branch`, `not-a-date`, `before-as-of`, `after-as-of`, and those of a member's row. A `ContractError` with
 *   `not-tallied` when the tally keeps no dates, `other-organisation`, `not-a-tally`, `not-an-organisation`.
 * @example Two branches put together, and the first with a member who is admitted
 * ```ts
 * import { countsByUnit, parseOrganisation, rowOfUnit, supposeBranches, tallyMembers } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [
 *     { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
 *     { id: 'cb-1', name: 'Chi bộ 1', kind: 'branch', parentId: 'xa' },
 *     { id: 'cb-2', name: 'Chi bộ 2', kind: 'branch', parentId: 'xa' },
 *   ],
 *   localities: [],
 * });
 * const members = [{ branchId: 'cb-1' }, { branchId: 'cb-1' }, { branchId: 'cb-2' }];
 * const tally = tallyMembers(org, members, { keep: 'dates' });
 * const supposed = supposeBranches(org, tally, [
 *   { id: 'both', of: ['cb-1', 'cb-2'] },
 *   { id: 'more', of: ['cb-1'], joining: [{ birthDate: '1996-05-19', admittedHere: true }] },
 * ]);
 * const { lowest } = countsByUnit(supposed.tally, {});
 * lowest[rowOfUnit(supposed.org, 'both')]; // => 3
 * lowest[rowOfUnit(supposed.org, 'more')]; // => 3
 * ```
 * @category Counting members
 */
export function supposeBranches(
  org: Organisation,
  tally: Tally,
  branches: readonly SupposedBranch[],
  options: { readonly on?: IsoDate | undefined } = {},
): { readonly org: Organisation; readonly tally: Tally } {
  checkTally(org, tally);
  const { dates } = tally;
  if (dates === null) {
    throw new ContractError('not-tallied', "Members are taken over with their dates: keep 'dates'.", {});
  }
  const checked = readSupposed(org, tally, branches, options);
  const sources = new PartSources(org, tally, checked);
  const small = parseOrganisation(sources.document(checked));
  const counter = new MemberCounter(small, readSpec('supposeBranches', small, { asOf: tally.asOf, keep: 'dates' }));
  const record = blankRecord();
  const day = toDayNumber(tally.asOf);
  checked.forEach(({ parts, joining }, index) => {
    const row = index + 1;
    for (const part of parts) {
      const end = dates.starts[part + 1]!;
      for (let place = dates.starts[part]!; place < end; place += 1) {
        readDates(dates, place, day, record);
        record.branch = row;
        record.admittedBy = -1;
        record.locality = sources.localityRow(record.locality);
        counter.add(record);
      }
    }
    for (const joins of joining) counter.add({ ...joins, branch: row, admittedBy: joins.admittedBy < 0 ? -1 : row });
  });
  const made = counter.finish(NOTHING_REFUSED);
  checked.forEach((branch, index) => {
    setAdmissions(made, index + 1, sources.historyOf(branch), day);
  });
  return { org: small, tally: made };
}

function setAdmissions(made: Tally, row: number, history: History, day: number): void {
  const joined = made.lastAdmission[row]!;
  made.lastAdmission[row] = Math.max(joined, history.last);
  // An admission of an unknown day was made by the tally's, and so before one on a later day.
  made.undatedAdmissions[row] = joined > day ? 0 : made.undatedAdmissions[row]! + history.undated;
}
