import { describe, expect, it } from 'vitest';
import { ratio } from '../../../src/core/index.js';
import { describeIndependence } from '../../../src/report/index.js';
import { any, both, found, half, none, open, unit } from './ratios-told.js';

const ranked = {
  ...{ unitId: 'U', host: 'counts', rank: 1001, of: 1200, tied: 1, ratio: half },
  ...{ hostUnnamed: 0, hostsUnstated: 0, toTarget: null },
};
const distance = {
  ...{ unitId: 'U', host: 'counts', target: ratio(19, 20), bound: 'at-least', total: 1200, needed: 1140 },
  ...{ more: { lowest: 2, highest: 2 }, reached: 'no', reachable: true, missingCommunes: 0 },
};

describe('sentences on ratios, ranks and targets', () => {
  it('tell a ratio with every caveat, and hosts only where they count', () => {
    expect(both((locale) => describeIndependence(any(found), { locale }))).toEqual([
      'U: 1.200/2.400 thôn, bản có chi bộ độc lập, chiếm 50,0% (không tính nơi chi bộ ghép mang tên)',
      'U: 1,200 of 2,400 villages with a branch of their own, 50.0% (hosts of shared branches not counted)',
    ]);
    expect(
      both((locale) => describeIndependence(any(found), { locale, unit: unit[locale], nameOf: (id) => `“${id}”` })),
    ).toEqual([
      '“U”: 1.200/2.400 bản có chi bộ độc lập, chiếm 50,0% (không tính nơi chi bộ ghép mang tên)',
      '“U”: 1,200 of 2,400 hamlets with a branch of their own, 50.0% (hosts of shared branches not counted)',
    ]);
    expect(both((locale) => describeIndependence(any({ ...open, host: 'counts' }), { locale }))).toEqual([
      'U: từ 1 đến 2 trong 4 thôn, bản có chi bộ độc lập, chiếm từ 25,0% đến 50,0%; chưa rõ 1 thôn, bản (tính cả nơi chi bộ ghép mang tên)',
      'U: between 1 and 2 of 4 villages with a branch of their own, 25.0% to 50.0%; the state of 1 village is not known (hosts of shared branches counted)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(any({ ...open, unknown: 2 }), { locale, unit: unit[locale], nameOf: (id) => `“${id}”` }),
      ),
    ).toEqual([
      '“U”: từ 1 đến 2 trong 4 bản có chi bộ độc lập, chiếm từ 25,0% đến 50,0%; chưa rõ 2 bản (không tính nơi chi bộ ghép mang tên)',
      '“U”: between 1 and 2 of 4 hamlets with a branch of their own, 25.0% to 50.0%; the state of 2 hamlets is not known (hosts of shared branches not counted)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(
          any({ ...found, host: 'counts', missingCommunes: 1200, hostUnnamed: 1, hostsUnstated: 1, mismatches: [1] }),
          { locale },
        ),
      ),
    ).toEqual([
      'U: 1.200/2.400 thôn, bản có chi bộ độc lập, chiếm 50,0% (tính cả nơi chi bộ ghép mang tên); chưa kể 1.200 xã chưa có số liệu; 1 chi bộ ghép chưa rõ mang tên nơi nào, tỷ lệ có thể cao hơn; chưa rõ bao nhiêu trong 1 thôn, bản sinh hoạt ghép được chi bộ mang tên, tỷ lệ có thể cao hơn; số công bố khác với số đếm được',
      'U: 1,200 of 2,400 villages with a branch of their own, 50.0% (hosts of shared branches counted); communes without figures left out: 1,200; shared branches that name no host: 1, the ratio may be higher; not known how many of 1 village in shared branches are hosts, the ratio may be higher; stated figures differ from what is listed',
    ]);
    expect(
      both((locale) =>
        describeIndependence(any({ ...found, host: 'counts', hostUnnamed: 1001, hostsUnstated: 1002 }), {
          locale,
          unit: unit[locale],
          nameOf: (id) => `“${id}”`,
        }),
      ),
    ).toEqual([
      '“U”: 1.200/2.400 bản có chi bộ độc lập, chiếm 50,0% (tính cả nơi chi bộ ghép mang tên); 1.001 chi bộ ghép chưa rõ mang tên nơi nào, tỷ lệ có thể cao hơn; chưa rõ bao nhiêu trong 1.002 bản sinh hoạt ghép được chi bộ mang tên, tỷ lệ có thể cao hơn',
      '“U”: 1,200 of 2,400 hamlets with a branch of their own, 50.0% (hosts of shared branches counted); shared branches that name no host: 1,001, the ratio may be higher; not known how many of 1,002 hamlets in shared branches are hosts, the ratio may be higher',
    ]);
    expect(
      both((locale) => describeIndependence(any({ ...found, hostUnnamed: 1, hostsUnstated: 2 }), { locale })),
    ).toEqual([
      'U: 1.200/2.400 thôn, bản có chi bộ độc lập, chiếm 50,0% (không tính nơi chi bộ ghép mang tên)',
      'U: 1,200 of 2,400 villages with a branch of their own, 50.0% (hosts of shared branches not counted)',
    ]);
    expect(both((locale) => describeIndependence(any({ ...found, ...none }), { locale }))).toEqual([
      'U: không có thôn, bản nào nên không có tỷ lệ (không tính nơi chi bộ ghép mang tên)',
      'U: no villages, so no ratio (hosts of shared branches not counted)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(any({ ...found, ...none, missingCommunes: 3 }), {
          locale,
          unit: unit[locale],
          nameOf: (id) => `“${id}”`,
        }),
      ),
    ).toEqual([
      '“U”: chưa có số liệu về bản nên chưa có tỷ lệ (không tính nơi chi bộ ghép mang tên)',
      '“U”: no figures on hamlets, so no ratio (hosts of shared branches not counted)',
    ]);
  });

  it('tell a rank, shared or not, and why there is none', () => {
    expect(both((locale) => describeIndependence(any(ranked), { locale }))).toEqual([
      'U: xếp thứ 1.001 trong 1.200 đơn vị, 1.200/2.400 thôn, bản có chi bộ độc lập, chiếm 50,0% (tính cả nơi chi bộ ghép mang tên)',
      'U: rank 1,001 of 1,200, 1,200 of 2,400 villages with a branch of their own, 50.0% (hosts of shared branches counted)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(any({ ...ranked, tied: 2 }), { locale, unit: unit[locale], nameOf: (id) => `“${id}”` }),
      ),
    ).toEqual([
      '“U”: xếp thứ 1.001 trong 1.200 đơn vị, 2 đơn vị đồng hạng, 1.200/2.400 bản có chi bộ độc lập, chiếm 50,0% (tính cả nơi chi bộ ghép mang tên)',
      '“U”: rank 1,001 of 1,200, shared by 2 units, 1,200 of 2,400 hamlets with a branch of their own, 50.0% (hosts of shared branches counted)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(
          any({ ...ranked, tied: 1200, ratio: ratio(1, 1), hostUnnamed: 1, hostsUnstated: 2, rank: 1, of: 1 }),
          { locale },
        ),
      ),
    ).toEqual([
      'U: xếp thứ 1 trong 1 đơn vị, 1.200 đơn vị đồng hạng, 1/1 thôn, bản có chi bộ độc lập, chiếm 100,0% (tính cả nơi chi bộ ghép mang tên); 1 chi bộ ghép chưa rõ mang tên nơi nào, tỷ lệ có thể cao hơn; chưa rõ bao nhiêu trong 2 thôn, bản sinh hoạt ghép được chi bộ mang tên, tỷ lệ có thể cao hơn',
      'U: rank 1 of 1, shared by 1,200 units, 1 of 1 village with a branch of their own, 100.0% (hosts of shared branches counted); shared branches that name no host: 1, the ratio may be higher; not known how many of 2 villages in shared branches are hosts, the ratio may be higher',
    ]);
    expect(
      both((locale) =>
        describeIndependence(any({ unitId: 'U', host: 'does-not-count', reason: 'no-localities' }), { locale }),
      ),
    ).toEqual([
      'U: không xếp hạng vì không có địa bàn nào (không tính nơi chi bộ ghép mang tên)',
      'U: not ranked: it has no localities (hosts of shared branches not counted)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(any({ unitId: 'U', host: 'does-not-count', reason: 'missing-communes' }), { locale }),
      ),
    ).toEqual([
      'U: chưa xếp hạng được vì có xã chưa có số liệu (không tính nơi chi bộ ghép mang tên)',
      'U: not ranked: communes gave no figures (hosts of shared branches not counted)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(any({ unitId: 'U', host: 'does-not-count', reason: 'unknown-states' }), { locale }),
      ),
    ).toEqual([
      'U: chưa xếp hạng được vì có nơi chưa rõ (không tính nơi chi bộ ghép mang tên)',
      'U: not ranked: some states are not known (hosts of shared branches not counted)',
    ]);
  });

  it('tell how far it is to a target', () => {
    expect(both((locale) => describeIndependence(any(distance), { locale }))).toEqual([
      'U: còn 2 thôn, bản nữa để đạt 95%, cần 1.140/1.200 (tính cả nơi chi bộ ghép mang tên)',
      'U: 2 more villages to reach 95%, 1,140 of 1,200 needed (hosts of shared branches counted)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(any({ ...distance, bound: 'more-than', more: { lowest: 1, highest: 1 } }), {
          locale,
          unit: unit[locale],
          nameOf: (id) => `“${id}”`,
        }),
      ),
    ).toEqual([
      '“U”: còn 1 bản nữa để vượt 95%, cần 1.140/1.200 (tính cả nơi chi bộ ghép mang tên)',
      '“U”: 1 more hamlet to pass 95%, 1,140 of 1,200 needed (hosts of shared branches counted)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(
          any({ ...distance, more: { lowest: 0, highest: 1200 }, reached: 'unknown', missingCommunes: 2 }),
          { locale },
        ),
      ),
    ).toEqual([
      'U: còn từ 0 đến 1.200 thôn, bản nữa để đạt 95%, cần 1.140/1.200 (tính cả nơi chi bộ ghép mang tên); chưa kể 2 xã chưa có số liệu',
      'U: 0 to 1,200 more villages to reach 95%, 1,140 of 1,200 needed (hosts of shared branches counted); communes without figures left out: 2',
    ]);
    expect(
      both((locale) =>
        describeIndependence(any({ ...distance, more: { lowest: 0, highest: 0 }, reached: 'yes' }), { locale }),
      ),
    ).toEqual([
      'U: đã đạt 95%, cần 1.140/1.200 (tính cả nơi chi bộ ghép mang tên)',
      'U: enough to reach 95%, 1,140 of 1,200 needed (hosts of shared branches counted)',
    ]);
    expect(
      both((locale) =>
        describeIndependence(any({ ...distance, more: { lowest: 0, highest: 0 }, reached: 'unknown' }), {
          locale,
          unit: unit[locale],
          nameOf: (id) => `“${id}”`,
        }),
      ),
    ).toEqual([
      '“U”: đã đạt 95%, cần 1.140/1.200 (tính cả nơi chi bộ ghép mang tên)',
      '“U”: enough to reach 95%, 1,140 of 1,200 needed (hosts of shared branches counted)',
    ]);
    expect(both((locale) => describeIndependence(any({ ...distance, reachable: false }), { locale }))).toEqual([
      'U: không thể đạt 95% (tính cả nơi chi bộ ghép mang tên)',
      'U: impossible to reach 95% (hosts of shared branches counted)',
    ]);
    expect(both((locale) => describeIndependence(any({ ...distance, needed: null, more: null }), { locale }))).toEqual([
      'U: không có thôn, bản nào nên không có tỷ lệ',
      'U: no villages, so no ratio',
    ]);
    expect(
      both((locale) =>
        describeIndependence(any({ ...distance, needed: null, more: null, missingCommunes: 1 }), {
          locale,
          unit: unit[locale],
          nameOf: (id) => `“${id}”`,
        }),
      ),
    ).toEqual(['“U”: chưa có số liệu về bản nên chưa có tỷ lệ', '“U”: no figures on hamlets, so no ratio']);
  });
});
