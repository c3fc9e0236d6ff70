import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/index.js';
import {
  allocateMatrix,
  allocateQuota,
  cascadeMatrix,
  cascadeQuota,
  explainQuota,
  reallocateQuota,
} from '../../../src/quota/index.js';
import { describeQuota, describeTie, type QuotaWords } from '../../../src/report/index.js';
import { faultsOf } from '../../calendar/faults.js';

const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];
const communes = [
  { id: 'Keo Lôm', weight: 7 },
  { id: 'Luân Giói', weight: 2 },
  { id: 'Pú Hồng', weight: 2 },
];

describe('describeQuota', () => {
  it('names the units with the most places and counts the others with theirs', () => {
    const result = allocateQuota(communes, 10);
    expect(both((locale) => describeQuota(result, { locale, name: 1 }))).toEqual([
      'chia 10 chỉ tiêu cho 3 đơn vị (phương pháp Webster): Keo Lôm (6) và 2 đơn vị khác (4)',
      '10 places among units (3) (Webster): Keo Lôm (6) and 2 others (4)',
    ]);
    expect(describeQuota(allocateQuota(communes, 1), { locale: 'en', name: 2 })).toBe(
      '1 place among units (3) (Webster): Keo Lôm (1), Luân Giói (0) and 1 other (0)',
    );
  });

  it('says that a tie was left open, and how many places are', () => {
    const result = allocateQuota(
      [
        { id: 'A', weight: 1 },
        { id: 'B', weight: 1 },
      ],
      1,
      { ties: 'leave-open' },
    );
    expect(both((locale) => describeQuota(result, { locale }))).toEqual([
      'chia 1 chỉ tiêu cho 2 đơn vị (phương pháp Webster): A (0) và B (0); A và B có quyền ngang nhau với 1 chỉ tiêu: chưa giao cho ai; còn 1 chỉ tiêu chưa giao',
      '1 place among units (2) (Webster): A (0) and B (0); A and B have the same right to 1 place: left open; 1 place left open',
    ]);
  });

  it('tells why: bounds, roots, and no weight that would do', () => {
    const bounded = [
      { id: 'A', weight: 78, max: 3 },
      { id: 'B', weight: 14, min: 2 },
      { id: 'C', weight: 8, min: 2 },
    ];
    const tell = (id: string, method: 'webster' | 'huntington-hill') =>
      describeQuota(explainQuota(bounded, 12, { method }, id), { weighs: 'đảng viên' });
    expect(tell('A', 'webster')).toContain(
      'A: được 3/12 chỉ tiêu (phương pháp Webster), do mức tối đa, chia đúng tỷ lệ là 9,36',
    );
    expect(tell('A', 'webster')).toContain('; trọng số bao nhiêu cũng không thêm 1; ');
    expect(tell('B', 'huntington-hill')).toContain('căn bậc hai của');
    const zero = explainQuota(
      [
        { id: 'A', weight: 1 },
        { id: 'B', weight: 0 },
      ],
      2,
      {},
      'B',
    );
    expect(describeQuota(zero, { locale: 'en' })).not.toContain('fewer (');
  });

  it('tells an earlier plan, what was achieved and what is left', () => {
    const branches = [
      { id: 'Chi bộ 1', weight: 60 },
      { id: 'Chi bộ 2', weight: 40 },
      { id: 'Chi bộ 3', weight: 20 },
    ];
    const plan = { 'Chi bộ 1': 10, 'Chi bộ 2': 7, 'Chi bộ 3': 3 };
    const achieved = { 'Chi bộ 1': 4, 'Chi bộ 2': 9, 'Chi bộ 3': 1 };
    const result = reallocateQuota(branches, 20, { plan, achieved, policy: 'proportional', overrun: 'keep' });
    expect(both((locale) => describeQuota(result, { locale }))).toEqual([
      'chia 20 chỉ tiêu cho 3 đơn vị (phương pháp Webster): Chi bộ 1 (8; trước 10, đã thực hiện 4, còn 4), Chi bộ 2 (9; trước 7, đã thực hiện 9, còn 0, phần được chia chỉ là 7) và Chi bộ 3 (3; trước 3, đã thực hiện 1, còn 2); so với kế hoạch trước thay đổi 4 chỉ tiêu',
      '20 places among units (3) (Webster): Chi bộ 1 (8; 10 before, 4 achieved, 4 to go), Chi bộ 2 (9; 7 before, 9 achieved, 0 to go, its share would be 7) and Chi bộ 3 (3; 3 before, 1 achieved, 2 to go); 4 places changed from the earlier plan',
    ]);
  });

  it('tells where sharing level by level and at once differ', () => {
    const tree = [
      { id: 'root', parentId: null },
      { id: 'x', parentId: 'root' },
      { id: 'y', parentId: 'root' },
      ...['x1', 'x2', 'x3'].map((id) => ({ id, parentId: 'x' })),
      { id: 'y1', parentId: 'y' },
    ];
    const weights = new Map([
      ['x1', 3],
      ['x2', 3],
      ['x3', 3],
      ['y1', 14],
    ]);
    const result = cascadeQuota(tree, 4, { weight: (id) => weights.get(id) });
    const told = both((locale) => describeQuota(result, { locale }));
    expect(told[0]).toMatch(
      /^phân bổ xuống 7 đơn vị; chia từng cấp và chia thẳng (?:như nhau|khác nhau ở \d+ đơn vị \(.+\))/u,
    );
    expect(told[1]).toMatch(/^handed down, units: 7; /u);
  });

  const district = [
    { id: 'district', parentId: null },
    { id: 'north', parentId: 'district' },
    { id: 'south', parentId: 'district' },
    ...['n1', 'n2'].map((id) => ({ id, parentId: 'north' })),
    ...['s1', 's2'].map((id) => ({ id, parentId: 'south' })),
  ];

  it('tells places handed down over years: those of each year, and the cells in which the two ways differ', () => {
    const weights = new Map([
      ['n1', 30],
      ['n2', 12],
      ['s1', 20],
      ['s2', 5],
    ]);
    const plan = cascadeMatrix(district, {
      columns: ['2024', '2025'],
      columnTotals: [4, 6],
      weight: (id) => weights.get(id),
    });
    expect(both((locale) => describeQuota(plan, { locale, name: 1 }))).toEqual([
      'phân bổ 10 chỉ tiêu xuống 7 đơn vị theo cột: 2024 (4) và 1 cột khác (6); chia từng cấp và chia thẳng khác nhau ở 8 ô (north (2024): 2 nếu chia từng cấp, 3 nếu chia thẳng và 7 ô khác); chỉ có một cách phân bổ như vậy',
      '10 places handed down by column, units: 7: 2024 (4) and 1 other column (6); cells that differ between level by level and at once: 8 (north (2024): 2 level by level, 3 at once and 7 other cells); no other plan is as good',
    ]);
  });

  it('tells the ties of places handed down over years, those over all years first', () => {
    const even = cascadeMatrix(district, { columns: ['2024', '2025'], columnTotals: [1, 2], weight: () => 1 });
    const [vi, en] = both((locale) => describeQuota(even, { locale, unit: { one: 'seat', other: 'seats' } }));
    expect(en?.split('; ')).toEqual([
      '3 seats handed down by column, units: 7: 2024 (1) and 2025 (2)',
      'level by level and at once are the same',
      'over all columns: in district, north and south have the same right to 1 seat: given to north by the order of their ids',
      'over all columns: in south, s1 and s2 have the same right to 1 seat: given to s1 by the order of their ids',
      'n1 (2024), n1 (2025), n2 (2024), n2 (2025), s1 (2024) and s1 (2025) have the same right to 3 seats: given to n1 (2024), n2 (2025) and s1 (2025) by the order of their ids',
    ]);
    expect(vi?.split('; ')[2]).toBe(
      'về tổng các cột: trong district, north và south có quyền ngang nhau với 1 seat: giao cho north theo thứ tự mã',
    );
  });

  it('tells nothing of the two ways where only one of them has an answer', () => {
    const bounded = cascadeMatrix(district, {
      columns: ['2024'],
      columnTotals: [3],
      weight: () => 1,
      levels: 'stepwise',
      min: (id) => (id === 'south' ? 2 : undefined),
    });
    expect(bounded.differences).toBeNull();
    expect(describeQuota(bounded)).not.toContain('chia thẳng');
  });

  it('refuses bad words and what is no result', () => {
    const result = allocateQuota(communes, 10);
    expect(faultsOf(() => describeQuota(result, { digits: -1, name: 1.5 }))).toEqual([
      'options.digits bad-digits',
      'options.name bad-name',
    ]);
    expect(faultsOf(() => describeQuota(result, { locale: 'fr' } as unknown as QuotaWords))).toEqual([
      'options.locale unknown-locale',
    ]);
    for (const wrong of [{}, null, 4] as unknown[]) {
      expect(faultsOf(() => describeQuota(wrong as typeof result))).toEqual(['ContractError not-a-result']);
    }
  });
});

