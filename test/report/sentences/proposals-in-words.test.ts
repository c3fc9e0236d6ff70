import { describe, expect, it } from 'vitest';
import { ratio } from '../../../src/core/index.js';
import { describeIndependence } from '../../../src/report/index.js';
import { any, both, found, none, open, unit } from './ratios-told.js';

const ready = (...verdicts: string[]) => ({
  ...{ on: '2018-05-13', threshold: { value: 3, source: 'HD 01' } },
  localities: verdicts.map((verdict) => ({ verdict })),
});
const where = {
  ...{ under: 'U', host: 'counts', units: ['a', 'b', 'c'], unknown: [], stated: null, combined: 7 },
  most: { unitIds: ['a', 'b'], share: ratio(5, 7) },
};
const better = ratio(1440, 2400);
const after = {
  ...{ unitId: 'U', before: found, steps: [1, 2], warnings: [] },
  after: { ...found, independent: 1440, ratio: better, bounds: { lowest: better, highest: better } },
};
const plan = {
  ...{ unitId: 'U', host: 'counts', by: '2020-12-31', target: ratio(19, 20), gained: 1, shortBy: 0, reached: true },
  ...{ admissions: 1200, lowerBound: 1001, optimal: true, transfers: 0, admitBy: '2019-12-31' },
};

