import { describe, expect, it } from 'vitest';
import { compareStocks } from '../../../src/comparison/index.js';
import type { Locale } from '../../../src/core/index.js';
import { describePeriods, describeWatch } from '../../../src/report/index.js';
import { watchBranches } from '../../../src/risk/index.js';

const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];
const nameOf = (id: string): string => `“${id}”`;

describe('describeWatch', () => {
  /** What the rules said of four branches: 2 that they are met, 1 that it is not known, 0 that they are not. */
  const on = (asOf: string, codes: Readonly<Record<string, 0 | 1 | 2>>) => ({
    ...{ asOf, ruleIds: ['in', 'out'], branchIds: Object.keys(codes) },
    verdicts: [Uint8Array.from(Object.values(codes)), Uint8Array.from(Object.values(codes), (code) => 2 - code)],
  });
  const days = ['2022-12-31', '2023-12-31', '2024-06-30'];
  const watched = () =>
    watchBranches(
      [
        on('2022-12-31', { a: 2, b: 0, c: 2, d: 1 }),
        on('2023-12-31', { a: 0, b: 2, c: 2, d: 2 }),
        on('2024-06-30', { a: 2, b: 2, c: 2, d: 0 }),
      ],
      { enter: 'in', leave: 'out', maxGap: { months: 12 } },
    );

  it('tells of one branch on every day since when it is there, and how often it was', () => {
    const watch = watched();
    const told = (id: string): string[][] =>
      days.map((asOf) => both((locale) => describeWatch(watch, { id, asOf, locale, nameOf })));
    expect(told('a')).toEqual([
      [
        '“a”, ngày 31/12/2022: trong diện theo dõi, chưa rõ có phải tái diễn hay không, bắt đầu muộn nhất ngày 31/12/2022, đã ít nhất 0 tháng tròn, số lần vào diện: ít nhất 1',
        '“a”, 2022-12-31: under watch, not known whether again, begun by 2022-12-31 at the latest, whole months so far: at least 0, times under watch: at least 1',
      ],
      [
        '“a”, ngày 31/12/2023: không trong diện theo dõi, bắt đầu trong khoảng từ ngày 01/01/2023 đến ngày 31/12/2023, đã từ 0 đến 11 tháng tròn, số lần vào diện: ít nhất 1',
        '“a”, 2023-12-31: not under watch, begun between 2023-01-01 and 2023-12-31, whole months so far: 0 to 11, times under watch: at least 1',
      ],
      [
        '“a”, ngày 30/06/2024: trong diện theo dõi, tái diễn, bắt đầu trong khoảng từ ngày 01/01/2024 đến ngày 30/06/2024, đã từ 0 đến 5 tháng tròn, số lần vào diện: ít nhất 2',
        '“a”, 2024-06-30: under watch, again after having left, begun between 2024-01-01 and 2024-06-30, whole months so far: 0 to 5, times under watch: at least 2',
      ],
    ]);
    expect(told('d')).toEqual([
      [
        '“d”, ngày 31/12/2022: chưa rõ có trong diện theo dõi hay không, số lần vào diện: ít nhất 0',
        '“d”, 2022-12-31: not known whether under watch, times under watch: at least 0',
      ],
      [
        '“d”, ngày 31/12/2023: trong diện theo dõi, chưa rõ có phải tái diễn hay không, bắt đầu muộn nhất ngày 31/12/2023, đã ít nhất 0 tháng tròn, số lần vào diện: ít nhất 1',
        '“d”, 2023-12-31: under watch, not known whether again, begun by 2023-12-31 at the latest, whole months so far: at least 0, times under watch: at least 1',
      ],
      [
        '“d”, ngày 30/06/2024: không trong diện theo dõi, bắt đầu trong khoảng từ ngày 01/01/2024 đến ngày 30/06/2024, đã từ 0 đến 5 tháng tròn, số lần vào diện: ít nhất 1',
        '“d”, 2024-06-30: not under watch, begun between 2024-01-01 and 2024-06-30, whole months so far: 0 to 5, times under watch: at least 1',
      ],
    ]);
    expect(told('c')).toEqual([
      [
        '“c”, ngày 31/12/2022: trong diện theo dõi, chưa rõ có phải tái diễn hay không, bắt đầu muộn nhất ngày 31/12/2022, đã ít nhất 0 tháng tròn, số lần vào diện: ít nhất 1',
        '“c”, 2022-12-31: under watch, not known whether again, begun by 2022-12-31 at the latest, whole months so far: at least 0, times under watch: at least 1',
      ],
      [
        '“c”, ngày 31/12/2023: trong diện theo dõi, chưa rõ có phải tái diễn hay không, bắt đầu muộn nhất ngày 31/12/2022, đã ít nhất 12 tháng tròn, số lần vào diện: ít nhất 1',
        '“c”, 2023-12-31: under watch, not known whether again, begun by 2022-12-31 at the latest, whole months so far: at least 12, times under watch: at least 1',
      ],
      [
        '“c”, ngày 30/06/2024: trong diện theo dõi, chưa rõ có phải tái diễn hay không, bắt đầu muộn nhất ngày 31/12/2022, đã ít nhất 18 tháng tròn, số lần vào diện: ít nhất 1',
        '“c”, 2024-06-30: under watch, not known whether again, begun by 2022-12-31 at the latest, whole months so far: at least 18, times under watch: at least 1',
      ],
    ]);
  });

  it('tells of all branches on every day who came and went', () => {
    const watch = watched();
    const unit = { vi: 'tổ', en: { one: 'cell', other: 'cells' } } as const;
    expect(
      days.map((asOf) => both((locale) => describeWatch(watch, { asOf, locale, nameOf, unit: unit[locale] }))),
    ).toEqual([
      ['ngày 31/12/2022: 2/4 tổ trong diện theo dõi, 1 chưa rõ', '2022-12-31: 2 of 4 cells under watch, 1 not known'],
      [
        'ngày 31/12/2023: 3/4 tổ trong diện theo dõi; so với ngày 31/12/2022: 1 vào diện (“b”), 1 ra khỏi diện (“a”), 1 chưa rõ vào hay ra (“d”)',
        '2023-12-31: 3 of 4 cells under watch; since 2022-12-31: 1 entered (“b”), 1 left (“a”), 1 that may have entered or left (“d”)',
      ],
      [
        'ngày 30/06/2024: 3/4 tổ trong diện theo dõi, 1 tái diễn (“a”); so với ngày 31/12/2023: 1 vào diện (“a”), 1 ra khỏi diện (“d”)',
        '2024-06-30: 3 of 4 cells under watch, 1 again (“a”); since 2023-12-31: 1 entered (“a”), 1 left (“d”)',
      ],
    ]);
  });
});

