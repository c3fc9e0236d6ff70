import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decomposeRate, decomposeTotal } from '../../../src/comparison/index.js';
import {
  type DecompositionWords,
  decompositionTable,
  describeDecomposition,
  toMarkdown,
} from '../../../src/report/index.js';
import { rateCases, totalCases } from '../../arbitraries/decompositions.js';
import { faultsOf } from '../../calendar/faults.js';

type Told = Parameters<typeof describeDecomposition>[0];

const both = (told: Told, vi: DecompositionWords = {}, en: DecompositionWords = vi): string[] => [
  describeDecomposition(told, vi),
  describeDecomposition(told, { ...en, locale: 'en' }),
];
const rate = (id: string, part: number | null, whole: number | null) => ({ id, part, whole });
const value = (id: string, count: number | null) => ({ id, value: count });

describe('describeDecomposition of a rate', () => {
  const change = decomposeRate([rate('A', 135, 150), rate('B', 25, 50)], [rate('A', 46, 50), rate('B', 78, 150)]);

  it('tells the parts in percentage points, and who has the most', () => {
    expect(both(change, { against: 'năm 2016' }, { against: '2016' })).toEqual([
      'giảm 18,0 điểm phần trăm so với năm 2016, trong đó: tỷ lệ của từng đơn vị tăng 2,0 điểm phần trăm; ' +
        'cơ cấu giữa các đơn vị giảm 20,0 điểm phần trăm; ' +
        'nhiều nhất là A (giảm 44,5 điểm phần trăm), B (tăng 26,5 điểm phần trăm)',
      "down 18.0 percentage points compared with 2016, of which: the units' own rates up 2.0 percentage points; " +
        "the units' shares of the whole down 20.0 percentage points; " +
        'the most from A (down 44.5 percentage points), B (up 26.5 percentage points)',
    ]);
  });

  it('tells who entered and who left, by how many', () => {
    const moved = decomposeRate([rate('A', 1, 2), rate('B', 2, 2)], [rate('A', 1, 2), rate('C', 2, 2)]);
    expect(both(moved, { name: 0 })).toEqual([
      'không đổi, trong đó: tỷ lệ của từng đơn vị không đổi; cơ cấu giữa các đơn vị không đổi; ' +
        '1 đơn vị mới tăng 50,0 điểm phần trăm; 1 đơn vị không còn giảm 50,0 điểm phần trăm',
      "unchanged, of which: the units' own rates unchanged; the units' shares of the whole unchanged; " +
        'units that entered (1) up 50.0 percentage points; units that left (1) down 50.0 percentage points',
    ]);
  });

  it('says so where rounded parts do not add up', () => {
    // 20.8 points entered and 10.4 left, which makes 10.4: in whole points 21 − 10 are not 10.
    const moved = decomposeRate([rate('S', 0, 896), rate('L', 104, 104)], [rate('S', 0, 792), rate('E', 208, 208)]);
    expect(both(moved, { name: 0, digits: 0 }).map((told) => told.split('; ').at(-1))).toEqual([
      'các số đã làm tròn nên cộng lại có thể lệch',
      'figures are rounded and may not add up',
    ]);
    expect(both(moved, { name: 0 }).map((told) => told.split('; ').at(-1))).toEqual([
      '1 đơn vị không còn giảm 10,4 điểm phần trăm',
      'units that left (1) down 10.4 percentage points',
    ]);
  });

  it('names the units without figures, and reads no 0 into them', () => {
    const unsure = decomposeRate([rate('A', null, 4), rate('B', 1, 4)], [rate('A', 2, 4), rate('B', 2, 4)]);
    expect(both(unsure)).toEqual([
      'không có số gốc để so sánh, trong đó: tỷ lệ của từng đơn vị chưa rõ; cơ cấu giữa các đơn vị chưa rõ; ' +
        'nhiều nhất là B (tăng 12,5 điểm phần trăm); chưa rõ số liệu của 1 đơn vị: A',
      "no base to compare with, of which: the units' own rates not known; the units' shares of the whole not known; " +
        'the most from B (up 12.5 percentage points); units without known figures (1): A',
    ]);
    const many = Array.from({ length: 7 }, (_, at) => rate(`U${String(at)}`, null, 1));
    expect(describeDecomposition(decomposeRate(many, many), { locale: 'en' })).toContain('(7): U0, U1, U2, U3, U4, …');
    const five = many.slice(0, 5);
    expect(both(decomposeRate(five, five)).map((told) => told.split('; ').at(-1))).toEqual([
      'chưa rõ số liệu của 5 đơn vị: U0, U1, U2, U3, U4',
      'units without known figures (5): U0, U1, U2, U3, U4',
    ]);
  });
});

