import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decomposeRate, type RateParts, type RateUnit } from '../../src/comparison/index.js';
import {
  type AnyRatio,
  addRatios,
  compareRatios,
  multiplyRatios,
  negateRatio,
  ratio,
  ratioOf,
  reduceRatio,
  subtractRatios,
} from '../../src/core/index.js';
import { rateCases, settledRateCases } from '../arbitraries/decompositions.js';

const ZERO = ratio(0, 1);
const HALF = ratio(1, 2);
const PARTS = ['rateEffect', 'mixEffect', 'entered', 'left'] as const;
const origins = fc.constantFrom('zero' as const, 'mean' as const);

function expectEqual(left: AnyRatio | null | undefined, right: AnyRatio | null | undefined): void {
  if (!left || !right) throw new Error('A ratio was expected on both sides.');
  expect([left, right, compareRatios(left, right)]).toEqual([left, right, 0]);
}

function total(values: readonly (AnyRatio | null)[]): AnyRatio {
  return values.reduce<AnyRatio>((sum, value) => {
    if (value === null) throw new Error('All parts are known.');
    return addRatios(sum, value);
  }, ZERO);
}

/** A unit's share of the whole and its rate, by the book. */
function shareAndRate(units: readonly RateUnit[], id: string): { share: AnyRatio; rate: AnyRatio | null } {
  const unit = units.find((each) => each.id === id);
  const whole = units.reduce((sum, each) => sum + BigInt(each.whole ?? 0), 0n);
  const [k, n] = [BigInt(unit?.part ?? 0), BigInt(unit?.whole ?? 0)];
  return { share: ratioOf(n, whole) ?? ZERO, rate: ratioOf(k, n) };
}

describe('the parts of a change of a rate', () => {
  it('add up to the change exactly: all parts of all units, and the four sums', () => {
    fc.assert(
      fc.property(settledRateCases, origins, ({ before, after }, from) => {
        const { points, units, sums } = decomposeRate(before, after, { from });
        expectEqual(total(units.flatMap((unit) => PARTS.map((part) => unit[part]))), points);
        expectEqual(total(PARTS.map((part) => sums[part])), points);
      }),
    );
  });

  it('add up to each of the four sums, part by part', () => {
    fc.assert(
      fc.property(settledRateCases, origins, ({ before, after }, from) => {
        const { units, sums } = decomposeRate(before, after, { from });
        for (const part of PARTS) expectEqual(total(units.map((unit) => unit[part])), sums[part]);
      }),
    );
  });

  it('are those of the formula, unit by unit', () => {
    fc.assert(
      fc.property(settledRateCases, origins, ({ before, after }, from) => {
        const { units, before: first, after: second } = decomposeRate(before, after, { from });
        if (first === null || second === null) throw new Error('Both rates exist.');
        const mean = from === 'zero' ? ZERO : multiplyRatios(addRatios(first, second), HALF);
        const above = (rate: AnyRatio) => subtractRatios(rate, mean);
        for (const unit of units) {
          const one = shareAndRate(before, unit.id);
          const two = shareAndRate(after, unit.id);
          const expected = { rateEffect: ZERO, mixEffect: ZERO, entered: ZERO, left: ZERO } as Record<string, AnyRatio>;
          if (one.rate !== null && two.rate !== null) {
            const meanShare = multiplyRatios(addRatios(one.share, two.share), HALF);
            expected['rateEffect'] = multiplyRatios(subtractRatios(two.rate, one.rate), meanShare);
            const ownMean = multiplyRatios(addRatios(one.rate, two.rate), HALF);
            expected['mixEffect'] = multiplyRatios(subtractRatios(two.share, one.share), above(ownMean));
          } else if (two.rate !== null) expected['entered'] = multiplyRatios(two.share, above(two.rate));
          else if (one.rate !== null) expected['left'] = negateRatio(multiplyRatios(one.share, above(one.rate)));
          for (const part of PARTS) expectEqual(unit[part], expected[part]);
        }
      }),
    );
  });

  it('turn their signs when the periods are swapped, and who entered has left', () => {
    fc.assert(
      fc.property(settledRateCases, origins, ({ before, after }, from) => {
        const there = decomposeRate(before, after, { from });
        const back = decomposeRate(after, before, { from });
        expect(back.units.length).toBe(there.units.length);
        for (const unit of there.units) {
          const other = back.units.find(({ id }) => id === unit.id);
          const turned = {
            rateEffect: 'rateEffect',
            mixEffect: 'mixEffect',
            entered: 'left',
            left: 'entered',
          } as const;
          for (const part of PARTS) expectEqual(other?.[turned[part]], negateRatio(unit[part] ?? HALF));
        }
      }),
    );
  });

  it('are in lowest terms, each of them and the sums', () => {
    fc.assert(
      fc.property(settledRateCases, origins, ({ before, after }, from) => {
        const { units, sums } = decomposeRate(before, after, { from });
        for (const parts of [...units, sums]) {
          for (const part of PARTS) expect(parts[part]).toEqual(reduceRatio(parts[part] ?? HALF));
        }
      }),
    );
  });

  it('do not hang on the order in which units are listed', () => {
    fc.assert(
      fc.property(rateCases, origins, ({ before, after }, from) => {
        const one = decomposeRate(before, after, { from });
        const two = decomposeRate([...before].reverse(), [...after].reverse(), { from });
        const byId = (units: readonly { readonly id: string }[]) => [...units].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(two.units)).toEqual(byId(one.units));
        expect(two.sums).toEqual(one.sums);
      }),
    );
  });

  it('are 0 in every unit where nothing changed', () => {
    fc.assert(
      fc.property(settledRateCases, origins, ({ before }, from) => {
        const { units } = decomposeRate(before, before, { from });
        for (const unit of units) for (const part of PARTS) expectEqual(unit[part], ZERO);
      }),
    );
  });

  it('have no rate effect in a unit that keeps its rate, and no mix effect in one that keeps its share', () => {
    fc.assert(
      fc.property(settledRateCases, origins, ({ before, after }, from) => {
        for (const unit of decomposeRate(before, after, { from }).units) {
          const [one, two] = [shareAndRate(before, unit.id), shareAndRate(after, unit.id)];
          if (one.rate === null || two.rate === null) continue;
          if (compareRatios(one.rate, two.rate) === 0) expectEqual(unit.rateEffect, ZERO);
          else expect(compareRatios(unit.rateEffect ?? ZERO, ZERO)).toBe(compareRatios(two.rate, one.rate));
          if (compareRatios(one.share, two.share) === 0) expectEqual(unit.mixEffect, ZERO);
        }
      }),
    );
  });

  it('have the same rate effects, unit by unit, from zero and from the mean', () => {
    fc.assert(
      fc.property(settledRateCases, ({ before, after }) => {
        const effects = (from: 'zero' | 'mean') =>
          decomposeRate(before, after, { from }).units.map(({ id, status, rateEffect }) => ({
            id,
            status,
            rateEffect,
          }));
        expect(effects('mean')).toEqual(effects('zero'));
      }),
    );
  });

  it('are the same mix from zero and from the mean where no unit enters or leaves', () => {
    fc.assert(
      fc.property(settledRateCases, ({ before, after }) => {
        const stay = (units: readonly RateUnit[], others: readonly RateUnit[]) =>
          units.filter(({ id, whole }) => whole !== 0 && others.some((other) => other.id === id && other.whole !== 0));
        const both = [...stay(before, after), { id: 'both', part: 1, whole: 3 }];
        const later = [...stay(after, before), { id: 'both', part: 2, whole: 5 }];
        const mix = (from: 'zero' | 'mean') => decomposeRate(both, later, { from }).sums.mixEffect;
        expectEqual(mix('mean'), mix('zero'));
      }),
    );
  });
});

