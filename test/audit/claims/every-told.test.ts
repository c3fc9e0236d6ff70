import { describe, expect, it } from 'vitest';
import type { ClaimFigure, EveryClaim } from '../../../src/audit/index.js';
import { between, told } from '../told.js';

const every = (printed: string, values: (ClaimFigure | null)[], more: Partial<EveryClaim> = {}) =>
  told({ kind: 'every', printed, values, ...more });

describe('what is told of every year', () => {
  it('that is what is said', () => {
    expect(every('trên 2.300', [2338, 2400])).toEqual([
      'holds: each against the words = none, ? off',
      '2.338: ✓',
      '2.400: ✓',
      'as-stated (nothing), as-worded: 2.338: ✓; 2.400: ✓',
    ]);
    expect(every('trên 9,8%', ['10%'])).toEqual([
      'holds: each against the words = none, ? off',
      '10%: ✓',
      'as-stated (nothing), as-worded: 10%: ✓',
    ]);
    expect(every('10%', [10, '9,6%'])).toEqual([
      'holds: each against the words = none, ? off',
      '10%: ✓',
      '9,6%: ✓',
      'as-stated (nothing), as-worded: 10%: ✓; 9,6%: ✓',
    ]);
    expect(every('trên 2.300', [2338, 2400], { total: 100 })).toEqual([
      'holds: each against the words = none, ? off',
      '2.338: ✓',
      '2.400: ✓',
      'as-stated (nothing), as-worded: 2.338: ✓; 2.400: ✓',
    ]);
    expect(every('ít nhất 5 lần', ['6 lần'])).toEqual([
      'holds: each against the words = none, ? off',
      '6: ✓',
      'as-stated (nothing), as-worded: 6: ✓',
    ]);
    expect(every('5 điểm phần trăm', [5])).toEqual([
      'holds: each against the words = none, ? off',
      '0,05: ✓',
      'as-stated (nothing), as-worded: 0,05: ✓',
    ]);
    expect(every('từ 6 đến 8', [6, 8, between(6, 8)])).toEqual([
      'holds: each against the words = none, ? off',
      '6: ✓',
      '8: ✓',
      '[6; 8]: ✓',
      'as-stated (nothing), as-worded: 6: ✓; 8: ✓; [6; 8]: ✓',
    ]);
    expect(every('trên 6', ['trên 6', 'trên 7'])).toEqual([
      'holds: each against the words = none, ? off',
      '> 6: ✓',
      '> 7: ✓',
      'as-stated (nothing), as-worded: > 6: ✓; > 7: ✓',
    ]);
    expect(every('dưới 8', ['dưới 8', 'không quá 7'])).toEqual([
      'holds: each against the words = none, ? off',
      '[0; 8): ✓',
      '[0; 7]: ✓',
      'as-stated (nothing), as-worded: [0; 8): ✓; [0; 7]: ✓',
    ]);
  });

  it('that is not', () => {
    expect(every('trên 2.300', [2338, 2300])).toEqual([
      'fails: each against the words = none, ? off',
      '2.338: ✓',
      '2.300: ✗',
    ]);
    expect(every('trên 2.300', [null, 2300])).toEqual([
      'fails: each against the words = none, ? off',
      '2.300: ✗',
      '1 × ?',
    ]);
  });

  it('that may be', () => {
    expect(every('trên 2.300', [null, 2338])).toEqual([
      'cannot-tell: each against the words = none, ? off',
      '2.338: ✓',
      '1 × ?',
    ]);
    expect(every('trên 10%', ['10,0%'])).toEqual(['cannot-tell: each against the words = none, ? off', '10%: ?']);
    expect(every('trên 2.300', ['trên 2.200'], { total: 9000 })).toEqual([
      'cannot-tell: each against the words = none, ? off',
      '> 2.200: ?',
    ]);
  });

  it('of which the sum is printed', () => {
    expect(every('trên 2.300', [null, null, null, 2338], { total: 9711 })).toEqual([
      'cannot-tell: each against the words = none, ? off',
      '2.338: ✓',
      '3 × ?',
      '7.373 ÷ 3 = 2.457,6666…',
    ]);
    expect(every('trên 2.300', [null, null, null, 2338], { total: 9238 })).toEqual([
      'fails: each against the words = none, ? off',
      '2.338: ✓',
      '3 × ?',
      '6.900 ÷ 3 = 2.300',
    ]);
    expect(every('trên 2.300', [null, null, null, 2338], { total: 9239 })).toEqual([
      'cannot-tell: each against the words = none, ? off',
      '2.338: ✓',
      '3 × ?',
      '6.901 ÷ 3 = 2.300,3333…',
    ]);
    expect(every('dưới 50%', [null, null], { total: 80 })).toEqual([
      'cannot-tell: each against the words = none, ? off',
      '2 × ?',
      '80% ÷ 2 = 40%',
    ]);
    expect(every('dưới 50%', [null, null], { total: 120 })).toEqual([
      'fails: each against the words = none, ? off',
      '2 × ?',
      '120% ÷ 2 = 60%',
    ]);
    expect(every('trên 2.300', [null, 'trên 2.200'], { total: 5000 })).toEqual([
      'cannot-tell: each against the words = none, ? off',
      '> 2.200: ?',
      '1 × ?',
      '< 2.800 ÷ 1 = < 2.800',
    ]);
    expect(every('trên 2.300', [null, 'trên 2.200'], { total: 4500 })).toEqual([
      'fails: each against the words = none, ? off',
      '> 2.200: ?',
      '1 × ?',
      '< 2.300 ÷ 1 = < 2.300',
    ]);
    expect(every('không quá 5', [null, 3], { total: 8 })).toEqual([
      'cannot-tell: each against the words = none, ? off',
      '3: ✓',
      '1 × ?',
      '5 ÷ 1 = 5',
    ]);
    expect(every('không quá 5', [null, 3], { total: 9 })).toEqual([
      'fails: each against the words = none, ? off',
      '3: ✓',
      '1 × ?',
      '6 ÷ 1 = 6',
    ]);
  });
});
