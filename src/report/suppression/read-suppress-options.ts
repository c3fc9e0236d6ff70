import { type IssueList, kindOfValue } from '../../core/index.js';
import { checkChoice, checkType } from '../check-choice.js';
import type { CellPlace } from '../suppressed-table.js';
import type { Margins } from './protect-cell.js';
import type { SuppressOptions } from './suppression.js';

/** The options with all that was left out, once they have no fault that can be seen without the table. */
export interface ReadOptions {
  readonly below: number;
  readonly margins: Margins;
  readonly zeros: 'complementary' | 'sensitive' | 'published';
  readonly missing: 'counted' | 'left-out';
  readonly keep: readonly CellPlace[];
  readonly weights: NonNullable<SuppressOptions['weights']>;
}

/** Reads what is to be withheld, or reports what is wrong with it. */
export function readSuppressOptions(issues: IssueList, options: SuppressOptions): ReadOptions {
  const { below, protect, zeros = 'complementary', missing = 'counted', keep = [], weights = 'counts' } = options;
  checkWhole(issues, ['options', 'below'], below, 1);
  const margins = readMargins(issues, protect);
  checkChoice(issues, 'zeros', ['complementary', 'sensitive', 'published'], zeros);
  checkChoice(issues, 'missing', ['counted', 'left-out'], missing);
  if (typeof weights !== 'function') checkChoice(issues, 'weights', ['counts', 'cells'], weights);
  checkColumns(issues, options);
  checkPlaces(issues, ['options', 'keep'], keep);
  return { below, margins, zeros, missing, keep, weights };
}

/** Reports columns that are no list of names, or that do not make a table of counts. */
export function checkColumns(
  issues: IssueList,
  { counts, total, id, parent, totalRow, unrelated }: Omit<SuppressOptions, 'below' | 'protect'>,
): void {
  checkNames(issues, 'counts', counts);
  if (unrelated !== undefined) checkNames(issues, 'unrelated', unrelated);
  checkType(issues, 'id', 'string', id);
  checkType(issues, 'totalRow', 'string', totalRow);
  if (typeof parent !== 'function') checkType(issues, 'parent', 'string', parent);
  if (!Array.isArray(counts)) return;
  if (counts.length === 0) issues.add(['options', 'counts'], 'no-columns', 'A table has a column of counts.', counts);
  if (new Set(counts).size < counts.length) {
    issues.add(['options', 'counts'], 'duplicate-column', 'A column is named once.', counts);
  }
  if (total === undefined) return;
  if (!counts.includes(total)) {
    issues.add(['options', 'total'], 'not-a-count-column', 'The total is one of the columns of counts.', total);
  } else if (counts.length < 2) {
    issues.add(['options', 'total'], 'total-without-parts', 'A total has columns beside it that add up to it.', total);
  }
}

/** Reports a list of cells that is none. */
export function checkPlaces(issues: IssueList, path: readonly string[], places: unknown): void {
  if (!Array.isArray(places)) {
    issues.add(path, 'not-a-list', `Expected a list of cells, found ${kindOfValue(places)}.`, places);
    return;
  }
  places.forEach((place: unknown, at) => {
    const { id, column } = Object(place) as Partial<CellPlace>;
    if (typeof id === 'string' && typeof column === 'string') return;
    issues.add([...path, at], 'not-a-cell-place', 'A cell is named by the id of its row and its column.', place);
  });
}

function checkNames(issues: IssueList, name: string, names: unknown): void {
  if (Array.isArray(names) && names.every((each) => typeof each === 'string')) return;
  issues.add(['options', name], 'not-column-names', 'Expected a list of names of columns.', names);
}

function readMargins(issues: IssueList, protect: unknown): Margins {
  if (typeof protect !== 'object' || protect === null) {
    checkWhole(issues, ['options', 'protect'], protect, 1);
    return { width: protect as number, below: 0, above: 0 };
  }
  const { width = 1, below = 0, above = 0 } = protect as Partial<Margins>;
  checkWhole(issues, ['options', 'protect', 'width'], width, 1);
  checkWhole(issues, ['options', 'protect', 'below'], below, 0);
  checkWhole(issues, ['options', 'protect', 'above'], above, 0);
  return { width, below, above };
}

function checkWhole(issues: IssueList, path: readonly string[], value: unknown, least: number): void {
  if (Number.isSafeInteger(value) && (value as number) >= least) return;
  issues.add(path, 'not-a-whole-number', `Expected a whole number, ${String(least)} or more.`, value);
}
