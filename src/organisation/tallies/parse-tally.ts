import { dayNumberOf } from '../../calendar/index.js';
import { attempt, IssueList, kindOfValue, type Result } from '../../core/index.js';
import { findLocalityRow, findUnitRow, isBranchRow } from '../tree/find-rows.js';
import type { Organisation } from '../tree/organisation.js';
import { addSchemaFaults } from '../tree/rows.js';
import { type TallyInput, tallySchema } from '../tree/schema.js';
import type { CountColumns } from './count-columns.js';
import { mostUnlocated } from './most-unlocated.js';
import type { Tally } from './tally.js';
import { blankTally } from './tally-counter.js';
import { readSpec } from './tally-spec.js';

/**
 * Reads a tally that an engine counted: rows by branch, by admitting branch and by locality.
 *
 * Each row has, for every count kept, the count under its name, or its bounds under `name.lowest` and
 * `name.highest`: what {@link tallySql} asks for. Counts are numbers, bigints, or digits in text, as drivers
 * give them. A branch or locality without a row has nobody: the engine was asked for all of them.
 *
 * A branch's row also has the members without a locality: of the headcount under `unlocated`, 0 unless told, and of
 * those who meet the filter of a count, or may, under `name.unlocated`; unless told, as many as there can be.
 *
 * @param org - The organisation.
 * @param input - The day, the counts kept, and the rows; see {@link tallySchema}.
 * @returns The tally.
 * @throws An `InvalidInputError` with every fault: those of the schema and of the scope, `unknown-unit`,
 *   `not-a-branch`, `unknown-locality`, `duplicate-id`, `missing` for a count without a column, `not-a-count`,
 *   `lowest-above-highest`, `not-a-date`, `after-as-of`; a `ContractError` with `before-as-of`.
 * @example
 * ```ts
 * import { countsByUnit, parseOrganisation, parseTally, rowOfUnit } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [
 *     { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
 *     { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'xa' },
 *   ],
 *   localities: [],
 * });
 * const tally = parseTally(org, {
 *   keep: { elderly: { olderThan: 60 } },
 *   branches: [
 *     { unitId: 'cb', members: 4, official: 4, probationary: 0, 'elderly.lowest': 2, 'elderly.highest': 3 },
 *   ],
 *   admissions: [{ unitId: 'cb', lastAdmission: '2010-05-19' }],
 * });
 * const { lowest, highest } = countsByUnit(tally, { olderThan: 60 });
 * const row = rowOfUnit(org, 'cb');
 * [lowest[row], highest[row]]; // => [2, 3]
 * ```
 * @category Counting members
 */
export function parseTally(org: Organisation, input: TallyInput): Tally {
  const faults = new IssueList('parseTally');
  const result = tallySchema.safeParse(input);
  if (!result.success) {
    addSchemaFaults(result.error, input, [], faults);
    throw faults.toError();
  }
  const { asOf, keep, periods, branches, admissions = [], localities = [] } = result.data;
  const spec = readSpec('parseTally', org, { asOf, keep, periods });
  const tally = blankTally(org, spec);
  const named = [...spec.names];
  const branchRow = rowFinder(
    'unitId',
    (id) => findUnitRow(org, id),
    'unknown-unit',
    faults,
    (row) => isBranchRow(org, row),
  );
  const localityRow = rowFinder(
    'localityId',
    (id) => findLocalityRow(org, id),
    'unknown-locality',
    faults,
    () => true,
  );

  readRows(branches, 'branches', branchRow, (fields, row, path) => {
    const unlocated = wholeOf(fields, 'unlocated', path, faults, 0);
    tally.unlocated[row] = unlocated;
    for (const [name, place] of named) {
      const counts = tally.byUnit[place]!;
      readCount(fields, name, path, faults, counts, row);
      const most = mostUnlocated(tally.filters[place]!, counts.highest[row]!, unlocated);
      tally.unlocatedByFilter[place]![row] = wholeOf(fields, `${name}.unlocated`, path, faults, most);
    }
  });
  const admitter = rowFinder(
    'unitId',
    (id) => findUnitRow(org, id),
    'unknown-unit',
    faults,
    (row) => isBranchRow(org, row),
  );
  readRows(admissions, 'admissions', admitter, (fields, row, path) => {
    readLastAdmission(fields['lastAdmission'], path, spec.day, faults, tally.lastAdmission, row);
    tally.undatedAdmissions[row] = wholeOf(fields, 'undatedAdmissions', path, faults, 0);
    tally.periods.forEach((id, place) => {
      tally.admissions[place]![row] = wholeOf(fields, `admissions.${id}`, path, faults);
    });
  });
  readRows(localities, 'localities', localityRow, (fields, row, path) => {
    for (const [name, place] of named) readCount(fields, name, path, faults, tally.byLocality[place]!, row);
  });
  faults.throwIfAny();
  return tally;
}

