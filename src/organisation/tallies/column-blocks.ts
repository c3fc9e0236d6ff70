import { FIRST_DAY, LAST_DAY, toDayNumber } from '../../calendar/index.js';
import { isOpen, keepWithin, type Question, questionOf } from './column-questions.js';
import { NONE } from './count-columns.js';
import type { OpenColumns } from './member-columns.js';
import { EVERY, type Pace } from './pace.js';
import type { Tally } from './tally.js';
import type { TallySpec } from './tally-spec.js';

/** Rows looked at together: their columns stay in the processor's nearest memory. */
const BLOCK = 4096;

/** A block of rows, as runs of the same branch. */
interface Runs {
  count: number;
  /** The unit row of each run's branch. */
  readonly rows: Int32Array;
  /** The first row after each run. */
  readonly ends: Int32Array;
  /** For each row of the block, 1 where it meets what was asked last. */
  readonly verdicts: Uint8Array;
}

/**
 * Counts the usual columns (branch, birth, admission) block by block, each question over a whole block at once.
 * Gives false, and then nothing counted is of use, where it meets anything that it does not know: other columns,
 * nulls in a bitmap, or a fault, which only reading row by row can name.
 */
export function countBlocks(input: OpenColumns, tally: Tally, spec: TallySpec, probation: number, pace: Pace): boolean {
  const others = ['locality', 'bornTo', 'admittedBy', 'official', 'leaves', 'standing', 'activity'] as const;
  const words = ['origin', 'gender', 'minority'] as const;
  if (!input.plain || [...others, ...words].some((name) => input.values(name) !== null)) return false;
  const branch = input.values('branch');
  const born = input.values('born');
  const admitted = input.values('admitted');
  if (!(branch instanceof Int32Array) || !isDays(born) || !isDays(admitted)) return false;
  const questions = spec.filters.map((filter, index) => {
    return { ...questionOf(filter, born, admitted, spec, probation), counts: tally.byUnit[index]! };
  });
  const runs: Runs = {
    count: 0,
    rows: new Int32Array(BLOCK),
    ends: new Int32Array(BLOCK),
    verdicts: new Uint8Array(BLOCK),
  };
  for (let start = 0; start < branch.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, branch.length);
    if (!readRuns(runs, branch, input.branchRows, start, end)) return false;
    const days = daysOf(born, admitted, start, end, spec.day);
    if (days === 'faulty') return false;
    for (const question of questions) ask(question, runs, start, days === 'some-unknown');
    noteAdmissions(runs, start, admitted, days === 'some-unknown', tally);
    countPeriods(runs, start, admitted, tally, spec);
    if (end % EVERY === 0) pace.at(end);
  }
  for (const { counts } of questions) {
    counts.lowest.forEach((surely, row) => {
      counts.highest[row] = counts.highest[row]! + surely;
    });
  }
  // None of these columns says where anybody lives.
  tally.unlocated.set(tally.byUnit[0]!.lowest);
  tally.unlocatedByFilter.forEach((counts, index) => {
    counts.set(tally.byUnit[index]!.highest);
  });
  return true;
}

function isDays(values: ArrayLike<number> | null): values is Int32Array | null {
  return values === null || values instanceof Int32Array;
}

function readRuns(runs: Runs, branch: Int32Array, branchRows: Int32Array, start: number, end: number): boolean {
  let count = 0;
  for (let at = start; at < end; count += 1) {
    const index = branch[at]!;
    // An index beyond the dictionary has no row.
    const row = branchRows[index] ?? -1;
    if (row < 0) return false;
    at += 1;
    while (at < end && branch[at] === index) at += 1;
    runs.rows[count] = row;
    runs.ends[count] = at;
  }
  runs.count = count;
  return true;
}

