import { attempt, checkOptions, InvalidInputError, IssueList, kindOfValue, type Result } from '../../core/index.js';
import { UNIT_KINDS, type UnitKind } from '../tree/kinds.js';
import type { Organisation } from '../tree/organisation.js';
import { tryParse } from '../tree/try-parse.js';
import { addMissingColumns, type LevelRow, readCells } from './level-cells.js';
import { type LevelColumn, readLayout } from './level-columns.js';
import { LevelReader } from './level-reader.js';

/**
 * How rows with one column for each level are read.
 *
 * @category Reading
 */
export interface LevelsOptions {
  /** The day that the rows describe. */
  readonly asOf: string;
  /** What stands under each heading. Other headings are left alone. */
  readonly columns: Readonly<Record<string, LevelColumn>>;
  /**
   * Whether a blank name means "same as above", as where cells were merged: of every level, or of those listed,
   * of which `locality` may be one. It never is unless told.
   */
  readonly fillDown?: boolean | readonly (UnitKind | 'locality')[];
}

/**
 * Reads an organisation from rows with one column for each level, as a spreadsheet has them.
 *
 * A row names a unit on each level; each stands under the nearest one named to its left in the order of the
 * levels. A row that names a locality and a branch says that the branch serves it. The same name under two
 * parents is two units; the same under one parent is one, however many rows name it. A row with no cell filled
 * says nothing. Text is read without the blanks around it; a row is numbered from 0. Names and headings are the same
 * only code unit by code unit: where tone marks may stand apart from their letters, `normalize('NFC')` the text first.
 *
 * Without a column of ids a unit's id is made of its path: the parent's id, `/` and its own name, with one more
 * `/` for each level left blank between the two. In a name `~` is written `~0` and `/` is written `~1`, so that
 * no two paths make one id. Under a unit whose id is from a column
 * the path starts with that id, escaped alike. Localities are named so under
 * their commune.
 *
 * With `fillDown` a blank name is taken from the row above, with its id, so long as all levels above it are the
 * same there.
 *
 * @param rows - The rows, such as a CSV parser gives.
 * @param options - `asOf`, `columns` and `fillDown`.
 * @returns The organisation, units in the order in which they are first named.
 * @throws An `InvalidInputError` with every fault, its path `['rows', number, heading]` or
 *   `['columns', heading]`: `missing-column`, `bad-column`, `duplicate-column`, `no-columns`, `no-level`,
 *   `no-name-column`, `no-commune`; `wrong-type` or `unknown-value` for `fillDown`; `missing` for an id or a name that its row lacks; `not-a-count`,
 *   `conflicting-value` for a cell that says otherwise than an earlier row; `no-subject` for a figure of nothing;
 *   and the codes of {@link parseOrganisation}.
 * @example Two branches of one commune, one of them of two villages
 * ```ts
 * import { organisationFromLevels } from 'chibo/organisation';
 *
 * const org = organisationFromLevels(
 *   [
 *     { Xã: 'Keo Lôm', 'Chi bộ': 'Háng Lìa', Thôn: 'Háng Lìa I' },
 *     { Xã: '', 'Chi bộ': '', Thôn: 'Háng Lìa II' },
 *     { Xã: '', 'Chi bộ': 'Trường học', Thôn: '' },
 *   ],
 *   {
 *     asOf: '2018-05-13',
 *     columns: { Xã: { level: 'commune' }, 'Chi bộ': { level: 'branch' }, Thôn: { locality: 'name' } },
 *     fillDown: true,
 *   },
 * );
 * org.units.ids; // => ['Keo Lôm', 'Keo Lôm/Háng Lìa', 'Keo Lôm/Trường học']
 * org.localities.ids; // => ['Keo Lôm/Háng Lìa I', 'Keo Lôm/Háng Lìa II']
 * ```
 * @category Reading
 */
export function organisationFromLevels(rows: Iterable<LevelRow>, options: LevelsOptions): Organisation {
  checkOptions(options);
  const faults = new IssueList('organisationFromLevels');
  const list = listOf(rows, faults);
  const layout = readLayout(options.columns, faults);
  const fillDown = readFillDown(options.fillDown, faults);
  addMissingColumns(list, layout, faults);
  faults.throwIfAny();
  const reader = new LevelReader(layout, fillDown, faults);
  list.forEach((row, index) => {
    const cells = readCells(row, index, layout, faults);
    if (cells !== null) reader.read(cells, index);
  });
  const result = tryParse({ asOf: options.asOf, ...reader.document() });
  if (result instanceof InvalidInputError) reader.addMapped(result);
  else if (faults.count === 0) return result;
  throw faults.toError();
}

/**
 * Reads rows as {@link organisationFromLevels} does, and returns the faults instead of throwing.
 *
 * @param rows - The rows, of any type.
 * @param options - `asOf`, `columns` and `fillDown`.
 * @returns The organisation under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { safeOrganisationFromLevels } from 'chibo/organisation';
 *
 * const columns = { Xã: { level: 'commune' as const } };
 * safeOrganisationFromLevels([{ Phường: 'Thuận Hoà' }], { asOf: '2025-07-01', columns }).success; // => false
 * ```
 * @category Reading
 */
export function safeOrganisationFromLevels(rows: unknown, options: LevelsOptions): Result<Organisation> {
  return attempt(() => organisationFromLevels(rows as Iterable<LevelRow>, options));
}

function listOf(rows: unknown, faults: IssueList): unknown[] {
  const iterable = typeof rows === 'object' && rows !== null && Symbol.iterator in rows;
  if (iterable) return Array.from(rows as Iterable<unknown>);
  faults.add(['rows'], 'wrong-type', `Expected rows, found ${kindOfValue(rows)}.`, rows);
  return [];
}

function readFillDown(given: unknown, faults: IssueList): boolean | readonly (UnitKind | 'locality')[] {
  if (given === undefined || typeof given === 'boolean') return given ?? false;
  if (!Array.isArray(given)) {
    faults.add(['fillDown'], 'wrong-type', `Expected a list of levels, or true; found ${kindOfValue(given)}.`, given);
    return false;
  }
  const levels: readonly unknown[] = [...UNIT_KINDS, 'locality'];
  return Array.from(given, (level: UnitKind | 'locality', index) => {
    if (!levels.includes(level)) {
      faults.add(['fillDown', index], 'unknown-value', `Expected one of ${levels.join(', ')}.`, level);
    }
    return level;
  });
}
