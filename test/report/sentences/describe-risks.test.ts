import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/index.js';
import { type Member, parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import { describeFinding, describeForecast, describeRemedy, describeRisk } from '../../../src/report/index.js';
import {
  atRiskBranches,
  branchesEntering,
  classifyBranches,
  explainLocality,
  fact,
  forecastRisk,
  meanAge,
  members,
  not,
  type RiskNode,
  remediesFor,
  shareOfMembers,
  thanhChuongRule,
  yearsSinceAdmission,
} from '../../../src/risk/index.js';
import { faultsOf } from '../../calendar/faults.js';
import { findingOf, oneBranch } from '../../risk/district.js';
import { expectPrintable, figuresOf } from './reading.js';

const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];
const day = '2017-07-31';
const old: Omit<Member, 'branchId'> = { birthDate: '1950-03-07', admittedOn: '1980-05-19', admittedBy: 'cb' };

const told = (when: RiskNode, roster: readonly Omit<Member, 'branchId'>[] | null, facts = {}): string[] => {
  const finding = findingOf(oneBranch(day), roster, { id: 'r', when }, { facts });
  return both((locale) => describeFinding(finding, { locale }));
};

describe('describeFinding', () => {
  it('says of what is unknown that it is unknown, and what is missing', () => {
    expect(told(members({ lessThan: 3 }), null)).toEqual([
      'cb: chưa rõ có thuộc diện “r” hay không; chưa rõ: ít nhất 0 đảng viên (tiêu chí: dưới 3; chưa rõ một số người có phải đảng viên không)',
      'cb: not known whether “r” is met; not known: at least 0 members (criterion: fewer than 3; not known of some whether among members)',
    ]);
    expect(told(fact('quotaDone', { lessThan: '10%' }), null)).toEqual([
      'cb: chưa rõ có thuộc diện “r” hay không; chưa rõ: quotaDone: chưa rõ (tiêu chí: dưới 10%; chưa có số liệu quotaDone)',
      'cb: not known whether “r” is met; not known: quotaDone: not known (criterion: less than 10%; no figure for quotaDone)',
    ]);
  });

  it('never turns "not known" into "not", inside a rule within a rule either', () => {
    const [vi] = told(not(members({ atLeast: 3 }, { standing: 'official' })), [{}, {}, {}]);
    expect(vi).toBe(
      'cb: chưa rõ có thuộc diện “r” hay không (cần điều kiện sau là không đúng); chưa rõ: từ 0 đến 3 đảng viên chính thức (tiêu chí: từ 3 trở lên; chưa rõ 3 người có phải đảng viên chính thức không)',
    );
  });

  it('tells the anniversary and the day after it apart', () => {
    const since = (asOf: string): string => {
      const finding = findingOf(oneBranch(asOf, { lastAdmission: '2012-07-31' }), null, {
        id: 'r',
        when: yearsSinceAdmission({ moreThan: 5 }),
      });
      return describeFinding(finding, {});
    };
    expect(since('2017-07-31')).toBe(
      'cb: không thuộc diện “r”; không đúng: tròn 5 năm không kết nạp được đảng viên (tiêu chí: trên 5 năm)',
    );
    expect(since('2017-08-01')).toBe(
      'cb: thuộc diện “r”; đúng: quá 5 năm không kết nạp được đảng viên (tiêu chí: trên 5 năm)',
    );
  });

  it('tells nothing of one member: no day, and no age that a mean of one would be', () => {
    const rules = {
      all: [
        meanAge({ moreThan: 60 }),
        yearsSinceAdmission({ moreThan: 5 }),
        shareOfMembers({ atLeast: '50%' }, { olderThan: 60 }),
      ],
    };
    for (const text of told(rules, [old])) {
      expectPrintable(text);
      expect(text).not.toMatch(/67|1950|1980|2017-|\/2017/);
    }
    expect(told(meanAge({ moreThan: 60 }), [old, { ...old, birthDate: '1940-01-01' }])).toEqual([
      'cb: thuộc diện “r”; đúng: tuổi trung bình của đảng viên là 72 (tiêu chí: trên 60)',
      'cb: “r” is met; true: the mean age of members is 72 (criterion: more than 60)',
    ]);
  });

  it('tells findings of localities by their ids', () => {
    const org = parseOrganisation({
      ...oneBranch(day),
      localities: [{ id: 'ban', name: 'Bản', communeId: 'xa', branchIds: ['cb'] }],
    });
    const rules = [{ id: 'r', when: { measure: 'branches' as const, lessThan: 1 } }];
    const finding = explainLocality(org, null, rules, { asOf: day }, 'ban', 'r');
    expect(both((locale) => describeFinding(finding, { locale }))).toEqual([
      'ban: không thuộc diện “r”; không đúng: có 1 chi bộ (tiêu chí: dưới 1)',
      'ban: “r” is not met; not true: has 1 branch (criterion: fewer than 1)',
    ]);
  });

  it('refuses bad words', () => {
    const finding = findingOf(oneBranch(day), [old], { id: 'r', when: members({ lessThan: 3 }) });
    expect(faultsOf(() => describeFinding(finding, { digits: -1 }))).toEqual(['options.digits bad-digits']);
  });
});

