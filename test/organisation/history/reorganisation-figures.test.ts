import { describe, expect, it } from 'vitest';
import {
  applyReorganisations,
  type FigureInput,
  organisationToInput,
  parseOrganisation,
  type Reorganisation,
} from '../../../src/organisation/index.js';

const ON = '2025-07-01';
const ASOF = '2025-06-01';
const unit = (id: string, kind: 'province' | 'commune' | 'grassroots' | 'branch', parentId: string | null) => {
  return { id, name: id, kind, parentId };
};
const place = (id: string, communeId: string, branchIds: string[]) => ({ id, name: id, communeId, branchIds });

/** What is stated after events of what was stated before, subject by subject. */
function figuresAfter(figures: FigureInput[], ...events: object[]): Record<string, object> {
  const org = parseOrganisation({
    asOf: ASOF,
    units: [
      unit('t', 'province', null),
      unit('x', 'commune', 't'),
      unit('a', 'branch', 'x'),
      unit('b', 'branch', 'x'),
      unit('y', 'commune', 't'),
      unit('c', 'branch', 'y'),
    ],
    localities: [place('u', 'x', ['a']), place('v', 'x', ['b']), place('w', 'y', [])],
    figures,
  });
  const dated = events.map((event, at) => ({ id: String(at), date: ON, ...event }) as Reorganisation);
  const rows = organisationToInput(applyReorganisations(org, dated, { on: ON })).figures ?? [];
  return Object.fromEntries(rows.map(({ unitId, localityId, ...row }) => [`${unitId ?? ''}${localityId ?? ''}`, row]));
}

describe('the figures of what is merged', () => {
  const communes = (x: object, y: object, into = { into: 'z', name: 'Z' }) =>
    figuresAfter(
      [
        { unitId: 'x', ...x },
        { unitId: 'y', ...y },
      ],
      { type: 'merge', units: ['x', 'y'], ...into },
    );

  it('are what all parts state, of one day', () => {
    const states = { localities: 9, independent: 3, combined: 2, hosts: 1, unbranched: 2, memberless: 1 };
    expect(
      communes({ members: 3, official: 2, ...states, clubs: 5 }, { members: 4, official: 1, ...states, clubs: 5 }),
    ).toEqual({
      z: {
        asOf: ASOF,
        members: 7,
        official: 3,
        localities: 18,
        independent: 6,
        combined: 4,
        hosts: 2,
        unbranched: 4,
        memberless: 2,
      },
    });
    expect(communes({ members: 3, official: 2 }, { members: 0, localities: 1 })).toEqual({
      z: { asOf: ASOF, members: 3 },
    });
    expect(communes({ members: 3 }, { official: 1 })).toEqual({});
    expect(communes({ members: 3, asOf: '2025-01-01' }, { members: 4, asOf: '2025-01-01' })).toEqual({
      z: { asOf: '2025-01-01', members: 7 },
    });
    expect(communes({ members: 3, asOf: '2025-01-01' }, { members: 4 })).toEqual({});
    expect(figuresAfter([{ unitId: 'x', members: 3 }], { type: 'merge', units: ['x', 'y'], into: 'x' })).toEqual({});
    expect(figuresAfter([{ unitId: 'y', members: 3 }], { type: 'merge', units: ['x', 'y'], into: 'x' })).toEqual({});
    // No sum that is not exact.
    expect(communes({ members: 2 ** 53 - 1, official: 1 }, { members: 1, official: 1 })).toEqual({
      z: { asOf: ASOF, official: 2 },
    });
  });

  it('have the latest last admission where all parts tell theirs', () => {
    const last = (x: string | null, y: string | null) => communes({ lastAdmission: x }, { lastAdmission: y });
    const z = (lastAdmission: string | null) => ({ z: { asOf: ASOF, lastAdmission } });
    expect(last('2020-01-01', '2019-12-31')).toEqual(z('2020-01-01'));
    expect(last('2019-12-31', '2020-01-01')).toEqual(z('2020-01-01'));
    expect(last(null, '2020-01-01')).toEqual(z('2020-01-01'));
    expect(last('2020-01-01', null)).toEqual(z('2020-01-01'));
    expect(last(null, null)).toEqual(z(null));
    expect(communes({ lastAdmission: null, members: 1 }, { members: 1 })).toEqual({ z: { asOf: ASOF, members: 2 } });
  });

  it('are of people alone in branches and localities', () => {
    const row = { members: 3, official: 2, localities: 1, lastAdmission: '2020-01-01', clubs: 2 };
    const people = { asOf: ASOF, members: 6, official: 4 };
    const branches = [
      { unitId: 'a', ...row },
      { unitId: 'b', ...row },
    ];
    expect(figuresAfter(branches, { type: 'merge', units: ['a', 'b'], into: 'a' })).toEqual({ a: people });
    expect(figuresAfter(branches, { type: 'merge', units: ['b', 'a'], into: 'n', name: 'N' })).toEqual({ n: people });
    const places = [
      { localityId: 'u', ...row },
      { localityId: 'v', ...row },
    ];
    expect(figuresAfter(places, { type: 'merge', localities: ['u', 'v'], into: 'u' })).toEqual({ u: people });
    expect(figuresAfter(places, { type: 'merge', localities: ['v', 'u'], into: 'n', name: 'N' })).toEqual({
      n: people,
    });
    expect(figuresAfter(places.slice(1), { type: 'merge', localities: ['u', 'v'], into: 'u' })).toEqual({});
    expect(figuresAfter(places.slice(0, 1), { type: 'merge', localities: ['u', 'v'], into: 'u' })).toEqual({});
  });
});

