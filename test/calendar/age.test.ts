import { differenceInYears } from 'date-fns/differenceInYears';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  ageRangeOn,
  anniversary,
  completedYears,
  fromDayNumber,
  isPartialDate,
  partialDateBounds,
  toDayNumber,
} from '../../src/calendar/index.js';
import { dayPair, modernDate, orderedDates, partialDate } from '../arbitraries/dates.js';
import { faultsOf } from './faults.js';
import { existsLocally, localNoon } from './local-date.js';

const pair = dayPair.map(([a, b]): [string, string] => [fromDayNumber(a), fromDayNumber(b)]);

describe('completedYears', () => {
  it('completes a year on the same day and month, from 29 February on 1 March of common years', () => {
    expect(completedYears('2012-07-31', '2017-07-30')).toBe(4);
    expect(completedYears('2012-07-31', '2017-07-31')).toBe(5);
    expect(completedYears('2016-02-29', '2017-02-28')).toBe(0);
    expect(completedYears('2016-02-29', '2017-03-01')).toBe(1);
    expect(completedYears('2016-02-29', '2020-02-28')).toBe(3);
    expect(completedYears('2016-02-29', '2020-02-29')).toBe(4);
    expect(completedYears('2015-02-28', '2016-02-28')).toBe(1);
    expect(completedYears('2010-12-30', '2011-12-30')).toBe(1);
    expect(completedYears('2010-12-31', '2011-12-30')).toBe(0);
    expect(completedYears('0001-01-01', '9999-12-31')).toBe(9998);
  });

  it('equals date-fns differenceInYears', () => {
    const skipped = fc.tuple(modernDate, fc.constant('2011-12-30'));
    fc.assert(
      // Where a zone skipped a day, date-fns on local dates is no oracle for it.
      fc.property(
        fc.oneof({ weight: 5, arbitrary: pair }, skipped).filter((dates) => dates.every(existsLocally)),
        ([from, to]) => {
          expect(completedYears(from, to)).toBe(differenceInYears(localNoon(to), localNoon(from)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is negated, without a negative zero, when the dates are swapped', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        expect(completedYears(to, from)).toBe(0 - completedYears(from, to));
      }),
    );
  });

  it('reports both dates', () => {
    expect(faultsOf(() => completedYears('2023-02-30', ''))).toEqual(['from not-a-date', 'to not-a-date']);
  });
});

describe('ageOn', () => {
  it('is a year more from the birthday on', () => {
    expect(ageOn('1957-07-31', '2017-07-30')).toBe(59);
    expect(ageOn('1957-07-31', '2017-07-31')).toBe(60);
    expect(ageOn('2018-05-13', '2018-05-13')).toBe(0);
  });

  it('is completedYears from birth', () => {
    fc.assert(
      fc.property(orderedDates, ([birth, date]) => {
        expect(ageOn(birth, date)).toBe(completedYears(birth, date));
      }),
    );
  });

  it('refuses bad dates, and a day before the birth', () => {
    expect(faultsOf(() => ageOn('x', 'y'))).toEqual(['birthDate not-a-date', 'date not-a-date']);
    expect(faultsOf(() => ageOn('2018-05-13', '2018-05-12'))).toEqual(['date before-birth']);
  });
});

describe('anniversary', () => {
  it('is the first day with n completed years', () => {
    fc.assert(
      fc.property(modernDate, fc.integer({ min: 1, max: 110 }), (date, n) => {
        const day = anniversary(date, n);
        expect(completedYears(date, day)).toBe(n);
        expect(completedYears(date, addDays(day, -1))).toBe(n - 1);
      }),
      { numRuns: 300 },
    );
  });

  it('falls on 1 March where the year has no 29 February', () => {
    expect(anniversary('2000-02-29', 18)).toBe('2018-03-01');
    expect(anniversary('2000-02-29', 20)).toBe('2020-02-29');
    expect(anniversary('1996-02-29', 104)).toBe('2100-03-01');
    expect(anniversary('2018-05-13', 0)).toBe('2018-05-13');
  });

  it('goes up to the last day that a date can name', () => {
    expect(anniversary('9998-12-31', 1)).toBe('9999-12-31');
    expect(anniversary('0001-01-01', 9998)).toBe('9999-01-01');
    expect(faultsOf(() => anniversary('9999-01-01', 1))).toEqual(['n out-of-range']);
    // No two days are further apart: more years are refused whatever the day.
    expect(() => anniversary('0001-01-01', 9999)).toThrow('n: The n is from 0 to 9998.');
  });

  it('refuses years that are negative, not whole or too many', () => {
    expect(faultsOf(() => anniversary('2018-13-13', -1))).toEqual(['date not-a-date', 'n out-of-range']);
    expect(faultsOf(() => anniversary('2018-05-13', 0.5))).toEqual(['n not-an-integer']);
    expect(faultsOf(() => anniversary('2018-05-13', 7982))).toEqual(['n out-of-range']);
    expect(anniversary('2018-05-13', 7981)).toBe('9999-05-13');
  });
});

describe('partial dates', () => {
  it('are years, months and days that exist', () => {
    for (const good of ['1957', '1957-07', '1957-07-31', '0001', '9999-12']) expect(isPartialDate(good)).toBe(true);
    for (const bad of [
      '0000',
      '1957-00',
      '1957-13',
      '1957-02-30',
      '57',
      '1957-',
      '1957-7',
      '',
      1957,
      null,
      new Date(0),
    ]) {
      expect(isPartialDate(bad), String(bad)).toBe(false);
    }
  });

  it('span from their first day to their last', () => {
    expect(partialDateBounds('2000')).toEqual({ first: '2000-01-01', last: '2000-12-31' });
    expect(partialDateBounds('2000-02')).toEqual({ first: '2000-02-01', last: '2000-02-29' });
    expect(partialDateBounds('1900-02')).toEqual({ first: '1900-02-01', last: '1900-02-28' });
    expect(partialDateBounds('2000-02-29')).toEqual({ first: '2000-02-29', last: '2000-02-29' });
    expect(faultsOf(() => partialDateBounds('1956-13'))).toEqual(['partialDate not-a-date']);
  });
});

describe('ageRangeOn', () => {
  it('contains the age of every day that the partial date allows, and both ends are reached', () => {
    fc.assert(
      fc.property(partialDate, fc.integer({ min: 0, max: 40_000 }), (known, later) => {
        const { first, last } = partialDateBounds(known);
        const date = addDays(first, later);
        const ages = new Set<number>();
        const end = Math.min(toDayNumber(last), toDayNumber(date));
        for (let day = toDayNumber(first); day <= end; day += 1) ages.add(ageOn(fromDayNumber(day), date));
        expect(ageRangeOn(known, date)).toEqual({ min: Math.min(...ages), max: Math.max(...ages) });
      }),
      { numRuns: 60 },
    );
  });

  it('counts only births up to the day asked about', () => {
    expect(ageRangeOn('2017', '2017-06-01')).toEqual({ min: 0, max: 0 });
    expect(ageRangeOn('2000-02', '2018-02-28')).toEqual({ min: 17, max: 18 });
  });

  it('refuses bad dates, and a day before every birth allowed', () => {
    expect(faultsOf(() => ageRangeOn('57', '2018-02-30'))).toEqual(['partialDate not-a-date', 'date not-a-date']);
    expect(faultsOf(() => ageRangeOn('2018', '2017-12-31'))).toEqual(['date before-birth']);
  });
});
