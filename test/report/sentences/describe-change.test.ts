import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, year } from '../../../src/calendar/index.js';
import { compareCounts, comparePeriods, compareRates } from '../../../src/comparison/index.js';
import { ratio } from '../../../src/core/index.js';
import { type ChangeWords, describeChange } from '../../../src/report/index.js';
import { faultsOf } from '../../calendar/faults.js';

const both = (change: Parameters<typeof describeChange>[0], vi: ChangeWords = {}, en: ChangeWords = vi): string[] => [
  describeChange(change, vi),
  describeChange(change, { ...en, locale: 'en' }),
];

describe('describeChange of counts', () => {
  it('tells a rise and a fall by the word, with the part of the base', () => {
    const vi = { against: 'năm 2016', unit: 'bản' };
    const en = { against: '2016', unit: { one: 'village', other: 'villages' } };
    expect(both(compareCounts(120, 158), vi, en)).toEqual([
      'tăng 38 bản (31,7%) so với năm 2016',
      'up 38 villages (31.7%) compared with 2016',
    ]);
    expect(both(compareCounts(2000, 591), { show: 'difference' })).toEqual(['giảm 1.409', 'down 1,409']);
    expect(both(compareCounts(4, 3), vi, en)[1]).toBe('down 1 village (25.0%) compared with 2016');
  });

  it('tells 59.1 % of the same period as a fall of 40.9 %', () => {
    const fall = compareCounts(1000, 591);
    expect(
      both(fall, { show: 'relative', against: 'cùng kỳ' }, { show: 'relative', against: 'the same period last year' }),
    ).toEqual(['giảm 40,9% so với cùng kỳ', 'down 40.9% compared with the same period last year']);
  });

  it('says that nothing changed', () => {
    expect(both(compareCounts(4, 4), { against: '2016' })).toEqual([
      'không đổi so với 2016',
      'unchanged compared with 2016',
    ]);
    expect(both(compareCounts(0, 0))).toEqual(['không đổi', 'unchanged']);
  });

  it('says that there is no base, and no figure', () => {
    const noBase = ['không có số gốc để so sánh', 'no base to compare with'];
    expect(both(compareCounts(null, 4), { against: '2016' })).toEqual(noBase);
    expect(both(compareCounts(0, 4), { show: 'relative' })).toEqual(noBase);
    expect(both(compareCounts(0, 4))).toEqual([
      'tăng 4 (không có số gốc để so sánh theo phần trăm)',
      'up 4 (no base to compare with as a percentage)',
    ]);
    const noFigure = ['chưa có số liệu để so sánh', 'no figure to compare'];
    expect(both(compareCounts(4, null))).toEqual(noFigure);
    expect(both(compareCounts(null, null))).toEqual(noFigure);
  });

  it('never tells a change as one of 0', () => {
    expect(both(compareCounts(10_000, 9_999))).toEqual(['giảm 1 (chưa đến 0,1%)', 'down 1 (less than 0.1%)']);
    expect(describeChange(compareCounts(10_000, 9_999), { digits: 0 })).toBe('giảm 1 (chưa đến 1%)');
    expect(describeChange(compareCounts(10_000, 9_999), { digits: 2 })).toBe('giảm 1 (0,01%)');
  });

  it('rounds a fall as it rounds a rise', () => {
    expect(describeChange(compareCounts(1000, 1312), { rounding: 'floor', digits: 0 })).toBe('tăng 312 (31%)');
    expect(describeChange(compareCounts(1000, 688), { rounding: 'floor', digits: 0 })).toBe('giảm 312 (31%)');
  });
});

describe('describeChange of rates', () => {
  const change = compareRates(ratio(120, 243), ratio(158, 243));

  it('tells percentage points, and calls the relative change relative', () => {
    expect(both(change)).toEqual(['tăng 15,6 điểm phần trăm', 'up 15.6 percentage points']);
    expect(both(change, { show: 'both' })).toEqual([
      'tăng 15,6 điểm phần trăm (tương đối 31,7%)',
      'up 15.6 percentage points (31.7% in relative terms)',
    ]);
    expect(both(change, { show: 'relative', against: '2016' })).toEqual([
      'tăng tương đối 31,7% so với 2016',
      'up 31.7% in relative terms compared with 2016',
    ]);
  });

  it('has one point in the singular, and less than one', () => {
    expect(both(compareRates('50%', '49%'), { digits: 0 })[1]).toBe('down 1 percentage point');
    expect(both(compareRates('50%', '50.01%'))).toEqual([
      'tăng chưa đến 0,1 điểm phần trăm',
      'up less than 0.1 percentage points',
    ]);
  });

  it('has points, but nothing relative, over a rate of 0', () => {
    expect(both(compareRates('0', '12.5%'))).toEqual(['tăng 12,5 điểm phần trăm', 'up 12.5 percentage points']);
    expect(both(compareRates('0', '12.5%'), { show: 'relative' })[0]).toBe('không có số gốc để so sánh');
    expect(both(compareRates(null, '12.5%'))[1]).toBe('no base to compare with');
  });
});

describe('describeChange of paces', () => {
  it('says for how long', () => {
    const totals = [
      { period: '2015-01-01/2017-12-31', value: 7373 },
      { period: '2018', value: 2338 },
    ];
    const pace = (normalise: 'day' | 'month' | 'year') =>
      comparePeriods(totals, year(2018), { against: between('2015-01-01', '2017-12-31'), normalise }).change;
    expect(both(pace('year'))).toEqual(['giảm 119,7 mỗi năm (4,9%)', 'down 119.7 a year (4.9%)']);
    expect(both(pace('month'), { unit: 'đảng viên' }, { unit: 'members' })).toEqual([
      'giảm 10,0 đảng viên mỗi tháng (4,9%)',
      'down 10.0 members a month (4.9%)',
    ]);
    expect(both(pace('day'))[0]).toBe('giảm 0,3 mỗi ngày (4,8%)');
  });
});

describe('every clause', () => {
  const count = fc.oneof(fc.constantFrom(0, 1, 1000), fc.nat({ max: 3000 }));

  it('has the word of its direction, the other word when swapped, and no sign', () => {
    fc.assert(
      fc.property(count, count, fc.constantFrom('difference' as const, 'both' as const), (a, b, show) => {
        const word = (text: string) => text.split(' ')[0];
        const expected = a === b ? ['unchanged', 'unchanged'] : a < b ? ['up', 'down'] : ['down', 'up'];
        const there = describeChange(compareCounts(a, b), { locale: 'en', show });
        const back = describeChange(compareCounts(b, a), { locale: 'en', show });
        expect([word(there), word(back)]).toEqual(expected);
        for (const text of [there, back]) expect(text).not.toMatch(/-|null|undefined|NaN|Infinity/);
      }),
    );
  });

  it('refuses words that it does not have, all at once', () => {
    const options = { show: 'times', locale: 'fr', digits: 101, rounding: 'up' } as unknown as ChangeWords;
    expect(faultsOf(() => describeChange(compareCounts(1, 1), options))).toEqual([
      'options.digits bad-digits',
      'options.rounding unknown-rounding',
      'options.locale unknown-locale',
      'options.show unknown-show',
    ]);
  });
});
