import { expect } from 'vitest';
import { fromDayNumber } from '../../../src/calendar/index.js';
import { watchOf } from '../../../src/risk/index.js';
import { kindsOf, type Series, watchOfSeries } from '../../arbitraries/watches.js';
import { slowWatch, type World } from '../../oracles/slow-watch.js';

const STARTS = {
  never: [{ watched: false, times: 0 }],
  watched: [{ watched: true, times: 1 }],
  cleared: [1, 2, 3].map((times) => ({ watched: false, times })),
  'watched-again': [2, 3].map((times) => ({ watched: true, times })),
};

/** What may be the case at each snapshot of a series, followed day by day. */
export function worldsOf(given: Series, detailed: boolean): (readonly World[] | null)[] {
  return slowWatch({
    ...given,
    seen: given.days.map((day, at) => ({ day, kinds: kindsOf(given.codes[at] ?? null) })),
    start: given.start === null ? Object.values(STARTS).flat() : STARTS[given.start],
    detailed,
  });
}

/** Checks that a watch bounds when the state began, and how many times it did, as closely as they can be bounded. */
export function expectClosest(given: Series): void {
  const watch = watchOfSeries(given);
  if (!watch.ids.includes('cb')) return;
  const entries = watchOf(watch, 'cb');
  worldsOf(given, true).forEach((worlds, at) => {
    const { since = null, times = null } = entries[at] ?? {};
    if (worlds === null) return;
    const most = Math.max(...worlds.map((world) => world.times));
    expect([given, at, times?.lowest]).toEqual([given, at, Math.min(...worlds.map((world) => world.times))]);
    // Where a branch may have left twice unseen, nothing bounds how often; nor where it may have before.
    const isOpen = worlds.some((world) => world.times > 2 || (world.times === 2 && !world.watched));
    const startsOpen = given.start === null || /^(?:cleared|watched-again)$/.test(given.start);
    if (times?.highest !== null || !(isOpen || startsOpen)) {
      expect([given, at, times?.highest]).toEqual([given, at, most]);
    }
    const isSettled = new Set(worlds.map(({ watched }) => watched)).size === 1;
    expect([given, at, since === null]).toEqual([given, at, !isSettled]);
    if (since === null) return;
    const days = worlds.map((world) => world.since ?? Number.NEGATIVE_INFINITY);
    const [first, last] = [Math.min(...days), Math.max(...days)];
    const earliest = first === Number.NEGATIVE_INFINITY ? null : fromDayNumber(first);
    expect([given, at, since.earliest]).toEqual([given, at, earliest]);
    // A state that began before the first snapshot began the day before it at the latest.
    if (last !== Number.NEGATIVE_INFINITY) expect([given, at, since.latest]).toEqual([given, at, fromDayNumber(last)]);
  });
}
