import { describe, expect, it } from 'vitest';
import { compareOrganisations } from '../../../src/comparison/index.js';
import {
  applyReorganisations,
  parseOrganisation,
  type Reorganisation,
  tableRow,
  tallyMembers,
} from '../../../src/organisation/index.js';
import { COUNTS, communeOf, NONE, provinceOf } from './provinces.js';

type Villages = Readonly<Record<string, string>>;
type Event = Record<string, unknown>;

/** What the change in combined villages of one commune is made of, the events applied as they are. */
function partsOf(villages: Villages, given: readonly Event[], host: 'counts' | 'does-not-count' = 'counts') {
  const before = provinceOf('2015-12-31', communeOf('x', 't', villages));
  const reorganisations = given.map((event) => ({ date: '2016-06-01', ...event })) as Reorganisation[];
  const after = applyReorganisations(before, reorganisations, { on: '2016-12-31' });
  return compareOrganisations(before, after, { boundaries: 'after', host, reorganisations }).combined;
}

/** The same where the later day is told apart from the events. */
function partsBetween(villages: Villages, later: Villages, given: readonly Event[]) {
  const before = provinceOf('2015-12-31', communeOf('x', 't', villages));
  const after = provinceOf('2016-12-31', communeOf('x', 't', later));
  const reorganisations = given.map((event) => ({ date: '2016-06-01', ...event })) as Reorganisation[];
  return compareOrganisations(before, after, { ...COUNTS, reorganisations }).combined;
}

describe('a branch that is dissolved', () => {
  it('leaves its villages to the branch under which it is dissolved', () => {
    // v2 had a branch of its own and now shares that of v1: both are combined.
    const dissolve = { id: 'd', type: 'dissolve', unit: 'c', under: 'b' };
    expect(partsOf({ v1: 'b', v2: 'c' }, [dissolve]).parts).toEqual({ ...NONE, branchesLost: 2 });
  });

  it('hands a village over as host to a branch that has none, and to no other', () => {
    const dissolve = { id: 'd', type: 'dissolve', unit: 'c', under: 'b' };
    // v2 hosts c and then b: v1 alone is combined.
    expect(partsBetween({ v1: 'b', v2: 'c*', v3: 'c' }, { v1: 'b', v2: 'b*', v3: 'b' }, [dissolve])).toMatchObject({
      before: 1,
      after: 2,
      parts: { ...NONE, branchesLost: 1 },
    });
    // b has a host already.
    expect(
      partsBetween({ v1: 'b*', v4: 'b', v2: 'c*', v3: 'c' }, { v1: 'b*', v4: 'b', v2: 'b', v3: 'b' }, [dissolve]),
    ).toMatchObject({ before: 2, after: 3, parts: { ...NONE, branchesLost: 1 } });
  });

  it('leaves its villages to where they are found afterwards, if anywhere', () => {
    const dissolve = { id: 'd', type: 'dissolve', unit: 'c' };
    expect(partsBetween({ v1: 'b', v2: 'c' }, { v1: 'b', v2: 'b' }, [dissolve])).toMatchObject({
      events: [{ id: 'd', cause: 'branchesLost', change: 2 }],
    });
    expect(partsBetween({ v1: 'b', v2: 'c' }, { v1: 'b', v2: 'b*' }, [dissolve])).toMatchObject({
      events: [{ id: 'd', cause: 'branchesLost', change: 1 }],
    });
    expect(partsBetween({ v1: 'b', v2: 'c' }, { v1: 'b', v2: '' }, [dissolve])).toMatchObject({
      events: [{ id: 'd', cause: 'branchesLost', change: 0 }],
    });
    // v3 goes with its branch, of which v2 was the other village: v2 has none, and is combined no more.
    expect(partsBetween({ v2: 'c', v3: 'c' }, { v2: '' }, [dissolve])).toMatchObject({
      parts: { ...NONE, branchesLost: -2 },
    });
  });

  it('is none that villages could go to, once it is gone', () => {
    // c is dissolved first, so that it is no heir of e: v3 goes where it is found.
    const events = [
      { id: 'd1', type: 'dissolve', unit: 'c', under: 'b' },
      { id: 'd2', type: 'dissolve', unit: 'e', under: 'c' },
    ];
    const { events: told } = partsBetween({ v1: 'b', v2: 'c', v3: 'e' }, { v1: 'b', v2: 'b', v3: 'b' }, events);
    expect(told).toEqual([
      { id: 'd1', cause: 'branchesLost', change: 2 },
      { id: 'd2', cause: 'branchesLost', change: 1 },
    ]);
  });
});

