import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/index.js';
import { describeTarget } from '../../../src/report/index.js';
import type { CountTarget, RangeTarget, RateTarget } from '../../../src/target/index.js';

const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];
const member = { vi: 'đảng viên', en: { one: 'member', other: 'members' } } as const;
const from = '2024-01-01';
const common = { unitId: 'U', measure: 'admissions', period: '2024', issuedBy: 'x' };
const count = (value: number, bound: CountTarget['bound'] = 'at-least'): CountTarget => ({
  ...common,
  ...{ bound, versions: [{ from, value }] },
});
const range: RangeTarget = { ...common, bound: 'range', versions: [{ from, low: 5, high: 8 }] };
const rate: RateTarget = { ...common, bound: 'rate', base: 'start-of-year', versions: [{ from, rate: '3%' }] };

describe('sentences on targets', () => {
  it('tell who set a target, for which part, how it is counted, and every version', () => {
    expect(both((locale) => describeTarget(count(7), { locale, unit: member[locale] }))).toEqual([
      'U, năm 2024: chỉ tiêu của x từ 7 đảng viên trở lên',
      'U, 2024: the target set by x at least 7 members',
    ]);
    expect(
      both((locale) =>
        describeTarget({ ...count(7), issuedBy: 'resolution', category: 'women' }, { locale, unit: member[locale] }),
      ),
    ).toEqual([
      'U, năm 2024: chỉ tiêu nghị quyết (women) từ 7 đảng viên trở lên',
      'U, 2024: the target of its own resolution (women) at least 7 members',
    ]);
    expect(
      both((locale) =>
        describeTarget(
          { ...count(7), issuedBy: 'assigned', category: 'women' },
          { locale, categoryOf: () => 'nữ', issuerOf: (id) => id.toUpperCase(), nameOf: (id) => `“${id}”` },
        ),
      ),
    ).toEqual([
      '“U”, năm 2024: ASSIGNED (nữ) từ 7 admissions trở lên',
      '“U”, 2024: ASSIGNED (nữ) at least 7 admissions',
    ]);
    expect(
      both((locale) =>
        describeTarget(
          { ...count(7), per: 'year', counted: 'at-the-end', period: '2024-01-01/2025-12-31' },
          { locale, unit: member[locale] },
        ),
      ),
    ).toEqual([
      'U, giai đoạn 2024-2025: chỉ tiêu của x mỗi năm từ 7 đảng viên trở lên, tính ở cuối kỳ',
      'U, 2024-2025: the target set by x each year at least 7 members, as it stands at the end',
    ]);
    expect(
      both((locale) =>
        describeTarget(
          {
            ...count(1),
            versions: [
              { from, value: 1 },
              { from: '2024-07-01', value: 1200 },
              { from: '2024-10-01', value: '2.5' },
            ],
          },
          { locale, unit: member[locale] },
        ),
      ),
    ).toEqual([
      'U, năm 2024: chỉ tiêu của x từ 1 đảng viên trở lên; từ ngày 01/07/2024 là từ 1.200 đảng viên trở lên; từ ngày 01/10/2024 là từ 2,5 đảng viên trở lên',
      'U, 2024: the target set by x at least 1 member; from 2024-07-01 at least 1,200 members; from 2024-10-01 at least 2.5 members',
    ]);
  });

  it('tell every bound, base and sense', () => {
    expect(both((locale) => describeTarget(count(1, 'more-than'), { locale, unit: member[locale] }))).toEqual([
      'U, năm 2024: chỉ tiêu của x trên 1 đảng viên',
      'U, 2024: the target set by x more than 1 member',
    ]);
    expect(both((locale) => describeTarget(count(2, 'exactly'), { locale, unit: member[locale] }))).toEqual([
      'U, năm 2024: chỉ tiêu của x đúng 2 đảng viên',
      'U, 2024: the target set by x exactly 2 members',
    ]);
    expect(both((locale) => describeTarget(range, { locale, unit: member[locale] }))).toEqual([
      'U, năm 2024: chỉ tiêu của x từ 5 đến 8 đảng viên',
      'U, 2024: the target set by x 5 to 8 members',
    ]);
    expect(
      both((locale) =>
        describeTarget(
          {
            ...range,
            versions: [
              { from, low: 0, high: 1 },
              { from: '2024-07-01', low: 1, high: 2 },
            ],
          },
          { locale, unit: member[locale] },
        ),
      ),
    ).toEqual([
      'U, năm 2024: chỉ tiêu của x từ 0 đến 1 đảng viên; từ ngày 01/07/2024 là từ 1 đến 2 đảng viên',
      'U, 2024: the target set by x 0 to 1 member; from 2024-07-01 1 to 2 members',
    ]);
    expect(both((locale) => describeTarget(rate, { locale, unit: member[locale] }))).toEqual([
      'U, năm 2024: chỉ tiêu của x từ 3% số đầu năm trở lên',
      'U, 2024: the target set by x at least 3% of the number at the start of the year',
    ]);
    expect(
      both((locale) =>
        describeTarget({ ...rate, sense: 'more-than', base: 'current' }, { locale, unit: member[locale] }),
      ),
    ).toEqual([
      'U, năm 2024: chỉ tiêu của x trên 3% số hiện nay',
      'U, 2024: the target set by x more than 3% of the present number',
    ]);
    expect(
      both((locale) =>
        describeTarget(
          {
            ...rate,
            sense: 'at-least',
            base: 'start-of-term',
            versions: [
              { from, rate: '95%' },
              { from: '2024-07-01', rate: '97.5%' },
            ],
          },
          { locale, unit: member[locale] },
        ),
      ),
    ).toEqual([
      'U, năm 2024: chỉ tiêu của x từ 95% số đầu nhiệm kỳ trở lên; từ ngày 01/07/2024 là từ 97,5% số đầu nhiệm kỳ trở lên',
      'U, 2024: the target set by x at least 95% of the number at the start of the term; from 2024-07-01 at least 97.5% of the number at the start of the term',
    ]);
  });
});
