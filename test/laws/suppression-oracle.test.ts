import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SuppressedTable, verifySuppression } from '../../src/report/index.js';
import { countTable, withheldByHand } from '../arbitraries/count-tables.js';
import { differential } from '../oracles/differential.js';
import { extremesByTrying } from '../oracles/fitting-tables.js';

const small = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 2 }) }, fc.integer({ min: 0, max: 4 }));
const tables = countTable(3, small);

/** More than any count that has a bound: a bound is a difference of sums of published counts. */
function capOf(rows: SuppressedTable['rows']): number {
  return rows.flatMap((row) => Object.values(row)).reduce<number>((sum, cell) => sum + (Number(cell) || 0), 1);
}

const fate = fc.constantFrom('published' as const, 'withheld' as const, 'withheld' as const, 'missing' as const);
const leasts = fc.constantFrom(0 as const, 1 as const);
const readings = fc.constantFrom('counted' as const, 'left-out' as const);

describe('the bounds of withheld cells', () => {
  it(
    'are those of all tables that fit, tried one by one',
    differential(
      60,
      fc.property(
        tables,
        fc.array(fate, { minLength: 30, maxLength: 30 }),
        leasts,
        readings,
        (table, fates, least, missing) => {
          const published = withheldByHand(table, fates, least, missing);
          const expected = extremesByTrying(published, capOf(table.rows));
          const found = verifySuppression(published);
          expect(found.map(({ id, column }) => ({ id, column }))).toEqual(published.withheld);
          for (const { id, column, low, high } of found) expect({ low, high }).toEqual(expected.get(`${id}/${column}`));
        },
      ),
    ),
  );
});
