import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableRow } from '../../src/organisation/index.js';
import { allocateQuota, cascadeQuota, QUOTA_METHODS, type QuotaTree, tryCascadeQuota } from '../../src/quota/index.js';

/** Trees of up to 12 units in which any unit may have any number of children, with a weight for each leaf. */
const tree = (): fc.Arbitrary<{ rows: { id: string; parentId: string | null }[]; weights: Map<string, number> }> =>
  fc
    .record({
      above: fc.array(fc.nat(), { maxLength: 11 }),
      weights: fc.array(fc.oneof(fc.constantFrom(0, 1, 1, 2, 3), fc.nat(1000)), { minLength: 12, maxLength: 12 }),
    })
    .map(({ above, weights }) => {
      const rows = [null, ...above].map((pick, index) => ({
        id: `u${String(index)}`,
        parentId: pick === null ? null : `u${String(pick % index)}`,
      }));
      const inner = new Set(rows.map((row) => row.parentId));
      const leaves = rows.filter((row) => !inner.has(row.id));
      return { rows, weights: new Map(leaves.map(({ id }, index) => [id, weights[index] ?? 0])) };
    });

const quotaOf = (result: ReturnType<typeof cascadeQuota>, id: string): number => Number(tableRow(result, id)['quota']);
const bounded = QUOTA_METHODS.filter((method) => method !== 'balinski-young' && method !== 'hamilton-droop');

function childrenOf(rows: QuotaTree, id: string): string[] {
  return rows.filter((row) => row.parentId === id).map((row) => row.id);
}

function weightOf(rows: QuotaTree, weights: ReadonlyMap<string, number>, id: string): number {
  return weights.get(id) ?? childrenOf(rows, id).reduce((sum, child) => sum + weightOf(rows, weights, child), 0);
}

describe('the laws of cascadeQuota', () => {
  it('gives each unit’s children what allocateQuota gives them, unit by unit', () => {
    fc.assert(
      fc.property(tree(), fc.nat(60), fc.constantFrom(...bounded), ({ rows, weights }, total, method) => {
        const result = cascadeQuota(rows, weightOf(rows, weights, 'u0') > 0 ? total : 0, {
          weight: (id) => weights.get(id),
          method,
        });
        for (const { id } of rows) {
          const children = childrenOf(rows, id);
          if (children.length === 0) continue;
          const claims = children.map((child) => ({ id: child, weight: weightOf(rows, weights, child) }));
          const expected = allocateQuota(claims, quotaOf(result, id), { method });
          for (const { id: child, quota } of expected.allocations) expect(quotaOf(result, child)).toBe(quota);
          expect(result.ties.filter((tie) => tie.parentId === id)).toEqual(
            expected.ties.map((tie) => ({ parentId: id, ...tie })),
          );
        }
      }),
    );
  });

  it('flat gives the units at the ends what allocateQuota gives them, and every other unit their sum', () => {
    fc.assert(
      fc.property(tree(), fc.nat(60), fc.constantFrom(...bounded), ({ rows, weights }, total, method) => {
        const positive = new Map([...weights].map(([id, weight]) => [id, weight + 1]));
        const result = cascadeQuota(rows, total, { weight: (id) => positive.get(id), method, levels: 'flat' });
        const leaves = [...positive].map(([id, weight]) => ({ id, weight }));
        if (rows.length > 1) {
          for (const { id, quota } of allocateQuota(leaves, total, { method }).allocations)
            expect(quotaOf(result, id)).toBe(quota);
        }
        for (const { id } of rows) {
          const children = childrenOf(rows, id);
          if (children.length === 0) continue;
          expect(children.reduce((sum, child) => sum + quotaOf(result, child), 0)).toBe(quotaOf(result, id));
        }
      }),
    );
  });

  it('children and the places left open among them add up to their unit, and bounds hold on every level', () => {
    const bound = fc.option(fc.nat(8), { nil: undefined, freq: 2 });
    const job = fc.record({
      shape: tree(),
      total: fc.nat(40),
      method: fc.constantFrom(...bounded),
      ties: fc.constantFrom('by-id' as const, 'leave-open' as const),
      least: fc.array(bound, { minLength: 12, maxLength: 12 }),
      extra: fc.array(bound, { minLength: 12, maxLength: 12 }),
    });
    let feasible = 0;
    fc.assert(
      fc.property(job, ({ shape: { rows, weights }, total, method, ties, least, extra }) => {
        const place = (id: string): number => Number(id.slice(1));
        const min = (id: string): number | undefined => least[place(id)];
        const max = (id: string): number | undefined => {
          const more = extra[place(id)];
          return more === undefined ? undefined : (min(id) ?? 0) + more;
        };
        const outcome = tryCascadeQuota(rows, total, { weight: (id) => weights.get(id), method, ties, min, max });
        if (!outcome.success) return;
        feasible += 1;
        const { data } = outcome;
        expect(quotaOf(data, 'u0')).toBe(total);
        for (const { id } of rows) {
          const quota = quotaOf(data, id);
          if (id !== 'u0') expect(quota).toBeGreaterThanOrEqual(min(id) ?? 0);
          expect(quota).toBeLessThanOrEqual(max(id) ?? Infinity);
          const children = childrenOf(rows, id);
          if (children.length === 0) continue;
          const open = data.ties.filter((tie) => tie.parentId === id && tie.settledBy === null);
          const left = open.reduce((sum, tie) => sum + tie.places, 0);
          expect(children.reduce((sum, child) => sum + quotaOf(data, child), left)).toBe(quota);
        }
      }),
      { numRuns: 400 },
    );
    expect(feasible).toBeGreaterThan(20);
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = tree().chain(({ rows, weights }) =>
      fc.shuffledSubarray(rows, { minLength: rows.length }).map((other) => ({ rows, other, weights })),
    );
    fc.assert(
      fc.property(shuffled, fc.nat(60), ({ rows, other, weights }, total) => {
        const weight = (id: string): number | undefined => {
          const own = weights.get(id);
          return own === undefined ? undefined : own + 1;
        };
        const [first, second] = [cascadeQuota(rows, total, { weight }), cascadeQuota(other, total, { weight })];
        for (const { id } of rows) expect(quotaOf(second, id)).toBe(quotaOf(first, id));
        const byParent = (ties: readonly { parentId: string | null }[]) =>
          ties.toSorted((a, b) => String(a.parentId).localeCompare(String(b.parentId)));
        expect(byParent(second.ties)).toEqual(byParent(first.ties));
      }),
    );
  });

  it('gives the same quotas and ties when all weights are multiplied by one whole number or power of two', () => {
    const factor = fc.oneof(fc.integer({ min: 2, max: 1000 }), fc.constantFrom(2 ** -20, 2 ** 40));
    fc.assert(
      fc.property(tree(), fc.nat(60), fc.constantFrom(...bounded), factor, ({ rows, weights }, total, method, by) => {
        const positive = new Map([...weights].map(([id, weight]) => [id, weight + 1]));
        const times = (id: string, factored: number): number | undefined => {
          const weight = positive.get(id);
          return weight === undefined ? undefined : weight * factored;
        };
        const before = cascadeQuota(rows, total, { weight: (id) => times(id, 1), method });
        const after = cascadeQuota(rows, total, { weight: (id) => times(id, by), method });
        for (const { id } of rows) expect(quotaOf(after, id)).toBe(quotaOf(before, id));
        expect(after.ties).toEqual(before.ties);
      }),
    );
  });
});
