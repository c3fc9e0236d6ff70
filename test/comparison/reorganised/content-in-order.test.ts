import { describe, expect, it } from 'vitest';
import { restate } from '../../../src/comparison/index.js';
import { parseOrganisation, type Reorganisation } from '../../../src/organisation/index.js';
import { AFTER, DAYS, of } from './figures.js';

const org = parseOrganisation({
  asOf: DAYS.from,
  units: [
    { id: 't', name: 'T', kind: 'province', parentId: null },
    { id: 'h', name: 'H', kind: 'district', parentId: 't' },
    { id: 'x', name: 'X', kind: 'commune', parentId: 'h' },
    { id: 'b', name: 'B', kind: 'branch', parentId: 'x' },
    { id: 'c', name: 'C', kind: 'branch', parentId: 'x' },
    { id: 'z', name: 'Z', kind: 'commune', parentId: 'h' },
    { id: 'k', name: 'K', kind: 'district', parentId: 't' },
    { id: 'y', name: 'Y', kind: 'commune', parentId: 'k' },
    { id: 'd', name: 'D', kind: 'branch', parentId: 'y' },
  ],
  localities: [
    { id: 'v', name: 'V', communeId: 'x', branchIds: ['b'] },
    { id: 'u', name: 'U', communeId: 'x', branchIds: ['c'] },
    { id: 'w', name: 'W', communeId: 'y', branchIds: ['d'] },
  ],
});
const figures = of({ t: 90, h: 60, x: 50, b: 30, c: 20, z: 10, k: 30, y: 30, d: 30 });

type Event = Record<string, unknown> & { readonly type: Reorganisation['type'] };

/** For each event the units whose content it changes; a day apart, unless a date is told. */
function changedBy(...events: readonly Event[]): string[] {
  const dated = events.map((event, place) => ({ id: String(place), date: `2025-07-0${String(place + 1)}`, ...event }));
  const { divided } = restate(figures, dated as unknown as Reorganisation[], { ...AFTER, organisation: org });
  return dated.map(({ id }) =>
    divided
      .flatMap(({ event, why, among }) =>
        event === id && why === 'content-changed' ? among.map((each) => each.id) : [],
      )
      .sort()
      .join(' '),
  );
}
const move = (unit: string, under: string): Event => ({ type: 'move', units: [unit], under });
const go = (locality: string, under: string): Event => ({ type: 'move', localities: [locality], under });
const date = '2025-07-01';

describe('whoever moves comes from where earlier events left it', () => {
  it('after a merger from the unit that came out, be it new or not', () => {
    for (const [into, name] of [
      ['x', undefined],
      ['n', 'N'],
    ] as const) {
      const merge: Event = { type: 'merge', units: ['x', 'y'], into, name };
      for (const second of [move('d', 'z'), go('w', 'z'), move('b', 'z'), go('v', 'z')]) {
        expect(changedBy(merge, second)).toEqual(['h k', `${into} z`]);
      }
    }
  });

  it('after a split from its part, of whatever was split before', () => {
    const split: Event = {
      type: 'split',
      unit: 'x',
      into: [{ id: 'x' }, { id: 'q', name: 'Q', under: 'k', children: ['c'], localities: ['u'] }],
    };
    for (const second of [move('c', 'z'), go('u', 'z')]) expect(changedBy(split, second)[1]).toBe('h k q z');
    for (const second of [move('b', 'z'), go('v', 'z')]) expect(changedBy(split, second)[1]).toBe('x z');
    // What comes out of a commune is a commune, whose villages can be divided again.
    const again: Event = {
      type: 'split',
      unit: 'q',
      into: [{ id: 'q' }, { id: 'r', name: 'R', under: 'h', localities: ['u'] }],
    };
    expect(changedBy(split, again, go('u', 'z'))[2]).toBe('r z');
    const merge: Event = { type: 'merge', units: ['x', 'y'], into: 'n', name: 'N' };
    const third: Event = {
      type: 'split',
      unit: 'n',
      into: [{ id: 'n' }, { id: 'r', name: 'R', under: 'k', localities: ['v'] }],
    };
    expect(changedBy(merge, third, go('v', 'z'))[2]).toBe('h k r z');
  });

  it('after the end of the unit above from where that was put', () => {
    const dissolve: Event = { type: 'dissolve', unit: 'x', under: 'y' };
    for (const second of [move('b', 'z'), move('c', 'z'), go('v', 'z'), go('u', 'z')]) {
      expect(changedBy(dissolve, second)).toEqual(['h k y', 'h k y z']);
    }
  });

  it('after a move from its new place, whatever becomes of the old one', () => {
    const end: Event = { type: 'dissolve', unit: 'x', under: 'z' };
    expect(changedBy(move('b', 'y'), end, move('b', 'z'))[2]).toBe('h k y z');
    expect(changedBy(go('v', 'y'), end, go('v', 'z'))[2]).toBe('h k y z');
    expect(changedBy(move('b', 'y'), end, move('c', 'y'))[2]).toBe('h k y z');
  });
});

describe('events take effect', () => {
  it('day by day, though a later one is of a higher level', () => {
    expect(changedBy(move('b', 'y'), move('x', 'k'))).toEqual(['h k x y', 'h k']);
    expect(changedBy(move('x', 'k'), move('b', 'y'))).toEqual(['h k', 'x y']);
    // On one day the commune goes first.
    expect(changedBy({ ...move('b', 'y'), date }, { ...move('x', 'k'), date })).toEqual(['x y', 'h k']);
  });

  it('type by type on one day, though a later one is of a higher level', () => {
    const split: Event = { type: 'split', unit: 'b', into: [{ id: 'b' }, { id: 'n', name: 'N', under: 'y' }], date };
    expect(changedBy({ ...move('x', 'k'), date }, split)).toEqual(['h k', 'h k x y']);
  });

  it('from the top down within a type: mergers, splits and what is moved', () => {
    const branches: Event = { type: 'merge', units: ['b', 'd'], into: 'b', date };
    const communes: Event = { type: 'merge', units: ['x', 'y'], into: 'x', date };
    // Once the communes are one, the branches are both in it.
    expect(changedBy(branches, communes)).toEqual(['', 'h k']);
    const split: Event = { type: 'split', unit: 'b', into: [{ id: 'b' }, { id: 'n', name: 'N', under: 'y' }], date };
    const above: Event = {
      type: 'split',
      unit: 'x',
      into: [{ id: 'x' }, { id: 'q', name: 'Q', under: 'k', children: ['b'] }],
      date,
    };
    // The branch has left X and H before it is split.
    expect(changedBy(split, above)[0]).not.toMatch(/[xh]/);
    expect(changedBy({ ...go('v', 'y'), date }, { ...move('x', 'k'), date })).toEqual(['x y', 'h k']);
  });
});

describe('what does not fit the organisation', () => {
  it('comes from outside once it has ended', () => {
    expect(changedBy({ type: 'dissolve', locality: 'v' }, go('v', 'y'))).toEqual(['', 'k t y']);
  });

  it('may lead round in a circle', () => {
    expect(changedBy(move('h', 'x'), move('x', 'h'))).toEqual(['h x', '']);
  });

  it('stays where it was though a split leaves it out', () => {
    const split: Event = { type: 'split', unit: 'x', into: [{ id: 'q', name: 'Q', children: ['b'] }] };
    expect(changedBy(split, move('c', 'y'))[1]).toBe('h k y');
  });
});
