import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ReportRow,
  type Suppression,
  type SuppressOptions,
  trySuppressSmallCounts,
  verifySuppression,
} from '../../src/report/index.js';
import { type CountTable, countTable, placesOf, shapeOf } from '../arbitraries/count-tables.js';
import { SEED } from '../arbitraries/seed.js';
import { differential } from '../oracles/differential.js';
import { extremesByTrying } from '../oracles/fitting-tables.js';

const few = fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 0, max: 1 }) }, fc.integer({ min: 2, max: 5 }));
const wide = fc.oneof(few, fc.integer({ min: 10, max: 400 }), fc.constantFrom(0, 0, 3, 3, 50, 50));

const settings = fc.record({
  below: fc.integer({ min: 1, max: 5 }),
  protect: fc.oneof(
    fc.integer({ min: 1, max: 8 }),
    fc.record({
      width: fc.integer({ min: 1, max: 8 }),
      below: fc.integer({ min: 0, max: 3 }),
      above: fc.integer({ min: 0, max: 6 }),
    }),
  ),
  zeros: fc.constantFrom('complementary' as const, 'sensitive' as const, 'published' as const),
  weights: fc.constantFrom('counts' as const, 'cells' as const),
});
/** Some cells are known from elsewhere: often the grand total, sometimes more than can be borne. */
const kept = fc.array(fc.nat({ max: 40 }), { maxLength: 3 });

interface Job {
  readonly table: CountTable;
  readonly options: SuppressOptions;
}

function jobs(tables: fc.Arbitrary<CountTable>): fc.Arbitrary<Job> {
  return fc.tuple(tables, settings, kept).map(([table, options, cells]) => {
    const places = placesOf(table);
    const keep = cells.flatMap((at) => places[at] ?? []);
    return { table, options: { ...options, ...shapeOf(table), keep } };
  });
}

function marginsOf({ protect }: SuppressOptions): { width: number; below: number; above: number } {
  if (typeof protect === 'number') return { width: protect, below: 0, above: 0 };
  const { width = 1, below = 0, above = 0 } = protect;
  return { width, below, above };
}

const countAt = (rows: readonly ReportRow[], id: string, column: string): number =>
  Number(rows.find((row) => row['id'] === id)?.[column]);

