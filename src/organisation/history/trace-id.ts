import { checkIsoDate, type IsoDate } from '../../calendar/index.js';
import { checkOptions, IssueList, kindOfValue } from '../../core/index.js';
import { readReorganisations } from './read-reorganisations.js';
import type { Reorganisation } from './reorganisation-schema.js';
import { stepOf, TraceGraph } from './trace-graph.js';

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

/**
 * Between which days ids are traced.
 *
 * @category History
 */
export interface TraceOptions {
  /** The day of the ids. */
  readonly from: IsoDate;
  /** The day wanted, later or earlier. */
  readonly to: IsoDate;
  /** Given where events about units only, or about localities only, are to be followed. */
  readonly subject?: 'unit' | 'locality' | undefined;
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
 * @param options - `from`, `to` and `subject`.
 * @returns What the id has become or came from, by id; by itself, whole, where no event concerns it.
 * @throws An `InvalidInputError` with the faults of events as the schema reports them, with `duplicate-id`
 *   for events, `empty` or `wrong-type` for the id, and `not-a-date` or `unknown-value` for the options; a
 *   `ContractError` with `missing-options`.
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
export function traceId(events: readonly Reorganisation[], id: string, options: TraceOptions): TracedId[] {
  checkOptions(options);
  const faults = new IssueList('traceId');
  const graph = readGraph(events, options, faults);
  checkId(id, ['id'], faults);
  faults.throwIfAny();
  return traced(graph, id, options.from <= options.to);
}

/**
 * Traces many ids through the same reorganisations, which are read once: ten thousand ids through ten thousand
 * events take little longer than one.
 *
 * @param events - The reorganisations, as {@link reorganisationSchema} has them, in any order.
 * @param ids - The ids on the day `from`.
 * @param options - `from`, `to` and `subject`.
 * @returns For each id, in the order of `ids`, what {@link traceId} gives.
 * @throws What {@link traceId} throws; `wrong-type` where `ids` is no list.
 * @example Where the branches of a list have gone
 * ```ts
 * import { type Reorganisation, traceIds } from 'chibo/organisation';
 *
 * const events: Reorganisation[] = [
 *   { id: 'e1', date: '2025-07-01', type: 'merge', units: ['x1', 'x2'], into: 'x', name: 'Xã Mới' },
 *   { id: 'e2', date: '2025-07-01', type: 'dissolve', unit: 'h' },
 * ];
 * const became = traceIds(events, ['x1', 'h', 'z'], { from: '2025-06-30', to: '2025-07-01' });
 * became.map((each) => each.map(({ id }) => id)); // => [['x'], [], ['z']]
 * ```
 * @category History
 */
export function traceIds(
  events: readonly Reorganisation[],
  ids: readonly string[],
  options: TraceOptions,
): TracedId[][] {
  checkOptions(options);
  const faults = new IssueList('traceIds');
  const graph = readGraph(events, options, faults);
  const list: unknown = ids;
  if (Array.isArray(list)) {
    // By place, so that the holes of a sparse list are seen.
    for (let place = 0; place < list.length; place += 1) checkId(list[place], ['ids', place], faults);
  } else faults.add(['ids'], 'wrong-type', `Expected array, found ${kindOfValue(list)}.`, list);
  faults.throwIfAny();
  return ids.map((id) => traced(graph, id, options.from <= options.to));
}

function readGraph(events: unknown, { from, to, subject }: TraceOptions, faults: IssueList): TraceGraph {
  const entries = readReorganisations(events, faults);
  checkIsoDate(faults, ['from'], from);
  checkIsoDate(faults, ['to'], to);
  if (subject !== undefined && !['unit', 'locality'].includes(subject)) {
    faults.add(['subject'], 'unknown-value', 'Expected one of unit, locality.', subject);
  }
  if (faults.count > 0) return new TraceGraph([]);
  const [first, last] = from <= to ? [from, to] : [to, from];
  return new TraceGraph(
    entries
      .filter(({ event }) => event.date > first && event.date <= last)
      .flatMap(({ event }) => stepOf(event, subject) ?? []),
  );
}

function checkId(id: unknown, path: readonly (string | number)[], faults: IssueList): void {
  if (typeof id !== 'string') faults.add(path, 'wrong-type', `Expected string, found ${kindOfValue(id)}.`, id);
  else if (id === '') faults.add(path, 'empty', 'An id is not empty.', id);
}

function traced(graph: TraceGraph, id: string, forward: boolean): TracedId[] {
  if (!forward) return graph.originsOf(id).map((each) => ({ id: each, whole: graph.fateOf(each).whole }));
  const { ids, whole } = graph.fateOf(id);
  return ids.map((each) => ({ id: each, whole }));
}
