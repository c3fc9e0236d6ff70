import { describe, expect, it } from 'vitest';
import {
  between,
  firstMonths,
  halfYear,
  month,
  type Period,
  quarter,
  term,
  year,
} from '../../../src/calendar/index.js';
import { compareOrganisations, comparePeriods, compareStocks, restate } from '../../../src/comparison/index.js';
import type { Locale } from '../../../src/core/index.js';
import { parseOrganisation, type Reorganisation } from '../../../src/organisation/index.js';
import { describeOrganisationComparison, describePeriods, describeRestatement } from '../../../src/report/index.js';
import { faultsOf } from '../../calendar/faults.js';

const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];

describe('describePeriods', () => {
  const heads = (period: Period): string[] =>
    both((locale) => describePeriods(comparePeriods([], period, { against: period }), { locale })).map(
      (text) => text.split(': ')[0] ?? '',
    );

  it('names periods as reports do', () => {
    expect(heads(year(2017))).toEqual(['năm 2017', '2017']);
    expect(heads(halfYear(2017, 1))).toEqual(['6 tháng đầu năm 2017', 'the first 6 months of 2017']);
    expect(heads(halfYear(2017, 2))).toEqual(['6 tháng cuối năm 2017', 'the last 6 months of 2017']);
    expect(heads(quarter(2017, 3))).toEqual(['quý III/2017', 'the third quarter of 2017']);
    expect(heads(month(2017, 7))).toEqual(['tháng 7/2017', 'July 2017']);
    expect(heads(firstMonths(2017, 1))).toEqual(['tháng đầu năm 2017', 'the first month of 2017']);
    expect(heads(firstMonths(2017, 7))).toEqual(['7 tháng đầu năm 2017', 'the first 7 months of 2017']);
    expect(heads(term('2020-10-15', '2025-10-14'))).toEqual(['nhiệm kỳ 2020-2025', 'the term of 2020-2025']);
    expect(heads(between('2016-01-01', '2020-12-31'))).toEqual(['giai đoạn 2016-2020', '2016-2020']);
    expect(heads(between('2016-02-01', '2016-02-29'))).toEqual(['tháng 2/2016', 'February 2016']);
    expect(heads(between('2016-01-01', '2016-09-30'))).toEqual(['9 tháng đầu năm 2016', 'the first 9 months of 2016']);
    expect(heads(between('2016-01-01', '2018-05-13'))).toEqual([
      'thời gian từ ngày 01/01/2016 đến ngày 13/05/2018',
      '2016-01-01 to 2018-05-13',
    ]);
    expect(heads(between('2016-05-01', '2018-12-31'))[1]).toBe('2016-05-01 to 2018-12-31');
    expect(heads(between('2016-01-01', '2018-11-30'))[1]).toBe('2016-01-01 to 2018-11-30');
    expect(heads(between('2016-02-01', '2016-12-31'))[1]).toBe('2016-02-01 to 2016-12-31');
    expect(heads(between('2016-03-01', '2017-03-31'))[1]).toBe('2016-03-01 to 2017-03-31');
    expect(heads(between('2016-01-02', '2016-01-31'))[1]).toBe('2016-01-02 to 2016-01-31');
    expect(heads(between('2016-01-01', '2016-01-30'))[1]).toBe('2016-01-01 to 2016-01-30');
    expect(heads(between('2016-04-01', '2016-12-30'))[1]).toBe('2016-04-01 to 2016-12-30');
    expect(heads(between('9998-12-01', '9999-12-31'))[1]).toBe('9998-12-01 to 9999-12-31');
    expect(heads(between('9999-12-01', '9999-12-31'))).toEqual(['tháng 12/9999', 'December 9999']);
  });

  it('tells the base with its own period, and equal lengths without a word', () => {
    const totals = [
      { period: '2017', value: 591 },
      { period: '2015', value: 1000 },
    ];
    const change = comparePeriods(totals, year(2017), { against: year(2015) });
    expect(both((locale) => describePeriods(change, { locale }))).toEqual([
      'năm 2017: 591, giảm 409 (40,9%) so với 1.000 của năm 2015',
      '2017: 591, down 409 (40.9%) compared with 1,000 for 2015',
    ]);
  });

  it('names the caveats: lengths, an overlap, what is missing', () => {
    const totals = [
      { period: '2017-Q2', value: 4 },
      { period: '2017-05', value: 3 },
    ];
    const change = comparePeriods(totals, quarter(2017, 2), { against: month(2017, 5), normalise: 'month' });
    expect(both((locale) => describePeriods(change, { locale }))).toEqual([
      'quý II/2017: 4, bình quân 1,3 mỗi tháng, giảm 1,7 mỗi tháng (55,6%) so với bình quân 3 mỗi tháng của tháng 5/2017; hai kỳ dài 91 ngày và 31 ngày nên so theo bình quân; hai kỳ trùng nhau một phần',
      'the second quarter of 2017: 4, a mean of 1.3 a month, down 1.7 a month (55.6%) compared with a mean of 3 a month for May 2017; the periods have 91 days and 31 days, so means are compared; the periods overlap',
    ]);
    const half = comparePeriods([{ period: '2016', value: 7 }], year(2017), { against: 'previous' });
    expect(both((locale) => describePeriods(half, { locale }))).toEqual([
      'năm 2017: chưa rõ, 7 của năm 2016; còn thiếu số liệu của năm 2017',
      '2017: not known, 7 for 2016; figures missing for 2017',
    ]);
  });

  it('fills no day without a stock', () => {
    const series = [
      { on: '2020-10-14', value: 221 },
      { on: '2023-08-15', value: 274 },
    ];
    const change = compareStocks(series, { asOf: '2023-08-15', against: 'start-of-year' });
    expect(both((locale) => describePeriods(change, { locale }))).toEqual([
      'ngày 15/08/2023: 274, số của ngày 31/12/2022 chưa rõ; không có số liệu ngày 31/12/2022, gần nhất có 221 ngày 14/10/2020 và 274 ngày 15/08/2023',
      '2023-08-15: 274, the figure for 2022-12-31 is not known; no figure for 2022-12-31, the nearest 221 on 2020-10-14 and 274 on 2023-08-15',
    ]);
  });
});

