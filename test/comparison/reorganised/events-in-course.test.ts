import { describe, expect, it } from 'vitest';
import { compareOrganisations } from '../../../src/comparison/index.js';
import type { Reorganisation } from '../../../src/organisation/index.js';
import { COUNTS, communeOf, NONE, provinceOf } from './provinces.js';

type Villages = Readonly<Record<string, string>>;
type Event = Readonly<Record<string, unknown>>;

/** What events, a month apart, change in the combined villages of one commune, and what no event explains. */
function course(villages: Villages, later: Villages, given: readonly Event[]) {
  const before = provinceOf('2015-12-31', communeOf('x', 't', villages));
  const after = provinceOf('2016-12-31', communeOf('x', 't', later));
  const reorganisations = given.map((event, place) => ({
    id: String(place),
    date: `2016-0${String(place + 1)}-01`,
    ...event,
  })) as unknown as Reorganisation[];
  const { combined } = compareOrganisations(before, after, { ...COUNTS, reorganisations });
  const rest = { ...combined.parts } as Record<string, number>;
  for (const { cause, change } of combined.events) rest[cause]! -= change;
  return {
    told: combined.events.map(({ cause, change }) => [cause, change]),
    rest: Object.fromEntries(Object.entries(rest).filter(([, change]) => change !== 0)),
  };
}
const found = (id: string): Event => ({ type: 'establish', unit: { id, name: id, kind: 'branch', parentId: 'x' } });
const dissolve = (unit: string, under?: string): Event => ({ type: 'dissolve', unit, under });
const split = (unit: string, parts: Readonly<Record<string, readonly string[]>>): Event => ({
  type: 'split',
  unit,
  into: Object.entries(parts).map(([id, localities]) => ({ id, name: id, localities })),
});
const merge = (units: readonly string[], into: string): Event => ({ type: 'merge', units, into, name: into });

describe('a branch that is founded', () => {
  it('leaves it to a later merger where a village goes that has one of the merged', () => {
    expect(course({ v1: 'b', v2: 'b', v3: 'd' }, { v1: 'n', v2: 'n c', v3: 'n' }, [found('c'), merge(['b', 'd'], 'n')]))
      // v2 keeps b beside c, and v3 comes to share it.
      .toEqual({
        told: [
          ['newBranches', -1],
          ['branchMergers', 1],
        ],
        rest: {},
      });
  });

  it('takes a village from a branch that is dissolved later', () => {
    expect(course({ v1: 'b', v2: 'b' }, { v1: 'd', v2: 'c' }, [found('c'), dissolve('b')])).toEqual({
      told: [
        ['newBranches', -2],
        ['branchesLost', 0],
      ],
      rest: {},
    });
  });

  it('is joined by the villages that stand by then', () => {
    const locality = { id: 'w', name: 'w', communeId: 'x', branchIds: ['c'] };
    expect(
      course({ v1: 'b', v2: 'b' }, { v1: 'b', v2: 'c', w: 'c' }, [found('c'), { type: 'establish', locality }]),
    ).toEqual({
      told: [
        ['newBranches', -2],
        ['other', 2],
      ],
      rest: {},
    });
    // Of one that is found with it although nothing says so, it is a new branch all the same.
    const elsewhere = { ...locality, branchIds: ['b'] };
    expect(course({ v1: 'b' }, { v1: 'b', w: 'c' }, [found('c'), { type: 'establish', locality: elsewhere }])).toEqual({
      told: [
        ['newBranches', 0],
        ['other', 2],
      ],
      rest: { newBranches: -2 },
    });
  });

  it('has the host that it has in the end, or none', () => {
    const villages = { v1: 'b', v2: 'b', v3: 'b' };
    expect(course(villages, { v1: 'b', v2: 'c*', v3: 'c' }, [found('c')]).told).toEqual([['newBranches', -2]]);
    expect(course(villages, { v1: 'b', v2: 'c', v3: 'c' }, [found('c')]).told).toEqual([['newBranches', -1]]);
  });

  it('is a branch for what comes later, as a commune is not', () => {
    expect(course({ v1: 'b', v2: 'b' }, { v1: 'b', v2: 'b' }, [found('c'), merge(['c', 'b'], 'b')]).told).toEqual([
      ['newBranches', 0],
      ['branchMergers', 0],
    ]);
    expect(
      course({ v1: 'b', v2: 'b' }, { v1: 'c', v2: 'c' }, [found('c'), merge(['c'], 'c'), split('c', { c: ['v1'] })])
        .told,
    ).toEqual([
      ['newBranches', 0],
      ['branchMergers', 0],
      ['branchSplits', 0],
    ]);
    const commune = { type: 'establish', unit: { id: 'y', name: 'Y', kind: 'commune', parentId: 't' } };
    expect(course({ v1: 'b', v2: 'b' }, { v1: '', v2: '' }, [commune, dissolve('b', 'y')]).told).toEqual([
      ['other', 0],
      ['branchesLost', -2],
    ]);
  });

  it('takes a host from the branch that it was host of, which may get another', () => {
    const later = { v1: 'c', v2: 'b', v3: 'b*', v4: 'b' };
    // v2 and v4 share b, of which v3 is the host now.
    expect(course({ v1: 'b*', v2: 'b', v3: 'd*', v4: 'd' }, later, [found('c'), dissolve('d', 'b')])).toEqual({
      told: [
        ['newBranches', -1],
        ['branchesLost', 1],
      ],
      rest: {},
    });
  });
});

