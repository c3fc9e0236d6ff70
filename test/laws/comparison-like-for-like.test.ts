import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  between,
  daysBetween,
  daysIn,
  month,
  type Period,
  previousPeriod,
  samePeriodLastYear,
  term,
  upTo,
  year,
} from '../../src/calendar/index.js';
import { branchTerm, comparePeriods, compareStocks, type DatedStock } from '../../src/comparison/index.js';
import { attempt } from '../../src/core/index.js';
import { FIRST, LAST, trueCount, truth } from '../arbitraries/series.js';

const COVER = `${FIRST}/${LAST}`;
const wholes: fc.Arbitrary<Period> = fc.oneof(
  fc.constantFrom(year(2016), year(2017)),
  fc.tuple(fc.constantFrom(2016, 2017), fc.integer({ min: 1, max: 12 })).map((parts) => month(...parts)),
);
/** A day within a period, its ends and ends of months on purpose. */
const cuts = wholes.chain((period) =>
  fc
    .oneof(fc.nat({ max: daysIn(period) - 1 }), fc.constantFrom(0, 27, 28, 29, 30, daysIn(period) - 1, 58, 59, 60))
    .map((days) => ({ period, asOf: addDays(period.start, Math.min(days, daysIn(period) - 1)) })),
);

describe('two periods cut at the same day', () => {
  it('are what each is up to that day, of which nothing later counts', () => {
    fc.assert(
      fc.property(truth, cuts, (events, { period, asOf }) => {
        const options = { against: 'same-period-last-year', asOf, normalise: 'day' } as const;
        const { period: cut, against, after, before } = comparePeriods({ events, covers: COVER }, period, options);
        expect([cut.start, cut.end]).toEqual([period.start, asOf]);
        expect(against).toEqual(samePeriodLastYear(upTo(period, asOf)));
        expect(after).toBe(trueCount(events, cut));
        expect(before).toBe(against.start < FIRST ? null : trueCount(events, against));
        const later = [...events, { on: addDays(asOf, 1), count: 7 }].filter(({ on }) => on <= LAST);
        expect(comparePeriods({ events: later, covers: COVER }, period, options).after).toBe(after);
      }),
    );
  });

  it('start where the whole ones start, and the earlier ends within its own or not at all late', () => {
    fc.assert(
      fc.property(cuts, ({ period, asOf }) => {
        const whole = previousPeriod(period);
        const { against } = comparePeriods([], period, { against: 'previous', asOf, normalise: 'day' });
        expect(against.start).toBe(whole.start);
        expect(against.end <= whole.end).toBe(true);
        // Within a month a stretch is as many days, unless the earlier month has no more.
        if (period.kind === 'month' && asOf < period.end) {
          expect(daysIn(against)).toBe(Math.min(daysBetween(period.start, asOf) + 1, daysIn(whole)));
        }
      }),
    );
  });

  it('are the whole periods once they are over', () => {
    fc.assert(
      fc.property(wholes, fc.nat({ max: 40 }), (period, late) => {
        const asOf = addDays(period.end, late);
        for (const against of ['previous', 'same-period-last-year', year(2015)] as const) {
          const options = { against, normalise: 'day' } as const;
          expect(comparePeriods([], period, { ...options, asOf })).toEqual(comparePeriods([], period, options));
        }
      }),
    );
  });

  it('of terms that start on one day of the year are equally long or told apart, never compared otherwise', () => {
    const terms = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
      .map(([m, d]) => addDays(month(2015, m).start, Math.min(d, daysIn(month(2015, m))) - 1));
    fc.assert(
      fc.property(terms, fc.nat({ max: 1700 }), (start, days) => {
        const last = term(start, addDays(start, 1825));
        const now = term(addDays(start, 1826), addDays(start, 1826 + 1825));
        const asOf = addDays(now.start, days);
        const result = attempt(() => comparePeriods([], now, { against: last, asOf }));
        if (!result.success) {
          expect(result.error.code).toBe('unequal-periods');
          return;
        }
        const { period, against } = result.data;
        expect([against.start, period.start, period.end]).toEqual([last.start, now.start, asOf]);
        expect(Math.abs(daysIn(against) - daysIn(period))).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('two stocks', () => {
  const days = fc.oneof(
    fc.constantFrom('2016-02-28', '2016-02-29', '2016-12-31', '2017-01-01', '2017-02-28', '2017-12-31', '2020-10-14'),
    fc.nat({ max: 800 }).map((day) => addDays('2016-01-01', day)),
  );
  const series: fc.Arbitrary<DatedStock[]> = fc.uniqueArray(
    fc.record({ on: days, value: fc.option(fc.nat({ max: 9 }), { freq: 5 }) }),
    { selector: ({ on }) => on, maxLength: 12 },
  );
  const againsts = fc.oneof(
    fc.constantFrom('start-of-year' as const, 'same-day-last-year' as const),
    days.map((on) => ({ on })),
  );

  it('are those of their two days and of no other, whatever the order', () => {
    fc.assert(
      fc.property(series, days, againsts, (stocks, asOf, against) => {
        const result = compareStocks(stocks, { asOf, against });
        const valueOn = (day: string) => stocks.find(({ on }) => on === day)?.value ?? null;
        expect([result.before, result.after]).toEqual([valueOn(result.against), valueOn(asOf)]);
        expect(result.change).toMatchObject({ before: result.before, after: result.after });
        expect(compareStocks([...stocks].reverse(), { asOf, against })).toEqual(result);
        const others = stocks.filter(({ on }) => on === asOf || on === result.against);
        expect(compareStocks(others, { asOf, against }).change).toEqual(result.change);
      }),
    );
  });

  it('are compared with the day before a period, within which the stock lies', () => {
    fc.assert(
      fc.property(days, days, days, (one, two, asOf) => {
        const [first = one, last = two] = [one, two].sort();
        const period = between(first, last);
        const result = attempt(() => compareStocks([], { asOf, against: period }));
        const opening = addDays(period.start, -1);
        if (result.success) expect(result.data.against).toBe(opening);
        else expect(result.error.code).toBe('outside-period');
        expect(result.success).toBe(asOf >= opening && asOf <= period.end);
      }),
    );
  });

  it('that are missing are gaps between the nearest that are known', () => {
    fc.assert(
      fc.property(series, days, (stocks, asOf) => {
        const known = stocks.filter(({ value }) => value !== null);
        const { gaps, after } = compareStocks(stocks, { asOf, against: { on: asOf } });
        expect(gaps.after === null).toBe(after !== null);
        expect(gaps.before).toEqual(gaps.after);
        if (gaps.after === null) return;
        const { earlier, later } = gaps.after;
        for (const { on } of known) {
          if (on < asOf) expect(earlier !== null && earlier.on >= on).toBe(true);
          else expect(later !== null && later.on <= on).toBe(true);
        }
        for (const each of [earlier, later]) if (each !== null) expect(known).toContainEqual(each);
      }),
    );
  });
});

describe('the term of a branch', () => {
  it('is followed without a gap by the next, twice in five years, or once', () => {
    const starts = fc.oneof(
      fc.constantFrom('2020-02-29', '2017-08-31', '2022-12-31'),
      fc.nat({ max: 4000 }).map((day) => addDays('2015-01-01', day)),
    );
    fc.assert(
      fc.property(starts, (start) => {
        const charter = branchTerm(start, { rule: 'charter' });
        const pilot = branchTerm(start, { rule: 'pilot-2025' });
        expect([charter.kind, charter.start, pilot.start]).toEqual(['term', start, start]);
        const next = branchTerm(addDays(charter.end, 1), { rule: 'charter' });
        // A day that the later month lacks is its last; otherwise two terms end with the term of five years.
        if (Number(start.slice(8)) <= 28) expect(next.end).toBe(pilot.end);
        else expect(daysBetween(next.end, pilot.end)).toBeLessThanOrEqual(3);
      }),
    );
  });
});
