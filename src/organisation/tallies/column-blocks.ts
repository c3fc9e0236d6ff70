import { addMonthsToDay, LAST_DAY, toDayNumber } from '../../calendar/index.js';
import type { TallyFilter } from '../tree/schema.js';
import { type CountColumns, NONE } from './count-columns.js';
import type { OpenColumns } from './member-columns.js';
import { NO, UNKNOWN, YES } from './member-filter.js';
import { lastAdmissionOfficialBy } from './probation.js';
import type { Tally } from './tally.js';
import type { TallySpec } from './tally-spec.js';

/** Rows looked at together: their columns and verdicts stay in the processor's nearest memory. */
const BLOCK = 4096;

interface Block {
  readonly branches: Int32Array;
  readonly verdicts: Uint8Array;
  start: number;
  size: number;
}

/** Lowers the verdicts of a block by one condition. */
type Condition = (block: Block) => void;

/**
 * Counts the usual columns (branch, birth, admission) block by block, each condition over a whole block at
 * once. Gives false, and then nothing counted is of use, where it meets anything that it does not know: other
 * columns, nulls in a bitmap, or a fault, which only reading row by row can name.
 */
export function countBlocks(input: OpenColumns, tally: Tally, spec: TallySpec, probation: number): boolean {
  const others = ['locality', 'bornTo', 'admittedBy', 'official', 'leaves', 'standing', 'activity'] as const;
  const words = ['origin', 'gender', 'minority'] as const;
  if (!input.plain || [...others, ...words].some((name) => input.values(name) !== null)) return false;
  const branch = ints(input.values('branch'));
  const born = ints(input.values('born'));
  const admitted = ints(input.values('admitted'));
  if (branch === null || (born === null && input.values('born') !== null)) return false;
  if (admitted === null && input.values('admitted') !== null) return false;
  const filters = spec.filters.map((filter, index) => ({
    conditions: conditionsOf(filter, { born, admitted }, spec, probation),
    counts: tally.byUnit[index],
  }));
  const block: Block = { branches: new Int32Array(BLOCK), verdicts: new Uint8Array(BLOCK), start: 0, size: 0 };
  for (; block.start < branch.length; block.start += BLOCK) {
    block.size = Math.min(BLOCK, branch.length - block.start);
    if (!readBlock(block, branch, input.branchRows)) return false;
    if (!datesHold(block, born, admitted, spec.day)) return false;
    for (const { conditions, counts } of filters) {
      block.verdicts.fill(YES, 0, block.size);
      for (const condition of conditions) condition(block);
      if (counts !== undefined) addBlock(block, counts);
    }
    noteAdmissions(block, admitted, tally, spec);
  }
  tally.unlocated.set(tally.byUnit[0]?.lowest ?? []);
  return true;
}

function ints(values: ArrayLike<number> | null): Int32Array | null {
  return values instanceof Int32Array ? values : null;
}

function readBlock({ branches, start, size }: Block, branch: Int32Array, rows: Int32Array): boolean {
  let worst = 0;
  for (let at = 0; at < size; at += 1) {
    const row = rows[branch[start + at] ?? -1] ?? -1;
    branches[at] = row;
    worst |= row;
  }
  return worst >= 0;
}

/** Whether everybody was born and admitted by the day, in this order. Unknown days pass: they are the lowest. */
function datesHold({ start, size }: Block, born: Int32Array | null, admitted: Int32Array | null, day: number): boolean {
  const last = Math.min(day, LAST_DAY);
  const lowest = toDayNumber('0001-01-01');
  let good = true;
  for (const column of [born, admitted]) {
    if (column === null) continue;
    for (let at = start; at < start + size; at += 1) {
      const value = column[at] ?? NONE;
      good = good && value <= last && (value >= lowest || value === NONE);
    }
  }
  if (born === null || admitted === null) return good;
  for (let at = start; at < start + size; at += 1) {
    const value = admitted[at] ?? NONE;
    good = good && (value >= (born[at] ?? NONE) || value === NONE);
  }
  return good;
}

