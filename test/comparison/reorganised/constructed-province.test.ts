import { describe, expect, it } from 'vitest';
import { compareOrganisations } from '../../../src/comparison/index.js';
import {
  applyReorganisations,
  type Reorganisation,
  tableRow,
  updateOrganisation,
} from '../../../src/organisation/index.js';
import { COUNTS, communeOf, provinceOf } from './provinces.js';

describe('a constructed province, worked out by hand', () => {
  // x: b1 serves v1, v2, v3; b2 serves v4, v5; v6 has b3 alone. y: c1 serves w1 and w2, w3 has c2 alone.
  // Combined: v1 to v5, w1, w2: seven of nine.
  const before = provinceOf(
    '2015-12-31',
    communeOf('x', 't', { v1: 'b1', v2: 'b1', v3: 'b1', v4: 'b2', v5: 'b2', v6: 'b3' }),
    communeOf('y', 't', { w1: 'c1', w2: 'c1', w3: 'c2' }),
  );
  const events: Reorganisation[] = [
    // v1 goes with b4: of b1's three villages two are left, combined still. −1.
    {
      id: 'split-b1',
      date: '2016-06-01',
      type: 'split',
      unit: 'b1',
      into: [{ id: 'b1' }, { id: 'b4', name: 'b4', localities: ['v1'] }],
    },
    // v2 and v3 become one, which b1 serves alone. −2.
    { id: 'merge-v', date: '2017-01-01', type: 'merge', localities: ['v2', 'v3'], into: 'v23', name: 'v23' },
    // b3 and b4 become one branch of v1 and v6, independent both before. +2.
    { id: 'merge-b', date: '2018-01-01', type: 'merge', units: ['b3', 'b4'], into: 'b3' },
    // c1 ends without an heir: w1 has none, w2 is found with c2, which it shares with w3. −1 for w1, +1 for w3.
    { id: 'end-c1', date: '2019-01-01', type: 'dissolve', unit: 'c1' },
    // A new branch of v5: it leaves v4 alone with b2. −2.
    {
      id: 'new-b5',
      date: '2020-01-01',
      type: 'establish',
      unit: { id: 'b5', name: 'b5', kind: 'branch', parentId: 'x' },
    },
    // A village of c2, which has two: three share it then. +1.
    {
      id: 'new-w4',
      date: '2020-02-01',
      type: 'establish',
      locality: { id: 'w4', name: 'w4', communeId: 'y', branchIds: ['c2'] },
    },
    // v4, independent by now, becomes two villages of b2. +2.
    {
      id: 'split-v4',
      date: '2020-03-01',
      type: 'split',
      locality: 'v4',
      into: [{ id: 'v4' }, { id: 'v44', name: 'v44' }],
    },
    { id: 'rename-x', date: '2020-04-01', type: 'rename', unit: 'x', name: 'Xã Mới' },
    { id: 'move-w3', date: '2020-05-01', type: 'move', localities: ['w3'], under: 'x' },
    // Not in the span, and left alone.
    { id: 'later', date: '2021-01-02', type: 'dissolve', unit: 'b1' },
  ];
  const applied = applyReorganisations(before, events, { on: '2021-01-01' });
  const after = updateOrganisation(applied, {
    change: {
      localities: [
        { id: 'v5', branchIds: ['b5'] },
        { id: 'w2', branchIds: ['c2'] },
      ],
    },
  });
  const compare = () => compareOrganisations(before, after, { ...COUNTS, reorganisations: events });

  it('gives every event its part, and the parts their causes', () => {
    const { combined } = compare();
    expect([combined.before, combined.after, combined.difference]).toEqual([7, 7, 0]);
    expect(combined.events.map(({ id, cause, change }) => [id, cause, change])).toEqual([
      ['split-b1', 'branchSplits', -1],
      ['merge-v', 'localityMergers', -2],
      ['merge-b', 'branchMergers', 2],
      ['end-c1', 'branchesLost', 0],
      ['new-b5', 'newBranches', -2],
      ['new-w4', 'other', 1],
      ['split-v4', 'localitySplits', 2],
      ['rename-x', 'other', 0],
      ['move-w3', 'other', 0],
    ]);
    expect(combined.parts).toEqual({
      localityMergers: -2,
      localitySplits: 2,
      branchSplits: -1,
      branchMergers: 2,
      newBranches: -2,
      branchesLost: 0,
      other: 1,
    });
    expect(combined).toMatchObject({
      attribution: 'attributed',
      reason: null,
      order: 'date, establish-split-merge-dissolve, id',
    });
  });

  it('says what became of units and localities', () => {
    const compared = compare();
    expect(compared.units).toEqual({
      added: [{ id: 'b5', event: 'new-b5' }],
      gone: [{ id: 'c1', event: 'end-c1' }],
      merged: [{ into: 'b3', from: ['b1', 'b3'] }],
      split: [{ from: 'b1', into: ['b1', 'b3'] }],
      renamed: [{ id: 'x', before: 'Xã x', after: 'Xã Mới' }],
      moved: [],
    });
    expect(compared.localities).toEqual({
      added: [{ id: 'w4', event: 'new-w4' }],
      gone: [],
      merged: [{ into: 'v23', from: ['v2', 'v3'] }],
      split: [{ from: 'v4', into: ['v4', 'v44'] }],
      renamed: [],
      moved: [{ id: 'w3', before: 'y', after: 'x' }],
    });
    expect(compared.counts.map(({ kind, before: early, after: late }) => [kind, early, late])).toEqual([
      ['province', 1, 1],
      ['commune', 2, 2],
      ['branch', 5, 5],
      ['locality', 9, 10],
    ]);
  });

  it('sets states side by side, of all localities and of each that went on alone', () => {
    const compared = compare();
    expect(compared.states.map(({ state, before: early, after: late }) => [state, early, late])).toEqual([
      ['total', 9, 10],
      ['independent', 2, 2],
      ['combined', 7, 7],
      ['unbranched', 0, 0],
      ['memberless', 0, 0],
      ['unknown', 0, 1],
    ]);
    // v1 and w2 combined to combined; v5 to independent; w1 has no branch; v6 and w3 share theirs now.
    expect(compared.transitions).toEqual([
      { before: 'independent', after: 'combined', count: 2 },
      { before: 'combined', after: 'independent', count: 1 },
      { before: 'combined', after: 'combined', count: 2 },
      { before: 'combined', after: 'unknown', count: 1 },
    ]);
  });

  it('counts both days on the boundaries of either', () => {
    const row = (boundaries: 'before' | 'after', id: string) => {
      const { byUnit } = compareOrganisations(before, after, { ...COUNTS, boundaries, reorganisations: events });
      const cells = tableRow(byUnit, id);
      return ['localities', 'combined', 'branches'].map((name) => [cells[`${name}.before`], cells[`${name}.after`]]);
    };
    // w3 moved: on the boundaries of 2021 it was of x in 2015 too.
    expect(row('after', 'x')).toEqual([
      [7, 7],
      [5, 5],
      [3, 4],
    ]);
    expect(row('after', 'y')).toEqual([
      [2, 3],
      [2, 2],
      [2, 1],
    ]);
    expect(row('before', 'x')).toEqual([
      [6, 6],
      [5, 4],
      [3, 4],
    ]);
    expect(row('before', 'y')).toEqual([
      [3, 4],
      [2, 3],
      [2, 1],
    ]);
    expect(row('before', 't')).toEqual([
      [9, 10],
      [7, 7],
      [5, 5],
    ]);
  });
});
