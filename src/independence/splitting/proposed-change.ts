import { type IsoDate, isIsoDate } from '../../calendar/index.js';
import { type IssueList, kindOfValue } from '../../core/index.js';

/**
 * A guest leaves its shared branches for a branch of its own.
 *
 * @category What if
 */
export interface ProposedSplit {
  /** A split. */
  readonly kind: 'split';
  /** The locality that leaves. */
  readonly localityId: string;
  /** The new branch's id, for later changes to name; made up unless told. */
  readonly branchId?: string | undefined;
}

/**
 * A new branch for one locality or several, beside the branches that serve them now.
 *
 * @category What if
 */
export interface ProposedFounding {
  /** A founding. */
  readonly kind: 'found';
  /** The localities that it serves. */
  readonly localityIds: readonly string[];
  /** Its host, one of them, where it serves several. */
  readonly hostId?: string | undefined;
  /** The new branch's id; made up unless told. */
  readonly branchId?: string | undefined;
}

/**
 * New members, who are official members once their probation has ended.
 *
 * @category What if
 */
export interface ProposedAdmission {
  /** An admission. */
  readonly kind: 'admission';
  /** How many members, 1 or more. */
  readonly count: number;
  /** Where they live; unknown unless told. */
  readonly localityId?: string | undefined;
  /** Their branch; the one of the locality unless told, if it has one only. */
  readonly branchId?: string | undefined;
  /** The day of the admission; one whose probation has not ended on the day asked about, unless told. */
  readonly admittedOn?: IsoDate | undefined;
}

/**
 * Where members come from or go to.
 *
 * @category What if
 */
export interface TransferPlace {
  /** The branch. */
  readonly branchId: string;
  /** Where they live; unknown unless told. */
  readonly localityId?: string | undefined;
}

/**
 * Members who go from one branch to another.
 *
 * @category What if
 */
export interface ProposedTransfer {
  /** A transfer. */
  readonly kind: 'transfer';
  /** How many members, 1 or more. */
  readonly count: number;
  /** Where they are now. */
  readonly from: TransferPlace;
  /** Where they go. */
  readonly to: TransferPlace;
  /** Whether they are official members; they are unless told. */
  readonly standing?: 'official' | 'probationary' | undefined;
}

/**
 * Localities of one commune that become one.
 *
 * @category What if
 */
export interface ProposedMerger {
  /** A merger of localities. */
  readonly kind: 'merge';
  /** The localities, two or more. */
  readonly localityIds: readonly string[];
  /** The one of them whose id stays; the first unless told. */
  readonly intoId?: string | undefined;
}

/**
 * One proposed change.
 *
 * @category What if
 */
export type ProposedChange = ProposedSplit | ProposedFounding | ProposedAdmission | ProposedTransfer | ProposedMerger;

type Path = readonly (string | number)[];

const FIELDS: Readonly<Record<ProposedChange['kind'], readonly string[]>> = {
  split: ['localityId', 'branchId'],
  found: ['localityIds', 'hostId', 'branchId'],
  admission: ['count', 'localityId', 'branchId', 'admittedOn'],
  transfer: ['count', 'from', 'to', 'standing'],
  merge: ['localityIds', 'intoId'],
};

/** Reads a list of changes, and reports every fault of their shape. A change with a fault is `null`. */
export function readChanges(changes: unknown, faults: IssueList): (ProposedChange | null)[] {
  if (!Array.isArray(changes)) {
    faults.add(['changes'], 'wrong-type', `Expected an array, found ${kindOfValue(changes)}.`, changes);
    return [];
  }
  return Array.from<unknown>(changes).map((change, index) => {
    const before = faults.count;
    checkChange(change, ['changes', index], faults);
    return faults.count === before ? (change as ProposedChange) : null;
  });
}

function checkChange(change: unknown, path: Path, faults: IssueList): void {
  if (!isObject(change)) {
    faults.add(path, 'wrong-type', `Expected an object, found ${kindOfValue(change)}.`, change);
    return;
  }
  const { kind } = change;
  if (typeof kind !== 'string' || !Object.hasOwn(FIELDS, kind)) {
    const message = `A change is one of ${Object.keys(FIELDS).join(', ')}.`;
    faults.add([...path, 'kind'], 'unknown-value', message, kind);
    return;
  }
  const fields = FIELDS[kind as ProposedChange['kind']];
  for (const name of Object.keys(change)) {
    if (name === 'kind' || fields.includes(name)) continue;
    faults.add([...path, name], 'unknown-field', 'No such field is known here.', kindOfValue(change[name]));
  }
  if (fields.includes('localityIds')) checkIds(change['localityIds'], [...path, 'localityIds'], faults);
  for (const name of ['localityId', 'branchId', 'hostId', 'intoId']) {
    const required = name === 'localityId' && kind === 'split';
    if (fields.includes(name)) checkId(change[name], required, [...path, name], faults);
  }
  if (fields.includes('count')) checkCount(change['count'], [...path, 'count'], faults);
  if (kind === 'admission') checkAdmission(change, path, faults);
  if (kind === 'transfer') checkTransfer(change, path, faults);
}

function checkAdmission(change: Readonly<Record<string, unknown>>, path: Path, faults: IssueList): void {
  const { admittedOn, localityId, branchId } = change;
  if (admittedOn !== undefined && !isIsoDate(admittedOn)) {
    faults.add([...path, 'admittedOn'], 'not-a-date', 'A date is YYYY-MM-DD.', admittedOn);
  }
  if (localityId === undefined && branchId === undefined) {
    faults.add(path, 'missing', 'Say where they are admitted: localityId, branchId or both.', change);
  }
}

function checkTransfer(change: Readonly<Record<string, unknown>>, path: Path, faults: IssueList): void {
  for (const end of ['from', 'to']) {
    const place = change[end];
    if (isObject(place)) {
      checkId(place['branchId'], true, [...path, end, 'branchId'], faults);
      checkId(place['localityId'], false, [...path, end, 'localityId'], faults);
    } else faults.add([...path, end], 'wrong-type', `Expected an object, found ${kindOfValue(place)}.`, place);
  }
  const { standing } = change;
  if (standing !== undefined && standing !== 'official' && standing !== 'probationary') {
    faults.add([...path, 'standing'], 'unknown-value', 'A standing is official or probationary.', standing);
  }
}

function checkIds(ids: unknown, path: Path, faults: IssueList): void {
  if (!Array.isArray(ids)) {
    faults.add(path, 'wrong-type', `Expected an array, found ${kindOfValue(ids)}.`, ids);
    return;
  }
  const seen = new Set<unknown>();
  Array.from<unknown>(ids).forEach((id, index) => {
    checkId(id, true, [...path, index], faults);
    if (seen.has(id)) faults.add([...path, index], 'duplicate-id', 'The id is named twice.', id);
    seen.add(id);
  });
}

function checkId(id: unknown, required: boolean, path: Path, faults: IssueList): void {
  if (id === undefined && !required) return;
  if (id === undefined) faults.add(path, 'missing', 'An id is needed here.', id);
  else if (typeof id !== 'string' || id === '') faults.add(path, 'wrong-type', 'An id is text, not empty.', id);
}

function checkCount(count: unknown, path: Path, faults: IssueList): void {
  if (Number.isSafeInteger(count) && (count as number) > 0) return;
  faults.add(path, 'bad-count', 'A number of members is whole, 1 or more.', count);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
