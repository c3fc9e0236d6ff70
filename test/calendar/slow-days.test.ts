import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  anniversary,
  completedMonths,
  daysBetween,
  fromDayNumber,
  toDayNumber,
} from '../../src/calendar/index.js';
import { differential } from '../oracles/differential.js';
import { daysFrom, monthsLater, nextDay } from '../oracles/slow-days.js';

/** Days about the ends of months and years, of leap years and centuries too. */
const days = fc.oneof(
  fc
    .tuple(fc.constantFrom(1899, 1900, 1999, 2000, 2016, 2017, 2100), fc.integer({ min: 1, max: 12 }), fc.nat(3))
    .map(([year, month, back]) => addDays(`${String(year)}-${String(month).padStart(2, '0')}-01`, 1 - back)),
  fc.integer({ min: toDayNumber('1890-01-01'), max: toDayNumber('2110-12-31') }).map(fromDayNumber),
);
const lengths = fc.oneof(fc.nat(70), fc.nat(2000));

describe('dates equal those of a calendar that is walked day by day', () => {
  it(
    'days and months on, and what lies between two days',
    differential(
      300,
      fc.property(days, lengths, fc.nat(60), (from, length, months) => {
        const to = addDays(from, length);
        const walked = daysFrom(from, to);
        expect([walked.length, walked.at(-1), daysBetween(from, to)]).toEqual([length + 1, to, length]);
        expect(nextDay(to)).toBe(addDays(to, 1));
        expect(addMonths(from, months)).toBe(monthsLater(from, months));
        let complete = 0;
        while (monthsLater(from, complete + 1) <= to) complete += 1;
        expect(completedMonths(from, to)).toBe(complete);
      }),
    ),
  );

  it(
    'ages and anniversaries: a year older on the birthday, from 29 February on 1 March of common years',
    differential(
      150,
      fc.property(days, lengths, (born, length) => {
        const on = addDays(born, length);
        const isBirthday = (day: string, year: string): boolean => {
          const [month, date] = [born.slice(5), day.slice(5)];
          const isLeap = daysFrom(`${year}-02-28`, `${year}-03-01`).length === 3;
          return date === (month === '02-29' && !isLeap ? '03-01' : month);
        };
        const birthdays = daysFrom(born, on)
          .slice(1)
          .filter((day) => isBirthday(day, day.slice(0, 4)));
        expect(ageOn(born, on)).toBe(birthdays.length);
        birthdays.forEach((day, years) => expect(anniversary(born, years + 1)).toBe(day));
      }),
    ),
  );
});
