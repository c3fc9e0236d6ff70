import { describe, expect, it } from 'vitest';
import { year } from '../../../src/calendar/index.js';
import { comparePeriods } from '../../../src/comparison/index.js';
import type { Locale, Ratio, RatioInput, Rounding } from '../../../src/core/index.js';
import {
  describeIndependence,
  describeInfeasible,
  describePeriods,
  describeTarget,
} from '../../../src/report/index.js';

interface Format {
  readonly digits?: number;
  readonly rounding?: Rounding;
}

const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];
const over = (numerator: number, denominator: number): Ratio => ({ numerator, denominator });

describe('a number that need not be whole', () => {
  const told = (least: Ratio, format: Format = {}): string[] =>
    both((locale) => {
      const certificate = { unitId: 'A', period: '2024', least, most: over(0, 1) };
      const text = describeInfeasible({ code: 'no-whole-number', details: { certificate } }, { ...format, locale });
      return /(?:từ|at least) (.*) (?:trở lên|and no more)/u.exec(text)?.[1] ?? text;
    });

  it('is exact where it is whole, or has no more digits than are told', () => {
    expect([over(5, 1), over(10, 2), over(0, 7), over(1_234_567, 1)].map((value) => told(value))).toEqual([
      ['5', '5'],
      ['5', '5'],
      ['0', '0'],
      ['1.234.567', '1,234,567'],
    ]);
    expect([over(5, 2), over(-5, 2), over(1, 4), over(9_876_543, 4)].map((value) => told(value))).toEqual([
      ['2,5', '2.5'],
      ['-2,5', '-2.5'],
      ['0,25', '0.25'],
      ['2.469.135,75', '2,469,135.75'],
    ]);
    expect(told(over(1, 8), { digits: 3 })).toEqual(['0,125', '0.125']);
  });

  it('is about what it is rounded to, with two digits or as many more as are asked for', () => {
    expect([0, 1, 2].map((digits) => told(over(1, 8), { digits }))).toEqual([
      ['khoảng 0,13', 'about 0.13'],
      ['khoảng 0,13', 'about 0.13'],
      ['khoảng 0,13', 'about 0.13'],
    ]);
    expect(told(over(2, 3), { digits: 4 })).toEqual(['khoảng 0,6667', 'about 0.6667']);
    expect(told(over(-1, 3))).toEqual(['khoảng -0,33', 'about -0.33']);
  });

  it('is next to 0 where rounding leaves nothing', () => {
    expect(told(over(1, 200))).toEqual(['khoảng 0,01', 'about 0.01']);
    expect(told(over(1, 201))).toEqual(['gần bằng 0', 'next to 0']);
    expect(told(over(1, 201), { rounding: 'ceiling' })).toEqual(['khoảng 0,01', 'about 0.01']);
  });
});

describe('a rate that was set', () => {
  const told = (rate: RatioInput, format: Format = {}): string[] =>
    both((locale) => {
      const common = { unitId: 'U', measure: 'members', period: '2024', issuedBy: 'x' };
      const versions = [{ from: '2024-01-01', rate }];
      const text = describeTarget({ ...common, bound: 'rate', base: 'current', versions }, { ...format, locale });
      return /(?:từ|at least) (.*?) (?:số|of the present)/u.exec(text)?.[1] ?? text;
    });

  it('has the digits that it was set with, six at most, whatever is asked for', () => {
    const rates = ['3%', '0.95', '100%', '2.5%', '0.125%', '0.000001%', over(1, 8)];
    const shown = [
      ['3%', '3%'],
      ['95%', '95%'],
      ['100%', '100%'],
      ['2,5%', '2.5%'],
      ['0,125%', '0.125%'],
      ['0,000001%', '0.000001%'],
      ['12,5%', '12.5%'],
    ];
    expect(rates.map((rate) => told(rate))).toEqual(shown);
    expect(rates.map((rate) => told(rate, { digits: 0 }))).toEqual(shown);
  });

  it('is rounded where no digits tell it', () => {
    expect(told(over(1, 3))).toEqual(['33,3%', '33.3%']);
    expect(told(over(1, 3), { digits: 3 })).toEqual(['33,333%', '33.333%']);
  });
});

