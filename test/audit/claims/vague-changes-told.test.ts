import { describe, expect, it } from 'vitest';
import type { ClaimFigure } from '../../../src/audit/index.js';
import { between, told } from '../told.js';

const change = (printed: string, before: ClaimFigure | null, after: ClaimFigure | null) =>
  told({ kind: 'change', printed, before, after });

describe('what is told of a change', () => {
  it('of one figure that is no one number', () => {
    expect(change('giảm 20', 100, between(75, 85))).toEqual([
      'cannot-tell: after − before = [-25; -15], ? off',
      '[75; 85] − 100 = [-25; -15]',
      'difference (rounding), as-worded, perhaps: [75; 85] − 100 = [-25; -15]',
    ]);
    expect(change('giảm 20', between(115, 125), 100)).toEqual([
      'cannot-tell: after − before = [-25; -15], ? off',
      '100 − [115; 125] = [-25; -15]',
      'difference (rounding), as-worded, perhaps: 100 − [115; 125] = [-25; -15]',
    ]);
    expect(change('20 điểm phần trăm', 100, between(115, 125))).toEqual([
      'cannot-tell: after − before, in points = [3/20; 1/4], ? off',
      '[115%; 125%] − 100% = [15%; 25%]',
      'points (rounding), as-worded, perhaps: [115%; 125%] − 100% = [15%; 25%]',
    ]);
    expect(change('giảm 20%', 100, between(75, 85))).toEqual([
      'cannot-tell: (after − before) ÷ before = [-1/4; -3/20], ? off',
      '([75; 85] − 100) ÷ 100 = [-25%; -15%]',
      'relative (rounding), as-worded, perhaps: ([75; 85] − 100) ÷ 100 = [-25%; -15%]',
    ]);
    expect(change('giảm 20%', between(115, 125), 100)).toEqual([
      'cannot-tell: (after − before) ÷ before = [-1/5; -3/23], ? off',
      '(100 − [115; 125]) ÷ [115; 125] = [-20%; -13,0434…%]',
      'relative (rounding), as-worded, perhaps: (100 − [115; 125]) ÷ [115; 125] = [-20%; -13,0434…%]',
    ]);
    expect(change('1,2 lần', 100, between(115, 125))).toEqual([
      'holds: after ÷ before = [23/20; 5/4], ? off',
      '[115; 125] ÷ 100 = [1,15; 1,25]',
      'times (nothing), as-worded: [115; 125] ÷ 100 = [1,15; 1,25]',
    ]);
    expect(change('1,2 lần', between(75, 85), 100)).toEqual([
      'cannot-tell: after ÷ before = [20/17; 4/3], ? off',
      '100 ÷ [75; 85] = [1,1764…; 1,3333…]',
      'times (rounding), as-worded, perhaps: 100 ÷ [75; 85] = [1,1764…; 1,3333…]',
    ]);
  });
});
