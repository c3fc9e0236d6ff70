import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatios, ratio } from '../../src/core/index.js';
import { concentrationOfCombined, localitiesToTarget, rankIndependence } from '../../src/independence/index.js';
import { type Organisation, parseOrganisation } from '../../src/organisation/index.js';

/** What a commune states: few different numbers, so that ties, zeros, full ones and gaps are common. */
const stated = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      independent: fc.nat({ max: 4 }),
      combined: fc.nat({ max: 3 }),
      gap: fc.constantFrom(0, 0, 0, 1),
    }),
  },
  fc.constant({ independent: 0, combined: 0, gap: 0 }),
  fc.constant(null),
);

const district = fc.array(stated, { minLength: 1, maxLength: 9 }).map((communes) => {
  const ids = communes.map((_, index) => `c${String(index)}`);
  const org = parseOrganisation({
    asOf: '2018-05-13',
    units: [
      { id: 'd', name: 'Huyện', kind: 'district', parentId: null },
      ...ids.map((id) => ({ id, name: id, kind: 'commune' as const, parentId: 'd' })),
    ],
    localities: [],
    figures: communes.flatMap((commune, index) => {
      if (commune === null) return [];
      const { independent, combined, gap } = commune;
      const unitId = ids[index] ?? '';
      // With a gap neither part is stated, so that the states of all are unknown.
      return [{ unitId, localities: independent + combined + gap, ...(gap === 0 ? { independent, combined } : {}) }];
    }),
  });
  return { org, communes, ids };
});

const target = fc.oneof(
  fc.constantFrom('0', '1', '50%', '95%', '33.3%', '66.67%'),
  fc.tuple(fc.nat({ max: 7 }), fc.integer({ min: 7, max: 9 })).map(([top, bottom]) => ratio(top, bottom) ?? '0'),
);

const options = { host: 'does-not-count', kind: 'commune' } as const;
const exact = (org: Organisation) => rankIndependence(org, options).ranked;

describe('rankIndependence', () => {
  it('gives each unit the place after all units with a higher ratio, and every unit exactly one list', () => {
    fc.assert(
      fc.property(district, ({ org, communes, ids }) => {
        const { ranked, unranked, complete, atZero } = rankIndependence(org, options);
        for (const row of ranked) {
          const higher = ranked.filter((other) => compareRatios(other.ratio, row.ratio) > 0).length;
          const equal = ranked.filter((other) => compareRatios(other.ratio, row.ratio) === 0).length;
          expect([row.rank, row.tied, row.of]).toEqual([higher + 1, equal, ranked.length]);
        }
        expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map(({ rank }) => rank).toSorted((a, b) => a - b));
        expect([...ranked, ...unranked].map(({ unitId }) => unitId).toSorted()).toEqual(ids);
        for (const [index, commune] of communes.entries()) {
          const id = ids[index] ?? '';
          const total = commune === null ? 0 : commune.independent + commune.combined + commune.gap;
          const isRanked = commune !== null && commune.gap === 0 && total > 0;
          expect(ranked.some(({ unitId }) => unitId === id)).toBe(isRanked);
          expect(complete.includes(id)).toBe(isRanked && commune.combined === 0);
          expect(atZero.includes(id)).toBe(isRanked && commune.independent === 0);
        }
      }),
    );
  });
});

describe('localitiesToTarget', () => {
  it('is the smallest number with which the target is reached, and none where it is', () => {
    fc.assert(
      fc.property(district, target, fc.constantFrom('at-least' as const, 'more-than' as const), (each, aim, bound) => {
        for (const { unitId, ratio: share } of exact(each.org)) {
          const result = {
            unitId,
            host: options.host,
            total: share.denominator,
            independent: share.numerator,
            bounds: { lowest: share, highest: share },
            missingCommunes: 0,
          };
          const { more, target: read, reachable, reached } = localitiesToTarget(result, aim, { bound });
          const isReached = (independent: number): boolean => {
            const sign = compareRatios({ numerator: independent, denominator: share.denominator }, read);
            return bound === 'at-least' ? sign >= 0 : sign > 0;
          };
          const highest = more?.highest ?? Number.NaN;
          expect(more?.lowest).toBe(highest);
          expect(isReached(share.numerator + highest)).toBe(true);
          if (highest > 0) expect(isReached(share.numerator + highest - 1)).toBe(false);
          expect(reached).toBe(isReached(share.numerator) ? 'yes' : 'no');
          expect(reachable).toBe(isReached(share.denominator));
        }
      }),
    );
  });

  it('lies between the distances from the highest and from the lowest that the ratio can be', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 9 }),
        fc.nat({ max: 9 }),
        fc.nat({ max: 9 }),
        target,
        (independent, open, rest, aim) => {
          const total = independent + open + rest;
          const distance = (known: number, highest: number) =>
            localitiesToTarget(
              {
                unitId: 'd',
                host: 'counts',
                total,
                independent: known,
                bounds: { lowest: ratio(known, total), highest: ratio(highest, total) },
                missingCommunes: 0,
              },
              aim,
            );
          const { more, reached } = distance(independent, independent + open);
          if (total === 0) {
            expect([more, reached]).toEqual([null, 'unknown']);
            return;
          }
          for (let truth = independent; truth <= independent + open; truth += 1) {
            const known = distance(truth, truth);
            expect(known.more?.highest).toBeGreaterThanOrEqual(more?.lowest ?? Number.NaN);
            expect(known.more?.highest).toBeLessThanOrEqual(more?.highest ?? Number.NaN);
            if (reached !== 'unknown') expect(known.reached).toBe(reached);
          }
        },
      ),
    );
  });
});

describe('concentrationOfCombined', () => {
  it('adds up all units with as many or more, and parts no tie', () => {
    fc.assert(
      fc.property(district, target, ({ org, communes, ids }, part) => {
        const where = concentrationOfCombined(org, { ...options, part });
        const truth = new Map(
          communes.flatMap((commune, index) =>
            commune !== null && commune.gap === 0 ? [[ids[index] ?? '', commune.combined] as const] : [],
          ),
        );
        expect(where.units.map(({ unitId }) => unitId).toSorted()).toEqual([...truth.keys()].toSorted());
        const all = [...truth.values()].reduce((sum, combined) => sum + combined, 0);
        expect(where.combined).toBe(all);
        for (const unit of where.units) {
          const asMany = [...truth.values()].filter((combined) => combined >= unit.combined);
          const more = asMany.filter((combined) => combined > unit.combined);
          const cumulative = asMany.reduce((sum, combined) => sum + combined, 0);
          expect(unit).toEqual({
            rank: more.length + 1,
            tied: asMany.length - more.length,
            unitId: unit.unitId,
            combined: truth.get(unit.unitId),
            share: ratio(unit.combined, all),
            cumulative,
            cumulativeShare: ratio(cumulative, all),
          });
        }
        expect(where.most === null).toBe(all === 0);
        if (where.most === null) return;
        const least = Math.min(...where.most.unitIds.map((id) => truth.get(id) ?? Number.NaN));
        for (const [id, combined] of truth) expect(where.most.unitIds.includes(id)).toBe(combined >= least);
      }),
    );
  });
});
