import { describe, expect, it } from 'vitest';
import type { ClaimFigure, PercentageClaim, TotalClaim } from '../../../src/audit/index.js';
import { between, told } from '../told.js';

const share = (
  printed: string,
  part: ClaimFigure | null,
  whole: ClaimFigure | null,
  more: Partial<PercentageClaim> = {},
) => told({ kind: 'percentage', printed, part, whole, ...more });
const total = (printed: number | string, parts: (ClaimFigure | null)[], more: Partial<TotalClaim> = {}) =>
  told({ kind: 'total', printed, parts, ...more });

describe('what is told of a share', () => {
  it('of figures that do not tell', () => {
    expect(share('5%', 5, 0)).toEqual(['cannot-tell: part ÷ whole = none, ? off', '5 ÷ 0 = ?']);
    expect(share('65,0%', '158', 'trên 240')).toEqual([
      'cannot-tell: part ÷ whole = (0; 79/120), ? off',
      '158 ÷ > 240 = (0%; 65,8333…%)',
      'as-stated (rounding), as-worded, perhaps: 158 ÷ > 240 = (0%; 65,8333…%)',
    ]);
  });

  it('of which a figure is not printed', () => {
    expect(share('59,1%', 1198, null)).toEqual([
      'cannot-tell: part ÷ whole = none, ? off',
      'whole by as-stated, half-up: (2396000/1183; 2396000/1181] 2026..2028, 3',
      'whole by as-stated, half-even: (2396000/1183; 2396000/1181) 2026..2028, 3',
      'whole by as-stated, truncate: (74875/37; 1198000/591] 2024..2027, 4',
    ]);
    expect(share('78%', null, 26)).toEqual([
      'fails: part ÷ whole = none, ? off',
      'part by as-stated, half-up: [403/20; 2041/100) null..null, 0',
      'part by as-stated, half-even: [403/20; 2041/100] null..null, 0',
      'part by as-stated, truncate: [507/25; 1027/50) null..null, 0',
    ]);
    expect(share('trên 78%', null, 26)).toEqual([
      'cannot-tell: part ÷ whole = none, ? off',
      'part by as-stated, as-worded: (507/25; ) 21..null, null',
    ]);
    expect(share('78%', 0, null)).toEqual([
      'fails: part ÷ whole = none, ? off',
      'whole by as-stated, half-up: none null..null, 0',
      'whole by as-stated, half-even: none null..null, 0',
      'whole by as-stated, truncate: none null..null, 0',
    ]);
    expect(share('78%', null, null)).toEqual(['cannot-tell: part ÷ whole = none, ? off']);
    expect(share('35%', null, 243, { of: 'complement' })).toEqual([
      'cannot-tell: (whole − part) ÷ whole = none, ? off',
      'part by as-stated, half-up: (31347/200; 31833/200] 157..159, 3',
      'part by as-stated, half-even: (31347/200; 31833/200) 157..159, 3',
      'part by as-stated, truncate: (3888/25; 3159/20] 156..157, 2',
    ]);
    expect(share('35%', 85, null, { of: 'complement' })).toEqual([
      'cannot-tell: (whole − part) ÷ whole = none, ? off',
      'whole by as-stated, half-up: [17000/131; 17000/129) 130..131, 2',
      'whole by as-stated, half-even: (17000/131; 17000/129) 130..131, 2',
      'whole by as-stated, truncate: [1700/13; 2125/16) 131..132, 2',
    ]);
    expect(share('vượt 31,2%', null, 375)).toEqual([
      'cannot-tell: (part − whole) ÷ whole = none, ? off',
      'part by as-stated, half-up: [7869/16; 7875/16) 492..492, 1',
      'part by as-stated, half-even: [7869/16; 7875/16] 492..492, 1',
      'part by as-stated, truncate: [492; 3939/8) 492..492, 1',
    ]);
    expect(share('0%', 0, null)).toEqual([
      'cannot-tell: part ÷ whole = none, ? off',
      'whole by as-stated, half-up: [0; ) 1..null, null',
      'whole by as-stated, half-even: [0; ) 1..null, null',
      'whole by as-stated, truncate: [0; ) 1..null, null',
    ]);
    expect(share('35,34%', 288, null)).toEqual([
      'cannot-tell: part ÷ whole = none, ? off',
      'whole by as-stated, half-up: (5760000/7069; 5760000/7067] 815..815, 1',
      'whole by as-stated, half-even: [5760000/7069; 5760000/7067] 815..815, 1',
      'whole by as-stated, truncate: (576000/707; 480000/589] null..null, 0',
    ]);
    expect(share('5%', null, between(-10, 100))).toEqual([
      'cannot-tell: part ÷ whole = none, ? off',
      'part by as-stated, half-up: (-11/20; 11/2) 0..5, 6',
      'part by as-stated, half-even: (-11/20; 11/2) 0..5, 6',
      'part by as-stated, truncate: (-3/5; 6) 0..5, 6',
    ]);
    expect(share('5%', null, -100)).toEqual([
      'fails: part ÷ whole = none, ? off',
      'part by as-stated, half-up: (-11/2; -9/2] null..null, 0',
      'part by as-stated, half-even: (-11/2; -9/2) null..null, 0',
      'part by as-stated, truncate: (-6; -5] null..null, 0',
    ]);
    expect(share('không quá 100%', null, 9)).toEqual([
      'cannot-tell: part ÷ whole = none, ? off',
      'part by as-stated, as-worded: [0; 9] 0..9, 10',
    ]);
    expect(share('9/10', null, 20)).toEqual([
      'cannot-tell: part ÷ whole = none, ? off',
      'part by as-stated, as-worded: [18; 18] 18..18, 1',
    ]);
    expect(share('trên 5%', 0, null)).toEqual([
      'fails: part ÷ whole = none, ? off',
      'whole by as-stated, as-worded: none null..null, 0',
    ]);
    expect(share('0%', 5, null)).toEqual([
      'cannot-tell: part ÷ whole = none, ? off',
      'whole by as-stated, half-up: (1000; ) 1001..null, null',
      'whole by as-stated, half-even: [1000; ) 1000..null, null',
      'whole by as-stated, truncate: (500; ) 501..null, null',
    ]);
    expect(share('9', null, 200)).toEqual([
      'cannot-tell: part ÷ whole = none, ? off',
      'part by as-stated, half-up: [17; 19) 17..18, 2',
      'part by as-stated, half-even: (17; 19) 18..18, 1',
      'part by as-stated, truncate: [18; 20) 18..19, 2',
    ]);
  });
});

