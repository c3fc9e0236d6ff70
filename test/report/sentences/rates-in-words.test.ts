import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/index.js';
import { describeAttainment } from '../../../src/report/index.js';
import {
  attainment,
  attainmentByYear,
  type CountTarget,
  type RateTarget,
  type Target,
} from '../../../src/target/index.js';

const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];
const member = { vi: 'đảng viên', en: { one: 'member', other: 'members' } } as const;
const from = '2024-01-01';
const common = { unitId: 'U', measure: 'admissions', period: '2024', issuedBy: 'x' };
const count = (value: number, bound: CountTarget['bound'] = 'at-least'): CountTarget => ({
  ...common,
  ...{ bound, versions: [{ from, value }] },
});
const rate: RateTarget = { ...common, bound: 'rate', base: 'start-of-year', versions: [{ from, rate: '3%' }] };
const reached = (actual: number | null, target: Target, asOf = '2024-12-31', base?: number | null) =>
  attainment(actual, target, { asOf, base });
/** What no type lets through. */
const any = (value: unknown): never => value as never;

describe('sentences on attainments of rates and by year', () => {
  it('tell a rate on its base, below, at and above, or without its target', () => {
    expect(
      both((locale) =>
        describeAttainment(reached(2, rate, '2024-12-31', 100), { locale, unit: member[locale], targets: [rate] }),
      ),
    ).toEqual([
      'U, năm 2024: 2 đảng viên; bằng 2,0% của 100 (số đầu năm), so với chỉ tiêu của x (từ 3% số đầu năm trở lên), còn thiếu 1,0 điểm phần trăm (1 đảng viên) để đủ 3, không hoàn thành',
      'U, 2024: 2 members; 2.0% of the number at the start of the year (100), against the target set by x (at least 3% of the number at the start of the year), 1.0 percentage points (1 member) short of the 3 needed, not met',
    ]);
    expect(
      both((locale) =>
        describeAttainment(reached(3, rate, '2024-12-31', 100), { locale, unit: member[locale], targets: [rate] }),
      ),
    ).toEqual([
      'U, năm 2024: 3 đảng viên; bằng 3,0% của 100 (số đầu năm), so với chỉ tiêu của x (từ 3% số đầu năm trở lên), hoàn thành',
      'U, 2024: 3 members; 3.0% of the number at the start of the year (100), against the target set by x (at least 3% of the number at the start of the year), met',
    ]);
    expect(
      both((locale) =>
        describeAttainment(reached(4, rate, '2024-12-31', 101), { locale, unit: member[locale], targets: [rate] }),
      ),
    ).toEqual([
      'U, năm 2024: 4 đảng viên; bằng 4,0% của 101 (số đầu năm), so với chỉ tiêu của x (từ 3% số đầu năm trở lên), hoàn thành',
      'U, 2024: 4 members; 4.0% of the number at the start of the year (101), against the target set by x (at least 3% of the number at the start of the year), met',
    ]);
    expect(
      both((locale) => describeAttainment(reached(4, rate, '2024-12-31', 101), { locale, unit: member[locale] })),
    ).toEqual([
      'U, năm 2024: 4 đảng viên; đạt 132,0% chỉ tiêu của x (từ 3,03 trở lên), hoàn thành',
      'U, 2024: 4 members; 132.0% of the target set by x (at least 3.03), met',
    ]);
    expect(
      both((locale) =>
        describeAttainment(reached(4, rate, '2024-12-31', 0), { locale, unit: member[locale], targets: [rate] }),
      ),
    ).toEqual([
      'U, năm 2024: 4 đảng viên; chỉ tiêu của x (từ 0 trở lên) không có số gốc để tính phần trăm, hơn 4 đảng viên so với mức cần là 0, hoàn thành',
      'U, 2024: 4 members; the target set by x (at least 0) is no base for a percentage, 4 members more than the 0 needed, met',
    ]);
    expect(
      both((locale) =>
        describeAttainment(reached(4, rate, '2024-12-31', null), { locale, unit: member[locale], targets: [rate] }),
      ),
    ).toEqual([
      'U, năm 2024: 4 đảng viên; chưa rõ mức của chỉ tiêu của x nên chưa so sánh được',
      'U, 2024: 4 members; what the target set by x asks is not known, so nothing can be compared',
    ]);
    expect(
      both((locale) =>
        describeAttainment(reached(null, rate, '2024-12-31', 100), { locale, unit: member[locale], targets: [rate] }),
      ),
    ).toEqual([
      'U, năm 2024: chưa rõ kết quả; chưa so được với chỉ tiêu của x (từ 3% số đầu năm trở lên)',
      'U, 2024: the result is not known; not to be compared with the target set by x (at least 3% of the number at the start of the year)',
    ]);
  });

  it('take a rate from the target that it was set by, and from no other', () => {
    expect(
      both((locale) =>
        describeAttainment(reached(4, rate, '2024-12-31', 100), { locale, targets: [any({ ...rate, unitId: 'V' })] }),
      ),
    ).toEqual([
      'U, năm 2024: 4 admissions; đạt 133,3% chỉ tiêu của x (từ 3 trở lên), vượt 33,3% (1 admissions), hoàn thành',
      'U, 2024: 4 admissions; 133.3% of the target set by x (at least 3), 33.3% over (1 admissions), met',
    ]);
    expect(
      both((locale) =>
        describeAttainment(reached(4, rate, '2024-12-31', 100), { locale, targets: [any({ ...rate, measure: 'm' })] }),
      ),
    ).toEqual([
      'U, năm 2024: 4 admissions; đạt 133,3% chỉ tiêu của x (từ 3 trở lên), vượt 33,3% (1 admissions), hoàn thành',
      'U, 2024: 4 admissions; 133.3% of the target set by x (at least 3), 33.3% over (1 admissions), met',
    ]);
    expect(
      both((locale) =>
        describeAttainment(reached(4, rate, '2024-12-31', 100), {
          locale,
          targets: [any({ ...rate, category: 'women' })],
        }),
      ),
    ).toEqual([
      'U, năm 2024: 4 admissions; đạt 133,3% chỉ tiêu của x (từ 3 trở lên), vượt 33,3% (1 admissions), hoàn thành',
      'U, 2024: 4 admissions; 133.3% of the target set by x (at least 3), 33.3% over (1 admissions), met',
    ]);
    expect(
      both((locale) =>
        describeAttainment(reached(4, rate, '2024-12-31', 100), {
          locale,
          targets: [any({ ...rate, period: '2023' })],
        }),
      ),
    ).toEqual([
      'U, năm 2024: 4 admissions; đạt 133,3% chỉ tiêu của x (từ 3 trở lên), vượt 33,3% (1 admissions), hoàn thành',
      'U, 2024: 4 admissions; 133.3% of the target set by x (at least 3), 33.3% over (1 admissions), met',
    ]);
    expect(
      both((locale) =>
        describeAttainment(reached(4, rate, '2024-12-31', 100), { locale, targets: [any({ ...rate, issuedBy: 'y' })] }),
      ),
    ).toEqual([
      'U, năm 2024: 4 admissions; đạt 133,3% chỉ tiêu của x (từ 3 trở lên), vượt 33,3% (1 admissions), hoàn thành',
      'U, 2024: 4 admissions; 133.3% of the target set by x (at least 3), 33.3% over (1 admissions), met',
    ]);
    expect(
      both((locale) => describeAttainment(reached(4, rate, '2024-12-31', 100), { locale, targets: [any(count(7))] })),
    ).toEqual([
      'U, năm 2024: 4 admissions; đạt 133,3% chỉ tiêu của x (từ 3 trở lên), vượt 33,3% (1 admissions), hoàn thành',
      'U, 2024: 4 admissions; 133.3% of the target set by x (at least 3), 33.3% over (1 admissions), met',
    ]);
    expect(
      both((locale) =>
        describeAttainment(reached(4, rate, '2024-12-31', 100), { locale, targets: [any({ ...rate, per: 'year' })] }),
      ),
    ).toEqual([
      'U, năm 2024: 4 admissions; bằng 4,0% của 100 (số đầu năm), so với chỉ tiêu của x (từ 3% số đầu năm trở lên), vượt 1,0 điểm phần trăm, hơn 1 admissions so với mức cần là 3, hoàn thành',
      'U, 2024: 4 admissions; 4.0% of the number at the start of the year (100), against the target set by x (at least 3% of the number at the start of the year), 1.0 percentage points over, 1 admissions more than the 3 needed, met',
    ]);
  });

  it('tell years that are met, missed and open', () => {
    expect(
      both((locale) =>
        describeAttainment(
          attainmentByYear(
            [
              { year: 2016, count: 150 },
              { year: 2017, count: 149 },
              { year: 2018, count: null },
            ],
            {
              ...count(150),
              period: '2016-01-01/2018-12-31',
              per: 'year',
              versions: [{ from: '2016-01-01', value: 150 }],
            },
            { asOf: '2018-12-31' },
          ),
          { locale, unit: member[locale] },
        ),
      ),
    ).toEqual([
      'U, giai đoạn 2016-2018: chưa rõ kết quả; chưa so được với chỉ tiêu của x (từ 450 trở lên); 1/3 năm hoàn thành; 1 năm không hoàn thành (2017); 1 năm chưa rõ hoặc chưa hết kỳ (2018)',
      'U, 2016-2018: the result is not known; not to be compared with the target set by x (at least 450); years met: 1 of 3; not met: 1 (2017); open or not known: 1 (2018)',
    ]);
    expect(
      both((locale) =>
        describeAttainment(
          attainmentByYear(
            [
              { year: 2016, count: 150 },
              { year: 2017, count: 151 },
            ],
            {
              ...count(150),
              period: '2016-01-01/2017-12-31',
              per: 'year',
              versions: [{ from: '2016-01-01', value: 150 }],
            },
            { asOf: '2017-12-31' },
          ),
          { locale, unit: member[locale] },
        ),
      ),
    ).toEqual([
      'U, giai đoạn 2016-2017: 301 đảng viên; đạt 100,3% chỉ tiêu của x (từ 300 trở lên), vượt 0,3% (1 đảng viên), hoàn thành; 2/2 năm hoàn thành',
      'U, 2016-2017: 301 members; 100.3% of the target set by x (at least 300), 0.3% over (1 member), met; years met: 2 of 2',
    ]);
  });
});