describe('sentences on what could be changed', () => {
  it('tell which are ready to split off', () => {
    expect(both((locale) => describeIndependence(any(ready('ready')), { locale }))).toEqual([
      'đến ngày 13/05/2018: 1 thôn, bản sinh hoạt ghép có đủ 3 đảng viên chính thức, nơi ở lại cũng đủ (HD 01)',
      'by 2018-05-13: 1 village in shared branches with 3 official members, and enough left behind (HD 01)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(any(ready('ready', 'ready', 'breaks-the-rest', 'unknown', 'not-enough')), {
          locale,
          unit: unit[locale],
          nameOf: (id) => `“${id}”`,
        }),
      ),
    ).toEqual([
      'đến ngày 13/05/2018: 2 bản sinh hoạt ghép có đủ 3 đảng viên chính thức, nơi ở lại cũng đủ; 1 nơi đủ nhưng nếu tách thì chi bộ ở lại không đủ; 1 nơi chưa rõ (HD 01)',
      'by 2018-05-13: 2 hamlets in shared branches with 3 official members, and enough left behind; 1 with enough, but too few left behind; 1 not known (HD 01)',
    ]);
    expect(both((locale) => describeIndependence(any(ready('breaks-the-rest')), { locale }))).toEqual([
      'đến ngày 13/05/2018: 0 thôn, bản sinh hoạt ghép có đủ 3 đảng viên chính thức, nơi ở lại cũng đủ; 1 nơi đủ nhưng nếu tách thì chi bộ ở lại không đủ (HD 01)',
      'by 2018-05-13: 0 villages in shared branches with 3 official members, and enough left behind; 1 with enough, but too few left behind (HD 01)',
    ]);
    expect(both((locale) => describeIndependence(any(ready('unknown', 'unknown')), { locale }))).toEqual([
      'đến ngày 13/05/2018: chưa có thôn, bản sinh hoạt ghép nào đủ 3 đảng viên chính thức; 2 nơi chưa rõ (HD 01)',
      'by 2018-05-13: no villages in shared branches with 3 official members; 2 not known (HD 01)',
    ]);
    expect(both((locale) => describeIndependence(any(ready()), { locale }))).toEqual([
      'đến ngày 13/05/2018: chưa có thôn, bản sinh hoạt ghép nào đủ 3 đảng viên chính thức (HD 01)',
      'by 2018-05-13: no villages in shared branches with 3 official members (HD 01)',
    ]);
  });

  it('tell where most of those in shared branches are', () => {
    expect(both((locale) => describeIndependence(any(where), { locale }))).toEqual([
      'U: 2 trong 3 đơn vị (a, b) có 5/7 thôn, bản sinh hoạt ghép, chiếm 71,4% (tính cả nơi chi bộ ghép mang tên)',
      'U: 2 of 3 units (a, b) with 5 of 7 villages in shared branches, 71.4% (hosts of shared branches counted)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(
          any({
            ...where,
            most: { unitIds: ['a'], share: ratio(1200, 1200) },
            units: ['a'],
            unknown: ['x', 'y'],
            stated: 1300,
          }),
          { locale, unit: unit[locale], nameOf: (id) => `“${id}”` },
        ),
      ),
    ).toEqual([
      '“U”: 1 trong 1 đơn vị (“a”) có 1.200/1.200 bản sinh hoạt ghép, chiếm 100,0% (tính cả nơi chi bộ ghép mang tên); chưa rõ 2 đơn vị; số công bố chung là 1.300',
      '“U”: 1 of 1 unit (“a”) with 1,200 of 1,200 hamlets in shared branches, 100.0% (hosts of shared branches counted); units not known: 2; stated in all: 1,300',
    ]);
    expect(
      both((locale) => describeIndependence(any({ ...where, stated: 7, host: 'does-not-count' }), { locale })),
    ).toEqual([
      'U: 2 trong 3 đơn vị (a, b) có 5/7 thôn, bản sinh hoạt ghép, chiếm 71,4% (không tính nơi chi bộ ghép mang tên)',
      'U: 2 of 3 units (a, b) with 5 of 7 villages in shared branches, 71.4% (hosts of shared branches not counted)',
    ]);
    expect(both((locale) => describeIndependence(any({ ...where, most: null }), { locale }))).toEqual([
      'U: không còn thôn, bản sinh hoạt ghép (tính cả nơi chi bộ ghép mang tên)',
      'U: no villages in shared branches (hosts of shared branches counted)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(any({ ...where, most: null, units: [] }), {
          locale,
          unit: unit[locale],
          nameOf: (id) => `“${id}”`,
        }),
      ),
    ).toEqual([
      '“U”: chưa rõ còn bao nhiêu bản sinh hoạt ghép (tính cả nơi chi bộ ghép mang tên)',
      '“U”: not known how many hamlets are in shared branches (hosts of shared branches counted)',
    ]);
  });

  it('tell what changes would make of a ratio', () => {
    expect(both((locale) => describeIndependence(any(after), { locale }))).toEqual([
      'U, sau 2 thay đổi: 1.440/2.400 thôn, bản có chi bộ độc lập, chiếm 60,0%; tăng 10,0 điểm phần trăm; trước đó 1.200/2.400 thôn, bản có chi bộ độc lập, chiếm 50,0% (không tính nơi chi bộ ghép mang tên)',
      'U, after changes: 2: 1,440 of 2,400 villages with a branch of their own, 60.0%; up 10.0 percentage points; before: 1,200 of 2,400 villages with a branch of their own, 50.0% (hosts of shared branches not counted)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(
          any({
            ...after,
            steps: [1],
            warnings: [
              { code: 'too-few-official', unitId: 'a' },
              { code: 'too-few-official', unitId: 'a' },
              { code: 'too-few-official', unitId: 'b' },
              { code: 'official-unknown', unitId: 'c' },
              { code: 'figure-stands', unitId: 'd' },
            ],
          }),
          { locale, unit: unit[locale], nameOf: (id) => `“${id}”` },
        ),
      ),
    ).toEqual([
      '“U”, sau 1 thay đổi: 1.440/2.400 bản có chi bộ độc lập, chiếm 60,0%; tăng 10,0 điểm phần trăm; trước đó 1.200/2.400 bản có chi bộ độc lập, chiếm 50,0% (không tính nơi chi bộ ghép mang tên); 2 chi bộ không đủ đảng viên chính thức; 1 chi bộ chưa rõ có đủ đảng viên chính thức không; có số công bố thay cho số đếm nên thay đổi chưa thể hiện hết',
      '“U”, after changes: 1: 1,440 of 2,400 hamlets with a branch of their own, 60.0%; up 10.0 percentage points; before: 1,200 of 2,400 hamlets with a branch of their own, 50.0% (hosts of shared branches not counted); branches with too few official members: 2; branches that may have too few official members: 1; a stated figure stands for what is listed, so the changes do not all show',
    ]);
    expect(both((locale) => describeIndependence(any({ ...after, before: open }), { locale }))).toEqual([
      'U, sau 2 thay đổi: 1.440/2.400 thôn, bản có chi bộ độc lập, chiếm 60,0%; trước đó từ 1 đến 2 trong 4 thôn, bản có chi bộ độc lập, chiếm từ 25,0% đến 50,0%; chưa rõ 1 thôn, bản (không tính nơi chi bộ ghép mang tên)',
      'U, after changes: 2: 1,440 of 2,400 villages with a branch of their own, 60.0%; before: between 1 and 2 of 4 villages with a branch of their own, 25.0% to 50.0%; the state of 1 village is not known (hosts of shared branches not counted)',
    ]);
    expect(both((locale) => describeIndependence(any({ ...after, after: open }), { locale }))).toEqual([
      'U, sau 2 thay đổi: từ 1 đến 2 trong 4 thôn, bản có chi bộ độc lập, chiếm từ 25,0% đến 50,0%; chưa rõ 1 thôn, bản; trước đó 1.200/2.400 thôn, bản có chi bộ độc lập, chiếm 50,0% (không tính nơi chi bộ ghép mang tên)',
      'U, after changes: 2: between 1 and 2 of 4 villages with a branch of their own, 25.0% to 50.0%; the state of 1 village is not known; before: 1,200 of 2,400 villages with a branch of their own, 50.0% (hosts of shared branches not counted)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(any({ ...after, after: { ...found, host: 'counts', hostUnnamed: 2 } }), {
          locale,
          digits: 0,
        }),
      ),
    ).toEqual([
      'U, sau 2 thay đổi: 1.200/2.400 thôn, bản có chi bộ độc lập, chiếm 50%; không đổi; trước đó 1.200/2.400 thôn, bản có chi bộ độc lập, chiếm 50% (tính cả nơi chi bộ ghép mang tên); 2 chi bộ ghép chưa rõ mang tên nơi nào, tỷ lệ có thể cao hơn',
      'U, after changes: 2: 1,200 of 2,400 villages with a branch of their own, 50%; unchanged; before: 1,200 of 2,400 villages with a branch of their own, 50% (hosts of shared branches counted); shared branches that name no host: 2, the ratio may be higher',
    ]);
    expect(
      both((locale) => describeIndependence(any({ ...after, before: { ...found, ...none } }), { locale })),
    ).toEqual([
      'U, sau 2 thay đổi: 1.440/2.400 thôn, bản có chi bộ độc lập, chiếm 60,0%; trước đó không có thôn, bản nào nên không có tỷ lệ (không tính nơi chi bộ ghép mang tên)',
      'U, after changes: 2: 1,440 of 2,400 villages with a branch of their own, 60.0%; before: no villages, so no ratio (hosts of shared branches not counted)',
    ]);
  });

  it('tell a plan that reaches its target, and one that does not', () => {
    expect(both((locale) => describeIndependence(any(plan), { locale }))).toEqual([
      'U, đến ngày 31/12/2020: cần kết nạp 1.200 đảng viên để đạt 95%, kết nạp chậm nhất ngày 31/12/2019, đã chứng minh là ít nhất (tính cả nơi chi bộ ghép mang tên)',
      'U, by 2020-12-31: admissions needed to reach 95%: 1,200, admitted by 2019-12-31 at the latest, proven to be the fewest (hosts of shared branches counted)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(any({ ...plan, optimal: false, transfers: 1001 }), {
          locale,
          unit: unit[locale],
          nameOf: (id) => `“${id}”`,
        }),
      ),
    ).toEqual([
      '“U”, đến ngày 31/12/2020: cần kết nạp 1.200 đảng viên để đạt 95%, điều chuyển 1.001 đảng viên, kết nạp chậm nhất ngày 31/12/2019, chưa chứng minh là ít nhất, không thể dưới 1.001 (tính cả nơi chi bộ ghép mang tên)',
      '“U”, by 2020-12-31: admissions needed to reach 95%: 1,200, transfers: 1,001, admitted by 2019-12-31 at the latest, not proven to be the fewest, which are no less than 1,001 (hosts of shared branches counted)',
    ]);
    expect(
      both((locale) => describeIndependence(any({ ...plan, admissions: 0, transfers: 2, admitBy: null }), { locale })),
    ).toEqual([
      'U, đến ngày 31/12/2020: cần kết nạp 0 đảng viên để đạt 95%, điều chuyển 2 đảng viên, đã chứng minh là ít nhất (tính cả nơi chi bộ ghép mang tên)',
      'U, by 2020-12-31: admissions needed to reach 95%: 0, transfers: 2, proven to be the fewest (hosts of shared branches counted)',
    ]);
    expect(both((locale) => describeIndependence(any({ ...plan, admissions: 0, gained: 2 }), { locale }))).toEqual([
      'U, đến ngày 31/12/2020: cần kết nạp 0 đảng viên để đạt 95%, đã chứng minh là ít nhất (tính cả nơi chi bộ ghép mang tên)',
      'U, by 2020-12-31: admissions needed to reach 95%: 0, proven to be the fewest (hosts of shared branches counted)',
    ]);
    expect(both((locale) => describeIndependence(any({ ...plan, admissions: 0, gained: 0 }), { locale }))).toEqual([
      'U, đến ngày 31/12/2020: đã đạt 95% (tính cả nơi chi bộ ghép mang tên)',
      'U, by 2020-12-31: enough to reach 95% (hosts of shared branches counted)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(any({ ...plan, reached: false, shortBy: 1 }), {
          locale,
          unit: unit[locale],
          nameOf: (id) => `“${id}”`,
        }),
      ),
    ).toEqual([
      '“U”, đến ngày 31/12/2020: kết nạp 1.200 đảng viên thì thêm được 1 bản, kết nạp chậm nhất ngày 31/12/2019, còn thiếu 1 bản để đạt 95%, đã chứng minh là nhiều nhất có thể (tính cả nơi chi bộ ghép mang tên)',
      '“U”, by 2020-12-31: 1 more hamlet by admissions: 1,200, admitted by 2019-12-31 at the latest, 1 hamlet short to reach 95%, proven to be the most there can be (hosts of shared branches counted)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(
          any({ ...plan, reached: false, gained: 0, admissions: 0, shortBy: 1200, optimal: false }),
          { locale },
        ),
      ),
    ).toEqual([
      'U, đến ngày 31/12/2020: không có cách nào để đạt 95%, còn thiếu 1.200 thôn, bản để đạt 95% (tính cả nơi chi bộ ghép mang tên)',
      'U, by 2020-12-31: no way to reach 95%, 1,200 villages short to reach 95% (hosts of shared branches counted)',
    ]);
  });
});
