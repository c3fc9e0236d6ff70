import { describe, expect, it } from 'vitest';
import { restate, type UnitFigure } from '../../../src/comparison/index.js';
import { parseOrganisation, type Reorganisation } from '../../../src/organisation/index.js';
import { AFTER, DAYS, of, weigh } from './figures.js';

const org = parseOrganisation({
  asOf: DAYS.from,
  units: [
    { id: 't', name: 'T', kind: 'province', parentId: null },
    { id: 'h', name: 'H', kind: 'district', parentId: 't' },
    { id: 'x', name: 'X', kind: 'commune', parentId: 'h' },
    { id: 'b', name: 'B', kind: 'branch', parentId: 'x' },
    { id: 'c', name: 'C', kind: 'branch', parentId: 'x' },
    { id: 'k', name: 'K', kind: 'district', parentId: 't' },
    { id: 'y', name: 'Y', kind: 'commune', parentId: 'k' },
    { id: 'd', name: 'D', kind: 'branch', parentId: 'y' },
  ],
  localities: [
    { id: 'v', name: 'V', communeId: 'x', branchIds: ['b'] },
    { id: 'w', name: 'W', communeId: 'y', branchIds: ['d'] },
    { id: 'u', name: 'U', communeId: 'x', branchIds: ['c'] },
  ],
});
const figures = of({ t: 90, h: 60, x: 60, b: 35, c: 25, k: 30, y: 30, d: 30 });
const head = { id: 'e', date: '2025-07-01' };

/** The units that are not what they were, once these have come about. */
function unknownAfter(events: readonly Reorganisation[], given: readonly UnitFigure[] = figures): string[] {
  return restate(given, events, { ...AFTER, organisation: org }).figures.flatMap(({ id, basis }) =>
    basis === 'unknown' ? [id] : [],
  );
}

