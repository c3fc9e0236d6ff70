import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatios } from '../../src/core/index.js';
import {
  independenceByUnit,
  independentBranchRatio,
  type LocalityState,
  localityStates,
} from '../../src/independence/index.js';
import { parseOrganisation, tableRow, tableRows } from '../../src/organisation/index.js';
import { commune } from '../arbitraries/communes.js';

const district = { id: 'd', name: 'Huyện', kind: 'district' as const, parentId: null };
const STATES = ['independent', 'combined', 'unbranched', 'memberless', 'unknown'] as const;

describe('the states of localities', () => {
  it('gives each locality the first state that fits, whatever the order of rows and branches', () => {
    fc.assert(
      fc.property(commune(), fc.constantFrom('counts' as const, 'does-not-count' as const), ({ input }, host) => {
        const serving = (branchId: string): number =>
          input.localities.filter((locality) => locality.branchIds.includes(branchId)).length;
        const members = new Map(input.figures.map((figure) => [figure.localityId, figure.members]));
        const expected = new Map(
          input.localities.map((locality): [string, LocalityState] => {
            const alone = locality.branchIds.some((branchId) => serving(branchId) === 1);
            const hosts = locality.hostOf.some((branchId) => serving(branchId) > 1);
            const known = members.get(locality.id);
            if (alone || (hosts && host === 'counts')) return [locality.id, 'independent'];
            if (locality.branchIds.length > 0) return [locality.id, 'combined'];
            return [locality.id, known === undefined ? 'unknown' : known === 0 ? 'memberless' : 'unbranched'];
          }),
        );
        const backwards = {
          ...input,
          localities: input.localities
            .map((locality) => ({ ...locality, branchIds: locality.branchIds.toReversed() }))
            .reverse(),
        };
        for (const document of [input, backwards]) {
          const rows = localityStates(parseOrganisation(document), { host });
          expect(rows).toHaveLength(input.localities.length);
          for (const row of rows)
            expect([row.localityId, row.state]).toEqual([row.localityId, expected.get(row.localityId)]);
        }
      }),
    );
  });
});

describe('the ratio of independent branches', () => {
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
});
