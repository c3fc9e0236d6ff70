import { describe, expect, it } from 'vitest';
import { ratio } from '../../../src/core/index.js';
import { independenceAfter, planIndependence, readyToSplit } from '../../../src/independence/index.js';
import { type Member, tallyMembers } from '../../../src/organisation/index.js';
import { describeIndependence, type PlanFigures } from '../../../src/report/index.js';
import { communeOf } from '../../arbitraries/communes.js';

const both = (result: Parameters<typeof describeIndependence>[0]): string[] => [
  describeIndependence(result),
  describeIndependence(result, { locale: 'en' }),
];
const official = (branchId: string, localityId: string, count: number): Member[] =>
  Array.from({ length: count }, () => ({ branchId, localityId, standing: 'official' as const }));
const COUNTS = ['(tính cả nơi chi bộ ghép mang tên)', '(hosts of shared branches counted)'];

describe('describeIndependence of splits and changes', () => {
  const org = communeOf([{ branches: ['b'], hosts: ['b'] }, { branches: ['b'] }, { branches: ['b'] }]);

  it('tells how many are ready, by which rule, on which day', () => {
    const tally = tallyMembers(org, [
      ...official('b', 'v0', 4),
      ...official('b', 'v1', 3),
      ...official('b', 'v2', 2),
      { branchId: 'b', localityId: 'v2' },
    ]);
    expect(both(readyToSplit(org, tally))).toEqual([
      'đến ngày 13/05/2018: 1 thôn, bản sinh hoạt ghép có đủ 3 đảng viên chính thức, nơi ở lại cũng đủ; 1 nơi chưa rõ (Party Charter 2011, art. 24.1)',
      'by 2018-05-13: 1 village in shared branches with 3 official members, and enough left behind; 1 not known (Party Charter 2011, art. 24.1)',
    ]);
    expect(both(readyToSplit(org, tallyMembers(org, [])))[0]).toBe(
      'đến ngày 13/05/2018: chưa có thôn, bản sinh hoạt ghép nào đủ 3 đảng viên chính thức (Party Charter 2011, art. 24.1)',
    );
    const breaking = tallyMembers(org, [...official('b', 'v0', 1), ...official('b', 'v1', 3)]);
    expect(both(readyToSplit(org, breaking))[1]).toContain(
      '0 villages in shared branches with 3 official members, and enough left behind; 1 with enough, but too few left behind',
    );
  });

  it('tells the ratio after changes in points, and what it was', () => {
    const tally = tallyMembers(org, [...official('b', 'v0', 4), ...official('b', 'v1', 2)]);
    const what = independenceAfter(org, [{ kind: 'split', localityId: 'v1' }], { host: 'counts', tally });
    expect(both(what)).toEqual([
      `c, sau 1 thay đổi: 2/3 thôn, bản có chi bộ độc lập, chiếm 66,7%; tăng 33,3 điểm phần trăm; trước đó 1/3 thôn, bản có chi bộ độc lập, chiếm 33,3% ${COUNTS[0] ?? ''}; 1 chi bộ không đủ đảng viên chính thức`,
      `c, after changes: 1: 2 of 3 villages with a branch of their own, 66.7%; up 33.3 percentage points; before: 1 of 3 villages with a branch of their own, 33.3% ${COUNTS[1] ?? ''}; branches with too few official members: 1`,
    ]);
    const unknown = independenceAfter(org, [{ kind: 'split', localityId: 'v1' }], { host: 'counts' });
    expect(describeIndependence(unknown, { locale: 'en' })).toContain(
      '; branches that may have too few official members: 2',
    );
  });
});

describe('describeIndependence of a plan', () => {
  const plan: PlanFigures = {
    unitId: 'd',
    host: 'counts',
    by: '2020-12-31',
    target: ratio(95, 100),
    gained: 11,
    shortBy: 0,
    reached: true,
    admissions: 14,
    lowerBound: 14,
    optimal: true,
    transfers: 2,
    admitBy: '2019-12-31',
  };

  it('tells the admissions, by when, and whether they are proven to be the fewest', () => {
    expect(both(plan)).toEqual([
      `d, đến ngày 31/12/2020: cần kết nạp 14 đảng viên để đạt 95%, điều chuyển 2 đảng viên, kết nạp chậm nhất ngày 31/12/2019, đã chứng minh là ít nhất ${COUNTS[0] ?? ''}`,
      `d, by 2020-12-31: admissions needed to reach 95%: 14, transfers: 2, admitted by 2019-12-31 at the latest, proven to be the fewest ${COUNTS[1] ?? ''}`,
    ]);
    expect(both({ ...plan, optimal: false, lowerBound: 12 })[1]).toContain(
      'not proven to be the fewest, which are no less than 12',
    );
  });

  it('tells how far it falls short, that nothing can be done, and that nothing is to do', () => {
    expect(both({ ...plan, reached: false, gained: 4, shortBy: 7, transfers: 0 })[1]).toBe(
      `d, by 2020-12-31: 4 more villages by admissions: 14, admitted by 2019-12-31 at the latest, 7 villages short to reach 95%, proven to be the most there can be ${COUNTS[1] ?? ''}`,
    );
    expect(
      both({ ...plan, reached: false, gained: 0, shortBy: 11, admissions: 0, transfers: 0, admitBy: null })[0],
    ).toBe(
      `d, đến ngày 31/12/2020: không có cách nào để đạt 95%, còn thiếu 11 thôn, bản để đạt 95%, đã chứng minh là nhiều nhất có thể ${COUNTS[0] ?? ''}`,
    );
    expect(both({ ...plan, gained: 0, admissions: 0, transfers: 0 })[1]).toBe(
      `d, by 2020-12-31: enough to reach 95% ${COUNTS[1] ?? ''}`,
    );
  });

  it('takes a plan as planIndependence makes it', () => {
    const org = communeOf([{ branches: ['b'], hosts: ['b'] }, { branches: ['b'] }]);
    const tally = tallyMembers(org, [...official('b', 'v0', 3), ...official('b', 'v1', 1)], { keep: 'dates' });
    const made = planIndependence(org, tally, { target: 1, under: 'c', by: '2020-12-31', host: 'counts' });
    expect([made.reached, made.admissions, made.optimal]).toEqual([true, 2, true]);
    expect(describeIndependence(made)).toMatch(
      /^c, đến ngày 31\/12\/2020: cần kết nạp 2 đảng viên để đạt 100%, kết nạp chậm nhất ngày \d\d\/12\/2019, /,
    );
  });
});
