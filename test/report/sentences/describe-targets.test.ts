import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/index.js';
import { describeAttainment, describePace, describeRollOut, describeTarget } from '../../../src/report/index.js';
import {
  attainment,
  attainmentByYear,
  type CountTarget,
  projectEnd,
  type RangeTarget,
  type RateTarget,
  requiredPace,
  rollOutTarget,
  type Target,
} from '../../../src/target/index.js';

const UNIT = { vi: 'đảng viên', en: { one: 'member', other: 'members' } } as const;
const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];
const common = { unitId: 'U', measure: 'admissions', period: '2024', issuedBy: 'Huyện ủy' };
const of = (value: number) => [{ from: '2024-01-01', value }];
const least = (value: number): CountTarget => ({ ...common, bound: 'at-least', versions: of(value) });
const exactly: CountTarget = { ...common, bound: 'exactly', versions: of(7) };
const range: RangeTarget = { ...common, bound: 'range', versions: [{ from: '2024-01-01', low: 5, high: 8 }] };
const rate: RateTarget = {
  ...common,
  bound: 'rate',
  base: 'start-of-year',
  versions: [{ from: '2024-01-01', rate: '3%' }],
};

const told = (count: number | null, target: Target, asOf = '2024-12-31', base?: number | null): string[] =>
  both((locale) =>
    describeAttainment(attainment(count, target, { asOf, base }), { locale, unit: UNIT[locale], targets: [rate] }),
  ).map((text) => text.slice(text.indexOf(': ') + 2));

describe('describeAttainment', () => {
  it('tells an exact number and a range by the words for them', () => {
    expect(told(9, exactly)).toEqual([
      '9 đảng viên; bằng 128,6% chỉ tiêu của Huyện ủy (đúng 7), quá mức 2 đảng viên, không hoàn thành',
      '9 members; 128.6% of the target set by Huyện ủy (exactly 7), 2 members too many, not met',
    ]);
    expect(told(6, range, '2024-05-15')).toEqual([
      '6 đảng viên; bằng 120,0% mức thấp nhất và 75,0% mức cao nhất của chỉ tiêu của Huyện ủy (từ 5 đến 8), đang ở mức hoàn thành nhưng chưa hết kỳ',
      '6 members; 120.0% of the low end and 75.0% of the high end of the target set by Huyện ủy (5 to 8), would be met as it stands, but the period is not over',
    ]);
    expect(told(9, exactly, '2024-05-15')[1]).toContain('passed, so it cannot be met');
  });

  it('says 1 member and 2 members', () => {
    expect(told(1, least(2))[1]).toBe(
      '1 member; 50.0% of the target set by Huyện ủy (at least 2), 1 member short, not met',
    );
  });

  it('says what is not known, and has no percentage of 0', () => {
    expect(told(null, least(7))).toEqual([
      'chưa rõ kết quả; chưa so được với chỉ tiêu của Huyện ủy (từ 7 trở lên)',
      'the result is not known; not to be compared with the target set by Huyện ủy (at least 7)',
    ]);
    expect(told(6, rate, '2024-12-31', null)[0]).toBe(
      '6 đảng viên; chưa rõ mức của chỉ tiêu của Huyện ủy nên chưa so sánh được',
    );
    expect(told(3, least(0))[1]).toBe(
      '3 members; the target set by Huyện ủy (at least 0) is no base for a percentage, 3 members more than the 0 needed, met',
    );
  });

  it('tells a rate on its base, and the distance in points', () => {
    expect(told(60, rate, '2024-12-31', 1295)).toEqual([
      '60 đảng viên; bằng 4,6% của 1.295 (số đầu năm), so với chỉ tiêu của Huyện ủy (từ 3% số đầu năm trở lên), vượt 1,6 điểm phần trăm, hơn 21 đảng viên so với mức cần là 39, hoàn thành',
      '60 members; 4.6% of the number at the start of the year (1,295), against the target set by Huyện ủy (at least 3% of the number at the start of the year), 1.6 percentage points over, 21 members more than the 39 needed, met',
    ]);
    expect(told(38, rate, '2024-12-31', 1295)[0]).toContain(
      'còn thiếu 0,1 điểm phần trăm (1 đảng viên) để đủ 39, không hoàn thành',
    );
  });

  it('tells years met and missed by name', () => {
    const three: CountTarget = {
      ...common,
      period: '2016-01-01/2018-12-31',
      per: 'year',
      bound: 'at-least',
      versions: [{ from: '2016-01-01', value: 150 }],
    };
    const years = [
      { year: 2016, count: 160 },
      { year: 2017, count: 140 },
      { year: 2018, count: 160 },
    ];
    const result = attainmentByYear(years, three, { asOf: '2018-12-31' });
    expect(both((locale) => describeAttainment(result, { locale, unit: UNIT[locale] }))).toEqual([
      'U, giai đoạn 2016-2018: 460 đảng viên; đạt 102,2% chỉ tiêu của Huyện ủy (từ 450 trở lên), vượt 2,2% (10 đảng viên), hoàn thành; 2/3 năm hoàn thành; 1 năm không hoàn thành (2017)',
      'U, 2016-2018: 460 members; 102.2% of the target set by Huyện ủy (at least 450), 2.2% over (10 members), met; years met: 2 of 3; not met: 1 (2017)',
    ]);
  });

  it('keeps units, measures and categories apart, and adds nothing up', () => {
    const women: CountTarget = { ...least(4), category: 'women' };
    const all = [attainment(9, least(7), { asOf: '2024-12-31' }), attainment(4, women, { asOf: '2024-12-31' })];
    expect(describeAttainment(all, { categoryOf: () => 'nữ', unit: 'đảng viên' })).toBe(
      'U, năm 2024: 9 đảng viên; đạt 128,6% chỉ tiêu của Huyện ủy (từ 7 trở lên), vượt 28,6% (2 đảng viên), hoàn thành; U, năm 2024: 4 đảng viên (nữ); đạt 100,0% chỉ tiêu của Huyện ủy (từ 4 trở lên), hoàn thành',
    );
    expect(describeAttainment([])).toBe('');
  });
});

