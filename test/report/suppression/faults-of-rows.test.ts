import { describe, expect, it } from 'vitest';
import { suppressSmallCounts } from '../../../src/report/index.js';
import { toldBy } from '../../calendar/faults.js';
import { ROWS, TWO_WAY } from './two-way.js';

/** What no type lets through. */
const any = (value: unknown): never => value as never;
const most = Number.MAX_SAFE_INTEGER;
const ONE = { below: 5, protect: 5, counts: ['x'], parent: 'of' };

describe('the words of what is refused where small counts are withheld', () => {
  it('are those of options', () => {
    expect(
      toldBy(() =>
        suppressSmallCounts(
          [{ id: 'a', x: 1 }],
          any({
            below: 0,
            protect: { width: 0, below: -1, above: 0.5 },
            counts: ['x', 'x'],
            total: 'y',
            zeros: 'no',
            missing: 'no',
            weights: 'w',
            keep: {},
            unrelated: 'u',
            id: 1,
            parent: 2,
            totalRow: 3,
          }),
        ),
      ),
    ).toEqual([
      'options.below not-a-whole-number: Expected a whole number, 1 or more.',
      'options.protect.width not-a-whole-number: Expected a whole number, 1 or more.',
      'options.protect.below not-a-whole-number: Expected a whole number, 0 or more.',
      'options.protect.above not-a-whole-number: Expected a whole number, 0 or more.',
      'options.zeros unknown-zeros: The option zeros is one of complementary, sensitive, published.',
      'options.missing unknown-missing: The option missing is one of counted, left-out.',
      'options.weights unknown-weights: The option weights is one of counts, cells.',
      'options.unrelated not-column-names: Expected a list of names of columns.',
      'options.id wrong-type: Expected text, found number.',
      'options.totalRow wrong-type: Expected text, found number.',
      'options.parent wrong-type: Expected text, found number.',
      'options.counts duplicate-column: A column is named once.',
      'options.total not-a-count-column: The total is one of the columns of counts.',
      'options.keep not-a-list: Expected a list of cells, found object.',
    ]);
    expect(
      toldBy(() =>
        suppressSmallCounts(
          [{ id: 'a', x: 1 }],
          any({ below: 5, protect: 0, counts: [], keep: [{ id: 'a' }, { column: 'x' }, 7] }),
        ),
      ),
    ).toEqual([
      'options.protect not-a-whole-number: Expected a whole number, 1 or more.',
      'options.counts no-columns: A table has a column of counts.',
      'options.keep.0 not-a-cell-place: A cell is named by the id of its row and its column.',
      'options.keep.1 not-a-cell-place: A cell is named by the id of its row and its column.',
      'options.keep.2 not-a-cell-place: A cell is named by the id of its row and its column.',
    ]);
    expect(toldBy(() => suppressSmallCounts(ROWS, { ...TWO_WAY, counts: ['all'] }))).toEqual([
      'options.total total-without-parts: A total has columns beside it that add up to it.',
    ]);
    expect(
      toldBy(() => suppressSmallCounts(ROWS, { ...TWO_WAY, below: 1, protect: { width: 1, below: 0, above: 0 } })),
    ).toEqual([]);
    expect(toldBy(() => suppressSmallCounts(ROWS, { ...TWO_WAY, below: 1, protect: 1 }))).toEqual([]);
  });

  it('are those of rows', () => {
    expect(
      toldBy(() =>
        suppressSmallCounts(
          [
            { id: '', x: -1, of: null, year: 2018 },
            { id: 'a', x: 'two', of: 'nobody', year: 2018 },
            { id: 'a', x: 3, of: 7, year: null },
          ],
          ONE,
        ),
      ),
    ).toEqual([
      'table.0.id empty-id: An id is a non-empty text.',
      'table.2.id duplicate-id: Another row has this id.',
      'table.2.of open-figure: Figures beside the counts may give them away: leave them out, or name them in unrelated.',
      'table.0.year open-figure: Figures beside the counts may give them away: leave them out, or name them in unrelated.',
      'table.0.x not-a-count: A count is 0 or more, or null.',
      'table.1.x not-a-count: A count is 0 or more, or null.',
      'table.1.parent missing-parent: No row of the table has this id.',
      'table.2.parent missing-parent: No row of the table has this id.',
    ]);
    expect(
      toldBy(() =>
        suppressSmallCounts(
          [
            { id: 'a', x: 3, of: 'b' },
            { id: 'b', x: 3, of: 'a' },
            { id: 'c', x: 3, of: 'a' },
          ],
          ONE,
        ),
      ),
    ).toEqual(['table.0.parent cycle: The row is a part of itself, or of a row that is.']);
    expect(toldBy(() => suppressSmallCounts([{ id: 'a', x: 3, of: 'a' }], ONE))).toEqual([
      'table.0.parent cycle: The row is a part of itself, or of a row that is.',
    ]);
    expect(
      toldBy(() =>
        suppressSmallCounts(
          [
            { id: 'a', x: most },
            { id: 'b', x: 1 },
          ],
          { below: 5, protect: 5, counts: ['x'] },
        ),
      ),
    ).toEqual(['table sum-not-safe: All counts together are 2^53 − 1 at most.']);
    expect(
      toldBy(() =>
        suppressSmallCounts(
          [
            { id: 'a', x: most - 1 },
            { id: 'b', x: 1 },
          ],
          { below: 5, protect: 5, counts: ['x'] },
        ),
      ),
    ).toEqual([]);
  });
});