describe('describeDecomposition of a total', () => {
  it('tells units that stayed, entered and left, with names', () => {
    const change = decomposeTotal(
      [value('a', 10), value('b', 6), value('c', 3)],
      [value('a', 4), value('d', 2), value('c', 3)],
    );
    const words = { nameOf: (id: string) => id.toUpperCase(), name: 2 };
    expect(
      both(
        change,
        { ...words, unit: 'chi bộ', against: 'cùng kỳ' },
        { ...words, unit: { one: 'branch', other: 'branches' } },
      ),
    ).toEqual([
      'giảm 10 chi bộ (52,6%) so với cùng kỳ, trong đó: 2 đơn vị có ở cả hai kỳ giảm 6 chi bộ; ' +
        '1 đơn vị mới tăng 2 chi bộ; 1 đơn vị không còn giảm 6 chi bộ; nhiều nhất là A (giảm 6 chi bộ), B (giảm 6 chi bộ)',
      'down 10 branches (52.6%), of which: units in both periods (2) down 6 branches; units that entered (1) up 2 branches; ' +
        'units that left (1) down 6 branches; the most from A (down 6 branches), B (down 6 branches)',
    ]);
  });

  it('is the change alone where there are no units', () => {
    expect(both(decomposeTotal([], []))).toEqual(['không đổi', 'unchanged']);
  });

  it('names the units without figures', () => {
    expect(describeDecomposition(decomposeTotal([value('a', null)], [value('a', 1)]))).toBe(
      'không có số gốc để so sánh, trong đó: 1 đơn vị có ở cả hai kỳ chưa rõ; chưa rõ số liệu của 1 đơn vị: a',
    );
  });
});

describe('every clause', () => {
  it('has no sign, no full stop, and nothing that is no figure', () => {
    fc.assert(
      fc.property(rateCases, totalCases, fc.constantFrom('vi' as const, 'en' as const), (rates, totals, locale) => {
        const nameOf = () => 'X';
        for (const told of [decomposeRate(rates.before, rates.after), decomposeTotal(totals.before, totals.after)]) {
          const text = describeDecomposition(told, { locale, nameOf });
          expect(text).not.toMatch(/[-−]|null|undefined|NaN|Infinity|\.$/);
          if ('points' in told) expect(text).not.toContain('%');
        }
      }),
    );
  });

  it('refuses words that it does not have, all at once', () => {
    const options = { name: 1.5, locale: 'fr', digits: -1 } as unknown as DecompositionWords;
    expect(faultsOf(() => describeDecomposition(decomposeTotal([], []), options))).toEqual([
      'options.digits bad-digits',
      'options.locale unknown-locale',
      'options.name bad-name',
    ]);
  });
});

describe('decompositionTable', () => {
  it('prints points as numbers, a total last', () => {
    const change = decomposeRate([rate('A', 135, 150), rate('B', 25, 50)], [rate('A', 46, 50), rate('B', 78, 150)]);
    const { rows, options } = decompositionTable(change, { nameOf: (id) => `Xã ${id}` });
    expect(toMarkdown(rows, { ...options, digits: 1 }).split('\n')).toEqual([
      '| Đơn vị | Do tỷ lệ (điểm %) | Do cơ cấu (điểm %) | Đơn vị mới (điểm %) | Đơn vị không còn (điểm %) | Cộng (điểm %) |',
      '| ------ | ----------------: | -----------------: | ------------------: | ------------------------: | ------------: |',
      '| Xã A   |               1,0 |              -45,5 |                 0,0 |                       0,0 |         -44,5 |',
      '| Xã B   |               1,0 |               25,5 |                 0,0 |                       0,0 |          26,5 |',
      '| Cộng   |               2,0 |              -20,0 |                 0,0 |                       0,0 |         -18,0 |',
    ]);
  });

  it('leaves what is unknown unknown', () => {
    const { rows } = decompositionTable(decomposeRate([rate('A', null, 4)], [rate('A', 2, 4)]));
    expect(rows.map(({ rateEffect, points }) => [rateEffect, points])).toEqual([
      [null, null],
      [null, null],
    ]);
    const total = decompositionTable(decomposeTotal([value('A', 1)], [value('A', 1)]), { locale: 'en' });
    expect(total.rows.at(-1)).toEqual({ name: 'Total', before: 1, after: 1, difference: 0, share: null });
  });

  it('refuses a language that it does not have', () => {
    const options = { locale: 'fr' as 'en' };
    expect(faultsOf(() => decompositionTable(decomposeTotal([], []), options))).toEqual([
      'options.locale unknown-locale',
    ]);
  });
});
