import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonthsToDay,
  between,
  completedMonths,
  daysIn,
  fromDayNumber,
  type Period,
  toDayNumber,
} from '../../src/calendar/index.js';
import { type AnyRatio, addRatios, compareRatios, ratio } from '../../src/core/index.js';
import {
  attainment,
  type ProratedTarget,
  parseTarget,
  prorate,
  type Target,
  targetOn,
} from '../../src/target/index.js';
import { targets } from '../arbitraries/targets.js';

const ZERO = ratio(0, 1);

/** The period cut after each of the given days. */
function cut(period: Period, days: readonly number[]): Period[] {
  const starts = [toDayNumber(period.start), ...days];
  return starts.map((start, index) =>
    between(fromDayNumber(start), fromDayNumber((starts[index + 1] ?? toDayNumber(period.end) + 1) - 1)),
  );
}

function expectAddsUp(whole: ProratedTarget, parts: readonly ProratedTarget[]): void {
  const sum = (end: (part: ProratedTarget) => AnyRatio | null): AnyRatio =>
    parts.reduce<AnyRatio>((total, part) => addRatios(total, end(part) ?? ZERO), ZERO);
  expect([
    compareRatios(
      sum((part) => part.least),
      whole.least,
    ),
    parts.length,
  ]).toEqual([0, parts.length]);
  expect(
    compareRatios(
      sum((part) => part.most),
      whole.most ?? ZERO,
    ),
  ).toBe(0);
  expect(parts.map((part) => part.most === null)).toEqual(parts.map(() => whole.most === null));
}

describe('prorating over a partition of the period', () => {
  it('adds up exactly to the whole, by days', () => {
    fc.assert(
      fc.property(targets(), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }), (target, at) => {
        const whole = prorate(target, target.period, { by: 'days' });
        const days = daysIn(whole.period);
        const cuts = [...new Set(at.map((share) => Math.floor(share * days)))].filter((day) => day > 0 && day < days);
        const parts = cut(
          whole.period,
          cuts.toSorted((a, b) => a - b).map((day) => toDayNumber(whole.period.start) + day),
        );
        expectAddsUp(
          whole,
          parts.map((part) => prorate(target, part, { by: 'days' })),
        );
      }),
    );
  });

  it.each([
    ['months', 1],
    ['half-years', 6],
  ] as const)('adds up exactly to the whole, by %s', (by, step) => {
    const start = fc.constantFrom('2015-10-15', '2016-01-01', '2019-02-28', '2020-03-01', '2020-10-01');
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.integer({ min: 1, max: 11 })),
        fc.boolean(),
        (first, units, at, yearly) => {
          const edge = (unit: number): number => addMonthsToDay(toDayNumber(first), unit * step);
          const period = between(first, fromDayNumber(edge(units) - 1));
          const target: Target = {
            unitId: 'u',
            measure: 'm',
            period: period.id,
            per: yearly ? 'year' : 'period',
            bound: 'exactly',
            issuedBy: 'x',
            versions: [{ from: first, value: 7 }],
          };
          const cuts = [...new Set(at)].filter((unit) => unit < units).toSorted((a, b) => a - b);
          const parts = cut(period, cuts.map(edge));
          expectAddsUp(
            prorate(target, period, { by }),
            parts.map((part) => prorate(target, part, { by })),
          );
        },
      ),
    );
  });
});

describe('a prorated target', () => {
  it('is a target of its own, whose whole is the part', () => {
    fc.assert(
      fc.property(targets(), (target) => {
        const { target: part, least, most, period } = prorate(target, target.period, { by: 'days' });
        expect(parseTarget(part)).toEqual(part);
        const version = targetOn(part, period.start);
        expect(compareRatios(version?.least ?? ZERO, least)).toBe(0);
        expect(version?.most ?? null).toEqual(most);
      }),
    );
  });

  it('over its own period is what the target asks, where the number is for the period', () => {
    fc.assert(
      fc.property(targets(), (any) => {
        const target = { ...any, per: 'period' as const };
        const { least } = prorate(target, target.period, { by: 'days' });
        expect(compareRatios(least, targetOn(target, '9999-12-31')?.least ?? ZERO)).toBe(0);
      }),
    );
  });
});

describe('the versions of a target', () => {
  it('change on their day: the day before has the earlier one, the day itself and the day after the new one', () => {
    fc.assert(
      fc.property(targets(), (target) => {
        target.versions.forEach(({ from }, index) => {
          const earlier = target.versions[index - 1]?.from ?? null;
          const next = target.versions[index + 1]?.from ?? null;
          const after = addDays(from, 1);
          expect(targetOn(target, addDays(from, -1))?.from ?? null).toBe(earlier);
          expect(targetOn(target, from)?.from).toBe(from);
          expect(targetOn(target, after)?.from).toBe(next === after ? next : from);
          if (next !== null) expect(targetOn(target, from)?.until).toBe(addDays(next, -1));
        });
      }),
    );
  });

  it('count by the day of the count, and later ones not at all', () => {
    fc.assert(
      fc.property(targets({ bounds: ['at-least', 'more-than'] }), (any) => {
        const target = { ...any, per: 'period' as const };
        target.versions.forEach(({ from }) => {
          const reached = attainment(3, target, { asOf: from });
          expect(reached.least).toEqual(targetOn(target, from)?.least);
          const gone = { ...target, versions: target.versions.filter((version) => version.from <= from) } as Target;
          expect(attainment(3, gone, { asOf: from })).toEqual(reached);
        });
      }),
    );
  });
});

describe('lengths of terms', () => {
  it('a term of five years from October is exactly five times the number per year, by months', () => {
    const period = 'term:2015-10-15/2020-10-14';
    const target: Target = {
      unitId: 'u',
      measure: 'm',
      period,
      per: 'year',
      bound: 'at-least',
      issuedBy: 'x',
      versions: [{ from: '2015-10-15', value: 150 }],
    };
    expect(completedMonths('2015-10-15', '2020-10-15')).toBe(60);
    expect(prorate(target, period, { by: 'months' }).least).toEqual(ratio(750, 1));
    expect(prorate(target, period, { by: 'half-years' }).least).toEqual(ratio(750, 1));
    expect(prorate(target, '2016', { by: 'days' }).least).toEqual(ratio(150, 1));
    expect(prorate(target, '2017', { by: 'days' }).least).toEqual(ratio(150, 1));
  });
});
