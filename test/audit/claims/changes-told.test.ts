import { describe, expect, it } from 'vitest';
import type { ClaimFigure } from '../../../src/audit/index.js';
import { told } from '../told.js';

const change = (printed: string, before: ClaimFigure | null, after: ClaimFigure | null) =>
  told({ kind: 'change', printed, before, after });

describe('what is told of a change', () => {
  it('of counts', () => {
    expect(change('tăng 25%', 80, 100)).toEqual([
      'holds: (after − before) ÷ before = [1/4; 1/4], 0 off',
      '(100 − 80) ÷ 80 = 25%',
      'relative (nothing), exact/half-up/half-even/truncate: (100 − 80) ÷ 80 = 25%',
    ]);
    expect(change('giảm 20%', 100, 80)).toEqual([
      'holds: (after − before) ÷ before = [-1/5; -1/5], 0 off',
      '(80 − 100) ÷ 100 = -20%',
      'relative (nothing), exact/half-up/half-even/truncate: (80 − 100) ÷ 100 = -20%',
    ]);
    expect(change('-20%', 100, 80)).toEqual([
      'holds: (after − before) ÷ before = [-1/5; -1/5], 0 off',
      '(80 − 100) ÷ 100 = -20%',
      'relative (nothing), exact/half-up/half-even/truncate: (80 − 100) ÷ 100 = -20%',
    ]);
    expect(change('20%', 100, 80)).toEqual([
      'holds: (after − before) ÷ before = [-1/5; -1/5], 0 off',
      '(80 − 100) ÷ 100 = -20%',
      'relative (nothing), exact/half-up/half-even/truncate: (80 − 100) ÷ 100 = -20%',
    ]);
    expect(change('tăng 110', 1454, 1564)).toEqual([
      'holds: after − before = [110; 110], 0 off',
      '1.564 − 1.454 = 110',
      'difference (nothing), exact: 1.564 − 1.454 = 110',
    ]);
    expect(change('110', 1564, 1454)).toEqual([
      'holds: after − before = [-110; -110], 0 off',
      '1.454 − 1.564 = -110',
      'difference (nothing), exact: 1.454 − 1.564 = -110',
    ]);
    expect(change('tăng 5', 0, 5)).toEqual([
      'holds: after − before = [5; 5], 0 off',
      '5 − 0 = 5',
      'difference (nothing), exact: 5 − 0 = 5',
    ]);
    expect(change('giảm 1/3', 90, 60)).toEqual([
      'holds: (after − before) ÷ before = [-1/3; -1/3], 0 off',
      '(60 − 90) ÷ 90 = -33,3333…%',
      'relative (nothing), as-worded: (60 − 90) ÷ 90 = -33,3333…%',
    ]);
  });

  it('of shares', () => {
    expect(change('15,83%', '65%', '80,83%')).toEqual([
      'holds: after − before, in points = (593/4000; 817/5000), 0 off',
      '80,83% − 65% = 15,83%',
      '(80,83% − 65%) ÷ 65% = 24,3538…%',
      'points (wording), exact/half-up/half-even/truncate: 80,83% − 65% = 15,83%',
    ]);
    expect(change('24,35%', '65%', '80,83%')).toEqual([
      'holds: after − before, in points = (593/4000; 817/5000), 213/2500 off',
      '80,83% − 65% = 15,83%',
      '(80,83% − 65%) ÷ 65% = 24,3538…%',
      'relative (wording), half-up/half-even/truncate: (80,83% − 65%) ÷ 65% = 24,3538…%',
    ]);
    expect(change('24,35 điểm phần trăm', '65%', '80,83%')).toEqual([
      'fails: after − before, in points = (593/4000; 817/5000), 213/2500 off',
      '80,83% − 65% = 15,83%',
    ]);
    expect(change('5 điểm phần trăm', 60, 65)).toEqual([
      'holds: after − before, in points = [1/20; 1/20], 0 off',
      '65% − 60% = 5%',
      'points (nothing), exact/half-up/half-even/truncate: 65% − 60% = 5%',
    ]);
    expect(change('5%', 60, '65%')).toEqual([
      'holds: after − before, in points = [9/200; 3/50), 0 off',
      '65% − 60% = 5%',
      '(65% − 60%) ÷ 60% = 8,3333…%',
      'points (wording), exact/half-up/half-even/truncate: 65% − 60% = 5%',
    ]);
    expect(change('25%', '60%', 75)).toEqual([
      'holds: after − before, in points = (7/50; 31/200], 1/10 off',
      '75% − 60% = 15%',
      '(75% − 60%) ÷ 60% = 25%',
      'relative (wording), exact/half-up/half-even/truncate: (75% − 60%) ÷ 60% = 25%',
    ]);
    expect(change('30%', '60%', 75)).toEqual([
      'fails: after − before, in points = (7439/100; 14881/200], -741/10 off',
      '75 − 0,6 = 74,4',
      '(75 − 0,6) ÷ 0,6 = 12.400%',
    ]);
  });

  it('in times', () => {
    expect(change('1,2 lần', 1250, 1500)).toEqual([
      'holds: after ÷ before = [6/5; 6/5], 0 off',
      '1.500 ÷ 1.250 = 1,2',
      'times (nothing), exact/half-up/half-even/truncate: 1.500 ÷ 1.250 = 1,2',
    ]);
    expect(change('tăng 1,2 lần', 1250, 1500)).toEqual([
      'holds: after ÷ before = [6/5; 6/5], 0 off',
      '1.500 ÷ 1.250 = 1,2',
      '(1.500 − 1.250) ÷ 1.250 = 0,2',
      'times (wording), exact/half-up/half-even/truncate: 1.500 ÷ 1.250 = 1,2',
    ]);
    expect(change('tăng 1,2 lần', 1250, 2750)).toEqual([
      'holds: after ÷ before = [11/5; 11/5], -1 off',
      '2.750 ÷ 1.250 = 2,2',
      '(2.750 − 1.250) ÷ 1.250 = 1,2',
      'times-more (wording), exact/half-up/half-even/truncate: (2.750 − 1.250) ÷ 1.250 = 1,2',
    ]);
    expect(change('1,2 lần', 1500, 1250)).toEqual([
      'fails: after ÷ before = [5/6; 5/6], 11/30 off',
      '1.250 ÷ 1.500 = 0,8333…',
    ]);
    expect(change('giảm 2 lần', 100, 50)).toEqual([
      'holds: before ÷ after = [2; 2], 0 off',
      '100 ÷ 50 = 2',
      'times (nothing), exact/half-up/half-even/truncate: 100 ÷ 50 = 2',
    ]);
  });

  it('as a share of the earlier figure', () => {
    expect(change('bằng 59,1%', 2027, 1198)).toEqual([
      'holds: after ÷ before = [1198/2027; 1198/2027], -43/2027000 off',
      '1.198 ÷ 2.027 = 59,1021…%',
      'share-of-before (rounding), half-up/half-even/truncate: 1.198 ÷ 2.027 = 59,1021…%',
    ]);
    expect(change('bằng 2/3', 90, 60)).toEqual([
      'holds: after ÷ before = [2/3; 2/3], 0 off',
      '60 ÷ 90 = 66,6666…%',
      'share-of-before (nothing), as-worded: 60 ÷ 90 = 66,6666…%',
    ]);
    expect(change('1/3', 90, 30)).toEqual([
      'holds: after ÷ before = [1/3; 1/3], 0 off',
      '30 ÷ 90 = 33,3333…%',
      'share-of-before (nothing), as-worded: 30 ÷ 90 = 33,3333…%',
    ]);
  });

  it('that is mistaken', () => {
    expect(change('59,1%', 2027, 1198)).toEqual([
      'fails: (after − before) ÷ before = [-829/2027; -829/2027], -368957/2027000 off',
      '(1.198 − 2.027) ÷ 2.027 = -40,8978…%',
      'ratio-for-change (mistake), half-up/half-even/truncate: 1.198 ÷ 2.027 = 59,1021…%',
    ]);
    expect(change('bằng 40,9%', 2027, 1198)).toEqual([
      'fails: after ÷ before = [1198/2027; 1198/2027], -368957/2027000 off',
      '1.198 ÷ 2.027 = 59,1021…%',
      'relative (mistake), half-up/half-even: (1.198 − 2.027) ÷ 2.027 = -40,8978…%',
    ]);
    expect(change('tăng 120%', 1250, 1500)).toEqual([
      'fails: (after − before) ÷ before = [1/5; 1/5], 1 off',
      '(1.500 − 1.250) ÷ 1.250 = 20%',
      'ratio-for-change (mistake), exact/half-up/half-even/truncate: 1.500 ÷ 1.250 = 120%',
    ]);
    expect(change('tăng 1,2%', 1250, 1500)).toEqual([
      'fails: (after − before) ÷ before = [1/5; 1/5], -47/250 off',
      '(1.500 − 1.250) ÷ 1.250 = 20%',
      'times (mistake), exact/half-up/half-even/truncate: 1.500 ÷ 1.250 = 1,2',
    ]);
    expect(change('tăng 20%', 80, 100)).toEqual([
      'fails: (after − before) ÷ before = [1/4; 1/4], -1/20 off',
      '(100 − 80) ÷ 80 = 25%',
      'other-base (mistake), exact/half-up/half-even/truncate: (100 − 80) ÷ 100',
    ]);
    expect(change('giảm 110', 1454, 1564)).toEqual([
      'fails: after − before = [110; 110], -220 off',
      '1.564 − 1.454 = 110',
      'exchanged (mistake), exact: 1.454 − 1.564 = -110',
    ]);
    expect(change('giảm 2 lần', 50, 100)).toEqual([
      'fails: before ÷ after = [1/2; 1/2], 3/2 off',
      '50 ÷ 100 = 0,5',
      'exchanged (mistake), exact/half-up/half-even/truncate: 100 ÷ 50 = 2',
    ]);
    expect(change('tăng 52%', 80, 100)).toEqual([
      'fails: (after − before) ÷ before = [1/4; 1/4], 27/100 off',
      '(100 − 80) ÷ 80 = 25%',
      'transposed-digits (mistake), exact/half-up/half-even/truncate, printed 1/4: (100 − 80) ÷ 80 = 25%',
    ]);
    expect(change('tăng 2,1 lần', 1250, 1500)).toEqual([
      'fails: after ÷ before = [6/5; 6/5], 9/10 off',
      '1.500 ÷ 1.250 = 1,2',
      '(1.500 − 1.250) ÷ 1.250 = 0,2',
      'transposed-digits (mistake), exact/half-up/half-even/truncate, printed 6/5: 1.500 ÷ 1.250 = 1,2',
    ]);
    expect(change('1/3', 90, 60)).toEqual([
      'fails: after ÷ before = [2/3; 2/3], -1/3 off',
      '60 ÷ 90 = 66,6666…%',
      'relative (mistake), as-worded: (60 − 90) ÷ 90 = -33,3333…%',
    ]);
  });

  it('that nothing explains', () => {
    expect(change('tăng 20%', 100, 80)).toEqual([
      'fails: (after − before) ÷ before = [-1/5; -1/5], 2/5 off',
      '(80 − 100) ÷ 100 = -20%',
    ]);
    expect(change('tăng 20%', 80, 0)).toEqual([
      'fails: (after − before) ÷ before = [-1; -1], 6/5 off',
      '(0 − 80) ÷ 80 = -100%',
    ]);
    expect(change('1,5 lần', 1250, 1500)).toEqual([
      'fails: after ÷ before = [6/5; 6/5], 3/10 off',
      '1.500 ÷ 1.250 = 1,2',
    ]);
    expect(change('tăng 1/3', 90, 60)).toEqual([
      'fails: (after − before) ÷ before = [-1/3; -1/3], 2/3 off',
      '(60 − 90) ÷ 90 = -33,3333…%',
    ]);
  });

  it('from nothing, or to nothing', () => {
    expect(change('tăng 20%', 0, 5)).toEqual([
      'cannot-tell: (after − before) ÷ before = none, ? off',
      '(5 − 0) ÷ 0 = ?',
    ]);
    expect(change('bằng 50%', 0, 5)).toEqual(['cannot-tell: after ÷ before = none, ? off', '5 ÷ 0 = ?']);
    expect(change('0%', 0, 0)).toEqual(['cannot-tell: (after − before) ÷ before = none, ? off', '(0 − 0) ÷ 0 = ?']);
    expect(change('giảm 3 lần', 100, 0)).toEqual(['cannot-tell: before ÷ after = none, ? off', '100 ÷ 0 = ?']);
    expect(change('giảm 100%', 80, 0)).toEqual([
      'holds: (after − before) ÷ before = [-1; -1], 0 off',
      '(0 − 80) ÷ 80 = -100%',
      'relative (nothing), exact/half-up/half-even/truncate: (0 − 80) ÷ 80 = -100%',
    ]);
  });

  it('by how much it is off, with a fall as what is below 0', () => {
    const off = (...claim: Parameters<typeof change>): string =>
      change(...claim)[0]!
        .split(', ')
        .at(-1)!;
    expect(off('tăng 21%', 100, 120)).toBe('1/100 off');
    expect(off('giảm 21%', 100, 80)).toBe('-1/100 off');
    expect(off('giảm 21%', 100, 120)).toBe('-41/100 off');
    expect(off('21%', 100, 80)).toBe('-1/100 off');
    expect(off('21%', 100, 120)).toBe('1/100 off');
    expect(off('-21%', 100, 80)).toBe('-1/100 off');
    expect(off('giảm 19', 100, 80)).toBe('1 off');
    expect(off('giảm 3 lần', 100, 50)).toBe('1 off');
    expect(off('bằng 81%', 100, 80)).toBe('1/100 off');
  });
});
