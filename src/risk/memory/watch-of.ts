import { fromDayNumber } from '../../calendar/index.js';
import { abbreviate, ContractError, readResult } from '../../core/index.js';
import { NONE } from '../../organisation/index.js';
import type { FactValue } from '../assessing/facts.js';
import { MET, NOT_MET, UNKNOWN, verdictWord } from '../rules/verdict.js';
import { ABSENT_THEN, type RiskWatch, UNBOUNDED, WATCH_STATES, type WatchEntry } from './watch.js';

/**
 * What a watch knows of one branch, or locality, snapshot by snapshot.
 *
 * It looks the id up from the start: to go through all branches, go through the columns.
 *
 * @param watch - What {@link watchBranches} gave.
 * @param id - The branch, or the locality.
 * @returns One entry for each snapshot, in their order.
 * @throws A `ContractError` with `unknown-id` when no snapshot has this id, `not-a-result` when the watch cannot be
 *   read.
 * @example Memberless, with members for half a year, memberless again
 * ```ts
 * import { watchBranches, watchOf } from 'chibo/risk';
 *
 * const on = (asOf: string, memberless: number) => ({
 *   asOf,
 *   ruleIds: ['memberless', 'has-members'],
 *   branchIds: ['cb'],
 *   verdicts: [Uint8Array.of(memberless), Uint8Array.of(2 - memberless)],
 * });
 * const series = [on('2016-12-31', 2), on('2017-12-31', 0), on('2018-12-31', 2)];
 * const watch = watchBranches(series, { enter: 'memberless', leave: 'has-members', maxGap: { months: 12 } });
 * const last = watchOf(watch, 'cb')[2]!;
 * [last.state, last.relapsed]; // => ['watched', 'met']
 * last.since; // => { earliest: '2018-01-01', latest: '2018-12-31' }
 * // Whether it was memberless before 2016 too, nobody knows.
 * last.times; // => { lowest: 2, highest: null }
 * ```
 * @category Memory
 */
export function watchOf(watch: RiskWatch, id: string): WatchEntry[] {
  return readResult('watchOf', watch, () => readEntries(watch, id));
}

function readEntries(watch: RiskWatch, id: string): WatchEntry[] {
  const branch = watch.ids.indexOf(id);
  if (branch < 0) {
    throw new ContractError('unknown-id', `No snapshot has ${abbreviate(id)}.`, { id });
  }
  return watch.days.map((asOf, at): WatchEntry => {
    const state = WATCH_STATES[watch.states[at]?.[branch] ?? UNKNOWN] ?? 'unknown';
    if (state === 'absent') return { asOf, state, relapsed: null, since: null, times: null };
    const earliest = watch.sinceEarliest[at]?.[branch] ?? NONE;
    const latest = watch.sinceLatest[at]?.[branch] ?? NONE;
    const highest = watch.timesHighest[at]?.[branch] ?? UNBOUNDED;
    return {
      asOf,
      state,
      relapsed: verdictWord(watch.relapsed[at]?.[branch]),
      since:
        latest === NONE
          ? null
          : { earliest: earliest === NONE ? null : fromDayNumber(earliest), latest: fromDayNumber(latest) },
      times: { lowest: watch.timesLowest[at]?.[branch] ?? 0, highest: highest === UNBOUNDED ? null : highest },
    };
  });
}

/**
 * Which branches, or localities, have relapsed, as a fact for rules: watched again after having been cleared (tái trắng, where the rule
 * for entering is that nobody is a member).
 *
 * @param watch - What {@link watchBranches} gave.
 * @param asOf - The day of one of its snapshots; the last unless told.
 * @returns By id `true` or `false`; one of which it is not known, or that is absent, is left out.
 * @throws A `ContractError` with `unknown-day` when no snapshot is of that day, `not-a-result` when the watch cannot
 *   be read.
 * @example
 * ```ts
 * import { relapseFacts, watchBranches } from 'chibo/risk';
 *
 * const on = (asOf: string, memberless: number) => ({
 *   asOf,
 *   ruleIds: ['memberless', 'has-members'],
 *   branchIds: ['cb'],
 *   verdicts: [Uint8Array.of(memberless), Uint8Array.of(2 - memberless)],
 * });
 * const series = [on('2016-12-31', 2), on('2017-12-31', 0), on('2018-12-31', 2)];
 * const watch = watchBranches(series, { enter: 'memberless', leave: 'has-members' });
 * const facts = { relapsed: relapseFacts(watch) };
 * [...facts.relapsed]; // => [['cb', true]]
 * // At the first snapshot it may have been memberless before, and cleared.
 * relapseFacts(watch, '2016-12-31').size; // => 0
 * ```
 * @category Memory
 */
export function relapseFacts(watch: RiskWatch, asOf?: string): ReadonlyMap<string, FactValue> {
  return readResult('relapseFacts', watch, () => readRelapses(watch, asOf));
}

function readRelapses(watch: RiskWatch, asOf: string | undefined): ReadonlyMap<string, FactValue> {
  const at = asOf === undefined ? watch.days.length - 1 : watch.days.indexOf(asOf);
  const codes = watch.relapsed[at];
  if (codes === undefined) {
    throw new ContractError('unknown-day', `No snapshot is of ${abbreviate(asOf ?? 'the last day')}.`, {
      asOf,
      days: watch.days,
    });
  }
  const facts = new Map<string, FactValue>();
  watch.ids.forEach((id, branch) => {
    const code = codes[branch] ?? ABSENT_THEN;
    if (code === MET || code === NOT_MET) facts.set(id, code === MET);
  });
  return facts;
}
