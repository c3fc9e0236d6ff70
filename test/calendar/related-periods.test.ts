import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  between,
  type CalendarKind,
  daysIn,
  firstMonths,
  halfYear,
  month,
  periodContaining,
  previousPeriod,
  quarter,
  samePeriodLastYear,
  term,
  year,
} from '../../src/calendar/index.js';
import { anyDate, anyPeriod, calendarPeriod, spanPeriod } from '../arbitraries/dates.js';
import { faultsOf } from './faults.js';

const KINDS: CalendarKind[] = ['year', 'half-year', 'quarter', 'month', 'first-months'];

describe('periodContaining', () => {
  it('gives the period of each kind', () => {
    const ids = KINDS.map((kind) => periodContaining(kind, '2017-08-15').id);
    expect(ids).toEqual(['2017', '2017-H2', '2017-Q3', '2017-08', '2017-01..08']);
  });

  it('contains the day, and the day after its end lies in the next one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), anyDate, (kind, date) => {
        const period = periodContaining(kind, date);
        expect(period.kind).toBe(kind);
        expect(period.start <= date && date <= period.end).toBe(true);
        expect(periodContaining(kind, period.end)).toEqual(period);
        if (kind !== 'first-months') {
          expect(periodContaining(kind, period.start)).toEqual(period);
          if (period.end < '9999') {
            expect(periodContaining(kind, addDays(period.end, 1)).start).toBe(addDays(period.end, 1));
          }
        }
      }),
    );
  });

  it('refuses kinds that no day fixes, and bad dates', () => {
    for (const kind of ['term', 'interval', 'week', '__proto__', 'toString']) {
      // @ts-expect-error Only the kinds of the calendar contain a day.
      expect(faultsOf(() => periodContaining(kind, '2018-02-30'))).toEqual(['kind unknown-kind', 'date not-a-date']);
    }
  });
});

describe('previousPeriod', () => {
  it('steps back over the end of a year', () => {
    expect(previousPeriod(year(2017)).id).toBe('2016');
    expect(previousPeriod(halfYear(2017, 1)).id).toBe('2016-H2');
    expect(previousPeriod(halfYear(2017, 2)).id).toBe('2017-H1');
    expect(previousPeriod(quarter(2017, 1)).id).toBe('2016-Q4');
    expect(previousPeriod(month(2017, 1)).id).toBe('2016-12');
    expect(previousPeriod(month(2017, 12)).id).toBe('2017-11');
    expect(previousPeriod(firstMonths(2017, 7)).id).toBe('2016-01..07');
    expect(previousPeriod(firstMonths(2017, 2)).end).toBe('2016-02-29');
  });

  it('ends the day before, but for first months, which go back a year', () => {
    fc.assert(
      fc.property(calendarPeriod, (period) => {
        if (period.start < '0002') return;
        const previous = previousPeriod(period);
        expect(previous.kind).toBe(period.kind);
        if (period.kind === 'first-months') expect(previous).toEqual(samePeriodLastYear(period));
        else expect(addDays(previous.end, 1)).toBe(period.start);
      }),
    );
  });

  it('refuses terms and intervals as a mistake of the program', () => {
    expect(faultsOf(() => previousPeriod(term('2020-10-15', '2025-10-14')))).toEqual([
      'ContractError no-previous-period',
    ]);
    expect(faultsOf(() => previousPeriod(between('2020-01-01', '2020-12-31')))).toEqual([
      'ContractError no-previous-period',
    ]);
  });

  it('refuses what is no period, and goes not before the year 1', () => {
    expect(faultsOf(() => previousPeriod({ ...year(2017), end: '2017-12-30' }))).toEqual(['period not-a-period']);
    expect(faultsOf(() => previousPeriod(month(1, 1)))).toEqual(['period out-of-range']);
    expect(previousPeriod(month(1, 2)).id).toBe('0001-01');
  });
});

describe('samePeriodLastYear', () => {
  it('takes the namesake of a calendar period, whole', () => {
    expect(samePeriodLastYear(year(2017))).toEqual(year(2016));
    expect(samePeriodLastYear(halfYear(2017, 2))).toEqual(halfYear(2016, 2));
    expect(samePeriodLastYear(quarter(2017, 1))).toEqual(quarter(2016, 1));
    expect(samePeriodLastYear(month(2016, 2))).toEqual(month(2015, 2));
    expect(samePeriodLastYear(month(2017, 2))).toEqual(month(2016, 2));
    expect(samePeriodLastYear(firstMonths(2016, 2))).toEqual(firstMonths(2015, 2));
  });

  it('moves both ends of a term or interval back, 29 February to the 28th', () => {
    expect(samePeriodLastYear(between('2024-02-29', '2024-02-29'))).toEqual(between('2023-02-28', '2023-02-28'));
    expect(samePeriodLastYear(between('2017-08-01', '2017-08-15'))).toEqual(between('2016-08-01', '2016-08-15'));
    expect(samePeriodLastYear(between('2017-01-01', '2017-02-28'))).toEqual(between('2016-01-01', '2016-02-28'));
    expect(samePeriodLastYear(term('2020-10-15', '2025-10-14'))).toEqual(term('2019-10-15', '2024-10-14'));
    fc.assert(
      fc.property(spanPeriod, (period) => {
        if (period.start < '0002') return;
        const { kind, start, end } = samePeriodLastYear(period);
        expect([kind, start, end]).toEqual([period.kind, addMonths(period.start, -12), addMonths(period.end, -12)]);
      }),
    );
  });

  it('twice is two years earlier, of the same kind and at most a leap day longer or shorter', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        if (period.start < '0003') return;
        const twice = samePeriodLastYear(samePeriodLastYear(period));
        expect(twice.kind).toBe(period.kind);
        expect(Number(twice.start.slice(0, 4))).toBe(Number(period.start.slice(0, 4)) - 2);
        expect(twice.start.slice(5).replace('02-28', '02-29')).toBe(period.start.slice(5).replace('02-28', '02-29'));
        expect(Math.abs(daysIn(twice) - daysIn(period))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('goes not before the year 1', () => {
    expect(faultsOf(() => samePeriodLastYear(year(1)))).toEqual(['period out-of-range']);
    expect(faultsOf(() => samePeriodLastYear(between('0001-12-31', '2018-01-01')))).toEqual(['period out-of-range']);
    // @ts-expect-error An id is no period.
    expect(faultsOf(() => samePeriodLastYear('2017'))).toEqual(['period not-a-period']);
  });
});