describe('a branch that is founded', () => {
  it('takes a village from the branches that it has no longer, and from no other', () => {
    const establish = { id: 'f', type: 'establish', unit: { id: 'c', name: 'C', kind: 'branch', parentId: 'x' } };
    // Both share b. With a branch of its own beside it v2 is combined no more, and v1 still is.
    expect(partsBetween({ v1: 'b', v2: 'b' }, { v1: 'b', v2: 'b c' }, [establish])).toMatchObject({
      before: 2,
      after: 1,
      parts: { ...NONE, newBranches: -1 },
    });
    expect(partsBetween({ v1: 'b', v2: 'b' }, { v1: 'b', v2: 'c' }, [establish])).toMatchObject({
      before: 2,
      after: 0,
      parts: { ...NONE, newBranches: -2 },
    });
  });

  it('leaves it to a split of the same day to say who goes where', () => {
    // v2 goes from b to c, founded; the split of b then gives v1 and v3 one each.
    const events = [
      { id: 'f', type: 'establish', unit: { id: 'c', name: 'C', kind: 'branch', parentId: 'x' } },
      {
        id: 's',
        type: 'split',
        unit: 'b',
        into: [
          { id: 'b', localities: ['v1'] },
          { id: 'd', name: 'D', localities: ['v3'] },
        ],
      },
    ];
    const later = { v1: 'b', v2: 'c', v3: 'd' };
    expect(partsBetween({ v1: 'b', v2: 'b', v3: 'b' }, later, events)).toMatchObject({
      before: 3,
      after: 0,
      events: [
        { id: 'f', cause: 'newBranches', change: -1 },
        { id: 's', cause: 'branchSplits', change: -1 },
      ],
    });
  });

  it('is told apart from other units that are founded, merged, split or dissolved', () => {
    const commune = { id: 'y', name: 'Y', kind: 'commune', parentId: 't' };
    for (const event of [
      { id: 'e', type: 'establish', unit: commune },
      { id: 'e', type: 'split', unit: 'x', into: [{ id: 'x' }, { id: 'y', name: 'Y' }] },
      { id: 'e', type: 'merge', units: ['x'], into: 'x' },
      { id: 'e', type: 'merge', units: [], into: 'y' },
      { id: 'e', type: 'dissolve', unit: 'z' },
    ]) {
      expect(partsBetween({ v1: 'b', v2: 'b' }, { v1: 'b', v2: 'b' }, [event])).toMatchObject({
        parts: NONE,
        events: [{ id: 'e', cause: 'other', change: 0 }],
      });
    }
  });
});

describe('organisations compared', () => {
  const before = provinceOf('2015-12-31', communeOf('x', 't', { v1: 'b', v2: '' }));
  const after = provinceOf('2016-12-31', communeOf('x', 't', { v1: 'b', v2: '' }));

  it('know from tallies who has members, each of its own day', () => {
    const member = { branchId: 'b', localityId: 'v2', standing: 'official' as const };
    const tallies = {
      before: tallyMembers(before, [], { asOf: before.asOf }),
      after: tallyMembers(after, [member], { asOf: after.asOf }),
    };
    const { states } = compareOrganisations(before, after, { ...COUNTS, reorganisations: [], tallies });
    const of = (state: string) => {
      const found = states.find((each) => each.state === state);
      return [found?.before, found?.after];
    };
    expect([of('memberless'), of('unbranched'), of('unknown')]).toEqual([
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
  });

  it('of which neither has the root of the other put at their own root what lies nowhere else', () => {
    const other = parseOrganisation({
      asOf: '2016-12-31',
      units: [
        { id: 'q', name: 'Q', kind: 'province', parentId: null },
        { id: 'y', name: 'Y', kind: 'commune', parentId: 'q' },
        { id: 'c', name: 'C', kind: 'branch', parentId: 'y' },
      ],
      localities: [{ id: 'w', name: 'W', communeId: 'y', branchIds: ['c'] }],
    });
    const { byUnit } = compareOrganisations(before, other, { ...COUNTS, reorganisations: [] });
    expect(tableRow(byUnit, 'q')).toMatchObject({
      'localities.before': 2,
      'localities.after': 1,
      'branches.before': 1,
      'branches.after': 1,
      'branches.difference': 0,
    });
    expect(tableRow(byUnit, 'y')).toMatchObject({ 'localities.before': 0, 'branches.before': 0, 'branches.after': 1 });
  });

  it('count at the root a branch that stands alone, be it there still or not', () => {
    for (const id of ['b', 'z']) {
      const units = [{ id, name: id, kind: 'branch' as const, parentId: null }];
      const alone = parseOrganisation({ asOf: '2015-12-31', units, localities: [] });
      const { byUnit, counts } = compareOrganisations(alone, after, { ...COUNTS, reorganisations: [] });
      expect(counts.find(({ kind }) => kind === 'branch')).toMatchObject({ before: 1, after: 1 });
      expect(tableRow(byUnit, 't')).toMatchObject({ 'branches.before': 1, 'branches.after': 1 });
      expect(tableRow(byUnit, 'x')['branches.before']).toBe(id === 'b' ? 1 : 0);
    }
  });
});
