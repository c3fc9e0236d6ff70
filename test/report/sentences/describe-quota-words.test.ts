import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/index.js';
import {
  type AllocationFault,
  allocateMatrix,
  allocateQuota,
  cascadeMatrix,
  cascadeQuota,
  explainQuota,
} from '../../../src/quota/index.js';
import { describeMatrix, describeProof, describeQuota, type QuotaWords } from '../../../src/report/index.js';

const both = <T>(tell: (locale: Locale) => T): T[] => [tell('vi'), tell('en')];

const district = [
  { id: 'district', parentId: null },
  { id: 'north', parentId: 'district' },
  { id: 'south', parentId: 'district' },
  ...['n1', 'n2', 'n3'].map((id) => ({ id, parentId: 'north' })),
  { id: 's1', parentId: 'south' },
];
const weights = new Map([
  ['n1', 1],
  ['n2', 1],
  ['n3', 1],
  ['s1', 4],
]);

describe('describeQuota of places handed down', () => {
  it('names the units in which the two ways differ by their ids, and counts one other', () => {
    // North has 3 ÷ 0.5 for its first place, each branch of it 1 ÷ 0.5, and south has 4 ÷ 1.5 for its second.
    const plan = cascadeQuota(district, 2, { weight: (id) => weights.get(id) });
    const told = (name?: number): (string | undefined)[] =>
      both((locale) => describeQuota(plan, { locale, name }).split('; ')[1]);
    expect(told()).toEqual([
      'chia từng cấp và chia thẳng khác nhau ở 4 đơn vị (north: 1 nếu chia từng cấp, 0 nếu chia thẳng, south: 1 nếu chia từng cấp, 2 nếu chia thẳng, n1: 1 nếu chia từng cấp, 0 nếu chia thẳng và s1: 1 nếu chia từng cấp, 2 nếu chia thẳng)',
      'units that differ between level by level and at once: 4 (north: 1 level by level, 0 at once, south: 1 level by level, 2 at once, n1: 1 level by level, 0 at once and s1: 1 level by level, 2 at once)',
    ]);
    expect(told(1)).toEqual([
      'chia từng cấp và chia thẳng khác nhau ở 4 đơn vị (north: 1 nếu chia từng cấp, 0 nếu chia thẳng và 3 đơn vị khác)',
      'units that differ between level by level and at once: 4 (north: 1 level by level, 0 at once and 3 others)',
    ]);
  });

  it('says how many places are left open', () => {
    const even = cascadeQuota(district.slice(0, 3), 1, { weight: () => 1, ties: 'leave-open' });
    expect(both((locale) => describeQuota(even, { locale }))).toEqual([
      'phân bổ xuống 3 đơn vị; chia từng cấp và chia thẳng như nhau; trong district, north và south có quyền ngang nhau với 1 chỉ tiêu: chưa giao cho ai; còn 1 chỉ tiêu chưa giao',
      'handed down, units: 3; level by level and at once are the same; in district, north and south have the same right to 1 place: left open; 1 place left open',
    ]);
  });

  it('counts one other cell in which the two ways differ', () => {
    const tree = [...district.slice(0, 5), ...['s1', 's2'].map((id) => ({ id, parentId: 'south' }))];
    const members = new Map([
      ['n1', 30],
      ['n2', 12],
      ['s1', 20],
      ['s2', 5],
    ]);
    const weight = (id: string): number | undefined => members.get(id);
    const plan = cascadeMatrix(tree, { columns: ['2024', '2025'], columnTotals: [4, 6], weight });
    expect(plan.differences?.length).toBe(8);
    const [vi, en] = both((locale) => describeQuota(plan, { locale, name: 7 }));
    expect(vi).toContain(' và 1 ô khác)');
    expect(en).toContain(' and 1 other cell)');
  });
});

