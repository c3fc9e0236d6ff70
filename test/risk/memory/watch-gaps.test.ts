import { describe, it } from 'vitest';
import { toDayNumber } from '../../../src/calendar/index.js';
import type { WatchStart } from '../../../src/risk/index.js';
import type { Codes, Series } from '../../arbitraries/watches.js';
import { expectClosest } from './exact-watch.js';

const IN: Codes = [2, 0];
const OUT: Codes = [0, 2];
const NEITHER: Codes = [0, 0];
const ANY: Codes = [1, 1];
const KINDS = [IN, OUT, NEITHER, ANY, [0, 1], [1, 0]] as const;
const STARTS = ['never', 'watched', 'cleared', 'watched-again'] as const satisfies readonly WatchStart[];

/** Series that start on a day, and go on after so many days each time. */
const series = (
  start: WatchStart | null,
  forMonths: number,
  codes: readonly Codes[],
  ...gaps: readonly number[]
): Series => {
  const days = [toDayNumber('2023-01-30')];
  for (const gap of gaps) days.push((days.at(-1) ?? 0) + gap);
  return { start, forMonths, codes, days, maxGap: null };
};

describe('what is known after a gap', () => {
  it.each(STARTS)('is what every course of events allows, from %s on, where leaving takes no month', (start) => {
    for (const before of [IN, OUT, NEITHER]) {
      for (const after of KINDS) {
        for (const gap of [1, 2, 3, 4, 5]) expectClosest(series(start, 0, [before, after], gap));
      }
    }
  });

  it.each(STARTS)('is what every course of events allows, from %s on, where leaving takes a month', (start) => {
    for (const before of [IN, OUT]) {
      // From 31 January to 28 February, and once more to the end of March.
      for (const gap of start === 'never' || start === 'watched' ? [28, 29, 30, 31, 32] : [30]) {
        for (const after of [IN, OUT, NEITHER, ANY]) expectClosest(series(start, 1, [before, after], gap));
      }
    }
  });

  it('is what every course of events allows after a run of leaving that was seen', () => {
    for (const start of ['watched', 'watched-again'] as const) {
      for (const gap of [26, 27, 28, 29, 30, 31]) {
        for (const after of [IN, OUT, NEITHER, ANY]) expectClosest(series(start, 1, [IN, OUT, after], 1, gap));
      }
      for (const last of [IN, OUT, NEITHER, ANY]) {
        for (const gap of [1, 2]) expectClosest(series(start, 1, [NEITHER, OUT, ANY, last], 1, 28, gap));
      }
    }
  });

  it('is what every course of events allows where the gap is accepted', () => {
    for (const start of STARTS) {
      for (const before of [IN, OUT, NEITHER, ANY]) {
        for (const after of [IN, OUT, NEITHER, ANY]) {
          for (const gap of [2, 5, 27]) {
            expectClosest({ ...series(start, 0, [before, after], gap), maxGap: 1 });
            expectClosest({ ...series(start, 1, [before, after, after], gap, 3), maxGap: 1 });
          }
        }
      }
    }
  });

  it('is what every course of events allows of a branch founded in it', () => {
    for (const after of KINDS) {
      for (const gap of [1, 2, 4]) {
        for (const last of [IN, OUT, NEITHER]) {
          for (const maxGap of [null, 1]) expectClosest({ ...series(null, 0, [null, after, last], gap, 2), maxGap });
        }
      }
    }
  });
});