describe('describeTie', () => {
  it('tells the caller’s order, cells, and the unit in which the tie is', () => {
    const claims = [
      { id: 'A', weight: 1 },
      { id: 'B', weight: 1 },
    ];
    const [drawn] = allocateQuota(claims, 1, { ties: (a, b) => (a > b ? -1 : 1) }).ties;
    expect(drawn === undefined ? '' : describeTie(drawn)).toBe(
      'A và B có quyền ngang nhau với 1 chỉ tiêu: giao cho B theo thứ tự đã chọn',
    );
    const { ties } = allocateMatrix({
      rows: ['A', 'B'],
      columns: ['2024', '2025'],
      weights: [
        [1, 1],
        [1, 1],
      ],
      rowTotals: [1, 1],
      columnTotals: [1, 1],
    });
    const [cell] = ties;
    expect(cell === undefined ? [] : both((locale) => describeTie(cell, { locale }))).toEqual([
      'A (2024), A (2025), B (2024) và B (2025) có quyền ngang nhau với 2 chỉ tiêu: giao cho A (2024) và B (2025) theo thứ tự mã',
      'A (2024), A (2025), B (2024) and B (2025) have the same right to 2 places: given to A (2024) and B (2025) by the order of their ids',
    ]);
    const tree = [
      { id: 'huyện', parentId: null },
      { id: 'A', parentId: 'huyện' },
      { id: 'B', parentId: 'huyện' },
    ];
    const [below] = cascadeQuota(tree, 1, { weight: () => 1 }).ties;
    expect(below === undefined ? '' : describeTie(below, { locale: 'en', name: 1 })).toBe(
      'in huyện, A and 1 other have the same right to 1 place: given to A by the order of their ids',
    );
  });
});
