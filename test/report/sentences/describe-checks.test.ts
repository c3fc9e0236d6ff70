import { describe, expect, it } from 'vitest';
import {
  type ImpliedCounts,
  impliedPart,
  impliedWhole,
  reconcileEquations,
  reconcileTotals,
} from '../../../src/audit/index.js';
import { compareTables } from '../../../src/comparison/index.js';
import { ROUNDINGS } from '../../../src/core/index.js';
import type { LocalityState } from '../../../src/independence/index.js';
import {
  describeImplied,
  describeLocality,
  describeReconciliation,
  describeTableChanges,
  describeTotalTarget,
  describeWatch,
} from '../../../src/report/index.js';
import { type WatchState, watchBranches } from '../../../src/risk/index.js';
import { faultsOf } from '../../calendar/faults.js';
import { expectTwins } from './reading.js';

describe('describeLocality', () => {
  it('has words for every state and role, each its own', () => {
    const states = { independent: 0, combined: 0, unbranched: 0, memberless: 0, unknown: 0 } satisfies Record<
      LocalityState,
      0
    >;
    const rows = Object.keys(states).flatMap((state) =>
      ([null, 'host', 'guest'] as const).map((role) => ({
        ...{ localityId: 'a', communeId: 'b', state: state as LocalityState, role, branches: 2 },
      })),
    );
    for (const locale of ['vi', 'en'] as const) {
      const told = rows.map((row) => describeLocality(row, { locale, host: 'does-not-count' }));
      expect(new Set(told).size).toBe(15);
    }
    for (const row of rows) expectTwins((locale) => describeLocality(row, { locale, host: 'counts' }));
    const whole = { localityId: 'a', communeId: 'b', state: 'combined', role: 'guest', branches: 2 } as const;
    expect([describeLocality(whole), describeLocality(whole, { locale: 'en' })]).toEqual([
      'a (b): sinh hoạt ghép, chi bộ ghép không mang tên nơi này, 2 chi bộ',
      'a (b): in shared branches only, not the named host of a shared branch, branches: 2',
    ]);
    const [first] = rows;
    expect(faultsOf(() => first && describeLocality(first, { locale: 'fr' as 'vi' }))).toEqual([
      'options.locale unknown-locale',
    ]);
  });
});

describe('describeWatch', () => {
  const codes: Readonly<Record<WatchState, readonly [enter: number, leave: number] | null>> = {
    watched: [2, 0],
    'not-watched': [0, 2],
    unknown: [1, 1],
    absent: null,
  };
  const states = Object.keys(codes) as WatchState[];
  const pairs = states.flatMap((before) => states.map((after) => ({ id: `${before}/${after}`, before, after })));
  const on = (asOf: string, when: 'before' | 'after') => {
    const there = pairs.filter((pair) => codes[pair[when]] !== null);
    const column = (place: 0 | 1) => Uint8Array.from(there.map((pair) => codes[pair[when]]?.[place] ?? 0));
    return {
      ...{ asOf, ruleIds: ['in', 'out'], branchIds: there.map(({ id }) => id), verdicts: [column(0), column(1)] },
    };
  };
  const series = [on('2023-12-31', 'before'), on('2024-01-31', 'after')];
  const start = Object.fromEntries(
    pairs
      .filter(({ before }) => before !== 'absent')
      .map(({ id, before }) => [id, before === 'watched' ? 'watched' : 'never'] as const),
  );
  const watch = watchBranches(series, { enter: 'in', leave: 'out', maxGap: { months: 1 }, start });

  it('tells every way from one state to another once, and says of both days how many', () => {
    const { en } = expectTwins((locale) => describeWatch(watch, { locale }));
    expect(en).toBe(
      '2024-01-31: 4 of 12 branches under watch, 4 not known' +
        '; since 2023-12-31: 1 entered (not-watched/watched), 1 left (watched/not-watched), ' +
        '5 that may have entered or left (watched/unknown, not-watched/unknown, unknown/watched, unknown/not-watched and unknown/unknown), ' +
        '3 new (absent/watched, absent/not-watched and absent/unknown), ' +
        '3 gone (watched/absent, not-watched/absent and unknown/absent)',
    );
    expect(describeWatch(watch, { asOf: '2023-12-31', locale: 'en' })).toBe(
      '2023-12-31: 4 of 12 branches under watch, 4 not known',
    );
  });

  it('has words for every state of one branch', () => {
    for (const { id } of pairs.filter(({ id }) => watch.ids.includes(id))) {
      for (const asOf of watch.days)
        expectTwins((locale) => describeWatch(watch, { id, asOf, locale, nameOf: () => 'A' }));
    }
    expect(describeWatch(watch, { id: 'not-watched/watched' })).toBe(
      'not-watched/watched, ngày 31/01/2024: trong diện theo dõi, bắt đầu trong khoảng từ ngày 01/01/2024 đến ngày 31/01/2024, đã 0 tháng tròn, số lần vào diện: 1',
    );
    expect(describeWatch(watch, { id: 'absent/unknown', asOf: '2023-12-31' })).toContain('không có trong danh sách');
  });

  it('refuses a day without a snapshot and a branch that is in none', () => {
    expect(faultsOf(() => describeWatch(watch, { asOf: '2020-01-01' }))).toEqual(['ContractError unknown-day']);
    expect(faultsOf(() => describeWatch(watch, { id: 'x' }))).toEqual(['ContractError unknown-id']);
  });
});

