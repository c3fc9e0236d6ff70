import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/core/index.js';
import { type SuppressOptions, suppressSmallCounts, trySuppressSmallCounts } from '../../../src/report/index.js';
import { faultsOf } from '../../calendar/faults.js';
import { ROWS, TWO_WAY } from './two-way.js';

describe('the faults of a table of counts', () => {
  it('come all at once, first those of the options', () => {
    const bad = {
      below: 0,
      protect: { width: 0.5, above: -1 },
      counts: ['x', 'x'],
      total: 'y',
      zeros: 'no',
      missing: 'no',
    };
    expect(
      faultsOf(() => suppressSmallCounts([{ id: 'a', x: 1.5 }], bad as unknown as SuppressOptions)).sort(),
    ).toEqual([
      'options.below not-a-whole-number',
      'options.counts duplicate-column',
      'options.missing unknown-missing',
      'options.protect.above not-a-whole-number',
      'options.protect.width not-a-whole-number',
      'options.total not-a-count-column',
      'options.zeros unknown-zeros',
      'table.0.x not-a-cell',
    ]);
    const worse = {
      protect: null,
      counts: 'x',
      id: 1,
      parent: 2,
      unrelated: [3],
      keep: [null],
      weights: 'no',
      totalRow: 4,
    };
    expect(faultsOf(() => suppressSmallCounts([{ id: 'a' }], worse as unknown as SuppressOptions)).sort()).toEqual([
      'options.below not-a-whole-number',
      'options.counts not-column-names',
      'options.id wrong-type',
      'options.keep.0 not-a-cell-place',
      'options.parent wrong-type',
      'options.protect not-a-whole-number',
      'options.totalRow wrong-type',
      'options.unrelated not-column-names',
      'options.weights unknown-weights',
    ]);
    expect(
      faultsOf(() =>
        suppressSmallCounts([{ id: 'a' }], { ...TWO_WAY, counts: [], total: 'all', keep: {} } as never),
      ).sort(),
    ).toEqual(['options.counts no-columns', 'options.keep not-a-list', 'options.total not-a-count-column']);
    expect(faultsOf(() => suppressSmallCounts(ROWS, { ...TWO_WAY, counts: ['all'] }))).toEqual([
      'options.total total-without-parts',
    ]);
    expect(faultsOf(() => suppressSmallCounts(ROWS, null as never)).length).toBe(3);
  });

  it('are then those of the rows', () => {
    const rows = [
      { id: '', x: -1, of: null, year: 2018, name: 'A' },
      { id: 'a', x: 'two', of: 'nobody', year: 2018, name: 'B' },
      { id: 'a', x: 3, of: 7, year: null, name: 'C' },
    ];
    const options = { below: 5, protect: 5, counts: ['x'], parent: 'of' };
    expect(faultsOf(() => suppressSmallCounts(rows, options)).sort()).toEqual([
      'table.0.id empty-id',
      'table.0.x not-a-count',
      'table.0.year open-figure',
      'table.1.parent missing-parent',
      'table.1.x not-a-count',
      'table.2.id duplicate-id',
      'table.2.of open-figure',
      'table.2.parent missing-parent',
    ]);
    const circle = [
      { id: 'a', x: 3, of: 'b' },
      { id: 'b', x: 3, of: 'a' },
      { id: 'c', x: 3, of: 'a' },
    ];
    expect(faultsOf(() => suppressSmallCounts(circle, options))).toEqual(['table.0.parent cycle']);
    const many = [
      { id: 'a', x: Number.MAX_SAFE_INTEGER },
      { id: 'b', x: 1 },
    ];
    expect(faultsOf(() => suppressSmallCounts(many, { below: 5, protect: 5, counts: ['x'] }))).toEqual([
      'table sum-not-safe',
    ]);
  });

  it('are then those of the sums, and none shows a count', () => {
    const wrong = ROWS.map((row) => (row.id === 'b' ? { ...row, y: 4 } : row));
    expect(faultsOf(() => suppressSmallCounts(wrong, TWO_WAY))).toEqual([
      'table.1.all total-mismatch',
      'table.3.y total-mismatch',
    ]);
    const result = trySuppressSmallCounts(wrong, TWO_WAY);
    const issues = result.success || !(result.error instanceof InvalidInputError) ? [] : result.error.issues;
    expect(issues.map(({ value }) => value)).toEqual(['number', 'number']);
    const gaps = [{ id: 'a', x: null, y: 5, all: null }];
    const options = { below: 5, protect: 5, counts: ['x', 'y', 'all'], total: 'all' };
    expect(suppressSmallCounts(gaps, options).published.withheld).toEqual([]);
    expect(faultsOf(() => suppressSmallCounts(gaps, { ...options, missing: 'left-out' }))).toEqual([
      'table.0.all missing-total',
    ]);
    // Each sum could hold, all of them cannot: the missing total is 9 from one side and 3 from the other.
    const apart = [
      { id: 'p', x: 3, y: 0, all: 3, of: null },
      { id: 'q', x: null, y: 0, all: null, of: 'p' },
      { id: 'r', x: 9, y: 0, all: 9, of: 'q' },
    ];
    expect(faultsOf(() => suppressSmallCounts(apart, { ...options, parent: 'of' }))).toEqual(['table no-table-fits']);
  });

  it('name unknown columns, rows and weights', () => {
    const run = (more: Partial<SuppressOptions>) => faultsOf(() => suppressSmallCounts(ROWS, { ...TWO_WAY, ...more }));
    expect(run({ id: 'no' })).toEqual(['ContractError unknown-column']);
    expect(run({ totalRow: 'no' })).toEqual(['ContractError unknown-id']);
    expect(run({ keep: [{ id: 'no', column: 'x' }] })).toEqual(['ContractError unknown-id']);
    expect(run({ keep: [{ id: 'a', column: 'id' }] })).toEqual(['ContractError unknown-column']);
    expect(run({ weights: ({ id }) => (id === 'a' ? -1 : 0) })).toEqual([
      'options.weights.a.x bad-weight',
      'options.weights.a.y bad-weight',
      'options.weights.a.all bad-weight',
    ]);
    expect(run({ weights: () => 0 })).toEqual([]);
  });
});