describe('the content of a unit', () => {
  it('stays what it is where units are renamed or established, or something is dissolved or merged in its place', () => {
    expect(unknownAfter([{ ...head, type: 'rename', unit: 'x', name: 'Xã Mới' }])).toEqual([]);
    expect(unknownAfter([{ ...head, type: 'rename', locality: 'v', name: 'Thôn Mới' }])).toEqual([]);
    const unit = { id: 'n', name: 'N', kind: 'commune' as const, parentId: 'h' };
    expect(unknownAfter([{ ...head, type: 'establish', unit }])).toEqual([]);
    const locality = { id: 'n', name: 'N', communeId: 'x', branchIds: [] };
    expect(unknownAfter([{ ...head, type: 'establish', locality }])).toEqual([]);
    expect(unknownAfter([{ ...head, type: 'dissolve', locality: 'v' }])).toEqual([]);
    expect(unknownAfter([{ ...head, type: 'merge', localities: ['v', 'u'], into: 'v' }])).toEqual([]);
    expect(unknownAfter([{ ...head, type: 'split', locality: 'v', into: [{ id: 'v' }, { id: 'n' }] }])).toEqual([]);
  });

  it('changes with the commune of what is merged or split', () => {
    // w of Y comes to X, be it under its own name or under a new one.
    const merge = { ...head, type: 'merge' as const, localities: ['v', 'w'] };
    const both = ['h', 'k', 'x', 'y'];
    expect(unknownAfter([{ ...merge, into: 'v' }])).toEqual(both);
    expect(unknownAfter([{ ...merge, into: 'n', name: 'N' }])).toEqual(both);
    expect(unknownAfter([{ ...merge, into: 'w', under: 'x' }])).toEqual(both);
    expect(unknownAfter([{ ...merge, localities: ['v', 'u'], into: 'v', under: 'y' }])).toEqual(both);
    const parts = [{ id: 'v' }, { id: 'n', name: 'N', under: 'y' }];
    expect(unknownAfter([{ ...head, type: 'split', locality: 'v', into: parts }])).toEqual(both);
  });

  it('is followed from event to event: what was made lies where its event put it', () => {
    const move = (date: string, under: string): Reorganisation => ({
      id: `m${date}`,
      date,
      type: 'move',
      localities: ['n'],
      under,
    });
    const made: Reorganisation[] = [
      { ...head, type: 'establish', locality: { id: 'n', name: 'N', communeId: 'y', branchIds: [] } },
      { ...head, type: 'merge', localities: ['w'], into: 'n', name: 'N' },
      { ...head, type: 'split', locality: 'w', into: [{ id: 'n', name: 'N' }] },
      { ...head, type: 'split', locality: 'v', into: [{ id: 'n', name: 'N', under: 'y' }] },
    ];
    for (const [place, event] of made.entries()) {
      const moved = place < 3 ? [] : ['h', 'k', 'x', 'y'];
      expect(unknownAfter([event, move('2025-08-01', 'y')])).toEqual(moved);
      expect(unknownAfter([event, move('2025-08-01', 'x')])).toEqual(['h', 'k', 'x', 'y']);
    }
  });

  it('of a village hangs on its commune, not on the branch that is split for it', () => {
    const split: Reorganisation = {
      ...head,
      type: 'split',
      unit: 'b',
      into: [
        { id: 'b1', name: 'B1', localities: ['v'] },
        { id: 'b2', name: 'B2' },
      ],
    };
    // The parts are unknown because they are parts, the communes because v moves.
    expect(unknownAfter([split])).toEqual(['b1', 'b2']);
    const move: Reorganisation = { id: 'm', date: '2025-08-01', type: 'move', localities: ['v'], under: 'y' };
    expect(
      restate(figures, [split, move], { ...AFTER, organisation: org }).divided.map(({ event, value, among }) => [
        event,
        value,
        among.map(({ id }) => id),
      ]),
    ).toEqual([
      ['e', 35, ['b1', 'b2']],
      ['m', 60, ['x']],
      ['m', 60, ['h']],
      ['m', 30, ['y']],
      ['m', 30, ['k']],
    ]);
  });

  it('changes with a branch that is split in a commune which is split on the same day, whatever the order of the ids', () => {
    const parts = [{ id: 'x' }, { id: 'q', name: 'Q', children: ['c'], localities: ['u'] }];
    const halves = [{ id: 'c' }, { id: 'n', name: 'N', under: 'y' }];
    const weights = weigh({ x: 1, q: 1, c: 1, n: 1 });
    for (const [commune, branch] of [
      ['a', 'z'],
      ['z', 'a'],
    ] as const) {
      const events: Reorganisation[] = [
        { id: commune, date: head.date, type: 'split', unit: 'x', into: parts },
        { id: branch, date: head.date, type: 'split', unit: 'c', into: halves },
      ];
      const after = restate(figures, events, { ...AFTER, organisation: org, weights }).figures;
      // Half of C left Q for Y: what the commune was divided by says nothing of that.
      expect(after.filter(({ basis }) => basis === 'unknown').map(({ id }) => id)).toEqual(['h', 'k', 'q', 'y']);
      expect(after.filter(({ basis }) => basis === 'apportioned').map(({ id, value }) => [id, value])).toEqual([
        ['c', 13],
        ['n', 12],
        ['x', 30],
      ]);
    }
  });

  it('changes from the top level down, whatever the order of the ids on one day', () => {
    // The commune goes to K first; the branch that then goes to Y changes nothing above it.
    const events: Reorganisation[] = [
      { id: 'a', date: head.date, type: 'move', units: ['b'], under: 'y' },
      { id: 'z', date: head.date, type: 'move', units: ['x'], under: 'k' },
    ];
    expect(unknownAfter(events)).toEqual(['h', 'k', 'x', 'y']);
    const { divided } = restate(figures, events, { ...AFTER, organisation: org });
    expect(divided.map(({ event, among }) => [event, ...among.map(({ id }) => id)])).toEqual([
      ['a', 'x'],
      ['a', 'y'],
      ['z', 'h'],
      ['z', 'k'],
    ]);
  });

  it('changes in the order of the ids where two events of a day are of one level', () => {
    // B goes to Y and comes back.
    const events: Reorganisation[] = [
      { id: '2', date: head.date, type: 'move', units: ['b'], under: 'x' },
      { id: '1', date: head.date, type: 'move', units: ['b'], under: 'y' },
    ];
    const { divided } = restate(figures, events, { ...AFTER, organisation: org });
    expect(divided.map(({ event, value, among }) => [event, value, ...among.map(({ id }) => id)])).toEqual([
      ['1', 60, 'x'],
      ['1', 60, 'h'],
      ['1', 30, 'y'],
      ['1', 30, 'k'],
      // Nothing that is certain is left of the four.
      ['2', 0, 'x'],
      ['2', 0, 'h'],
      ['2', 0, 'y'],
      ['2', 0, 'k'],
    ]);
  });

  it('puts units before the villages in them, both new on one day', () => {
    const events: Reorganisation[] = [
      { ...head, id: 'a', type: 'establish', locality: { id: 'n', name: 'N', communeId: 'm', branchIds: [] } },
      { ...head, id: 'z', type: 'establish', unit: { id: 'm', name: 'M', kind: 'commune', parentId: 'h' } },
      { ...head, id: 'l', date: '2025-08-01', type: 'move', localities: ['n'], under: 'y' },
    ];
    // M has no figure of its own.
    expect(unknownAfter(events)).toEqual(['h', 'k', 'y']);
  });

  it('that no figure tells is none that could change', () => {
    const move: Reorganisation = { ...head, type: 'move', units: ['b'], under: 'y' };
    expect(unknownAfter([move], of({ t: 90, b: 35, y: 30 }))).toEqual(['y']);
    expect(restate(of({ t: 90, b: 35 }), [move], { ...AFTER, organisation: org }).divided).toEqual([]);
  });

  it('takes what the organisation does not have for something that comes from outside', () => {
    const outside: Reorganisation[] = [
      { ...head, type: 'move', units: ['?'], under: 'y' },
      { ...head, type: 'move', localities: ['?'], under: 'y' },
      { ...head, type: 'merge', units: ['?', '??'], into: '???', under: 'y' },
      { ...head, type: 'merge', localities: ['?', '??'], into: '?', under: 'y' },
      { ...head, type: 'split', locality: '?', into: [{ id: '?', under: 'y' }] },
      { ...head, type: 'dissolve', unit: '?', under: 'y' },
    ];
    for (const event of outside) expect(unknownAfter([event])).toEqual(['k', 't', 'y']);
    const nowhere: Reorganisation[] = [
      { ...head, type: 'merge', units: ['?', '??'], into: '?' },
      { ...head, type: 'merge', units: [], into: '?' },
      { ...head, type: 'merge', localities: ['?', '??'], into: '?' },
      { ...head, type: 'merge', localities: [], into: '?' },
      { ...head, type: 'split', unit: '?', into: [{ id: '?' }, { id: '??' }] },
      { ...head, type: 'split', locality: '?', into: [{ id: '?' }, { id: '??' }] },
      { ...head, type: 'dissolve', unit: '?' },
      { ...head, type: 'dissolve', locality: '?' },
    ];
    for (const event of nowhere) expect(unknownAfter([event])).toEqual([]);
  });
});
