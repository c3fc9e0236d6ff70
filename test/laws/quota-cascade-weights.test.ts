import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChiboError, InvalidInputError } from '../../src/core/index.js';
import { tableRow } from '../../src/organisation/index.js';
import { type cascadeQuota, QUOTA_METHODS, tryCascadeQuota, tryCascadeWeights } from '../../src/quota/index.js';

interface Job {
  readonly above: readonly number[];
  readonly weights: readonly number[];
  readonly min: readonly number[];
  readonly max: readonly number[];
}

const NONE = Number.NaN;
const weight = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 1, 1, 2, 3, 7) },
  { weight: 2, arbitrary: fc.nat(1000) },
  { weight: 1, arbitrary: fc.constantFrom(0.1, 0.2, 0.3, 2 ** 52 + 1, 2 ** 53 - 1, 5e-324, 1e300) },
);

/** Trees of up to 14 units, their rows in order or shuffled; any unit may have bounds, an inner one a weight. */
const job: fc.Arbitrary<Job> = fc
  .record({
    picks: fc.array(fc.nat(), { maxLength: 13 }),
    weights: fc.array(weight, { minLength: 14, maxLength: 14 }),
    own: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
    min: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(3)), { minLength: 14, maxLength: 14 }),
    max: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(Infinity) }, fc.nat(9)), {
      minLength: 14,
      maxLength: 14,
    }),
    order: fc.oneof(
      fc.constant(null),
      fc.shuffledSubarray([...Array.from({ length: 14 }).keys()], { minLength: 14, maxLength: 14 }),
    ),
  })
  .map(({ picks, weights, own, min, max, order }) => {
    const count = picks.length + 1;
    const parents = [-1, ...picks.map((pick, index) => pick % (index + 1))];
    const inner = new Set(parents);
    const kept = parents.map((_, row) => (inner.has(row) && (own[row] ?? false) ? NONE : (weights[row] ?? 0)));
    const rows = (order ?? [...parents.keys()]).filter((row) => row < count);
    const place = new Map(rows.map((row, at) => [row, at]));
    return {
      above: rows.map((row) => (parents[row] === -1 ? -1 : (place.get(parents[row] ?? 0) ?? 0))),
      weights: rows.map((row) => kept[row] ?? 0),
      min: rows.map((row) => min[row] ?? 0),
      max: rows.map((row) => Math.max(min[row] ?? 0, max[row] ?? 0)),
    };
  });

const idOf = (row: number): string => `u${String(row).padStart(2, '0')}`;
const rowOf = (id: string): number => Number(id.slice(1));

function byId({ above, weights, min, max }: Job): Parameters<typeof cascadeQuota> {
  const tree = above.map((parent, row) => ({ id: idOf(row), parentId: parent === -1 ? null : idOf(parent) }));
  return [
    tree,
    0,
    {
      weight: (id) => {
        const own = weights[rowOf(id)] ?? 0;
        return Number.isNaN(own) ? undefined : own;
      },
      min: (id) => min[rowOf(id)],
      max: (id) => max[rowOf(id)],
    },
  ];
}

describe('the laws of cascadeWeights', () => {
  it('gives every row what cascadeQuota gives its unit, with the same ties, or refuses for the same reason', () => {
    const ties = fc.constantFrom('by-id' as const, 'leave-open' as const);
    fc.assert(
      fc.property(job, fc.nat(60), fc.constantFrom(...QUOTA_METHODS), ties, (given, total, method, rule) => {
        const [tree, , options] = byId(given);
        const expected = tryCascadeQuota(tree, total, { ...options, method, ties: rule });
        const columns = { weights: given.weights, min: given.min, max: given.max };
        for (const above of [given.above, Int32Array.from(given.above)]) {
          const found = tryCascadeWeights(above, total, { ...columns, method, ties: rule });
          expect(found.success).toBe(expected.success);
          if (!found.success || !expected.success) {
            if (found.success || expected.success) return;
            expect(codesOf(found.error)).toEqual(codesOf(expected.error));
            continue;
          }
          for (const row of given.above.keys())
            expect(found.data.quotas[row]).toBe(tableRow(expected.data, idOf(row))['quota']);
          expect(found.data.open).toBe(expected.data.open);
          expect(found.data.ties).toEqual(
            expected.data.ties.map(({ ids, given: winners, parentId, ...tie }) => ({
              ...tie,
              ids: ids.map(rowOf),
              given: winners.map(rowOf),
              parentId: parentId === null ? null : rowOf(parentId),
            })),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('columns of bounds that bind nothing change nothing', () => {
    fc.assert(
      fc.property(job, fc.nat(60), ({ above, weights }, total) => {
        const free = tryCascadeWeights(above, total, { weights });
        const min = new Float64Array(above.length);
        const max = new Float64Array(above.length).fill(Infinity);
        const bounded = tryCascadeWeights(above, total, { weights, min, max });
        expect(bounded.success).toBe(free.success);
        if (!free.success || !bounded.success) return;
        for (const row of above.keys()) expect(bounded.data.quotas[row]).toBe(free.data.quotas[row]);
      }),
    );
  });
});

function codesOf(error: ChiboError): readonly string[] {
  return error instanceof InvalidInputError ? error.issues.map(({ code }) => code).sort() : [error.code];
}
