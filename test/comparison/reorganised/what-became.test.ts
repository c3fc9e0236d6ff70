import { describe, expect, it } from 'vitest';
import { compareOrganisations } from '../../../src/comparison/index.js';
import {
  type Organisation,
  parseOrganisation,
  type Reorganisation,
  tableRow,
} from '../../../src/organisation/index.js';
import { COUNTS, communeOf, provinceOf } from './provinces.js';

type Event = Readonly<Record<string, unknown>>;
const NOTHING = { added: [], gone: [], merged: [], split: [], renamed: [], moved: [] };

function compare(before: Organisation, after: Organisation, ...given: readonly Event[]) {
  const reorganisations = given.map((event, place) => ({
    id: `e${String(place)}`,
    date: '2016-06-01',
    ...event,
  })) as unknown as Reorganisation[];
  return compareOrganisations(before, after, { ...COUNTS, reorganisations });
}
const unit = (id: string, kind: string, parentId: string | null, name = id) => ({ id, name, kind, parentId });
const of = (asOf: string, units: readonly object[], localities: readonly object[] = []) =>
  parseOrganisation({ asOf, units, localities } as never);
const [EARLY, LATE] = ['2015-12-31', '2016-12-31'];

describe('units', () => {
  it('that are put elsewhere or are called otherwise are told, and their villages have moved with them', () => {
    const [t, h, k] = [unit('t', 'province', null), unit('h', 'district', 't'), unit('k', 'district', 't')];
    const villages = [{ id: 'v', name: 'V', communeId: 'x', branchIds: [] }];
    const before = of(EARLY, [t, h, k, unit('x', 'commune', 'h')], villages);
    const after = of(LATE, [t, h, k, unit('x', 'commune', 'k', 'Xã X')], [{ ...villages[0], name: 'Thôn V' }]);
    const { units, localities } = compare(before, after, { type: 'move', units: ['x'], under: 'k' });
    expect(units).toEqual({
      ...NOTHING,
      renamed: [{ id: 'x', before: 'x', after: 'Xã X' }],
      moved: [{ id: 'x', before: 'h', after: 'k' }],
    });
    expect(localities).toEqual({ ...NOTHING, renamed: [{ id: 'v', before: 'V', after: 'Thôn V' }] });
  });

  it('have not moved where something is above them that was not, or no longer', () => {
    const small = of(EARLY, [unit('x', 'commune', null)]);
    const large = of(LATE, [unit('t', 'province', null), unit('x', 'commune', 't')]);
    expect(compare(small, large).units).toEqual({ ...NOTHING, added: [{ id: 't', event: null }] });
    const back = compare({ ...large, asOf: EARLY }, { ...small, asOf: LATE });
    expect(back.units).toEqual({ ...NOTHING, gone: [{ id: 't', event: null }] });
  });

  it('begin and end with the events that say so, of units and of localities', () => {
    const before = provinceOf(EARLY, communeOf('x', 't', { v1: 'b', v2: 'c' }));
    const after = provinceOf(LATE, communeOf('x', 't', { v1: 'b', w: 'd' }));
    const events: Event[] = [
      { type: 'establish', unit: unit('d', 'branch', 'x') },
      { type: 'dissolve', unit: 'c' },
      { type: 'establish', locality: { id: 'w', name: 'w', communeId: 'x', branchIds: ['d'] } },
      { type: 'dissolve', locality: 'v2' },
    ];
    const { units, localities } = compare(before, after, ...events);
    expect(units).toEqual({ ...NOTHING, added: [{ id: 'd', event: 'e0' }], gone: [{ id: 'c', event: 'e1' }] });
    expect(localities).toEqual({ ...NOTHING, added: [{ id: 'w', event: 'e2' }], gone: [{ id: 'v2', event: 'e3' }] });
  });

  it('come to be at the root of another', () => {
    const before = of(EARLY, [unit('q', 'province', null), unit('x', 'commune', 'q')]);
    const after = of(LATE, [unit('t', 'province', null), unit('x', 'commune', 't')]);
    const { units } = compare(before, after, { type: 'merge', units: ['q'], into: 't', name: 't' });
    expect(units).toEqual(NOTHING);
  });

  it('that merge with what is not there, or split into what is not there, are one', () => {
    const before = provinceOf(EARLY, communeOf('x', 't', { v1: 'b' }));
    const after = provinceOf(LATE, communeOf('x', 't', { v1: 'b' }));
    const merged = compare(before, after, { type: 'merge', localities: ['v1', '?'], into: 'v1' });
    const split = compare(before, after, {
      type: 'split',
      locality: 'v1',
      into: [{ id: 'v1' }, { id: 'n', name: 'n' }],
    });
    for (const { localities, transitions } of [merged, split]) {
      expect(localities).toEqual(NOTHING);
      expect(transitions).toEqual([{ before: 'independent', after: 'independent', count: 1 }]);
    }
  });

  it('are listed by id, and end with no event that made something of them', () => {
    const before = provinceOf(EARLY, communeOf('x', 't', { v1: 'b', v2: 'b', v3: 'b' }));
    const merge = { type: 'merge', localities: ['v2', 'v1'], into: 'n', name: 'n' };
    const after = provinceOf(LATE, communeOf('x', 't', { n: 'b', v3: 'b' }));
    expect(compare(before, after, merge).localities.merged).toEqual([{ into: 'n', from: ['v1', 'v2'] }]);
    // Nobody lists what came out.
    const lost = provinceOf(LATE, communeOf('x', 't', { v3: 'b' }));
    expect(compare(before, lost, merge).localities.gone).toEqual([
      { id: 'v1', event: null },
      { id: 'v2', event: null },
    ]);
  });

  it('that end and begin again have kept what is in them', () => {
    const before = provinceOf(EARLY, communeOf('x', 't', { v1: 'b' }));
    const events: Event[] = [
      { type: 'dissolve', unit: 'x' },
      { type: 'establish', unit: unit('x', 'commune', 't'), date: '2016-07-01' },
    ];
    const { units, localities } = compare(before, { ...before, asOf: LATE }, ...events);
    expect([units.moved, localities]).toEqual([[], NOTHING]);
  });

  it('are told apart from events before the first day and after the last', () => {
    const before = provinceOf(EARLY, communeOf('x', 't', { v1: 'b' }));
    const events = [EARLY, LATE, '2017-01-01'].map((date) => ({ type: 'rename', unit: 'b', name: 'B', date }));
    const { combined } = compare(before, { ...before, asOf: LATE }, ...events);
    expect(combined.events).toEqual([{ id: 'e1', cause: 'other', change: 0 }]);
  });
});