describe('describeTotalTarget', () => {
  const [two, three] = [2, 3].map((numerator) => ({ numerator, denominator: 1 })) as [
    { numerator: number; denominator: number },
    { numerator: number; denominator: number },
  ];
  it.each([
    [{ targets: 0, least: two, most: null, strict: false }, 'không có chỉ tiêu nào để cộng'],
    [{ targets: 1, least: two, most: null, strict: true }, '1 chỉ tiêu cộng lại: trên 2'],
    [{ targets: 1, least: two, most: two, strict: false }, '1 chỉ tiêu cộng lại: đúng 2'],
    [{ targets: 2, least: two, most: three, strict: false }, '2 chỉ tiêu cộng lại: từ 2 đến 3'],
    [{ targets: 2, least: two, most: three, strict: true }, '2 chỉ tiêu cộng lại: trên 2, không quá 3'],
  ])('tells %j', (total, told) => {
    expect(expectTwins((locale) => describeTotalTarget(total, { locale })).vi).toBe(told);
  });
});

describe('describeTableChanges', () => {
  it('tells ratios in points, dates in days, and what cannot be compared', () => {
    const ids = ['a', 'b', 'c'];
    const share = (...tops: number[]) => ({
      ...{
        name: 'share',
        kind: 'ratio' as const,
        numerators: Float64Array.from(tops),
        denominators: Float64Array.of(200, 200, 0),
      },
    });
    const last = (...days: number[]) => ({ name: 'last', kind: 'date' as const, values: Float64Array.from(days) });
    const before = { unitIds: ids, columns: [share(10, 20, 0), last(5, 6, Number.NEGATIVE_INFINITY)] };
    const after = { unitIds: ids, columns: [share(12, 17, 0), last(12, 6, 8)] };
    const told = expectTwins((locale) =>
      describeTableChanges(compareTables(before, after), {
        locale,
        countedOf: (name) => (name === 'last' ? { vi: 'ngày', en: 'days' }[locale] : undefined),
      }),
    );
    expect(told.en).toBe(
      'share, 3 units: 1 up, 1 down, 1 not known; up most: a (1.0 percentage point); down most: b (1.5 percentage points); ' +
        'last, 3 units: 1 up, 1 unchanged, 1 not known; up most: a (7 days)',
    );
    expect(describeTableChanges({ table: { unitIds: [], columns: [] }, unmatched: [] })).toBe(
      'không có cột nào để so sánh',
    );
  });
});

