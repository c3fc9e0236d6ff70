import { describe, expect, it } from 'vitest';
import { compareRatios, ratio } from '../../../src/core/index.js';
import { allocateQuota, type QuotaOptions, tryAllocateQuota, tryExplainQuota } from '../../../src/quota/index.js';

type Row = readonly [weight: number | bigint, min?: number, max?: number];

/** Each quota with the bound that bound. */
function bounded(total: number, rows: readonly Row[], options: QuotaOptions = {}): unknown[] {
  const claims = rows.map(([weight, min, max], i) => ({ id: String.fromCharCode(65 + i), weight, min, max }));
  return allocateQuota(claims, total, options).allocations.map(({ quota, bound }) => [quota, bound]);
}

describe('the bound that bound', () => {
  it('of a claim without a weight is its minimum, if anybody else could have had the place', () => {
    for (const method of ['webster', 'adams', 'hamilton'] as const) {
      expect(bounded(3, [[5], [0, 1]], { method })).toEqual([
        [2, null],
        [1, 'min'],
      ]);
    }
    // Nobody could: the other is full.
    expect(
      bounded(3, [
        [5, 0, 2],
        [0, 1],
      ]),
    ).toEqual([
      [2, null],
      [1, null],
    ]);
    expect(bounded(2, [[5], [0, 0]])).toEqual([
      [2, null],
      [0, null],
    ]);
  });

  it('is none where the claim would have had its number anyway, to the very tie', () => {
    // A second place of 3 is claimed with 2, just as the first of 1.
    expect(bounded(2, [[3, 0, 1], [1]])).toEqual([
      [1, null],
      [1, null],
    ]);
    expect(bounded(2, [[3.1, 0, 1], [1]])).toEqual([
      [1, 'max'],
      [1, null],
    ]);
    expect(bounded(2, [[2.9, 0, 1], [1]])).toEqual([
      [1, null],
      [1, null],
    ]);
    expect(bounded(2, [[3], [1, 1]])).toEqual([
      [1, null],
      [1, null],
    ]);
    expect(bounded(2, [[3.1], [1, 1]])).toEqual([
      [1, null],
      [1, 'min'],
    ]);
  });

  it('is told of weights that no double holds', () => {
    const big = 2n ** 60n;
    expect(bounded(2, [[3n * big + 1n, 0, 1], [big]])).toEqual([
      [1, 'max'],
      [1, null],
    ]);
    expect(bounded(2, [[3n * big, 0, 1], [big]])).toEqual([
      [1, null],
      [1, null],
    ]);
    expect(bounded(2, [[3n * big + 1n], [big, 1]])).toEqual([
      [1, null],
      [1, 'min'],
    ]);
  });

  it('is told against places that are left open as against any other', () => {
    // B and C contest one place with 1 ÷ 1.5; the second place of A would have been better claimed.
    const rows: Row[] = [[2, 0, 1], [1], [1]];
    expect(bounded(4, rows, { ties: 'leave-open' })).toEqual([
      [1, 'max'],
      [1, null],
      [1, null],
    ]);
    expect(bounded(4, [[1, 0, 1], [1], [1]], { ties: 'leave-open' })[0]).toEqual([1, null]);
  });

  it('of first places that come before all others is a minimum beyond them', () => {
    // By adams each has a first place; of the second, 9 ÷ 1 is worth more than 2 ÷ 1.
    expect(bounded(4, [[9], [2, 2]], { method: 'adams' })).toEqual([
      [2, null],
      [2, 'min'],
    ]);
    expect(bounded(3, [[9], [2, 1]], { method: 'adams' })).toEqual([
      [2, null],
      [1, null],
    ]);
    expect(bounded(1, [[9, 0, 0], [2]], { method: 'adams' })).toEqual([
      [0, 'max'],
      [1, null],
    ]);
  });

  it('under largest remainder is one that changed the exact share', () => {
    // Without bounds 2.4 and 1.6, both rounded to 2.
    expect(bounded(4, [[3, 0, 2], [2]], { method: 'hamilton' })).toEqual([
      [2, 'max'],
      [2, null],
    ]);
    expect(bounded(4, [[3], [2, 2]], { method: 'hamilton' })).toEqual([
      [2, null],
      [2, 'min'],
    ]);
    expect(bounded(5, [[3, 3, 3], [2]], { method: 'hamilton' })).toEqual([
      [3, null],
      [2, null],
    ]);
    // All at a bound: 3 of the one need a t of 3, and at that the other would have had no more than 1.
    expect(
      bounded(
        4,
        [
          [1, 0, 3],
          [1, 1, 1],
        ],
        { method: 'hamilton' },
      ),
    ).toEqual([
      [3, null],
      [1, 'max'],
    ]);
  });

  it('under largest remainder does not ask what a claim without a weight has', () => {
    // Nor does its minimum bind where nobody else could have had the place.
    for (const [nobody, places] of [
      [[0], 0],
      [[0, 0, 0], 0],
      [[0, 2, 2], 2],
    ] as const) {
      const others = [
        [1, 0, 3],
        [1, 1, 1],
      ] as const;
      const expected = [
        [3, null],
        [1, 'max'],
      ];
      expect(bounded(4 + places, [nobody, ...others], { method: 'hamilton' })).toEqual([[places, null], ...expected]);
      expect(bounded(4 + places, [...others, nobody], { method: 'hamilton' })).toEqual([...expected, [places, null]]);
    }
  });

  it('under largest remainder is, of any two claims, one beyond which the exact share would lie without it', () => {
    const method = 'hamilton';
    const bounds = [0, 1, 2, 3].flatMap((min) => [min, min + 1, min + 2, Infinity].map((max) => ({ min, max })));
    const each = [0, 1, 3].flatMap((weight) => bounds.map((bound) => ({ weight, ...bound })));
    let bindings = 0;
    for (const one of each) {
      for (const two of each) {
        const claims = [
          { id: 'A', ...one },
          { id: 'B', ...two },
        ];
        for (let total = 1; total <= 5; total += 1) {
          const outcome = tryAllocateQuota(claims, total, { method });
          if (!outcome.success) continue;
          outcome.data.allocations.forEach(({ id, quota, bound }, i) => {
            const { min, max } = claims[i]!;
            const beyond = (field: 'min' | 'max', side: number): boolean => {
              // Of a claim without a weight nothing but its minimum says what it has: there a place less is tried.
              const other = claims[i]!.weight === 0 && min > 0 ? min - 1 : undefined;
              const without = claims.map((claim) => (claim.id === id ? { ...claim, [field]: other } : claim));
              const free = tryExplainQuota(without, total, { method }, id);
              if (!free.success || free.data.why.kind !== 'largest-remainder') return false;
              return side * compareRatios(free.data.why.share, ratio(quota, 1)) > 0;
            };
            const expected =
              quota === min && beyond('min', -1) ? 'min' : quota === max && beyond('max', 1) ? 'max' : null;
            if (bound !== expected) expect([claims, total, id, bound]).toEqual([claims, total, id, expected]);
            bindings += Number(bound !== null);
          });
        }
      }
    }
    expect(bindings).toBeGreaterThan(1000);
  });

  it('is none where there are no bounds', () => {
    expect(bounded(3, [[2], [1]])).toEqual([
      [2, null],
      [1, null],
    ]);
  });
});
