import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, fromDayNumber } from '../../src/calendar/index.js';
import { type WatchSnapshot, watchBranches, watchOf } from '../../src/risk/index.js';
import { SEED } from '../arbitraries/seed.js';
import { type Codes, optionsOf, type Series, series, snapshotsOf, watchOfSeries } from '../arbitraries/watches.js';
import { differential } from '../oracles/differential.js';
import { expectClosest, worldsOf } from '../risk/memory/exact-watch.js';

const ANY: readonly Codes[] = [
  [2, 0],
  [0, 2],
  [0, 0],
  [1, 1],
  [2, 2],
];

const agreed = (answers: readonly boolean[]): number =>
  answers.every((one) => one) ? 2 : answers.includes(true) ? 1 : 0;

describe('watching branches', () => {
  const seen = [0, 0, 0, 0];
  it(
    'knows the state and the relapse exactly where every course of events, day by day, agrees',
    differential(
      60,
      fc.property(series, (given) => {
        const watch = watchOfSeries(given);
        const branch = watch.ids.indexOf('cb');
        worldsOf(given, false).forEach((worlds, at) => {
          if (branch < 0) return;
          const state = worlds === null ? 3 : agreed(worlds.map(({ watched }) => watched));
          const again = worlds === null ? 3 : agreed(worlds.map(({ watched, times }) => watched && times > 1));
          expect([watch.states[at]?.[branch], watch.relapsed[at]?.[branch]]).toEqual([state, again]);
          seen[state] = (seen[state] ?? 0) + 1;
        });
      }),
      {
        seed: SEED,
        afterwards: () => {
          expect(Math.min(...seen)).toBeGreaterThan(6);
        },
      },
    ),
  );

  // One gap of up to a month is enough: worlds that are told apart by all of this are many.
  const short = series.map((given) => {
    const [first = 0, second = first, third = second] = given.days;
    const days = [
      first,
      first + Math.min(second - first, 3),
      first + Math.min(second - first, 3) + Math.min(third - second, 32),
    ];
    const start = given.start ?? (given.codes[0] === null ? null : ('watched' as const));
    return { ...given, start, days: days.slice(0, given.days.length), forMonths: given.forMonths % 2 };
  });
  it(
    'bounds when the state began and how many times it did, as closely as they can be bounded',
    differential(
      80,
      fc.property(short, (given) => {
        expectClosest(given);
      }),
    ),
  );

  /** That what was known stays as it was, and bounds do not contradict each other; unknown may become anything. */
  function expectRefined(before: Series, after: Series, isKnownStill = true): void {
    const [less, more] = [watchOfSeries(before), watchOfSeries(after)];
    if (!less.ids.includes('cb')) return;
    const known = watchOf(less, 'cb');
    const refined = new Map(watchOf(more, 'cb').map((entry) => [entry.asOf, entry]));
    for (const { asOf, state, relapsed, times } of known) {
      const now = refined.get(asOf);
      const may = isKnownStill ? [] : ['unknown'];
      if (state !== 'unknown') expect([state, ...may]).toContain(now?.state);
      if (relapsed !== 'unknown') expect([relapsed, ...may]).toContain(now?.relapsed);
      if (times === null) continue;
      expect(now?.times?.lowest).toBeLessThanOrEqual(times.highest ?? Number.POSITIVE_INFINITY);
      expect(now?.times?.highest ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(times.lowest);
    }
  }

  it('never turns a known state into the other by filling in an unknown verdict', () => {
    const filled = fc.array(fc.tuple(fc.constantFrom(0, 2), fc.constantFrom(0, 2), fc.boolean()), {
      minLength: 5,
      maxLength: 5,
    });
    fc.assert(
      fc.property(series, filled, (given, values) => {
        const after = given.codes.map((codes, at) => {
          const [enter = 0, leave = 0, all = true] = values[at] ?? [];
          if (codes === null) return null;
          return [codes[0] === 1 ? enter : codes[0], codes[1] === 1 && all ? leave : codes[1]] as const;
        });
        expectRefined(given, { ...given, codes: after });
      }),
      { numRuns: 500 },
    );
  });

  it('never turns a known state into the other by adding a snapshot within a gap', () => {
    fc.assert(
      fc.property(series, fc.nat(), fc.nat(), (given, pick, what) => {
        // A branch that is not there contradicts the two snapshots that have it, and so it does at the start.
        const places = given.days.slice(1).flatMap((day, at) => {
          const [from = 0, before, after] = [given.days[at], given.codes[at], given.codes[at + 1]];
          return day > from + 1 && before && after ? [{ from, day, before, after, at: at + 1 }] : [];
        });
        const place = places[pick % Math.max(1, places.length)];
        if (place === undefined) return;
        // Over a span that is accepted, a day is like the one snapshot or the other.
        const { maxGap } = given;
        const accepted = maxGap !== null && fromDayNumber(place.day) <= addMonths(fromDayNumber(place.from), maxGap);
        const choices = [place.before, place.after, ...(accepted ? [] : ANY)];
        const added = choices[what % choices.length] ?? null;
        const day = place.from + 1 + (what % (place.day - place.from - 1));
        const after = {
          ...given,
          days: given.days.toSpliced(place.at, 0, day),
          codes: given.codes.toSpliced(place.at, 0, added),
        };
        // Two spans that are accepted, with an unknown day between, allow two changes where one span allowed one.
        expectRefined(given, after, !accepted);
      }),
      { numRuns: 500 },
    );
  });

  it('follows each of many branches as if it were the only one', () => {
    const many = fc.array(series, { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(many, ([first, ...others]) => {
        if (first === undefined) return;
        // All are seen on the days of the first, and what a shorter one does not tell of is a day without it.
        const all = [first, ...others].map((each) => {
          const codes = first.days.map((_, at) => each.codes[at] ?? null);
          return { ...first, codes, start: codes[0] === null ? null : each.start };
        });
        const together = first.days.map((_, at) => ({
          ...snapshotsOf(first)[at],
          branchIds: all.flatMap(({ codes }, branch) => (codes[at] === null ? [] : [String(branch)])),
          verdicts: [0, 1].map((place) => Uint8Array.from(all.flatMap(({ codes }) => codes[at]?.[place] ?? []))),
        })) as WatchSnapshot[];
        const start = new Map(
          all.flatMap((each, branch) => (each.start === null ? [] : [[String(branch), each.start]])),
        );
        const watch = watchBranches(together, { ...optionsOf(first), start });
        all.forEach((each, branch) => {
          const alone = watchOfSeries(each);
          expect(watch.ids.includes(String(branch))).toBe(alone.ids.includes('cb'));
          if (alone.ids.includes('cb')) expect(watchOf(watch, String(branch))).toEqual(watchOf(alone, 'cb'));
        });
      }),
    );
  });
});
