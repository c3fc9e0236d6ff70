import { describe, expect, it } from 'vitest';
import type { ClaimFigure, PercentageClaim } from '../../../src/audit/index.js';
import { told } from '../told.js';

const share = (
  printed: string,
  part: ClaimFigure | null,
  whole: ClaimFigure | null,
  more: Partial<PercentageClaim> = {},
) => told({ kind: 'percentage', printed, part, whole, ...more });

describe('what is told of a share', () => {
  it('that holds', () => {
    expect(share('65%', 158, 243)).toEqual([
      'holds: part ÷ whole = [158/243; 158/243], -1/4860 off',
      '158 ÷ 243 = 65,0205…%',
      'as-stated (rounding), half-up/half-even/truncate: 158 ÷ 243 = 65,0205…%',
    ]);
    expect(share('65%', 158, 240)).toEqual([
      'holds: part ÷ whole = [79/120; 79/120], -1/120 off',
      '158 ÷ 240 = 65,8333…%',
      'as-stated (rounding), truncate: 158 ÷ 240 = 65,8333…%',
    ]);
    expect(share('35%', 158, 243, { of: 'complement' })).toEqual([
      'holds: (whole − part) ÷ whole = [85/243; 85/243], 1/4860 off',
      '(243 − 158) ÷ 243 = 34,9794…%',
      'as-stated (rounding), half-up/half-even: (243 − 158) ÷ 243 = 34,9794…%',
    ]);
    expect(share('vượt 31,2%', 492, 375)).toEqual([
      'holds: (part − whole) ÷ whole = [39/125; 39/125], 0 off',
      '(492 − 375) ÷ 375 = 31,2%',
      'as-stated (nothing), exact/half-up/half-even/truncate: (492 − 375) ÷ 375 = 31,2%',
    ]);
    expect(share('9/9', 9, 9)).toEqual([
      'holds: part ÷ whole = [1; 1], 0 off',
      '9 ÷ 9 = 100%',
      'as-stated (nothing), as-worded: 9 ÷ 9 = 100%',
    ]);
    expect(share('khoảng 65%', 158, 243)).toEqual([
      'holds: part ÷ whole = [158/243; 158/243], ? off',
      '158 ÷ 243 = 65,0205…%',
      'as-stated (nothing), as-worded: 158 ÷ 243 = 65,0205…%',
    ]);
    expect(share('0%', 0, 5)).toEqual([
      'holds: part ÷ whole = [0; 0], 0 off',
      '0 ÷ 5 = 0%',
      'as-stated (nothing), exact/half-up/half-even/truncate: 0 ÷ 5 = 0%',
    ]);
    expect(share('0,5‰', 1, 2000)).toEqual([
      'holds: part ÷ whole = [1/2000; 1/2000], 0 off',
      '1 ÷ 2.000 = 0,05%',
      'as-stated (nothing), exact/half-up/half-even/truncate: 1 ÷ 2.000 = 0,05%',
    ]);
    expect(share('-5%', -5, 100)).toEqual([
      'holds: part ÷ whole = [-1/20; -1/20], 0 off',
      '-5 ÷ 100 = -5%',
      'as-stated (nothing), exact/half-up/half-even/truncate: -5 ÷ 100 = -5%',
    ]);
    expect(share('65%', '15,8 nghìn', '24,3 nghìn')).toEqual([
      'holds: part ÷ whole = (315/488; 318/485), -1/4860 off',
      '15.800 ÷ 24.300 = 65,0205…%',
      'as-stated (rounding), half-up/half-even/truncate: 15.800 ÷ 24.300 = 65,0205…%',
    ]);
  });

  it('of the rest, or of what exceeds the whole', () => {
    expect(share('34%', 158, 243)).toEqual([
      'fails: part ÷ whole = [158/243; 158/243], -3769/12150 off',
      '158 ÷ 243 = 65,0205…%',
      'complement (mistake), truncate: (243 − 158) ÷ 243 = 34,9794…%',
      'whole by as-stated, half-up: (31600/69; 31600/67] 458..471, 14',
      'whole by as-stated, half-even: [31600/69; 31600/67] 458..471, 14',
      'whole by as-stated, truncate: (3160/7; 7900/17] 452..464, 13',
      'part by as-stated, half-up: [16281/200; 16767/200) 82..83, 2',
      'part by as-stated, half-even: [16281/200; 16767/200] 82..83, 2',
      'part by as-stated, truncate: [4131/50; 1701/20) 83..85, 3',
    ]);
    expect(share('65%', 158, 243, { of: 'complement' })).toEqual([
      'fails: (whole − part) ÷ whole = [85/243; 85/243], 1459/4860 off',
      '(243 − 158) ÷ 243 = 34,9794…%',
      'as-stated (mistake), half-up/half-even/truncate: 158 ÷ 243 = 65,0205…%',
      'whole by as-stated, half-up: [31600/71; 31600/69) 446..457, 12',
      'whole by as-stated, half-even: (31600/71; 31600/69) 446..457, 12',
      'whole by as-stated, truncate: [3160/7; 7900/17) 452..464, 13',
      'part by as-stated, half-up: (16767/200; 17253/200] 84..86, 3',
      'part by as-stated, half-even: (16767/200; 17253/200) 84..86, 3',
      'part by as-stated, truncate: (4131/50; 1701/20] 83..85, 3',
    ]);
    expect(share('65%', 158, 243, { of: 'excess' })).toEqual([
      'fails: (part − whole) ÷ whole = [-85/243; -85/243], 4859/4860 off',
      '(158 − 243) ÷ 243 = -34,9794…%',
      'as-stated (mistake), half-up/half-even/truncate: 158 ÷ 243 = 65,0205…%',
      'whole by as-stated, half-up: (31600/331; 31600/329] 96..96, 1',
      'whole by as-stated, half-even: (31600/331; 31600/329) 96..96, 1',
      'whole by as-stated, truncate: (7900/83; 3160/33] null..null, 0',
      'part by as-stated, half-up: [79947/200; 80433/200) 400..402, 3',
      'part by as-stated, half-even: (79947/200; 80433/200) 400..402, 3',
      'part by as-stated, truncate: [8019/20; 20169/50) 401..403, 3',
    ]);
    expect(share('vượt 131,2%', 492, 375)).toEqual([
      'fails: (part − whole) ÷ whole = [39/125; 39/125], 1 off',
      '(492 − 375) ÷ 375 = 31,2%',
      'as-stated (mistake), exact/half-up/half-even/truncate: 492 ÷ 375 = 131,2%',
      'whole by as-stated, half-up: (7872/37; 328000/1541] null..null, 0',
      'whole by as-stated, half-even: [7872/37; 328000/1541] null..null, 0',
      'whole by as-stated, truncate: (164000/771; 61500/289] null..null, 0',
      'part by as-stated, half-up: [13869/16; 13875/16) 867..867, 1',
      'part by as-stated, half-even: [13869/16; 13875/16] 867..867, 1',
      'part by as-stated, truncate: [867; 6939/8) 867..867, 1',
    ]);
  });

  it('with figures that were exchanged, or have digits exchanged', () => {
    expect(share('153,8%', 158, 243)).toEqual([
      'fails: part ÷ whole = [158/243; 158/243], 107867/121500 off',
      '158 ÷ 243 = 65,0205…%',
      'exchanged (mistake), half-up/half-even: 243 ÷ 158 = 153,7974…%',
      'whole by as-stated, half-up: (316000/3077; 12640/123] null..null, 0',
      'whole by as-stated, half-even: [316000/3077; 12640/123] null..null, 0',
      'whole by as-stated, truncate: (158000/1539; 79000/769] null..null, 0',
      'part by as-stated, half-up: [29889/80; 747711/2000) null..null, 0',
      'part by as-stated, half-even: [29889/80; 747711/2000] null..null, 0',
      'part by as-stated, truncate: [186867/500; 373977/1000) null..null, 0',
    ]);
    expect(share('2/3', 90, 60)).toEqual([
      'fails: part ÷ whole = [3/2; 3/2], -5/6 off',
      '90 ÷ 60 = 150%',
      'exchanged (mistake), as-worded: 60 ÷ 90 = 66,6666…%',
      'whole by as-stated, as-worded: [135; 135] 135..135, 1',
      'part by as-stated, as-worded: [40; 40] 40..40, 1',
    ]);
    expect(share('56%', 158, 243)).toEqual([
      'fails: part ÷ whole = [158/243; 158/243], -548/6075 off',
      '158 ÷ 243 = 65,0205…%',
      'transposed-digits (mistake), half-up/half-even/truncate, printed 13/20: 158 ÷ 243 = 65,0205…%',
      'whole by as-stated, half-up: (31600/113; 31600/111] 280..284, 5',
      'whole by as-stated, half-even: [31600/113; 31600/111] 280..284, 5',
      'whole by as-stated, truncate: (15800/57; 1975/7] 278..282, 5',
      'part by as-stated, half-up: [26973/200; 27459/200) 135..137, 3',
      'part by as-stated, half-even: [26973/200; 27459/200] 135..137, 3',
      'part by as-stated, truncate: [3402/25; 13851/100) 137..138, 2',
    ]);
    expect(share('65%', 185, 243)).toEqual([
      'fails: part ÷ whole = [185/243; 185/243], -541/4860 off',
      '185 ÷ 243 = 76,1316…%',
      'transposed-digits (mistake), half-up/half-even/truncate, part 158: 158 ÷ 243 = 65,0205…%',
      'whole by as-stated, half-up: (37000/131; 37000/129] 283..286, 4',
      'whole by as-stated, half-even: (37000/131; 37000/129) 283..286, 4',
      'whole by as-stated, truncate: (9250/33; 3700/13] 281..284, 4',
      'part by as-stated, half-up: [31347/200; 31833/200) 157..159, 3',
      'part by as-stated, half-even: (31347/200; 31833/200) 157..159, 3',
      'part by as-stated, truncate: [3159/20; 8019/50) 158..160, 3',
    ]);
    expect(share('65%', 158, 234)).toEqual([
      'fails: part ÷ whole = [79/117; 79/117], -59/2340 off',
      '158 ÷ 234 = 67,5213…%',
      'transposed-digits (mistake), half-up/half-even/truncate, whole 243: 158 ÷ 243 = 65,0205…%',
      'whole by as-stated, half-up: (31600/131; 31600/129] 242..244, 3',
      'whole by as-stated, half-even: (31600/131; 31600/129) 242..244, 3',
      'whole by as-stated, truncate: (7900/33; 3160/13] 240..243, 4',
      'part by as-stated, half-up: [15093/100; 15327/100) 151..153, 3',
      'part by as-stated, half-even: (15093/100; 15327/100) 151..153, 3',
      'part by as-stated, truncate: [1521/10; 3861/25) 153..154, 2',
    ]);
  });

  it('that stands for another figure nearby', () => {
    expect(
      share('62,69%', 1813, 5000, {
        nearby: [
          { name: 'admitted', value: 2892 },
          { name: 'gone', value: 0 },
        ],
      }),
    ).toEqual([
      'fails: part ÷ whole = [1813/5000; 1813/5000], 2643/10000 off',
      '1.813 ÷ 5.000 = 36,26%',
      'other-whole (mistake), half-up/half-even/truncate, admitted 2892: 1.813 ÷ 2.892 = 62,6901…%',
      'whole by as-stated, half-up: (36260000/12539; 5180000/1791] 2892..2892, 1',
      'whole by as-stated, half-even: (36260000/12539; 5180000/1791) 2892..2892, 1',
      'whole by as-stated, truncate: (1813000/627; 18130000/6269] 2892..2892, 1',
      'part by as-stated, half-up: [12537/4; 12539/4) null..null, 0',
      'part by as-stated, half-even: (12537/4; 12539/4) null..null, 0',
      'part by as-stated, truncate: [6269/2; 3135) null..null, 0',
    ]);
    expect(
      share('60,57%', 1813, 1542, {
        nearby: [
          { name: 'members', value: 934 },
          { name: 'left', value: 'trên 930' },
        ],
      }),
    ).toEqual([
      'fails: part ÷ whole = [1813/1542; 1813/1542], -4395053/7710000 off',
      '1.813 ÷ 1.542 = 117,5745…%',
      'other-part (mistake), half-up/half-even/truncate, members 934: 934 ÷ 1.542 = 60,5706…%',
      'other-whole (mistake), as-worded, perhaps, left: 1.813 ÷ > 930 = (0%; 194,9462…%)',
      'other-part (mistake), as-worded, perhaps, left: > 930 ÷ 1.542 = > 60,3112…%',
      'whole by as-stated, half-up: (7252000/2423; 36260000/12113] 2993..2993, 1',
      'whole by as-stated, half-even: (7252000/2423; 36260000/12113) 2993..2993, 1',
      'whole by as-stated, truncate: (9065000/3029; 18130000/6057] 2993..2993, 1',
      'part by as-stated, half-up: [9339123/10000; 1868133/2000) 934..934, 1',
      'part by as-stated, half-even: (9339123/10000; 1868133/2000) 934..934, 1',
      'part by as-stated, truncate: [4669947/5000; 2335359/2500) 934..934, 1',
    ]);
  });

  it('that nothing explains', () => {
    expect(share('5%', 0, 5)).toEqual([
      'fails: part ÷ whole = [0; 0], 1/20 off',
      '0 ÷ 5 = 0%',
      'whole by as-stated, half-up: none null..null, 0',
      'whole by as-stated, half-even: none null..null, 0',
      'whole by as-stated, truncate: none null..null, 0',
      'part by as-stated, half-up: [9/40; 11/40) null..null, 0',
      'part by as-stated, half-even: (9/40; 11/40) null..null, 0',
      'part by as-stated, truncate: [1/4; 3/10) null..null, 0',
    ]);
    expect(share('65%', 'khoảng 185', 243)).toEqual([
      'fails: part ÷ whole = [703/972; 259/324], ? off',
      '[175,75; 194,25] ÷ 243 = [72,3251…%; 79,9382…%]',
      'whole by as-stated, half-up: (35150/131; 12950/43] 269..301, 33',
      'whole by as-stated, half-even: (35150/131; 12950/43) 269..301, 33',
      'whole by as-stated, truncate: (17575/66; 3885/13] 267..298, 32',
      'part by as-stated, half-up: [31347/200; 31833/200) 157..159, 3',
      'part by as-stated, half-even: (31347/200; 31833/200) 157..159, 3',
      'part by as-stated, truncate: [3159/20; 8019/50) 158..160, 3',
    ]);
    expect(share('9/10', 9, 9)).toEqual([
      'fails: part ÷ whole = [1; 1], -1/10 off',
      '9 ÷ 9 = 100%',
      'whole by as-stated, as-worded: [10; 10] 10..10, 1',
      'part by as-stated, as-worded: [81/10; 81/10] null..null, 0',
    ]);
    expect(share('trên 78%', 20, 26)).toEqual([
      'fails: part ÷ whole = [10/13; 10/13], ? off',
      '20 ÷ 26 = 76,9230…%',
      'exchanged (mistake), as-worded: 26 ÷ 20 = 130%',
      'whole by as-stated, as-worded: (0; 1000/39) 1..25, 25',
      'part by as-stated, as-worded: (507/25; ) 21..null, null',
    ]);
    expect(share('65%', 158, 243, { rounding: 'ceiling' })).toEqual([
      'fails: part ÷ whole = [158/243; 158/243], -1/4860 off',
      '158 ÷ 243 = 65,0205…%',
      'whole by as-stated, ceiling: [3160/13; 1975/8) 244..246, 3',
      'part by as-stated, ceiling: (3888/25; 3159/20] 156..157, 2',
    ]);
  });
});
