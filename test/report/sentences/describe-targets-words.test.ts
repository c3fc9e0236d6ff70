import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/index.js';
import { describeAttainment, describeRollOut, describeTarget } from '../../../src/report/index.js';
import {
  attainment,
  type CountTarget,
  prorate,
  type RangeTarget,
  type RateTarget,
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
