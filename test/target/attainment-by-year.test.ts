import { describe, expect, it } from 'vitest';
import { ratio } from '../../src/core/index.js';
import {
  attainment,
  attainmentByYear,
  type CountTarget,
  type RangeTarget,
  type RateTarget,
  tryAttainmentByYear,
} from '../../src/target/index.js';
import { codesOf } from './cases.js';

const yearly: CountTarget = {
  unitId: 'u',
  measure: 'admissions',
  period: '2016-01-01/2018-12-31',
  per: 'year',
  bound: 'at-least',
  issuedBy: 'assigned',
  versions: [{ from: '2016-01-01', value: 10 }],
};
const whole: CountTarget = { ...yearly, per: 'period', versions: [{ from: '2016-01-01', value: 30 }] };
const counts = (...values: (number | null)[]) => values.map((count, index) => ({ year: 2016 + index, count }));
const end = { asOf: '2018-12-31' };

describe('attainmentByYear', () => {
  it.each([
    [[10, 10, 10], true, true],
    [[14, 9, 10], false, true],
    [[10, 10, 9], false, false],
    [[30, 0, 0], false, true],
    [[14, null, 10], null, null],
    [[14, null, 9], false, null],
  ] as const)('of %j: every year met %j, the total met %j', (values, everyYear, total) => {
    const result = attainmentByYear(counts(...values), yearly, end);
    expect([result.everyYearMet, result.totalMet]).toEqual([everyYear, total]);
    expect(result.yearsMet + result.yearsMissed + result.yearsOpen).toBe(3);
    expect(result.total.least).toEqual(ratio(30, 1));
  });

  it('leaves years open that are not over, and adds nothing for those not begun', () => {
    const result = attainmentByYear(counts(12, 4), yearly, { asOf: '2017-06-30' });
    expect(result.years.map(({ met, actual }) => [met, actual])).toEqual([
      [true, 12],
      [null, 4],
      [null, null],
    ]);
    expect([result.everyYearMet, result.totalMet, result.total.actual]).toEqual([null, null, 16]);
    expect(attainmentByYear(counts(12, 18), yearly, { asOf: '2017-06-30' }).totalMet).toBe(true);
  });

  it('asks nothing of the years of a target for the whole period, unless told how', () => {
    const result = attainmentByYear(counts(14, 9, 10), whole, end);
    expect([result.everyYearMet, result.totalMet, result.yearsOpen]).toEqual([null, true, 3]);
    expect(result.years.map(({ least, actual }) => [least, actual])).toEqual([
      [null, 14],
      [null, 9],
      [null, 10],
    ]);
    const parted = attainmentByYear(counts(14, 9, 10), whole, { ...end, by: 'months' });
    expect([parted.everyYearMet, parted.totalMet]).toEqual([false, true]);
  });

  it('takes a year by the version in force on its last day', () => {
    const raised: CountTarget = { ...yearly, versions: [...yearly.versions, { from: '2017-07-01', value: 20 }] };
    const result = attainmentByYear(counts(10, 19, 20), raised, end);
    expect(result.years.map(({ least, met }) => [least?.numerator, met])).toEqual([
      [10, true],
      [20, false],
      [20, true],
    ]);
    expect(result.total.least).toEqual(ratio(50, 1));
  });

  it('takes the part of a year that the period covers, by whole months or by days', () => {
    const term: CountTarget = {
      ...yearly,
      period: 'term:2015-10-01/2017-09-30',
      versions: [{ from: '2015-10-01', value: 12 }],
    };
    const rows = [
      { year: 2015, count: 3 },
      { year: 2016, count: 12 },
      { year: 2017, count: 8 },
    ];
    const result = attainmentByYear(rows, term, { asOf: '2017-09-30' });
    expect(result.years.map(({ least, met }) => [least?.numerator, met])).toEqual([
      [3, true],
      [12, true],
      [9, false],
    ]);
    expect(result.total).toMatchObject({ least: ratio(24, 1), actual: 23, met: false });
    const odd: CountTarget = {
      ...term,
      period: 'term:2015-10-15/2017-10-14',
      versions: [{ from: '2015-10-15', value: 12 }],
    };
    expect(codesOf(() => attainmentByYear(rows, odd, { asOf: '2017-10-14' }))).toBe('not-whole-months');
    expect(attainmentByYear(rows, odd, { asOf: '2017-10-14', by: 'days' }).years[0]?.least).toEqual({
      numerator: 936,
      denominator: 365,
    });
  });

  it('takes a rate on the base of each year', () => {
    const rate: RateTarget = {
      ...yearly,
      bound: 'rate',
      base: 'start-of-year',
      versions: [{ from: '2016-01-01', rate: '5%' }],
    };
    const rows = [
      { year: 2016, count: 10, base: 200 },
      { year: 2017, count: 10, base: 220 },
      { year: 2018, count: 12, base: 240 },
    ];
    const result = attainmentByYear(rows, rate, end);
    expect([result.years.map(({ met }) => met), result.total.least]).toEqual([[true, false, true], ratio(33, 1)]);
    const unknown = attainmentByYear([{ year: 2016, count: 10, base: null }], rate, end);
    expect([unknown.years[0]?.met, unknown.total.least]).toEqual([null, null]);
    expect(codesOf(() => attainmentByYear(counts(1), rate, end))).toBe('actuals.0.base missing');
    // Within one year its start is one base, that of the target as a whole.
    const oneYear: RateTarget = { ...rate, period: '2016' };
    expect(attainmentByYear(rows.slice(0, 1), oneYear, { asOf: '2016-12-31', base: 200 })).toMatchObject({
      totalMet: true,
      total: { least: ratio(10, 1) },
    });
    expect(attainment(9, oneYear, { asOf: '2016-12-31', base: 200 })).toMatchObject({ met: false, needed: 10 });
    expect(codesOf(() => attainment(9, rate, { ...end, base: 200 }))).toBe('base-per-year');
    const once: RateTarget = { ...rate, per: 'period', base: 'start-of-term' };
    expect(attainmentByYear(counts(3, 3, 4), once, { ...end, base: 200 }).totalMet).toBe(true);
    expect(codesOf(() => attainmentByYear(counts(1), once, end))).toBe('options.base missing');
  });

  it('adds up both ends of a range', () => {
    const between: RangeTarget = { ...yearly, bound: 'range', versions: [{ from: '2016-01-01', low: 8, high: 11 }] };
    const result = attainmentByYear(counts(8, 11, 12), between, end);
    expect(result.years.map(({ least, most, met }) => [least, most, met])).toEqual([
      [ratio(8, 1), ratio(11, 1), true],
      [ratio(8, 1), ratio(11, 1), true],
      [ratio(8, 1), ratio(11, 1), false],
    ]);
    expect(result.total).toMatchObject({ least: ratio(24, 1), most: ratio(33, 1), actual: 31, met: true });
  });

  it('counts no further than 2^53 − 1', () => {
    const [most, half] = [Number.MAX_SAFE_INTEGER, (Number.MAX_SAFE_INTEGER - 1) / 2];
    expect(attainmentByYear(counts(half, half, 1), yearly, end).total.actual).toBe(most);
    expect(codesOf(() => attainmentByYear(counts(half, half, 2), yearly, end))).toBe('actuals too-large');
    const asked = (value: number): CountTarget => ({ ...yearly, versions: [{ from: '2016-01-01', value }] });
    const third = (most - 1) / 3;
    expect(attainmentByYear([], asked(third), end).total.needed).toBe(most - 1);
    expect(codesOf(() => attainmentByYear([], asked(third + 1), end))).toBe('too-large');
  });

  it('refuses bad input with every fault', () => {
    expect(
      codesOf(() =>
        attainmentByYear(
          [{ year: 2015, count: 1 }, { year: 2016, count: -1 }, { year: 2016, count: 1 }, 4, { year: 2016.5 }] as never,
          yearly,
          { asOf: '', by: 'x', total: 1.5, base: -1 } as never,
        ),
      ),
    ).toBe(
      'options.asOf not-a-date, options.total not-an-integer, options.base negative, options.by unknown-value, ' +
        'actuals.0.year outside-period, actuals.1.count negative, actuals.2.year duplicate-year, actuals.3 wrong-type, actuals.4.count missing, actuals.4.year not-an-integer',
    );
    expect(codesOf(() => attainmentByYear({} as never, yearly, end))).toBe('actuals not-a-list');
    expect(codesOf(() => attainmentByYear(counts(1, 2, 3), yearly, { ...end, total: 7 }))).toBe(
      'options.total contradiction',
    );
    expect(codesOf(() => attainmentByYear(counts(1, 2), yearly, { ...end, total: 2 }))).toBe(
      'options.total contradiction',
    );
    expect(codesOf(() => attainmentByYear([], { ...whole, counted: 'at-the-end' }, end))).toBe('not-over-the-period');
    expect(tryAttainmentByYear([], yearly, end).success).toBe(true);
  });
});
