import { dayNumberOf, FIRST_DAY, isIsoDate } from '../../calendar/index.js';
import { type Issue, type IssueList, kindOfValue } from '../../core/index.js';
import type { JsonFields } from '../tree/json-envelope.js';
import { addSchemaFaults } from '../tree/rows.js';
import { type TallyFilter, tallyFilterSchema } from '../tree/schema.js';
import { type CountColumns, NONE } from './count-columns.js';
import type { MemberDates } from './member-dates.js';
import { mostUnlocated } from './most-unlocated.js';
import type { RefusedRows, Tally } from './tally.js';

type Path = readonly (string | number)[];

const FIELDS = new Set([
  'asOf',
  'fingerprint',
  'filters',
  'names',
  'byUnit',
  'byLocality',
  'unlocated',
  'unlocatedByFilter',
  'lastAdmission',
  'undatedAdmissions',
  'periods',
  'admissions',
  'dates',
  'refused',
]);

/** Reads the fields of a tally's JSON, adding every fault. Where there is none, what it gives is whole. */
export function readTallyFields(fields: JsonFields, faults: IssueList): Omit<Tally, 'format' | 'version'> {
  for (const [field, value] of fields) {
    if (!FIELDS.has(field)) faults.add([field], 'unknown-field', 'No such field is known here.', kindOfValue(value));
  }
  const list = (field: string): unknown[] => readList(fields.get(field), [field], faults);
  const columns = (field: string): CountColumns[] =>
    list(field).map((each, index) => readCounts(each, [field, index], faults));
  const counts = (field: string): Uint32Array[] =>
    list(field).map((each, index) => readColumn(each, [field, index], Uint32Array, faults));
  const asOf = readText(fields.get('asOf'), ['asOf'], faults);
  if (typeof fields.get('asOf') === 'string' && !isIsoDate(asOf))
    faults.add(['asOf'], 'not-a-date', 'A date is YYYY-MM-DD.', asOf);
  const filters = list('filters').map((each, index) => readFilter(each, ['filters', index], faults));
  const byUnit = columns('byUnit');
  const unlocated = readColumn(fields.get('unlocated'), ['unlocated'], Uint32Array, faults);
  const tally = {
    asOf,
    fingerprint: readText(fields.get('fingerprint'), ['fingerprint'], faults),
    filters,
    names: readNames(list('names'), filters.length, faults),
    byUnit,
    byLocality: columns('byLocality'),
    unlocated,
    // What was written before this field was, goes without it; where there are too few filters, that is told below.
    unlocatedByFilter:
      fields.get('unlocatedByFilter') === undefined
        ? byUnit.map(({ highest }, index) =>
            unlocated.map((count, row) => mostUnlocated(filters[index] ?? {}, highest[row]!, count)),
          )
        : counts('unlocatedByFilter'),
    lastAdmission: readColumn(fields.get('lastAdmission'), ['lastAdmission'], Int32Array, faults),
    undatedAdmissions: readColumn(fields.get('undatedAdmissions'), ['undatedAdmissions'], Uint32Array, faults),
    periods: list('periods').map((each, index) => readText(each, ['periods', index], faults)),
    admissions: counts('admissions'),
    dates: readDatesJson(fields.get('dates'), faults),
    refused: readRefused(fields.get('refused'), faults),
  };
  // What could not be read has no length to speak of.
  if (faults.count === 0) {
    addLengthFaults(tally, faults);
    addValueFaults(tally, faults);
  }
  return tally;
}

/** Faults of what fits its column and still cannot be. */
function addValueFaults(tally: Omit<Tally, 'format' | 'version'>, faults: IssueList): void {
  const last = dayNumberOf(tally.asOf)!;
  tally.lastAdmission.forEach((day, row) => {
    const path = ['lastAdmission', row];
    if (day > last) faults.add(path, 'after-as-of', 'The admission lies after the day of the count.', day);
    else if (day < FIRST_DAY && day !== NONE) faults.add(path, 'not-a-day', 'Days start on 1 January of year 1.', day);
  });
  for (const field of ['byUnit', 'byLocality'] as const) {
    tally[field].forEach(({ lowest, highest }, index) => {
      lowest.forEach((least, row) => {
        const most = highest[row] ?? least;
        if (least <= most) return;
        faults.add([field, index, 'lowest', row], 'lowest-above-highest', `The highest is ${String(most)}.`, least);
      });
    });
  }
}

function addLengthFaults(tally: Omit<Tally, 'format' | 'version'>, faults: IssueList): void {
  const expectLength = (path: Path, length: number, expected: number): void => {
    if (length === expected) return;
    faults.add(path, 'unequal-length', `The other columns ask for ${String(expected)} here.`, length);
  };
  const units = tally.unlocated.length;
  const localities = tally.byLocality[0]?.lowest.length ?? 0;
  expectLength(['byUnit'], tally.byUnit.length, tally.filters.length);
  expectLength(['byLocality'], tally.byLocality.length, tally.filters.length);
  expectLength(['unlocatedByFilter'], tally.unlocatedByFilter.length, tally.filters.length);
  for (const [field, rows] of [
    ['byUnit', units],
    ['byLocality', localities],
  ] as const) {
    tally[field].forEach(({ lowest, highest }, index) => {
      expectLength([field, index, 'lowest'], lowest.length, rows);
      expectLength([field, index, 'highest'], highest.length, rows);
    });
  }
  expectLength(['lastAdmission'], tally.lastAdmission.length, units);
  expectLength(['undatedAdmissions'], tally.undatedAdmissions.length, units);
  expectLength(['admissions'], tally.admissions.length, tally.periods.length);
  for (const field of ['unlocatedByFilter', 'admissions'] as const) {
    tally[field].forEach((column, index) => {
      expectLength([field, index], column.length, units);
    });
  }
  if (tally.dates === null) return;
  const { starts, words } = tally.dates;
  expectLength(['dates', 'starts'], starts.length, units + 1);
  // 16 bytes a member are four words.
  expectLength(['dates', 'words'], words.length, 4 * (starts.at(-1) ?? 0));
  const back = starts.findIndex((start, row) => start < (starts[row - 1] ?? 0));
  if (back >= 0) faults.add(['dates', 'starts', back], 'not-ascending', 'Starts never go back.', starts[back]);
}