describe('describeRestatement', () => {
  const days = { from: '2025-06-30', to: '2025-07-01' };
  const events: Reorganisation[] = [
    { id: 'm', date: '2025-07-01', type: 'merge', units: ['Xã 1', 'Xã 2'], into: 'Xã 12', name: 'Xã 12' },
    {
      id: 's',
      date: '2025-07-01',
      type: 'split',
      unit: 'Xã 3',
      into: [
        { id: 'Xã 4', name: 'Xã 4' },
        { id: 'Xã 5', name: 'Xã 5' },
      ],
    },
    { id: 'd', date: '2025-07-01', type: 'dissolve', unit: 'Xã 6' },
  ];
  const figures = [
    { id: 'Xã 1', value: 70 },
    { id: 'Xã 2', value: 50 },
    { id: 'Xã 3', value: 40 },
    { id: 'Xã 6', value: 9 },
  ];

  it('tells weights and what is certain, and what has no place there', () => {
    const weights = {
      by: 'số dân',
      values: [
        { id: 'Xã 4', weight: 3 },
        { id: 'Xã 5', weight: 1 },
      ],
    };
    const result = restate(figures, events, { ...days, boundaries: 'after', weights });
    expect(describeRestatement(result)).toBe(
      'số liệu ngày 30/06/2025 quy về tổ chức ngày 01/07/2025 (1 số chính xác, 2 số chia theo trọng số): Xã 12 (120), Xã 4 (30; chia theo số dân, chắc chắn 0) và Xã 5 (10; chia theo số dân, chắc chắn 0); không còn nơi tương ứng: Xã 6 (9; giải thể); 40 nằm ở Xã 4 (30) và Xã 5 (10)',
    );
  });

  it('tells nothing of no figure, and one day as one day', () => {
    const none = restate([], [], { ...days, boundaries: 'after' });
    expect(both((locale) => describeRestatement(none, { locale }))).toEqual([
      'số liệu ngày 30/06/2025 quy về tổ chức ngày 01/07/2025: không có số liệu nào',
      'figures of 2025-06-30 on the organisation of 2025-07-01: no figures',
    ]);
    const same = restate([{ id: 'A', value: null }], [], {
      from: '2025-06-30',
      to: '2025-06-30',
      boundaries: 'before',
    });
    expect(both((locale) => describeRestatement(same, { locale }))).toEqual([
      'số liệu ngày 30/06/2025 (1 số chưa rõ): A (chưa rõ)',
      'figures of 2025-06-30 (1 not known): A (not known)',
    ]);
    expect(faultsOf(() => describeRestatement(same, { name: -1 }))).toEqual(['options.name bad-name']);
  });
});

