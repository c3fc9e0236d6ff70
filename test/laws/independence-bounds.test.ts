import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatios } from '../../src/core/index.js';
import {
  independenceByUnit,
  independentBranchRatio,
  type LocalityState,
  localityStates,
} from '../../src/independence/index.js';
import { type FigureInput, type OrganisationInput, parseOrganisation, tableRow } from '../../src/organisation/index.js';
import { type CommuneDocument, commune } from '../arbitraries/communes.js';

const STATES = ['independent', 'combined', 'unbranched', 'memberless'] as const;
const host = fc.constantFrom('counts' as const, 'does-not-count' as const);

/** A district of communes whose rows have their commune's number before every id. */
function districtOf(
  communes: readonly CommuneDocument[],
): Omit<OrganisationInput, 'figures'> & { figures: FigureInput[] } {
  const renamed = communes.map(({ units, localities, figures }, place) => {
    const id = (old: string): string => `${String(place)}/${old}`;
    return {
      units: units.map((unit) => ({
        ...unit,
        id: id(unit.id),
        parentId: unit.parentId === null ? 'd' : id(unit.parentId),
      })),
      localities: localities.map((row) => ({
        ...row,
        id: id(row.id),
        communeId: id(row.communeId),
        branchIds: row.branchIds.map(id),
        hostOf: row.hostOf.map(id),
      })),
      figures: figures.map((row) => ({ ...row, localityId: id(row.localityId) })),
    };
  });
  return {
    asOf: '2018-05-13',
    units: [{ id: 'd', name: 'Huyện', kind: 'district', parentId: null }, ...renamed.flatMap(({ units }) => units)],
    localities: renamed.flatMap(({ localities }) => localities),
    figures: renamed.flatMap(({ figures }) => figures),
  };
}

/** A district in which every state is known, with what it would state of itself. */
const known = fc.array(commune(), { minLength: 1, maxLength: 3 }).map((communes) => {
  const input = districtOf(
    communes.map(({ input: each }) => ({
      ...each,
      figures: each.localities.map(({ id }, index) => ({ localityId: id, members: index % 2 })),
    })),
  );
  const org = parseOrganisation(input);
  const { total, independent, combined, unbranched, memberless } = independentBranchRatio(org, {
    host: 'does-not-count',
  });
  const hosts = localityStates(org, { host: 'does-not-count' }).filter(
    ({ role, state }) => role === 'host' && state === 'combined',
  ).length;
  return { input, org, figure: { localities: total, independent, combined, unbranched, memberless, hosts } };
});

