import { Runs } from './runs.js';

/** Never watched so far. */
export const NEVER = 0;
/** Watched for the first time. */
export const FIRST = 1;
/** Was watched, and has left. */
export const CLEARED = 2;
/** Watched again after it had left. */
export const AGAIN = 3;

/** The phases of a branch that is watched, as a mask of bits `1 << phase`. */
export const WATCHED_PHASES = (1 << FIRST) | (1 << AGAIN);

/**
 * All that may be the case with one branch on a day, as far as is known: the phases it may be in, and in each since
 * when, for the how-manieth time, and from which day the months of leaving may count.
 */
export class Worlds {
  /** The phases that are possible, as bits `1 << phase`; 0 where the branch is not there. */
  phases = 0;
  /** The watched phases that are possible without a run of leaving under way, as bits. */
  bare = 0;
  /** In each phase, the runs of leaving that may be under way. */
  readonly runs: readonly Runs[] = [new Runs(), new Runs(), new Runs(), new Runs()];
  readonly #earliest = new Float64Array(4);
  readonly #latest = new Float64Array(4);
  readonly #fewest = new Float64Array(4);
  readonly #most = new Float64Array(4);

  /** Makes nothing possible. */
  clear(): void {
    this.phases = 0;
    this.bare = 0;
    for (const runs of this.runs) runs.clear();
  }

  /** Whether a phase is possible. */
  may(phase: number): boolean {
    return (this.phases & (1 << phase)) !== 0;
  }

  /** Whether a watched phase is possible without a run of leaving under way. */
  mayBeBare(phase: number): boolean {
    return (this.bare & (1 << phase)) !== 0;
  }

  /** The runs of leaving that may be under way in a phase. */
  runsOf(phase: number): Runs {
    return this.runs[phase]!;
  }

  /** The first day on which the phase may have begun. */
  earliest(phase: number): number {
    return this.#earliest[phase]!;
  }

  /** The last day on which the phase may have begun. */
  latest(phase: number): number {
    return this.#latest[phase]!;
  }

  /** How many times the branch has been watched at least, in a phase. */
  fewest(phase: number): number {
    return this.#fewest[phase]!;
  }

  /** How many times the branch has been watched at most, in a phase; Infinity where nothing bounds it. */
  most(phase: number): number {
    return this.#most[phase]!;
  }

  /** Makes a phase possible that began between two days, after so many times of being watched. */
  allow(phase: number, earliest: number, latest: number, fewest: number, most: number): void {
    const known = this.may(phase);
    this.phases |= 1 << phase;
    this.#earliest[phase] = known ? Math.min(this.earliest(phase), earliest) : earliest;
    this.#latest[phase] = known ? Math.max(this.latest(phase), latest) : latest;
    this.#fewest[phase] = known ? Math.min(this.fewest(phase), fewest) : fewest;
    this.#most[phase] = known ? Math.max(this.most(phase), most) : most;
  }

  /** Makes possible a watched phase without a run of leaving. */
  watch(phase: number, earliest: number, latest: number, fewest: number, most: number): void {
    this.allow(phase, earliest, latest, fewest, most);
    this.bare |= 1 << phase;
  }

  /** Makes possible a phase as it is possible in others. */
  keep(phase: number, other: Worlds): void {
    this.allow(phase, other.earliest(phase), other.latest(phase), other.fewest(phase), other.most(phase));
  }
}
