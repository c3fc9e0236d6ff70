import { addMonths, fromDayNumber } from '../../src/calendar/index.js';

/** A day on which the branch enters, on which the months of leaving count, or neither. */
export type Kind = 'enters' | 'leaves' | 'neither';

/** What a snapshot leaves open of its day; `null` where the branch is not there. */
export interface SeenDay {
  readonly day: number;
  readonly kinds: readonly Kind[] | null;
}

/** One course of events, as it stands on a day. */
export interface World {
  readonly watched: boolean;
  /** How many times it has been watched. */
  readonly times: number;
  /** The day on which the state began, or `null` for one before the first snapshot. */
  readonly since: number | null;
  /** The day from which the months of leaving count. */
  readonly run: number | null;
  /** What the day was. */
  readonly kind: Kind;
}

export interface WatchCase {
  readonly seen: readonly SeenDay[];
  readonly forMonths: number;
  /** The longest span that is accepted, in months, or `null`. */
  readonly maxGap: number | null;
  /** What is possible the day before the first snapshot: whether watched, and how many times so far. */
  readonly start: readonly { readonly watched: boolean; readonly times: number }[];
  /** Whether to tell apart worlds by when their state began and how often it did. */
  readonly detailed: boolean;
}

/** Follows every course of events day by day, and returns those that are possible at each snapshot. */
export function slowWatch({ seen, forMonths, maxGap, start, detailed }: WatchCase): (readonly World[] | null)[] {
  let worlds = new Map<string, World>();
  const merged = (all: Iterable<World>): Map<string, World> => {
    const found = new Map<string, World>();
    for (const world of all) {
      const short = detailed ? world : { ...world, since: 0, times: Math.min(world.times, 2) };
      found.set(JSON.stringify(short), short);
    }
    return found;
  };
  const over = (run: number, day: number): boolean => addMonths(fromDayNumber(run), forMonths) <= fromDayNumber(day);
  const live = (world: World, kind: Kind, day: number): World => {
    const run = kind === 'leaves' ? (world.run ?? day) : null;
    if (!world.watched) {
      const enters = kind === 'enters';
      return { watched: enters, times: world.times + (enters ? 1 : 0), since: enters ? day : world.since, run, kind };
    }
    if (run === null || !over(run, day)) return { ...world, run, kind };
    return { watched: false, times: world.times, since: day, run, kind };
  };
  const results: (readonly World[] | null)[] = [];
  seen.forEach(({ day, kinds }, at) => {
    const before = seen[at - 1];
    if (kinds === null) {
      worlds = new Map();
      results.push(null);
      return;
    }
    const founded = (on: number): World => ({ watched: false, times: 0, since: on, run: null, kind: 'neither' });
    if (before === undefined) {
      const runs = [null, ...Array.from({ length: 70 }, (_, back) => day - 1 - back)];
      const early = start.flatMap(({ watched, times }) =>
        runs.flatMap((run): World[] =>
          run !== null && watched && over(run, day - 1)
            ? []
            : [{ watched, times, since: null, run: watched ? run : null, kind: 'neither' }],
        ),
      );
      worlds = merged(early.flatMap((world) => kinds.map((kind) => live(world, kind, day))));
    } else if (maxGap !== null && fromDayNumber(day) <= addMonths(fromDayNumber(before.day), maxGap)) {
      const next: World[] = [];
      for (const kind of kinds) {
        for (let change = before.day + 1; change <= day; change += 1) {
          const sources = before.kinds === null ? [founded(change)] : worlds.values();
          for (const source of sources) {
            let world = source;
            for (let each = before.kinds === null ? change : before.day + 1; each <= day; each += 1) {
              world = live(world, each < change ? source.kind : kind, each);
            }
            next.push(world);
          }
        }
      }
      worlds = merged(next);
    } else {
      for (let each = before.day + 1; each <= day; each += 1) {
        const now = before.kinds === null ? [...worlds.values(), founded(each)] : [...worlds.values()];
        const open: readonly Kind[] = each === day ? kinds : ['enters', 'leaves', 'neither'];
        worlds = merged(now.flatMap((world) => open.map((kind) => live(world, kind, each))));
      }
    }
    results.push([...worlds.values()]);
  });
  return results;
}
