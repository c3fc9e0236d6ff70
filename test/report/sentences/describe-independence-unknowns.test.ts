import { describe, expect, it } from 'vitest';
import { ratio } from '../../../src/core/index.js';
import {
  concentrationOfCombined,
  independenceAfter,
  independentBranchRatio,
  localitiesToTarget,
  rankIndependence,
} from '../../../src/independence/index.js';
import { type FigureInput, parseOrganisation } from '../../../src/organisation/index.js';
import { describeIndependence, type PlanFigures } from '../../../src/report/index.js';

const both = (result: Parameters<typeof describeIndependence>[0]): string[] => [
  describeIndependence(result),
  describeIndependence(result, { locale: 'en' }),
];
const NOT = ['(không tính nơi chi bộ ghép mang tên)', '(hosts of shared branches not counted)'] as const;
const HOST = { host: 'does-not-count' } as const;

type Figure = Omit<FigureInput, 'unitId'>;

/** A district `d` of communes with these figures, villages of commune `a` that share branch `b`, and its own figure. */
const district = (
  figures: Readonly<Record<string, Figure | null>>,
  villages: readonly string[] = [],
  own: Figure | null = null,
) =>
  parseOrganisation({
    asOf: '2018-05-13',
    units: [
      { id: 'd', name: 'Huyện', kind: 'district', parentId: null },
      ...Object.keys(figures).map((id) => ({ id, name: id, kind: 'commune' as const, parentId: 'd' })),
      ...(villages.length === 0 ? [] : [{ id: 'b', name: 'Chi bộ', kind: 'branch' as const, parentId: 'a' }]),
    ],
    localities: villages.map((id) => ({ id, name: id, communeId: 'a', branchIds: ['b'] })),
    figures: Object.entries({ ...figures, d: own }).flatMap(([unitId, figure]) =>
      figure === null ? [] : [{ unitId, ...figure }],
    ),
  });

describe('describeIndependence of what is known of some units only', () => {
  it('tells a place that is not shared, and no tie', () => {
    const org = district({ a: { localities: 4, independent: 3 }, b: { localities: 2, independent: 1 } });
    const { ranked } = rankIndependence(org, { ...HOST, kind: 'commune' });
    expect(ranked.slice(0, 1).flatMap((row) => both(row))).toEqual([
      `a: xếp thứ 1 trong 2 đơn vị, 3/4 thôn, bản có chi bộ độc lập, chiếm 75,0% ${NOT[0]}`,
      `a: rank 1 of 2, 3 of 4 villages with a branch of their own, 75.0% ${NOT[1]}`,
    ]);
  });

  it('has no distance where no commune gave figures', () => {
    const none = independentBranchRatio(district({ a: null }), HOST);
    expect(both(localitiesToTarget(none, '95%'))).toEqual([
      'd: chưa có số liệu về thôn, bản nên chưa có tỷ lệ',
      'd: no figures on villages, so no ratio',
    ]);
  });

  it('tells where combined localities are without a caveat, and that there are none left', () => {
    const known = district({ a: { localities: 4, combined: 3, independent: 1 }, b: { localities: 2, independent: 2 } });
    expect(both(concentrationOfCombined(known, { ...HOST, kind: 'commune', part: '50%' }))).toEqual([
      `d: 1 trong 2 đơn vị (a) có 3/3 thôn, bản sinh hoạt ghép, chiếm 100,0% ${NOT[0]}`,
      `d: 1 of 2 units (a) with 3 of 3 villages in shared branches, 100.0% ${NOT[1]}`,
    ]);
    const none = district({ a: { localities: 2, independent: 2 } });
    expect(both(concentrationOfCombined(none, { ...HOST, kind: 'commune' }))).toEqual([
      `d: không còn thôn, bản sinh hoạt ghép ${NOT[0]}`,
      `d: no villages in shared branches ${NOT[1]}`,
    ]);
  });

  it('tells what the unit above states of itself where it differs', () => {
    const org = district({ a: { localities: 4, combined: 3, independent: 1 } }, [], { localities: 4, combined: 2 });
    expect(both(concentrationOfCombined(org, { ...HOST, kind: 'commune', part: '50%' }))).toEqual([
      `d: 1 trong 1 đơn vị (a) có 3/3 thôn, bản sinh hoạt ghép, chiếm 100,0% ${NOT[0]}; số công bố chung là 2`,
      `d: 1 of 1 unit (a) with 3 of 3 villages in shared branches, 100.0% ${NOT[1]}; stated in all: 2`,
    ]);
  });
});

