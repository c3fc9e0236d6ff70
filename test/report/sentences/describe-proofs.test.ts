import { describe, expect, it } from 'vitest';
import { InfeasibleError } from '../../../src/core/index.js';
import {
  type AllocationFault,
  allocateMatrix,
  fairnessOf,
  type MatrixProofFault,
  verifyMatrix,
} from '../../../src/quota/index.js';
import { describeFairness, describeInfeasible, describeMatrix, describeProof } from '../../../src/report/index.js';
import { faultsOf } from '../../calendar/faults.js';
import { INFEASIBLE_SAMPLES } from './infeasible-samples.js';
import { expectTwins } from './reading.js';

const third = { numerator: 1, denominator: 3 };

describe('describeProof', () => {
  const faults: Readonly<Record<AllocationFault['kind'], AllocationFault>> = {
    total: { kind: 'total', given: 11, total: 10, by: 1 },
    'below-min': { kind: 'below-min', id: 'A', quota: 1, bound: 2 },
    'above-max': { kind: 'above-max', id: 'A', quota: 5, bound: 3 },
    pair: { kind: 'pair', from: 'A', to: 'B', held: third, refused: null },
    'off-share': { kind: 'off-share', id: 'A', quota: 7, share: third },
    steps: { kind: 'steps', id: 'A', quota: 7, expected: 6 },
    open: { kind: 'open', message: '2 places are left open, and 1 claims stand equally close to them.' },
    certificate: { kind: 'certificate', message: 'The bounds add up to 3, and the total is 4.' },
  };

  it('has words for every fault of an allocation, each its own', () => {
    const told = Object.values(faults).map((fault) =>
      expectTwins((locale) => describeProof({ holds: false, faults: [fault], unique: null }, { locale })),
    );
    expect(new Set(told.map(({ vi }) => vi)).size).toBe(told.length);
    expect(new Set(told.map(({ en }) => en)).size).toBe(told.length);
    expect(told.slice(0, 4).map(({ vi }) => vi)).toEqual([
      'chia chưa đúng: cộng lại là 11, tổng phải chia là 10 chỉ tiêu (thừa 1)',
      'chia chưa đúng: A được 1, dưới mức tối thiểu 2',
      'chia chưa đúng: A được 5, quá mức tối đa 3',
      'chia chưa đúng: 1 chỉ tiêu của A lẽ ra là của B (B chưa được suất nào nên được trước)',
    ]);
  });

  it('has words for every fault of a matrix, each its own', () => {
    const kinds: Readonly<Record<MatrixProofFault['kind'], MatrixProofFault['at']>> = {
      bound: { row: 'A', column: 'x' },
      'row-total': { row: 'A' },
      'column-total': { column: 'x' },
      'too-few': { row: 'A', column: 'x' },
      'too-many': { row: 'A', column: 'x' },
    };
    const told = Object.entries(kinds).map(([kind, at]) => {
      const fault = { kind, at } as MatrixProofFault;
      return expectTwins((locale) => describeProof({ holds: false, faults: [fault] }, { locale })).en;
    });
    expect(told).toEqual([
      'not proved to be right: A (x): no whole number, or beyond its bounds',
      'not proved to be right: row A: does not add up to its total',
      'not proved to be right: column x: does not add up to its total',
      'not proved to be right: A (x): fewer than the multipliers give',
      'not proved to be right: A (x): more than the multipliers give',
    ]);
  });

  it('tells a proof by what was verified, and counts the faults that it does not name', () => {
    const holds = { holds: true, faults: [], unique: true };
    expect(describeProof(holds, { of: 'certificate' })).toContain('không có cách chia nào');
    expect(describeProof({ ...holds, unique: false })).toContain('cách chia khác cũng đúng');
    expect(describeProof({ holds: true, faults: [] }, { locale: 'en' })).toContain('no matrix is better');
    const all = { holds: false, faults: Object.values(faults), unique: null };
    expect(describeProof(all, { name: 0 })).toBe('chia chưa đúng: 8 lỗi khác');
    expect(describeProof(all, { name: 7, locale: 'en' })).toMatch(/; 1 other fault$/);
    const missed = { holds: false, faults: [{ ...faults.total, by: '-9007199254740993' }], unique: null };
    expect(describeProof(missed as typeof all)).toContain('(thiếu 9.007.199.254.740.993)');
    expect(describeProof(missed as typeof all, { locale: 'en' })).toContain('(9,007,199,254,740,993 too few)');
    expect(faultsOf(() => describeProof(holds, { digits: -1, name: -1 }))).toEqual([
      'options.digits bad-digits',
      'options.name bad-name',
    ]);
  });
});

