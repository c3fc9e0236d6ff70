import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/index.js';
import { compareRatios, multiplyRatios, ratio } from '../../src/core/index.js';
import { type Attainment, attainment, projectEnd, requiredPace, type Target } from '../../src/target/index.js';
import { targets } from '../arbitraries/targets.js';

const counts = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(0, 1, 149, 150, 151, 2299, 2300, 2301));
const single = targets().map((target): Target => ({ ...target, per: 'period' }));
const days = (target: Target): fc.Arbitrary<string> => {
  const [start = '', end = ''] = target.period.replace('term:', '').split('/');
  return fc.constantFrom(addDays(start, -1), start, addDays(end, -1), end, addDays(end, 1));
};
const cases = single.chain((target) =>
  fc.record({ target: fc.constant(target), asOf: days(target), base: fc.constantFrom(0, 1, 100, 243) }),
);
const order = { false: 0, null: 1, true: 2 };
const rank = (verdict: boolean | null): number => order[String(verdict) as keyof typeof order];

describe('attainment', () => {
  it('is monotone in the count: more is never a smaller ratio, further short, less over, or less met', () => {
    fc.assert(
      fc.property(cases, counts, counts, ({ target, asOf, base }, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((count) =>
          attainment(count, target, { asOf, base }),
        ) as [Attainment, Attainment];
        if (less.ratio !== null && more.ratio !== null)
          expect(compareRatios(less.ratio, more.ratio)).toBeLessThanOrEqual(0);
        expect(less.ratio === null).toBe(more.ratio === null);
        expect(less.shortBy).toBeGreaterThanOrEqual(more.shortBy ?? 0);
        expect(less.overBy).toBeLessThanOrEqual(more.overBy ?? 0);
        if (less.most === null) expect(rank(less.met)).toBeLessThanOrEqual(rank(more.met));
      }),
    );
  });

  it('holds exactly where nothing is short and nothing is over beyond the most', () => {
    fc.assert(
      fc.property(cases, counts, ({ target, asOf, base }, count) => {
        const reached = attainment(count, target, { asOf, base });
        const within = reached.shortBy === 0 && (reached.most === null || reached.overBy === 0);
        expect([reached.needed, reached.holds]).toEqual([reached.needed, within]);
        if (reached.over) expect(reached.met).toBe(reached.holds);
      }),
    );
  });

  it('never changes its mind: met or not met on a day stays so, whatever is counted later', () => {
    fc.assert(
      fc.property(single, counts, counts, (any, count, more) => {
        const target = { ...any, versions: any.versions.slice(0, 1) } as Target;
        const [start = '', end = ''] = target.period.replace('term:', '').split('/');
        // After the only day of a period nothing more is counted in it.
        const later = start < end ? count + more : count;
        const early = attainment(count, target, { asOf: start, base: 100 }).met;
        if (early !== null) expect(attainment(later, target, { asOf: end, base: 100 }).met).toBe(early);
      }),
    );
  });

  it('of an unknown count says nothing but what was asked', () => {
    fc.assert(
      fc.property(cases, ({ target, asOf, base }) => {
        const {
          ratio: share,
          ratioToMost,
          holds,
          met,
          shortBy,
          overBy,
          needed,
        } = attainment(null, target, { asOf, base });
        expect([share, ratioToMost, holds, met, shortBy, overBy]).toEqual([null, null, null, null, null, null]);
        expect(needed).not.toBeNull();
      }),
    );
  });
});

describe('the required pace', () => {
  it('times what is left is exactly what is missing, in every unit of time', () => {
    fc.assert(
      fc.property(
        cases,
        counts,
        fc.constantFrom('day' as const, 'month' as const, 'year' as const),
        ({ target, asOf, base }, count, per) => {
          const { pace, remaining, shortBy } = requiredPace(count, target, { asOf, base, per });
          expect(pace === null).toBe(remaining.numerator === 0);
          if (pace !== null) expect(compareRatios(multiplyRatios(pace, remaining), ratio(shortBy ?? -1, 1))).toBe(0);
        },
      ),
    );
  });
});

describe('the projected end', () => {
  it('is the count itself when the period is over, and nothing before it began', () => {
    fc.assert(
      fc.property(single, counts, (target, count) => {
        const [start = '', end = ''] = target.period.replace('term:', '').split('/');
        const over = projectEnd(count, target, { asOf: addDays(end, 1), base: 100 });
        expect(compareRatios(over.atEnd ?? ratio(-1, 1), ratio(count, 1))).toBe(0);
        expect(over.wouldMeet).toBe(attainment(count, target, { asOf: addDays(end, 1), base: 100 }).met);
        expect(projectEnd(count, target, { asOf: addDays(start, -1), base: 100 })).toMatchObject({
          perDay: null,
          atEnd: null,
          wouldMeet: null,
          reachedOn: null,
        });
      }),
    );
  });
});