describe('what is told of a total', () => {
  it('of which a part has no figure', () => {
    expect(total(47, [21, 12, 6, 4, 1, 0, 0], { partsExpected: 8 })).toEqual([
      'cannot-tell: the sum of the parts = [44; 44], 3 off',
      '21 + 12 + 6 + 4 + 1 + 0 + 0 = 44',
      '47 − 44 = 3',
      'unnamed-part (missing), exact 3: 21 + 12 + 6 + 4 + 1 + 0 + 0 = 44; 47 − … = 3',
    ]);
    expect(total(47, [21, null, 6, null])).toEqual([
      'cannot-tell: the sum of the parts = [27; 27], 20 off',
      '21 + 6 = 27',
      '47 − 27 = 20',
      'unknown-part (missing), exact 20: 21 + 6 = 27; 47 − … = 20',
    ]);
    expect(total(47, [21, null], { partsExpected: 4 })).toEqual([
      'cannot-tell: the sum of the parts = [21; 21], 26 off',
      '21 = 21',
      '47 − 21 = 26',
      'unknown-part (missing), exact 26: 21 = 21; 47 − … = 26',
    ]);
    expect(total(44, [21, 12, null])).toEqual([
      'cannot-tell: the sum of the parts = [33; 33], 11 off',
      '21 + 12 = 33',
      '44 − 33 = 11',
      'unknown-part (missing), exact, parts[2] 11: 21 + 12 = 33; 44 − … = 11',
    ]);
    expect(total(33, [21, 12, null])).toEqual([
      'cannot-tell: the sum of the parts = [33; 33], 0 off',
      '21 + 12 = 33',
      'unknown-part (missing), exact, parts[2] 0: 21 + 12 = 33; 33 − … = 0',
    ]);
    expect(total('gần 47', [21, 12, null])).toEqual([
      'cannot-tell: the sum of the parts = [33; 33], ? off',
      '21 + 12 = 33',
      'unknown-part (missing), exact, perhaps, parts[2]: 21 + 12 = 33; [44,65; 47) − … = [11,65; 14)',
    ]);
    expect(total('trên 47', [21, 12, null])).toEqual([
      'cannot-tell: the sum of the parts = [33; 33], ? off',
      '21 + 12 = 33',
      'unknown-part (missing), exact, perhaps, parts[2]: 21 + 12 = 33; > 47 − … = > 14',
    ]);
    expect(total('47', [21, 'khoảng 20', null])).toEqual([
      'cannot-tell: the sum of the parts = [40; 42], ? off',
      '21 + [19; 21] = [40; 42]',
      'unknown-part (missing), exact, perhaps, parts[2]: 21 + [19; 21] = [40; 42]; 47 − … = [5; 7]',
    ]);
    expect(total('95%', ['65%', null])).toEqual([
      'cannot-tell: the sum of the parts = [129/200; 33/50), 3/10 off',
      '65% = 65%',
      '95% − 65% = 30%',
      'unknown-part (missing), exact, parts[1] 3/10: 65% = 65%; 95% − … = 30%',
    ]);
    expect(total(100, [], { partsExpected: 2 })).toEqual([
      'cannot-tell: the sum of the parts = [0; 0], 100 off',
      '0 = 0',
      '100 − 0 = 100',
      'unnamed-part (missing), exact 100: 0 = 0; 100 − … = 100',
    ]);
  });

  it('of which the parts that have one are too much already', () => {
    expect(total(32, [21, 12, null])).toEqual([
      'fails: the sum of the parts = [33; 33], -1 off',
      '21 + 12 = 33',
      '32 − 33 = -1',
    ]);
    expect(total('dưới 33', [21, 12, null])).toEqual(['fails: the sum of the parts = [33; 33], ? off', '21 + 12 = 33']);
    expect(total('60%', ['65%', null])).toEqual([
      'fails: the sum of the parts = [129/200; 33/50), -1/20 off',
      '65% = 65%',
      '60% − 65% = -5%',
    ]);
    expect(total(24, [21, 21, null])).toEqual([
      'fails: the sum of the parts = [42; 42], -18 off',
      '21 + 21 = 42',
      '24 − 42 = -18 = 9 × -2',
      'transposed-digits (mistake), exact, printed 42: 24 → 42',
    ]);
  });

  it('that is rounded below the parts that it has', () => {
    expect(total('68,5 nghìn', [68520, null])).toEqual([
      'cannot-tell: the sum of the parts = [68520; 68520], -20 off',
      '68.520 = 68.520',
      '68.500 − 68.520 = -20',
      'unknown-part (missing), exact, perhaps, parts[1]: 68.520 = 68.520; 68.500 − … = [0; 80)',
    ]);
    expect(total('68,5 nghìn', [68560, null])).toEqual([
      'cannot-tell: the sum of the parts = [68560; 68560], -60 off',
      '68.560 = 68.560',
      '68.500 − 68.560 = -60',
      'unknown-part (missing), exact, perhaps, parts[1]: 68.560 = 68.560; 68.500 − … = [0; 40)',
    ]);
    expect(total('68,5 nghìn', [68600, null])).toEqual([
      'fails: the sum of the parts = [68600; 68600], -100 off',
      '68.600 = 68.600',
      '68.500 − 68.600 = -100',
    ]);
  });
});
