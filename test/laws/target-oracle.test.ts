import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysIn, fromDayNumber, parsePeriod, toDayNumber } from '../../src/calendar/index.js';
import {
  attainment,
  projectEnd,
  requiredPace,
  type Target,
  tryAttainment,
  tryProrate,
  tryRollOutTarget,
} from '../../src/target/index.js';
import { targets } from '../arbitraries/targets.js';
import { differential } from '../oracles/differential.js';
import { type Fraction, written, writtenRatio } from '../oracles/fractions.js';
import { type SlowUnit, slowStepwise } from '../oracles/slow-cascade.js';
import {
  endsOf,
  slowAttainment,
  slowDemand,
  slowEnd,
  slowPace,
  slowPart,
  slowRemaining,
} from '../oracles/slow-target.js';

const counts = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(0, 1, 149, 150, 151, 2299, 2300, 2301));

/** A day before, in or after a target's period, at the days on which it is changed, and at their neighbours. */
const daysOf = (target: Target): fc.Arbitrary<string> => {
  const [first, last] = endsOf(target);
  const special = [first, last, ...target.versions.map(({ from }) => from)];
  return fc.oneof(
    fc.tuple(fc.constantFrom(...special), fc.constantFrom(-1, 0, 1)).map(([day, shift]) => addDays(day, shift)),
    fc.integer({ min: toDayNumber(first), max: toDayNumber(last) }).map(fromDayNumber),
  );
};

const cases = targets().chain((target) =>
  fc.record({
    target: fc.constant(target),
    asOf: daysOf(target),
    base: fc.constantFrom(0, 1, 100, 243),
    actual: counts,
  }),
);
/** Cases in which something is asked: a number per year needs a period of whole months. */
const asked = cases.filter(({ target, asOf, base }) => slowDemand(target, asOf, base) !== null);

const text = (value: Fraction | null): string | null => written(value);

