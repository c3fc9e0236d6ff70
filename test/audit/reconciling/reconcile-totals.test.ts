import { describe, expect, it } from 'vitest';
import { reconcileTotals, tryReconcileTotals } from '../../../src/audit/reconciling/reconcile-totals.js';
import type { TotalNode } from '../../../src/audit/reconciling/tree-types.js';
import { attempt } from '../../../src/core/index.js';

/** The quotas of Quảng Nam for 2024, as a newspaper printed them. */
const QUOTAS = [150, 110, 150, 125, 90, 115, 115, 87, 87, 30, 48, 77, 80, 95, 95, 110, 95, 80, 12, 29, 15, 155];
const quangNam = {
  id: 'tỉnh',
  value: 1905,
  children: QUOTAS.map((value, at) => ({ id: `u${String(at).padStart(2, '0')}`, value })),
};

const faultsOf = (tree: unknown, options: unknown = {}): unknown => {
  const result = tryReconcileTotals(tree as TotalNode, options as object);
  if (result.success || !('issues' in result.error)) return result;
  return (result.error.issues as { path: unknown[]; code: string }[]).map(({ path, code }) => [path.join('.'), code]);
};

describe('reconcileTotals', () => {
  it('finds the headline of Quảng Nam to be its sum with two digits exchanged, and every other way', () => {
    const found = reconcileTotals(quangNam, { mostAnswers: 30 });
    expect(found.breaks).toMatchObject([{ id: 'tỉnh', printed: 1905, sum: 1950, difference: -45 }]);
    expect([found.holds, found.changes, found.change, found.answersComplete]).toEqual([false, 1, 45, true]);
    // Any quota of 45 or more could be too large by 45; four are smaller.
    expect(found.answers).toHaveLength(1 + QUOTAS.filter((quota) => quota >= 45).length);
    expect(found.answers[0]?.changes).toEqual([
      { id: 'tỉnh', printed: 1905, suggested: 1950, difference: 45, transposed: true },
    ]);
    for (const { changes } of found.answers.slice(1)) expect(changes).toMatchObject([{ difference: -45 }]);
  });

  it('shows sixteen answers at most, those with exchanged digits first, and says that there are more', () => {
    const found = reconcileTotals(quangNam);
    expect([found.answers.length, found.answersComplete]).toEqual([16, false]);
    expect(found.answers[0]?.changes[0]?.id).toBe('tỉnh');
  });

  it('gives the same answer for rows in any order and for nested units, and changes neither', () => {
    const rows = [
      { id: 'tỉnh', value: 1905, parentId: null },
      ...quangNam.children.map((child) => ({ ...child, parentId: 'tỉnh' })),
    ];
    const before = JSON.stringify([rows, quangNam]);
    expect(reconcileTotals(rows.toReversed())).toEqual(reconcileTotals(quangNam));
    expect(reconcileTotals([quangNam])).toEqual(reconcileTotals(quangNam));
    expect(JSON.stringify([rows, quangNam])).toBe(before);
  });

  it('lists what fails from the lowest units up, and sees it through a unit that is not printed', () => {
    const tree = {
      id: 'r',
      value: 9,
      children: [
        { id: 'gap', value: null, children: [{ id: 'p', value: 4, children: [{ id: 'q', value: 5 }] }] },
        { id: 's', value: 6 },
      ],
    };
    const found = reconcileTotals(tree);
    expect(found.breaks).toEqual([
      { id: 'p', printed: 4, sum: 5, difference: -1, children: [{ id: 'q', value: 5 }] },
      {
        id: 'r',
        printed: 9,
        sum: 10,
        difference: -1,
        children: [
          { id: 'gap', value: null },
          { id: 's', value: 6 },
        ],
      },
    ]);
    expect(found.changes).toBe(2);
  });

  it('lets an incomplete list make up less than the whole, and no more', () => {
    const children = [{ id: 'a', value: 3 }];
    expect(reconcileTotals({ id: 'r', value: 5, open: true, children }).holds).toBe(true);
    expect(reconcileTotals({ id: 'r', value: 2, open: true, children }).changes).toBe(1);
  });

  it('keeps every figure at 0 or more: two parts must fall where one cannot', () => {
    const children = [6, 7].map((value) => ({ id: String(value), value }));
    const found = reconcileTotals({ id: 'r', value: 3, children: [...children, { id: 'x', value: 0 }] });
    expect([found.changes, found.change]).toEqual([1, 10]);
    const rows = [{ id: 'top', value: 3, children: [{ id: 'r', value: 3, children }] }];
    const deep = reconcileTotals(rows, { mostAnswers: 100 });
    expect([deep.changes, deep.change]).toEqual([2, 10]);
    expect(deep.answers.map(({ changes }) => changes.map(({ suggested }) => suggested).join())).toEqual([
      '0,3',
      '1,2',
      '2,1',
      '3,0',
    ]);
  });

  it('is exact where sums and changes go beyond 2^53 − 1', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const children = ['a', 'b', 'c'].map((id) => ({ id, value: most }));
    const found = reconcileTotals({ id: 'r', value: 1, children });
    expect(found.breaks).toMatchObject([{ sum: '27021597764222973', difference: '-27021597764222972' }]);
    // One child stays, since the total may become as large; the two others fall to 0.
    expect([found.changes, found.change]).toEqual([3, String(3n * BigInt(most) - 1n)]);
    expect(reconcileTotals({ id: 'r', children })).toMatchObject({ holds: false, changes: 2 });
    expect(reconcileTotals([{ id: 'r', value: most - 1, children: [{ id: 'a', value: most }] }]).change).toBe(1);
  });

  it('goes 30,000 units deep without running out of stack, in rows and in nested units', () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => ({
      id: `u${String(at)}`,
      parentId: at === 0 ? null : `u${String(at - 1)}`,
      value: at % 10_000 === 5000 ? 12 : 21,
    }));
    const found = reconcileTotals(rows);
    expect([found.changes, found.change, found.answersComplete]).toEqual([3, 27, true]);
    let nested: TotalNode = { id: 'u', value: 1 };
    for (let at = 0; at < 30_000; at += 1) nested = { id: `u${String(at)}`, value: 1, children: [nested] };
    expect(reconcileTotals(nested).holds).toBe(true);
  });

  it('says by how much a sum is beyond 2^53 − 1, exactly', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const breakOf = (printed: number, ...values: number[]) =>
      reconcileTotals({ id: 'r', value: printed, children: values.map((value, at) => ({ id: String(at), value })) })
        .breaks[0];
    expect(breakOf(10, most, 6)).toMatchObject({ sum: '9007199254740997', difference: -(most - 4) });
    expect(breakOf(6, most, 6)).toMatchObject({ sum: '9007199254740997', difference: -most });
    expect(breakOf(5, most, 6)).toMatchObject({ sum: '9007199254740997', difference: '-9007199254740992' });
    expect(breakOf(most, most, 1)).toMatchObject({ sum: '9007199254740992', difference: -1 });
    expect(breakOf(most, most - 2, 1)).toMatchObject({ sum: most - 1, difference: 1 });
  });

  it('refuses to guess where too many sums must be told apart', () => {
    const communes = Array.from({ length: 30 }, (_, at) => ({
      id: `c${String(at)}`,
      value: 2 ** at,
      children: [{ id: `d${String(at)}`, value: 2 ** (at + 1) }],
    }));
    const province = { id: 'p', value: 3 ** 19, children: communes };
    expect(() => reconcileTotals({ id: 'r', value: 5, children: [province] })).toThrow(
      expect.objectContaining({
        name: 'ContractError',
        code: 'too-large',
        details: expect.objectContaining({ id: 'p' }) as object,
      }),
    );
  });

  it('names every fault with its place', () => {
    expect(faultsOf('x')).toEqual([['tree', 'not-a-list']]);
    expect(faultsOf([{ id: 'a', parentId: null, printed: 5 }])).toEqual([['tree.0.printed', 'unknown-field']]);
    expect(faultsOf([{ id: 'a', parentId: null }, null, { id: 'b', parentId: 'a' }, [], 3])).toEqual([
      ['tree.1', 'not-an-object'],
      ['tree.3', 'not-an-object'],
      ['tree.4', 'not-an-object'],
    ]);
    expect(faultsOf([{ id: 'a' }, null, 3])).toEqual([
      ['tree.1', 'not-an-object'],
      ['tree.2', 'not-an-object'],
    ]);
    const rows = [
      { id: '', parentId: null, value: -1 },
      { id: 'a', parentId: 'b', value: 0.5 },
      { id: 'b', parentId: 'a', value: '7' },
      { id: 'b', parentId: 'nowhere', open: 1 },
      { id: 'c', parentId: 'a', value: 2 ** 53 },
    ];
    expect(faultsOf(rows)).toEqual([
      ['tree.0.id', 'empty-id'],
      ['tree.3.id', 'duplicate-id'],
      ['tree.3.parentId', 'missing-parent'],
      ['tree.1.parentId', 'cycle'],
      ['tree.2.parentId', 'cycle'],
      ['tree.0.value', 'negative'],
      ['tree.1.value', 'not-a-count'],
      ['tree.2.value', 'not-a-count'],
      ['tree.3.open', 'not-a-boolean'],
      ['tree.4.value', 'not-a-count'],
    ]);
    const nested = {
      id: 'r',
      children: [
        { id: 'a', children: [{ id: 'x' }, { id: 'b', value: NaN }] },
        { id: 'c', children: 3 },
      ],
    };
    expect(faultsOf(nested)).toEqual([
      ['tree.children.1.children', 'not-a-list'],
      ['tree.children.0.children.1.value', 'not-a-count'],
    ]);
    const circle: { id: string; children: unknown[] } = { id: 'o', children: [] };
    circle.children.push(circle);
    expect(faultsOf(circle)).toEqual([['tree.children.0', 'cycle']]);
    expect(faultsOf([], { mostAnswers: 0 })).toEqual([['options.mostAnswers', 'not-a-count']]);
  });

  it('has a twin that gives what it gives, or the error that it throws', () => {
    expect(tryReconcileTotals(quangNam)).toEqual(attempt(() => reconcileTotals(quangNam)));
    expect(reconcileTotals([])).toMatchObject({ holds: true, changes: 0, answers: [{ changes: [], filled: [] }] });
  });
});
