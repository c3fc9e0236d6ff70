import { ContractError, formatPath, InfeasibleError, type Issue, MAX_LISTED_ISSUES } from '../../core/index.js';
import type { CountColumns } from './count-columns.js';
import { mergeDates } from './member-dates.js';
import { filterKey } from './member-filter.js';
import { checkIsTally, type RefusedRows, type Tally } from './tally.js';

/**
 * Puts two tallies together: the tally of both lots of members at once.
 *
 * Both must be of one organisation, on one day, and keep the same. Merging is associative and commutative, and
 * {@link emptyTally} is its identity, so members may be counted in shards, in any order, and put together.
 *
 * @param left - A tally.
 * @param right - Another, of other members.
 * @returns A new tally; neither argument is changed.
 * @throws A `ContractError` with `unlike-tallies`, naming in what they differ, or `not-a-tally`; an
 *   `InfeasibleError` with `too-many-members` where a count passes 2^32 − 1.
 * @example
 * ```ts
 * import { countsByUnit, mergeTallies, parseOrganisation, rowOfUnit, tallyMembers } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [
 *     { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
 *     { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'xa' },
 *   ],
 *   localities: [],
 * });
 * const first = tallyMembers(org, [{ branchId: 'cb' }, { branchId: 'cb' }]);
 * const second = tallyMembers(org, [{ branchId: 'cb' }]);
 * countsByUnit(mergeTallies(first, second), {}).lowest[rowOfUnit(org, 'cb')]; // => 3
 * ```
 * @category Counting members
 */
export function mergeTallies(left: Tally, right: Tally): Tally {
  checkIsTally(left);
  checkIsTally(right);
  const differences = differencesOf(left, right);
  if (differences.length > 0) {
    throw new ContractError('unlike-tallies', `The tallies differ in ${differences.join(', ')}.`, { differences });
  }
  return {
    ...left,
    byUnit: left.byUnit.map((columns, index) => addCounts(columns, right.byUnit[index])),
    byLocality: left.byLocality.map((columns, index) => addCounts(columns, right.byLocality[index])),
    unlocated: add(left.unlocated, right.unlocated),
    unlocatedByFilter: left.unlocatedByFilter.map((counts, index) => add(counts, right.unlocatedByFilter[index])),
    lastAdmission: left.lastAdmission.map((day, row) => Math.max(day, right.lastAdmission[row]!)),
    undatedAdmissions: add(left.undatedAdmissions, right.undatedAdmissions),
    admissions: left.admissions.map((counts, index) => add(counts, right.admissions[index])),
    dates: left.dates === null || right.dates === null ? null : mergeDates(left.dates, right.dates),
    refused: mergeRefused(left.refused, right.refused),
  };
}

function differencesOf(left: Tally, right: Tally): string[] {
  const names = ({ names: named }: Tally): string[] =>
    [...named].map(([name, place]) => `${name} ${String(place)}`).sort();
  const parts: Record<string, (tally: Tally) => string> = {
    'their organisation': (tally) => tally.fingerprint,
    'their day': (tally) => tally.asOf,
    'the counts kept': (tally) => tally.filters.map(filterKey).join('\n'),
    'the names of the counts': (tally) => names(tally).join('\n'),
    'their periods': (tally) => tally.periods.join('\n'),
    'keeping dates': (tally) => String(tally.dates !== null),
  };
  return Object.entries(parts)
    .filter(([, of]) => of(left) !== of(right))
    .map(([what]) => what);
}

const MOST = 2 ** 32 - 1;

function addCounts(left: CountColumns, right: CountColumns | undefined): CountColumns {
  return { lowest: add(left.lowest, right?.lowest), highest: add(left.highest, right?.highest) };
}

function add(left: Uint32Array, right: Uint32Array | undefined): Uint32Array {
  return left.map((count, row) => {
    const sum = count + (right?.[row] ?? 0);
    // The column would drop what is beyond its 32 bits, and show a small count.
    if (sum > MOST) {
      throw new InfeasibleError('too-many-members', `Together a count is ${String(sum)}, beyond 2^32 − 1.`, {
        row,
        sum,
      });
    }
    return sum;
  });
}

/** Rows are told by their number in their own lot; the order is by number, so that merging stays commutative. */
function mergeRefused(left: RefusedRows, right: RefusedRows): RefusedRows {
  const issues = [...left.issues, ...right.issues].sort(byPlace).slice(0, MAX_LISTED_ISSUES);
  return { rows: left.rows + right.rows, issueCount: left.issueCount + right.issueCount, issues };
}

function byPlace(left: Issue, right: Issue): number {
  const [first, second] = [Number(left.path[1]!), Number(right.path[1]!)];
  if (first !== second) return first - second;
  const text = ({ path, code, value }: Issue): string => `${formatPath(path)} ${code} ${String(value)}`;
  const [one, other] = [text(left), text(right)];
  return one < other ? -1 : one > other ? 1 : 0;
}
