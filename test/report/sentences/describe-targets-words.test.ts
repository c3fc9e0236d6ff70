import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/index.js';
import { describeAttainment, describePace, describeRollOut, describeTarget } from '../../../src/report/index.js';
import {
  attainment,
  type CountTarget,
  prorate,
  type RangeTarget,
  type RateTarget,
  requiredPace,
  rollOutTarget,
} from '../../../src/target/index.js';

const UNIT = { vi: 'đảng viên', en: { one: 'member', other: 'members' } } as const;
const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];
const from = '2024-01-01';
const common = { unitId: 'U', measure: 'admissions', period: '2024', issuedBy: 'Huyện ủy' };
const least = (value: number): CountTarget => ({ ...common, bound: 'at-least', versions: [{ from, value }] });

describe('describeAttainment of a rate', () => {
  const rate: RateTarget = { ...common, bound: 'rate', base: 'start-of-year', versions: [{ from, rate: '3%' }] };
  const told = (count: number): string[] =>
    both((locale) => {
      const reached = attainment(count, rate, { asOf: '2024-12-31', base: 100 });
      return describeAttainment(reached, { locale, digits: 0, unit: UNIT[locale], targets: [rate] });
    });

  it('says 1 percentage point and 2 percentage points', () => {
    expect(told(4)).toEqual([
      'U, năm 2024: 4 đảng viên; bằng 4% của 100 (số đầu năm), so với chỉ tiêu của Huyện ủy (từ 3% số đầu năm trở lên), vượt 1 điểm phần trăm, hơn 1 đảng viên so với mức cần là 3, hoàn thành',
      'U, 2024: 4 members; 4% of the number at the start of the year (100), against the target set by Huyện ủy (at least 3% of the number at the start of the year), 1 percentage point over, 1 member more than the 3 needed, met',
    ]);
    expect(told(1)).toEqual([
      'U, năm 2024: 1 đảng viên; bằng 1% của 100 (số đầu năm), so với chỉ tiêu của Huyện ủy (từ 3% số đầu năm trở lên), còn thiếu 2 điểm phần trăm (2 đảng viên) để đủ 3, không hoàn thành',
      'U, 2024: 1 member; 1% of the number at the start of the year (100), against the target set by Huyện ủy (at least 3% of the number at the start of the year), 2 percentage points (2 members) short of the 3 needed, not met',
    ]);
  });
});

describe('describeAttainment of several targets', () => {
  const targets: CountTarget[] = [
    least(7),
    { ...least(5), issuedBy: 'resolution' },
    { ...least(7), issuedBy: 'assigned', bound: 'more-than' },
  ];
  const reached = (counts: readonly number[]) =>
    targets.map((target, at) => attainment(counts[at] ?? null, target, { asOf: '2024-09-30' }));

  it('tells one count once, and how it stands to each', () => {
    expect(
      both((locale) => describeAttainment(reached([6, 6, 6]), { locale, unit: UNIT[locale], nameOf: () => 'Xã A' })),
    ).toEqual([
      'Xã A, năm 2024, đến ngày 30/09/2024: 6 đảng viên; đạt 85,7% chỉ tiêu của Huyện ủy (từ 7 trở lên), còn thiếu 1 đảng viên, chưa hết kỳ; đạt 120,0% chỉ tiêu nghị quyết (từ 5 trở lên), vượt 20,0% (1 đảng viên), hoàn thành; đạt 85,7% chỉ tiêu được giao (trên 7), còn thiếu 2 đảng viên để đủ 8, chưa hết kỳ',
      'Xã A, 2024, by 2024-09-30: 6 members; 85.7% of the target set by Huyện ủy (at least 7), 1 member short, the period is not over; 120.0% of the target of its own resolution (at least 5), 20.0% over (1 member), met; 85.7% of the target assigned to it (more than 7), 2 members short of the 8 needed, the period is not over',
    ]);
  });

  it('tells another count apart, and calls issuers as it is told to', () => {
    const issuerOf = (id: string): string => `“${id}”`;
    expect(both((locale) => describeAttainment(reached([6, 5]).slice(0, 2), { locale, issuerOf }))).toEqual([
      'U, năm 2024, đến ngày 30/09/2024: 6 admissions; đạt 85,7% “Huyện ủy” (từ 7 trở lên), còn thiếu 1 admissions, chưa hết kỳ; U, năm 2024, đến ngày 30/09/2024: 5 admissions; đạt 100,0% “resolution” (từ 5 trở lên), hoàn thành',
      'U, 2024, by 2024-09-30: 6 admissions; 85.7% of “Huyện ủy” (at least 7), 1 admissions short, the period is not over; U, 2024, by 2024-09-30: 5 admissions; 100.0% of “resolution” (at least 5), met',
    ]);
  });
});

describe('describeAttainment of a part', () => {
  it('calls the part by its own name unless told', () => {
    const women = attainment(4, { ...least(4), category: 'women' }, { asOf: '2024-12-31' });
    expect(both((locale) => describeAttainment(women, { locale }))).toEqual([
      'U, năm 2024: 4 admissions (women); đạt 100,0% chỉ tiêu của Huyện ủy (từ 4 trở lên), hoàn thành',
      'U, 2024: 4 admissions (women); 100.0% of the target set by Huyện ủy (at least 4), met',
    ]);
  });
});

