import { addMonths as dateFnsAddMonths } from 'date-fns/addMonths';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, completedMonths, daysBetween, fromDayNumber } from '../../src/calendar/index.js';
import { anyDate, dayPair, modernDate } from '../arbitraries/dates.js';
import { faultsOf } from './faults.js';
import { existsLocally, localNoon } from './local-date.js';

describe('addDays', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2020-01-01', -1)).toBe('2019-12-31');
    expect(addDays('2011-12-29', 1)).toBe('2011-12-30');
    expect(addDays('2018-05-13', -0)).toBe('2018-05-13');
  });

  it('reports every fault at once', () => {
    expect(faultsOf(() => addDays('2018-05-32', 0.5))).toEqual(['date not-a-date', 'days not-an-integer']);
    expect(faultsOf(() => addDays('9999-12-31', 1))).toEqual(['days out-of-range']);
    expect(faultsOf(() => addDays('0001-01-01', -1))).toEqual(['days out-of-range']);
    expect(faultsOf(() => addDays('2018-05-13', Number.MAX_SAFE_INTEGER))).toEqual(['days out-of-range']);
  });
});

describe('daysBetween', () => {
  it('is signed, and the opposite of itself with the dates swapped', () => {
    expect(daysBetween('2018-05-13', '2018-05-13')).toBe(0);
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
        expect(addDays(a, daysBetween(a, b))).toBe(b);
      }),
    );
  });

  it('reports both dates', () => {
    expect(faultsOf(() => daysBetween('x', '2023-02-30'))).toEqual(['from not-a-date', 'to not-a-date']);
    // @ts-expect-error A Date object is never accepted.
    expect(faultsOf(() => daysBetween(new Date(0), '2023-02-28'))).toEqual(['from not-a-date']);
  });
});

describe('addMonths', () => {
  it('keeps the day of the month, or takes the last there is', () => {
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28');
    expect(addMonths('2023-02-28', 1)).toBe('2023-03-28');
    expect(addMonths('2011-11-30', 1)).toBe('2011-12-30');
    expect(addMonths('0050-03-31', 11)).toBe('0051-02-28');
  });

  it('refuses months that are not whole or lead out of the years', () => {
    expect(faultsOf(() => addMonths('2018-05-32', Number.NaN))).toEqual(['date not-a-date', 'months not-an-integer']);
    expect(faultsOf(() => addMonths('9999-12-01', 1))).toEqual(['months out-of-range']);
    expect(faultsOf(() => addMonths('0001-01-31', -1))).toEqual(['months out-of-range']);
    expect(faultsOf(() => addMonths('2018-05-13', Number.MAX_SAFE_INTEGER))).toEqual(['months out-of-range']);
    // @ts-expect-error A number as text is no number.
    expect(faultsOf(() => addMonths('2018-05-13', '1'))).toEqual(['months not-an-integer']);
  });

  it('equals date-fns addMonths on every local day that exists', () => {
    const step = fc.tuple(modernDate, fc.integer({ min: -300, max: 300 }));
    fc.assert(
      // Where a zone skipped a day, date-fns on local dates is no oracle for it.
      fc.property(
        step.filter(([date, months]) => existsLocally(date) && existsLocally(addMonths(date, months))),
        ([date, months]) => {
          const local = dateFnsAddMonths(localNoon(date), months);
          const parts = [local.getFullYear(), local.getMonth() + 1, local.getDate()];
          expect(addMonths(date, months).split('-').map(Number)).toEqual(parts);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('completedMonths', () => {
  it('counts a month to the last day of a shorter one', () => {
    expect(completedMonths('2017-07-28', '2018-07-27')).toBe(11);
    expect(completedMonths('2017-07-28', '2018-07-28')).toBe(12);
    expect(completedMonths('2023-01-31', '2023-02-28')).toBe(1);
    expect(completedMonths('2024-01-31', '2024-02-28')).toBe(0);
    expect(completedMonths('2024-02-29', '2025-02-28')).toBe(12);
    expect(completedMonths('2018-05-13', '2018-05-13')).toBe(0);
    expect(completedMonths('2018-05-13', '2018-05-12')).toBe(-1);
    expect(completedMonths('2018-05-13', '2018-04-13')).toBe(-1);
    expect(completedMonths('2018-05-13', '2018-04-12')).toBe(-2);
    expect(faultsOf(() => completedMonths('', ''))).toEqual(['from not-a-date', 'to not-a-date']);
  });

  it('is the largest n with addMonths(from, n) <= to', () => {
    fc.assert(
      fc.property(
        dayPair.map(([a, b]): [string, string] => [fromDayNumber(a), fromDayNumber(b)]),
        ([from, to]) => {
          const n = completedMonths(from, to);
          // Beyond the years that a date can name there is nothing to compare with.
          if (!/^(?:0001-01|9999-12)/.test(to)) {
            expect(addMonths(from, n) <= to).toBe(true);
            expect(addMonths(from, n + 1) > to).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
