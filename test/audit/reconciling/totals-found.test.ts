import { describe, expect, it } from 'vitest';
import { totalsTold, unit as u } from '../reconciled.js';

describe('what is found of a tree', () => {
  it('that adds up', () => {
    expect(totalsTold(u('p', 44, u('a', 21), u('b', 12), u('c', 11)))).toEqual([
      'holds: 0 changed by 0, all',
      'nothing',
    ]);
    expect(totalsTold([u('p', 3)])).toEqual(['holds: 0 changed by 0, all', 'nothing']);
    expect(totalsTold([u('p', null)])).toEqual(['holds: 0 changed by 0, all', 'nothing']);
    expect(totalsTold([])).toEqual(['holds: 0 changed by 0, all', 'nothing']);
  });

  it('that is off in one place', () => {
    expect(totalsTold(u('p', 47, u('a', 21), u('b', 12), u('c', 11)))).toEqual([
      'fails: 1 changed by 3, all',
      'p 47 against 44, 3 off: a 21, b 12, c 11',
      'a 21 to 24 (3)',
      'b 12 to 15 (3)',
      'c 11 to 14 (3)',
      'p 47 to 44 (-3)',
    ]);
    expect(totalsTold(u('p', 53, u('c', 11), u('b', 12), u('a', 21)))).toEqual([
      'fails: 1 changed by 9, all',
      'p 53 against 44, 9 off: a 21, b 12, c 11',
      'b 12 to 21 (9, exchanged)',
      'a 21 to 30 (9)',
      'c 11 to 20 (9)',
      'p 53 to 44 (-9)',
    ]);
    expect(totalsTold(u('p', 12, u('a', 21)))).toEqual([
      'fails: 1 changed by 9, all',
      'p 12 against 21, -9 off: a 21',
      'a 21 to 12 (-9, exchanged)',
      'p 12 to 21 (9, exchanged)',
    ]);
    expect(totalsTold(u('p', 0, u('a', 4), u('b', 5)))).toEqual([
      'fails: 1 changed by 9, all',
      'p 0 against 9, -9 off: a 4, b 5',
      'p 0 to 9 (9)',
    ]);
    expect(totalsTold(u('p', 39, u('a', 21), u('b', 12), u('c', 11)))).toEqual([
      'fails: 1 changed by 5, all',
      'p 39 against 44, -5 off: a 21, b 12, c 11',
      'a 21 to 16 (-5)',
      'b 12 to 7 (-5)',
      'c 11 to 6 (-5)',
      'p 39 to 44 (5)',
    ]);
  });

  it('with gaps', () => {
    expect(totalsTold(u('p', 47, u('a', 21), u('b', null), u('c', 11)))).toEqual([
      'holds: 0 changed by 0, all',
      'nothing; b is 15',
    ]);
    expect(totalsTold(u('p', 47, u('a', 21), u('b', null), u('c', null)))).toEqual([
      'holds: 0 changed by 0, all',
      'nothing',
    ]);
    expect(totalsTold(u('p', 32, u('a', 21), u('b', null), u('c', 11)))).toEqual([
      'holds: 0 changed by 0, all',
      'nothing; b is 0',
    ]);
    expect(totalsTold(u('p', 30, u('c', 11), u('b', null), u('a', 21)))).toEqual([
      'fails: 1 changed by 2, all',
      'p 30 against 32, -2 off: a 21, b null, c 11',
      'a 21 to 19 (-2); b is 0',
      'c 11 to 9 (-2); b is 0',
      'p 30 to 32 (2); b is 0',
    ]);
    expect(totalsTold(u('p', null, u('a', null, u('a1', 6)), u('b', 7)))).toEqual([
      'holds: 0 changed by 0, all',
      'nothing; a is 6, p is 13',
    ]);
    expect(totalsTold(u('p', 10, u('a', null, u('a1', 4), u('a2', null)), u('b', 5)))).toEqual([
      'holds: 0 changed by 0, all',
      'nothing; a is 5, a2 is 1',
    ]);
    expect(totalsTold(u('p', 10, u('a', null, u('a1', 4), u('a2', null)), u('b', 7)))).toEqual([
      'fails: 1 changed by 1, all',
      'p 10 against 11, -1 off: a null, b 7',
      'a1 4 to 3 (-1); a is 3, a2 is 0',
      'b 7 to 6 (-1); a is 4, a2 is 0',
      'p 10 to 11 (1); a is 4, a2 is 0',
    ]);
    expect(totalsTold(u('p', 0, u('b', null), u('a', null)))).toEqual([
      'holds: 0 changed by 0, all',
      'nothing; a is 0, b is 0',
    ]);
    expect(totalsTold(u('p', null, u('a', 5, u('a1', 6)), u('b', 7)))).toEqual([
      'fails: 1 changed by 1, all',
      'a 5 against 6, -1 off: a1 6',
      'a 5 to 6 (1); p is 13',
      'a1 6 to 5 (-1); p is 12',
    ]);
    expect(totalsTold(u('p', 9, u('a', null, u('a1', 4)), u('b', null, u('b1', null), u('b2', 3))))).toEqual([
      'holds: 0 changed by 0, all',
      'nothing; a is 4, b is 5, b1 is 2',
    ]);
  });

  it('with incomplete lists', () => {
    expect(totalsTold({ id: 'p', value: 30, open: true, children: [u('a', 21), u('c', 11)] })).toEqual([
      'fails: 1 changed by 2, all',
      'p 30 against 32, -2 off: a 21, c 11',
      'a 21 to 19 (-2)',
      'c 11 to 9 (-2)',
      'p 30 to 32 (2)',
    ]);
    expect(totalsTold({ id: 'p', value: 35, open: true, children: [u('a', 21), u('c', 11)] })).toEqual([
      'holds: 0 changed by 0, all',
      'nothing',
    ]);
    expect(totalsTold({ id: 'p', value: 35, open: true, children: [u('a', 21), u('c', null)] })).toEqual([
      'holds: 0 changed by 0, all',
      'nothing',
    ]);
    expect(totalsTold(u('p', 9, { id: 'a', value: null, open: true, children: [u('a1', 4)] }, u('b', 5)))).toEqual([
      'holds: 0 changed by 0, all',
      'nothing; a is 4',
    ]);
    expect(totalsTold(u('p', 9, { id: 'a', value: null, open: true, children: [u('a1', 4)] }, u('b', 3)))).toEqual([
      'holds: 0 changed by 0, all',
      'nothing; a is 6',
    ]);
    expect(totalsTold(u('p', 9, { id: 'a', value: 3, open: true, children: [u('a1', 4)] }, u('b', 6)))).toEqual([
      'fails: 1 changed by 1, all',
      'a 3 against 4, -1 off: a1 4',
      'a1 4 to 3 (-1)',
    ]);
  });

  it('of several levels', () => {
    expect(totalsTold(u('p', 60, u('a', 30, u('a1', 12), u('a2', 9)), u('b', 21, u('b1', 21))))).toEqual([
      'fails: 2 changed by 18, all',
      'a 30 against 21, 9 off: a1 12, a2 9',
      'p 60 against 51, 9 off: a 30, b 21',
      'a1 12 to 21 (9, exchanged), p 60 to 51 (-9)',
      'a2 9 to 18 (9), p 60 to 51 (-9)',
    ]);
    expect(totalsTold(u('p', 51, u('b', 21, u('b1', 12)), u('a', 30, u('a2', 9), u('a1', 12))))).toEqual([
      'fails: 2 changed by 18, all',
      'a 30 against 21, 9 off: a1 12, a2 9',
      'b 21 against 12, 9 off: b1 12',
      'a1 12 to 21 (9, exchanged), b1 12 to 21 (9, exchanged)',
      'a2 9 to 18 (9), b1 12 to 21 (9, exchanged)',
    ]);
    expect(totalsTold(u('p', 3, u('a', 2, u('a1', 4), u('a2', 5)), u('b', 4)))).toEqual([
      'fails: 2 changed by 17, all',
      'a 2 against 9, -7 off: a1 4, a2 5',
      'p 3 against 6, -3 off: a 2, b 4',
      'a 2 to 9 (7), p 3 to 13 (10)',
    ]);
    expect(totalsTold(u('p', 40, u('a', 10, u('a1', 10, u('a11', 30))), u('b', 30)))).toEqual([
      'fails: 1 changed by 20, all',
      'a1 10 against 30, -20 off: a11 30',
      'a11 30 to 10 (-20)',
    ]);
    expect(totalsTold(u('p', 21, u('a', 21, u('a1', 12)), u('b', 0, u('b1', 9))))).toEqual([
      'fails: 2 changed by 18, all',
      'a 21 against 12, 9 off: a1 12',
      'b 0 against 9, -9 off: b1 9',
      'a 21 to 12 (-9, exchanged), b 0 to 9 (9)',
      'a1 12 to 21 (9, exchanged), b1 9 to 0 (-9)',
    ]);
  });

  it('of several trees', () => {
    expect(totalsTold([u('q', 7, u('b', 8)), u('p', 5, u('a', 3))])).toEqual([
      'fails: 2 changed by 3, all',
      'p 5 against 3, 2 off: a 3',
      'q 7 against 8, -1 off: b 8',
      'a 3 to 5 (2), b 8 to 7 (-1)',
      'a 3 to 5 (2), q 7 to 8 (1)',
      'b 8 to 7 (-1), p 5 to 3 (-2)',
      'p 5 to 3 (-2), q 7 to 8 (1)',
    ]);
    expect(totalsTold([u('q', 8, u('b', 8)), u('p', 5, u('a', 3))])).toEqual([
      'fails: 1 changed by 2, all',
      'p 5 against 3, 2 off: a 3',
      'a 3 to 5 (2)',
      'p 5 to 3 (-2)',
    ]);
    expect(totalsTold([u('q', null, u('b', 8, u('c', 9))), u('p', 5, u('a', 3))])).toEqual([
      'fails: 2 changed by 3, all',
      'b 8 against 9, -1 off: c 9',
      'p 5 against 3, 2 off: a 3',
      'a 3 to 5 (2), b 8 to 9 (1); q is 9',
      'a 3 to 5 (2), c 9 to 8 (-1); q is 8',
      'b 8 to 9 (1), p 5 to 3 (-2); q is 9',
      'c 9 to 8 (-1), p 5 to 3 (-2); q is 8',
    ]);
  });
});
