import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concentrationOfCombined,
  independenceByUnit,
  independentBranchRatio,
  localitiesToTarget,
  localityStates,
  rankIndependence,
} from '../../src/independence/index.js';
import { type OrganisationInput, parseOrganisation, tableRow } from '../../src/organisation/index.js';
import { organisationInput } from '../arbitraries/organisations.js';
import { differential } from '../oracles/differential.js';
import {
  localitiesOf,
  type Share,
  STATES,
  slowConcentration,
  slowDistance,
  slowRank,
  slowState,
} from '../oracles/slow-independence.js';

const hosts = fc.constantFrom('counts' as const, 'does-not-count' as const);

/** Documents in which of some localities, or of all, it is known whether anybody lives there, and nothing else is stated. */
const documents = fc
  .tuple(organisationInput, fc.boolean(), fc.infiniteStream(fc.constantFrom(null, 0, 1)))
  .map(([input, isWhole, members]): OrganisationInput => {
    const figures = input.localities.flatMap(({ id }) => {
      const count = members.next().value as number | null;
      return count === null && !isWhole ? [] : [{ localityId: id, members: count ?? 0 }];
    });
    return { ...input, figures };
  });

const targets = fc.oneof(
  fc.constantFrom({ part: 0, whole: 1 }, { part: 1, whole: 1 }, { part: 1, whole: 2 }, { part: 19, whole: 20 }),
  fc.tuple(fc.nat(7), fc.integer({ min: 7, max: 9 })).map(([part, whole]): Share => ({ part, whole })),
);

/** The share of a unit, counted anew; null where a state is unknown or there is nothing. */
function shareOf(input: OrganisationInput, host: 'counts' | 'does-not-count', unitId: string): Share | null {
  const states = localitiesOf(input, unitId).map((id) => slowState(input, host, id));
  if (states.length === 0 || states.includes('unknown')) return null;
  return { part: states.filter((state) => state === 'independent').length, whole: states.length };
}

describe('independence equals what going through the localities again finds', () => {
  it(
    'states of localities, and of every unit the counts, the ratio and its bounds',
    differential(
      150,
      fc.property(documents, hosts, (input, host) => {
        const org = parseOrganisation(input);
        const rows = localityStates(org, { host });
        expect(new Map(rows.map(({ localityId, state }) => [localityId, state]))).toEqual(
          new Map(input.localities.map(({ id }) => [id, slowState(input, host, id)])),
        );
        const table = independenceByUnit(org, { host });
        for (const { id } of input.units) {
          const states = localitiesOf(input, id).map((each) => slowState(input, host, each));
          const counts = STATES.map((state) => states.filter((each) => each === state).length);
          const row = tableRow(table, id);
          expect([id, row['total'], ...STATES.map((state) => row[state])]).toEqual([id, states.length, ...counts]);
          const { ratio, bounds } = independentBranchRatio(org, { host, unitId: id });
          const [least = 0, , , , open = 0] = counts;
          const share = (numerator: number) => (states.length === 0 ? null : { numerator, denominator: states.length });
          expect([ratio, bounds]).toEqual([share(least), { lowest: share(least), highest: share(least + open) }]);
        }
      }),
    ),
  );

  it(
    'places in a ranking, the distance to a target, and where most combined localities are',
    differential(
      300,
      fc.property(
        documents,
        hosts,
        targets,
        fc.constantFrom('at-least' as const, 'more-than' as const),
        (input, host, target, bound) => {
          const org = parseOrganisation(input);
          const options = { host, kind: 'commune' as const };
          const communes = input.units.filter(({ kind }) => kind === 'commune').map(({ id }) => id);
          const shares = new Map(
            communes.flatMap((id) => {
              const share = shareOf(input, host, id);
              return share === null ? [] : [[id, share] as const];
            }),
          );
          const { ranked } = rankIndependence(org, options);
          const places = new Map(ranked.map(({ unitId, rank, tied }) => [unitId, { rank, tied }]));
          expect(places).toEqual(
            new Map([...shares].map(([id, share]) => [id, slowRank(share, [...shares.values()])])),
          );
          const aim = { numerator: target.part, denominator: target.whole };
          for (const [unitId, share] of shares) {
            const isReachable = bound === 'at-least' || target.part < target.whole;
            const { more } = localitiesToTarget(independentBranchRatio(org, { host, unitId }), aim, { bound });
            const slow = slowDistance(share, target, bound);
            expect([unitId, more]).toEqual([unitId, { lowest: slow, highest: slow }]);
            expect(share.part + slow <= share.whole).toBe(isReachable);
          }
          const combined = new Map(
            [...shares.keys()].map((id) => [
              id,
              localitiesOf(input, id).filter((each) => slowState(input, host, each) === 'combined').length,
            ]),
          );
          const where = concentrationOfCombined(org, { ...options, part: aim });
          expect(new Map(where.units.map((unit) => [unit.unitId, unit.combined]))).toEqual(combined);
          const most = where.most === null ? null : [...where.most.unitIds].sort();
          expect(most).toEqual(slowConcentration(combined, target)?.sort() ?? null);
        },
      ),
    ),
  );
});
