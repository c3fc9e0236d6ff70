import { describe, expect, it } from 'vitest';
import { between, firstMonths, year } from '../../src/calendar/index.js';
import { combinedChangeOfTotals, comparePeriods } from '../../src/comparison/index.js';
import type { Locale } from '../../src/core/index.js';
import { parseOrganisation, tallyMembers } from '../../src/organisation/index.js';
import {
  describeAttainment,
  describeFinding,
  describeOrganisationComparison,
  describePeriods,
  describeRisk,
  describeTarget,
} from '../../src/report/index.js';
import { atRiskBranches, explainFinding, specFor, thanhChuongRule } from '../../src/risk/index.js';
import { attainment, attainments, type CountTarget, prorate, type RateTarget } from '../../src/target/index.js';

const UNIT = { vi: 'đảng viên', en: { one: 'member', other: 'members' } } as const;
const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];

describe('sentences on Bắc Kạn (000_c062febcddf88707.txt)', () => {
  const target: CountTarget = {
    unitId: 'Bắc Kạn',
    measure: 'admissions',
    period: '2016-01-01/2020-12-31',
    per: 'year',
    bound: 'at-least',
    issuedBy: 'assigned',
    versions: [{ from: '2016-01-01', value: 1200 }],
  };

  it('"mỗi năm kết nạp được 1.200 đảng viên trở lên"; 6.855 is 114,25 % of 6.000', () => {
    expect(both((locale) => describeTarget(target, { locale, unit: UNIT[locale] }))).toEqual([
      'Bắc Kạn, giai đoạn 2016-2020: chỉ tiêu được giao mỗi năm từ 1.200 đảng viên trở lên',
      'Bắc Kạn, 2016-2020: the target assigned to it each year at least 1,200 members',
    ]);
    const reached = attainment(6855, target, { asOf: '2020-12-31' });
    expect(both((locale) => describeAttainment(reached, { locale, unit: UNIT[locale], digits: 2 }))).toEqual([
      'Bắc Kạn, giai đoạn 2016-2020: 6.855 đảng viên; đạt 114,25% chỉ tiêu được giao (từ 6.000 trở lên), vượt 14,25% (855 đảng viên), hoàn thành',
      'Bắc Kạn, 2016-2020: 6,855 members; 114.25% of the target assigned to it (at least 6,000), 14.25% over (855 members), met',
    ]);
  });

  it('95,3 % of the villages is 0,3 points above 95 %, and not 95,3 % of the target', () => {
    const villages: RateTarget = {
      unitId: 'Bắc Kạn',
      measure: 'villages',
      counted: 'at-the-end',
      period: '2016-01-01/2020-12-31',
      bound: 'rate',
      base: 'current',
      issuedBy: 'assigned',
      versions: [{ from: '2016-01-01', rate: '95%' }],
    };
    const reached = attainment(1298 - 61, villages, { asOf: '2020-12-31', base: 1298 });
    const unit = { vi: 'thôn', en: 'villages' } as const;
    expect(both((locale) => describeAttainment(reached, { locale, unit: unit[locale], targets: [villages] }))).toEqual([
      'Bắc Kạn, giai đoạn 2016-2020: 1.237 thôn; bằng 95,3% của 1.298 (số hiện nay), so với chỉ tiêu được giao (từ 95% số hiện nay trở lên), vượt 0,3 điểm phần trăm, hơn 3 thôn so với mức cần là 1.234, hoàn thành',
      'Bắc Kạn, 2016-2020: 1,237 villages; 95.3% of the present number (1,298), against the target assigned to it (at least 95% of the present number), 0.3 percentage points over, 3 villages more than the 1,234 needed, met',
    ]);
  });

  it('166 combined villages became 61 "sau khi thực hiện việc sáp nhập thôn": how much of it that was, totals cannot tell', () => {
    const unit = { vi: 'thôn', en: 'villages' } as const;
    const change = combinedChangeOfTotals(166, 61);
    expect(both((locale) => describeOrganisationComparison(change, { locale, unit: unit[locale] }))).toEqual([
      'thôn sinh hoạt ghép từ 166 thành 61, giảm 105 thôn (63,3%); chưa xác định được do đâu vì chỉ có số tổng',
      'villages in shared branches from 166 to 61, down 105 villages (63.3%); what it is due to cannot be told, as there are totals only',
    ]);
  });
});