describe('describePace', () => {
  it('rounds what is needed up and what there may be down', () => {
    const pace = requiredPace(4, range, { asOf: '2024-11-20', per: 'month' });
    expect(both((locale) => describePace(pace, { locale, unit: UNIT[locale] }))).toEqual([
      'cần 0,8 đảng viên mỗi tháng trong thời gian còn lại (khoảng 1,35 tháng) để đạt chỉ tiêu, còn thiếu 1 đảng viên, mà không quá 2,9 đảng viên mỗi tháng',
      '0.8 members a month needed in the time left (about 1.35 months) to reach the target, 1 member short, and no more than 2.9 members a month',
    ]);
    expect(describePace(pace, { rounding: 'truncate' })).toContain('cần 0,7 mỗi tháng');
    // Four more may come in 182 days: the most a day is 4/182, and the least 1/182.
    const slow = requiredPace(4, range, { asOf: '2024-07-02', per: 'day' });
    const most = (locale: 'vi' | 'en', digits = 1): string =>
      describePace(slow, { locale, digits, unit: UNIT[locale] }).split(', ').at(-1)!;
    expect([most('vi'), most('en'), most('en', 2)]).toEqual([
      'mà chưa đến 0,1 đảng viên mỗi ngày',
      'and less than 0.1 members a day',
      'and no more than 0.02 members a day',
    ]);
  });

  it('says that it is enough, too late, not known, or too early to tell', () => {
    const tell = (count: number | null, asOf: string): string =>
      describePace(requiredPace(count, least(7), { asOf, per: 'month' }), {
        locale: 'en',
        unit: UNIT.en,
        target: 'the quota',
      });
    expect([tell(7, '2024-06-30'), tell(6, '2024-12-31'), tell(null, '2024-06-30')]).toEqual([
      'enough to reach the quota, nothing more needed',
      'the period is over, 1 member short of the quota',
      'figures are not known, so neither is the pace needed',
    ]);
    expect(describePace(projectEnd(0, least(7), { asOf: '2023-12-31' }))).toContain('chưa tính được tốc độ');
    expect(describePace(projectEnd(6, least(7), { asOf: '2024-12-31' }), { unit: 'đảng viên' })).toBe(
      'sau 366/366 ngày, bình quân chưa đến 0,1 đảng viên mỗi ngày; hết kỳ được 6 đảng viên, không đạt chỉ tiêu',
    );
    expect(describePace(projectEnd(6, rate, { asOf: '2024-06-30', base: null }), { locale: 'en' })).toContain(
      'not known whether',
    );
  });
});

describe('describeTarget and describeRollOut', () => {
  it('tell every kind of bound', () => {
    const tell = (target: Target): string => describeTarget(target, { unit: 'đảng viên' });
    expect([least(7), { ...least(7), bound: 'more-than' as const }, exactly, range, rate].map(tell)).toEqual([
      'U, năm 2024: chỉ tiêu của Huyện ủy từ 7 đảng viên trở lên',
      'U, năm 2024: chỉ tiêu của Huyện ủy trên 7 đảng viên',
      'U, năm 2024: chỉ tiêu của Huyện ủy đúng 7 đảng viên',
      'U, năm 2024: chỉ tiêu của Huyện ủy từ 5 đến 8 đảng viên',
      'U, năm 2024: chỉ tiêu của Huyện ủy từ 3% số đầu năm trở lên',
    ]);
    const rateOf = (told: string): string => {
      return tell({ ...rate, versions: [{ from: '2024-01-01', rate: told }] }).split('Huyện ủy ')[1]!;
    };
    expect(['0.000125%', '0.0000001%', `0.${'0'.repeat(29)}1%`, '0%'].map(rateOf)).toEqual([
      'từ 0,000125% số đầu năm trở lên',
      'từ 0,0000001% số đầu năm trở lên',
      'từ chưa đến 0,1% số đầu năm trở lên',
      'từ 0% số đầu năm trở lên',
    ]);
    expect(tell({ ...least(7), counted: 'at-the-end', category: 'nữ' })).toBe(
      'U, năm 2024: chỉ tiêu của Huyện ủy (nữ) từ 7 đảng viên trở lên, tính ở cuối kỳ',
    );
  });

  it('name each part with its period where there are several, and ties', () => {
    const source = [{ id: 'U', parentId: null }, ...['Chi bộ 1', 'Chi bộ 2'].map((id) => ({ id, parentId: 'U' }))];
    const two: CountTarget = { ...least(3), period: '2024-01-01/2025-12-31' };
    const result = rollOutTarget(two, { units: { source, weight: () => 1 }, years: { weight: () => 1 } });
    const [vi = '', en = ''] = both((locale) => describeRollOut(result, { locale, unit: UNIT[locale], name: 2 }));
    expect(vi).toMatch(
      /^giao 3 đảng viên thành 6 chỉ tiêu: U \(năm 2024\) từ 2 trở lên, Chi bộ 1 \(năm 2024\) từ 1 trở lên và 4 chỉ tiêu khác; /u,
    );
    expect(en).toContain('have the same right to 1 member: given to 2024 by the order of their ids');
  });
});