const org = parseOrganisation({
  asOf: day,
  units: [
    { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
    { id: 'a', name: 'A', kind: 'branch', parentId: 'xa' },
    { id: 'b', name: 'B', kind: 'branch', parentId: 'xa' },
  ],
  localities: [],
});
const official = { ...old, standing: 'official' as const };
const roster = [
  ...[0, 1, 2].map(() => ({ ...official, branchId: 'a', admittedBy: 'a' })),
  ...[0, 1].map(() => ({ ...official, branchId: 'b', admittedBy: 'b' })),
  { branchId: 'b', birthDate: '1990', admittedOn: '2016-05-01', admittedBy: 'b' },
];
const tally = tallyMembers(org, roster, { keep: 'dates' });
const small = { id: 'small', when: members({ lessThan: 4 }) };

describe('describeRisk', () => {
  it('counts each of several rules, and classes with what overlaps', () => {
    const rules = [thanhChuongRule, small];
    const risk = atRiskBranches(org, tally, rules, { asOf: day });
    expect(both((locale) => describeRisk(risk, { locale }))).toEqual([
      'đến ngày 31/07/2017: 2/2 chi bộ có nguy cơ, thuộc 1 xã: xa (2); theo từng tiêu chí: “thanh-chuong” (1) và “small” (2)',
      'on 2017-07-31: 2 of 2 branches at risk, in 1 commune: xa (2); by criterion: “thanh-chuong” (1) and “small” (2)',
    ]);
    const classes = classifyBranches(org, tally, rules, { asOf: day });
    expect(both((locale) => describeRisk(classes, { locale }))).toEqual([
      'đến ngày 31/07/2017: theo diện: “thanh-chuong” (1), “small” (1) và không thuộc diện nào (0); 1 vừa thuộc “thanh-chuong” vừa thuộc “small”, tính vào “thanh-chuong”',
      'on 2017-07-31: by class: “thanh-chuong” (1), “small” (1) and in no class (0); 1 both in “thanh-chuong” and in “small”, counted in “thanh-chuong”',
    ]);
  });

  it('does not say that there is no risk where it is not known, nor of nothing', () => {
    const unknown = atRiskBranches(org, null, [small], { asOf: day });
    expect(both((locale) => describeRisk(unknown, { locale }))).toEqual([
      'đến ngày 31/07/2017: 0/2 chi bộ có nguy cơ; chưa rõ 2 chi bộ, có thể thêm 1 xã',
      'on 2017-07-31: 0 of 2 branches at risk; 2 branches not known, perhaps in 1 more commune',
    ]);
    const empty = parseOrganisation({
      ...oneBranch(day),
      units: [{ id: 'xa', name: 'Xã', kind: 'commune', parentId: null }],
    });
    const none = atRiskBranches(empty, null, [small], { asOf: day });
    expect(both((locale) => describeRisk(none, { locale }))).toEqual([
      'đến ngày 31/07/2017: không có chi bộ nào để xét',
      'on 2017-07-31: no branches to assess',
    ]);
  });
});

describe('describeForecast', () => {
  it('tells a turn with what was before, and assumptions as such', () => {
    const rules = [{ id: 'r', when: yearsSinceAdmission({ moreThan: 5 }) }];
    const forecast = forecastRisk(org, tally, rules, { from: day, until: '2022-12-31' });
    const [turn] = branchesEntering(forecast, 'r');
    expect(turn === undefined ? [] : both((locale) => describeForecast(turn, { locale, ruleId: 'r' }))).toEqual([
      'b, nếu không có gì thay đổi: thuộc diện “r” từ ngày 02/05/2021 đến ngày 31/12/2022, trước đó không thuộc diện “r”',
      'b, if nothing is done: “r” is met from 2021-05-02 to 2022-12-31, before that “r” is not met',
    ]);
    expect(turn === undefined ? '' : describeForecast(turn)).toContain('thuộc diện này từ ngày');
    const rule = { ruleId: 'r', spans: [{ from: day, to: '2018-07-31', verdict: 'unknown' as const }] };
    expect(both((locale) => describeForecast({ branchId: 'a', rules: [rule] }, { locale, assumed: true }))).toEqual([
      'a, theo giả định đã cho: chưa rõ có thuộc diện “r” hay không suốt từ ngày 31/07/2017 đến ngày 31/07/2018',
      'a, under the assumptions given: not known whether “r” is met all the time from 2017-07-31 to 2018-07-31',
    ]);
  });
});

describe('describeRemedy', () => {
  const rules = [thanhChuongRule, small];
  const asked = { branchId: 'a', asOf: day, until: '2024-12-31', candidate: { birthDate: '1996' } };

  it('tells ways with what they do and until when, the first so many of them', () => {
    const remedies = remediesFor(org, tally, rules, {
      ...asked,
      donors: [{ branchId: 'b', available: 1 }],
      reinforcement: { available: 1 },
    });
    const [vi = '', en = ''] = both((locale) => describeRemedy(remedies, { locale, name: 1 }));
    expect(vi).toBe(
      'a: ngày 31/07/2017 thuộc diện “thanh-chuong” và thuộc diện “small”; có 3 cách: kết nạp 1 đảng viên thì không thuộc diện nào từ ngày 31/07/2017 đến ngày 31/07/2022; còn 2 cách khác; đã xét mọi cách có nhiều nhất 6 việc',
    );
    expect(en).toBe(
      'a: on 2017-07-31 “thanh-chuong” is met and “small” is met; ways: 3: admit 1 member and no rule is met from 2017-07-31 to 2022-07-31; other ways: 2; all ways of at most 6 actions were tried',
    );
    const all = describeRemedy(remedies, { locale: 'en' });
    expect(all).toContain('transfer 1 official member from b and send 1 official member and no rule');
    expect(all).toContain('combine with b and no rule');
    expect(figuresOf(all, 'en')).toContain('2024-12-31');
  });

  it('says that nothing is needed, and that no way was found among those tried', () => {
    const none = remediesFor(org, tally, rules, { ...asked, candidate: null, neighbours: [] });
    expect(describeRemedy(none)).toMatch(/; không có cách nào đến ngày 31\/12\/2024 với nhiều nhất 6 việc$/u);
    const fine = remediesFor(org, tally, [{ id: 'none', when: members({ lessThan: 1 }) }], asked);
    expect(both((locale) => describeRemedy(fine, { locale }))).toEqual([
      'a: không cần làm gì, không thuộc diện nào từ ngày 31/07/2017 đến ngày 31/12/2024',
      'a: nothing needed, no rule is met from 2017-07-31 to 2024-12-31',
    ]);
  });
});
