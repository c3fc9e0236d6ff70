import { addMonthsToDay } from '../../calendar/index.js';
import { MET, NOT_MET } from '../rules/verdict.js';
import { AGAIN, CLEARED, FIRST, NEVER, Worlds } from './worlds.js';

/** The enter rule holds: the branch is watched. */
const ENTERS = 1;
/** The leave rule holds and the enter rule does not: the months of leaving count. */
const LEAVES = 2;
/** Neither holds: all stays as it is, and the months of leaving start anew. */
const NEITHER = 4;

/** What a day may be, as bits, from the codes of the two verdicts. */
export function kindsOf(enter: number, leave: number): number {
  if (enter === MET) return ENTERS;
  const rest = leave === MET ? LEAVES : leave === NOT_MET ? NEITHER : LEAVES | NEITHER;
  return enter === NOT_MET ? rest : ENTERS | rest;
}

/** How a branch may have come from one snapshot to the next: the same for all branches. */
export class Step {
  readonly #from: number;
  readonly #to: number;
  readonly #months: number;
  readonly #unseen: boolean;
  /** Runs that began up to these days have let the branch leave by the snapshot, the day before, two days before. */
  readonly #goneBy: readonly [now: number, before: number, earlier: number];
  readonly #between = new Worlds();

  /**
   * @param from - The day number of the snapshot before.
   * @param to - The day number of this snapshot.
   * @param months - For how many months the leave rule has to hold.
   * @param accepted - Whether every day between is taken to be like one of the two, with one change at most.
   */
  constructor(from: number, to: number, months: number, accepted: boolean) {
    this.#from = from;
    this.#to = to;
    this.#months = months;
    this.#unseen = !accepted && to > from + 1;
    this.#goneBy = [lastStart(to, months), lastStart(to - 1, months), lastStart(to - 2, months)];
  }

  /** Fills `after`, in which nothing is possible yet, with all that may be the case at the snapshot, whose day may be of the `kinds` given. */
  take(before: Worlds, kinds: number, after: Worlds): void {
    if (!this.#unseen) {
      this.#arrive(before, this.#from, kinds, after);
      return;
    }
    this.#between.clear();
    this.#pass(before, this.#between);
    this.#arrive(this.#between, this.#to - 1, kinds, after);
  }

