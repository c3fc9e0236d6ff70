import { addMonthsToDay, dayNumberOf } from '../../calendar/index.js';
import { attempt, checkOptions, indexIds, type Result, rowsIn } from '../../core/index.js';
import { MET, UNKNOWN } from '../rules/verdict.js';
import { type CheckedWatch, checkWatch, type Snapshot } from './check-watch.js';
import { follow, type WatchColumns } from './follow.js';
import { kindsOf, Step } from './steps.js';
import type { LocalitySnapshot, RiskWatch, WatchCounts, WatchOptions, WatchSnapshot } from './watch.js';

/** Any of the four phases, as bits. */
const ANY_PHASE = 0b1111;

/**
 * Follows branches through a series of assessments: which are under watch, since when, and which are so again.
 *
 * A branch comes under watch on a day on which the `enter` rule holds. It stays there, whatever that rule says later,
 * until the `leave` rule has held and the `enter` rule has not for `forMonths` months without a break: a run that
 * began on 31 January is a month long on 28 February, as `addMonths` has it.
 *
 * **What is not seen.** A snapshot tells of its own day alone. On every day between two of them the rules may have held
 * or not, unless `maxGap` accepts the span; an unknown verdict may be either. Of each branch all courses that agree with
 * what was seen are followed, and a state is known where all of them agree. So a state is unknown after a gap that
 * could have changed it, and known again as soon as what is seen settles it: the enter rule is met, or the leave rule
 * was met long enough without a gap. A gap too short for a run of `forMonths` leaves a branch under watch. Filling in
 * an unknown verdict, or adding a snapshot within a gap, never turns watched into not watched or the reverse, unless
 * the snapshot shows what `maxGap` had taken not to be.
 *
 * **Before the first snapshot** nothing is known, unless `start` tells what a branch was the day before. How long the
 * leave rule may have held by then stays unknown.
 *
 * **Branches** are matched by id. One that is not in a snapshot is absent on that day, and what was remembered of it
 * ends: when it is there again, or for the first time, it begins as never watched. One that is in two snapshots in a row
 * is taken to have been there all the time between.
 *
 * @param snapshots - Assessments by both rules, of ascending days; the organisation may differ from one to the next.
 * @param options - The rules for entering and leaving, the months, the gaps that are accepted, and how branches start.
 * @returns States, relapses, since when and how many times, as columns: one for each snapshot.
 * @throws An `InvalidInputError` with every fault: `wrong-type`, `missing`, `empty`, `not-a-date`, `not-ascending`,
 *   `unknown-rule`, `unequal-lengths`, `duplicate-id`, `unknown-id`, `unknown-value`, `not-an-integer`, `negative`,
 *   `too-large`.
 * @example Watched below three official members, until there have been three for six months
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { assessBranches, members, watchBranches, watchOf } from 'chibo/risk';
 *
 * const official = { standing: 'official' } as const;
 * const rules = [
 *   { id: 'too-few', when: members({ lessThan: 3 }, official) },
 *   { id: 'enough', when: members({ atLeast: 3 }, official) },
 * ];
 * const on = (asOf: string, count: number) => {
 *   const org = parseOrganisation({
 *     asOf,
 *     units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *     localities: [],
 *     figures: [{ unitId: 'cb', official: count }],
 *   });
 *   return assessBranches(org, null, rules, { asOf });
 * };
 * const series = [on('2023-12-31', 2), on('2024-03-31', 3), on('2024-06-30', 3), on('2024-09-30', 3)];
 * const options = { enter: 'too-few', leave: 'enough', forMonths: 4 };
 * const watch = watchBranches(series, { ...options, maxGap: { months: 3 } });
 * // The third member came on some day of the first quarter: in June the four months may be over or not.
 * watchOf(watch, 'cb').map(({ state }) => state); // => ['watched', 'watched', 'unknown', 'not-watched']
 * // With nothing accepted, there may have been too few again between any two snapshots.
 * watchOf(watchBranches(series, options), 'cb')[3]!.state; // => 'unknown'
 * ```
 * @category Memory
 */
export function watchBranches(snapshots: readonly WatchSnapshot[], options: WatchOptions): RiskWatch {
  checkOptions(options);
  return watch(checkWatch({ where: 'watchBranches', field: 'branchIds' }, snapshots, options), options);
}

/**
 * Follows localities through a series of assessments, as {@link watchBranches} follows branches: which are memberless
 * again after having been cleared (tái trắng).
 *
 * @param snapshots - Assessments made by `assessLocalities`, by both rules, of ascending days.
 * @param options - As for {@link watchBranches}.
 * @returns States, relapses, since when and how many times, as columns: one for each snapshot.
 * @throws What {@link watchBranches} throws.
 * @example A village that had a member for a while
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { assessLocalities, members, watchLocalities, watchOf } from 'chibo/risk';
 *
 * const rules = [
 *   { id: 'memberless', when: members({ equals: 0 }) },
 *   { id: 'has-members', when: members({ atLeast: 1 }) },
 * ];
 * const on = (asOf: string, count: number) => {
 *   const org = parseOrganisation({
 *     asOf,
 *     units: [{ id: 'xa', name: 'Xã', kind: 'commune', parentId: null }],
 *     localities: [{ id: 'ban', name: 'Bản', communeId: 'xa', branchIds: [] }],
 *     figures: [{ localityId: 'ban', members: count }],
 *   });
 *   return assessLocalities(org, null, rules, { asOf });
 * };
 * const series = [on('2016-12-31', 0), on('2017-12-31', 1), on('2018-12-31', 0)];
 * const watch = watchLocalities(series, { enter: 'memberless', leave: 'has-members' });
 * watchOf(watch, 'ban').map(({ state, relapsed }) => [state, relapsed]); // => [['watched', 'unknown'], ['not-watched', 'not-met'], ['watched', 'met']]
 * ```
 * @category Memory
 */
