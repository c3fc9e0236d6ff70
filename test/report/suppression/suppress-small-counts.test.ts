import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/organisation/index.js';
import {
  type SuppressOptions,
  suppressSmallCounts,
  toMarkdown,
  trySuppressSmallCounts,
} from '../../../src/report/index.js';
import { faultsOf } from '../../calendar/faults.js';
import { ROWS, TWO_WAY } from './two-way.js';

const names = (cells: readonly { id: string; column: string }[]) => cells.map(({ id, column }) => `${id}.${column}`);

describe('suppressSmallCounts', () => {
  it('closes the cheapest circle around a small count, and says for whose sake', () => {
    const { published, primary, secondary } = suppressSmallCounts(ROWS, TWO_WAY);
    expect(primary).toEqual([{ id: 'a', column: 'y', low: 0, high: 11 }]);
    expect(names(secondary)).toEqual(['a.x', 'b.x', 'b.y']);
    for (const cell of secondary) expect(cell.for).toEqual({ id: 'a', column: 'y' });
    expect(published.rows[0]).toEqual({ id: 'a', x: null, y: null, all: 14 });
    expect(published.parents).toEqual(['sum', 'sum', 'sum', null]);
    expect(JSON.stringify(published)).not.toMatch(/"(below|protect|primary)"/);
  });

  it('takes a total that stands before its parts', () => {
    const rows = ROWS.map(({ id, x, y, all }) => ({ id, all, x, y }));
    const options = { ...TWO_WAY, counts: ['all', 'x', 'y'] };
    const { published, primary, secondary } = suppressSmallCounts(rows, options);
    expect(published).toMatchObject({ total: 'all', rows: [{ id: 'a', all: 14, x: null, y: null }, {}, {}, {}] });
    expect([names(primary), names(secondary)]).toEqual([['a.y'], ['a.x', 'b.x', 'b.y']]);
    expect(secondary.map(({ low, high }) => [low, high])).toEqual([
      [3, 14],
      [18, 29],
      [0, 11],
    ]);
    const wrong = rows.map((row) => (row.id === 'b' ? { ...row, y: 10 } : row));
    expect(faultsOf(() => suppressSmallCounts(wrong, options))).toEqual([
      'table.1.all total-mismatch',
      'table.3.y total-mismatch',
    ]);
  });

  it('withholds nothing where nothing is small, and leaves a small cell alone that is in no sum', () => {
    const none = suppressSmallCounts(ROWS, { ...TWO_WAY, below: 2 });
    expect([none.primary, none.secondary, none.published.withheld]).toEqual([[], [], []]);
    expect(none.published.rows).toEqual(ROWS);
    const alone = suppressSmallCounts([{ id: 'a', x: 2 }], { below: 5, protect: 9, counts: ['x'] });
    expect(alone.primary).toEqual([{ id: 'a', column: 'x', low: 0, high: null }]);
    expect(alone.secondary).toEqual([]);
  });

  it('goes by what withholding costs: counts, cells, or what a function says', () => {
    const rows = [
      { id: 'p', x: 60, of: null },
      { id: 'a', x: 2, of: 'p' },
      { id: 'b', x: 30, of: 'p' },
      { id: 'c', x: 28, of: 'p' },
    ];
    const options = { below: 5, protect: 5, counts: ['x'], parent: 'of' };
    expect(names(suppressSmallCounts(rows, options).secondary)).toEqual(['c.x']);
    const weights: SuppressOptions['weights'] = ({ id }, count) => (id === 'b' ? 1 : count + 1);
    expect(names(suppressSmallCounts(rows, { ...options, weights }).secondary)).toEqual(['b.x']);
    expect(names(suppressSmallCounts(rows, { ...options, weights: 'cells' }).secondary)).toHaveLength(1);
    // Three cells of 12, 20 and 9 cost less than the sums; of cells as such those come first that are found first.
    const chosen = (how: SuppressOptions['weights']) =>
      names(suppressSmallCounts(ROWS, { ...TWO_WAY, weights: how }).secondary);
    expect(chosen('counts')).toEqual(['a.x', 'b.x', 'b.y']);
    expect(chosen('cells')).toEqual(['a.x', 'sum.x', 'sum.y']);
    expect(chosen(({ column }) => (column === 'all' ? 0 : 9))).toEqual(['a.all', 'sum.y', 'sum.all']);
  });

  it('withholds a total that is small, and what would give it away', () => {
    const rows = [
      { id: 'p', x: 40 },
      { id: 'a', x: 3 },
      { id: 'a1', x: 3 },
      { id: 'b', x: 37 },
    ];
    const above = new Map([
      ['a', 'p'],
      ['a1', 'a'],
      ['b', 'p'],
    ]);
    const parent = (id: string): string | null => above.get(id) ?? null;
    const { primary, secondary } = suppressSmallCounts(rows, { below: 5, protect: 5, counts: ['x'], parent });
    expect(names(primary)).toEqual(['a.x', 'a1.x']);
    expect(names(secondary)).toEqual(['b.x']);
    expect(primary.map(({ low, high }) => [low, high])).toEqual([
      [0, 40],
      [0, 40],
    ]);
  });

  it('treats zeros as it is told', () => {
    const rows = [
      { id: 'a', x: 0, y: 7, all: 7 },
      { id: 'b', x: 8, y: 3, all: 11 },
      { id: 'sum', x: 8, y: 10, all: 18 },
    ];
    const withZeros = (zeros: SuppressOptions['zeros']) => suppressSmallCounts(rows, { ...TWO_WAY, protect: 3, zeros });
    expect(names(withZeros('complementary').primary)).toEqual(['b.y']);
    expect(names(withZeros('sensitive').primary)).toEqual(['a.x', 'b.y']);
    const published = withZeros('published').published;
    expect(published.least).toBe(1);
    expect(published.rows[0]).toMatchObject({ x: 0 });
  });

  it('keeps what readers know anyway, and names the cell that cannot be protected then', () => {
    const keep = [
      { id: 'a', column: 'all' },
      { id: 'a', column: 'x' },
    ];
    const result = trySuppressSmallCounts(ROWS, { ...TWO_WAY, keep });
    expect(result.success ? null : [result.error.code, result.error.details]).toEqual([
      'unprotectable',
      { certificate: { id: 'a', column: 'y', reached: 0, margins: { width: 6, below: 0, above: 0 } } },
    ]);
    const known = suppressSmallCounts(ROWS, { ...TWO_WAY, keep: [{ id: 'a', column: 'y' }] });
    expect(known.published.withheld).toEqual([]);
  });

  it('reckons above and below apart when asked to', () => {
    const options = { ...TWO_WAY, protect: { above: 9, below: 2 } };
    const [cell] = suppressSmallCounts(ROWS, options).primary;
    expect(cell).toMatchObject({ low: 0 });
    expect(cell?.high ?? 99).toBeGreaterThanOrEqual(11);
  });

  it('opens one circle to let a count grow and another to let it shrink, where neither does both', () => {
    const rows = [
      { id: 'a', x: 2, y: 1, all: 3 },
      { id: 'b', x: 5, y: 0, all: 5 },
      { id: 'c', x: 0, y: 5, all: 5 },
      { id: 'sum', x: 7, y: 6, all: 13 },
    ];
    const totals = [...rows.map(({ id }) => ({ id, column: 'all' })), { id: 'sum', column: 'x' }];
    const keep = [...totals, { id: 'sum', column: 'y' }];
    const { primary, secondary } = suppressSmallCounts(rows, { ...TWO_WAY, below: 3, protect: 3, keep });
    expect(primary.map(({ id, column, low, high }) => [id, column, low, high])).toEqual([
      ['a', 'x', 0, 3],
      ['a', 'y', 0, 3],
    ]);
    expect(names(secondary)).toEqual(['b.x', 'b.y', 'c.x', 'c.y']);
  });

  it('leaves what is missing as it is, whether totals count it or not', () => {
    const rows = [
      { id: 'a', x: 2, of: 'p' },
      { id: 'b', x: null, of: 'p' },
      { id: 'p', x: 30, of: null },
    ];
    const options = { below: 5, protect: 5, counts: ['x'], parent: 'of' };
    const counted = suppressSmallCounts(rows, options);
    expect(counted.published.withheld).toEqual([{ id: 'a', column: 'x' }]);
    expect(counted.primary).toEqual([{ id: 'a', column: 'x', low: 0, high: 30 }]);
    const rest = rows.map((row) => (row.id === 'p' ? { ...row, x: 2 } : row));
    const leftOut = suppressSmallCounts(rest, { ...options, missing: 'left-out' });
    expect(names(leftOut.published.withheld)).toEqual(['a.x', 'p.x']);
    expect(leftOut.published.rows[1]).toMatchObject({ x: null });
    expect(faultsOf(() => suppressSmallCounts(rows, { ...options, missing: 'left-out' }))).toEqual([
      'table.2.x total-mismatch',
    ]);
  });

  it('takes a table of the organisation room, with its names beside', () => {
    const table: Table = {
      unitIds: ['p', 'a', 'b'],
      columns: [
        { name: 'name', kind: 'text', values: ['P', 'A', 'B'] },
        { name: 'members', kind: 'count', values: Float64Array.of(20, 3, 17) },
      ],
    };
    const { published } = suppressSmallCounts(table, { below: 5, protect: 5, counts: ['members'], totalRow: 'p' });
    expect(published.id).toBe('unitId');
    expect(toMarkdown(published, { columns: ['name', 'members'], locale: 'en' }).split('\n')).toEqual([
      '| name | members |',
      '| ---- | ------: |',
      '| P    |      20 |',
      '| A    |      \\* |',
      '| B    |      \\* |',
      '',
      '\\* Withheld, so that small counts cannot be worked out.',
    ]);
  });
});
