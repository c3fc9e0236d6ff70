import { addMonthsToDay, checkIsoDate, dayNumberOf, fromDayNumber, type IsoDate } from '../../calendar/index.js';
import { type AnyRatio, ContractError, IssueList } from '../../core/index.js';
import {
  checkTally,
  findLocalityRow,
  findUnitRow,
  type Organisation,
  rowOfUnit,
  type Tally,
  type Threshold,
  thresholdOn,
} from '../../organisation/index.js';
import { readTarget } from '../ranking/localities-to-target.js';
import { checkObjects } from '../states/check-options.js';
import type { HostConvention } from '../states/state-codes.js';
import type { PlanOptions } from './plan-types.js';

/** The options of a plan, checked, with rows for ids. */
export interface PlanSettings {
  readonly target: AnyRatio;
  readonly unitRow: number;
  readonly host: HostConvention;
  readonly by: IsoDate;
  readonly asOf: IsoDate;
  /** The last day on which an admission counts in time. */
  readonly admitBy: IsoDate;
  /** The first day on which an admission made on the day of the tally counts. */
  readonly firstOfficial: IsoDate;
  /** Whether that last day lies before the day of the tally. */
  readonly late: boolean;
  readonly branch: Threshold;
  readonly probation: Threshold;
  /** How many can be admitted, by locality row. */
  readonly candidates: ReadonlyMap<number, number>;
  readonly surplus: boolean;
  readonly movers: readonly Mover[];
  readonly maxSteps: number;
}

/** A member who is willing to move, by rows. */
export interface Mover {
  readonly id: string | null;
  readonly branch: number;
  readonly localities: readonly number[];
}

/** How many subsets are looked at where a best plan cannot be proven otherwise. */
const MAX_STEPS = 100_000;

/** Checks the options of a plan and finds the rows that they name. */
export function planSettings(org: Organisation, tally: Tally, options: PlanOptions): PlanSettings {
  checkObjects('planIndependence', { org, tally, options });
  const faults = new IssueList('planIndependence');
  const { under, by, host, candidates = [], transfers = [], maxSteps = MAX_STEPS, thresholds = {} } = options;
  const target = readTarget(faults, options.target);
  checkIsoDate(faults, ['by'], by);
  if (!(['counts', 'does-not-count'] as unknown[]).includes(host)) {
    const message = "Say whether a host has a branch of its own: host is 'counts' or 'does-not-count'.";
    faults.add(['host'], 'unknown-host', message, host);
  }
  const limits = readCandidates(org, candidates, faults);
  const movers = transfers === 'commune-surplus' ? [] : readMovers(org, transfers, faults);
  if (!isWhole(maxSteps)) faults.add(['maxSteps'], 'not-an-integer', 'Steps are a whole number, 0 or more.', maxSteps);
  faults.throwIfAny();
  checkTally(org, tally);
  const unitRow = rowOfUnit(org, under);
  const { asOf } = tally;
  if (by < asOf) throw new ContractError('before-as-of', `The tally is of ${asOf}; it knows no earlier day.`, { by });
  const branch = thresholdOn('officialMembersOfBranch', by, thresholds);
  const probation = thresholdOn('monthsOfProbation', asOf, thresholds);
  const admitBy = lastAdmission(by, probation.value);
  return {
    target,
    unitRow,
    host,
    by,
    asOf,
    admitBy,
    firstOfficial: fromDayNumber(addMonthsToDay(dayNumberOf(asOf)!, probation.value)),
    late: admitBy < asOf,
    branch,
    probation,
    candidates: limits,
    surplus: transfers === 'commune-surplus',
    movers,
    maxSteps,
  };
}

function readCandidates(org: Organisation, list: unknown, faults: IssueList): Map<number, number> {
  const limits = new Map<number, number>();
  if (!Array.isArray(list)) {
    faults.add(['candidates'], 'not-a-list', 'Candidates are a list of { localityId, count }.', list);
    return limits;
  }
  const named = new Set<unknown>();
  list.forEach((entry: unknown, index) => {
    const { localityId, count } = fieldsOf(entry);
    const row = found(findLocalityRow, org, localityId);
    const path = ['candidates', index, 'localityId'];
    if (row === undefined) faults.add(path, 'unknown-locality', 'No locality has this id.', localityId);
    else if (named.has(row)) faults.add(path, 'duplicate-id', 'The locality has candidates already.', localityId);
    if (row !== undefined) named.add(row);
    if (!isWhole(count)) {
      const message = 'Candidates are a whole number, 0 or more.';
      faults.add(['candidates', index, 'count'], 'not-an-integer', message, count);
    } else if (row !== undefined) limits.set(row, count);
  });
  return limits;
}

function readMovers(org: Organisation, list: unknown, faults: IssueList): Mover[] {
  if (!Array.isArray(list)) {
    const message = "Transfers are 'commune-surplus' or a list of { branchId, localityIds }.";
    faults.add(['transfers'], 'not-a-list', message, list);
    return [];
  }
  const ids = new Set<unknown>();
  return list.map((entry: unknown, index): Mover => {
    const { id, branchId, localityIds } = fieldsOf(entry);
    if (id !== undefined && (typeof id !== 'string' || id === '')) {
      faults.add(['transfers', index, 'id'], 'empty-id', 'An id is a text with at least one character.', id);
    } else if (id !== undefined && ids.has(id)) {
      faults.add(['transfers', index, 'id'], 'duplicate-id', 'Another member has this id.', id);
    }
    ids.add(id);
    const branch = found(findUnitRow, org, branchId);
    if (branch === undefined) {
      faults.add(['transfers', index, 'branchId'], 'unknown-branch', 'No unit has this id.', branchId);
    }
    const places: unknown[] = Array.isArray(localityIds) ? localityIds : [];
    if (!Array.isArray(localityIds)) {
      const message = 'Say to which localities the member is willing to move.';
      faults.add(['transfers', index, 'localityIds'], 'not-a-list', message, localityIds);
    }
    const localities = places.flatMap((localityId, place) => {
      const row = found(findLocalityRow, org, localityId);
      if (row !== undefined) return [row];
      const path = ['transfers', index, 'localityIds', place];
      faults.add(path, 'unknown-locality', 'No locality has this id.', localityId);
      return [];
    });
    return { id: typeof id === 'string' ? id : null, branch: branch ?? -1, localities: [...new Set(localities)] };
  });
}

function found(find: (org: Organisation, id: string) => number, org: Organisation, id: unknown): number | undefined {
  const row = typeof id === 'string' ? find(org, id) : -1;
  return row < 0 ? undefined : row;
}

function fieldsOf(entry: unknown): Readonly<Record<string, unknown>> {
  return typeof entry === 'object' && entry !== null ? (entry as Readonly<Record<string, unknown>>) : {};
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** The last day of admission whose probation has ended by a day: where months differ in length, it may be later. */
function lastAdmission(by: IsoDate, months: number): IsoDate {
  const day = dayNumberOf(by)!;
  let admitted = addMonthsToDay(day, -months);
  while (addMonthsToDay(admitted + 1, months) <= day) admitted += 1;
  return fromDayNumber(admitted);
}
