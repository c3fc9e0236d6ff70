import { describe, expect, it } from 'vitest';
import { between, firstMonths, term, year } from '../../src/calendar/index.js';
import { compareCounts, comparePeriods, compareRates, compareStocks } from '../../src/comparison/index.js';
import { formatDecimal, percent, ratio } from '../../src/core/index.js';
import { describeChange } from '../../src/report/index.js';

describe('Bắc Kạn, 2016 to August 2023 (000_c062febcddf88707.txt)', () => {
  it('has 166, 61 and then 47 villages in combined branches', () => {
    expect(
      [compareCounts(166, 61), compareCounts(61, 47), compareCounts(166, 47)].map((each) => each.difference),
    ).toEqual([-105, -14, -119]);
    expect(percent(compareCounts(166, 61).relative)).toBe('-63.3');
    expect(percent(compareCounts(61, 47).relative)).toBe('-23.0');
    expect(percent(compareCounts(166, 47).relative)).toBe('-71.7');
  });

  it('has 19 villages of one member become 4, and 15 of two become 4', () => {
    expect(describeChange(compareCounts(19, 4), { against: 'năm 2016', unit: 'thôn' })).toBe(
      'giảm 15 thôn (78,9%) so với năm 2016',
    );
    expect(describeChange(compareCounts(15, 4), { against: 'năm 2016', unit: 'thôn' })).toBe(
      'giảm 11 thôn (73,3%) so với năm 2016',
    );
  });

  it('names districts with 44 of the 47', () => {
    const named = [21, 12, 6, 4, 1, 0, 0].reduce((sum, count) => sum + count, 0);
    expect(compareCounts(named, 47)).toMatchObject({ before: 44, difference: 3 });
  });

  it('lost 105 and then 14 combined villages, of stocks that say nothing of the years between', () => {
    const series = [
      { on: '2016-12-31', value: 166 },
      { on: '2020-12-31', value: 61 },
      { on: '2023-08-31', value: 47 },
    ];
    const since = (on: string) => compareStocks(series, { asOf: '2023-08-31', against: { on } });
    expect([since('2016-12-31'), since('2020-12-31')].map(({ change }) => change.difference)).toEqual([-119, -14]);
    expect(since('2022-12-31').gaps.before?.earlier).toEqual({ on: '2020-12-31', value: 61 });
  });

  it('has 95.3 % of villages independent, 0.3 points above 95 %, though combined villages fell by 63.3 %', () => {
    expect(describeChange(compareRates('95%', '95.3%'))).toBe('tăng 0,3 điểm phần trăm');
    expect(describeChange(compareCounts(166, 61), { show: 'relative' })).toBe('giảm 63,3%');
  });

  it('admitted over 2,300 in nearly three years of the next term, against 6,855 in five years', () => {
    // The first day of the term is not printed, and 2,300 is a lower bound: from 2021 on it is the pace below or more.
    const totals = [
      { period: '2016-01-01/2020-12-31', value: 6855 },
      { period: '2021-01-01/2023-08-31', value: 2300 },
    ];
    const [last, now] = [between('2016-01-01', '2020-12-31'), between('2021-01-01', '2023-08-31')];
    expect(() => comparePeriods(totals, now, { against: last })).toThrow(
      expect.objectContaining({ code: 'unequal-periods' }),
    );
    const { change } = comparePeriods(totals, now, { against: last, normalise: 'month' });
    expect(formatDecimal(change.before)).toBe('114,25');
    expect(formatDecimal(change.after)).toBe('71,88');
  });

  it('admitted 6,855 against 5 years of 1,200, which is 114.25 %', () => {
    const { times, relative } = compareCounts(5 * 1200, 6855);
    expect([percent(times, { digits: 2 }), percent(relative, { digits: 2 })]).toEqual(['114.25', '14.25']);
  });
});

describe('Vĩnh Phúc, 2018 (001_b19d1e130e5eabce.txt)', () => {
  const totals = [
    { period: '2015-01-01/2018-12-31', value: 9711 },
    { period: '2018', value: 2338 },
  ];
  const earlier = between('2015-01-01', '2017-12-31');

  it('admitted 4.9 % fewer than in the mean of the three years before, 7,373 in all', () => {
    const { before, after, change } = comparePeriods(totals, year(2018), { against: earlier, normalise: 'year' });
    expect([before, after]).toEqual([7373, 2338]);
    expect(formatDecimal(change.before, { digits: 1, locale: 'en' })).toBe('2,457.7');
    expect(percent(change.relative)).toBe('-4.9');
    expect(describeChange(change, { against: 'bình quân 2015–2017', unit: 'đảng viên' })).toBe(
      'giảm 119,7 đảng viên mỗi năm (4,9%) so với bình quân 2015–2017',
    );
  });

  it('admitted 2,427.75 a year over the four years', () => {
    const all = between('2015-01-01', '2018-12-31');
    const { change } = comparePeriods(totals, all, { against: earlier, normalise: 'year' });
    expect(formatDecimal(change.after, { locale: 'en' })).toBe('2,427.75');
  });

  it('reached 105.55 % of 9,200, as of 2,300 a year', () => {
    expect(percent(compareCounts(4 * 2300, 9711).times, { digits: 2 })).toBe('105.55');
    const perYear = compareRates(ratio(2300, 1), ratio(9711, 4));
    expect(percent(perYear.relative, { digits: 2 })).toBe('5.55');
  });
});