describe('describeQuota of one unit', () => {
  const claims = [
    { id: 'A', weight: 0 },
    { id: 'B', weight: 0 },
  ];

  it('has no share where all weights are 0', () => {
    expect(both((locale) => describeQuota(explainQuota(claims, 0, {}, 'A'), { locale }))).toEqual([
      'A: được 0/0 chỉ tiêu (phương pháp Webster), mọi trọng số đều bằng 0 nên không có tỷ lệ để chia; trọng số bao nhiêu cũng không thêm 1',
      'A: 0 of 0 places (Webster), all weights are 0, so there is no share; no weight would bring 1 more',
    ]);
  });

  it('tells by the quota method from which total one more is possible, and nothing of that for a weight of 0', () => {
    const some = [
      { id: 'A', weight: 7 },
      { id: 'B', weight: 3 },
      { id: 'C', weight: 0 },
    ];
    const told = (id: string): string[] =>
      both((locale) => describeQuota(explainQuota(some, 5, { method: 'balinski-young' }, id), { locale }));
    // Seven tenths of 5 are 3.5, of 6 they are 4.2: only then may it have 5.
    expect(told('A')).toEqual([
      'A: được 4/5 chỉ tiêu (phương pháp Balinski–Young), chia đúng tỷ lệ là 3,5; theo đúng tỷ lệ không dưới 3, không quá 4; muốn thêm 1 thì tổng phải từ 6 trở lên; nếu có thêm 1 chỉ tiêu thì giao cho B; nếu bớt 1 chỉ tiêu thì lấy của A',
      'A: 4 of 5 places (Balinski–Young), its exact share is 3.5; by its exact share no fewer than 3, no more than 4; 1 more takes a total of at least 6; 1 more place would go to B; 1 place fewer would be taken from A',
    ]);
    expect(told('C')).toEqual([
      'C: được 0/5 chỉ tiêu (phương pháp Balinski–Young), chia đúng tỷ lệ là 0; theo đúng tỷ lệ không dưới 0, không quá 0; nếu có thêm 1 chỉ tiêu thì giao cho B; nếu bớt 1 chỉ tiêu thì lấy của A',
      'C: 0 of 5 places (Balinski–Young), its exact share is 0; by its exact share no fewer than 0, no more than 0; 1 more place would go to B; 1 place fewer would be taken from A',
    ]);
  });

  it('calls weights by what they count, or weights', () => {
    const some = [
      { id: 'A', weight: 7 },
      { id: 'B', weight: 3 },
    ];
    const why = explainQuota(some, 5, { method: 'hamilton' }, 'A');
    const told = (weighs?: QuotaWords['weighs']): (string | undefined)[] =>
      both((locale) => describeQuota(why, { locale, weighs }).split('; ')[2]);
    // With 27 to 3, A has nine tenths of 5, which is 4.5: as far from 4 as B's 0.5 from 0.
    expect(told()).toEqual([
      'trọng số trên 27 thì thêm 1 (đúng mức đó thì ngang nhau)',
      'a weight over 27 would bring 1 more (a tie at that very number)',
    ]);
    expect(told({ one: 'member', other: 'members' })).toEqual([
      'có trên 27 members thì thêm 1 (đúng mức đó thì ngang nhau)',
      'over 27 members would bring 1 more (a tie at that very number)',
    ]);
  });
});

describe('describeQuota of one unit by Adams', () => {
  it('tells that a first place is kept by any weight above 0, and what would bring a second', () => {
    const some = [
      { id: 'A', weight: 1 },
      { id: 'B', weight: 3 },
    ];
    const why = explainQuota(some, 3, { method: 'adams' }, 'A');
    expect(both((locale) => describeQuota(why, { locale }))).toEqual([
      'A: được 1/3 chỉ tiêu (phương pháp Adams), chia đúng tỷ lệ là 0,75; lấy trọng số chia cho một số từ 1 trở lên rồi làm tròn theo phương pháp thì được 1; trọng số trên 3 thì thêm 1 (đúng mức đó thì ngang nhau); trọng số từ 0 trở xuống thì bớt 1; nếu có thêm 1 chỉ tiêu thì giao cho B; nếu bớt 1 chỉ tiêu thì lấy của B',
      'A: 1 of 3 places (Adams), its exact share is 0.75; its weight divided by anything from 1 and rounded by the method gives 1; a weight over 3 would bring 1 more (a tie at that very number); a weight of at most 0 would bring 1 fewer; 1 more place would go to B; 1 place fewer would be taken from B',
    ]);
  });
});

