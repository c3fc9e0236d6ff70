import fc from 'fast-check';
import { addDays, between, firstMonths, month, type Period, quarter, year } from '../../src/calendar/index.js';
import type { DatedEvent, PeriodTotal } from '../../src/comparison/index.js';

/** The first and the last day on which the truth of these series has anything. */
export const FIRST = '2015-12-01';
export const LAST = '2018-03-31';

const days = 852;

/** What truly happened, before anyone published a part of it: clustered on ends of months and a leap day. */
export const truth: fc.Arbitrary<DatedEvent[]> = fc.array(
  fc.record({
    on: fc.oneof(
      fc.integer({ min: 0, max: days - 1 }).map((day) => addDays(FIRST, day)),
      fc.constantFrom('2015-12-01', '2016-01-01', '2016-02-29', '2016-12-31', '2017-01-01', '2017-07-31', '2018-03-31'),
    ),
    count: fc.integer({ min: 0, max: 5 }),
  }),
  { maxLength: 30 },
);

/** Periods within the truth: months, quarters, first months and years, and intervals of any days. */
export const periodWithin: fc.Arbitrary<Period> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constantFrom(2016, 2017), fc.integer({ min: 1, max: 12 })).map((p) => month(...p)),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(2016, 2017), fc.integer({ min: 1, max: 12 })).map((p) => firstMonths(...p)),
  },
  fc.tuple(fc.constantFrom(2016, 2017), fc.integer({ min: 1, max: 4 })).map((p) => quarter(...p)),
  fc.constantFrom(2016, 2017).map(year),
  fc
    .tuple(fc.integer({ min: 0, max: days - 1 }), fc.integer({ min: 0, max: days - 1 }))
    .map(([a, b]) => between(addDays(FIRST, Math.min(a, b)), addDays(FIRST, Math.max(a, b)))),
);

/** What truly happened in a period. */
export function trueCount(events: readonly DatedEvent[], { start, end }: Period): number {
  return events.filter(({ on }) => on >= start && on <= end).reduce((sum, { count = 1 }) => sum + count, 0);
}

/** The truth as it would be published for a period. */
export function totalOf(events: readonly DatedEvent[], period: Period): PeriodTotal {
  return { period: period.id, value: trueCount(events, period) };
}