describe('what both days are counted on', () => {
  it('are units above branches: no row is of a branch or of a group', () => {
    const units = [
      unit('t', 'province', null),
      unit('x', 'commune', 't'),
      unit('b', 'branch', 'x'),
      unit('g', 'group', 'b'),
    ];
    const org = of(EARLY, units, [{ id: 'v', name: 'V', communeId: 'x', branchIds: ['b'] }]);
    const { byUnit, counts } = compare(org, { ...org, asOf: LATE });
    expect(byUnit.unitIds).toEqual(['t', 'x']);
    expect(counts.map(({ kind, before, after, difference }) => [kind, before, after, difference])).toEqual(
      ['province', 'commune', 'branch', 'group', 'locality'].map((kind) => [kind, 1, 1, 0]),
    );
  });

  it('is known of the parts of a commune of which every village is listed', () => {
    const before = provinceOf(EARLY, communeOf('x', 't', { v1: 'b', v2: 'c' }));
    const after = provinceOf(LATE, communeOf('x', 't', { v1: 'b' }), communeOf('y', 't', { v2: 'c' }));
    const into = [{ id: 'x' }, { id: 'y', name: 'y', children: ['c'], localities: ['v2'] }];
    const { byUnit } = compare(before, after, { type: 'split', unit: 'x', into });
    for (const id of ['x', 'y']) {
      expect(tableRow(byUnit, id)).toMatchObject({
        'localities.before': 1,
        'localities.after': 1,
        'independent.difference': 0,
        'branches.before': 1,
      });
    }
  });
});

describe('the change in combined villages', () => {
  const commune = (id: string) => unit(id, 'commune', 't');
  const stated = (asOf: string, ids: readonly string[], figures: readonly object[]) =>
    parseOrganisation({
      asOf,
      units: [unit('t', 'province', null), ...ids.map(commune)],
      localities: [],
      figures,
    } as never);

  it('is not made up of anything where one day alone is of stated figures', () => {
    const listed = provinceOf(LATE, communeOf('x', 't', { v1: 'b', v2: 'b' }));
    const early = stated(EARLY, ['x'], [{ unitId: 'x', localities: 2, combined: 1, independent: 1 }]);
    expect(compare(early, listed).combined).toMatchObject({
      before: 1,
      after: 2,
      reason: 'stated-figures',
      parts: null,
    });
  });

  it('is known of what is known where communes are missing, and none where there is nothing', () => {
    const missing = parseOrganisation({
      asOf: EARLY,
      units: [unit('t', 'province', null), commune('x'), commune('y'), unit('b', 'branch', 'y')],
      localities: ['v1', 'v2'].map((id) => ({ id, name: id, communeId: 'y', branchIds: ['b'] })),
      figures: [{ unitId: 'x', members: 3 }],
    } as never);
    expect(compare(missing, { ...missing, asOf: LATE }).combined).toMatchObject({
      before: 2,
      after: 2,
      reason: 'missing-communes',
    });
    const empty = of(EARLY, [unit('t', 'province', null)]);
    expect(compare(empty, { ...empty, asOf: LATE }).combined).toMatchObject({
      before: 0,
      after: 0,
      attribution: 'attributed',
    });
  });
});
