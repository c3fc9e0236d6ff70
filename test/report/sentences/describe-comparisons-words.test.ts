import { describe, expect, it } from 'vitest';
import { compareTables, decomposeRate, restate } from '../../../src/comparison/index.js';
import type { Locale } from '../../../src/core/index.js';
import { parseOrganisation, type Reorganisation } from '../../../src/organisation/index.js';
import {
  describeDecomposition,
  describeRestatement,
  describeTableChanges,
  type TableChangesWords,
} from '../../../src/report/index.js';

const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];

describe('describeRestatement', () => {
  const days = { from: '2025-06-30', to: '2025-07-01' } as const;
  const on = (ids: readonly string[]) => ids.map((id) => ({ id, name: id }));
  const splitC: Reorganisation = {
    id: 's',
    date: '2025-07-01',
    type: 'split',
    unit: 'C',
    into: on(['C1', 'C2', 'C3']),
  };
  const figures = [
    { id: 'A', value: 70 },
    { id: 'C', value: 40 },
  ];

  it('counts the figures alone where none is named', () => {
    const result = restate(figures.slice(0, 1), [], { ...days, boundaries: 'after' });
    expect(both((locale) => describeRestatement(result, { locale, name: 0 }))).toEqual([
      'số liệu ngày 30/06/2025 quy về tổ chức ngày 01/07/2025 (1 số chính xác)',
      'figures of 2025-06-30 on the organisation of 2025-07-01 (1 exact)',
    ]);
  });

  it('counts one other, and several others', () => {
    const result = restate(figures, [splitC], { ...days, boundaries: 'after' });
    const told = (name: number): string[] => both((locale) => describeRestatement(result, { locale, name }));
    expect(told(1)).toEqual([
      'số liệu ngày 30/06/2025 quy về tổ chức ngày 01/07/2025 (1 số chính xác, 3 số chưa rõ): A (70) và 3 đơn vị khác; 40 nằm ở C1 và 2 đơn vị khác',
      'figures of 2025-06-30 on the organisation of 2025-07-01 (1 exact, 3 not known): A (70) and 3 others; 40 between C1 and 2 others',
    ]);
    expect(told(2)).toEqual([
      'số liệu ngày 30/06/2025 quy về tổ chức ngày 01/07/2025 (1 số chính xác, 3 số chưa rõ): A (70), C1 (chưa rõ) và 2 đơn vị khác; 40 nằm ở C1, C2 và 1 đơn vị khác',
      'figures of 2025-06-30 on the organisation of 2025-07-01 (1 exact, 3 not known): A (70), C1 (not known) and 2 others; 40 between C1, C2 and 1 other',
    ]);
  });

  it('tells what may have gone elsewhere', () => {
    const organisation = parseOrganisation({
      asOf: '2025-06-30',
      units: [
        { id: 'h', name: 'Huyện', kind: 'district', parentId: null },
        ...['x', 'y'].map((id) => ({ id, name: id, kind: 'commune' as const, parentId: 'h' })),
        { id: 'b', name: 'Chi bộ', kind: 'branch', parentId: 'x' },
      ],
      localities: [],
    });
    const move: Reorganisation = { id: 'm', date: '2025-07-01', type: 'move', units: ['b'], under: 'y' };
    const given = [
      { id: 'x', value: 40 },
      { id: 'y', value: 30 },
    ];
    const result = restate(given, [move], { ...days, boundaries: 'after', organisation });
    expect(both((locale) => describeRestatement(result, { locale }))).toEqual([
      'số liệu ngày 30/06/2025 quy về tổ chức ngày 01/07/2025 (2 số chưa rõ): x (chưa rõ) và y (chưa rõ); 40 nằm ở x hoặc đã chuyển đi nơi khác; 30 nằm ở y hoặc đã chuyển đi nơi khác',
      'figures of 2025-06-30 on the organisation of 2025-07-01 (2 not known): x (not known) and y (not known); 40 in x or gone elsewhere; 30 in y or gone elsewhere',
    ]);
  });
});