export function watchLocalities(snapshots: readonly LocalitySnapshot[], options: WatchOptions): RiskWatch {
  checkOptions(options);
  return watch(checkWatch({ where: 'watchLocalities', field: 'localityIds' }, snapshots, options), options);
}

function watch({ snapshots, forMonths, acceptedMonths, start }: CheckedWatch, options: WatchOptions): RiskWatch {
  const { enter, leave } = options;
  const ids = idsOf(snapshots);
  const series = snapshots.map((snapshot) => placed(snapshot, options, ids));
  const days = snapshots.map(({ asOf }) => dayNumberOf(asOf)!);
  const steps = days.map((day, at) => {
    const before = days[at - 1] ?? day - 1;
    return new Step(before, day, forMonths, day <= addMonthsToDay(before, acceptedMonths) && acceptedMonths >= 0);
  });
  const phases = new Uint8Array(ids.length).fill(ANY_PHASE);
  const started = [...start.keys()];
  const rows = started.length === 0 ? new Int32Array(0) : rowsIn(indexIds(ids), ids, started);
  rows.forEach((row, at) => {
    phases[row] = 1 << start.get(started[at]!)!;
  });
  const columns = follow(steps, series, phases);
  return {
    enter,
    leave,
    forMonths,
    days: snapshots.map(({ asOf }) => asOf),
    ids,
    states: columns.map(({ states }) => states),
    relapsed: columns.map(({ relapsed }) => relapsed),
    sinceEarliest: columns.map(({ sinceEarliest }) => sinceEarliest),
    sinceLatest: columns.map(({ sinceLatest }) => sinceLatest),
    timesLowest: columns.map(({ timesLowest }) => timesLowest),
    timesHighest: columns.map(({ timesHighest }) => timesHighest),
    counts: columns.map((column, at) => countsOf(snapshots[at]!.asOf, column)),
  };
}

/** The ids of the last snapshot, then those of the earlier ones that it does not have. */
function idsOf(snapshots: readonly Snapshot[]): readonly string[] {
  let all = snapshots.at(-1)!.ids;
  for (const { ids } of [...snapshots].reverse()) {
    if (areEqual(all, ids)) continue;
    const rows = rowsIn(indexIds(all), all, ids);
    const gone = ids.filter((_, row) => rows[row] === -1);
    if (gone.length > 0) all = [...all, ...gone];
  }
  return all;
}

function areEqual(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((id, row) => id === other[row]));
}

/** What the day of a snapshot may be for each branch, as bits; 0 where the branch is not there. */
function placed(snapshot: Snapshot, { enter, leave }: WatchOptions, ids: readonly string[]): Uint8Array {
  const { ruleIds, verdicts, ids: own } = snapshot;
  const [entering, leaving] = [verdicts[ruleIds.indexOf(enter)]!, verdicts[ruleIds.indexOf(leave)]!];
  const rows = areEqual(own, ids) ? null : rowsIn(indexIds(own), own, ids);
  const kinds = new Uint8Array(ids.length);
  for (let branch = 0; branch < kinds.length; branch += 1) {
    const row = rows === null ? branch : rows[branch]!;
    if (row >= 0) kinds[branch] = kindsOf(entering[row] ?? UNKNOWN, leaving[row] ?? UNKNOWN);
  }
  return kinds;
}

function countsOf(asOf: string, { states, relapsed }: WatchColumns): WatchCounts {
  const counts = [0, 0, 0, 0];
  let again = 0;
  states.forEach((code, branch) => {
    counts[code] = counts[code]! + 1;
    if (relapsed[branch] === MET) again += 1;
  });
  const [notWatched = 0, unknown = 0, watched = 0] = counts;
  return { asOf, watched, notWatched, unknown, relapsed: again };
}

/**
 * Follows branches like {@link watchBranches}, and returns the error instead of throwing it.
 *
 * @param snapshots - As for {@link watchBranches}.
 * @param options - As for {@link watchBranches}.
 * @returns The result under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryWatchBranches } from 'chibo/risk';
 *
 * tryWatchBranches([], { enter: 'at-risk', leave: 'at-risk-no-more', forMonths: -1 }).success; // => false
 * ```
 * @category Memory
 */
export function tryWatchBranches(snapshots: readonly WatchSnapshot[], options: WatchOptions): Result<RiskWatch> {
  return attempt(() => watchBranches(snapshots, options));
}
