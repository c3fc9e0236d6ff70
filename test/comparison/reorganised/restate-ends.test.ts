import { describe, expect, it } from 'vitest';
import { restate } from '../../../src/comparison/index.js';
import type { Reorganisation } from '../../../src/organisation/index.js';
import { AFTER, BEFORE, lines, merge, of } from './figures.js';

describe('an id that ends more than once', () => {
  it('is listed for each time, by event', () => {
    // A ends with 5; what is founded as A again takes B in, and ends with the 7 of B.
    const events: Reorganisation[] = [
      { id: 'z', date: '2025-01-01', type: 'dissolve', unit: 'a' },
      { id: 'f', date: '2025-02-01', type: 'establish', unit: { id: 'a', name: 'A', kind: 'commune', parentId: 't' } },
      merge('m', '2025-03-01', ['a', 'b'], 'a'),
      { id: 'y', date: '2025-04-01', type: 'dissolve', unit: 'a' },
    ];
    const { ended, figures } = restate(of({ a: 5, b: 7 }), events, AFTER);
    expect(ended.map(({ id, event, value, reason }) => [id, event, value, reason])).toEqual([
      ['a', 'y', 7, 'dissolved'],
      ['a', 'z', 5, 'dissolved'],
    ]);
    expect(figures).toEqual([]);
  });
});

describe('events of the other subject', () => {
  const date = '2025-01-01';
  const twins: (readonly [ofUnits: Reorganisation, ofLocalities: Reorganisation])[] = [
    [merge('m', date, ['a', 'b'], 'a'), { id: 'm', date, type: 'merge', localities: ['a', 'b'], into: 'a' }],
    [
      { id: 's', date, type: 'split', unit: 'a', into: [{ id: 'c', name: 'C' }] },
      { id: 's', date, type: 'split', locality: 'a', into: [{ id: 'c', name: 'C' }] },
    ],
    [
      { id: 'e', date, type: 'establish', unit: { id: 'a', name: 'A', kind: 'commune', parentId: 't' } },
      { id: 'e', date, type: 'establish', locality: { id: 'a', name: 'A', communeId: 'x', branchIds: [] } },
    ],
    [
      { id: 'd', date, type: 'dissolve', unit: 'a' },
      { id: 'd', date, type: 'dissolve', locality: 'a' },
    ],
  ];
  const untouched = [
    ['a', 5, 'exact'],
    ['b', 7, 'exact'],
  ];

  it('are passed over, and those of no subject in particular are followed whatever they are of', () => {
    for (const [event, twin] of twins) {
      for (const direction of [AFTER, BEFORE]) {
        const figures = of({ a: 5, b: 7 });
        const units = lines(figures, [event], direction);
        expect(units).not.toEqual(untouched);
        expect(lines(figures, [event], { ...direction, subject: 'unit' })).toEqual(units);
        expect(lines(figures, [twin], { ...direction, subject: 'locality' })).toEqual(units);
        expect(lines(figures, [twin], direction)).toEqual(units);
        expect(lines(figures, [event], { ...direction, subject: 'locality' })).toEqual(untouched);
        expect(lines(figures, [twin], { ...direction, subject: 'unit' })).toEqual(untouched);
      }
    }
  });
});