function conditionsOf(
  filter: TallyFilter,
  { born, admitted }: { born: Int32Array | null; admitted: Int32Array | null },
  spec: TallySpec,
  probation: number,
): Condition[] {
  const { on = spec.asOf, ...where } = filter;
  const day = toDayNumber(on);
  const conditions: Condition[] = [];
  for (const field of ['olderThan', 'minAge', 'youngerThan'] as const) {
    const years = where[field];
    if (years === undefined) continue;
    const latest = addMonthsToDay(field === 'olderThan' ? day - 1 : day, -12 * years);
    conditions.push(born === null ? unknown : byDay(born, latest, field !== 'youngerThan'));
  }
  if (where.standing !== undefined) {
    // Probation that has not ended by the day of the count ends; whoever was admitted by then is official.
    const latest = lastAdmissionOfficialBy(day, probation);
    conditions.push(admitted === null ? unknown : byDay(admitted, latest, where.standing === 'official'));
  }
  if (where.activity !== undefined && where.activity !== 'full') conditions.push(nobody);
  for (const field of ['origin', 'gender', 'minority'] as const)
    if (where[field] !== undefined) conditions.push(unknown);
  return conditions;
}

function byDay(column: Int32Array, latest: number, wanted: boolean): Condition {
  const [reached, not] = wanted ? [YES, NO] : [NO, YES];
  return ({ verdicts, start, size }) => {
    for (let at = 0; at < size; at += 1) {
      const value = column[start + at] ?? NONE;
      const verdict = value === NONE ? UNKNOWN : value <= latest ? reached : not;
      if (verdict < (verdicts[at] ?? NO)) verdicts[at] = verdict;
    }
  };
}

function unknown({ verdicts, size }: Block): void {
  for (let at = 0; at < size; at += 1) verdicts[at] = Math.min(verdicts[at] ?? NO, UNKNOWN);
}

function nobody({ verdicts, size }: Block): void {
  verdicts.fill(NO, 0, size);
}

/** Adds the verdicts up, run by run of the same branch. */
function addBlock({ branches, verdicts, size }: Block, { lowest, highest }: CountColumns): void {
  let current = branches[0] ?? 0;
  let [surely, possibly] = [0, 0];
  for (let at = 0; at < size; at += 1) {
    const row = branches[at] ?? 0;
    if (row !== current) {
      lowest[current] = (lowest[current] ?? 0) + surely;
      highest[current] = (highest[current] ?? 0) + possibly;
      current = row;
      surely = 0;
      possibly = 0;
    }
    const verdict = verdicts[at] ?? NO;
    surely += verdict >> 1;
    possibly += (verdict + 1) >> 1;
  }
  lowest[current] = (lowest[current] ?? 0) + surely;
  highest[current] = (highest[current] ?? 0) + possibly;
}

function noteAdmissions(
  { branches, start, size }: Block,
  admitted: Int32Array | null,
  tally: Tally,
  spec: TallySpec,
): void {
  const { lastAdmission, undatedAdmissions } = tally;
  for (let at = 0; at < size; at += 1) {
    const row = branches[at] ?? 0;
    const day = admitted === null ? NONE : (admitted[start + at] ?? NONE);
    if (day === NONE) undatedAdmissions[row] = (undatedAdmissions[row] ?? 0) + 1;
    else if (day > (lastAdmission[row] ?? NONE)) lastAdmission[row] = day;
  }
  if (admitted === null) return;
  spec.periods.forEach((period, index) => {
    const [from, to, counts] = [toDayNumber(period.start), toDayNumber(period.end), tally.admissions[index]];
    if (counts === undefined) return;
    for (let at = 0; at < size; at += 1) {
      const day = admitted[start + at] ?? NONE;
      const row = branches[at] ?? 0;
      if (day >= from && day <= to) counts[row] = (counts[row] ?? 0) + 1;
    }
  });
}
