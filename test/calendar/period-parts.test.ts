import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  between,
  daysBetween,
  daysIn,
  elapsed,
  firstMonths,
  halfYear,
  month,
  parsePeriod,
  quarter,
  splitByYear,
  term,
  upTo,
  year,
} from '../../src/calendar/index.js';
import { compareRatios, ratioToNumber } from '../../src/core/index.js';
import { anyDate, anyPeriod } from '../arbitraries/dates.js';
import { faultsOf } from './faults.js';

const notAPeriod = { ...year(2017), id: '2018' };

/** Any period, with a day on, beside or between its ends. */
const periodAndDay = anyPeriod.chain((period) =>
  fc.tuple(
    fc.constant(period),
    fc.oneof(
      anyDate,
      fc.constantFrom(period.start, period.end),
      fc.integer({ min: 0, max: daysBetween(period.start, period.end) }).map((days) => addDays(period.start, days)),
    ),
  ),
);

describe('daysIn', () => {
  it('counts both ends', () => {
    expect(daysIn(year(2016))).toBe(366);
    expect(daysIn(year(2017))).toBe(365);
    expect(daysIn(month(1900, 2))).toBe(28);
    expect(daysIn(between('2018-05-13', '2018-05-13'))).toBe(1);
    expect(daysIn(term('2020-10-15', '2025-10-14'))).toBe(1826);
    expect(daysIn(between('2011-12-29', '2011-12-31'))).toBe(3);
    expect(faultsOf(() => daysIn(notAPeriod))).toEqual(['period not-a-period']);
  });
});

describe('elapsed', () => {
  it('counts the day itself, from 0 before to all after', () => {
    expect(elapsed(year(2018), '2017-12-31')).toEqual({ numerator: 0, denominator: 365 });
    expect(elapsed(year(2018), '2018-01-01')).toEqual({ numerator: 1, denominator: 365 });
    expect(elapsed(year(2018), '2018-12-30')).toEqual({ numerator: 364, denominator: 365 });
    expect(elapsed(year(2018), '2018-12-31')).toEqual({ numerator: 365, denominator: 365 });
    expect(elapsed(year(2018), '2100-01-01')).toEqual({ numerator: 365, denominator: 365 });
    expect(faultsOf(() => elapsed(notAPeriod, 'x'))).toEqual(['period not-a-period', 'asOf not-a-date']);
  });

  it('lies within 0 and 1, and never falls as days go by', () => {
    fc.assert(
      fc.property(periodAndDay, anyDate, ([period, a], b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        for (const day of [a, b]) {
          expect(ratioToNumber(elapsed(period, day))).toBeGreaterThanOrEqual(0);
          expect(ratioToNumber(elapsed(period, day))).toBeLessThanOrEqual(1);
        }
        expect(compareRatios(elapsed(period, earlier), elapsed(period, later))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is the days of the part up to that day, over the days of the period', () => {
    fc.assert(
      fc.property(periodAndDay, ([period, day]) => {
        if (day < period.start) expect(elapsed(period, day).numerator).toBe(0);
        else
          expect(elapsed(period, day)).toEqual({ numerator: daysIn(upTo(period, day)), denominator: daysIn(period) });
      }),
    );
  });
});

describe('upTo', () => {
  it('makes first months of a year cut at the end of a month', () => {
    expect(upTo(year(2017), '2017-07-31')).toEqual(firstMonths(2017, 7));
    expect(upTo(year(2016), '2016-02-29')).toEqual(firstMonths(2016, 2));
    expect(upTo(year(2016), '2016-02-28')).toEqual(between('2016-01-01', '2016-02-28'));
    expect(upTo(firstMonths(2017, 7), '2017-03-31')).toEqual(firstMonths(2017, 3));
    expect(upTo(firstMonths(2017, 7), '2017-03-30')).toEqual(between('2017-01-01', '2017-03-30'));
  });

  it('makes an interval of every other cut', () => {
    expect(upTo(halfYear(2017, 1), '2017-03-31')).toEqual(between('2017-01-01', '2017-03-31'));
    expect(upTo(quarter(2017, 3), '2017-07-31')).toEqual(between('2017-07-01', '2017-07-31'));
    expect(upTo(month(2017, 7), '2017-07-01')).toEqual(between('2017-07-01', '2017-07-01'));
    expect(upTo(term('2020-10-15', '2025-10-14'), '2023-06-30')).toEqual(between('2020-10-15', '2023-06-30'));
    expect(upTo(between('2017-01-01', '2017-12-31'), '2017-07-31')).toEqual(between('2017-01-01', '2017-07-31'));
  });

  it('refuses a day before the start, and bad input, all at once', () => {
    expect(faultsOf(() => upTo(year(2018), '2017-12-31'))).toEqual(['asOf before-start']);
    expect(faultsOf(() => upTo(year(2018), '0'))).toEqual(['asOf not-a-date']);
    expect(faultsOf(() => upTo(notAPeriod, '2017-02-30'))).toEqual(['period not-a-period', 'asOf not-a-date']);
    // @ts-expect-error A Date object is never accepted.
    expect(faultsOf(() => upTo(year(2018), new Date(0)))).toEqual(['asOf not-a-date']);
  });

  it('keeps the start, ends on the earlier of the two days, and is the period itself once that has ended', () => {
    fc.assert(
      fc.property(periodAndDay, ([period, day]) => {
        if (day < period.start) return;
        const cut = upTo(period, day);
        expect(cut.start).toBe(period.start);
        expect(parsePeriod(cut.id)).toEqual(cut);
        expect(upTo(cut, day)).toEqual(cut);
        if (day < period.end) expect(cut.end).toBe(day);
        else expect(cut).toEqual(period);
      }),
    );
  });
});

describe('splitByYear', () => {
  it('gives whole years their own name', () => {
    const ids = splitByYear(term('2020-10-15', '2025-10-14')).map((part) => part.id);
    expect(ids).toEqual(['2020-10-15/2020-12-31', '2021', '2022', '2023', '2024', '2025-01-01/2025-10-14']);
    expect(splitByYear(between('2016-01-01', '2018-06-30')).map((part) => part.id)).toEqual([
      '2016',
      '2017',
      '2018-01..06',
    ]);
    expect(splitByYear(between('2016-12-31', '2017-01-01')).map((part) => part.id)).toEqual([
      '2016-12-31/2016-12-31',
      '2017-01-01/2017-01-01',
    ]);
    expect(faultsOf(() => splitByYear(notAPeriod))).toEqual(['period not-a-period']);
  });

  it('leaves a period within one year as it is', () => {
    for (const period of [year(2017), quarter(2017, 3), firstMonths(2017, 12), between('2017-01-01', '2017-12-31')]) {
      expect(splitByYear(period)).toEqual([period]);
    }
  });

  it('covers the period without a gap or an overlap, one part a year', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const parts = splitByYear(period);
        expect(parts[0]?.start).toBe(period.start);
        expect(parts.at(-1)?.end).toBe(period.end);
        expect(parts.reduce((days, part) => days + daysIn(part), 0)).toBe(daysIn(period));
        const gaps = parts.slice(1).map((part, at) => daysBetween(parts[at]?.end ?? '', part.start));
        expect(gaps.filter((gap) => gap !== 1)).toEqual([]);
        expect(parts.filter((part) => part.start.slice(0, 4) !== part.end.slice(0, 4))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