describe('describeReconciliation', () => {
  it('tells what holds, with what is filled in', () => {
    const found = reconcileTotals({
      id: 'huyện',
      value: 44,
      children: [
        { id: 'A', value: 41 },
        { id: 'B', value: null },
      ],
    });
    expect(expectTwins((locale) => describeReconciliation(found, { locale })).vi).toBe(
      'mọi tổng đều khớp; số không in phải là B: 3',
    );
  });

  it('tells 274 published members, where 221 and 56 are 277, in all three ways', () => {
    const figures = [
      { id: 'trước', value: 221 },
      { id: 'kết nạp', value: 56 },
      { id: 'sau', value: 274 },
    ];
    const terms = figures.map(({ id }) => ({ id, times: id === 'sau' ? -1 : 1 }));
    const told = expectTwins((locale) => describeReconciliation(reconcileEquations(figures, [{ terms }]), { locale }));
    expect(told.vi).toBe(
      'có tổng không khớp: đẳng thức thứ 1 ra 3, phải là 0 (hơn 3); phải sửa ít nhất 1 số, cộng cả lại là 3; có 3 cách: kết nạp từ 56 thành 53 hoặc sau từ 274 thành 277 hoặc trước từ 221 thành 218',
    );
    const one = reconcileEquations(figures, [{ terms }], { mostAnswers: 1 });
    expect(describeReconciliation(one, { locale: 'en', name: 0 })).toBe(
      'not all adds up: others that fail: 1; figures to be changed at least: 1, by 3 in all; ways: at least 1',
    );
  });

  it('tells sums beyond 2^53 with all their digits', () => {
    const huge = { id: 'A', value: null, children: ['B', 'C'].map((id) => ({ id, value: 2 ** 53 - 1 })) };
    const found = reconcileTotals(huge);
    const { vi } = expectTwins((locale) => describeReconciliation(found, { locale }));
    expect(vi).toContain('A không in số, cộng lại là 18.014.398.509.481.982, quá số lớn nhất tính được');
  });
});

describe('describeImplied', () => {
  const one = (part: Partial<ImpliedCounts>): ImpliedCounts => ({
    ...{ rounding: 'half-up', interval: null, lowest: 3, highest: 4, count: 2, values: null },
    ...part,
  });

  it('has words for every rounding, each its own', () => {
    const told = [...ROUNDINGS, 'as-worded' as const].map((rounding) =>
      expectTwins((locale) => describeImplied([one({ rounding }), one({ lowest: 9, highest: 9 })], { locale })),
    );
    expect(new Set(told.map(({ vi }) => vi)).size).toBe(told.length);
    expect(new Set(told.map(({ en }) => en)).size).toBe(told.length);
  });

  it('tells the wholes of 1,198 admitted, 59.1 % of the same period', () => {
    expect(describeImplied(impliedWhole(1198, '59,1%'), { unit: 'đảng viên' })).toBe(
      'khớp nếu là từ 2.026 đến 2.028 đảng viên (làm tròn) hoặc từ 2.024 đến 2.027 đảng viên (cắt bớt)',
    );
  });

  it('tells an open end, one number, none, and what is too large', () => {
    expect(describeImplied([one({ highest: null, count: null })])).toBe('khớp nếu là ít nhất 3');
    expect(
      describeImplied([one({ lowest: 1, highest: 1, count: 1 })], {
        unit: { one: 'village', other: 'villages' },
        locale: 'en',
      }),
    ).toBe('holds with 1 village');
    expect(describeImplied([one({ lowest: null, highest: null, count: null })])).toBe('chỉ số quá lớn mới khớp');
    expect(describeImplied(impliedPart(26, 'trên 78%'), { locale: 'en' })).toBe(
      'holds with at least 21 (within what its words say)',
    );
    expect(describeImplied([])).toBe('không số nguyên nào khớp');
  });
});