describe('figures beside localities', () => {
  it('bound the truth, whichever communes are missing and whatever the figure leaves out', () => {
    const named = fc.subarray(['independent', 'combined', 'unbranched', 'memberless'] as const);
    fc.assert(
      fc.property(
        known,
        fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        named,
        host,
        (truth, gone, names, convention) => {
          const isGone = (id: string): boolean => gone[Number(id.split('/')[0])] === true;
          const figure = {
            unitId: 'd',
            localities: truth.figure.localities,
            hosts: truth.figure.hosts,
            ...Object.fromEntries(names.map((name) => [name, truth.figure[name]])),
          };
          const org = parseOrganisation({
            ...truth.input,
            localities: truth.input.localities.filter(({ communeId }) => !isGone(communeId)),
            figures: [
              ...truth.input.figures.filter(({ localityId }) => localityId === undefined || !isGone(localityId)),
              figure,
            ],
          });
          const real = independentBranchRatio(truth.org, { host: convention });
          const told = independentBranchRatio(org, { host: convention });
          expect(told.total).toBe(real.total);
          for (const state of STATES) expect([state, told[state] <= real[state]]).toEqual([state, true]);
          expect(STATES.reduce((sum, state) => sum + told[state], told.unknown)).toBe(told.total);
          expect(told.mismatches).toEqual([]);
          if (real.ratio === null || told.bounds.lowest === null || told.bounds.highest === null) {
            expect([real.total, told.total]).toEqual([0, 0]);
            return;
          }
          expect(compareRatios(told.bounds.lowest, real.ratio)).toBeLessThanOrEqual(0);
          expect(compareRatios(real.ratio, told.bounds.highest)).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never count twice: a district is its communes, listed or stated, unless its own figure stands', () => {
    fc.assert(
      fc.property(known, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), host, (truth, stated, convention) => {
        const isStated = (id: string): boolean => stated[Number(id.split('/')[0])] === true;
        const org = parseOrganisation({
          ...truth.input,
          localities: truth.input.localities.filter(({ communeId }) => !isStated(communeId)),
          figures: truth.input.units
            .filter(({ id, kind }) => kind === 'commune' && isStated(id))
            .map(({ id }) => ({ unitId: id, localities: 7, independent: 3, combined: 2, hosts: 1 })),
        });
        const table = independenceByUnit(org, { host: convention });
        const communes = org.units.ids.filter((_, row) => org.units.kinds[row] === 'commune');
        for (const column of ['total', ...STATES, 'unknown', 'stated', 'hostsUnstated', 'missingCommunes']) {
          const sum = communes.reduce((total, id) => total + Number(tableRow(table, id)[column]), 0);
          expect([column, tableRow(table, 'd')[column]]).toEqual([column, sum]);
        }
      }),
    );
  });
});

describe('branches without a named host', () => {
  it('are counted once in every unit of whose combined localities they serve one', () => {
    // Villages of three communes over branches of the district: a branch may serve several communes.
    const village = fc.record({
      commune: fc.nat({ max: 2 }),
      branches: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 3 }),
      isHost: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(village, { maxLength: 9 }), host, (villages, convention) => {
        const hosted = new Set<number>();
        const localities = villages.map(({ commune: at, branches, isHost }, index) => {
          const hostOf = isHost ? branches.filter((branch) => !hosted.has(branch)) : [];
          for (const branch of hostOf) hosted.add(branch);
          const id = (branch: number): string => `b${String(branch)}`;
          return {
            id: `v${String(index)}`,
            name: 'Bản',
            communeId: `c${String(at)}`,
            branchIds: branches.map(id),
            hostOf: hostOf.map(id),
          };
        });
        const org = parseOrganisation({
          asOf: '2018-05-13',
          units: [
            { id: 'p', name: 'Tỉnh', kind: 'province', parentId: null },
            { id: 'd', name: 'Huyện', kind: 'district', parentId: 'p' },
            { id: 'c0', name: 'Xã', kind: 'commune', parentId: 'd' },
            { id: 'c1', name: 'Xã', kind: 'commune', parentId: 'd' },
            { id: 'd2', name: 'Huyện', kind: 'district', parentId: 'p' },
            { id: 'c2', name: 'Xã', kind: 'commune', parentId: 'd2' },
            ...[0, 1, 2, 3].map((branch) => ({
              id: `b${String(branch)}`,
              name: 'Chi bộ',
              kind: 'branch' as const,
              parentId: 'c0',
            })),
          ],
          localities,
        });
        const states = new Map(
          localityStates(org, { host: convention }).map((row): [string, LocalityState] => [row.localityId, row.state]),
        );
        const table = independenceByUnit(org, { host: convention });
        const communesOf = { p: ['c0', 'c1', 'c2'], d: ['c0', 'c1'], d2: ['c2'], c0: ['c0'], c1: ['c1'], c2: ['c2'] };
        for (const [unit, communes] of Object.entries(communesOf)) {
          const open = localities.filter(
            ({ id, communeId }) => communes.includes(communeId) && states.get(id) === 'combined',
          );
          const unnamed = [0, 1, 2, 3].filter(
            (branch) => !hosted.has(branch) && open.some(({ branchIds }) => branchIds.includes(`b${String(branch)}`)),
          );
          expect([unit, tableRow(table, unit)['hostUnnamed']]).toEqual([unit, unnamed.length]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('can each give at most one locality more a branch of its own, by naming its host', () => {
    fc.assert(
      fc.property(commune(), fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), ({ input }, picks) => {
        const org = parseOrganisation(input);
        const before = independentBranchRatio(org, { host: 'counts' });
        const hosted = new Set(input.localities.flatMap(({ hostOf }) => hostOf));
        const localities = input.localities.map((row) => ({ ...row, hostOf: [...row.hostOf] }));
        for (const [place, branch] of ['b0', 'b1', 'b2', 'b3'].entries()) {
          const served = localities.filter(({ branchIds }) => branchIds.includes(branch));
          if (!hosted.has(branch)) served[(picks[place] ?? 0) % served.length]?.hostOf.push(branch);
        }
        const after = independentBranchRatio(parseOrganisation({ ...input, localities }), { host: 'counts' });
        expect(after.hostUnnamed).toBe(0);
        expect(after.independent).toBeGreaterThanOrEqual(before.independent);
        expect(after.independent - before.independent).toBeLessThanOrEqual(before.hostUnnamed);
      }),
    );
  });
});
