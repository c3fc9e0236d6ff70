import { describe, expect, it } from 'vitest';
import { equationsTold } from '../reconciled.js';

describe('what is found of equations', () => {
  it('that hold', () => {
    expect(equationsTold({ a: 21, b: 30, c: 51 }, ['a + b - c = 0'])).toEqual([
      'holds: 0 changed by 0, all',
      'nothing',
    ]);
    expect(equationsTold({ a: 3, b: null }, ['2a + b = 8'])).toEqual(['holds: 0 changed by 0, all', 'nothing; b is 2']);
    expect(equationsTold({ a: 3, b: null }, ['2a + 3b = 12'])).toEqual([
      'holds: 0 changed by 0, all',
      'nothing; b is 2',
    ]);
    expect(equationsTold({ a: 3, b: null, c: null }, ['a + b + c = 3'])).toEqual([
      'holds: 0 changed by 0, all',
      'nothing; b is 0, c is 0',
    ]);
    expect(equationsTold({ a: 3, b: null, c: null }, ['a + b - c = 3'])).toEqual([
      'holds: 0 changed by 0, all',
      'nothing',
    ]);
    expect(equationsTold({ a: 3, b: null }, ['a - 2b = -5'])).toEqual([
      'holds: 0 changed by 0, all',
      'nothing; b is 4',
    ]);
    expect(equationsTold({ x: '3' }, ['2x = 6'])).toEqual(['holds: 0 changed by 0, all', 'nothing']);
    expect(equationsTold({ a: 5 }, [])).toEqual(['holds: 0 changed by 0, all', 'nothing']);
    expect(equationsTold({}, [])).toEqual(['holds: 0 changed by 0, all', 'nothing']);
    expect(equationsTold({ a: 10, b: 5, d: null, c: null }, ['a - c = 0', 'b + d - c = 0'])).toEqual([
      'holds: 0 changed by 0, all',
      'nothing; c is 10, d is 5',
    ]);
    expect(equationsTold({ a: 3, b: 2 }, ['a + b = 5', 'a + b = 5'])).toEqual([
      'holds: 0 changed by 0, all',
      'nothing',
    ]);
    expect(equationsTold({ a: 3, b: null, c: null, d: null }, ['a - b - c = 3', 'd = 4'])).toEqual([
      'holds: 0 changed by 0, all',
      'nothing; b is 0, c is 0, d is 4',
    ]);
  });

  it('of which one figure is off', () => {
    expect(equationsTold({ a: 21, b: 30, c: 42 }, ['a + b - c = 0'])).toEqual([
      'fails: 1 changed by 9, all',
      '0: 9 against 0',
      'a 21 to 12 (-9, exchanged)',
      'b 30 to 21 (-9)',
      'c 42 to 51 (9)',
    ]);
    expect(equationsTold({ a: '21', b: 30, c: 60 }, ['a + b - c = 0'])).toEqual([
      'fails: 1 changed by 9, all',
      '0: -9 against 0',
      'b 30 to 39 (9)',
      'c 60 to 51 (-9)',
    ]);
    expect(equationsTold({ a: '21', b: '30', c: 60 }, ['a + b - c = 0'])).toEqual([
      'fails: 1 changed by 9, all',
      '0: -9 against 0',
      'c 60 to 51 (-9)',
    ]);
    expect(equationsTold({ a: 3, b: 1 }, ['2a + b = 8'])).toEqual([
      'fails: 1 changed by 1, all',
      '0: 7 against 8',
      'b 1 to 2 (1)',
    ]);
    expect(equationsTold({ a: 3, b: null }, ['a + 2b = 2'])).toEqual([
      'fails: 1 changed by 1, all',
      'a 3 to 2 (-1); b is 0',
    ]);
    expect(equationsTold({ b: 15, a: 10, c: null, d: null }, ['a - c = 0', 'b + d - c = 0'])).toEqual([
      'fails: 1 changed by 5, all',
      'a 10 to 15 (5); c is 15, d is 0',
      'b 15 to 10 (-5); c is 10, d is 0',
    ]);
    expect(equationsTold({ a: 2, b: 2, c: null }, ['2a + 2b + 4c = 10'])).toEqual([
      'fails: 1 changed by 1, all',
      'a 2 to 1 (-1); c is 1',
      'a 2 to 3 (1); c is 0',
      'b 2 to 1 (-1); c is 1',
      'b 2 to 3 (1); c is 0',
    ]);
    expect(equationsTold({ a: 5, b: 3, c: 2 }, ['a - b - c = 1'])).toEqual([
      'fails: 1 changed by 1, all',
      '0: 0 against 1',
      'a 5 to 6 (1)',
      'b 3 to 2 (-1)',
      'c 2 to 1 (-1)',
    ]);
  });

  it('of which several are off', () => {
    expect(equationsTold({ a: 3, b: 4 }, ['a + b = 7', 'a - b = 1'])).toEqual([
      'fails: 2 changed by 2, all',
      '1: -1 against 1',
      'a 3 to 4 (1), b 4 to 3 (-1)',
    ]);
    expect(equationsTold({ a: 5, b: 7 }, ['a + b = 0'])).toEqual([
      'fails: 2 changed by 12, all',
      '0: 12 against 0',
      'a 5 to 0 (-5), b 7 to 0 (-7)',
    ]);
    expect(equationsTold({ a: 5, b: 7, c: 2 }, ['a + b + c = 3'])).toEqual([
      'fails: 2 changed by 11, all',
      '0: 14 against 3',
      'a 5 to 0 (-5), b 7 to 1 (-6)',
      'a 5 to 1 (-4), b 7 to 0 (-7)',
    ]);
    expect(equationsTold({ c: 5, b: 7, a: 9 }, ['-a - b - c = -3'])).toEqual([
      'fails: 3 changed by 18, all',
      '0: -21 against -3',
      'a 9 to 0 (-9), b 7 to 0 (-7), c 5 to 3 (-2)',
      'a 9 to 0 (-9), b 7 to 1 (-6), c 5 to 2 (-3)',
      'a 9 to 0 (-9), b 7 to 2 (-5), c 5 to 1 (-4)',
      'a 9 to 0 (-9), b 7 to 3 (-4), c 5 to 0 (-5)',
      'a 9 to 1 (-8), b 7 to 0 (-7), c 5 to 2 (-3)',
      'a 9 to 1 (-8), b 7 to 1 (-6), c 5 to 1 (-4)',
      'a 9 to 1 (-8), b 7 to 2 (-5), c 5 to 0 (-5)',
      'a 9 to 2 (-7), b 7 to 0 (-7), c 5 to 1 (-4)',
      'a 9 to 2 (-7), b 7 to 1 (-6), c 5 to 0 (-5)',
      'a 9 to 3 (-6), b 7 to 0 (-7), c 5 to 0 (-5)',
    ]);
    expect(equationsTold({ a: 1, b: 1, c: 1, d: 1 }, ['a + b = 12', 'c + d = 12'])).toEqual([
      'fails: 2 changed by 20, all',
      '0: 2 against 12',
      '1: 2 against 12',
      'a 1 to 11 (10), c 1 to 11 (10)',
      'a 1 to 11 (10), d 1 to 11 (10)',
      'b 1 to 11 (10), c 1 to 11 (10)',
      'b 1 to 11 (10), d 1 to 11 (10)',
    ]);
    expect(equationsTold({ a: 1, b: 1, c: 1, d: 1 }, ['a + b = 12', 'c + d = 12', 'a + c = 12'])).toEqual([
      'fails: 2 changed by 20, all',
      '0: 2 against 12',
      '1: 2 against 12',
      '2: 2 against 12',
      'a 1 to 11 (10), d 1 to 11 (10)',
      'b 1 to 11 (10), c 1 to 11 (10)',
    ]);
    expect(equationsTold({ a: 2, b: 2, c: null }, ['2a + 3b + 4c = 9'])).toEqual([
      'fails: 2 changed by 2, all',
      'a 2 to 1 (-1), b 2 to 1 (-1); c is 1',
      'a 2 to 3 (1), b 2 to 1 (-1); c is 0',
    ]);
    expect(equationsTold({ a: 0, b: 0 }, ['7a + 5b = 24'])).toEqual([
      'fails: 2 changed by 4, all',
      '0: 0 against 24',
      'a 0 to 2 (2), b 0 to 2 (2)',
    ]);
  });
});