/** Whether the days of a block can be right: within the calendar, by the day of the count, birth before admission. */
function daysOf(
  born: Int32Array | null,
  admitted: Int32Array | null,
  start: number,
  end: number,
  day: number,
): 'all-known' | 'some-unknown' | 'faulty' {
  const last = Math.min(day, LAST_DAY);
  // One sign bit for all that is asked: it is set where a day is out of order, and where one is unknown.
  let signs = 0;
  if (born !== null && admitted !== null) {
    for (let at = start; at < end; at += 1) {
      const birth = born[at]!;
      const admission = admitted[at]!;
      signs |= (birth - FIRST_DAY) | (admission - birth) | (last - admission);
    }
  } else {
    const column = born ?? admitted;
    if (column === null) return 'all-known';
    for (let at = start; at < end; at += 1) {
      const value = column[at]!;
      signs |= (value - FIRST_DAY) | (last - value);
    }
  }
  if (signs >= 0) return 'all-known';
  for (let at = start; at < end; at += 1) {
    const birth = born?.[at] ?? NONE;
    const admission = admitted?.[at] ?? NONE;
    if (birth !== NONE && (birth < FIRST_DAY || birth > last)) return 'faulty';
    if (admission !== NONE && (admission < FIRST_DAY || admission > last || admission < birth)) return 'faulty';
  }
  return 'some-unknown';
}

/**
 * Adds who surely meets a question to `lowest`, and to `highest`, which holds the difference until the end, who does
 * so only possibly.
 */
function ask({ ranges, open, nobody, counts }: Question, runs: Runs, start: number, unknowns: boolean): void {
  if (nobody) return;
  const { lowest, highest } = counts;
  const { verdicts } = runs;
  const size = runs.ends[runs.count - 1]! - start;
  if (ranges.length === 0) addLengths(open ? highest : lowest, runs, start);
  else {
    verdicts.fill(1, 0, size);
    for (const range of ranges) keepWithin(range, verdicts, start, size);
    addVerdicts(open ? highest : lowest, runs, start);
  }
  if (!unknowns || ranges.length === 0) return;
  for (let at = 0; at < size; at += 1) verdicts[at] = isOpen(ranges, start + at) ? 1 : 0;
  addVerdicts(highest, runs, start);
}

function addLengths(counts: Uint32Array, runs: Runs, start: number): void {
  let from = start;
  for (let run = 0; run < runs.count; run += 1) {
    const row = runs.rows[run]!;
    const end = runs.ends[run]!;
    counts[row] = counts[row]! + end - from;
    from = end;
  }
}

function addVerdicts(counts: Uint32Array, runs: Runs, start: number): void {
  const { verdicts, rows, ends } = runs;
  let at = 0;
  for (let run = 0; run < runs.count; run += 1) {
    const end = ends[run]! - start;
    let sum = 0;
    for (; at < end; at += 1) sum += verdicts[at]!;
    const row = rows[run]!;
    counts[row] = counts[row]! + sum;
  }
}

function noteAdmissions(
  runs: Runs,
  start: number,
  admitted: Int32Array | null,
  unknowns: boolean,
  { lastAdmission, undatedAdmissions }: Tally,
): void {
  let from = start;
  for (let run = 0; run < runs.count; run += 1) {
    const row = runs.rows[run]!;
    const end = runs.ends[run]!;
    let latest = lastAdmission[row]!;
    if (admitted !== null) {
      for (let at = from; at < end; at += 1) {
        const day = admitted[at]!;
        latest = Math.max(latest, day);
      }
    }
    lastAdmission[row] = latest;
    if (unknowns || admitted === null) {
      let undated = 0;
      for (let at = from; at < end; at += 1) undated += (admitted?.[at] ?? NONE) === NONE ? 1 : 0;
      undatedAdmissions[row] = undatedAdmissions[row]! + undated;
    }
    from = end;
  }
}

function countPeriods(runs: Runs, start: number, admitted: Int32Array | null, tally: Tally, spec: TallySpec): void {
  if (admitted === null) return;
  const size = runs.ends[runs.count - 1]! - start;
  spec.periods.forEach((period, index) => {
    const counts = tally.admissions[index]!;
    const from = toDayNumber(period.start);
    runs.verdicts.fill(1, 0, size);
    keepWithin({ column: admitted, from, span: toDayNumber(period.end) - from }, runs.verdicts, start, size);
    addVerdicts(counts, runs, start);
  });
}