function readColumn<T extends Uint32Array | Int32Array>(
  value: unknown,
  path: Path,
  Column: new (length: number) => T,
  faults: IssueList,
): T {
  const list = readList(value, path, faults);
  const column = new Column(list.length);
  list.forEach((each, row) => {
    if (typeof each === 'number') column[row] = each;
    // What a column cannot hold comes out of it as another number.
    if (column[row] !== each) faults.add([...path, row], 'not-a-count', 'A whole number of 32 bits.', each);
  });
  return column;
}

function readCounts(value: unknown, path: Path, faults: IssueList): CountColumns {
  const fields = readFields(value, path, ['lowest', 'highest'], faults);
  if (fields === null) return { lowest: new Uint32Array(0), highest: new Uint32Array(0) };
  return {
    lowest: readColumn(fields.get('lowest'), [...path, 'lowest'], Uint32Array, faults),
    highest: readColumn(fields.get('highest'), [...path, 'highest'], Uint32Array, faults),
  };
}

function readDatesJson(value: unknown, faults: IssueList): MemberDates | null {
  if (value === null) return null;
  const fields = readFields(value, ['dates'], ['starts', 'words'], faults);
  if (fields === null) return null;
  return {
    starts: readColumn(fields.get('starts'), ['dates', 'starts'], Uint32Array, faults),
    words: readColumn(fields.get('words'), ['dates', 'words'], Uint32Array, faults),
  };
}

function readFilter(value: unknown, path: Path, faults: IssueList): TallyFilter {
  const result = tallyFilterSchema.safeParse(value);
  if (result.success) return result.data;
  addSchemaFaults(result.error, value, path, faults);
  return {};
}

function readNames(pairs: readonly unknown[], filters: number, faults: IssueList): Map<string, number> {
  const names = new Map<string, number>();
  pairs.forEach((pair, index) => {
    if (!Array.isArray(pair) || pair.length !== 2) {
      faults.add(['names', index], 'wrong-type', 'A name and its place among the filters are expected here.', pair);
      return;
    }
    const [name, place] = pair as unknown[];
    const text = readText(name, ['names', index, 0], faults);
    if (!Number.isSafeInteger(place) || (place as number) < 0 || (place as number) >= filters) {
      faults.add(['names', index, 1], 'unknown-place', 'A name goes with one of the filters.', place);
    } else if (names.has(text)) faults.add(['names', index, 0], 'duplicate-name', 'The name is given twice.', text);
    else names.set(text, place as number);
  });
  return names;
}

function readRefused(value: unknown, faults: IssueList): RefusedRows {
  const fields = readFields(value, ['refused'], ['rows', 'issueCount', 'issues'], faults);
  if (fields === null) return { rows: 0, issueCount: 0, issues: [] };
  const count = (field: string): number => {
    const given = fields.get(field);
    if (Number.isSafeInteger(given) && (given as number) >= 0) return given as number;
    faults.add(['refused', field], 'not-a-count', 'A count is a whole number, 0 or more.', given);
    return 0;
  };
  const issues = readList(fields.get('issues'), ['refused', 'issues'], faults).map((each, index): Issue => {
    const path = ['refused', 'issues', index];
    const issue = readFields(each, path, ['path', 'code', 'message', 'value'], faults);
    if (issue === null) return { path: [], code: '', message: '', value: null };
    const steps = readList(issue.get('path'), [...path, 'path'], faults);
    steps.forEach((step, place) => {
      if (typeof step === 'string' || typeof step === 'number') return;
      faults.add([...path, 'path', place], 'wrong-type', 'A step is text or a number.', step);
    });
    return {
      path: steps as (string | number)[],
      code: readText(issue.get('code'), [...path, 'code'], faults),
      message: readText(issue.get('message'), [...path, 'message'], faults),
      value: issue.get('value'),
    };
  });
  return { rows: count('rows'), issueCount: count('issueCount'), issues };
}

function readFields(value: unknown, path: Path, known: readonly string[], faults: IssueList): JsonFields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.add(path, value === undefined ? 'missing' : 'wrong-type', 'An object is expected here.', value);
    return null;
  }
  const fields = new Map<string, unknown>(Object.entries(value));
  for (const [field, each] of fields) {
    if (known.includes(field)) continue;
    faults.add([...path, field], 'unknown-field', 'No such field is known here.', kindOfValue(each));
  }
  return fields;
}

function readList(value: unknown, path: Path, faults: IssueList): unknown[] {
  if (Array.isArray(value)) return Array.from<unknown>(value);
  faults.add(path, value === undefined ? 'missing' : 'wrong-type', 'A list is expected here.', value);
  return [];
}

function readText(value: unknown, path: Path, faults: IssueList): string {
  if (typeof value === 'string') return value;
  faults.add(path, value === undefined ? 'missing' : 'wrong-type', 'Text is expected here.', value);
  return '';
}