describe('targets equal a slow count of days and of what may still come', () => {
  it(
    'attainment: what is asked, how far it is, and whether anything can still change it',
    differential(
      200,
      fc.property(cases, ({ target, asOf, base, actual }) => {
        const demand = slowDemand(target, asOf, base);
        const outcome = tryAttainment(actual, target, { asOf, base });
        expect(outcome.success ? null : outcome.error.code).toBe(demand === null ? 'not-whole-months' : null);
        if (!outcome.success || demand === null) return;
        const { data } = outcome;
        const { needed, holds, met, shortBy, overBy, ...shares } = slowAttainment(target, demand, actual, asOf);
        expect(data).toMatchObject({ needed, holds, met, shortBy, overBy });
        expect([data.least, data.most, data.ratio, data.ratioToMost].map(writtenRatio)).toEqual(
          [demand.least, demand.most, shares.ratio, shares.ratioToMost].map(text),
        );
      }),
    ),
  );

  it(
    'prorating: every day or month on its own, by the version of its year',
    differential(
      100,
      fc.property(
        cases,
        cases,
        fc.constantFrom('days' as const, 'months' as const, 'half-years' as const),
        fc.boolean(),
        ({ target, asOf }, other, by, own) => {
          const span = endsOf(own ? target : other.target);
          const expected = slowPart(target, span, by, asOf);
          const outcome = tryProrate(target, own ? target.period : other.target.period, { by, asOf });
          expect(outcome.success ? null : outcome.error.code).toBe(expected === null ? `not-whole-${by}` : null);
          if (!outcome.success || expected === null) return;
          const { least, most } = outcome.data;
          expect([writtenRatio(least), writtenRatio(most)]).toEqual([text(expected.least), text(expected.most)]);
        },
      ),
    ),
  );

  it(
    'the pace: what is missing for each day, month or year that is left',
    differential(
      100,
      fc.property(
        asked,
        fc.constantFrom('day' as const, 'month' as const, 'year' as const),
        ({ target, asOf, base, actual }, per) => {
          const demand = slowDemand(target, asOf, base);
          if (demand === null) return;
          const { shortBy, allowed } = slowAttainment(target, demand, actual, asOf);
          const remaining = slowRemaining(target, asOf, per);
          const found = requiredPace(actual, target, { asOf, base, per });
          expect([found.shortBy, writtenRatio(found.remaining)]).toEqual([shortBy, text(remaining)]);
          expect(writtenRatio(found.pace)).toBe(text(slowPace(shortBy, remaining)));
          const room = allowed === null || actual > allowed ? null : allowed - actual;
          expect(writtenRatio(found.paceAtMost)).toBe(room === null ? null : text(slowPace(room, remaining)));
        },
      ),
    ),
  );

  it(
    'the projected end, and the day on which it is reached, walked day by day',
    differential(
      60,
      fc.property(asked, ({ target, asOf, base, actual }) => {
        const demand = slowDemand(target, asOf, base);
        if (demand === null) return;
        const MOST = 6000;
        const expected = slowEnd(target, demand, actual, asOf, MOST);
        const found = projectEnd(actual, target, { asOf, base });
        expect([writtenRatio(found.perDay), writtenRatio(found.atEnd)]).toEqual([
          text(expected.perDay),
          text(expected.atEnd),
        ]);
        expect(found.wouldMeet).toBe(expected.wouldMeet);
        if (expected.reachedOn !== undefined) expect(found.reachedOn).toBe(expected.reachedOn);
        else if (found.reachedOn !== null) expect(found.reachedOn > addDays(endsOf(target)[0], MOST - 1)).toBe(true);
        expect(attainment(actual, target, { asOf, base }).needed).not.toBeNull();
        expect(daysIn(parsePeriod(target.period))).toBe(found.elapsed.denominator);
      }),
    ),
  );

  const ofRoot = (target: Target): Target => ({ ...target, unitId: 'root', per: 'period' });
  const rows = fc
    .array(fc.record({ above: fc.nat(), weight: fc.constantFrom(0, 1, 1, 2, 2.5, 7) }), { minLength: 1, maxLength: 7 })
    .map((below): SlowUnit[] => {
      const ids = ['root', ...below.map((_, i) => `v${String(9 - i)}`)];
      const parents = [null, ...below.map(({ above }, i) => ids[above % (i + 1)] ?? 'root')];
      return ids.map((id, i) => {
        const weight = i === ids.length - 1 ? 1 : (below[i - 1]?.weight ?? 0);
        return {
          id,
          parentId: parents[i] ?? null,
          weight: parents.includes(id) ? null : weight,
          min: 0,
          max: Infinity,
        };
      });
    });

  const narrow = (low: number, rise: number) => {
    const versions = [{ from: '2024-01-01', low, high: low + rise }];
    const target: Target = { unitId: 'root', measure: 'm', period: '2024', bound: 'range', issuedBy: 'x', versions };
    return { target, asOf: '2024-12-31', base: 0 };
  };
  const flat = (weights: readonly number[]): SlowUnit[] => [
    { id: 'root', parentId: null, weight: null, min: 0, max: Infinity },
    ...weights.map((weight, i) => ({ id: `v${String(9 - i)}`, parentId: 'root', weight, min: 0, max: Infinity })),
  ];
  const weights = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 5 });
  /** Under largest remainder one more place may cost a unit one, as 10 and 11 do the last of these. */
  const crossing = fc.constant([narrow(10, 1), flat([6, 6, 2])] as const);
  const ranges = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 2 })).map((ends) => narrow(...ends));

  it(
    'rolled out: the whole number that meets a target is shared out level by level, each end of a range above the other',
    differential(
      100,
      fc.property(
        fc.oneof(fc.tuple(asked, rows), fc.tuple(ranges, weights.map(flat)), crossing),
        fc.constantFrom('webster' as const, 'hamilton' as const),
        ([{ target: given, asOf, base }, units], method) => {
          const target = ofRoot(given);
          const demand = slowDemand(target, asOf, base);
          if (demand === null) return;
          const weights = new Map(units.map(({ id, weight }) => [id, weight]));
          const source = units.map(({ id, parentId }) => ({ id, parentId }));
          const options = {
            asOf,
            base,
            units: { source, weight: (id: string) => weights.get(id) ?? undefined, method },
          };
          const outcome = tryRollOutTarget(target, options);
          const { needed, allowed } = slowAttainment(target, demand, 0, asOf);
          expect(outcome.success ? '' : outcome.error.code).toBe(
            allowed !== null && allowed < needed ? 'no-whole-number' : '',
          );
          if (!outcome.success) return;
          const low = slowStepwise(method, units, needed);
          // The ends of the tree keep what the low end gave them.
          const kept = units.map((unit) => ({
            ...unit,
            min: unit.weight === null ? 0 : (low?.quotas.get(unit.id) ?? 0),
          }));
          const high = target.bound === 'range' ? slowStepwise(method, kept, allowed ?? 0) : null;
          const parts = outcome.data.parts.map((part) => {
            const [version] = part.versions;
            if (version === undefined) return [part.unitId];
            if ('low' in version) return [part.unitId, version.low, version.high];
            return [part.unitId, 'value' in version ? version.value : null];
          });
          expect(parts).toEqual(
            units.slice(1).map(({ id }) => [id, low?.quotas.get(id), ...(high === null ? [] : [high.quotas.get(id)])]),
          );
        },
      ),
    ),
  );
});
