import fc from 'fast-check';
import {
  addDays,
  between,
  daysIn,
  fromDayNumber,
  type IsoDate,
  type Period,
  term,
  toDayNumber,
} from '../../src/calendar/index.js';
import type { RatioInput } from '../../src/core/index.js';
import type { Target } from '../../src/target/index.js';

/** Periods of office and of plans: whole years, terms from October, days in between, ends of February. */
const targetPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1996, max: 2030 }), fc.integer({ min: 0, max: 5 }))
    .map(([year, more]) => between(`${String(year)}-01-01`, `${String(year + more)}-12-31`)),
  fc
    .tuple(
      fc.constantFrom(2015, 2019, 2020, 2023),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('10-15', '10-01', '02-29'),
    )
    .map(([year, years, day]) => {
      const leap = day === '02-29' ? 2020 : year;
      return term(`${String(leap)}-${day}`, addDays(`${String(leap + years)}-${day === '02-29' ? '03-01' : day}`, -1));
    }),
  fc
    .tuple(
      fc.integer({ min: toDayNumber('2015-01-01'), max: toDayNumber('2025-12-31') }),
      fc.integer({ min: 0, max: 2000 }),
    )
    .map(([start, days]) => between(fromDayNumber(start), fromDayNumber(start + days))),
);

const amount: fc.Arbitrary<RatioInput> = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.constantFrom(0, 1, 150, 2300, '375', '12.5', { numerator: 25_890, denominator: 73 }),
);

/** The first day of a period, and some later days of it in order. */
const versionDays = (period: Period): fc.Arbitrary<IsoDate[]> =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: Math.max(1, daysIn(period) - 1) }), { maxLength: 3 })
    .map((offsets) => [0, ...(daysIn(period) === 1 ? [] : offsets.toSorted((a, b) => a - b))])
    .map((offsets) => offsets.map((offset) => addDays(period.start, offset)));

interface TargetShape {
  readonly periods?: fc.Arbitrary<Period>;
  readonly bounds?: readonly Target['bound'][];
  readonly amounts?: fc.Arbitrary<RatioInput>;
}

/** Targets of every bound, once set or changed on the way, per period or per year. */
export function targets({ periods = targetPeriod, bounds, amounts = amount }: TargetShape = {}): fc.Arbitrary<Target> {
  return periods.chain((period) =>
    fc
      .record({
        unitId: fc.constantFrom('root', '__proto__'),
        measure: fc.constant('admissions'),
        period: fc.constant(period.id),
        per: fc.constantFrom('period' as const, 'year' as const),
        issuedBy: fc.constantFrom('resolution', 'assigned', 'Tỉnh ủy'),
        bound: fc.constantFrom(...(bounds ?? (['at-least', 'more-than', 'range', 'exactly', 'rate'] as const))),
        versions: versionDays(period).chain((days) =>
          fc.tuple(...days.map((from) => fc.tuple(fc.constant(from), amounts, fc.integer({ min: 0, max: 30 })))),
        ),
      })
      .map(({ bound, versions, ...common }): Target => {
        if (bound === 'range') {
          return {
            ...common,
            bound,
            versions: versions.map(([from, , extra]) => ({ from, low: extra, high: extra * 2 })),
          };
        }
        if (bound === 'rate') {
          return {
            ...common,
            bound,
            base: 'start-of-term',
            versions: versions.map(([from, , extra]) => ({ from, rate: { numerator: extra, denominator: 100 } })),
          };
        }
        return { ...common, bound, versions: versions.map(([from, value]) => ({ from, value })) };
      }),
  );
}