describe('sentences on Vĩnh Phúc (001_b19d1e130e5eabce.txt)', () => {
  it('2.338 against "trên 2.300", of which 2.301 is the first', () => {
    const target: CountTarget = {
      unitId: 'Vĩnh Phúc',
      measure: 'admissions',
      period: '2018',
      bound: 'more-than',
      issuedBy: 'resolution',
      versions: [{ from: '2018-01-01', value: 2300 }],
    };
    const tell = (count: number) =>
      both((locale) =>
        describeAttainment(attainment(count, target, { asOf: '2018-12-31' }), { locale, unit: UNIT[locale] }),
      );
    expect(tell(2338)).toEqual([
      'Vĩnh Phúc, năm 2018: 2.338 đảng viên; đạt 101,7% chỉ tiêu nghị quyết (trên 2.300), vượt 1,7%, hơn 37 đảng viên so với mức cần là 2.301, hoàn thành',
      'Vĩnh Phúc, 2018: 2,338 members; 101.7% of the target of its own resolution (more than 2,300), 1.7% over, 37 members more than the 2,301 needed, met',
    ]);
    expect(tell(2300)).toEqual([
      'Vĩnh Phúc, năm 2018: 2.300 đảng viên; đạt 100,0% chỉ tiêu nghị quyết (trên 2.300), còn thiếu 1 đảng viên để đủ 2.301, không hoàn thành',
      'Vĩnh Phúc, 2018: 2,300 members; 100.0% of the target of its own resolution (more than 2,300), 1 member short of the 2,301 needed, not met',
    ]);
    expect(tell(2301)[0]).toContain('đạt hơn 100,0% chỉ tiêu nghị quyết (trên 2.300), hoàn thành');
  });

  it('2018 is 4,9 % below the mean of the three years before', () => {
    const totals = [
      { period: '2015-01-01/2018-12-31', value: 9711 },
      { period: '2018', value: 2338 },
    ];
    const against = between('2015-01-01', '2017-12-31');
    const change = comparePeriods(totals, year(2018), { against, normalise: 'year' });
    expect(both((locale) => describePeriods(change, { locale, unit: UNIT[locale] }))).toEqual([
      'năm 2018: 2.338 đảng viên, bình quân 2.338 đảng viên mỗi năm, giảm 119,7 đảng viên mỗi năm (4,9%) so với bình quân 2.457,7 đảng viên mỗi năm của giai đoạn 2015-2017; hai kỳ dài 365 ngày và 1.096 ngày nên so theo bình quân',
      '2018: 2,338 members, a mean of 2,338 members a year, down 119.7 members a year (4.9%) compared with a mean of 2,457.7 members a year for 2015-2017; the periods have 365 days and 1,096 days, so means are compared',
    ]);
  });
});

describe('sentences on Thanh Chương (002_0389e7916834b017.txt)', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const communeOf = (index: number): string => ['Xã 1', 'Xã 1', 'Xã 2', 'Xã 2', 'Xã 3', 'Xã 4'][index] ?? '';
  const org = parseOrganisation({
    asOf: '2016-12-31',
    units: [
      { id: 'huyen', name: 'Thanh Chương', kind: 'district', parentId: null },
      ...['Xã 1', 'Xã 2', 'Xã 3', 'Xã 4'].map((id) => ({ id, name: id, kind: 'commune' as const, parentId: 'huyen' })),
      ...ids.map((id, index) => ({ id, name: id, kind: 'branch' as const, parentId: communeOf(index) })),
      { id: 'g', name: 'g', kind: 'branch' as const, parentId: 'Xã 4' },
    ],
    localities: [],
  });
  const old = { birthDate: '1950', admittedOn: '1980-05-19' };
  const roster = [...ids, 'g', 'g'].flatMap((branchId) =>
    Array.from({ length: 3 }, () => ({ ...old, branchId, admittedBy: branchId })),
  );
  const tally = tallyMembers(org, roster, { keep: specFor([thanhChuongRule]) });
  const words = {
    vi: { locale: 'vi', ruleOf: () => 'nguy cơ không còn chi bộ' },
    en: { locale: 'en', ruleOf: () => 'may cease to exist' },
  } as const;

  it('"6 chi bộ thuộc 4 xã có nguy cơ không còn chi bộ"', () => {
    const risk = atRiskBranches(org, tally, [thanhChuongRule], { asOf: '2016-12-31' });
    expect(both((locale) => describeRisk(risk, words[locale]))).toEqual([
      'đến ngày 31/12/2016: 6/7 chi bộ có nguy cơ, thuộc 4 xã: Xã 1 (2), Xã 2 (2), Xã 3 (1) và Xã 4 (1)',
      'on 2016-12-31: 6 of 7 branches at risk, in 4 communes: Xã 1 (2), Xã 2 (2), Xã 3 (1) and Xã 4 (1)',
    ]);
  });

  it('"dưới 5, trong đó có 3 đảng viên trên 60 tuổi và trên 5 năm không phát triển được đảng viên"', () => {
    const finding = (branchId: string) =>
      explainFinding(org, tally, [thanhChuongRule], { asOf: '2016-12-31' }, branchId, 'thanh-chuong');
    expect(both((locale) => describeFinding(finding('a'), words[locale]))).toEqual([
      'a: thuộc diện “nguy cơ không còn chi bộ” (cần đủ 3 điều kiện); đúng: 3 đảng viên (tiêu chí: dưới 5), 3 đảng viên trên 60 tuổi (tiêu chí: từ 3 trở lên), 36 năm không kết nạp được đảng viên (tiêu chí: trên 5 năm)',
      'a: “may cease to exist” is met (all 3 conditions needed); true: 3 members (criterion: fewer than 5), 3 members over 60 (criterion: at least 3), 36 years without an admission (criterion: more than 5 years)',
    ]);
    expect(describeFinding(finding('g'), words.vi)).toBe(
      'g: không thuộc diện “nguy cơ không còn chi bộ” (cần đủ 3 điều kiện); đúng: 6 đảng viên trên 60 tuổi (tiêu chí: từ 3 trở lên), 36 năm không kết nạp được đảng viên (tiêu chí: trên 5 năm); không đúng: 6 đảng viên (tiêu chí: dưới 5)',
    );
  });

  it('"7 tháng đầu năm 2017", and what it may not be compared with', () => {
    const change = comparePeriods([{ period: '2017-01..07', value: 252 }], firstMonths(2017, 7), {
      against: 'previous',
    });
    expect(both((locale) => describePeriods(change, { locale, unit: UNIT[locale] }))).toEqual([
      '7 tháng đầu năm 2017: 252 đảng viên, số của 7 tháng đầu năm 2016 chưa rõ; còn thiếu số liệu của 7 tháng đầu năm 2016',
      'the first 7 months of 2017: 252 members, the figure for the first 7 months of 2016 is not known; figures missing for the first 7 months of 2016',
    ]);
  });
});

