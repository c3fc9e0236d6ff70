import { describe, expect, it } from 'vitest';
import { attempt, InvalidInputError } from '../../../src/core/index.js';
import { suppressSmallCounts, verifySuppression } from '../../../src/report/index.js';
import { toldBy } from '../../calendar/faults.js';
import { ROWS, TWO_WAY } from './two-way.js';

/** What no type lets through. */
const any = (value: unknown): never => value as never;
const most = Number.MAX_SAFE_INTEGER;
const ONE = { below: 5, protect: 5, counts: ['x'], parent: 'of' };
const THREE = { below: 5, protect: 5, counts: ['x', 'y', 'all'], total: 'all' };
const PUBLISHED = {
  rows: [
    { id: 'a', x: null, y: null, all: 14 },
    { id: 'b', x: null, y: null, all: 1229 },
  ],
  withheld: ['a', 'b'].flatMap((id) => ['x', 'y'].map((column) => ({ id, column }))),
  ...{ id: 'id', parents: [null, null], counts: ['x', 'y', 'all'], total: 'all', least: 0, missing: 'counted' },
};

const valuesOf = (run: () => unknown): unknown[] => {
  const result = attempt(run);
  return result.success || !(result.error instanceof InvalidInputError)
    ? []
    : result.error.issues.map(({ value }) => value);
};