describe('describeMatrix', () => {
  it('counts several other rows and columns with their places', () => {
    const problem = { rows: ['A', 'B', 'C'], columns: ['x', 'y', 'z'], rowTotals: [2, 3, 4], columnTotals: [2, 3, 4] };
    const ones = [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ];
    const result = allocateMatrix({ ...problem, weights: ones });
    const told = (name: number): string[][] =>
      both((locale) => describeMatrix(problem, result, { locale, name }).split('; ').slice(0, 2));
    expect(told(1)).toEqual([
      [
        'chia 9 chỉ tiêu vào 3 hàng và 3 cột (phương pháp Webster): A 2 (x: 0 và 2 cột khác: 2) và 2 hàng khác (7)',
        'cộng theo cột: x: 2 và 2 cột khác: 7',
      ],
      [
        '9 places in a matrix (rows: 3, columns: 3) (Webster): A 2 (x: 0 and 2 other columns: 2) and 2 other rows (7)',
        'by column: x: 2 and 2 other columns: 7',
      ],
    ]);
    expect(told(2)[1]).toEqual([
      '9 places in a matrix (rows: 3, columns: 3) (Webster): A 2 (x: 0, y: 1 and 1 other column: 1), B 3 (x: 1, y: 1 and 1 other column: 1) and 1 other row (4)',
      'by column: x: 2, y: 3 and 1 other column: 4',
    ]);
  });
});

describe('describeQuota', () => {
  it('keeps the order of the claims where all are named, and else has those with the most first', () => {
    const some = [
      { id: 'A', weight: 1 },
      { id: 'B', weight: 5 },
      { id: 'C', weight: 2 },
    ];
    const told = (name: number): string[] =>
      both((locale) => describeQuota(allocateQuota(some, 8, {}), { locale, name }));
    expect([told(3), told(2)]).toEqual([
      [
        'chia 8 chỉ tiêu cho 3 đơn vị (phương pháp Webster): A (1), B (5) và C (2)',
        '8 places among units (3) (Webster): A (1), B (5) and C (2)',
      ],
      [
        'chia 8 chỉ tiêu cho 3 đơn vị (phương pháp Webster): B (5), C (2) và 1 đơn vị khác (1)',
        '8 places among units (3) (Webster): B (5), C (2) and 1 other (1)',
      ],
    ]);
  });
});

describe('describeProof of a place that belongs to another', () => {
  it('compares the two quotients, or infinity with one', () => {
    const half = { numerator: 1, denominator: 2 };
    const third = { numerator: 1, denominator: 3 };
    const told = (fault: Extract<AllocationFault, { kind: 'pair' }>): string[] =>
      both((locale) => describeProof({ holds: false, faults: [fault], unique: null }, { locale }));
    expect(told({ kind: 'pair', from: 'A', to: 'B', held: third, refused: half })).toEqual([
      'chia chưa đúng: 1 chỉ tiêu của A lẽ ra là của B (0,5 lớn hơn khoảng 0,33)',
      'not right: 1 place of A belongs to B (0.5 is more than about 0.33)',
    ]);
    expect(told({ kind: 'pair', from: 'A', to: 'B', held: null, refused: half })).toEqual([
      'chia chưa đúng: 1 chỉ tiêu của A lẽ ra là của B (0,5 lớn hơn vô cùng)',
      'not right: 1 place of A belongs to B (0.5 is more than infinity)',
    ]);
  });
});

describe('describeProof', () => {
  it('counts no other fault where all are named', () => {
    const faults = [1, 2].map((quota): AllocationFault => ({ kind: 'above-max', id: 'A', quota, bound: 0 }));
    expect(both((locale) => describeProof({ holds: false, faults, unique: null }, { locale, name: 2 }))).toEqual([
      'chia chưa đúng: A được 1, quá mức tối đa 0; A được 2, quá mức tối đa 0',
      'not right: A has 1, above its maximum of 0; A has 2, above its maximum of 0',
    ]);
  });

  it('counts several other faults', () => {
    const faults = [1, 2, 3].map((quota): AllocationFault => ({ kind: 'above-max', id: 'A', quota, bound: 0 }));
    expect(both((locale) => describeProof({ holds: false, faults, unique: null }, { locale, name: 1 }))).toEqual([
      'chia chưa đúng: A được 1, quá mức tối đa 0; 2 lỗi khác',
      'not right: A has 1, above its maximum of 0; 2 other faults',
    ]);
  });
});
