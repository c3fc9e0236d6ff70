import { describe, expect, it } from 'vitest';
import type { ClaimFigure, RankClaim } from '../../../src/audit/index.js';
import { told } from '../told.js';

const rank = (
  printed: number | string,
  value: ClaimFigure,
  others: (ClaimFigure | null)[],
  more: Partial<RankClaim> = {},
) => told({ kind: 'rank', printed, value, others, order: 'highest', ...more });

describe('what is told of a rank', () => {
  it('that holds', () => {
    expect(rank(1, 21, [12, 6, 4])).toEqual([
      'holds: one more than those ahead = [1; 1], 0 off',
      '21: 12, 6, 4 → 1',
      'as-stated (nothing), exact: 21: 12, 6, 4 → 1',
    ]);
    expect(rank(2, 12, [21, 6, 4])).toEqual([
      'holds: one more than those ahead = [2; 2], 0 off',
      '12: 21, 6, 4 → 2',
      'as-stated (nothing), exact: 12: 21, 6, 4 → 2',
    ]);
    expect(rank(1, 0, [21, 6, 4], { order: 'lowest' })).toEqual([
      'holds: one more than those ahead = [1; 1], 0 off',
      '0: 21, 6, 4 → 1',
      'as-stated (nothing), exact: 0: 21, 6, 4 → 1',
    ]);
    expect(rank(3, 5, [9, 9, 1])).toEqual([
      'holds: one more than those ahead = [3; 3], 0 off',
      '5: 9, 9, 1 → 3',
      'as-stated (nothing), exact: 5: 9, 9, 1 → 3',
    ]);
    expect(rank(1, 21, ['dưới 20'])).toEqual([
      'holds: one more than those ahead = [1; 1], 0 off',
      '21: [0; 20) → 1',
      'as-stated (nothing), exact: 21: [0; 20) → 1',
    ]);
    expect(rank('trên 3', 5, [9, 9, 8, 7])).toEqual([
      'holds: one more than those ahead = [5; 5], ? off',
      '5: 9, 9, 8, 7 → 5',
      'as-stated (nothing), as-worded: 5: 9, 9, 8, 7 → 5',
      'dense-rank (wording), as-worded: 5: 9, 9, 8, 7 → 4',
    ]);
    expect(rank(1, '65,0%', ['64%', { part: 1, whole: 2 }])).toEqual([
      'cannot-tell: one more than those ahead = [1; 2], ? off',
      '0,65: 0,64, 0,5 → 1',
      'as-stated (missing), as-worded, perhaps: 0,65: 0,64, 0,5',
    ]);
  });

  it('among equals', () => {
    expect(rank(2, 5, [9, 5, 5, 1])).toEqual([
      'holds: one more than those ahead = [2; 2], 0 off',
      '5: 9, 5, 5, 1 → 2',
      'shared-rank (wording), exact: 5: 9, 5, 5, 1 → 2',
    ]);
    expect(rank(4, 5, [9, 5, 5, 1])).toEqual([
      'holds: one more than those ahead = [2; 2], 2 off',
      '5: 9, 5, 5, 1 → 2',
      'last-of-tied (wording), exact: 5: 9, 5, 5, 1 → 4',
    ]);
    expect(rank(3, 5, [9, 5, 5, 1])).toEqual(['fails: one more than those ahead = [2; 2], 1 off', '5: 9, 5, 5, 1 → 2']);
    expect(rank(2, 5, [9, 9, 1])).toEqual([
      'holds: one more than those ahead = [3; 3], -1 off',
      '5: 9, 9, 1 → 3',
      'dense-rank (wording), exact: 5: 9, 9, 1 → 2',
    ]);
    expect(rank(2, 5, [9, 8, 9, 1, 8])).toEqual([
      'fails: one more than those ahead = [5; 5], -3 off',
      '5: 9, 8, 9, 1, 8 → 5',
      'opposite-order (mistake), exact: 5: 9, 8, 9, 1, 8 → 2',
    ]);
    expect(rank(3, 5, [9, 8, 9, 1, 8])).toEqual([
      'holds: one more than those ahead = [5; 5], -2 off',
      '5: 9, 8, 9, 1, 8 → 5',
      'dense-rank (wording), exact: 5: 9, 8, 9, 1, 8 → 3',
    ]);
    expect(rank(4, 5, [9, 8, 9, 1, 8])).toEqual([
      'fails: one more than those ahead = [5; 5], -1 off',
      '5: 9, 8, 9, 1, 8 → 5',
    ]);
    expect(rank(3, 5, [9, 8, 7, 5, 4, 3], { order: 'lowest' })).toEqual([
      'holds: one more than those ahead = [3; 3], 0 off',
      '5: 9, 8, 7, 5, 4, 3 → 3',
      'shared-rank (wording), exact: 5: 9, 8, 7, 5, 4, 3 → 3',
    ]);
    expect(rank(4, 5, [9, 8, 7, 5, 4, 3], { order: 'lowest' })).toEqual([
      'holds: one more than those ahead = [3; 3], 1 off',
      '5: 9, 8, 7, 5, 4, 3 → 3',
      'last-of-tied (wording), exact: 5: 9, 8, 7, 5, 4, 3 → 4',
    ]);
  });

  it('from the other end', () => {
    expect(rank(3, 12, [21, 6, 4])).toEqual([
      'fails: one more than those ahead = [2; 2], 1 off',
      '12: 21, 6, 4 → 2',
      'opposite-order (mistake), exact: 12: 21, 6, 4 → 3',
    ]);
    expect(rank(1, 5, [9, 8, 5])).toEqual([
      'fails: one more than those ahead = [3; 3], -2 off',
      '5: 9, 8, 5 → 3',
      'opposite-order (mistake), exact: 5: 9, 8, 5 → 1',
    ]);
    expect(rank(2, 5, [9, 8, 5])).toEqual(['fails: one more than those ahead = [3; 3], -1 off', '5: 9, 8, 5 → 3']);
    expect(rank(2, 5, [3, 2, 1])).toEqual(['fails: one more than those ahead = [1; 1], 1 off', '5: 3, 2, 1 → 1']);
    expect(rank(4, 5, [3, 2, 1])).toEqual([
      'fails: one more than those ahead = [1; 1], 3 off',
      '5: 3, 2, 1 → 1',
      'opposite-order (mistake), exact: 5: 3, 2, 1 → 4',
    ]);
  });

  it('beside figures that are no one number', () => {
    expect(rank(2, 10, ['trên 20', 'trên 30'])).toEqual([
      'cannot-tell: one more than those ahead = [3; 3], -1 off',
      '10: > 20, > 30 → 3',
      'dense-rank (wording), exact, perhaps: 10: > 20, > 30 → 2',
    ]);
    expect(rank(3, 10, ['trên 20', 'trên 30'])).toEqual([
      'holds: one more than those ahead = [3; 3], 0 off',
      '10: > 20, > 30 → 3',
      'as-stated (nothing), exact: 10: > 20, > 30 → 3',
    ]);
    expect(rank(2, 5, [9, 9, 8, 'trên 20'])).toEqual([
      'fails: one more than those ahead = [5; 5], -3 off',
      '5: 9, 9, 8, > 20 → 5',
    ]);
    expect(rank(3, 5, [9, 9, 8, 'trên 20'])).toEqual([
      'cannot-tell: one more than those ahead = [5; 5], -2 off',
      '5: 9, 9, 8, > 20 → 5',
      'dense-rank (wording), exact, perhaps: 5: 9, 9, 8, > 20 → 3',
    ]);
    expect(rank(4, 5, [9, 9, 8, 'trên 20'])).toEqual([
      'cannot-tell: one more than those ahead = [5; 5], -1 off',
      '5: 9, 9, 8, > 20 → 5',
      'dense-rank (wording), exact, perhaps: 5: 9, 9, 8, > 20 → 4',
    ]);
    expect(rank(5, 5, [9, 9, 8, 'trên 20'])).toEqual([
      'holds: one more than those ahead = [5; 5], 0 off',
      '5: 9, 9, 8, > 20 → 5',
      'as-stated (nothing), exact: 5: 9, 9, 8, > 20 → 5',
    ]);
  });

  it('beside figures that are not printed', () => {
    expect(rank(2, 5, [9, 9, null])).toEqual([
      'cannot-tell: one more than those ahead = [3; 4], ? off',
      '5: 9, 9, ? → 3',
      'as-stated (missing), as-worded, perhaps: 5: 9, 9, ?',
    ]);
    expect(rank(3, 5, [5, null])).toEqual([
      'cannot-tell: one more than those ahead = [1; 2], ? off',
      '5: 5, ? → 1',
      'as-stated (missing), as-worded, perhaps: 5: 5, ?',
    ]);
    expect(rank(4, 5, [5, null])).toEqual(['fails: one more than those ahead = [1; 2], ? off', '5: 5, ? → 1']);
    expect(rank(1, 21, [12, null])).toEqual([
      'cannot-tell: one more than those ahead = [1; 2], ? off',
      '21: 12, ? → 1',
      'as-stated (missing), as-worded, perhaps: 21: 12, ?',
    ]);
    expect(rank(1, 21, [22, null])).toEqual(['fails: one more than those ahead = [2; 3], ? off', '21: 22, ? → 2']);
    expect(rank(1, 21, [12], { othersExpected: 2 })).toEqual([
      'cannot-tell: one more than those ahead = [1; 2], ? off',
      '21: 12, ? → 1',
      'as-stated (missing), as-worded, perhaps: 21: 12, ?',
    ]);
    expect(rank(1, 5, [4, 3], { othersExpected: 6 })).toEqual([
      'cannot-tell: one more than those ahead = [1; 5], ? off',
      '5: 4, 3, 4 × ? → 1',
      'as-stated (missing), as-worded, perhaps: 5: 4, 3, 4 × ?',
    ]);
    expect(rank(1, 21, ['trên 20'])).toEqual([
      'cannot-tell: one more than those ahead = [1; 2], ? off',
      '21: > 20 → 1',
      'as-stated (missing), as-worded, perhaps: 21: > 20',
    ]);
    expect(rank(2, 5, [9, 9, 8, 5, null])).toEqual([
      'fails: one more than those ahead = [4; 5], ? off',
      '5: 9, 9, 8, 5, ? → 4',
    ]);
    expect(rank(3, 5, [9, 9, 8, 5, null])).toEqual([
      'cannot-tell: one more than those ahead = [4; 5], ? off',
      '5: 9, 9, 8, 5, ? → 4',
      'as-stated (missing), as-worded, perhaps: 5: 9, 9, 8, 5, ?',
    ]);
    expect(rank(6, 5, [9, 9, 8, 5, null])).toEqual([
      'cannot-tell: one more than those ahead = [4; 5], ? off',
      '5: 9, 9, 8, 5, ? → 4',
      'as-stated (missing), as-worded, perhaps: 5: 9, 9, 8, 5, ?',
    ]);
    expect(rank(7, 5, [9, 9, 8, 5, null])).toEqual([
      'fails: one more than those ahead = [4; 5], ? off',
      '5: 9, 9, 8, 5, ? → 4',
    ]);
    expect(rank(2, 5, [null])).toEqual([
      'cannot-tell: one more than those ahead = [1; 2], ? off',
      '5: ? → 1',
      'as-stated (missing), as-worded, perhaps: 5: ?',
    ]);
    expect(rank(3, 5, [null])).toEqual(['fails: one more than those ahead = [1; 2], ? off', '5: ? → 1']);
  });
});
