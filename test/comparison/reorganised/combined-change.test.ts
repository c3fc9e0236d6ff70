import { describe, expect, it } from 'vitest';
import {
  combinedChangeOfTotals,
  compareOrganisations,
  tryCombinedChangeOfTotals,
} from '../../../src/comparison/index.js';
import { applyReorganisations, type Reorganisation } from '../../../src/organisation/index.js';
import { COUNTS, communeOf, NONE, provinceOf } from './provinces.js';

describe('hosts', () => {
  // b serves v1, its host, and v2.
  const before = provinceOf('2015-12-31', communeOf('x', 't', { v1: 'b*', v2: 'b' }));
  const split: Reorganisation = {
    id: 'e',
    date: '2016-06-01',
    type: 'split',
    unit: 'b',
    into: [{ id: 'b' }, { id: 'c', name: 'c', localities: ['v2'] }],
  };
  const after = applyReorganisations(before, [split], { on: '2016-12-31' });

  it('change what a split of their branch is worth', () => {
    const changeOf = (host: 'counts' | 'does-not-count') =>
      compareOrganisations(before, after, { boundaries: 'after', host, reorganisations: [split] }).combined.parts;
    expect(changeOf('counts')).toEqual({ ...NONE, branchSplits: -1 });
    expect(changeOf('does-not-count')).toEqual({ ...NONE, branchSplits: -2 });
  });
});

describe('hosts of branches that merge', () => {
  it('are one for the branch that comes out: that of the one which stays, or of the first that has one', () => {
    // Independent where hosts count: v1 and v3. With one host left, the other is combined. +1.
    const before = provinceOf('2015-12-31', communeOf('x', 't', { v1: 'b*', v2: 'b', v3: 'c*', v4: 'c' }));
    for (const into of ['b', 'c', 'd']) {
      const merge: Reorganisation = { id: 'e', date: '2016-06-01', type: 'merge', units: ['b', 'c'], into, name: 'B' };
      const after = applyReorganisations(before, [merge], { on: '2016-12-31' });
      const { combined } = compareOrganisations(before, after, { ...COUNTS, reorganisations: [merge] });
      expect(combined.parts).toEqual({ ...NONE, branchMergers: 1 });
    }
  });
});

describe('what no event tells', () => {
  const before = provinceOf('2015-12-31', communeOf('x', 't', { v1: 'b1', v2: 'b1', v3: 'b2', v4: 'b2', v5: 'b3' }));
  const compare = (villages: Readonly<Record<string, string>>) =>
    compareOrganisations(before, provinceOf('2016-12-31', communeOf('x', 't', villages)), {
      ...COUNTS,
      reorganisations: [],
    });

  it('is a new branch where a village has one that was not there', () => {
    const { combined, units } = compare({ v1: 'b1', v2: 'b4', v3: 'b2', v4: 'b2', v5: 'b3' });
    expect(combined.parts).toEqual({ ...NONE, newBranches: -2 });
    expect(units.added).toEqual([{ id: 'b4', event: null }]);
  });

  it('is a lost branch where a village had one that is not there', () => {
    const { combined, units } = compare({ v1: 'b1', v2: 'b1', v3: 'b2', v4: 'b2', v5: 'b2' });
    expect(combined.parts).toEqual({ ...NONE, branchesLost: 1 });
    expect(units.gone).toEqual([{ id: 'b3', event: null }]);
  });

  it('is something else where one came in the place of another, villages came or went, or went over', () => {
    expect(compare({ v1: 'c1', v2: 'c2', v3: 'b2', v4: 'b2', v5: 'b3' }).combined.parts).toEqual({
      ...NONE,
      other: -2,
    });
    expect(compare({ v1: 'b1', v2: 'b1', v3: 'b2', v5: 'b3' }).combined.parts).toEqual({ ...NONE, other: -2 });
    expect(compare({ v1: 'b1', v2: 'b2', v3: 'b2', v4: 'b2', v5: 'b3' }).combined.parts).toEqual({
      ...NONE,
      other: -1,
    });
  });
});

describe('the order of one day', () => {
  it('lets splits go before mergers, whatever their ids and places in the list', () => {
    // v1 and v2 share b. The split gives both a branch of their own, so that nothing is left to the merger.
    const before = provinceOf('2015-12-31', communeOf('x', 't', { v1: 'b', v2: 'b' }));
    const events: Reorganisation[] = [
      { id: 'a-merger', date: '2016-06-01', type: 'merge', localities: ['v1', 'v2'], into: 'v1' },
      {
        id: 'b-split',
        date: '2016-06-01',
        type: 'split',
        unit: 'b',
        into: [{ id: 'b' }, { id: 'c', name: 'c', localities: ['v2'] }],
      },
    ];
    const after = applyReorganisations(before, events, { on: '2016-12-31' });
    for (const reorganisations of [events, [...events].reverse()]) {
      const { combined } = compareOrganisations(before, after, { ...COUNTS, reorganisations });
      expect(combined.parts).toEqual({ ...NONE, branchSplits: -2 });
    }
    // On the day before, the merger would have had it all.
    const [merger, split] = events;
    const earlier = [{ ...merger, date: '2016-05-31' }, split] as Reorganisation[];
    const { combined } = compareOrganisations(before, after, { ...COUNTS, reorganisations: earlier });
    expect(combined.parts).toEqual({ ...NONE, localityMergers: -2 });
  });
});

describe('totals alone', () => {
  it('do not tell why 166 combined villages of Bắc Kạn became 61 (article 000)', () => {
    expect(combinedChangeOfTotals(166, 61)).toEqual({
      before: 166,
      after: 61,
      difference: -105,
      relative: { numerator: -105, denominator: 166 },
      times: { numerator: 61, denominator: 166 },
      attribution: 'cannot-tell',
      reason: 'totals-only',
      order: null,
      parts: null,
      events: [],
    });
    expect(combinedChangeOfTotals(166, null)).toMatchObject({ difference: null, attribution: 'cannot-tell' });
    expect(tryCombinedChangeOfTotals(-1, 0.5)).toMatchObject({ success: false, error: { issueCount: 2 } });
    expect(tryCombinedChangeOfTotals(166, 61).success).toBe(true);
  });
});
