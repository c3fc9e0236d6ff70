import { attempt, IssueList, type Result } from '../../core/index.js';
import { checkChoice } from '../check-choice.js';
import type { SuppressedTable } from '../suppressed-table.js';
import { deduce } from './deduce.js';
import { cellsAt, placeOf } from './places.js';
import { readSumTable } from './read-sum-table.js';
import { checkColumns, checkPlaces } from './read-suppress-options.js';
import { startTable } from './start-table.js';
import type { WithheldCell } from './suppression.js';

/**
 * Works out what a reader can about every withheld cell, from the published table alone.
 *
 * Among all tables of whole numbers, none below `least`, that have the published cells and whose sums hold, the least
 * and the largest count of each withheld cell are found, exactly: a table with either bound exists. What is missing may
 * be any number of 0 or more where totals count it.
 *
 * @param published - What {@link suppressSmallCounts} published, or a table withheld by hand in the same form.
 * @returns Each withheld cell in the order of `published.withheld`, with its least and largest count; `null` for no
 *   largest.
 * @throws An `InvalidInputError` with `not-a-suppressed-table`, `not-a-list`, `not-a-cell-place`, `unknown-missing`,
 *   `bad-least`, `unequal-lengths`, `not-withheld`, `duplicate-cell`, `no-table-fits` where no counts make the sums hold,
 *   and what {@link suppressSmallCounts} throws for a table that cannot be read; a `ContractError` with
 *   `unknown-column` or `unknown-id`.
 * @example Withheld by hand, and in vain: 14 − 12 = 2
 * ```ts
 * import { verifySuppression } from 'chibo/report';
 *
 * verifySuppression({
 *   rows: [{ id: 'Keo Lôm', moved: 12, died: null, all: 14 }],
 *   withheld: [{ id: 'Keo Lôm', column: 'died' }],
 *   id: 'id',
 *   parents: [null],
 *   counts: ['moved', 'died', 'all'],
 *   total: 'all',
 *   least: 0,
 *   missing: 'counted',
 * }); // => [{ id: 'Keo Lôm', column: 'died', low: 2, high: 2 }]
 * ```
 * @see M. Fischetti and J. J. Salazar, Solving the cell suppression problem on tabular data with linear constraints,
 *   Management Science 47, 2001, on the attacker's bounds.
 * @category Small counts
 */
export function verifySuppression(published: SuppressedTable): readonly WithheldCell[] {
  const issues = new IssueList('verifySuppression');
  const given = Object(published) as SuppressedTable;
  const { counts, id, least, missing, parents, rows, total, withheld } = given;
  if (!Array.isArray(rows) || !Array.isArray(parents)) {
    issues.add([], 'not-a-suppressed-table', 'Expected a table as it is published, with rows and parents.', published);
    throw issues.toError();
  }
  if (parents.length !== rows.length) {
    issues.add(['parents'], 'unequal-lengths', 'Every row has an entry in parents.', parents.length);
  }
  checkColumns(issues, { counts, id, total: total ?? undefined });
  checkChoice(issues, 'missing', ['counted', 'left-out'], missing);
  if ((least as unknown) !== 0 && (least as unknown) !== 1) {
    issues.add(['least'], 'bad-least', 'The least that a withheld cell can be is 0 or 1.', least);
  }
  checkPlaces(issues, ['withheld'], withheld);
  const parent = (_: string, row: number): unknown => parents[row];
  const { table } = readSumTable(issues, rows, { id, counts, total, parent, unrelated: null });
  const cells = cellsAt(table, withheld);
  cells.forEach((cell, at) => {
    if (Number.isNaN(table.values[cell]!)) return;
    issues.add(['withheld', at], 'not-withheld', 'A withheld cell is null in its row.', 'number');
  });
  if (new Set(cells).size < cells.length) {
    issues.add(['withheld'], 'duplicate-cell', 'A withheld cell is named once.', withheld);
  }
  issues.throwIfAny();
  const start = startTable(issues, table, { missing, least }, cells);
  return deduce(start.net, start.least, [...cells, ...start.missing], cells).map(({ low, high }, at) => ({
    ...placeOf(table, cells[at]!),
    low,
    high: high === Number.POSITIVE_INFINITY ? null : high,
  }));
}

/**
 * {@link verifySuppression}, with its errors returned.
 *
 * @param published - As for {@link verifySuppression}.
 * @returns The withheld cells under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryVerifySuppression } from 'chibo/report';
 *
 * tryVerifySuppression({} as never).success; // => false
 * ```
 * @category Small counts
 */
export function tryVerifySuppression(published: SuppressedTable): Result<readonly WithheldCell[]> {
  return attempt(() => verifySuppression(published));
}
