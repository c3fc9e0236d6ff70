import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { climb, minus, plus, shownCost } from '../../../src/audit/reconciling/costs.js';
import { Envelope } from '../../../src/audit/reconciling/envelope.js';
import { pairAt } from '../../../src/audit/reconciling/pair-at.js';
import { FREE, type Ray, rayAt, shifted, startOf, withDistance } from '../../../src/audit/reconciling/rays.js';
import { isBetter, type Shape, type Spot, shapeAt, shapeSum, tidy } from '../../../src/audit/reconciling/shapes.js';
import { splitValues } from '../../../src/audit/reconciling/split-values.js';

const MOST = Number.MAX_SAFE_INTEGER;

/** A ray as changed figures make it: of distances from a few printed ones, from a start upwards. */
const ray: fc.Arbitrary<Ray> = fc
  .record({
    printed: fc.array(fc.nat({ max: 12 }), { maxLength: 3 }),
    start: fc.nat({ max: 8 }),
    extra: fc.nat({ max: 2 }),
    cost: fc.nat({ max: 5 }),
  })
  .map(({ printed, start, extra, cost }) =>
    printed.reduce((made, value) => withDistance(made, value, 0), shifted(FREE, start, extra, cost)),
  );
const shape: fc.Arbitrary<Shape> = fc
  .record({
    spots: fc.array(fc.tuple(fc.nat({ max: 15 }), fc.record({ extra: fc.nat({ max: 3 }), cost: fc.nat({ max: 9 }) })), {
      maxLength: 6,
    }),
    rays: fc.array(ray, { maxLength: 3 }),
  })
  .map(({ spots, rays }) =>
    tidy(
      new Map<number, Spot>(spots),
      rays.toSorted((a, b) => a.extra - b.extra),
    ),
  );

/** The best of all ways to part a value, each tried. */
function slowPair(one: Shape, other: Shape, value: number, extra: number): Spot | null {
  let best: Spot | null = null;
  for (let own = 0; own <= value; own += 1) {
    for (let more = 0; more <= extra; more += 1) {
      const [left, right] = [shapeAt(one, own, more), shapeAt(other, value - own, extra - more)];
      if (left === null || right === null) continue;
      const found = { extra: left.extra + right.extra, cost: plus(left.cost, right.cost) };
      if (best === null || found.extra < best.extra || (found.extra === best.extra && found.cost < best.cost)) {
        best = found;
      }
    }
  }
  return best;
}

describe('what two parts add up to', () => {
  it('costs the same by the sum of the shapes, by the pair alone, and by every way to part the value', () => {
    fc.assert(
      fc.property(shape, shape, fc.nat({ max: 4 }), (one, other, extra) => {
        const sum = shapeSum(one, other, extra, 'u');
        for (let value = 0; value <= 30; value += 1) {
          const slow = slowPair(one, other, value, extra);
          expect([value, pairAt(one, other, value, extra)]).toEqual([value, slow]);
          expect([value, pairAt(other, one, value, extra)]).toEqual([value, slow]);
          expect([value, shapeAt(sum, value, extra)]).toEqual([value, slow]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a shape', () => {
  it('is without the values that one of its rays gives for no more figures and no more change, and with all others', () => {
    const given = fc.record({
      spots: fc.array(
        fc.tuple(fc.nat({ max: 15 }), fc.record({ extra: fc.nat({ max: 3 }), cost: fc.nat({ max: 9 }) })),
        { minLength: 1, maxLength: 8 },
      ),
      rays: fc.array(ray, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(given, ({ spots, rays }) => {
        const all = new Map<number, Spot>(spots);
        const left = [...all].filter(([value, { extra, cost }]) =>
          rays.every(
            (each) =>
              startOf(each) > value || each.extra > extra || (each.extra === extra && rayAt(each, value) > cost),
          ),
        );
        const made = tidy(all, rays);
        expect([...made.spots]).toEqual(left);
        for (let value = 0; value <= 30; value += 1) {
          const best = rays.reduce<Spot | null>((found, each) => {
            const own = { extra: each.extra, cost: rayAt(each, value) };
            return startOf(each) <= value && isBetter(own, found) ? own : found;
          }, null);
          expect([value, shapeAt({ spots: new Map(), rays: made.rays }, value, 9)]).toEqual([value, best]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the ways to part a value', () => {
  it('at its least cost are all those that trying every way finds', () => {
    fc.assert(
      fc.property(shape, shape, fc.nat({ max: 30 }), fc.nat({ max: 4 }), (rest, part, value, extra) => {
        const least = pairAt(rest, part, value, extra);
        if (least === null) return;
        const ways: number[] = [];
        for (let own = 0; own <= value; own += 1) {
          for (let more = 0; more <= least.extra; more += 1) {
            const [mine, other] = [shapeAt(part, own, more), shapeAt(rest, value - own, least.extra - more)];
            const isLeast = mine !== null && other !== null && plus(mine.cost, other.cost) === least.cost;
            if (isLeast && mine.extra + other.extra === least.extra && !ways.includes(own)) ways.push(own);
          }
        }
        expect(splitValues(rest, part, value, least)).toEqual({ values: ways, cut: false });
      }),
      { numRuns: 400 },
    );
  });
});

describe('rays of as many changed figures', () => {
  it('are kept where they are the lowest so far, and give the least of all', () => {
    const rays = fc.array(ray, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rays, fc.oneof(fc.nat({ max: 20 }), fc.constant(60)), (given, below) => {
        const envelope = new Envelope(below);
        const lowest = new Map<number, number | bigint>();
        const kept: Ray[] = [];
        for (const each of given) {
          envelope.add(each);
          let isLower = false;
          for (let value = startOf(each); value < below; value += 1) {
            const [cost, before] = [rayAt(each, value), lowest.get(value)];
            if (before !== undefined && before <= cost) continue;
            lowest.set(value, cost);
            isLower = true;
          }
          if (isLower) kept.push(each);
        }
        expect(envelope.rays).toEqual(kept);
        for (let value = 0; value < below; value += 1) {
          expect([value, envelope.at(value)]).toEqual([value, lowest.get(value) ?? null]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a cost', () => {
  it('is exact on both sides of 2^53 − 1', () => {
    const limit = fc.oneof(fc.nat({ max: 5 }), fc.integer({ min: MOST - 5, max: MOST }));
    const plain = (sum: bigint) => (sum <= BigInt(MOST) ? Number(sum) : sum);
    fc.assert(
      fc.property(limit, limit, limit, (a, b, c) => {
        const [one, two, three] = [BigInt(a), BigInt(b), BigInt(c)];
        expect(plus(a, b)).toBe(plain(one + two));
        expect(plus(plus(a, b), c)).toBe(plain(one + two + three));
        expect(minus(plus(plus(a, b), c), c)).toBe(plain(one + two));
        expect(minus(plus(a, b), b)).toBe(a);
        expect(climb(a, 3, b)).toBe(plain(one + 3n * two));
        expect(climb(plus(plus(a, b), b), -2, b)).toBe(a);
        expect(climb(plus(plus(a, b), c), 1, 0)).toBe(plain(one + two + three));
        expect(climb(a, 0, b)).toBe(a);
      }),
    );
  });

  it('is shown as text beyond 2^53 − 1', () => {
    expect([shownCost(MOST), shownCost(plus(MOST, 1))]).toEqual([MOST, '9007199254740992']);
  });
});
