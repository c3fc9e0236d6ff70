import { describe, expect, it } from 'vitest';
import { equationsTold } from '../reconciled.js';

describe('what is found of equations', () => {
  it('that nothing satisfies', () => {
    expect(equationsTold({ a: 3, b: 4 }, ['a + b = 10', 'a - b = 1'])).toEqual([
      'no-solution',
      'No whole numbers of 0 or more satisfy these equations.',
      {
        reason: 'no-whole-number',
        equations: [
          { equation: 0, times: '-1' },
          { equation: 1, times: '-1' },
        ],
        terms: [{ id: 'a', times: '-2' }],
        equals: '-11',
      },
    ]);
    expect(equationsTold({ x: 3, y: null }, ['x + y = 4', 'x + y = 5'])).toEqual([
      'no-solution',
      'No whole numbers of 0 or more satisfy these equations.',
      {
        reason: 'no-figure-left',
        equations: [
          { equation: 0, times: '-1' },
          { equation: 1, times: '1' },
        ],
        terms: [],
        equals: '1',
      },
    ]);
    expect(equationsTold({ x: 3, y: null }, ['6x - 4y = 7'])).toEqual([
      'no-solution',
      'No whole numbers of 0 or more satisfy these equations.',
      {
        reason: 'no-whole-number',
        equations: [{ equation: 0, times: '1' }],
        terms: [
          { id: 'x', times: '6' },
          { id: 'y', times: '-4' },
        ],
        equals: '7',
      },
    ]);
    expect(equationsTold({ x: 3, y: null, z: '1' }, ['x + y + 9z = 4'])).toEqual([
      'no-solution',
      'No whole numbers of 0 or more satisfy these equations.',
      {
        reason: 'out-of-range',
        equations: [{ equation: 0, times: '1' }],
        terms: [
          { id: 'x', times: '1' },
          { id: 'y', times: '1' },
        ],
        equals: '-5',
      },
    ]);
    expect(equationsTold({ x: 3, y: null, w: 2 }, ['x - y + w = 1', '2x - 3y + 3w = 4'])).toEqual([
      'no-solution',
      'No whole numbers of 0 or more satisfy these equations.',
      {
        reason: 'out-of-range',
        equations: [
          { equation: 0, times: '3' },
          { equation: 1, times: '-1' },
        ],
        terms: [{ id: 'x', times: '1' }],
        equals: '-1',
      },
    ]);
    expect(equationsTold({ x: '3' }, ['x = 4'])).toEqual([
      'no-solution',
      'No whole numbers of 0 or more satisfy these equations.',
      { reason: 'no-figure-left', equations: [{ equation: 0, times: '1' }], terms: [], equals: '1' },
    ]);
    expect(equationsTold({ a: 3, b: 2 }, ['a + b = 5', '2a + 2b = 11'])).toEqual([
      'no-solution',
      'No whole numbers of 0 or more satisfy these equations.',
      {
        reason: 'no-figure-left',
        equations: [
          { equation: 0, times: '-2' },
          { equation: 1, times: '1' },
        ],
        terms: [],
        equals: '1',
      },
    ]);
    expect(equationsTold({ a: 3, b: 2 }, ['3a + 5b = 7'])).toEqual([
      'no-solution',
      'No whole numbers of 0 or more satisfy these equations.',
      { reason: 'every-case-tried' },
    ]);
    expect(equationsTold({ a: 3, b: 2 }, ['a + b = -1'])).toEqual([
      'no-solution',
      'No whole numbers of 0 or more satisfy these equations.',
      {
        reason: 'out-of-range',
        equations: [{ equation: 0, times: '1' }],
        terms: [
          { id: 'a', times: '1' },
          { id: 'b', times: '1' },
        ],
        equals: '-1',
      },
    ]);
    expect(equationsTold({ a: 3, b: 2, c: 1 }, ['a + b - c = 2', 'a + c = 1', 'b + c = -2'])).toEqual([
      'no-solution',
      'No whole numbers of 0 or more satisfy these equations.',
      {
        reason: 'out-of-range',
        equations: [
          { equation: 0, times: '1' },
          { equation: 1, times: '-1' },
          { equation: 2, times: '2' },
        ],
        terms: [{ id: 'b', times: '3' }],
        equals: '-3',
      },
    ]);
    expect(equationsTold({ a: 3, b: 2, c: 1 }, ['2a + 2b - 2c = 4', '4a + 4c = 7', 'b = 2'])).toEqual([
      'no-solution',
      'No whole numbers of 0 or more satisfy these equations.',
      {
        reason: 'no-whole-number',
        equations: [
          { equation: 0, times: '2' },
          { equation: 1, times: '1' },
          { equation: 2, times: '-4' },
        ],
        terms: [{ id: 'a', times: '8' }],
        equals: '7',
      },
    ]);
  });
});
