import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/index.js';
import type { Member } from '../../../src/organisation/index.js';
import { describeFinding, describeRemedy, describeWatch } from '../../../src/report/index.js';
import { meanAge, type Remedies, type RiskNode, watchBranches, yearsSinceAdmission } from '../../../src/risk/index.js';
import { findingOf, oneBranch } from '../../risk/district.js';

const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];

const told = (
  asOf: string,
  when: RiskNode,
  figure = {},
  roster: Omit<Member, 'branchId'>[] | null = null,
): string[] => {
  const finding = findingOf(oneBranch(asOf, figure), roster, { id: 'r', when });
  return both((locale) => describeFinding(finding, { locale }).split('; ').slice(1).join('; '));
};

describe('describeFinding of years', () => {
  const admitted = { lastAdmission: '2012-07-31' };
  const after5 = (when: RiskNode): string[][] => ['2017-07-31', '2017-08-01'].map((asOf) => told(asOf, when, admitted));

  it('tells exactly so many years on the anniversary, and more from the day after it', () => {
    expect(after5(yearsSinceAdmission({ atMost: 5 }))).toEqual([
      [
        'đúng: tròn 5 năm không kết nạp được đảng viên (tiêu chí: không quá 5 năm)',
        'true: exactly 5 years without an admission (criterion: at most 5 years)',
      ],
      [
        'không đúng: quá 5 năm không kết nạp được đảng viên (tiêu chí: không quá 5 năm)',
        'not true: more than 5 years without an admission (criterion: at most 5 years)',
      ],
    ]);
    expect(after5(yearsSinceAdmission({ equals: 5 }))).toEqual([
      [
        'đúng: tròn 5 năm không kết nạp được đảng viên (tiêu chí: đúng 5 năm)',
        'true: exactly 5 years without an admission (criterion: exactly 5 years)',
      ],
      [
        'không đúng: quá 5 năm không kết nạp được đảng viên (tiêu chí: đúng 5 năm)',
        'not true: more than 5 years without an admission (criterion: exactly 5 years)',
      ],
    ]);
  });

  it('tells completed years where the anniversary itself does not matter', () => {
    expect(after5(yearsSinceAdmission({ atLeast: 5 })).map(([, en]) => en)).toEqual([
      'true: 5 years without an admission (criterion: at least 5 years)',
      'true: 5 years without an admission (criterion: at least 5 years)',
    ]);
    expect(after5(yearsSinceAdmission({ lessThan: 5 })).map(([, en]) => en)).toEqual([
      'not true: 5 years without an admission (criterion: less than 5 years)',
      'not true: 5 years without an admission (criterion: less than 5 years)',
    ]);
    expect(told('2013-08-01', yearsSinceAdmission({ atMost: 5 }), admitted)[1]).toBe(
      'true: 1 year without an admission (criterion: at most 5 years)',
    );
  });

  it('does not know the mean age of nobody, nor of members without a date of birth', () => {
    expect(told('2017-07-31', meanAge({ moreThan: 60 }), {}, [])).toEqual([
      'chưa rõ: chưa rõ tuổi trung bình của đảng viên (tiêu chí: trên 60)',
      'not known: the mean age of members is not known (criterion: more than 60)',
    ]);
    expect(told('2017-07-31', meanAge({ moreThan: 60 }), {}, [{}, {}])).toEqual([
      'chưa rõ: tuổi trung bình của đảng viên là từ 0 trở lên (tiêu chí: trên 60; chưa rõ tuổi của 2 người)',
      'not known: the mean age of members is at least 0 (criterion: more than 60; the age of 2 is not known)',
    ]);
  });
});

describe('describeRemedy', () => {
  it('tells every span for which a remedy helps', () => {
    const remedies: Remedies = {
      ...{ branchId: 'a', asOf: '2020-01-01', until: '2024-12-31', outcome: 'found' },
      verdicts: [{ ruleId: 'r', verdict: 'met' }],
      remedies: [
        {
          ...{ actions: [], size: 0, from: '2020-03-01' },
          spans: [
            { from: '2020-03-01', to: '2021-02-28' },
            { from: '2022-01-01', to: '2022-06-30' },
            { from: '2023-01-01', to: '2024-12-31' },
          ],
        },
      ],
      searched: { actions: 2, sets: 9 },
    };
    expect(both((locale) => describeRemedy(remedies, { locale }))).toEqual([
      'a: ngày 01/01/2020 thuộc diện “r”; có 1 cách: chỉ cần chờ thì không thuộc diện nào từ ngày 01/03/2020 đến ngày 28/02/2021, rồi từ ngày 01/01/2022 đến ngày 30/06/2022, rồi từ ngày 01/01/2023 đến ngày 31/12/2024; đã xét mọi cách có nhiều nhất 2 việc',
      'a: on 2020-01-01 “r” is met; ways: 1: wait and no rule is met from 2020-03-01 to 2021-02-28, and from 2022-01-01 to 2022-06-30, and from 2023-01-01 to 2024-12-31; all ways of at most 2 actions were tried',
    ]);
  });
});

describe('describeWatch', () => {
  const on = (asOf: string, met: Readonly<Record<string, 0 | 2>>) => ({
    ...{ asOf, ruleIds: ['in', 'out'], branchIds: Object.keys(met) },
    verdicts: [Uint8Array.from(Object.values(met)), Uint8Array.from(Object.values(met), (code) => 2 - code)],
  });
  const watchOf = (...series: ReturnType<typeof on>[]) =>
    watchBranches(series, { enter: 'in', leave: 'out', maxGap: { months: 12 } });

  it('says that nothing changed, and that there is nothing to watch', () => {
    const same = watchOf(on('2023-12-31', { a: 2, b: 0 }), on('2024-06-30', { a: 2, b: 0 }));
    expect(both((locale) => describeWatch(same, { locale }))).toEqual([
      'ngày 30/06/2024: 1/2 chi bộ trong diện theo dõi; so với ngày 31/12/2023: không thay đổi',
      '2024-06-30: 1 of 2 branches under watch; since 2023-12-31: no change',
    ]);
    const none = watchOf(on('2023-12-31', {}));
    expect(both((locale) => describeWatch(none, { locale }))).toEqual([
      'ngày 31/12/2023: không có chi bộ nào',
      '2023-12-31: no branches',
    ]);
  });

  it('names so many that entered, counts one other and several others, or all without a name', () => {
    const moved = watchOf(on('2023-12-31', { a: 0, b: 0, c: 0 }), on('2024-06-30', { a: 2, b: 2, c: 2 }));
    const moves = (name: number): (string | undefined)[] =>
      both((locale) => describeWatch(moved, { locale, name }).split('; ')[1] ?? '');
    expect(moves(2)).toEqual([
      'so với ngày 31/12/2023: 3 vào diện (a, b và 1 nơi khác)',
      'since 2023-12-31: 3 entered (a, b and 1 other)',
    ]);
    expect(moves(1)).toEqual([
      'so với ngày 31/12/2023: 3 vào diện (a và 2 nơi khác)',
      'since 2023-12-31: 3 entered (a and 2 others)',
    ]);
    expect(moves(0)).toEqual(['so với ngày 31/12/2023: 3 vào diện', 'since 2023-12-31: 3 entered']);
  });
});
