import { describe, expect, it } from 'vitest';
import {
  type SuppressedTable,
  toCsv,
  toMarkdown,
  tryVerifySuppression,
  verifySuppression,
} from '../../../src/report/index.js';
import { faultsOf } from '../../calendar/faults.js';

const PUBLISHED: SuppressedTable = {
  rows: [
    { id: 'a', x: null, y: null, all: 14 },
    { id: 'b', x: null, y: null, all: 1229 },
    { id: 'c', x: null, y: 14, all: null },
  ],
  withheld: [
    { id: 'a', column: 'x' },
    { id: 'a', column: 'y' },
    { id: 'b', column: 'x' },
    { id: 'b', column: 'y' },
  ],
  id: 'id',
  parents: [null, null, null],
  counts: ['x', 'y', 'all'],
  total: 'all',
  least: 0,
  missing: 'counted',
};

describe('verifySuppression', () => {
  it('finds the bounds of each row that stands alone', () => {
    expect(verifySuppression(PUBLISHED).map(({ low, high }) => [low, high])).toEqual([
      [0, 14],
      [0, 14],
      [0, 1229],
      [0, 1229],
    ]);
    expect(verifySuppression({ ...PUBLISHED, least: 1 })[1]).toEqual({ id: 'a', column: 'y', low: 1, high: 13 });
  });

  it('refuses what is no published table, and one that nothing fits', () => {
    for (const bad of [null, 7, 'text', [], {}, { rows: [] }]) {
      expect(faultsOf(() => verifySuppression(bad as never))).toEqual(['not-a-suppressed-table']);
    }
    const run = (more: object) => faultsOf(() => verifySuppression({ ...PUBLISHED, ...more })).sort();
    expect(run({ parents: [null], least: 2, missing: 'no', withheld: 3, counts: null, total: 5 })).toEqual([
      'least bad-least',
      'options.counts not-column-names',
      'options.missing unknown-missing',
      'parents unequal-lengths',
      'withheld not-a-list',
    ]);
    expect(run({ withheld: [{ id: 'a', column: 'all' }] })).toEqual(['withheld.0 not-withheld']);
    expect(run({ withheld: [...PUBLISHED.withheld, { id: 'a', column: 'x' }] })).toEqual(['withheld duplicate-cell']);
    expect(
      run({ rows: PUBLISHED.rows.map((row) => ({ ...row, y: 20 })), withheld: [{ id: 'a', column: 'x' }] }),
    ).toEqual(['table no-table-fits']);
    expect(tryVerifySuppression({} as never).success).toBe(false);
    expect(tryVerifySuppression(PUBLISHED).success).toBe(true);
  });
});

describe('a table with withheld cells in print', () => {
  it('has a mark where a cell is withheld, and tells it from what is unknown', () => {
    expect(toMarkdown(PUBLISHED).split('\n')).toEqual([
      '| id  |   x |   y |   all |',
      '| --- | --: | --: | ----: |',
      '| a   |  \\* |  \\* |    14 |',
      '| b   |  \\* |  \\* | 1.229 |',
      '| c   |   – |  14 |     – |',
      '',
      '\\* Không công bố, để không suy ra được những số liệu quá nhỏ.',
    ]);
    expect(toCsv(PUBLISHED, { bom: false })).toBe('id,x,y,all\r\na,*,*,14\r\nb,*,*,1229\r\nc,,14,\r\n');
    expect(toCsv(PUBLISHED, { bom: false, mark: ':c', columns: ['y'] })).toBe('y\r\n:c\r\n:c\r\n14\r\n');
  });

  it('has no note where nothing is withheld', () => {
    expect(toMarkdown({ ...PUBLISHED, withheld: [] })).not.toContain('Không');
  });

  it('marks a cell that is withheld even if its count is still there', () => {
    const rows = PUBLISHED.rows.map((row) => ({ ...row, x: 3 }));
    expect(toCsv({ ...PUBLISHED, rows }, { bom: false, columns: ['x'] })).toBe('x\r\n*\r\n*\r\n3\r\n');
  });

  it('refuses a mark that could be taken for a count, for nothing or for what is unknown', () => {
    for (const mark of ['', ' ', '0', '12', '1.2', '-', '–', null]) {
      expect(faultsOf(() => toMarkdown(PUBLISHED, { mark: mark as never }))).toEqual(['options.mark bad-mark']);
      expect(faultsOf(() => toCsv(PUBLISHED, { mark: mark as never }))).toEqual(['options.mark bad-mark']);
    }
  });
});
