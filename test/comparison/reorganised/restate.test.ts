import { describe, expect, it } from 'vitest';
import { restate } from '../../../src/comparison/index.js';
import type { Reorganisation } from '../../../src/organisation/index.js';
import { AFTER, BEFORE, lines, merge, of, split, weigh } from './figures.js';

describe('restate', () => {
  it('adds up what merged, and carries over what moved, was renamed or had no event', () => {
    const events: Reorganisation[] = [
      merge('e1', '2025-07-01', ['a', 'b'], 'ab'),
      { id: 'e2', date: '2025-07-01', type: 'rename', unit: 'c', name: 'Xã Mới' },
      { id: 'e3', date: '2025-07-01', type: 'move', units: ['d'], under: 't' },
    ];
    expect(lines(of({ a: 120, b: 80, c: 7, d: 0, e: 3 }), events, AFTER)).toEqual([
      ['ab', 200, 'exact'],
      ['c', 7, 'exact'],
      ['d', 0, 'exact'],
      ['e', 3, 'exact'],
    ]);
    const { figures } = restate(of({ a: 120, b: 80 }), events, AFTER);
    expect(figures[0]?.from).toEqual([
      { id: 'a', value: 120, share: { numerator: 1, denominator: 1 } },
      { id: 'b', value: 80, share: { numerator: 1, denominator: 1 } },
    ]);
  });

  it('apportions what was split by the weights given, in whole numbers, and names them', () => {
    const events = [split('e', '2025-07-01', 'a', ['p', 'q', 'r'])];
    const weights = weigh({ p: 1, q: 1, r: 1 });
    const { figures, divided } = restate(of({ a: 100 }), events, { ...AFTER, weights });
    expect(figures.map(({ id, value, basis, weight, certain }) => [id, value, basis, weight, certain])).toEqual([
      ['p', 34, 'apportioned', 'residents', 0],
      ['q', 33, 'apportioned', 'residents', 0],
      ['r', 33, 'apportioned', 'residents', 0],
    ]);
    expect(figures[1]?.from).toEqual([{ id: 'a', value: 100, share: { numerator: 1, denominator: 3 } }]);
    expect(divided).toEqual([
      {
        event: 'e',
        value: 100,
        why: 'divided',
        among: [
          { id: 'p', value: 34 },
          { id: 'q', value: 33 },
          { id: 'r', value: 33 },
        ],
      },
    ]);
  });

  it('leaves unknown what was split without a weight for every part, and says between whom it lies', () => {
    const events = [split('e', '2025-07-01', 'a', ['p', 'q'])];
    for (const weights of [undefined, weigh({ p: 5 })]) {
      const result = restate(of({ a: 10 }), events, { ...AFTER, weights });
      expect(result.figures.map(({ value, basis, weight }) => [value, basis, weight])).toEqual([
        [null, 'unknown', null],
        [null, 'unknown', null],
      ]);
      expect(result.figures[0]?.from).toEqual([{ id: 'a', value: 10, share: null }]);
      expect(result.divided.map(({ value }) => value)).toEqual([10]);
    }
    // A part of nothing is nothing.
    expect(lines(of({ a: 0 }), events, AFTER)).toEqual([
      ['p', 0, 'exact'],
      ['q', 0, 'exact'],
    ]);
  });

  it('is exact again where what was split comes together, with weights and without', () => {
    const events = [
      merge('m', '2025-03-01', ['a', 'b'], 'a'),
      split('s', '2025-04-01', 'a', ['p', 'q']),
      split('t', '2025-05-01', 'q', ['q', 'u']),
      merge('n', '2025-06-01', ['p', 'q', 'u', 'c'], 'z'),
    ];
    for (const weights of [undefined, weigh({ p: 1, q: 2, u: 5 })]) {
      const { figures, divided } = restate(of({ a: 5, b: 6, c: 7 }), events, { ...AFTER, weights });
      expect(figures.map(({ id, value, basis }) => [id, value, basis])).toEqual([['z', 18, 'exact']]);
      expect(figures[0]?.from.map(({ share }) => share)).toEqual(
        Array.from({ length: 3 }, () => ({ numerator: 1, denominator: 1 })),
      );
      expect(divided).toEqual([]);
    }
  });

  it('takes an apportioned part on through mergers and further splits', () => {
    const events = [
      split('s', '2025-01-01', 'a', ['p', 'q']),
      merge('m', '2025-02-01', ['q', 'b'], 'r'),
      split('t', '2025-03-01', 'r', ['r', 'x']),
    ];
    // 10 by 3 : 1 is 7.5 and 2.5: the places left over go by id. 3 and 9 are then divided by 2 : 1.
    const weights = weigh({ p: 3, q: 1, r: 2, x: 1 });
    const { figures } = restate(of({ a: 10, b: 9 }), events, { ...AFTER, weights });
    expect(figures.map(({ id, value, basis }) => [id, value, basis])).toEqual([
      ['p', 8, 'apportioned'],
      ['r', 7, 'apportioned'],
      ['x', 4, 'apportioned'],
    ]);
    expect(figures[1]?.from).toEqual([
      { id: 'a', value: 10, share: { numerator: 1, denominator: 6 } },
      { id: 'b', value: 9, share: { numerator: 2, denominator: 3 } },
    ]);
  });

  it('lets a weight of one event go before that of all', () => {
    const events = [split('s', '2025-01-01', 'a', ['p', 'q']), split('t', '2025-01-02', 'b', ['x', 'y'])];
    const weights = {
      by: 'households',
      values: [
        { id: 'p', weight: 1 },
        { id: 'q', weight: 1 },
        { id: 'q', weight: 4, event: 's' },
        { id: 'x', weight: 1 },
        { id: 'y', weight: 1 },
      ],
    };
    expect(lines(of({ a: 10, b: 10 }), events, { ...AFTER, weights }).map(([, value]) => value)).toEqual([2, 8, 5, 5]);
  });

  it('follows the events backwards: parts add up, mergers are divided', () => {
    const events = [split('s', '2025-01-01', 'a', ['a', 'q']), merge('m', '2025-02-01', ['b', 'c'], 'bc')];
    const later = of({ a: 50, q: 20, bc: 9 });
    expect(lines(later, events, BEFORE)).toEqual([
      ['a', 70, 'exact'],
      ['b', null, 'unknown'],
      ['c', null, 'unknown'],
    ]);
    expect(lines(later, events, { ...BEFORE, weights: weigh({ b: 2, c: 1 }) })).toEqual([
      ['a', 70, 'exact'],
      ['b', 6, 'apportioned'],
      ['c', 3, 'apportioned'],
    ]);
  });

  it('lists what has no place: dissolved, not yet established, of an id made later', () => {
    const events: Reorganisation[] = [
      { id: 'd', date: '2025-01-01', type: 'dissolve', unit: 'h' },
      { id: 'n', date: '2025-01-01', type: 'establish', unit: { id: 'x', name: 'X', kind: 'commune', parentId: 't' } },
      merge('m', '2025-02-01', ['a', 'b'], 'ab'),
    ];
    const forward = restate(of({ h: 900, a: 1, b: 2, ab: 5 }), events, AFTER);
    expect(forward.ended.map(({ id, value, event, reason }) => [id, value, event, reason])).toEqual([
      ['ab', 5, 'm', 'made-anew'],
      ['h', 900, 'd', 'dissolved'],
    ]);
    expect(forward.uncovered).toEqual(['x']);
    const back = restate(of({ x: 4, ab: 3 }), events, BEFORE);
    expect(back.ended.map(({ id, value, reason }) => [id, value, reason])).toEqual([['x', 4, 'established']]);
    expect(back.uncovered).toEqual(['h']);
  });

  it('does not take a figure that is missing for nothing', () => {
    const events = [merge('m', '2025-02-01', ['a', 'b', 'c'], 'abc')];
    const { figures } = restate(of({ a: 5, b: null }), events, AFTER);
    expect(figures).toMatchObject([{ id: 'abc', value: null, basis: 'unknown', certain: 5 }]);
    expect(figures[0]?.from.map(({ id, value }) => [id, value])).toEqual([
      ['a', 5],
      ['b', null],
      ['c', null],
    ]);
  });

  it('tells units from localities of one id', () => {
    const events: Reorganisation[] = [
      { id: 'v', date: '2025-02-01', type: 'merge', localities: ['a', 'b'], into: 'a' },
    ];
    const figures = of({ a: 5, b: 6 });
    expect(lines(figures, events, { ...AFTER, subject: 'unit' })).toHaveLength(2);
    expect(lines(figures, events, { ...AFTER, subject: 'locality' })).toEqual([['a', 11, 'exact']]);
  });

  it('follows ids that trip programs which keep them as keys of objects', () => {
    const events = [split('__proto__', '2025-01-01', '__proto__', ['constructor', 'toString'])];
    const weights = { by: 'w', values: ['constructor', 'toString'].map((id) => ({ id, weight: 1 })) };
    const { figures } = restate([{ id: '__proto__', value: 3 }], events, { ...AFTER, weights });
    expect(figures.map(({ id, value }) => [id, value])).toEqual([
      ['constructor', 2],
      ['toString', 1],
    ]);
  });
});
