import { describe, expect, it } from 'vitest';
import {
  concentrationOfCombined,
  independentBranchRatio,
  localitiesToTarget,
  rankIndependence,
} from '../../../src/independence/index.js';
import { type FigureInput, parseOrganisation } from '../../../src/organisation/index.js';
import { faultsOf } from '../../calendar/faults.js';

const districtOf = (...figures: readonly Omit<FigureInput, 'unitId'>[]) =>
  parseOrganisation({
    asOf: '2018-05-13',
    units: [
      { id: 'd', name: 'Huyện', kind: 'district', parentId: null },
      ...figures.map((_, index) => ({ id: `c${String(index)}`, name: 'Xã', kind: 'commune' as const, parentId: 'd' })),
    ],
    localities: [],
    figures: figures.flatMap((figure, index) =>
      Object.keys(figure).length === 0 ? [] : [{ unitId: `c${String(index)}`, ...figure }],
    ),
  });

describe('rankIndependence', () => {
  it('gives 1, 2, 2, 4 to equal ratios of different sizes, and keeps what is not known apart', () => {
    const org = districtOf(
      { localities: 4, independent: 2, combined: 2 },
      { localities: 3, independent: 0, combined: 3 },
      { localities: 7, independent: 7 },
      { localities: 10, independent: 5, combined: 5 },
      { localities: 6, combined: 2 },
      {},
      { localities: 0, independent: 0 },
    );
    const ranking = rankIndependence(org, { host: 'does-not-count', kind: 'commune', under: 'd', target: '95%' });
    expect(ranking.ranked.map(({ unitId, rank, tied }) => [unitId, rank, tied])).toEqual([
      ['c2', 1, 1],
      ['c0', 2, 2],
      ['c3', 2, 2],
      ['c1', 4, 1],
    ]);
    expect([ranking.complete, ranking.atZero]).toEqual([['c2'], ['c1']]);
    expect(ranking.unranked.map(({ unitId, reason, toTarget }) => [unitId, reason, toTarget?.more])).toEqual([
      ['c4', 'unknown-states', { lowest: 2, highest: 6 }],
      ['c5', 'missing-communes', null],
      ['c6', 'no-localities', null],
    ]);
    expect(rankIndependence(org, { host: 'counts', kind: 'commune' }).ranked[0]?.toTarget).toBeNull();
  });

  it('refuses missing options, an unknown unit and a target that is none, all faults of it at once', () => {
    const org = districtOf({});
    const options = { host: 'counts', kind: 'commune' } as const;
    // @ts-expect-error options are needed
    expect(() => rankIndependence(org)).toThrow(expect.objectContaining({ code: 'missing-options' }));
    expect(() => rankIndependence(org, { ...options, under: 'x' })).toThrow(
      expect.objectContaining({ code: 'unknown-id' }),
    );
    // @ts-expect-error a bound is one of two words
    expect(faultsOf(() => rankIndependence(org, { ...options, target: 1.5, bound: 'over' }))).toEqual([
      'target inexact-threshold',
      'bound unknown-bound',
    ]);
  });
});

describe('localitiesToTarget', () => {
  const result = independentBranchRatio(districtOf({ localities: 243, independent: 158 }), { host: 'counts' });

  it('counts whole localities, exactly at the border', () => {
    expect(localitiesToTarget(result, '95%').more).toEqual({ lowest: 73, highest: 73 });
    // 158 of 243 is exactly 158/243, which is at least itself and no more.
    const own = { numerator: 158, denominator: 243 };
    expect(localitiesToTarget(result, own)).toMatchObject({ needed: 158, reached: 'yes', bound: 'at-least' });
    expect(localitiesToTarget(result, own, { bound: 'more-than' })).toMatchObject({ needed: 159, reached: 'no' });
    expect(localitiesToTarget(result, '100%', { bound: 'more-than' })).toMatchObject({ needed: 244, reachable: false });
    expect(localitiesToTarget(result, 1)).toMatchObject({ needed: 243, reachable: true });
    expect(localitiesToTarget(result, '0').more).toEqual({ lowest: 0, highest: 0 });
  });

  it('is not settled where states or communes are unknown', () => {
    const open = independentBranchRatio(districtOf({ localities: 10, combined: 3 }), { host: 'does-not-count' });
    expect(localitiesToTarget(open, '50%')).toMatchObject({ more: { lowest: 0, highest: 5 }, reached: 'unknown' });
    const missing = independentBranchRatio(districtOf({ localities: 10, independent: 10 }, {}), { host: 'counts' });
    expect(localitiesToTarget(missing, '50%')).toMatchObject({ reached: 'unknown', missingCommunes: 1 });
  });

  it('refuses what is no share', () => {
    expect(faultsOf(() => localitiesToTarget(result, '101%'))).toEqual(['target out-of-range']);
    expect(faultsOf(() => localitiesToTarget(result, '-1%'))).toEqual(['target out-of-range']);
    expect(faultsOf(() => localitiesToTarget(result, '95 %'))).toEqual(['target not-a-ratio']);
  });
});

describe('concentrationOfCombined', () => {
  it('takes units of one number together, even beyond the part looked for', () => {
    const org = districtOf(
      { localities: 9, combined: 4, independent: 5 },
      { localities: 9, combined: 2, independent: 7 },
      { localities: 9, combined: 4, independent: 5 },
      { localities: 9, independent: 5 },
      { localities: 9, combined: 0 },
    );
    const where = concentrationOfCombined(org, { host: 'does-not-count', kind: 'commune', part: '30%' });
    expect(where.units.map(({ unitId, rank, tied, cumulative }) => [unitId, rank, tied, cumulative])).toEqual([
      ['c0', 1, 2, 8],
      ['c2', 1, 2, 8],
      ['c1', 3, 1, 10],
      // Of its others nothing is known, but none of them is combined.
      ['c4', 4, 1, 10],
    ]);
    expect(where.most).toEqual({ rank: 1, unitIds: ['c0', 'c2'], share: { numerator: 8, denominator: 10 } });
    expect([where.unknown, where.stated]).toEqual([['c3'], null]);
  });

  it('holds the part where it is met exactly, and the next place beyond it', () => {
    const org = districtOf(...[3, 2, 1, 0].map((combined) => ({ localities: 9, combined, independent: 9 - combined })));
    const most = (part?: string) => {
      const where = concentrationOfCombined(org, {
        host: 'counts',
        kind: 'commune',
        ...(part === undefined ? {} : { part }),
      });
      return where.most === null ? null : [where.most.rank, where.most.unitIds, where.most.share.numerator];
    };
    expect(most()).toEqual([1, ['c0'], 3]);
    expect(most('50%')).toEqual(most());
    expect(most('50.1%')).toEqual([2, ['c0', 'c1'], 5]);
    expect(most('100%')).toEqual([3, ['c0', 'c1', 'c2'], 6]);
    expect(most('0')).toEqual([1, ['c0'], 3]);
  });

  it('has nothing to show where nothing is combined', () => {
    const where = concentrationOfCombined(districtOf({ localities: 3, independent: 3, combined: 0 }), {
      host: 'counts',
      kind: 'commune',
    });
    expect([where.combined, where.most, where.units[0]?.share]).toEqual([0, null, null]);
    expect(
      faultsOf(() => concentrationOfCombined(districtOf({}), { host: 'counts', kind: 'commune', part: 2 })),
    ).toEqual(['part out-of-range']);
  });
});
