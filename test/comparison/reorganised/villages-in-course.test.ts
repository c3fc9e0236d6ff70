import { describe, expect, it } from 'vitest';
import { compareOrganisations } from '../../../src/comparison/index.js';
import type { Reorganisation } from '../../../src/organisation/index.js';
import { course, type Event } from './course.js';
import { COUNTS, communeOf, provinceOf } from './provinces.js';

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
