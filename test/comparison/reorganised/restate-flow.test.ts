import { describe, expect, it } from 'vitest';
import { restate } from '../../../src/comparison/index.js';
import { parseOrganisation, type Reorganisation } from '../../../src/organisation/index.js';
import { AFTER, DAYS, lines, merge, of, split, weigh } from './figures.js';

/** What every figure comes from. */
const sources = (...args: Parameters<typeof restate>) =>
  Object.fromEntries(
    restate(...args).figures.map(({ id, from }) => [
      id,
      from.map(({ id: source, share }) => [
        source,
        share === null ? null : `${String(share.numerator)}/${String(share.denominator)}`,
      ]),
    ]),
  );
const [JANUARY, FEBRUARY, MARCH] = ['2025-01-01', '2025-02-01', '2025-03-01'];

describe('shares of what was divided', () => {
  it('add up where parts come together, and are in lowest terms', () => {
    const events = [split('s', JANUARY, 'a', ['p', 'q', 'r']), merge('m', FEBRUARY, ['p', 'q'], 'p')];
    expect(sources(of({ a: 12 }), events, { ...AFTER, weights: weigh({ p: 2, q: 4, r: 6 }) })).toEqual({
      p: [['a', '1/2']],
      r: [['a', '1/2']],
    });
  });

  it('are unknown where one of the parts is, whichever comes first', () => {
    const events = (pair: string[]) => [
      split('s', JANUARY, 'a', ['p', 'q']),
      split('t', FEBRUARY, 'q', ['u', 'v']),
      merge('m', MARCH, pair, 'z'),
    ];
    const options = { ...AFTER, weights: weigh({ p: 1, q: 2 }) };
    for (const pair of [
      ['p', 'u'],
      ['u', 'p'],
    ]) {
      const given = events(pair);
      expect(lines(of({ a: 12 }), given, options)).toEqual([
        ['v', null, 'unknown'],
        ['z', null, 'unknown'],
      ]);
      expect(sources(of({ a: 12 }), given, options)).toEqual({ v: [['a', null]], z: [['a', null]] });
    }
  });

  it('stay unknown where what nobody weighed is divided by weights', () => {
    const events = [split('s', JANUARY, 'a', ['p', 'q']), split('t', FEBRUARY, 'q', ['u', 'v'])];
    const options = { ...AFTER, weights: weigh({ u: 1, v: 2 }) };
    expect(lines(of({ a: 12 }), events, options)).toEqual([
      ['p', null, 'unknown'],
      ['u', null, 'unknown'],
      ['v', null, 'unknown'],
    ]);
    expect(sources(of({ a: 12 }), events, options)).toEqual({ p: [['a', null]], u: [['a', null]], v: [['a', null]] });
  });

  it('are all of what came together again, beside what did not', () => {
    const events = [
      split('s', JANUARY, 'a', ['p', 'q']),
      split('t', JANUARY, 'c', ['c1', 'c2']),
      merge('m', FEBRUARY, ['q', 'c1', 'c2'], 'z'),
    ];
    expect(sources(of({ a: 5, c: 7 }), events, AFTER)).toEqual({
      p: [['a', null]],
      z: [
        ['a', null],
        ['c', '1/1'],
      ],
    });
    const { figures, divided } = restate(of({ a: 5, c: 7 }), events, AFTER);
    expect(figures.map(({ id, certain }) => [id, certain])).toEqual([
      ['p', 0],
      ['z', 7],
    ]);
    expect(divided.map(({ event, value, among }) => [event, value, ...among.map(({ id }) => id)])).toEqual([
      ['s', 5, 'p', 'z'],
    ]);
  });

  it('are unknown where people came or left, of every part', () => {
    const organisation = parseOrganisation({
      asOf: DAYS.from,
      units: [
        { id: 't', name: 'T', kind: 'province', parentId: null },
        { id: 'x', name: 'X', kind: 'commune', parentId: 't' },
        { id: 'b', name: 'B', kind: 'branch', parentId: 'x' },
        { id: 'y', name: 'Y', kind: 'commune', parentId: 't' },
      ],
      localities: [],
    });
    const parts = [
      { id: 'p', name: 'P', children: ['b'] },
      { id: 'q', name: 'Q' },
    ];
    const events: Reorganisation[] = [
      { id: 's', date: JANUARY, type: 'split', unit: 'x', into: parts },
      { id: 'm', date: FEBRUARY, type: 'move', units: ['b'], under: 'y' },
    ];
    expect(sources(of({ x: 9, b: 4 }), events, { ...AFTER, organisation })).toEqual({
      b: [['b', '1/1']],
      p: [['x', null]],
      q: [['x', null]],
    });
  });
});

