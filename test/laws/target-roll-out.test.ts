import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, type Period, splitByYear } from '../../src/calendar/index.js';
import { compareRatios, ratio, ratioParts } from '../../src/core/index.js';
import type { QuotaTree } from '../../src/quota/index.js';
import {
  attainment,
  parseTarget,
  parseTargets,
  prorate,
  type RollOut,
  rollOutTarget,
  type Target,
  totalTarget,
} from '../../src/target/index.js';
import { targets } from '../arbitraries/targets.js';

const years: fc.Arbitrary<Period> = fc
  .tuple(fc.integer({ min: 2015, max: 2020 }), fc.integer({ min: 0, max: 3 }))
  .map(([year, more]) => between(`${String(year)}-01-01`, `${String(year + more)}-12-31`));
const wholeTargets = targets({
  periods: years,
  amounts: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(0, 1, 9, 150, '375')),
});

/** Up to three units under the root, each with up to three under it; weights with many ties. */
const trees = fc
  .array(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .chain((shape) =>
    fc.record({
      shape: fc.constant(shape),
      own: fc.array(fc.constantFrom(1, 1, 2, 2.5), { minLength: 3, maxLength: 3 }),
    }),
  )
  .map(({ shape, own }) => {
    const weights = new Map<string, number>();
    const rows = (root: string): QuotaTree => [
      { id: root, parentId: null },
      ...shape.flatMap((below, at) => [
        { id: `c${String(at)}`, parentId: root },
        ...below.map((_, index) => ({ id: `b${String(at)}${String(index)}`, parentId: `c${String(at)}` })),
      ]),
    ];
    shape.forEach((below, at) => {
      if (below.length === 0) weights.set(`c${String(at)}`, own[at] ?? 1);
      below.forEach((weight, index) => weights.set(`b${String(at)}${String(index)}`, weight));
    });
    return { rows, weight: (unitId: string) => weights.get(unitId) };
  });

const ends = (target: Target): [number, number | null] => {
  const { least, most } = totalTarget([target]);
  return [Number(ratioParts(least)[0]), most === null || target.bound !== 'range' ? null : Number(ratioParts(most)[0])];
};

function expectValid({ parts }: RollOut): void {
  expect(parseTargets(parts)).toEqual(parts);
  for (const part of parts) expect(parseTarget(JSON.parse(JSON.stringify(part)))).toEqual(part);
}

type Ends = readonly [least: number, most: number | null];

const UNKNOWN: Ends = [Number.NaN, null];

/** Below every unit its children add up to it, end by end. */
function expectTreeAddsUp(rows: QuotaTree, of: ReadonlyMap<string, Ends>): void {
  for (const { id } of rows) {
    const children = rows.filter(({ parentId }) => parentId === id).map((row) => of.get(row.id) ?? UNKNOWN);
    const [least, most] = of.get(id) ?? UNKNOWN;
    if (children.length === 0) continue;
    expect([id, children.reduce((sum, [low]) => sum + low, 0)]).toEqual([id, least]);
    if (most !== null)
      expect([id, children.reduce((sum, [, high]) => sum + (high ?? Number.NaN), 0)]).toEqual([id, most]);
  }
}

const asRate = { base: 100 };

describe('a target rolled out to the units below', () => {
  it('sums back unit by unit to the whole number that meets it, and every part is a target', () => {
    fc.assert(
      fc.property(
        wholeTargets,
        trees,
        fc.constantFrom('stepwise' as const, 'flat' as const),
        (any, { rows, weight }, levels) => {
          const target: Target = { ...any, per: 'period' };
          const tree = rows(target.unitId);
          const result = rollOutTarget(target, { units: { source: tree, weight, levels }, ...asRate });
          expectValid(result);
          const { needed } = attainment(0, target, { asOf: '9999-12-31', ...asRate });
          expect(result.shared.least).toBe(needed);
          const whole = [result.shared.least, result.shared.most] as const;
          expectTreeAddsUp(
            tree,
            new Map([[target.unitId, whole], ...result.parts.map((part) => [part.unitId, ends(part)] as const)]),
          );
          for (const part of result.parts) {
            if (part.bound === 'range') expect(ends(part)[0]).toBeLessThanOrEqual(ends(part)[1] ?? -1);
          }
          expect(result.parts.map((part) => part.issuedBy)).toEqual(tree.slice(1).map(() => 'assigned'));
        },
      ),
    );
  });

  it('names every part that is not its exact share, by less than one where units are shared level by level', () => {
    fc.assert(
      fc.property(
        targets({ periods: years, bounds: ['at-least', 'more-than'], amounts: fc.integer({ min: 0, max: 60 }) }),
        trees,
        (any, { rows, weight }) => {
          const target: Target = { ...any, per: 'period' };
          const { rounded, parts } = rollOutTarget(target, {
            units: { source: rows(target.unitId), weight, method: 'hamilton' },
          });
          const told = new Map(rounded.map((each) => [each.unitId, each]));
          for (const part of parts) {
            const [least] = ends(part);
            const each = told.get(part.unitId);
            if (each === undefined) continue;
            expect(each.whole).toBe(least);
            expect(compareRatios(each.exact, ratio(least, 1))).not.toBe(0);
            expect([
              compareRatios(each.exact, ratio(least - 1, 1)),
              compareRatios(each.exact, ratio(least + 1, 1)),
            ]).toEqual([1, -1]);
          }
        },
      ),
    );
  });
});

describe('a target rolled out to the years of its period', () => {
  it('sums back exactly, year by year in order', () => {
    fc.assert(
      fc.property(
        wholeTargets,
        fc.array(fc.constantFrom(1, 1, 2, 3.5), { minLength: 4, maxLength: 4 }),
        (any, weights) => {
          const target: Target = { ...any, per: 'period' };
          const names = splitByYear(between(target.period.slice(0, 10), target.period.slice(11))).map(({ id }) => id);
          const result = rollOutTarget(target, {
            years: { weight: (year) => weights[names.indexOf(year)] ?? 1 },
            ...asRate,
          });
          expectValid(result);
          // One year is the period itself, whose id stays as it is.
          expect(result.parts.map((part) => part.period)).toEqual(names);
          expect(result.parts.reduce((sum, part) => sum + ends(part)[0], 0)).toBe(result.shared.least);
          if (target.bound === 'range')
            expect(result.parts.reduce((sum, part) => sum + (ends(part)[1] ?? 0), 0)).toBe(result.shared.most);
        },
      ),
    );
  });

  it('gives each year its own number where there is one for each', () => {
    fc.assert(
      fc.property(
        targets({
          periods: years,
          bounds: ['at-least', 'more-than', 'exactly'],
          amounts: fc.integer({ min: 0, max: 60 }),
        }),
        (any) => {
          const target: Target = { ...any, per: 'year' };
          const { parts } = rollOutTarget(target, { years: {} });
          for (const part of parts) {
            const { target: year } = prorate(target, part.period, { by: 'months' });
            expect(ends(part)[0]).toBe(attainment(0, year, { asOf: '9999-12-31' }).needed);
          }
        },
      ),
    );
  });
});

describe('a target rolled out to units and years', () => {
  it('sums back cell by cell: the units to the year, and the years to the whole', () => {
    fc.assert(
      fc.property(wholeTargets, trees, fc.boolean(), (any, { rows, weight }, yearly) => {
        const target: Target = { ...any, per: yearly ? 'year' : 'period' };
        const tree = rows(target.unitId);
        const result = rollOutTarget(target, {
          units: { source: tree, weight },
          years: { weight: (year) => Number(year.slice(3, 4)) + 1 },
          ...asRate,
        });
        expectValid(result);
        const periods = [...new Set(result.parts.map((part) => part.period))];
        expect(result.parts.length).toBe(periods.length * tree.length);
        for (const period of periods) {
          expectTreeAddsUp(
            tree,
            new Map(result.parts.filter((part) => part.period === period).map((part) => [part.unitId, ends(part)])),
          );
        }
        const root = result.parts.filter((part) => part.unitId === target.unitId);
        expect(root.reduce((sum, part) => sum + ends(part)[0], 0)).toBe(result.shared.least);
        const alone = rollOutTarget(target, { years: { weight: (year) => Number(year.slice(3, 4)) + 1 }, ...asRate });
        expect(root.map(ends)).toEqual(alone.parts.map(ends));
      }),
    );
  });
});
