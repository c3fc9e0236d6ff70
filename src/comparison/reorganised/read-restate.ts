import { checkIsoDate } from '../../calendar/index.js';
import { ContractError, IssueList, kindOfValue } from '../../core/index.js';
import type { Reorganisation } from '../../organisation/index.js';
import type { QuotaMethod } from '../../quota/index.js';
import { checkCount } from '../changes/compare-counts.js';
import type { Sharing } from './apportion.js';
import { readEvents } from './read-events.js';
import type { ApportionWeights, RestateOptions, UnitFigure } from './restatement.js';

/** Gives how the parts of an event share; `null` where a weight is missing. */
export type SharingOf = (event: string, ids: readonly string[]) => Sharing | null;

/** What is to be restated, checked. */
export interface ReadRestate {
  readonly figures: ReadonlyMap<string, number | null>;
  readonly events: readonly Reorganisation[];
  readonly sharingOf: SharingOf;
  readonly method: QuotaMethod;
}

/** Checks the arguments of `restate`, every fault at once. */
export function readRestate(
  figures: readonly UnitFigure[],
  events: readonly Reorganisation[],
  options: RestateOptions,
): ReadRestate {
  if (!isObject(options)) {
    const message = 'restate needs options: { from, to, boundaries }.';
    throw new ContractError('missing-options', message, { found: kindOfValue(options) });
  }
  const faults = new IssueList('restate');
  const { from, to, subject, boundaries, organisation } = options;
  const known = readFigures(faults, figures);
  const sharingOf = readWeights(faults, options.weights);
  checkBoundaries(faults, boundaries);
  const days = [checkIsoDate(faults, ['options', 'from'], from), checkIsoDate(faults, ['options', 'to'], to)];
  const inOrder = days[0] === true && days[1] === true;
  if (inOrder && from > to) {
    faults.add(['options', 'to'], 'ends-before-start', `The later day is not before ${from}.`, to);
  }
  if (subject !== undefined && !['unit', 'locality'].includes(subject)) {
    faults.add(['options', 'subject'], 'unknown-value', 'Expected one of unit, locality.', subject);
  }
  if (organisation !== undefined && inOrder && organisation.asOf !== from) {
    const message = `The organisation is of ${String(organisation.asOf)}, not of the day ${from}.`;
    faults.add(['options', 'organisation', 'asOf'], 'other-day', message, organisation.asOf);
  }
  // Events are read with days that are right, so that their own faults are told beside those of the options.
  const span = inOrder ? { from, to } : { from: '2000-01-01', to: '2000-01-01' };
  const read = readEvents(faults, events, span);
  faults.throwIfAny();
  return { figures: known, events: read, sharingOf, method: options.weights?.method ?? 'hamilton' };
}

/** Refuses boundaries that are none. */
export function checkBoundaries(faults: IssueList, boundaries: unknown): void {
  if (boundaries === 'before' || boundaries === 'after') return;
  const message = "Say whose boundaries: 'before' or 'after'.";
  faults.add(['options', 'boundaries'], 'unknown-boundaries', message, boundaries);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readFigures(faults: IssueList, figures: unknown): Map<string, number | null> {
  const known = new Map<string, number | null>();
  if (!Array.isArray(figures)) {
    faults.add(['figures'], 'wrong-type', `Expected array, found ${kindOfValue(figures)}.`, figures);
    return known;
  }
  let sum = 0;
  for (const [place, row] of (figures as readonly unknown[]).entries()) {
    const path = ['figures', place];
    if (!isObject(row)) {
      faults.add(path, 'wrong-type', `Expected object, found ${kindOfValue(row)}.`, row);
      continue;
    }
    const { id, value } = row;
    if (!checkId(faults, [...path, 'id'], id)) continue;
    if (known.has(id)) faults.add([...path, 'id'], 'duplicate-id', 'The id has a figure already.', id);
    const { count } = faults;
    checkCount(faults, [...path, 'value'], value);
    if (faults.count > count) continue;
    known.set(id, value as number | null);
    sum += (value ?? 0) as number;
  }
  // Below the limit every sum on the way is exact, and so is this one.
  if (!Number.isSafeInteger(sum)) faults.add(['figures'], 'not-safe', 'The figures add up to more than 2^53 − 1.', sum);
  return known;
}

const UNSHARED: SharingOf = () => null;

function readWeights(faults: IssueList, weights: unknown): SharingOf {
  if (weights === undefined) return UNSHARED;
  const path = ['options', 'weights'];
  if (!isObject(weights) || !Array.isArray(weights['values'])) {
    faults.add(path, 'wrong-type', 'Weights are {by, values: {id, weight, event?}[]}.', weights);
    return UNSHARED;
  }
  const { by } = weights as unknown as ApportionWeights;
  if (typeof by !== 'string' || by === '') faults.add([...path, 'by'], 'missing', 'Say what the weights are.', by);
  /** By event; those of all under `undefined`. */
  const lists = new Map<string | undefined, Map<string, number>>();
  for (const [place, row] of (weights['values'] as readonly unknown[]).entries()) {
    const where = [...path, 'values', place];
    if (!isObject(row)) {
      faults.add(where, 'wrong-type', `Expected object, found ${kindOfValue(row)}.`, row);
      continue;
    }
    const { id, weight, event } = row;
    if (!checkId(faults, [...where, 'id'], id)) continue;
    if (event !== undefined && !checkId(faults, [...where, 'event'], event)) continue;
    const { count } = faults;
    if (weight === null) faults.add([...where, 'weight'], 'not-an-integer', 'Leave out what is not known.', weight);
    else checkCount(faults, [...where, 'weight'], weight);
    if (faults.count > count) continue;
    const list = lists.get(event) ?? new Map<string, number>();
    lists.set(event, list);
    if (list.has(id)) faults.add([...where, 'id'], 'duplicate-id', 'The part has a weight already.', id);
    list.set(id, weight as number);
  }
  return (event, ids) => {
    const [own, general] = [lists.get(event), lists.get(undefined)];
    const found = ids.map((id) => own?.get(id) ?? general?.get(id));
    const given = found.filter((weight) => weight !== undefined);
    if (given.length < ids.length) return null;
    const sum = given.reduce((total, weight) => total + weight, 0);
    if (sum > 0 && Number.isSafeInteger(sum)) return { weights: given, sum };
    const message = `The weights of the parts of ${event} add up to more than 0, and to a safe integer.`;
    const refused = new IssueList('restate');
    refused.add([...path, 'values'], sum === 0 ? 'all-zero' : 'not-safe', message, sum);
    throw refused.toError();
  };
}

function checkId(faults: IssueList, path: readonly (string | number)[], id: unknown): id is string {
  if (typeof id !== 'string') faults.add(path, 'wrong-type', `Expected string, found ${kindOfValue(id)}.`, id);
  else if (id === '') faults.add(path, 'empty', 'An id is not empty.', id);
  return typeof id === 'string' && id !== '';
}