describe('sentences on Quảng An (003_0d550297d7f56544.txt)', () => {
  it('"9/9 đảng viên mới, đạt 128,5% chỉ tiêu Nghị quyết Đảng ủy xã, đạt 100% chỉ tiêu huyện giao": the figure is cut off', () => {
    const set = { unitId: 'Quảng An', measure: 'admissions', period: '2024', bound: 'at-least' as const };
    const of = (value: number) => [{ from: '2024-01-01', value }];
    const reached = attainments(
      [{ unitId: 'Quảng An', measure: 'admissions', period: '2024', count: 9 }],
      [
        { ...set, issuedBy: 'resolution', versions: of(7) },
        { ...set, issuedBy: 'assigned', versions: of(9) },
      ],
      { asOf: '2024-05-15' },
    );
    const issuers = new Map([
      ['resolution', 'chỉ tiêu Nghị quyết Đảng ủy xã'],
      ['assigned', 'chỉ tiêu huyện giao'],
    ]);
    const issuerOf = (issuedBy: string): string => issuers.get(issuedBy) ?? issuedBy;
    expect(describeAttainment(reached, { unit: 'đảng viên mới', rounding: 'truncate', digits: 1, issuerOf })).toBe(
      'Quảng An, năm 2024, đến ngày 15/05/2024: 9 đảng viên mới; đạt 128,5% chỉ tiêu Nghị quyết Đảng ủy xã (từ 7 trở lên), vượt 28,5% (2 đảng viên mới), hoàn thành; đạt 100,0% chỉ tiêu huyện giao (từ 9 trở lên), hoàn thành',
    );
    expect(describeAttainment(reached, { locale: 'en', unit: UNIT.en })).toBe(
      'Quảng An, 2024, by 2024-05-15: 9 members; 128.6% of the target of its own resolution (at least 7), 28.6% over (2 members), met; 100.0% of the target assigned to it (at least 9), met',
    );
  });
});

describe('sentences on Điện Biên Đông (004_043b8b2e351a343a.txt)', () => {
  const target: CountTarget = {
    unitId: 'Điện Biên Đông',
    measure: 'admissions',
    period: '2016-01-01/2020-12-31',
    per: 'year',
    bound: 'at-least',
    issuedBy: 'resolution',
    versions: [{ from: '2016-01-01', value: 150 }],
  };
  const tell = (period: string, by: 'half-years' | 'days') => {
    const part = prorate(target, period, { by });
    const reached = attainment(492, part.target, { asOf: period.slice(11) });
    return both((locale) => describeAttainment(reached, { locale, unit: UNIT[locale] }));
  };

  it('"492 đảng viên (vượt 31,2% mục tiêu Nghị quyết)" is of 375, five half-years to the end of June', () => {
    expect(tell('2016-01-01/2018-06-30', 'half-years')).toEqual([
      'Điện Biên Đông, thời gian từ ngày 01/01/2016 đến ngày 30/06/2018: 492 đảng viên; đạt 131,2% chỉ tiêu nghị quyết (từ 375 trở lên), vượt 31,2% (117 đảng viên), hoàn thành',
      'Điện Biên Đông, 2016-01-01 to 2018-06-30: 492 members; 131.2% of the target of its own resolution (at least 375), 31.2% over (117 members), met',
    ]);
  });

  it('to the day of the article it is 38,7 % over, of about 354,66', () => {
    expect(tell('2016-01-01/2018-05-13', 'days')).toEqual([
      'Điện Biên Đông, thời gian từ ngày 01/01/2016 đến ngày 13/05/2018: 492 đảng viên; đạt 138,7% chỉ tiêu nghị quyết (từ khoảng 354,66 trở lên), vượt 38,7%, hơn 137 đảng viên so với mức cần là 355, hoàn thành',
      'Điện Biên Đông, 2016-01-01 to 2018-05-13: 492 members; 138.7% of the target of its own resolution (at least about 354.66), 38.7% over, 137 members more than the 355 needed, met',
    ]);
  });
});