  /** What may be the case the day before the first snapshot, in any of the phases given as bits. */
  start(phases: number, worlds: Worlds): void {
    for (const phase of [NEVER, FIRST, CLEARED, AGAIN]) {
      if ((phases & (1 << phase)) === 0) continue;
      const fewest = phase === AGAIN ? 2 : Math.min(phase, 1);
      const most = phase < CLEARED ? fewest : Number.POSITIVE_INFINITY;
      worlds.allow(phase, Number.NEGATIVE_INFINITY, this.#to, fewest, most);
      if (phase !== FIRST && phase !== AGAIN) continue;
      worlds.bare |= 1 << phase;
      worlds.runsOf(phase).add(this.#goneBy[1] + 1, this.#to - 1);
    }
  }

  /** What may be the case the day before a branch is seen that was not there at the last snapshot. */
  found(worlds: Worlds): void {
    worlds.allow(NEVER, this.#from + 1, this.#to, 0, 0);
  }

  /** Days from `from` to the snapshot of which each is like the one or the other, with one change. */
  #arrive(before: Worlds, from: number, kinds: number, after: Worlds): void {
    const to = this.#to;
    for (const [phase, watched] of OUTSIDE) {
      if (!before.may(phase)) continue;
      const times = [before.fewest(phase) + 1, before.most(phase) + 1] as const;
      if ((kinds & ENTERS) !== 0) after.watch(watched, from + 1, to, ...times);
      if ((kinds & ~ENTERS) !== 0) after.keep(phase, before);
    }
    for (const phase of [FIRST, AGAIN]) {
      if (!before.may(phase)) continue;
      if ((kinds & LEAVES) !== 0) this.#leave(before, phase, from, after);
      if ((kinds & ~LEAVES) === 0) continue;
      after.keep(phase, before);
      after.bare |= 1 << phase;
      // A run that was under way may have come to its end before the day that broke it.
      const earliest = before.runsOf(phase).earliest;
      if (earliest > this.#goneBy[1] || to === from + 1) continue;
      const left = addMonthsToDay(earliest, this.#months);
      const [fewest, most] = [before.fewest(phase), before.most(phase)];
      if ((kinds & NEITHER) !== 0) after.allow(CLEARED, left, to - 1, fewest, most);
      if ((kinds & ENTERS) !== 0) after.watch(AGAIN, left + 1, to, fewest + 1, most + 1);
    }
  }

  /** The snapshot shows a day of leaving: runs go on or begin, and those that are long enough end. */
  #leave(before: Worlds, phase: number, from: number, after: Worlds): void {
    const [gone] = this.#goneBy;
    const bare = before.mayBeBare(phase);
    const runs = before.runsOf(phase);
    const earliest = Math.min(runs.earliest, bare ? from + 1 : Number.POSITIVE_INFINITY);
    if (earliest <= gone) {
      const latest = bare && from < gone ? gone : runs.latestBy(gone);
      const [first, last] = [addMonthsToDay(earliest, this.#months), addMonthsToDay(latest, this.#months)];
      after.allow(CLEARED, first, last, before.fewest(phase), before.most(phase));
    }
    if (!runs.anyAfter(gone) && !(bare && this.#to > gone)) return;
    after.keep(phase, before);
    after.runsOf(phase).addAfter(gone, runs);
    if (bare) after.runsOf(phase).add(Math.max(from, gone) + 1, this.#to);
  }

  /** Days of which nothing is known, up to the day before the snapshot. */
  #pass(before: Worlds, after: Worlds): void {
    const first = this.#from + 1;
    const [, gone] = this.#goneBy;
    const last = this.#to - 1;
    for (const [phase, watched] of OUTSIDE) {
      if (!before.may(phase)) continue;
      after.keep(phase, before);
      const times = [before.fewest(phase) + 1, before.most(phase) + 1] as const;
      after.watch(watched, first, last, ...times);
      after.runsOf(watched).add(Math.max(first, gone) + 1, last);
      this.#leaveUnseen(first + 1, ...times, after);
    }
    for (const phase of [FIRST, AGAIN]) {
      if (!before.may(phase)) continue;
      const runs = before.runsOf(phase);
      const bare = before.mayBeBare(phase);
      after.keep(phase, before);
      after.bare |= 1 << phase;
      after.runsOf(phase).addAfter(gone, runs);
      // Where a run is under way, a day has to break it before another begins.
      after.runsOf(phase).add(Math.max(bare ? first : first + 1, gone + 1), last);
      const earliest = Math.min(runs.earliest, bare ? first : first + 1);
      this.#leaveUnseen(earliest, before.fewest(phase), before.most(phase), after);
    }
  }

  /** The branch may leave unseen after a run from a day on, enter again, and so on. */
  #leaveUnseen(start: number, fewest: number, most: number, after: Worlds): void {
    const [, gone, goneEarlier] = this.#goneBy;
    if (start > gone) return;
    const last = this.#to - 1;
    const left = addMonthsToDay(start, this.#months);
    const next = left + 2;
    after.allow(CLEARED, left, last, fewest, next <= gone ? Number.POSITIVE_INFINITY : most);
    if (left >= last) return;
    after.watch(AGAIN, left + 1, last, fewest + 1, next <= goneEarlier ? Number.POSITIVE_INFINITY : most + 1);
    after.runsOf(AGAIN).add(Math.max(next, gone + 1), last);
  }
}

/** The phases in which a branch is not watched, and the one into which each enters. */
const OUTSIDE = [
  [NEVER, FIRST],
  [CLEARED, AGAIN],
] as const;

/** The last day from which so many months are over by a day: several days can have one and the same end. */
function lastStart(day: number, months: number): number {
  let start = addMonthsToDay(day, -months);
  while (addMonthsToDay(start + 1, months) <= day) start += 1;
  return start;
}
