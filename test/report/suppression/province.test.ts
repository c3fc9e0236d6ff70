import { describe, expect, it } from 'vitest';
import { type ReportRow, suppressSmallCounts, verifySuppression } from '../../../src/report/index.js';

const COLUMNS = Array.from({ length: 12 }, (_, column) => `c${String(column)}`);

/** Made-up counts that look irregular and are the same each time: a third of them below 5. */
function province(communes: number): ReportRow[] {
  const own = Array.from({ length: communes }, (_, row) =>
    COLUMNS.map((_name, column) => ((row * 37 + column * 101 + row * column * 7) % 101) % (column % 3 === 0 ? 9 : 90)),
  );
  const rowOf = (id: string, counts: readonly number[]): ReportRow => ({
    id,
    ...Object.fromEntries(COLUMNS.map((name, column) => [name, counts[column] ?? 0])),
    all: counts.reduce((sum, count) => sum + count, 0),
  });
  const sums = COLUMNS.map((_name, column) => own.reduce((sum, counts) => sum + (counts[column] ?? 0), 0));
  return [...own.map((counts, row) => rowOf(`x${String(row)}`, counts)), rowOf('__proto__', sums)];
}

describe('a table of a province', () => {
  it('is protected: 700 communes, 12 columns, under a total whose id objects have ideas about', () => {
    const rows = province(700);
    const { published, primary, secondary } = suppressSmallCounts(rows, {
      below: 5,
      protect: 7,
      counts: [...COLUMNS, 'all'],
      total: 'all',
      totalRow: '__proto__',
    });
    expect(primary.length).toBeGreaterThan(500);
    for (const { low, high } of primary) expect((high ?? Number.POSITIVE_INFINITY) - low).toBeGreaterThanOrEqual(7);
    expect(published.withheld.length).toBe(primary.length + secondary.length);
    expect(verifySuppression(published).length).toBe(published.withheld.length);
  });
});
