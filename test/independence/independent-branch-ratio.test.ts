import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatios, percent } from '../../src/core/index.js';
import { independenceByUnit, independentBranchRatio, localityStates } from '../../src/independence/index.js';
import { parseOrganisation, tableRow, tableRows, tallyMembers } from '../../src/organisation/index.js';
import { commune, communeOf } from '../arbitraries/communes.js';

const district = { id: 'd', name: 'Huyện', kind: 'district' as const, parentId: null };
const inDistrict = (id: string) => ({ id, name: id, kind: 'commune' as const, parentId: 'd' });
const STATES = ['independent', 'combined', 'unbranched', 'memberless', 'unknown'] as const;

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

  it('adds its five states up to the total and keeps the ratio within 0 and 1, between its bounds', () => {
    fc.assert(
      fc.property(commune(), fc.constantFrom('counts' as const, 'does-not-count' as const), ({ input }, host) => {
        const org = parseOrganisation(input);
        const result = independentBranchRatio(org, { host });
        const states = localityStates(org, { host }).map((row) => row.state);
        for (const state of STATES) expect(result[state]).toBe(states.filter((one) => one === state).length);
        expect(STATES.reduce((sum, state) => sum + result[state], 0)).toBe(result.total);
        if (result.ratio === null) expect(result.total).toBe(0);
        else {
          expect(compareRatios(result.ratio, { numerator: 0, denominator: 1 })).toBeGreaterThanOrEqual(0);
          expect(compareRatios(result.ratio, result.bounds.highest ?? result.ratio)).toBeLessThanOrEqual(0);
          expect(
            compareRatios(result.bounds.highest ?? result.ratio, { numerator: 1, denominator: 1 }),
          ).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe('independenceByUnit', () => {
  it('rolls ratios up from counts, never by averaging them', () => {
    fc.assert(
      fc.property(fc.array(commune(), { minLength: 1, maxLength: 4 }), (communes) => {
        const rename = (place: number, id: string): string => `${String(place)}/${id}`;
        const org = parseOrganisation({
          asOf: '2018-05-13',
          units: [
            district,
            ...communes.flatMap(({ input }, place) =>
              input.units.map((unit) => ({
                ...unit,
                id: rename(place, unit.id),
                parentId: unit.parentId === null ? 'd' : rename(place, unit.parentId),
              })),
            ),
          ],
          localities: communes.flatMap(({ input }, place) =>
            input.localities.map((locality) => ({
              ...locality,
              id: rename(place, locality.id),
              communeId: rename(place, locality.communeId),
              branchIds: locality.branchIds.map((id) => rename(place, id)),
              hostOf: locality.hostOf.map((id) => rename(place, id)),
            })),
          ),
          figures: [],
        });
        const table = independenceByUnit(org, { host: 'counts' });
        const rows = [...tableRows(independenceByUnit(org, { host: 'counts', kind: 'commune', under: 'd' }))];
        expect(rows.map((row) => row.unitId)).toEqual(communes.map((_, place) => rename(place, 'c')));
        const whole = tableRow(table, 'd');
        for (const column of ['total', ...STATES] as const) {
          expect(whole[column]).toBe(rows.reduce((sum, row) => sum + Number(row[column]), 0));
        }
        for (const row of table.unitIds) {
          const { ratio } = independentBranchRatio(org, { host: 'counts', unitId: row });
          expect(tableRow(table, row)['ratio']).toEqual(ratio);
        }
      }),
    );
  });

  it('takes members from a tally', () => {
    const org = communeOf([{ branches: [] }, { branches: ['own'] }]);
    const tally = tallyMembers(org, [{ branchId: 'own', localityId: 'v1' }]);
    expect(tableRow(independenceByUnit(org, { host: 'counts', tally }), 'c')['memberless']).toBe(1);
  });
});
