import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addMonthsToDay,
  anniversary,
  anniversaryDay,
  completedMonths,
  completedMonthsOfDays,
  completedYears,
  completedYearsOfDays,
  dayNumberOf,
  daysBetween,
  FIRST_DAY,
  fromDayNumber,
  LAST_DAY,
  toDayNumber,
} from '../../src/calendar/index.js';
import { anyDay, dayPair, modernDay } from '../arbitraries/dates.js';
import { faultsOf } from './faults.js';

describe('toDayNumber and fromDayNumber', () => {
  it('count from 1970-01-01', () => {
    expect(toDayNumber('1970-01-01')).toBe(0);
    expect(toDayNumber('1969-12-31')).toBe(-1);
    expect(toDayNumber('2000-03-01')).toBe(11_017);
    expect(toDayNumber('0001-01-01')).toBe(FIRST_DAY);
    expect(toDayNumber('9999-12-31')).toBe(LAST_DAY);
    expect([FIRST_DAY, LAST_DAY]).toEqual([-719_162, 2_932_896]);
  });

  it('refuse what is no date, and what no date can name', () => {
    expect(faultsOf(() => toDayNumber('2023-02-30'))).toEqual(['isoDate not-a-date']);
    expect(faultsOf(() => fromDayNumber(LAST_DAY + 1))).toEqual(['dayNumber out-of-range']);
    expect(faultsOf(() => fromDayNumber(FIRST_DAY - 1))).toEqual(['dayNumber out-of-range']);
    for (const bad of [0.5, Number.NaN, Infinity]) {
      expect(faultsOf(() => fromDayNumber(bad))).toEqual(['dayNumber not-an-integer']);
    }
    expect(dayNumberOf('2023-02-30')).toBeNull();
    expect(dayNumberOf(new Date(0))).toBeNull();
  });

  it('round trip, and agree with the runtime in UTC', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = fromDayNumber(day);
        expect(toDayNumber(date)).toBe(day);
        expect(dayNumberOf(date)).toBe(day);
        expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('agree with the runtime on every day of four centuries', () => {
    const end = toDayNumber('2200-01-01');
    let wrong = 0;
    for (let day = toDayNumber('1800-01-01'); day < end; day += 1) {
      const date = fromDayNumber(day);
      if (date !== new Date(day * 86_400_000).toISOString().slice(0, 10) || dayNumberOf(date) !== day) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  it('are monotone: day numbers are ordered as dates are', () => {
    fc.assert(
      fc.property(dayPair, ([a, b]) => {
        expect(Math.sign(a - b)).toBe(
          fromDayNumber(a) < fromDayNumber(b) ? -1 : fromDayNumber(a) > fromDayNumber(b) ? 1 : 0,
        );
      }),
    );
  });
});

describe('the integer twins', () => {
  it('give what the functions on dates give', () => {
    fc.assert(
      fc.property(
        dayPair,
        fc.integer({ min: -600, max: 600 }),
        fc.integer({ min: 0, max: 110 }),
        ([a, b], months, years) => {
          const [from, to] = [fromDayNumber(a), fromDayNumber(b)];
          expect(completedYearsOfDays(a, b)).toBe(completedYears(from, to));
          expect(completedMonthsOfDays(a, b)).toBe(completedMonths(from, to));
          expect(b - a).toBe(daysBetween(from, to));
          expect(addDays(from, b - a)).toBe(to);
          const shifted = addMonthsToDay(a, months);
          if (shifted >= FIRST_DAY && shifted <= LAST_DAY) expect(fromDayNumber(shifted)).toBe(addMonths(from, months));
          const reached = anniversaryDay(a, years);
          if (reached <= LAST_DAY) expect(fromDayNumber(reached)).toBe(anniversary(from, years));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('n years are complete for exactly those who started by addMonthsToDay(day, -12 n)', () => {
    const near = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(modernDay, fc.integer({ min: 0, max: 100 }), near, (day, n, off) => {
        const last = addMonthsToDay(day, -12 * n);
        const start = last + off;
        expect(anniversaryDay(start, n) <= day).toBe(start <= last);
        if (start <= day) expect(completedYearsOfDays(start, day) >= n).toBe(start <= last);
      }),
      { numRuns: 500 },
    );
  });
});
