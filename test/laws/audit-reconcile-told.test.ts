import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reconciliation, reconcileTotals } from '../../src/audit/index.js';
import { type FullRow, smallTotals } from '../arbitraries/totals.js';

/** Whether two neighbouring digits of one number make the other, tried one by one. */
function areExchanged(one: number, other: number): boolean {
  const digits = Array.from(String(one));
  return digits.some((_, at) => {
    const turned = [...digits.slice(0, at), digits[at + 1], digits[at], ...digits.slice(at + 2)].join('');
    return at + 1 < digits.length && turned !== String(one) && turned === String(other);
  });
}

function depthOf(rows: readonly FullRow[], id: string | null): number {
  return id === null ? 0 : 1 + depthOf(rows, rows.find((row) => row.id === id)?.parentId ?? null);
}

/** What an answer is placed by, as text that is in order where the answers are. */
function placeOf({ changes }: Reconciliation): string {
  const exchanged = changes.filter(({ transposed }) => transposed).length;
  const values = changes.map(({ suggested }) => String(suggested).padStart(6, '0'));
  return [
    String(100 - exchanged).padStart(3, '0'),
    changes.map(({ id }) => id.padEnd(4, ' ')).join(),
    values.join(),
  ].join('|');
}

describe('reconcileTotals', () => {
  it('lists the units whose children do not add up, the lowest first, each with both sides', () => {
    fc.assert(
      fc.property(smallTotals({ unprinted: 0, most: 12, values: 30, open: 20 }), (rows) => {
        const breaks = rows.flatMap((row) => {
          const children = rows.filter(({ parentId }) => parentId === row.id);
          const sum = children.reduce((total, { value }) => total + (value ?? 0), 0);
          const value = row.value ?? 0;
          if (children.length === 0 || value === sum || (row.open && value > sum)) return [];
          const list = children.map((child) => ({ id: child.id, value: child.value }));
          list.sort((a, b) => (a.id < b.id ? -1 : 1));
          return [{ id: row.id, printed: value, sum, difference: value - sum, children: list }];
        });
        breaks.sort((a, b) => depthOf(rows, b.id) - depthOf(rows, a.id) || (a.id < b.id ? -1 : 1));
        expect(reconcileTotals(rows).breaks).toEqual(breaks);
      }),
      { numRuns: 400 },
    );
  });

  it('says of each change what it is, and puts answers in order: exchanged digits, then ids, then values', () => {
    fc.assert(
      fc.property(smallTotals({ most: 8, values: 130 }), (rows) => {
        const { answers } = reconcileTotals(rows, { mostAnswers: 200 });
        for (const { changes } of answers) {
          expect(changes.map(({ id }) => id)).toEqual(changes.map(({ id }) => id).sort());
          for (const { printed, suggested, difference, transposed } of changes) {
            expect(difference).toBe(suggested - printed);
            expect([printed, suggested, transposed]).toEqual([printed, suggested, areExchanged(printed, suggested)]);
          }
        }
        const places = answers.map(placeOf);
        expect(places).toEqual(places.toSorted());
      }),
      { numRuns: 400 },
    );
  });

  it('fills every gap that has one value, and no other', () => {
    fc.assert(
      fc.property(smallTotals({ most: 6, values: 4, unprinted: 45, open: 25 }), (rows) => {
        const found = reconcileTotals(rows);
        for (const { changes, filled } of found.answers) {
          const changed = new Map(changes.map(({ id, suggested }) => [id, suggested]));
          const put = rows.map((row) => ({ ...row, value: changed.get(row.id) ?? row.value }));
          const gaps = rows.filter(({ value }) => value === null).map(({ id }) => id);
          const settled = gaps.sort().flatMap((id) => {
            const values = Array.from({ length: 26 }, (_, value) => value).filter((value) => {
              return reconcileTotals(put.map((row) => (row.id === id ? { ...row, value } : row))).holds;
            });
            return values.length === 1 ? [{ id, value: values[0] }] : [];
          });
          expect(filled).toEqual(settled);
        }
      }),
      { numRuns: 100 },
    );
  });
});
