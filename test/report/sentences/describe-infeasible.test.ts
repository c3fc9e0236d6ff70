import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../src/core/index.js';
import { describeInfeasible } from '../../../src/report/index.js';
import { INFEASIBLE_SAMPLES } from './infeasible-samples.js';

/** What is told of each certificate, in Vietnamese and in English, behind the words that there is no answer. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  'minima-exceed-total': [
    'các mức tối thiểu cộng lại là 12, hơn tổng phải chia (10) là 2; có mức tối thiểu: A (12)',
    'the minima add up to 12, above the total (10) by 2; with a minimum: A (12)',
    'các mức tối thiểu cộng lại là 90.071.992.547.409.930, hơn tổng phải chia (10) là 90.071.992.547.409.920',
    'the minima add up to 90,071,992,547,409,930, above the total (10) by 90,071,992,547,409,920',
    'hàng A, cột x và y: các mức tối thiểu cộng lại là 5, hơn tổng (4) là 1',
    'row A, columns x and y: the minima add up to 5, above the total (4) by 1',
    'dưới C, hàng A, không cột nào: các mức tối thiểu cộng lại là 5, hơn tổng (4) là 1',
    'below C, row A, no columns: the minima add up to 5, above the total (4) by 1',
    'dưới C, các mức tối thiểu cộng lại là 5, hơn tổng phải chia (4) là 1',
    'below C, the minima add up to 5, above the total (4) by 1',
  ],
  'maxima-below-total': [
    'các mức tối đa cộng lại là 7, kém tổng phải chia (10) là 3; nhận được nhiều nhất: 0 (7) và 1.000 đơn vị khác',
    'the maxima add up to 7, below the total (10) by 3; can take at most: 0 (7) and 1,000 others',
    'hàng A và B, cột x: tổng là 5, các ô chỉ nhận được 4, thừa ra 1',
    'rows A and B, column x: the total is 5, the cells can take 4, 1 left over',
    'dưới C, các mức tối đa cộng lại là 4, kém tổng phải chia (5) là 1',
    'below C, the maxima add up to 4, below the total (5) by 1',
    'các mức tối đa cộng lại là 3, kém tổng phải chia (9) là 6; nhận được nhiều nhất: A (1), B (1), D (1) và 1 đơn vị khác',
    'the maxima add up to 3, below the total (9) by 6; can take at most: A (1), B (1), D (1) and 1 other',
  ],
  'minima-exceed-maximum': [
    'dưới C, các mức tối thiểu cộng lại là 5, hơn mức tối đa của chính nó (4) là 1',
    'below C, the minima add up to 5, above its own maximum (4) by 1',
    'dưới C, cột x, các mức tối thiểu cộng lại là 5, hơn mức tối đa của chính nó (4) là 1',
    'below C, column x, the minima add up to 5, above its own maximum (4) by 1',
  ],
  'maxima-below-minimum': [
    'dưới C, các mức tối đa cộng lại là 4, kém mức tối thiểu của chính nó (5) là 1',
    'below C, the maxima add up to 4, below its own minimum (5) by 1',
    'dưới C, cột x, các mức tối đa cộng lại là 4, kém mức tối thiểu của chính nó (5) là 1',
    'below C, column x, the maxima add up to 4, below its own minimum (5) by 1',
  ],
  'margins-infeasible': [
    'hàng A cần 9 (tổng 8, các hàng khác phải có 1 ở những cột này); cột x cho được 7 (tổng 6, các cột khác nhận được 1 của những hàng này); thiếu 2',
    'row A needs 9 (total 8, other rows must have 1 in these columns); column x gives 7 (total 6, other columns can take 1 of these rows); 2 short',
    'hàng A và B cần 1.009 (tổng 1.008, các hàng khác phải có 1 ở những cột này); cột x và y cho được 7 (tổng 6, các cột khác nhận được 1 của những hàng này); thiếu 1.002',
    'rows A and B need 1,009 (totals 1,008, other rows must have 1 in these columns); columns x and y give 7 (totals 6, other columns can take 1 of these rows); 1,002 short',
    'dưới C, không hàng nào cần 1 (tổng 0, các hàng khác phải có 1 ở những cột này); không cột nào cho được 0 (tổng 0, các cột khác nhận được 0 của những hàng này); thiếu 1',
    'below C, no rows need 1 (totals 0, other rows must have 1 in these columns); no columns give 0 (totals 0, other columns can take 0 of these rows); 1 short',
  ],
  'achieved-above-max': [
    'đã thực hiện quá mức tối đa: A (đã thực hiện 5, mức 4) và B (đã thực hiện 5, mức 4)',
    'more achieved than the maximum: A (5 achieved, bound 4) and B (5 achieved, bound 4)',
    'đã thực hiện quá mức tối đa: A (đã thực hiện 5, mức 4)',
    'more achieved than the maximum: A (5 achieved, bound 4)',
  ],
  'achieved-above-share': [
    'đã thực hiện quá phần được chia lại: A (đã thực hiện 5, mức 4)',
    'more achieved than the new share: A (5 achieved, bound 4)',
  ],
  'no-whole-number': [
    'A, năm 2024: không số nguyên nào vừa từ 2,5 trở lên vừa không quá khoảng 2,67',
    'A, 2024: no whole number is at least 2.5 and no more than about 2.67',
  ],
  'not-whole-months': [
    'thời gian từ ngày 15/01/2024 đến ngày 20/02/2024 không gồm trọn các tháng',
    'no whole number of months: 2024-01-15 to 2024-02-20',
    'năm 2024 và thời gian từ ngày 15/01/2023 đến ngày 20/02/2024 không gồm trọn các tháng',
    'no whole number of months: 2024 and 2023-01-15 to 2024-02-20',
  ],
  'not-whole-half-years': [
    'quý I/2024 không gồm trọn các nửa năm',
    'no whole number of half-years: the first quarter of 2024',
  ],
  'unequal-periods': [
    'năm 2018 (365 ngày) và giai đoạn 2015-2017 (1.096 ngày) dài không bằng nhau nên chỉ so được theo bình quân',
    '2018 (365 days) and 2015-2017 (1,096 days) are not equally long, so only means compare',
  ],
  'outside-period': ['ngày 30/06/2020 không thuộc năm 2019', '2020-06-30 is outside 2019'],
  'no-solution': [
    'đã thử mọi trường hợp',
    'every case was tried',
    'mâu thuẫn ở đẳng thức thứ 1 (nhân -2): không còn số nào có thể thay đổi',
    'contradiction in equation 1 (times -2): no figure is left that could change',
    'mâu thuẫn ở đẳng thức thứ 1 (nhân -2): không số nguyên nào thỏa mãn',
    'contradiction in equation 1 (times -2): no whole numbers will do',
    'mâu thuẫn ở đẳng thức thứ 1 (nhân -2): chỉ số âm hoặc số quá lớn mới thỏa mãn',
    'contradiction in equation 1 (times -2): only numbers that are negative or too large would do',
  ],
  unprotectable: [
    'số nhỏ của A, cột members không giữ kín được dù che hết những số được phép che',
    'the small count of A, column members cannot be protected, even if everything is withheld that may be',
    'số nhỏ của A không giữ kín được dù che hết những số được phép che',
    'the small count of A cannot be protected, even if everything is withheld that may be',
  ],
  'too-many-members': [
    'gộp lại là 4.294.967.296, vượt quá số lớn nhất đếm được',
    'together the count is 4,294,967,296, beyond the largest that can be kept',
  ],
  'sum-not-safe': [
    'members của A cộng lại vượt quá số lớn nhất tính đúng được',
    'the sum of members of A is beyond the largest exact number',
  ],
  'not-safe': [
    'members của A chênh nhau quá số lớn nhất tính đúng được',
    'the difference in members of A is beyond the largest exact number',
  ],
};

describe('describeInfeasible', () => {
  it('tells every certificate of every code', () => {
    const told = Object.entries(INFEASIBLE_SAMPLES).map(([code, certificates]) => [
      code,
      certificates.flatMap((certificate) => [
        describeInfeasible({ code, details: { certificate } }),
        describeInfeasible({ code, details: { certificate } }, { locale: 'en' }),
      ]),
    ]);
    const heads = ['không có lời giải: ', 'no answer: '];
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(
        Object.entries(TOLD).map(([code, texts]) => [code, texts.map((text, at) => `${heads[at % 2] ?? ''}${text}`)]),
      ),
    );
  });

  it('names so many, and counts one other and several others', () => {
    const told = (code: string, at: number, name: number): string[] =>
      (['vi', 'en'] as const).map((locale) => {
        const certificate = INFEASIBLE_SAMPLES[code]?.[at];
        return describeInfeasible({ code, details: { certificate } }, { locale, name, nameOf: (id) => `“${id}”` });
      });
    expect(told('maxima-below-total', 3, 3)).toEqual([
      'không có lời giải: các mức tối đa cộng lại là 3, kém tổng phải chia (9) là 6; nhận được nhiều nhất: “A” (1), “B” (1), “D” (1) và 1 đơn vị khác',
      'no answer: the maxima add up to 3, below the total (9) by 6; can take at most: “A” (1), “B” (1), “D” (1) and 1 other',
    ]);
    expect(told('maxima-below-total', 3, 1)).toEqual([
      'không có lời giải: các mức tối đa cộng lại là 3, kém tổng phải chia (9) là 6; nhận được nhiều nhất: “A” (1) và 3 đơn vị khác',
      'no answer: the maxima add up to 3, below the total (9) by 6; can take at most: “A” (1) and 3 others',
    ]);
    expect(told('margins-infeasible', 1, 1)).toEqual([
      'không có lời giải: hàng “A” và 1 đơn vị khác cần 1.009 (tổng 1.008, các hàng khác phải có 1 ở những cột này); cột “x” và 1 đơn vị khác cho được 7 (tổng 6, các cột khác nhận được 1 của những hàng này); thiếu 1.002',
      'no answer: rows “A” and 1 other need 1,009 (totals 1,008, other rows must have 1 in these columns); columns “x” and 1 other give 7 (totals 6, other columns can take 1 of these rows); 1,002 short',
    ]);
    expect(told('achieved-above-max', 0, 1)).toEqual([
      'không có lời giải: đã thực hiện quá mức tối đa: “A” (đã thực hiện 5, mức 4) và 1 đơn vị khác',
      'no answer: more achieved than the maximum: “A” (5 achieved, bound 4) and 1 other',
    ]);
  });

  it('names the entry that is not as its code has it, and what was found in its place', () => {
    const refused = (code: string, certificate: unknown): unknown[] => {
      try {
        return [describeInfeasible({ code, details: { certificate } })];
      } catch (error) {
        const { message, details } = error as ContractError;
        return [error instanceof ContractError, message, details];
      }
    };
    const total = { bound: 'min', total: 10, sum: 12, by: 2 };
    const whole = { numerator: 5, denominator: 2 };
    const bad: readonly [code: string, certificate: unknown, name: string, found: string][] = [
      ['minima-exceed-total', undefined, 'certificate', 'undefined'],
      ['minima-exceed-total', null, 'certificate', 'null'],
      ['minima-exceed-total', 'text', 'certificate', 'text'],
      ['minima-exceed-total', { ...total, sum: 1.5 }, 'sum', 'fractional number'],
      ['minima-exceed-total', { ...total, sum: '1.5' }, 'sum', 'text'],
      ['minima-exceed-total', { ...total, sum: 'x12' }, 'sum', 'text'],
      ['minima-exceed-total', { ...total, by: null }, 'by', 'null'],
      ['minima-exceed-total', { ...total, claims: 'A', claimCount: 1 }, 'claims', 'text'],
      ['minima-exceed-total', { ...total, claims: [7], claimCount: 1 }, 'certificate', 'number'],
      ['minima-exceed-total', { ...total, unitId: {} }, 'unitId', 'object'],
      ['minima-exceed-total', { ...total, unitId: 0.5 }, 'unitId', 'fractional number'],
      ['minima-exceed-total', { rows: ['A', 4], columns: [], need: 5, available: 4, by: 1 }, 'rows', 'number'],
      ['no-whole-number', { unitId: 'A', period: '2024', least: 5, most: whole }, 'least', 'number'],
      ['no-whole-number', { unitId: 'A', period: '2024', least: whole, most: null }, 'most', 'null'],
      ['unequal-periods', { period: { id: '2018', days: 365 }, against: '2017' }, 'certificate', 'text'],
    ];
    expect(bad.map(([code, certificate]) => refused(code, certificate))).toEqual(
      bad.map(([, , name, found]) => [true, `A certificate of this code has another ${name}.`, { name, found }]),
    );
    expect(refused('minima-exceed-total', { ...total, sum: '-12', unitId: 3 })).toEqual([
      'không có lời giải: dưới 3, các mức tối thiểu cộng lại là -12, hơn tổng phải chia (10) là 2',
    ]);
  });
});
