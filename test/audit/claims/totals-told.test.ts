import { describe, expect, it } from 'vitest';
import type { ClaimFigure, TotalClaim } from '../../../src/audit/index.js';
import { between, told } from '../told.js';

const total = (printed: number | string, parts: (ClaimFigure | null)[], more: Partial<TotalClaim> = {}) =>
  told({ kind: 'total', printed, parts, ...more });

describe('what is told of a total', () => {
  it('that holds', () => {
    expect(total(44, [21, 12, 6, 4, 1])).toEqual([
      'holds: the sum of the parts = [44; 44], 0 off',
      '21 + 12 + 6 + 4 + 1 = 44',
      'as-stated (nothing), exact: 21 + 12 + 6 + 4 + 1 = 44',
    ]);
    expect(total(0, [])).toEqual([
      'holds: the sum of the parts = [0; 0], 0 off',
      '0 = 0',
      'as-stated (nothing), exact: 0 = 0',
    ]);
    expect(total('68,5 nghìn', [68000, 512])).toEqual([
      'holds: the sum of the parts = [68512; 68512], -12 off',
      '68.000 + 512 = 68.512',
      '68.500 − 68.512 = -12',
      'as-stated (rounding), half-up/half-even/truncate: 68.000 + 512 = 68.512',
    ]);
    expect(total('100%', ['65%', '35%'])).toEqual([
      'holds: the sum of the parts = [99/100; 51/50), 0 off',
      '65% + 35% = 100%',
      'as-stated (nothing), exact/half-up/half-even/truncate: 65% + 35% = 100%',
    ]);
    expect(total('100%', ['65,0%', '34,9%'])).toEqual([
      'holds: the sum of the parts = [499/500; 1001/1000), 1/1000 off',
      '65% + 34,9% = 99,9%',
      '100% − 99,9% = 0,1%',
      'as-stated (rounding), half-up/half-even: 65% + 34,9% = 99,9%',
    ]);
    expect(total('12,5', ['10,5', 2])).toEqual([
      'holds: the sum of the parts = [249/20; 63/5), 0 off',
      '10,5 + 2 = 12,5',
      'as-stated (nothing), exact/half-up/half-even/truncate: 10,5 + 2 = 12,5',
    ]);
    expect(total('trên 300', [100, 'trên 200'])).toEqual([
      'holds: the sum of the parts = (300; ), ? off',
      '100 + > 200 = > 300',
      'as-stated (nothing), as-worded: 100 + > 200 = > 300',
    ]);
  });

  it('that is more than its parts', () => {
    expect(total(47, [21, 12, 6, 4, 1, 0, 0])).toEqual([
      'fails: the sum of the parts = [44; 44], 3 off',
      '21 + 12 + 6 + 4 + 1 + 0 + 0 = 44',
      '47 − 44 = 3',
      'unnamed-part (missing), exact 3: 44 + 3 = 47',
    ]);
    expect(total(54, [21, 12, 6, 4, 2])).toEqual([
      'fails: the sum of the parts = [45; 45], 9 off',
      '21 + 12 + 6 + 4 + 2 = 45',
      '54 − 45 = 9 = 9 × 1',
      'unnamed-part (missing), exact 9: 45 + 9 = 54',
      'transposed-digits (mistake), exact, printed 45: 54 → 45',
      'transposed-digits (mistake), exact, parts[1] 21: 12 → 21',
    ]);
    expect(total(74, [21, 12, 32])).toEqual([
      'fails: the sum of the parts = [65; 65], 9 off',
      '21 + 12 + 32 = 65',
      '74 − 65 = 9 = 9 × 1',
      'unnamed-part (missing), exact 9: 65 + 9 = 74',
      'transposed-digits (mistake), exact, parts[1] 21: 12 → 21',
    ]);
    expect(total(83, [21, 12, 32])).toEqual([
      'fails: the sum of the parts = [65; 65], 18 off',
      '21 + 12 + 32 = 65',
      '83 − 65 = 18 = 9 × 2',
      'unnamed-part (missing), exact 18: 65 + 18 = 83',
    ]);
    expect(total(5, [])).toEqual([
      'fails: the sum of the parts = [0; 0], 5 off',
      '0 = 0',
      '5 − 0 = 5',
      'unnamed-part (missing), exact 5: 0 + 5 = 5',
    ]);
    expect(total('100%', [65, 30])).toEqual([
      'fails: the sum of the parts = [19/20; 19/20], 1/20 off',
      '65% + 30% = 95%',
      '100% − 95% = 5%',
      'unnamed-part (missing), exact 1/20: 95% + 5% = 100%',
    ]);
    expect(total('21,5', ['10,5', 2])).toEqual([
      'fails: the sum of the parts = [249/20; 63/5), 9 off',
      '10,5 + 2 = 12,5',
      '21,5 − 12,5 = 9 = 9 × 1',
      'unnamed-part (missing), exact 9: 12,5 + 9 = 21,5',
      'transposed-digits (mistake), exact, printed 25/2: 21,5 → 12,5',
    ]);
    expect(total('15', ['12,5', '1,5'])).toEqual([
      'fails: the sum of the parts = [139/10; 71/5), 1 off',
      '12,5 + 1,5 = 14',
      '15 − 14 = 1',
      'unnamed-part (missing), exact 1: 14 + 1 = 15',
    ]);
    expect(total(98, [21, 12, 32, 24])).toEqual([
      'fails: the sum of the parts = [89; 89], 9 off',
      '21 + 12 + 32 + 24 = 89',
      '98 − 89 = 9 = 9 × 1',
      'unnamed-part (missing), exact 9: 89 + 9 = 98',
      'transposed-digits (mistake), exact, printed 89: 98 → 89',
      'transposed-digits (mistake), exact, parts[1] 21: 12 → 21',
    ]);
    expect(total(57, [21, 12, 0, 12])).toEqual([
      'fails: the sum of the parts = [45; 45], 12 off',
      '21 + 12 + 0 + 12 = 45',
      '57 − 45 = 12',
      'unnamed-part (missing), exact 12: 45 + 12 = 57',
      'part-counted-twice (mistake), exact, parts[1] 12: 45 + 12 = 57',
      'part-counted-twice (mistake), exact, parts[3] 12: 45 + 12 = 57',
    ]);
  });

  it('that is less than its parts', () => {
    expect(total(65, [21, 12, 32, 12])).toEqual([
      'fails: the sum of the parts = [77; 77], -12 off',
      '21 + 12 + 32 + 12 = 77',
      '65 − 77 = -12',
      'part-left-out (mistake), exact, parts[1] 12: 77 − 12 = 65',
      'part-left-out (mistake), exact, parts[3] 12: 77 − 12 = 65',
    ]);
    expect(total(56, [21, 12, 32])).toEqual([
      'fails: the sum of the parts = [65; 65], -9 off',
      '21 + 12 + 32 = 65',
      '56 − 65 = -9 = 9 × -1',
      'transposed-digits (mistake), exact, printed 65: 56 → 65',
      'transposed-digits (mistake), exact, parts[0] 12: 21 → 12',
      'transposed-digits (mistake), exact, parts[2] 23: 32 → 23',
    ]);
    expect(total(20, [12, 8, 0, 20, 20])).toEqual([
      'fails: the sum of the parts = [60; 60], -40 off',
      '12 + 8 + 0 + 20 + 20 = 60',
      '20 − 60 = -40',
    ]);
    expect(total('68,5 nghìn', [68000, 612])).toEqual([
      'fails: the sum of the parts = [68612; 68612], -112 off',
      '68.000 + 612 = 68.612',
      '68.500 − 68.612 = -112',
    ]);
    expect(total(300, [100, 'trên 200'])).toEqual([
      'fails: the sum of the parts = (300; ), ? off',
      '100 + > 200 = > 300',
    ]);
  });

  it('that may hold', () => {
    expect(total('5 điểm phần trăm', ['3 điểm phần trăm', '1 điểm phần trăm'])).toEqual([
      'cannot-tell: the sum of the parts = [3/100; 3/50), 1/100 off',
      '3% + 1% = 4%',
      '5% − 4% = 1%',
      'as-stated (rounding), inputs-rounded, perhaps: 3% + 1% = 4%',
    ]);
    expect(total(305, [100, 'trên 200'])).toEqual([
      'cannot-tell: the sum of the parts = (300; ), ? off',
      '100 + > 200 = > 300',
      'as-stated (rounding), as-worded, perhaps: 100 + > 200 = > 300',
    ]);
    expect(total('68,5 nghìn', [68000, between(510, 540)])).toEqual([
      'holds: the sum of the parts = [68510; 68540], ? off',
      '68.000 + [510; 540] = [68.510; 68.540]',
      'as-stated (nothing), as-worded: 68.000 + [510; 540] = [68.510; 68.540]',
    ]);
    expect(total('68,5 nghìn', [68000, between(510, 640)])).toEqual([
      'cannot-tell: the sum of the parts = [68510; 68640], ? off',
      '68.000 + [510; 640] = [68.510; 68.640]',
      'as-stated (rounding), as-worded, perhaps: 68.000 + [510; 640] = [68.510; 68.640]',
    ]);
    expect(total(68500, [68000, between(510, 540)])).toEqual([
      'fails: the sum of the parts = [68510; 68540], ? off',
      '68.000 + [510; 540] = [68.510; 68.540]',
    ]);
  });
});
