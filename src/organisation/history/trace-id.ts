import { checkIsoDate, type IsoDate } from '../../calendar/index.js';
import { IssueList, kindOfValue } from '../../core/index.js';
import { readReorganisations } from './read-reorganisations.js';
import type { Reorganisation } from './reorganisation-schema.js';

/**
 * One unit or locality that another has become, or has come from.
 *
 * @category History
 */
export interface TracedId {
  /** Its id on the day `to`. */
  readonly id: string;
  /** Whether all of the earlier of the two is in the later. If not, a part of it is, or may be. */
  readonly whole: boolean;
}

/** What an event makes of ids: those it names that end, stay or begin, and what became of each. */
interface Step {
  /** What each id of the day before became; empty if it was dissolved. Ids that are not here stay. */
  readonly became: ReadonlyMap<string, readonly string[]>;
  /** Where each id of the day came from; empty if it was established. Ids that are not here were there. */
  readonly cameFrom: ReadonlyMap<string, readonly string[]>;
  /** Whether what becomes nothing is lost: it was dissolved, not merely absent. */
  readonly dissolved: string | null;
}

/**
 * Traces the id of a unit or a locality through reorganisations: forward to what it has become, or back to
 * what it came from.
 *
 * With `to` after `from` the events dated after `from` and on or before `to` are followed, as
 * {@link applyReorganisations} applies them; with `to` before `from` the same events backwards. Merging and
 * splitting lead from id to id; what moves or is renamed keeps its id. What was dissolved has become
 * nothing, what was established came from nothing, and an id that an event in between makes anew does not
 * exist before it: the list is empty.
 *
 * `whole` speaks of the earlier of the two in either direction, so that tracing forward and back give the
 * same pairs with the same flag. It holds when the earlier has become this one and nothing else, and none of
 * it was dissolved: what was split and merged again is whole. Where something merged is split later, the
 * events do not say which of its parts holds what: all are listed, as parts.
 *
 * Ids of units and of localities are followed alike; an id that stands for one of each is told apart by
 * `subject`.
 *
 * @param events - The reorganisations, as {@link reorganisationSchema} has them, in any order.
 * @param id - The id on the day `from`.
 * @param options - `from`, the day of the id; `to`, the day wanted, later or earlier; `subject`, if events
 *   about units only, or about localities only, are to be followed.
 * @returns What the id has become or came from, by id; by itself, whole, where no event concerns it.
 * @throws An `InvalidInputError` with the faults of events as the schema reports them, with `duplicate-id`
 *   for events, `empty` or `wrong-type` for the id, and `not-a-date` for the days.
 * @example Two communes merge; later a new one is split off
 * ```ts
 * import { type Reorganisation, traceId } from 'chibo/organisation';
 *
 * const events: Reorganisation[] = [
 *   { id: 'e1', date: '2025-07-01', type: 'merge', units: ['x1', 'x2'], into: 'x', name: 'Xã Mới' },
 *   { id: 'e2', date: '2027-01-01', type: 'split', unit: 'x', into: [{ id: 'x' }, { id: 'y', name: 'Xã Y' }] },
 * ];
 * traceId(events, 'x1', { from: '2025-06-30', to: '2025-07-01' }); // => [{ id: 'x', whole: true }]
 * traceId(events, 'x', { from: '2025-07-01', to: '2025-06-30' }).map(({ id }) => id); // => ['x1', 'x2']
 * traceId(events, 'y', { from: '2027-01-01', to: '2026-12-31' }); // => [{ id: 'x', whole: false }]
 * traceId(events, 'z', { from: '2025-06-30', to: '2027-01-01' }); // => [{ id: 'z', whole: true }]
 * ```
 * @category History
 */
export function traceId(
  events: readonly Reorganisation[],
  id: string,
  options: { readonly from: IsoDate; readonly to: IsoDate; readonly subject?: 'unit' | 'locality' },
): TracedId[] {
  const faults = new IssueList('traceId');
  const entries = readReorganisations(events, faults);
  const subject: unknown = id;
  if (typeof subject !== 'string') {
    faults.add(['id'], 'wrong-type', `Expected string, found ${kindOfValue(subject)}.`, subject);
  } else if (subject === '') faults.add(['id'], 'empty', 'An id is not empty.', subject);
  checkIsoDate(faults, ['from'], options.from);
  checkIsoDate(faults, ['to'], options.to);
  faults.throwIfAny();

  const { from, to } = options;
  const [first, last] = from <= to ? [from, to] : [to, from];
  const steps = entries
    .filter(({ event }) => event.date > first && event.date <= last)
    .flatMap(({ event }) => stepOf(event, options.subject) ?? []);
  if (from <= to) {
    const { ids, lost } = forward(steps, id);
    return byId(ids).map((each) => ({ id: each, whole: ids.size === 1 && !lost }));
  }
  return byId(backward(steps, id)).map((each) => {
    const { ids, lost } = forward(steps, each);
    return { id: each, whole: ids.size === 1 && !lost };
  });
}

function forward(steps: readonly Step[], id: string): { ids: ReadonlySet<string>; lost: boolean } {
  let ids: ReadonlySet<string> = new Set([id]);
  let lost = false;
  for (const { became, cameFrom, dissolved } of steps) {
    if (dissolved !== null && ids.has(dissolved)) lost = true;
    ids = through(ids, became, cameFrom);
  }
  return { ids, lost };
}

function backward(steps: readonly Step[], id: string): ReadonlySet<string> {
  let ids: ReadonlySet<string> = new Set([id]);
  for (const { became, cameFrom } of [...steps].reverse()) ids = through(ids, cameFrom, became);
  return ids;
}

/** Ids on the other side of an event. One that only the other side knows cannot have been on this one. */
function through(
  ids: ReadonlySet<string>,
  onwards: ReadonlyMap<string, readonly string[]>,
  back: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const next = new Set<string>();
  for (const id of ids) for (const each of onwards.get(id) ?? (back.has(id) ? [] : [id])) next.add(each);
  return next;
}

function stepOf(event: Reorganisation, subject: 'unit' | 'locality' | undefined): Step | null {
  switch (event.type) {
    case 'merge': {
      const ids = about(event.units, event.localities, subject);
      if (ids === undefined) return null;
      const became = new Map(ids.map((id) => [id, [event.into]]));
      return { became, cameFrom: new Map([[event.into, ids]]), dissolved: null };
    }
    case 'split': {
      const id = about(event.unit, event.locality, subject);
      if (id === undefined) return null;
      const parts = event.into.map((part) => part.id);
      return { became: new Map([[id, parts]]), cameFrom: new Map(parts.map((part) => [part, [id]])), dissolved: null };
    }
    case 'establish': {
      const made = about(event.unit, event.locality, subject);
      if (made === undefined) return null;
      return { became: new Map(), cameFrom: new Map([[made.id, []]]), dissolved: null };
    }
    case 'dissolve': {
      const id = about(event.unit, event.locality, subject);
      return id === undefined ? null : { became: new Map([[id, []]]), cameFrom: new Map(), dissolved: id };
    }
    default:
      return null;
  }
}

/** What an event is about, where that is followed. */
function about<Unit, Locality>(
  unit: Unit | undefined,
  locality: Locality | undefined,
  subject: 'unit' | 'locality' | undefined,
): Unit | Locality | undefined {
  if (subject === 'unit') return unit;
  if (subject === 'locality') return locality;
  return unit ?? locality;
}

function byId(ids: ReadonlySet<string>): string[] {
  return [...ids].sort();
}