describe('describePace', () => {
  it('tells one day, month and year that are left, and several', () => {
    const told = (per: 'day' | 'month' | 'year', asOf: string): string[] =>
      both((locale) => describePace(requiredPace(4, least(7), { asOf, per }), { locale }));
    expect([told('day', '2024-12-30'), told('month', '2024-11-30'), told('year', '2023-12-31')]).toEqual([
      [
        'cần 3 mỗi ngày trong thời gian còn lại (1 ngày) để đạt chỉ tiêu, còn thiếu 3',
        '3 a day needed in the time left (1 day) to reach the target, 3 short',
      ],
      [
        'cần 3 mỗi tháng trong thời gian còn lại (1 tháng) để đạt chỉ tiêu, còn thiếu 3',
        '3 a month needed in the time left (1 month) to reach the target, 3 short',
      ],
      [
        'cần 3 mỗi năm trong thời gian còn lại (1 năm) để đạt chỉ tiêu, còn thiếu 3',
        '3 a year needed in the time left (1 year) to reach the target, 3 short',
      ],
    ]);
    expect([told('day', '2024-11-30'), told('month', '2024-10-31'), told('year', '2024-10-31')]).toEqual([
      [
        'cần 0,1 mỗi ngày trong thời gian còn lại (31 ngày) để đạt chỉ tiêu, còn thiếu 3',
        '0.1 a day needed in the time left (31 days) to reach the target, 3 short',
      ],
      [
        'cần 1,5 mỗi tháng trong thời gian còn lại (2 tháng) để đạt chỉ tiêu, còn thiếu 3',
        '1.5 a month needed in the time left (2 months) to reach the target, 3 short',
      ],
      [
        'cần 18,0 mỗi năm trong thời gian còn lại (khoảng 0,17 năm) để đạt chỉ tiêu, còn thiếu 3',
        '18.0 a year needed in the time left (about 0.17 years) to reach the target, 3 short',
      ],
    ]);
  });
});

describe('describeTarget', () => {
  it('tells the part of a target that falls to a period, and how time was measured', () => {
    const told = (by: 'days' | 'months' | 'half-years'): string[] =>
      both((locale) => describeTarget(prorate(least(12), '2024-H1', { by }), { locale, unit: UNIT[locale] }));
    expect(told('half-years')).toEqual([
      'U, 6 tháng đầu năm 2024: chỉ tiêu của Huyện ủy từ 6 đảng viên trở lên, tính theo nửa năm',
      'U, the first 6 months of 2024: the target set by Huyện ủy at least 6 members, by half-years',
    ]);
    expect(told('months')[1]).toBe(
      'U, the first 6 months of 2024: the target set by Huyện ủy at least 6 members, by months',
    );
    // 12 × 182 ÷ 366 is 5.967…
    expect(told('days')).toEqual([
      'U, 6 tháng đầu năm 2024: chỉ tiêu của Huyện ủy từ khoảng 5,97 đảng viên trở lên, tính theo ngày',
      'U, the first 6 months of 2024: the target set by Huyện ủy at least about 5.97 members, by days',
    ]);
  });
});

describe('describeRollOut', () => {
  const source = [{ id: 'U', parentId: null }, ...['A', 'B'].map((id) => ({ id, parentId: 'U' }))];
  const units = { source, weight: () => 1 };

  it('tells both ends of a range', () => {
    const range: RangeTarget = { ...common, bound: 'range', versions: [{ from, low: 4, high: 6 }] };
    expect(both((locale) => describeRollOut(rollOutTarget(range, { units }), { locale, unit: UNIT[locale] }))).toEqual([
      'giao từ 4 đến 6 đảng viên thành 2 chỉ tiêu (năm 2024): A từ 2 đến 3 và B từ 2 đến 3',
      '4 to 6 members shared out, targets: 2 (2024): A 2 to 3 and B 2 to 3',
    ]);
  });

  it('tells what was not whole, and who had the same right', () => {
    const told = both((locale) => describeRollOut(rollOutTarget(least(3), { units }), { locale, unit: UNIT[locale] }));
    expect(told).toEqual([
      'giao 3 đảng viên thành 2 chỉ tiêu (năm 2024): A từ 2 trở lên và B từ 1 trở lên; 2 số lẻ đã làm tròn: A: 1,5 thành 2 và B: 1,5 thành 1; trong U, A và B có quyền ngang nhau với 1 đảng viên: giao cho A theo thứ tự mã',
      '3 members shared out, targets: 2 (2024): A at least 2 and B at least 1; numbers made whole: 2: A: 1.5 to 2 and B: 1.5 to 1; in U, A and B have the same right to 1 member: given to A by the order of their ids',
    ]);
    expect(describeRollOut(rollOutTarget(least(1), { units }), { locale: 'en', unit: UNIT.en, name: 1 })).toBe(
      '1 member shared out, targets: 2 (2024): A at least 1 and others: 1; numbers made whole: 2: A: 0.5 to 1 and others: 1; in U, A and 1 other have the same right to 1 member: given to A by the order of their ids',
    );
  });
});