describe('the figures of what changes', () => {
  const all = ['t', 'x', 'a', 'b', 'y', 'c'].map((unitId): FigureInput => ({ unitId, members: 5, clubs: 1 }));
  const whole = { asOf: ASOF, members: 5, clubs: 1 };
  const people = { asOf: ASOF, members: 5 };
  const split = (subject: object, ...into: object[]) => ({ type: 'split', ...subject, into });

  it('go with what is split, and keep the people above', () => {
    const part = { id: 'n', name: 'N' };
    expect(figuresAfter(all, split({ unit: 'a' }, { id: 'a' }, part))).toEqual({
      t: people,
      x: people,
      b: whole,
      y: whole,
      c: whole,
    });
    // A part that goes elsewhere takes people along.
    expect(figuresAfter(all, split({ unit: 'a' }, { id: 'a' }, { ...part, under: 'y' }))).toEqual({
      t: people,
      b: whole,
      c: whole,
    });
    expect(figuresAfter(all, split({ unit: 'a' }, { id: 'a', under: 'y' }, part))).toEqual({
      t: people,
      b: whole,
      c: whole,
    });
    expect(
      figuresAfter(all, split({ unit: 'x' }, { id: 'x' }, { ...part, children: ['b'], localities: ['v'] })),
    ).toEqual({
      ...{ t: people, a: whole, b: whole, y: whole, c: whole },
    });
    const places = [...all, { localityId: 'u', members: 2 }, { localityId: 'w', members: 2 }];
    expect(figuresAfter(places, split({ locality: 'u' }, { id: 'u' }, part))).toEqual({
      ...{ t: people, x: people, a: people, b: whole, y: whole, c: whole, w: { asOf: ASOF, members: 2 } },
    });
    expect(
      figuresAfter(
        places,
        split({ locality: 'u' }, { id: 'u', branchIds: ['c'] }, { ...part, under: 'y', branchIds: [] }),
      ),
    ).toEqual({
      ...{ t: people, a: people, b: whole, c: people, w: { asOf: ASOF, members: 2 } },
    });
  });

  it('are dropped where nothing that stays true is stated', () => {
    const clubs = [
      { unitId: 't', clubs: 3 },
      { unitId: 'x', clubs: 2, lastAdmission: null },
      { unitId: 'y', official: 1, clubs: 1 },
    ];
    expect(figuresAfter(clubs, { type: 'establish', unit: unit('n', 'branch', 'x') })).toEqual({
      x: { asOf: ASOF, lastAdmission: null },
      y: { asOf: ASOF, official: 1, clubs: 1 },
    });
    expect(figuresAfter(clubs, { type: 'establish', locality: place('n', 'y', []) })).toEqual({
      x: { asOf: ASOF, clubs: 2, lastAdmission: null },
      y: { asOf: ASOF, official: 1 },
    });
  });

  it('go with a branch whose members went nobody knows where, up to the root', () => {
    expect(figuresAfter(all, { type: 'dissolve', unit: 'a' })).toEqual({ b: whole, y: whole, c: whole });
    expect(figuresAfter(all, { type: 'dissolve', unit: 'a', under: 'y' })).toEqual({ b: whole, y: whole, c: whole });
    expect(figuresAfter(all, { type: 'dissolve', unit: 'a', under: 'b' })).toEqual({
      t: people,
      x: people,
      y: whole,
      c: whole,
    });
    expect(figuresAfter(all, { type: 'dissolve', unit: 'a', under: 'c' })).toEqual({ t: people, b: whole });
    expect(figuresAfter(all, { type: 'dissolve', unit: 'x', under: 'y' })).toEqual({
      t: people,
      a: whole,
      b: whole,
      c: whole,
    });
  });

  it('of localities that are merged into another commune go with both communes', () => {
    expect(figuresAfter(all, { type: 'merge', localities: ['u', 'w'], into: 'w' })).toEqual({
      t: people,
      a: people,
      b: whole,
      c: whole,
    });
    expect(figuresAfter(all, { type: 'merge', localities: ['u', 'v'], into: 'u', under: 'y' })).toEqual({
      t: people,
      a: people,
      b: people,
      c: whole,
    });
    expect(figuresAfter(all, { type: 'merge', localities: ['u', 'v'], into: 'u' })).toEqual({
      ...{ t: people, x: people, a: people, b: people, y: whole, c: whole },
    });
  });
});