/**
 * Reads a tally as {@link parseTally} does, and returns the error instead of throwing it.
 *
 * @param org - The organisation.
 * @param input - As for {@link parseTally}, of any type.
 * @returns The tally under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { parseOrganisation, safeParseTally } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [{ id: 'xa', name: 'Xã', kind: 'commune', parentId: null }],
 *   localities: [],
 * });
 * safeParseTally(org, { branches: [{ unitId: 'xa' }] }).success; // => false
 * ```
 * @category Counting members
 */
export function safeParseTally(org: Organisation, input: unknown): Result<Tally> {
  return attempt(() => parseTally(org, input as TallyInput));
}

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

function readRows(
  rows: readonly Fields[],
  list: string,
  rowOf: (fields: Fields, path: Path) => number | null,
  read: (fields: Fields, row: number, path: Path) => void,
): void {
  rows.forEach((fields, index) => {
    const row = rowOf(fields, [list, index]);
    if (row !== null) read(fields, row, [list, index]);
  });
}

function rowFinder(
  field: string,
  rowOf: (id: string) => number,
  unknown: string,
  faults: IssueList,
  fits: (row: number) => boolean,
): (fields: Fields, path: Path) => number | null {
  const seen = new Set<number>();
  return (fields, path) => {
    const id = fields[field];
    const row = typeof id === 'string' ? rowOf(id) : -1;
    const refuse = (code: string, message: string): null => {
      faults.add([...path, field], code, message, id);
      return null;
    };
    if (row < 0) return refuse(unknown, 'The organisation has nothing of this id.');
    if (!fits(row)) return refuse('not-a-branch', 'Members are counted in branches.');
    if (seen.has(row)) return refuse('duplicate-id', 'Another row has this id.');
    seen.add(row);
    return row;
  };
}

function readCount(
  fields: Fields,
  name: string,
  path: Path,
  faults: IssueList,
  columns: CountColumns,
  row: number,
): void {
  const exact = Object.hasOwn(fields, name);
  const lowest = wholeOf(fields, exact ? name : `${name}.lowest`, path, faults);
  const highest = exact ? lowest : wholeOf(fields, `${name}.highest`, path, faults);
  if (lowest > highest) {
    faults.add([...path, `${name}.lowest`], 'lowest-above-highest', `The highest is ${String(highest)}.`, lowest);
  }
  columns.lowest[row] = lowest;
  columns.highest[row] = highest;
}

const MOST = 2 ** 32 - 1;

/** Reads a count of members as a driver gives it; 0 with a fault where it is none. */
function wholeOf(fields: Fields, name: string, path: Path, faults: IssueList, absent?: number): number {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (value === undefined) {
    if (absent === undefined) faults.add([...path, name], 'missing', 'The count has no column.', value);
    return absent ?? 0;
  }
  const read =
    typeof value === 'bigint' || (typeof value === 'string' && /^\d{1,10}$/.test(value)) ? Number(value) : value;
  if (typeof read === 'number' && Number.isInteger(read) && read >= 0 && read <= MOST) return read;
  const shown = typeof value === 'number' || typeof value === 'bigint' ? value : kindOfValue(value);
  faults.add([...path, name], 'not-a-count', 'A count of members is a whole number from 0 to 2^32 − 1.', shown);
  return 0;
}

function readLastAdmission(
  value: unknown,
  path: Path,
  asOf: number,
  faults: IssueList,
  column: Int32Array,
  row: number,
): void {
  if (value === undefined || value === null) return;
  const day = dayNumberOf(value);
  const at = [...path, 'lastAdmission'];
  if (day === null) faults.add(at, 'not-a-date', 'A date is YYYY-MM-DD.', value);
  else if (day > asOf) faults.add(at, 'after-as-of', 'The admission lies after the day of the count.', value);
  else column[row] = day;
}
