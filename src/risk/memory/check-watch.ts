import { checkIsoDate, type IsoDate } from '../../calendar/index.js';
import { IssueList, indexIds, kindOfValue, rowIn } from '../../core/index.js';
import type { WatchOptions, WatchStart } from './watch.js';
import { AGAIN, CLEARED, FIRST, NEVER } from './worlds.js';

const MOST_MONTHS = 12 * 9998;

const PHASES: ReadonlyMap<unknown, number> = new Map<WatchStart, number>([
  ['never', NEVER],
  ['watched', FIRST],
  ['cleared', CLEARED],
  ['watched-again', AGAIN],
]);

/** A snapshot of branches or of localities. */
export interface Snapshot {
  readonly asOf: IsoDate;
  readonly ruleIds: readonly string[];
  readonly ids: readonly string[];
  readonly verdicts: readonly Uint8Array[];
}

/** What is watched: its function, and the field of its ids in a snapshot. */
export interface WatchSubject {
  readonly where: 'watchBranches' | 'watchLocalities';
  readonly field: 'branchIds' | 'localityIds';
}

/** The arguments of a watch, checked. */
export interface CheckedWatch {
  readonly snapshots: readonly Snapshot[];
  readonly forMonths: number;
  /** The longest span that is accepted, in months; −1 for none. */
  readonly acceptedMonths: number;
  /** The phase in which branches of the first snapshot start, by id. */
  readonly start: ReadonlyMap<string, number>;
}

/** Checks the arguments of a watch and refuses them with all faults. */
export function checkWatch(subject: WatchSubject, given: unknown, options: WatchOptions): CheckedWatch {
  const faults = new IssueList(subject.where);
  const snapshots: Snapshot[] = [];
  const { forMonths = 0, maxGap } = options;
  const rules = [options.enter, options.leave].filter((id) => typeof id === 'string' && id !== '');
  if (rules.length < 2) {
    for (const field of ['enter', 'leave'] as const) {
      const id: unknown = options[field];
      if (typeof id === 'string' && id !== '') continue;
      faults.add([field], id === undefined ? 'missing' : 'wrong-type', 'A rule is named by its id.', id);
    }
  }
  checkMonths(faults, ['forMonths'], forMonths);
  if (maxGap !== undefined)
    checkMonths(faults, ['maxGap', 'months'], (maxGap as Partial<typeof maxGap> | null)?.months);
  if (!Array.isArray(given)) {
    faults.add(['snapshots'], 'wrong-type', `Expected an array of assessments, found ${kindOfValue(given)}.`, given);
  } else if (given.length === 0) {
    faults.add(['snapshots'], 'empty', 'A watch needs one assessment at least.', given);
  } else {
    // A gap in a list is a fault like any other: forEach would pass over it.
    for (const [at, one] of (given as readonly unknown[]).entries()) {
      readSnapshot(faults, subject, at, one, rules, snapshots);
    }
  }
  faults.throwIfAny();
  checkOrder(faults, snapshots);
  const start = readStart(faults, options.start ?? {}, snapshots[0]!.ids);
  faults.throwIfAny();
  return { snapshots, forMonths, acceptedMonths: maxGap?.months ?? -1, start };
}

function checkMonths(faults: IssueList, path: readonly string[], months: unknown): void {
  if (typeof months !== 'number') faults.add(path, 'wrong-type', 'Months are a whole number.', months);
  else if (!Number.isInteger(months)) faults.add(path, 'not-an-integer', 'Months are a whole number.', months);
  else if (months < 0) faults.add(path, 'negative', 'Months are 0 or more.', months);
  else if (months > MOST_MONTHS) faults.add(path, 'too-large', 'So many months no calendar has.', months);
}

/** Reads one snapshot and adds it to those before it, or its faults to the list. */
function readSnapshot(
  faults: IssueList,
  { where, field }: WatchSubject,
  at: number,
  snapshot: unknown,
  rules: readonly string[],
  snapshots: Snapshot[],
): void {
  const path = ['snapshots', at];
  const fields = (snapshot ?? {}) as Readonly<Record<string, unknown>>;
  const { asOf, ruleIds, verdicts, [field]: ids } = fields;
  if (!Array.isArray(ruleIds) || !Array.isArray(ids) || !Array.isArray(verdicts)) {
    const made = where === 'watchBranches' ? 'assessBranches' : 'assessLocalities';
    faults.add(path, 'wrong-type', `A snapshot is what ${made} gives.`, snapshot);
    return;
  }
  checkIsoDate(faults, [...path, 'asOf'], asOf);
  for (const id of rules) {
    if (ruleIds.includes(id)) continue;
    faults.add([...path, 'ruleIds'], 'unknown-rule', 'It was not assessed by this rule.', id);
  }
  if (verdicts.length !== ruleIds.length) {
    faults.add([...path, 'verdicts'], 'unequal-lengths', 'Each rule has a column of verdicts.', verdicts.length);
  }
  for (const [rule, column] of (verdicts as readonly unknown[]).entries()) {
    const length = ArrayBuffer.isView(column) || Array.isArray(column) ? (column as Uint8Array).length : -1;
    if (length === ids.length) continue;
    faults.add([...path, 'verdicts', rule], 'unequal-lengths', 'A column has a verdict for each id.', length);
  }
  // Assessments of one organisation may share their ids: one look at them is enough.
  if (ids !== snapshots.at(-1)?.ids) {
    indexIds(ids as readonly string[], (row) => {
      faults.add([...path, field, row], 'duplicate-id', 'An earlier row has this id already.', ids[row]);
    });
  }
  snapshots.push({ asOf, ruleIds, ids, verdicts } as Snapshot);
}

function checkOrder(faults: IssueList, snapshots: readonly Snapshot[]): void {
  snapshots.forEach(({ asOf }, at) => {
    if (at === 0 || snapshots[at - 1]!.asOf < asOf) return;
    faults.add(
      ['snapshots', at, 'asOf'],
      'not-ascending',
      'Each snapshot is of a later day than the one before.',
      asOf,
    );
  });
}

function readStart(
  faults: IssueList,
  given: NonNullable<WatchOptions['start']>,
  ids: readonly string[],
): Map<string, number> {
  const phases = new Map<string, number>();
  const start: unknown = given;
  if (typeof start !== 'object' || start === null || Array.isArray(start)) {
    faults.add(['start'], 'wrong-type', 'States come by id, as an object or a Map.', start);
    return phases;
  }
  const index = indexIds(ids);
  for (const [id, word] of start instanceof Map ? (start as ReadonlyMap<string, unknown>) : Object.entries(start)) {
    const phase = PHASES.get(word);
    if (rowIn(index, ids, id) < 0) {
      faults.add(['start', id], 'unknown-id', 'The first snapshot has no such id.', id);
    } else if (phase === undefined) {
      faults.add(['start', id], 'unknown-value', `Expected one of ${[...PHASES.keys()].join(', ')}.`, word);
    } else phases.set(id, phase);
  }
  return phases;
}
