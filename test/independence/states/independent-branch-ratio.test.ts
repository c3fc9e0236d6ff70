import { describe, expect, it } from 'vitest';
import { percent } from '../../../src/core/index.js';
import { independenceByUnit, independentBranchRatio, localityStates } from '../../../src/independence/index.js';
import { parseOrganisation, tableRow, tallyMembers } from '../../../src/organisation/index.js';
import { communeOf } from '../../arbitraries/communes.js';

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
      hostUnnamed: 0,
      hostsUnstated: 0,
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

  it('fills what a standing figure leaves open with what is listed, and says where that is more', () => {
    const village = (index: number, branchIds: string[]) => ({
      id: `v${String(index)}`,
      name: 'Bản',
      communeId: 'a',
      branchIds,
    });
    const branch = (id: string) => ({ id, name: id, kind: 'branch' as const, parentId: 'a' });
    const units = [district, inDistrict('a'), inDistrict('b'), branch('own'), branch('shared')];
    const localities = [village(0, ['own']), village(1, ['shared']), village(2, ['shared'])];
    const stating = (figure: { localities: number; independent?: number; combined?: number }) =>
      independentBranchRatio(
        parseOrganisation({ asOf: '2018-05-13', units, localities, figures: [{ unitId: 'd', ...figure }] }),
        { host: 'does-not-count' },
      );
    const open = stating({ localities: 10 });
    expect([open.independent, open.combined, open.unknown, open.mismatches]).toEqual([1, 2, 7, []]);
    expect([open.hostUnnamed, open.hostsUnstated]).toEqual([1, 0]);
    const combined = stating({ localities: 10, combined: 5 });
    expect([combined.combined, combined.hostUnnamed, combined.hostsUnstated]).toEqual([5, 0, 5]);
    expect([open.bounds.lowest, open.bounds.highest]).toEqual([
      { numerator: 1, denominator: 10 },
      { numerator: 8, denominator: 10 },
    ]);
    // What is listed and more than stated speaks against the rest of what is listed.
    const against = stating({ localities: 10, independent: 0 });
    expect([against.independent, against.combined, against.unknown]).toEqual([0, 0, 10]);
    expect(against.mismatches).toEqual([{ measure: 'independent', stated: 0, counted: 1 }]);
    const less = stating({ localities: 2, independent: 0 });
    expect([less.total, less.independent]).toEqual([2, 0]);
    expect(less.mismatches).toEqual([
      { measure: 'total', stated: 2, counted: 3 },
      { measure: 'independent', stated: 0, counted: 1 },
    ]);
  });

  it('leaves alone what a figure counts under another name', () => {
    const org = parseOrganisation({
      asOf: '2018-05-13',
      units: [district, inDistrict('a')],
      localities: [{ id: 'v', name: 'Bản', communeId: 'a', branchIds: [] }],
      figures: [
        { unitId: 'd', localities: 2, unknown: 0 },
        { localityId: 'v', members: 0 },
      ],
    });
    expect(independentBranchRatio(org, { host: 'counts' })).toMatchObject({
      total: 1,
      memberless: 1,
      unknown: 0,
      mismatches: [{ measure: 'total', stated: 2, counted: 1 }],
    });
  });

  it('reads hosts without combined localities as so many at least', () => {
    const stating = (host: 'counts' | 'does-not-count', figure: { independent?: number; hosts: number }) =>
      independentBranchRatio(
        parseOrganisation({
          asOf: '2016-01-01',
          units: [district],
          localities: [],
          figures: [{ unitId: 'd', localities: 243, ...figure }],
        }),
        { host },
      );
    const counted = stating('counts', { independent: 108, hosts: 58 });
    expect([counted.independent, counted.combined, counted.unknown]).toEqual([166, 0, 77]);
    const not = stating('does-not-count', { independent: 108, hosts: 58 });
    expect([not.independent, not.combined, not.unknown]).toEqual([108, 58, 77]);
    expect(stating('does-not-count', { hosts: 58 }).bounds.highest).toEqual({ numerator: 185, denominator: 243 });
  });

  it('counts shared branches that name no host, and figures that do not say', () => {
    const org = communeOf([
      { branches: ['a'] },
      { branches: ['a'] },
      { branches: ['b'], hosts: ['b'] },
      { branches: ['b'] },
      { branches: ['s', 'own'] },
      { branches: ['s', 'own-too'] },
    ]);
    const result = independentBranchRatio(org, { host: 'counts' });
    // All localities of s have a branch of their own: whoever is its host changes nothing.
    expect([result.hostUnnamed, result.hostsUnstated]).toEqual([1, 0]);
    expect(tableRow(independenceByUnit(org, { host: 'does-not-count' }), 'c')['hostUnnamed']).toBe(1);
    const figures = (figure: { combined: number; hosts?: number }) =>
      independentBranchRatio(
        parseOrganisation({
          asOf: '2016-01-01',
          units: [district],
          localities: [],
          figures: [{ unitId: 'd', localities: 243, ...figure }],
        }),
        { host: 'counts' },
      ).hostsUnstated;
    expect([figures({ combined: 77 }), figures({ combined: 77, hosts: 0 })]).toEqual([77, 0]);
  });

  it('asks for its options by name', () => {
    const org = communeOf([]);
    const missing: unknown = expect.objectContaining({ name: 'ContractError', code: 'missing-options' });
    // @ts-expect-error the host convention has no default
    expect(() => independentBranchRatio(org)).toThrow(missing);
    // @ts-expect-error the convention has no default
    expect(() => independenceByUnit(org, null)).toThrow(missing);
    // @ts-expect-error the convention has no default
    expect(() => localityStates(org)).toThrow(missing);
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
