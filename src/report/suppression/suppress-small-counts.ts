import { attempt, IssueList, type Result } from '../../core/index.js';
import type { TableLike } from '../grid.js';
import { checkSums } from './check-sums.js';
import { chooseCells } from './choose-cells.js';
import { placeOf } from './places.js';
import { publish } from './publish.js';
import { readSumTable } from './read-sum-table.js';
import { readSuppressOptions } from './read-suppress-options.js';
import type { Suppression, SuppressOptions } from './suppression.js';
import { verifySuppression } from './verify-suppression.js';

/**
 * Withholds the small counts of a table that is to be published, and as many others as it takes for nobody to work them
 * out from the sums.
 *
 * The table is rows of counts. Its sums are known to every reader: a row is the sum of the rows that are a part of it
 * (`parent`, `totalRow`), the column `total` is the sum of the other columns of counts. A count below `below` is
 * withheld; then further cells are, until the least and the largest count that fit the published table are `protect`
 * apart for every small count. Both bounds are exact, and they are found on the published table in the end. That the
 * further cells are the fewest is not promised: each time the cheapest circle of cells is closed around a small count.
 *
 * What a reader knows from elsewhere is not reckoned with: neither another table of the same members, nor that the
 * withheld cells were chosen by a rule.
 *
 * @param table - A `Table`, or a list of rows. Counts are 0 or more; what is `null` stays unknown, and is never
 *   withheld for the sake of another.
 * @param options - `below`, `protect`, `counts`; `total`, `id`, `parent`, `totalRow`, `unrelated` say how the table is
 *   made, `zeros`, `missing`, `weights` and `keep` what may be withheld.
 * @returns The table to publish, the small counts, and the cells withheld for their sake with the bounds of each, in
 *   persons or whatever was counted. The order of the rows changes nothing but the order of the result.
 * @throws An `InvalidInputError` with `not-a-whole-number`, `unknown-zeros`, `unknown-missing`, `unknown-weights`,
 *   `not-column-names`, `no-columns`, `duplicate-column`, `not-a-count-column`, `total-without-parts`, `wrong-type`,
 *   `not-a-list`, `not-a-cell-place`, `not-a-table`, `not-a-row`, `not-a-cell`; once these are right, with `empty-id`,
 *   `duplicate-id`, `not-a-count`, `open-figure`, `missing-parent`, `cycle`; and with `total-mismatch`,
 *   `missing-total`, `sum-not-safe`, `no-table-fits`, `bad-weight`. No fault shows a count.
 * @throws An `InfeasibleError` with `unprotectable` where withholding everything that may be withheld is not enough.
 * @throws A `ContractError` with `unknown-column` or `unknown-id`.
 * @example Reasons for leaving, by commune: made-up counts
 * ```ts
 * import { suppressSmallCounts, toMarkdown } from 'chibo/report';
 *
 * const rows = [
 *   { id: 'Keo Lôm', moved: 12, died: 2, all: 14 },
 *   { id: 'Na Son', moved: 20, died: 9, all: 29 },
 *   { id: 'Mường Luân', moved: 31, died: 14, all: 45 },
 *   { id: 'Cộng', moved: 63, died: 25, all: 88 },
 * ];
 * const { published, primary, secondary } = suppressSmallCounts(rows, {
 *   below: 5,
 *   protect: 6,
 *   counts: ['moved', 'died', 'all'],
 *   total: 'all',
 *   totalRow: 'Cộng',
 * });
 * primary; // => [{ id: 'Keo Lôm', column: 'died', low: 0, high: 11 }]
 * secondary.map(({ id, column }) => `${id}: ${column}`); // => ['Keo Lôm: moved', 'Na Son: moved', 'Na Son: died']
 * toMarkdown(published, { columns: ['id', 'moved', 'died', 'all'], locale: 'en' }).split('\n').slice(0, 4);
 * // => [
 * //   '| id         | moved | died | all |',
 * //   '| ---------- | ----: | ---: | --: |',
 * //   '| Keo Lôm    |    \\* |   \\* |  14 |',
 * //   '| Na Son     |    \\* |   \\* |  29 |',
 * // ]
 * ```
 * @see L. H. Cox, Network models for complementary cell suppression, JASA 90, 1995; J. P. Kelly, B. L. Golden and
 *   A. A. Assad, Cell suppression: disclosure protection for sensitive tabular data, Networks 22, 1992; J. Castro, A
 *   shortest-paths heuristic for statistical data protection in positive tables, INFORMS Journal on Computing 19, 2007;
 *   A. Hundepool et al., Statistical Disclosure Control, Wiley, 2012.
 * @category Small counts
 */
export function suppressSmallCounts(table: TableLike, options: SuppressOptions): Suppression {
  const issues = new IssueList('suppressSmallCounts');
  const settings = Object(options) as SuppressOptions;
  const read = readSuppressOptions(issues, settings);
  const { counts, id, parent, totalRow, total = null, unrelated = [] } = settings;
  const source = readSumTable(issues, table, { counts, id, parent, totalRow, total, unrelated });
  checkSums(issues, source.table, read.missing);
  issues.throwIfAny();
  const { small, others } = chooseCells(issues, source.table, read);
  const { published, cells } = publish(source, [...small, ...others.keys()], read);
  // What is said of a cell is what the published table says, and nothing that was known before.
  const bounds = verifySuppression(published).map((bound, at) => ({ bound, cause: others.get(cells[at]!) }));
  return {
    published,
    primary: bounds.filter(({ cause }) => cause === undefined).map(({ bound }) => bound),
    secondary: bounds.flatMap(({ bound, cause }) =>
      cause === undefined ? [] : [{ ...bound, for: placeOf(source.table, cause) }],
    ),
  };
}

/**
 * {@link suppressSmallCounts}, with its errors returned.
 *
 * @param table - As for {@link suppressSmallCounts}.
 * @param options - As for {@link suppressSmallCounts}.
 * @returns The suppression under `data`, or the error under `error`.
 * @example A count that is known from elsewhere gives the other one away
 * ```ts
 * import { trySuppressSmallCounts } from 'chibo/report';
 *
 * const rows = [{ id: 'Keo Lôm', moved: 12, died: 2, all: 14 }];
 * const options = { below: 5, protect: 6, counts: ['moved', 'died', 'all'], total: 'all' };
 * trySuppressSmallCounts(rows, options).success; // => true
 * const keep = [{ id: 'Keo Lôm', column: 'all' }, { id: 'Keo Lôm', column: 'moved' }];
 * const tried = trySuppressSmallCounts(rows, { ...options, keep });
 * tried.success ? null : tried.error.code; // => 'unprotectable'
 * ```
 * @category Small counts
 */
export function trySuppressSmallCounts(table: TableLike, options: SuppressOptions): Result<Suppression> {
  return attempt(() => suppressSmallCounts(table, options));
}
