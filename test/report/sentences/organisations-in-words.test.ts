import { describe, expect, it } from 'vitest';
import { type Locale, ratio } from '../../../src/core/index.js';
import { describeOrganisationComparison } from '../../../src/report/index.js';

const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];
/** A result as it is told, with what the sentence needs of it. */
const any = (value: unknown): never => value as never;
const none = { added: [], gone: [], merged: [], split: [], renamed: [], moved: [] };
const unit = { vi: 'bản', en: { one: 'hamlet', other: 'hamlets' } } as const;
const combined = {
  ...{ before: 9, after: 5, difference: -4, relative: ratio(-4, 9), times: ratio(5, 9) },
  ...{ attribution: 'attributed', reason: null, order: null, events: [], parts: null },
};
const parts = {
  ...{ localityMergers: 0, localitySplits: 0, branchSplits: 0, branchMergers: 0 },
  ...{ newBranches: 0, branchesLost: 0, other: 0 },
};
const compared = {
  ...{ from: '2016-12-31', to: '2020-12-31', host: 'counts', counts: [], units: none, localities: none, combined },
};

describe('sentences on organisations compared', () => {
  it('tell combined localities with what they are called, or that it is not known', () => {
    expect(both((locale) => describeOrganisationComparison(any(combined), { locale, unit: unit[locale] }))).toEqual([
      'bản sinh hoạt ghép từ 9 thành 5, giảm 4 bản (44,4%)',
      'hamlets in shared branches from 9 to 5, down 4 hamlets (44.4%)',
    ]);
    expect(
      both((locale) => describeOrganisationComparison(any({ ...combined, before: 5 }), { locale, unit: unit[locale] })),
    ).toEqual(['bản sinh hoạt ghép vẫn là 5', 'hamlets in shared branches still 5']);
    expect(
      both((locale) =>
        describeOrganisationComparison(any({ ...combined, before: null }), { locale, unit: unit[locale] }),
      ),
    ).toEqual(['chưa rõ số bản sinh hoạt ghép thay đổi thế nào', 'not known how hamlets in shared branches changed']);
    expect(both((locale) => describeOrganisationComparison(any({ ...combined, after: null }), { locale }))).toEqual([
      'chưa rõ số thôn, bản sinh hoạt ghép thay đổi thế nào',
      'not known how villages in shared branches changed',
    ]);
    expect(
      both((locale) =>
        describeOrganisationComparison(any({ ...combined, before: 0, after: 1, difference: 1, relative: null }), {
          locale,
          unit: unit[locale],
        }),
      ),
    ).toEqual([
      'bản sinh hoạt ghép từ 0 thành 1, tăng 1 bản (không có số gốc để so sánh theo phần trăm)',
      'hamlets in shared branches from 0 to 1, up 1 hamlet (no base to compare with as a percentage)',
    ]);
  });

  it('tell every cause of a change, in its order, and none that did nothing', () => {
    expect(
      both((locale) =>
        describeOrganisationComparison(
          any({
            ...combined,
            parts: {
              ...parts,
              other: 1,
              branchesLost: 2,
              newBranches: -3,
              branchMergers: 4,
              branchSplits: -5,
              localitySplits: 6,
              localityMergers: -9,
            },
          }),
          { locale, unit: unit[locale] },
        ),
      ),
    ).toEqual([
      'bản sinh hoạt ghép từ 9 thành 5, giảm 4 bản (44,4%), trong đó: do sáp nhập bản giảm 9, do chia tách bản tăng 6, do chia tách chi bộ giảm 5, do sáp nhập chi bộ tăng 4, do thành lập mới chi bộ giảm 3, do không còn chi bộ tăng 2, do nguyên nhân khác tăng 1',
      'hamlets in shared branches from 9 to 5, down 4 hamlets (44.4%), of which: mergers of hamlets down 9, splits of hamlets up 6, splits of branches down 5, mergers of branches up 4, new branches down 3, branches lost up 2, other causes up 1',
    ]);
    expect(both((locale) => describeOrganisationComparison(any({ ...combined, parts }), { locale }))).toEqual([
      'thôn, bản sinh hoạt ghép từ 9 thành 5, giảm 4 thôn, bản (44,4%)',
      'villages in shared branches from 9 to 5, down 4 villages (44.4%)',
    ]);
  });

  it('tell why it cannot be told what a change is due to', () => {
    expect(
      both((locale) => describeOrganisationComparison(any({ ...combined, reason: 'totals-only' }), { locale })),
    ).toEqual([
      'thôn, bản sinh hoạt ghép từ 9 thành 5, giảm 4 thôn, bản (44,4%); chưa xác định được do đâu vì chỉ có số tổng',
      'villages in shared branches from 9 to 5, down 4 villages (44.4%); what it is due to cannot be told, as there are totals only',
    ]);
    expect(
      both((locale) => describeOrganisationComparison(any({ ...combined, reason: 'stated-figures' }), { locale })),
    ).toEqual([
      'thôn, bản sinh hoạt ghép từ 9 thành 5, giảm 4 thôn, bản (44,4%); chưa xác định được do đâu vì có số công bố thay cho danh sách',
      'villages in shared branches from 9 to 5, down 4 villages (44.4%); what it is due to cannot be told, as stated figures stand for what is listed',
    ]);
    expect(
      both((locale) => describeOrganisationComparison(any({ ...combined, reason: 'missing-communes' }), { locale })),
    ).toEqual([
      'thôn, bản sinh hoạt ghép từ 9 thành 5, giảm 4 thôn, bản (44,4%); chưa xác định được do đâu vì có xã chưa có số liệu',
      'villages in shared branches from 9 to 5, down 4 villages (44.4%); what it is due to cannot be told, as communes gave no figures',
    ]);
  });

  it('tell two organisations with days, host convention, numbers of every kind and what became of units', () => {
    expect(both((locale) => describeOrganisationComparison(any(compared), { locale }))).toEqual([
      'từ ngày 31/12/2016 đến ngày 31/12/2020: thôn, bản sinh hoạt ghép từ 9 thành 5, giảm 4 thôn, bản (44,4%) (tính cả nơi chi bộ ghép mang tên là có chi bộ độc lập)',
      '2016-12-31 to 2020-12-31: villages in shared branches from 9 to 5, down 4 villages (44.4%) (hosts of shared branches counted as having their own)',
    ]);
    expect(
      both((locale) =>
        describeOrganisationComparison(
          any({
            ...compared,
            host: 'does-not-count',
            counts: [
              'country',
              'province',
              'district',
              'commune',
              'grassroots',
              'section',
              'branch',
              'group',
              'locality',
            ].map((kind, at) => ({ kind, before: 1000, after: 1000 + (at % 2) })),
          }),
          { locale },
        ),
      ),
    ).toEqual([
      'từ ngày 31/12/2016 đến ngày 31/12/2020: thôn, bản sinh hoạt ghép từ 9 thành 5, giảm 4 thôn, bản (44,4%) (không tính nơi chi bộ ghép mang tên là có chi bộ độc lập); số lượng: toàn quốc vẫn 1.000, tỉnh 1.000 thành 1.001, đảng bộ huyện và tương đương vẫn 1.000, xã 1.000 thành 1.001, tổ chức cơ sở đảng vẫn 1.000, đảng bộ bộ phận 1.000 thành 1.001, chi bộ vẫn 1.000, tổ đảng 1.000 thành 1.001 và thôn, bản vẫn 1.000',
      '2016-12-31 to 2020-12-31: villages in shared branches from 9 to 5, down 4 villages (44.4%) (hosts of shared branches not counted as having their own); numbers: countries still 1,000, provinces 1,000 to 1,001, districts and their like still 1,000, communes 1,000 to 1,001, grassroots organisations still 1,000, sections 1,000 to 1,001, branches still 1,000, groups 1,000 to 1,001 and villages still 1,000',
    ]);
    expect(
      both((locale) =>
        describeOrganisationComparison(
          any({
            ...compared,
            units: { ...none, merged: [1], split: [1, 2], added: [1, 2, 3], gone: [1], moved: [1], renamed: [1, 2] },
            localities: { ...none, merged: [1] },
          }),
          { locale },
        ),
      ),
    ).toEqual([
      'từ ngày 31/12/2016 đến ngày 31/12/2020: thôn, bản sinh hoạt ghép từ 9 thành 5, giảm 4 thôn, bản (44,4%) (tính cả nơi chi bộ ghép mang tên là có chi bộ độc lập); đơn vị: 1 lần sáp nhập, 2 lần chia tách, 3 mới, 1 không còn, 1 chuyển sang đơn vị khác, 2 đổi tên; thôn, bản: 1 lần sáp nhập',
      '2016-12-31 to 2020-12-31: villages in shared branches from 9 to 5, down 4 villages (44.4%) (hosts of shared branches counted as having their own); units: merged into one 1, split 2, new 3, gone 1, moved 1, renamed 2; villages: merged into one 1',
    ]);
    expect(
      both((locale) =>
        describeOrganisationComparison(
          any({ ...compared, localities: { ...none, gone: [1] }, counts: [{ kind: 'locality', before: 2, after: 1 }] }),
          { locale, unit: unit[locale] },
        ),
      ),
    ).toEqual([
      'từ ngày 31/12/2016 đến ngày 31/12/2020: bản sinh hoạt ghép từ 9 thành 5, giảm 4 bản (44,4%) (tính cả nơi chi bộ ghép mang tên là có chi bộ độc lập); số lượng: bản 2 thành 1; bản: 1 không còn',
      '2016-12-31 to 2020-12-31: hamlets in shared branches from 9 to 5, down 4 hamlets (44.4%) (hosts of shared branches counted as having their own); numbers: hamlets 2 to 1; hamlets: gone 1',
    ]);
  });
});
