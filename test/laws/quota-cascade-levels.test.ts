import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableRow } from '../../src/organisation/index.js';
import {
  allocateQuota,
  type CascadeOptions,
  cascadeQuota,
  QUOTA_METHODS,
  type QuotaMethod,
  type QuotaTree,
  tryCascadeQuota,
} from '../../src/quota/index.js';

const KINDS = ['commune', 'cell', 'branch'] as const;

/** Trees of up to 12 units, of any shape, each with a kind; leaves have weights above 0. */
const tree = fc
  .record({
    above: fc.array(fc.nat(), { minLength: 1, maxLength: 11 }),
    kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 12, maxLength: 12 }),
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 12 }),
  })
  .map(({ above, kinds, weights }) => {
    const rows = [null, ...above].map((pick, index) => ({
      id: `u${String(index)}`,
      parentId: pick === null ? null : `u${String(pick % index)}`,
      kind: kinds[index] ?? 'branch',
    }));
    const inner = new Set(rows.map(({ parentId }) => parentId));
    const leaves = rows.filter(({ id }) => !inner.has(id));
    return { rows, weights: new Map(leaves.map(({ id }, i) => [id, weights[i] ?? 1])) };
  });

const quotaOf = (result: ReturnType<typeof cascadeQuota>, id: string): number => Number(tableRow(result, id)['quota']);
const childrenOf = (rows: QuotaTree, id: string): QuotaTree => rows.filter(({ parentId }) => parentId === id);
const weightOf = (rows: QuotaTree, weights: ReadonlyMap<string, number>, id: string): number =>
  weights.get(id) ?? childrenOf(rows, id).reduce((sum, child) => sum + weightOf(rows, weights, child.id), 0);

describe('the laws of cascadeQuota with levels of their own', () => {
  it('shares each unit’s places by the method of its kind and depth', () => {
    const methods = fc.array(fc.constantFrom(...QUOTA_METHODS), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(tree, fc.nat(40), methods, ({ rows, weights }, total, picks) => {
        const methodOf = (kind: string | null, depth: number): QuotaMethod =>
          picks[KINDS.indexOf(kind as 'branch') + (depth % 2) * 3] ?? 'webster';
        const result = cascadeQuota(rows, total, {
          weight: (id) => weights.get(id),
          method: (_, kind, depth) => methodOf(kind, depth),
        });
        const depthOf = (id: string): number => {
          const parentId = rows.find((row) => row.id === id)?.parentId ?? null;
          return parentId === null ? 0 : 1 + depthOf(parentId);
        };
        for (const { id, kind } of rows) {
          const children = childrenOf(rows, id);
          if (children.length === 0) continue;
          const claims = children.map((child) => ({ id: child.id, weight: weightOf(rows, weights, child.id) }));
          const { allocations } = allocateQuota(claims, quotaOf(result, id), { method: methodOf(kind, depthOf(id)) });
          for (const { id: child, quota } of allocations)
            expect([child, quotaOf(result, child)]).toEqual([child, quota]);
        }
      }),
    );
  });

  it('exempt units and all under them get nothing, and the others what they get without those', () => {
    const exempt = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
    const ways = fc.constantFrom('stepwise' as const, 'flat' as const);
    let told = 0;
    fc.assert(
      fc.property(
        tree,
        fc.nat(40),
        exempt,
        ways,
        fc.constantFrom(...QUOTA_METHODS),
        ({ rows, weights }, total, coin, levels, method) => {
          const isExempt = (id: string): boolean => id !== 'u0' && coin[Number(id.slice(1))] === true;
          const out = (id: string | null): boolean =>
            id !== null && (isExempt(id) || out(rows.find((row) => row.id === id)?.parentId ?? null));
          const options: CascadeOptions = { weight: (id) => weights.get(id), exempt: isExempt, method, levels };
          const outcome = tryCascadeQuota(rows, total, options);
          // Units whose children are all gone would be ends of the smaller tree: they weigh nothing there.
          const rest = rows.filter(({ id }) => !out(id));
          const without = tryCascadeQuota(rest, total, {
            weight: (id) => weights.get(id) ?? (childrenOf(rest, id).length > 0 ? undefined : 0),
            method,
            levels,
          });
          if (rest.length === 1) {
            // The root alone would keep all places; above units without candidates it cannot hand any down.
            expect(outcome.success).toBe(total === 0);
            return;
          }
          expect(outcome.success).toBe(without.success);
          if (!outcome.success || !without.success) return;
          told += 1;
          for (const { id } of rows)
            expect([id, quotaOf(outcome.data, id)]).toEqual([id, out(id) ? 0 : quotaOf(without.data, id)]);
        },
      ),
    );
    expect(told).toBeGreaterThan(20);
  });

  it('a floor for a kind holds for every unit of that kind', () => {
    fc.assert(
      fc.property(
        tree,
        fc.integer({ min: 24, max: 60 }),
        fc.constantFrom(...KINDS),
        ({ rows, weights }, total, floored) => {
          const result = cascadeQuota(rows, total, {
            weight: (id) => weights.get(id),
            min: (_, kind) => (kind === floored ? 2 : undefined),
          });
          for (const { id, kind } of rows) if (kind === floored) expect(quotaOf(result, id)).toBeGreaterThanOrEqual(2);
        },
      ),
    );
  });

  it('refuses a minimum where there are no candidates, and several methods all at once', () => {
    const rows = [
      { id: 'r', parentId: null },
      { id: 'a', parentId: 'r' },
      { id: 'a1', parentId: 'a' },
      { id: 'b', parentId: 'r' },
    ];
    const codes = (options: Partial<CascadeOptions>): string[] => {
      const outcome = tryCascadeQuota(rows, 2, {
        weight: (id) => (id.length > 1 || id === 'b' ? 1 : undefined),
        ...options,
      });
      return outcome.success || !('issues' in outcome.error)
        ? []
        : (outcome.error.issues as { code: string }[]).map(({ code }) => code);
    };
    expect(codes({ exempt: (id) => id === 'a', min: (id) => (id === 'a1' ? 1 : undefined) })).toEqual([
      'exempt-minimum',
    ]);
    const method = (id: string): QuotaMethod => (id === 'r' ? 'hamilton' : 'dhondt');
    expect(codes({ method, levels: 'flat' })).toEqual(['several-methods']);
    expect(cascadeQuota(rows, 2, { weight: () => 1, method }).differences).toBeNull();
    expect(codes({ method: (id) => (id === 'a' ? ('coin' as 'webster') : undefined) })).toEqual(['unknown-method']);
    expect(codes({ exempt: () => true })).toEqual(['no-positive-weight']);
  });
});