describe('describeTableChanges', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const table = (values: readonly number[]) => ({
    unitIds: ids,
    columns: [
      { name: 'name', kind: 'text' as const, values: ids },
      { name: 'members', kind: 'count' as const, values: Float64Array.from(values) },
    ],
  });
  const changes = compareTables(table([1, 1, 1, 9, 5]), table([2, 2, 3, 8, 5]));
  const told = (words: TableChangesWords = {}): string[] =>
    both((locale) => describeTableChanges(changes, { countedOf: () => UNIT[locale], ...words, locale }));
  const UNIT = { vi: 'đảng viên', en: { one: 'member', other: 'members' } } as const;

  it('says 1 member and 2 members, and has equal changes in the order of the table', () => {
    expect(told()).toEqual([
      'members, 5 đơn vị: 3 tăng, 1 giảm, 1 không đổi; tăng nhiều nhất: c (2 đảng viên), a (1 đảng viên) và b (1 đảng viên); giảm nhiều nhất: d (1 đảng viên)',
      'members, 5 units: 3 up, 1 down, 1 unchanged; up most: c (2 members), a (1 member) and b (1 member); down most: d (1 member)',
    ]);
  });

  it('counts one other, several others, and all of them', () => {
    expect(told({ name: 1 })).toEqual([
      'members, 5 đơn vị: 3 tăng, 1 giảm, 1 không đổi; tăng nhiều nhất: c (2 đảng viên) và 2 đơn vị khác; giảm nhiều nhất: d (1 đảng viên)',
      'members, 5 units: 3 up, 1 down, 1 unchanged; up most: c (2 members) and 2 others; down most: d (1 member)',
    ]);
    expect(told({ name: 2 })[1]).toContain('; up most: c (2 members), a (1 member) and 1 other; ');
    expect(told({ name: 0 })[1]).toBe('members, 5 units: 3 up, 1 down, 1 unchanged');
  });

  it('tells a change of exactly one percentage point, and of half of one', () => {
    const shares = (...tops: number[]) => ({
      unitIds: ['a', 'b'],
      columns: [
        {
          ...{ name: 'share', kind: 'ratio' as const, numerators: Float64Array.from(tops) },
          denominators: Float64Array.of(200, 200),
        },
      ],
    });
    const points = compareTables(shares(10, 10), shares(12, 9));
    expect(both((locale) => describeTableChanges(points, { locale }))).toEqual([
      'share, 2 đơn vị: 1 tăng, 1 giảm; tăng nhiều nhất: a (1,0 điểm phần trăm); giảm nhiều nhất: b (0,5 điểm phần trăm)',
      'share, 2 units: 1 up, 1 down; up most: a (1.0 percentage point); down most: b (0.5 percentage points)',
    ]);
  });
});

describe('describeDecomposition', () => {
  it('names units that contribute equally in the order of their ids', () => {
    const at = (id: string, part: number) => ({ id, part, whole: 10 });
    const change = decomposeRate([at('C', 5), at('B', 5), at('A', 5)], [at('C', 6), at('B', 4), at('A', 6)]);
    expect(both((locale) => describeDecomposition(change, { locale, digits: 2 }).split('; ').at(-1) ?? '')).toEqual([
      'nhiều nhất là A (tăng 3,33 điểm phần trăm), B (giảm 3,33 điểm phần trăm), C (tăng 3,33 điểm phần trăm)',
      'the most from A (up 3.33 percentage points), B (down 3.33 percentage points), C (up 3.33 percentage points)',
    ]);
    const four = decomposeRate(
      [at('B', 5), at('D', 5), at('A', 5), at('C', 5)],
      [at('B', 6), at('D', 4), at('A', 6), at('C', 4)],
    );
    expect(both((locale) => describeDecomposition(four, { locale, name: 4 }))).toEqual([
      'không đổi, trong đó: tỷ lệ của từng đơn vị không đổi; cơ cấu giữa các đơn vị không đổi; nhiều nhất là A (tăng 2,5 điểm phần trăm), B (tăng 2,5 điểm phần trăm), C (giảm 2,5 điểm phần trăm), D (giảm 2,5 điểm phần trăm)',
      "unchanged, of which: the units' own rates unchanged; the units' shares of the whole unchanged; the most from A (up 2.5 percentage points), B (up 2.5 percentage points), C (down 2.5 percentage points), D (down 2.5 percentage points)",
    ]);
  });
});