describe('describePeriods of stocks', () => {
  it('tells both, or the days nearest to one that is missing', () => {
    const stocks = [
      { on: '2019-12-31', value: 1 },
      { on: '2020-06-30', value: 1200 },
    ];
    const unit = { vi: 'đảng viên', en: { one: 'member', other: 'members' } } as const;
    const told = [stocks, stocks.slice(1), stocks.slice(0, 1), []].map((series) => {
      const change = compareStocks(series, { asOf: '2020-06-30', against: 'start-of-year' });
      return both((locale) => describePeriods(change, { locale, unit: unit[locale] }));
    });
    expect(told).toEqual([
      [
        'ngày 30/06/2020: 1.200 đảng viên, tăng 1.199 đảng viên (119.900,0%) so với 1 đảng viên của ngày 31/12/2019',
        '2020-06-30: 1,200 members, up 1,199 members (119,900.0%) compared with 1 member on 2019-12-31',
      ],
      [
        'ngày 30/06/2020: 1.200 đảng viên, số của ngày 31/12/2019 chưa rõ; không có số liệu ngày 31/12/2019, gần nhất có 1.200 ngày 30/06/2020',
        '2020-06-30: 1,200 members, the figure for 2019-12-31 is not known; no figure for 2019-12-31, the nearest 1,200 on 2020-06-30',
      ],
      [
        'ngày 30/06/2020: chưa rõ, 1 đảng viên của ngày 31/12/2019; không có số liệu ngày 30/06/2020, gần nhất có 1 ngày 31/12/2019',
        '2020-06-30: not known, 1 member on 2019-12-31; no figure for 2020-06-30, the nearest 1 on 2019-12-31',
      ],
      [
        'ngày 30/06/2020: chưa rõ, số của ngày 31/12/2019 chưa rõ; không có số liệu ngày 30/06/2020; không có số liệu ngày 31/12/2019',
        '2020-06-30: not known, the figure for 2019-12-31 is not known; no figure for 2020-06-30; no figure for 2019-12-31',
      ],
    ]);
  });
});
