import { ContractError } from '../../core/index.js';
import type { TallyFilter } from '../tree/schema.js';
import { checkFilter } from './check-filter.js';
import { readDates } from './member-dates.js';
import { blankRecord, compileFilter, filterKey, NO, YES } from './member-filter.js';
import { checkIsTally, daysOf, type Tally } from './tally.js';

/**
 * Counts of members by branch and locality, a line for each pair that has any: plain data that `structuredClone`
 * carries.
 *
 * @category Counting members
 */
export interface PairCounts {
  /** Unit row of each pair's branch, ascending. */
  readonly branches: Int32Array;
  /** Locality row of each pair, ascending within a branch; −1 of members whose locality is unknown. */
  readonly localities: Int32Array;
  /** The lowest each count can be. */
  readonly lowest: Uint32Array;
  /** The highest each count can be; never 0. */
  readonly highest: Uint32Array;
}

/**
 * Who belongs to a branch and lives in a locality: members counted by both at once, from kept dates.
 *
 * A branch that serves two villages has members in either, and members of one village may belong to several
 * branches. The pairs of a branch, with the one of locality −1, add up to {@link countsByUnit}; the pairs of a
 * locality to {@link countsByLocality}.
 *
 * @param tally - A tally that keeps dates.
 * @param where - The filter, and with `on` the day that it is asked of; `{}` is the headcount.
 * @returns The pairs of which a member meets the filter, or may.
 * @throws A `ContractError` with `not-tallied` when the tally keeps no dates, `before-as-of` for a day before the
 *   tally's, or `not-a-tally`; an `InvalidInputError` with the faults of the filter.
 * @example One branch with members in two villages
 * ```ts
 * import { countsByBranchAndLocality, parseOrganisation, tallyMembers } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [
 *     { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
 *     { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'xa' },
 *   ],
 *   localities: [
 *     { id: 'hang-lia-1', name: 'Háng Lìa I', communeId: 'xa', branchIds: ['cb'] },
 *     { id: 'hang-lia-2', name: 'Háng Lìa II', communeId: 'xa', branchIds: ['cb'] },
 *   ],
 * });
 * const members = ['hang-lia-2', 'hang-lia-1', 'hang-lia-2'].map((localityId) => ({ branchId: 'cb', localityId }));
 * const pairs = countsByBranchAndLocality(tallyMembers(org, members, { keep: 'dates' }), {});
 * [...pairs.localities]; // => [0, 1]
 * [...pairs.lowest]; // => [1, 2]
 * ```
 * @category Counting members
 */
export function countsByBranchAndLocality(tally: Tally, where: TallyFilter): PairCounts {
  checkIsTally(tally);
  checkFilter('countsByBranchAndLocality', where);
  const { on = tally.asOf, ...fields } = where;
  const { day, asOf } = daysOf(tally, on);
  const { dates } = tally;
  if (dates === null) {
    const message = "Counts by branch and locality are made from members' dates: keep 'dates'.";
    throw new ContractError('not-tallied', message, { filter: filterKey(where) });
  }
  const test = compileFilter(fields, day, asOf);
  const record = blankRecord();
  const [branches, localities, lowest, highest]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let branch = 0; branch + 1 < dates.starts.length; branch += 1) {
    const end = dates.starts[branch + 1]!;
    const counts = new Map<number, { surely: number; possibly: number }>();
    for (let place = dates.starts[branch]!; place < end; place += 1) {
      readDates(dates, place, asOf, record);
      const verdict = test(record);
      if (verdict === NO) continue;
      const count = counts.get(record.locality) ?? { surely: 0, possibly: 0 };
      if (count.possibly === 0) counts.set(record.locality, count);
      count.possibly += 1;
      if (verdict === YES) count.surely += 1;
    }
    for (const [locality, { surely, possibly }] of [...counts].sort(([left], [right]) => left - right)) {
      branches.push(branch);
      localities.push(locality);
      lowest.push(surely);
      highest.push(possibly);
    }
  }
  return {
    branches: Int32Array.from(branches),
    localities: Int32Array.from(localities),
    lowest: Uint32Array.from(lowest),
    highest: Uint32Array.from(highest),
  };
}