describe('an unknown', () => {
  const picks = fc.nat();
  const values = (parts: RateParts) => PARTS.map((part) => parts[part]);

  it('part makes the change and its own unit unknown, and from zero no other unit', () => {
    fc.assert(
      fc.property(settledRateCases, picks, ({ before, after }, pick) => {
        const counting = before.filter(({ whole }) => whole > 0);
        const { id } = counting[pick % counting.length] ?? { id: '' };
        const veiled = before.map((unit) => (unit.id === id ? { ...unit, part: null } : unit));
        const known = decomposeRate(before, after);
        const { points, unknown, units, sums } = decomposeRate(veiled, after);
        expect([points, unknown]).toEqual([null, [id]]);
        for (const [at, unit] of units.entries()) {
          if (unit.id === id) expect(values(unit)).toContain(null);
          else expect(unit).toEqual(known.units[at]);
        }
        expect(values(sums)).toContain(null);
      }),
    );
  });

  it('whole makes every effect unknown, in every unit that has one', () => {
    fc.assert(
      fc.property(settledRateCases, picks, origins, ({ before, after }, pick, from) => {
        const { id } = after[pick % after.length] ?? { id: '' };
        const veiled = after.map((unit) => (unit.id === id ? { ...unit, whole: null } : unit));
        const { points, unknown, units } = decomposeRate(before, veiled, { from });
        expect([points, unknown]).toEqual([null, [id]]);
        for (const unit of units) {
          const own = { stayed: ['rateEffect', 'mixEffect'], entered: ['entered'], left: ['left'], empty: [] } as const;
          const missing = unit.status === 'unknown' ? PARTS : own[unit.status];
          for (const part of PARTS) {
            if ((missing as readonly string[]).includes(part)) expect(unit[part]).toBeNull();
            else expectEqual(unit[part], ZERO);
          }
        }
      }),
    );
  });
});