describe('describeOrganisationComparison', () => {
  const village = (id: string, branchIds: string[]) => ({ id, name: id, communeId: 'x', branchIds });
  const units = (branches: string[]) => [
    { id: 'x', name: 'X', kind: 'commune' as const, parentId: null },
    ...branches.map((id) => ({ id, name: id, kind: 'branch' as const, parentId: 'x' })),
  ];
  const before = parseOrganisation({
    asOf: '2016-12-31',
    units: units(['b1', 'b2']),
    localities: [
      village('a', ['b1']),
      village('b', ['b1']),
      village('c', ['b2']),
      village('d', ['b2']),
      village('e', ['b2']),
    ],
  });
  const after = parseOrganisation({
    asOf: '2020-12-31',
    units: units(['b1', 'b2', 'b3']),
    localities: [village('ab', ['b1']), village('c', ['b2']), village('d', ['b2']), village('e', ['b3'])],
  });
  const merged: Reorganisation = {
    id: 'm',
    date: '2018-01-01',
    type: 'merge',
    localities: ['a', 'b'],
    into: 'ab',
    name: 'AB',
  };

  it('tells what the merging of villages did, and what the rest', () => {
    const result = compareOrganisations(before, after, {
      boundaries: 'after',
      host: 'does-not-count',
      reorganisations: [merged],
    });
    const unit = { vi: 'thôn', en: { one: 'village', other: 'villages' } } as const;
    expect(both((locale) => describeOrganisationComparison(result, { locale, unit: unit[locale] }))).toEqual([
      'từ ngày 31/12/2016 đến ngày 31/12/2020: thôn sinh hoạt ghép từ 5 thành 2, giảm 3 thôn (60,0%) (không tính nơi chi bộ ghép mang tên là có chi bộ độc lập), trong đó: do sáp nhập thôn giảm 2, do thành lập mới chi bộ giảm 1; số lượng: xã vẫn 1, chi bộ 2 thành 3 và thôn 5 thành 4; đơn vị: 1 mới; thôn: 1 lần sáp nhập',
      '2016-12-31 to 2020-12-31: villages in shared branches from 5 to 2, down 3 villages (60.0%) (hosts of shared branches not counted as having their own), of which: mergers of villages down 2, new branches down 1; numbers: communes still 1, branches 2 to 3 and villages 5 to 4; units: new 1; villages: merged into one 1',
    ]);
  });

  it('says no part of what did not change, and cannot tell from stated figures', () => {
    const same = compareOrganisations(before, before, { boundaries: 'after', host: 'counts', reorganisations: [] });
    expect(describeOrganisationComparison(same.combined)).toBe('thôn, bản sinh hoạt ghép vẫn là 5');
    const stated = parseOrganisation({
      asOf: '2020-12-31',
      units: units([]),
      localities: [],
      figures: [{ unitId: 'x', localities: 4, combined: 2 }],
    });
    const untold = compareOrganisations(before, stated, { boundaries: 'after', host: 'counts', reorganisations: [] });
    expect(describeOrganisationComparison(untold.combined, { locale: 'en' })).toMatch(
      /; what it is due to cannot be told, as /,
    );
  });
});
