import { describe, expect, it } from 'vitest';
import { course, type Event } from './course.js';

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
