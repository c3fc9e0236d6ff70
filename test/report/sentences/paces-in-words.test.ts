import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/index.js';
import { describePace } from '../../../src/report/index.js';
import {
  type CountTarget,
  projectEnd,
  type RangeTarget,
  type RateTarget,
  requiredPace,
} from '../../../src/target/index.js';

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

describe('sentences on paces', () => {
  it('tell what pace is needed, and what no more than', () => {
    expect(
      both((locale) =>
        describePace(requiredPace(4, count(7), { asOf: '2024-10-31', per: 'month' }), { locale, unit: member[locale] }),
      ),
    ).toEqual([
      'cần 1,5 đảng viên mỗi tháng trong thời gian còn lại (2 tháng) để đạt chỉ tiêu, còn thiếu 3 đảng viên',
      '1.5 members a month needed in the time left (2 months) to reach the target, 3 members short',
    ]);
    expect(
      both((locale) =>
        describePace(requiredPace(4, range, { asOf: '2024-10-31', per: 'month' }), { locale, unit: member[locale] }),
      ),
    ).toEqual([
      'cần 0,5 đảng viên mỗi tháng trong thời gian còn lại (2 tháng) để đạt chỉ tiêu, còn thiếu 1 đảng viên, mà không quá 2 đảng viên mỗi tháng',
      '0.5 members a month needed in the time left (2 months) to reach the target, 1 member short, and no more than 2 members a month',
    ]);
    expect(
      both((locale) =>
        describePace(requiredPace(6, range, { asOf: '2024-11-30', per: 'month' }), { locale, unit: member[locale] }),
      ),
    ).toEqual([
      'đã đủ để đạt chỉ tiêu, không cần thêm, mà không quá 2 đảng viên mỗi tháng',
      'enough to reach the target, nothing more needed, and no more than 2 members a month',
    ]);
    expect(
      both((locale) =>
        describePace(requiredPace(7, count(7), { asOf: '2024-10-31', per: 'year' }), { locale, target: 'X' }),
      ),
    ).toEqual(['đã đủ để đạt X, không cần thêm', 'enough to reach X, nothing more needed']);
    expect(
      both((locale) =>
        describePace(requiredPace(6, count(7), { asOf: '2024-12-31', per: 'year' }), { locale, unit: member[locale] }),
      ),
    ).toEqual(['đã hết kỳ, còn thiếu 1 đảng viên để đạt chỉ tiêu', 'the period is over, 1 member short of the target']);
    expect(
      both((locale) =>
        describePace(requiredPace(4, count(7), { asOf: '2024-10-31', per: 'month' }), {
          locale,
          rounding: 'floor',
          digits: 2,
        }),
      ),
    ).toEqual([
      'cần 1,50 mỗi tháng trong thời gian còn lại (2 tháng) để đạt chỉ tiêu, còn thiếu 3',
      '1.50 a month needed in the time left (2 months) to reach the target, 3 short',
    ]);
    expect(
      both((locale) =>
        describePace(requiredPace(1, count(2), { asOf: '2024-11-30', per: 'month' }), { locale, unit: member[locale] }),
      ),
    ).toEqual([
      'cần 1 đảng viên mỗi tháng trong thời gian còn lại (1 tháng) để đạt chỉ tiêu, còn thiếu 1 đảng viên',
      '1 member a month needed in the time left (1 month) to reach the target, 1 member short',
    ]);
  });

  it('tell where the pace so far leads', () => {
    expect(
      both((locale) =>
        describePace(projectEnd(183, count(366), { asOf: '2024-07-01' }), { locale, unit: member[locale] }),
      ),
    ).toEqual([
      'sau 183/366 ngày, bình quân 1 đảng viên mỗi ngày; nếu giữ tốc độ này thì đến hết kỳ được 366 đảng viên, đạt chỉ tiêu; đạt chỉ tiêu vào ngày 31/12/2024',
      'after 183 of 366 days, 1 member a day; at this pace 366 members by the end of the period, enough to reach the target; the target reached on 2024-12-31',
    ]);
    expect(
      both((locale) => describePace(projectEnd(1, count(7), { asOf: '2024-07-01' }), { locale, unit: member[locale] })),
    ).toEqual([
      'sau 183/366 ngày, bình quân chưa đến 0,1 đảng viên mỗi ngày; nếu giữ tốc độ này thì đến hết kỳ được 2 đảng viên, không đạt chỉ tiêu; đạt chỉ tiêu vào ngày 04/07/2027',
      'after 183 of 366 days, less than 0.1 members a day; at this pace 2 members by the end of the period, not enough to reach the target; the target reached on 2027-07-04',
    ]);
    expect(
      both((locale) =>
        describePace(projectEnd(366, count(366), { asOf: '2024-12-31' }), { locale, unit: member[locale] }),
      ),
    ).toEqual([
      'sau 366/366 ngày, bình quân 1 đảng viên mỗi ngày; hết kỳ được 366 đảng viên, đạt chỉ tiêu',
      'after 366 of 366 days, 1 member a day; 366 members at the end of the period, enough to reach the target',
    ]);
    expect(
      both((locale) => describePace(projectEnd(9, count(7), { asOf: '2024-07-01' }), { locale, target: 'X' })),
    ).toEqual([
      'sau 183/366 ngày, bình quân chưa đến 0,1 mỗi ngày; nếu giữ tốc độ này thì đến hết kỳ được 18, đạt X',
      'after 183 of 366 days, less than 0.1 a day; at this pace 18 by the end of the period, enough to reach X',
    ]);
    expect(
      both((locale) =>
        describePace(projectEnd(null, count(7), { asOf: '2024-07-01' }), { locale, unit: member[locale] }),
      ),
    ).toEqual([
      'chưa có số liệu hoặc chưa qua ngày nào nên chưa tính được tốc độ',
      'figures are not known or no day has gone by, so there is no pace',
    ]);
    expect(
      both((locale) =>
        describePace(
          projectEnd(
            1,
            { ...count(7), period: '2024-05-15/2024-05-15', versions: [{ from: '2024-05-15', value: 1 }] },
            { asOf: '2024-05-15' },
          ),
          { locale, unit: member[locale] },
        ),
      ),
    ).toEqual([
      'sau 1/1 ngày, bình quân 1 đảng viên mỗi ngày; hết kỳ được 1 đảng viên, đạt chỉ tiêu',
      'after 1 of 1 day, 1 member a day; 1 member at the end of the period, enough to reach the target',
    ]);
    expect(
      both((locale) =>
        describePace(projectEnd(3, rate, { asOf: '2024-07-01', base: null }), { locale, unit: member[locale] }),
      ),
    ).toEqual([
      'sau 183/366 ngày, bình quân chưa đến 0,1 đảng viên mỗi ngày; nếu giữ tốc độ này thì đến hết kỳ được 6 đảng viên, chưa rõ có đạt chỉ tiêu hay không',
      'after 183 of 366 days, less than 0.1 members a day; at this pace 6 members by the end of the period, not known whether that reaches the target',
    ]);
  });
});