describe('Thanh Chương, first seven months of 2017 (002_0389e7916834b017.txt)', () => {
  it('admitted 252, 36 a month', () => {
    const months = firstMonths(2017, 7);
    const { change } = comparePeriods([{ period: '2017-01..07', value: 252 }], months, {
      against: year(2016),
      normalise: 'month',
    });
    expect(formatDecimal(change.after, { digits: 0 })).toBe('36');
    expect(change.relative).toBeNull();
  });

  it('admitted 7 or more in six branches that had none for years: over nothing there is no percentage', () => {
    const change = compareCounts(0, 7);
    expect(change.relative).toBeNull();
    expect(describeChange(change, { unit: 'đảng viên' })).toBe(
      'tăng 7 đảng viên (không có số gốc để so sánh theo phần trăm)',
    );
  });
});

describe('Quảng An, mid-May 2024 (003_0d550297d7f56544.txt)', () => {
  it('admitted 9 against its own 7, printed 128.5 %, which is truncated', () => {
    const { times } = compareCounts(7, 9);
    expect(percent(times, { rounding: 'truncate' })).toBe('128.5');
    expect(percent(times)).toBe('128.6');
  });

  it('admitted 26 since 2022, 9 of them this year and 17 in the two years before', () => {
    const series = [
      { period: '2022-01-01/2024-05-15', value: 26 },
      { period: '2024-01-01/2024-05-15', value: 9 },
    ];
    const before = between('2022-01-01', '2023-12-31');
    const now = between('2024-01-01', '2024-05-15');
    expect(comparePeriods(series, now, { against: before, normalise: 'day' }).before).toBe(17);
    // Mid-May against mid-May of the year before is not told, and stays a gap.
    expect(comparePeriods(series, now, { against: 'same-period-last-year' }).gaps.before).not.toEqual([]);
  });

  it('admitted 9 against the 9 of the district', () => {
    expect(percent(compareCounts(9, 9).times, { digits: 0 })).toBe('100');
  });
});

describe('Điện Biên Đông, 2016 to 13 May 2018 (004_043b8b2e351a343a.txt)', () => {
  const villages = 243;
  const now = ratio(158, villages);
  const since = (before: number) => compareRates(ratio(before, villages), now);

  it('is 15.6 points up, 31.7 % relative, from 158 − 38 = 120', () => {
    const change = since(158 - 38);
    expect(change.points).toEqual({ numerator: 38, denominator: 243 });
    expect([percent(change.points), percent(change.relative)]).toEqual(['15.6', '31.7']);
    expect(describeChange(change)).toBe('tăng 15,6 điểm phần trăm');
  });

  it('would have fallen from 243 − 77 = 166, and from 161', () => {
    expect(describeChange(since(villages - 77), { show: 'both' })).toBe('giảm 3,3 điểm phần trăm (tương đối 4,8%)');
    expect(percent(since(villages - 77 - 5).points)).toBe('-1.2');
  });

  it('is 20.6 points up from 243 − 77 − 58 = 108, and 22.6 from 103', () => {
    expect(percent(since(villages - 77 - 58).points)).toBe('20.6');
    expect(percent(since(villages - 77 - 58 - 5).points)).toBe('22.6');
  });

  it('is nearly 20, from 19 to under 20, only from 110 or 111 in points and 132 in relative terms', () => {
    const nearly20 = (text: string) => Number(text) >= 19 && Number(text) < 20;
    const all = Array.from({ length: villages }, (_, before) => before + 1);
    const exact = { digits: 10, rounding: 'floor' } as const;
    expect(all.filter((before) => nearly20(percent(since(before).points, exact)))).toEqual([110, 111]);
    expect(all.filter((before) => nearly20(percent(since(before).relative ?? now, exact)))).toEqual([132]);
  });

  it('admitted 492, 31.2 % more than five half-years of 150 a year', () => {
    const halfYears = term('2016-01-01', '2018-06-30');
    const target = 375;
    expect(percent(compareCounts(target, 492).relative)).toBe('31.2');
    const pace = comparePeriods([{ period: halfYears, value: 492 }], halfYears, {
      against: year(2015),
      normalise: 'year',
    });
    expect(percent(compareRates(150, pace.change.after ?? 0).relative)).toBe('31.2');
  });

  it('has 282 branches, 38 more than 244', () => {
    expect(describeChange(compareCounts(244, 282), { locale: 'en', unit: 'branches' })).toBe('up 38 branches (15.6%)');
  });
});