describe('a share in per cent', () => {
  const told = (share: Ratio, format: Format = {}): string[] =>
    both((locale) => {
      const place = {
        unitId: 'U',
        host: 'counts',
        rank: 1,
        of: 2,
        tied: 1,
        toTarget: null,
        hostUnnamed: 0,
        hostsUnstated: 0,
      } as const;
      const text = describeIndependence({ ...place, ratio: share }, { ...format, locale });
      return /(?:chiếm|their own,) (.*?) \(/u.exec(text)?.[1] ?? text;
    });

  it('is 0 or all only where it is exactly that', () => {
    expect([over(0, 7), over(7, 7), over(1, 2000), over(1998, 2000)].map((share) => told(share))).toEqual([
      ['0,0%', '0.0%'],
      ['100,0%', '100.0%'],
      ['0,1%', '0.1%'],
      ['99,9%', '99.9%'],
    ]);
    expect([over(1, 2001), over(1999, 2000)].map((share) => told(share))).toEqual([
      ['chưa đến 0,1%', 'less than 0.1%'],
      ['chưa đến 100,0%', 'less than 100.0%'],
    ]);
  });

  it('goes by the digits and the rounding that are asked for', () => {
    expect([0, 2].map((digits) => told(over(1, 2001), { digits }))).toEqual([
      ['chưa đến 1%', 'less than 1%'],
      ['0,05%', '0.05%'],
    ]);
    expect(told(over(199, 200), { digits: 0 })).toEqual(['chưa đến 100%', 'less than 100%']);
    expect(told(over(1999, 2000), { rounding: 'floor' })).toEqual(['99,9%', '99.9%']);
    expect(told(over(1, 300), { digits: 0, rounding: 'truncate' })).toEqual(['chưa đến 1%', 'less than 1%']);
  });
});

describe('a mean', () => {
  const told = (after: number, before: number, format: Format = {}): string[] =>
    both((locale) => {
      const totals = [
        { period: '2017', value: after },
        { period: '2016', value: before },
      ];
      const change = comparePeriods(totals, year(2017), { against: 'previous', normalise: 'day' });
      return describePeriods(change, { ...format, locale });
    });

  it('is less than its last digit where that would be 0, and 0 only of nothing', () => {
    expect(told(0, 1)).toEqual([
      'năm 2017: 0, bình quân 0,0 mỗi ngày, giảm chưa đến 0,1 mỗi ngày (100,0%) so với bình quân chưa đến 0,1 mỗi ngày của năm 2016',
      '2017: 0, a mean of 0.0 a day, down less than 0.1 a day (100.0%) compared with a mean of less than 0.1 a day for 2016',
    ]);
    // 18 of 365 days are 0.049…, and 19 are 0.052….
    expect(told(19, 18)).toEqual([
      'năm 2017: 19, bình quân 0,1 mỗi ngày, tăng chưa đến 0,1 mỗi ngày (5,8%) so với bình quân chưa đến 0,1 mỗi ngày của năm 2016',
      '2017: 19, a mean of 0.1 a day, up less than 0.1 a day (5.8%) compared with a mean of less than 0.1 a day for 2016',
    ]);
    expect(told(19, 18, { digits: 2 })).toEqual([
      'năm 2017: 19, bình quân 0,05 mỗi ngày, tăng chưa đến 0,01 mỗi ngày (5,84%) so với bình quân 0,05 mỗi ngày của năm 2016',
      '2017: 19, a mean of 0.05 a day, up less than 0.01 a day (5.84%) compared with a mean of 0.05 a day for 2016',
    ]);
  });
});
