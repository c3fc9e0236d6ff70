import { NONE } from '../../organisation/index.js';
import { MET, NOT_MET, UNKNOWN } from '../rules/verdict.js';
import type { Step } from './steps.js';
import { ABSENT_THEN, UNBOUNDED } from './watch.js';
import { AGAIN, WATCHED_PHASES, Worlds } from './worlds.js';

/** What is known at one snapshot, by branch. */
export interface WatchColumns {
  readonly states: Uint8Array;
  readonly relapsed: Uint8Array;
  readonly sinceEarliest: Int32Array;
  readonly sinceLatest: Int32Array;
  readonly timesLowest: Uint16Array;
  readonly timesHighest: Uint16Array;
}

/** The same of one branch. */
interface Summary {
  readonly state: number;
  readonly relapsed: number;
  readonly earliest: number;
  readonly latest: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Branches that came to a snapshot by equal courses, all at once. */
interface Course {
  readonly worlds: Worlds;
  readonly summary: Summary;
}

/** Branches are followed by the thousand, so that the courses held at once are no more than that. */
const AT_ONCE = 1 << 15;
/** How many sets of kinds a day can have. */
const KINDS = 8;

/**
 * Follows branches from step to step.
 *
 * Most branches have equal courses: what is possible is worked out once for each course, and looked up for the rest.
 *
 * @param steps - The way from each snapshot to the next.
 * @param kinds - By snapshot and branch, what the day may be; 0 where the branch is not there.
 * @param start - By branch, the phases that are possible the day before the first snapshot.
 */
export function follow(steps: readonly Step[], kinds: readonly Uint8Array[], start: Uint8Array): WatchColumns[] {
  const columns = steps.map(() => blankColumns(start.length));
  for (let first = 0; first < start.length; first += AT_ONCE) {
    const length = Math.min(AT_ONCE, start.length - first);
    // Before the first snapshot, branches of the same phases have one course.
    let courses = startingCourses(steps[0]!);
    let places = Int32Array.from(start.subarray(first, first + length));
    steps.forEach((step, at) => {
      const seen = kinds[at]!.subarray(first, first + length);
      const [next, nextPlaces] = take(step, courses, places, seen);
      write(columns[at]!, first, next, nextPlaces);
      courses = next;
      places = nextPlaces;
    });
  }
  return columns;
}

function startingCourses(step: Step): Course[] {
  return Array.from({ length: 16 }, (_, phases) => {
    const worlds = new Worlds();
    step.start(phases, worlds);
    return { worlds, summary: ABSENT_SUMMARY };
  });
}

function take(
  step: Step,
  courses: readonly Course[],
  places: Int32Array,
  kinds: Uint8Array,
): [next: Course[], places: Int32Array<ArrayBuffer>] {
  const next: Course[] = [];
  const known = new Int32Array(courses.length * KINDS).fill(-1);
  const nextPlaces = new Int32Array(places.length);
  const founded = new Worlds();
  step.found(founded);
  for (let branch = 0; branch < places.length; branch += 1) {
    const seen = kinds[branch]!;
    const key = places[branch]! * KINDS + seen;
    let place = known[key]!;
    if (place < 0) {
      const now = courses[places[branch]!]!.worlds;
      const worlds = new Worlds();
      step.take(now.phases === 0 ? founded : now, seen, worlds);
      place = next.push({ worlds, summary: summaryOf(worlds) }) - 1;
      known[key] = place;
    }
    nextPlaces[branch] = place;
  }
  return [next, nextPlaces];
}

function write(columns: WatchColumns, first: number, courses: readonly Course[], places: Int32Array): void {
  for (let index = 0; index < places.length; index += 1) {
    const { summary } = courses[places[index]!]!;
    const branch = first + index;
    columns.states[branch] = summary.state;
    columns.relapsed[branch] = summary.relapsed;
    columns.sinceEarliest[branch] = summary.earliest;
    columns.sinceLatest[branch] = summary.latest;
    columns.timesLowest[branch] = summary.lowest;
    columns.timesHighest[branch] = summary.highest;
  }
}

const ABSENT_SUMMARY: Summary = {
  state: ABSENT_THEN,
  relapsed: ABSENT_THEN,
  earliest: NONE,
  latest: NONE,
  lowest: 0,
  highest: 0,
};

function summaryOf(worlds: Worlds): Summary {
  const { phases } = worlds;
  if (phases === 0) return ABSENT_SUMMARY;
  const mayBeWatched = (phases & WATCHED_PHASES) !== 0;
  const isSettled = !mayBeWatched || (phases & ~WATCHED_PHASES) === 0;
  let [earliest, latest, lowest, highest] = [Number.POSITIVE_INFINITY, NONE, UNBOUNDED, 0];
  for (let phase = 0; phase <= AGAIN; phase += 1) {
    if (!worlds.may(phase)) continue;
    earliest = Math.min(earliest, worlds.earliest(phase));
    latest = Math.max(latest, worlds.latest(phase));
    lowest = Math.min(lowest, worlds.fewest(phase));
    highest = Math.max(highest, worlds.most(phase));
  }
  return {
    state: isSettled ? (mayBeWatched ? MET : NOT_MET) : UNKNOWN,
    relapsed: phases === 1 << AGAIN ? MET : worlds.may(AGAIN) ? UNKNOWN : NOT_MET,
    earliest: isSettled ? Math.max(earliest, NONE) : NONE,
    latest: isSettled ? latest : NONE,
    lowest,
    highest: Math.min(highest, UNBOUNDED),
  };
}

function blankColumns(length: number): WatchColumns {
  return {
    states: new Uint8Array(length),
    relapsed: new Uint8Array(length),
    sinceEarliest: new Int32Array(length),
    sinceLatest: new Int32Array(length),
    timesLowest: new Uint16Array(length),
    timesHighest: new Uint16Array(length),
  };
}