describe('a branch that is split', () => {
  it('is no branch any more where no part has its id, and takes what no part names with it', () => {
    const villages = { v1: 'b', v2: 'b', v3: 'b', v4: 'b', v5: 'e' };
    const events = [split('b', { c: ['v1'], d: ['v2'] }), dissolve('e', 'b')];
    expect(course(villages, { v1: 'c', v2: 'd', v3: '', v4: '', v5: 'c' }, events)).toEqual({
      told: [
        ['branchSplits', -4],
        ['branchesLost', 2],
      ],
      rest: {},
    });
  });

  it('hands its host on to the part that has it', () => {
    const parts = { c: ['v1', 'v2'], d: ['v3'] };
    expect(course({ v1: 'b*', v2: 'b', v3: 'b' }, { v1: 'c*', v2: 'c', v3: 'd' }, [split('b', parts)])).toEqual({
      told: [['branchSplits', -1]],
      rest: {},
    });
  });

  it('hands it on to the first of two that have it, and to no other', () => {
    const events = [split('b', { c: ['v1', 'v2'], d: ['v1', 'v3'] }), dissolve('c')];
    // v1 is host of c alone: once that is dissolved it shares d with v3 and v2.
    expect(course({ v1: 'b*', v2: 'b', v3: 'b' }, { v1: 'd', v2: 'd', v3: 'd' }, events)).toEqual({
      told: [
        ['branchSplits', 0],
        ['branchesLost', 1],
      ],
      rest: {},
    });
  });
});

describe('branches that are merged', () => {
  it('have the host of the first that has one', () => {
    const later = { v1: 'b', v2: 'b', v3: 'b*', v4: 'b' };
    expect(course({ v1: 'b', v2: 'b', v3: 'c*', v4: 'c' }, later, [merge(['b', 'c'], 'b')])).toEqual({
      told: [['branchMergers', 0]],
      rest: {},
    });
  });

  it('are branches no more, but for what came out', () => {
    const later = { v1: 'n', v2: 'n', v3: 'n' };
    for (const gone of ['b', 'c']) {
      // Nobody is heir that is gone: v3 goes where it is found.
      expect(course({ v1: 'b', v2: 'c', v3: 'd' }, later, [merge(['b', 'c'], 'n'), dissolve('d', gone)])).toEqual({
        told: [
          ['branchMergers', 2],
          ['branchesLost', 1],
        ],
        rest: {},
      });
    }
    expect(
      course({ v1: 'b', v2: 'c', v3: 'd' }, { v1: 'b', v2: 'b', v3: '' }, [merge(['b', 'c'], 'b'), dissolve('d', 'b')]),
    ).toEqual({
      told: [
        ['branchMergers', 2],
        ['branchesLost', 1],
      ],
      rest: { other: -1 },
    });
  });
});

describe('a branch that is dissolved', () => {
  it('leaves its villages to its heir, wherever they are found afterwards', () => {
    const villages = { v1: 'b', v2: 'c*', v3: 'c', v4: 'd' };
    // v2 is host of b as it was of c.
    expect(course(villages, { v1: 'b', v2: 'd', v3: 'd', v4: 'd' }, [dissolve('c', 'b')])).toEqual({
      told: [['branchesLost', 1]],
      rest: { other: 1 },
    });
  });

  it('leaves them to no branch that is not there yet', () => {
    expect(course({ v2: 'c', v3: 'c' }, { v2: 'e', v3: 'e' }, [dissolve('c'), found('e')])).toEqual({
      told: [
        ['branchesLost', -2],
        ['newBranches', 2],
      ],
      rest: {},
    });
  });

  it('makes none of its villages host of an heir that has one', () => {
    const events = [dissolve('c', 'b'), { type: 'dissolve', locality: 'v1' }];
    expect(course({ v1: 'b*', v4: 'b', v2: 'c*', v3: 'c' }, { v4: 'b', v2: 'b', v3: 'b' }, events)).toEqual({
      told: [
        ['branchesLost', 1],
        ['other', 0],
      ],
      rest: {},
    });
  });
});