describe('describeIndependence of changes that do not show in one number', () => {
  const split = [{ kind: 'split' as const, localityId: 'v1' }];

  it('tells no change in points between two intervals', () => {
    const org = district({ a: null, e: { localities: 10, combined: 3 } }, ['v0', 'v1']);
    expect(both(independenceAfter(org, split, HOST))).toEqual([
      `d, sau 1 thay đổi: từ 2 đến 9 trong 12 thôn, bản có chi bộ độc lập, chiếm từ 16,7% đến 75,0%; chưa rõ 7 thôn, bản; trước đó từ 0 đến 7 trong 12 thôn, bản có chi bộ độc lập, chiếm từ 0,0% đến 58,3%; chưa rõ 7 thôn, bản ${NOT[0]}; 2 chi bộ chưa rõ có đủ đảng viên chính thức không`,
      `d, after changes: 1: between 2 and 9 of 12 villages with a branch of their own, 16.7% to 75.0%; the state of 7 villages is not known; before: between 0 and 7 of 12 villages with a branch of their own, 0.0% to 58.3%; the state of 7 villages is not known ${NOT[1]}; branches that may have too few official members: 2`,
    ]);
  });

  it('says that a stated figure stands for what is listed', () => {
    const org = district({ a: null, e: null }, ['v0', 'v1'], { localities: 10, independent: 4 });
    expect(both(independenceAfter(org, split, HOST))).toEqual([
      `d, sau 1 thay đổi: 4/10 thôn, bản có chi bộ độc lập, chiếm 40,0%; không đổi; trước đó 4/10 thôn, bản có chi bộ độc lập, chiếm 40,0% ${NOT[0]}; 2 chi bộ chưa rõ có đủ đảng viên chính thức không; có số công bố thay cho số đếm nên thay đổi chưa thể hiện hết`,
      `d, after changes: 1: 4 of 10 villages with a branch of their own, 40.0%; unchanged; before: 4 of 10 villages with a branch of their own, 40.0% ${NOT[1]}; branches that may have too few official members: 2; a stated figure stands for what is listed, so the changes do not all show`,
    ]);
  });

  it('tells no change over nothing', () => {
    const nothing = independentBranchRatio(district({ a: { localities: 0 } }), HOST);
    const org = district({ a: null }, ['v0', 'v1']);
    const after = { ...independenceAfter(org, [], HOST), before: nothing, after: nothing };
    expect(both(after)).toEqual([
      `d, sau 0 thay đổi: không có thôn, bản nào nên không có tỷ lệ; trước đó không có thôn, bản nào nên không có tỷ lệ ${NOT[0]}`,
      `d, after changes: 0: no villages, so no ratio; before: no villages, so no ratio ${NOT[1]}`,
    ]);
  });
});

describe('describeIndependence of a plan without a way', () => {
  it('claims no proof where nothing was proven', () => {
    const plan: PlanFigures = {
      ...{ unitId: 'd', host: 'does-not-count', by: '2020-12-31', target: ratio(95, 100), gained: 0, shortBy: 1 },
      ...{ reached: false, admissions: 0, lowerBound: 0, optimal: false, transfers: 0, admitBy: null },
    };
    expect(both(plan)).toEqual([
      `d, đến ngày 31/12/2020: không có cách nào để đạt 95%, còn thiếu 1 thôn, bản để đạt 95% ${NOT[0]}`,
      `d, by 2020-12-31: no way to reach 95%, 1 village short to reach 95% ${NOT[1]}`,
    ]);
  });
});
