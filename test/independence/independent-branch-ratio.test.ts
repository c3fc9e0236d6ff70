import { describe, expect, it } from 'vitest';
import { percent } from '../../src/core/index.js';
import { independenceByUnit, independentBranchRatio } from '../../src/independence/index.js';
import { parseOrganisation, tableRow, tallyMembers } from '../../src/organisation/index.js';
import { communeOf } from '../arbitraries/communes.js';

const district = { id: 'd', name: 'Huyện', kind: 'district' as const, parentId: null };
const inDistrict = (id: string) => ({ id, name: id, kind: 'commune' as const, parentId: 'd' });

describe('independentBranchRatio', () => {
  it('counts all localities, memberless ones included', () => {
    const org = communeOf([{ branches: ['own'] }, { branches: [], members: 0 }, { branches: [], members: 3 }]);
    expect(independentBranchRatio(org, { host: 'counts' })).toEqual({
      unitId: 'c',
      total: 3,
      independent: 1,
      combined: 0,
      unbranched: 1,
      memberless: 1,
      unknown: 0,
      ratio: { numerator: 1, denominator: 3 },
      bounds: { lowest: { numerator: 1, denominator: 3 }, highest: { numerator: 1, denominator: 3 } },
      host: 'counts',
      stated: 0,
      missingCommunes: 0,
      mismatches: [],
    });
  });

  it('has no ratio where there is no locality', () => {
    const result = independentBranchRatio(communeOf([]), { host: 'counts' });
    expect([result.total, result.ratio, result.bounds]).toEqual([0, null, { lowest: null, highest: null }]);
    expect(result.missingCommunes).toBe(1);
  });

  it('carries bounds where states are unknown', () => {
    const org = communeOf([{ branches: ['own'] }, { branches: [] }, { branches: [] }]);
    const { ratio, bounds, unknown } = independentBranchRatio(org, { host: 'counts' });
    expect(unknown).toBe(2);
    expect(ratio).toEqual({ numerator: 1, denominator: 3 });
    expect(bounds.highest).toEqual({ numerator: 3, denominator: 3 });
  });

  it('lets a figure stand where nothing is listed below, with hosts by the convention', () => {
    const org = parseOrganisation({
      asOf: '2016-01-01',
      units: [district],
      localities: [],
      figures: [{ unitId: 'd', localities: 243, independent: 108, combined: 135, hosts: 58 }],
    });
    expect(percent(independentBranchRatio(org, { host: 'does-not-count' }).ratio)).toBe('44.4');
    const counted = independentBranchRatio(org, { host: 'counts' });
    expect([counted.independent, counted.combined, counted.stated]).toEqual([166, 77, 243]);
  });

  it('knows the ratio exactly where the figure states it, and bounds it where the figure does not', () => {
    const stating = (figure: { independent?: number; combined?: number }) =>
      independentBranchRatio(
        parseOrganisation({
          asOf: '2018-05-13',
          units: [district],
          localities: [],
          figures: [{ unitId: 'd', localities: 243, ...figure }],
        }),
        { host: 'counts' },
      );
    expect(stating({ independent: 158 }).bounds.highest).toEqual({ numerator: 158, denominator: 243 });
    expect(stating({ combined: 61 }).bounds).toEqual({
      lowest: { numerator: 0, denominator: 243 },
      highest: { numerator: 182, denominator: 243 },
    });
  });

  it('never counts twice: the figure stands only where something below it is missing', () => {
    const figures = [{ unitId: 'd', localities: 10, independent: 4 }];
    const localities = [{ id: 'v', name: 'Bản', communeId: 'a', branchIds: [] }];
    const complete = parseOrganisation({ asOf: '2018-05-13', units: [district, inDistrict('a')], localities, figures });
    const counted = independentBranchRatio(complete, { host: 'counts' });
    expect([counted.total, counted.stated]).toEqual([1, 0]);
    expect(counted.mismatches).toEqual([
      { measure: 'total', stated: 10, counted: 1 },
      { measure: 'independent', stated: 4, counted: 0 },
    ]);
    const units = [district, inDistrict('a'), inDistrict('b')];
    const incomplete = parseOrganisation({ asOf: '2018-05-13', units, localities, figures });
    const stands = independentBranchRatio(incomplete, { host: 'counts' });
    expect([stands.total, stands.independent, stands.stated, stands.missingCommunes]).toEqual([10, 4, 10, 0]);
    expect(independentBranchRatio(incomplete, { host: 'counts', unitId: 'a' }).total).toBe(1);
  });

  it('refuses an unknown unit', () => {
    expect(() => independentBranchRatio(communeOf([]), { host: 'counts', unitId: 'nowhere' })).toThrow(
      expect.objectContaining({ name: 'ContractError', code: 'unknown-id' }),
    );
  });
});

describe('independenceByUnit', () => {
  it('takes members from a tally', () => {
    const org = communeOf([{ branches: [] }, { branches: ['own'] }]);
    const tally = tallyMembers(org, [{ branchId: 'own', localityId: 'v1' }]);
    expect(tableRow(independenceByUnit(org, { host: 'counts', tally }), 'c')['memberless']).toBe(1);
  });
});
