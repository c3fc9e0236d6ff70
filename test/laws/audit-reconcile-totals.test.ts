import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcileTotals } from '../../src/audit/reconciling/reconcile-totals.js';
import { smallTotals } from '../arbitraries/totals.js';
import { slowTotals } from '../oracles/slow-totals.js';

const write = ({ changes }: { readonly changes: readonly { readonly id: string; readonly suggested: number }[] }) =>
  changes
    .map(({ id, suggested }) => `${id}=${String(suggested)}`)
    .sort()
    .join(' ');

describe('reconcileTotals', () => {
  it.each([
    ['trees and forests with gaps and incomplete lists', smallTotals(), 1500],
    ['trees that are printed in full', smallTotals({ unprinted: 0, open: 0, tops: 0 }), 1500],
    ['figures of 0, 1 and 2', smallTotals({ values: 2, most: 8 }), 1000],
    ['few figures printed', smallTotals({ unprinted: 50, most: 6 }), 800],
    ['many incomplete lists', smallTotals({ open: 50, most: 6 }), 800],
  ])('gives the fewest figures, the least change and every answer, as trying all does: %s', (_, arbitrary, numRuns) => {
    fc.assert(
      fc.property(arbitrary, (rows) => {
        const slow = slowTotals(rows);
        const found = reconcileTotals(rows, { mostAnswers: 10_000 });
        expect([found.changes, found.change]).toEqual([slow.changes, slow.change]);
        expect(found.answers.map(write).sort()).toEqual(slow.answers);
        expect(found.answersComplete).toBe(true);
        expect(found.holds).toBe(slow.changes === 0);
      }),
      { numRuns },
    );
  });
});
