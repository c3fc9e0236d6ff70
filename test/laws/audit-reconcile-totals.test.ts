import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcileTotals } from '../../src/audit/reconciling/reconcile-totals.js';
import { smallTotals } from '../arbitraries/totals.js';
import { differential } from '../oracles/differential.js';
import { slowTotals } from '../oracles/slow-totals.js';
import { tableTotals } from '../oracles/table-totals.js';

const write = ({ changes }: { readonly changes: readonly { readonly id: string; readonly suggested: number }[] }) =>
  changes
    .map(({ id, suggested }) => `${id}=${String(suggested)}`)
    .sort()
    .join(' ');

describe('reconcileTotals', () => {
  for (const [kind, cases, arbitrary] of [
    ['trees and forests with gaps and incomplete lists', 600, smallTotals()],
    ['trees that are printed in full', 600, smallTotals({ unprinted: 0, open: 0, tops: 0 })],
    ['figures of 0, 1 and 2', 400, smallTotals({ values: 2, most: 8 })],
    ['few figures printed', 300, smallTotals({ unprinted: 50, most: 6 })],
    ['many incomplete lists', 300, smallTotals({ open: 50, most: 6 })],
  ] as const) {
    it(
      `gives the fewest figures, the least change and every answer, as trying all does: ${kind}`,
      differential(
        cases,
        fc.property(arbitrary, (rows) => {
          const slow = slowTotals(rows);
          const found = reconcileTotals(rows, { mostAnswers: 10_000 });
          expect([found.changes, found.change]).toEqual([slow.changes, slow.change]);
          expect(found.answers.map(write).sort()).toEqual(slow.answers);
          expect(found.answersComplete).toBe(true);
          expect(found.holds).toBe(slow.changes === 0);
        }),
      ),
    );
  }

  it(
    'gives the fewest figures, the least change and as many answers as a table of all values, for larger trees',
    differential(
      150,
      fc.property(smallTotals({ most: 16, unprinted: 0, open: 0, values: 3 }), (rows) => {
        const table = tableTotals(rows, most(rows));
        const found = reconcileTotals(rows, { mostAnswers: 300 });
        expect([found.changes, found.change]).toEqual([table.changes, table.change]);
        expect(found.answers).toHaveLength(found.answersComplete ? table.ways : 300);
      }),
    ),
  );

  it('suggests what adds up when it is put in, answer by answer, at the cost it states, and fills in what has one value', () => {
    fc.assert(
      fc.property(smallTotals({ most: 30, values: 200 }), (rows) => {
        const found = reconcileTotals(rows);
        for (const { changes, filled } of found.answers) {
          expect(changes).toHaveLength(found.changes);
          expect(changes.reduce((sum, { difference }) => sum + Math.abs(difference), 0)).toBe(found.change);
          const values = new Map([...changes.map((each) => [each.id, each.suggested] as const)]);
          for (const each of changes) expect(each.printed).toBe(rows.find(({ id }) => id === each.id)?.value);
          const put = rows.map((row) => ({ ...row, value: values.get(row.id) ?? row.value }));
          expect(reconcileTotals(put).holds).toBe(true);
          const gaps = new Map(filled.map(({ id, value }) => [id, value]));
          const full = put.map((row) => ({ ...row, value: row.value ?? gaps.get(row.id) ?? null }));
          expect(reconcileTotals(full).holds).toBe(true);
          for (const { id, value } of filled) {
            const other = full.map((row) => (row.id === id ? { ...row, value: value + 1 } : row));
            expect(reconcileTotals(other).holds).toBe(false);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never accuses what adds up, and always finds one figure that was altered', () => {
    const altered = fc.tuple(
      smallTotals({ most: 30, unprinted: 0, open: 0, tops: 0 }),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(altered, ([rows, place, by]) => {
        const sum = (id: string): number => {
          const below = rows.filter(({ parentId }) => parentId === id);
          return below.length === 0 ? by : below.reduce((total, child) => total + sum(child.id), 0);
        };
        const right = rows.map((row) => ({ ...row, value: sum(row.id) }));
        expect(reconcileTotals(right)).toMatchObject({
          holds: true,
          breaks: [],
          changes: 0,
          answers: [{ changes: [] }],
        });
        if (rows.length === 1) return;
        const one = right.map((row, at) => (at === place % rows.length ? { ...row, value: row.value + by } : row));
        expect(reconcileTotals(one)).toMatchObject({ holds: false, changes: 1 });
        expect(reconcileTotals(one).change).toBeLessThanOrEqual(by);
      }),
      { numRuns: 150 },
    );
  });
});

/** What the top of any of the trees can be at most in a best answer. */
function most(
  rows: readonly { readonly id: string; readonly parentId: string | null; readonly value: number | null }[],
): number {
  const bound = (id: string, value: number | null): number => {
    const below = rows.filter(({ parentId }) => parentId === id);
    return Math.max(
      value ?? 0,
      below.reduce((sum, child) => sum + bound(child.id, child.value), 0),
    );
  };
  return Math.max(...rows.map(({ id, value }) => bound(id, value)));
}