describe('an amount that is divided', () => {
  it('has its places left over go by id, however the parts are listed', () => {
    const events = [split('s', JANUARY, 'a', ['q', 'p'])];
    const options = { ...AFTER, weights: weigh({ p: 1, q: 1 }) };
    expect(lines(of({ a: 3 }), events, options)).toEqual([
      ['p', 2, 'apportioned'],
      ['q', 1, 'apportioned'],
    ]);
  });

  it('names by id who has parts of it, whatever became of them', () => {
    const events = [split('s', JANUARY, 'a', ['p', 'q', 'r']), merge('m', FEBRUARY, ['p', 'x'], 'b')];
    expect(restate(of({ a: 6, x: 1 }), events, AFTER).divided).toEqual([
      { event: 's', value: 6, why: 'divided', among: ['b', 'q', 'r'].map((id) => ({ id, value: null })) },
    ]);
  });

  it('is unknown beside a figure that is missing', () => {
    const options = { ...AFTER, weights: weigh({ p: 1, q: 1 }) };
    const events = [split('s', JANUARY, 'a', ['p', 'q']), merge('m', FEBRUARY, ['p', '?'], 'z')];
    expect(lines(of({ a: 4 }), events, options)).toEqual([
      ['q', 2, 'apportioned'],
      ['z', null, 'unknown'],
    ]);
    expect(lines(of({ a: 4 }), [merge('m', FEBRUARY, ['a', '?'], 'z')], AFTER)).toEqual([['z', null, 'unknown']]);
  });
});

describe('figures that no event concerns', () => {
  it('are what they were, and unknown where they were', () => {
    expect(restate(of({ a: 4, b: null }), [], AFTER).figures).toEqual([
      {
        id: 'a',
        value: 4,
        basis: 'exact',
        certain: 4,
        weight: null,
        from: [{ id: 'a', value: 4, share: { numerator: 1, denominator: 1 } }],
      },
      {
        id: 'b',
        value: null,
        basis: 'unknown',
        certain: 0,
        weight: null,
        from: [{ id: 'b', value: null, share: { numerator: 1, denominator: 1 } }],
      },
    ]);
  });

  it('and no other end with what has none', () => {
    const event: Reorganisation = { id: 'd', date: JANUARY, type: 'dissolve', unit: 'h' };
    expect(restate(of({ a: 4 }), [event], AFTER).ended).toEqual([]);
  });

  it('are of villages where these are followed, though a unit of the same id changes', () => {
    const organisation = parseOrganisation({
      asOf: DAYS.from,
      units: [
        { id: 't', name: 'T', kind: 'province', parentId: null },
        { id: 'x', name: 'X', kind: 'commune', parentId: 't' },
        { id: 'b', name: 'B', kind: 'branch', parentId: 'x' },
        { id: 'y', name: 'Y', kind: 'commune', parentId: 't' },
      ],
      localities: [{ id: 'v', name: 'V', communeId: 'x', branchIds: ['b'] }],
    });
    const move: Reorganisation = { id: 'm', date: JANUARY, type: 'move', localities: ['v'], under: 'y' };
    const figures = of({ x: 4 });
    expect(lines(figures, [move], { ...AFTER, organisation, subject: 'locality' })).toEqual([['x', 4, 'exact']]);
    // A commune of this id has lost a village.
    expect(lines(figures, [move], { ...AFTER, organisation, subject: 'unit' })).toEqual([['x', null, 'unknown']]);
  });
});
