import { describe, expect, it } from 'vitest';
import type { ClaimFigure } from '../../../src/audit/index.js';
import { told } from '../told.js';

const change = (printed: string, before: ClaimFigure | null, after: ClaimFigure | null) =>
  told({ kind: 'change', printed, before, after });

describe('what is told of a change of which a figure is not printed', () => {
  it('of counts', () => {
    expect(change('giảm 63', 181, null)).toEqual([
      'cannot-tell: after − before = none, ? off',
      'after by difference, as-worded: [118; 118] 118..118, 1',
    ]);
    expect(change('giảm 63', null, 118)).toEqual([
      'cannot-tell: after − before = none, ? off',
      'before by difference, as-worded: [181; 181] 181..181, 1',
    ]);
    expect(change('tăng 63', 118, null)).toEqual([
      'cannot-tell: after − before = none, ? off',
      'after by difference, as-worded: [181; 181] 181..181, 1',
    ]);
    expect(change('tăng 63', null, 181)).toEqual([
      'cannot-tell: after − before = none, ? off',
      'before by difference, as-worded: [118; 118] 118..118, 1',
    ]);
    expect(change('63', 181, null)).toEqual([
      'cannot-tell: after − before = none, ? off',
      'after by difference, as-worded: [244; 244] 244..244, 1',
      'after by difference, as-worded: [118; 118] 118..118, 1',
    ]);
    expect(change('giảm 20%', 100, null)).toEqual([
      'cannot-tell: (after − before) ÷ before = none, ? off',
      'after by relative, half-up: (159/2; 161/2] 80..80, 1',
      'after by relative, half-even: [159/2; 161/2] 80..80, 1',
      'after by relative, truncate: (79; 80] 80..80, 1',
    ]);
    expect(change('tăng 1,2%', null, 1500)).toEqual([
      'cannot-tell: (after − before) ÷ before = none, ? off',
      'before by relative, half-up: (40000/27; 3000000/2023] 1482..1482, 1',
      'before by relative, half-even: [40000/27; 3000000/2023] 1482..1482, 1',
      'before by relative, truncate: (1500000/1013; 375000/253] 1481..1482, 2',
    ]);
    expect(change('20%', null, 120)).toEqual([
      'cannot-tell: (after − before) ÷ before = none, ? off',
      'before by relative, half-up: (24000/241; 24000/239] 100..100, 1',
      'before by relative, half-even: [24000/241; 24000/239] 100..100, 1',
      'before by relative, truncate: (12000/121; 100] 100..100, 1',
      'before by relative, half-up: [24000/161; 8000/53) 150..150, 1',
      'before by relative, half-even: [24000/161; 8000/53] 150..150, 1',
      'before by relative, truncate: [150; 12000/79) 150..151, 2',
    ]);
    expect(change('20%', 120, null)).toEqual([
      'cannot-tell: (after − before) ÷ before = none, ? off',
      'after by relative, half-up: [717/5; 723/5) 144..144, 1',
      'after by relative, half-even: [717/5; 723/5] 144..144, 1',
      'after by relative, truncate: [144; 726/5) 144..145, 2',
      'after by relative, half-up: (477/5; 483/5] 96..96, 1',
      'after by relative, half-even: [477/5; 483/5] 96..96, 1',
      'after by relative, truncate: (474/5; 96] 95..96, 2',
    ]);
    expect(change('tăng 68,5 nghìn', 100, null)).toEqual([
      'cannot-tell: after − before = none, ? off',
      'after by difference, half-up: [68550; 68650) 68550..68649, 100',
      'after by difference, half-even: (68550; 68650) 68551..68649, 99',
      'after by difference, truncate: [68600; 68700) 68600..68699, 100',
    ]);
  });

  it('in times and as a share', () => {
    expect(change('1,2 lần', null, 1500)).toEqual([
      'cannot-tell: after ÷ before = none, ? off',
      'before by times, half-up: (1200; 30000/23] 1201..1304, 104',
      'before by times, half-even: [1200; 30000/23] 1200..1304, 105',
      'before by times, truncate: (15000/13; 1250] 1154..1250, 97',
    ]);
    expect(change('tăng 1,2 lần', null, 2750)).toEqual([
      'cannot-tell: after ÷ before = none, ? off',
      'before by times, half-up: (2200; 55000/23] 2201..2391, 191',
      'before by times, half-even: [2200; 55000/23] 2200..2391, 192',
      'before by times, truncate: (27500/13; 6875/3] 2116..2291, 176',
      'before by times-more, half-up: (11000/9; 55000/43] 1223..1279, 57',
      'before by times-more, half-even: [11000/9; 55000/43] 1223..1279, 57',
      'before by times-more, truncate: (27500/23; 1250] 1196..1250, 55',
    ]);
    expect(change('tăng 1,2 lần', 1250, null)).toEqual([
      'cannot-tell: after ÷ before = none, ? off',
      'after by times, half-up: [2875/2; 3125/2) 1438..1562, 125',
      'after by times, half-even: [2875/2; 3125/2] 1438..1562, 125',
      'after by times, truncate: [1500; 1625) 1500..1624, 125',
      'after by times-more, half-up: [5375/2; 5625/2) 2688..2812, 125',
      'after by times-more, half-even: [5375/2; 5625/2] 2688..2812, 125',
      'after by times-more, truncate: [2750; 2875) 2750..2874, 125',
    ]);
    expect(change('giảm 2 lần', 100, null)).toEqual([
      'cannot-tell: before ÷ after = none, ? off',
      'after by times, half-up: (40; 200/3] 41..66, 26',
      'after by times, half-even: [40; 200/3] 40..66, 27',
      'after by times, truncate: (100/3; 50] 34..50, 17',
    ]);
    expect(change('giảm 2,0 lần', null, 50)).toEqual([
      'cannot-tell: before ÷ after = none, ? off',
      'before by times, half-up: [195/2; 205/2) 98..102, 5',
      'before by times, half-even: [195/2; 205/2] 98..102, 5',
      'before by times, truncate: [100; 105) 100..104, 5',
    ]);
    expect(change('bằng 59,1%', 2027, null)).toEqual([
      'cannot-tell: after ÷ before = none, ? off',
      'after by share-of-before, half-up: [2393887/2000; 2397941/2000) 1197..1198, 2',
      'after by share-of-before, half-even: (2393887/2000; 2397941/2000) 1197..1198, 2',
      'after by share-of-before, truncate: [1197957/1000; 149998/125) 1198..1199, 2',
    ]);
    expect(change('bằng 59,1%', null, 1198)).toEqual([
      'cannot-tell: after ÷ before = none, ? off',
      'before by share-of-before, half-up: (2396000/1183; 2396000/1181] 2026..2028, 3',
      'before by share-of-before, half-even: (2396000/1183; 2396000/1181) 2026..2028, 3',
      'before by share-of-before, truncate: (74875/37; 1198000/591] 2024..2027, 4',
    ]);
  });

  it('of a part of a whole', () => {
    expect(change('tăng gần 20%', { part: null, whole: 243 }, { part: 158, whole: 243 })).toEqual([
      'cannot-tell: after − before, in points = none, ? off',
      'before by points, as-worded: (547/5; 11183/100] 110..111, 2',
      'before by relative, as-worded: (395/3; 15800/119] 132..132, 1',
    ]);
    expect(change('tăng gần 20%', { part: 120, whole: 243 }, { part: null, whole: 243 })).toEqual([
      'cannot-tell: after − before, in points = none, ? off',
      'after by points, as-worded: [16617/100; 843/5) 167..168, 2',
      'after by relative, as-worded: [714/5; 144) 143..143, 1',
    ]);
    expect(change('tăng 5 điểm phần trăm', { part: null, whole: 243 }, '65%')).toEqual([
      'cannot-tell: after − before, in points = none, ? off',
      'before by points, half-up: (14337/100; 29889/200) 144..149, 6',
      'before by points, half-even: (14337/100; 29889/200) 144..149, 6',
      'before by points, truncate: (28431/200; 14823/100) 143..148, 6',
    ]);
    expect(change('tăng gấp 2 lần', { part: null, whole: 243 }, '50%')).toEqual([
      'cannot-tell: after ÷ before = none, ? off',
      'before by times, half-up: (24057/500; 4131/50) 49..82, 34',
      'before by times, half-even: [24057/500; 4131/50) 49..82, 34',
      'before by times, truncate: (8019/200; 12393/200) 41..61, 21',
    ]);
  });

  it('that no count gives', () => {
    expect(change('giảm 120%', 100, null)).toEqual([
      'fails: (after − before) ÷ before = none, ? off',
      'after by relative, half-up: none null..null, 0',
      'after by relative, half-even: none null..null, 0',
      'after by relative, truncate: none null..null, 0',
    ]);
    expect(change('giảm 150%', null, 5)).toEqual([
      'fails: (after − before) ÷ before = none, ? off',
      'before by relative, half-up: none null..null, 0',
      'before by relative, half-even: none null..null, 0',
      'before by relative, truncate: none null..null, 0',
    ]);
  });

  it('to nothing, or almost', () => {
    expect(change('giảm 100%', null, 0)).toEqual([
      'cannot-tell: (after − before) ÷ before = none, ? off',
      'before by relative, half-up: [0; ) 0..null, null',
      'before by relative, half-even: [0; ) 0..null, null',
      'before by relative, truncate: [0; ) 0..null, null',
    ]);
    expect(change('giảm 100%', null, 5)).toEqual([
      'cannot-tell: (after − before) ÷ before = none, ? off',
      'before by relative, half-up: [1000; ) 1000..null, null',
      'before by relative, half-even: [1000; ) 1000..null, null',
      'before by relative, truncate: none null..null, 0',
    ]);
    expect(change('giảm 100%', 5, null)).toEqual([
      'cannot-tell: (after − before) ÷ before = none, ? off',
      'after by relative, half-up: [0; 1/40] 0..0, 1',
      'after by relative, half-even: [0; 1/40] 0..0, 1',
      'after by relative, truncate: [0; 0] 0..0, 1',
    ]);
    expect(change('0 lần', null, 5)).toEqual([
      'cannot-tell: after ÷ before = none, ? off',
      'before by times, half-up: (10; ) 11..null, null',
      'before by times, half-even: [10; ) 10..null, null',
      'before by times, truncate: (5; ) 6..null, null',
    ]);
    expect(change('giảm 50%', null, 0)).toEqual([
      'cannot-tell: (after − before) ÷ before = none, ? off',
      'before by relative, half-up: [0; 0] 0..0, 1',
      'before by relative, half-even: [0; 0] 0..0, 1',
      'before by relative, truncate: [0; 0] 0..0, 1',
    ]);
  });

  it('that cannot be solved', () => {
    expect(change('tăng 5%', null, null)).toEqual(['cannot-tell: (after − before) ÷ before = none, ? off']);
    expect(change('tăng 5 điểm phần trăm', null, '65%')).toEqual([
      'cannot-tell: after − before, in points = none, ? off',
    ]);
    expect(change('tăng 5%', '65%', null)).toEqual(['cannot-tell: after − before, in points = none, ? off']);
    expect(change('tăng 5%', { part: null, whole: 243 }, { part: null, whole: 243 })).toEqual([
      'cannot-tell: after − before, in points = none, ? off',
    ]);
    expect(change('tăng 5%', null, { part: null, whole: 243 })).toEqual([
      'cannot-tell: after − before, in points = none, ? off',
    ]);
  });
});
