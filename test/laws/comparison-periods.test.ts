import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, between, daysIn, type Period } from '../../src/calendar/index.js';
import { comparePeriods, type PeriodTotal, type Series, type TimeSeries } from '../../src/comparison/index.js';
import { compareRatios, negateRatio } from '../../src/core/index.js';
import { FIRST, LAST, periodWithin, totalOf, trueCount, truth } from '../arbitraries/series.js';

const published = fc.array(periodWithin, { maxLength: 12 });
const normalise = 'day';

/** A truth, and a series that tells parts of it: published totals, and perhaps the events of some days. */
const partial = fc
  .record({ events: truth, published, cover: fc.option(periodWithin) })
  .map(({ events, published, cover }): { events: typeof events; series: Series } => {
    const totals = published.map((period) => totalOf(events, period));
    if (cover === null) return { events, series: totals };
    const within = events.filter(({ on }) => on >= cover.start && on <= cover.end);
    return { events, series: { totals, events: within, covers: cover } };
  });

function readable(series: Series): TimeSeries {
  return 'totals' in series ? series : { totals: series as readonly PeriodTotal[] };
}

function withTotals(series: Series, more: readonly PeriodTotal[]): Series {
  const { totals = [], ...rest } = readable(series);
  return { ...rest, totals: [...totals, ...more] };
}

describe('the count of a period', () => {
  it('is the true one or unknown, and unknown exactly where there are gaps', () => {
    fc.assert(
      fc.property(partial, periodWithin, periodWithin, ({ events, series }, period, against) => {
        const { before, after, gaps } = comparePeriods(series, period, { against, normalise });
        expect(after).toBe(gaps.after.length > 0 ? null : trueCount(events, period));
        expect(before).toBe(gaps.before.length > 0 ? null : trueCount(events, against));
      }),
      { numRuns: 400 },
    );
  });

  it('is settled by the figures of its gaps, which lie within it, in order and apart', () => {
    fc.assert(
      fc.property(partial, periodWithin, ({ events, series }, period) => {
        const { gaps } = comparePeriods(series, period, { against: period });
        let last = '';
        for (const { start, end } of gaps.after) {
          expect([start >= period.start, end <= period.end, start > last]).toEqual([true, true, true]);
          last = end;
        }
        const filled = withTotals(
          series,
          gaps.after.map((gap) => totalOf(events, gap)),
        );
        const { after } = comparePeriods(filled, period, { against: period });
        expect(after).toBe(trueCount(events, period));
      }),
      { numRuns: 400 },
    );
  });

  it('needs no fewer days than its gaps have: no shorter stretch between known days would settle it', () => {
    const few = fc.array(periodWithin, { maxLength: 4 });
    fc.assert(
      fc.property(truth, few, periodWithin, (events, published, period) => {
        const totals = published.map((each) => totalOf(events, each));
        const { gaps } = comparePeriods(totals, period, { against: period });
        const missing = gaps.after.reduce((sum, gap) => sum + daysIn(gap), 0);
        const days = [period, ...published].flatMap((each) => [each.start, dayAfter(each)]);
        const within = days.filter((day) => day >= period.start && day <= dayAfter(period));
        for (const start of within) {
          for (const stop of within.filter((day) => day > start)) {
            const stretch = between(start, dayBefore(stop));
            if (daysIn(stretch) >= missing) continue;
            const more = [...totals, totalOf(events, stretch)];
            expect(comparePeriods(more, period, { against: period }).after).toBeNull();
          }
        }
      }),
    );
  });

  it('has no gap that lies in a published total of the period or in the cover of the events', () => {
    fc.assert(
      fc.property(truth, periodWithin, published, (events, cover, published) => {
        const within = events.filter(({ on }) => on >= cover.start && on <= cover.end);
        const totals = published.map((period) => totalOf(events, period));
        for (const period of [cover, ...published]) {
          const series = { events: within, covers: cover.id, totals };
          expect(comparePeriods(series, period, { against: period }).gaps.after).toEqual([]);
        }
      }),
    );
  });

  it('never hangs on the order of the series', () => {
    fc.assert(
      fc.property(
        partial.chain(({ series }) => {
          const { events, covers, totals } = readable(series);
          const all = [...(totals ?? [])];
          return fc
            .shuffledSubarray(all, { minLength: all.length })
            .map((shuffled) => [series, { events: events?.toReversed(), covers, totals: shuffled }] as const);
        }),
        periodWithin,
        ([series, shuffled], period) => {
          const options = { against: 'same-period-last-year', normalise } as const;
          expect(comparePeriods(shuffled, period, options)).toEqual(comparePeriods(series, period, options));
        },
      ),
    );
  });

  it('is the same from events as from the totals of each day', () => {
    fc.assert(
      fc.property(truth, periodWithin, periodWithin, (events, period, against) => {
        const covers = between(FIRST, LAST);
        const fromEvents = comparePeriods({ events, covers }, period, { against, normalise });
        const cuts = [...new Set([FIRST, period.start, against.start, dayAfter(period), dayAfter(against)])].sort();
        const totals = cuts
          .map((start, at) => between(start, dayBefore(cuts[at + 1])))
          .filter(({ start }) => start <= LAST)
          .map((part) => totalOf(events, part));
        expect(comparePeriods(totals, period, { against, normalise })).toEqual(fromEvents);
      }),
    );
  });
});

describe('swapping the two periods', () => {
  it('negates the difference and swaps counts and gaps', () => {
    fc.assert(
      fc.property(partial, periodWithin, periodWithin, ({ series }, period, against) => {
        const there = comparePeriods(series, period, { against, normalise });
        const back = comparePeriods(series, against, { against: period, normalise });
        expect([back.before, back.after]).toEqual([there.after, there.before]);
        expect([back.gaps.before, back.gaps.after]).toEqual([there.gaps.after, there.gaps.before]);
        const [forth, reverse] = [there.change.difference, back.change.difference];
        expect(forth === null).toBe(reverse === null);
        if (forth !== null && reverse !== null) expect(compareRatios(reverse, negateRatio(forth))).toBe(0);
      }),
    );
  });
});

describe('a pace', () => {
  it('is the count over the days of its own period', () => {
    fc.assert(
      fc.property(truth, periodWithin, (events, period) => {
        const { change } = comparePeriods([totalOf(events, period)], period, { against: period, normalise });
        expect(change.after).toEqual({ numerator: trueCount(events, period), denominator: daysIn(period) });
      }),
    );
  });
});

function dayAfter(period: Period): string {
  return addDays(period.end, 1);
}

function dayBefore(date: string | undefined): string {
  return date === undefined ? addDays(LAST, 2) : addDays(date, -1);
}