describe('a village', () => {
  it('that is established is host where it is said, and nowhere else', () => {
    for (const [hostOf, change] of [
      [undefined, 2],
      [[], 2],
      [['b'], 1],
    ] as const) {
      const locality = { id: 'w', name: 'w', communeId: 'x', branchIds: ['b'], hostOf };
      const w = hostOf?.length === 1 ? 'b*' : 'b';
      expect(course({ v1: 'b' }, { v1: 'b', w }, [{ type: 'establish', locality }])).toEqual({
        told: [['other', change]],
        rest: {},
      });
    }
  });

  it('that stands already keeps its branches when it is established', () => {
    const locality = { id: 'v2', name: 'v2', communeId: 'x', branchIds: [] };
    expect(course({ v1: 'b', v2: 'b' }, { v1: 'b', v2: 'b' }, [{ type: 'establish', locality }])).toEqual({
      told: [['other', 0]],
      rest: {},
    });
  });

  it('that is split counts beside those that it leaves and those that it comes to', () => {
    const into = ['v2', 'v3'].map((id) => ({ id, name: id, branchIds: ['c'] }));
    // v1 and v2 shared b; v2, v3 and w share c.
    expect(
      course({ v1: 'b', v2: 'b', w: 'c' }, { v1: 'b', v2: 'c', v3: 'c', w: 'c' }, [
        { type: 'split', locality: 'v2', into },
      ]),
    ).toEqual({ told: [['localitySplits', 1]], rest: {} });
  });

  it('that is split stays the host where it stays, and its first part is one otherwise', () => {
    const gone = (locality: string): Event => ({ type: 'dissolve', locality });
    const parts = (...ids: string[]): Event => ({
      type: 'split',
      locality: 'v1',
      into: ids.map((id) => ({ id, name: id })),
    });
    for (const order of [
      ['n', 'v1'],
      ['v1', 'n'],
    ]) {
      expect(course({ v1: 'b*', v2: 'b' }, { v1: 'b*', v2: 'b' }, [parts(...order), gone('n')])).toEqual({
        told: [
          ['localitySplits', 1],
          ['other', -1],
        ],
        rest: {},
      });
    }
    expect(course({ v1: 'b*', v2: 'b' }, { m: 'b*', v2: 'b' }, [parts('m', 'n'), gone('n')]).told).toEqual([
      ['localitySplits', 1],
      ['other', -1],
    ]);
  });

  it('that is merged with one that is not there is what it was', () => {
    const event = { type: 'merge', localities: ['v1', '?'], into: 'v1' };
    expect(course({ v1: 'b', v2: 'b' }, { v1: 'b', v2: 'b' }, [event])).toEqual({
      told: [['localityMergers', 0]],
      rest: {},
    });
  });
});

describe('what no event tells', () => {
  it('is told by one branch of several', () => {
    expect(course({ v1: 'b', v2: 'b' }, { v1: 'b', v2: 'b c' }, []).rest).toEqual({ newBranches: -1 });
    expect(course({ v1: 'b', v2: 'b c' }, { v1: 'b', v2: 'b' }, []).rest).toEqual({ branchesLost: 1 });
  });

  it('takes hosts along', () => {
    expect(course({ v1: 'b', v2: 'b', v3: 'b' }, { v1: 'b', v2: 'c*', v3: 'c' }, []).rest).toEqual({ newBranches: -2 });
  });

  it('leaves out the villages that are gone themselves', () => {
    // v2 goes from c to b; v3 and v4 are gone with it.
    expect(course({ v1: 'b', v2: 'c', v3: 'c', v4: 'c' }, { v1: 'b', v2: 'b' }, []).rest).toEqual({
      branchesLost: 1,
      other: -2,
    });
  });

  it('is nothing where nothing happened', () => {
    expect(course({ v1: 'b', v2: 'b' }, { v1: 'b', v2: 'b' }, [])).toEqual({ told: [], rest: {} });
    expect(Object.keys(NONE)).toHaveLength(7);
  });
});

describe('the order of one day', () => {
  it('is by what happens, and by id where nothing is made or ended', () => {
    const date = '2016-06-01';
    const reorganisations = [
      { id: 'a', date, type: 'rename', unit: 'x', name: 'X' },
      { id: 'b', date, type: 'dissolve', unit: 'c' },
      { id: 'c', date, type: 'dissolve', locality: 'v9' },
      { id: 'd', date, type: 'merge', units: ['b'], into: 'b' },
      { id: 'e', date, type: 'merge', localities: ['v1'], into: 'v1' },
      { id: 'f', date, type: 'split', locality: 'v1', into: [{ id: 'v1' }] },
      { id: 'g', date, type: 'split', unit: 'b', into: [{ id: 'b' }] },
      { id: 'h', date, type: 'establish', locality: { id: 'w', name: 'w', communeId: 'x', branchIds: [] } },
      { id: 'i', date, type: 'establish', unit: { id: 'e', name: 'e', kind: 'branch', parentId: 'x' } },
      { id: 'j', date, type: 'move', units: ['b'], under: 'x' },
    ] as Reorganisation[];
    const before = provinceOf('2015-12-31', communeOf('x', 't', { v1: 'b' }));
    const { combined } = compareOrganisations(
      before,
      { ...before, asOf: '2016-12-31' },
      { ...COUNTS, reorganisations },
    );
    expect(combined.events.map(({ id }) => id).join('')).toBe('ihgfedcbaj');
  });
});