describe('a table with small counts withheld', () => {
  let refused = 0;
  let done = 0;
  it(
    'lets nobody who tries every table come nearer to a small count than was asked',
    differential(
      120,
      fc.property(jobs(countTable(2, few)), ({ table, options }) => {
        const result = trySuppressSmallCounts(table.rows, options);
        const { width, below, above } = marginsOf(options);
        const cap = table.rows
          .flatMap((row) => Object.values(row))
          .reduce<number>((sum, cell) => sum + (Number(cell) || 0), 1);
        if (!result.success) {
          refused += 1;
          expect(result.error.code).toBe('unprotectable');
          const { id, column } = (result.error.details['certificate'] ?? {}) as { id: string; column: string };
          expectUnprotectable(table, options, `${id}/${column}`, countAt(table.rows, id, column), cap);
          return;
        }
        done += 1;
        const { published, primary } = result.data;
        const tried = extremesByTrying(published, cap);
        for (const { id, column } of primary) {
          const count = countAt(table.rows, id, column);
          const { low, high } = tried.get(`${id}/${column}`) ?? { low: count, high: count };
          expect(low).toBeLessThanOrEqual(Math.max(published.least, count - below));
          if (high === null) continue;
          expect(high - low).toBeGreaterThanOrEqual(width);
          expect(high).toBeGreaterThanOrEqual(count + above);
        }
      }),
      {
        seed: SEED,
        afterwards: () => {
          expect(done).toBeGreaterThan(10);
          expect(refused).toBeGreaterThan(3);
        },
      },
    ),
  );

  it('has every other cell as it was, and every small one withheld', () => {
    fc.assert(
      fc.property(jobs(countTable(6, wide)), ({ table, options }) => {
        const before = JSON.stringify(table.rows);
        const result = trySuppressSmallCounts(table.rows, options);
        expect(JSON.stringify(table.rows)).toBe(before);
        if (!result.success) return;
        const { published, primary, secondary } = result.data;
        const isIn = (cells: readonly { id: string; column: string }[], id: string, column: string): boolean =>
          cells.some((cell) => cell.id === id && cell.column === column);
        for (const [at, row] of table.rows.entries()) {
          for (const [name, cell] of Object.entries(row)) {
            const id = row.id;
            const isWithheld = isIn(published.withheld, id, name);
            expect(published.rows[at]?.[name]).toBe(isWithheld ? null : cell);
            const isSmall =
              typeof cell === 'number' &&
              cell < options.below &&
              (cell > 0 || options.zeros === 'sensitive') &&
              !isIn(options.keep ?? [], id, name);
            expect(isIn(primary, id, name)).toBe(isSmall);
            expect(isWithheld).toBe(isSmall || isIn(secondary, id, name));
            if (isIn(options.keep ?? [], id, name)) expect(isWithheld).toBe(false);
            if (options.zeros === 'published' && cell === 0) expect(isWithheld).toBe(false);
          }
        }
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  it('says of each withheld cell what is worked out from the published table alone, the true count within', () => {
    fc.assert(
      fc.property(jobs(countTable(6, wide)), ({ table, options }) => {
        const result = trySuppressSmallCounts(table.rows, options);
        if (!result.success) return;
        const { published, primary, secondary } = result.data;
        const read = verifySuppression(JSON.parse(JSON.stringify(published)) as typeof published);
        expect(read.map(({ id, column }) => ({ id, column }))).toEqual(published.withheld);
        for (const cell of read) {
          const { id, column, low, high } = cell;
          const count = countAt(table.rows, id, column);
          expect(low).toBeLessThanOrEqual(count);
          expect(high ?? count).toBeGreaterThanOrEqual(count);
          const said = [...primary, ...secondary].find((each) => each.id === id && each.column === column);
          expect(said).toMatchObject(cell);
        }
        for (const { id, column, low, high } of primary) {
          const { width, below, above } = marginsOf(options);
          const count = countAt(table.rows, id, column);
          expect(low).toBeLessThanOrEqual(Math.max(published.least, count - below));
          expect(high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(Math.max(low + width, count + above));
        }
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  it('withholds the same cells in whatever order the rows stand', () => {
    fc.assert(
      fc.property(
        jobs(countTable(4, wide)),
        fc.array(fc.double({ noNaN: true }), { minLength: 8, maxLength: 8 }),
        ({ table, options }, keys) => {
          const order = [...table.rows.keys()].sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0));
          const shuffled = order.flatMap((at) => table.rows[at] ?? []);
          const [first, second] = [
            trySuppressSmallCounts(table.rows, options),
            trySuppressSmallCounts(shuffled, options),
          ];
          expect(second.success).toBe(first.success);
          if (first.success && second.success) expect(sorted(second.data)).toEqual(sorted(first.data));
          else expect(second).toEqual(first);
        },
      ),
      { numRuns: 150, seed: SEED },
    );
  });
});

function sorted({ primary, secondary }: Suppression): unknown[] {
  const key = (cell: { id: string; column: string }): string => `${cell.id}/${cell.column}`;
  return [...primary, ...secondary].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** With everything withheld that may be, the cell is as near as the library says. */
function expectUnprotectable(
  table: CountTable,
  options: SuppressOptions,
  cell: string,
  count: number,
  cap: number,
): void {
  const { width, below, above } = marginsOf(options);
  const least = options.zeros === 'published' ? 1 : 0;
  const withheld = placesOf(table).filter(
    ({ id, column }) =>
      !(options.keep ?? []).some((place) => place.id === id && place.column === column) &&
      countAt(table.rows, id, column) >= least,
  );
  const rows = table.rows.map((row) => ({
    ...row,
    ...Object.fromEntries(withheld.filter(({ id }) => id === row.id).map(({ column }) => [column, null])),
  }));
  const { parents, counts, total } = table;
  const published = { rows, withheld, id: 'id', parents, counts, total, least, missing: 'counted' } as const;
  const { low, high } = extremesByTrying(published, cap).get(cell) ?? { low: 0, high: null };
  const top = high ?? Number.POSITIVE_INFINITY;
  expect(low <= Math.max(least, count - below) && top >= Math.max(low + width, count + above)).toBe(false);
}
