import { describe, expect, it } from 'vitest';
import { allocateQuota, allocateWeights, type QuotaMethod } from '../../../src/quota/index.js';
import { shareRange } from '../../../src/quota/sharing/share-range.js';
import { counted, scattered } from './counted.js';

/** The same in whole numbers that no double holds, which takes the way of exact arithmetic. */
function exactly(weights: readonly number[], total: number, method: QuotaMethod): [quotas: number[], ties: unknown] {
  const claims = weights.map((weight, i) => {
    return { id: String(i).padStart(6, '0'), weight: BigInt(weight) << 80n };
  });
  const { allocations, ties } = allocateQuota(claims, total, { method });
  return [allocations.map(({ quota }) => quota), ties.map(({ ids, places }) => [ids.map(Number), places])];
}

function quickly(weights: readonly number[], total: number, method: QuotaMethod): [quotas: number[], ties: unknown] {
  const { quotas, ties } = allocateWeights(weights, total, { method });
  return [Array.from(quotas), ties.map(({ ids, places }) => [ids, places])];
}

describe('thousands of remainders', () => {
  // More than are ranked one by one, exactly as many, and one fewer.
  for (const count of [4095, 4096, 5000]) {
    it(`are ranked as exact arithmetic ranks them, ${String(count)} of them`, () => {
      const weights = Array.from({ length: count }, (_, i) => 1 + ((i * 7919) % 10_007));
      for (const method of ['hamilton', 'hamilton-droop'] as const) {
        for (const total of [1, Math.floor(count / 3), count, 3 * count + 1]) {
          expect(quickly(weights, total, method)).toEqual(exactly(weights, total, method));
        }
      }
    });
  }

  it('that are all equal are one tie', () => {
    const weights = new Array<number>(5000).fill(3);
    const { ties, quotas } = allocateWeights(weights, 7499, { method: 'hamilton' });
    expect(ties).toMatchObject([{ places: 2499, settledBy: 'id' }]);
    expect(ties[0]!.ids).toHaveLength(5000);
    expect([quotas[0], quotas[2498], quotas[2499], quotas[4999]]).toEqual([2, 2, 1, 1]);
  });

  it('of two sizes are told apart', () => {
    // Of 100 shares of ¾ and 4900 of ½, the places left go to the larger first.
    const weights = Array.from({ length: 5000 }, (_, i) => (i % 50 === 0 ? 3 : 2));
    const { ties, quotas } = allocateWeights(weights, 2525, { method: 'hamilton' });
    expect(quotas.filter((_, i) => i % 50 === 0)).toEqual(new Float64Array(100).fill(1));
    expect(ties.map(({ ids, places }) => [ids.length, places])).toEqual([[4900, 2425]]);
  });
});

describe('nobody with a weight', () => {
  it('gets nothing of nothing, among few and among many', () => {
    for (const count of [1, 24, 25, 30]) {
      for (const method of ['webster', 'huntington-hill', 'hamilton', 'hamilton-droop', 'balinski-young'] as const) {
        const { quotas, ties, open } = allocateWeights(new Array<number>(count).fill(0), 0, { method });
        expect([Array.from(quotas), ties, open]).toEqual([new Array<number>(count).fill(0), [], 0]);
      }
    }
  });

  it('keeps its minimum under largest remainder', () => {
    const bounds = { min: [2, 0, 1], max: [2, 3, Infinity] };
    expect([...allocateWeights([0, 0, 0], 3, { ...bounds, method: 'hamilton' }).quotas]).toEqual([2, 0, 1]);
    expect([...allocateWeights([0, 4, 0], 5, { ...bounds, method: 'hamilton' }).quotas]).toEqual([2, 2, 1]);
  });
});

describe('claims that most are held by bounds', () => {
  it('leave the rest to be shared among few', () => {
    // Twenty hold 80 places by their minima; ten equal ones share 20, nine of which could have had five each.
    const weights = [...new Array<number>(20).fill(1), ...new Array<number>(10).fill(1000)];
    const min = weights.map((weight) => (weight === 1 ? 4 : 0));
    const max = weights.map((weight, i) => (weight === 1000 && i < 29 ? 5 : Infinity));
    for (const method of ['webster', 'dhondt', 'huntington-hill', 'hamilton'] as const) {
      const { quotas, ties } = allocateWeights(weights, 100, { method, min, max });
      expect([...quotas]).toEqual([...new Array<number>(20).fill(4), ...new Array<number>(10).fill(2)]);
      expect(ties).toEqual([]);
    }
  });
});

describe('shares a hair below a whole number', () => {
  it('are not rounded up to it', () => {
    // 94,906,265 × 94,906,267 is just below 2^53 and one less than 94,906,266².
    const [weight, total] = [94_906_265, 94_906_265];
    const sum = 94_906_264;
    for (const rest of [sum - weight + 3, 3]) {
      const weights = [weight, rest];
      expect(quickly(weights, total, 'hamilton')).toEqual(exactly(weights, total, 'hamilton'));
    }
    // (q × sum − 1) ÷ sum, for products as large as are done in doubles.
    for (const [first, places] of [
      [3, 2_999_999_999_999_999],
      [7, 999_999_999_999_999],
      [1001, 7_992_007_992_007],
    ] as const) {
      const weights = [first, 1];
      expect(quickly(weights, places, 'hamilton')).toEqual(exactly(weights, places, 'hamilton'));
    }
  });
});

describe('a small group among others', () => {
  it('is gone through as seldom as by itself', () => {
    for (const method of ['webster', 'dhondt', 'huntington-hill', 'hamilton'] as const) {
      const weights = scattered(9000).map((x) => 1 + Math.floor(x * 1000));
      const { engine, reads } = counted(weights, method);
      const alone = counted(weights.slice(8000, 8020), method);
      for (const total of [50, 1000, 100_000]) {
        shareRange(engine, 8000, 8020, total);
        shareRange(alone.engine, 0, 20, total);
        expect([method, total, ...engine.quotas.slice(8000, 8020)]).toEqual([method, total, ...alone.engine.quotas]);
        expect([method, total, reads()]).toEqual([method, total, alone.reads()]);
      }
    }
  });
});

describe('what is set aside for a group', () => {
  it('is as much as it needs, wherever it stands among others', () => {
    for (const method of ['webster', 'adams', 'huntington-hill', 'hamilton'] as const) {
      for (const total of [300, 2500]) {
        const { engine } = counted(
          scattered(9000).map((x) => 1 + Math.floor(x * 1000)),
          method,
        );
        shareRange(engine, 8000, 9000, total);
        expect([method, total, engine.keys.length <= 1000]).toEqual([method, total, true]);
      }
    }
  });
});