describe('describeFairness', () => {
  const claims = [
    { id: 'A', weight: 6 },
    { id: 'B', weight: 3 },
    { id: 'C', weight: 0 },
  ];
  const of = (...quotas: number[]) =>
    fairnessOf(
      claims,
      claims.map(({ id }, at) => ({ id, quota: quotas[at] ?? 0 })),
    );

  it('says that all have their exact share, and that there is nothing to compare', () => {
    expect(describeFairness(of(4, 2, 0))).toBe('mọi đơn vị đều được đúng tỷ lệ');
    expect(describeFairness(of(0, 0, 0))).toContain('không so sánh được');
  });

  it('rounds the root of the exact square once, by any rule and to any digit', () => {
    // Shares of weights are 2/3, 1/3 and 0, of places 1/3 each: √(1/2 × (1/9 + 0 + 1/9)) is exactly 1/3.
    const even = of(1, 1, 1);
    expect(even?.gallagher.square).toEqual({ numerator: 1, denominator: 9 });
    expect(describeFairness(even, { digits: 3 })).toContain('Gallagher 33,333%');
    expect(describeFairness(even, { digits: 3, rounding: 'ceiling' })).toContain('Gallagher 33,334%');
    // All to the one without weight: √(1/2 × (4/9 + 1/9 + 1)) is √7 ÷ 3, 0.88191710368819…
    const none = of(0, 0, 1);
    expect(none?.gallagher.square).toEqual({ numerator: 7, denominator: 9 });
    expect(describeFairness(none, { digits: 10 })).toContain('Gallagher 88,1917103688%');
    expect(describeFairness(none, { digits: 10, rounding: 'floor' })).toContain('Gallagher 88,1917103688%');
    expect(describeFairness(none, { digits: 9, rounding: 'ceiling' })).toContain('Gallagher 88,191710369%');
    expect(describeFairness(none)).toContain('bằng 0,0% phần đúng tỷ lệ');
    // 9897 × 1,000² is 970199 × 101² and 1 more: the root is barely above 0.101.
    const barely =
      even === null
        ? null
        : { ...even, gallagher: { square: { numerator: 9897, denominator: 970_199 }, value: 0.101 } };
    expect(describeFairness(barely, { rounding: 'floor' })).toContain('Gallagher 10,1%');
    expect(describeFairness(barely, { rounding: 'ceiling' })).toContain('Gallagher 10,2%');
  });
});

describe('describeMatrix', () => {
  const problem = { rows: ['A', 'B'], columns: ['2021', '2022'], rowTotals: [2, 2], columnTotals: [3, 1] };
  const even = [
    [10, 10],
    [10, 10],
  ];

  it('tells ties, settled or open, and that another matrix is as good', () => {
    const settled = allocateMatrix({ ...problem, weights: even });
    expect(expectTwins((locale) => describeMatrix(problem, settled, { locale })).vi).toBe(
      'chia 4 chỉ tiêu vào 2 hàng và 2 cột (phương pháp Webster): A 2 (2021: 2 và 2022: 0) và B 2 (2021: 1 và 2022: 1); cộng theo cột: 2021: 3 và 2022: 1; có chỗ ngang nhau nên cách điền khác cũng đúng; ' +
        'A (2021), A (2022), B (2021) và B (2022) có quyền ngang nhau với 2 chỉ tiêu: giao cho A (2021) và B (2022) theo thứ tự mã',
    );
    expect(describeMatrix(problem, settled, { name: 1 })).toContain(
      'A 2 (2021: 2 và 1 cột khác: 0) và 1 hàng khác (2); cộng theo cột: 2021: 3 và 1 cột khác: 1; ',
    );
    const open = allocateMatrix({ ...problem, weights: even, ties: 'leave-open' });
    const told = expectTwins((locale) => describeMatrix(problem, open, { locale })).en;
    expect(told).toMatch(/^4 places in a matrix .*; 2 places left open$/);
    expect(describeProof(verifyMatrix({ ...problem, weights: even }, settled), { locale: 'en' })).toContain('proven');
  });

  it('tells controlled rounding and what lies beyond it, and refuses the cells of another matrix', () => {
    const weights = [
      [1, 0],
      [1, 1],
    ];
    const result = allocateMatrix({ ...problem, weights, method: 'controlled-rounding' });
    expect(describeMatrix(problem, result, { locale: 'en' })).toContain('(controlled rounding)');
    const beyond = { ...result, outside: 1 };
    expect(describeMatrix(problem, beyond, { locale: 'en' })).toContain('1 place beyond rounding up or down');
    expect(faultsOf(() => describeMatrix({ rows: ['A'], columns: ['x'] }, result))).toEqual([
      'ContractError not-a-result',
    ]);
  });
});

describe('describeInfeasible', () => {
  it.each(Object.entries(INFEASIBLE_SAMPLES))('tells %s with its figures in both languages', (code, certificates) => {
    const told = certificates.map((certificate) => {
      const error = new InfeasibleError(code, '', certificate);
      expectTwins((locale) => describeInfeasible(error, { locale, name: 0 }));
      return expectTwins((locale) => describeInfeasible(error, { locale })).vi;
    });
    expect(told.every((text) => text.startsWith('không có lời giải: '))).toBe(true);
    expect(new Set(told).size).toBe(told.length);
  });

  it('refuses a code that is none, and a certificate of another code', () => {
    const tell = (code: string, details: Record<string, unknown>) =>
      faultsOf(() => describeInfeasible({ code, details }));
    expect(tell('invalid-input', {})).toEqual(['ContractError unknown-code']);
    expect(tell('minima-exceed-total', {})).toEqual(['ContractError not-a-certificate']);
    for (const [code] of Object.entries(INFEASIBLE_SAMPLES)) {
      expect(tell(code, { certificate: { rows: 4, sum: 0.5, periods: 'x', units: {}, claims: 1 } })).toEqual([
        'ContractError not-a-certificate',
      ]);
    }
  });
});
