import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/index.js';
import { describeAttainment } from '../../../src/report/index.js';
import { attainment, type CountTarget, type RangeTarget, type Target } from '../../../src/target/index.js';

const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];
const member = { vi: 'đảng viên', en: { one: 'member', other: 'members' } } as const;
const from = '2024-01-01';
const common = { unitId: 'U', measure: 'admissions', period: '2024', issuedBy: 'x' };
const count = (value: number, bound: CountTarget['bound'] = 'at-least'): CountTarget => ({
  ...common,
  ...{ bound, versions: [{ from, value }] },
});
const range: RangeTarget = { ...common, bound: 'range', versions: [{ from, low: 5, high: 8 }] };
const reached = (actual: number | null, target: Target, asOf = '2024-12-31', base?: number | null) =>
  attainment(actual, target, { asOf, base });

describe('sentences on attainments of counts', () => {
  it('tell a count against at least so many, one below, as many, and one above', () => {
    expect(both((locale) => describeAttainment(reached(6, count(7)), { locale, unit: member[locale] }))).toEqual([
      'U, năm 2024: 6 đảng viên; đạt 85,7% chỉ tiêu của x (từ 7 trở lên), còn thiếu 1 đảng viên, không hoàn thành',
      'U, 2024: 6 members; 85.7% of the target set by x (at least 7), 1 member short, not met',
    ]);
    expect(both((locale) => describeAttainment(reached(7, count(7)), { locale, unit: member[locale] }))).toEqual([
      'U, năm 2024: 7 đảng viên; đạt 100,0% chỉ tiêu của x (từ 7 trở lên), hoàn thành',
      'U, 2024: 7 members; 100.0% of the target set by x (at least 7), met',
    ]);
    expect(both((locale) => describeAttainment(reached(8, count(7)), { locale, unit: member[locale] }))).toEqual([
      'U, năm 2024: 8 đảng viên; đạt 114,3% chỉ tiêu của x (từ 7 trở lên), vượt 14,3% (1 đảng viên), hoàn thành',
      'U, 2024: 8 members; 114.3% of the target set by x (at least 7), 14.3% over (1 member), met',
    ]);
    expect(
      both((locale) => describeAttainment(reached(6, count(7), '2024-06-30'), { locale, unit: member[locale] })),
    ).toEqual([
      'U, năm 2024, đến ngày 30/06/2024: 6 đảng viên; đạt 85,7% chỉ tiêu của x (từ 7 trở lên), còn thiếu 1 đảng viên, chưa hết kỳ',
      'U, 2024, by 2024-06-30: 6 members; 85.7% of the target set by x (at least 7), 1 member short, the period is not over',
    ]);
    expect(
      both((locale) => describeAttainment(reached(8, count(7), '2024-06-30'), { locale, unit: member[locale] })),
    ).toEqual([
      'U, năm 2024, đến ngày 30/06/2024: 8 đảng viên; đạt 114,3% chỉ tiêu của x (từ 7 trở lên), vượt 14,3% (1 đảng viên), hoàn thành',
      'U, 2024, by 2024-06-30: 8 members; 114.3% of the target set by x (at least 7), 14.3% over (1 member), met',
    ]);
  });

  it('tell a count against more than so many', () => {
    expect(
      both((locale) => describeAttainment(reached(7, count(7, 'more-than')), { locale, unit: member[locale] })),
    ).toEqual([
      'U, năm 2024: 7 đảng viên; đạt 100,0% chỉ tiêu của x (trên 7), còn thiếu 1 đảng viên để đủ 8, không hoàn thành',
      'U, 2024: 7 members; 100.0% of the target set by x (more than 7), 1 member short of the 8 needed, not met',
    ]);
    expect(
      both((locale) => describeAttainment(reached(8, count(7, 'more-than')), { locale, unit: member[locale] })),
    ).toEqual([
      'U, năm 2024: 8 đảng viên; đạt 114,3% chỉ tiêu của x (trên 7), hoàn thành',
      'U, 2024: 8 members; 114.3% of the target set by x (more than 7), met',
    ]);
    expect(
      both((locale) =>
        describeAttainment(reached(9, count(7, 'more-than'), '2024-06-30'), { locale, unit: member[locale] }),
      ),
    ).toEqual([
      'U, năm 2024, đến ngày 30/06/2024: 9 đảng viên; đạt 128,6% chỉ tiêu của x (trên 7), vượt 28,6%, hơn 1 đảng viên so với mức cần là 8, hoàn thành',
      'U, 2024, by 2024-06-30: 9 members; 128.6% of the target set by x (more than 7), 28.6% over, 1 member more than the 8 needed, met',
    ]);
    expect(
      both((locale) => describeAttainment(reached(1500, count(1000, 'more-than')), { locale, unit: member[locale] })),
    ).toEqual([
      'U, năm 2024: 1.500 đảng viên; đạt 150,0% chỉ tiêu của x (trên 1.000), vượt 50,0%, hơn 499 đảng viên so với mức cần là 1.001, hoàn thành',
      'U, 2024: 1,500 members; 150.0% of the target set by x (more than 1,000), 50.0% over, 499 members more than the 1,001 needed, met',
    ]);
  });

  it('tell a count against exactly so many', () => {
    expect(
      both((locale) => describeAttainment(reached(6, count(7, 'exactly')), { locale, unit: member[locale] })),
    ).toEqual([
      'U, năm 2024: 6 đảng viên; bằng 85,7% chỉ tiêu của x (đúng 7), còn thiếu 1 đảng viên, không hoàn thành',
      'U, 2024: 6 members; 85.7% of the target set by x (exactly 7), 1 member short, not met',
    ]);
    expect(
      both((locale) => describeAttainment(reached(7, count(7, 'exactly')), { locale, unit: member[locale] })),
    ).toEqual([
      'U, năm 2024: 7 đảng viên; bằng 100,0% chỉ tiêu của x (đúng 7), hoàn thành',
      'U, 2024: 7 members; 100.0% of the target set by x (exactly 7), met',
    ]);
    expect(
      both((locale) => describeAttainment(reached(8, count(7, 'exactly')), { locale, unit: member[locale] })),
    ).toEqual([
      'U, năm 2024: 8 đảng viên; bằng 114,3% chỉ tiêu của x (đúng 7), quá mức 1 đảng viên, không hoàn thành',
      'U, 2024: 8 members; 114.3% of the target set by x (exactly 7), 1 member too many, not met',
    ]);
    expect(
      both((locale) =>
        describeAttainment(reached(7, count(7, 'exactly'), '2024-06-30'), { locale, unit: member[locale] }),
      ),
    ).toEqual([
      'U, năm 2024, đến ngày 30/06/2024: 7 đảng viên; bằng 100,0% chỉ tiêu của x (đúng 7), đang ở mức hoàn thành nhưng chưa hết kỳ',
      'U, 2024, by 2024-06-30: 7 members; 100.0% of the target set by x (exactly 7), would be met as it stands, but the period is not over',
    ]);
    expect(
      both((locale) =>
        describeAttainment(reached(8, count(7, 'exactly'), '2024-06-30'), { locale, unit: member[locale] }),
      ),
    ).toEqual([
      'U, năm 2024, đến ngày 30/06/2024: 8 đảng viên; bằng 114,3% chỉ tiêu của x (đúng 7), quá mức 1 đảng viên, đã quá mức nên không thể hoàn thành',
      'U, 2024, by 2024-06-30: 8 members; 114.3% of the target set by x (exactly 7), 1 member too many, passed, so it cannot be met',
    ]);
    expect(
      both((locale) => describeAttainment(reached(1, count(0, 'exactly')), { locale, unit: member[locale] })),
    ).toEqual([
      'U, năm 2024: 1 đảng viên; chỉ tiêu của x (đúng 0) không có số gốc để tính phần trăm, quá mức 1 đảng viên, không hoàn thành',
      'U, 2024: 1 member; the target set by x (exactly 0) is no base for a percentage, 1 member too many, not met',
    ]);
  });

  it('tell a count against a range', () => {
    expect(both((locale) => describeAttainment(reached(4, range), { locale, unit: member[locale] }))).toEqual([
      'U, năm 2024: 4 đảng viên; bằng 80,0% mức thấp nhất và 50,0% mức cao nhất của chỉ tiêu của x (từ 5 đến 8), còn thiếu 1 đảng viên, không hoàn thành',
      'U, 2024: 4 members; 80.0% of the low end and 50.0% of the high end of the target set by x (5 to 8), 1 member short, not met',
    ]);
    expect(both((locale) => describeAttainment(reached(5, range), { locale, unit: member[locale] }))).toEqual([
      'U, năm 2024: 5 đảng viên; bằng 100,0% mức thấp nhất và 62,5% mức cao nhất của chỉ tiêu của x (từ 5 đến 8), hoàn thành',
      'U, 2024: 5 members; 100.0% of the low end and 62.5% of the high end of the target set by x (5 to 8), met',
    ]);
    expect(both((locale) => describeAttainment(reached(8, range), { locale, unit: member[locale] }))).toEqual([
      'U, năm 2024: 8 đảng viên; bằng 160,0% mức thấp nhất và 100,0% mức cao nhất của chỉ tiêu của x (từ 5 đến 8), hoàn thành',
      'U, 2024: 8 members; 160.0% of the low end and 100.0% of the high end of the target set by x (5 to 8), met',
    ]);
    expect(both((locale) => describeAttainment(reached(9, range), { locale, unit: member[locale] }))).toEqual([
      'U, năm 2024: 9 đảng viên; bằng 180,0% mức thấp nhất và 112,5% mức cao nhất của chỉ tiêu của x (từ 5 đến 8), quá mức 1 đảng viên, không hoàn thành',
      'U, 2024: 9 members; 180.0% of the low end and 112.5% of the high end of the target set by x (5 to 8), 1 member too many, not met',
    ]);
    expect(
      both((locale) => describeAttainment(reached(9, range, '2024-06-30'), { locale, unit: member[locale] })),
    ).toEqual([
      'U, năm 2024, đến ngày 30/06/2024: 9 đảng viên; bằng 180,0% mức thấp nhất và 112,5% mức cao nhất của chỉ tiêu của x (từ 5 đến 8), quá mức 1 đảng viên, đã quá mức nên không thể hoàn thành',
      'U, 2024, by 2024-06-30: 9 members; 180.0% of the low end and 112.5% of the high end of the target set by x (5 to 8), 1 member too many, passed, so it cannot be met',
    ]);
    expect(
      both((locale) =>
        describeAttainment(reached(3, { ...range, versions: [{ from, low: 0, high: 0 }] }), {
          locale,
          unit: member[locale],
        }),
      ),
    ).toEqual([
      'U, năm 2024: 3 đảng viên; chỉ tiêu của x (từ 0 đến 0) không có số gốc để tính phần trăm, quá mức 3 đảng viên, không hoàn thành',
      'U, 2024: 3 members; the target set by x (0 to 0) is no base for a percentage, 3 members too many, not met',
    ]);
  });
});
