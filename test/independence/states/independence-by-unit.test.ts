import { describe, expect, it } from 'vitest';
import { concentrationOfCombined, independenceByUnit, rankIndependence } from '../../../src/independence/index.js';
import { parseOrganisation, tableRow } from '../../../src/organisation/index.js';

/** A province of two districts with two communes each, of which one says nothing and one states its figures. */
const org = parseOrganisation({
  asOf: '2018-05-13',
  units: [
    { id: 'p', name: 'Tỉnh', kind: 'province', parentId: null },
    { id: 'd1', name: 'Huyện', kind: 'district', parentId: 'p' },
    { id: 'x', name: 'Xã', kind: 'commune', parentId: 'd1' },
    { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'x' },
    { id: 'own', name: 'Chi bộ', kind: 'branch', parentId: 'x' },
    { id: 'silent', name: 'Xã', kind: 'commune', parentId: 'd1' },
    { id: 'd2', name: 'Huyện', kind: 'district', parentId: 'p' },
    { id: 'y', name: 'Xã', kind: 'commune', parentId: 'd2' },
    { id: 'z', name: 'Xã', kind: 'commune', parentId: 'd2' },
    { id: 'far', name: 'Chi bộ', kind: 'branch', parentId: 'z' },
  ],
  localities: [
    { id: 'a', name: 'a', communeId: 'x', branchIds: ['cb'] },
    { id: 'b', name: 'b', communeId: 'x', branchIds: ['cb'] },
    { id: 'c', name: 'c', communeId: 'x', branchIds: ['own'] },
    { id: 'e', name: 'e', communeId: 'z', branchIds: [] },
    { id: 'f', name: 'f', communeId: 'z', branchIds: ['far'] },
  ],
  figures: [{ unitId: 'y', localities: 6, independent: 3, combined: 2 }],
});
const host = 'does-not-count';

describe('independenceByUnit', () => {
  it('has a row for every unit, with what is below it', () => {
    const table = independenceByUnit(org, { host });
    expect(table.unitIds).toEqual(org.units.ids);
    expect(table.index).toBe(org.unitIndex);
    expect(table.columns.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      ...['total count', 'independent count', 'combined count', 'unbranched count', 'memberless count'],
      ...['unknown count', 'stated count', 'missingCommunes count', 'hostUnnamed count', 'hostsUnstated count'],
      ...['ratio ratio', 'lowest ratio', 'highest ratio'],
    ]);
    expect(tableRow(table, 'p')).toEqual({
      unitId: 'p',
      total: 11,
      independent: 5,
      combined: 4,
      unbranched: 0,
      memberless: 0,
      unknown: 2,
      stated: 6,
      missingCommunes: 1,
      hostUnnamed: 1,
      hostsUnstated: 2,
      ratio: { numerator: 5, denominator: 11 },
      lowest: { numerator: 5, denominator: 11 },
      // Of the six that are stated it is known that three are independent and no more.
      highest: { numerator: 6, denominator: 11 },
    });
    expect(tableRow(table, 'cb')).toMatchObject({ total: 0, ratio: null, highest: null });
  });

  it('keeps the units of a kind, those below a unit, or both', () => {
    const whole = independenceByUnit(org, { host });
    const rows = { kind: ['x', 'silent', 'y', 'z'], under: ['d2', 'y', 'z', 'far'], both: ['y', 'z'] };
    const tables = {
      kind: independenceByUnit(org, { host, kind: 'commune' }),
      under: independenceByUnit(org, { host, under: 'd2' }),
      both: independenceByUnit(org, { host, kind: 'commune', under: 'd2' }),
    };
    for (const name of ['kind', 'under', 'both'] as const) {
      const table = tables[name];
      expect([table.unitIds, 'index' in table]).toEqual([rows[name], false]);
      for (const id of rows[name]) expect(tableRow(table, id)).toEqual(tableRow(whole, id));
    }
    expect(independenceByUnit(org, { host, under: 'p' })).toEqual(whole);
    expect(independenceByUnit(org, { host, kind: 'group' }).unitIds).toEqual([]);
    // The district that follows is not below this one.
    expect(independenceByUnit(org, { host, kind: 'district', under: 'd1' }).unitIds).toEqual(['d1']);
    const { unranked } = rankIndependence(org, { host, kind: 'district', under: 'd1' });
    expect(unranked.map(({ unitId }) => unitId)).toEqual(['d1']);
  });
});

