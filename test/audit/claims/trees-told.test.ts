import { describe, expect, it } from 'vitest';
import type { ClaimFigure } from '../../../src/audit/index.js';
import { told } from '../told.js';

type Row = [id: string, parentId: string | null, printed: ClaimFigure | null, open?: boolean];
const tree = (...rows: Row[]) =>
  told({ kind: 'tree', rows: rows.map(([id, parentId, printed, open]) => ({ id, parentId, printed, open })) });

describe('what is told of a tree', () => {
  it('that adds up', () => {
    expect(tree(['p', null, 10], ['a', 'p', null], ['a1', 'a', 4], ['a2', 'a', 6])).toEqual([
      'holds: each total against the sum below it = none, ? off',
    ]);
    expect(tree(['p', null, null], ['a', 'p', 11])).toEqual([
      'holds: each total against the sum below it = none, ? off',
    ]);
    expect(tree(['p', null, 7])).toEqual(['holds: each total against the sum below it = none, ? off']);
    expect(tree(['a', 'p', 4], ['p', null, 4], ['q', null, 3], ['b', 'q', 3])).toEqual([
      'holds: each total against the sum below it = none, ? off',
    ]);
  });

  it('that breaks in one place', () => {
    expect(tree(['p', null, 10], ['a', 'p', 5], ['b', 'p', 5], ['a1', 'a', 3], ['a2', 'a', 1])).toEqual([
      'fails: each total against the sum below it = none, ? off',
      'a: 4 ≠ 5 (1)',
      'a: [5; 5] against [4; 4], 1 off; below: ',
    ]);
    expect(tree(['p', null, 10], ['a', 'p', null], ['a1', 'a', 4], ['a2', 'a', 7])).toEqual([
      'fails: each total against the sum below it = none, ? off',
      'p: 11 ≠ 10 (-1)',
      'p: [10; 10] against [11; 11], -1 off; below: ',
    ]);
    expect(tree(['p', null, 10, true], ['a', 'p', 11])).toEqual([
      'fails: each total against the sum below it = none, ? off',
      'p: 11 ≠ 10 (-1)',
      'p: [10; 10] against [11; 11], -1 off; below: ',
    ]);
    expect(tree(['p', null, 'trên 11'], ['a', 'p', 11])).toEqual([
      'fails: each total against the sum below it = none, ? off',
      'p: 11 ≠ > 11',
      'p: (11; ) against [11; 11], ? off; below: ',
    ]);
  });

  it('that breaks in several', () => {
    expect(tree(['p', null, 11], ['a', 'p', 5], ['b', 'p', 5], ['a1', 'a', 3], ['a2', 'a', 1])).toEqual([
      'fails: each total against the sum below it = none, ? off',
      'a: 4 ≠ 5 (1)',
      'p: 10 ≠ 11 (1)',
      'a: [5; 5] against [4; 4], 1 off; below: ',
      'p: [11; 11] against [10; 10], 1 off; below: a',
    ]);
    expect(tree(['p', null, 30], ['a', 'p', null], ['a1', 'a', 4], ['a2', 'a', 7], ['a21', 'a2', 8])).toEqual([
      'fails: each total against the sum below it = none, ? off',
      'a2: 8 ≠ 7 (-1)',
      'p: 11 ≠ 30 (19)',
      'a2: [7; 7] against [8; 8], -1 off; below: ',
      'p: [30; 30] against [11; 11], 19 off; below: a',
    ]);
    expect(
      tree(
        ['a1', 'a', 3],
        ['b', 'p', 6],
        ['a', 'p', 5],
        ['p', null, 11],
        ['a2', 'a', 1],
        ['b1', 'b', 7],
        ['q', null, 5],
        ['q1', 'q', 6],
      ),
    ).toEqual([
      'fails: each total against the sum below it = none, ? off',
      'a: 4 ≠ 5 (1)',
      'b: 7 ≠ 6 (-1)',
      'q: 6 ≠ 5 (-1)',
      'a: [5; 5] against [4; 4], 1 off; below: ',
      'b: [6; 6] against [7; 7], -1 off; below: ',
      'q: [5; 5] against [6; 6], -1 off; below: ',
    ]);
    expect(tree(['p', null, 12], ['a', 'p', 5], ['b', 'p', 6], ['a1', 'a', 4], ['b1', 'b', 7])).toEqual([
      'fails: each total against the sum below it = none, ? off',
      'b: 7 ≠ 6 (-1)',
      'a: 4 ≠ 5 (1)',
      'p: 11 ≠ 12 (1)',
      'b: [6; 6] against [7; 7], -1 off; below: ',
      'a: [5; 5] against [4; 4], 1 off; below: ',
      'p: [12; 12] against [11; 11], 1 off; below: a b',
    ]);
  });

  it('of vague figures', () => {
    expect(tree(['p', null, 100], ['a', 'p', 'khoảng 100'], ['a1', 'a', 60], ['a2', 'a', 38])).toEqual([
      'fails: each total against the sum below it = none, ? off',
      'p: 98 ≠ 100 (2)',
      'p: [100; 100] against [98; 98], 2 off; below: ',
    ]);
    expect(tree(['p', null, 'khoảng 100'], ['a', 'p', 'khoảng 50'], ['b', 'p', 20])).toEqual([
      'fails: each total against the sum below it = none, ? off',
      'p: [67,5; 72,5] ≠ [95; 105]',
      'p: [95; 105] against [135/2; 145/2], ? off; below: ',
    ]);
    expect(tree(['p', null, '65%'], ['a', 'p', '30%'], ['b', 'p', '35%'])).toEqual([
      'cannot-tell: each total against the sum below it = none, ? off',
    ]);
    expect(tree(['p', null, 'trên 10'], ['a', 'p', 11])).toEqual([
      'cannot-tell: each total against the sum below it = none, ? off',
    ]);
    expect(tree(['p', null, 'trên 5'], ['a', 'p', 'trên 6'], ['a1', 'a', 7])).toEqual([
      'cannot-tell: each total against the sum below it = none, ? off',
    ]);
  });

  it('with gaps', () => {
    expect(tree(['p', null, 10], ['a', 'p', null])).toEqual([
      'cannot-tell: each total against the sum below it = none, ? off',
    ]);
    expect(tree(['p', null, 10], ['a', 'p', null], ['b', 'p', 11])).toEqual([
      'fails: each total against the sum below it = none, ? off',
      'p: ≥ 11 ≠ 10',
      'p: [10; 10] against [11; ), ? off; below: ',
    ]);
    expect(tree(['p', null, 10, true], ['a', 'p', 7])).toEqual([
      'cannot-tell: each total against the sum below it = none, ? off',
    ]);
    expect(tree(['p', null, 10, true], ['a', 'p', 10])).toEqual([
      'cannot-tell: each total against the sum below it = none, ? off',
    ]);
    expect(tree(['p', null, 9], ['a', 'p', null, true], ['a1', 'a', 4], ['b', 'p', 6])).toEqual([
      'fails: each total against the sum below it = none, ? off',
      'p: ≥ 10 ≠ 9',
      'p: [9; 9] against [10; ), ? off; below: ',
    ]);
    expect(tree(['p', null, null], ['a', 'p', 10, true], ['a1', 'a', 4])).toEqual([
      'cannot-tell: each total against the sum below it = none, ? off',
    ]);
  });
});
