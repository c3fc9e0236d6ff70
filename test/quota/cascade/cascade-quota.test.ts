import { describe, expect, it } from 'vitest';
import { parseOrganisation, tableRow, tableRows } from '../../../src/organisation/index.js';
import { type CascadeOptions, cascadeQuota, type QuotaTree, tryCascadeQuota } from '../../../src/quota/index.js';

const quotaOf = (result: ReturnType<typeof cascadeQuota>, id: string): number => Number(tableRow(result, id)['quota']);
describe('cascadeQuota', () => {
  const district = [
    { id: 'd', parentId: null },
    ...['a', 'b', 'c'].map((id) => ({ id, parentId: 'd' })),
    ...['a1', 'a2', 'a3'].map((id) => ({ id, parentId: 'a' })),
    ...['b1', 'b2', 'b3'].map((id) => ({ id, parentId: 'b' })),
    { id: 'c1', parentId: 'c' },
  ];

  it('hands an organisation’s quota down from the province to the branches', () => {
    const org = parseOrganisation({
      asOf: '2026-01-01',
      units: [
        { id: 'p', name: 'Tỉnh', kind: 'province', parentId: null },
        { id: 'x', name: 'Xã 1', kind: 'commune', parentId: 'p' },
        { id: 'y', name: 'Xã 2', kind: 'commune', parentId: 'p' },
        { id: 'x1', name: 'Chi bộ 1', kind: 'branch', parentId: 'x' },
        { id: 'x2', name: 'Chi bộ 2', kind: 'branch', parentId: 'x' },
        { id: 'y1', name: 'Chi bộ 3', kind: 'branch', parentId: 'y' },
      ],
      localities: [],
    });
    const members = new Map([
      ['x1', 40],
      ['x2', 20],
      ['y1', 30],
    ]);
    const result = cascadeQuota(org, 9, { weight: (id) => members.get(id) });
    expect([...tableRows(result)]).toEqual([
      { unitId: 'p', parent: null, quota: 9 },
      { unitId: 'x', parent: 'p', quota: 6 },
      { unitId: 'x1', parent: 'x', quota: 4 },
      { unitId: 'x2', parent: 'x', quota: 2 },
      { unitId: 'y', parent: 'p', quota: 3 },
      { unitId: 'y1', parent: 'y', quota: 3 },
    ]);
    expect([result.ties, result.open, result.differences]).toEqual([[], 0, []]);
  });

  it('gives the root what is handed down, whichever way, though places are left open below it', () => {
    const tree = [{ id: 'x', parentId: null }, ...['x1', 'x2'].map((id) => ({ id, parentId: 'x' }))];
    const both = (['stepwise', 'flat'] as const).map((levels) =>
      cascadeQuota(tree, 3, { weight: () => 1, ties: 'leave-open', levels }),
    );
    for (const { ties, open, differences, ...table } of both) {
      expect([...tableRows(table)].map(({ quota }) => quota)).toEqual([3, 1, 1]);
      expect([ties.length, open, differences]).toEqual([1, 1, []]);
    }
  });

  it('tells the units where level by level and all at once differ', () => {
    const weights = new Map([
      ['a1', 14],
      ['a2', 14],
      ['a3', 14],
      ['b1', 14],
      ['b2', 14],
      ['b3', 14],
      ['c1', 16],
    ]);
    const step = cascadeQuota(district, 10, { weight: (id) => weights.get(id) });
    const flat = cascadeQuota(district, 10, { weight: (id) => weights.get(id), levels: 'flat' });
    expect(step.differences).toEqual(flat.differences);
    for (const { unitId, stepwise, flat: atOnce } of step.differences ?? []) {
      expect(quotaOf(step, unitId)).toBe(stepwise);
      expect(quotaOf(flat, unitId)).toBe(atOnce);
      expect(stepwise).not.toBe(atOnce);
    }
    expect(step.differences).not.toEqual([]);
  });

  it('carries bounds up: a unit gets what those below it must have, and no more than they can take', () => {
    const weight = (id: string): number => (id.startsWith('a') ? 100 : 1);
    const min = (id: string): number | undefined => (id === 'c1' ? 4 : undefined);
    const max = (id: string): number | undefined => (id.startsWith('a') && id !== 'a' ? 1 : undefined);
    const result = cascadeQuota(district, 10, { weight, min, max });
    expect([quotaOf(result, 'a'), quotaOf(result, 'c'), quotaOf(result, 'b')]).toEqual([3, 4, 3]);
  });

  it('names the unit whose bound does not fit what is below it', () => {
    const weight = (): number => 1;
    const attempt = (options: Partial<CascadeOptions>): unknown => {
      const result = tryCascadeQuota(district, 10, { weight, ...options });
      return result.success ? 'fits' : [result.error.code, result.error.details];
    };
    const min = (id: string): number | undefined => (id.startsWith('a') && id !== 'a' ? 2 : undefined);
    expect(attempt({ min, max: (id) => (id === 'a' ? 5 : undefined) })).toEqual([
      'minima-exceed-maximum',
      { certificate: { unitId: 'a', sum: 6, bound: 5, by: 1 } },
    ]);
    expect(attempt({ max: () => 1, min: (id) => (id === 'c' ? 1 : undefined) })).toEqual([
      'maxima-below-total',
      { certificate: { unitId: 'd', sum: 1, total: 10, by: 9 } },
    ]);
    expect(attempt({ max: (id) => (id === 'a1' ? 0 : undefined), min: (id) => (id === 'd' ? 11 : undefined) })).toEqual(
      ['minima-exceed-total', { certificate: { unitId: 'd', sum: 11, total: 10, by: 1 } }],
    );
    expect(attempt({ min: (id) => (id === 'c' ? 3 : undefined), max: (id) => (id === 'c1' ? 2 : undefined) })).toEqual([
      'maxima-below-minimum',
      { certificate: { unitId: 'c', sum: 2, bound: 3, by: 1 } },
    ]);
  });

  it('reports every fault of tree, weights and options', () => {
    const codes = (source: unknown, total: unknown, options: unknown): string[] => {
      const result = tryCascadeQuota(source as QuotaTree, total as number, options as CascadeOptions);
      if (result.success || !('issues' in result.error)) return [];
      return (result.error.issues as { code: string }[]).map(({ code }) => code).sort();
    };
    expect(codes([], -1, { weight: () => 1, method: 'fair', ties: 'first', levels: 'up' })).toEqual([
      'negative-total',
      'unknown-levels',
      'unknown-method',
      'unknown-tie-rule',
    ]);
    expect(codes([], 1, { weight: () => 1 })).toEqual(['no-root']);
    expect(codes('tree', 1, { weight: () => 1 })).toEqual(['not-a-list']);
    const broken = [
      { id: '', parentId: null },
      { id: 'r', parentId: null },
      { id: 'x', parentId: 'nowhere' },
      { id: 'x', parentId: 'r' },
    ];
    expect(codes(broken, 1, { weight: () => 1 })).toEqual([
      'duplicate-id',
      'empty-id',
      'missing-parent',
      'several-roots',
    ]);
    const circle = [
      { id: 'r', parentId: null },
      { id: 'x', parentId: 'y' },
      { id: 'y', parentId: 'x' },
    ];
    expect(codes(circle, 1, { weight: () => 1 })).toEqual(['cycle']);
    const values = { weight: (id: string) => (id === 'a1' ? -1 : Number.NaN), min: () => 0.5, max: () => -3 };
    expect(new Set(codes(district, 1, values))).toEqual(new Set(['negative-weight', 'not-a-number', 'bad-bound']));
    expect(codes(district, 1, { weight: () => 1, min: () => 2, max: () => 1 })).toContain('min-above-max');
    expect(codes(district, 1, { weight: () => 0 })).toEqual(['no-positive-weight']);
    expect(codes(district, 1, { weight: (id: string) => (id.length > 1 ? 1 : 0) })).toEqual(['no-positive-weight']);
    expect(codes(district, 1, { weight: () => 1, max: () => 1, method: 'balinski-young' })).toEqual([
      'bounds-undefined',
    ]);
    expect(
      codes(district, 1, { weight: () => 1, max: (id: string) => (id === 'd' ? 9 : undefined), levels: 'flat' }),
    ).toEqual(['bounds-undefined']);
  });

  it('adds weights up exactly: fractions, huge ratios and bigints', () => {
    const weights = new Map<string, number | bigint>([
      ['a1', 0.1],
      ['a2', 0.2],
      ['a3', 0.3],
      ['b1', 0.3],
      ['b2', 0.2],
      ['b3', 0.1],
      ['c1', 2n ** 80n],
    ]);
    // 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in floats; as exact sums they tie.
    const result = cascadeQuota(district, 2n ** 40n, {
      weight: (id) => weights.get(id),
      max: (id) => (id === 'c' ? 2 ** 40 - 1 : undefined),
    });
    expect(result.ties.find((tie) => tie.parentId === 'd')?.ids).toEqual(['a', 'b']);
    const tiny = cascadeQuota(district, 5, {
      weight: (id) => (id === 'c1' ? 1e300 : id.length > 1 ? 5e-324 : undefined),
    });
    expect(quotaOf(tiny, 'c1')).toBe(5);
  });

  it('goes down a chain of 100,000 units and across 100,000 children', () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => ({
      id: String(index),
      parentId: index === 0 ? null : String(index - 1),
    }));
    expect(quotaOf(cascadeQuota(chain, 7, { weight: () => 1 }), '99999')).toBe(7);
    const wide = Array.from({ length: 100_000 }, (_, index) => ({
      id: String(index),
      parentId: index === 0 ? null : '0',
    }));
    expect(quotaOf(cascadeQuota(wide, 99_999, { weight: () => 1 }), '5')).toBe(1);
  });
});