describe('rankings of the same units', () => {
  it('tell what stands behind each place', () => {
    const options = { host, kind: 'commune', target: '50%' } as const;
    const ranking = rankIndependence(org, options);
    expect(ranking).toMatchObject({ host, kind: 'commune', under: 'p', complete: [], atZero: [] });
    expect(
      ranking.ranked.map(({ unitId, rank, tied, of, ratio, hostUnnamed, hostsUnstated, toTarget }) => [
        ...[unitId, rank, tied, of, ratio.numerator, ratio.denominator],
        ...[hostUnnamed, hostsUnstated, toTarget?.reached],
      ]),
    ).toEqual([
      ['y', 1, 1, 2, 3, 6, 0, 2, 'yes'],
      ['x', 2, 1, 2, 1, 3, 1, 0, 'no'],
    ]);
    expect(ranking.unranked.map(({ unitId, reason, bounds }) => [unitId, reason, bounds.highest])).toEqual([
      ['silent', 'missing-communes', null],
      ['z', 'unknown-states', { numerator: 2, denominator: 2 }],
    ]);
    expect(ranking.unranked.map((unit) => unit.host)).toEqual([host, host]);
    const more = rankIndependence(org, { ...options, bound: 'more-than', under: 'd2' });
    expect([more.under, more.ranked.map(({ unitId, toTarget }) => [unitId, toTarget?.reached])]).toEqual([
      'd2',
      [['y', 'no']],
    ]);
    expect(rankIndependence(org, { host, kind: 'district' }).ranked).toEqual([]);
  });

  it('tell where the combined localities are, and of whom it is not known', () => {
    expect(concentrationOfCombined(org, { host, kind: 'commune' })).toEqual({
      host,
      kind: 'commune',
      under: 'p',
      combined: 4,
      stated: null,
      units: ['x', 'y'].map((unitId) => ({
        rank: 1,
        tied: 2,
        unitId,
        combined: 2,
        share: { numerator: 2, denominator: 4 },
        cumulative: 4,
        cumulativeShare: { numerator: 4, denominator: 4 },
      })),
      most: { rank: 1, unitIds: ['x', 'y'], share: { numerator: 4, denominator: 4 } },
      unknown: ['silent', 'z'],
    });
  });

  it('know nothing of a unit of which a part says nothing', () => {
    const { units, unknown } = concentrationOfCombined(org, { host, kind: 'district' });
    expect([units, unknown]).toEqual([[], ['d1', 'd2']]);
  });

  it('count what is listed, whatever a unit states besides', () => {
    const listed = parseOrganisation({
      asOf: '2018-05-13',
      units: [
        { id: 'x', name: 'Xã', kind: 'commune', parentId: null },
        { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'x' },
      ],
      localities: ['a', 'b'].map((id) => ({ id, name: id, communeId: 'x', branchIds: ['cb'] })),
      figures: [{ unitId: 'x', localities: 9, combined: 5 }],
    });
    const { units, stated } = concentrationOfCombined(listed, { host, kind: 'commune' });
    expect([units.map(({ combined }) => combined), stated]).toEqual([[2], 5]);
  });

  it('take the hosts out of stated combined localities only where hosts count', () => {
    const stating = (figure: { combined: number; hosts?: number }, kind: 'commune' | 'district' = 'commune') =>
      (['counts', 'does-not-count'] as const).map((convention) => {
        const district = parseOrganisation({
          asOf: '2018-05-13',
          units: [
            { id: 'd', name: 'Huyện', kind: 'district', parentId: null },
            { id: 'c', name: 'Xã', kind: 'commune', parentId: 'd' },
          ],
          localities: [],
          figures: [
            { unitId: 'c', localities: 9, ...figure },
            { unitId: 'd', ...figure },
          ],
        });
        const { combined, stated } = concentrationOfCombined(district, { host: convention, kind });
        return [combined, stated];
      });
    expect(stating({ combined: 5, hosts: 2 })).toEqual([
      [3, 3],
      [5, 5],
    ]);
    expect(stating({ combined: 5 })).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });
});