describe('the words of what is refused of sums, and of what is published', () => {
  it('are those of sums', () => {
    expect(
      toldBy(() =>
        suppressSmallCounts(
          ROWS.map((row) => (row.id === 'b' ? { ...row, y: 4 } : row)),
          TWO_WAY,
        ),
      ),
    ).toEqual([
      'table.1.all total-mismatch: The parts do not add up to this total.',
      'table.3.y total-mismatch: The parts do not add up to this total.',
    ]);
    expect(
      toldBy(() => suppressSmallCounts([{ id: 'a', x: null, y: 5, all: null }], { ...THREE, missing: 'left-out' })),
    ).toEqual([
      'table.0.all missing-total: A total that leaves out what is missing is known where one of its parts is.',
    ]);
    expect(
      toldBy(() =>
        suppressSmallCounts(
          [
            { id: 'p', x: 3, y: 0, all: 3, of: null },
            { id: 'q', x: null, y: 0, all: null, of: 'p' },
            { id: 'r', x: 9, y: 0, all: 9, of: 'q' },
          ],
          { ...THREE, parent: 'of' },
        ),
      ),
    ).toEqual(['table no-table-fits: No counts for the cells that are not there make all sums hold.']);
    expect(toldBy(() => suppressSmallCounts([{ id: 'a', x: null, y: 5, all: 5 }], THREE))).toEqual([]);
    expect(toldBy(() => suppressSmallCounts([{ id: 'a', x: null, y: 5, all: 4 }], THREE))).toEqual([
      'table.0.all total-mismatch: The parts do not add up to this total.',
    ]);
  });

  it('are those of what the table does not have', () => {
    expect(toldBy(() => suppressSmallCounts(ROWS, { ...TWO_WAY, id: 'no' }))).toEqual([
      'unknown-column: The table has no column no.',
    ]);
    expect(toldBy(() => suppressSmallCounts(ROWS, { ...TWO_WAY, totalRow: 'no' }))).toEqual([
      'unknown-id: The table has no row no.',
    ]);
    expect(toldBy(() => suppressSmallCounts(ROWS, { ...TWO_WAY, parent: 'no' }))).toEqual([
      'unknown-column: The table has no column no.',
    ]);
    expect(toldBy(() => suppressSmallCounts(ROWS, { ...TWO_WAY, unrelated: ['no'] }))).toEqual([
      'unknown-column: The table has no column no.',
    ]);
    expect(toldBy(() => suppressSmallCounts(ROWS, { ...TWO_WAY, counts: ['x', 'no', 'all'] }))).toEqual([
      'unknown-column: The table has no column no.',
    ]);
    expect(toldBy(() => suppressSmallCounts(ROWS, { ...TWO_WAY, keep: [{ id: 'no', column: 'x' }] }))).toEqual([
      'unknown-id: The table has no row no.',
    ]);
    expect(toldBy(() => suppressSmallCounts(ROWS, { ...TWO_WAY, keep: [{ id: 'a', column: 'id' }] }))).toEqual([
      'unknown-column: id is no column of counts.',
    ]);
    expect(
      toldBy(() =>
        suppressSmallCounts(ROWS, {
          ...TWO_WAY,
          keep: [
            { id: 'a', column: 'all' },
            { id: 'a', column: 'x' },
          ],
        }),
      ),
    ).toEqual(['unprotectable: A small count cannot be protected, even if everything is withheld that may be.']);
    expect(toldBy(() => suppressSmallCounts(ROWS.slice(0, 1), { ...THREE, weights: () => -1 }))).toEqual([
      'options.weights.a.x bad-weight: A weight is a whole number, 0 or more.',
      'options.weights.a.y bad-weight: A weight is a whole number, 0 or more.',
      'options.weights.a.all bad-weight: A weight is a whole number, 0 or more.',
    ]);
    expect(toldBy(() => suppressSmallCounts(ROWS.slice(0, 1), { ...THREE, weights: () => 0.5 }))).toEqual([
      'options.weights.a.x bad-weight: A weight is a whole number, 0 or more.',
      'options.weights.a.y bad-weight: A weight is a whole number, 0 or more.',
      'options.weights.a.all bad-weight: A weight is a whole number, 0 or more.',
    ]);
    expect(toldBy(() => suppressSmallCounts(ROWS.slice(0, 1), { ...THREE, weights: () => any('x') }))).toEqual([
      'options.weights.a.x bad-weight: A weight is a whole number, 0 or more.',
      'options.weights.a.y bad-weight: A weight is a whole number, 0 or more.',
      'options.weights.a.all bad-weight: A weight is a whole number, 0 or more.',
    ]);
    expect(toldBy(() => suppressSmallCounts(ROWS.slice(0, 1), { ...THREE, weights: () => 0 }))).toEqual([]);
  });

  it('are those of a published table', () => {
    expect(toldBy(() => verifySuppression(any(null)))).toEqual([
      'not-a-suppressed-table: Expected a table as it is published, with rows and parents.',
    ]);
    expect(toldBy(() => verifySuppression(any({ rows: [] })))).toEqual([
      'not-a-suppressed-table: Expected a table as it is published, with rows and parents.',
    ]);
    expect(toldBy(() => verifySuppression(any({ parents: [] })))).toEqual([
      'not-a-suppressed-table: Expected a table as it is published, with rows and parents.',
    ]);
    expect(toldBy(() => verifySuppression(any({ ...PUBLISHED, parents: [null], least: 2, missing: 'no' })))).toEqual([
      'parents unequal-lengths: Every row has an entry in parents.',
      'options.missing unknown-missing: The option missing is one of counted, left-out.',
      'least bad-least: The least that a withheld cell can be is 0 or 1.',
    ]);
    expect(toldBy(() => verifySuppression(any({ ...PUBLISHED, withheld: 3 })))).toEqual([
      'withheld not-a-list: Expected a list of cells, found number.',
    ]);
    expect(toldBy(() => verifySuppression(any({ ...PUBLISHED, withheld: [{ id: 'a', column: 'all' }] })))).toEqual([
      'withheld.0 not-withheld: A withheld cell is null in its row.',
    ]);
    expect(
      toldBy(() =>
        verifySuppression(any({ ...PUBLISHED, withheld: [...PUBLISHED.withheld, { id: 'a', column: 'x' }] })),
      ),
    ).toEqual(['withheld duplicate-cell: A withheld cell is named once.']);
    expect(
      toldBy(() =>
        verifySuppression(
          any({
            ...PUBLISHED,
            rows: PUBLISHED.rows.map((row) => ({ ...row, y: 20 })),
            withheld: [{ id: 'a', column: 'x' }],
          }),
        ),
      ),
    ).toEqual(['table no-table-fits: No counts for the cells that are not there make all sums hold.']);
  });

  it('show the kind of a count and never the count', () => {
    expect(
      valuesOf(() => suppressSmallCounts([{ id: 'a', x: 3 }], any({ below: 5, protect: 5, counts: ['x'], keep: 7 }))),
    ).toEqual([7]);
    expect(
      valuesOf(() =>
        suppressSmallCounts(
          [
            { id: '', x: -1, of: null, year: 2018 },
            { id: 'a', x: 'two', of: 'nobody', year: 2018 },
            { id: 'a', x: 3, of: 7, year: null },
          ],
          ONE,
        ),
      ),
    ).toEqual(['empty text', 'a', 'number', 'number', 'number', 'text', 'nobody', 'number']);
    expect(
      valuesOf(() =>
        suppressSmallCounts(
          ROWS.map((row) => (row.id === 'b' ? { ...row, y: 4 } : row)),
          TWO_WAY,
        ),
      ),
    ).toEqual(['number', 'number']);
    expect(
      valuesOf(() =>
        suppressSmallCounts(
          [
            { id: 'a', x: most },
            { id: 'b', x: 1 },
          ],
          { below: 5, protect: 5, counts: ['x'] },
        ),
      ),
    ).toEqual(['number']);
    expect(valuesOf(() => suppressSmallCounts([{ id: 'a', x: null, y: 5, all: 4 }], THREE))).toEqual(['number']);
    expect(valuesOf(() => suppressSmallCounts(ROWS.slice(0, 1), { ...THREE, weights: () => -1 }))).toEqual([
      'number',
      'number',
      'number',
    ]);
    expect(valuesOf(() => verifySuppression(any({ ...PUBLISHED, withheld: [{ id: 'a', column: 'all' }] })))).toEqual([
      'number',
    ]);
  });
});
